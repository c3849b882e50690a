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
