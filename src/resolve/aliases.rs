//! Addresses that notes and pages had before, as their authors may write them.

use std::collections::HashSet;

use percent_encoding::percent_decode_str;

use crate::diagnostics::{Code, Finding};
use crate::model::Alias;
use crate::parse::{Written, site_path};
use crate::source::{SitePath, SourcePath, slug};

/// Reads `aliases:` of what stands at `own` now. What cannot be an address of this site is a finding.
pub fn read(
    written: &[Written],
    source: &SourcePath,
    own: &SitePath,
    url: Option<&str>,
    findings: &mut Vec<Finding>,
) -> Vec<Alias> {
    let mut aliases: Vec<Alias> = Vec::new();
    let mut known: HashSet<SitePath> = HashSet::new();
    for alias in written {
        let Some(address) = meant(&alias.value, own, url) else {
            let finding = Finding::new(Code::InvalidValue).variant("former-address").at(source, alias.span);
            findings.push(finding.with("key", "aliases").with("value", &alias.value).help("help-former-address"));
            continue;
        };
        // The address that it has now, left from a change there and back, says nothing.
        if address != *own && known.insert(address.clone()) {
            aliases.push(Alias { address, span: alias.span });
        }
    }
    aliases
}

/// `sessions/old.html`, `/sessions/old`, the whole address, or only `old` for what stood in the same folder. An address
/// of another site, or one that no page can have, is none.
fn meant(written: &str, own: &SitePath, url: Option<&str>) -> Option<SitePath> {
    let written = written.trim();
    let path = match url.and_then(|url| written.strip_prefix(url)) {
        Some(path) => path,
        None if written.contains("://") => return None,
        None => written,
    };
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let is_folder = path.ends_with('/');
    let is_name = !path.contains('/');
    let path = path.trim_start_matches("./").trim_matches('/');
    let name = path.rsplit('/').next().unwrap_or_default();
    // `e-akte.en` and `2.10` have no extension: a page's is one of these.
    let page = [".html", ".htm"].iter().find_map(|end| path.strip_suffix(end));
    let file = [".md", ".markdown"].iter().find_map(|end| path.strip_suffix(end)).unwrap_or(path);
    let path = match page {
        Some(page) => format!("{page}.html"),
        None if is_folder => format!("{path}/index.html"),
        // No file can have an address with a question in it, nor stand at a place within a page.
        None if is_no_page(name) || name.contains(['?', '#', '\\']) || name.contains(char::is_control) => return None,
        None if is_name => format!("{}.html", of_file(file)),
        None => format!("{file}.html"),
    };
    let folder = own.as_str().rsplit_once('/').filter(|_| is_name).map_or("", |(folder, _)| folder);
    let address = if folder.is_empty() { path } else { format!("{folder}/{path}") };
    site_path(&address)
}

/// The address that a file of this name has; what stands behind a dot is the language of a version.
fn of_file(name: &str) -> String {
    name.split('.').map(slug).collect::<Vec<_>>().join(".")
}

/// Whether a server would run what is called so, or send it as something else than a page.
fn is_no_page(name: &str) -> bool {
    const OTHERS: [&str; 30] = [
        "php", "asp", "aspx", "jsp", "cgi", "pdf", "txt", "xml", "js", "css", "json", "csv", "ics", "atom", "rss",
        "zip", "png", "jpg", "jpeg", "gif", "svg", "webp", "mp4", "docx", "xlsx", "pptx", "odt", "ods", "html", "htm",
    ];
    name.rsplit_once('.').is_some_and(|(_, end)| OTHERS.iter().any(|other| end.eq_ignore_ascii_case(other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_be_written_in_any_way_that_leads_there() {
        let own = SitePath::new("sessions/e-akte.html");
        let meant = |written: &str| meant(written, &own, Some("https://a.example/camp/"));
        for (written, address) in [
            ("alt", "sessions/alt.html"),
            ("alt.md", "sessions/alt.html"),
            ("alt.html", "sessions/alt.html"),
            ("alt.en", "sessions/alt.en.html"),
            ("sessions/alt.html", "sessions/alt.html"),
            ("/sessions/alt", "sessions/alt.html"),
            ("./2016/sessions/alt.html", "2016/sessions/alt.html"),
            ("https://a.example/camp/sessions/alt.html", "sessions/alt.html"),
            ("/2016/e-akte/", "2016/e-akte/index.html"),
            ("Akten%20f%C3%BChren", "sessions/akten-fuehren.html"),
            ("Größe & Maß.md", "sessions/groesse-mass.html"),
            ("alt/%C3%BCber-uns.html", "alt/über-uns.html"),
            ("https://b.example/alt.html", ""),
            ("../alt.html", ""),
            ("a//b", ""),
            ("alt.php", ""),
            ("alt.HTML", ""),
            ("theme/style.css", ""),
            ("alt?p=1", ""),
            ("/", ""),
            ("", ""),
            ("a\u{0}", ""),
        ] {
            assert_eq!(meant(written).as_ref().map_or("", SitePath::as_str), address, "{written}");
        }
    }
}
