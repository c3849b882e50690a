//! How the built-in texts are worded: without signs within words, and without a claim that nobody has checked.

use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// All built-in German texts: themes, messages, explanations, what `init` writes.
fn german() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    for folder in ["themes", "src/diagnostics/messages", "src/diagnostics/explain/de", "src/cli/templates/de"] {
        gather(&Path::new(ROOT).join(folder), &mut files);
    }
    let is_german = |path: &Path| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let path = path.to_string_lossy();
        name.starts_with("de") && name.ends_with(".ftl") || path.contains("/de/")
    };
    files.retain(|(path, _)| is_german(path));
    files
}

fn gather(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("an entry of the folder").path();
        if path.is_dir() {
            gather(&path, files);
        } else if let Ok(text) = fs::read_to_string(&path) {
            files.push((path, text));
        }
    }
}

/// Words with a sign that stands for several genders: `Bürger*innen`, `Bürger:innen`, `Bürger_innen`, `Bürger·innen`,
/// `Bürger/-innen`, `BürgerInnen`.
fn signed(text: &str) -> Vec<&str> {
    let words =
        text.split(|c: char| c.is_whitespace() || matches!(c, '"' | '„' | '“' | '`' | '(' | ')' | ',' | '.' | ';'));
    words.filter(|word| is_signed(word)).collect()
}

fn is_signed(word: &str) -> bool {
    const SIGNS: [&str; 8] = ["*", ":", "_", "·", "•", "/-", "/", "I"];
    const ENDINGS: [&str; 7] = ["r", "e", "n", "ne", "nem", "nen", "ner"];
    let is_female = |after: &str| after == "in" || after.starts_with("innen");
    let follows = |sign: &str, after: &str| match sign {
        // „BürgerIn“: the ending begins with the sign.
        "I" => after == "n" || after.starts_with("nnen"),
        // `und/oder` and `der/die` are two words each.
        "/" => is_female(after),
        _ => is_female(after) || ENDINGS.contains(&after),
    };
    let places = SIGNS.iter().flat_map(|sign| word.match_indices(sign));
    let mut split = places.map(|(at, sign)| (&word[..at], sign, &word[at + sign.len()..]));
    !word.contains("://")
        && split.any(|(before, sign, after)| before.ends_with(char::is_lowercase) && follows(sign, after))
}

/// The associations of blind people advise against such signs: screen readers spell them out or swallow them.
#[test]
fn no_sign_stands_within_a_word_for_several_genders() {
    let files = german();
    assert!(files.len() > 60, "only {} files were found", files.len());
    let mut wrongs = Vec::new();
    for (path, text) in &files {
        for (number, line) in text.lines().enumerate() {
            let signed = signed(line);
            if !signed.is_empty() {
                wrongs.push(format!("{}:{}: {signed:?}", path.display(), number + 1));
            }
        }
    }
    assert!(wrongs.is_empty(), "{}", wrongs.join("\n"));
}

#[test]
fn such_signs_are_recognised() {
    for word in [
        "Bürger*innen",
        "Bürger:innen",
        "Bürger_innen",
        "Bürger·innen",
        "Bürger/-innen",
        "BürgerInnen",
        "Lehrer*in",
        "jede*r",
        "jede:r",
        "Kolleg:innen",
        "MitarbeiterIn",
        "Bürger/innen",
    ] {
        assert!(is_signed(word), "{word}");
    }
    for word in [
        "und/oder",
        "SPD",
        "https://example.org/in",
        "Binnen",
        "status:",
        "barrierefrei",
        "IT-Dienst",
        "publish_after",
        "der/die",
        "E-Mail",
    ] {
        assert!(!is_signed(word), "{word}");
    }
}

/// Only the publisher can say how accessible a site is: no text says so by itself.
#[test]
fn no_built_in_text_claims_conformity() {
    let claims = [
        "ist barrierefrei",
        "sind barrierefrei",
        "erfüllt die wcag",
        "wcag-konform",
        "bitv-konform",
        "is accessible",
        "are accessible",
        "conforms to wcag",
        "wcag compliant",
        "konform mit",
    ];
    let mut files = Vec::new();
    gather(&Path::new(ROOT).join("themes"), &mut files);
    for (path, text) in files {
        for (number, line) in text.lines().enumerate() {
            let line = line.to_lowercase();
            // The statement in the publisher's own words, and what it says of single contents.
            let is_stated = line.starts_with("statement-full");
            let found = claims.iter().find(|claim| line.contains(*claim) && !is_stated);
            assert!(found.is_none(), "{}:{}: {found:?}", path.display(), number + 1);
        }
    }
    // Beside its condition, that statement stands in one text alone.
    let view = fs::read_to_string(Path::new(ROOT).join("src/site/views/legal.rs")).expect("the view");
    assert_eq!(view.matches("statement-full").count(), 1);
    assert!(view.contains("Some(Conformance::Full) => \"statement-full\""));
}
