//! Paths as types: a file of the event's folder is never mistaken for a file of the site.

use std::fmt;
use std::sync::Arc;

use super::encoded_path;

/// A file in the event's folder: relative to it, with `/` between the parts, never leaving it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// Takes a relative path apart and puts it together without `.` and `..`;
    /// `None` where it is empty, absolute, or would leave the folder.
    pub fn new(path: &str) -> Option<Self> {
        normalise(path.split('/')).map(Self)
    }

    /// The file that `link` names when it stands in this file: relative to this file's folder,
    /// or to the event's folder where it begins with `/`.
    pub fn join(&self, link: &str) -> Option<Self> {
        match link.strip_prefix('/') {
            Some(from_root) => Self::new(from_root),
            None => normalise(self.folder().split('/').chain(link.split('/'))).map(Self),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder without a final `/`; empty for a file at the top.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    pub fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// The file's name without its last extension.
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        match name.rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            _ => name,
        }
    }

    /// The last extension in lower case; empty where there is none.
    pub fn extension(&self) -> String {
        let name = self.file_name();
        match name.rsplit_once('.') {
            Some((stem, extension)) if !stem.is_empty() => extension.to_lowercase(),
            _ => String::new(),
        }
    }

    /// The path below `folder` (without a final `/`; empty for the event's folder itself).
    pub fn below(&self, folder: &str) -> Option<&str> {
        if folder.is_empty() {
            return Some(&self.0);
        }
        self.0.strip_prefix(folder)?.strip_prefix('/')
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A file of the finished site: relative to its root, with `/` between the parts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(Arc<str>);

impl SitePath {
    /// For paths that the program makes up from slugs and fixed words.
    ///
    /// # Panics
    /// Where the path is empty or would leave the site, which no slug can bring about.
    pub fn new(path: &str) -> Self {
        Self(normalise(path.split('/')).expect("addresses are made of slugs, never of `..`"))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The link from the page `from` to this file, percent-encoded.
    pub fn relative_to(&self, from: &SitePath) -> String {
        let mut here: Vec<&str> = from.0.split('/').collect();
        let mut there: Vec<&str> = self.0.split('/').collect();
        here.pop();
        let name = there.pop().unwrap_or_default();
        let shared = here.iter().zip(&there).take_while(|(a, b)| a == b).count();
        let mut link = "../".repeat(here.len() - shared);
        for part in there[shared..].iter().copied().chain([name]) {
            link.extend(encoded_path(part));
            link.push('/');
        }
        link.pop();
        link
    }

    /// What it is called in its folder: `e-akte` of `sessions/e-akte.html`. The first page of a folder goes by the folder.
    pub fn name(&self) -> &str {
        self.folder_and_name().1
    }

    /// The folder that it is called so in: empty at the top, else without a final `/`.
    pub fn folder_and_name(&self) -> (&str, &str) {
        let page = self.0.strip_suffix("/index.html").or(self.0.strip_suffix(".html")).unwrap_or(&self.0);
        page.rsplit_once('/').unwrap_or(("", page))
    }

    /// `sessions/e-akte.html` and `en` of `sessions/e-akte.en.html`.
    pub fn split_version(&self) -> Option<(Self, &str)> {
        let (base, version) = self.0.strip_suffix(".html")?.rsplit_once('.')?;
        (!version.contains('/')).then(|| (Self::new(&format!("{base}.html")), version))
    }

    /// `sessions/e-akte.en.html` of `sessions/e-akte.html`. What was a folder has none.
    pub fn version(&self, version: &str) -> Option<Self> {
        let page = self.0.strip_suffix(".html").filter(|page| !page.ends_with("/index"))?;
        Some(Self::new(&format!("{page}.{version}.html")))
    }

    /// The address of this file below `base`, which ends in `/`.
    pub fn below(&self, base: &str) -> String {
        format!("{base}{}", encoded_path(&self.0))
    }

    /// The address of this page below `base`, as it is given to others: the first page of a folder goes by the folder.
    pub fn url_below(&self, base: &str) -> String {
        format!("{base}{}", encoded_path(self.without_index()))
    }

    /// The path, for the first page of a folder that of the folder: empty, or with a final `/`.
    pub fn without_index(&self) -> &str {
        match self.0.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => &self.0,
        }
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Follows `.` and `..`; `None` where nothing is left or the path climbs out.
fn normalise<'a>(parts: impl Iterator<Item = &'a str>) -> Option<Arc<str>> {
    let mut kept: Vec<&str> = Vec::new();
    for part in parts {
        match part {
            "" | "." => {}
            ".." => {
                kept.pop()?;
            }
            part => kept.push(part),
        }
    }
    (!kept.is_empty()).then(|| kept.join("/").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_and_encoded() {
        let link = |to: &str, from: &str| SitePath::new(to).relative_to(&SitePath::new(from));
        assert_eq!(link("index.html", "index.html"), "index.html");
        assert_eq!(link("themen/e-akte.html", "index.html"), "themen/e-akte.html");
        assert_eq!(link("index.html", "themen/e-akte.html"), "../index.html");
        assert_eq!(link("themen/a.html", "themen/b.html"), "a.html");
        assert_eq!(link("a/b/c.html", "a/d/e.html"), "../b/c.html");
        assert_eq!(link("assets/Übersicht 1:2.pdf", "index.html"), "assets/%C3%9Cbersicht%201%3A2.pdf");
    }

    #[test]
    fn only_the_first_page_of_a_folder_goes_by_the_folder() {
        for (path, url) in [
            ("index.html", "https://a.example/"),
            ("2017/index.html", "https://a.example/2017/"),
            ("themen/dsgvo-index.html", "https://a.example/themen/dsgvo-index.html"),
            ("dsgvo-index.html", "https://a.example/dsgvo-index.html"),
            ("ä/b.html", "https://a.example/%C3%A4/b.html"),
        ] {
            assert_eq!(SitePath::new(path).url_below("https://a.example/"), url);
        }
    }

    #[test]
    fn nothing_leaves_the_folder() {
        let note = SourcePath::new("sessions/day-1/e-akte.md").expect("a path");
        assert_eq!(note.join("../b.md").expect("inside").as_str(), "sessions/b.md");
        assert_eq!(note.join("/assets/x.png").expect("inside").as_str(), "assets/x.png");
        assert_eq!(note.join("../../../x"), None);
        assert_eq!(SourcePath::new(".."), None);
        assert_eq!(SourcePath::new(""), None);
        assert_eq!(note.below("sessions"), Some("day-1/e-akte.md"));
        assert_eq!(note.below("sess"), None);
    }
}
