//! What an author does not want to be told of: `allow:` in the front matter, `<!-- nachlese: allow(N407) reason -->`
//! in the text.
//!
//! It is only gathered here, in the author's words. Whether such codes exist and what comes of it is judged where
//! all findings are known.

use std::ops::Range;

use super::fields::{Fields, text};
use super::file::File;
use super::tree::{Entry, Node, Value};
use super::{Allowance, Written};
use crate::diagnostics::{Code, Finding};
use crate::source::Span;

/// Reads `allow:`. Each text is a code or several, and perhaps why: `N302, N407`, `N502 a mailbox, not a person`.
pub fn in_front_matter(fields: &Fields, findings: &mut Vec<Finding>) -> Vec<Allowance> {
    fields.items("allow").flat_map(|item| in_item(fields.file, item, findings)).collect()
}

/// Reads a comment, from `<!--` to `-->`; `None` for one that says something else. `place` tells where a part of it
/// stands in the file.
pub fn in_comment(comment: &str, place: impl Fn(Range<usize>) -> Span) -> Option<Allowance> {
    let inner = comment.strip_prefix("<!--")?;
    let inner = inner.strip_suffix("-->").unwrap_or(inner);
    let directive = directive(inner.trim())?;
    let span = place(0..comment.len());
    let Some((codes, reason)) = codes_and_reason(directive) else {
        return Some(Allowance::Unreadable(Written::new(inner.trim().to_owned(), span)));
    };
    let start = |part: &str| part.as_ptr() as usize - comment.as_ptr() as usize;
    let written = |code: &str| Written::new(code.to_owned(), place(start(code)..start(code) + code.len()));
    Some(Allowance::Codes { codes: codes.into_iter().map(written).collect(), reason: reason_of(reason), span })
}

/// What follows `nachlese:`, where that is meant for us. It is a German word too, with which a remark may begin.
fn directive(comment: &str) -> Option<&str> {
    const NAME: &str = "nachlese";
    let start = comment.get(..NAME.len()).filter(|start| start.eq_ignore_ascii_case(NAME))?;
    let rest = comment[NAME.len()..].trim_start();
    let (directive, has_colon) = rest.strip_prefix(':').map_or((rest, false), |rest| (rest.trim_start(), true));
    let is_addressed = has_colon && start == NAME;
    let is_directive = verb_length(directive) > 0 || directive.split(is_between).any(looks_like_code);
    (is_addressed || is_directive).then_some(directive)
}

/// `allow(N407, no-outcomes) reason`: the codes, of which there is one at least, and what stands behind them.
fn codes_and_reason(directive: &str) -> Option<(Vec<&str>, &str)> {
    let length = verb_length(directive);
    let (codes, reason) = directive[length..].trim_start().strip_prefix('(')?.split_once(')')?;
    let codes: Vec<&str> = codes.split(is_between).filter(|code| !code.is_empty()).collect();
    (length > 0 && !codes.is_empty()).then_some((codes, reason))
}

/// The length of the word with which a directive begins, where it is one of ours.
fn verb_length(directive: &str) -> usize {
    let length = directive.find(|c: char| !c.is_alphabetic()).unwrap_or(directive.len());
    let is_verb =
        ["allow", "erlaubt", "erlaube", "erlauben"].iter().any(|verb| directive[..length].eq_ignore_ascii_case(verb));
    if is_verb { length } else { 0 }
}

fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')')
}

fn in_item(file: &File, item: &Node, findings: &mut Vec<Finding>) -> Vec<Allowance> {
    match &item.value {
        // `N502: reason`
        Value::Map(entries) => entries.iter().map(|entry| in_entry(file, entry, findings)).collect(),
        _ => text(file, item, findings).map(|text| in_text(file, &text)).unwrap_or_default(),
    }
}

fn in_entry(file: &File, entry: &Entry, findings: &mut Vec<Finding>) -> Allowance {
    let reason = text(file, &entry.value, findings).map(|reason| reason.value);
    let end = if entry.value.is_null() { entry.key.span.end } else { entry.value.span.end };
    Allowance::Codes { codes: vec![entry.key.clone()], reason, span: Span { end, ..entry.key.span } }
}

