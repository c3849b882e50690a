//! Headers that these pages bear, for web servers: none is needed, all make the pages safer than they must be.
//!
//! [`HEADERS`] says which; each form in which a server takes them is one file here. They are written on request only,
//! for a folder of pages does not know which server will hand it out.
//! With them come its [`redirects`], which a server tells search engines better than a page does.

mod apache;
mod netlify;
mod nginx;
mod redirects;

use std::collections::BTreeSet;

use super::files::{Files, Recipe};
use crate::diagnostics::{Code, Finding};
use crate::index::Index;
use crate::model::Site;
use crate::source::SitePath;
use redirects::Redirects;

/// The form in which a kind of server takes headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HeaderForm {
    /// `_headers`, for Netlify and Cloudflare Pages.
    Netlify,
    /// Lines to include in nginx's own settings.
    Nginx,
    /// `.htaccess`, for Apache.
    Apache,
    /// `.htaccess`, for Apache below TYPO3's `fileadmin/`.
    Typo3,
}

impl HeaderForm {
    /// The word for it on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Netlify => "netlify",
            Self::Nginx => "nginx",
            Self::Apache => "apache",
            Self::Typo3 => "typo3",
        }
    }

    fn file(self) -> SitePath {
        SitePath::new(match self {
            Self::Netlify => "_headers",
            Self::Nginx => "nginx-headers.conf",
            Self::Apache | Self::Typo3 => ".htaccess",
        })
    }

    fn write(self, language: Language, redirects: &Redirects) -> String {
        match self {
            Self::Netlify => netlify::write(language),
            Self::Nginx => nginx::write(language) + &redirects.for_nginx(),
            Self::Apache => apache::write(language) + &redirects.for_apache(),
            Self::Typo3 => apache::write_below_typo3(language) + &redirects.for_apache(),
        }
    }
}

/// One header.
struct Header {
    name: &'static str,
    value: &'static str,
    /// What PDF files get in its place, where a server tells files apart.
    for_pdf: Option<&'static str>,
}

impl Header {
    const fn new(name: &'static str, value: &'static str) -> Self {
        Self { name, value, for_pdf: None }
    }
}

/// What the pages bear, and why each is worth sending. `Strict-Transport-Security` is not among them: it holds for a
/// whole domain, of which these pages are only a part.
const HEADERS: [Header; 6] = [
    // Everything comes from the site itself; nothing frames it but the town's own pages. A browser shows a PDF with a
    // page of its own making, which Safari does with styles of the kind that this forbids.
    Header {
        name: "Content-Security-Policy",
        value: "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
        for_pdf: Some("script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"),
    },
    // Files are what their names say.
    Header::new("X-Content-Type-Options", "nosniff"),
    // Whoever is linked to does not learn which page somebody came from.
    Header::new("Referrer-Policy", "same-origin"),
    // Not even by mistake.
    Header::new(
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    // Pages that open these keep no hold on them.
    Header::new("Cross-Origin-Opener-Policy", "same-origin"),
    // A copy is kept, and asked after each time: what was withdrawn is gone at once, what did not change costs nothing.
    Header::new("Cache-Control", "no-cache"),
];

/// In which comments are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Language {
    German,
    English,
}

/// Adds a file for each form. One that the publisher has a file of their own for stays out, and is told.
pub fn plan(files: &mut Files, forms: &BTreeSet<HeaderForm>, site: &Site, index: &Index, findings: &mut Vec<Finding>) {
    let redirects = if forms.is_empty() { Redirects::default() } else { Redirects::of(files, site, index) };
    let language = if site.language.starts_with("de") { Language::German } else { Language::English };
    let mut made: Vec<HeaderForm> = Vec::new();
    for &form in forms {
        let path = form.file();
        let clash = || Finding::new(Code::HeadersClash).with("file", &path).with("form", form.key());
        match (files.get(&path), made.iter().find(|made| made.file() == path)) {
            (_, Some(other)) => findings.push(clash().variant("twice").with("other", other.key()).help("choose")),
            (Some(Recipe::Source(source)), _) => findings.push(clash().help("merge").in_file(source)),
            _ => {
                files.insert(path, Recipe::BuiltIn(form.write(language, &redirects).into_bytes().into()));
                made.push(form);
            }
        }
    }
    // Where the publisher has a file of their own, the pages themselves lead on.
    if made.contains(&HeaderForm::Netlify) && !redirects.is_empty() {
        let text = redirects.for_netlify().into_bytes().into();
        files.entry(SitePath::new("_redirects")).or_insert(Recipe::BuiltIn(text));
    }
}

/// Lines of a comment.
fn comment(text: &str) -> String {
    text.lines().map(|line| if line.is_empty() { "#\n".to_owned() } else { format!("# {line}\n") }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_need_no_escape_in_any_form() {
        for header in &HEADERS {
            for value in [Some(header.value), header.for_pdf].into_iter().flatten() {
                assert!(!value.contains(['"', '\\', '$', '%', '\n']) && value.is_ascii(), "{value}");
            }
        }
    }

    #[test]
    fn a_line_of_a_comment_is_one_in_every_form() {
        assert_eq!(comment("A\n\n  b"), "# A\n#\n#   b\n");
    }
}
