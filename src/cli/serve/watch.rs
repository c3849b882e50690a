//! Waits for the author's next change.
//!
//! The system watches folders, wherever they are moved, and not paths. So where something else may lie at a path that is
//! followed, or changes came faster than they were heard, all is watched anew: what is new there is not watched yet.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use crate::cli::event::Event;
use crate::disk::{self, Layout};

/// How long it must be quiet: editors save in several steps.
const QUIET: Duration = Duration::from_millis(10);
/// After that long we build although it is not: `git pull` writes for seconds.
const PATIENCE: Duration = Duration::from_millis(200);

/// The changes of an event. Watching ends when this is dropped.
pub(super) struct Changes {
    event: Event,
    /// Files that count as well, wherever they lie.
    others: Vec<PathBuf>,
    sender: Sender<Change>,
    received: Receiver<Change>,
    watched: Watched,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    OfTheEvent,
    /// Of what is not watched, or nobody knows of what.
    Anywhere,
}

/// # Errors
/// Where the system cannot watch the folder.
pub(super) fn watch(event: Event, others: Vec<PathBuf>) -> anyhow::Result<Changes> {
    let (sender, received) = channel();
    let watched = Watched::new(&event, &others, sender.clone())?;
    Ok(Changes { event, others, sender, received, watched })
}

impl Changes {
    /// Calls `then` after each group of changes, for ever.
    ///
    /// # Errors
    /// Where the system can no longer watch the folder.
    pub fn each(mut self, mut then: impl FnMut()) -> anyhow::Result<()> {
        while let Ok(first) = self.received.recv() {
            if self.group(first).contains(&Change::Anywhere) {
                self.watched = Watched::new(&self.event, &self.others, self.sender.clone())?;
            }
            self.watched.followed.look_again();
            then();
        }
        Ok(())
    }

    /// What comes until it is quiet.
    fn group(&self, first: Change) -> Vec<Change> {
        let begun = Instant::now();
        let mut group = vec![first];
        while begun.elapsed() < PATIENCE
            && let Ok(change) = self.received.recv_timeout(QUIET)
        {
            group.push(change);
        }
        group
    }
}

struct Watched {
    followed: Arc<Followed>,
    _watcher: RecommendedWatcher,
}

impl Watched {
    fn new(event: &Event, others: &[PathBuf], sender: Sender<Change>) -> anyhow::Result<Self> {
        let followed = Arc::new(Followed::new(event, others));
        let judge = Arc::clone(&followed);
        let mut watcher = notify::recommended_watcher(move |change: notify::Result<notify::Event>| {
            if let Some(change) = judge.judge(change) {
                // Fails only once nobody listens any more.
                let _ = sender.send(change);
            }
        })?;
        for folder in followed.folders_beyond() {
            // One that is not there, or is not ours to watch, only has us hear less.
            let _ = watcher.watch(folder, RecursiveMode::NonRecursive);
        }
        match watcher.watch(&followed.root, RecursiveMode::Recursive) {
            // One that was taken away may come back, which is seen from the folder above it.
            Err(error) if disk::is_folder(&followed.root) => Err(error.into()),
            _ => Ok(Self { followed, _watcher: watcher }),
        }
    }
}

/// What is followed, and where it lay when it was last looked for.
struct Followed {
    /// The event's folder, through all links.
    root: PathBuf,
    output: PathBuf,
    /// Where the folder and the other files are, and links that lead there.
    places: Vec<PathBuf>,
    layout: Mutex<Layout>,
}

impl Followed {
    fn new(event: &Event, others: &[PathBuf]) -> Self {
        let root = disk::real_path(&event.root);
        let layout = Mutex::new(Layout::of(&root, Some(&event.output)));
        let followed = [&event.root].into_iter().chain(others).map(PathBuf::as_path).chain(event.people_file());
        Self { places: followed.flat_map(places).collect(), root, output: event.output.clone(), layout }
    }

    /// The event may have become a series.
    fn look_again(&self) {
        let layout = Layout::of(&self.root, Some(&self.output));
        *self.layout.lock().unwrap_or_else(PoisonError::into_inner) = layout;
    }

