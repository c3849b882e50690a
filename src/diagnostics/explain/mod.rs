//! A page for each code: what the finding means, why it matters, and an example, wrong and right.
//!
//! The pages are Markdown files beside this one, `en/N401.md` and `de/N401.md`, so that they read as documentation
//! on a forge too; `code.rs` embeds one per code and language. [`page`] takes one apart, [`terminal`] shows it to
//! people, and [`documentation`] makes an index and one document of all of them. `tests/explain.rs` builds both
//! examples of every page.

pub mod documentation;
pub mod terminal;

use super::{Code, Level, MessageLanguage, Messages};

/// A page, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// A name for what is wrong, on one line.
    pub title: &'static str,
    /// Paragraphs of Markdown.
    pub meaning: &'static str,
    pub why: &'static str,
    pub wrong: Example,
    pub right: Example,
}

/// What an author wrote, or what they see where no file can show it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Example {
    /// All of it in Markdown, as it stands on the page.
    pub text: &'static str,
    pub files: Vec<ExampleFile>,
    /// Whether it is a transcript of the command line in place of files.
    pub is_transcript: bool,
}

/// A line with a path in backticks, and the block below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleFile {
    pub path: &'static str,
    /// What the line says behind the path: how the file is stored, where that matters.
    pub encoding: Option<&'static str>,
    /// `None` for a picture or document, of which only the name is given.
    pub text: Option<&'static str>,
}

/// The page of a code.
pub fn page(code: Code, language: MessageLanguage) -> Page {
    parse(code.page(language), language).expect("a test takes every page apart")
}

/// The page as it was written.
pub fn markdown(code: Code, language: MessageLanguage) -> &'static str {
    code.page(language)
}

/// All codes, with those about the same subject together, and what the subject is called.
fn groups(messages: Messages) -> Vec<(String, Vec<Code>)> {
    let mut groups: Vec<(String, Vec<Code>)> = Vec::new();
    for codes in Code::ALL.chunk_by(|a, b| a.number()[..2] == b.number()[..2]) {
        let hundreds = &codes[0].number()[..2];
        groups.push((messages.phrase(&format!("explain-group.{}", hundreds.to_lowercase()), &[]), codes.to_vec()));
    }
    groups
}

/// „Fehler“, „Warnung“, „Hinweis“, „aus“.
fn level(level: Level, messages: Messages) -> String {
    level.severity().map_or_else(|| messages.phrase("explain-off", &[]), |severity| messages.severity(severity))
}

/// What stands above each part of a page.
struct Headings {
    why: &'static str,
    wrong: &'static str,
    right: &'static str,
}

fn headings(language: MessageLanguage) -> Headings {
    match language {
        MessageLanguage::English => Headings { why: "Why it matters", wrong: "Wrong", right: "Right" },
        MessageLanguage::German => Headings { why: "Warum das wichtig ist", wrong: "Falsch", right: "Richtig" },
    }
}

