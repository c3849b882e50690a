use super::markdown;
use crate::diagnostics::{Code, Finding, MessageLanguage, Messages};
use crate::model::{Body, Piece, Symbol};
use crate::source::{SourcePath, Span};

/// Reads a text as a whole file.
pub(super) fn read(text: &str) -> (Body, Vec<Finding>) {
    let path = SourcePath::new("sessions/e-akte.md").expect("a relative path");
    let mut findings = Vec::new();
    let body = markdown(&path, text, Span::new(0..text.len()), &mut findings);
    (body, findings)
}

/// The same with those findings only that rendering brings about. What [`super::review`] tells has tests of its own.
fn rendered(text: &str) -> (Body, Vec<Finding>) {
    let (body, mut findings) = read(text);
    findings.retain(|finding| finding.code == Code::HtmlRemoved);
    (body, findings)
}

/// The pieces as one line: symbols in braces, verbatim text in quotation marks.
fn written(body: &Body) -> String {
    let mut written = String::new();
    for piece in &body.pieces {
        match piece {
            Piece::Markup(range) => written.push_str(&body.source(range).replace('\n', "")),
            Piece::Text(range) => written.push_str(body.source(range)),
            Piece::Verbatim(range) => written.push_str(&format!("'{}'", body.source(range))),
            Piece::Symbol(symbol) => written.push_str(&symbol_name(*symbol)),
        }
    }
    written
}

fn symbol_name(symbol: Symbol) -> String {
    match symbol {
        Symbol::HeadingStart(n) => format!("{{h{n}}}"),
        Symbol::HeadingEnd(n) => format!("{{/h{n}}}"),
        Symbol::LinkStart(n) => format!("{{a{n}}}"),
        Symbol::LinkEnd(n) => format!("{{/a{n}}}"),
        Symbol::Anchor(n) => format!("{{at{n}}}"),
        Symbol::Picture(n) => format!("{{img{n}}}"),
        Symbol::BlockStart(n) => format!("{{b{n}}}"),
        Symbol::BlockEnd(n) => format!("{{/b{n}}}"),
        Symbol::Task(state) => format!("{{{state:?}}}"),
        Symbol::FootnoteReference { number, nth } => format!("{{^{number}.{nth}}}"),
        Symbol::FootnoteStart(number) => format!("{{fn{number}}}"),
        Symbol::FootnoteEnd { number, references } => format!("{{/fn{number}×{references}}}"),
        Symbol::FootnotesStart => "{notes}".to_owned(),
        Symbol::FootnotesEnd => "{/notes}".to_owned(),
        Symbol::CellStart(alignment) => format!("{{{alignment:?}}}"),
        Symbol::CellEnd => "{/}".to_owned(),
        Symbol::TableStart(n) => format!("{{table{n}}}"),
        Symbol::TableEnd => "{/table}".to_owned(),
        Symbol::AlertStart(kind) => format!("{{{kind:?}}}"),
        Symbol::AlertEnd => "{/alert}".to_owned(),
    }
}

#[track_caller]
fn assert_body(text: &str, expected: &str) -> Body {
    let (body, findings) = rendered(text);
    similar_asserts::assert_eq!(written(&body), expected);
    assert_eq!(findings, [], "no finding was expected");
    body
}

/// For HTML: what went is given by name.
#[track_caller]
fn assert_cleaned(text: &str, expected: &str, removed: &[(&str, &str)]) -> Body {
    let (body, findings) = rendered(text);
    similar_asserts::assert_eq!(written(&body), expected);
    let found: Vec<(&str, &str)> = findings
        .iter()
        .map(|finding| {
            let place = finding.location.as_ref().and_then(|location| location.span).expect("a place");
            (finding.arguments.get("what").expect("what went"), &text[place.range()])
        })
        .collect();
    assert_eq!(found, removed);
    body
}

