//! `nachlese.lock`: one address a line, in their order.
//!
//! ```text
//! version: 1
//! sessions/alt.html: session moved sessions/e-akte.html
//! sessions/e-akte.html: session 9f86d081884c7d65 2c26b46b68ffc68f
//! sessions/e-akte.html#o-3fa9c1d2aa: outcome
//! sessions/x.html: session gone 2026-11-26
//! themen/e-akte.html: topic 1f2e3d4c5b6a7988
//! ```
//!
//! Each line says all that it says by itself, so that lines of two branches can be joined in any way. Where they say
//! different things of one address, the one that says more counts.

use std::collections::{BTreeSet, btree_map};
use std::fmt::Write;

use jiff::civil::Date;

use super::file::{File, shown};
use super::frontmatter::lines;
use crate::diagnostics::{Code, Finding};
use crate::model::{AddressKind, Fate, Lock, Locked, Mark, OutcomeId};
use crate::source::{SitePath, SourcePath, SourceText, Span};

/// The form that is written, and the only one that is read.
const VERSION: &str = "1";

/// How many lines that cannot be read are told one by one.
const TOLD: usize = 10;

/// No file system takes a longer path.
const LONGEST: usize = 1000;

/// No site has folders within folders as deep as this.
const DEEPEST: usize = 16;

/// What Git writes where two branches disagree.
const CONFLICT: [&str; 4] = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

/// Reads what can be read. Of a form that nobody knows that is nothing.
pub fn lock(path: &SourcePath, bytes: &[u8], findings: &mut Vec<Finding>) -> Lock {
    let source = SourceText::decode(path.clone(), bytes);
    let file = File::new(path, &source.text);
    let mut reader = Reader { lock: Lock { source: Some(path.clone()), ..Lock::default() }, ..Reader::default() };
    for line in lines(&source.text, 0) {
        let written = source.text[line.content.clone()].trim_end();
        let span = Span::new(line.content.start..line.content.start + written.len());
        if written.is_empty() || written.starts_with('#') {
            continue;
        }
        if CONFLICT.iter().any(|mark| written.starts_with(mark)) {
            if !std::mem::replace(&mut reader.is_in_conflict, true) {
                findings.push(file.finding(Code::UnreadableLock, span).variant("conflict").help("help-conflict"));
            }
            continue;
        }
        match written.strip_prefix("version:").map(str::trim) {
            Some(VERSION) => reader.has_version = true,
            Some(version) => {
                let finding =
                    file.finding(Code::UnreadableLock, span).variant("version").with("version", shown(version));
                findings.push(finding.help("help-version"));
                return Lock { source: Some(path.clone()), is_partly_read: true, ..Lock::default() };
            }
            None if reader.line(written, span).is_some() => {}
            None => {
                reader.broken += 1;
                if reader.broken <= TOLD {
                    findings.push(file.finding(Code::UnreadableLock, span).with("line", shown(written)).help("help"));
                }
            }
        }
    }
    if let more @ 1.. = reader.broken.saturating_sub(TOLD) {
        findings
            .push(Finding::new(Code::UnreadableLock).variant("more").with("count", more).in_file(path).help("help"));
    }
    // Nobody writes a file without its heading: what stood in it is lost.
    let is_empty = source.text.trim().is_empty();
    if !reader.has_version {
        let (variant, help) = if is_empty { ("empty", "help-empty") } else { ("no-version", "help-no-version") };
        findings.push(Finding::new(Code::UnreadableLock).variant(variant).in_file(path).help(help));
    }
    reader.lock.is_partly_read = is_empty || reader.broken > 0;
    reader.lock
}

#[derive(Default)]
struct Reader {
    lock: Lock,
    /// The page of the last outcome: those of one page follow each other, and most lines are theirs.
    page: Option<SitePath>,
    has_version: bool,
    is_in_conflict: bool,
    broken: usize,
}

impl Reader {
    /// Takes up one line; `None` where it cannot be read.
    fn line(&mut self, line: &str, span: Span) -> Option<()> {
        let (address, rest) = line.split_once(": ")?;
        let mut words = rest.split_ascii_whitespace();
        let kind = words.next()?;
        if let Some((page, anchor)) = address.split_once('#') {
            let is_id = anchor.starts_with("o-") && anchor.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
            if kind != "outcome" || !is_id || words.next().is_some() {
                return None;
            }
            if self.page.as_ref().is_none_or(|last| last.as_str() != page) {
                self.page = Some(site_path(page)?);
            }
            let page = self.page.clone()?;
            self.lock.outcomes.entry(page).or_default().insert(OutcomeId(anchor.to_owned()));
            return Some(());
        }
        let (address, kind) = (site_path(address)?, AddressKind::find(kind)?);
        let mut locked = Locked { kind, fate: Fate::Published, marks: BTreeSet::new(), span };
        match words.next() {
            None => {}
            Some("moved") => locked.fate = Fate::Moved([site_path(words.next()?)?].into()),
            Some("gone") => locked.fate = Fate::Gone(words.next()?.parse::<Date>().ok()?),
            Some(exact) => {
                let similar = words.next().map(|word| number(word).ok_or(())).transpose().ok()?;
                locked.marks.insert(Mark { exact: number(exact)?, similar });
            }
        }
        if words.next().is_some() {
            return None;
        }
        match self.lock.entries.entry(address) {
            btree_map::Entry::Vacant(free) => drop(free.insert(locked)),
            btree_map::Entry::Occupied(mut known) => join(known.get_mut(), locked),
        }
        Some(())
    }
}