/// One text: its first word is a code, so are all that look like one, and what follows is the reason. A comma in
/// the reason ends it only before another code.
fn in_text(file: &File, text: &Written) -> Vec<Allowance> {
    let shift = file.slice(text.span).find(&text.value).map(|at| text.span.range().start + at);
    let place =
        |range: Range<usize>| shift.map_or(text.span, |shift| Span::new(shift + range.start..shift + range.end));
    let mut allowances = Vec::new();
    let mut codes: Vec<Written> = Vec::new();
    let mut start = 0;
    let mut rest = 0..text.value.len();
    while let Some(word) = next_word(&text.value, &rest) {
        let code = text.value[word.clone()].trim_end_matches([':', '.', '–', '-']);
        if !codes.is_empty() && !looks_like_code(code) {
            let end = end_of_reason(&text.value, word.start);
            let reason = reason_of(&text.value[word.start..end]);
            allowances.push(Allowance::Codes { codes: std::mem::take(&mut codes), reason, span: place(start..end) });
            rest.start = end;
            continue;
        }
        if codes.is_empty() {
            start = word.start;
        }
        codes.push(Written::new(code.to_owned(), place(word.start..word.start + code.len())));
        rest.start = word.end;
    }
    if !codes.is_empty() {
        allowances.push(Allowance::Codes { codes, reason: None, span: place(start..text.value.trim_end().len()) });
    }
    allowances
}

/// The next run of letters between blanks and commas.
fn next_word(text: &str, within: &Range<usize>) -> Option<Range<usize>> {
    let start = within.start + text[within.clone()].find(|c| !is_between(c))?;
    let length = text[start..within.end].find(is_between).unwrap_or(within.end - start);
    Some(start..start + length)
}

/// The place of the comma behind which another code stands, else the end.
fn end_of_reason(text: &str, start: usize) -> usize {
    let begins_code = |at: usize| {
        let word = next_word(text, &(at + 1..text.len()));
        word.is_some_and(|word| looks_like_code(text[word].trim_end_matches(':')))
    };
    let commas = text[start..].match_indices([',', ';']).map(|(at, _)| start + at);
    commas.into_iter().find(|&at| begins_code(at)).unwrap_or(text.len())
}

/// `N407`, `no-outcomes`, and numbers that are none of ours.
fn looks_like_code(word: &str) -> bool {
    let is_number = |digits: &str| digits.len() >= 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    word.strip_prefix(['N', 'n']).is_some_and(is_number) || Code::find(word).is_some()
}

