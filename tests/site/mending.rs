//! `check --fix`: what is certain is written, and nothing else changes.

use nachlese::diagnostics::Finding;
use nachlese::pipeline::{Memo, Options, left_unmended, mend_all, plan};
use nachlese::source::{SourcePath, Sources, Span};

use crate::moved::{TEXT, later, note};
use crate::support::{EVENT, event};

/// The bytes of the note after mending, and how many corrections that took.
fn mended(bytes: &[u8]) -> (Vec<u8>, usize) {
    let event = event(&[]).bytes("sessions/note.md", bytes);
    let (mended, sources) = mend_all(&event.sources, &Options::default());
    assert!(mended.len() <= 1, "{mended:?}");
    let note = SourcePath::new("sessions/note.md").expect("a path");
    let corrections = mended.first().map_or(0, |file| file.corrections);
    if let Some(file) = mended.first() {
        assert_eq!((&file.path, &*file.before, &file.after), (&note, bytes, &sources.texts[&note]));
    }
    (sources.texts[&note].to_vec(), corrections)
}

#[track_caller]
fn mends(before: &str, after: &str, corrections: usize) {
    let (bytes, count) = mended(before.as_bytes());
    assert_eq!((String::from_utf8_lossy(&bytes).as_ref(), count), (after, corrections));
}

#[test]
fn certain_corrections_are_written_byte_for_byte() {
    mends(
        "\u{feff}---\r\ntag:  a, b\t\r\ntitel: E-Akte: wie?\r\ntopic: „Ärger“ \r\n---\r\n[x](fehlt.md)\t\r\n",
        "\u{feff}---\r\ntags:  a, b\t\r\ntitel: \"E-Akte: wie?\"\r\ntopic: \"Ärger\" \r\n---\r\n[x](fehlt.md)\t\r\n",
        3,
    );
}

#[test]
fn proposals_are_left_to_the_author() {
    mends("---\ntopic: A\nroom: Ram 3\n---\n", "---\ntopic: A\nroom: Ram 3\n---\n", 0);
}

#[test]
fn corrections_of_one_line_go_together() {
    mends("---\ntopic: A\ntag: #a #b\n---\n", "---\ntopic: A\ntags: [a, b]\n---\n", 2);
}

#[test]
fn corrections_that_cross_are_made_one_after_the_other() {
    // A dash in the place of blanks, in two lines of which the second says nothing new.
    let twice = "---\ntopic: A\nrelated: \u{a0}- a\nrelated: \u{a0}- a\n---\n";
    // A tab and a dash of a word processor before a quote that is never closed.
    let unclosed = "---\ntopic: A\nx:\n\t– '}\n---\n";
    for note in [twice, unclosed] {
        let findings =
            plan(&event(&[("sessions/note.md", note)]).sources, &Options::default(), &mut Memo::default()).findings;
        let certain = findings.iter().flat_map(Finding::patches).filter(|(_, patch)| patch.is_certain);
        let mut places: Vec<_> = certain.map(|(_, patch)| patch.span).collect();
        places.sort();
        let crosses =
            |one: &Span, other: &Span| one.start < other.start && other.start < one.end && one.end < other.end;
        assert!(!places.iter().any(|one| places.iter().any(|other| crosses(one, other))), "{findings:#?}");
    }
    mends(twice, "---\ntopic: A\nrelated: [a]\n---\n", 3);
}

#[test]
fn a_file_that_is_not_utf8_stays_as_it_is() {
    let bytes = b"---\ntag: a\ntopic: Gr\xf6\xdfe\n---\n";
    assert_eq!(mended(bytes), (bytes.to_vec(), 0));
    let event = event(&[("sessions/b.md", "---\ntag: a\ntopic: A\n---\n")]).bytes("sessions/note.md", bytes);
    let sources = mend_all(&event.sources, &Options::default()).1;
    let findings = plan(&sources, &Options::default(), &mut Memo::default()).findings;
    let left = left_unmended(&findings, &sources);
    assert_eq!(left.iter().map(|(path, count)| (path.as_str(), *count)).collect::<Vec<_>>(), [("sessions/note.md", 1)]);
}

#[test]
fn what_is_not_told_is_not_corrected() {
    let german = "---\ntopic: A\nstart: 26.01.2017, 11.00 Uhr\n---\n";
    mends(german, german, 0);
    let event = event(&[("event.yaml", &format!("{EVENT}levels: {{N116: note}}\n")), ("sessions/a.md", german)]);
    let (mended, _) = mend_all(&event.sources, &Options::default());
    assert_eq!(String::from_utf8_lossy(&mended[0].after), german.replace("26.01.2017, 11.00 Uhr", "2017-01-26T11:00"));
}

#[test]
fn what_a_note_allows_is_not_corrected() {
    mends("---\ntopic: A\ntag: x\nallow: [N104]\n---\n", "---\ntopic: A\ntag: x\nallow: [N104]\n---\n", 0);
}

#[test]
fn mended_files_have_nothing_more_to_mend() {
    let sources = Sources::from_texts("x", [("sessions/a.md", "---\ntag: #a #b\ntitle: [x] y\n---\n")]);
    let (first, sources) = mend_all(&sources, &Options::default());
    assert_eq!(first.len(), 1);
    assert_eq!(mend_all(&sources, &Options::default()).0, []);
}

#[test]
fn a_spelling_is_corrected_wherever_it_stands() {
    let note = |tag: &str| format!("---\ntopic: A\ntags: [{tag}]\n---\n## Ergebnisse\n\n- x\n");
    let [usual, rare] = [note("Datenschutz"), note("datenschutz")];
    let event = event(&[
        ("sessions/a.md", &usual),
        ("sessions/b.md", &usual),
        ("sessions/c.md", &usual),
        ("sessions/d.md", &rare),
        ("sessions/e.md", &rare),
    ]);
    let (mended, sources) = mend_all(&event.sources, &Options::default());
    assert_eq!(mended.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(), ["sessions/d.md", "sessions/e.md"]);
    assert_eq!(mended[1].after, sources.texts[&SourcePath::new("sessions/a.md").expect("a path")]);
}

#[test]
fn a_former_address_is_written_once_or_not_at_all() {
    let mended = |before: &[(&str, &str)], head: &str| {
        let event = later(before, &[("sessions/neu.md", &format!("---\n{head}---\n{TEXT}"))]);
        let sources = mend_all(&event.sources, &Options::default()).1;
        let note = SourcePath::new("sessions/neu.md").expect("a path");
        let text = String::from_utf8_lossy(&sources.texts[&note]).into_owned();
        text.trim_start_matches("---\n").trim_end_matches(&format!("---\n{TEXT}")).to_owned()
    };
    let (one, other) = (("sessions/alt.md", &*note("A", TEXT)), ("sessions/weg.md", &*note("A", TEXT)));
    for (head, with_alias) in
        [("topic: A\naliases: []\n", "topic: A\naliases: [sessions/alt.html]\n"), ("{topic: A}\n", "{topic: A}\n")]
    {
        assert_eq!(mended(&[one], head), with_alias);
    }
    // Of two notes with one text, the one was renamed and the other taken away.
    let both = mended(&[one, other], "topic: A\n");
    assert_eq!(both, "topic: A\naliases: [sessions/alt.html, sessions/weg.html]\n");
}
