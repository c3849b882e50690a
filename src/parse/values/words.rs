//! Choices and lists, in the words that people have for them.

use std::ops::Range;

use super::super::{WrittenRelease, WrittenStatus};
use crate::diagnostics::Level;
use crate::model::{ConsentScope, Forge, Land, LinkKind, MunicipalityKind, NamesPolicy, PracticeState};
use crate::source::fold;

/// The choice that has this spelling among its own.
fn choose<T: Copy>(text: &str, choices: &[(T, &[&str])]) -> Option<T> {
    let folded = fold(text);
    choices.iter().find(|(_, spellings)| spellings.contains(&folded.as_str())).map(|&(choice, _)| choice)
}

pub fn status(text: &str) -> Option<WrittenStatus> {
    use WrittenStatus as S;
    choose(
        text,
        &[
            (
                S::Draft,
                &[
                    "draft",
                    "entwurf",
                    "in arbeit",
                    "in bearbeitung",
                    "vorlaeufig",
                    "intern",
                    "unveroeffentlicht",
                    "nicht veroeffentlicht",
                    "unpublished",
                ],
            ),
            (
                S::Review,
                &["review", "in review", "pruefung", "in pruefung", "zur pruefung", "abstimmung", "in abstimmung"],
            ),
            (S::Published, &["published", "veroeffentlicht", "oeffentlich", "freigegeben", "public"]),
            (S::Cancelled, &["cancelled", "canceled", "abgesagt", "ausgefallen", "entfallen", "faellt aus"]),
            (S::Withdrawn(None), &["withdrawn", "zurueckgezogen"]),
        ],
    )
}

pub fn release(text: &str) -> Option<WrittenRelease> {
    use WrittenRelease as R;
    choose(text, &[(R::Approved, &["approved", "freigegeben", "freigegebene"]), (R::All, &["all", "alle", "alles"])])
}

pub fn names_policy(text: &str) -> Option<NamesPolicy> {
    use NamesPolicy as N;
    choose(
        text,
        &[
            (N::None, &["none", "keine", "nein", "no", "false"]),
            (N::Consented, &["consented", "mit einwilligung", "eingewilligt", "einwilligung"]),
        ],
    )
}

pub fn flag(text: &str) -> Option<bool> {
    choose(text, &[(true, &["true", "yes", "ja", "on", "wahr"]), (false, &["false", "no", "nein", "off", "falsch"])])
}

pub fn level(text: &str) -> Option<Level> {
    choose(
        text,
        &[
            (Level::Error, &["error", "fehler", "deny", "forbid"]),
            (Level::Warning, &["warning", "warn", "warnung"]),
            (Level::Note, &["note", "hinweis", "info"]),
            (Level::Hidden, &["off", "aus", "allow", "never", "nie", "no", "nein", "false", "hidden"]),
        ],
    )
}

pub fn consent_scope(text: &str) -> Option<ConsentScope> {
    use ConsentScope as C;
    choose(text, &[(C::Name, &["name", "nur name"]), (C::Profile, &["profile", "profil"])])
}

pub fn practice_state(text: &str) -> Option<PracticeState> {
    use PracticeState as P;
    choose(
        text,
        &[
            (P::InUse, &["in use", "im einsatz", "in betrieb", "eingefuehrt", "produktiv", "laeuft", "vorhanden"]),
            (
                P::Introducing,
                &["introducing", "in einfuehrung", "einfuehrung", "wird eingefuehrt", "pilot", "im aufbau"],
            ),
            (P::Planned, &["planned", "geplant", "in planung", "planung"]),
        ],
    )
}

pub fn link_kind(text: &str) -> Option<LinkKind> {
    use LinkKind as L;
    choose(
        text,
        &[
            (L::Page, &["page", "seite", "link", "webseite", "website", "web"]),
            (L::Video, &["video", "film", "mitschnitt"]),
            (L::Audio, &["audio", "podcast", "ton"]),
            (L::Slides, &["slides", "folien", "praesentation", "presentation"]),
            (L::Document, &["document", "dokument", "pdf", "datei", "file"]),
        ],
    )
}

pub fn forge(text: &str) -> Option<Forge> {
    use Forge as F;
    choose(
        text,
        &[
            (F::GitHub, &["github", "github enterprise", "github com"]),
            (F::GitLab, &["gitlab", "gitlab com", "opencode", "opencode de", "open code"]),
            (F::Forgejo, &["forgejo", "gitea", "codeberg", "codeberg org"]),
        ],
    )
}

/// Whether a text says that there is nothing.
pub fn is_none(text: &str) -> bool {
    choose(text, &[((), &["none", "keine", "keines", "keins", "nein", "no", "false"])]).is_some()
}

