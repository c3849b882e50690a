//! What was published once and is withdrawn leaves the published folder: no file, no byte, nothing beside it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A word that is no part of any other.
const WORD: &str = "xqkorn";

const EVENT: &str = "title: Barcamp\nstart: 2017-01-26\nend: 2017-01-27\nlanguage: de\nrelease: all\ndata: all\n\
                     url: https://www.example.org/barcamp/\nlicence: CC-BY-4.0\n\
                     legal: {imprint: https://stadt.example/i, privacy: https://stadt.example/p, accessibility: https://stadt.example/a}\n";

/// All that a note can leave: pages of its topic, tag and place, a picture, a version, data.
fn note(head: &str) -> String {
    format!(
        "---\n{head}\ntopic: {WORD}thema\ntitle: {WORD}titel\ntags: [{WORD}wort]\nmunicipalities: [{WORD}stadt]\nroom: {WORD}raum\n\
         start: 2017-01-26T11:00\nduration: 45\n---\n![{WORD}text](../assets/{WORD}bild.png)\n\n## Ergebnisse\n\n- {WORD}ergebnis\n"
    )
}

/// Builds into `folder/site`, from what lies in `folder/event`.
fn build(folder: &Path, more: &[&str]) {
    let output = Command::new(env!("CARGO_BIN_EXE_nachlese"))
        .args(["build", "event", "--output", "site", "--no-git"])
        .args(more)
        .current_dir(folder)
        .env("GITHUB_ACTIONS", "")
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// All files below a folder, hidden ones too, but for the event itself.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true if path.ends_with("event") => {}
            true => found.extend(files(&path)),
            false => found.push(path),
        }
    }
    found
}

/// The files that hold the word, in their name or their bytes.
fn telling(folder: &Path) -> Vec<String> {
    let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_lowercase().contains(WORD);
    let told = files(folder).into_iter().filter(|path| {
        let name = path.strip_prefix(folder).expect("below it").to_string_lossy();
        holds(name.as_bytes()) || holds(&fs::read(path).expect("a file"))
    });
    told.map(|path| path.display().to_string()).collect()
}

#[test]
fn nothing_is_left_of_an_earlier_build() {
    let dir = tempfile::tempdir().expect("a folder");
    let (root, event) = (dir.path(), dir.path().join("event"));
    fs::create_dir_all(event.join("sessions")).expect("new");
    fs::create_dir_all(event.join("assets")).expect("new");
    let write = |path: &str, text: &str| fs::write(event.join(path), text).expect("written");
    write("event.yaml", EVENT);
    write("sessions/offen.md", "---\ntopic: Offen\n---\nSiehe [dort](adresse.md).\n\n## Ergebnisse\n\n- Offenes\n");
    // The smallest picture there is.
    let picture =
        b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";
    fs::write(event.join(format!("assets/{WORD}bild.png")), picture).expect("written");
    let publish = || {
        write("sessions/adresse.md", &note("status: published"));
        write("sessions/adresse.en.md", &format!("---\nstatus: published\n---\n# {WORD}title\n"));
        build(root, &["--headers", "apache"]);
        let told = telling(root);
        assert!(told.len() > 8, "published, it is all over the site: {told:?}");
    };

    for head in ["status: draft", "status: review", "publish_after: 2017-03-01", "withdrawn: 2017-02-03"] {
        publish();
        write("sessions/adresse.md", &note(head));
        build(root, &[]);
        assert_eq!(telling(root), Vec::<String>::new(), "{head}");
        assert!(!root.join("site/.htaccess").exists(), "what is no longer asked for goes too");
        let says_so = fs::read_to_string(root.join("site/sessions/adresse.html"));
        assert_eq!(says_so.is_ok(), head.starts_with("withdrawn"), "{head}");
    }

    publish();
    write("sessions/adresse.md", &note("status: vielleicht"));
    build(root, &["--keep-going"]);
    assert_eq!(telling(root), Vec::<String>::new(), "held back for an error");

    publish();
    fs::remove_file(event.join("sessions/adresse.md")).expect("removed");
    fs::remove_file(event.join("sessions/adresse.en.md")).expect("removed");
    build(root, &[]);
    assert_eq!(telling(root), Vec::<String>::new(), "deleted");
    assert!(!root.join("site/sessions/adresse.html").exists());
}
