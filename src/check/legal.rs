//! What is missing in the data of legal pages, a statement that has grown old, and laws that no longer hold.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use jiff::ToSpan;

use super::judge::shown;
use crate::diagnostics::{Code, Finding, Severity};
use crate::model::{Conformance, Contact, LegalKind, PublicBody, Site};
use crate::parse::{Input, LegalEntry};
use crate::source::{SourcePath, SourceText, Sources, Span};

/// What the law wants on a page, and nobody has written.
pub fn data(input: &Input, site: &Site, findings: &mut Vec<Finding>) {
    let (Some(source), legal) = (&input.site.source, &input.site.legal) else { return };
    for (kind, entry) in &legal.places {
        let missing: Vec<&str> = required(*kind, site).into_iter().filter(|key| !entry.given.contains(key)).collect();
        let Some(first) = missing.first() else { continue };
        let quoted: Vec<String> = missing.iter().map(|key| format!("`{key}`")).collect();
        let finding = Finding::new(Code::IncompleteLegalData).at(source, entry.key).with("key", kind.key());
        findings.push(finding.with("missing", quoted.join(", ")).with("first", first).help("help"));
    }
    let wanting = [LegalKind::Accessibility, LegalKind::Privacy].into_iter().find_map(|kind| legal.places.get(&kind));
    if let (Some(entry), false) = (wanting, legal.has_jurisdiction) {
        findings.push(told(source, entry, "state").help("help-state"));
    }
    let statement = site.legal.data.accessibility.as_ref();
    let contradicts =
        statement.is_some_and(|statement| statement.status == Some(Conformance::Full) && !statement.gaps.is_empty());
    if let (Some(entry), true) = (legal.places.get(&LegalKind::Accessibility), contradicts) {
        findings.push(told(source, entry, "contradiction").help("help-contradiction"));
    }
}

fn told(source: &SourcePath, entry: &LegalEntry, variant: &'static str) -> Finding {
    Finding::new(Code::IncompleteLegalData).at(source, entry.key).variant(variant)
}

/// The keys of what must stand on a page and is not there.
fn required(kind: LegalKind, site: &Site) -> Vec<&'static str> {
    let data = &site.legal.data;
    let imprint = data.imprint.as_ref();
    let mut missing = Vec::new();
    let mut want = |key, is_given: bool| missing.extend((!is_given).then_some(key));
    match kind {
        LegalKind::Imprint => {
            let Some(imprint) = imprint else { return missing };
            for (key, text) in fields_of(&imprint.body) {
                want(key, text.is_some());
            }
            want("represented_by", imprint.represented_by.is_some());
        }
        LegalKind::Privacy => {
            let Some(privacy) = &data.privacy else { return missing };
            if imprint.is_none() || privacy.controller.name.is_some() {
                for (key, text) in fields_of(&privacy.controller) {
                    want(key, text.is_some());
                }
            }
            want("officer", privacy.officer.is_some());
            want("hosting", privacy.hosting.is_some());
            want("legal_basis", privacy.legal_basis.is_some());
        }
        LegalKind::Accessibility => {
            let Some(statement) = &data.accessibility else { return missing };
            want("name", statement.name.is_some() || imprint.is_some());
            want("status", statement.status.is_some());
            want("method", statement.method.is_some());
            want("date", statement.date.is_some());
            let is_partial = matches!(statement.status, Some(Conformance::Partial | Conformance::None));
            want("gaps", !is_partial || !statement.gaps.is_empty());
            let contact = matches!(site.legal.contact, Some(Contact::Mail(_) | Contact::Page(_)));
            let ways = [&statement.email, &statement.phone, &statement.url];
            want("email", contact || ways.into_iter().any(Option::is_some));
        }
    }
    missing
}

