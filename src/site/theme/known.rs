//! A theme that was put together before.
//!
//! Reading all templates and texts takes longer than anything else that follows from the change of one note, and gives
//! the same theme each time.

use std::fmt::Debug;
use std::io::Write;
use std::sync::Arc;

use super::{Theme, load};
use crate::diagnostics::Finding;
use crate::model::Site;
use crate::parse::SiteFile;
use crate::source::{SourcePath, Sources};

/// The theme of one run, for the next, with what was found about it.
#[derive(Default)]
pub struct KnownTheme {
    /// Hash of all that it was made of besides the program.
    made_of: Option<blake3::Hash>,
    theme: Option<Arc<Theme>>,
    findings: Vec<Finding>,
}

/// As [`load`], if the theme is none that is `known`.
pub fn load_again(
    site: &Site,
    file: &SiteFile,
    sources: &Sources,
    known: &mut KnownTheme,
    findings: &mut Vec<Finding>,
) -> Option<Arc<Theme>> {
    let made_of = Some(made_of(site, file, sources));
    if known.made_of != made_of {
        let mut findings = Vec::new();
        let theme = load(site, file, sources, &mut findings).map(Arc::new);
        *known = KnownTheme { made_of, theme, findings };
    }
    findings.extend(known.findings.iter().cloned());
    known.theme.clone()
}

fn made_of(site: &Site, file: &SiteFile, sources: &Sources) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    let mut add = |part: &dyn Debug| {
        writeln!(hasher, "{part:?}").expect("a hash takes all text");
    };
    add(&site.theme);
    add(&site.language);
    add(file);
    let is_of_a_theme = |path: &SourcePath| path.below("themes").is_some();
    for (path, bytes) in sources.texts.iter().filter(|(path, _)| is_of_a_theme(path)) {
        add(&(path, blake3::hash(bytes)));
    }
    sources.assets.keys().filter(|path| is_of_a_theme(path)).for_each(|path| add(path));
    hasher.finalize()
}
