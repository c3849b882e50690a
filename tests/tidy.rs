//! Rules about this repository itself. Each failure says why the rule is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The pipeline from its end to its beginning: a module may use those to the right of it.
const ARROWS: [&str; 11] =
    ["pipeline", "audit", "site", "search", "check", "index", "resolve", "parse", "model", "diagnostics", "source"];

/// What only some files may mention, and why.
const FENCES: &[Fence] = &[
    Fence {
        words: &["serde_yaml::", "granit_parser::"],
        allowed: &["parse/yaml.rs", "parse/yaml/"],
        reason: "a change of the YAML library must concern one module; everyone else reads its tree",
    },
    Fence {
        words: &["tera::"],
        allowed: &["site/templates.rs", "site/templates/"],
        reason: "views are plain data, so that the template engine can be replaced",
    },
    Fence {
        words: &["clap::", "clap_complete::", "indicatif::"],
        allowed: &["cli/"],
        reason: "the library must be usable without a command line",
    },
    Fence {
        words: &["axum::", "tokio::", "notify::"],
        allowed: &["cli/"],
        reason: "only the preview serves and watches; building needs no server",
    },
    Fence {
        words: &["std::fs", "fs::read", "fs::write", "File::open", "walkdir::", "rustix::"],
        allowed: &["disk/"],
        reason: "the core works on values; only the edge touches files, so that nothing is half written or read twice",
    },
    Fence {
        words: &["println!", "print!", "eprintln!", "eprint!", "dbg!", "io::stdout", "io::stderr"],
        allowed: &["cli/"],
        reason: "the library tells what it finds as findings; only the command line prints",
    },
    Fence {
        words: &["std::env", "SystemTime::", "Instant::now", "::now()", "std::net", "std::process", "std::thread"],
        allowed: &["cli/", "disk/", "main.rs"],
        reason: "the same input must give the same bytes: clock, environment and network are passed in at the edge",
    },
];

struct Fence {
    words: &'static [&'static str],
    /// Files below `src/`, or folders where it ends in `/`.
    allowed: &'static [&'static str],
    reason: &'static str,
}

#[test]
fn arrows_point_one_way() {
    let rank = |module: &str| ARROWS.iter().position(|known| *known == module);
    let mut wrongs = Vec::new();
    for file in rust_files() {
        let own = file.module();
        for (line, used) in file.uses() {
            let is_wrong = match (own.as_str(), used.as_str()) {
                ("lib" | "main", _) => false,
                (own, used) if own == used => false,
                ("cli", used) => rank(used).is_none() && used != "disk",
                // The plan's types are what the edge is handed.
                ("disk", used) => !matches!(used, "source"),
                (own, used) => match (rank(own), rank(used)) {
                    (Some(own), Some(used)) => used < own,
                    _ => true,
                },
            };
            if is_wrong {
                wrongs.push(format!("{}:{line}: `{own}` uses `{used}`", file.path));
            }
        }
    }
    assert_none(
        &wrongs,
        "one crate cannot stop a module from using any other; `cli → pipeline, disk` and \
         `pipeline → audit → site → search → check → index → resolve → parse → model → diagnostics → source` keep \
         every phase readable and testable without the later ones",
    );
}

#[test]
fn fences_hold() {
    for fence in FENCES {
        let is_allowed = |path: &str| {
            fence.allowed.iter().any(|allowed| path == *allowed || allowed.ends_with('/') && path.starts_with(allowed))
        };
        let mut wrongs = Vec::new();
        for file in rust_files().into_iter().filter(|file| !is_allowed(&file.path)) {
            for (number, line) in file.code() {
                wrongs.extend(
                    fence
                        .words
                        .iter()
                        .filter(|word| mentions(line, word))
                        .map(|word| format!("{}:{number}: `{word}`", file.path)),
                );
            }
        }
        assert_none(&wrongs, &format!("only {:?} may do this: {}", fence.allowed, fence.reason));
    }
}

#[test]
fn files_have_one_subject() {
    let long = |file: &RustFile| file.text.lines().count() > 500;
    let wrongs: Vec<String> = rust_files()
        .into_iter()
        .chain(test_files())
        .filter(long)
        .map(|file| format!("{}: {} lines", file.path, file.text.lines().count()))
        .collect();
    assert_none(&wrongs, "a file of over 500 lines has a second subject that wants a file of its own");
}

#[test]
fn names_say_what_is_inside() {
    let vague = ["utils", "util", "helpers", "helper", "common", "misc", "manager", "types", "prelude"];
    let wrongs: Vec<String> = rust_files()
        .into_iter()
        .map(|file| file.path)
        .filter(|path| path.trim_end_matches(".rs").split('/').any(|part| vague.contains(&part)))
        .collect();
    assert_none(&wrongs, "modules are nouns of the domain or verbs of a phase; everything fits into `utils`");
}

#[test]
fn imports_are_explicit() {
    let mut wrongs = Vec::new();
    for file in rust_files() {
        wrongs.extend(
            file.code()
                .filter(|(_, line)| {
                    line.trim_start().starts_with("use ") && line.contains("::*") && !line.contains("prelude::*")
                })
                .map(|(number, _)| format!("{}:{number}", file.path)),
        );
    }
    assert_none(
        &wrongs,
        "`use …::*` hides where a name comes from (preludes of libraries and tests of the same file may)",
    );
}

