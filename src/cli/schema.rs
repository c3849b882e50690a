//! `nachlese schema`: what may stand in an event's files, for editors.

use super::Verdict;
use super::arguments::{Schema, SchemaKind};
use super::event::{Event, stays_within};
use super::init::{Starter, editor};
use super::terminal::{Stream, Terminal};
use crate::disk;
use crate::parse::keys::schema::{Kind, schema};
use crate::pipeline::{self, Memo, Options};

pub(super) fn run(arguments: &Schema, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    if let Some(kind) = arguments.kind {
        terminal.say(Stream::Output, editor::json(&schema(kind.into())).trim_end())?;
    }
    if let Some(folder) = &arguments.write {
        let event = Event::open(folder, None, terminal)?;
        let plan = pipeline::plan(&event.read()?, &Options::default(), &mut Memo::default());
        terminal.speak(plan.language());
        let files = editor::made(&event.root, Starter::in_language(plan.language()));
        files.iter().try_for_each(|file| stays_within(&event.root, &file.path, terminal))?;
        for file in files {
            disk::write_made(&file.path, file.text.as_bytes())?;
            terminal.say(Stream::Output, file.path.display())?;
        }
    }
    Ok(Verdict::Fine)
}

impl From<SchemaKind> for Kind {
    fn from(kind: SchemaKind) -> Self {
        match kind {
            SchemaKind::Note => Self::Note,
            SchemaKind::Page => Self::Page,
            SchemaKind::Event => Self::Event,
            SchemaKind::Series => Self::Series,
            SchemaKind::Topics => Self::Topics,
            SchemaKind::Municipalities => Self::Municipalities,
            SchemaKind::People => Self::People,
        }
    }
}
