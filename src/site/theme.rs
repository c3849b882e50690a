//! Themes: built into the program, overlaid file by file by the event's own.

mod known;
mod older;
mod review;
mod scripts;
mod texts;

pub use known::{KnownTheme, load_again};

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use super::brand::{Brand, Sheet};
use super::contract::{Contract, samples};
use super::files::Recipe;
use super::style_sheet::shortened;
use super::templates::{TemplateError, Templates};
use super::texts::Texts;
use crate::diagnostics::{Code, Finding};
use crate::model::Site;
use crate::parse::{SiteFile, Written, theme_file};
use crate::source::{SitePath, SourcePath, SourceText, Sources};

static BUILT_IN: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes");
/// What every theme that is not complete stands on.
const BASE: &str = "rathaus";
/// In which all of a theme's style comes together.
const STYLE_SHEET: &str = "style.css";
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
    let texts = Arc::new(texts::load(&files, site, file, sources, findings));
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
    brand(site, file, &files, sources, &mut assets, findings);
    scripts::join(&files, sources, &mut assets);
    review::unused_files(&files, &site.theme.name, findings);
    let complete: Vec<(&str, String)> =
        templates.iter().map(|(name, text)| (*name, completed(name, text, &own))).collect();
    match Templates::new(complete.iter().map(|(name, text)| (*name, text.as_str())), &texts) {
        Ok(filled) => {
            if !own.is_empty() {
                review::templates(&templates, &own, findings);
            }
            Some(Theme { templates: filled, texts, assets, hash: hasher.finalize(), own })
        }
        Err(error) => {
            findings.push(finding(&error, &own));
            None
        }
    }
}

/// A template with what its built-in form has and an older copy of it lacks.
fn completed(name: &str, text: &str, own: &BTreeMap<String, SourcePath>) -> String {
    let mut text = text.to_owned();
    let built_in = BUILT_IN.get_file(format!("{BASE}/templates/{name}")).and_then(|file| file.contents_utf8());
    if let (true, Some(built_in)) = (own.contains_key(name), built_in) {
        let missing = older::missing(&text, built_in);
        text.push_str(&missing);
    }
    text
}

/// The one style sheet of all pages, and the sign of the site in its colours: the files below `styles/`, joined in the
/// order of their names, so that a theme can take the place of one part or add its own. What follows from the event
/// stands behind the theme's values, which are the parts before `20-`. A theme with an `assets/style.css` has written
/// all of it anew.
fn brand(
    site: &Site,
    file: &SiteFile,
    files: &BTreeMap<String, File>,
    sources: &Sources,
    assets: &mut BTreeMap<String, Recipe>,
    findings: &mut Vec<Finding>,
) {
    let is_anew = assets.contains_key(STYLE_SHEET);
    let is_part = |path: &str| match is_anew {
        true => path == "assets/style.css",
        false => path.starts_with("styles/") && path.ends_with(".css"),
    };
    let parts: Vec<(&str, &File, String)> = files
        .iter()
        .filter(|(path, _)| is_part(path))
        .map(|(path, file)| (path.as_str(), file, text(file, sources)))
        .collect();
    let sheets: Vec<Sheet> = parts.iter().map(|(_, file, text)| Sheet { text, own: file.own() }).collect();
    // A style sheet that was written anew has the values of the base no more than its parts.
    let declared = files.get("theme.yaml").filter(|file| !is_anew || file.own().is_some());
    let theme_file =
        declared.map(|file| theme_file(&file.source("theme.yaml"), text(file, sources).as_bytes(), findings));
    let theme_file = theme_file.unwrap_or_default();
    let brand = Brand::new(&site.theme, &sheets, &theme_file.pairs);
    brand.judge(file, findings);
    if is_anew {
        return;
    }
    let address = SitePath::new(&format!("theme/{STYLE_SHEET}"));
    let own = brand.css(&address);
    let is_built_in = own.is_empty() && sheets.iter().all(|sheet| sheet.own.is_none());
    let place = parts.iter().position(|(path, ..)| *path >= "styles/2").unwrap_or(parts.len());
    let as_served = |sheet: &Sheet| match sheet.own {
        None => shortened(sheet.text),
        Some(_) => sheet.text.to_owned(),
    };
    let mut texts: Vec<String> = sheets.iter().map(as_served).collect();
    if !own.is_empty() {
        texts.insert(place, own);
    }
    let bytes = Arc::from(texts.join("\n").into_bytes());
    let recipe = if is_built_in { Recipe::BuiltIn(bytes) } else { Recipe::Bytes(bytes) };
    assets.insert(STYLE_SHEET.to_owned(), recipe);
    if let Some(File::BuiltIn(svg)) = files.get("assets/favicon.svg")
        && let Some(svg) = brand.favicon(&String::from_utf8_lossy(svg))
    {
        assets.insert("favicon.svg".to_owned(), Recipe::BuiltIn(Arc::from(svg.into_bytes())));
    }
}

