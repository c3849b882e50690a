//! The scanner against the parser of a browser: whatever that sees, it sees too.

use std::collections::HashSet;

use proptest::prelude::*;
use scraper::Html;

use super::scan::{Language, document, is_shown};
use super::style::style_sheet;
use super::tags::{local, tags};
use super::text::{Kind, words};
use crate::source::entities::decoded;

/// Pieces of which HTML is made, well and badly.
fn html() -> impl Strategy<Value = String> {
    let phrases = vec![
        "<img src=x>",
        "<a href='y'>",
        "<p onclick=z>",
        "<p style=\"x\">",
        "<svg><use xlink:href=\"#i\"/></svg>",
        "<img srcset='a 1x, b'",
        "<!-- ",
        " -->",
        "<p a=\"",
        "<p b='",
        "\">",
        "'>",
        "\" src=x>",
        "' href=y>",
        "<p a=\u{a0}\"",
        "<p c=\u{a0}' src=x>",
        "<p ü=1 src=x>",
        "<p =\" onload=x>",
        "<title>",
        "</title>",
        "<script>",
        "</script>",
        "<textarea>",
        "</textarea>",
        "<svg><style>",
        "</svg>",
        "<a <b src=x>",
        "</p src=x>",
        "<1",
        "<![CDATA[",
        "]]>",
        "\n",
        "x",
    ];
    let pieces = prop_oneof![
        9 => prop::sample::select(phrases).prop_map(str::to_owned),
        6 => prop::sample::select(vec![
            "<img", "<p", "<a", "<svg", "<use", "<title>", "</title>", "<textarea>", "</textarea>", "<script", "</script>", "<style>",
            "</style", "<!--", "-->", "--!>", "<!", "<?", "<![CDATA[", "]]>", "<math", "<template>", "<table>", "<select>", "<noscript>",
            "<plaintext>", "<xmp>", "<iframe>", "<image", "<body", "<html", "</", "/", "/>", ">", "<", " ", "\n", "\t", "\u{c}", "\r\n",
            " src", " SRC", " href=", " xlink:href=", " srcset='a 1x, b'", " style=\"x\"", " onclick=x", " OnLoad", "=", "\"", "'", "`",
            "x", "ü", "\u{a0}", "\u{0}", "a.png", "https://x.example/", "&amp;", "&#x3a;", "&#58", "&colon;", "&", "u:v",
        ])
        .prop_map(str::to_owned),
        1 => "[ -~äöü\u{a0}]{0,6}",
    ];
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

/// The attributes that load, link or run something, by name and value.
fn of_interest<'a>(attributes: impl Iterator<Item = (&'a str, String)>) -> HashSet<(String, String)> {
    let lower = attributes.map(|(name, value)| {
        let name = name.to_ascii_lowercase();
        (if name.starts_with("on") { name } else { local(&name).to_owned() }, value)
    });
    let wanted = |name: &str| matches!(name, "src" | "href" | "srcset" | "style") || name.starts_with("on");
    // A browser's parser replaces these before it looks at anything.
    let normalised = |value: String| value.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}");
    lower.filter(|(name, _)| wanted(name)).map(|(name, value)| (normalised(name), normalised(value))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_a_browser_sees_is_seen(html in html()) {
        let parsed = Html::parse_document(&html);
        let elements = parsed.tree.values().filter_map(|node| node.as_element());
        let expected = of_interest(elements.flat_map(|element| element.attrs().map(|(name, value)| (name, value.to_owned()))));
        let seen = of_interest(
            tags(&html).flat_map(|tag| tag.attributes.map(|(name, value)| (name, decoded(value).into_owned()))),
        );
        let missed: Vec<_> = expected.difference(&seen).collect();
        prop_assert!(missed.is_empty(), "{missed:?} in {html:?}");
    }

    #[test]
    fn what_runs_is_reported(html in html()) {
        let parsed = Html::parse_document(&html);
        let elements = || parsed.tree.values().filter_map(|node| node.as_element());
        let runs = elements().any(|element| element.name() == "style" || element.attrs().any(|(name, _)| name.starts_with("on") || name == "style"));
        let mut reports = 0;
        document(&html, Language::Html, |_| reports += 1);
        prop_assert!(!runs || reports > 0, "{html:?}");
        let loads = elements().filter(|element| element.attr("src").is_some()).count();
        prop_assert!(loads == 0 || reports > 0, "{html:?}");
    }

    #[test]
    fn nothing_panics(text in "\\PC{0,60}", html in html()) {
        for text in [&text, &html] {
            document(text, Language::Html, |_| ());
            document(text, Language::Xml, |_| ());
            is_shown(text);
            style_sheet(text, |_| ());
            for kind in [Kind::Page, Kind::Script, Kind::Calendar, Kind::Table] {
                words(text, kind);
            }
        }
    }
}
