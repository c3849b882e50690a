use super::{AbbreviationTable, BodyTexts, Href, Image, OutcomeMark, PictureShown, Showing, excerpt, show};
use crate::model::{Body, Illustration, Link};
use crate::parse::markdown::markdown;
use crate::source::{SourcePath, Span};

fn read(text: &str) -> Body {
    let path = SourcePath::new("a.md").expect("a relative path");
    markdown(&path, text, Span::new(0..text.len()), &mut Vec::new())
}

fn texts() -> BodyTexts {
    BodyTexts {
        task_open: "offen".to_owned(),
        task_done: "erledigt".to_owned(),
        footnotes: "Fußnoten".to_owned(),
        footnote: "Fußnote".to_owned(),
        footnote_back: "Zurück zu".to_owned(),
        table: "Tabelle".to_owned(),
        transcript: "Abschrift".to_owned(),
        picture_by: "Bild".to_owned(),
        alerts: ["Hinweis", "Tipp", "Wichtig", "Warnung", "Vorsicht"].map(str::to_owned),
    }
}

/// Shows a body with links taken as they are written; the first block is a question.
fn shown(body: &Body, skip_first_heading: bool, inside: Option<usize>) -> String {
    let texts = texts();
    let link = |place: u32| {
        let Link { destination, .. } = &body.links[place as usize];
        let is_external = destination.starts_with("http");
        let href = Href { address: destination.clone(), is_external, note: None, place: None };
        (destination != "nowhere").then_some(href)
    };
    let illustrations: Vec<Illustration> = body
        .pictures
        .iter()
        .map(|picture| {
            let (alt, caption) = (picture.alt.clone(), picture.title.clone());
            Illustration { alt, caption, ..Illustration::default() }
        })
        .collect();
    let picture = |place: u32| {
        let destination = &body.pictures[place as usize].destination;
        let image = Image { address: destination.clone(), widths: Vec::new(), size: Some((4, 3)) };
        let image = (destination != "nowhere").then_some(image);
        Some(PictureShown { words: &illustrations[place as usize], image, is_first: place == 0 })
    };
    let outcome = |place: u32| {
        (place == 0).then_some(OutcomeMark { id: Some("o-1"), kind: "question", label: "? ", after: " →" })
    };
    let showing = Showing {
        top_level: 2,
        skip_first_heading,
        place: None,
        id_prefix: "p-",
        link: &link,
        picture: &picture,
        outcome: &outcome,
        texts: &texts,
    };
    let table = AbbreviationTable::new(&[("DMS".to_owned(), "Dokumente".to_owned())].into());
    let mut html = String::new();
    match inside {
        None => show(body, &showing, &mut table.for_page(), &mut html),
        Some(block) => {
            excerpt(body, body.blocks[block].pieces.clone(), &showing, &mut table.for_page(), &mut html);
        }
    }
    html.trim().to_owned()
}

#[track_caller]
fn assert_shown(text: &str, expected: &str) {
    similar_asserts::assert_eq!(shown(&read(text), false, None), expected);
}

#[track_caller]
fn assert_excerpt(text: &str, expected: &str) {
    similar_asserts::assert_eq!(shown(&read(text), false, Some(0)), expected);
}

#[test]
fn headings_find_their_level() {
    assert_shown("# A\n### B", "<h2 id=\"p-a\">A</h2>\n<h3 id=\"p-b\">B</h3>");
    let body = read("# A\n## B\n### C");
    assert_eq!(shown(&body, true, None), "<h2 id=\"p-b\">B</h2>\n<h3 id=\"p-c\">C</h3>");
}

#[test]
fn links_and_pictures_find_their_address() {
    assert_shown(
        "- x\n\n[a](b.html?c&d \"T\") [e](https://f.de) [g](nowhere) [h](javascript:x) ![i](j.png) ![k](nowhere)",
        "<ul><li class=\"outcome outcome-question\" id=\"o-1\">? x →</li>\n</ul>\n\
         <p><a href=\"b.html?c&amp;d\" title=\"T\">a</a> <a href=\"https://f.de\" class=\"external\" rel=\"noopener\">e</a> g h \
         <img src=\"j.png\" alt=\"i\" width=\"4\" height=\"3\" decoding=\"async\"> k</p>",
    );
}

