//! Notes: the Markdown files that document one session each.

use std::sync::Arc;

use jiff::civil::Date;

use super::allowances;
use super::days::{invalid_day, report_german};
use super::fields::{Fields, text};
use super::file::File;
use super::header::{doubt_closing, encoding, header, release, unknown_keys};
use super::images::{images, without_alternatives};
use super::keys::Record;
use super::markdown;
use super::parties::{links, parties, practice};
use super::places::place_in;
use super::privacy::{Register, details};
use super::tree::{Node, Value};
use super::turned;
use super::values;
use super::{Note, NoteFile, Written, WrittenApproval, WrittenParty, WrittenTime};
use crate::diagnostics::Finding;
use crate::source::{SourcePath, SourceText, Spanned};

/// Parses one note. All its findings come with it.
pub fn note(path: &SourcePath, bytes: &[u8]) -> NoteFile {
    let source = SourceText::decode(path.clone(), bytes);
    let mut findings = Vec::new();
    encoding(&source, &mut findings);
    let file = File::new(path, &source.text);
    let header = header(&file, Record::Note, &mut findings);
    let mut withheld = header.withheld;
    let mut ignored = Vec::new();
    let mut register = Register::default();
    let told = if header.is_closed { &mut findings } else { &mut ignored };
    let (note, mut allowances) = match &header.root {
        Some(Node { span, value: Value::Map(entries) }) => {
            let fields = Fields::of(&file, Record::Note, *span, entries, told);
            withheld |= unknown_keys(&fields, told);
            let (note, is_unclear) = front_matter(&fields, told);
            withheld |= is_unclear;
            note_details(&fields, &mut register);
            (note, allowances::in_front_matter(&fields, told))
        }
        _ => Default::default(),
    };
    doubt_closing(&ignored, &mut findings);
    turned::in_text(path, &source.text, header.body, &mut findings);
    let text = markdown::read(path, &source.text, header.body, Some(&mut register), &mut findings);
    without_alternatives(path, &note.images, &text.body, &mut findings);
    findings.extend(register.into_findings(path));
    allowances.extend(text.allowances);
    NoteFile { source: path.clone(), note, body: Arc::new(text.body), allowances, findings, withheld }
}

/// The fields, and whether it is unclear that they may be published.
fn front_matter(fields: &Fields, findings: &mut Vec<Finding>) -> (Note, bool) {
    let release = release(fields, findings);
    let (date, start, end) = when(fields, findings);
    let note = Note {
        id: fields.text("id", findings),
        language: fields.language("language", findings),
        topics: fields.texts("topic", findings),
        title: title(fields, findings),
        room: fields.text("room", findings),
        slot: fields.text("slot", findings),
        date,
        start,
        end,
        duration: fields.value("duration", "duration", values::duration, findings),
        hosts: parties(fields, "hosts", findings),
        scribes: parties(fields, "scribes", findings),
        participants: parties(fields, "participants", findings),
        municipalities: fields.words("municipalities", findings),
        tags: tags(fields, findings),
        interest: fields.value("interest", "number", values::number, findings).map(|number| number.value),
        summary: fields.text("summary", findings),
        status: release.status,
        publish_after: release.publish_after,
        approval: approval(fields, findings),
        continues: fields.words("continues", findings),
        practice: practice(fields, findings),
        related: fields.words("related", findings),
        aliases: fields.words("aliases", findings),
        links: links(fields, findings),
        images: images(fields, findings),
    };
    (note, release.is_unclear)
}

/// Takes down the contact details and names in the texts that pages show.
fn note_details(fields: &Fields, register: &mut Register) {
    for name in ["title", "topic", "room", "tags", "summary", "links", "images"] {
        fields.nodes(name).for_each(|node| note_details_of(fields.file, node, register));
    }
}

fn note_details_of(file: &File, node: &Node, register: &mut Register) {
    match &node.value {
        Value::Null => {}
        Value::List(items) => items.iter().for_each(|item| note_details_of(file, item, register)),
        Value::Map(entries) => {
            for entry in entries {
                // `- Frau Beispiel: https://…` is a link whose title is the key.
                for detail in details(&entry.key.value) {
                    register.add(detail.kind, &entry.key.value[detail.range], entry.key.span);
                }
                note_details_of(file, &entry.value, register);
            }
        }
        Value::Scalar(scalar) => {
            for detail in details(&scalar.text) {
                let span = place_in(file, node.span, scalar, detail.range.clone());
                register.add(detail.kind, &scalar.text[detail.range], span);
            }
        }
    }
}

type Times = (Option<Spanned<Date>>, Option<Spanned<WrittenTime>>, Option<Spanned<WrittenTime>>);

/// `date`, `start` and `end`. A start may give the end too (`11:00–11:45 Uhr`), a date the time.
fn when(fields: &Fields, findings: &mut Vec<Finding>) -> Times {
    let date = fields.date("date", findings);
    let start = fields.times("start", findings).or_else(|| {
        let written = fields.text("date", &mut Vec::new())?;
        let times = values::times(&written.value)?;
        matches!(times.start, WrittenTime::DateTime(_)).then(|| Spanned::new(times, written.span))
    });
    let end = fields.times("end", findings);
    let end = match end {
        Some(end) => Some(end.map(|times| times.start)),
        None => start.as_ref().and_then(|start| Some(Spanned::new(start.value.end?, start.span))),
    };
    (date, start.map(|start| start.map(|times| times.start)), end)
}

/// The title without the marks that exports of word processors leave in it.
fn title(fields: &Fields, findings: &mut Vec<Finding>) -> Option<Written> {
    let written = fields.text("title", findings)?;
    let value = markdown::without_marks(&written.value);
    Some(if value.is_empty() { written } else { Written::new(value, written.span) })
}

/// Tags, without the `#` that some write before each.
fn tags(fields: &Fields, findings: &mut Vec<Finding>) -> Vec<Written> {
    let mut tags = fields.words("tags", findings);
    for tag in &mut tags {
        if let Some(word) = tag.value.strip_prefix('#') {
            tag.value = word.trim().to_owned();
        }
    }
    tags.retain(|tag| !tag.value.is_empty());
    tags
}

/// `{by: …, on: …}`, a day, or who agreed. Who that is, and whether they may be named, `resolve` finds out.
fn approval(fields: &Fields, findings: &mut Vec<Finding>) -> Option<WrittenApproval> {
    let node = fields.node("approved")?;
    let by =
        |written: Written| WrittenParty { name: Some(written), municipality: None, count: None, approximate: false };
    if let Value::Map(_) = node.value {
        let fields = fields.map("approved", Record::Approval, findings)?;
        fields.report_unknown(findings);
        let approval = WrittenApproval {
            by: fields.text("by", findings).map(by),
            on: fields.date("on", findings).map(|on| on.value),
        };
        return (approval.by.is_some() || approval.on.is_some()).then_some(approval);
    }
    let written = text(fields.file, node, findings)?;
    match (values::flag(&written.value), values::date(&written.value)) {
        (Some(false), _) => None,
        (Some(true), _) => Some(WrittenApproval { by: None, on: None }),
        (None, Some(on)) => {
            report_german(fields.file, &written, values::day_in_iso(&written.value), findings);
            Some(WrittenApproval { by: None, on: Some(on) })
        }
        (None, None) if values::unread(&written.value).is_some() => {
            findings.push(invalid_day(fields.file, "approved", &written, "date"));
            None
        }
        (None, None) => Some(WrittenApproval { by: Some(by(written)), on: None }),
    }
}
