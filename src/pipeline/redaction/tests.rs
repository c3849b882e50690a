//! Whatever a note looks like, redacting it neither fails nor leaves a name behind.

use proptest::prelude::*;

use super::redact;
use crate::parse::privacy::{Names, Reading};
use crate::source::{SourcePath, SourceText, Sources};

/// Pieces of which texts with names are made, well and badly.
fn text() -> impl Strategy<Value = String> {
    let pieces = vec![
        "Otto",
        "Müller",
        "OTTO",
        "Mueller",
        "Mu\u{308}ller",
        "M&uuml;ller",
        "M%C3%BCller",
        "M\\u00fcller",
        "Herr ",
        "Frau Dr. ",
        "Müllers",
        "otto.mueller@x.example",
        "https://x.example/otto-mueller",
        "ottomueller",
        " ",
        " ",
        " ",
        "\n",
        "\r\n",
        "\n\n",
        "*",
        "**",
        "_",
        "`",
        "[",
        "](",
        ")",
        "](a.md)",
        "![",
        "<b>",
        "</b>",
        "<a href=\"",
        "\">",
        "</a>",
        "<!-- ",
        " -->",
        "<",
        ">",
        "&",
        "%",
        "\\",
        ", ",
        ". ",
        "- ",
        "# ",
        "| ",
        " (Norderstedt)",
        "’s",
        "vom ",
        "der ",
        "mit ",
        "ß",
        "\u{ad}",
        "🎉",
        "---\n",
        "topic: ",
        "hosts: [",
        "]\n",
        "\"",
        "'",
        "p1",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn nothing_is_left(head in text(), body in text(), has_head: bool) {
        let note = if has_head { format!("---\ntopic: T\n{head}\n---\n{body}") } else { body };
        let people = "- {key: p1, name: Otto Müller, municipality: Norderstedt}\n";
        let sources = Sources::from_texts("camp", [("sessions/a.md", note.as_str()), ("people.yaml", people)]);
        let redaction = redact(&sources, "p1").expect("one person");
        let after = redaction.applied_to(&sources);
        let names = Names::new(["Otto Müller"], []).expect("a name");
        for (path, bytes) in &after.texts {
            let text = SourceText::decode(path.clone(), bytes).text;
            prop_assert!(
                redaction.left.contains(path) || !names.stand_in(&Reading::of(&text).text),
                "{}: {} → {}", path, note, text
            );
        }
        let path = SourcePath::new("sessions/a.md").expect("a path");
        // What spoils YAML, or reaches over its values, is left to people.
        prop_assert!(has_head || !redaction.left.contains(&path), "{note}");
    }
}
