//! What minutes of councils have beside their resolutions: votes, which are no outcomes; labels such as
//! „Abstimmungsergebnis:“, which end what stands above; and proposals, which are agreed where they were carried.

use super::sections::{Kind, Role};
use crate::model::{Block, BlockKind, Body, OutcomeKind};
use crate::source::fold;

/// How a vote ended; what comes later counts where a text says several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Vote {
    /// Only how many were for it.
    Counted,
    Carried,
    /// It was put off, or lost.
    Lost,
}

/// Labels that end a resolution and are none themselves, folded.
#[rustfmt::skip]
const BESIDE: [&str; 16] = [
    "abstimmung", "abstimmungsergebnis", "abstimmungsergebnisse", "ergebnis der abstimmung", "wiedervorlage",
    "sachverhalt", "sachdarstellung", "sachstand", "begruendung", "beratung", "beratungsverlauf", "beratungsergebnis",
    "wortmeldung", "wortmeldungen", "protokollnotiz", "stimmverhaeltnis",
];
const PROPOSALS: [&str; 3] = ["beschlussvorschlag", "beschlussempfehlung", "beschlussentwurf"];

/// The longest text in which a vote is looked for, and the longest label.
const LONGEST_VOTE: usize = 100;
const LONGEST_LABEL: usize = 40;

/// What a text says that tells of a vote and nothing else: „einstimmig“, „wie vorgeschlagen (9 Ja, 2 Nein)“, „vertagt“.
pub fn vote(text: &str) -> Option<Vote> {
    #[rustfmt::skip]
    const CARRIED: [&str; 18] = [
        "einstimmig", "einstimmiger", "mehrheitlich", "mehrheit", "angenommen", "beschlossen", "zugestimmt", "bestaetigt",
        "vorgeschlagen", "vorlage", "beschlussvorschlag", "verwaltungsvorschlag", "antragsgemaess", "beschlussvorlage",
        "unanimously", "carried", "approved", "adopted",
    ];
    #[rustfmt::skip]
    const LOST: [&str; 15] = [
        "abgelehnt", "vertagt", "zurueckgestellt", "zurueckgezogen", "verwiesen", "abgesetzt", "nicht", "entfaellt",
        "verschoben", "rejected", "postponed", "adjourned", "deferred", "withdrawn", "lost",
    ];
    #[rustfmt::skip]
    const BESIDE_IT: [&str; 30] = [
        "dafuer", "dagegen", "wie", "laut", "gemaess", "entsprechend", "der", "dem", "die", "das", "bei", "mit", "ohne",
        "zu", "und", "in", "so", "wird", "wurde", "ist", "des", "von", "eine", "einer", "kein", "keine", "zustimmung",
        "fuer", "gegen", "antrag",
    ];
    if text.len() > LONGEST_VOTE {
        return None;
    }
    let folded = fold(text);
    let mut found = None;
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        let vote = match word {
            _ if LOST.contains(&word) => Vote::Lost,
            _ if CARRIED.contains(&word) => Vote::Carried,
            "ja" | "nein" => Vote::Counted,
            _ if word.contains("enthaltung") || word.contains("stimme") => Vote::Counted,
            _ if BESIDE_IT.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit()) => continue,
            _ => return None,
        };
        found = found.max(Some(vote));
    }
    found
}

/// The folded words before the first colon.
fn label_of(text: &str) -> Option<String> {
    let (label, _) = text.split_once(':')?;
    (label.len() <= LONGEST_LABEL).then(|| fold(label))
}

/// Whether a text begins with a label that speaks of a resolution and is none: `Abstimmungsergebnis: …`.
pub fn stands_beside(text: &str) -> bool {
    label_of(text).is_some_and(|label| BESIDE.contains(&label.as_str()))
}

/// The label of a proposal, with its colon.
pub fn proposal(text: &str) -> Option<&str> {
    let label = label_of(text).filter(|label| PROPOSALS.contains(&label.as_str()))?;
    let end = text.find(':')? + 1;
    (!label.is_empty() && !text[end..].trim().is_empty()).then(|| &text[..end])
}

/// Whether a line alone names what the council comes to next: `TOP 6 Verschiedenes`.
pub fn is_item_of_agenda(block: &Block) -> bool {
    let text = block.text.as_str();
    let number = text.strip_prefix("TOP").or_else(|| text.strip_prefix("Top")).map(str::trim_start);
    block.kind == BlockKind::Paragraph
        && text.len() <= LONGEST_VOTE
        && number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
        && !text.ends_with('.')
}

/// Makes agreements of proposals that were carried, and drops votes and all other proposals. `matters` says of each block
/// which matter it belongs to.
pub fn settle(body: &Body, roles: &mut [Option<Role>], matters: &[u32]) {
    let mut proposed: Vec<usize> = Vec::new();
    for place in 0..roles.len() {
        if proposed.last().is_some_and(|last| matters[*last] != matters[place]) {
            proposed.clear();
        }
        let block = &body.blocks[place];
        match &roles[place] {
            Some(Role::Proposal { .. }) => proposed.push(place),
            Some(Role::Outcome { kind: Kind::Certain(OutcomeKind::Agreement), label, .. }) => {
                let text = &block.text[label.as_ref().map_or(0, String::len)..];
                let vote = if block.kind == BlockKind::Row { None } else { vote(text) };
                if vote == Some(Vote::Carried) {
                    for &place in &proposed {
                        if let Some(Role::Proposal { label }) = roles[place].take() {
                            let kind = Kind::Certain(OutcomeKind::Agreement);
                            roles[place] = Some(Role::Outcome { kind, label, owners: Vec::new() });
                        }
                    }
                }
                if vote.is_some() {
                    roles[place] = None;
                }
                proposed.clear();
            }
            _ => {}
        }
    }
    for role in roles {
        role.take_if(|role| matches!(role, Role::Proposal { .. }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_say_nothing_else() {
        for (text, expected) in [
            ("einstimmig", Some(Vote::Carried)),
            ("Mehrheitlich angenommen.", Some(Vote::Carried)),
            ("wie vorgeschlagen", Some(Vote::Carried)),
            ("laut Vorlage (9 Ja, 2 Nein, 1 Enthaltung)", Some(Vote::Carried)),
            ("9 Ja-Stimmen, einstimmig", Some(Vote::Carried)),
            ("einstimmig, keine Gegenstimmen", Some(Vote::Carried)),
            ("einstimmig abgelehnt", Some(Vote::Lost)),
            ("wird nicht angenommen", Some(Vote::Lost)),
            ("vertagt", Some(Vote::Lost)),
            ("9 Ja, 2 Nein", Some(Vote::Counted)),
            ("Der Antrag zum Hof wird abgelehnt.", None),
            ("Wir stimmen zu.", None),
            ("der", None),
            ("", None),
        ] {
            assert_eq!(vote(text), expected, "{text}");
        }
    }
}
