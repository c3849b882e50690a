//! What a PDF file says of itself to programs that read it out.

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Stream, String as Text};

/// What a screen reader needs to know before the first word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Facts {
    /// Headings, lists and tables are marked as such.
    pub is_tagged: bool,
    pub has_language: bool,
    pub has_title: bool,
}

/// `None` where the file cannot be read, or not without a password.
pub(super) fn facts(bytes: &[u8]) -> Option<Facts> {
    let pdf = Pdf::new(bytes.to_vec()).ok()?;
    let catalog = pdf.xref().get::<Dict>(pdf.xref().root_id())?;
    let marked = catalog.get::<Dict>("MarkInfo").and_then(|marks| marks.get::<bool>("Marked"));
    let written = |text: &[u8]| !text.trim_ascii().is_empty();
    // Programs that follow the newest rules write the title into the metadata alone, which are XML as it is.
    let named = |stream: Stream| memchr::memmem::find(&stream.raw_data(), b"dc:title").is_some();
    Some(Facts {
        is_tagged: marked == Some(true) && catalog.get::<Dict>("StructTreeRoot").is_some(),
        has_language: catalog.get::<Text>("Lang").is_some_and(|language| written(language.as_bytes())),
        has_title: pdf.metadata().title.as_deref().is_some_and(written)
            || catalog.get::<Stream>("Metadata").is_some_and(named),
    })
}

#[cfg(test)]
pub(super) mod tests {
    use std::fmt::Write;

    use super::*;

    /// A file of one empty page, with this in its catalog and in its information.
    pub fn file(catalog: &str, information: &str) -> Vec<u8> {
        let objects = [
            format!("<< /Type /Catalog /Pages 2 0 R {catalog} >>"),
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>".to_owned(),
            format!("<< {information} >>"),
            "<< /Type /StructTreeRoot >>".to_owned(),
            "<< /Type /Metadata /Length 20 >>\nstream\n<dc:title>T</dc:title\nendstream".to_owned(),
        ];
        let (mut pdf, mut places) = ("%PDF-1.7\n".to_owned(), Vec::new());
        for (place, object) in objects.iter().enumerate() {
            places.push(pdf.len());
            let _ = write!(pdf, "{} 0 obj\n{object}\nendobj\n", place + 1);
        }
        let start = pdf.len();
        let _ = write!(pdf, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
        for place in places {
            let _ = writeln!(pdf, "{place:010} 00000 n ");
        }
        let size = objects.len() + 1;
        let _ = write!(pdf, "trailer\n<< /Size {size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{start}\n%%EOF\n");
        pdf.into_bytes()
    }

    #[test]
    fn tags_language_and_title_are_found() {
        const TAGS: &str = "/MarkInfo << /Marked true >> /StructTreeRoot 5 0 R";
        let facts = |catalog: &str, information: &str| {
            let facts = facts(&file(catalog, information)).expect("it can be read");
            [facts.is_tagged, facts.has_language, facts.has_title]
        };
        assert_eq!(facts("", ""), [false, false, false]);
        assert_eq!(facts(&format!("{TAGS} /Lang (de-DE)"), "/Title (Plan)"), [true, true, true]);
        assert_eq!(facts(&format!("{TAGS} /Lang ()"), "/Title ( )"), [true, false, false]);
        assert_eq!(facts("/StructTreeRoot 5 0 R /MarkInfo << /Marked false >>", ""), [false, false, false]);
        assert_eq!(facts("/MarkInfo << /Marked true >>", ""), [false, false, false]);
        assert_eq!(facts("/Metadata 6 0 R", ""), [false, false, true]);
    }

    #[test]
    fn what_is_no_pdf_is_not_read() {
        for bytes in [&b"%PDF-1.7\n"[..], b"x", b"%PDF-1.7\ntrailer\n<< /Root 1 0 R >>\n"] {
            assert_eq!(facts(bytes), None);
        }
    }
}
