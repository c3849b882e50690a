//! The words of a theme: of the program, with the event's own on top.

use std::collections::BTreeMap;

use super::{BASE, File, built_in, located, nearest, text};
use crate::diagnostics::{Catalogue, CatalogueError, Code, Finding};
use crate::model::Site;
use crate::parse::SiteFile;
use crate::site::texts::{Fallback, Texts};
use crate::source::{SourcePath, Sources, Span};

/// The language that stands in for what another lacks; the one that every text has.
const COMPLETE: &str = "en";

/// The texts of the site's language, English standing in for what is missing.
pub(super) fn load(
    files: &BTreeMap<String, File>,
    site: &Site,
    file: &SiteFile,
    sources: &Sources,
    findings: &mut Vec<Finding>,
) -> Texts {
    let is_own = |(path, file): (&String, &File)| path.starts_with("i18n/") && matches!(file, File::Own(_));
    let has_own = files.iter().any(is_own);
    // Only texts of the event's own are held against it.
    let complete = built_in(BASE).remove(&format!("i18n/{COMPLETE}.ftl")).filter(|_| has_own);
    let complete = complete.map_or_else(String::new, |file| text(&file, sources));
    let reader = Reader { files, theme: &site.theme.name, sources, complete: Catalogue::parse(COMPLETE, &complete).0 };
    let primary = site.language.split('-').next().unwrap_or_default();
    let read_own = |findings: &mut Vec<Finding>| match primary {
        COMPLETE => None,
        _ => reader.catalogue(&site.language, findings).or_else(|| reader.catalogue(primary, findings)),
    };
    // A language that comes with the program lacks nothing, so that English is seldom read.
    if !has_own && let Some(own) = read_own(findings) {
        let fallback = reader.layers(COMPLETE);
        let texts: Vec<String> = fallback.iter().map(|file| text(file, sources)).collect();
        return Texts::new(own, Some(Fallback::new(Box::new(move || Catalogue::layered(COMPLETE, &texts).0))));
    }
    let fallback = reader.catalogue(COMPLETE, findings);
    match (read_own(findings), fallback) {
        (Some(own), fallback) => Texts::new(own, fallback.map(|fallback| Fallback::new(Box::new(move || fallback)))),
        (None, fallback) => {
            if primary != COMPLETE {
                let finding = located(Finding::new(Code::UnknownLanguage), file, file.language.as_ref());
                findings.push(finding.with("language", &site.language).help("use-known"));
            }
            Texts::new(fallback.unwrap_or_else(|| Catalogue::parse(COMPLETE, "").0), None)
        }
    }
}

struct Reader<'a> {
    files: &'a BTreeMap<String, File>,
    theme: &'a str,
    sources: &'a Sources,
    /// The texts that every language should have.
    complete: Catalogue,
}

impl Reader<'_> {
    /// One language, each file on top of the one that it overlays: a theme need only say what it says differently.
    fn catalogue(&self, language: &str, findings: &mut Vec<Finding>) -> Option<Catalogue> {
        let files = self.layers(language);
        if files.is_empty() {
            return None;
        }
        let texts: Vec<String> = files.iter().map(|file| text(file, self.sources)).collect();
        let (catalogue, layers) = Catalogue::layered(language, &texts);
        for (file, layer) in files.iter().zip(&layers) {
            if let File::Own(source) = file {
                findings.extend(layer.errors.iter().map(|error| unreadable(error, source, language)));
                findings.extend(missing(&catalogue, &self.complete, source, language));
                let unknown = layer.ids.iter().filter(|(id, _)| !self.is_asked_for(id));
                findings.extend(unknown.map(|(id, offset)| unknown_text(id, *offset, &self.complete, source)));
            }
        }
        Some(catalogue)
    }

    /// The files of a language, the later on top of the earlier.
    fn layers(&self, language: &str) -> Vec<File> {
        let path = format!("i18n/{language}.ftl");
        let mut layers: Vec<&str> = vec![BASE];
        layers.extend((self.theme != BASE).then_some(self.theme));
        let mut files: Vec<File> = layers.into_iter().filter_map(|theme| built_in(theme).remove(&path)).collect();
        files.extend(self.files.get(&path).filter(|file| matches!(file, File::Own(_))).cloned());
        files
    }

    /// Whether the program knows the text, or a template asks for it.
    fn is_asked_for(&self, id: &str) -> bool {
        let quoted = format!("\"{id}\"");
        let mut templates = self.files.iter().filter(|(path, _)| path.starts_with("templates/"));
        self.complete.contains(id) || templates.any(|(_, file)| text(file, self.sources).contains(&quoted))
    }
}

fn unreadable(error: &CatalogueError, source: &SourcePath, language: &str) -> Finding {
    let finding = Finding::new(Code::MissingText).variant("syntax").at(source, Span::new(error.offset..error.offset));
    finding.with("message", &error.message).with("text", "").with("count", 0).with("language", language)
}

/// How many missing texts are named.
const NAMED: usize = 5;

/// What a language lacks, English standing in for it.
fn missing(catalogue: &Catalogue, complete: &Catalogue, source: &SourcePath, language: &str) -> Option<Finding> {
    let missing: Vec<&str> = complete.ids().filter(|id| !catalogue.contains(id)).collect();
    let named = missing.iter().take(NAMED).map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    let finding = Finding::new(Code::MissingText).in_file(source).with("language", language).help("eject");
    (!missing.is_empty()).then(|| finding.with("count", missing.len()).with("text", named))
}

/// A text that nobody asks for, most often for a slip in its name.
fn unknown_text(id: &str, offset: usize, known: &Catalogue, source: &SourcePath) -> Finding {
    let span = Span::new(offset..offset + id.len());
    let finding = Finding::new(Code::UnknownText).at(source, span).with("text", id);
    match nearest(id, known.ids()) {
        Some(near) => finding.with("suggestion", near).help("did-you-mean").propose(span, near),
        None => finding,
    }
}
