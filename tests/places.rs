//! Findings stand where the fault is, exact to the character: whatever line ends, marks, tabs, umlauts and texts of
//! several lines stand before it.

mod support;

use nachlese::diagnostics::{Finding, Severity};
use nachlese::source::{LineColumn, LineIndex, SourceText};
use proptest::prelude::*;
use support::{event, findings_of, mended};

/// A fault that is planted between other lines: a file, the lines with the faulty word between `‹` and `›`, and the
/// code of its finding.
type Fault = (&'static str, &'static str, &'static str);

const NOTE: &str = "sessions/note.md";

const EVENT: &str = "title: Testcamp\nstart: 2017-01-26\nend: 2017-01-26\nrelease: all\nrooms: [Süd, Nord]\n\
                     legal: {imprint: https://x.example/i, privacy: https://x.example/p, accessibility: https://x.example/a}\n";

const FAULTS: &[Fault] = &[
    // Keys
    (NOTE, "‹wettter›: schön", "N104"),
    (NOTE, "‹\"wettter\"›: schön", "N104"),
    (NOTE, "approved: {by: Düren, ‹onn›: 2017-02-03}", "N104"),
    (NOTE, "participants:\n  - municipality: Düren\n    ‹cuont›: 3", "N104"),
    (NOTE, "participants: [{municipality: Düren, ‹cuont›: 3}]", "N104"),
    (NOTE, "raum: Süd\n‹room›: Nord", "N105"),
    (NOTE, "duration: 45\n‹duration›: 30", "N105"),
    // Values
    (NOTE, "duration: ‹lange›", "N107"),
    (NOTE, "duration:   ‹\"lange Zeit\"›   # 🎉", "N107"),
    (NOTE, "duration: ‹'lange ''Zeit'›", "N107"),
    (NOTE, "duration:\n  ‹lange›", "N107"),
    (NOTE, "duration: ‹lange\n  Zeit›", "N107"),
    (NOTE, "duration: ‹\"lange\n  Zeit\"›", "N107"),
    (NOTE, "start: ‹30.02.2017, 11 Uhr›", "N107"),
    (NOTE, "room: ‹Ram 3›", "N204"),
    (NOTE, "room: ‹\"Ram 3\"›", "N204"),
    (NOTE, "status: ‹ferttig›", "N108"),
    (NOTE, "publish_after: ‹2017-02-30›", "N108"),
    (NOTE, "room: ‹[Süd, Nord]›", "N106"),
    (NOTE, "date: ‹26.01.2017›", "N116"),
    (NOTE, "title: ‹\"a\\u202eb\"›", "N122"),
    // Items of lists
    (NOTE, "municipalities: [Düren, ‹Nirgends›]", "N201"),
    (NOTE, "municipalities: [\"Düren\", ‹\"Nirgends\"›]", "N201"),
    (NOTE, "municipalities: [Düren,\n  ‹Nirgends›,\n  Norderstedt]", "N201"),
    (NOTE, "municipalities: [ # 🎉\n  Düren,  # ä\n\n  ‹Nirgends›\n]", "N201"),
    (NOTE, "municipalities:\n- Düren\n- ‹Nirgends›", "N201"),
    (NOTE, "municipalities:\n    - Düren  # ö\n    -   ‹Nirgends›", "N201"),
    (NOTE, "municipalities: Düren, ‹Nirgends›", "N201"),
    (NOTE, "municipalities: \"Düren; ‹Nirgends›\"", "N201"),
    (NOTE, "related:\n\t- ‹nirgends›", "N205"),
    (NOTE, "related: [‹nirgends›]", "N205"),
    // Records in lists
    (NOTE, "participants:\n  - Düren\n  - {municipality: ‹Nirgends›, count: 3}", "N201"),
    (NOTE, "participants:\n  - municipality: Düren\n    count: ‹viele›", "N107"),
    (NOTE, "practice: [{municipality: Düren, state: ‹fast›}]", "N107"),
    (NOTE, "links:\n  - title: „Größe“ 🎉\n    url: ‹ftp://x.example›", "N107"),
    (NOTE, "links:\n  - ‹ftp://x.example›", "N107"),
    (NOTE, "approved:\n  by: Düren\n  on: ‹31.04.2017›", "N107"),
    // What is not YAML
    (NOTE, "title: ‹\"›Größe", "N102"),
    (NOTE, "tags: ‹[›ä, ö", "N102"),
    (NOTE, "raum: Süd\n‹Ein Satz ohne Schlüssel›", "N102"),
    (NOTE, "raum: Süd\n  ‹titel: x›", "N102"),
    (NOTE, "wetter: ‹!!str› x", "N109"),
    // What is read as meant
    (NOTE, "title: ‹Größe: wie 🎉?›", "N110"),
    (NOTE, "title: ‹Protokoll #3›  # x", "N110"),
    (NOTE, "title: ‹„Größe“›", "N110"),
    (NOTE, "title: ‹[Ä] 🎉›", "N110"),
    (NOTE, "‹raum:Süd›", "N110"),
    (NOTE, "raum: ‹\u{feff}›Süd", "N110"),
    (NOTE, "tags:\n‹\t›- ä\n\t- ö", "N110"),
    (NOTE, "tags:\n‹–› ä\n– ö", "N110"),
    (NOTE, "tags:\n‹\u{a0}\u{a0}›- ä", "N110"),
    (NOTE, "tags: ‹#ä #ö›", "N110"),
    (NOTE, "tags: [ä, ‹„ö“›]", "N110"),
    (NOTE, "title: Größe ‹# 🎉›", "N121"),
    // The files beside the notes
    ("event.yaml", "‹lizenc›: CC0", "N104"),
    ("event.yaml", "location: {‹nmae›: Größe}", "N104"),
    ("event.yaml", "theme:\n  ‹nmae›: rathaus", "N104"),
    ("event.yaml", "url: ‹beispiel›", "N107"),
    ("event.yaml", "names: ‹alle›", "N107"),
    ("event.yaml", "slots:\n  - {id: ä, start: ‹mittags›}", "N107"),
    ("event.yaml", "slots:\n  - id: ä\n    start: 2017-01-26T11:00\n    end: ‹2017-01-25T11:00›", "N107"),
    ("event.yaml", "description: |\n  Größe 🎉\n\n  Siehe ‹[x](fehlt.md)›.", "N401"),
    ("event.yaml", "description: Siehe ‹[ä](fehlt.md)›.", "N401"),
    ("topics.yaml", "- id: t9\n  label: Größe 🎉\n  ‹lable›: x", "N104"),
    ("topics.yaml", "- {id: t9, label: Größe, ‹alises›: x}", "N104"),
    ("topics.yaml", "- label: ‹Größe: eins›", "N110"),
    ("municipalities.yaml", "- name: Größe\n  ags: ‹1060063›", "N107"),
    ("municipalities.yaml", "- {name: Größe, kind: ‹Dorf›}", "N107"),
    ("municipalities.yaml", "- {name: Größe, coordinates: ‹[1, 2, 3]›}", "N107"),
    ("municipalities.yaml", "- name: Größe\n  ‹key›: 01060063", "N104"),
    ("people.yaml", "- {key: p9, name: Erika Beispiel, consent: ‹yes›}", "N108"),
    ("people.yaml", "- key: p9\n  name: Max Muster\n  consent: {scope: name, date: ‹bald›}", "N108"),
];

/// Lines that mean nothing and may stand before any fault of such a file.
fn innocent(path: &str) -> Vec<&'static str> {
    let anywhere = ["# Bemerkung: „ä“ 🎉", "", "#\tmit Tabulator", "   # eingerückt"];
    let own: &[&str] = match path {
        NOTE => &[
            "topic: Größe 🎉",
            "summary: |\n  Text: „ä“\n\n   - 🎉\n  # kein Kommentar",
            "zusammenfassung: >-\n  Über\n  zwei Zeilen",
            "hosts:\t[Düren]\t",
            "scribes: [\n  Düren,  # ä\n  Düren\n]",
            "interest:    17",
            "id: \"größe\\u00e4 \n  🎉\"",
            "continues:\n    - Düren\n\n    - \"Düren\"  # x",
            "language: de  # 🎉",
        ],
        "event.yaml" => &[
            "subtitle: \"„ä“ 🎉\"",
            "notice: |\n  Größe: x\n  🎉",
            "organiser: >\n  Düren\n",
            "abbreviations: {DMS: Ä,\n  ÄÖ: 🎉}",
        ],
        "topics.yaml" => {
            &["- Ä 🎉", "- {id: t1, label: Ä „x“ y,\n   aliases: [ö, \"ü\"]}", "- label: |-\n    Über\n    zwei"]
        }
        "municipalities.yaml" => {
            &["- Ä 🎉", "- {name: Öhringen,\n   aliases: [ö, \"ü\"]}", "- name: >-\n    Über\n    zwei\n  kind: Stadt"]
        }
        _ => &["- {key: p1, name: Ä 🎉}", "- key: p2\n  name: >-\n    Über\n    zwei"],
    };
    own.iter().copied().chain(anywhere).collect()
}

