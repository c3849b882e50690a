//! The list of what nachlese made, which lies in every published site: what is not on it is somebody
//! else's and is never touched. One line a file, as `b3sum` writes them, so that `b3sum --check` reads it; before
//! them a line that says so where it is no site.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use blake3::Hash;

/// The manifest's name in the site. It is not on its own list.
pub const NAME: &str = ".nachlese-manifest";

/// What a folder was made for. None may take the place of another: a site is for everybody to see, texts for approval
/// never are, and parts of pages are no site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    #[default]
    Site,
    /// Pages that are sent round for approval.
    Review,
    /// Parts for the pages of others.
    Fragments,
}

impl Purpose {
    /// The first line of the list of a folder that is no site.
    fn mark(self) -> Option<&'static str> {
        match self {
            Self::Site => None,
            Self::Review => Some("# review"),
            Self::Fragments => Some("# fragments"),
        }
    }
}

/// All files of a site by path, with `/` between the parts, and the hashes of their bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    pub(super) purpose: Purpose,
    pub(super) files: BTreeMap<String, Hash>,
}

#[derive(Debug)]
pub(super) enum ManifestError {
    Unreadable(io::Error),
    /// The first line that is none of ours, counted from 1.
    BadLine(usize),
}

impl Manifest {
    /// The manifest of the site in `folder`; `None` where there is none.
    pub(super) fn read(folder: &Path) -> Result<Option<Self>, ManifestError> {
        let path = folder.join(NAME);
        match fs::symlink_metadata(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(ManifestError::Unreadable(error)),
            Ok(found) if !found.is_file() => return Err(ManifestError::BadLine(1)),
            Ok(_) => {}
        }
        let bytes = fs::read(&path).map_err(ManifestError::Unreadable)?;
        let text = String::from_utf8(bytes).map_err(|_| ManifestError::BadLine(1))?;
        Self::parse(&text).map(Some)
    }

    fn parse(text: &str) -> Result<Self, ManifestError> {
        let first = text.lines().next();
        let marked = [Purpose::Review, Purpose::Fragments].into_iter().find(|purpose| purpose.mark() == first);
        let (purpose, skipped) = (marked.unwrap_or_default(), usize::from(marked.is_some()));
        let lines = text.lines().enumerate().skip(skipped);
        let files = lines.map(|(at, line)| parse_line(line).ok_or(ManifestError::BadLine(at + 1)));
        Ok(Self { purpose, files: files.collect::<Result<_, _>>()? })
    }

    pub(super) fn to_text(&self) -> String {
        let mut text = String::with_capacity(self.files.len() * 100);
        if let Some(mark) = self.purpose.mark() {
            text.push_str(mark);
            text.push('\n');
        }
        for (path, hash) in &self.files {
            let escaped = escape(path);
            // What b3sum puts before a line whose path is not to be read as it stands.
            text.push_str(if escaped == *path { "" } else { "\\" });
            text.push_str(&hash.to_hex());
            text.push_str("  ");
            text.push_str(&escaped);
            text.push('\n');
        }
        text
    }

    /// The folders in which the files lie, without a final `/`.
    pub(super) fn folders(&self) -> BTreeSet<&str> {
        let mut folders = BTreeSet::new();
        for path in self.files.keys() {
            let mut rest = path.as_str();
            while let Some((folder, _)) = rest.rsplit_once('/') {
                if !folders.insert(folder) {
                    break;
                }
                rest = folder;
            }
        }
        folders
    }
}

fn parse_line(line: &str) -> Option<(String, Hash)> {
    let (line, escaped) = line.strip_prefix('\\').map_or((line, false), |line| (line, true));
    let (hash, path) = line.split_once("  ")?;
    let path = if escaped { unescape(path)? } else { path.to_owned() };
    // The list decides what is removed: it must not reach out of the folder.
    let stays = path.split('/').all(|part| !matches!(part, "" | "." | ".."));
    stays.then_some((path, Hash::from_hex(hash).ok()?))
}

fn escape(path: &str) -> String {
    path.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r")
}

fn unescape(path: &str) -> Option<String> {
    let mut chars = path.chars();
    let mut plain = String::with_capacity(path.len());
    while let Some(c) = chars.next() {
        plain.push(match c {
            '\\' => match chars.next()? {
                '\\' => '\\',
                'n' => '\n',
                'r' => '\r',
                _ => return None,
            },
            c => c,
        });
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let paths = ["index.html", "a b/ä.html", ".htaccess", "odd\\name\nwith\rends", "x/y/z"];
        let files = paths.iter().map(|path| ((*path).to_owned(), blake3::hash(path.as_bytes()))).collect();
        let manifest = Manifest { purpose: Purpose::Site, files };
        let text = manifest.to_text();
        assert_eq!(Manifest::parse(&text).expect("our own lines"), manifest);
        assert_eq!(Manifest::parse(&text.replace('\n', "\r\n")).expect("as Git on Windows makes it"), manifest);
        for purpose in [Purpose::Review, Purpose::Fragments] {
            let other = Manifest { purpose, ..manifest.clone() };
            assert_eq!(Manifest::parse(&other.to_text()).expect("our own lines"), other);
        }
        assert!(text.starts_with(&format!("{}  .htaccess\n", blake3::hash(b".htaccess").to_hex())));
        assert_eq!(manifest.folders().into_iter().collect::<Vec<_>>(), ["a b", "x", "x/y"]);
    }

    #[test]
    fn lines_that_are_not_ours_are_refused() {
        let hash = blake3::hash(b"").to_hex();
        let bad_line = |line: &str| match Manifest::parse(&format!("{hash}  a\n{line}\n")) {
            Err(ManifestError::BadLine(line)) => line,
            other => panic!("{other:?}"),
        };
        for path in ["../a", "/etc/passwd", "a//b", "a/./b", ""] {
            assert_eq!(bad_line(&format!("{hash}  {path}")), 2, "{path}");
        }
        assert_eq!(bad_line("<<<<<<< HEAD"), 2);
        assert_eq!(bad_line(&format!("\\{hash}  a\\x")), 2);
    }
}
