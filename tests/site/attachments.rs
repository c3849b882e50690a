//! Drawings and documents that texts link to: what is published of them, and what is told.

use std::io::{Cursor, Write};

use nachlese::diagnostics::Finding;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::{EVENT, Event, NONE, Site, event};

const SVG: &str = "http://www.w3.org/2000/svg";

fn linking(text: &str) -> Event {
    event(&[("sessions/a.md", &format!("---\ntopic: T\n---\n{text}\n"))])
}

fn told<'a>(site: &'a Site, number: &str) -> Vec<&'a Finding> {
    site.findings.iter().filter(|finding| finding.code.number() == number).collect()
}

fn office(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a part can be begun");
        writer.write_all(text.as_bytes()).expect("memory can be written to");
    }
    writer.finish().expect("the archive can be ended").into_inner()
}

#[test]
fn a_drawing_is_published_without_its_authors() {
    let drawn = format!(
        "<!-- Erika Muster --><svg xmlns=\"{SVG}\" xmlns:d=\"http://purl.org/dc/elements/1.1/\" data-name=\"Erika Muster\">\
         <metadata><d:creator>Erika Muster</d:creator></metadata><title>Plan</title><rect width=\"1\"/></svg>"
    );
    let site = linking("![Plan](plan.svg)").bytes("sessions/plan.svg", drawn.as_bytes()).build();
    assert_eq!(site.findings(), NONE);
    let published = &site.files["sessions/plan.svg"];
    let clean = format!("<svg xmlns=\"{SVG}\"><title>Plan</title><rect width=\"1\"></rect></svg>\n");
    assert_eq!(String::from_utf8_lossy(published), clean);
    assert_eq!(site.page("sessions/a.html").attributes("main img", "src"), ["plan.svg"]);
}

#[test]
fn a_drawing_that_runs_or_loads_leaves_its_words() {
    for (drawing, found) in [
        ("<rect onload='x()'/>", "`onload=`"),
        ("<script>x()</script>", "`<script>`"),
        ("<image href='https://x.example/a.png'/>", "`https://x.example/a.png`"),
        ("<foreignObject/>", "`<foreignObject>`"),
    ] {
        let svg = format!("<svg xmlns=\"{SVG}\">{drawing}</svg>");
        let site = linking("Vorher\n\n![Der Plan](../assets/plan.svg) und [noch einmal](../assets/plan.svg)")
            .bytes("assets/plan.svg", svg.as_bytes())
            .build();
        assert_eq!(site.findings(), ["sessions/a.md:6:1 N424", "sessions/a.md:6:37 N424"], "{drawing}");
        assert_eq!(told(&site, "N424")[0].arguments.get("found"), Some(found));
        assert!(!site.files.contains_key("assets/plan.svg"));
        let page = site.page("sessions/a.html");
        assert!(page.text("main .prose").ends_with("Der Plan und noch einmal"), "{}", page.text("main .prose"));
        assert_eq!(site.files_with("x.example"), NONE);
    }
}

#[test]
fn a_drawing_that_is_none_or_hides_something_is_refused() {
    for (svg, variant) in [
        ("<svg>", Some("unreadable")),
        ("\u{89}PNG", Some("unreadable")),
        ("<svg><g id='a'><use href='#a'/></g></svg>", Some("endless")),
        ("<!DOCTYPE svg [<!ENTITY a '<script/>'>]><svg>&a;</svg>", None),
    ] {
        let site = linking("![Der Plan](plan.svg)").bytes("sessions/plan.svg", svg.as_bytes()).build();
        assert_eq!(site.findings(), ["sessions/a.md:4:1 N424"], "{svg}");
        assert_eq!(told(&site, "N424")[0].variant, variant);
    }
}

