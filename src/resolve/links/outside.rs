//! Destinations apart from any folder: schemes, addresses of the web, fragments.

use percent_encoding::percent_decode_str;
use unicode_normalization::UnicodeNormalization;

use crate::model::{is_document, is_picture};

/// A destination by its scheme.
#[derive(Debug, PartialEq, Eq)]
pub enum Scheme {
    /// The address to be linked.
    Allowed(String),
    Refused,
    /// A path.
    None,
}

pub fn scheme(destination: &str) -> Scheme {
    if destination.starts_with("//") {
        return Scheme::Allowed(format!("https:{destination}"));
    }
    if destination.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www.")) {
        return Scheme::Allowed(format!("https://{destination}"));
    }
    match scheme_of(destination) {
        // Without both of its slashes a browser takes it for a path, or not, by the scheme of the page it stands on.
        Some(web @ ("http" | "https")) if !destination[web.len()..].starts_with("://") => {
            Scheme::Allowed(format!("{web}://{}", destination[web.len() + 1..].trim_start_matches(['/', '\\'])))
        }
        Some("http" | "https" | "mailto" | "tel") => Scheme::Allowed(destination.to_owned()),
        Some(_) => Scheme::Refused,
        None => Scheme::None,
    }
}

/// The scheme of an address, in lower case where it is one of those that are let through; any other as `other`.
pub fn scheme_of(destination: &str) -> Option<&'static str> {
    let (scheme, _) = destination.split_once(':')?;
    let visible: String = scheme.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let mut letters = visible.chars();
    let is_scheme = letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && letters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    if !is_scheme {
        return None;
    }
    let known = ["http", "https", "mailto", "tel"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known));
    Some(known.unwrap_or("other"))
}

/// The whole address, where a destination that names no file is one without its scheme: `example.org/page`,
/// `office@example.org`.
pub fn with_scheme(destination: &str) -> Option<String> {
    if let Some((name, host)) = destination.split_once('@') {
        let is_name =
            !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+'));
        return (is_name && is_host(host)).then(|| format!("mailto:{destination}"));
    }
    let (host, path) = destination.split_at(destination.find(['/', '?', '#']).unwrap_or(destination.len()));
    let last = host.rsplit('.').next().unwrap_or_default().to_lowercase();
    let is_address =
        is_host(host) && !is_file_type(&last) && (path.starts_with('/') || DOMAINS.contains(&last.as_str()));
    is_address.then(|| format!("https://{destination}"))
}

fn is_host(host: &str) -> bool {
    let is_label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let last = host.rsplit('.').next().unwrap_or_default();
    host.contains('.')
        && host.split('.').all(is_label)
        && last.chars().count() >= 2
        && last.chars().all(char::is_alphabetic)
}

fn is_file_type(extension: &str) -> bool {
    const OTHERS: [&str; 14] =
        ["md", "markdown", "html", "htm", "yaml", "yml", "doc", "xls", "ppt", "rtf", "exe", "js", "css", "mov"];
    is_picture(extension) || is_document(extension) || OTHERS.contains(&extension)
}

/// What a host ends in that stands alone: anything else may be the name of a file.
const DOMAINS: [&str; 27] = [
    "de", "org", "com", "net", "eu", "info", "io", "at", "ch", "gov", "edu", "uk", "fr", "nl", "dk", "be", "lu", "cz",
    "se", "bayern", "berlin", "hamburg", "koeln", "nrw", "saarland", "digital", "example",
];

/// Path and fragment of a relative link, both decoded, without its query. What a fragment says about words to be
/// marked (`#:~:text=…`) is the browser's own business.
pub fn split_fragment(destination: &str) -> (String, Option<String>) {
    let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let (path, fragment) = match destination.split_once('#') {
        Some((path, fragment)) => (path, Some(decode(fragment.split(":~:").next().unwrap_or_default()))),
        None => (destination, None),
    };
    let path = path.split('?').next().unwrap_or_default();
    (decode(path), fragment)
}

/// The form under which two spellings are one path for those who do not mind case or how umlauts are encoded.
pub fn same_path(path: &str) -> String {
    path.nfc().flat_map(char::to_lowercase).collect()
}

/// Enough of an address to recognise it.
pub fn shortened(destination: &str) -> String {
    const SHOWN: usize = 60;
    match destination.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &destination[..end]),
        None => destination.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_are_seen_through_disguises() {
        assert_eq!(scheme_of("HTTPS://x"), Some("https"));
        assert_eq!(scheme_of("java\nscript:alert(1)"), Some("other"));
        assert_eq!(scheme_of("\u{1}javascript:x"), Some("other"));
        assert_eq!(scheme_of("digitale-akte.md#a:b"), None);
        assert_eq!(scheme_of("1:2"), None);
        assert_eq!(scheme_of("akte"), None);
    }

    #[test]
    fn addresses_of_the_web_have_both_their_slashes() {
        let allowed = |address: &str| Scheme::Allowed(address.to_owned());
        assert_eq!(scheme("https:a.example/b"), allowed("https://a.example/b"));
        assert_eq!(scheme("HTTP:/a.example"), allowed("http://a.example"));
        assert_eq!(scheme("https:\\\\a.example"), allowed("https://a.example"));
        assert_eq!(scheme("https://a.example//b"), allowed("https://a.example//b"));
    }

    #[test]
    fn fragments_and_queries_come_off() {
        let split = |path: &str, fragment: &str| (path.to_owned(), Some(fragment.to_owned()));
        assert_eq!(split_fragment("a%20b.md?x=1#%C3%A4"), split("a b.md", "ä"));
        assert_eq!(split_fragment("a.md#b:~:text=c,d"), split("a.md", "b"));
        assert_eq!(split_fragment("#:~:text=c"), split("", ""));
    }

    #[test]
    fn addresses_without_a_scheme_are_known() {
        for (written, meant) in [
            ("example.org/page", "https://example.org/page"),
            ("norderstedt.de", "https://norderstedt.de"),
            ("a-b.müster.example/x.pdf?y#z", "https://a-b.müster.example/x.pdf?y#z"),
            ("office@musterstadt.example", "mailto:office@musterstadt.example"),
        ] {
            assert_eq!(with_scheme(written).as_deref(), Some(meant));
        }
        for path in [
            "plan.pdf",
            "notiz.md",
            "a.md/b",
            "ordner/plan.de",
            "v1.2/x",
            ".de",
            "de",
            "a b.de",
            "skript.sh",
            "x@y",
            "../a.de/b",
        ] {
            assert_eq!(with_scheme(path), None, "{path}");
        }
    }
}
