//! Reads the history, from the latest commit back, until every note has its day.
//!
//! One pass is enough unless notes came from elsewhere: of an event in a folder of a larger repository only the commits
//! are read that touch this folder, and where it was called otherwise before, the pass goes on there.

use std::collections::BTreeMap;
use std::io::{self, BufRead};

use jiff::civil::Date;

use super::checkout::{Place, head};
use super::command::{Failure, Git, Rest};
use super::trail::{Change, Commit, Sought, Trail};
use crate::source::SourcePath;

/// How often a folder may have been moved, all told. What moved more often keeps no day.
const MOST_PASSES: usize = 8;

/// The day on which each committed note last changed.
pub(super) fn days_of_change(git: &Git, place: &Place) -> Result<BTreeMap<SourcePath, Date>, Failure> {
    let notes = match git.output(&["ls-tree", "-r", "-z", "--name-only", "HEAD"]) {
        Ok(names) => notes(&names, &place.prefix),
        // Nothing is committed yet.
        Err(Failure::Refused { code: Some(_), .. }) if head(git).is_none() => Vec::new(),
        Err(failure) => return Err(failure),
    };
    let mut changed = BTreeMap::new();
    let mut passes = vec![Pass { before: None, folder: place.prefix.clone(), notes }];
    for _ in 0..MOST_PASSES {
        let Some(pass) = passes.pop().filter(|pass| !pass.notes.is_empty()) else { break };
        let folder = pass.folder.clone();
        let mut trail = pass.follow(git, place)?;
        changed.append(&mut trail.changed);
        for (commit, notes) in trail.take_departed(&folder) {
            passes.push(Pass { before: Some(commit), folder: common_folder(&notes), notes });
        }
    }
    Ok(changed)
}

/// One run of `git log`.
struct Pass {
    /// The commit before which to begin; `None` for the latest.
    before: Option<String>,
    /// With a final `/`; empty for everything.
    folder: Vec<u8>,
    notes: Vec<(Vec<u8>, Sought)>,
}

impl Pass {
    fn follow(self, git: &Git, place: &Place) -> Result<Trail, Failure> {
        let start = self.before.map_or_else(|| "HEAD".to_owned(), |commit| format!("{commit}^"));
        let mut arguments = LOG.to_vec();
        arguments.push(&start);
        let folder = below_here(&self.folder, &place.prefix)?;
        if let Some(folder) = &folder {
            arguments.extend(["--", folder]);
        }
        let trail = Trail::new(self.notes);
        git.read(&arguments, move |output| read(trail, output))
    }
}

/// Neither names nor addresses of authors. Only renamings that leave the text alone count as such, which Git finds
/// without reading any text; what a commit did to other folders is told too, since files may come from there.
const LOG: [&str; 11] = [
    "log",
    "-z",
    "--format=%H %ad",
    "--date=short",
    "--name-status",
    "--find-renames=100%",
    "--full-diff",
    "--no-ext-diff",
    "--no-textconv",
    "--no-show-signature",
    "--no-color",
];

/// The Markdown files of a listing, by their paths below the work tree's root.
fn notes(names: &[u8], prefix: &[u8]) -> Vec<(Vec<u8>, Sought)> {
    let names = names.split(|&byte| byte == 0).filter_map(|name| std::str::from_utf8(name).ok());
    let notes = names.filter_map(SourcePath::new).filter(|note| matches!(note.extension().as_str(), "md" | "markdown"));
    notes
        .map(|note| {
            let path = [prefix, note.as_str().as_bytes()].concat();
            (path, Sought { note, renamed_in: None })
        })
        .collect()
}

/// The folder that holds all these files, with a final `/`; empty for the root.
fn common_folder(files: &[(Vec<u8>, Sought)]) -> Vec<u8> {
    let mut paths = files.iter().map(|(path, _)| path.as_slice());
    let mut common = paths.next().unwrap_or_default();
    for path in paths {
        let shared = common.iter().zip(path).take_while(|(a, b)| a == b).count();
        common = &common[..shared];
    }
    let end = common.iter().rposition(|&byte| byte == b'/').map_or(0, |slash| slash + 1);
    common[..end].to_owned()
}