#[test]
fn rows_of_minutes_stand_below_each_other() {
    for (text, breaks) in [
        ("14:02 Start\n14:10 Ende", 1),
        ("9:30–10:00 A\n14.02 Uhr B\n14 Uhr: C", 2),
        ("Zeit: 14 Uhr\nWer: 12 Leute", 1),
        ("**Termin:** 14 Uhr\n**Frist:** keine", 1),
        ("Ort: X\r\nTeilnehmer:innen: 5", 1),
        ("- Was: a\n  Verantwortlich: b\n  Termin: c", 2),
        ("- Was: a\n- Wer: b", 0),
        ("Wer: a\nund b\nWer: c", 0),
        ("Wir begannen um\n14:10 mit dem Rest", 0),
        ("3:2 Stimmen\n4:1 Stimmen", 0),
        ("Ein Satz über das Ergebnis: gut\nWer: a", 0),
        ("siehe: a\nWer: b", 0),
        ("https://a.example\nhttps://b.example", 0),
        ("    Zeit: a\n    Wer: b", 0),
    ] {
        let written = written(&read(text).0);
        assert_eq!(written.matches("<br>").count(), breaks, "{text}: {written}");
    }
}

#[test]
fn marks_of_exports_are_left_out() {
    for (text, expected) in [
        ("Das ist [wichtig]{.underline}.", "Das ist wichtig."),
        ("[]{#_Toc123 .anchor}Ergebnisse", "Ergebnisse"),
        ("Text<o:p></o:p>", "Text"),
        ("a <v:shape id=\"b\">b</v:shape> c", "a b c"),
        ("[zwei\nZeilen]{.mark}", "zwei\nZeilen"),
        ("größer [größer]{.underline} größer", "größer größer größer"),
        ("`[x]{.y}` `<o:p>`", "<code>[x]{.y}</code> <code>&lt;o:p&gt;</code>"),
        ("[x]{y}", "[x]{y}"),
        ("\\[x]{.y}", "[x]{.y}"),
        ("a{.y}", "a{.y}"),
        ("    [x]{.y}", "<pre><code>[x]{.y}</code></pre>"),
        ("• [x]{.y}", "<ul>x</ul>"),
        ("[Ergebnisse:]{.y}\n- x", "Ergebnisse:<ul>{b1}x{/b1}</ul>"),
    ] {
        let (body, _) = read(text);
        let found = written(&body).replace("{b0}", "").replace("{/b0}", "").replace('\'', "");
        assert_eq!(found, expected, "{text}");
    }
    let (body, _) = read("![Die Tafel](a.png){width=\"6.3in\"\nheight=\"4in\"} [b](https://b.example){target=_blank}");
    assert!(!written(&body).contains("6.3in") && !written(&body).contains("target"), "{}", written(&body));
}

#[test]
fn numbers_that_count_nothing_are_shown() {
    assert_body("10. März 2026, Rathaus\n\n2. Sitzung", "{b0}10. März 2026, Rathaus{/b0}{b1}2. Sitzung{/b1}");
}

#[test]
fn places_that_authors_name() {
    let body = assert_cleaned(
        "Wo<a id=\"ziele\"></a>rt <a name='Nächste Schritte'>b</a> <span id=ziele>c</span> <a id=\"\">d</a>",
        "{b0}Wo<a>{at0}</a>rt <a>{at1}b</a> <span>c</span> <a>d</a>{/b0}",
        &[],
    );
    assert_eq!(body.blocks[0].text, "Wort b c d");
    let ids: Vec<(&str, &str)> = body.anchors.iter().map(|anchor| (&*anchor.name, &*anchor.id)).collect();
    assert_eq!(ids, [("ziele", "an_ziele"), ("Nächste Schritte", "an_naechste-schritte")]);
    let body = assert_cleaned(
        "## <a id=\"x\"></a>A\n\n<h2 id=\"y\">B</h2>\n\n<h2 id=\"z\"></h2>\n\n<ul id=l><li id=i>C</li></ul>\n\n\
         <table><tr id=t><td id=d>D</td></tr></table>",
        "{h0}<a>{at0}</a>'A'{/h0}{h1}{at1}'B'{/h1}{at2}{at3}<ul><li>{at4}C</li></ul>{table1}<table><tbody><tr><td>{at5}D</td>\
         </tr></tbody></table>{/table}",
        &[("id", "<tr id=t>")],
    );
    assert_eq!((&*body.headings[0].id, &*body.headings[1].id), ("a", "b"));
    // A name that no address can hold, and one in code.
    let body =
        assert_cleaned("<a id=\"!\"></a>x `<a id=\"y\">`", "{b0}<a></a>x <code>'&lt;a id=\"y\"&gt;'</code>{/b0}", &[]);
    assert_eq!(body.anchors, []);
}

