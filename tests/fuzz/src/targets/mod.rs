//! What must hold whatever the bytes are: one function a kind of input, run by libFuzzer on bytes that it makes up, and by
//! `tests/promises.rs` on bytes that proptest makes up, and on all seeds.
//!
//! Each panics where its promise is broken.

mod html;

use std::collections::BTreeMap;
use std::sync::Arc;

use nachlese::diagnostics::Finding;
use nachlese::model::Colour;
use nachlese::parse::{Outline, ParsedFiles, beginning, colour, drawing, due_at_start, markdown, parse};
use nachlese::resolve::{Release, resolve};
use nachlese::site::body::{AbbreviationTable, BodyTexts, Href, Showing, show};
use nachlese::source::{History, SourcePath, SourceText, Sources, Span};

use crate::support::{EVENT, LEGAL, event, findings_of, invariants, mended};

/// Front matter above a text: every finding lies in the file, and so does every correction; what is corrected can be read
/// again.
pub fn front_matter(data: &[u8]) {
    let sources = sources(&[("event.yaml", EVENT.as_bytes()), ("sessions/note.md", data)]);
    let findings = findings_of(&sources);
    sound(&sources, &findings);
    let path = SourcePath::new("sessions/note.md").expect("a relative path");
    let decoded = SourceText::decode(path.clone(), data).text;
    let is_certain = |finding: &Finding| finding.patch.as_ref().is_some_and(|patch| patch.is_certain);
    let own = findings.iter().filter(|finding| finding.path() == Some(&path) && is_certain(finding));
    let own: Vec<&Finding> = own.collect();
    if !own.is_empty() {
        let text = mended(&decoded, own.into_iter());
        let sources = self::sources(&[("event.yaml", EVENT.as_bytes()), ("sessions/note.md", text.as_bytes())]);
        sound(&sources, &findings_of(&sources));
    }
}

/// Every file that is all YAML: findings lie in it, and so does every value that `redact` and `check --fix` would change.
pub fn yaml(data: &[u8]) {
    for name in ["event.yaml", "topics.yaml", "municipalities.yaml", "people.yaml", "series.yaml"] {
        let note = b"---\ntopic: E-Akte\nhosts: [p1]\n---\nText @D\xc3\xbcren DMS\n";
        let sources = sources(&[(name, data), ("sessions/note.md", note)]);
        sound(&sources, &findings_of(&sources));
        let path = SourcePath::new(name).expect("a relative path");
        let text = SourceText::decode(path.clone(), data).text;
        let outline = Outline::of(&path, &text);
        assert!(text.get(outline.stretch.clone()).is_some(), "{name}: {:?}", outline.stretch);
        for scalar in &outline.scalars {
            assert!(text.get(scalar.range.clone()).is_some(), "{name}: {scalar:?} is no place in {text:?}");
        }
    }
}

/// A text: its HTML is what a browser would read it as, nothing runs in it, and it has no place outside of itself. Each
/// eighth becomes a whole site, in which every link leads somewhere.
pub fn markdown(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let path = SourcePath::new("sessions/note.md").expect("a relative path");
    let mut findings = Vec::new();
    let body = markdown::markdown(&path, &text, Span::new(0..text.len()), &mut findings);
    for span in findings.iter().filter_map(|finding| finding.location.as_ref()?.span) {
        assert!(text.get(span.range()).is_some(), "{span:?} is no place in the text: {findings:?}");
    }
    let link = |_| {
        let address = "https://a.example/?b&c".to_owned();
        Some(Href { address, is_external: true, note: None, place: None })
    };
    let showing = Showing {
        top_level: 2,
        skip_first_heading: false,
        id_prefix: "",
        place: None,
        link: &link,
        picture: &|_| None,
        outcome: &|_| None,
        texts: &BodyTexts::default(),
    };
    let mut shown = String::new();
    let table = AbbreviationTable::default();
    show(&body, &showing, &mut table.for_page(), &mut shown);
    html::sound_part(&shown);
    if data.len().is_multiple_of(8) {
        site(&[("sessions/note.md", &format!("---\ntopic: E-Akte\n---\n{text}"))]);
    }
}

