//! Languages, by the tags of BCP 47 that HTML wants: `en`, `nds`, `pt-BR`.

/// Whether a tag names a language as browsers and screen readers know it. The error is the tag of a language that was
/// named in words.
pub fn language(text: &str) -> Result<(), Option<&'static str>> {
    let text = text.trim();
    let mut parts = text.split('-');
    let primary = parts.next().unwrap_or_default().to_ascii_lowercase();
    let is_language = match primary.len() {
        2 => SHORT.split(' ').any(|known| known == primary),
        // There are thousands, and none that German or English names.
        3 => is_of_letters(&primary),
        _ => false,
    };
    // Scripts, regions, variants.
    let is_subtag = |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_language && parts.all(is_subtag) {
        return Ok(());
    }
    let word = text.to_lowercase();
    Err(IN_WORDS.iter().find(|(_, names)| names.split(' ').any(|name| name == word)).map(|&(tag, _)| tag))
}

fn is_of_letters(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// The tags of two letters: ISO 639-1.
const SHORT: &str = "\
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en \
    eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv \
    ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne \
    ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss \
    st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// What a town hall's notes are likely to hold besides German.
const IN_WORDS: &[(&str, &str)] = &[
    ("de", "deutsch german"),
    ("en", "englisch english engl"),
    ("fr", "französisch french"),
    ("da", "dänisch danish"),
    ("nds", "niederdeutsch plattdeutsch platt"),
    ("frr", "nordfriesisch friesisch frisian"),
    ("hsb", "obersorbisch sorbisch sorbian"),
    ("nl", "niederländisch dutch"),
    ("pl", "polnisch polish"),
    ("cs", "tschechisch czech"),
    ("es", "spanisch spanish"),
    ("it", "italienisch italian"),
    ("la", "latein lateinisch latin"),
    ("tr", "türkisch turkish"),
    ("ar", "arabisch arabic"),
    ("uk", "ukrainisch ukrainian"),
    ("ru", "russisch russian"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_told_from_words() {
        for tag in ["de", "EN", "nds", "pt-BR", "zh-Hant-TW", "de-1996", " en "] {
            assert_eq!(language(tag), Ok(()), "{tag}");
        }
        assert_eq!(language("Englisch"), Err(Some("en")));
        assert_eq!(language("Plattdeutsch"), Err(Some("nds")));
        for text in ["", "-", "xx", "e", "1a", "12", "en_GB", "en-", "en-G", "de, en", "Klingonisch", "é", "äöü"] {
            assert_eq!(language(text), Err(None), "{text}");
        }
    }
}
