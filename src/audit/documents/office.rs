//! Files of office programs: archives of XML, whose parts have fixed names.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::audit::tags::{Tag, tags};
use crate::audit::text::{self, END, Kind};

/// What a document tells that was not meant for its readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trace {
    /// Who wrote it, saved it or was responsible for it.
    Author,
    Comments,
    /// What was added and deleted since somebody switched that on.
    Changes,
}

/// No document has more parts, or more text, in bytes. Beyond that a file is an attack or cannot be checked.
const MOST_PARTS: usize = 20_000;
const MOST_TEXT: u64 = 64 * 1024 * 1024;

/// All that a file tells of those who made it; `None` where it cannot be read.
pub(super) fn traces(bytes: &[u8]) -> Option<BTreeSet<Trace>> {
    let parts = parts(bytes, holds_traces)?;
    Some(parts.iter().flat_map(|(name, text)| traces_in(name, text)).collect())
}

/// The words in all parts, as far as they can be read: names are looked for in them.
pub(in crate::audit) fn words(bytes: &[u8]) -> String {
    let parts = parts(bytes, |_| true).unwrap_or_default();
    let words: Vec<_> = parts.iter().map(|(_, text)| text::words(text, Kind::Xml)).collect();
    words.join(END)
}

/// The XML in a file: the names of its parts in small letters, and their text.
fn parts(bytes: &[u8], is_wanted: impl Fn(&str) -> bool) -> Option<Vec<(String, String)>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    if archive.len() > MOST_PARTS {
        return None;
    }
    let mut parts = Vec::new();
    let mut left = MOST_TEXT;
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).ok()?;
        let name = part.name().ok()?.replace('\\', "/").to_ascii_lowercase();
        if !name.ends_with(".xml") || !is_wanted(&name) {
            continue;
        }
        let mut text = Vec::new();
        // What the archive says about a size may be wrong.
        part.by_ref().take(left + 1).read_to_end(&mut text).ok()?;
        left = left.checked_sub(text.len() as u64)?;
        parts.push((name, text::decode(&text).into_owned()));
    }
    Some(parts)
}

fn folder_and_file(name: &str) -> (&str, &str) {
    name.split_once('/').unwrap_or(("", name))
}

/// Whether a part is one of those in which traces are.
fn holds_traces(name: &str) -> bool {
    match folder_and_file(name) {
        ("docprops", "core.xml" | "app.xml") | ("", "meta.xml" | "content.xml" | "styles.xml") => true,
        ("word", file) => !file.contains('/'),
        ("xl", file) => {
            ["comments", "threadedcomments/", "persons/", "revisions/"].iter().any(|start| file.starts_with(start))
        }
        ("ppt", file) => ["comments/", "commentauthors", "authors"].iter().any(|start| file.starts_with(start)),
        _ => false,
    }
}

/// What one part holds, told by the names of its elements.
fn traces_in(name: &str, text: &str) -> BTreeSet<Trace> {
    let (folder, file) = folder_and_file(name);
    let trace = |tag: Tag| match (folder, tag.local_name) {
        ("docprops", "creator" | "lastModifiedBy" | "Manager") => has_text(tag).then_some(Trace::Author),
        ("", "initial-creator" | "creator" | "printed-by") if file == "meta.xml" => {
            has_text(tag).then_some(Trace::Author)
        }
        ("", "annotation") => Some(Trace::Comments),
        ("", "changed-region" | "cell-content-change") => Some(Trace::Changes),
        ("word", "comment") if file.starts_with("comments") => Some(Trace::Comments),
        ("word", "ins" | "del" | "moveFrom" | "moveTo") => tag.get("w:author").map(|_| Trace::Changes),
        ("word" | "xl", "person") => Some(Trace::Author),
        ("xl", "comment" | "threadedComment") => Some(Trace::Comments),
        ("xl", "header") if file.starts_with("revisions/") => Some(Trace::Changes),
        ("ppt", "cm") => Some(Trace::Comments),
        ("ppt", "cmAuthor" | "author") => Some(Trace::Author),
        _ => None,
    };
    tags(text).filter_map(trace).collect()
}

