//! The same input gives the same bytes, whatever the machine, its threads, its language, its clock's zone, and whoever runs
//! the program from wherever.

#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// All that notes can hold, and a picture that is made anew.
fn files() -> Vec<(PathBuf, Vec<u8>)> {
    let everything = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/everything");
    let mut files = Vec::new();
    gather(&everything, &everything, &mut files);
    assert!(files.len() > 15, "{}: the event is there", everything.display());
    files
}

fn gather(root: &Path, folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => gather(root, &path, files),
            false => {
                files.push((path.strip_prefix(root).expect("below").to_owned(), fs::read(&path).expect("readable")))
            }
        }
    }
    files.sort();
}

/// Writes the event; in which order, since file systems list what they hold by that.
fn write<'f>(event: &Path, files: impl Iterator<Item = &'f (PathBuf, Vec<u8>)>) {
    for (path, bytes) in files {
        let path = event.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    }
}

/// A shell's command that runs the program, so that its mask of rights can be set.
fn run(folder: &Path, mask: &str, event: &str, output: &str, set: &[(&str, &str)], without: &[&str]) {
    let mut command = Command::new("/bin/sh");
    command.args(["-c", "umask \"$1\"; shift; exec \"$@\"", "sh", mask, env!("CARGO_BIN_EXE_nachlese"), "build"]);
    command.args([event, "--output", output, "--no-git", "--today", "2018-03-01"]);
    command.current_dir(folder).env("GITHUB_ACTIONS", "").envs(set.iter().copied());
    for name in without {
        command.env_remove(name);
    }
    let told = command.output().expect("a shell");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
}

/// All files of a published site, hidden ones too.
fn published(site: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = Vec::new();
    gather(site, site, &mut files);
    files.into_iter().collect()
}

#[track_caller]
fn assert_same(one: &BTreeMap<PathBuf, Vec<u8>>, other: &BTreeMap<PathBuf, Vec<u8>>) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    let differing: Vec<_> = one.keys().filter(|path| one[*path] != other[*path]).collect();
    assert!(differing.is_empty(), "these differ: {differing:?}");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let dir = tempfile::tempdir().expect("a folder");
    let files = files();
    write(&dir.path().join("event"), files.iter());
    run(dir.path(), "022", "event", "site", &[("RAYON_NUM_THREADS", "2"), ("LC_ALL", "C.UTF-8"), ("TZ", "UTC")], &[]);
    let first = published(&dir.path().join("site"));
    assert!(first.len() > 50 && first.keys().any(|path| path.ends_with("suche/manifest.js")), "{:?}", first.keys());

    // Everything else at once: only where that differs is it worth to know which of them it was.
    let other = dir.path().join("woanders mit Blank/größer");
    fs::create_dir_all(other.join("from")).expect("made");
    write(&other.join("event"), files.iter().rev());
    let set = [("RAYON_NUM_THREADS", "1"), ("LC_ALL", "tr_TR.UTF-8"), ("LANGUAGE", "tr"), ("TZ", "Pacific/Kiritimati")];
    run(&other.join("from"), "077", "../event", "../site", &set, &["HOME", "XDG_CACHE_HOME", "USER"]);
    assert_same(&first, &published(&other.join("site")));

    let event = other.join("event");
    let set = [("RAYON_NUM_THREADS", "8"), ("LC_ALL", "POSIX"), ("TZ", "America/Adak"), ("PATH", "/nowhere")];
    let absolute = other.join("absolute");
    run(Path::new("/"), "000", path(&event), path(&absolute), &set, &["LANG", "HOME"]);
    assert_same(&first, &published(&absolute));

    // And once more over what is there.
    run(dir.path(), "022", "event", "site", &[("RAYON_NUM_THREADS", "8")], &[]);
    assert_same(&first, &published(&dir.path().join("site")));
}

fn path(path: &Path) -> &str {
    path.to_str().expect("Unicode")
}
