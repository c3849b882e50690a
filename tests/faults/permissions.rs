//! What the account that builds may not do.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::Path;
use std::process::{Command, Output};

use super::extent::{claim, skip};
use super::place::{Place, Version, assert_built, assert_refused, told};

/// The account that owns nothing, on all systems that have one.
const NOBODY: u32 = 65534;

/// A program run by an account to which something can be forbidden.
fn as_anybody(arguments: &[String]) -> Command {
    let program = env!("CARGO_BIN_EXE_nachlese");
    let mut command = match is_root() {
        false => Command::new(program),
        true => {
            let mut command = Command::new("setpriv");
            command.args([&format!("--reuid={NOBODY}"), &format!("--regid={NOBODY}"), "--clear-groups", "--", program]);
            command
        }
    };
    command.args(arguments).env("GITHUB_ACTIONS", "").env("HOME", "/nonexistent");
    command
}

fn is_root() -> bool {
    fs::metadata("/proc/self").expect("Linux").uid() == 0
}

/// Whether that account can run the program at all, which it cannot where that lies in root's own folder.
fn can_be_tried(what: &str) -> bool {
    match as_anybody(&["--version".to_owned()]).output() {
        Ok(output) if output.status.success() => true,
        Ok(output) => {
            skip(what, &format!("another account cannot run the program: {}", told(&output).trim()));
            false
        }
        Err(error) => {
            skip(what, &format!("`setpriv` of util-linux cannot be run: {error}"));
            false
        }
    }
}

fn build(place: &Place, version: Version) -> Output {
    as_anybody(&place.arguments(version, &place.target())).output().expect("the program runs")
}

fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("ours");
}

/// Gives a folder and all in it to the account that builds.
fn give(folder: &Path) {
    if !is_root() {
        return;
    }
    chown(folder, Some(NOBODY), Some(NOBODY)).expect("root may");
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => give(&path),
            false => chown(&path, Some(NOBODY), Some(NOBODY)).expect("root may"),
        }
    }
}

fn place() -> Place {
    let place = Place::new();
    allow(&place.path(""), 0o755);
    place.build(Version::A);
    give(&place.parent());
    place
}

#[test]
fn a_folder_that_must_not_be_written_in_is_named() {
    let what = "folders without permission to write";
    if !can_be_tried(what) {
        return;
    }
    let place = place();
    let folders = [place.parent(), place.target(), place.target().join("sessions")];
    for folder in &folders {
        allow(folder, 0o555);
        let output = build(&place, Version::B);
        assert_refused(&output, &format!("{} cannot be written: Permission denied", folder.display()));
        place.assert_is(Version::A);
        allow(folder, 0o755);
    }
    assert_built(&build(&place, Version::B));
    place.assert_is(Version::B);
    claim(&format!("{what}: {} refused of {}, the site untouched", folders.len(), folders.len()));
}

#[test]
fn what_must_not_be_read_is_named() {
    let what = "files and folders without permission to read";
    if !can_be_tried(what) {
        return;
    }
    let place = place();
    let event = place.event(Version::B);
    let hidden = [
        (event.join("sessions/s-1.md"), Some(1)),
        (event.join("sessions"), Some(1)),
        (event.join("event.yaml"), None),
        (event.join("static/groß.bin"), None),
        (place.target().join(".nachlese-manifest"), Some(2)),
        (place.target().join("sessions"), Some(2)),
    ];
    for (path, code) in &hidden {
        let mode = fs::metadata(path).expect("there").permissions().mode();
        allow(path, 0o000);
        let output = build(&place, Version::B);
        assert!(!output.status.success(), "{}", path.display());
        assert!(code.is_none_or(|code| output.status.code() == Some(code)), "{}: {}", path.display(), told(&output));
        assert!(told(&output).contains("ermission denied"), "{}: {}", path.display(), told(&output));
        allow(path, mode);
        place.assert_is(Version::A);
    }
    // What nobody needs to read: it is made anew.
    allow(&place.target().join("index.html"), 0o000);
    assert_built(&build(&place, Version::B));
    place.assert_is(Version::B);
    claim(&format!("{what}: {} told of {}, the site untouched", hidden.len(), hidden.len()));
}

/// The rights of what is published are the account's own affair; that nobody else may read it is said.
#[test]
fn what_only_the_own_account_may_read_is_told() {
    let place = Place::new();
    let build = |mask: &str, version| {
        let mut command = Command::new("sh");
        command.args(["-c", "umask \"$0\"; exec \"$@\"", mask, env!("CARGO_BIN_EXE_nachlese")]);
        command.args(place.arguments(version, &place.target())).env("GITHUB_ACTIONS", "");
        let output = command.output().expect("a shell");
        assert_built(&output);
        told(&output).contains("only your own account may read")
    };
    assert!(build("077", Version::A));
    assert!(!build("077", Version::A), "nothing is new");
    let mode = |path: &str| fs::metadata(place.target().join(path)).expect("there").permissions().mode() & 0o777;
    assert_eq!((mode("index.html"), mode("sessions")), (0o600, 0o700));
    assert!(!build("022", Version::B));
    assert!(!build("027", Version::A), "a group may be the web server's");
    assert_eq!(mode("sessions"), 0o750);
}
