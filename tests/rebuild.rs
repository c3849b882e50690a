//! That a build leaves alone what it need not write: servers, caches and rsync go by the time stamps.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

const EVENT: &str = "title: Barcamp\nstart: 2027-01-26\nend: 2027-01-27\nlanguage: de\nrelease: all\n\
                     url: https://www.example.org/barcamp/\nlicence: CC-BY-4.0\n\
                     legal: {imprint: https://stadt.example/i, privacy: https://stadt.example/p, accessibility: https://stadt.example/a}\n";

const NOTES: usize = 12;

struct Place {
    folder: tempfile::TempDir,
}

/// What tells a file from one that was written or linked anew, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct State {
    inode: u64,
    /// Nanoseconds since the epoch.
    modified: i128,
    /// The same of its inode: a new name or a new mode counts too.
    changed: i128,
    bytes: Option<Vec<u8>>,
}

impl Place {
    /// A published event with a few notes.
    fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().expect("a folder") };
        place.write("event.yaml", EVENT);
        for number in 0..NOTES {
            place.write(&format!("sessions/s-{number}.md"), &note(number, "Alltag"));
        }
        place.build();
        place
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.folder.path().join("event").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    /// What the program says of what it did.
    fn build(&self) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_nachlese"))
            .args(["build", "event", "--output", "www/site", "--no-git", "--lang", "en"])
            .current_dir(self.folder.path())
            .env("GITHUB_ACTIONS", "")
            .output()
            .expect("the program runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let told = String::from_utf8(output.stdout).expect("text");
        let (_, told) = told.split_once("municipalities; ").expect("what was done");
        told.split_once(')').expect("its end").0.to_owned()
    }

    /// Everything in the folder that the site lies in, folders too.
    fn states(&self) -> BTreeMap<PathBuf, State> {
        let mut states = BTreeMap::new();
        gather(&self.folder.path().join("www"), &mut states);
        states
    }

    fn site(&self) -> BTreeMap<String, State> {
        let root = self.folder.path().join("www/site");
        let files = self.states().into_iter().filter(|(_, state)| state.bytes.is_some());
        files
            .map(|(path, state)| (path.strip_prefix(&root).expect("in the site").display().to_string(), state))
            .collect()
    }
}

/// Notes that share a topic, a tag and a town in threes.
fn note(number: usize, word: &str) -> String {
    let group = number / 3;
    format!(
        "---\ntopic: Thema {group}\ntitle: Runde {number}\ntags: [wort{group}]\nmunicipalities: [Musterort {group}]\nroom: Raum 1\n\
         start: 2027-01-26T{:02}:00\nduration: 45\nsummary: Kurz.\n---\nWas im {word} hilft.\n\n## Ergebnisse\n\n- Runde {number} geht weiter\n",
        8 + number
    )
}

fn gather(path: &Path, states: &mut BTreeMap<PathBuf, State>) {
    let found = fs::symlink_metadata(path).expect("there");
    let time = |seconds: i64, rest: i64| i128::from(seconds) * 1_000_000_000 + i128::from(rest);
    let bytes = found.is_file().then(|| fs::read(path).expect("a file"));
    states.insert(
        path.to_owned(),
        State {
            inode: found.ino(),
            modified: time(found.mtime(), found.mtime_nsec()),
            changed: time(found.ctime(), found.ctime_nsec()),
            bytes,
        },
    );
    if found.is_dir() {
        fs::read_dir(path).expect("a folder").for_each(|entry| gather(&entry.expect("an entry").path(), states));
    }
}

#[test]
fn without_a_change_nothing_is_written() {
    let place = Place::new();
    let before = place.states();
    assert_eq!(place.build(), "nothing changed");
    let mut after = place.states();
    // The lock comes and goes in the folder above the site.
    let above = place.folder.path().join("www");
    after.insert(above.clone(), before[&above].clone());
    for (path, state) in &before {
        assert_eq!(after.get(path), Some(state), "{}", path.display());
    }
    assert_eq!(after.len(), before.len());
}

#[test]
fn only_what_differs_is_written() {
    let place = Place::new();
    let before = place.site();
    place.write("sessions/s-4.md", &note(4, "Rathaus"));
    let told = place.build();
    let after = place.site();
    let of = |differs: fn(&State, &State) -> bool| -> BTreeSet<&str> {
        let differs = |path: &str, state| before.get(path).is_none_or(|old| differs(old, state));
        after.iter().filter(|(path, state)| differs(path, state)).map(|(path, _)| path.as_str()).collect()
    };
    let other_bytes = of(|old, new| old.bytes != new.bytes);
    assert_eq!(of(|old, new| old.inode != new.inode), other_bytes);
    assert_eq!(of(|old, new| old.modified != new.modified), other_bytes);
    // The note's own page and what shows its whole text; the search has the words in files named after their content.
    let pages: Vec<&str> = other_bytes.iter().copied().filter(|path| !path.starts_with("suche/")).collect();
    assert_eq!(pages, [".nachlese-manifest", "druck.html", "sessions/s-4.html"]);
    let (written, kept) = (other_bytes.len() - 1, after.len() - other_bytes.len());
    let removed = before.keys().filter(|path| !after.contains_key(*path)).count();
    assert_eq!(told, format!("{written} written, {kept} kept, {removed} removed"));
    assert!(written < after.len() / 4, "{other_bytes:?}");
}

#[test]
fn what_other_hands_changed_is_put_right() {
    let place = Place::new();
    let site = place.folder.path().join("www/site");
    let path = site.join("sessions/s-4.html");
    let right = fs::read(&path).expect("a page");
    // As long as before, and with its old time stamp.
    let time = fs::metadata(&path).and_then(|found| found.modified()).expect("a time");
    fs::write(&path, String::from_utf8(right.clone()).expect("text").replace("Alltag", "Altlag")).expect("written");
    fs::File::open(&path).and_then(|file| file.set_modified(time)).expect("its owner may");
    assert!(place.build().starts_with("1 written, "));
    assert_eq!(fs::read(&path).expect("a page"), right);
}
