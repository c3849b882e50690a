//! The scanner against the parser of a browser: whatever that sees, it sees too. And the parser against requests that
//! are planted where browsers would make them.

use std::collections::HashSet;

use proptest::prelude::*;
use scraper::Html;

use super::browser::elements;
use super::paths::Paths;
use super::scan::{Language, Use, document, is_shown};
use super::tags::{local, tags};
use super::text::{Kind, words};
use crate::parse::style;
use crate::source::SitePath;
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

/// All that is reported of a page, in one spelling: the judge writes names in small letters, their colons as `_`, and what
/// stands for characters that are none in another way.
fn reports(html: &str) -> HashSet<(Use, String)> {
    let mut reports = HashSet::new();
    let plain = |c: &char| !c.is_control() && *c != '\u{fffd}';
    document(html, Language::Html, |address| {
        let url = address.url.to_lowercase().replace(':', "_");
        reports.insert((address.what, url.chars().filter(plain).collect()));
    });
    reports
}

/// What would leave the site, run, or bring its content with it.
const PLANTED: [&str; 40] = [
    "<img src='https://x.example/a.png'>",
    "<IMG SRC=//x.example/a.png>",
    "<img srcset='a.png 1x, https://x.example/a.png 2x'>",
    "<picture><source srcset='https://x.example/a.png'></picture>",
    "<video poster='https://x.example/a.png'></video>",
    "<video><source src='https://x.example/a.mp4'></video>",
    "<audio src='https://x.example/a.mp3'></audio>",
    "<track src='https://x.example/a.vtt'>",
    "<iframe src='a.html'></iframe>",
    "<iframe srcdoc='x'></iframe>",
    "<object data='a.pdf'></object>",
    "<embed src='a.pdf'>",
    "<base href='https://x.example/'>",
    "<meta http-equiv=refresh content='0;url=a.html'>",
    "<meta http-equiv='&#82;efresh' content='0'>",
    "<link rel=stylesheet href='https://x.example/a.css'>",
    "<link rel=preconnect href='https://x.example'>",
    "<link rel=dns-prefetch href='//x.example'>",
    "<link rel=prefetch href='https://x.example/'>",
    "<link rel='alternate stylesheet' href='https://x.example/'>",
    "<link rel=modulepreload href='https://x.example/a.js'>",
    "<link rel=icon href='data:,'>",
    "<link rel=preload imagesrcset='https://x.example/a.png 2x'>",
    "<form action='https://x.example/'></form>",
    "<button formaction='https://x.example/'>x</button>",
    "<a href='a.html' ping='https://x.example/'>x</a>",
    "<a href='javascript:x()'>x</a>",
    "<a href=' java\nscript:x()'>x</a>",
    "<a href='data:text/html,x'>x</a>",
    "<style>a{}</style>",
    "<p style='color:red'>x</p>",
    "<p onpointerrawupdate='x()'>x</p>",
    "<script>x()</script>",
    "<script type=speculationrules>{}</script>",
    "<script src='https://x.example/a.js'></script>",
    "<svg><use href='https://x.example/a.svg#b'/></svg>",
    "<svg><image xlink:href='https://x.example/a.png'/></svg>",
    "<svg><rect fill='url(https://x.example/#a)'/></svg>",
    "<svg><foreignObject><p>x</p></foreignObject></svg>",
    "<svg><set attributeName=href to='https://x.example/'/></svg>",
];

/// Elements around a text, none of which makes a browser overlook what stands within.
fn around() -> impl Strategy<Value = (String, String)> {
    let pairs = prop::sample::select(vec![
        ("<p>", "</p>"),
        ("<ul><li>", "</ul>"),
        ("<table><tr><td>", "</table>"),
        ("<b><i>", "</b></i>"),
        ("<details><summary>", "</summary></details>"),
        ("<noscript>", "</noscript>"),
        ("<template>", "</template>"),
        ("<math><mtext>", "</mtext></math>"),
        ("<svg><desc>", "</desc></svg>"),
        ("<!-- <p a=\" -->", ""),
        ("<title><!--</title>", ""),
        ("<p title='<!--'>", "</p>"),
        ("<h1>ü &lt;", "</h1>"),
        ("<button>", "</button>"),
        ("</div>", "</span>"),
    ]);
    prop::collection::vec(pairs, 0..6).prop_map(|pairs| {
        let (mut before, mut after) = (String::new(), String::new());
        for (start, end) in pairs {
            before.push_str(start);
            after.insert_str(0, end);
        }
        (before, after)
    })
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
    fn no_tag_is_skipped_with_the_attributes_of_another(html in html()) {
        let (mut skipping, mut names) = (tags(&html), Vec::new());
        while let Some(mut tag) = skipping.next() {
            names.push(tag.name);
            tag.attributes.by_ref().for_each(drop);
            skipping.go_behind(tag.attributes);
        }
        prop_assert_eq!(names, tags(&html).map(|tag| tag.name).collect::<Vec<_>>());
    }

    #[test]
    fn what_leads_plainly_leads_somewhere(parts in prop::collection::vec(prop::sample::select(vec![
        "a", "b", "x", ".html", "/", "/", "..", "../", ".", "#", "?", ":", "%", "%61", "&", "\\", " ", "ü", "\u{0}",
    ]), 0..8), page in prop::sample::select(vec!["a.html", "x/b.html", "x/a/b.html"])) {
        let files = ["a.html", "x/b.html", "x/a/b.html", "x/a"].map(SitePath::new);
        let (paths, page, url) = (Paths::new(files.iter()), SitePath::new(page), parts.concat());
        prop_assert!(!paths.links_of(&page).lead_plainly(&url) || paths.links_of(&page).lead_somewhere(&url), "{url:?}");
    }

    #[test]
    fn nothing_panics(text in "\\PC{0,60}", html in html()) {
        for text in [&text, &html] {
            document(text, Language::Html, |_| ());
            document(text, Language::Xml, |_| ());
            is_shown(text);
            style::loaded(text, |_| ());
            elements(text);
            for kind in [Kind::Page, Kind::Script, Kind::Calendar, Kind::Table] {
                words(text, kind);
            }
        }
    }

    #[test]
    fn what_the_judge_finds_the_scanner_has_reported(html in html()) {
        let (judged, scanned) = (reports(&elements(&html)), reports(&html));
        let missed: Vec<_> = judged.difference(&scanned).collect();
        prop_assert!(missed.is_empty(), "{missed:?} in {html:?}");
    }

    #[test]
    fn the_judge_finds_what_is_planted(planted in prop::sample::select(&PLANTED[..]), (before, after) in around()) {
        let html = format!("{before}{planted}{after}");
        prop_assert!(super::tests::refused(&html), "{html:?}");
    }
}
