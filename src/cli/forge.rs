//! The forge that runs the program in its CI, as its variables tell: where a reader can mend a file.

use std::path::Path;

use super::environment::Environment;
use crate::disk;
use crate::source::encoded_path;

/// A branch of a repository on a forge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Forge {
    /// The address of the editor for the branch, without a final `/`.
    editor: String,
}

impl Forge {
    /// `None` outside of CI, and where the branch is not told.
    pub fn of(environment: Environment) -> Option<Self> {
        gitlab(environment).or_else(|| github(environment))
    }

    /// Where a line of a file can be changed. `path` is relative to the repository's root.
    pub fn edit_link(&self, path: &str, line: Option<usize>) -> String {
        let line = line.map_or(String::new(), |line| format!("#L{line}"));
        format!("{}/{}{line}", self.editor, encoded_path(path))
    }
}

/// A merge request is mended where it comes from, which may be another project.
fn gitlab(environment: Environment) -> Option<Forge> {
    let project = environment("CI_MERGE_REQUEST_SOURCE_PROJECT_URL").or_else(|| environment("CI_PROJECT_URL"))?;
    let branch = environment("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME").or_else(|| environment("CI_COMMIT_REF_NAME"))?;
    Some(Forge { editor: format!("{project}/-/edit/{}", encoded_path(&branch)) })
}

/// GitHub, and those who are called like it by their runners.
fn github(environment: Environment) -> Option<Forge> {
    let server = environment("GITHUB_SERVER_URL")?;
    let edit = if is_forgejo(environment) { "_edit" } else { "edit" };
    let (repository, branch) = match environment("GITHUB_HEAD_REF") {
        Some(branch) => (pull_request_repository(environment), branch),
        None => (None, environment("GITHUB_REF_NAME")?),
    };
    let repository = repository.or_else(|| environment("GITHUB_REPOSITORY"))?;
    Some(Forge { editor: format!("{}/{repository}/{edit}/{}", server.trim_end_matches('/'), encoded_path(&branch)) })
}

/// Forgejo and Gitea set the variables of GitHub, but neither have its addresses nor show its annotations.
pub(super) fn is_forgejo(environment: Environment) -> bool {
    ["FORGEJO_ACTIONS", "GITEA_ACTIONS"].iter().any(|name| environment(name).as_deref() == Some("true"))
}

/// The repository that a pull request comes from: who may not write to the event's own works in a copy.
fn pull_request_repository(environment: Environment) -> Option<String> {
    let event = disk::read_beside(Path::new(&environment("GITHUB_EVENT_PATH")?))?;
    let event: serde_json::Value = serde_json::from_slice(&event).ok()?;
    Some(event.pointer("/pull_request/head/repo/full_name")?.as_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(variables: &[(&str, &str)]) -> Option<String> {
        let environment = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        Some(Forge::of(&environment)?.edit_link("my barcamp/ü#1.md", Some(3)))
    }

    const GITHUB: [(&str, &str); 3] = [
        ("GITHUB_SERVER_URL", "https://github.example"),
        ("GITHUB_REPOSITORY", "town/barcamp"),
        ("GITHUB_REF_NAME", "main"),
    ];

    #[test]
    fn a_line_is_mended_on_the_branch_that_is_checked() {
        assert_eq!(
            link(&GITHUB).as_deref(),
            Some("https://github.example/town/barcamp/edit/main/my%20barcamp/%C3%BC%231.md#L3")
        );
        let forgejo = [&GITHUB[..], &[("GITEA_ACTIONS", "true"), ("GITHUB_HEAD_REF", "notes/e-akte#2")]].concat();
        assert_eq!(
            link(&forgejo).as_deref(),
            Some("https://github.example/town/barcamp/_edit/notes/e-akte%232/my%20barcamp/%C3%BC%231.md#L3")
        );
        let gitlab = [("CI_PROJECT_URL", "https://gitlab.example/town/barcamp"), ("CI_COMMIT_REF_NAME", "main")];
        assert_eq!(
            link(&gitlab).as_deref(),
            Some("https://gitlab.example/town/barcamp/-/edit/main/my%20barcamp/%C3%BC%231.md#L3")
        );
        assert_eq!(link(&gitlab[..1]), None);
        assert_eq!(link(&[]), None);
    }

    #[test]
    fn a_pull_request_is_mended_where_it_comes_from() -> anyhow::Result<()> {
        let event = tempfile::NamedTempFile::new()?;
        let path = event.path().display().to_string();
        let pull_request = [&GITHUB[..], &[("GITHUB_HEAD_REF", "patch-1"), ("GITHUB_EVENT_PATH", &path)]].concat();
        let own = "https://github.example/town/barcamp/edit/patch-1/my%20barcamp/%C3%BC%231.md#L3";
        assert_eq!(link(&pull_request).as_deref(), Some(own));
        std::fs::write(event.path(), r#"{"pull_request": {"head": {"repo": {"full_name": "editor/barcamp"}}}}"#)?;
        assert_eq!(link(&pull_request), Some(own.replace("town", "editor")));
        Ok(())
    }
}
