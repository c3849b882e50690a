//! The publisher's look: logo, typeface and the way back, as far as their files are there.

use crate::diagnostics::{Code, Finding};
use crate::model::{Font, FontPart, HomeLink, Logo, ThemeChoice, is_picture};
use crate::parse::{SiteFile, Written};
use crate::source::{SourcePath, Sources};

/// What stands where no theme is chosen.
const DEFAULT: &str = "rathaus";
/// All weights that text and headings take, where a file does not say which it holds.
const ANY_WEIGHT: &str = "100 900";

pub fn resolve(file: &SiteFile, sources: &Sources, findings: &mut Vec<Finding>) -> ThemeChoice {
    let theme = &file.theme;
    let mut folder = Folder { file, sources, findings };
    ThemeChoice {
        name: theme.name.as_ref().map_or_else(|| DEFAULT.to_owned(), |name| name.value.clone()),
        accent: theme.accent.as_ref().map(|accent| accent.value),
        logo: logo(file, &mut folder),
        icon: theme.icon.as_ref().and_then(|icon| folder.icon(icon)),
        fonts: fonts(file, &mut folder),
        home: theme.home.as_ref().map(|home| HomeLink {
            title: home.title.clone().unwrap_or_else(|| host(&home.url.value)),
            url: home.url.value.clone(),
        }),
    }
}

/// One that is there for one ground is shown on both.
fn logo(file: &SiteFile, folder: &mut Folder) -> Option<Logo> {
    let written = file.theme.logo.as_ref()?;
    let light = folder.logo(&written.light);
    let dark = written.dark.as_ref().and_then(|dark| folder.logo(dark));
    let alt = written.alt.clone().unwrap_or_default();
    match (light, dark) {
        (Some(light), dark) => Some(Logo { light, dark, alt }),
        (None, dark) => Some(Logo { light: dark?, dark: None, alt }),
    }
}

fn fonts(file: &SiteFile, folder: &mut Folder) -> Vec<Font> {
    let is_only = |part: FontPart| file.theme.fonts.iter().filter(|font| font.part == part).count() == 1;
    let mut fonts = Vec::new();
    for font in &file.theme.fonts {
        let Some(path) = folder.font(&font.file) else { continue };
        let weight = match &font.weight {
            Some(weight) => weight.clone(),
            // A single file is all that there is; what is thicker the browser makes of it.
            None if is_only(font.part) && font.part == FontPart::Headings => ANY_WEIGHT.to_owned(),
            None => "400".to_owned(),
        };
        fonts.push(Font { part: font.part, file: path, weight, is_italic: font.is_italic });
    }
    fonts
}

/// `https://www.example.org/` is called `example.org`.
fn host(url: &str) -> String {
    let rest = url.split_once("//").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// The event's folder, in which files are looked for.
struct Folder<'a> {
    file: &'a SiteFile,
    sources: &'a Sources,
    findings: &'a mut Vec<Finding>,
}

impl Folder<'_> {
    fn logo(&mut self, written: &Written) -> Option<SourcePath> {
        let path = self.find(written).ok_or((None, "help-missing"));
        let path = path.and_then(|path| is(&path, is_picture).ok_or((Some("type"), "help-type")));
        let path = path.and_then(|path| self.decodable(path).ok_or((Some("type"), "help-type")));
        self.or_tell(path, Code::LogoUnusable, written)
    }

    fn icon(&mut self, written: &Written) -> Option<SourcePath> {
        let path = self.find(written).ok_or((Some("icon"), "help-missing"));
        let can_be = |extension: &str| matches!(extension, "svg" | "png");
        let path = path.and_then(|path| is(&path, can_be).ok_or((Some("icon-type"), "help-icon-type")));
        let path = path.and_then(|path| self.decodable(path).ok_or((Some("icon-type"), "help-icon-type")));
        self.or_tell(path, Code::LogoUnusable, written)
    }

    fn font(&mut self, written: &Written) -> Option<SourcePath> {
        let is_foreign = written.value.contains("//");
        let path = match self.find(written) {
            None if is_foreign => Err((Some("elsewhere"), "help-elsewhere")),
            None => Err((None, "help-missing")),
            Some(path) => {
                let can_be = |extension: &str| matches!(extension, "woff2" | "woff" | "ttf" | "otf");
                is(&path, can_be).ok_or((Some("type"), "help-type"))
            }
        };
        self.or_tell(path, Code::FontUnusable, written)
    }

    fn find(&self, written: &Written) -> Option<SourcePath> {
        SourcePath::new(&written.value).filter(|path| self.sources.contains(path))
    }

    /// The path, unless it is that of a picture that cannot be made anew.
    fn decodable(&self, path: SourcePath) -> Option<SourcePath> {
        let bitmap = self.sources.assets.get(&path).and_then(|asset| asset.bitmap.as_ref());
        bitmap.is_none_or(Result::is_ok).then_some(path)
    }

    fn or_tell(
        &mut self,
        path: Result<SourcePath, (Option<&'static str>, &'static str)>,
        code: Code,
        written: &Written,
    ) -> Option<SourcePath> {
        let (variant, help) = match path {
            Ok(path) => return Some(path),
            Err(told) => told,
        };
        let mut finding = Finding::new(code).with("target", &written.value).help(help);
        finding.variant = variant;
        self.findings.extend(self.file.source.as_ref().map(|source| finding.at(source, written.span)));
        None
    }
}

/// The path, if its extension is of the right kind.
fn is(path: &SourcePath, kind: impl Fn(&str) -> bool) -> Option<SourcePath> {
    kind(&path.extension()).then(|| path.clone())
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn a_site_without_a_title_goes_by_its_host() {
        for url in
            ["https://www.example.org/", "http://example.org/stadt?x", "https://example.org#a", "https://example.org"]
        {
            assert_eq!(host(url), "example.org", "{url}");
        }
    }
}