/// A text below a heading for outcomes: their places lie in it, and the pages that gather them hold what every page holds.
pub fn outcomes(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let places =
        "- {id: dn, name: Düren, aliases: [DN]}\n- {name: Landkreis Fürth, short: Fürth}\n- {name: Bad a. d. B.}\n";
    let note = format!("---\ntopic: E-Akte\nstart: 2017-01-26T11:00\n---\n## Nächste Schritte\n\n{text}");
    let sources = sources(&[
        ("event.yaml", EVENT.as_bytes()),
        ("municipalities.yaml", places.as_bytes()),
        ("sessions/note.md", note.as_bytes()),
    ]);
    let mut findings = Vec::new();
    let (input, _) = parse(&sources, &ParsedFiles::default(), &mut findings);
    let resolved = resolve(&input, &sources, &Release::default(), &History::default(), &mut findings);
    sound(&sources, &findings);
    for outcome in resolved.sessions.iter().flat_map(|session| session.outcomes.iter()) {
        assert!(note.get(outcome.span.range()).is_some_and(|words| !words.is_empty()), "{outcome:?} in {note:?}");
        assert!(!outcome.text.contains('\n'), "{outcome:?} is one line");
    }
    if data.len().is_multiple_of(8) {
        site(&[("municipalities.yaml", places), ("sessions/note.md", &note)]);
    }
}

/// Days and times wherever they may stand.
pub fn dates(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let days = [None, Some(jiff::civil::date(2017, 1, 26)), Some(jiff::civil::Date::MAX), Some(jiff::civil::Date::MIN)];
    for from in days {
        if let Some(nachlese::parse::Due::Day(_, rest)) = due_at_start(&text, from) {
            assert!(text.ends_with(rest), "what follows {text:?} is {rest:?}");
        }
    }
    if let Some(written) = beginning(&text) {
        assert_eq!(beginning(&written), Some(written.clone()), "what is written anew stays: {text:?}");
    }
    let line: String = text.chars().filter(|c| !c.is_control()).collect();
    let quoted = nachlese::parse::yaml_quoted(&line);
    let note = format!(
        "---\ntopic: E-Akte\ndate: {quoted}\nstart: {quoted}\nend: {quoted}\nduration: {quoted}\npublish_after: {quoted}\n\
         approved: {{by: x, on: {quoted}}}\n---\n## Nächste Schritte\n\n- [ ] tun bis {line}\n"
    );
    let event = format!("title: A\nstart: {quoted}\nend: {quoted}\nslots: [{{start: {quoted}, end: {quoted}}}]\n");
    let sources = sources(&[("event.yaml", event.as_bytes()), ("sessions/note.md", note.as_bytes())]);
    sound(&sources, &findings_of(&sources));
}

/// Colours as people write them: what is understood is written as it is meant.
pub fn colours(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Ok(found) | Err(Some(found)) = colour(&text) {
        let Colour { red, green, blue } = found;
        assert_eq!(colour(&format!("#{red:02x}{green:02x}{blue:02x}")), Ok(found), "{text:?}");
        assert!(found.contrast(Colour::new(255, 255, 255)).is_finite());
    }
    let quoted = nachlese::parse::yaml_quoted(&text);
    let yaml = format!("{EVENT}theme: {{accent: {quoted}, logo: {quoted}, font: {quoted}, name: {quoted}}}\n");
    let sources = sources(&[("event.yaml", yaml.as_bytes()), ("sessions/note.md", b"---\ntopic: A\n---\n")]);
    sound(&sources, &findings_of(&sources));
    // A palette is made of what was understood; that takes its time.
    if data.len().is_multiple_of(8) {
        let yaml = format!("{EVENT}{LEGAL}theme: {{accent: {quoted}}}\n");
        let files = site(&[("event.yaml", &yaml), ("sessions/note.md", "---\ntopic: A\n---\n")]);
        for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".css")) {
            let css = String::from_utf8_lossy(bytes).to_ascii_lowercase();
            assert!(!css.contains("url(http") && !css.contains("expression("), "{path}: {css}");
            assert_eq!(css.matches('{').count(), css.matches('}').count(), "{path}: nothing breaks out");
        }
    }
}

