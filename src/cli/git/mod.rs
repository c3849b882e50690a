//! What the program wants to know of Git: when notes were changed, where they are kept, what differs from another
//! state.
//!
//! 1. [`command`] runs Git, within limits of time and size and apart from the user's settings.
//! 2. [`checkout`] tells where the event's folder lies in its work tree, and where that comes from.
//! 3. [`log`] reads the history from the latest commit back; [`trail`] follows each note through it, whatever it was
//!    called, to the last change of its text.
//! 4. [`since`] lists the files that differ from another state.
//! 5. [`mod@mentions`] searches all of it for a name, for `redact`.
//!
//! Authors are never asked for. Nothing here fails a build: what Git cannot tell is a gap in the
//! [`History`], and only `check --since` insists.

mod checkout;
mod command;
mod log;
mod mentions;
mod since;
mod trail;

pub(super) use mentions::{Mentions, mentions};
pub(super) use since::changed_since;

use std::path::{Path, PathBuf};
use std::time::Duration;

use self::command::{Failure, Git};
use super::event::Event;
use crate::disk;
use crate::pipeline;
use crate::source::{History, HistoryGap, Sources};

/// How long all questions of one run may take together.
const PATIENCE: Duration = Duration::from_secs(5);

/// Whether the user wants Git asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Asked {
    /// Where the notes are a repository of their own, or say in which one they are kept: a folder that merely lies
    /// in somebody's work tree, as the example does, gets no days.
    #[default]
    WhereNotesAreKept,
    Always,
    Never,
}

impl Asked {
    fn wants(self, event: &Event, sources: &Sources) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::WhereNotesAreKept => disk::exists(&event.root.join(".git")) || pipeline::names_repository(sources),
        }
    }
}

/// What Git knows of the event's notes.
pub(super) fn history(event: &Event, sources: &Sources, asked: Asked) -> History {
    if !asked.wants(event, sources) {
        return History::default();
    }
    let git = Git::new(&event.root, PATIENCE);
    read(&git).unwrap_or_else(|failure| {
        let gap = gap(failure, &event.root, asked);
        History { gap, ..History::default() }
    })
}

fn read(git: &Git) -> Result<History, Failure> {
    let place = checkout::place(git)?;
    let checkout = Some(checkout::checkout(git, &place)?);
    if place.is_shallow {
        return Ok(History { checkout, gap: Some(HistoryGap::Shallow), ..History::default() });
    }
    Ok(History { changed: log::days_of_change(git, &place)?, checkout, gap: None })
}

/// Why there are no days, where that is worth telling: not to whom has no Git or no repository and did not ask.
fn gap(failure: Failure, root: &Path, asked: Asked) -> Option<HistoryGap> {
    let is_expected = asked == Asked::Always || disk::exists(&root.join(".git"));
    match failure {
        Failure::NotInstalled => (asked == Asked::Always).then_some(HistoryGap::NotInstalled),
        Failure::NoRepository => is_expected.then_some(HistoryGap::NoRepository),
        Failure::NotTrusted(folder) => {
            let here = || disk::real_path(root).display().to_string();
            Some(HistoryGap::NotTrusted(folder.unwrap_or_else(here)))
        }
        Failure::TooSlow => Some(HistoryGap::TooSlow(PATIENCE.as_secs())),
        Failure::TooLarge => Some(HistoryGap::TooLarge),
        Failure::Refused { words, .. } => Some(HistoryGap::Failed(words)),
    }
}

/// The files of Git's that change with each commit and each switch to another; none where Git is never asked.
pub(super) fn marks_of_the_commit(event: &Event, asked: Asked) -> Vec<PathBuf> {
    if asked == Asked::Never {
        return Vec::new();
    }
    // Where there is no repository yet, it may come.
    let folder = checkout::folder(&Git::new(&event.root, PATIENCE)).unwrap_or_else(|| event.root.join(".git"));
    vec![folder.join("HEAD"), folder.join("logs/HEAD")]
}

/// The history for a preview: read again only where something was committed, which costs one short question.
pub(super) struct FollowedHistory {
    asked: Asked,
    /// Of which commit it is; `None` before anything was read.
    head: Option<Option<String>>,
    history: History,
}

impl FollowedHistory {
    pub fn new(asked: Asked) -> Self {
        Self { asked, head: None, history: History::default() }
    }

    pub fn latest(&mut self, event: &Event, sources: &Sources) -> History {
        if !self.asked.wants(event, sources) {
            self.head = None;
            return History::default();
        }
        // Who did not answer in time must not hold up every change from now on.
        let is_lost = matches!(self.history.gap, Some(HistoryGap::TooSlow(_) | HistoryGap::TooLarge));
        if !(is_lost && self.head.is_some()) {
            let head = checkout::head(&Git::new(&event.root, PATIENCE));
            if self.head.as_ref() != Some(&head) {
                self.history = history(event, sources, self.asked);
                self.head = Some(head);
            }
        }
        self.history.clone()
    }
}
