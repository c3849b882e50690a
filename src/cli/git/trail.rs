//! Follows notes back through the history, whatever they were called, to the last change of their text.
//!
//! Commits come from the latest to the first. A note is dated by the first one that touches its text under the name
//! that it had then; a renaming that leaves the text alone only changes the name to look for. Merges are not looked
//! into: what they bring is dated by the commits that they merge.
//!
//! Where branches ran side by side, a change under the old name may come before the commit that renamed it. So changes
//! to files that are nobody's yet are remembered until somebody turns out to have been called so.

use std::collections::{BTreeMap, HashMap};
use std::mem;

use jiff::civil::Date;

use crate::source::SourcePath;

/// What one commit did to a file. Paths are as Git has them: below the work tree's root, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Added(Vec<u8>),
    Modified(Vec<u8>),
    Deleted(Vec<u8>),
    /// Renamed, and nothing else.
    Renamed {
        from: Vec<u8>,
        to: Vec<u8>,
    },
}

/// A commit, as much of it as concerns anybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Commit {
    pub hash: String,
    /// The author's own day; `None` where it is none that a calendar has.
    pub day: Option<Date>,
    pub changes: Vec<Change>,
}

/// A note that is still looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sought {
    pub note: SourcePath,
    /// The commit that gave it its present name, where it had another before.
    pub renamed_in: Option<String>,
}

/// Notes by the path that they had before all commits that were followed so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Trail {
    pub sought: HashMap<Vec<u8>, Vec<Sought>>,
    pub changed: BTreeMap<SourcePath, Date>,
    /// The latest change of files that are nobody's yet.
    unclaimed: HashMap<Vec<u8>, Option<Date>>,
}

impl Trail {
    pub fn new(sought: impl IntoIterator<Item = (Vec<u8>, Sought)>) -> Self {
        let mut trail = Self::default();
        for (path, note) in sought {
            trail.sought.entry(path).or_default().push(note);
        }
        trail
    }

    pub fn is_at_its_end(&self) -> bool {
        self.sought.is_empty()
    }

    pub fn follow(&mut self, commit: Commit) {
        let Commit { hash, day, changes } = commit;
        // Taken up first and put down last, so that two files may change places.
        let mut moved = Vec::new();
        for change in changes {
            match change {
                Change::Modified(path) => {
                    if !self.date(&path, day) {
                        self.unclaimed.entry(path).or_insert(day);
                    }
                }
                Change::Added(path) => {
                    if !self.date(&path, day) {
                        // Before this there was another file of that name, if any.
                        self.unclaimed.remove(&path);
                    }
                }
                Change::Deleted(_) => {}
                Change::Renamed { from, to } => {
                    moved.push((from, self.sought.remove(&to).unwrap_or_default(), self.unclaimed.remove(&to)));
                }
            }
        }
        for (from, mut notes, change) in moved {
            if let Some(change) = change {
                self.unclaimed.entry(from.clone()).or_insert(change);
            }
            if notes.is_empty() {
                continue;
            }
            for note in &mut notes {
                note.renamed_in = Some(hash.clone());
            }
            self.sought.entry(from.clone()).or_default().append(&mut notes);
            if let Some(earlier) = self.unclaimed.get(&from).copied() {
                self.date(&from, earlier);
            }
        }
    }

    /// Dates the notes that had this path; whether there are any.
    fn date(&mut self, path: &[u8], day: Option<Date>) -> bool {
        let Some(notes) = self.sought.remove(path) else { return false };
        if let Some(day) = day {
            self.changed.extend(notes.into_iter().map(|sought| (sought.note, day)));
        }
        true
    }

    /// Takes out the notes that lay outside of `folder` (with a final `/`), by the commit that moved them.
    pub fn take_departed(&mut self, folder: &[u8]) -> BTreeMap<String, Vec<(Vec<u8>, Sought)>> {
        let mut departed: BTreeMap<String, Vec<(Vec<u8>, Sought)>> = BTreeMap::new();
        for (path, notes) in mem::take(&mut self.sought) {
            if path.starts_with(folder) {
                self.sought.insert(path, notes);
                continue;
            }
            for sought in notes {
                if let Some(commit) = sought.renamed_in.clone() {
                    departed.entry(commit).or_default().push((path.clone(), sought));
                }
            }
        }
        departed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Change::{Added, Deleted, Modified};

    fn path(name: &str) -> Vec<u8> {
        name.as_bytes().to_owned()
    }

    fn renamed(from: &str, to: &str) -> Change {
        Change::Renamed { from: path(from), to: path(to) }
    }

    /// Follows notes through commits that were made on the first of January, the second, and so on, the latest first.
    #[track_caller]
    fn check(commits: &[&[Change]], expected: &[(&str, i8)]) {
        let sought = |name: &str| Sought { note: SourcePath::new(name).expect("a path"), renamed_in: None };
        let mut trail = Trail::new(expected.iter().map(|(name, _)| (path(name), sought(name))));
        for (place, changes) in commits.iter().enumerate() {
            let day = Date::new(2017, 1, i8::try_from(commits.len() - place).expect("a day")).expect("a day");
            trail.follow(Commit { hash: place.to_string(), day: Some(day), changes: changes.to_vec() });
        }
        let found: Vec<(&str, i8)> = trail.changed.iter().map(|(path, day)| (path.as_str(), day.day())).collect();
        let expected: Vec<(&str, i8)> = expected.iter().copied().filter(|(_, day)| *day > 0).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_latest_change_counts() {
        check(&[&[Modified(path("a"))], &[Modified(path("a"))], &[Added(path("a"))]], &[("a", 3)]);
        check(&[&[Modified(path("b"))], &[], &[Added(path("a"))]], &[("a", 1)]);
    }

    #[test]
    fn a_renaming_is_no_change() {
        let chain: &[&[Change]] = &[&[renamed("b", "a")], &[renamed("c", "b")], &[Modified(path("c"))]];
        check(chain, &[("a", 1)]);
        let rewritten: &[&[Change]] = &[&[Added(path("a")), Deleted(path("b"))], &[Modified(path("b"))]];
        check(rewritten, &[("a", 2)]);
    }

    #[test]
    fn files_may_change_places() {
        let swap: &[&[Change]] =
            &[&[renamed("b", "a"), renamed("a", "b")], &[Modified(path("a"))], &[Added(path("b"))]];
        check(swap, &[("a", 1), ("b", 2)]);
    }

    #[test]
    fn a_name_that_is_used_again_is_another_file() {
        let again: &[&[Change]] = &[
            &[Modified(path("old"))],
            &[Added(path("old"))],
            &[renamed("old", "new")],
            &[Modified(path("old"))],
            &[Added(path("old"))],
        ];
        check(again, &[("new", 2), ("old", 5)]);
        // Also where the second file is gone again.
        let gone: &[&[Change]] =
            &[&[Deleted(path("old"))], &[Added(path("old"))], &[renamed("old", "new")], &[Added(path("old"))]];
        check(gone, &[("new", 1)]);
    }

    #[test]
    fn a_change_on_another_branch_is_found_under_the_old_name() {
        let branches: &[&[Change]] = &[&[Modified(path("old"))], &[renamed("old", "new")], &[Added(path("old"))]];
        check(branches, &[("new", 3)]);
        let twice: &[&[Change]] =
            &[&[Modified(path("b"))], &[renamed("c", "d")], &[renamed("b", "c")], &[Added(path("b"))]];
        check(twice, &[("d", 4)]);
    }
}
