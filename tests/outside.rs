//! Nothing is written through a link that leads out of the event's folder.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

const EVENT: &str = "title: Barcamp\nstart: 2017-01-26\nend: 2017-01-27\nlanguage: en\nrelease: all\n";

/// An event, and a folder beside it to which `link` leads.
fn event(link: &str, run: impl Fn(&Path, &Path)) {
    let dir = tempfile::tempdir().expect("a folder");
    let (event, elsewhere) = (dir.path().join("event"), dir.path().join("elsewhere"));
    fs::create_dir_all(event.join("notes")).expect("new");
    fs::create_dir(&elsewhere).expect("new");
    fs::write(event.join("event.yaml"), EVENT).expect("written");
    symlink(&elsewhere, event.join(link)).expect("a link");
    run(&event, &elsewhere);
    let found: Vec<_> =
        fs::read_dir(&elsewhere).expect("there").map(|entry| entry.expect("there").file_name()).collect();
    assert_eq!(found, ["mine"].map(std::ffi::OsString::from)[..usize::from(elsewhere.join("mine").exists())]);
}

/// Runs the program; what it says, which must be a failure.
fn refused(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_nachlese"))
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .env("GITHUB_ACTIONS", "")
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {output:?}");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn what_is_made_stays_within_the_folder() {
    event("sessions", |event, _| {
        let said = refused(event, &["new", "Open data"]);
        assert_eq!(
            said,
            "error: sessions/open-data.md leads out of the folder through a link; nothing is written there\n"
        );
    });
    event(".vscode", |event, _| assert!(refused(event, &["schema", "--write"]).contains("leads out of the folder")));
    event(".github", |event, _| {
        let from = "https://forge.example/town/nachlese@v0.1.0";
        let said = refused(event, &["init", "--forge", "github", "--from", from]);
        assert!(said.contains("leads out of the folder"), "{said}");
        assert!(!event.join(".vscode").exists(), "all or nothing");
    });
}

#[test]
fn what_is_mended_stays_within_the_folder() {
    event("linked", |event, elsewhere| {
        fs::create_dir(event.join("sessions")).expect("new");
        fs::write(elsewhere.join("mine"), "---\ntopic: E-Akte\ntag: Akte\n---\n").expect("written");
        symlink(elsewhere.join("mine"), event.join("sessions/note.md")).expect("a link");
        let program = env!("CARGO_BIN_EXE_nachlese");
        let output = Command::new(program).args(["check", "--fix"]).current_dir(event).output().expect("it runs");
        assert_eq!(
            fs::read_to_string(elsewhere.join("mine")).expect("there"),
            "---\ntopic: E-Akte\ntag: Akte\n---\n",
            "{output:?}"
        );
    });
}

#[test]
fn one_file_under_two_names_is_mended_once() {
    event("linked", |event, _| {
        fs::create_dir(event.join("sessions")).expect("new");
        fs::write(event.join("sessions/a.md"), "---\ntopic: E-Akte\ntag: Akte\n---\n").expect("written");
        symlink("a.md", event.join("sessions/b.md")).expect("a link");
        let program = env!("CARGO_BIN_EXE_nachlese");
        let output = Command::new(program).args(["check", "--fix"]).current_dir(event).output().expect("it runs");
        assert_ne!(output.status.code(), Some(2), "{output:?}");
        assert_eq!(
            fs::read_to_string(event.join("sessions/b.md")).expect("there"),
            "---\ntopic: E-Akte\ntags: Akte\n---\n"
        );
    });
}
