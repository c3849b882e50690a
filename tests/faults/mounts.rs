//! Targets on other file systems, and what is mounted in their place.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::extent::{claim, skip};
use super::place::{NAME, Place, Version, assert_refused};

/// Set for a test that runs where it may mount.
const INSIDE: &str = "NACHLESE_FAULTS_INSIDE";

/// Runs a test, called again by its name, in a namespace where it may mount and nobody else sees it.
pub fn where_mounting_is_allowed(test: &str, body: impl FnOnce()) {
    if std::env::var_os(INSIDE).is_some() {
        return body();
    }
    let unshare = || {
        let mut command = Command::new("unshare");
        command.args(["--map-root-user", "--mount", "--"]);
        command
    };
    let dir = tempfile::tempdir().expect("a folder");
    let tried = unshare().args(["mount", "-t", "tmpfs", "tmpfs"]).arg(dir.path()).output();
    match tried {
        Ok(tried) if tried.status.success() => {}
        Ok(tried) => {
            return skip(test, &format!("mounting is not allowed: {}", String::from_utf8_lossy(&tried.stderr).trim()));
        }
        Err(error) => return skip(test, &format!("`unshare` of util-linux cannot be run: {error}")),
    }
    let mut inside = unshare();
    inside.arg(std::env::current_exe().expect("this program")).args(["--exact", test, "--nocapture"]);
    let status = inside.env(INSIDE, "1").stdout(Stdio::null()).status().expect("it ran before");
    assert!(status.success(), "{test} failed, see above");
}

/// Something mounted, until it is dropped.
pub struct Mounted(PathBuf);

impl Mounted {
    pub fn tmpfs(at: &Path, options: &str) -> Self {
        Self::with(&["-t", "tmpfs", "-o", options, "tmpfs"], at)
    }

    fn with(arguments: &[&str], at: &Path) -> Self {
        run(Command::new("mount").args(arguments).arg(at));
        Self(at.to_owned())
    }

    pub fn remount(&self, options: &str) {
        run(Command::new("mount").args(["-o", &format!("remount,{options}")]).arg(&self.0));
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

fn run(command: &mut Command) {
    let status = command.status().expect("util-linux");
    assert!(status.success(), "{command:?}");
}

#[test]
fn another_file_system_than_the_events_is_fine() {
    where_mounting_is_allowed("mounts::another_file_system_than_the_events_is_fine", || {
        let place = Place::new();
        let _mounted = Mounted::tmpfs(&place.parent(), "size=64m");
        for version in [Version::A, Version::B, Version::A] {
            place.build(version);
        }
        claim("target on another file system than the event: 3 builds of 3 right");
    });
}

#[test]
fn a_read_only_file_system_is_named() {
    where_mounting_is_allowed("mounts::a_read_only_file_system_is_named", || {
        let place = Place::new();
        let mounted = Mounted::tmpfs(&place.parent(), "size=64m");
        let build = |version| place.command(version, &place.target()).output().expect("the program runs");
        mounted.remount("ro");
        assert_refused(&build(Version::A), "cannot be written: Read-only file system");
        assert!(!place.target().exists());
        mounted.remount("rw");
        place.build(Version::A);
        mounted.remount("ro");
        assert_refused(&build(Version::B), "cannot be written: Read-only file system");
        place.assert_is(Version::A);
        mounted.remount("rw");
        place.build(Version::B);
        claim("read-only file system: refused 2 of 2 times, the site untouched, published once it can be written");
    });
}

#[test]
fn mount_points_are_refused() {
    where_mounting_is_allowed("mounts::mount_points_are_refused", || {
        let place = Place::new();
        place.build(Version::A);
        let elsewhere = place.path("anderswo");
        fs::create_dir(&elsewhere).expect("new");
        fs::write(elsewhere.join("mine"), "mine").expect("written");
        let bind = elsewhere.to_str().expect("Unicode");
        let mounts: [&[&str]; 2] = [&["-t", "tmpfs", "tmpfs"], &["--bind", bind]];
        let mut refused = 0;
        for arguments in mounts {
            for at in [place.target(), place.target().join("sessions")] {
                let mounted = Mounted::with(arguments, &at);
                let output = place.command(Version::B, &place.target()).output().expect("the program runs");
                assert_refused(&output, "is a mount point");
                drop(mounted);
                place.assert_is(Version::A);
                refused += 1;
            }
        }
        assert_eq!(fs::read(elsewhere.join("mine")).expect("there"), b"mine");
        // A folder below one is what is to be used instead.
        let _mounted = Mounted::tmpfs(&place.target(), "size=64m");
        let below = place.target().join(NAME);
        assert!(place.command(Version::A, &below).status().expect("the program runs").success());
        claim(&format!(
            "mount points as target and within it: {refused} refused of {refused}, a folder below one is fine"
        ));
    });
}
