//! The publisher's look: what follows from `theme:` for the style sheet, and what cannot be read in it.
//!
//! 1. [`values`] reads the custom properties of the theme's style sheets, for light and for dark.
//! 2. [`mod@palette`] makes colours of the accent that can be read on all that the theme sets them on.
//! 3. [`contrast`] judges every pair of colours that the theme's `theme.yaml` names.
//! 4. [`Brand::css`] writes palette and typeface as the part of the style sheet that follows the theme's values.

mod contrast;
mod favicon;
mod palette;
#[cfg(test)]
mod tests;
mod values;

use std::fmt::Write;

use crate::diagnostics::{Code, Finding, Severity};
use crate::model::{Colour, Font, FontPart, ThemeChoice};
use crate::parse::{Aim, Pair, SiteFile};
use crate::source::{SitePath, SourcePath, Span};
use contrast::{Clash, Meeting, fitting, meetings};
use palette::{ACCENT, palette};
use values::{Scheme, Values};

pub use favicon::coloured;

/// Where the typefaces of headings and of text are named.
const FAMILIES: [(FontPart, &str, &str); 2] =
    [(FontPart::Text, "--sans", "brand-text"), (FontPart::Headings, "--headings", "brand-headings")];

/// A style sheet of the theme, and the file of the event's folder that it is, if it is one.
pub struct Sheet<'a> {
    pub text: &'a str,
    pub own: Option<&'a SourcePath>,
}

