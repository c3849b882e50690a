//! What is corrected, and what stays as it is.

use super::*;
use crate::source::SourcePath;

fn key_kind(key: &str) -> KeyKind {
    match key {
        "tags" => KeyKind::Words,
        "topic" => KeyKind::Texts,
        "title" | "room" | "name" | "summary" => KeyKind::Text,
        "status" => KeyKind::Careful,
        "start" => KeyKind::Other,
        "hosts" => KeyKind::Records,
        "url" => KeyKind::Inner,
        _ => KeyKind::Unknown,
    }
}

/// The corrected text and the reasons.
fn repaired(text: &str) -> (String, Vec<&'static str>) {
    let path = SourcePath::new("a.md").expect("a path");
    let mut findings = Vec::new();
    let copy = repair(&File::new(&path, text), 0..text.len(), &key_kind, &mut findings).text.into_owned();
    (copy, findings.iter().map(|finding| finding.variant.unwrap_or(finding.code.slug())).collect())
}

#[track_caller]
fn mends(text: &str, reason: &'static str, corrected: &str) {
    assert_eq!(repaired(text), (corrected.to_owned(), vec![reason]), "{text}");
}

#[track_caller]
fn leaves(text: &str) {
    assert_eq!(repaired(text), (text.to_owned(), vec![]), "{text}");
}

#[test]
fn values_that_yaml_would_cut_or_refuse_are_quoted() {
    mends("title: Protokoll #3", "cut", "title: \"Protokoll #3\"");
    mends("title: Protokoll #3 # Band 2\nroom: x", "cut", "title: \"Protokoll #3\" # Band 2\nroom: x");
    mends("title: [Workshop] E-Akte", "bracket", "title: \"[Workshop] E-Akte\"");
    mends("title: {Name} der Kommune", "bracket", "title: \"{Name} der Kommune\"");
    mends("title: {{ titel }}", "bracket", "title: \"{{ titel }}\"");
    mends("title: \"E-Akte\", aber wie?", "after-quote", "title: '\"E-Akte\", aber wie?'");
    mends("title: 'E-Akte' geht's", "after-quote", "title: \"'E-Akte' geht's\"");
    mends("title: @home", "first", "title: \"@home\"");
    mends("title: *wichtig*", "first", "title: \"*wichtig*\"");
    mends("title: **sehr** wichtig", "first", "title: \"**sehr** wichtig\"");
    mends("title: & Co.", "first", "title: \"& Co.\"");
    mends("title: ! Achtung", "first", "title: \"! Achtung\"");
    mends("title: % der Fälle", "first", "title: \"% der Fälle\"");
    mends("title: > 100 Anträge", "first", "title: \"> 100 Anträge\"");
    mends("title: - ein Strich", "first", "title: \"- ein Strich\"");
    mends("theme: {name: x, accent: #004b87}", "cut", "theme: {name: x, accent: \"#004b87\"}");
    mends("tags: [#a, b, #c] # x", "cut", "tags: [\"#a\", b, \"#c\"] # x");
    mends("title: #3 im Plan", "cut", "title: \"#3 im Plan\"");
    mends("title: E-Akte: wie \"anfangen\"?", "colon", "title: 'E-Akte: wie \"anfangen\"?'");
    mends("title: Und dann:\r\nroom: x\r\n", "colon", "title: \"Und dann:\"\r\nroom: x\r\n");
    mends("tags:\n  - @home\n  - b", "first", "tags:\n  - \"@home\"\n  - b");
    mends("- name: E-Akte: eins\n  room: x", "colon", "- name: \"E-Akte: eins\"\n  room: x");
    mends("- Thema: E-Akte: eins", "colon", "- \"Thema: E-Akte: eins\"");
    mends("summary: Heute: eins\n  und zwei\nroom: x", "colon", "summary: \"Heute: eins\n  und zwei\"\nroom: x");
    mends("title:E-Akte\nroom: x", "no-blank", "title: E-Akte\nroom: x");
}

#[test]
fn typographic_quotes_round_a_value_are_quotes() {
    mends("title: „Digitale Akte“", "typographic", "title: \"Digitale Akte\"");
    mends("title: “E-Akte: wie?”", "typographic", "title: \"E-Akte: wie?\"");
    mends("title: „E-Akte\"", "typographic", "title: \"E-Akte\"");
    mends("title: \"E-Akte“", "typographic", "title: \"E-Akte\"");
    leaves("title: „Akte“ und „Amt“");
    leaves("title: Die „E-Akte“");
}

