//! What is said of pictures: in the list `images:`, or in the title of a picture itself.

use super::fields::{Fields, map, text};
use super::file::File;
use super::keys::Record;
use super::tree::{Node, Value};
use super::values;
use super::{Written, WrittenImage};
use crate::diagnostics::{Code, Finding};
use crate::model::{Body, Depicted, Picture};
use crate::source::{SourcePath, fold};

/// The entries of `images:`, as maps or as mere paths.
pub(super) fn images(fields: &Fields, findings: &mut Vec<Finding>) -> Vec<WrittenImage> {
    fields.items("images").filter_map(|item| image(fields.file, item, findings)).collect()
}

fn image(file: &File, node: &Node, findings: &mut Vec<Finding>) -> Option<WrittenImage> {
    if let Value::Scalar(_) = node.value {
        return Some(of_file(text(file, node, findings)?));
    }
    let fields = map(file, Record::Image, node, findings)?;
    fields.report_unknown(findings);
    fields.report_missing("src", findings);
    let depicted = fields.value("people", "people", values::depicted, findings).map(|depicted| depicted.value);
    let image = WrittenImage {
        alt: fields.text("alt", findings),
        depicted,
        is_unclear: depicted.is_none() && fields.node("people").is_some(),
        caption: fields.text("caption", findings),
        credit: fields.text("credit", findings),
        licence: fields.text("licence", findings),
        transcript: fields.text("transcript", findings),
        is_decorative: fields.flag("decorative", findings).is_some_and(|flag| flag.value),
        ..of_file(Written::new(String::new(), node.span))
    };
    Some(WrittenImage { src: fields.text("src", findings)?, ..image })
}

fn of_file(src: Written) -> WrittenImage {
    WrittenImage {
        src,
        alt: None,
        depicted: None,
        is_unclear: false,
        caption: None,
        credit: None,
        licence: None,
        transcript: None,
        is_decorative: false,
    }
}

/// The entry that is about a picture: by its path, or by the mere name of its file.
pub fn entry_of<'i>(
    images: impl IntoIterator<Item = &'i WrittenImage>,
    source: &SourcePath,
    path: &SourcePath,
) -> Option<&'i WrittenImage> {
    images.into_iter().find(|image| is_about(image, source, path))
}

/// Whether an entry of the list in `source` is about the file at `path`.
pub fn is_about(image: &WrittenImage, source: &SourcePath, path: &SourcePath) -> bool {
    let src = image.src.value.trim().trim_start_matches('/');
    source.join(src).is_some_and(|joined| joined == *path) || path.as_str() == src || path.file_name() == src
}

/// Takes back that a picture has no alternative, where the list gives one or says that it only decorates.
pub(super) fn without_alternatives(
    source: &SourcePath,
    images: &[WrittenImage],
    body: &Body,
    findings: &mut Vec<Finding>,
) {
    let has_one = |picture: &&Picture| {
        let path = source.join(&percent_encoding::percent_decode_str(picture.destination.trim()).decode_utf8_lossy());
        let entry = path.and_then(|path| entry_of(images, source, &path));
        entry.is_some_and(|entry| entry.alt.is_some() || entry.is_decorative)
    };
    if images.is_empty() {
        return;
    }
    let spans: Vec<_> = body.pictures.iter().filter(has_one).map(|picture| picture.span).collect();
    findings.retain(|finding| {
        let span = finding.location.as_ref().and_then(|location| location.span);
        finding.code != Code::MissingAlt || !span.is_some_and(|span| spans.contains(&span))
    });
}

/// What the title of a picture says: `"Am Abend (Foto: Stadt Musterhausen, CC BY 4.0; keine Personen)"`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TitleWords {
    pub caption: Option<String>,
    pub credit: Option<String>,
    pub licence: Option<String>,
    pub depicted: Option<Depicted>,
    pub is_decorative: bool,
}

/// Reads a title. Brackets at its end that say nothing of the kind belong to the caption.
pub fn title_words(title: &str) -> TitleWords {
    let title = title.trim();
    let brackets = title.strip_suffix(')').and_then(|inner| inner.rsplit_once('('));
    // „keine Personen“ needs no brackets where it is all.
    let (caption, inner) = match brackets {
        Some((caption, inner)) => (caption.trim(), inner),
        None => ("", title),
    };
    let mut words = TitleWords::default();
    for part in inner.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        if let Some(depicted) = values::depicted(part) {
            words.depicted = Some(depicted);
        } else if let Some((credit, licence)) = credit(part) {
            words.credit = Some(credit);
            words.licence = words.licence.or(licence);
        } else if is_licence(part) {
            words.licence = Some(part.to_owned());
        } else if matches!(fold(part).as_str(), "schmuck" | "nur schmuck" | "decorative") {
            words.is_decorative = true;
        } else {
            // One part that is something else makes it all ordinary words.
            return TitleWords { caption: Some(title.to_owned()), ..TitleWords::default() };
        }
    }
    words.caption = Some(caption.to_owned()).filter(|caption| !caption.is_empty());
    words
}

/// `Foto: Stadt Musterhausen, CC BY 4.0`
fn credit(part: &str) -> Option<(String, Option<String>)> {
    let (label, name) = part.split_once(':')?;
    let is_label = ["foto", "bild", "photo", "picture", "grafik", "zeichnung", "quelle", "credit", "urheber", "source"]
        .contains(&fold(label).as_str());
    let name = name.trim();
    if !is_label || name.is_empty() {
        return None;
    }
    let licence = name.rsplit_once(',').map(|(before, last)| (before.trim(), last.trim()));
    match licence.filter(|(_, last)| is_licence(last)) {
        Some((before, licence)) => Some((format!("{}: {before}", label.trim()), Some(licence.to_owned()))),
        None => Some((part.to_owned(), None)),
    }
}

fn is_licence(text: &str) -> bool {
    let text = text.to_uppercase();
    ["CC ", "CC-", "CC0", "DL-DE", "DATENLIZENZ", "PUBLIC DOMAIN", "GEMEINFREI"]
        .iter()
        .any(|name| text.starts_with(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_say_more_than_a_caption() {
        let words = title_words("Am Abend (Foto: Stadt Musterhausen, CC BY 4.0; keine Personen)");
        assert_eq!(words.caption.as_deref(), Some("Am Abend"));
        assert_eq!(words.credit.as_deref(), Some("Foto: Stadt Musterhausen"));
        assert_eq!(words.licence.as_deref(), Some("CC BY 4.0"));
        assert_eq!(words.depicted, Some(Depicted::Nobody));
        assert_eq!(title_words("keine Personen").depicted, Some(Depicted::Nobody));
        assert_eq!(title_words("(nur Schmuck)"), TitleWords { is_decorative: true, ..TitleWords::default() });
        for plain in ["Drei Spalten (Entwurf)", "Drei Spalten", "Raum 3: Blick (links; rechts)", "a) b)"] {
            let words = title_words(plain);
            assert_eq!(words, TitleWords { caption: Some(plain.to_owned()), ..TitleWords::default() });
        }
    }
}