#[test]
fn an_office_file_tells_of_its_authors_and_says_so() {
    let traces = office(&[
        ("docProps/core.xml", "<cp:coreProperties><dc:creator>Erika Muster</dc:creator></cp:coreProperties>"),
        ("word/comments.xml", "<w:comments><w:comment w:author='Erika Muster'/></w:comments>"),
        ("word/document.xml", "<w:p><w:del w:author='Erika Muster'><w:delText>geheim</w:delText></w:del></w:p>"),
    ]);
    let site =
        linking("Text\n\n[Das Formular](../assets/formular.docx)").bytes("assets/formular.docx", &traces).build();
    assert_eq!(site.findings(), ["assets/formular.docx N425"; 3]);
    let told = told(&site, "N425");
    let variants: Vec<_> = told.iter().map(|finding| finding.variant).collect();
    assert_eq!(variants, [None, Some("comments"), Some("changes")]);
    let link = told[0].also.as_ref().expect("the link is told too");
    assert_eq!(link.path.as_str(), "sessions/a.md");
    assert!(!site.told_in_full().contains("Muster"), "{}", site.told_in_full());
    assert!(site.files.contains_key("assets/formular.docx"));
}

#[test]
fn a_clean_office_file_is_published_without_a_word() {
    let clean = office(&[("docProps/core.xml", "<dc:creator/>"), ("word/document.xml", "<w:p>Text</w:p>")]);
    let site = linking("[Das Formular](../assets/formular.docx)").bytes("assets/formular.docx", &clean).build();
    assert_eq!(site.findings(), NONE);
    assert_eq!(site.files["assets/formular.docx"], clean);
}

#[test]
fn a_withheld_name_is_found_within_an_office_file() {
    let people = ("people.yaml", "- {key: p01, name: Maria Muster}\n");
    let named = office(&[("word/document.xml", "<w:t>Maria</w:t><w:t xml:space='preserve'> Muster</w:t>")]);
    let note = ("sessions/a.md", "---\ntopic: T\n---\n[Das Formular](../assets/formular.docx)\n");
    let site = event(&[people, note]).bytes("assets/formular.docx", &named).build_unchecked();
    assert_eq!(site.errors(), ["assets/formular.docx N609"]);
    assert!(!site.files.contains_key("assets/formular.docx"));
}

#[test]
fn a_pdf_file_that_cannot_be_read_out_is_told() {
    let pdf = |catalog: &str| {
        format!(
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R {catalog} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n\
             3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n4 0 obj\n<< /Type /StructTreeRoot >>\nendobj\n\
             5 0 obj\n<< /Title (Plan) >>\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R /Info 5 0 R >>\n%%EOF\n"
        )
    };
    let tags = "/MarkInfo << /Marked true >> /StructTreeRoot 4 0 R";
    for (bytes, told) in [
        (pdf(""), Some(None)),
        (pdf(tags), Some(Some("no-language"))),
        (pdf(&format!("{tags} /Lang (de)")), None),
        ("kein PDF".to_owned(), Some(Some("unchecked"))),
    ] {
        let site = linking("[Der Plan](../assets/plan.pdf)").bytes("assets/plan.pdf", bytes.as_bytes()).build();
        assert_eq!(site.findings().len(), usize::from(told.is_some()), "{bytes}");
        assert_eq!(
            site.findings.iter().find(|finding| finding.code.number() == "N426").map(|finding| finding.variant),
            told
        );
        assert!(site.files.contains_key("assets/plan.pdf"));
    }
}

#[test]
fn an_event_may_take_documents_more_or_less_seriously() {
    let with_level = |level: &str| {
        let yaml = format!("{EVENT}levels: {{N426: {level}}}\n");
        let note = ("sessions/a.md", "---\ntopic: T\n---\n[Der Plan](../assets/plan.pdf)\n");
        event(&[("event.yaml", &yaml), note]).bytes("assets/plan.pdf", b"kein PDF").build_unchecked()
    };
    let note = with_level("note");
    assert!(note.advice().contains(&"assets/plan.pdf N426".to_owned()), "{:?}", note.advice());
    assert!(told(&with_level("off"), "N426").is_empty());
    let strict = with_level("error");
    assert_eq!(strict.errors(), ["assets/plan.pdf N426"]);
    assert!(!strict.files.contains_key("assets/plan.pdf"));
}
