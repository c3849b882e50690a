//! What finished files must satisfy, whoever made them: theme, note or program.
//!
//! 1. [`scan`] walks over a page's tags once. It may only report too much, never too little.
//! 2. Every address in it is judged: nothing may be loaded from elsewhere, every link within the site must
//!    lead to a file of the site.
//! 3. The names of people who must not be named are searched for in every text.

mod scan;

use std::collections::BTreeSet;

use aho_corasick::AhoCorasick;
use percent_encoding::percent_decode_str;

use crate::diagnostics::{Code, Finding};
use crate::model::Site;
use crate::source::SitePath;
use scan::{Address, Use};

/// What the files of one site are held against.
pub struct Audit {
    paths: BTreeSet<SitePath>,
    /// The site's own address, ending in `/`: what begins with it stays within the site.
    base: Option<String>,
    /// Names of people without consent; `None` where there are none.
    names: Option<AhoCorasick>,
}

impl Audit {
    pub fn new(site: &Site, paths: BTreeSet<SitePath>) -> Self {
        let names: Vec<&str> = site
            .people
            .iter()
            .filter_map(|person| person.withheld_name(site.names))
            .filter(|name| !name.trim().is_empty())
            .collect();
        let names =
            (!names.is_empty()).then(|| AhoCorasick::new(&names).expect("a list of names fits into an automaton"));
        Self { paths, base: site.url.clone(), names }
    }

    /// Judges one finished file.
    pub fn inspect(&self, path: &SitePath, bytes: &[u8], findings: &mut Vec<Finding>) {
        let extension = path.as_str().rsplit('.').next().unwrap_or_default();
        if !matches!(extension, "html" | "css" | "svg" | "js" | "json" | "xml" | "csv" | "txt" | "ics") {
            return;
        }
        let text = String::from_utf8_lossy(bytes);
        if self.names.as_ref().is_some_and(|names| names.is_match(text.as_ref())) {
            findings.push(Finding::new(Code::NameInOutput).with("page", path));
        }
        match extension {
            "html" => scan::page(&text, |address| self.judge(path, &address, findings)),
            "css" => scan::style_sheet(&text, |address| self.judge(path, &address, findings)),
            _ => {}
        }
    }

    fn judge(&self, path: &SitePath, address: &Address, findings: &mut Vec<Finding>) {
        let url = address.url.trim();
        let own = self.base.as_deref().and_then(|base| url.strip_prefix(base));
        if let Some(file) = own.filter(|_| address.what != Use::Forbidden) {
            // On its server a folder answers with its index.
            let file = if file.ends_with('/') { format!("{file}index.html") } else { file.to_owned() };
            if !self.leads_somewhere(&SitePath::new("index.html"), &file) {
                findings.push(Finding::new(Code::DeadInternalLink).with("page", path).with("target", url));
            }
            return;
        }
        let foreign = || Finding::new(Code::ForeignRequest).with("page", path).with("url", url);
        match (address.what, scheme(url)) {
            (Use::Forbidden, _) | (Use::Load, Some(_)) => findings.push(foreign()),
            (Use::Link, Some("http" | "https" | "mailto" | "tel")) | (Use::Name, Some("http" | "https")) => {}
            (Use::Link | Use::Name, Some(_)) => findings.push(foreign()),
            (_, None) if self.leads_somewhere(path, url) => {}
            (_, None) => findings.push(Finding::new(Code::DeadInternalLink).with("page", path).with("target", url)),
        }
    }

    fn leads_somewhere(&self, page: &SitePath, url: &str) -> bool {
        let file = url.split(['#', '?']).next().unwrap_or_default();
        if file.is_empty() {
            return true;
        }
        let folder = page.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
        let decoded = percent_decode_str(file).decode_utf8_lossy();
        // An address from the root of the server works at no sub-path.
        let joined = if decoded.starts_with('/') {
            None
        } else {
            crate::source::SourcePath::new(&format!("{folder}/{decoded}"))
        };
        joined.is_some_and(|path| self.paths.contains(&SitePath::new(path.as_str())))
    }
}

/// The scheme of an address in lower case; `//host` counts as one.
fn scheme(url: &str) -> Option<&'static str> {
    if url.starts_with("//") || url.starts_with("\\\\") {
        return Some("other");
    }
    let (scheme, _) = url.split_once(':')?;
    if scheme.contains(['/', '?', '#']) {
        return None;
    }
    let known = ["http", "https", "mailto", "tel"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known));
    Some(known.unwrap_or("other"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(html: &str) -> Vec<&'static str> {
        let paths = ["a.html", "x/b.html", "theme/style.css"].map(SitePath::new);
        let base = Some("https://own.example/x/".to_owned());
        let audit = Audit { paths: paths.into_iter().collect(), base, names: None };
        let mut findings = Vec::new();
        audit.inspect(&SitePath::new("x/b.html"), html.as_bytes(), &mut findings);
        findings.iter().map(|finding| finding.code.number()).collect()
    }

    #[test]
    fn what_stays_within_the_site_passes() {
        let page = "<link rel=stylesheet href='../theme/style.css'><link rel=canonical href=https://x.example/><a href=\"../a.html#x\">a</a>\
                    <a href=https://x.example>x</a><a href=mailto:x@y.example>m</a><p>style=\"x\" onclick=</p><svg><use href=\"#i\"/></svg>";
        assert!(judged(page).is_empty(), "{:?}", judged(page));
    }

    #[test]
    fn what_would_leave_the_site_does_not() {
        for page in [
            "<img src=https://x.example/a.png>",
            "<img src=//x.example/a.png>",
            "<img srcset='https://x.example/a.png 2x'>",
            "<link rel=stylesheet href=https://x.example/a.css>",
            "<link rel='preconnect' href=https://x.example>",
            "<script>1</script>",
            "<script src=https://x.example/a.js></script>",
            "<iframe src='../a.html'></iframe>",
            "<p style='color:red'>",
            "<p onclick='x'>",
            "<a href='javascript:x'>",
            "<a href=data:text/html,x>",
            "<meta http-equiv=refresh content='0;url=https://x.example'>",
            "<form action=https://x.example>",
            "<style>p{}</style>",
        ] {
            assert_eq!(judged(page), ["N607"], "{page}");
        }
        assert!(judged("<img src=https://own.example/x/a.html>").is_empty());
        assert_eq!(judged("<img src=https://own.example/x/b.png>"), ["N608"]);
        assert_eq!(judged("<a href=../c.html>"), ["N608"]);
        assert_eq!(judged("<a href=/a.html>"), ["N608"]);
    }
}
