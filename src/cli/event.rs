//! The event's folder, and the folder that its site goes to.

use std::path::{Path, PathBuf};

use super::terminal::Terminal;
use crate::disk;
use crate::pipeline;
use crate::source::{SourcePath, Sources};

/// Where a command reads, and where the site goes.
#[derive(Clone, Debug)]
pub(super) struct Event {
    pub root: PathBuf,
    pub output: PathBuf,
    /// The list of people, where it is kept outside of the event's folder.
    people: Option<PathBuf>,
}

impl Event {
    /// # Errors
    /// Where there is no such folder.
    pub fn open(root: &Path, output: Option<&Path>, terminal: &Terminal) -> anyhow::Result<Self> {
        if let (false, true, Some(folder)) = (disk::is_folder(root), disk::exists(root), folder_of(root)) {
            let arguments = [("path", root.display().to_string()), ("folder", folder.display().to_string())];
            return Err(terminal.failure("cli-no-folder.file", &arguments));
        }
        if !disk::is_folder(root) {
            return Err(terminal.failure("cli-no-folder", &[("path", root.display().to_string())]));
        }
        let output = output.map_or_else(|| below(root, "site"), Path::to_owned);
        Ok(Self { root: root.to_owned(), output, people: None })
    }

    /// Takes the list of people from elsewhere.
    ///
    /// # Errors
    /// Where it has nobody on it: the names that it should protect would be printed.
    pub fn with_people(self, people: Option<&Path>, terminal: &Terminal) -> anyhow::Result<Self> {
        if let Some(file) = people {
            let path = [("path", file.display().to_string())];
            if disk::exists(file) && !disk::is_file(file) {
                return Err(terminal.failure("cli-people-no-file", &path));
            }
            if !pipeline::lists_anybody(&disk::read_text(file, disk::Limits::default())?) {
                return Err(terminal.failure("cli-people-nobody", &path));
            }
        }
        Ok(Self { people: people.map(Path::to_owned), ..self })
    }

    pub fn people_file(&self) -> Option<&Path> {
        self.people.as_deref()
    }

    pub fn read(&self) -> anyhow::Result<Sources> {
        self.read_again(&mut disk::KnownFiles::default())
    }

    /// The same for whoever reads it after each change.
    pub fn read_again(&self, known: &mut disk::KnownFiles) -> anyhow::Result<Sources> {
        let mut sources = disk::read_again(&self.root, Some(&self.output), disk::Limits::default(), known)?;
        if let Some(people) = &self.people {
            let list = disk::read_text(people, disk::Limits::default())?;
            // Where it lies in the folder all the same, it is there once.
            let real = disk::real_path(people);
            let inside = real.strip_prefix(disk::real_path(&self.root)).ok().and_then(Path::to_str);
            if let Some(path) = inside.and_then(SourcePath::new) {
                sources.texts.remove(&path);
            }
            sources.hand_in_people(list);
        }
        Ok(sources)
    }

    /// Refuses an output that would replace what it is made from, or be read or published with it the next time.
    pub fn guard(&self, terminal: &Terminal) -> anyhow::Result<()> {
        let path = ("path", self.output.display().to_string());
        if disk::lies_in(&self.root, &self.output) {
            return Err(terminal.failure("cli-target-holds-event", &[path]));
        }
        match disk::input_folder(&self.root, &self.output) {
            Some(folder) => {
                let folder = ("folder", below(&self.root, &folder).display().to_string());
                Err(terminal.failure("cli-target-in-input", &[path, folder]))
            }
            None => Ok(()),
        }
    }
}

/// `my-event-review` beside `my-event`; `None` where the folder has no name to go by.
pub(super) fn beside(event: &Path, suffix: &str) -> Option<PathBuf> {
    match event.file_name() {
        Some(name) => Some(event.with_file_name(format!("{}-{suffix}", name.to_string_lossy()))),
        None => {
            let name = disk::real_path(event).file_name()?.to_string_lossy().into_owned();
            Some(event.join("..").join(format!("{name}-{suffix}")))
                .map(|path| path.strip_prefix(".").map(Path::to_owned).unwrap_or(path))
        }
    }
}

/// The event's folder in which a file lies: the nearest that holds an event, else the one above its notes.
fn folder_of(file: &Path) -> Option<PathBuf> {
    let named = |folder: &Path| if folder == Path::new("") { PathBuf::from(".") } else { folder.to_owned() };
    let above = || file.ancestors().skip(1);
    let has_event = |folder: &&Path| ["event.yaml", "series.yaml"].iter().any(|name| disk::exists(&folder.join(name)));
    let above_notes = || above().find(|folder| folder.ends_with("sessions"))?.parent();
    above().find(has_event).or_else(above_notes).or(file.parent()).map(named)
}

/// Refuses to write where a link leads out of the folder: what is there is none of this event's.
pub(super) fn stays_within(folder: &Path, path: &Path, terminal: &Terminal) -> anyhow::Result<()> {
    match disk::lies_in(path, folder) {
        true => Ok(()),
        false => Err(terminal.failure("cli-leads-outside", &[("path", path.display().to_string())])),
    }
}

/// A path in a folder, as the user would say it: `site`, not `./site`.
pub(super) fn below(folder: &Path, path: &str) -> PathBuf {
    if folder == Path::new(".") { PathBuf::from(path) } else { folder.join(path) }
}

#[cfg(test)]
mod tests {
    use super::super::arguments::ColourChoice;
    use super::super::terminal::Format;
    use super::*;

    #[test]
    fn the_site_never_replaces_the_event() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let terminal = Terminal::new(None, Format::Human, ColourChoice::Never);
        let fits = |output: &str| {
            let output = folder.path().join("event").join(output);
            let event = Event { root: folder.path().join("event"), output, people: None };
            event.guard(&terminal).is_ok()
        };
        std::fs::create_dir(folder.path().join("event"))?;
        assert!(fits("site") && fits("public/2017") && fits("../public"));
        assert!(!fits("") && !fits("..") && !fits("../event") && !fits("../.."));
        for input in
            ["sessions", "static/site", "pages/out", "assets/a/b", "themes/x", "templates", "../event/static/x"]
        {
            assert!(!fits(input), "{input}");
        }
        assert!(fits("2017/static") && fits("site/static") && fits("statics"));
        // Of a series, the same goes for each of its events.
        std::fs::write(folder.path().join("event/series.yaml"), "title: x")?;
        std::fs::create_dir(folder.path().join("event/2017"))?;
        std::fs::write(folder.path().join("event/2017/event.yaml"), "title: y")?;
        assert!(!fits("2017/static") && !fits("static") && fits("2017/site"));
        Ok(())
    }

    #[test]
    fn other_output_goes_beside_the_event() {
        let folder = |event: &str| beside(Path::new(event), "review").map(|path| path.display().to_string());
        assert_eq!(folder("my-event").as_deref(), Some("my-event-review"));
        assert_eq!(folder("events/2017/").as_deref(), Some("events/2017-review"));
        assert!(folder(".").is_some_and(|path| path.starts_with("../") && path.ends_with("-review")));
        assert_eq!(folder("/"), None);
    }
}
