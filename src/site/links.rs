//! Links from page to page.
//!
//! Views hold a link as it leads from the root of the site, behind a sign that no text has. So a view that stands on many
//! pages is the same on each, and is made once. On a finished page every link becomes relative to it.

use crate::source::{SitePath, encoded_path, escape};

/// Stands before a path of the site. It is a control character, which reading takes out of all that people write.
const ROOT: char = '\u{1}';

/// The root of the site itself, before which a script puts what it knows of addresses.
pub const TO_ROOT: &str = "\u{1}";

/// A link to a file of the site, on whatever page it will stand.
pub fn to(file: &SitePath) -> String {
    let mut link = String::with_capacity(file.as_str().len() + ROOT.len_utf8());
    link.push(ROOT);
    link.extend(encoded_path(file.as_str()));
    link
}

/// Writes an address, or several, into an attribute.
pub fn escape_address(address: &str, html: &mut String) {
    for (nth, part) in address.split(ROOT).enumerate() {
        if nth > 0 {
            html.push(ROOT);
        }
        escape(part, html);
    }
}

/// Makes all links of a finished page lead from where it stands: relative, or to `base` where the page is shown at
/// every address. A link to a place on the page itself is only that place.
pub fn settle(html: &str, page: &SitePath, base: Option<&str>) -> String {
    let own = html_path(page);
    // The folders that the page lies in, each with its final `/`.
    let folders: Vec<&str> = own.rsplit_once('/').map_or("", |(folders, _)| folders).split_inclusive('/').collect();
    // The ways up take a little more than the signs.
    let mut settled = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(at) = memchr::memchr(ROOT as u8, rest.as_bytes()) {
        settled.push_str(&rest[..at]);
        rest = &rest[at + ROOT.len_utf8()..];
        if let Some(base) = base {
            escape(base, &mut settled);
        } else if let Some(place) = rest.strip_prefix(own.as_str()).filter(|behind| behind.starts_with('#')) {
            rest = place;
        } else {
            rest = relative(rest, &folders, &mut settled);
        }
    }
    settled.push_str(rest);
    settled
}

/// Writes the way up to the folder that page and file share; what is left is the way down.
fn relative<'a>(file: &'a str, folders: &[&str], html: &mut String) -> &'a str {
    let mut rest = file;
    let mut shared = 0;
    for folder in folders {
        let inside = rest.strip_prefix(folder.trim_end_matches('/')).and_then(|rest| rest.strip_prefix('/'));
        let Some(inside) = inside else { break };
        (rest, shared) = (inside, shared + 1);
    }
    for _ in shared..folders.len() {
        html.push_str("../");
    }
    rest
}

/// A path as it stands in links.
fn html_path(path: &SitePath) -> String {
    let encoded: String = encoded_path(path.as_str()).collect();
    let mut html = String::new();
    escape(&encoded, &mut html);
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(file: &str, page: &str) -> String {
        settle(&to(&SitePath::new(file)), &SitePath::new(page), None)
    }

    #[test]
    fn links_are_relative_to_their_page() {
        for file in ["index.html", "a.html", "a/index.html", "a/b.html", "a/b/c.html", "ab/c.html", "ä/b c.html", "a/b"]
        {
            for page in ["index.html", "a/index.html", "a/b.html", "a/b/d.html", "ab/x.html", "ä/d.html", "x/y/z.html"]
            {
                let expected = SitePath::new(file).relative_to(&SitePath::new(page));
                assert_eq!(settled(file, page), expected, "{file} on {page}");
            }
        }
    }

    #[test]
    fn a_place_on_the_page_itself_needs_no_page() {
        let html = format!("<a href=\"{}#x\">", to(&SitePath::new("a/b.html")));
        assert_eq!(settle(&html, &SitePath::new("a/b.html"), None), "<a href=\"#x\">");
        assert_eq!(settle(&html, &SitePath::new("a/bb.html"), None), "<a href=\"b.html#x\">");
    }

    #[test]
    fn a_page_at_every_address_links_to_whole_addresses() {
        let html = format!("<a href=\"{}\"> <a href=\"#x\">", to(&SitePath::new("a/b.html")));
        let page = SitePath::new("404.html");
        assert_eq!(
            settle(&html, &page, Some("https://example.org/")),
            "<a href=\"https://example.org/a/b.html\"> <a href=\"#x\">"
        );
    }

    #[test]
    fn addresses_keep_their_sign_in_attributes() {
        let mut html = String::new();
        escape_address(&format!("{0} 1w, {0}?a&b 2w", to(&SitePath::new("a.png"))), &mut html);
        assert_eq!(settle(&html, &SitePath::new("b/c.html"), None), "../a.png 1w, ../a.png?a&amp;b 2w");
    }

    #[test]
    fn the_root_is_found_from_every_folder() {
        let root = |page: &str| settle(TO_ROOT, &SitePath::new(page), None);
        assert_eq!(["index.html", "a/b.html", "a/b/c.html"].map(root), ["", "../", "../../"]);
    }
}
