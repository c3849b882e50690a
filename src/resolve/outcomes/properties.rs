//! What holds for every outcome, however its owner and date are written.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::notes::{TOWNS, body_of, found_in};
use crate::model::Outcome;
use crate::source::fold;

const WORDS: &[&str] =
    &["Text", "teilen", "und", "mit", "Bauamt", "einrichten", "für", "alle", "–", "Plan", "(kurz)", "eins,"];
const OWNERS: &[&str] = &["Düren", "@Norderstedt", "Gütersloh", "@{Landkreis Heidekreis}", "Halle (Saale)", "@ Ulm"];
const DATES: &[&str] =
    &["bis 31.3.", "bis Ende März 2017", "by end of March", "bis KW 12", "Frist: 31.03.2017", "bis Mai"];
const MARKS: &[&str] =
    &[": ", ", ", " und ", " (", ") ", " [", "] ", " → ", "=> ", " – ", "; ", ". ", "zuständig: ", " @"];

fn step() -> impl Strategy<Value = String> {
    let scrap = prop_oneof![
        4 => prop::sample::select(WORDS),
        2 => prop::sample::select(OWNERS),
        2 => prop::sample::select(DATES),
        3 => prop::sample::select(MARKS),
    ];
    let blank = prop::sample::select(&[" ", ""][..]);
    prop::collection::vec((scrap, blank), 1..12)
        .prop_map(|scraps| scraps.into_iter().map(|(scrap, blank)| format!("{scrap}{blank}")).collect())
}

fn words(text: &str) -> BTreeSet<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// All words that an outcome keeps.
fn kept(outcome: &Outcome) -> BTreeSet<String> {
    let mut kept = words(&outcome.text);
    kept.extend(words(outcome.aside.as_deref().unwrap_or_default()));
    kept.extend(words(outcome.label.as_deref().unwrap_or_default()));
    kept.extend(outcome.owners.iter().flat_map(|owner| words(TOWNS[owner.place()])));
    if !outcome.owners.is_empty() {
        kept.extend(words("zuständig"));
    }
    // What joins two owners goes with them.
    if outcome.owners.len() > 1 {
        kept.extend(words("und"));
    }
    if outcome.due.is_some() {
        kept.extend(DATES.iter().flat_map(|date| words(date)));
    }
    kept
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn no_word_is_dropped(step in step(), heading in prop::sample::select(&["Nächste Schritte", "Vereinbarungen", "Fazit und To-dos", "Fragen"][..])) {
        let text = format!("## {heading}\n\n- {step}\n");
        let body = body_of(&text);
        for outcome in found_in(&body).outcomes {
            let (written, kept) = (words(&body.blocks[outcome.block].text), kept(&outcome));
            let dropped: Vec<&String> = written.difference(&kept).collect();
            prop_assert!(dropped.is_empty(), "{dropped:?} of {step:?}: {outcome:?}");
        }
    }

    /// Ids are made of the text, so it must not depend on any of this.
    #[test]
    fn the_text_stays_whatever_is_known_of_it(
        mark in prop::sample::select(&["- ", "* ", "1. ", "- [ ] ", "- [x] ", "-[ ] ", "- [] ", "• ", "☐ ", "- ToDo: "][..]),
        before in prop::sample::select(&["", "Düren: ", "Düren und Ulm: ", "@Düren ", "[Düren] ", "=> Düren: ", "@Düren: "][..]),
        after in prop::sample::select(&[
            "", ".", " (Düren)", " (Düren, bis 31.3.)", " @Düren", " bis 31.3.", " bis KW 12", " bis Ende Mai 2017", " → Düren",
            " (bis Mai)", " – Düren", ", zuständig: Düren", " [Düren und Ulm]", " by end of March", "; Frist: 31.3.",
        ][..]),
    ) {
        let text = format!("## Nächste Schritte\n\n{mark}{before}Verteiler einrichten{after}\n");
        let found = found_in(&body_of(&text));
        prop_assert_eq!(found.outcomes.len(), 1, "{}", text);
        prop_assert_eq!(fold(&found.outcomes[0].text), "verteiler einrichten", "{}", text);
    }

    #[test]
    fn nothing_makes_it_fail(text in crate::parse::markdown::markdownish(), head in prop::sample::select(&["## Nächste Schritte\n", "Aha: ", "**Fragen**\n", ""][..])) {
        found_in(&body_of(&format!("{head}{text}")));
    }
}

/// In minutes where the work grows with the square of the length.
#[test]
fn long_notes_are_read_in_one_go() {
    let scraps = [
        "- a\n",
        "- Ergebnisse:\n  - a\n",
        "  - ToDo: a\n",
        "Ergebnisse:\n\n",
        "**a**\n\n",
        "## Ergebnise\n",
        "## Fragen\n- a\n",
        "• a\n",
        "\t* a\n",
        "Aha: a\n",
        "1. Ergebnisse\n\na\n\n",
        "##a\n",
        "-[ ] a bis 31.02.2017\n",
        "== a ==\n",
        "| a |\n",
        "Fragen\n\na\n\n",
    ];
    for scrap in scraps {
        found_in(&body_of(&format!("- Ergebnisse\n{}", scrap.repeat(5_000))));
        found_in(&body_of(&format!("## Nächste Schritte\n{}", scrap.repeat(5_000))));
    }
}
