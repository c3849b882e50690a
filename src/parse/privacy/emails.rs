//! E-mail addresses: `name@example.org`, and `name (at) example.org` as people hide them.

use std::ops::Range;

use super::words::{char_at, char_before, is_in_web_address};

/// The address round the `@` at this place.
pub fn around(text: &str, at: usize) -> Option<Range<usize>> {
    address(text, at, at + 1, at)
}

/// Whether a text begins with `(at)` or `[at]`.
pub fn is_written_at(text: &str) -> bool {
    written_at_length(text).is_some()
}

/// The address round the `(at)` at this place, with or without blanks beside it.
pub fn around_written_at(text: &str, at: usize) -> Option<Range<usize>> {
    let after = at + written_at_length(&text[at..])?;
    let blank = |place: usize| usize::from(text.as_bytes().get(place) == Some(&b' '));
    let before = at - usize::from(text[..at].ends_with(' '));
    address(text, before, after + blank(after), at)
}

fn written_at_length(text: &str) -> Option<usize> {
    let inner = text.strip_prefix(['(', '['])?.trim_start_matches(' ');
    let rest = inner.strip_prefix("at").or_else(|| inner.strip_prefix("AT")).or_else(|| inner.strip_prefix("ät"))?;
    let rest = rest.trim_start_matches(' ').strip_prefix([')', ']'])?;
    Some(text.len() - rest.len())
}

/// The name that ends at `name_end` with the domain that begins at `domain_start`.
fn address(text: &str, name_end: usize, domain_start: usize, sign: usize) -> Option<Range<usize>> {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let name: usize = text[..name_end].chars().rev().take_while(|&c| is_name(c)).map(char::len_utf8).sum();
    let name = text[name_end - name..name_end].trim_start_matches(['.', '-', '%', '+']);
    let start = name_end - name.len();
    let end = domain_start + domain_length(&text[domain_start..])?;
    // `@name@social.example` is an account of a network.
    let is_account = char_before(text, start) == Some('@');
    // `git@forge.example:folder/project` is one of a server.
    let is_remote = text[end..].starts_with(':') && char_at(text, end + 1).is_some_and(char::is_alphanumeric);
    (!name.is_empty() && !is_account && !is_remote && !is_in_web_address(text, sign)).then_some(start..end)
}

/// The length of a domain: labels with dots between them, the last of letters only.
fn domain_length(text: &str) -> Option<usize> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let length = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let domain = text[..length].trim_end_matches(['.', '-']);
    let (_, last) = domain.rsplit_once('.').filter(|(labels, _)| labels.split('.').all(|label| !label.is_empty()))?;
    let is_domain = last.chars().count() >= 2 && last.chars().all(char::is_alphabetic);
    (is_domain && !FILES.contains(&last.to_ascii_lowercase().as_str())).then_some(domain.len())
}

/// `logo@2x.png` is a file.
const FILES: [&str; 12] = ["png", "jpg", "jpeg", "gif", "webp", "svg", "pdf", "js", "css", "json", "html", "md"];
