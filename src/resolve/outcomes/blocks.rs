//! What blocks look like, and where they stand.

use crate::model::{Block, BlockKind, Body, Piece, Symbol};

/// The items right below an item, which follow it with all that is in them.
pub fn items_in(body: &Body, place: usize) -> impl Iterator<Item = &Block> {
    let within = body.blocks[place + 1..].iter();
    let within = within.take_while(move |block| block.parent.is_some_and(|parent| parent as usize >= place));
    within.filter(move |block| block.parent == Some(place as u32))
}

/// Whether a list stands in each block.
pub fn heads_of_lists(body: &Body) -> Vec<bool> {
    let mut heads = vec![false; body.blocks.len()];
    for parent in body.blocks.iter().filter_map(|block| block.parent) {
        heads[parent as usize] = true;
    }
    heads
}

/// The box that each block stands in, by the piece that begins it.
pub fn boxes_of(body: &Body) -> Vec<Option<usize>> {
    let mut boxes = vec![None; body.blocks.len()];
    let mut open = Vec::new();
    for (place, piece) in body.pieces.iter().enumerate() {
        match piece {
            Piece::Symbol(Symbol::AlertStart(_)) => open.push(place),
            Piece::Symbol(Symbol::AlertEnd) => drop(open.pop()),
            Piece::Symbol(Symbol::BlockStart(block)) => boxes[*block as usize] = open.last().copied(),
            _ => {}
        }
    }
    boxes
}

/// The element that a paragraph is from its first to its last word, such as `strong`; a colon behind may be plain.
pub fn emphasis_of(body: &Body, block: &Block) -> Option<&'static str> {
    let ranges = body.pieces[block.pieces.clone()].iter().filter_map(|piece| match piece {
        Piece::Markup(range) | Piece::Text(range) | Piece::Verbatim(range) => Some(range),
        Piece::Symbol(_) => None,
    });
    let (mut start, mut end) = (None, 0);
    for range in ranges {
        start.get_or_insert(range.start as usize);
        end = range.end as usize;
    }
    let html = start.map_or("", |start| &body.html[start..end]).trim();
    let html = html.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '>');
    ["strong", "em", "u"].into_iter().filter(|_| block.kind == BlockKind::Paragraph).find(|name| {
        let end = format!("</{name}>");
        let inner = html.strip_prefix(&format!("<{name}>")).and_then(|html| html.strip_suffix(&end));
        inner.is_some_and(|inner| !inner.contains(&end))
    })
}

/// Whether a paragraph holds nothing but links or pictures: „Zum Protokoll“.
pub fn is_link(body: &Body, block: &Block) -> bool {
    let mut links = 0;
    let is_free_text = |piece: &Piece| {
        match piece {
            Piece::Symbol(Symbol::LinkStart(_)) => links += 1,
            Piece::Symbol(Symbol::LinkEnd(_)) => links -= 1,
            Piece::Text(range) | Piece::Verbatim(range) => return links == 0 && !body.source(range).trim().is_empty(),
            _ => {}
        }
        false
    };
    !body.pieces[block.pieces.clone()].iter().any(is_free_text)
}

/// Whether all words of a block are struck out; items in it do not count.
pub fn is_struck(body: &Body, block: &Block) -> bool {
    let (mut depth, mut is_struck) = (0, false);
    let mut pieces = body.pieces[block.pieces.clone()].iter();
    pieces.next();
    for piece in pieces {
        match piece {
            Piece::Symbol(Symbol::BlockStart(_)) => break,
            Piece::Symbol(_) => {}
            Piece::Markup(range) => {
                let tags = body.source(range);
                depth += tags.matches("<s>").count() + tags.matches("<del>").count();
                depth = depth.saturating_sub(tags.matches("</s>").count() + tags.matches("</del>").count());
            }
            Piece::Text(range) | Piece::Verbatim(range) => {
                let says = body.source(range).contains(char::is_alphanumeric);
                if says && depth == 0 {
                    return false;
                }
                is_struck |= says;
            }
        }
    }
    is_struck
}