pub fn municipality_kind(text: &str) -> Option<MunicipalityKind> {
    use MunicipalityKind as K;
    choose(
        text,
        &[
            (
                K::Town,
                &["town", "city", "stadt", "kreisfreie stadt", "grosse kreisstadt", "hansestadt", "landeshauptstadt"],
            ),
            (K::Municipality, &["municipality", "gemeinde", "kommune", "markt", "ortsgemeinde"]),
            (K::District, &["district", "county", "kreis", "landkreis", "region", "staedteregion", "bezirk"]),
            (
                K::Association,
                &[
                    "association",
                    "verbund",
                    "zweckverband",
                    "verbandsgemeinde",
                    "samtgemeinde",
                    "amt",
                    "verwaltungsgemeinschaft",
                    "gemeindeverband",
                    "bewerbergemeinschaft",
                ],
            ),
            (K::Federal, &["federal", "bund", "bundesbehoerde"]),
            (K::State, &["state", "land", "bundesland", "landesbehoerde"]),
            (
                K::Provider,
                &["provider", "dienstleister", "rechenzentrum", "it dienstleister", "unternehmen", "company"],
            ),
            (K::Society, &["society", "verband", "verein", "kommunaler spitzenverband"]),
            (K::Science, &["science", "wissenschaft", "hochschule", "universitaet", "university", "forschung"]),
            (K::Other, &["other", "sonstige", "sonstiges", "andere"]),
        ],
    )
}

pub fn land(text: &str) -> Option<Land> {
    Land::from_text(text.trim())
}

/// `https://…` and `http://…` with a host. `www.example.org` is the author's short form of the first.
pub fn web_address(text: &str) -> Result<String, Option<String>> {
    let text = text.trim().trim_start_matches('<').trim_end_matches('>');
    let lower = text.to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or(lower.strip_prefix("http://"));
    let is_clean = !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"`".contains(c));
    match rest {
        Some(rest) if is_clean && rest.starts_with(|c: char| c.is_alphanumeric() || c == '[') => Ok(text.to_owned()),
        Some(_) => Err(None),
        None if lower.starts_with("www.") && is_clean => Err(Some(format!("https://{text}"))),
        None => Err(None),
    }
}

/// `example.org/seite` with what its author left out.
pub fn missing_scheme(text: &str) -> Option<String> {
    let text = text.trim();
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, ending) = host.rsplit_once('.')?;
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    let is_host = name.split('.').all(is_part) && ending.len() > 1 && ending.chars().all(|c| c.is_ascii_alphabetic());
    (is_host && !text.contains(char::is_whitespace)).then(|| format!("https://{text}"))
}

/// The places of the parts of `a, b; c`. A comma in brackets or quotes divides nothing.
pub fn list(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut depth, mut quote) = (0, 0_usize, None);
    for (at, c) in text.char_indices().chain([(text.len(), ',')]) {
        match c {
            _ if at == text.len() => {}
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '"' | '„' | '“' | '”' => quote = closing(quote, c),
            _ => {}
        }
        let divides = matches!(c, ',' | ';' | '\n') && depth == 0 && quote.is_none();
        if divides || at == text.len() {
            let part = &text[start..at];
            let blanks = part.len() - part.trim_start().len();
            if !part.trim().is_empty() {
                parts.push(start + blanks..start + blanks + part.trim().len());
            }
            start = (at + c.len_utf8()).min(text.len());
        }
    }
    parts
}

/// The quote that is open after this one.
fn closing(open: Option<char>, quote: char) -> Option<char> {
    match (open, quote) {
        (None, '„') => Some('“'),
        (None, '"') => Some('"'),
        (None, '“') => Some('”'),
        (Some(expected), quote) if quote == expected || quote == '"' || quote == '”' => None,
        (open, _) => open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_in_both_languages() {
        assert_eq!(status("Entwurf"), Some(WrittenStatus::Draft));
        assert_eq!(status("veröffentlicht"), Some(WrittenStatus::Published));
        assert_eq!(status("in Prüfung"), Some(WrittenStatus::Review));
        assert_eq!(status("publshed"), None);
        assert_eq!(practice_state("in-use"), Some(PracticeState::InUse));
        assert_eq!(practice_state("in Einführung"), Some(PracticeState::Introducing));
        assert_eq!(municipality_kind("Landkreis"), Some(MunicipalityKind::District));
        assert_eq!(municipality_kind("Große Kreisstadt"), Some(MunicipalityKind::Town));
        assert_eq!(flag("Ja"), Some(true));
        assert_eq!(forge("openCode"), Some(Forge::GitLab));
        assert_eq!(forge("Gitea"), Some(Forge::Forgejo));
        assert!(is_none("Keine") && !is_none("https://example.org"));
    }

    #[test]
    fn addresses_are_of_the_web() {
        assert_eq!(web_address("https://www.example.org/ä?x#y"), Ok("https://www.example.org/ä?x#y".to_owned()));
        assert_eq!(web_address("www.example.org"), Err(Some("https://www.example.org".to_owned())));
        for text in ["javascript:alert(1)", "https://", "https:// x", "ftp://a", "//a", "a b", "data:x", "https://a\"b"]
        {
            assert_eq!(web_address(text), Err(None), "{text}");
        }
    }

    #[test]
    fn lists_as_pads_write_them() {
        let parts = |text: &'static str| list(text).into_iter().map(|part| &text[part]).collect::<Vec<_>>();
        assert_eq!(parts("a, b"), ["a", "b"]);
        assert_eq!(parts(" digitale Akte ; Datenschutz,"), ["digitale Akte", "Datenschutz"]);
        assert_eq!(parts("Halle (Saale, Stadt), „a, b“, c"), ["Halle (Saale, Stadt)", "„a, b“", "c"]);
        assert_eq!(parts(""), Vec::<&str>::new());
        assert_eq!(parts("a (b, c"), ["a (b, c"]);
    }
}
