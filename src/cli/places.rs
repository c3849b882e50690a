//! Where an event's files are for whoever reads its findings: a person in a terminal, or a forge.

use std::path::{Component, Path, PathBuf};

use super::environment::Environment;
use super::event::Event;
use super::forge::Forge;
use super::terminal::Format;
use crate::diagnostics::{Excerpts, Finding, Links, Messages, Report};
use crate::disk;
use crate::pipeline::Plan;
use crate::source::{SourcePath, Sources};

/// What is told of a file's place besides its path in the event's folder.
pub(super) struct Places {
    /// Stands before the path of each file: empty, or a folder with its final `/`.
    root: String,
    event_file: &'static str,
    links: Box<Links>,
}

impl Places {
    /// As the format's readers need them: a forge knows nothing but its repository, a person is in a folder.
    pub fn of(event: &Event, sources: &Sources, plan: &Plan, format: Format, environment: Environment) -> Self {
        let here = as_typed(&event.root);
        let in_repository = in_repository(&event.root, environment).unwrap_or_else(|| here.clone());
        let root = if format.is_for_a_forge() { in_repository.clone() } else { here };
        let is_series = SourcePath::new("series.yaml").is_some_and(|path| sources.contains(&path));
        let event_file = if is_series { "series.yaml" } else { "event.yaml" };
        let forge = Forge::of(environment);
        let repository = plan.repository().cloned();
        // The forge's own variables know the branch of a pull request, which no file does.
        let links = move |path: &SourcePath, line: Option<usize>| match &forge {
            Some(forge) => Some(forge.edit_link(&format!("{in_repository}{path}"), line)),
            None => Some(repository.as_ref()?.edit(path, line)),
        };
        Self { root, event_file, links: Box::new(links) }
    }

    pub fn report<'a>(&'a self, findings: &'a [Finding], excerpts: &'a Excerpts, messages: Messages) -> Report<'a> {
        let report = Report::new(findings, excerpts, messages);
        Report { root: &self.root, event_file: self.event_file, links: &*self.links, ..report }
    }
}

/// The event's folder as the user gave it, so that what stands before a finding can be opened from here.
fn as_typed(root: &Path) -> String {
    let parts: Vec<_> = root.components().filter(|part| *part != Component::CurDir).collect();
    let folder = parts.iter().collect::<PathBuf>().display().to_string();
    if folder.is_empty() || folder.ends_with(['/', '\\']) { folder } else { format!("{folder}/") }
}

/// The event's folder as its repository has it; `None` where that cannot be told.
fn in_repository(root: &Path, environment: Environment) -> Option<String> {
    let root = disk::real_path(root);
    let given = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].into_iter().filter_map(environment);
    let mut given = given.map(|folder| disk::real_path(Path::new(&folder)));
    let repository = given.find(|folder| root.starts_with(folder)).or_else(|| Some(disk::work_tree(&root)?.0))?;
    let below = root.strip_prefix(&repository).ok()?;
    Some(below.components().map(|part| format!("{}/", part.as_os_str().to_string_lossy())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_named_as_it_was_typed() {
        let typed = |root: &str| as_typed(Path::new(root));
        assert_eq!(typed("."), "");
        assert_eq!(typed("my-barcamp"), "my-barcamp/");
        assert_eq!(typed("./events/my-barcamp/"), "events/my-barcamp/");
        assert_eq!(typed("../my-barcamp"), "../my-barcamp/");
        assert_eq!(typed("/"), "/");
    }

    #[test]
    fn a_forge_is_told_where_in_its_repository() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let event = folder.path().join("work/events/2027");
        std::fs::create_dir_all(&event)?;
        let told = |variables: &[(&str, &Path)]| {
            in_repository(&event, &|name| {
                let found = variables.iter().find(|(known, _)| *known == name);
                found.map(|(_, folder)| folder.display().to_string())
            })
        };
        let work = folder.path().join("work");
        assert_eq!(told(&[("GITHUB_WORKSPACE", &work)]).as_deref(), Some("events/2027/"));
        assert_eq!(told(&[("CI_PROJECT_DIR", &event)]).as_deref(), Some(""));

        // Of somewhere else, the environment says nothing.
        std::fs::create_dir(work.join(".git"))?;
        let elsewhere = folder.path().join("elsewhere");
        assert_eq!(told(&[("GITHUB_WORKSPACE", &elsewhere)]).as_deref(), Some("events/2027/"));
        Ok(())
    }
}