/// A file with one fault in it, and where that stands.
#[derive(Debug)]
struct Planted {
    path: &'static str,
    text: String,
    has_mark: bool,
    word: String,
    place: LineColumn,
    code: &'static str,
}

fn planted() -> impl Strategy<Value = Planted> {
    let fault = prop::sample::select(FAULTS);
    let choices = prop::collection::vec(any::<prop::sample::Index>(), 0..6);
    let line_end = prop::sample::select(vec!["\n", "\r\n", "\r"]);
    (fault, choices, line_end, any::<bool>())
        .prop_map(|(fault, choices, line_end, has_mark)| plant(fault, &choices, line_end, has_mark))
}

fn plant((path, fault, code): Fault, choices: &[prop::sample::Index], line_end: &str, has_mark: bool) -> Planted {
    let innocent = innocent(path);
    let mut before: Vec<&str> = Vec::new();
    for choice in choices {
        let lines = choice.get(&innocent);
        // A key may stand there only once, and not beside the fault that is about it.
        let key = lines.split(':').next().unwrap_or_default();
        let is_free = lines.trim_start().starts_with('#') || !before.contains(lines);
        let is_other = key.is_empty() || path != NOTE || !fault.contains(key) || key.starts_with(['#', ' ']);
        let is_summary = key == "zusammenfassung" && before.iter().any(|lines| lines.starts_with("summary"));
        let was_summary = key == "summary" && before.iter().any(|lines| lines.starts_with("zusammenfassung"));
        if is_free && is_other && !is_summary && !was_summary {
            before.push(lines);
        }
    }
    let mut text = String::new();
    match path {
        NOTE => text.push_str("---\n"),
        "event.yaml" => text.push_str(EVENT),
        "municipalities.yaml" => text.push_str("- Düren\n- Norderstedt\n"),
        _ => {}
    }
    for lines in before {
        text.push_str(lines);
        text.push('\n');
    }
    text.push_str(fault);
    text.push('\n');
    if path == NOTE {
        text.push_str("---\n## Ergebnisse\n\n- Größe\n");
    }
    let text = text.replace('\n', line_end);
    let start = text.find('‹').expect("a fault is marked");
    let text = text.replacen('‹', "", 1);
    let end = text.find('›').expect("a fault is marked");
    let text = text.replacen('›', "", 1);
    let before = text[..start].replace(line_end, "\n");
    let last_line = before.rsplit('\n').next().unwrap_or_default();
    let place = LineColumn { line: before.matches('\n').count() + 1, column: last_line.chars().count() + 1 };
    Planted { path, word: text[start..end].to_owned(), text, has_mark, place, code }
}

