//! Text of unknown origin made fit for a terminal.

use std::borrow::Cow;
use std::ops::Range;

/// The text on one line, with a visible sign for every character that would act rather than be seen.
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| sign(c) == c) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(sign).collect())
}

/// The same for several lines, which stay so.
pub(super) fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").split('\n').map(visible).collect::<Vec<_>>().join("\n")
}

/// A text of at most `longest` characters.
pub(super) fn shortened(text: &str, longest: usize) -> Cow<'_, str> {
    match ahead(text, 0, longest) {
        end if end == text.len() => Cow::Borrowed(text),
        end => Cow::Owned(format!("{}…", &text[..end])),
    }
}

/// The longest part of a line that is shown, in characters. A paragraph is often one line.
pub(super) const WIDTH: usize = 120;
/// How much of a long line stands before the place that matters.
const LEAD: usize = 40;

/// A line or some lines of a file as they are shown, with signs for what cannot be seen.
pub(super) struct ShownText {
    pub text: String,
    /// Where the marked part stands in `text`, in bytes.
    pub marked: Range<usize>,
}

/// The whole of `line`, of which `marked` matters. What is marked ends where the eye would.
pub(super) fn whole(line: &str, marked: Range<usize>) -> ShownText {
    let end = marked.end.min(ahead(line, marked.start, WIDTH / 2));
    part(line, 0..line.len(), marked.start..end)
}

/// The same for several lines, all of what is marked.
pub(super) fn whole_lines(text: &str, marked: Range<usize>) -> ShownText {
    let before = lines(&text[..marked.start]);
    let inside = lines(&text[marked.clone()]);
    let marked_there = before.len()..before.len() + inside.len();
    ShownText { text: before + &inside + &lines(&text[marked.end..]), marked: marked_there }
}

/// One line, cut around the marked part where the line is too long.
pub(super) fn cut(line: &str, marked: Range<usize>) -> ShownText {
    let window = window(line, &marked);
    part(line, window, marked)
}

fn part(line: &str, window: Range<usize>, marked: Range<usize>) -> ShownText {
    let mut text = String::with_capacity(window.len() + 8);
    if window.start > 0 {
        text.push('…');
    }
    let mut append = |range: Range<usize>| {
        text.extend(line[range].chars().map(sign));
        text.len()
    };
    // In three steps, since a sign may take more bytes than what it stands for.
    let marked = marked.start.clamp(window.start, window.end)..marked.end.clamp(window.start, window.end);
    let start = append(window.start..marked.start);
    let end = append(marked.start..marked.end);
    append(marked.end..window.end);
    if window.end < line.len() {
        text.push('…');
    }
    ShownText { text, marked: start..end }
}

/// The part of a line that is shown, in bytes, on character boundaries.
fn window(line: &str, marked: &Range<usize>) -> Range<usize> {
    if ahead(line, 0, WIDTH) == line.len() {
        return 0..line.len();
    }
    let lead = line[..marked.start].char_indices().rev().nth(LEAD - 1).map_or(0, |(at, _)| at);
    lead..ahead(line, lead, WIDTH)
}

/// Where `count` characters after `from` end.
fn ahead(line: &str, from: usize, count: usize) -> usize {
    line[from..].char_indices().nth(count).map_or(line.len(), |(at, _)| from + at)
}

/// Whether a character would act rather than be seen.
pub(super) fn acts(c: char) -> bool {
    sign(c) != c
}

fn sign(c: char) -> char {
    match c {
        '\t' => ' ',
        // The pictures of the control characters stand in Unicode in the same order.
        '\0'..='\u{1f}' => char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}'),
        '\u{7f}' => '␡',
        // The second set of control characters, line and paragraph separators, what turns the direction of
        // writing around, and what has no width. The joiners stay, since emoji are made with them.
        '\u{80}'..='\u{9f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{e0000}'..='\u{e007f}' => '\u{fffd}',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_acts_on_the_terminal() {
        assert_eq!(visible("a\u{1b}[2Jb\u{202e}c\td\u{9b}"), "a␛[2Jb\u{fffd}c d\u{fffd}");
        assert!(matches!(visible("Größe 👨‍👩‍👧"), Cow::Borrowed(_)));
    }

    #[test]
    fn the_mark_follows_the_text() {
        let line = whole("\u{7}x: Düren", 4..10);
        assert_eq!((line.text.as_str(), &line.text[line.marked]), ("␇x: Düren", "Düren"));
    }

    #[test]
    fn a_long_line_is_cut_around_the_mark() {
        let long = format!("{}HERE{}", "ä".repeat(1000), "ö".repeat(1000));
        let line = cut(&long, 2000..2004);
        assert_eq!(line.text.chars().count(), WIDTH + 2);
        assert_eq!(&line.text[line.marked], "HERE");

        let all = cut(&long, 0..long.len());
        assert_eq!(all.text.chars().count(), WIDTH + 1);
        assert_eq!(all.marked.end, all.text.len() - '…'.len_utf8());
    }
}
