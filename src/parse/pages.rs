//! Further pages: the Markdown files of `pages/`.

use std::sync::Arc;

use super::PageFile;
use super::allowances;
use super::fields::Fields;
use super::file::File;
use super::header::{doubt_closing, encoding, header, release, unknown_keys};
use super::images::{images, without_alternatives};
use super::keys::Record;
use super::markdown;
use super::tree::{Node, Value};
use super::turned;
use crate::source::{SourcePath, SourceText};

/// Parses one page. All its findings come with it.
pub fn page(path: &SourcePath, bytes: &[u8]) -> PageFile {
    let source = SourceText::decode(path.clone(), bytes);
    let mut findings = Vec::new();
    encoding(&source, &mut findings);
    let file = File::new(path, &source.text);
    let header = header(&file, Record::Page, &mut findings);
    let mut page = PageFile {
        source: path.clone(),
        id: None,
        aliases: Vec::new(),
        language: None,
        title: None,
        status: None,
        publish_after: None,
        images: Vec::new(),
        body: Arc::default(),
        allowances: Vec::new(),
        findings: Vec::new(),
        withheld: header.withheld,
    };
    let mut ignored = Vec::new();
    let told = if header.is_closed { &mut findings } else { &mut ignored };
    if let Some(Node { span, value: Value::Map(entries) }) = &header.root {
        let fields = Fields::of(&file, Record::Page, *span, entries, told);
        let looks_kept_back = unknown_keys(&fields, told);
        let release = release(&fields, told);
        page.id = fields.text("id", told);
        page.aliases = fields.words("aliases", told);
        page.language = fields.language("language", told);
        page.title = fields.text("title", told);
        page.status = release.status;
        page.publish_after = release.publish_after;
        page.images = images(&fields, told);
        page.withheld |= looks_kept_back || release.is_unclear;
        page.allowances = allowances::in_front_matter(&fields, told);
    }
    doubt_closing(&ignored, &mut findings);
    turned::in_text(path, &source.text, header.body, &mut findings);
    let text = markdown::read(path, &source.text, header.body, None, &mut findings);
    without_alternatives(path, &page.images, &text.body, &mut findings);
    page.body = Arc::new(text.body);
    page.allowances.extend(text.allowances);
    PageFile { findings, ..page }
}
