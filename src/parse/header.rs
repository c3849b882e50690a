//! What notes and pages have in common: the front matter as a map, the text below it, and the release.

use jiff::civil::Date;

use super::days::report_german;
use super::fields::{Fields, wrong_type};
use super::file::{File, shown};
use super::foreign::in_yaml;
use super::frontmatter::{self, Block};
use super::keys::{self, Record};
use super::misplaced::misplaced;
use super::tree::{Node, Value};
use super::values;
use super::yaml;
use super::{Written, WrittenStatus};
use crate::diagnostics::{Code, Finding, Level, Severity};
use crate::source::{Encoding, HashSet, SourceText, Span, Spanned};

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
    let is_key = |name: &str| keys::kind(record, name).is_own();
    let split = frontmatter::split(file.text, &is_key);
    let (root, mut withheld) = match split.block {
        Block::Absent => (None, false),
        Block::Toml { fence, whole } => {
            findings.push(other_format(file, Code::TomlFrontMatter, fence, whole));
            (None, true)
        }
        Block::Json { fence, whole } => {
            findings.push(other_format(file, Code::JsonFrontMatter, fence, whole));
            (None, true)
        }
        Block::Unclosed { fence, probably, closing } => {
            // What follows from the missing line is no finding of its own.
            let mut inner = Vec::new();
            let (root, is_sound) = block(file, record, probably, &mut inner);
            let is_certain = is_sound && inner.is_empty() && root.is_some();
            findings.push(unclosed(file, fence, probably, closing, is_certain));
            (root, true)
        }
        Block::Yaml(span) => {
            let (root, is_sound) = block(file, record, span, findings);
            (root, !is_sound)
        }
    };
    if let (Block::Absent | Block::Yaml(_), Some(misplaced)) = (&split.block, misplaced(file, split.body, record)) {
        withheld |= misplaced.severity == Severity::Error;
        findings.push(misplaced);
    }
    let is_closed = !matches!(split.block, Block::Unclosed { .. });
    Header { root, body: split.body, withheld, is_closed }
}

/// Where the keys of an unclosed block have faults that nobody was told, a closing line alone does not mend it.
pub fn doubt_closing(untold: &[Finding], findings: &mut [Finding]) {
    let untold = untold.iter().any(|finding| finding.code.default_level() > Level::Hidden);
    for finding in findings.iter_mut().filter(|finding| untold && finding.code == Code::UnclosedFrontMatter) {
        finding.patch.iter_mut().for_each(|patch| patch.is_certain = false);
    }
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
            findings.push(not_a_map(file, &root, record));
            (None, false)
        }
        root => (root, document.is_whole),
    }
}

fn unclosed(file: &File, fence: Span, probably: Span, closing: Option<Span>, is_certain: bool) -> Finding {
    let finding = file.finding(Code::UnclosedFrontMatter, fence);
    let end = probably.range().end;
    let (finding, place, text) = match closing {
        Some(closing) => {
            let is_indented = file.slice(closing).trim() == "---";
            let variant = if is_indented { "fence-indented" } else { "fence" };
            let finding = file.finding(Code::UnclosedFrontMatter, closing).also(file.path, fence).variant(variant);
            (finding.with("written", shown(file.slice(closing))).help("help-fence"), closing, "---".to_owned())
        }
        None if end == file.text.len() => {
            let line_end = file.line_end();
            let gap = if file.text.ends_with(['\n', '\r']) { "" } else { line_end };
            (finding.help("help-at-end"), Span::new(end..end), format!("{gap}---{line_end}"))
        }
        None => {
            let finding = finding.with("line", file.line(end)).help("help");
            (finding, Span::new(end..end), format!("---{}", file.line_end()))
        }
    };
    if is_certain { finding.correct(place, text) } else { finding.propose(place, text) }
}

/// Front matter in the format of another tool, and the same as YAML where that is plain to see.
fn other_format(file: &File, code: Code, fence: Span, whole: Span) -> Finding {
    let finding = file.finding(code, fence).help("help");
    match in_yaml(file, whole) {
        Some(text) => finding.correct(whole, text),
        None => finding,
    }
}

/// The block is no `key: value` lines. Where it is a list of them, the hyphens can go.
pub fn not_a_map(file: &File, root: &Node, record: Record) -> Finding {
    let finding = wrong_type(file, root, "map");
    let mut finding = Finding { code: Code::NotAMap, severity: Code::NotAMap.default_severity(), ..finding };
    finding.variant = (!matches!(record, Record::Note | Record::Page)).then_some("file");
    match without_hyphens(file, root, record) {
        Some(text) => finding.variant("list").help("help-list").correct(file.lines_of(root.span), text),
        None => {
            let help = if finding.variant.is_some() { "help-file" } else { "help" };
            finding.help(help)
        }
    }
}