#[test]
fn outcomes_are_marked() {
    assert_shown(
        "|A|B|\n|-|-:|\n|c|d|\n|e|f|",
        "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Tabelle 1\"><table><thead><tr><th scope=\"col\">A</th>\
         <th scope=\"col\" class=\"align-right\">B</th></tr></thead><tbody>\
         <tr class=\"outcome-row outcome-question\" id=\"o-1\"><td>? c</td><td class=\"align-right\">d →</td></tr>\n\
         <tr><td>e</td><td class=\"align-right\">f</td></tr>\n</tbody></table></div>",
    );
    assert_shown(
        "- a\n- [x] b",
        "<ul><li class=\"outcome outcome-question\" id=\"o-1\">? a →</li>\n<li class=\"task\"><span class=\"state state-done\">erledigt</span> b</li>\n</ul>",
    );
}

#[test]
fn footnotes_lead_there_and_back() {
    assert_shown(
        "# x\n\na[^1] b[^1]\n\n[^1]: c",
        "<h2 id=\"p-x\">x</h2>\n<p class=\"outcome outcome-question\" id=\"o-1\">? \
         a<sup class=\"footnote-ref\"><a href=\"#p-fn_1\" id=\"p-fnref_1_1\" aria-label=\"Fußnote 1\">1</a></sup> \
         b<sup class=\"footnote-ref\"><a href=\"#p-fn_1\" id=\"p-fnref_1_2\" aria-label=\"Fußnote 1\">1</a></sup> →</p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Fußnoten\"><ol>\n<li id=\"p-fn_1\"><p>c \
         <a href=\"#p-fnref_1_1\" aria-label=\"Zurück zu 1\">↩</a> <a href=\"#p-fnref_1_2\" aria-label=\"Zurück zu 2\">↩</a></p></li>\n</ol></section>",
    );
}

#[test]
fn alerts_have_titles() {
    assert_shown(
        "> [!TIP]\n> a",
        "<div class=\"alert alert-tip\" role=\"note\"><p class=\"alert-title\">Tipp</p>\n\
         <p class=\"outcome outcome-question\" id=\"o-1\">? a →</p>\n</div>",
    );
}

#[test]
fn abbreviations_are_written_out_in_prose() {
    assert_shown(
        "# DMS\n\n`DMS` [DMS](a) DMS DMS",
        "<h2 id=\"p-dms\">DMS</h2>\n<p class=\"outcome outcome-question\" id=\"o-1\">? <code>DMS</code> <a href=\"a\">DMS</a> DMS (Dokumente) DMS →</p>",
    );
}

#[test]
fn excerpts_stand_alone() {
    assert_excerpt(
        "- [ ] a *b*[^1]\n  - [x] c\n\n[^1]: d",
        "a <em>b</em><ul><li class=\"task\"><span class=\"state state-done\">erledigt</span> c</li>\n</ul>",
    );
    assert_excerpt("|A|B|\n|-|-|\n|c **d**|e|", "c <strong>d</strong> – e");
    assert_excerpt("a\nb", "a\nb");
    assert_excerpt("- # a\n  b", "<strong>a</strong>\nb");
}

mod safety {
    use proptest::prelude::*;
    use scraper::{Html, Node};

    use super::{read, shown};
    use crate::parse::markdown::markdownish;

    /// Parses what was shown as a browser does, and looks for anything that runs, loads or decorates.
    fn assert_safe(text: &str) {
        let body = read(text);
        assert_harmless(text, &shown(&body, false, None));
        for block in 0..body.blocks.len() {
            assert_harmless(text, &shown(&body, true, Some(block)));
        }
    }

