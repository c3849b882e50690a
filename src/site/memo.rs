//! Pages that need not be made again.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};

use schemars::JsonSchema;
use serde::Serialize;

use super::templates::{TemplateError, Templates};
use super::views::{Show, View};

/// Hash of a view and its theme → the finished page. Keeps what this run and the one before it used.
#[derive(Default)]
pub struct PageMemo {
    runs: Option<Mutex<Runs>>,
}

#[derive(Default)]
struct Runs {
    this: HashMap<blake3::Hash, Arc<str>>,
    before: HashMap<blake3::Hash, Arc<str>>,
}

impl PageMemo {
    /// One that remembers; the default does not, since a build makes each page once.
    pub fn remembering() -> Self {
        Self { runs: Some(Mutex::default()) }
    }

    /// Forgets what was not used since the run before.
    pub fn next_run(self: &Arc<Self>) -> Arc<Self> {
        if let Some(runs) = &self.runs {
            let mut runs = lock(runs);
            runs.before = std::mem::take(&mut runs.this);
        }
        Arc::clone(self)
    }
}

fn lock(runs: &Mutex<Runs>) -> MutexGuard<'_, Runs> {
    runs.lock().expect("no thread panics while it holds this")
}

/// Templates that look first whether the page is known.
pub struct Remembering<'a> {
    pub templates: &'a Templates,
    pub theme: blake3::Hash,
    pub memo: &'a PageMemo,
}

impl Show for Remembering<'_> {
    type Shown = Result<String, TemplateError>;

    fn show<P: JsonSchema + Serialize>(&self, template: &'static str, view: &View<P>) -> Self::Shown {
        let Some(runs) = &self.memo.runs else { return self.templates.show(template, view) };
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.theme.as_bytes()).update(template.as_bytes());
        serde_json::to_writer(&mut hasher, view).expect("views hold nothing that JSON cannot");
        let hash = hasher.finalize();
        let known = {
            let mut runs = lock(runs);
            let known = runs.this.get(&hash).cloned().or_else(|| runs.before.remove(&hash));
            if let Some(page) = &known {
                runs.this.insert(hash, Arc::clone(page));
            }
            known
        };
        if let Some(page) = known {
            return Ok(page.to_string());
        }
        let page = self.templates.show(template, view)?;
        lock(runs).this.insert(hash, Arc::from(page.as_str()));
        Ok(page)
    }
}
