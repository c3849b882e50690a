//! Settings for VS Code: its YAML extension completes and checks `event.yaml` and the lists, VS Code itself
//! completes the front matter of notes, and a task shows the findings of `nachlese check` where they are.
//!
//! The extension does not look into Markdown, so that front matter is completed by snippets and checked by the task.

use std::path::Path;

use serde_json::Value;

use super::template::fill;
use super::{NewFile, Starter};
use crate::cli::event::below;
use crate::diagnostics::MessageLanguage;
use crate::parse::keys::Record;
use crate::parse::keys::proposals::proposals;
use crate::parse::keys::schema::{Kind, schema};

/// All files, below an event's folder.
pub fn files(folder: &Path, starter: &Starter) -> Vec<NewFile> {
    let labels = [("CHECK", starter.tasks[0]), ("PREVIEW", starter.tasks[1])];
    let settings = [
        (".vscode/settings.json", include_str!("../templates/vscode/settings.json")),
        (".vscode/extensions.json", include_str!("../templates/vscode/extensions.json")),
        (".vscode/tasks.json", include_str!("../templates/vscode/tasks.json")),
    ];
    let of_template = |(name, template)| NewFile::new(below(folder, name), fill(template, starter.language, &labels));
    settings.into_iter().map(of_template).chain(made(folder, starter)).collect()
}

/// Those that are made of the table of keys: of another version, others.
pub fn made(folder: &Path, starter: &Starter) -> Vec<NewFile> {
    let schemas = Kind::ALL.into_iter().filter(|kind| kind.is_file()).map(|kind| {
        NewFile::new(below(folder, &format!(".vscode/nachlese/{}.schema.json", kind.name())), json(&schema(kind)))
    });
    let language = MessageLanguage::from_tag(starter.language).unwrap_or_default();
    let snippets = json(&proposals(Record::Note, language));
    schemas.chain([NewFile::new(below(folder, ".vscode/nachlese.code-snippets"), snippets)]).collect()
}

/// As files of people are written: indented, with a line end at the end.
pub fn json(value: &Value) -> String {
    format!("{value:#}\n")
}
