//! The pages of `nachlese explain`: both examples of each page are built, and the indexes list all pages.
//!
//! `BLESS=1 cargo test --test explain` writes the indexes anew.

mod support;

use std::fmt::Write;
use std::fs;
use std::path::Path;

use nachlese::diagnostics::explain::{Example, ExampleFile, documentation, page};
use nachlese::diagnostics::{Code, Level, MessageLanguage, Severity};
use similar_asserts::SimpleDiff;
use support::{Event, Site, event};

const LANGUAGES: [(MessageLanguage, &str); 2] = [(MessageLanguage::English, "en"), (MessageLanguage::German, "de")];

/// What no file of an example could show, and why. Their pages show what is seen on the command line.
const TOLD_ONLY: &[(&str, &str)] = &[
    ("N002", "only the system refuses to read a file"),
    ("N003", "a link of the file system is no text"),
    ("N004", "nobody reads a page of five megabytes"),
    ("N005", "neither a pipe nor a broken name can be written down"),
    ("N111", "nobody reads a block of sixteen kilobytes"),
    ("N425", "an office file is no text"),
    ("N426", "nobody reads a PDF file letter by letter"),
    ("N622", "headers are asked for on the command line"),
    ("N901", "Git is not asked in memory"),
    ("N902", "Git is not asked in memory"),
];

/// What an event has unless a page is about it.
const LEGAL: &str = "legal: {imprint: \"https://www.example.org/imprint\", privacy: \
                     \"https://www.example.org/privacy\", accessibility: \"https://www.example.org/accessibility\"}\n";
const ABOUT_LEGAL: &str = "N610";

#[test]
fn wrong_examples_give_their_finding_and_no_other() {
    judge_all(|code, example, complaints| {
        let site = build(code, &example.wrong);
        if !site.findings.iter().any(|finding| finding.code == code) {
            complaints.push(format!("under the wrong example there is no such finding, but {:?}", told(&site)));
        }
        let others: Vec<String> = serious(&site, |other| other != code);
        if !others.is_empty() {
            complaints.push(format!("under the wrong example there are others: {others:?}"));
        }
    });
}

#[test]
fn right_examples_give_nothing_to_complain_about() {
    judge_all(|code, example, complaints| {
        let site = build(code, &example.right);
        let serious = serious(&site, |_| true);
        if !serious.is_empty() {
            complaints.push(format!("under the right example there is {serious:?}"));
        }
        if site.findings.iter().any(|finding| finding.code == code) {
            complaints.push("under the right example there is the very finding".to_owned());
        }
    });
}

#[test]
fn both_languages_show_the_same_kind_of_example() {
    let shape = |example: &Example| -> Vec<String> {
        let shape = |file: &ExampleFile| {
            let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let top = folder.split('/').next().unwrap_or_default();
            let extension = file.path.rsplit('.').next().unwrap_or_default();
            format!("{top}/*.{extension} {:?} {}", file.encoding, file.text.is_some())
        };
        example.files.iter().map(shape).collect()
    };
    let mut wrongs = String::new();
    for code in Code::ALL {
        let [english, german] = LANGUAGES.map(|(language, _)| page(*code, language));
        let shapes = [&english, &german].map(|page| (shape(&page.wrong), shape(&page.right)));
        if shapes[0] != shapes[1] {
            let _ = writeln!(wrongs, "{}: {:?} and {:?}", code.number(), shapes[0], shapes[1]);
        }
        let paragraphs = [&english, &german].map(|page| page.meaning.split("\n\n").count());
        if paragraphs[0] != paragraphs[1] {
            let _ = writeln!(wrongs, "{}: {paragraphs:?} paragraphs of meaning", code.number());
        }
    }
    assert!(wrongs.is_empty(), "\n{wrongs}");
}

#[test]
fn only_what_no_file_can_show_is_told_without_files() {
    for code in Code::ALL {
        for (language, tag) in LANGUAGES {
            let page = page(*code, language);
            let is_listed = TOLD_ONLY.iter().any(|(number, _)| *number == code.number());
            let number = code.number();
            assert!(
                page.wrong.is_transcript == page.right.is_transcript,
                "{tag}/{number}.md: one example is told only"
            );
            assert!(page.wrong.is_transcript == is_listed, "{tag}/{number}.md: shown by files, or listed here?");
            let shows_finding = page.right.text.contains(&format!("[{number}]: "));
            assert!(!(is_listed && shows_finding), "{tag}/{number}.md: under the right example stands the finding");
        }
    }
}

