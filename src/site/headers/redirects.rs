//! Redirects, as web servers tell them: at once, and to search engines too. A server must know the whole path, so there are
//! none where nobody says where the site will be; the pages at the former addresses lead on all the same.
//!
//! All are temporary (302), also those that somebody has accepted. A browser keeps a permanent one (301) for ever: once a
//! note is called what it was before, it would go to and fro between the two addresses, for just those readers who followed
//! the old link. And a redirect may be a guess, which its author takes back. Search engines lose nothing: they go by the
//! canonical address that each page names, and take for permanent what stays.

use super::super::files::{Files, Page, Recipe};
use crate::index::Index;
use crate::model::Site;

/// Paths from the root of the host: from, and to.
#[derive(Default)]
pub(super) struct Redirects(Vec<(String, String)>);

impl Redirects {
    pub fn of(files: &Files, site: &Site, index: &Index) -> Self {
        let Some(root) = site.url.as_deref().and_then(path_of) else { return Self::default() };
        let planned = files.values().filter_map(|recipe| match recipe {
            Recipe::Page(Page::Moved(place)) => Some(&index.moves.redirects[*place]),
            _ => None,
        });
        let paths = planned.map(|redirect| [&redirect.from, &redirect.to].map(|path| format!("{root}{path}")));
        Self(paths.filter(|[from, to]| is_plain(from) && is_plain(to)).map(|[from, to]| (from, to)).collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `mod_alias`, which works in the file of a folder.
    pub fn for_apache(&self) -> String {
        match self.lines(|from, to| format!("    Redirect 302 {from} {to}\n")) {
            lines if lines.is_empty() => lines,
            lines => format!("<IfModule mod_alias.c>\n{lines}</IfModule>\n"),
        }
    }

    pub fn for_nginx(&self) -> String {
        self.lines(|from, to| format!("rewrite ^{}$ {to} redirect;\n", from.replace('.', "\\.")))
    }

    pub fn for_netlify(&self) -> String {
        self.lines(|from, to| format!("{from} {to} 302\n"))
    }

    fn lines(&self, line: impl Fn(&str, &str) -> String) -> String {
        self.0.iter().map(|(from, to)| line(from, to)).collect()
    }
}

/// `/camp/` of `https://town.example/camp/`.
fn path_of(url: &str) -> Option<&str> {
    let rest = url.split_once("://")?.1;
    rest.find('/').map(|at| &rest[at..])
}

/// Whether a path means itself in every form, without an escape.
fn is_plain(path: &str) -> bool {
    path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_./~".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_says_the_same() {
        let redirects = Redirects(vec![("/camp/a.html".to_owned(), "/camp/b/c.html".to_owned())]);
        let apache = "<IfModule mod_alias.c>\n    Redirect 302 /camp/a.html /camp/b/c.html\n</IfModule>\n";
        assert_eq!(redirects.for_apache(), apache);
        assert_eq!(redirects.for_nginx(), "rewrite ^/camp/a\\.html$ /camp/b/c.html redirect;\n");
        assert_eq!(redirects.for_netlify(), "/camp/a.html /camp/b/c.html 302\n");
        assert_eq!(Redirects::default().for_apache(), "");
    }

    #[test]
    fn a_host_may_be_the_whole_address() {
        assert_eq!(path_of("https://a.example/"), Some("/"));
        assert_eq!(path_of("https://a.example/b/c/"), Some("/b/c/"));
        assert!(is_plain("/a-b/c_1.html") && !is_plain("/ü.html") && !is_plain("/a;b") && !is_plain("/a b"));
    }
}
