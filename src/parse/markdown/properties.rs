//! What holds for every text.

use std::collections::HashSet;

use proptest::prelude::*;

use super::tests::read;
use crate::model::{Body, Piece, Symbol};
use crate::parse::Allowance;
use crate::parse::privacy::Register;
use crate::source::{SourcePath, Span};

/// Checks everything about a body that pages rely on.
pub(super) fn assert_sound(text: &str, body: &Body) {
    let mut open: Vec<Symbol> = Vec::new();
    let mut end_of_last = 0;
    for piece in &body.pieces {
        match piece {
            Piece::Markup(range) | Piece::Text(range) | Piece::Verbatim(range) => {
                assert!(
                    range.start >= end_of_last && body.html.get(range.start as usize..range.end as usize).is_some()
                );
                end_of_last = range.end;
                let source = body.source(range);
                assert!(!source.contains(super::marks::MARK), "a mark is left in {source}");
                assert!(matches!(piece, Piece::Markup(_)) || !source.contains('<'), "a tag in text: {source}");
            }
            Piece::Symbol(symbol) => match start_of(*symbol) {
                Some(is_start) => {
                    let start = open.pop().expect("each end has a start");
                    assert!(is_start(start), "{start:?} is ended by {symbol:?} in {text:?}");
                }
                None if starts(*symbol) => open.push(*symbol),
                None => {}
            },
        }
    }
    assert_eq!(open, [], "each start has an end");
    assert_tables(text, body);
}

fn assert_tables(text: &str, body: &Body) {
    let ids: HashSet<&str> = body.headings.iter().map(|heading| heading.id.as_str()).collect();
    assert_eq!(ids.len(), body.headings.len());
    let symbol = |place: usize| match &body.pieces[place] {
        Piece::Symbol(symbol) => *symbol,
        other => panic!("{other:?} is no symbol"),
    };
    for (place, block) in body.blocks.iter().enumerate() {
        assert_eq!(symbol(block.pieces.start), Symbol::BlockStart(place as u32));
        assert_eq!(symbol(block.pieces.end - 1), Symbol::BlockEnd(place as u32));
        assert!(block.heading.is_none_or(|heading| (heading as usize) < body.headings.len()));
    }
    for (place, heading) in body.headings.iter().enumerate() {
        assert_eq!(symbol(heading.pieces.start), Symbol::HeadingStart(place as u32));
        assert_eq!(symbol(heading.pieces.end - 1), Symbol::HeadingEnd(place as u32));
    }
    let spans = body.headings.iter().map(|heading| heading.span);
    let spans = spans.chain(body.links.iter().map(|link| link.span)).chain(body.blocks.iter().map(|block| block.span));
    for span in spans.chain(body.pictures.iter().map(|picture| picture.span)) {
        assert!(text.get(span.range()).is_some(), "{span:?} is no place in {text:?}");
    }
}

fn starts(symbol: Symbol) -> bool {
    matches!(
        symbol,
        Symbol::HeadingStart(_)
            | Symbol::LinkStart(_)
            | Symbol::BlockStart(_)
            | Symbol::FootnoteStart(_)
            | Symbol::FootnotesStart
            | Symbol::CellStart(_)
            | Symbol::TableStart(_)
            | Symbol::AlertStart(_)
    )
}

/// For an end: what its start looks like.
fn start_of(end: Symbol) -> Option<Box<dyn Fn(Symbol) -> bool>> {
    Some(match end {
        Symbol::HeadingEnd(place) => Box::new(move |start| start == Symbol::HeadingStart(place)),
        Symbol::LinkEnd(place) => Box::new(move |start| start == Symbol::LinkStart(place)),
        Symbol::BlockEnd(place) => Box::new(move |start| start == Symbol::BlockStart(place)),
        Symbol::FootnoteEnd { number, .. } => Box::new(move |start| start == Symbol::FootnoteStart(number)),
        Symbol::FootnotesEnd => Box::new(|start| start == Symbol::FootnotesStart),
        Symbol::CellEnd => Box::new(|start| matches!(start, Symbol::CellStart(_))),
        Symbol::TableEnd => Box::new(|start| matches!(start, Symbol::TableStart(_))),
        Symbol::AlertEnd => Box::new(|start| matches!(start, Symbol::AlertStart(_))),
        _ => return None,
    })
}