/// A folder of the work tree as Git takes it in the event's folder, where only relative paths name it for sure.
fn below_here(folder: &[u8], prefix: &[u8]) -> Result<Option<String>, Failure> {
    if folder.is_empty() {
        return Ok(None);
    }
    if folder == prefix {
        return Ok(Some(".".to_owned()));
    }
    let depth = prefix.iter().filter(|&&byte| byte == b'/').count();
    let folder = String::from_utf8(folder.to_owned())
        .map_err(|error| Failure::Refused { code: None, words: error.to_string() })?;
    Ok(Some("../".repeat(depth) + &folder))
}

/// `HASH DAY`, then for each file its state and path (or both paths), all ended by NUL.
fn read(mut trail: Trail, output: &mut dyn BufRead) -> io::Result<(Trail, Rest)> {
    let mut tokens = Tokens { output };
    let mut commit: Option<Commit> = None;
    while let Some(token) = tokens.next()? {
        if let Some(next) = commit_of(&token) {
            if let Some(commit) = commit.replace(next) {
                trail.follow(commit);
            }
            if trail.is_at_its_end() {
                return Ok((trail, Rest::Unwanted));
            }
            continue;
        }
        let Some(path) = tokens.next()? else { break };
        let change = match token.first() {
            Some(b'A') => Change::Added(path),
            Some(b'D') => Change::Deleted(path),
            Some(b'R') => Change::Renamed { from: path, to: tokens.next()?.unwrap_or_default() },
            // A copy is a new file.
            Some(b'C') => Change::Added(tokens.next()?.unwrap_or_default()),
            _ => Change::Modified(path),
        };
        if let Some(commit) = &mut commit {
            commit.changes.push(change);
        }
    }
    if let Some(commit) = commit {
        trail.follow(commit);
    }
    Ok((trail, Rest::Read))
}

/// The head of a commit; a state of a file is shorter and holds no blank.
fn commit_of(token: &[u8]) -> Option<Commit> {
    let (hash, day) = std::str::from_utf8(token).ok()?.split_once(' ')?;
    Some(Commit { hash: hash.to_owned(), day: day.parse().ok(), changes: Vec::new() })
}

struct Tokens<'a> {
    output: &'a mut dyn BufRead,
}

impl Tokens<'_> {
    /// The next part that holds anything, without the line break that Git puts before the first file.
    fn next(&mut self) -> io::Result<Option<Vec<u8>>> {
        loop {
            let mut token = Vec::new();
            if self.output.read_until(0, &mut token)? == 0 {
                return Ok(None);
            }
            if token.last() == Some(&0) {
                token.pop();
            }
            if token.first() == Some(&b'\n') {
                token.remove(0);
            }
            if !token.is_empty() {
                return Ok(Some(token));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_output_is_read_commit_by_commit() -> io::Result<()> {
        let hash = "0123456789012345678901234567890123456789";
        let output = format!(
            "{hash} 2017-02-03\0{hash} 2017-02-02\0\nR100\0s/alt.md\0s/ü\nx.md\0D\0weg.md\0{hash} 2017-02-01\0\nM\0s/alt.md\0A\0b.md\0{hash} 2017-01-01\0\nA\0b.md\0"
        );
        let trail = Trail::new(notes("s/ü\nx.md\0b.md\0bild.png\0".as_bytes(), b""));
        let (trail, rest) = read(trail, &mut output.as_bytes())?;
        let days: Vec<String> = trail.changed.iter().map(|(note, day)| format!("{note} {day}")).collect();
        assert_eq!(days, ["b.md 2017-02-01", "s/ü\nx.md 2017-02-01"]);
        assert_eq!(rest, Rest::Unwanted);
        Ok(())
    }

    #[test]
    fn folders_are_named_from_where_the_event_lies() {
        let common = |paths: &[&str]| {
            let note = || Sought { note: SourcePath::new("a.md").expect("a path"), renamed_in: None };
            let files: Vec<_> = paths.iter().map(|path| (path.as_bytes().to_owned(), note())).collect();
            String::from_utf8(common_folder(&files)).expect("text")
        };
        assert_eq!(common(&["a/b/x.md", "a/b/y.md"]), "a/b/");
        assert_eq!(common(&["a/b/x.md", "a/bc/y.md"]), "a/");
        assert_eq!(common(&["x.md", "a/y.md"]), "");
        assert_eq!(below_here(b"", b"a/b/"), Ok(None));
        assert_eq!(below_here(b"a/b/", b"a/b/"), Ok(Some(".".to_owned())));
        assert_eq!(below_here(b"c/", b"a/b/"), Ok(Some("../../c/".to_owned())));
    }
}