#[test]
fn every_module_opens_with_what_happens_in_it() {
    let is_bare = |file: &RustFile| {
        !matches!(file.path.as_str(), "lib.rs" | "main.rs")
            && !file.path.ends_with("tests.rs")
            && !file.text.starts_with("//!")
    };
    let wrongs: Vec<String> = rust_files().into_iter().filter(is_bare).map(|file| file.path).collect();
    assert_none(&wrongs, "who opens a module wants to know in one sentence what it is for");
}

#[test]
fn german_texts_use_no_gender_signs() {
    let mut wrongs = Vec::new();
    for (path, text) in german_texts() {
        for (number, line) in text.lines().enumerate() {
            if let Some(word) = words(line).find(|word| has_gender_sign(word)) {
                wrongs.push(format!("{path}:{}: {word}", number + 1));
            }
        }
    }
    assert_none(
        &wrongs,
        "signs within words are no part of the official spelling that town halls write, screen readers stumble over \
         them; write „Teilnehmende“, „Vertreterinnen und Vertreter“",
    );
}

#[test]
fn gender_signs_are_found() {
    for word in ["Nutzer*innen", "Nutzer:in", "Bürger_innen", "Bürger·innen", "BürgerInnen", "Bürger/-innen", "jede:r"]
    {
        assert!(has_gender_sign(word), "{word}");
    }
    for word in ["Bürgerinnen", "10:30", "NoInn", "https://x.example/in", "LinkedIn", "E-Akte", "und/oder", "Raum:"] {
        assert!(!has_gender_sign(word), "{word}");
    }
}

#[test]
fn every_text_exists_in_both_languages() {
    let mut wrongs = Vec::new();
    for folder in ["src/diagnostics/messages", "themes/rathaus/i18n"] {
        let ids = |language: &str| {
            let path = root().join(folder).join(format!("{language}.ftl"));
            let text = fs::read_to_string(&path).unwrap_or_default();
            fluent_ids(&text)
        };
        let (german, english) = (ids("de"), ids("en"));
        wrongs.extend(german.difference(&english).map(|id| format!("{folder}/en.ftl lacks `{id}`")));
        wrongs.extend(english.difference(&german).map(|id| format!("{folder}/de.ftl lacks `{id}`")));
        wrongs.extend(german.is_empty().then(|| format!("{folder}/de.ftl is empty")));
    }
    assert_none(&wrongs, "a text that one language lacks is shown as its bare name");
}

#[test]
fn no_text_is_defined_twice() {
    let mut wrongs = Vec::new();
    let folders = ["src", "themes"].map(|folder| files_below(&root().join(folder)));
    for path in folders.iter().flatten().filter(|path| path.extension().is_some_and(|kind| kind == "ftl")) {
        let text = fs::read_to_string(path).expect("texts are UTF-8");
        let mut seen = BTreeSet::new();
        let twice = fluent_ids_in_order(&text).into_iter().filter(|id| !seen.insert(id.clone()));
        wrongs.extend(twice.map(|id| format!("{}: `{id}`", path.display())));
    }
    assert_none(&wrongs, "only one of the two is ever shown, and who changes the other wonders why nothing happens");
    assert_eq!(fluent_ids_in_order("a = 1\n    .b = 2\nc = 3\na = 4\n"), ["a", "a.b", "c", "a"]);
}

#[test]
fn every_finding_has_its_words() {
    let messages = root().join("src/diagnostics/messages/en.ftl");
    let ids = fluent_ids(&fs::read_to_string(messages).expect("the English messages"));
    let wrongs: Vec<&str> =
        nachlese::diagnostics::Code::ALL.iter().map(|code| code.slug()).filter(|slug| !ids.contains(*slug)).collect();
    assert_none(&wrongs, "a finding without a message shows its bare name");
}

#[test]
fn the_top_level_stays_small() {
    let known = [
        "Cargo.toml",
        "Cargo.lock",
        "src",
        "themes",
        "example-event",
        "tests",
        "target",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
    ];
    let wrongs: Vec<String> = fs::read_dir(root())
        .expect("the repository")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.') && !known.contains(&name.as_str()))
        .collect();
    assert_none(
        &wrongs,
        "who opens the repository sees at once what it consists of; put it below one of these folders",
    );
}

/// A Rust file below `src/` or `tests/`.
struct RustFile {
    /// Relative to that folder.
    path: String,
    text: String,
}

impl RustFile {
    fn module(&self) -> String {
        self.path.split('/').next().expect("a path has a part").trim_end_matches(".rs").to_owned()
    }

