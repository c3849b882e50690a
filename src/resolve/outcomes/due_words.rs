//! Words that say that a day follows by which something is to be done.

use crate::parse::is_month_or_weekday;

/// What follows `bis`, `until`, `by` and words such as `bis spätestens zum`.
pub fn due_word(text: &str) -> Option<&str> {
    const FIRST: [&str; 8] = ["bis", "until", "till", "by", "spätestens", "fällig", "due", "deadline"];
    const MORE: [&str; 11] =
        ["bis", "zum", "zur", "spätestens", "einschließlich", "einschl.", "am", "den", "the", "latest", "in der"];
    let strip = |text: &'_ str, words: &[&str]| {
        words.iter().find_map(|word| {
            let start = text.get(..word.len())?;
            let same = start.eq_ignore_ascii_case(word) || !start.is_ascii() && start.to_lowercase() == *word;
            let rest = &text[word.len()..];
            (same && rest.starts_with([' ', ':', '\u{a0}']))
                .then(|| text.len() - rest.trim_start_matches([' ', ':', '\u{a0}']).len())
        })
    };
    let mut rest = &text[strip(text, &FIRST)?..];
    // „bis spätestens zum“; more in a row is not language.
    for _ in 0..4 {
        let Some(length) = strip(rest, &MORE) else { break };
        // „the end of March“ is a date with its article.
        if rest.starts_with("the ") && rest[length..].starts_with(['e', 'm', 'b']) {
            break;
        }
        rest = &rest[length..];
    }
    Some(rest)
}

/// What follows `Frist:`, `Termin:`.
pub fn labelled(text: &str) -> Option<&str> {
    const LABELS: [&str; 5] = ["Frist:", "Termin:", "Bis wann:", "Due date:", "Wann:"];
    LABELS.iter().find_map(|label| text.strip_prefix(label)).map(str::trim_start)
}

/// Whether a `bis` behind this text ends a stretch: `vom 1. bis 3. Mai`, `Januar bis März`, `Mo bis Mi`.
pub fn ends_range(before: &str) -> bool {
    const LONGEST_WORD: usize = 30;
    let window = &before[before.ceil_char_boundary(before.len().saturating_sub(LONGEST_WORD))..];
    let Some(word) = window.split_whitespace().next_back() else { return false };
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let is_closed = word.ends_with([',', ';', ':', ')', '!', '?']);
    let begins = word.starts_with(|c: char| c.is_ascii_digit());
    let is_time = is_month_or_weekday(bare);
    !is_closed && (begins || is_time)
}