#[test]
fn prose() {
    assert_body(
        "a *b* **c** ~~d~~ `e<f`  \ng\nh",
        "{b0}a <em>b</em> <strong>c</strong> <s>d</s> <code>'e&lt;f'</code><br>\ng\nh{/b0}",
    );
    assert_body("> a\n\n---", "<blockquote><p>a</p></blockquote><hr>");
    assert_body(
        "a & b &amp; &auml; \"c\" {{d}} {e} x < y",
        "{b0}a &amp; b &amp; ä &quot;c&quot; {{d}} {e} x &lt; y{/b0}",
    );
    assert_body("a\0b\u{1}c", "{b0}a\u{FFFD}b c{/b0}");
}

#[test]
fn headings() {
    let body = assert_body(
        "# Ärger *mit* `x`\n\n## Ärger mit x\n\n#\n",
        "{h0}'Ärger '<em>'mit'</em> <code>'x'</code>{/h0}{h1}'Ärger mit x'{/h1}",
    );
    let ids: Vec<_> =
        body.headings.iter().map(|h| (h.level, h.text.as_str(), h.id.as_str(), h.forge_id.as_str())).collect();
    assert_eq!(
        ids,
        [(1, "Ärger mit x", "aerger-mit-x", "ärger-mit-x"), (2, "Ärger mit x", "aerger-mit-x-2", "ärger-mit-x-1")]
    );
    assert!(!body.has_text);
    assert_eq!(body.headings[1].pieces, 9..12);
    assert!(body.leading_heading().is_some());
}

#[test]
fn lists_are_blocks() {
    let body = assert_body(
        "# A\n## B\n- a **b**\n  - n\n- [x] c\n\n1. d\n2. e\n\n3) f\n\n> - g",
        "{h0}'A'{/h0}{h1}'B'{/h1}<ul>{b0}a <strong>b</strong><ul>{b1}n{/b1}</ul>{/b0}{b2}{Done}c{/b2}</ul>\
         <ol>{b3}d{/b3}{b4}e{/b4}</ol><ol start=\"3\">{b5}f{/b5}</ol><blockquote><ul><li>g</li></ul></blockquote>",
    );
    let texts: Vec<_> = body.blocks.iter().map(|block| (block.text.as_str(), block.parent)).collect();
    assert_eq!(texts, [("a b", None), ("n", Some(0)), ("c", None), ("d", None), ("e", None), ("f", None)]);
    assert!(body.blocks.iter().all(|block| block.heading == Some(1)));
    assert_eq!(body.blocks[2].task, Some(crate::model::TaskState::Done));
    assert_eq!(body.blocks[0].task, None);
}

#[test]
fn tables_are_rows_and_cells() {
    let body = assert_body(
        "| Was | Wer | |\n|:--|--:|-|\n| a *b* | c\\|d | [x](y) |\n| 2 |",
        "{table1}<table><thead><tr><th scope=\"col\" class=\"align-left\">Was</th><th scope=\"col\" class=\"align-right\">Wer</th>\
         <td></td></tr></thead><tbody>{b0}{Left}a <em>b</em>{/}{Right}c|d{/}{Unset}{a0}'x'{/a0}{/}{/b0}{b1}{Left}2{/}{Right}{/}{Unset}{/}{/b1}\
         </tbody></table>{/table}",
    );
    assert_eq!(body.blocks[0].text, "a b");
    let cells: Vec<_> = body.blocks[0].cells.iter().map(|(title, text)| (title.as_str(), text.as_str())).collect();
    assert_eq!(cells, [("Was", "a b"), ("Wer", "c|d"), ("", "x")]);
}