/// The theme's values, and what the event makes of them.
pub struct Brand<'a> {
    choice: &'a ThemeChoice,
    sheets: &'a [Sheet<'a>],
    meetings: Vec<Meeting<'a>>,
    /// For each scheme.
    values: [Values; 2],
    palettes: [Vec<(&'static str, Colour)>; 2],
}

impl<'a> Brand<'a> {
    pub fn new(choice: &'a ThemeChoice, sheets: &'a [Sheet<'a>], pairs: &'a [Pair]) -> Self {
        let texts: Vec<&str> = sheets.iter().map(|sheet| sheet.text).collect();
        let meetings = meetings(pairs);
        let values = Scheme::ALL.map(|scheme| Values::read(&texts, scheme));
        let palettes = [0, 1].map(|place| match choice.accent {
            Some(accent) => palette(accent, Scheme::ALL[place], &values[place], &meetings),
            None => Vec::new(),
        });
        Self { choice, sheets, meetings, values, palettes }
    }

    /// What of the style sheet follows from the event; empty where nothing does.
    pub fn css(&self, style_sheet: &SitePath) -> String {
        let mut css = String::new();
        for font in &self.choice.fonts {
            css.push_str(&font_face(font, style_sheet));
        }
        let [light, dark] = [0, 1].map(|place| self.declarations(place));
        if !light.is_empty() {
            let _ = write!(css, ":root {{\n{light}}}\n");
        }
        if !dark.is_empty() {
            let _ = write!(css, "\n@media screen and (prefers-color-scheme: dark) {{\n:root {{\n{dark}}}\n}}\n");
        }
        if self.has_font(FontPart::Headings) {
            css.push_str("\n:is(h1, h2, h3, h4, h5, h6) {\n  font-family: var(--headings);\n}\n");
        }
        if css.is_empty() { css } else { format!("/* ---------- Brand ---------- */\n\n{css}") }
    }

    fn declarations(&self, place: usize) -> String {
        let mut declarations = String::new();
        for (property, colour) in &self.palettes[place] {
            let _ = writeln!(declarations, "  {property}: {colour};");
        }
        // Typefaces are the same in both schemes.
        for (part, property, family) in FAMILIES {
            if place == 0 && self.has_font(part) {
                let fallback = self.values[0].get(property).or_else(|| self.values[0].get("--sans"));
                let fallback = fallback.map_or("sans-serif", |value| &value.text);
                let _ = writeln!(declarations, "  {property}: \"{family}\", {fallback};");
            }
        }
        declarations
    }

    fn has_font(&self, part: FontPart) -> bool {
        self.choice.fonts.iter().any(|font| font.part == part)
    }

    /// The theme's sign of the site in the event's colours.
    pub fn favicon(&self, svg: &str) -> Option<String> {
        let band = self.values[0].colour("--band")?;
        let chosen = |wanted: &str| Some(self.palettes[0].iter().find(|(property, _)| *property == wanted)?.1);
        Some(coloured(svg, band, chosen("--band")?, chosen("--on-band")?))
    }

    /// Every pair of colours that cannot be told apart.
    pub fn judge(&self, file: &SiteFile, findings: &mut Vec<Finding>) {
        self.judge_accent(file, findings);
        for (place, scheme) in Scheme::ALL.into_iter().enumerate() {
            let chosen = self.palettes[place].iter();
            let values =
                chosen.fold(self.values[place].clone(), |values, (property, colour)| values.with(property, *colour));
            for clash in worst_of_each(self.meetings.iter().filter_map(|meeting| meeting.clash(&values))) {
                findings.push(self.located(&clash, scheme, &values, file));
            }
        }
    }

    /// An accent that is too light to be the colour of links is shown darker there: good to know.
    fn judge_accent(&self, file: &SiteFile, findings: &mut Vec<Finding>) {
        let (Some(source), Some(accent)) = (&file.source, &file.theme.accent) else { return };
        let Some((_, shade)) = self.palettes[0].first().filter(|(property, _)| *property == ACCENT) else { return };
        let values = self.values[0].clone().with(ACCENT, accent.value);
        let own = self.meetings.iter().filter(|meeting| meeting.property == ACCENT && meeting.aim == Aim::Text);
        let Some(worst) = worst_of_each(own.filter_map(|meeting| meeting.clash(&values))).pop() else { return };
        let finding = with_ratio(Finding::new(Code::LowContrast), &worst).variant("accent").at(source, accent.span);
        let mut finding = finding.with("suggestion", shade).help("shade");
        finding.severity = Severity::Note;
        findings.push(finding);
    }

    /// Points at the value that the event's own theme sets, or at what asks for the theme.
    fn located(&self, clash: &Clash, scheme: Scheme, values: &Values, file: &SiteFile) -> Finding {
        let Clash { meeting, behind, .. } = clash;
        let finding = with_ratio(Finding::new(Code::LowContrast), clash)
            .with("property", meeting.property)
            .with("ground", meeting.ground)
            .with("behind", behind)
            .with("scheme", scheme.name());
        let suggestion = fitting(meeting.property, clash.colour, values, &self.meetings);
        let finding = match suggestion {
            Some(shade) => finding.with("suggestion", shade).help("nearest"),
            None => finding,
        };
        let own = |property: &str| {
            let value = values.get(property)?;
            Some((self.sheets[value.sheet].own?, Span::new(value.place.clone())))
        };
        let asked = || {
            let theme = &file.theme;
            let span = theme.accent.as_ref().map(|accent| accent.span).or(theme.name.as_ref().map(|name| name.span))?;
            Some((file.source.as_ref()?, span))
        };
        match (own(meeting.property), suggestion) {
            (Some((sheet, place)), Some(shade)) => finding.at(sheet, place).propose(place, shade.to_string()),
            (Some((sheet, place)), None) => finding.at(sheet, place),
            (None, _) => match own(meeting.ground).or_else(asked) {
                Some((source, place)) => finding.at(source, place),
                None => finding,
            },
        }
    }
}

/// Of what clashes on several grounds, the worst: what mends that mends all.
fn worst_of_each<'a>(clashes: impl Iterator<Item = Clash<'a>>) -> Vec<Clash<'a>> {
    let mut worst: Vec<Clash> = Vec::new();
    for clash in clashes {
        match worst.iter_mut().find(|known| known.meeting.property == clash.meeting.property) {
            Some(known) if known.shortfall() < clash.shortfall() => *known = clash,
            Some(_) => {}
            None => worst.push(clash),
        }
    }
    worst
}

/// Names colour and contrast, cut rather than rounded, so that 4.49 is not told as 4.5.
fn with_ratio(finding: Finding, clash: &Clash) -> Finding {
    let tenths = (clash.contrast * 10.0) as u32;
    finding
        .with("colour", clash.colour)
        .with("whole", tenths / 10)
        .with("tenth", tenths % 10)
        .with("aim", if clash.meeting.aim == Aim::Text { "text" } else { "other" })
}

/// Shown with what the machine has until it is there.
fn font_face(font: &Font, style_sheet: &SitePath) -> String {
    let (_, _, family) = FAMILIES[usize::from(font.part == FontPart::Headings)];
    let address = SitePath::new(font.file.as_str()).relative_to(style_sheet);
    let style = if font.is_italic { "italic" } else { "normal" };
    let format = match font.file.extension().as_str() {
        "woff2" => "woff2",
        "woff" => "woff",
        "otf" => "opentype",
        _ => "truetype",
    };
    format!(
        "@font-face {{\n  font-family: \"{family}\";\n  src: url(\"{address}\") format(\"{format}\");\n  \
         font-weight: {};\n  font-style: {style};\n  font-display: swap;\n}}\n\n",
        font.weight
    )
}