#[test]
fn the_indexes_list_all_pages() {
    for (language, path) in [(MessageLanguage::English, "README.md"), (MessageLanguage::German, "de/README.md")] {
        let path = folder().join(path);
        let index = documentation::index(language);
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &index).expect("the index can be written");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        let difference = SimpleDiff::from_str(&kept, &index, "kept", "now");
        assert!(kept == index, "{}: BLESS=1 writes the index anew\n{difference}", path.display());
    }
}

#[test]
fn no_page_is_left_of_a_code_that_went() {
    for (_, tag) in LANGUAGES {
        for file in fs::read_dir(folder().join(tag)).expect("the pages") {
            let path = file.expect("an entry").path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            assert!(name == "README" || Code::find(&name).is_some(), "{}: there is no such code", path.display());
        }
    }
}

#[test]
fn all_pages_make_one_document() {
    for (language, tag) in LANGUAGES {
        let document = documentation::document(language);
        let headings = document.lines().filter(|line| line.starts_with("### N")).count();
        assert_eq!(headings, Code::ALL.len(), "{tag}");
        assert!(!document.contains("explain-"), "{tag}: a text is missing");
    }
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/diagnostics/explain"))
}

/// Judges the examples of all pages that show files, and fails once for all complaints.
#[track_caller]
fn judge_all(judge: impl Fn(Code, &nachlese::diagnostics::explain::Page, &mut Vec<String>)) {
    let mut wrongs = String::new();
    for code in Code::ALL {
        for (language, tag) in LANGUAGES {
            let page = page(*code, language);
            if page.wrong.is_transcript {
                continue;
            }
            let mut complaints = Vec::new();
            judge(*code, &page, &mut complaints);
            for complaint in complaints {
                let _ = writeln!(wrongs, "{tag}/{}.md: {complaint}", code.number());
            }
        }
    }
    assert!(wrongs.is_empty(), "\n{wrongs}");
}

/// Builds an example. What a page is not about is added: an `event.yaml`, links to the imprint and the like, and the
/// wish to be told of what is hidden otherwise.
fn build(code: Code, example: &Example) -> Site {
    let texts: Vec<(&str, &str)> = example.files.iter().filter_map(|file| Some((file.path, file.text?))).collect();
    let mut event = event(&texts);
    for file in &example.files {
        event = match (file.text, file.encoding) {
            (None, _) => event.asset(file.path),
            (Some(text), Some("Windows-1252")) => {
                let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(text);
                event.bytes(file.path, &bytes)
            }
            (Some(_), _) => event,
        };
    }
    if matches!(code, Code::NoEventFile | Code::NoEvent) && !texts.iter().any(|(path, _)| *path == "event.yaml") {
        event = event.without("event.yaml");
    }
    if code.number() != ABOUT_LEGAL {
        event = with_legal(event);
    }
    // Only against a day can something be old.
    if code == Code::OldAccessibilityStatement {
        event = event.today("2018-03-01");
    }
    if code.default_level() == Level::Hidden {
        event = with_line(event, "levels:", &format!("levels: {{{}: note}}\n", code.number()));
    }
    event.build_unchecked()
}

fn with_legal(event: Event) -> Event {
    let german = ["recht:", "rechtliches:"];
    let is_given =
        event.sources.texts.values().any(|text| {
            String::from_utf8_lossy(text).lines().any(|line| german.iter().any(|key| line.starts_with(key)))
        });
    if is_given { event } else { with_line(event, "legal:", LEGAL) }
}

/// Adds a line to the event's file that says nothing about `key` yet.
fn with_line(mut event: Event, key: &str, line: &str) -> Event {
    for path in ["event.yaml", "series.yaml"] {
        let kept = event.sources.texts.iter().find(|(known, _)| known.as_str() == path);
        let kept = kept.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
        if let Some(text) = kept.filter(|text| !text.lines().any(|line| line.starts_with(key))) {
            event = event.bytes(path, format!("{text}{line}").as_bytes());
        }
    }
    event
}

/// Errors and warnings of the codes that are looked for.
fn serious(site: &Site, is_looked_for: impl Fn(Code) -> bool) -> Vec<String> {
    let found = site.findings.iter().zip(told(site));
    let found = found.filter(|(finding, _)| finding.severity != Severity::Note && is_looked_for(finding.code));
    found.map(|(_, told)| told).collect()
}

/// All findings with their places.
fn told(site: &Site) -> Vec<String> {
    site.all_findings()
}