    /// Its lines without comments and without tests, with their numbers.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let is_test = self.path.ends_with("tests.rs") || self.path.ends_with("properties.rs");
        let lines = self.text.lines().enumerate().take_while(move |(_, line)| !is_test && *line != "#[cfg(test)]");
        lines
            .map(|(number, line)| (number + 1, line))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .map(|(number, line)| (number, line.split(" // ").next().unwrap_or(line)))
    }

    /// The modules of this crate that it uses, each with its line.
    fn uses(&self) -> Vec<(usize, String)> {
        let mut uses = Vec::new();
        for (number, line) in self.code() {
            for (at, _) in line.match_indices("crate::").filter(|(at, _)| !line[..*at].ends_with(is_name_character)) {
                let rest = &line[at + "crate::".len()..];
                let names = match rest.strip_prefix('{') {
                    Some(group) => group.split('}').next().unwrap_or(group).split(',').collect(),
                    None => vec![rest],
                };
                uses.extend(names.into_iter().map(|name| {
                    let name: String = name.trim().chars().take_while(|&c| is_name_character(c)).collect();
                    (number, name)
                }));
            }
        }
        uses
    }
}

fn is_name_character(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Whether `word` stands in `line` other than as the end of a longer name: `print!` is not in `eprint!`.
fn mentions(line: &str, word: &str) -> bool {
    let starts_name = word.starts_with(is_name_character);
    line.match_indices(word).any(|(at, _)| !(starts_name && line[..at].ends_with(is_name_character)))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files() -> Vec<RustFile> {
    rust_files_of("src")
}

fn test_files() -> Vec<RustFile> {
    rust_files_of("tests")
}

fn rust_files_of(folder: &str) -> Vec<RustFile> {
    let folder = root().join(folder);
    let files = files_below(&folder).into_iter().filter(|path| path.extension().is_some_and(|kind| kind == "rs"));
    files
        .map(|path| {
            let text = fs::read_to_string(&path).expect("source files are text");
            let below = path.strip_prefix(&folder).expect("it was found there");
            RustFile { path: below.to_string_lossy().replace('\\', "/"), text }
        })
        .collect()
}

/// Everything in German that comes with the program.
fn german_texts() -> Vec<(String, String)> {
    let texts = ["src", "themes", "example-event"].map(|folder| files_below(&root().join(folder)));
    let is_german = |path: &Path| {
        let text = path.to_string_lossy().replace('\\', "/");
        let extension = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        let is_text = matches!(extension.as_str(), "md" | "yaml" | "ftl" | "svg" | "txt");
        is_text
            && !text.contains("/site/")
            && (text.contains("/de/") || text.ends_with("de.ftl") || text.contains("example-event/"))
    };
    let mut found: Vec<(String, String)> = texts
        .into_iter()
        .flatten()
        .filter(|path| is_german(path))
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("texts are UTF-8")))
        .collect();
    found.sort();
    assert!(found.len() > 20, "the German texts are found: {found:?}");
    found
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("an entry").path();
        // Not ours, or made by the program.
        let is_foreign = path.ends_with("node_modules") || path.ends_with("example-event/site");
        if path.is_dir() && !is_foreign {
            found.extend(files_below(&path));
        } else if path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The messages and attributes of a Fluent file: `id`, `id.attribute`.
fn fluent_ids(text: &str) -> BTreeSet<String> {
    fluent_ids_in_order(text).into_iter().collect()
}

fn fluent_ids_in_order(text: &str) -> Vec<String> {
    let mut ids = Vec::new();
    let mut message = "";
    for line in text.lines() {
        let name = line.split('=').next().unwrap_or_default();
        if !line.contains('=') || name.trim_end().contains(' ') && !name.starts_with(' ') {
            continue;
        }
        match name.trim().strip_prefix('.') {
            Some(attribute) => ids.push(format!("{message}.{attribute}")),
            None if !line.starts_with([' ', '#', '[', '*', '}']) => {
                message = name.trim();
                ids.push(message.to_owned());
            }
            None => {}
        }
    }
    ids
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| c.is_whitespace() || matches!(c, '„' | '“' | '"' | '(' | ')' | ','))
}

/// `Nutzer*innen`, `Nutzer:in`, `Nutzer_innen`, `NutzerInnen`, `Nutzer/-innen`, `jede:r`.
fn has_gender_sign(word: &str) -> bool {
    let stem_and_rest = |sign: &str| word.split_once(sign).filter(|(stem, _)| stem.ends_with(char::is_lowercase));
    let rests = ["*", ":", "_", "·", "/-", "/"].into_iter().filter_map(stem_and_rest).map(|(_, rest)| rest);
    let is_ending = |rest: &str| {
        let ending: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
        matches!(ending.as_str(), "in" | "innen" | "r" | "n" | "e" | "frau")
    };
    let is_address = word.contains("://") || word.contains('.');
    let has_inner_capital = word.split_once("Innen").is_some_and(|(stem, _)| stem.ends_with(char::is_lowercase));
    has_inner_capital || (!is_address && rests.into_iter().any(is_ending))
}

#[track_caller]
fn assert_none<T: std::fmt::Display>(wrongs: &[T], reason: &str) {
    let list: Vec<String> = wrongs.iter().map(|wrong| format!("  {wrong}")).collect();
    assert!(wrongs.is_empty(), "\n{}\n\nWhy this is a rule: {reason}.\n", list.join("\n"));
}
