//! `nachlese redact` on real files: what is written when, and what is told of files that it leaves.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

const EVENT: &str = "title: Barcamp\nstart: 2017-01-26\nend: 2017-01-27\nlanguage: de\nrelease: all\n";
const PEOPLE: &str = "- {key: p01, name: Erika Beispiel}\n- {key: p02, name: Otto Ohnewort}\n";
const NOTE: &str = "---\ntopic: T\n---\nMit Erika Beispiel.\n";

/// A folder with an event and these files.
fn event(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in [("event.yaml", EVENT), ("people.yaml", PEOPLE)].iter().chain(files) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("new");
        fs::write(path, text).expect("written");
    }
    folder
}

/// The exit code, and all that is said.
fn redact(folder: &Path, who: &str) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_nachlese"))
        .args(["redact", who])
        .current_dir(folder)
        .env("LC_ALL", "C")
        .env("GITHUB_ACTIONS", "")
        .output()
        .expect("the program runs");
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).expect("a text")
}

#[test]
fn the_list_is_written_last() {
    let folder = event(&[("sessions/a.md", NOTE), ("sessions/erika-beispiel.md", NOTE)]);
    // What the program does not read stands where the file is to go.
    symlink("/", folder.path().join("sessions/person.md")).expect("a link");
    let (code, said) = redact(folder.path(), "p01");
    assert_eq!(code, Some(2), "{said}");
    assert_eq!(read(folder.path(), "people.yaml"), PEOPLE);
}

#[test]
fn the_entry_stays_as_long_as_the_name_stands_somewhere() {
    let folder = event(&[
        ("sessions/a.md", NOTE),
        ("static/liste.txt", "Erika Beispiel\n"),
        ("static/bild.svg", "<svg><title>Erika Beispiel</title></svg>"),
        ("static/seite.html", "<p>Erika <b>Beispiel</b></p>"),
        ("static/daten.json", "{\"x\": \"Erika Beispiel\"}"),
        ("sessions/a.md~", NOTE),
        ("sessions/.a.md.swp", NOTE),
        (".github/notiz.md", NOTE),
    ]);
    let outside = event(&[("x.md", NOTE)]);
    symlink(outside.path().join("x.md"), folder.path().join("sessions/link.md")).expect("a link");
    fs::write(folder.path().join("sessions/gross.md"), NOTE.to_owned() + &"x ".repeat(3 << 20)).expect("written");
    let left = [
        "static/seite.html",
        "static/daten.json",
        "sessions/link.md",
        "sessions/gross.md",
        "sessions/a.md~",
        "sessions/.a.md.swp",
        ".github/notiz.md",
    ];
    let (code, said) = redact(folder.path(), "p01");
    assert_eq!(code, Some(1), "{said}");
    for left in left {
        assert!(said.contains(&format!("Der Name steht noch in {left}")), "{left}: {said}");
    }
    assert!(said.contains("Der Eintrag in people.yaml bleibt") && !said.contains("Kamera"), "{said}");
    assert_eq!(read(folder.path(), "people.yaml"), PEOPLE);
    assert_eq!(read(folder.path(), "static/liste.txt"), "Eine Person\n");
    assert!(!read(folder.path(), "static/bild.svg").contains("Beispiel"));

    for left in left {
        fs::remove_file(folder.path().join(left)).expect("it was there");
    }
    let (code, said) = redact(folder.path(), "p01");
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(read(folder.path(), "people.yaml"), "- {key: p02, name: Otto Ohnewort}\n");
}

#[test]
fn who_is_unknown_is_told() {
    let folder = event(&[("sessions/a.md", NOTE)]);
    let (code, said) = redact(folder.path(), "p99");
    assert!(code == Some(1) && said.contains("p99 steht nicht in people.yaml"), "{said}");
    let (code, said) = redact(folder.path(), "Karla Kolumna");
    assert!(code == Some(1) && said.contains("„Karla Kolumna“ steht weder in people.yaml"), "{said}");
    fs::write(folder.path().join("people.yaml"), "- {key: p01, name: Erika Beispiel\n- [x: }\n").expect("written");
    let (code, said) = redact(folder.path(), "p01");
    assert!(code == Some(1) && said.contains("people.yaml:") && said.contains("nicht gelesen"), "{said}");
    fs::write(folder.path().join("people.yaml"), format!("{PEOPLE}- {{key: p03, name: Erika Beispiel}}\n"))
        .expect("written");
    let (code, said) = redact(folder.path(), "p01");
    assert!(code == Some(1) && said.contains("2 Personen heißen „Erika Beispiel“ (p01, p03)"), "{said}");
    assert_eq!(read(folder.path(), "sessions/a.md"), NOTE);
}
