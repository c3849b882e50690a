//! Pages for people at a terminal: headings at the edge, text below them, code further in.

use super::{Block, blocks, groups, headings, level, page};
use crate::diagnostics::{Code, Level, MessageLanguage, Messages, Style};

/// The longest line, in characters.
const WIDTH: usize = 80;
const TEXT_INDENT: &str = "  ";
const CODE_INDENT: &str = "      ";

const BOLD: &str = "\u{1b}[1m";
const PLAIN: &str = "\u{1b}[0m";

/// One page, with its level and how to change that.
pub fn show(code: Code, language: MessageLanguage, style: Style) -> String {
    let messages = Messages::new(language);
    let page = page(code, language);
    let headings = headings(language);
    let mut shown = Shown { text: String::new(), style };
    shown.heading(&format!("{} {}", code.number(), page.title));
    shown.paragraph(&format!("{} · {}", level(code.default_level(), messages), code.slug()));
    shown.markdown(page.meaning);
    for (heading, text) in
        [(headings.why, page.why), (headings.wrong, page.wrong.text), (headings.right, page.right.text)]
    {
        shown.heading(heading);
        shown.markdown(text);
    }
    shown.heading(&messages.phrase("explain-levels", &[]));
    shown.paragraph(&how_to_change(code, messages));
    shown.text
}

/// All codes by subject, with level and title.
pub fn list(language: MessageLanguage, style: Style) -> String {
    let messages = Messages::new(language);
    let mut shown = Shown { text: String::new(), style };
    let levels = Code::ALL.iter().map(|code| level(code.default_level(), messages).chars().count());
    let level_width = levels.max().unwrap_or_default();
    let slug_width = Code::ALL.iter().map(|code| code.slug().len()).max().unwrap_or_default();
    for (subject, codes) in groups(messages) {
        shown.heading(&subject);
        for code in codes {
            let (level, slug) = (level(code.default_level(), messages), code.slug());
            let title = page(code, language).title;
            let number = shown.bold(code.number());
            shown.text.push_str(&format!("{TEXT_INDENT}{number}  {level:level_width$}  {slug:slug_width$}  {title}\n"));
        }
        shown.text.push('\n');
    }
    shown.text.push_str(&messages.phrase("explain-more", &[]));
    shown.text.push('\n');
    shown.text
}

fn how_to_change(code: Code, messages: Messages) -> String {
    let id = match code.default_level() {
        Level::Error => "explain-levels.error",
        Level::Hidden => "explain-levels.off",
        Level::Warning | Level::Note if code.wants_reason() => "explain-levels.reason",
        Level::Warning | Level::Note => "explain-levels.change",
    };
    let other = match code.default_level() {
        Level::Note => "off",
        _ => "note",
    };
    messages.phrase(id, &[("code", code.number().to_owned()), ("other", other.to_owned())])
}

struct Shown {
    text: String,
    style: Style,
}

impl Shown {
    fn heading(&mut self, heading: &str) {
        let heading = self.bold(heading);
        self.text.push_str(&heading);
        self.text.push('\n');
    }

    fn markdown(&mut self, text: &'static str) {
        let blocks = blocks(text);
        for (place, block) in blocks.iter().enumerate() {
            // What a file holds stands close below its name.
            let holds_code = matches!(blocks.get(place + 1), Some(Block::Code { .. }));
            match block {
                Block::Text(text) if is_list(text) => text.lines().for_each(|item| self.wrapped(item)),
                Block::Text(text) => self.wrapped(text),
                Block::Path { path, encoding } => {
                    let encoding = encoding.map_or(String::new(), |encoding| format!(", {encoding}"));
                    self.wrapped(&format!("{path}{encoding}{}", if holds_code { ":" } else { "" }));
                }
                Block::Code { code, .. } => self.code(code),
            }
            if !(holds_code && matches!(block, Block::Path { .. })) {
                self.text.push('\n');
            }
        }
    }

    fn paragraph(&mut self, text: &str) {
        self.wrapped(text);
        self.text.push('\n');
    }

    fn wrapped(&mut self, text: &str) {
        for line in wrap(text, WIDTH - TEXT_INDENT.len()) {
            self.text.push_str(TEXT_INDENT);
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }

    fn code(&mut self, code: &str) {
        for line in code.lines() {
            let shown = format!("{CODE_INDENT}{line}");
            self.text.push_str(shown.trim_end());
            self.text.push('\n');
        }
    }

    fn bold(&self, text: &str) -> String {
        match self.style {
            Style::Plain => text.to_owned(),
            Style::Coloured => format!("{BOLD}{text}{PLAIN}"),
        }
    }
}

fn is_list(text: &str) -> bool {
    text.lines().all(|line| line.starts_with("- "))
}

/// The text in lines of at most `width` characters. What stands in backticks is never broken, since it may be
/// meant to be typed.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in unbreakable(text) {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    lines.extend(Some(line).filter(|line| !line.is_empty()));
    lines
}

fn unbreakable(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut is_open = false;
    // A no-break space does not divide.
    for word in text.split_ascii_whitespace() {
        match words.last_mut() {
            Some(last) if is_open => {
                last.push(' ');
                last.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
        is_open ^= word.matches('`').count() % 2 == 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_but_not_in_code() {
        assert_eq!(wrap("write `topic: Open data` here", 12), ["write", "`topic: Open data`", "here"]);
        assert_eq!(wrap("über alle Maßen", 9), ["über alle", "Maßen"]);
        assert_eq!(wrap("", 9), [""; 0]);
    }

    #[test]
    fn prose_is_never_wider_than_a_terminal() {
        for code in Code::ALL {
            for language in [MessageLanguage::English, MessageLanguage::German] {
                let shown = show(*code, language, Style::Plain);
                let wide = |line: &&str| !line.starts_with(CODE_INDENT) && line.chars().count() > WIDTH;
                assert_eq!(shown.lines().find(wide), None, "{}", code.number());
            }
        }
    }

    #[test]
    fn headings_stand_out_only_in_colour() {
        assert!(!show(Code::BrokenLink, MessageLanguage::English, Style::Plain).contains('\u{1b}'));
        assert!(show(Code::BrokenLink, MessageLanguage::German, Style::Coloured).contains("\u{1b}[1mFalsch\u{1b}[0m"));
    }
}