fn fields_of(body: &PublicBody) -> [(&'static str, &Option<String>); 6] {
    [
        ("name", &body.name),
        ("street", &body.street),
        ("postcode", &body.postcode),
        ("town", &body.town),
        ("email", &body.email),
        ("phone", &body.phone),
    ]
}

/// A statement is to be reviewed once a year.
pub fn age(input: &Input, site: &Site, findings: &mut Vec<Finding>) {
    let statement = site.legal.data.accessibility.as_ref();
    let (Some(date), Some(today)) = (statement.and_then(|statement| statement.as_of()), site.today) else { return };
    let (Some(source), Some(span)) = (&input.site.source, input.site.legal.accessibility_date) else { return };
    if date.saturating_add(1.year()) < today {
        let finding = Finding::new(Code::OldAccessibilityStatement).at(source, span).with("date", date);
        findings.push(finding.help("help"));
    }
}

/// A law that no longer holds, and what came in its place.
struct Stale {
    /// As it stands in texts. A full name may be inflected.
    old: &'static str,
    new: &'static str,
    /// What a text names that knows of the change: „früher § 5 TMG, jetzt § 5 DDG“.
    known_by: [&'static str; 2],
    /// Sections that kept their number, in texts that name one; `None` where all did.
    kept: Option<&'static [u32]>,
}

const STALE: [Stale; 6] = [
    // § 5 and § 6 are the same in both; of the others, some went into TDDDG or the Digital Services Act.
    Stale { old: "TMG", new: "DDG", known_by: ["DDG", "Digitale-Dienste-Gesetz"], kept: Some(&[5, 6]) },
    Stale {
        old: "Telemediengesetz",
        new: "Digitale-Dienste-Gesetz",
        known_by: ["DDG", "Digitale-Dienste-Gesetz"],
        kept: Some(&[5, 6]),
    },
    // Only its name changed, on 14 May 2024.
    Stale { old: "TTDSG", new: "TDDDG", known_by: ["TDDDG", "TDDDG"], kept: None },
    Stale { old: "RStV", new: "MStV", known_by: ["MStV", "Medienstaatsvertrag"], kept: Some(&[]) },
    Stale {
        old: "Rundfunkstaatsvertrag",
        new: "Medienstaatsvertrag",
        known_by: ["MStV", "Medienstaatsvertrag"],
        kept: Some(&[]),
    },
    Stale {
        old: "Rundfunk-Staatsvertrag",
        new: "Medienstaatsvertrag",
        known_by: ["MStV", "Medienstaatsvertrag"],
        kept: Some(&[]),
    },
];

/// Laws that no longer hold, in pages and in the data of legal pages. In a note it is only remarked: it says what was
/// said, and the law held then.
pub fn citations(input: &Input, sources: &Sources, site: &Site, findings: &mut Vec<Finding>) {
    let pages: Vec<&SourcePath> = site.pages.iter().filter(|page| page.is_published).map(|page| &page.source).collect();
    for path in shown(site) {
        let Some(text) = text_with_any(path, sources) else { continue };
        let is_note = !pages.contains(&path);
        find(&text, 0, |found| findings.push(tell(path, found, is_note)));
    }
    let legal = &input.site.legal.places;
    let Some(source) = input.site.source.as_ref().filter(|_| !legal.is_empty()) else { return };
    let Some(text) = text_with_any(source, sources) else { return };
    for entry in legal.values() {
        let range = entry.span.range();
        find(text.get(range.clone()).unwrap_or_default(), range.start, |found| {
            findings.push(tell(source, found, false));
        });
    }
}

/// The text of a file that names such a law; most name none, and are not even decoded.
fn text_with_any(path: &SourcePath, sources: &Sources) -> Option<String> {
    static NAMES: LazyLock<AhoCorasick> = LazyLock::new(|| {
        AhoCorasick::new(STALE.iter().map(|stale| stale.old)).expect("a few names are no large automaton")
    });
    let bytes: &[u8] = sources.texts.get(path)?;
    NAMES.is_match(bytes).then(|| SourceText::decode(path.clone(), bytes).text)
}

struct Found {
    span: Span,
    old: String,
    new: &'static str,
    /// What can stand in its place as it is.
    replacement: Option<(Span, String)>,
}

/// Each stale name, line by line; `base` is where the text begins in its file.
fn find(text: &str, base: usize, mut tell: impl FnMut(Found)) {
    let mut at = base;
    for line in text.split_inclusive('\n') {
        for stale in &STALE {
            if stale.known_by.iter().any(|known| stands_in(line, known)) {
                continue;
            }
            for (place, _) in line.match_indices(stale.old).filter(|(place, _)| is_whole(line, *place, stale.old)) {
                tell(found(stale, line, place, at));
            }
        }
        at += line.len();
    }
}

fn found(stale: &Stale, line: &str, place: usize, at: usize) -> Found {
    let word = place..place + stale.old.len();
    let span = |range: std::ops::Range<usize>| Span::new(at + range.start..at + range.end);
    let section = section_before(&line[..place]);
    let start = section.as_ref().map_or(place, |section| section.start);
    let replacement = match (&section, stale.kept) {
        (_, None) => Some((span(word.clone()), stale.new.to_owned())),
        (Some(section), Some(kept)) if kept.contains(&section.number) => {
            Some((span(word.clone()), stale.new.to_owned()))
        }
        // What § 55 (1) and (2) RStV asked of imprints, § 18 (1) and (2) MStV asks now.
        (Some(section), _) if stale.old == "RStV" && section.number == 55 && section.is_on_imprints => {
            let cited = line[section.start..word.end].replacen("55", "18", 1).replace(stale.old, stale.new);
            Some((span(section.start..word.end), cited))
        }
        _ => None,
    };
    let old = line[start..word.end].to_owned();
    Found { span: span(start..word.end), old, new: stale.new, replacement }
}

struct Section {
    start: usize,
    number: u32,
    /// Its first or second paragraph.
    is_on_imprints: bool,
}

/// `§ 55 Abs. 2 ` at the end of a text.
fn section_before(text: &str) -> Option<Section> {
    const LONGEST: usize = 60;
    let start = text.rfind('§').filter(|start| text.len() - start <= LONGEST)?;
    let cited = text[start..].trim_start_matches('§').trim_start();
    let digits = cited.find(|c: char| !c.is_ascii_digit()).unwrap_or(cited.len());
    let number: u32 = cited[..digits].parse().ok()?;
    let mut words = cited[digits..].split_whitespace().map(|word| word.trim_end_matches(['.', ',']));
    let is_part =
        |word: &str| matches!(word, "Abs" | "Absatz" | "S" | "Satz" | "Nr" | "Nummer" | "des") || is_number(word);
    let is_on_imprints = matches!(words.clone().collect::<Vec<_>>()[..], ["Abs" | "Absatz", "1" | "2", ..]);
    words.all(is_part).then_some(Section { start, number, is_on_imprints })
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn stands_in(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(place, _)| is_whole(line, place, name))
}

/// Whether a name is a word of its own there, and no part of an address. A full name may end in `s` or `es`.
fn is_whole(line: &str, place: usize, name: &str) -> bool {
    let before = line[..place].chars().next_back();
    let after = &line[place + name.len()..];
    let is_name = name.chars().any(char::is_lowercase) && name.len() > 8;
    let after = if is_name { after.strip_prefix("es").or(after.strip_prefix('s')).unwrap_or(after) } else { after };
    let divides = |c: char| !c.is_alphanumeric() && !matches!(c, '/' | '_' | '-' | '=' | '#');
    before.is_none_or(divides) && after.chars().next().is_none_or(divides)
}

fn tell(path: &SourcePath, found: Found, is_note: bool) -> Finding {
    let finding = Finding::new(Code::StaleCitation).at(path, found.span).with("old", found.old).with("new", found.new);
    match found.replacement {
        _ if is_note => Finding { severity: Severity::Note, ..finding.help("help-note") },
        Some((span, text)) => finding.with("corrected", &text).help("help-corrected").correct(span, text),
        None => finding.help("help"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(line: &str) -> Vec<(String, Option<String>)> {
        let mut told = Vec::new();
        find(line, 0, |found| {
            let mended = found.replacement.map(|(span, text)| {
                let mut line = line.to_owned();
                line.replace_range(span.range(), &text);
                line
            });
            told.push((found.old, mended));
        });
        told
    }

    #[test]
    fn stale_laws_and_what_replaced_them() {
        for (line, old, mended) in [
            ("Angaben gemäß § 5 TMG:", "§ 5 TMG", Some("Angaben gemäß § 5 DDG:")),
            ("nach §5 Abs. 1 TMG", "§5 Abs. 1 TMG", Some("nach §5 Abs. 1 DDG")),
            ("§ 5 des Telemediengesetzes", "§ 5 des Telemediengesetz", Some("§ 5 des Digitale-Dienste-Gesetzes")),
            ("§§ 7 bis 10 TMG", "TMG", None),
            ("§ 13 TMG", "§ 13 TMG", None),
            ("das TMG", "TMG", None),
            ("§ 25 TTDSG", "§ 25 TTDSG", Some("§ 25 TDDDG")),
            ("Verantwortlich nach § 55 Abs. 2 RStV", "§ 55 Abs. 2 RStV", Some("Verantwortlich nach § 18 Abs. 2 MStV")),
            ("§ 55 Abs. 3 RStV", "§ 55 Abs. 3 RStV", None),
            ("im Rundfunkstaatsvertrag", "Rundfunkstaatsvertrag", None),
        ] {
            assert_eq!(told(line), [(old.to_owned(), mended.map(str::to_owned))], "{line}");
        }
    }

    #[test]
    fn what_only_looks_like_one_is_left_alone() {
        for line in
            ["https://www.gesetze-im-internet.de/TMG/", "ATMG", "TMGler", "§ 5 DDG (früher § 5 TMG)", "das TDDDG"]
        {
            assert_eq!(told(line), [], "{line}");
        }
    }
}
