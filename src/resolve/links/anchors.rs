//! Which heading, or other place of a text, the fragment of a link names.

use crate::model::{Anchor, Body, Heading, Piece, Symbol};
use crate::source::slug;

use super::outside::same_path;

/// The heading with this address: ours, or as forges make it, in any case.
///
/// GitHub keeps a hyphen for each blank, GitLab only one for several, Forgejo and GitHub put `user-content-` before
/// what stands in their HTML.
pub fn heading<'b>(body: &'b Body, fragment: &str) -> Option<&'b Heading> {
    let lower = same_path(fragment);
    let lower = lower.strip_prefix("user-content-").unwrap_or(&lower);
    let (slug, narrow) = (slug(lower), narrow(lower));
    let exact = body.headings.iter().find(|heading| heading.id == lower || same_path(&heading.forge_id) == lower);
    exact.or_else(|| {
        body.headings.iter().find(|heading| {
            (heading.id == slug && !slug.is_empty())
                || (!narrow.is_empty() && self::narrow(&same_path(&heading.forge_id)) == narrow)
        })
    })
}

/// The place that its author calls so, as in `<a id="ziele">`.
pub fn named<'b>(body: &'b Body, fragment: &str) -> Option<&'b Anchor> {
    let fragment = same_path(fragment);
    let name = fragment.strip_prefix("user-content-").unwrap_or(&fragment);
    let is_same = |anchor: &&Anchor| same_path(&anchor.name) == name;
    body.anchors.iter().find(is_same)
}

/// Whether a fragment is the anchor of a footnote: `fn_2`.
pub fn is_footnote(body: &Body, fragment: &str) -> bool {
    let number: Option<u32> = fragment.strip_prefix("fn_").and_then(|number| number.parse().ok());
    let is_start = |piece: &Piece| matches!(piece, Piece::Symbol(Symbol::FootnoteStart(n)) if Some(*n) == number);
    number.is_some() && body.pieces.iter().any(is_start)
}

/// One hyphen for several, none at the ends.
fn narrow(id: &str) -> String {
    id.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}
