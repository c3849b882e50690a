//! `nachlese init`: a new event that builds at once. What only its publisher knows, the legal pages, it lacks.

use std::path::{Path, PathBuf};

use jiff::ToSpan;
use jiff::civil::Date;

use super::Verdict;
use super::arguments::{Init, SiteLanguage, local_today};
use super::event::below;
use super::note_file::{Value, fill_note, fill_yaml};
use super::terminal::{Stream, Terminal};
use crate::disk;

/// The files of a new event in one language.
pub(super) struct Starter {
    language: &'static str,
    event: &'static str,
    note_name: &'static str,
    note: &'static str,
    guide_name: &'static str,
    guide: &'static str,
    /// What `nachlese new` makes notes of.
    pub template: &'static str,
    /// How a day is written in a note.
    day_format: &'static str,
}

const GERMAN: Starter = Starter {
    language: "de",
    event: include_str!("templates/de/event.yaml"),
    note_name: "sessions/beispiel.md",
    note: include_str!("templates/de/note.md"),
    guide_name: "ANLEITUNG.md",
    guide: include_str!("templates/de/guide.md"),
    template: include_str!("templates/de/session.md"),
    day_format: "%d.%m.%Y",
};

const ENGLISH: Starter = Starter {
    language: "en",
    event: include_str!("templates/en/event.yaml"),
    note_name: "sessions/example.md",
    note: include_str!("templates/en/note.md"),
    guide_name: "GUIDE.md",
    guide: include_str!("templates/en/guide.md"),
    template: include_str!("templates/en/session.md"),
    day_format: "%Y-%m-%d",
};

impl Starter {
    /// The files for the language of a site; English for all but German.
    pub fn in_language(tag: &str) -> &'static Self {
        if tag.starts_with("de") { &GERMAN } else { &ENGLISH }
    }
}

pub(super) fn run(arguments: &Init, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    let starter = match arguments.language {
        SiteLanguage::De => &GERMAN,
        SiteLanguage::En => &ENGLISH,
    };
    terminal.speak(starter.language);
    let present = disk::entries(&arguments.folder)?;
    refuse_other_work(&arguments.folder, &present, terminal)?;

    let title = arguments.title.clone().unwrap_or_else(|| title_of(&arguments.folder));
    for (name, text) in files(starter, &title) {
        let path = below(&arguments.folder, name);
        if present.iter().any(|found| found == name) {
            tell_kept(&path, &text, terminal)?;
        } else {
            disk::write_new(&path, text.as_bytes())?;
        }
    }
    tell_what_next(&arguments.folder, starter, terminal)?;
    Ok(Verdict::Fine)
}

/// A folder may be a fresh repository, but no one else's.
fn refuse_other_work(folder: &Path, present: &[String], terminal: &Terminal) -> anyhow::Result<()> {
    match present.iter().find(|name| !is_harmless(name)) {
        None => Ok(()),
        Some(found) => {
            let arguments = [("path", folder.display().to_string()), ("found", found.clone())];
            Err(terminal.failure("cli-init-not-empty", &arguments))
        }
    }
}

/// Only the `.gitignore` of a fresh repository can be there already. Without our lines in it, names of people
/// could get into the history.
fn tell_kept(path: &Path, text: &str, terminal: &Terminal) -> anyhow::Result<()> {
    let lines: Vec<String> = text.lines().map(|line| format!("`{line}`")).collect();
    let arguments = [("path", path.display().to_string()), ("lines", lines.join(", "))];
    terminal.say(Stream::Error, terminal.phrase("cli-init-kept", &arguments))
}

fn is_harmless(name: &str) -> bool {
    let lower = name.to_lowercase();
    let stem = lower.split('.').next().unwrap_or_default();
    matches!(stem, "readme" | "license" | "licence" | "copying")
        || matches!(name, ".git" | ".gitignore" | ".gitattributes" | ".gitkeep" | ".DS_Store")
}

fn files(starter: &Starter, title: &str) -> [(&'static str, String); 5] {
    let today = local_today();
    let later = today.saturating_add(60.days());
    let day = |date: Date, format: &str| date.strftime(format).to_string();
    let date = day(today, "%Y-%m-%d");
    let due = day(later, starter.day_format);
    let values = [Value { name: "title", text: Some(title) }, Value { name: "due", text: Some(&due) }];
    // Dates are no text to YAML, and times begin with one.
    let dated = |text: String| text.replace("{{ date }}", &date);
    [
        ("event.yaml", dated(fill_yaml(starter.event, &values))),
        (starter.note_name, dated(fill_note(starter.note, &values))),
        (starter.guide_name, starter.guide.to_owned()),
        ("templates/session.md", starter.template.to_owned()),
        (".gitignore", include_str!("templates/gitignore").to_owned()),
    ]
}

/// `barcamp-2027` → `Barcamp 2027`.
fn title_of(folder: &Path) -> String {
    let named = std::path::absolute(folder).unwrap_or_else(|_| PathBuf::from(folder));
    let name = named.file_name().map(|name| name.to_string_lossy().replace(['-', '_'], " ")).unwrap_or_default();
    let name = name.trim();
    let mut letters = name.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => "Barcamp".to_owned(),
    }
}

fn tell_what_next(folder: &Path, starter: &Starter, terminal: &Terminal) -> anyhow::Result<()> {
    let shown = folder.display().to_string();
    let path = if shown.contains(' ') { format!("\"{shown}\"") } else { shown };
    let arguments = [
        ("path", path),
        ("guide", below(folder, starter.guide_name).display().to_string()),
        ("event", below(folder, "event.yaml").display().to_string()),
        ("topic", terminal.phrase("cli-init-topic", &[])),
    ];
    let say =
        |id: &str, indent: &str| terminal.say(Stream::Output, format!("{indent}{}", terminal.phrase(id, &arguments)));
    say("cli-init-done", "")?;
    say("cli-init-next", "")?;
    let steps = ["cli-init-next.preview", "cli-init-next.note", "cli-init-next.guide", "cli-init-next.legal"];
    steps.into_iter().try_for_each(|id| say(id, "  "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_made_of_the_folder() {
        assert_eq!(title_of(Path::new("a/barcamp-2027")), "Barcamp 2027");
        assert_eq!(title_of(Path::new("übergänge")), "Übergänge");
        assert_eq!(title_of(Path::new("/")), "Barcamp");
    }

    #[test]
    fn only_an_empty_folder_or_a_fresh_repository_is_taken() {
        assert!([".git", "README.md", "LICENSE", ".gitignore"].into_iter().all(is_harmless));
        assert!(!["event.yaml", "sessions", "index.md", ".env"].into_iter().any(is_harmless));
    }

    #[test]
    fn nothing_is_left_to_be_filled_in() {
        for starter in [&GERMAN, &ENGLISH] {
            for (name, text) in files(starter, "Barcamp: Teil #2") {
                assert!(name == "templates/session.md" || !text.contains("{{"), "{name}");
            }
        }
    }
}
