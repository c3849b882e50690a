//! Addresses that stand bare in the text: `https://…`, `www.…`, `name@example.org`.

use std::ops::Range;

use linkify::{LinkFinder, LinkKind};

/// An address in a text, and where it leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BareLink {
    pub range: Range<usize>,
    pub destination: String,
}

/// All addresses in a run of text, in its order.
pub(super) fn bare_links(text: &str) -> Vec<BareLink> {
    let mut links = Vec::new();
    if memchr::memchr2(b':', b'@', text.as_bytes()).is_some() {
        let finder = LinkFinder::new();
        for link in finder.links(text) {
            let found = match link.kind() {
                LinkKind::Url => url(text, link.start()..link.end()),
                LinkKind::Email => Some(email(text, link.start()..link.end())),
                _ => None,
            };
            // The `mailto` of one may be the end of the one before it: `x@y.mailto:z@y.de`.
            let end_of_last = links.last().map_or(0, |last: &BareLink| last.range.end);
            links.extend(found.filter(|found| found.range.start >= end_of_last));
        }
    }
    if memchr::memmem::find(text.as_bytes(), b"www.").is_some() {
        add_www(text, &mut links);
    }
    links
}

/// Quotation marks and the like that no address holds, but that follow addresses in prose.
const ENDS: &[char] = &['„', '“', '”', '«', '»', '‹', '›', '‚', '‘', '’', '…', '–', '—', '|'];

fn url(text: &str, range: Range<usize>) -> Option<BareLink> {
    let url = trimmed(&text[range.clone()]);
    let (scheme, rest) = url.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let begins = !text[..range.start].ends_with(char::is_alphanumeric);
    let has_host = rest.starts_with(|c: char| c.is_alphanumeric() || c == '[');
    (is_web && begins && has_host)
        .then(|| BareLink { range: range.start..range.start + url.len(), destination: url.to_owned() })
}

fn trimmed(url: &str) -> &str {
    let url = &url[..url.find(ENDS).unwrap_or(url.len())];
    let url = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '"', '*', '_', '~']);
    match url.strip_suffix(')') {
        // Cut at a quotation mark, it may have lost the bracket that this one closes.
        Some(rest) if rest.matches('(').count() <= rest.matches(')').count() => rest,
        _ => url,
    }
}

fn email(text: &str, range: Range<usize>) -> BareLink {
    let start = text[..range.start].strip_suffix("mailto:").map_or(range.start, str::len);
    BareLink { destination: format!("mailto:{}", &text[range.clone()]), range: start..range.end }
}

/// How far an address is followed, so that a text without blanks is not looked through again and again.
const MAX_LENGTH: usize = 1000;

/// `www.example.org`, which only Markdown takes for an address.
fn add_www(text: &str, links: &mut Vec<BareLink>) {
    let finder = LinkFinder::new();
    let mut found = Vec::new();
    let mut after = 0;
    for (start, _) in text.match_indices("www.") {
        let begins = !text[..start].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '@' | '.' | '-'));
        let next = links.partition_point(|link| link.range.end <= start);
        let is_free = links.get(next).is_none_or(|link| link.range.start > start);
        if start < after || !begins || !is_free {
            continue;
        }
        let next_link = links.get(next).map_or(text.len(), |link| link.range.start);
        let near = &text[start..next_link.min(text.floor_char_boundary(start + MAX_LENGTH))];
        let word = near.split(char::is_whitespace).next().unwrap_or_default();
        after = start + word.len();
        let url = format!("http://{word}");
        let Some(link) = finder.links(&url).next().filter(|link| link.start() == 0) else { continue };
        let url = trimmed(link.as_str());
        if url["http://www.".len().min(url.len())..].contains('.') {
            after = start + url.len() - "http://".len();
            found.push(BareLink { range: start..after, destination: url.to_owned() });
        }
    }
    if !found.is_empty() {
        links.extend(found);
        links.sort_by_key(|link| link.range.start);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_links(text: &str, expected: &[(&str, &str)]) {
        let links = bare_links(text);
        let found: Vec<(&str, &str)> =
            links.iter().map(|link| (&text[link.range.clone()], link.destination.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn addresses_end_where_prose_goes_on() {
        let url = "https://a.de/x_(y)";
        for text in
            ["(siehe https://a.de/x_(y)), dann", "„https://a.de/x_(y)“", "»https://a.de/x_(y)«", "https://a.de/x_(y)…"]
        {
            assert_links(text, &[(url, url)]);
        }
        assert_links("https://a.de/Größe?a=b&c#d.", &[("https://a.de/Größe?a=b&c#d", "https://a.de/Größe?a=b&c#d")]);
    }

    #[test]
    fn www_and_mail_addresses_are_links() {
        assert_links("auf www.a.de/b, oder", &[("www.a.de/b", "http://www.a.de/b")]);
        assert_links("(www.a.de) x@b.de.", &[("www.a.de", "http://www.a.de"), ("x@b.de", "mailto:x@b.de")]);
        assert_links("mailto:x@b.de", &[("mailto:x@b.de", "mailto:x@b.de")]);
        assert_links("mailto:x@b.demailto:y@c.de", &[("mailto:x@b.demailto", "mailto:x@b.demailto")]);
        assert_links("https://www.a.de", &[("https://www.a.de", "https://www.a.de")]);
        assert_links("www.a.de🎉http://b.de", &[("www.a.de🎉", "http://www.a.de🎉"), ("http://b.de", "http://b.de")]);
    }

    #[test]
    fn not_everything_is_an_address() {
        for text in [
            "javascript://x",
            "ftp://a.de",
            "xhttps://a.de",
            "www.",
            "wwww.a.de",
            "@Norderstedt",
            "z.B. 11:30",
            "http://",
            "www.de",
        ] {
            assert_links(text, &[]);
        }
    }
}