/// A reason without the colon or dash that divides it from the codes.
fn reason_of(written: &str) -> Option<String> {
    let reason = written.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—' | ','));
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    (!reason.is_empty()).then_some(reason)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourcePath;

    /// Codes and reason as one line.
    fn told(allowance: &Allowance, text: &str) -> String {
        match allowance {
            Allowance::Codes { codes, reason, span } => {
                for code in codes {
                    assert_eq!(text[code.span.range()], code.value, "the place of a code in {text}");
                }
                let codes: Vec<&str> = codes.iter().map(|code| code.value.as_str()).collect();
                format!("{} [{}] {}", codes.join("+"), reason.as_deref().unwrap_or_default(), &text[span.range()])
            }
            Allowance::Unreadable(written) => format!("? {}", written.value),
        }
    }

    #[track_caller]
    fn assert_comment(comment: &str, expected: Option<&str>) {
        let text = format!("Ä {comment} ö");
        let found = in_comment(comment, |range| Span::new(range.start + 3..range.end + 3));
        let found = found.map(|found| told(&found, &text));
        let expected = expected.map(|expected| match expected.starts_with('?') {
            true => expected.to_owned(),
            false => format!("{expected} {comment}"),
        });
        assert_eq!(found, expected, "{comment}");
    }

    #[test]
    fn comments_for_us_are_read() {
        assert_comment("<!-- nachlese: allow(N407) -->", Some("N407 []"));
        assert_comment(
            "<!-- nachlese: allow(N407, no-outcomes) nur ein Impuls -->",
            Some("N407+no-outcomes [nur ein Impuls]"),
        );
        assert_comment("<!--nachlese:erlaubt(N502):\n Postfach -->", Some("N502 [Postfach]"));
        assert_comment("<!-- Nachlese: Erlaubt (n502 N503) – ja, so -->", Some("n502+N503 [ja, so]"));
        assert_comment("<!-- nachlese allow(N407) -->", Some("N407 []"));
        assert_comment("<!-- nachlese: allow(gibt-es-nicht) -->", Some("gibt-es-nicht []"));
    }

    #[test]
    fn comments_that_nobody_can_read_are_kept_as_such() {
        for comment in
            ["nachlese: alow(N1)", "nachlese: allow N407", "nachlese: allow()", "nachlese: N407", "nachlese:"]
        {
            assert_comment(&format!("<!-- {comment} -->"), Some(&format!("? {comment}")));
        }
        assert_comment("<!-- Nachlese: alow(N407) -->", Some("? Nachlese: alow(N407)"));
    }

    #[test]
    fn other_comments_are_none_of_ours() {
        for comment in
            ["", " TODO ", " Nachlese: Fotos einfügen ", " nachlesen: allow(N1) ", " die nachlese: allow(N407) "]
        {
            assert_comment(&format!("<!--{comment}-->"), None);
        }
    }

    #[track_caller]
    fn assert_text(text: &str, expected: &[&str]) {
        let path = SourcePath::new("sessions/a.md").expect("a path");
        let file = File::new(&path, text);
        let written = Written::new(text.trim().to_owned(), Span::new(0..text.len()));
        let found: Vec<String> = in_text(&file, &written).iter().map(|found| told(found, text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn texts_are_codes_and_reasons() {
        assert_text("N302", &["N302 [] N302"]);
        assert_text("N302, N407", &["N302+N407 [] N302, N407"]);
        assert_text(
            " N502 Postfach, keine Person, N407 ohne Thema",
            &["N502 [Postfach, keine Person] N502 Postfach, keine Person", "N407 [ohne Thema] N407 ohne Thema"],
        );
        assert_text("N502: Größe – ja", &["N502 [Größe – ja] N502: Größe – ja"]);
        assert_text("no-topic – Plenum", &["no-topic [Plenum] no-topic – Plenum"]);
        assert_text("quatsch", &["quatsch [] quatsch"]);
        assert_text(" , ", &[]);
    }

    /// What a whole note allows, and its findings.
    #[track_caller]
    fn assert_note(text: &str, expected: &[&str]) {
        let path = SourcePath::new("sessions/a.md").expect("a path");
        let note = super::super::note::note(&path, text.as_bytes());
        let text = text.trim_start_matches('\u{feff}');
        let found: Vec<String> = note.allowances.iter().map(|found| told(found, text)).collect();
        assert_eq!(found, expected, "{text}");
        assert_eq!(note.findings, [], "{text}");
    }

    #[test]
    fn notes_allow_at_their_top_and_in_their_text() {
        assert_note("---\r\nallow: [N302, N407]\r\n---\r\n", &["N302 [] N302", "N407 [] N407"]);
        assert_note("---\nerlaubt: N302, N502 Größe\n---\n", &["N302+N502 [Größe] N302, N502 Größe"]);
        assert_note(
            "\u{feff}---\ntopic: ä\nallow:\n  - N302\n  - N502: Postfach, keine Person\n  - \"N503 Zentrale\"\n---\n",
            &[
                "N302 [] N302",
                "N502 [Postfach, keine Person] N502: Postfach, keine Person",
                "N503 [Zentrale] N503 Zentrale",
            ],
        );
        assert_note("---\nallow: {N302: so}\n---\n", &["N302 [so] N302: so"]);
        assert_note(
            "Ä <!-- nachlese: allow(N407) -->\r\n\r\n> 🎉\r\n> <!-- nachlese: allow(N408)\r\n> weil <Name> -->\r\n\r\n- <!-- nachlese: x -->\r\n",
            &[
                "N407 [] <!-- nachlese: allow(N407) -->",
                "N408 [weil <Name>] <!-- nachlese: allow(N408)\r\n> weil <Name> -->",
                "? nachlese: x",
            ],
        );
    }

    #[test]
    fn what_is_shown_as_code_or_taken_out_allows_nothing() {
        assert_note("`<!-- nachlese: allow(N407) -->`\n\n    <!-- nachlese: allow(N407) -->\n", &[]);
        assert_note("```\n<!-- nachlese: allow(N407) -->\n```\n\n\\<!-- nachlese: allow(N407) -->\n", &[]);
        assert_note("---\nallow:\n---\n", &[]);
    }
}
