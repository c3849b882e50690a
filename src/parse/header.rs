//! What notes and pages have in common: the front matter as a map, the text below it, and the release.

use jiff::civil::Date;

use super::fields::{Fields, wrong_type};
use super::file::{File, shown};
use super::frontmatter::{self, Block};
use super::keys::{self, Record};
use super::tree::{Node, Value};
use super::values;
use super::yaml;
use super::{Written, WrittenStatus};
use crate::diagnostics::{Code, Finding, Severity};
use crate::source::{Encoding, SourceText, Span, Spanned};

/// Longer than any front matter; what is longer is something else between two lines of dashes.
const LONGEST_BLOCK: usize = 16 * 1024;

/// A file's front matter and the place of its text.
pub struct Header {
    /// A map; `None` where there is nothing to be read.
    pub root: Option<Node>,
    pub body: Span,
    /// What stands there cannot be trusted, so that nothing of the file may be published.
    pub withheld: bool,
    /// A block that is not closed has its one finding. What its keys hold is read, but not complained about.
    pub is_closed: bool,
}

/// Reads the front matter of a note or page.
pub fn header(file: &File, record: Record, findings: &mut Vec<Finding>) -> Header {
    let split = frontmatter::split(file.text);
    let (root, withheld) = match split.block {
        Block::Absent => (None, false),
        Block::Toml { fence } => {
            findings.push(file.finding(Code::TomlFrontMatter, fence).help("help"));
            (None, true)
        }
        Block::Unclosed { fence, probably } => {
            findings.push(unclosed(file, fence, probably));
            // What follows from the missing line is no finding of its own.
            (block(file, record, probably, &mut Vec::new()).0, true)
        }
        Block::Yaml(span) => {
            let (root, is_sound) = block(file, record, span, findings);
            (root, !is_sound)
        }
    };
    let is_closed = !matches!(split.block, Block::Unclosed { .. });
    Header { root, body: split.body, withheld, is_closed }
}

/// The block as a map, and whether all of it could be read.
fn block(file: &File, record: Record, span: Span, findings: &mut Vec<Finding>) -> (Option<Node>, bool) {
    let length = span.range().len();
    if length > LONGEST_BLOCK {
        let first_line = frontmatter::lines(file.text, span.range().start).next();
        let place = first_line.map_or(span, |line| Span::new(line.content));
        let finding = file.finding(Code::FrontMatterTooLong, place);
        findings.push(finding.with("size", length / 1024).with("limit", LONGEST_BLOCK / 1024).help("help"));
        return (None, false);
    }
    let document = yaml::read(file, span.range(), &|key| keys::kind(record, key), findings);
    match document.root {
        Some(root) if !matches!(root.value, Value::Map(_)) => {
            findings.push(not_a_map(file, &root));
            (None, false)
        }
        root => (root, document.is_whole),
    }
}

fn unclosed(file: &File, fence: Span, probably: Span) -> Finding {
    let finding = file.finding(Code::UnclosedFrontMatter, fence);
    if probably.range().end == file.text.len() {
        return finding.help("help-at-end");
    }
    finding.with("line", file.line(probably.range().end)).help("help")
}

/// The block is no `key: value` lines.
pub fn not_a_map(file: &File, root: &Node) -> Finding {
    let finding = wrong_type(file, root, "map");
    let mut finding = Finding { code: Code::NotAMap, severity: Code::NotAMap.default_severity(), ..finding };
    finding.variant = None;
    finding.help("help")
}

/// Bytes that are not UTF-8 were read as Windows-1252.
pub fn encoding(text: &SourceText, findings: &mut Vec<Finding>) {
    if text.encoding == Encoding::Windows1252 {
        let odd = text.text.char_indices().find(|(_, c)| !c.is_ascii());
        let finding = Finding::new(Code::NotUtf8).help("help");
        findings.push(match odd {
            Some((at, c)) => finding.at(&text.path, Span::new(at..at + c.len_utf8())).with("character", c),
            None => finding.in_file(&text.path).with("character", ""),
        });
    }
}

/// What the front matter says about whether the text may be published.
#[derive(Default)]
pub struct Release {
    pub status: Option<Spanned<WrittenStatus>>,
    pub publish_after: Option<Spanned<Date>>,
    pub is_unclear: bool,
}

/// The keys on which publication hangs.
const CAREFUL: [&str; 5] = ["status", "draft", "published", "withdrawn", "publish_after"];

