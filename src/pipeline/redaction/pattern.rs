//! A name as a regular expression for Git, which cannot fold.

/// What finds a name as it was written at some time: in either order, with or without written-out umlauts. `None`
/// for a single word, which may be any word. The extended syntax of POSIX, for letters of any case.
pub(super) fn pattern(name: &str) -> Option<String> {
    let name = name.split('(').next().unwrap_or_default();
    let ordered = match name.split_once(',') {
        Some((surname, given)) => format!("{given} {surname}"),
        None => name.to_owned(),
    };
    let words: Vec<String> =
        ordered.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 1).map(spellings).collect();
    let [first, .., last] = words.as_slice() else { return None };
    let between = "[^[:alnum:]]{1,9}";
    let whole = words.join(between);
    Some(format!("{whole}|{first}{between}{last}|{last}{between}{first}"))
}

/// A word with all that may stand for a letter.
fn spellings(word: &str) -> String {
    word.chars().map(letter).collect()
}

fn letter(c: char) -> String {
    match c.to_lowercase().next().unwrap_or(c) {
        'ä' => "(ä|Ä|ae|&auml;|%C3%A4)".to_owned(),
        'ö' => "(ö|Ö|oe|&ouml;|%C3%B6)".to_owned(),
        'ü' => "(ü|Ü|ue|&uuml;|%C3%BC)".to_owned(),
        'ß' => "(ß|ss|&szlig;|%C3%9F)".to_owned(),
        _ if c.is_ascii() => c.to_string(),
        // An accent, or a letter of another alphabet; whatever bytes those are.
        _ => ".{1,4}".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::pattern;

    #[test]
    fn a_name_is_one_in_either_order() {
        let expected = "Otto[^[:alnum:]]{1,9}M(ü|Ü|ue|&uuml;|%C3%BC)ller";
        assert!(pattern("Müller, Otto").is_some_and(|pattern| pattern.starts_with(expected)));
        assert!(pattern("Otto Müller (Kiel)").is_some_and(|pattern| pattern.starts_with(expected)));
        assert_eq!(pattern("Müller"), None);
    }
}