#[test]
fn code_is_left_alone() {
    assert_body(
        "```rust ignore\n<b> [[x]] https://a.de\n```\n\n    y\n",
        "<pre><code class=\"language-rust\">'&lt;b&gt; [[x]] https://a.de\n'</code></pre><pre><code>'y\n'</code></pre>",
    );
}

#[test]
fn links() {
    let body = assert_body(
        "[a](b.md#c \"t\") [[E-Akte|die *Akte*]] [[x]] <https://a.de> <x@y.de> [r] [nope]\n\n[r]: javascript:x",
        "{b0}{a0}'a'{/a0} {a1}'die '<em>'Akte'</em>{/a1} {a2}'x'{/a2} {a3}'https://a.de'{/a3} {a4}'x@y.de'{/a4} {a5}'r'{/a5} [nope]{/b0}",
    );
    let targets: Vec<_> = body.links.iter().map(|link| link.destination.as_str()).collect();
    assert_eq!(targets, ["b.md#c", "E-Akte", "x", "https://a.de", "mailto:x@y.de", "javascript:x"]);
    assert_eq!(body.links[0].title.as_deref(), Some("t"));
    assert_body("[[1]](a.md) [[c](b)] [[d]] (e)", "{b0}{a0}'[1]'{/a0} [{a1}'c'{/a1}] {a2}'d'{/a2} (e){/b0}");
    assert_body("[](a.md) [[b|]] `[[c]]`", "{b0}{a0}'a.md'{/a0} {a1}'b'{/a1} <code>'[[c]]'</code>{/b0}");
}

#[test]
fn bare_addresses_are_links() {
    let text = "s. https://a.de/x_y_z?b=1&amp;c=2), *www.b.de*. `https://c.de` [https://d.de](e) https\\://f.de ä@g.de";
    let body = assert_body(
        text,
        "{b0}s. {a0}'https://a.de/x_y_z?b=1&amp;c=2'{/a0}), <em>{a1}'www.b.de'{/a1}</em>. <code>'https://c.de'</code> \
         {a2}'https://d.de'{/a2} https://f.de {a3}'ä@g.de'{/a3}{/b0}",
    );
    assert_eq!(&text[body.links[0].span.range()], "https://a.de/x_y_z?b=1&amp;c=2");
    assert_eq!(&text[body.links[1].span.range()], "www.b.de");
    assert_eq!(body.links[1].destination, "http://www.b.de");
}

#[test]
fn pictures() {
    let body = assert_body(
        "![Ein *Flip* [Chart](x)](a.png)\n\n![b](b.png \"Titel <x>\")\n\n![[c.png|120]]",
        "{img0}{img1}{img2}",
    );
    let pictures: Vec<_> =
        body.pictures.iter().map(|picture| (picture.destination.as_str(), picture.alt.as_str())).collect();
    assert_eq!(pictures, [("a.png", "Ein Flip Chart"), ("b.png", "b"), ("c.png", "")]);
}

#[test]
fn footnotes() {
    assert_body(
        "a[^b] c[^a] d[^b] e[^none]\n\n[^a]: A\n\n[^x]: X\n\n[^b]: B *b*\n\nend",
        "{b0}a{^1.1} c{^2.1} d{^1.2} e[^none]{/b0}{b1}end{/b1}\
         {notes}{fn1}<p>B <em>b</em></p>{/fn1×2}{fn2}<p>A</p>{/fn2×1}{fn3}<p>X</p>{/fn3×0}{/notes}",
    );
    assert_eq!(read("- a[^1] b\n\n[^1]: x").0.blocks[0].text, "a b");
}

#[test]
fn alerts_and_definitions() {
    assert_body("> [!WARNING]\n> a", "{Warning}{b0}a{/b0}{/alert}");
    assert_body("a\n: b", "<dl><dt>a</dt><dd>b</dd></dl>");
}

