//! YAML as a tree in which every value has its place and its text as written.

use super::Written;
use crate::source::Span;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// With quotes and brackets; for an empty value, the place right after its key or dash.
    pub span: Span,
    pub value: Value,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Null,
    Scalar(Scalar),
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// A single value. Whatever YAML makes of it, its text stays as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar {
    pub kind: Kind,
    pub text: String,
    pub style: Style,
}

/// What YAML takes a scalar for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    Boolean,
}

/// How a scalar stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Plain,
    Quoted,
    /// Indented lines below `|` or `>`.
    Block,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub key: Written,
    pub value: Node,
}

impl Node {
    pub fn is_null(&self) -> bool {
        self.value == Value::Null
    }

    pub fn scalar(&self) -> Option<&Scalar> {
        match &self.value {
            Value::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }

    /// The items of a list; of anything else, the thing itself; of nothing, nothing.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::Null => &[],
            Value::List(items) => items,
            _ => std::slice::from_ref(self),
        }
    }
}