    /// The folders above all places that do not lie in the event's folder: any of them may be taken away or moved.
    fn folders_beyond(&self) -> BTreeSet<&Path> {
        let above = self.places.iter().flat_map(|place| place.ancestors().skip(1));
        above.filter(|folder| !folder.starts_with(&self.root)).collect()
    }

    /// What a change means for the preview, if anything.
    fn judge(&self, change: notify::Result<notify::Event>) -> Option<Change> {
        let change = match change {
            Ok(change) if !change.need_rescan() => change,
            // Nobody knows what was missed.
            _ => return Some(Change::Anywhere),
        };
        let leads_to_a_place = |path: &PathBuf| self.places.iter().any(|place| place.starts_with(path));
        if change.kind.is_access() {
            None
        } else if change.paths.iter().any(leads_to_a_place) {
            Some(Change::Anywhere)
        } else {
            change.paths.iter().any(|path| self.is_of_the_event(path)).then_some(Change::OfTheEvent)
        }
    }

    /// What is read, without what editors leave for a moment beside the file they save.
    fn is_of_the_event(&self, path: &Path) -> bool {
        let Ok(inside) = path.strip_prefix(&self.root) else { return false };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_an_editors = name.ends_with('~') || (name.starts_with('#') && name.ends_with('#'));
        let layout = self.layout.lock().unwrap_or_else(PoisonError::into_inner);
        !is_an_editors && layout.reads(&self.root, &inside.to_string_lossy())
    }
}

/// Where a file or folder is by its name, and where it is if that is a link. Folders by their real paths, under which
/// alone they are watched.
fn places(path: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let named = std::path::absolute(path).ok();
    let named = named.and_then(|path| Some(disk::real_path(path.parent()?).join(path.file_name()?)));
    named.into_iter().chain([disk::real_path(path)])
}

#[cfg(test)]
mod tests {
    use notify::event::{AccessKind, CreateKind, Flag};
    use notify::{Event as Happened, EventKind};

    use super::*;

    fn followed() -> Followed {
        let (root, output) = (PathBuf::from("/event"), PathBuf::from("/event/site"));
        let places = vec![root.clone(), "/elsewhere/people.yaml".into(), "/event/.git/HEAD".into()];
        Followed { layout: Mutex::new(Layout::of(&root, Some(&output))), root, output, places }
    }

    fn created(path: &str) -> notify::Result<Happened> {
        Ok(Happened::new(EventKind::Create(CreateKind::Any)).add_path(path.into()))
    }

    #[test]
    fn what_is_read_matters() {
        let judge = |path: &str| followed().judge(created(path));
        for path in ["sessions/a.md", "sessions/#1 Hash.md", "pages/a~/b.md", "static/.well-known/security.txt"] {
            assert_eq!(judge(&format!("/event/{path}")), Some(Change::OfTheEvent), "{path}");
        }
        for path in [".git/index", "sessions/a.md~", "sessions/#a.md#", "sessions/.a.md.swp", "node_modules/a/b.md"] {
            assert_eq!(judge(&format!("/event/{path}")), None, "{path}");
        }
        assert_eq!(judge("/elsewhere/other.yaml"), None);
        let read = Happened::new(EventKind::Access(AccessKind::Any)).add_path("/event/sessions/a.md".into());
        assert_eq!(followed().judge(Ok(read)), None);
    }

    #[test]
    fn what_may_be_another_now_is_watched_anew() {
        for path in ["/event", "/", "/elsewhere", "/elsewhere/people.yaml", "/event/.git/HEAD", "/event/.git"] {
            assert_eq!(followed().judge(created(path)), Some(Change::Anywhere), "{path}");
        }
        // The system had no room for more changes.
        let overflow = Happened::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(followed().judge(Ok(overflow)), Some(Change::Anywhere));
        assert_eq!(followed().judge(Err(notify::Error::generic("x"))), Some(Change::Anywhere));
    }

    #[test]
    fn a_link_has_two_places() {
        let dir = tempfile::tempdir().expect("a folder");
        let root = disk::real_path(dir.path());
        std::os::unix::fs::symlink("elsewhere", root.join("link")).expect("a link");
        std::fs::create_dir(root.join("elsewhere")).expect("a folder");
        let both: Vec<PathBuf> = places(&root.join("link")).collect();
        assert_eq!(both, [root.join("link"), root.join("elsewhere")]);
    }
}