impl File {
    /// The file of the event's folder.
    fn own(&self) -> Option<&SourcePath> {
        match self {
            Self::BuiltIn(_) => None,
            Self::Own(source) => Some(source),
        }
    }

    /// Where it comes from; `name` for what comes with the program.
    fn source(&self, name: &str) -> SourcePath {
        self.own().cloned().unwrap_or_else(|| SourcePath::new(name).expect("names within a theme are paths"))
    }
}

impl Theme {
    /// Where a template's fault lies, in the event's file if it is one.
    pub fn finding(&self, error: &TemplateError) -> Finding {
        finding(error, &self.own)
    }

    /// Fills every template in with made-up views: what fails on a page that the event does not have comes to light.
    pub fn try_out(&self) -> Vec<Finding> {
        let contract = Contract::new();
        let mut findings = Vec::new();
        for (template, view) in contract.views() {
            let failed = samples(&contract, view).iter().find_map(|view| self.templates.fill(template, view).err());
            findings.extend(failed.map(|error| self.finding(&error)));
        }
        findings
    }
}

/// The themes that come with the program, by name.
pub fn built_in_themes<'n>() -> impl Iterator<Item = &'n str> {
    BUILT_IN.dirs().filter_map(|dir| dir.path().to_str())
}

/// All files of a built-in theme, those of the base among them; of a theme of the event's own, those it stands on.
pub fn built_in_files(name: &str) -> BTreeMap<String, &'static [u8]> {
    let files = [BASE, name].into_iter().flat_map(built_in);
    let bytes = |file| match file {
        File::BuiltIn(bytes) => Some(bytes),
        File::Own(_) => None,
    };
    files.filter_map(|(path, file)| Some((path, bytes(file)?))).collect()
}

/// What the event's own folder has of a theme, by the path within the theme.
pub fn own_files<'s>(name: &str, sources: &'s Sources) -> BTreeMap<&'s str, &'s SourcePath> {
    let folder = format!("themes/{name}");
    let paths = sources.texts.keys().chain(sources.assets.keys());
    paths.filter_map(|source| Some((source.below(&folder)?, source))).collect()
}

fn finding(error: &TemplateError, own: &BTreeMap<String, SourcePath>) -> Finding {
    let finding = Finding::new(Code::TemplateError).with("template", &error.template).with("message", &error.message);
    match (own.get(&error.template), error.span) {
        (Some(source), Some(span)) => finding.at(source, span),
        (Some(source), None) => finding.in_file(source),
        (None, _) => finding,
    }
}

/// The style sheets of a theme that comes with the program, and what it says of itself: for tests of its colours.
#[cfg(test)]
pub fn built_in_style(name: &str) -> (Vec<String>, String) {
    let mut files = built_in(BASE);
    files.extend(built_in(name));
    let nothing = Sources::default();
    let parts = files.iter().filter(|(path, _)| path.starts_with("styles/"));
    (parts.map(|(_, file)| text(file, &nothing)).collect(), text(&files["theme.yaml"], &nothing))
}

/// The files of a theme: of the base, of the built-in theme of this name, of the event's theme of this name.
fn files(name: &str, file: &SiteFile, sources: &Sources, findings: &mut Vec<Finding>) -> BTreeMap<String, File> {
    let mut files = built_in(BASE);
    let mut is_known = name == BASE;
    if BUILT_IN.get_dir(name).is_some() && !is_known {
        files.extend(built_in(name));
        is_known = true;
    }
    for (path, source) in own_files(name, sources) {
        files.insert(path.to_owned(), File::Own(source.clone()));
        is_known = true;
    }
    if !is_known {
        let own = sources.texts.keys().filter_map(|path| path.below("themes")?.split_once('/').map(|(name, _)| name));
        let nearest = nearest(name, built_in_themes().chain(own));
        let finding = located(Finding::new(Code::UnknownTheme), file, file.theme.name.as_ref()).with("name", name);
        findings.push(match (nearest, &file.theme.name) {
            (Some(nearest), Some(written)) => {
                finding.with("suggestion", nearest).help("did-you-mean").propose(written.span, nearest)
            }
            _ => finding.help("add-theme"),
        });
    }
    files
}

/// Of names that are known, the likest to one that is not, if any is near.
fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let scored = known.into_iter().map(|known| (strsim::normalized_damerau_levenshtein(name, known), known));
    let near = scored.filter(|(score, _)| *score >= NEAR).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)));
    near.map(|(_, known)| known)
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