#[test]
fn what_html_does_not_know_is_text() {
    assert_body(
        "Der <Name der Kommune> und <E-Mail>, <kommune@…>.",
        "{b0}Der &lt;Name der Kommune&gt; und &lt;E-Mail&gt;, &lt;kommune@…&gt;.{/b0}",
    );
    assert_body("<div>\na <Ort>\n</div>", "<div>\na &lt;Ort&gt;\n</div>");
    assert_body("<Ort>\n- *a*", "{b0}&lt;Ort&gt;{/b0}<ul>{b1}<em>a</em>{/b1}</ul>");
    assert_body(
        "`<Ort>` \\<Ort> [a](<Ort X>) [<Ort>](b)",
        "{b0}<code>'&lt;Ort&gt;'</code> &lt;Ort&gt; {a0}'a'{/a0} {a1}'&lt;Ort&gt;'{/a1}{/b0}",
    );
    assert_eq!(read("[a](<Ort X>)").0.links[0].destination, "Ort X");
}

#[test]
fn lists_with_letters_keep_them() {
    assert_body("a) x\nb) y", "<ol type=\"a\">{b0}x{/b0}{b1}y{/b1}</ol>");
    assert_body("- z\n  a) x\n  b) y", "<ul>{b0}z<ol type=\"a\">{b1}x{/b1}{b2}y{/b2}</ol>{/b0}</ul>");
    assert_body("1.) x\n2.) y", "<ol>{b0}x{/b0}{b1}y{/b1}</ol>");
}

#[test]
fn boxes_of_obsidian_are_alerts() {
    for (written, kind, title) in [
        ("> [!info]", "Note", ""),
        ("> [!todo]-", "Note", ""),
        (">[!tip]+ Ein Titel", "Tip", "<strong>Ein Titel</strong>"),
        ("> [!NOTE] Ein *Titel*", "Note", "Ein <em>Titel</em>"),
        ("> [!Danger] Ein Titel", "Caution", "<strong>Ein Titel</strong>"),
        ("> [!eigenes|links] Ein Titel", "Note", "<strong>Ein Titel</strong>"),
    ] {
        let (title, nth) = if title.is_empty() { (String::new(), 0) } else { (format!("{{b0}}{title}{{/b0}}"), 1) };
        let expected = format!("{{{kind}}}{title}{{b{nth}}}b{{/b{nth}}}{{/alert}}{{b{0}}}c{{/b{0}}}", nth + 1);
        assert_body(&format!("{written}\n> b\n\nc"), &expected);
    }
    assert_body("> a\n> [!info] b", "<blockquote><p>a\n[!info] b</p></blockquote>");
}

#[test]
fn a_colon_without_blank_begins_no_definition() {
    assert_body("Danke\n:-)\n\nSuper\n\n:tada: weiter", "{b0}Danke\n:-){/b0}{b1}Super{/b1}{b2}:tada: weiter{/b2}");
    assert_body("a\n:::info\nb\n:\n10:30 c", "{b0}a\n:::info\nb\n:\n10:30 c{/b0}");
    assert_body("> a\n> :b", "<blockquote><p>a\n:b</p></blockquote>");
    assert_body("- a\n  :b `x\n:y`", "<ul>{b0}a\n:b <code>'x :y'</code>{/b0}</ul>");
    assert_body("    a\n    :b", "<pre><code>'a\n:b'</code></pre>");
    assert_body("a\n: b", "<dl><dt>a</dt><dd>b</dd></dl>");
    assert!(read("a|b\n:-|-:\nc|d").0.html.contains("<table"));
}