/// What two lines say of one address.
fn join(known: &mut Locked, other: Locked) {
    known.marks.extend(other.marks);
    match (&mut known.fate, other.fate) {
        (Fate::Moved(known), Fate::Moved(others)) => known.extend(others),
        (less, more) if more > *less => (known.kind, known.fate, known.span) = (other.kind, more, other.span),
        _ => {}
    }
}

fn number(hexadecimal: &str) -> Option<u64> {
    let is_one = hexadecimal.len() == 16 && hexadecimal.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    u64::from_str_radix(hexadecimal, 16).ok().filter(|_| is_one)
}

/// The address of a page of a site, whole and without anything that could lead elsewhere.
pub fn site_path(address: &str) -> Option<SitePath> {
    let is_part = |part: &str| {
        let is_odd = |c: char| c.is_control() || c.is_whitespace() || "\\:*?\"<>|#".contains(c);
        !part.is_empty()
            && !part.starts_with('.')
            && !part.ends_with('.')
            && part.len() <= 255
            && !part.contains(is_odd)
    };
    let is_page = address.ends_with(".html") && address.len() <= LONGEST && address.split('/').all(is_part);
    let is_deep = address.split('/').nth(DEEPEST).is_some();
    let is_page = is_page && !is_deep;
    is_page.then(|| SitePath::new(address))
}

/// The file, as it is written. `about` says what it is for, in the editors' language.
pub fn write(lock: &Lock, about: &str) -> String {
    let mut text = String::new();
    for line in about.lines() {
        text.push_str(&format!("# {line}\n"));
    }
    let _ = writeln!(text, "version: {VERSION}\n");
    let mut rows: Vec<(String, String)> = Vec::new();
    for (address, locked) in &lock.entries {
        let kind = locked.kind.key();
        let says = match &locked.fate {
            Fate::Moved(to) => to.iter().map(|to| format!("{kind} moved {to}")).collect(),
            Fate::Gone(day) => vec![format!("{kind} gone {day}")],
            Fate::Published if locked.marks.is_empty() => vec![kind.to_owned()],
            Fate::Published => locked.marks.iter().map(|mark| marked(kind, mark)).collect(),
        };
        rows.extend(says.into_iter().map(|says| (address.to_string(), says)));
    }
    for (address, ids) in &lock.outcomes {
        rows.extend(ids.iter().map(|id| (format!("{address}#{}", id.0), "outcome".to_owned())));
    }
    rows.sort_unstable();
    for (address, says) in rows {
        let _ = writeln!(text, "{address}: {says}");
    }
    text
}

