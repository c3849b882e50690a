//! The theme's texts: each is there in both languages, and each is used.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const THEME: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/rathaus");
const SITE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/site");

fn ids(language: &str) -> BTreeSet<String> {
    let path = format!("{THEME}/i18n/{language}.ftl");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let is_id = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    text.lines().filter(is_id).filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect()
}

/// All templates and all of `src/site`.
fn users(folder: &Path) -> String {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut text = String::new();
    for entry in entries {
        let path = entry.expect("an entry of the folder").path();
        if path.ends_with("tests.rs") {
            continue;
        }
        if path.is_dir() {
            text.push_str(&users(&path));
        } else {
            text.push_str(&fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())));
        }
    }
    text
}

fn all_users() -> String {
    users(&Path::new(THEME).join("templates")) + &users(Path::new(SITE))
}

/// What stands between quotes: whole ids, and the beginnings of ids that are put together, as `outcome-name-`.
fn quoted(text: &str) -> BTreeSet<&str> {
    text.split('"').map(|part| part.split('{').next().unwrap_or_default()).collect()
}

#[test]
fn both_languages_have_the_same_texts() {
    let (german, english) = (ids("de"), ids("en"));
    assert!(german.len() > 100, "{german:?}");
    assert_eq!(german.symmetric_difference(&english).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn each_text_is_used() {
    let users = all_users();
    let quoted = quoted(&users);
    let is_used = |id: &String| {
        let beginnings = id.match_indices('-').map(|(at, _)| &id[..=at]);
        quoted.contains(id.as_str()) || beginnings.into_iter().any(|beginning| quoted.contains(beginning))
    };
    let unused: Vec<String> = ids("de").into_iter().filter(|id| !is_used(id)).collect();
    assert!(unused.is_empty(), "no template and no view asks for these: {unused:?}");
}

#[test]
fn each_text_that_is_asked_for_exists() {
    let users = all_users();
    let ids = ids("de");
    let asked_in_templates = users.split("\" | t").filter_map(|before| before.rsplit('"').next());
    let functions = [".text(", ".plain(", ".count(", ".named("];
    let mut asked_in_views: Vec<&str> =
        functions.into_iter().flat_map(|function| users.split(function).skip(1)).collect();
    // `.with(` also fills in findings, which have no list of values.
    asked_in_views
        .extend(users.split(".with(").skip(1).filter(|after| after.lines().take(2).any(|line| line.contains("&["))));
    let asked_in_views =
        asked_in_views.into_iter().filter_map(|after| after.trim_start().strip_prefix('"')?.split('"').next());
    let missing: BTreeSet<&str> = asked_in_templates
        .chain(asked_in_views)
        .filter(|id| {
            id.contains(|c: char| c.is_ascii_lowercase()) && !id.contains([' ', '{', '\n']) && !ids.contains(*id)
        })
        .collect();
    assert!(missing.is_empty(), "no language has these: {missing:?}");
}