    fn assert_harmless(text: &str, html: &str) {
        let page = Html::parse_document(&format!("<!doctype html><main>{html}</main>"));
        for node in page.tree.values() {
            let Node::Element(element) = node else { continue };
            assert!(ALLOWED.contains(&element.name()), "<{}> in {html}\nof {text:?}", element.name());
            for (name, value) in element.attrs() {
                let seen: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
                let is_bad = name.starts_with("on")
                    || matches!(name, "style" | "srcdoc" | "srcset" | "action" | "data-n" | "data-to" | "ping")
                    || (matches!(name, "href" | "src") && seen.to_lowercase().starts_with("javascript:"));
                assert!(!is_bad, "{name}={value} in {html}\nof {text:?}");
            }
        }
    }

    const ALLOWED: &[&str] = &[
        "html",
        "head",
        "body",
        "main",
        "section",
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
        "var",
        "wbr",
    ];

    #[test]
    fn attacks_come_to_nothing() {
        for attack in ATTACKS {
            assert_safe(attack);
            assert_safe(&format!("a {attack} b\n\n- {attack}\n\n> {attack}\n\n| {attack} |\n|-|\n| {attack} |"));
        }
    }

    /// After the cheat sheets that attackers use, for HTML and for Markdown.
    const ATTACKS: &[&str] = &[
        "<script>alert(1)</script>",
        "<SCRIPT SRC=https://x.example/xss.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<<SCRIPT>alert(1);//\\<</SCRIPT>",
        "<script/x>alert(1)</script\n>",
        "<img src=x onerror=alert(1)>",
        "<img src=`javascript:alert(1)`>",
        "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\"\\>",
        "<img/src/onerror=alert(1)>",
        "<img src='x'onerror='alert(1)'>",
        "<svg/onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<p title=\"</p><img src=x onerror=alert(1)>\">",
        "<a href=\"javascript:alert(1)\">a</a>",
        "<a href=\"jav&#x09;ascript:alert(1)\">a</a>",
        "<a href=\"&#14; javascript:alert(1)\">a</a>",
        "<a href=\"java\nscript:alert(1)\">a</a>",
        "<a href=x onclick=alert(1)>a</a>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](java&Tab;script:alert(1))",
        "[a](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1))",
        "[a](<javascript:alert(1)>)",
        "[a](\u{1}javascript:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg)",
        "![a](javascript:alert(1))",
        "![a\"onerror=\"alert(1)](x)",
        "![a](x\"onerror=\"alert(1))",
        "[a](x \"b\" onclick=\"alert(1)\")",
        "[a]: javascript:alert(1)\n[a]",
        "<javascript:alert(1)>",
        "[[javascript:alert(1)|a]]",
        "```\"onclick=alert(1)\nx\n```",
        "# <script>alert(1)</script>",
        "<iframe src=javascript:alert(1)></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\">",
        "<object data=javascript:alert(1)>",
        "<embed src=javascript:alert(1)>",
        "<base href=javascript:alert(1)//>",
        "<meta http-equiv=refresh content=0;url=javascript:alert(1)>",
        "<link rel=stylesheet href=javascript:alert(1)>",
        "<style>@import'javascript:alert(1)';</style>",
        "<div style=\"background:url(javascript:alert(1))\">a</div>",
        "<body onload=alert(1)>",
        "<input autofocus onfocus=alert(1)>",
        "<details open ontoggle=alert(1)>a</details>",
        "<video><source onerror=alert(1)></video>",
        "<textarea><img src=x onerror=alert(1)></textarea>",
        "<title><img src=x onerror=alert(1)></title>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<template><img src=x onerror=alert(1)></template>",
        "<select><option><style></option></select><img src=x onerror=alert(1)></style>",
        "<table><td background=javascript:alert(1)>",
        "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml version=\"1.0\"?><script>alert(1)</script>",
        "<b data-n=\"0-0\" data-to=\"javascript:alert(1)\">a</b>",
        "<Name <img src=x onerror=alert(1)>>",
        "<a href=\"https://a.de\" target=_blank style=x>a</a>",
        "<x onclick=alert(1)>a</x>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<p>&lt;img src=x onerror=alert(1)&gt;</p>",
        "<div>&amp;lt;script&amp;gt;</div>",
        "https://a.de/\"onmouseover=\"alert(1)",
        "www.a.de/<script>alert(1)</script>",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn nothing_that_is_shown_runs(text in markdownish()) {
            assert_safe(&text);
        }
    }
}
