//! Labels that begin a paragraph of their own wherever a line begins with them.

/// `Abstimmungsergebnis: …`: what minutes of councils have beside a resolution, and in no sentence.
pub(super) fn is_of_minutes(text: &str) -> bool {
    const LABELS: [&str; 14] = [
        "Beschlussvorschlag",
        "Beschlussempfehlung",
        "Beschlussentwurf",
        "Abstimmung",
        "Abstimmungsergebnis",
        "Abstimmungsergebnisse",
        "Ergebnis der Abstimmung",
        "Wiedervorlage",
        "Sachverhalt",
        "Sachdarstellung",
        "Begründung",
        "Beratung",
        "Beratungsverlauf",
        "Beratungsergebnis",
    ];
    let bare = text.trim_start_matches("**");
    let label = bare.split(':').next().unwrap_or_default();
    label.len() < bare.len() && LABELS.contains(&label.trim_end_matches('*').trim_end())
}

/// Whether a line of a pad begins an outcome, below a line of the same paragraph: `aha: …`, `=> Nächster Schritt: …`. In
/// prose such a word follows others that lead to it, in lines that are filled.
pub(super) fn begins_outcome(text: &str, before: &str, is_before_ended: bool) -> bool {
    const LONGEST_BEFORE: usize = 40;
    // „Die Frage bleibt offen: …“
    const OF_SENTENCES: [&str; 5] = ["offen", "open", "vereinbart", "beschlossen", "agreed"];
    #[rustfmt::skip]
    const LEADING: [&str; 28] = [
        "ein", "eine", "einen", "einem", "kein", "keine", "der", "die", "das", "dem", "den", "des", "zum", "zur", "als",
        "im", "unser", "unsere", "erstes", "letztes", "und", "oder", "mit", "the", "a", "an", "our", "as",
    ];
    let Some(label) = outcome_label(text) else { return false };
    if is_before_ended || outcome_label(before).is_some() {
        return true;
    }
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let leads = last.ends_with(',') || LEADING.contains(&last.as_str());
    before.chars().count() <= LONGEST_BEFORE && !leads && !OF_SENTENCES.contains(&label.as_str())
}

/// The label of an outcome at the beginning of a line, in lower case. Only few are certain here, where a sentence may
/// go on.
pub(super) fn outcome_label(text: &str) -> Option<String> {
    #[rustfmt::skip]
    const LABELS: [&str; 27] = [
        "aha", "erkenntnis", "beschluss", "beschlossen", "vereinbarung", "vereinbart", "entscheidung", "ergebnis", "fazit",
        "offen", "offene frage", "offene fragen", "todo", "to-do", "to do", "nächster schritt", "nächste schritte",
        "aufgabe", "insight", "decision", "agreed", "open", "open question", "next step", "next steps", "action",
        "action item",
    ];
    let bare = ["=>", "->", "→", "⇒"].iter().find_map(|arrow| text.strip_prefix(arrow)).unwrap_or(text).trim_start();
    let (label, behind) = bare.trim_start_matches("**").split_once(':')?;
    let is_label = label.len() <= 20 && behind.trim_start_matches("**").starts_with(' ') && !behind.trim().is_empty();
    let label = is_label.then(|| label.trim_end_matches('*').to_lowercase())?;
    LABELS.contains(&label.as_str()).then_some(label)
}

/// One word and a colon: `wichtig: …`.
pub(super) fn has_short_label(text: &str) -> bool {
    text.split_once(": ").is_some_and(|(label, behind)| {
        (2..=20).contains(&label.len()) && label.chars().all(|c| c.is_alphabetic() || c == '-') && !behind.is_empty()
    })
}
