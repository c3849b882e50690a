//! What the kinds of pulldown-cmark are in HTML and in the model.

use pulldown_cmark::{Alignment as Column, BlockQuoteKind, Tag, TagEnd};

use crate::model::{Alert, Alignment};

pub(super) const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// Whether what ends so stands within a line.
pub(super) fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}

pub(super) fn is_block(tag: &Tag) -> bool {
    !matches!(tag, Tag::HtmlBlock) && !is_inline(tag.to_end())
}

/// Whether a new line in the HTML keeps it legible.
pub(super) fn is_block_end(tag: TagEnd) -> bool {
    tag != TagEnd::TableCell && !is_inline(tag)
}

pub(super) fn alert(kind: BlockQuoteKind) -> Alert {
    match kind {
        BlockQuoteKind::Note => Alert::Note,
        BlockQuoteKind::Tip => Alert::Tip,
        BlockQuoteKind::Important => Alert::Important,
        BlockQuoteKind::Warning => Alert::Warning,
        BlockQuoteKind::Caution => Alert::Caution,
    }
}

pub(super) fn alignment(column: Column) -> Alignment {
    match column {
        Column::None => Alignment::Unset,
        Column::Left => Alignment::Left,
        Column::Center => Alignment::Center,
        Column::Right => Alignment::Right,
    }
}