/// The findings of the planted file that are more than advice about its content.
fn findings(planted: &Planted) -> Vec<Finding> {
    let text = format!("{}{}", if planted.has_mark { "\u{feff}" } else { "" }, planted.text);
    let mut files = vec![
        ("event.yaml", EVENT),
        ("municipalities.yaml", "- Düren\n- Norderstedt\n"),
        (NOTE, "---\ntopic: x\n---\n## Ergebnisse\n\n- x\n"),
    ];
    files.retain(|(path, _)| *path != planted.path);
    files.push((planted.path, &text));
    let mut findings = findings_of(&event(&files).sources);
    findings.retain(|finding| {
        let is_here = finding.path().is_some_and(|path| path.as_str() == planted.path);
        // That legal pages are missing is true of all these events, and another fault.
        let is_missing = finding.code.number() == "N610";
        is_here && !is_missing && (finding.code.number() == planted.code || finding.severity != Severity::Note)
    });
    findings
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_fault_is_found_where_it_stands(planted in planted()) {
        let findings = findings(&planted);
        prop_assert_eq!(findings.len(), 1, "{:#?}", findings);
        prop_assert_eq!(findings[0].code.number(), planted.code);
        let span = findings[0].location.as_ref().and_then(|location| location.span).expect("a place in the file");
        let path = findings[0].path().expect("a file").clone();
        let read = SourceText::decode(path, planted.text.as_bytes()).text;
        prop_assert_eq!(&read[span.range()], &planted.word);
        prop_assert_eq!(LineIndex::new(&read).line_column(&read, span.start as usize), planted.place);
        if findings[0].patch.as_ref().is_some_and(|patch| patch.is_certain) {
            let text = mended(&planted.text, findings.iter());
            let left = self::findings(&Planted { text: text.clone(), ..planted });
            prop_assert_eq!(left.len(), 0, "{}\n{:#?}", text, left);
        }
    }
}

/// Each of them at least once, so that a failure says which.
#[test]
fn each_fault_is_found() {
    let wrongs: Vec<String> = FAULTS
        .iter()
        .filter_map(|fault| {
            let planted = plant(*fault, &[], "\n", false);
            let found: Vec<String> = findings(&planted)
                .iter()
                .map(|finding| {
                    let span = finding.location.as_ref().and_then(|location| location.span).unwrap_or_default();
                    format!("{} `{}`", finding.code.number(), &planted.text[span.range()])
                })
                .collect();
            let expected = format!("{} `{}`", planted.code, planted.word);
            (found != [expected.clone()]).then(|| format!("{:?}: {expected}, found {found:?}", planted.text))
        })
        .collect();
    assert!(wrongs.is_empty(), "{}", wrongs.join("\n"));
}