/// Reads `status`, `draft`, `published`, `withdrawn` and `publish_after`. The most careful of them counts; one
/// that was `told` of as standing there twice says nothing for certain.
pub fn release(fields: &Fields, told: &mut Vec<Finding>) -> Release {
    let mut release = Release { is_unclear: repeats_careful(fields.record, told), ..Release::default() };
    let findings = told;
    if let Some(written) = careful_text(fields, "status") {
        release.status = values::status(&written.value).map(|status| Spanned::new(status, written.span));
        if release.status.is_none() {
            findings.push(unclear(fields.file, "status", &written));
            release.is_unclear = true;
        }
    }
    for (key, drafts) in [("draft", true), ("published", false)] {
        let Some(written) = careful_text(fields, key) else { continue };
        match values::flag(&written.value) {
            Some(flag) if flag == drafts => release.status = Some(Spanned::new(WrittenStatus::Draft, written.span)),
            Some(_) => {}
            // Other tools keep the day of publication there.
            None if key == "published" && values::date(&written.value).is_some() => {}
            None => {
                findings.push(unclear(fields.file, "flag", &written));
                release.is_unclear = true;
            }
        }
    }
    withdrawn(fields, &mut release, findings);
    publish_after(fields, &mut release, findings);
    release
}

/// Whether a key on which publication hangs stands there twice. That is no mere slip then, but an error.
fn repeats_careful(record: Record, told: &mut [Finding]) -> bool {
    let mut repeats = false;
    for finding in told.iter_mut().filter(|finding| finding.code == Code::DuplicateKey) {
        if names_careful(record, finding.arguments.get("key")) {
            finding.severity = Severity::Error;
            repeats = true;
        }
    }
    repeats
}

fn names_careful(record: Record, key: Option<&str>) -> bool {
    key.and_then(|key| keys::find(record, key)).is_some_and(|key| CAREFUL.contains(&key.name))
}

fn withdrawn(fields: &Fields, release: &mut Release, findings: &mut Vec<Finding>) {
    let Some(written) = careful_text(fields, "withdrawn") else { return };
    match (values::date(&written.value), values::flag(&written.value)) {
        (None, Some(false)) => {}
        (None, None) => {
            findings.push(unclear(fields.file, "withdrawn", &written));
            release.is_unclear = true;
        }
        (day, _) => release.status = Some(Spanned::new(WrittenStatus::Withdrawn(day), written.span)),
    }
}

fn publish_after(fields: &Fields, release: &mut Release, findings: &mut Vec<Finding>) {
    let Some(written) = careful_text(fields, "publish_after") else { return };
    match values::date(&written.value) {
        Some(day) => release.publish_after = Some(Spanned::new(day, written.span)),
        None => {
            findings.push(unclear(fields.file, "publish-after", &written));
            release.is_unclear = true;
        }
    }
}

/// The text of a key on which publication hangs. A list or map is taken as it stands, so that the reader of
/// the text finds it unclear.
fn careful_text(fields: &Fields, key: &str) -> Option<Written> {
    let node = fields.node(key)?;
    let text = match node.scalar() {
        Some(scalar) => scalar.text.trim(),
        None => fields.file.slice(node.span),
    };
    (!text.is_empty()).then(|| Written::new(text.to_owned(), node.span))
}

/// A value on which publication hangs and that nobody can read.
pub fn unclear(file: &File, variant: &'static str, written: &Written) -> Finding {
    file.finding(Code::UnclearRelease, written.span).variant(variant).with("value", shown(&written.value)).help(
        match variant {
            "status" => "help-status",
            "publish-after" => "help-publish-after",
            "consent" => "help-consent",
            "withdrawn" => "help-withdrawn",
            _ => "help-flag",
        },
    )
}

/// Reports unknown keys. Whether one of them looks like a key that keeps a text back: then it is kept back, which
/// is an error.
pub fn unknown_keys(fields: &Fields, findings: &mut Vec<Finding>) -> bool {
    let known = findings.len();
    fields.report_unknown(findings);
    let mut keeps_back = false;
    for finding in &mut findings[known..] {
        let meant = finding.arguments.get("suggestion").and_then(|key| keys::find(fields.record, key));
        if meant.is_some_and(|key| CAREFUL.contains(&key.name) && fields.get(key.name).is_none()) {
            finding.severity = Severity::Error;
            keeps_back = true;
        }
    }
    keeps_back
}
