//! Whether a link within the site leads somewhere.

use crate::source::HashSet;

use percent_encoding::percent_decode_str;

use crate::source::SitePath;

/// All files of the site.
#[derive(Debug)]
pub(super) struct Paths(HashSet<Box<str>>);

/// The links of one page. The path that is looked up is made in the same place for each of them.
pub(super) struct Links<'a> {
    paths: &'a Paths,
    folder: &'a str,
    path: String,
}

impl Paths {
    pub fn new<'a>(paths: impl Iterator<Item = &'a SitePath>) -> Self {
        Self(paths.map(|path| path.as_str().into()).collect())
    }

    pub fn links_of<'a>(&'a self, page: &'a SitePath) -> Links<'a> {
        let folder = page.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
        Links { paths: self, folder, path: String::new() }
    }
}

impl Links<'_> {
    /// Whether an address is so plain that nothing in it needs a closer look, and leads to a file of the site, as almost
    /// all do. Where it says no, nothing is known yet.
    pub fn lead_plainly(&mut self, url: &str) -> bool {
        let mut file = url.as_bytes();
        let mut folder = self.folder;
        while let Some(rest) = file.strip_prefix(b"../") {
            // Above the site's root nothing is plain.
            if folder.is_empty() {
                return false;
            }
            folder = folder.bytes().rposition(|byte| byte == b'/').map_or("", |end| &folder[..end]);
            file = rest;
        }
        let start = url.len() - file.len();
        let mut before = b'/';
        let mut end = start;
        for &byte in file {
            match byte {
                b'a'..=b'z' | b'0'..=b'9' | b'-' | b'A'..=b'Z' | b'_' => {}
                // `//`, `./`, `../` and names with a dot before them.
                b'/' | b'.' if before == b'/' => return false,
                b'/' | b'.' => {}
                b'#' | b'?' => break,
                _ => return false,
            }
            before = byte;
            end += 1;
        }
        if start == end {
            return start == 0;
        }
        self.path.clear();
        self.path.push_str(folder);
        if !folder.is_empty() {
            self.path.push('/');
        }
        self.path.push_str(&url[start..end]);
        self.paths.0.contains(self.path.as_str())
    }

    /// Whether a link, as it stands in the page, leads to a file of the site.
    pub fn lead_somewhere(&mut self, url: &str) -> bool {
        let file = without_query(url);
        // An address from the root of the server works at no sub-path.
        file.is_empty() || !file.starts_with('/') && self.leads(self.folder.len(), file)
    }

    /// The same for the part of an address that follows the site's own.
    pub fn lead_somewhere_from_root(&mut self, url: &str) -> bool {
        let file = without_query(url);
        // On its server a folder answers with its index.
        if file.is_empty() || file.ends_with('/') {
            return self.leads(0, &format!("{file}index.html"));
        }
        self.leads(0, file)
    }

    /// Follows `file` from the first `start` bytes of the page's folder.
    fn leads(&mut self, start: usize, file: &str) -> bool {
        self.path.clear();
        self.path.push_str(&self.folder[..start]);
        if file.contains('%') {
            let decoded = percent_decode_str(file).decode_utf8_lossy();
            return !decoded.starts_with('/') && self.follow(&decoded);
        }
        self.follow(file)
    }

    fn follow(&mut self, file: &str) -> bool {
        for part in file.split('/') {
            match part {
                "" | "." => {}
                ".." if self.path.is_empty() => return false,
                ".." => self.path.truncate(self.path.rfind('/').unwrap_or(0)),
                part => {
                    if !self.path.is_empty() {
                        self.path.push('/');
                    }
                    self.path.push_str(part);
                }
            }
        }
        self.paths.0.contains(self.path.as_str())
    }
}

fn without_query(url: &str) -> &str {
    url.split(['#', '?']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_followed() {
        let files = ["index.html", "a/b/c.html", "a/ü d.png", "a/index.html"].map(SitePath::new);
        let paths = Paths::new(files.iter());
        let leads = |from: &str, url: &str| paths.links_of(&SitePath::new(from)).lead_somewhere(url);
        for url in [
            "",
            "#x",
            "?x",
            "c.html#x",
            "./c.html?x/y",
            "../index.html",
            "../../index.html",
            "../%C3%BC%20d.png",
            "../ü d.png",
        ] {
            assert!(leads("a/b/c.html", url), "{url}");
        }
        let plainly = |from: &str, url: &str| paths.links_of(&SitePath::new(from)).lead_plainly(url);
        for url in ["", "#x", "?x:y%", "c.html#ü", "c.html?x/y", "../index.html", "../../index.html#", "../b/c.html"] {
            assert!(plainly("a/b/c.html", url) && leads("a/b/c.html", url), "{url}");
        }
        for url in ["/index.html", "%2Findex.html", "../../../index.html", "..", "../", "../../../a/b/c.html", "d.html"]
        {
            assert!(!leads("a/b/c.html", url) && !plainly("a/b/c.html", url), "{url}");
        }
        // For a closer look.
        for url in
            ["./c.html", "x/../c.html", "..", "../ü d.png", " c.html", "c.html ", "c&#46;html", "https:c.html", "../"]
        {
            assert!(!plainly("a/b/c.html", url), "{url}");
        }
        let from_root = |url: &str| paths.links_of(&SitePath::new("a/b/c.html")).lead_somewhere_from_root(url);
        assert!(from_root("") && from_root("#x") && from_root("a/") && from_root("a/b/c.html?x#y"));
        assert!(!from_root("b/") && !from_root("c.html") && !from_root("../index.html"));
    }
}
