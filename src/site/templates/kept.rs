//! Parts of pages that are the same on many of them: filled in once, and then kept.
//!
//! `{{ card | kept(component="session_row") }}` fills the component with the card, as `<session_row card={card} />` does.
//! Of a view that was made for all pages ([`Ready`]) it keeps what came of it.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use serde::Serialize;
use tera::{Context, Error, Kwargs, Tera, TeraResult, Value};

use super::Ready;

const NO_PANIC: &str = "no thread panics while it holds this";
/// Locks, so that threads seldom wait for each other.
const SHARDS: usize = 64;

/// What components made of views.
pub struct Kept(Vec<RwLock<HashMap<usize, Parts>>>);

/// One view with what components made of it, by their names.
struct Parts {
    /// As long as it is here, no other has its place in memory.
    _view: Value,
    made: Vec<(String, Value)>,
}

impl Default for Kept {
    fn default() -> Self {
        Self((0..SHARDS).map(|_| RwLock::default()).collect())
    }
}

impl Kept {
    /// A view for many pages, of which is kept what components make of it.
    pub fn ready<T: Serialize>(&self, view: &T) -> Ready<T> {
        let ready = Ready::new(view);
        if let Some(place) = place(ready.value()) {
            let parts = Parts { _view: ready.value().clone(), made: Vec::new() };
            self.shard(place).write().expect(NO_PANIC).insert(place, parts);
        }
        ready
    }

    pub fn forget(&self) {
        self.0.iter().for_each(|shard| shard.write().expect(NO_PANIC).clear());
    }

    /// The filter. `tera` has the components.
    pub fn show(&self, tera: impl Fn() -> Arc<Tera>, view: &Value, values: &Kwargs) -> TeraResult<Value> {
        let component: &str = values.must_get("component")?;
        let place = place(view);
        let made = |parts: &Parts| parts.made.iter().find(|(name, _)| name == component).map(|(_, made)| made.clone());
        let known = place.and_then(|place| self.shard(place).read().expect(NO_PANIC).get(&place).and_then(made));
        if let Some(known) = known {
            return Ok(known);
        }
        let made = Value::safe_string(&fill(&tera(), component, view)?);
        if let Some(place) = place
            && let Some(parts) = self.shard(place).write().expect(NO_PANIC).get_mut(&place)
            && parts.made.iter().all(|(name, _)| name != component)
        {
            parts.made.push((component.to_owned(), made.clone()));
        }
        Ok(made)
    }

    fn shard(&self, place: usize) -> &RwLock<HashMap<usize, Parts>> {
        // What lies in memory begins at multiples of 16.
        &self.0[(place >> 4) % SHARDS]
    }
}

/// Where the view lies in memory, which its copies share. Nothing for views that hold nothing.
fn place(view: &Value) -> Option<usize> {
    let map = view.as_map().map(|map| std::ptr::from_ref(map).addr());
    map.or_else(|| view.as_array().filter(|list| !list.is_empty()).map(|list| list.as_ptr().addr()))
}

fn fill(tera: &Tera, component: &str, view: &Value) -> TeraResult<String> {
    let definition = tera.get_component_definition(component);
    let definition = definition.ok_or_else(|| Error::message(format!("there is no component `{component}`")))?;
    let parameter = definition.args().first().map(|argument| argument.name().to_owned());
    let parameter = parameter.ok_or_else(|| Error::message(format!("component `{component}` takes no value")))?;
    let mut context = Context::new();
    context.insert_value(parameter, view.clone());
    tera.render_component(component, &context, None, true)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Arc, place};
    use crate::diagnostics::Catalogue;
    use crate::site::templates::Templates;
    use crate::site::texts::Texts;

    const PARTS: &str = "{% component row(card: map) %}<li>{{ card.title }}</li>{% endcomponent row %}\
                         {% component broken(card: map) %}{{ card.titel }}{% endcomponent broken %}";

    fn templates(page: &str) -> Templates {
        let texts = Arc::new(Texts::new(Catalogue::parse("de", "").0, None));
        Templates::new([("parts.html", PARTS), ("page.html", page)], &texts).expect("these are templates")
    }

    #[test]
    fn a_part_is_the_same_whether_it_is_kept_or_not() {
        let templates = templates("{{ card | kept(component=\"row\") }}");
        let card = json!({ "title": "<Akte>" });
        let expected = "<li>&lt;Akte&gt;</li>";
        assert_eq!(templates.fill("page.html", &json!({ "card": card })), Ok(expected.to_owned()));
        let ready = templates.ready(&card);
        for _ in 0..2 {
            let view = std::collections::BTreeMap::from([("card", ready.clone())]);
            assert_eq!(templates.fill("page.html", &view), Ok(expected.to_owned()));
        }
        let at = place(ready.value()).expect("it holds something");
        let kept = templates.kept.shard(at).read().expect("nobody panicked");
        assert_eq!(kept[&at].made.len(), 1);
    }

    #[test]
    fn what_is_wrong_in_a_part_is_told_of_its_template() {
        let templates = templates("{{ card | kept(component=\"broken\") }}");
        let error = templates.fill("page.html", &json!({ "card": { "title": "Akte" } })).expect_err("it is broken");
        assert_eq!(error.template, "parts.html", "{error:?}");
        assert!(error.message.contains("titel"), "{error:?}");
    }
}