/// What keeps a page from having the form of all pages: where it stops.
#[derive(Debug, PartialEq, Eq)]
enum Malformed {
    /// The first line is no `# Title`.
    Title,
    /// The heading that is expected next is not there, or is not the last one.
    Heading(&'static str),
    /// A part without text.
    Empty(&'static str),
    /// An example with neither files nor a transcript, or with both.
    Example(&'static str),
}

fn parse(text: &'static str, language: MessageLanguage) -> Result<Page, Malformed> {
    let headings = headings(language);
    let (title, rest) = text.strip_prefix("# ").and_then(|text| text.split_once('\n')).ok_or(Malformed::Title)?;
    let (meaning, rest) = until_heading(rest, headings.why)?;
    let (why, rest) = until_heading(rest, headings.wrong)?;
    let (wrong, right) = until_heading(rest, headings.right)?;
    for (part, heading) in [(meaning, title), (why, headings.why)] {
        if part.is_empty() {
            return Err(Malformed::Empty(heading));
        }
    }
    Ok(Page {
        title: title.trim_end(),
        meaning,
        why,
        wrong: example(wrong, headings.wrong)?,
        right: example(right.trim(), headings.right)?,
    })
}

/// What stands before the next heading, which must be this one, and what stands behind it.
fn until_heading(text: &'static str, heading: &'static str) -> Result<(&'static str, &'static str), Malformed> {
    let (at, found) = lines_outside_code(text).find(|(_, line)| line.starts_with('#')).unwrap_or_default();
    let name = found.strip_prefix("## ").filter(|name| *name == heading).ok_or(Malformed::Heading(heading))?;
    Ok((text[..at].trim(), &text[at + "## ".len() + name.len()..]))
}

fn example(text: &'static str, heading: &'static str) -> Result<Example, Malformed> {
    if lines_outside_code(text).any(|(_, line)| line.starts_with('#')) {
        return Err(Malformed::Heading(heading));
    }
    let mut files: Vec<ExampleFile> = Vec::new();
    let mut is_transcript = false;
    for block in blocks(text) {
        match (block, files.last_mut()) {
            (Block::Path { path, encoding }, _) => files.push(ExampleFile { path, encoding, text: None }),
            (Block::Code { name: "console", .. }, _) => is_transcript = true,
            (Block::Code { code, .. }, Some(file)) if file.text.is_none() => file.text = Some(code),
            (Block::Code { .. }, _) => return Err(Malformed::Example(heading)),
            (Block::Text(_), _) => {}
        }
    }
    if files.is_empty() != is_transcript {
        return Err(Malformed::Example(heading));
    }
    Ok(Example { text, files, is_transcript })
}

/// A part of a page as its author set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Block {
    /// A paragraph, or a list.
    Text(&'static str),
    /// `` `sessions/e-akte.md` `` alone on a line, or with an encoding behind it.
    Path { path: &'static str, encoding: Option<&'static str> },
    /// What stands between two fences, with the line end of its last line.
    Code { name: &'static str, code: &'static str },
}

/// The blocks of a part of a page, which empty lines and fences set apart.
fn blocks(text: &'static str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (block, length) = match fence(rest) {
            Some(fence) => code_block(rest, fence),
            None => paragraph(rest),
        };
        blocks.push(block);
        rest = rest[length..].trim_start();
    }
    blocks
}

fn code_block(text: &'static str, fence: &'static str) -> (Block, usize) {
    let opening = lines(text).next().map_or(text.len(), |(_, line)| line.len());
    let closing = lines(text).skip(1).find(|(_, line)| line.trim_end() == fence);
    let (end, length) = closing.map_or((text.len(), text.len()), |(at, line)| (at, at + line.len()));
    (Block::Code { name: text[fence.len()..opening].trim(), code: &text[opening..end] }, length)
}

fn paragraph(text: &'static str) -> (Block, usize) {
    let ends = |line: &str| line.trim().is_empty() || fence(line).is_some();
    let length = lines(text).find(|(_, line)| ends(line)).map_or(text.len(), |(at, _)| at);
    let paragraph = text[..length].trim_end();
    (path(paragraph).unwrap_or(Block::Text(paragraph)), length)
}

fn path(paragraph: &'static str) -> Option<Block> {
    let (path, behind) = paragraph.strip_prefix('`')?.split_once('`')?;
    let encoding = behind.strip_prefix(", ").filter(|encoding| !encoding.contains(['`', '\n']));
    let is_path = !path.contains([' ', '\n']) && (behind.is_empty() || encoding.is_some());
    is_path.then_some(Block::Path { path, encoding })
}

/// The line's backticks, where it opens a block of code.
fn fence(line: &str) -> Option<&str> {
    let length = line.len() - line.trim_start_matches('`').len();
    (length >= 3).then(|| &line[..length])
}

/// Each line with its place and its line end.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        at += line.len();
        (at - line.len(), line)
    })
}

fn lines_outside_code(text: &'static str) -> impl Iterator<Item = (usize, &'static str)> {
    let mut open: Option<&str> = None;
    lines(text).filter_map(move |(at, line)| {
        let line = line.trim_end();
        match open {
            Some(fence) if line == fence => open = None,
            Some(_) => {}
            None => open = fence(line),
        }
        open.is_none().then_some((at, line))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# Empty note\n\nNothing in it.\n\n## Why it matters\n\nNobody learns.\n\n## Wrong\n\n`a.md`\n\n````markdown\n\
                        # No heading\n```yaml\n````\n\n## Right\n\n`b.md`, UTF-8\n\n```markdown\nText\n```\n\n`assets/c.png`\n";

    #[test]
    fn a_page_is_taken_apart() {
        let page = parse(PAGE, MessageLanguage::English).expect("a page");
        assert_eq!((page.title, page.meaning, page.why), ("Empty note", "Nothing in it.", "Nobody learns."));
        let file = |path, encoding, text| ExampleFile { path, encoding, text };
        assert_eq!(page.wrong.files, [file("a.md", None, Some("# No heading\n```yaml\n"))]);
        assert_eq!(page.right.files, [file("b.md", Some("UTF-8"), Some("Text\n")), file("assets/c.png", None, None)]);
    }

    #[test]
    fn a_page_without_its_form_says_where_it_goes_wrong() {
        let of = |text| parse(text, MessageLanguage::English).expect_err("no page");
        assert_eq!(of("Empty note\n"), Malformed::Title);
        assert_eq!(of("# T\n\nM\n\n## Wrong\n"), Malformed::Heading("Why it matters"));
        assert_eq!(of("# T\n\nM\n\n## Why it matters\n\n## Wrong\n\n## Right\n"), Malformed::Empty("Why it matters"));
        assert_eq!(of("# T\n\nM\n\n## Why it matters\n\nW\n\n## Wrong\n\n## Right\n"), Malformed::Example("Wrong"));
    }

    #[test]
    fn every_page_has_its_form() {
        for code in Code::ALL {
            for language in [MessageLanguage::English, MessageLanguage::German] {
                let parsed = parse(code.page(language), language);
                assert!(parsed.is_ok(), "the page of {} in {language:?}: {parsed:?}", code.number());
            }
        }
    }
}