#[test]
fn boxes_of_pads_are_alerts() {
    for (written, kind) in [(":::info", "Note"), ("::: warning", "Warning"), ("::::danger", "Caution")] {
        assert_body(
            &format!("a\n{written}\nb\n- c\n:::\nd"),
            &format!("{{b0}}a{{/b0}}{{{kind}}}{{b1}}b{{/b1}}<ul>{{b2}}c{{/b2}}</ul>{{/alert}}{{b3}}d{{/b3}}"),
        );
    }
    // What nobody closes or knows is text, and what stands in code or a comment opens nothing.
    for text in [":::info", ":::", ":::info\nb", ":::seite\nb\n:::", ":::infos\nb\n:::"] {
        assert_body(text, &format!("{{b0}}{text}{{/b0}}"));
    }
    assert_body(":::tip\n<!--\n:::\n-->", "{Tip}{/alert}");
    for (written, kind, title) in [
        (":::success Ein Titel", "Tip", "Ein Titel"),
        (":::spoiler {state=\"open\"} Ein Titel", "Note", "Ein Titel"),
        (":::tip[Ein Titel]", "Tip", "Ein Titel"),
        (":::danger[Ein `[Titel]`]{#nr}", "Caution", "Ein <code>'[Titel]'</code>"),
        ("::: {.callout-note title=\"Ein Titel\" collapse=\"true\"}", "Note", "Ein Titel"),
        ("::: {.callout-important}", "Important", ""),
        (":::tip[]", "Tip", ""),
    ] {
        let (title, nth) = match title {
            "" => (String::new(), 0),
            title if title.contains('<') => (format!("{{b0}}{title}{{/b0}}"), 1),
            title => (format!("{{b0}}<strong>{title}</strong>{{/b0}}"), 1),
        };
        let expected = format!("{{{kind}}}{title}<ul>{{b{nth}}}b{{/b{nth}}}</ul>{{/alert}}{{b{0}}}c{{/b{0}}}", nth + 1);
        assert_body(&format!("{written}\n- b\n:::\nc"), &expected);
    }
    assert_body("<!--\n:::tip\n-->\n:::", "{b0}:::{/b0}");
    assert_body("```\n:::tip\n:::\n```", "<pre><code>':::tip\n:::\n'</code></pre>");
}

#[test]
fn numbers_of_control_characters_stay_as_they_are_written() {
    assert_body(
        "<Ort> &#1; &#x1F; &#0127; &#65; &#9;.\n\n- &#2;",
        "{b0}&lt;Ort&gt; &amp;#1; &amp;#x1F; &amp;#0127; A \t.{/b0}<ul>{b1}&amp;#2;{/b1}</ul>",
    );
    assert_body("<b title=\"&#1;x&#2\">a</b>", "{b0}<b title=\"&amp;#1;x&amp;#2\">a</b>{/b0}");
    assert_body("<p>a &#1 &#x1f</p>", "<p>a &amp;#1 &amp;#x1f</p>");
    assert_body("a &#1 b", "{b0}a &amp;#1 b{/b0}");
    // Without its `;` it is a part of an address like any other.
    for (written, address) in [
        ("[a](https://x.example/?a=1&#12)", "https://x.example/?a=1&#12"),
        ("https://x.example/?b=1&#15", "https://x.example/?b=1&#15"),
        ("<https://x.example/?c=1&#7>", "https://x.example/?c=1&#7"),
    ] {
        assert_eq!(read(written).0.links[0].destination, address);
    }
    // No address holds one, so that this is no link.
    assert_eq!(read("[a](b&#1;c)").0.blocks[0].text, "[a](b&#1;c)");
}

#[test]
fn html_for_prose_stays() {
    assert_cleaned(
        "H<sub>2</sub>O <kbd>Strg</kbd> a<br/>b <!-- x --> <b title='a \"b\" &auml;'>c",
        "{b0}H<sub>2</sub>O <kbd>'Strg'</kbd> a<br>b  <b title=\"a &quot;b&quot; ä\">c</b>{/b0}",
        &[],
    );
    assert_cleaned(
        "<details open><summary>Mehr</summary>\n\n- a\n\n</details>\n\nb",
        "<details open=\"\"><summary>Mehr</summary><ul>{b0}a{/b0}</ul></details>{b1}b{/b1}",
        &[],
    );
    let body = assert_cleaned(
        "<h2>Ähm</h2>\n<a href=\"a.md?x&amp;y\">b</a> <img src='c.png' alt=\"&Auml;\">",
        "{h0}'Ähm'{/h0}{a0}'b'{/a0} {img0}",
        &[],
    );
    assert_eq!(body.links[0].destination, "a.md?x&y");
    assert_eq!(body.pictures[0].alt, "Ä");
    assert_eq!(body.headings[0].id, "aehm");
}

