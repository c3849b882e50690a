//! What a second reader of YAML takes the values for: numbers, truth values, nothing.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::parse::tree::{Kind, Node, Style, Value};

/// What `serde_yaml` takes the values for, in the shape of the document.
pub enum Kinds {
    Null,
    Scalar(Kind),
    List(Vec<Kinds>),
    Map(Vec<Kinds>),
}

/// Puts the decisions of `serde_yaml` into the tree.
pub fn decide(node: &mut Node, kinds: Kinds) {
    match (&mut node.value, kinds) {
        (Value::Scalar(scalar), Kinds::Scalar(kind)) => scalar.kind = kind,
        (Value::Scalar(scalar), Kinds::Null) if scalar.style == Style::Plain => node.value = Value::Null,
        (Value::List(items), Kinds::List(kinds)) => {
            items.iter_mut().zip(kinds).for_each(|(item, kind)| decide(item, kind))
        }
        (Value::Map(entries), Kinds::Map(kinds)) => {
            entries.iter_mut().zip(kinds).for_each(|(entry, kind)| decide(&mut entry.value, kind));
        }
        _ => {}
    }
}

impl<'de> Deserialize<'de> for Kinds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(KindsVisitor)
    }
}

struct KindsVisitor;

macro_rules! kinds {
    ($($visit:ident $type:ty => $kind:expr;)+) => {$(
        fn $visit<E>(self, _: $type) -> Result<Kinds, E> { Ok($kind) }
    )+};
}

/// Unlike `serde_yaml::Value` this takes repeated keys, which are reported with their places later.
impl<'de> Visitor<'de> for KindsVisitor {
    type Value = Kinds;

    kinds! {
        visit_bool bool => Kinds::Scalar(Kind::Boolean);
        visit_i64 i64 => Kinds::Scalar(Kind::Number);
        visit_u64 u64 => Kinds::Scalar(Kind::Number);
        visit_i128 i128 => Kinds::Scalar(Kind::Number);
        visit_u128 u128 => Kinds::Scalar(Kind::Number);
        visit_f64 f64 => Kinds::Scalar(Kind::Number);
        visit_str &str => Kinds::Scalar(Kind::Text);
    }

    fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("YAML")
    }

    fn visit_unit<E>(self) -> Result<Kinds, E> {
        Ok(Kinds::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Kinds, A::Error> {
        let mut kinds = Vec::new();
        while let Some(kind) = items.next_element()? {
            kinds.push(kind);
        }
        Ok(Kinds::List(kinds))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Kinds, A::Error> {
        let mut kinds = Vec::new();
        while let Some((Kinds::Null | Kinds::Scalar(_) | Kinds::List(_) | Kinds::Map(_), kind)) =
            entries.next_entry()?
        {
            kinds.push(kind);
        }
        Ok(Kinds::Map(kinds))
    }
}
