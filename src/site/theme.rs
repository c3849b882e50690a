//! Themes: built into the program, overlaid file by file by the event's own.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use super::files::Recipe;
use super::style_sheet::shortened;
use super::templates::{TemplateError, Templates};
use super::texts::Texts;
use crate::diagnostics::{Catalogue, Code, Finding};
use crate::model::Site;
use crate::parse::{SiteFile, Written};
use crate::source::{SourcePath, SourceText, Sources, Span};

static BUILT_IN: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes");
/// What every theme that is not complete stands on.
const BASE: &str = "rathaus";
/// How alike two names must be for one to be a slip of the hand for the other.
const NEAR: f64 = 0.75;

pub struct Theme {
    pub templates: Templates,
    pub texts: Arc<Texts>,
    /// Files for `theme/` of the site.
    pub assets: BTreeMap<String, Recipe>,
    /// Of all templates and texts.
    pub hash: blake3::Hash,
    /// Templates of the event's own folder, so that an error points into its file.
    own: BTreeMap<String, SourcePath>,
}

/// One file of a theme and where it comes from.
#[derive(Clone)]
enum File {
    BuiltIn(&'static [u8]),
    Own(SourcePath),
}

/// Puts the chosen theme together. `None` where its templates cannot be read, which the findings explain. What
/// `file` asks for and nobody has is told at its place there.
pub fn load(site: &Site, file: &SiteFile, sources: &Sources, findings: &mut Vec<Finding>) -> Option<Theme> {
    let files = files(&site.theme.name, file, sources, findings);
    let texts = Arc::new(texts(&files, site, file, sources, findings));
    let mut templates: BTreeMap<&str, String> = BTreeMap::new();
    let mut assets = BTreeMap::new();
    let mut own = BTreeMap::new();
    let mut hasher = blake3::Hasher::new();
    for (path, file) in &files {
        hasher.update(path.as_bytes()).update(text(file, sources).as_bytes());
        if let Some(name) = path.strip_prefix("templates/") {
            templates.insert(name, text(file, sources));
            if let File::Own(source) = file {
                own.insert(name.to_owned(), source.clone());
            }
        } else if let Some(name) = path.strip_prefix("assets/") {
            let recipe = match file {
                File::BuiltIn(bytes) => Recipe::BuiltIn(Arc::from(*bytes)),
                // Text is held anyway, and audited with the pages.
                File::Own(source) => match sources.texts.get(source) {
                    Some(bytes) => Recipe::Bytes(Arc::clone(bytes)),
                    None => Recipe::Source(source.clone()),
                },
            };
            assets.insert(name.to_owned(), recipe);
        }
    }
    assets.entry("style.css".to_owned()).or_insert_with(|| style_sheet(&files, sources));
    match Templates::new(templates.iter().map(|(name, text)| (*name, text.as_str())), &texts) {
        Ok(templates) => Some(Theme { templates, texts, assets, hash: hasher.finalize(), own }),
        Err(error) => {
            findings.push(finding(&error, &own));
            None
        }
    }
}

/// The one style sheet of all pages: the files below `styles/`, joined in the order of their names, so that a theme can
/// take the place of one part or add its own. A theme with an `assets/style.css` has written all of it anew. Built-in
/// parts are shortened; others stay as they are written, so that what is told of them is found.
fn style_sheet(files: &BTreeMap<String, File>, sources: &Sources) -> Recipe {
    let parts = files.iter().filter(|(path, _)| path.starts_with("styles/") && path.ends_with(".css"));
    let parts: Vec<&File> = parts.map(|(_, file)| file).collect();
    let joined = parts.iter().map(|file| match file {
        File::BuiltIn(_) => shortened(&text(file, sources)),
        File::Own(_) => text(file, sources),
    });
    let joined: Vec<String> = joined.collect();
    let bytes = Arc::from(joined.join("\n").into_bytes());
    match parts.iter().all(|file| matches!(file, File::BuiltIn(_))) {
        true => Recipe::BuiltIn(bytes),
        false => Recipe::Bytes(bytes),
    }
}

impl Theme {
    /// Where a template's fault lies, in the event's file if it is one.
    pub fn finding(&self, error: &TemplateError) -> Finding {
        finding(error, &self.own)
    }
}

fn finding(error: &TemplateError, own: &BTreeMap<String, SourcePath>) -> Finding {
    let finding = Finding::new(Code::TemplateError).with("template", &error.template).with("message", &error.message);
    match (own.get(&error.template), error.span) {
        (Some(source), Some(span)) => finding.at(source, span),
        (Some(source), None) => finding.in_file(source),
        (None, _) => finding,
    }
}

/// The files of a theme: of the base, of the built-in theme of this name, of the event's theme of this name.
fn files(name: &str, file: &SiteFile, sources: &Sources, findings: &mut Vec<Finding>) -> BTreeMap<String, File> {
    let mut files = built_in(BASE);
    let mut is_known = name == BASE;
    if BUILT_IN.get_dir(name).is_some() && !is_known {
        files.extend(built_in(name));
        is_known = true;
    }
    let folder = format!("themes/{name}");
    for source in sources.texts.keys().chain(sources.assets.keys()) {
        if let Some(path) = source.below(&folder) {
            files.insert(path.to_owned(), File::Own(source.clone()));
            is_known = true;
        }
    }
    if !is_known {
        let built_in = BUILT_IN.dirs().filter_map(|dir| dir.path().to_str());
        let own = sources.texts.keys().filter_map(|path| path.below("themes")?.split_once('/').map(|(name, _)| name));
        let scored = built_in.chain(own).map(|known| (strsim::normalized_damerau_levenshtein(name, known), known));
        let nearest = scored.filter(|(score, _)| *score >= NEAR).max_by(|a, b| a.0.total_cmp(&b.0));
        let finding = located(Finding::new(Code::UnknownTheme), file, file.theme.as_ref()).with("name", name);
        findings.push(match (nearest, &file.theme) {
            (Some((_, nearest)), Some(written)) => {
                finding.with("suggestion", nearest).help("did-you-mean").propose(written.span, nearest)
            }
            _ => finding.help("add-theme"),
        });
    }
    files
}

/// Points at what asks for something that is not there.
fn located(finding: Finding, file: &SiteFile, written: Option<&Written>) -> Finding {
    match file.source.as_ref().zip(written) {
        Some((source, written)) => finding.at(source, written.span),
        None => finding,
    }
}

fn built_in(name: &str) -> BTreeMap<String, File> {
    let mut files = BTreeMap::new();
    let mut dirs: Vec<&Dir> = BUILT_IN.get_dir(name).into_iter().collect();
    while let Some(dir) = dirs.pop() {
        dirs.extend(dir.dirs());
        for file in dir.files() {
            let path = file.path().to_str().and_then(|path| path.strip_prefix(name)?.strip_prefix('/'));
            files.extend(path.map(|path| (path.to_owned(), File::BuiltIn(file.contents()))));
        }
    }
    files
}

fn text(file: &File, sources: &Sources) -> String {
    match file {
        File::BuiltIn(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        File::Own(source) => {
            let bytes = sources.texts.get(source).map_or(&[][..], |bytes| bytes);
            SourceText::decode(source.clone(), bytes).text
        }
    }
}

/// The texts of the site's language, English standing in for what is missing.
fn texts(
    files: &BTreeMap<String, File>,
    site: &Site,
    file: &SiteFile,
    sources: &Sources,
    findings: &mut Vec<Finding>,
) -> Texts {
    let mut catalogue = |language: &str| {
        let file = files.get(&format!("i18n/{language}.ftl"))?;
        let (catalogue, errors) = Catalogue::parse(language, &text(file, sources));
        for error in errors {
            let finding = Finding::new(Code::MissingText)
                .variant("syntax")
                .with("message", error.message)
                .with("text", "")
                .with("language", language);
            findings.push(match file {
                File::Own(source) => finding.at(source, Span::new(error.offset..error.offset)),
                File::BuiltIn(_) => finding,
            });
        }
        Some(catalogue)
    };
    let fallback = catalogue("en");
    let primary = site.language.split('-').next().unwrap_or_default();
    let own = if primary == "en" { None } else { catalogue(&site.language).or_else(|| catalogue(primary)) };
    match (own, fallback) {
        (Some(own), fallback) => Texts::new(own, fallback),
        (None, fallback) => {
            if primary != "en" {
                let finding = located(Finding::new(Code::UnknownLanguage), file, file.language.as_ref());
                findings.push(finding.with("language", &site.language).help("use-known"));
            }
            Texts::new(fallback.unwrap_or_else(|| Catalogue::parse("en", "").0), None)
        }
    }
}