#[test]
fn keys_are_read_however_they_are_marked() {
    mends("room :R1", "no-blank", "room: R1");
    mends("title:Protokoll #3", "no-blank", "title: \"Protokoll #3\"");
    mends("room = R1", "spelled", "room: R1");
    mends("title = E-Akte: eins", "spelled", "title: \"E-Akte: eins\"");
    mends("room\tR1", "spelled", "room: R1");
    mends("room： R1", "spelled", "room: R1");
    mends("**room**: R1", "spelled", "room: R1");
    mends("**room:** R1", "spelled", "room: R1");
    mends("* room: R1\n", "spelled", "room: R1\n");
    mends("room =", "spelled", "room:");
    leaves("wetter = schön");
    leaves("wetter:schön");
    leaves("title: a = b");
    leaves("title: |\n  room = R1\n");
}

#[test]
fn what_other_formats_end_a_line_with_is_left_out() {
    mends("room: R1,", "trailing", "room: R1");
    mends("\"room\": \"R1\",", "trailing", "\"room\": \"R1\"");
    mends("room: \"R1\"; # x", "trailing", "room: \"R1\" # x");
    mends("tags: [a, b],", "trailing", "tags: [a, b]");
    leaves("tags: a, b,");
    leaves("title: A &amp;");
    leaves("wetter: a,");
    leaves("{\n\"room\": \"R1\",\n\"tags\": [\"a\"],\n}");
}

#[test]
fn marks_of_programs_are_text_where_nothing_answers_to_them() {
    mends("title: &Co KG", "first", "title: \"&Co KG\"");
    mends("title: *wichtig", "first", "title: \"*wichtig\"");
    mends("title: !wichtig", "first", "title: \"!wichtig\"");
    mends("title: 's ist Zeit", "first", "title: \"'s ist Zeit\"");
    mends("title: [Workshop zur E-Akte", "bracket", "title: \"[Workshop zur E-Akte\"");
    leaves("title: &a x\nroom: *a");
    leaves("status: !x y");
    leaves("title: 'offen");
}

#[test]
fn lists_are_read_however_they_are_written() {
    mends("tags: digitale Akte #Datenschutz", "list", "tags: [digitale Akte, Datenschutz]");
    mends("tags: a, #b #c", "list", "tags: [a, b, c]");
    mends("tags: #a #b # x", "list", "tags: [a, b] # x");
    mends("tags: - a - b c", "list", "tags: [a, b c]");
    mends("tags: - a: b", "list", "tags: [\"a: b\"]");
    mends("tags: \"a\", \"b\"", "list", "tags: [\"a\", \"b\"]");
    mends("topic: [[e-akte]], [[scannen]]", "list", "topic: [e-akte, scannen]");
    mends("tags:\n-a\n-b\nroom: x", "no-blank-dash", "tags:\n- a\n- b\nroom: x");
    mends("tags:\n  1. a\n  2. b", "dash", "tags:\n  - a\n  - b");
    mends("tags:\n- a\n  - b\n- c", "indent", "tags:\n- a\n- b\n- c");
    mends("tags:\n- a\n  -b", "indent", "tags:\n- a\n- b");
    mends("hosts:\n- a\n  - b\n- c", "indent", "hosts:\n- a\n- b\n- c");
    mends("tags:\n  - a\n - b", "indent", "tags:\n  - a\n  - b");
    mends("topic: Protokoll #3", "cut", "topic: \"Protokoll #3\"");
    leaves("hosts:\n- name: x\n  - y");
    leaves("summary:\n  – a\n  – b");
    leaves("summary:\n  1. a");
    leaves("title: 1. Sitzung");
}

#[test]
fn quoted_texts_may_go_on_at_the_edge() {
    mends("summary: \"a\nb c\nd\"\nroom: x", "edge", "summary: \"a\n  b c\n  d\"\nroom: x");
    leaves("summary: \"a\nroom: x\"");
    leaves("summary: \"a\n\nb\"");
}

#[test]
fn characters_that_nobody_sees_are_left_out() {
    mends("room: \u{feff}\u{0}R1", "invisible", "room: R1");
    assert_eq!(repaired("room: \u{feff}R1\u{0}"), ("room: R1".to_owned(), vec!["invisible", "invisible"]));
    mends("\u{feff}room: R1", "invisible", "room: R1");
    mends("title: a\u{b}b", "invisible", "title: a b");
    assert_eq!(repaired("title: \u{feff}a: b").1, ["colon"]);
}

