//! The sanitiser's pass over a text in which an author wrote HTML.
//!
//! It parses the whole text as a browser would and writes only what is on the list. Links, pictures and
//! classes stand behind marks, so that the list needs no address and no class at all.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::Builder;

use super::elements::{keeps_attribute, kept};
use super::marks::{ALTERNATIVE, DESTINATION, MARK, TITLE};

static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut sanitiser = Builder::empty();
    let general = ["title", "lang", "dir", MARK, DESTINATION, ALTERNATIVE, TITLE];
    sanitiser
        .tags(kept().collect())
        .generic_attributes(HashSet::from(general))
        .tag_attributes(kept().map(|element| (element, own_attributes(element))).collect::<HashMap<_, _>>())
        .link_rel(None)
        .strip_comments(true);
    sanitiser
});

fn own_attributes(element: &str) -> HashSet<&'static str> {
    let known = ["colspan", "rowspan", "start", "value", "reversed", "open", "datetime"];
    known.into_iter().filter(|attribute| keeps_attribute(element, attribute, "1")).collect()
}

pub(super) fn clean(html: &str) -> String {
    SANITISER.clean(html).to_string()
}
