//! The script of the search page: the files below `search/`, each of one subject, joined in the order of their names, so
//! that a theme can take the place of one or add its own. One file is one request; what people read in the built-in ones
//! and browsers do not is left out.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{File, text};
use crate::site::files::Recipe;
use crate::source::Sources;

/// What pages load. A theme that has it among its assets has written all of it anew.
const SCRIPT: &str = "search.js";

/// Adds the joined script, unless it was written anew.
pub(super) fn join(files: &BTreeMap<String, File>, sources: &Sources, assets: &mut BTreeMap<String, Recipe>) {
    let parts = || files.iter().filter(|(path, _)| is_part(path)).map(|(_, file)| file);
    let as_served = |file: &File| match file.own() {
        None => without_comments(&text(file, sources)),
        Some(_) => text(file, sources) + "\n",
    };
    let script: String = parts().map(as_served).collect();
    let bytes = Arc::from(script.into_bytes());
    let is_built_in = parts().all(|file| file.own().is_none());
    let recipe = if is_built_in { Recipe::BuiltIn(bytes) } else { Recipe::Bytes(bytes) };
    assets.entry(SCRIPT.to_owned()).or_insert(recipe);
}

fn is_part(path: &str) -> bool {
    path.starts_with("search/") && path.ends_with(".js")
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
    fn no_line_of_the_built_in_parts_only_looks_like_a_comment() {
        let files = super::super::built_in(super::super::BASE);
        for (path, file) in files.iter().filter(|(path, _)| is_part(path)) {
            for line in text(file, &Sources::default()).lines() {
                assert!(line.matches('`').count() % 2 == 0, "{path}: a text over several lines: {line}");
            }
        }
    }
}
