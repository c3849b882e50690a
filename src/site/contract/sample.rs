//! Views that are made up from what is known of their fields, to try templates on.

use serde_json::{Map, Value, json};

use super::{Contract, Shape, is_of, is_optional};

/// How many of them are made up between everything and nothing.
const MIXED: u64 = 30;
/// How deep values within values are filled in.
const DEEPEST: usize = 12;

/// How much of a view is there.
enum Fill {
    Everything,
    Nothing,
    /// As these bits fall.
    Mixed(u64),
}

/// Views of one type: one that has everything, one that has as little as it may, and some in between. Always the same.
pub fn samples(contract: &Contract, view: &Shape) -> Vec<Value> {
    let fills = [Fill::Everything, Fill::Nothing].into_iter().chain((1..=MIXED).map(Fill::Mixed));
    fills.map(|fill| Maker { contract, fill }.value("", &view.0, 0)).collect()
}

struct Maker<'c> {
    contract: &'c Contract,
    fill: Fill,
}

impl Maker<'_> {
    fn value(&mut self, name: &str, schema: &Value, depth: usize) -> Value {
        let is_named_null = is_optional(schema);
        let resolved = self.contract.resolved(schema);
        if (is_named_null || is_optional(resolved)) && (depth > DEEPEST || !self.is_there()) {
            return Value::Null;
        }
        if let Some(choices) = resolved.get("enum").and_then(Value::as_array) {
            return choices.first().cloned().unwrap_or_default();
        }
        if let Some(constant) = resolved.get("const") {
            return constant.clone();
        }
        if let Some(choices) = ["oneOf", "anyOf"].iter().find_map(|key| resolved.get(key)?.as_array()) {
            return choices.first().map_or(Value::Null, |choice| self.value(name, choice, depth + 1));
        }
        if let Some(fields) = resolved.get("properties").and_then(Value::as_object) {
            let made = fields.iter().map(|(name, field)| (name.clone(), self.value(name, field, depth + 1)));
            return Value::Object(made.collect::<Map<_, _>>());
        }
        if is_of(resolved, "array") {
            let item = resolved.get("items");
            let is_there = depth <= DEEPEST && self.is_there();
            let item = item.filter(|_| is_there).map(|item| [(); 2].map(|()| self.value(name, item, depth + 1)));
            return Value::Array(item.into_iter().flatten().collect());
        }
        match () {
            () if is_of(resolved, "boolean") => json!(self.is_there()),
            () if is_of(resolved, "integer") || is_of(resolved, "number") => json!(2),
            () if is_of(resolved, "string") => json!(words(name)),
            () => json!({}),
        }
    }

    /// Whether the next thing that may be there is.
    fn is_there(&mut self) -> bool {
        match &mut self.fill {
            Fill::Everything => true,
            Fill::Nothing => false,
            Fill::Mixed(state) => {
                // The step of splitmix64: spreads any start well.
                *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
                let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                (mixed ^ (mixed >> 27)).count_ones().is_multiple_of(2)
            }
        }
    }
}

/// A text that fits a field of this name.
fn words(name: &str) -> &'static str {
    match name {
        _ if name.ends_with("html") => "<p>Muster</p>",
        _ if ["href", "url", "urls"].contains(&name) => "#",
        _ => "Muster",
    }
}