#[test]
fn what_may_be_a_remark_is_only_asked_about() {
    let asked = |text: &str| repaired(text) == (text.to_owned(), vec!["taken-for-remark"]);
    assert!(asked("title: Plan C # D"));
    assert!(asked("tags: C # und Java"));
    assert!(!asked("tags:\n- C # und Java"));
    assert!(!asked("title: Plan C  # D"));
    assert!(!asked("status: draft # D"));
}

#[test]
fn a_status_in_a_text_is_not_read_over() {
    leaves("title: T status: draft");
    mends("title: Der Status: offen", "colon", "title: \"Der Status: offen\"");
}

#[test]
fn what_is_wrong_in_one_place_is_one_finding() {
    mends("tags:\n\t– a\n\t– b", "tab", "tags:\n  - a\n  - b");
    let text = "tags:\n\t- @a\n\t- b";
    let path = SourcePath::new("a.md").expect("a path");
    let mut findings = Vec::new();
    let copy = repair(&File::new(&path, text), 0..text.len(), &key_kind, &mut findings);
    let outer = findings[0].patch.as_ref().expect("a correction");
    assert_eq!(&copy.text[6..], outer.replacement.clone() + "- b");
    assert_eq!(findings.len(), 2);
}

#[test]
fn hashtags_are_words() {
    mends("tags: #E-Akte #Datenschutz", "list", "tags: [E-Akte, Datenschutz]");
    mends("tags: #E-Akte, #Daten\n", "list", "tags: [E-Akte, Daten]\n");
    leaves("tags: # später");
}

#[test]
fn marks_of_word_processors_are_blanks_and_dashes() {
    mends("tags:\n– a\n— b", "dash", "tags:\n- a\n- b");
    mends("tags:\n  • a\n  • b\nroom: x", "dash", "tags:\n  - a\n  - b\nroom: x");
    mends("tags:\n* a\n* b", "dash", "tags:\n- a\n- b");
    mends("tags:\n\t- a\n\t- b", "tab", "tags:\n  - a\n  - b");
    mends("summary: a\n\tb\nroom: x", "tab", "summary: a\n  b\nroom: x");
    mends("summary: |\n\ta\n\tb\nroom: x", "tab", "summary: |\n  a\n  b\nroom: x");
    leaves("summary: |\n  a\n  \tb\nroom: x");
    mends("tags:\n\u{a0}\u{a0}- a", "blank", "tags:\n  - a");
    mends("title:\u{a0}x", "blank", "title: x");
    mends("tags:\n-\u{a0}a", "blank", "tags:\n- a");
    leaves("title: a\n– b");
}

#[test]
fn what_is_fine_stays() {
    for text in [
        "room: R1  # hinten",
        "status: x # hinten",
        "room: \"R1\" # hinten",
        "room: R1 #",
        "tags: # list\n  - a # b\n  - c",
        "title: # |\nroom: x",
        "- # a: b: c\n  title: x",
        "title: |\n  a: b: c\n  @x\n\n  [x] y\nroom: x",
        "title: >-\n  – a",
        "title: |\n  a\n\n  - „b“: c: d #e\nroom: x",
        "title: \"a\n  b: c: d\"\nroom: x",
        "title: 'it''s' # so",
        "tags: [a, \"b]\", 'c''d', {x: y}] # ok",
        "tags: [\n  a: b,\n  c # d #e\n]",
        "summary: eins\n  - @zwei\n  #drei",
        "a: *b\nc: &b d",
        "d: !!str x",
        "\"a: b\": c",
        "- Norderstedt: 3",
        "url: https://example.org/#a",
        "start: 11:00",
        "title: 50 % der Fälle",
        "title: E-Akte:wie",
        "title: \"unclosed\n",
        "tags: [a, b",
        "# x: @y",
        "a b",
        "title: x\n  room: a: b",
    ] {
        leaves(text);
    }
}

#[test]
fn long_nonsense_takes_no_time() {
    for text in ["[", "\"", "'", "- ", "a: [\n", "a: \"\n", "{", " - [\n", "\t", "– ", "a: b: \n", "#"] {
        repaired(&text.repeat(100_000));
        repaired(&format!("title: {}", text.repeat(100_000)));
    }
}
