//! Text of unknown origin made fit for a forge's Markdown.
//!
//! Forges read more than Markdown: `@name` tells a person, `#1`, `!1` and `GH-1` become links, `:x:` a picture, and
//! `/close` at the beginning of a line does something. They look for most of it in what is shown, where no backslash is
//! left to stop them. A space without width in such a word does, and so does a code span.

use crate::source::encoded_address;

/// A sentence in which the author's words stand in backticks: these become code, the rest stays text.
pub(super) fn sentence(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    // An even number of parts means that a backtick has no partner: the last one is a sign like any other.
    let paired = if parts.len() % 2 == 1 { parts.len() } else { parts.len() - 1 };
    let mut markdown = String::new();
    for (place, part) in parts[..paired].iter().enumerate() {
        match place % 2 {
            // Two code spans side by side would be one.
            0 if part.is_empty() && place > 0 && place + 1 < paired => markdown.push_str(NO_WIDTH),
            0 => markdown.push_str(&plain(part)),
            _ => markdown.push_str(&code(part)),
        }
    }
    for rest in &parts[paired..] {
        markdown.push_str("\\`");
        markdown.push_str(&plain(rest));
    }
    markdown
}

/// A code span, whatever is in it.
pub(super) fn code(text: &str) -> String {
    if text.trim().is_empty() {
        // There are no code spans of nothing.
        return format!("\\`{text}\\`");
    }
    let fence = fence(text, 1);
    // One space at either end is not part of the code, if there is one at both.
    let space = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// Lines of code, each indented as the list item that they belong to.
pub(super) fn code_block(text: &str, indent: &str) -> String {
    let fence = fence(text, 3);
    let lines: String = text.lines().map(|line| format!("{indent}{line}\n")).collect();
    format!("{indent}{fence}\n{lines}{indent}{fence}\n")
}

/// A link; its text must be Markdown already. What has no place in an address is encoded.
pub(super) fn link(markdown: &str, url: &str) -> String {
    format!("[{markdown}](<{}>)", encoded_address(url))
}

/// Longer than every run of backticks in the text.
fn fence(text: &str, least: usize) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    "`".repeat(least.max(longest + 1))
}

/// Text that is nothing but text.
fn plain(text: &str) -> String {
    let mut markdown = String::with_capacity(text.len() + 16);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        match c {
            '&' => markdown.push_str("&amp;"),
            '<' => markdown.push_str("&lt;"),
            '>' => markdown.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '#' | '!' | '^' => markdown.extend(['\\', c]),
            c => markdown.push(c),
        }
        // What follows the end may be anything.
        let after = text[at + c.len_utf8()..].chars().next().unwrap_or('x');
        if begins_reference(before, c, after) {
            markdown.push_str(NO_WIDTH);
        }
        before = c;
    }
    markdown
}

const NO_WIDTH: &str = "&#8203;";

/// Whether something that forges look for would begin with `c`, or go on from it.
fn begins_reference(before: char, c: char, after: char) -> bool {
    match c {
        '@' | '#' | '!' | '$' | '%' | '~' | '&' | '^' | ':' => !after.is_whitespace(),
        // `GH-1`, `ABC-123`
        '-' => before.is_ascii_uppercase() && after.is_ascii_digit(),
        // `www.`
        '.' => matches!(before, 'w' | 'W') && !after.is_whitespace(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::*;

    #[test]
    fn the_authors_words_are_code() {
        assert_eq!(sentence("`Ram 3` is no room: see `a`"), "`Ram 3` is no room: see `a`");
        assert_eq!(sentence("`a``b`"), "`a`&#8203;`b`");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`a"), "`` `a ``");
        assert_eq!(code_block("a\n```", "  "), "  ````\n  a\n  ```\n  ````\n");
        assert_eq!(link("x", "https://x.example/ü <a>`"), "[x](<https://x.example/%C3%BC%20%3Ca%3E%60>)");
    }

    #[test]
    fn nobody_is_called_and_nothing_is_linked() {
        assert_eq!(sentence("@team"), "@&#8203;team");
        assert_eq!(sentence("a@b.example"), "a@&#8203;b.example");
        assert_eq!(sentence("#1 and !2, GH-3"), "\\#&#8203;1 and \\!&#8203;2, GH-&#8203;3");
        assert_eq!(sentence("https://x.example www.x.example"), "https:&#8203;//x.example www.&#8203;x.example");
        assert_eq!(sentence("[a](b) <b>*c*</b> `"), "\\[a\\](b) &lt;b&gt;\\*c\\*&lt;/b&gt; \\`");
        // Ordinary prose stays readable.
        assert_eq!(sentence("at 2017-01-26: 50 % & more"), "at 2017-01-26: 50 % &amp; more");
    }

    /// What a reader sees of a paragraph that begins with a word; fails if it is anything but text and code.
    fn seen(markdown: &str) -> Result<String, TestCaseError> {
        let document = format!("- **x**: {markdown}\n");
        let mut seen = String::new();
        let mut bold = 0;
        for event in Parser::new_ext(&document, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
            match event {
                Event::Text(text) => {
                    let mut rest = text.split('@').skip(1);
                    prop_assert!(
                        rest.all(|rest| rest.is_empty() || !rest.starts_with(char::is_alphanumeric)),
                        "{text}"
                    );
                    seen.push_str(&text);
                }
                Event::Code(code) => seen.push_str(&code),
                Event::Start(Tag::Strong) => bold += 1,
                Event::Start(Tag::List(_) | Tag::Item | Tag::Paragraph) | Event::End(_) => {}
                event => prop_assert!(false, "{event:?} in {document}"),
            }
        }
        prop_assert_eq!(bold, 1, "{}", document);
        Ok(seen.replace('\u{200b}', ""))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1000))]
        #[test]
        fn text_of_any_kind_stays_text(text in r"[ab1@#!$%~&^:;.`*_<>/()\[\]{}|\\ =+'-]{1,24}") {
            let plain: String = text.replace('`', "").split_whitespace().collect();
            let all: String = seen(&sentence(&text))?.replace('`', "").split_whitespace().collect();
            prop_assert_eq!(all, format!("x:{plain}"));
            let all = seen(&code(&text))?;
            prop_assert!(text.trim().is_empty() || all.trim_end() == format!("x: {text}").trim_end(), "{}", all);
        }
    }
}
