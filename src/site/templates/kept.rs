//! Parts of pages that are the same on many of them: filled in once, and then kept.
//!
//! `{{ card | kept(component="session_row") }}` fills the component with the card, as `<session_row card={card} />` does.
//! Of a view that was made for all pages ([`Ready`]) it keeps what came of it.

use std::collections::HashMap;
use std::sync::RwLock;

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

impl Kept {
    pub fn new() -> Self {
        Self((0..SHARDS).map(|_| RwLock::default()).collect())
    }

    /// A view for many pages, of which is kept what components make of it.
    pub fn ready<T: Serialize>(&self, view: &T) -> Ready<T> {
        let ready = Ready::new(view);
        if let Some(place) = place(ready.value()) {
            let parts = Parts { _view: ready.value().clone(), made: Vec::new() };
            self.shard(place).write().expect(NO_PANIC).insert(place, parts);
        }
        ready
    }

    /// The filter.
    pub fn show(&self, tera: &Tera, view: &Value, values: &Kwargs) -> TeraResult<Value> {
        let component: &str = values.must_get("component")?;
        let place = place(view);
        let made = |parts: &Parts| parts.made.iter().find(|(name, _)| name == component).map(|(_, made)| made.clone());
        let known = place.and_then(|place| self.shard(place).read().expect(NO_PANIC).get(&place).and_then(made));
        if let Some(known) = known {
            return Ok(known);
        }
        let made = Value::safe_string(&fill(tera, component, view)?);
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