/// The lines of a list of keys without its marks, where each key is known and stands there once.
fn without_hyphens(file: &File, root: &Node, record: Record) -> Option<String> {
    let Value::List(items) = &root.value else { return None };
    let mut names = HashSet::default();
    for item in items {
        let Value::Map(entries) = &item.value else { return None };
        for entry in entries {
            names.insert(keys::find(record, &entry.key.value)?.name).then_some(())?;
        }
    }
    let block = file.slice(file.lines_of(root.span));
    let lines = block.split_inclusive('\n').map(|line| {
        let is_blank = line.trim().is_empty();
        line.strip_prefix("- ").or_else(|| line.strip_prefix("  ")).or(is_blank.then_some(line))
    });
    lines.collect()
}

/// Bytes that are not UTF-8 were read as Windows-1252, or as the mark at their beginning says.
pub fn encoding(text: &SourceText, findings: &mut Vec<Finding>) {
    let finding = Finding::new(Code::NotUtf8);
    findings.push(match text.encoding {
        Encoding::Utf8 => return,
        Encoding::Utf16 => finding.in_file(&text.path).variant("utf-16").help("help-utf-16"),
        Encoding::Windows1252 => match text.text.char_indices().find(|(_, c)| !c.is_ascii()) {
            Some((at, c)) => finding.at(&text.path, Span::new(at..at + c.len_utf8())).with("character", c).help("help"),
            None => finding.in_file(&text.path).with("character", "").help("help"),
        },
    });
}

/// What the front matter says about whether the text may be published.
#[derive(Default)]
pub struct Release {
    pub status: Option<Spanned<WrittenStatus>>,
    pub publish_after: Option<Spanned<Date>>,
    pub is_unclear: bool,
}

/// Reads `status`, `draft`, `published`, `withdrawn` and `publish_after`. The most careful of them counts; one
/// that was `told` of as standing there twice says nothing for certain.
pub fn release(fields: &Fields, told: &mut Vec<Finding>) -> Release {
    let mut release = Release { is_unclear: repeats_careful(fields.record, told), ..Release::default() };
    let findings = told;
    if let Some(written) = careful_text(fields, "status") {
        release.status = values::status(&written.value).map(|status| Spanned::new(status, written.span));
        if release.status.is_none() {
            // „Stand: 26.01.2017“ says of which day the text is.
            let is_day = values::date(&written.value).is_some();
            findings.push(unclear(fields.file, if is_day { "status-day" } else { "status" }, &written));
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
pub fn repeats_careful(record: Record, told: &mut [Finding]) -> bool {
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
    key.and_then(|key| keys::find(record, key)).is_some_and(|key| keys::CAREFUL.contains(&key.name))
}

fn withdrawn(fields: &Fields, release: &mut Release, findings: &mut Vec<Finding>) {
    let Some(written) = careful_text(fields, "withdrawn") else { return };
    match (values::date(&written.value), values::flag(&written.value)) {
        (None, Some(false)) => {}
        (None, None) => {
            findings.push(unclear(fields.file, "withdrawn", &written));
            release.is_unclear = true;
        }
        (day, _) => {
            report_german(fields.file, &written, values::day_in_iso(&written.value), findings);
            release.status = Some(Spanned::new(WrittenStatus::Withdrawn(day), written.span));
        }
    }
}

fn publish_after(fields: &Fields, release: &mut Release, findings: &mut Vec<Finding>) {
    let Some(written) = careful_text(fields, "publish_after") else { return };
    match values::date(&written.value) {
        Some(day) => {
            report_german(fields.file, &written, values::day_in_iso(&written.value), findings);
            release.publish_after = Some(Spanned::new(day, written.span));
        }
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
    let finding = file.finding(Code::UnclearRelease, written.span).with("value", shown(&written.value));
    match (variant, values::unread(&written.value).map(|unread| unread.why)) {
        ("publish-after" | "withdrawn", Some("no-such-day" | "no-such-month")) => {
            finding.variant("no-such-day").help("help-publish-after")
        }
        ("status", _) => finding.variant(variant).help("help-status"),
        ("status-day", _) => finding.variant(variant).help("help-status-day"),
        ("publish-after", _) => finding.variant(variant).help("help-publish-after"),
        ("consent", _) => finding.variant(variant).help("help-consent"),
        ("withdrawn", _) => finding.variant(variant).help("help-withdrawn"),
        _ => finding.variant(variant).help("help-flag"),
    }
}

/// Reports unknown keys. Whether one of them looks like a key that keeps a text back: then it is kept back, which
/// is an error.
pub fn unknown_keys(fields: &Fields, findings: &mut Vec<Finding>) -> bool {
    let known = findings.len();
    fields.report_unknown(findings);
    let mut keeps_back = false;
    for finding in &mut findings[known..] {
        let meant = finding.arguments.get("suggestion").and_then(|key| keys::find(fields.record, key));
        if meant.is_some_and(|key| keys::CAREFUL.contains(&key.name) && fields.get(key.name).is_none()) {
            finding.severity = Severity::Error;
            keeps_back = true;
        }
    }
    keeps_back
}
