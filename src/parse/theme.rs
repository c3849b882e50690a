//! How a site looks: what `theme:` says, and what a theme's own `theme.yaml` says of the theme.

use std::collections::BTreeMap;

use super::data_file;
use super::event::table;
use super::fields::{Fields, invalid, map, text, with_correction};
use super::file::File;
use super::keys::Record;
use super::tree::{Node, Value};
use super::values;
use super::{Written, WrittenFont, WrittenHome, WrittenLogo, WrittenTheme};
use crate::diagnostics::Finding;
use crate::model::{Colour, FontPart};
use crate::source::{SourcePath, SourceText, Spanned};

/// `theme: rathaus`, or a map.
pub fn choice(fields: &Fields, findings: &mut Vec<Finding>) -> WrittenTheme {
    let Some(node) = fields.node("theme") else { return WrittenTheme::default() };
    if node.scalar().is_some() {
        return WrittenTheme { name: text(fields.file, node, findings), ..WrittenTheme::default() };
    }
    let Some(theme) = fields.map("theme", Record::Theme, findings) else { return WrittenTheme::default() };
    theme.report_unknown(findings);
    WrittenTheme {
        name: theme.text("name", findings),
        accent: accent(&theme, findings),
        logo: logo(&theme, findings),
        icon: theme.text("icon", findings),
        fonts: fonts(&theme, findings),
        home: home(&theme, findings),
    }
}

fn accent(theme: &Fields, findings: &mut Vec<Finding>) -> Option<Spanned<Colour>> {
    let written = theme.text("accent", findings)?;
    match values::colour(&written.value) {
        Ok(colour) => Some(Spanned::new(colour, written.span)),
        Err(meant) => {
            let finding = invalid(theme.file, "accent", &written, "colour");
            findings.push(with_correction(finding, written.span, meant.map(|colour| format!("\"{colour}\""))));
            None
        }
    }
}

/// `logo: assets/logo.svg`, or a map with one for dark ground too.
fn logo(theme: &Fields, findings: &mut Vec<Finding>) -> Option<WrittenLogo> {
    let node = theme.node("logo")?;
    if node.scalar().is_some() {
        return Some(WrittenLogo { light: text(theme.file, node, findings)?, dark: None, alt: None });
    }
    let fields = theme.map("logo", Record::Logo, findings)?;
    fields.report_unknown(findings);
    let (light, dark) = (fields.text("light", findings), fields.text("dark", findings));
    let alt = fields.text("alt", findings).map(|alt| alt.value);
    match light {
        Some(light) => Some(WrittenLogo { light, dark, alt }),
        // One for dark ground alone: better than none, and told.
        None => {
            fields.report_missing("light", findings);
            Some(WrittenLogo { light: dark?, dark: None, alt })
        }
    }
}

/// `fonts: {text: assets/text.woff2, headings: [{file: assets/bold.woff2, weight: 700}]}`.
fn fonts(theme: &Fields, findings: &mut Vec<Finding>) -> Vec<WrittenFont> {
    if theme.node("fonts").is_none() {
        return Vec::new();
    }
    let Some(fields) = theme.map("fonts", Record::Fonts, findings) else { return Vec::new() };
    fields.report_unknown(findings);
    let mut fonts = Vec::new();
    for (part, key) in [(FontPart::Text, "text"), (FontPart::Headings, "headings")] {
        fonts.extend(fields.items(key).filter_map(|node| font(fields.file, part, node, findings)));
    }
    fonts
}

fn font(file: &File, part: FontPart, node: &Node, findings: &mut Vec<Finding>) -> Option<WrittenFont> {
    if node.scalar().is_some() {
        let file = text(file, node, findings)?;
        return Some(WrittenFont { part, file, weight: None, is_italic: false });
    }
    let fields = map(file, Record::Font, node, findings)?;
    fields.report_unknown(findings);
    let weight = fields.value("weight", "font-weight", weight, findings).map(|weight| weight.value);
    let is_italic = fields.value("style", "font-style", values::font_style, findings).is_some_and(|style| style.value);
    fields.report_missing("file", findings);
    Some(WrittenFont { part, file: fields.text("file", findings)?, weight, is_italic })
}

/// `700`, or `100 900` and `100-900` of a file that holds all weights between.
fn weight(text: &str) -> Option<String> {
    let weights: Vec<u16> =
        text.split([' ', '-', '–']).filter(|part| !part.is_empty()).map(str::parse).collect::<Result<_, _>>().ok()?;
    let are_weights = weights.iter().all(|weight| (1..=1000).contains(weight)) && weights.is_sorted();
    let written = weights.iter().map(u16::to_string).collect::<Vec<_>>().join(" ");
    (are_weights && matches!(weights.len(), 1 | 2)).then_some(written)
}

/// `home: https://www.example.org/`, or a map with its title.
fn home(theme: &Fields, findings: &mut Vec<Finding>) -> Option<WrittenHome> {
    let node = theme.node("home")?;
    if node.scalar().is_some() {
        return Some(WrittenHome { title: None, url: theme.address("home", findings)? });
    }
    let fields = theme.map("home", Record::Home, findings)?;
    fields.report_unknown(findings);
    let title = fields.text("title", findings).map(|title| title.value);
    fields.report_missing("url", findings);
    Some(WrittenHome { title, url: fields.address("url", findings)? })
}

/// What a theme says of itself, for the program.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThemeFile {
    /// By language.
    pub title: BTreeMap<String, String>,
    pub description: BTreeMap<String, String>,
    pub pairs: Vec<Pair>,
}

/// Colours that must be told apart: custom properties of the theme's style sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    pub colour: Written,
    pub ground: Vec<Written>,
    pub aim: Aim,
}

/// What a colour is for, which says how much contrast it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// WCAG 1.4.3
    Text,
    /// From 24 px on, or bold from 18.66 px on: WCAG 1.4.3
    LargeText,
    /// Edges of controls, the focus, signs: WCAG 1.4.11
    Control,
}

impl Aim {
    pub fn least(self) -> f64 {
        match self {
            Self::Text => 4.5,
            Self::LargeText | Self::Control => 3.0,
        }
    }
}

/// Reads a theme's `theme.yaml`. What it holds besides is for other readers.
pub fn theme_file(path: &SourcePath, bytes: &[u8], findings: &mut Vec<Finding>) -> ThemeFile {
    let source = SourceText::decode(path.clone(), bytes);
    let file = File::new(path, &source.text);
    let Some(root) = data_file::read(&source, Record::ThemeFile, findings).root else { return ThemeFile::default() };
    let Value::Map(entries) = &root.value else { return ThemeFile::default() };
    let fields = Fields::of(&file, Record::ThemeFile, root.span, entries, findings);
    fields.report_unknown(findings);
    let mut told =
        |key| table(&fields, key, findings).into_iter().map(|(language, text)| (language, text.value)).collect();
    ThemeFile {
        title: told("title"),
        description: told("description"),
        pairs: fields.items("pairs").filter_map(|node| pair(&file, node, findings)).collect(),
    }
}

fn pair(file: &File, node: &Node, findings: &mut Vec<Finding>) -> Option<Pair> {
    let fields = map(file, Record::Pair, node, findings)?;
    fields.report_unknown(findings);
    fields.report_missing("colour", findings);
    fields.report_missing("on", findings);
    let aim = fields.value("for", "aim", values::aim, findings).map_or(Aim::Text, |aim| aim.value);
    Some(Pair { colour: fields.text("colour", findings)?, ground: fields.words("on", findings), aim })
}
