//! Headings that lack a blank, those of wikis, and what adorns a heading.

use super::Correction;
use super::lines::{Line, put_in, replace};

/// `##Offene Fragen`; with one sign it is a hashtag.
pub(super) fn heading(line: &Line) -> Option<Correction> {
    let signs = line.text.bytes().take_while(|byte| *byte == b'#').count();
    let rest = &line.text[signs..];
    if line.indent > 3 || !(2..=6).contains(&signs) || !rest.starts_with(char::is_alphabetic) {
        return None;
    }
    let start = line.text_start();
    let word = rest.split(' ').next().unwrap_or_default();
    let told = Some((start..start + signs + word.len(), format!("{} {word}", &line.text[..signs])));
    Some(Correction { told, ..put_in(start + signs, " ") })
}

/// `:tada:` and the like at the beginning and end of a heading, which say nothing.
pub(super) fn short_codes(line: &Line) -> (Option<Correction>, Option<Correction>) {
    let signs = line.text.bytes().take_while(|byte| *byte == b'#').count();
    if signs == 0 || line.indent > 3 {
        return (None, None);
    }
    let mut rest = line.text[signs..].trim_end_matches('#').trim();
    let blanks = line.text[signs..].len() - line.text[signs..].trim_start().len();
    let (start, whole) = (line.text_start() + signs + blanks, rest.len());
    while let Some((_, behind)) = rest.split_once([' ', '\t']).filter(|(first, _)| is_short_code(first)) {
        rest = behind.trim_start();
    }
    let skipped = whole - rest.len();
    while let Some((before, _)) = rest.rsplit_once([' ', '\t']).filter(|(_, last)| is_short_code(last)) {
        rest = before.trim_end();
    }
    let end = start + skipped + rest.len();
    // One that is all there is stays.
    if rest.is_empty() || is_short_code(rest) {
        return (None, None);
    }
    let first = (skipped > 0).then(|| replace(start..start + skipped, ""));
    (first, (end < start + whole).then(|| replace(end..start + whole, "")))
}

/// `:tada:`, `:+1:`; a time such as `:30:` is none.
fn is_short_code(word: &str) -> bool {
    let name = word.strip_prefix(':').and_then(|word| word.strip_suffix(':')).unwrap_or_default();
    let is_sign = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'+' | b'-');
    name.bytes().all(is_sign) && name.bytes().any(|byte| byte.is_ascii_lowercase() || byte == b'+')
}

/// `== Ergebnisse ==`, as wikis have it.
pub(super) fn wiki_heading(line: &Line) -> Option<[Correction; 2]> {
    const SIGNS: &str = "######";
    let signs = line.text.bytes().take_while(|byte| *byte == b'=').count();
    let inner = line.text[signs..].strip_suffix(&line.text[..signs])?;
    let is_heading = (2..=6).contains(&signs) && !inner.trim().is_empty() && !inner.ends_with('=');
    if !is_heading || line.indent > 3 {
        return None;
    }
    let (start, end) = (line.text_start(), line.text_start() + line.text.len());
    let meant = match inner.starts_with(' ') {
        true => &SIGNS[..signs],
        false => ["## ", "### ", "#### ", "##### ", "###### "][signs - 2],
    };
    Some([replace(start..start + signs, meant), replace(end - signs..end, "")])
}
