//! Markdown inside YAML: its text is indented or quoted there, and its places still lead back to the file.

use std::ops::Range;

use super::file::File;
use super::markdown::markdown;
use super::tree::{Scalar, Style};
use crate::diagnostics::Finding;
use crate::model::Body;
use crate::source::Span;

/// Renders the text of a scalar that stands at `span`.
pub fn markdown_of(file: &File, span: Span, scalar: &Scalar, findings: &mut Vec<Finding>) -> Body {
    let source = file.slice(span);
    if let Some(at) = source.find(&scalar.text).filter(|_| !scalar.text.is_empty()) {
        let start = span.range().start + at;
        return markdown(file.path, file.text, Span::new(start..start + scalar.text.len()), findings);
    }
    let places = Places::new(span, source, scalar);
    let mut inner = Vec::new();
    let mut body = markdown(file.path, &scalar.text, Span::new(0..scalar.text.len()), &mut inner);
    for finding in &mut inner {
        if let Some(location) = &mut finding.location {
            location.span = location.span.map(|place| places.of(place));
        }
        // A correction of the inner text is none of the file.
        finding.patch = None;
    }
    findings.append(&mut inner);
    body.headings.iter_mut().for_each(|heading| heading.span = places.of(heading.span));
    body.links.iter_mut().for_each(|link| link.span = places.of(link.span));
    body.pictures.iter_mut().for_each(|picture| picture.span = places.of(picture.span));
    body.blocks.iter_mut().for_each(|block| block.span = places.of(block.span));
    body
}

/// Where a part of a scalar's text stands in the file, as exactly as its style lets it be told.
pub fn place_in(file: &File, span: Span, scalar: &Scalar, part: Range<usize>) -> Span {
    let source = file.slice(span);
    let start = span.range().start;
    if let Some(at) = source.find(&scalar.text) {
        return Span::new(start + at + part.start..start + at + part.end);
    }
    // Of folded lines and of text with escapes most words stand there as they are: the second of them is the second.
    let words = &scalar.text[part.clone()];
    let before = scalar.text[..part.start].matches(words).count();
    match source.match_indices(words).nth(before) {
        Some((at, _)) => Span::new(start + at..start + at + words.len()),
        None => Places::new(span, source, scalar).of(Span::new(part)),
    }
}

/// Where each line of a value stands in the file.
struct Places {
    whole: Span,
    /// Start in the value, start in the file, length.
    lines: Vec<(usize, usize, usize)>,
}

impl Places {
    /// Lines of `|` keep their order, so that each is found behind the one before it.
    fn new(whole: Span, source: &str, scalar: &Scalar) -> Self {
        let mut lines = Vec::new();
        let (mut inner, mut outer) = (0, if scalar.style == Style::Block { Some(0) } else { None });
        for line in scalar.text.split('\n') {
            let Some(from) = outer else { break };
            let (found, behind) = line_in(line, source, from);
            if let Some(at) = found {
                lines.push((inner, whole.range().start + at, line.len()));
            }
            outer = behind;
            inner += line.len() + 1;
        }
        Self { whole, lines }
    }

    fn of(&self, place: Span) -> Span {
        match (self.one(place.range().start), self.one(place.range().end)) {
            (Some(start), Some(end)) if start <= end => Span::new(start..end),
            _ => self.whole,
        }
    }

    fn one(&self, at: usize) -> Option<usize> {
        let line = self.lines.partition_point(|&(inner, ..)| inner <= at).checked_sub(1)?;
        let (inner, outer, length) = self.lines[line];
        // One past the line is its end mark, which may be longer in the file.
        (at <= inner + length + 1).then(|| outer + (at - inner).min(length))
    }
}

/// Where a line of indented text stands as it is, from a place in the source on, and where the next may; `None` where no
/// later one does. Of a line that was put together from several, the words are passed over one by one: who searched for the
/// whole of it would read to the end of the text for each.
fn line_in(line: &str, source: &str, from: usize) -> (Option<usize>, Option<usize>) {
    let is_blank = |c: char| matches!(c, ' ' | '\t');
    let bare = line.trim_start_matches(is_blank);
    let Some(first) = bare.split(is_blank).next().filter(|word| !word.is_empty()) else {
        let found = source[from..].starts_with(line);
        return (found.then_some(from), Some(if found { from + line.len() } else { from }));
    };
    let Some(start) = source[from..].find(first).map(|at| from + at) else { return (None, None) };
    let at = start.saturating_sub(line.len() - bare.len());
    if source.get(at..).is_some_and(|rest| rest.starts_with(line)) {
        return (Some(at), Some(at + line.len()));
    }
    let behind = bare.split(is_blank).try_fold(from, |at, word| Some(at + source[at..].find(word)? + word.len()));
    (None, behind)
}

#[cfg(test)]
mod tests {
    use super::super::tree::Kind;
    use super::*;
    use crate::source::SourcePath;

    #[test]
    fn parts_of_folded_and_quoted_text_lead_back() {
        let path = SourcePath::new("a.yaml").expect("a path");
        for (source, text, style) in [
            (">\n  ä b\n  c b d\n", "ä b c b d\n", Style::Block),
            ("\"\\tä b\\n c b d\"", "\tä b\n c b d", Style::Quoted),
        ] {
            let file = File::new(&path, source);
            let scalar = Scalar { kind: Kind::Text, text: text.to_owned(), style };
            let at = text.rfind('b').expect("in the text");
            let place = place_in(&file, Span::new(0..source.len()), &scalar, at..at + 3);
            assert_eq!(place.range(), source.rfind('b').map_or(0..0, |at| at..at + 3), "{source}");
        }
    }

    /// In minutes where the work grows with the square of the length.
    #[test]
    fn long_texts_that_were_folded_are_read_in_one_go() {
        let source = ">\n".to_owned() + &"  Text\n  mehr\n\n".repeat(200_000) + "  Ende\n";
        let text = "Text mehr\n".repeat(200_000) + "Ende\n";
        let scalar = Scalar { kind: Kind::Text, text, style: Style::Block };
        let places = Places::new(Span::new(0..source.len()), &source, &scalar);
        let at = scalar.text.len() - 5;
        assert_eq!(places.of(Span::new(at..at + 4)), Span::new(source.len() - 5..source.len() - 1));
    }

    #[test]
    fn places_in_indented_text_lead_back() {
        let source = "eins\r\n  \r\n  zwei\r\n    drei\r\n";
        let scalar = Scalar { kind: Kind::Text, text: "eins\n\nzwei\n  drei\n".to_owned(), style: Style::Block };
        let places = Places::new(Span::new(10..10 + source.len()), source, &scalar);
        let back = |part: &str| {
            let at = scalar.text.find(part).expect("in the text");
            let range = places.of(Span::new(at..at + part.len())).range();
            source[range.start - 10..range.end - 10].to_owned()
        };
        assert_eq!(back("eins"), "eins");
        assert_eq!(back("zwei"), "zwei");
        assert_eq!(back("drei"), "drei");
        assert_eq!(back("zwei\n  dr"), "zwei\r\n    dr");
        assert_eq!(places.of(Span::new(900..901)), Span::new(10..10 + source.len()));
    }
}
