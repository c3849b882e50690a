//! Waits for the author's next change.

use std::path::{Component, Path};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use crate::cli::event::Event;
use crate::disk;

/// How long it must be quiet: editors save in several steps.
const QUIET: Duration = Duration::from_millis(10);
/// After that long we build although it is not: `git pull` writes for seconds.
const PATIENCE: Duration = Duration::from_millis(200);

/// The changes of an event's folder. Watching ends when this is dropped.
pub(super) struct Changes {
    received: Receiver<()>,
    _watcher: RecommendedWatcher,
}

/// # Errors
/// Where the system cannot watch the folder.
pub(super) fn watch(event: &Event) -> anyhow::Result<Changes> {
    let (sender, received) = channel();
    let (root, output) = (event.root.clone(), event.output.clone());
    let mut watcher = notify::recommended_watcher(move |change: notify::Result<notify::Event>| {
        // After a failure nobody knows what was missed.
        let matters = change.map_or(true, |change| {
            !change.kind.is_access() && change.paths.iter().any(|path| is_of_the_event(path, &root, &output))
        });
        if matters {
            // Fails only once nobody listens any more.
            let _ = sender.send(());
        }
    })?;
    watcher.watch(&event.root, RecursiveMode::Recursive)?;
    Ok(Changes { received, _watcher: watcher })
}

impl Changes {
    /// Calls `then` after each group of changes, for ever.
    pub fn each(self, mut then: impl FnMut()) {
        while self.received.recv().is_ok() {
            self.wait_for_quiet();
            then();
        }
    }

    fn wait_for_quiet(&self) {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if let Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) = self.received.recv_timeout(QUIET) {
                return;
            }
        }
    }
}

/// Neither the site itself nor hidden files nor what editors leave for a moment beside the file they save.
fn is_of_the_event(path: &Path, root: &Path, output: &Path) -> bool {
    let is_within = |folder: &Path| path.starts_with(folder) || path.starts_with(disk::real_path(folder));
    if is_within(output) {
        return false;
    }
    let below = path.strip_prefix(root).or_else(|_| path.strip_prefix(disk::real_path(root))).unwrap_or(path);
    let names = below.components().filter_map(|component| match component {
        Component::Normal(name) => Some(name.to_string_lossy()),
        _ => None,
    });
    let mut names = names.peekable();
    // The folder itself was moved or removed.
    names.peek().is_none() || names.all(|name| !name.starts_with(['.', '#']) && !name.ends_with('~'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_authors_files_matter() {
        let matters = |path: &str| is_of_the_event(Path::new(path), Path::new("event"), Path::new("event/site"));
        assert!(matters("event/sessions/a.md") && matters("event/themes/x/theme.yaml") && matters("event"));
        assert!(!matters("event/site/index.html") && !matters("event/.git/index") && !matters("event/sessions/a.md~"));
        assert!(!matters("event/sessions/.a.md.swp"));
    }
}