/// Whether an element holds more than blanks.
fn has_text(tag: Tag) -> bool {
    let mut attributes = tag.attributes;
    attributes.by_ref().for_each(drop);
    let text = attributes.rest().strip_prefix('>').unwrap_or_default();
    text.split('<').next().is_some_and(|text| !text.trim().is_empty())
}

#[cfg(test)]
pub(super) mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    /// A file with these parts.
    pub fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).expect("a part can be begun");
            writer.write_all(text.as_bytes()).expect("memory can be written to");
        }
        writer.finish().expect("the archive can be ended").into_inner()
    }

    fn found(name: &str, text: &str) -> Vec<Trace> {
        traces(&archive(&[("mimetype", "x"), (name, text)])).expect("it can be read").into_iter().collect()
    }

    #[test]
    fn authors_comments_and_changes_are_found() {
        for (name, text, trace) in [
            ("docProps/core.xml", "<cp:coreProperties><dc:creator>A B</dc:creator>", Trace::Author),
            ("docProps/core.xml", "<dc:creator/><cp:lastModifiedBy>A B</cp:lastModifiedBy>", Trace::Author),
            ("docProps/app.xml", "<Properties><Manager>A B</Manager></Properties>", Trace::Author),
            ("meta.xml", "<meta:initial-creator>A B</meta:initial-creator>", Trace::Author),
            ("meta.xml", "<dc:creator>A B</dc:creator>", Trace::Author),
            ("word/people.xml", "<w15:people><w15:person w15:author='A B'/></w15:people>", Trace::Author),
            ("word/comments.xml", "<w:comments><w:comment w:author='A B'/></w:comments>", Trace::Comments),
            ("xl/comments1.xml", "<comments><commentList><comment ref='A1'/>", Trace::Comments),
            ("xl/threadedComments/threadedComment1.xml", "<ThreadedComments><threadedComment/>", Trace::Comments),
            ("ppt/comments/comment1.xml", "<p:cmLst><p:cm authorId='0'/></p:cmLst>", Trace::Comments),
            ("content.xml", "<office:annotation office:name='1'/>", Trace::Comments),
            ("word/document.xml", "<w:p><w:ins w:id='1' w:author='A B'/>", Trace::Changes),
            ("word/footnotes.xml", "<w:del w:author='A B'/>", Trace::Changes),
            ("content.xml", "<text:tracked-changes><text:changed-region/>", Trace::Changes),
        ] {
            assert_eq!(found(name, text), [trace], "{name}: {text}");
        }
    }

    #[test]
    fn a_clean_document_has_nothing_to_tell() {
        for (name, text) in [
            (
                "docProps/core.xml",
                "<dc:creator></dc:creator><cp:lastModifiedBy> </cp:lastModifiedBy><dc:title>A B</dc:title>",
            ),
            ("docProps/app.xml", "<Application>A B</Application><Company>Stadt</Company>"),
            ("meta.xml", "<meta:generator>A B</meta:generator><dc:creator/>"),
            ("word/document.xml", "<w:p><w:insideH/><w:r>creator</w:r></w:p>"),
            ("word/comments.xml", "<w:comments></w:comments>"),
            ("content.xml", "<text:tracked-changes text:track-changes='false'/><office:annotation-end/>"),
            ("customXml/item1.xml", "<creator>A B</creator>"),
        ] {
            assert_eq!(found(name, text), [], "{name}: {text}");
        }
    }

    #[test]
    fn words_of_all_parts_are_read() {
        let bytes = archive(&[("word/document.xml", "<w:t>Maria</w:t> <w:t>Muster</w:t>"), ("a.bin", "x")]);
        assert_eq!(words(&bytes).split_whitespace().collect::<Vec<_>>(), ["Maria", "Muster"]);
        assert_eq!(words(b"x"), "");
    }

    #[test]
    fn what_grows_without_end_is_not_read() {
        let large = " ".repeat(MOST_TEXT as usize + 1);
        let bytes = archive(&[("word/document.xml", &large)]);
        assert!(bytes.len() < 1024 * 1024);
        assert_eq!(traces(&bytes), None);
    }
}
