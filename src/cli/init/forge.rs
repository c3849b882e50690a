//! Files that let a forge check, build and publish an event.

use std::path::{Path, PathBuf};

use super::origin::Origin;
use super::template::fill;
use super::{NewFile, Starter};
use crate::cli::arguments::ForgeName;
use crate::cli::terminal::Terminal;
use crate::disk;

/// Where the files go, and what they say.
#[derive(Debug)]
pub struct Ci {
    forge: ForgeName,
    origin: Origin,
    /// The work tree's root. A forge looks for its files nowhere else.
    root: PathBuf,
    /// The event's folder in it, with `/`; `.` for the root itself.
    event: String,
}

impl Ci {
    /// # Errors
    /// Where the event's folder has a name that CI files cannot hold safely.
    pub fn of(forge: ForgeName, origin: Origin, folder: &Path, terminal: &Terminal) -> anyhow::Result<Self> {
        let (root, inside) = disk::work_tree(folder).unwrap_or_else(|| (folder.to_owned(), PathBuf::new()));
        let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        let event = if parts.is_empty() { ".".to_owned() } else { parts.join("/") };
        match event.chars().find(|&c| !is_safe(c)).or_else(|| event.chars().next().filter(|&c| c == '-')) {
            Some(found) => {
                Err(terminal.failure("cli-init-odd-path", &[("path", event), ("character", found.to_string())]))
            }
            None => Ok(Self { forge, origin, root, event }),
        }
    }

    pub fn files(&self, starter: &Starter) -> Vec<NewFile> {
        let (template, name, also) = match self.forge {
            ForgeName::Github => (
                include_str!("../templates/forge/github.yaml"),
                ".github/workflows/nachlese.yaml",
                Some(".github/workflows/nachlese.yml"),
            ),
            ForgeName::Gitlab => (include_str!("../templates/forge/gitlab.yaml"), ".gitlab-ci.yml", None),
            ForgeName::Forgejo => (
                include_str!("../templates/forge/forgejo.yaml"),
                ".forgejo/workflows/nachlese.yaml",
                Some(".forgejo/workflows/nachlese.yml"),
            ),
        };
        let pre_commit = include_str!("../templates/forge/pre-commit.yaml");
        let file = |template: &str, name: &str, also: Option<&str>| NewFile {
            path: self.path(name),
            also: also.map(|name| self.path(name)),
            text: self.filled(template, starter),
        };
        vec![file(template, name, also), file(pre_commit, ".pre-commit-config.yaml", None)]
    }

    /// What is still to be done, which no file can do.
    pub fn advice(&self) -> &'static str {
        match self.forge {
            ForgeName::Github => "cli-init-next.github",
            ForgeName::Gitlab => "cli-init-next.gitlab",
            ForgeName::Forgejo => "cli-init-next.forgejo",
        }
    }

    fn filled(&self, template: &str, starter: &Starter) -> String {
        let name = self.origin.rev_as_name();
        let values =
            [("EVENT", &*self.event), ("URL", &self.origin.url), ("REV", &self.origin.rev), ("REV_NAME", &name)];
        fill(template, starter.language, &values)
    }

    fn path(&self, name: &str) -> PathBuf {
        super::below(&self.root, name)
    }
}

/// Means nothing to a shell between quotes, to YAML between quotes, and to the expressions of CI systems.
fn is_safe(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, ' ' | '.' | '_' | '-' | '/')
}

#[cfg(test)]
mod tests {
    use super::super::super::arguments::ColourChoice;
    use super::super::super::terminal::Format;
    use super::*;

    fn event(folder: &Path) -> Option<(PathBuf, String)> {
        let terminal = Terminal::new(None, Format::Human, ColourChoice::Never);
        let origin = Origin { url: "https://forge.example/a".to_owned(), rev: "v1".to_owned() };
        Ci::of(ForgeName::Github, origin, folder, &terminal).ok().map(|ci| (ci.root, ci.event))
    }

    #[test]
    fn files_lie_where_a_forge_looks_for_them() -> anyhow::Result<()> {
        let dir = tempfile::tempdir()?;
        let root = disk::real_path(dir.path());
        let folder = root.join("Barcamps/Übung 1");
        assert_eq!(event(&folder), Some((folder.clone(), ".".to_owned())));
        std::fs::create_dir(root.join(".git"))?;
        assert_eq!(event(&folder), Some((root.clone(), "Barcamps/Übung 1".to_owned())));
        assert_eq!(event(&root), Some((root.clone(), ".".to_owned())));
        for name in ["a$b", "a`id`", "${{ x }}", "a\"b", "a\nb", "-rf", "a;b", "a'b", "a\\b"] {
            assert_eq!(event(&root.join(name)), None, "{name}");
        }
        Ok(())
    }
}