#[test]
fn html_that_runs_or_decorates_goes() {
    assert_cleaned("a <script>b</script> c", "{b0}a b c{/b0}", &[("<script>", "<script>")]);
    assert_cleaned("<script>\nb\n\nc</script>\n\nd", "{b0}d{/b0}", &[("<script>", "<script>")]);
    assert_cleaned(
        "<div class=\"x\" onclick='y'>a <font color=red>b</font></div>",
        "<div>a b</div>",
        &[
            ("class", "<div class=\"x\" onclick='y'>"),
            ("onclick", "<div class=\"x\" onclick='y'>"),
            ("<font>", "<font color=red>"),
        ],
    );
    assert_cleaned("a <!-- b\n\nc", "{b0}a &lt;!-- b{/b0}{b1}c{/b1}", &[]);
    assert_cleaned("<!-- b\n\nc", "", &[("<!--", "<!--")]);
    assert_cleaned("a <b data-n=\"x-0\">c</b>", "{b0}a <b>c</b>{/b0}", &[("data-n", "<b data-n=\"x-0\">")]);
}

#[test]
fn html_out_of_place_is_mended() {
    assert_cleaned("a <b>c\n\nd</b>", "{b0}a <b>c</b>{/b0}{b1}d{/b1}", &[]);
    assert_cleaned("*a <b>c* d</b>", "{b0}<em>a <b>c</b></em> d{/b0}", &[]);
    assert_cleaned("<h2>a<div>\n\n# b", "{h0}'a'<div></div>{/h0}{h1}'b'{/h1}", &[]);
    assert_cleaned("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>", &[]);
    assert_cleaned(
        "<table><tr><td>a<tr>\n\n*b*\n\n</table>\n\nc",
        "{table1}<table><tbody><tr><td>a</td></tr><tr><td><p><em>b</em></p></td></tr></tbody></table>{/table}{b0}c{/b0}",
        &[],
    );
    assert_cleaned("<a href=x>a [b](c) d</a>", "{b0}{a0}'a b d'{/a0}{/b0}", &[]);
}

#[test]
fn what_went_is_told_in_both_languages() {
    let (_, findings) = read("<font>a</font> <b onclick=x>c</b>\n\n<!-- d");
    assert_eq!(findings.len(), 3);
    for language in [MessageLanguage::English, MessageLanguage::German] {
        let messages = Messages::new(language);
        for finding in &findings {
            assert_ne!(messages.title(finding), finding.code.slug());
            assert!(messages.help(finding).is_some(), "{finding:?}");
        }
    }
}

#[test]
fn deep_nesting_keeps_the_text() {
    for mark in ["> ", "- ", "<div>\n\n", "<b>", "**a ", "[", "(", "<ul><li>"] {
        let (body, findings) = read(&format!("{}end", mark.repeat(50_000)));
        assert!(body.html.contains("end"), "{mark}");
        // What nobody closes is text.
        let is_told = findings.iter().any(|finding| finding.variant == Some("levels"));
        assert!(is_told || ["[", "(", "**a "].contains(&mark), "{mark}: {findings:?}");
        assert!(body.html.matches("<blockquote").count() <= 100);
    }
}

#[test]
fn places_are_those_of_the_file() {
    let path = SourcePath::new("a.md").expect("a path");
    let text = "---\r\ntopic: ä\r\n---\r\n## Ö\r\n\r\n- a\r\n  <font>https://a.de</font>\r\n";
    let start = text.find("##").expect("a heading");
    let mut findings = Vec::new();
    let body = markdown(&path, text, Span::new(start..text.len()), &mut findings);
    let at = |span: Span| &text[span.range()];
    assert_eq!(at(body.headings[0].span), "## Ö\r\n");
    assert_eq!(at(body.blocks[0].span).trim_end(), "- a\r\n  <font>https://a.de</font>");
    assert_eq!(at(body.links[0].span), "https://a.de");
    let location = findings[0].location.as_ref().expect("a place");
    assert_eq!(at(location.span.expect("a span")), "<font>");
}
