//! How much a drawing shows by having its parts shown again: a few lines of `<use>` within each other are as much as would
//! fill any computer's memory.
//!
//! Elements are counted as if each part stood wherever something refers to it, without writing it there. What a style sheet
//! gives to many elements at once is counted once.

use roxmltree::{Document, Node, NodeId};

use crate::source::HashMap;

/// How many elements a drawing may show beside those that it has: a mark for each of the hundred thousand points of a chart
/// is well below.
pub const MOST_REPEATED: u64 = 500_000;

/// That an element names a part of the drawing.
pub struct Reference {
    pub from: NodeId,
    /// The part's id, as it stands behind `#`.
    pub to: String,
    pub kind: Kind,
}

/// How a part is named.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// By `href`.
    Address,
    /// By `url(#…)`.
    Style,
}

impl Reference {
    /// Whether the part is drawn for the sake of this reference: a gradient, for one, is not.
    fn repeats(&self, from: Node, to: Node) -> bool {
        match self.kind {
            Kind::Address => matches!(from.tag_name().name(), "use" | "feImage" | "pattern"),
            Kind::Style => {
                matches!(to.tag_name().name(), "pattern" | "mask" | "marker" | "clipPath" | "filter")
            }
        }
    }
}

/// Whether a drawing shows more than there may be, or a part would show itself.
pub fn is_endless(document: &Document, references: &[Reference]) -> bool {
    if references.is_empty() {
        return false;
    }
    let (mut named, mut own) = (HashMap::default(), 0);
    for node in document.root().descendants().filter(Node::is_element) {
        own += 1;
        if let Some(id) = node.attribute("id") {
            named.entry(id).or_insert(node);
        }
    }
    let mut shown_by: HashMap<NodeId, Vec<Node>> = HashMap::default();
    for reference in references {
        let Some(from) = document.get_node(reference.from) else { continue };
        let part = named.get(reference.to.as_str()).filter(|part| reference.repeats(from, **part));
        shown_by.entry(reference.from).or_default().extend(part);
    }
    count(document.root_element(), &shown_by).is_none_or(|all| all > own + MOST_REPEATED)
}

/// What is still to be done.
enum Step<'a, 'input> {
    Enter(Node<'a, 'input>),
    Leave(Node<'a, 'input>),
}

/// The elements below an element and of all that is shown there, with itself; `None` where a part shows itself. As many
/// steps as there are elements and references: what a part comes to is remembered.
fn count(root: Node, shown_by: &HashMap<NodeId, Vec<Node>>) -> Option<u64> {
    let parts = |node: Node| {
        let shown = shown_by.get(&node.id()).into_iter().flatten().map(Node::id);
        node.children().filter(Node::is_element).map(|child| child.id()).chain(shown).collect::<Vec<_>>()
    };
    // `None` while it is being counted.
    let mut counted: HashMap<NodeId, Option<u64>> = HashMap::default();
    let mut steps = vec![Step::Enter(root)];
    while let Some(step) = steps.pop() {
        match step {
            Step::Enter(node) => match counted.get(&node.id()) {
                Some(None) => return None,
                Some(Some(_)) => {}
                None => {
                    counted.insert(node.id(), None);
                    steps.push(Step::Leave(node));
                    let parts = parts(node).into_iter().filter_map(|part| node.document().get_node(part));
                    steps.extend(parts.map(Step::Enter));
                }
            },
            Step::Leave(node) => {
                let sum = parts(node).iter().filter_map(|part| *counted.get(part)?).fold(1, u64::saturating_add);
                counted.insert(node.id(), Some(sum));
            }
        }
    }
    *counted.get(&root.id())?
}