fn marked(kind: &str, mark: &Mark) -> String {
    match mark.similar {
        Some(similar) => format!("{kind} {:016x} {similar:016x}", mark.exact),
        None => format!("{kind} {:016x}", mark.exact),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn path() -> SourcePath {
        SourcePath::new("nachlese.lock").expect("a path")
    }

    fn read(text: &str) -> (Lock, Vec<String>) {
        let mut findings = Vec::new();
        let lock = lock(&path(), text.as_bytes(), &mut findings);
        let told = findings.iter().map(|finding| {
            let line = finding.location.as_ref().and_then(|location| location.span);
            format!("{} {:?}", finding.variant.unwrap_or("line"), line.map(|span| &text[span.range()]))
        });
        (lock, told.collect())
    }

    /// Places do not count: they differ between what was written by hand and what is written again.
    fn placeless(mut lock: Lock) -> Lock {
        lock.is_partly_read = false;
        lock.entries.values_mut().for_each(|locked| {
            locked.span = Span::default();
        });
        lock
    }

    const FILE: &str = "# Wozu.\nversion: 1\n\n\
        kommunen/ulm.html: municipality 00000000000000ff\n\
        sessions/a.en.html: version\n\
        sessions/a.html: session 0123456789abcdef fedcba9876543210\n\
        sessions/a.html#o-0011223344: outcome\n\
        sessions/a.html#o-0011223344-2: outcome\n\
        sessions/b.html: session moved sessions/a.html\n\
        sessions/c.html: session gone 2017-02-03\n\
        was-herauskam/index.html: outcomes\n";

    #[test]
    fn what_is_written_is_read_again_and_written_the_same() {
        let (lock, told) = read(FILE);
        assert_eq!(told, [""; 0]);
        assert_eq!((lock.entries.len(), lock.outcomes.len()), (6, 1));
        assert_eq!(write(&lock, "Wozu."), FILE);
    }

    #[test]
    fn what_cannot_be_read_is_told_at_its_place() {
        let (lock, told) = read(
            "version: 1\nsessions/a.html session\nsessions/b.html: talk\n../x.html: session\nsessions/c.html: session\n\
             sessions/d.html: session gone gestern\nsessions/e.html#x: outcome\nsessions/f.html: session moved\n",
        );
        assert_eq!(lock.entries.keys().map(SitePath::as_str).collect::<Vec<_>>(), ["sessions/c.html"]);
        assert_eq!(told.len(), 6, "{told:?}");
        assert_eq!(told[0], "line Some(\"sessions/a.html session\")");
        assert_eq!(read(&"?\n".repeat(1000)).1.len(), TOLD + 2);
    }

    #[test]
    fn a_conflict_is_one_finding_and_both_sides_are_known() {
        let (lock, told) = read(
            "version: 1\n<<<<<<< HEAD\nsessions/a.html: session moved sessions/c.html\n=======\n\
             sessions/a.html: session 0123456789abcdef\nsessions/b.html: session\n>>>>>>> other\n",
        );
        assert_eq!(told, ["conflict Some(\"<<<<<<< HEAD\")"]);
        let fates: Vec<&Fate> = lock.entries.values().map(|locked| &locked.fate).collect();
        assert_eq!(fates, [&Fate::Moved([SitePath::new("sessions/c.html")].into()), &Fate::Published]);
    }

    #[test]
    fn of_another_version_nothing_is_read() {
        let (lock, told) = read("version: 2\nsessions/a.html: session\n");
        assert_eq!((lock.entries.len(), told), (0, vec!["version Some(\"version: 2\")".to_owned()]));
        assert_eq!(read("sessions/a.html: session\n").1, ["no-version None"]);
        assert_eq!(read("").1, ["empty None"]);
        assert!(read(" \n").0.is_partly_read, "what stood in it must not be lost for good");
        assert_eq!(read("# Wozu.\nversion: 1\n").1, [""; 0]);
    }

    #[test]
    fn two_moves_of_one_address_are_both_known() {
        let text = "version: 1\nsessions/a.html: session moved sessions/b.html\nsessions/a.html: session moved sessions/c.html\n";
        let (lock, told) = read(text);
        assert_eq!(told, [""; 0]);
        assert!(write(&lock, "").ends_with(&text["version: 1\n".len()..]));
    }

    #[test]
    fn folders_have_an_end() {
        let deep = |parts: usize| format!("{}x.html", "a/".repeat(parts - 1));
        assert!(site_path(&deep(DEEPEST)).is_some() && site_path(&deep(DEEPEST + 1)).is_none());
    }

    fn addresses() -> impl Strategy<Value = SitePath> {
        "[a-z0-9ü-]{1,8}(/[a-z0-9-]{1,8}){0,2}\\.html".prop_map(|path| SitePath::new(&path))
    }

    fn locked() -> impl Strategy<Value = Locked> {
        let mark = || (any::<u64>(), any::<Option<u64>>()).prop_map(|(exact, similar)| Mark { exact, similar });
        let fate = prop_oneof![
            Just(Fate::Published),
            (1i16..9999, 1i8..13, 1i8..29).prop_map(|(y, m, d)| Fate::Gone(Date::constant(y, m, d))),
            prop::collection::btree_set(addresses(), 1..3).prop_map(Fate::Moved),
        ];
        let marks = prop::collection::btree_set(mark(), 0..3);
        (prop::sample::select(AddressKind::ALL.to_vec()), fate, marks).prop_map(|(kind, fate, marks)| {
            let marks = if fate == Fate::Published { marks } else { BTreeSet::new() };
            Locked { kind, fate, marks, span: Span::default() }
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_lock_is_read_as_it_was_written(
            entries in prop::collection::btree_map(addresses(), locked(), 0..12),
            outcomes in prop::collection::btree_map(
                addresses(),
                prop::collection::btree_set("o-[0-9a-f]{10}(-[0-9])?".prop_map(OutcomeId), 1..4),
                0..4,
            ),
        ) {
            let written = Lock { source: Some(path()), entries, outcomes, ..Lock::default() };
            let (again, told) = read(&write(&written, "a\nb"));
            prop_assert_eq!(told, Vec::<String>::new());
            prop_assert_eq!(placeless(again), placeless(written));
        }

        #[test]
        fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let text = SourceText::decode(path(), &bytes).text;
            let mut findings = Vec::new();
            let known = lock(&path(), &bytes, &mut findings);
            for finding in findings {
                let span = finding.location.and_then(|location| location.span);
                prop_assert!(span.is_none_or(|span| text.get(span.range()).is_some()));
            }
            let (again, _) = read(&write(&known, ""));
            prop_assert_eq!(placeless(again), placeless(known));
        }

        #[test]
        fn any_lines_are_read_without_panic(
            text in "((sessions/[a-z.#/]{0,6}\\.html|version|<<<<<<<|o-1)(: ?| |#|\n)(session|1|gone|moved|2017-01-26|outcome)?[\r\n ]{0,2}){0,9}"
        ) {
            let (known, _) = read(&text);
            let (again, _) = read(&write(&known, ""));
            prop_assert_eq!(placeless(again), placeless(known));
        }
    }
}
