//! The script of the search page: the files below `assets/search/`, each of one subject, joined in the order in which
//! they need each other. One file is one request; what people read in them and browsers do not is left out.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{File, text};
use crate::site::files::Recipe;
use crate::source::Sources;

/// What pages load.
const JOINED: &str = "search.js";
const PARTS: [&str; 11] = [
    "words",
    "shards",
    "query",
    "spelling",
    "vocabulary",
    "matching",
    "ranking",
    "facets",
    "excerpt",
    "engine",
    "page",
];

/// Puts the joined script in the place of its parts. A theme with an `assets/search.js` has written all of it anew.
pub(super) fn join(files: &BTreeMap<String, File>, sources: &Sources, assets: &mut BTreeMap<String, Recipe>) {
    let mut script = String::new();
    let mut is_built_in = true;
    for part in PARTS {
        assets.remove(&format!("search/{part}.js"));
        let Some(file) = files.get(&format!("assets/search/{part}.js")) else { continue };
        match file.own() {
            None => script.push_str(&without_comments(&text(file, sources))),
            Some(_) => {
                is_built_in = false;
                script.push_str(&text(file, sources));
            }
        }
    }
    let bytes = Arc::from(script.into_bytes());
    let recipe = if is_built_in { Recipe::BuiltIn(bytes) } else { Recipe::Bytes(bytes) };
    assets.entry(JOINED.to_owned()).or_insert(recipe);
}

/// A script without lines that hold nothing but a comment. Those of the built-in theme have no text over several lines
/// that such a line could belong to.
fn without_comments(script: &str) -> String {
    let mut short = String::with_capacity(script.len());
    let mut is_comment = false;
    for line in script.lines() {
        let words = line.trim();
        if !is_comment && words.starts_with("/*") {
            // A type may stand before what it is of.
            is_comment = !words.contains("*/");
            if is_comment || words.ends_with("*/") {
                continue;
            }
        } else if is_comment {
            is_comment = !words.ends_with("*/");
            continue;
        }
        if !words.is_empty() && !words.starts_with("//") {
            short.push_str(line);
            short.push('\n');
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lines_of_comments_go() {
        let script = "// @ts-check\n/**\n * What for.\n */\nconst a = 1; // one\n\n  /** @type {number} */ (a) + 1;\n  \
                      /** Why. */\n  const b = 'https://x';\n";
        assert_eq!(
            without_comments(script),
            "const a = 1; // one\n  /** @type {number} */ (a) + 1;\n  const b = 'https://x';\n"
        );
    }

    #[test]
    fn all_parts_are_there_and_none_is_left_over() {
        let files = super::super::built_in(super::super::BASE);
        let parts = files.keys().filter_map(|path| path.strip_prefix("assets/search/")?.strip_suffix(".js"));
        let mut listed = PARTS.to_vec();
        listed.sort_unstable();
        assert_eq!(parts.collect::<Vec<_>>(), listed);
        for (path, file) in files.iter().filter(|(path, _)| path.starts_with("assets/search/")) {
            let script = text(file, &Sources::default());
            for line in script.lines() {
                assert!(line.matches('`').count() % 2 == 0, "{path}: a text over several lines: {line}");
            }
        }
    }
}