/// Texts of the stuff that Markdown and HTML are made of.
pub(crate) fn markdownish() -> impl Strategy<Value = String> {
    let scraps = prop::sample::select(SCRAPS);
    prop::collection::vec(scraps, 0..40).prop_map(|scraps| scraps.concat())
}

const SCRAPS: &[&str] = &[
    "a",
    "ä ",
    " ",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "    ",
    "# ",
    "## ",
    "- ",
    "- [ ] ",
    "- [x] ",
    "1. ",
    "3) ",
    "> ",
    "> [!NOTE]\n> ",
    "> [!info]- a\n> ",
    "\n:::tip[a]\n",
    "\n::: {.callout-note title=\"a\"}\n",
    "\n:::\n",
    "\na) a\nb) ",
    "\n1.) a\n2.) ",
    "\n✅ a\n⬜ ",
    "[✓] ",
    " :tada: ",
    "\nBeratung: ",
    "\naha: ",
    "\n=> ",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```\n",
    "[",
    "]",
    "(",
    ")",
    "](",
    "![",
    "[[",
    "]]",
    "|",
    "\n|-|:-:|\n",
    "[^1]",
    "\n[^1]: ",
    ": ",
    "\n: ",
    "\\",
    "&",
    "&amp;",
    "&#60;",
    "<",
    ">",
    "\"",
    "'",
    "=",
    "/",
    "---\n",
    "https://a.de/b",
    "www.a.de",
    "x@y.de",
    "javascript:alert(1)",
    "\u{0}",
    "\u{1}",
    "\u{e000}",
    "🎉",
    "<!--",
    "-->",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<ul>",
    "<li>",
    "</ul>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<details>",
    "<summary>",
    "</details>",
    "<a href='javascript:x'>",
    "<a href=b>",
    "</a>",
    "<h2>",
    "</h2>",
    "<script>",
    "</script>",
    "<svg/onload=x>",
    "<math>",
    "<style>",
    "</style>",
    "<img src=x onerror=y>",
    "<Name der Kommune>",
    "<E-Mail>",
    "<iframe srcdoc='<b>'>",
    "<pre>",
    "</pre>",
    "<select>",
    "<textarea>",
    "<template>",
    "<br/>",
    "<ol><li>",
    "<blockquote>",
    "</blockquote>",
    "<dl><dt>",
    "<span style='x' title='<b>'>",
    "<plaintext>",
    "<noscript>",
    "<a ",
    "<b x=\"",
    "Frau ",
    "Müller",
    "Herr &auml;",
    "Dr. ",
    "040/535 95-0",
    "Tel. ",
    "+49 40 53595",
    "mailto:x@y.de",
    "(tel:+4940535950)",
    "<a href='mailto:x@y.de'>",
    "<!-- nachlese: allow(N407) ä -->",
    "<!-- nachlese: ",
    "#### ",
    "hier",
    "[hier](",
    "![](x.png)",
    "<img src=x>",
    "<th>",
    "| | |\n|-|-|\n| a | b |\n",
];

/// Whatever is told of a text stands in it, between whole characters.
fn assert_told(text: &str) {
    let path = SourcePath::new("sessions/e-akte.md").expect("a relative path");
    let mut register = Register::default();
    let mut findings = Vec::new();
    let told = super::read(&path, text, Span::new(0..text.len()), Some(&mut register), &mut findings);
    findings.extend(register.into_findings(&path));
    let locations = findings.iter().map(|finding| finding.location.as_ref().and_then(|location| location.span));
    let allowed = told.allowances.iter().map(|allowance| match allowance {
        Allowance::Codes { span, .. } => Some(*span),
        Allowance::Unreadable(written) => Some(written.span),
    });
    for span in locations.chain(allowed) {
        let span = span.expect("a place");
        assert!(text.get(span.range()).is_some_and(|found| !found.is_empty()), "{span:?} in {text:?}: {findings:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_makes_a_sound_body(text in any::<String>()) {
        assert_sound(&text, &read(&text).0);
        assert_told(&text);
    }

    #[test]
    fn any_markdown_makes_a_sound_body(text in markdownish()) {
        assert_sound(&text, &read(&text).0);
        assert_told(&text);
    }
}