/// A drawing: what is left of it draws and does nothing else, and is left as it is once more.
pub fn drawing(data: &[u8]) {
    let Ok(svg) = drawing::cleaned(data) else { return };
    let svg = String::from_utf8(svg).expect("a drawing is written in UTF-8");
    let document = roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("{error}: {svg:?}"));
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name().to_ascii_lowercase();
        assert!(
            !["script", "foreignobject", "iframe", "handler", "object", "embed"].contains(&&*name),
            "<{name}> in {svg:?}"
        );
        for attribute in node.attributes() {
            let value: String = attribute.value().chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
            let value = value.to_ascii_lowercase();
            let runs = value.contains("javascript:") || value.contains("vbscript:");
            assert!(!attribute.name().to_ascii_lowercase().starts_with("on") && !runs, "{attribute:?} in {svg:?}");
            let loads = matches!(attribute.name(), "href" | "src") && name != "a" && !value.starts_with(['#']);
            assert!(!loads || value.starts_with("data:image/") || value.is_empty(), "{attribute:?} in {svg:?}");
        }
    }
    assert_eq!(drawing::cleaned(svg.as_bytes()).as_deref(), Ok(svg.as_bytes()), "once more: {svg:?}");
    html::sound_drawing(&svg);
}

/// An address wherever one may stand.
pub fn addresses(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let attribute = line.replace('&', "&amp;").replace('"', "&quot;");
    let quoted = nachlese::parse::yaml_quoted(&text);
    let note = format!(
        "---\ntopic: E-Akte\nlinks: [{{title: x, url: {quoted}}}, {quoted}]\nrelated: [{quoted}]\nimage: {{file: {quoted}}}\n\
         practice: [{{municipality: Düren, state: planned, url: {quoted}}}]\n---\n\
         [x]({line}) [y](<{line}>) [[{line}]] <{line}> {line} ![z](<{line}>)\n\n[a][b] <a href=\"{attribute}\">c</a>\n\
         <img src=\"{attribute}\" alt=\"d\">\n\n[b]: <{line}> 'e'\n\n<iframe src=\"{attribute}\"></iframe>\n"
    );
    let yaml = format!(
        "{EVENT}url: {quoted}\nlinks: [{{title: x, url: {quoted}}}]\nrepository: {{url: {quoted}, branch: {quoted}, path: {quoted}}}\n\
         legal: {{imprint: {quoted}, privacy: {quoted}, accessibility: {quoted}, contact: {quoted}}}\n\
         theme: {{logo: {quoted}}}\ndata: all\nlicence: {quoted}\n"
    );
    let places = format!("- {{id: dn, name: Düren, url: {quoted}, contact: {quoted}}}\n");
    site(&[("event.yaml", &yaml), ("municipalities.yaml", &places), ("sessions/note.md", &note)]);
}

/// The finished files of a site, of which every page is sound.
fn site(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let site = event(files).build_unchecked();
    let broken = invariants::broken(&site);
    assert!(broken.is_empty(), "{broken:#?}\n{:?}", site.all_findings());
    let refused = site.findings.iter().find(|finding| ["N603", "N607", "N608"].contains(&finding.code.number()));
    assert!(refused.is_none(), "the program's own pages pass the audit: {refused:?}");
    for (_, bytes) in site.files.iter().filter(|(path, _)| path.ends_with(".html")) {
        html::sound_page(&String::from_utf8_lossy(bytes));
    }
    site.files
}

fn sources(files: &[(&str, &[u8])]) -> Sources {
    let mut sources = Sources { name: "my-event".to_owned(), ..Sources::default() };
    for (path, bytes) in files {
        sources.insert(SourcePath::new(path).expect("a relative path"), Arc::from(*bytes));
    }
    sources
}

/// Whatever is told stands between whole characters of its file, and what is corrected too.
fn sound(sources: &Sources, findings: &[Finding]) {
    for finding in findings {
        for location in [&finding.location, &finding.also].into_iter().flatten() {
            let Some(span) = location.span else { continue };
            let bytes = sources.texts.get(&location.path).unwrap_or_else(|| panic!("{finding:?} is about no file"));
            let text = SourceText::decode(location.path.clone(), bytes).text;
            assert!(text.get(span.range()).is_some(), "{span:?} is no place in {text:?}: {finding:?}");
            let patch = finding.patch.as_ref().filter(|_| Some(location) == finding.location.as_ref());
            let has_place = patch.is_none_or(|patch| text.get(patch.span.range()).is_some());
            assert!(has_place, "the correction has no place in {text:?}: {finding:?}");
        }
    }
}
