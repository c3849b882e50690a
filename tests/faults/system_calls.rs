//! The machine says no to one single system call, somewhere: `strace` puts the error in.

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Output};

use super::extent::{Chance, claim, is_long, skip};
use super::place::{NAME, Place, Version, assert_built, names, told};

/// All that a build does to the disk, and reads of it.
const CALLS: [&str; 16] = [
    "write",
    "openat",
    "openat2",
    "mkdir",
    "mkdirat",
    "linkat",
    "renameat2",
    "unlink",
    "unlinkat",
    "rmdir",
    "fsync",
    "syncfs",
    "flock",
    "getdents64",
    "statx",
    "chmod",
];
const ERRORS: [&str; 4] = ["ENOSPC", "EIO", "EACCES", "EINTR"];

/// How many occurrences of each call and error are tried.
const OCCURRENCES: usize = 12;

#[test]
fn one_call_that_fails_breaks_nothing() {
    let what = "system calls that fail";
    if !is_long() {
        return skip(what, "only in the long form");
    }
    let place = Place::new();
    place.build(Version::A);
    if let Err(reason) = traced(&place, Version::B, &["-e", "trace=none"]) {
        return skip(what, &reason);
    }
    place.build(Version::A);
    let mut chance = Chance::new(7);
    let mut now = Version::A;
    let (mut tried, mut old, mut new) = (0, 0, 0);
    let mut codes = BTreeMap::new();
    for call in CALLS {
        let number = count(&place, call);
        for error in ERRORS {
            for at in occurrences(number, &mut chance) {
                let injection = format!("inject={call}:error={error}:when={at}");
                let aim = now.other();
                let output = traced(&place, aim, &["-e", &injection]).expect("it ran before");
                let told = told(&output);
                assert!(!told.contains("panicked"), "{injection}: {told}");
                let version = place.version();
                match version == aim {
                    true => new += 1,
                    false => old += 1,
                }
                // What was said is what is so; the last words may be what failed.
                if output.status.success() {
                    assert_eq!(version, aim, "{injection}: {told}");
                }
                *codes.entry(output.status.code()).or_insert(0) += 1;
                tried += 1;
                build_again(&place, aim, &injection);
                now = aim;
            }
        }
    }
    claim(&format!(
        "{tried} system calls failed of {} kinds: {old} old, {new} new, 0 mixed; exit codes {codes:?}",
        CALLS.len()
    ));
}

#[test]
fn a_note_that_vanishes_between_listing_and_reading_is_told() {
    let what = "notes that vanish between listing and reading";
    let place = Place::new();
    place.build(Version::A);
    if let Err(reason) = traced(&place, Version::B, &["-e", "trace=none"]) {
        return skip(what, &reason);
    }
    place.build(Version::A);
    let errors = ["ENOENT", "EIO", "EACCES"];
    for error in errors {
        // All notes are listed before the first one is read, and this is the one that then is not there.
        let injection = format!("inject=openat2,openat,open:error={error}");
        let output = traced(&place, Version::B, &["-P", "sessions/s-1.md", "-e", &injection]).expect("it ran before");
        assert_eq!(output.status.code(), Some(1), "{}", told(&output));
        assert!(told(&output).contains("`sessions/s-1.md` cannot be read"), "{}", told(&output));
        place.assert_is(Version::A);
    }
    claim(&format!("{what}: {} told by name, the old site untouched", errors.len()));
}

/// The next build gets through and leaves nothing; what was put aside is told of, and ours.
fn build_again(place: &Place, version: Version, injection: &str) {
    assert_built(&place.command(version, &place.target()).output().expect("the program runs"));
    assert_eq!(place.version(), version, "{injection}");
    for name in names(&place.parent()).iter().filter(|name| *name != NAME) {
        assert!(name.contains(".nachlese-rescued-"), "{injection} leaves {name}");
        fs::remove_dir_all(place.parent().join(name)).expect("there");
    }
}

/// A build on one thread, so that the same call is the same each time.
fn traced(place: &Place, version: Version, arguments: &[&str]) -> Result<Output, String> {
    let log = place.path("strace.log");
    let mut command = Command::new("strace");
    command.args(["-f", "-qq"]).args(arguments).arg("-o").arg(log).arg(env!("CARGO_BIN_EXE_nachlese"));
    command.args(place.arguments(version, &place.target())).env("RAYON_NUM_THREADS", "1").env("GITHUB_ACTIONS", "");
    let output = command.output().map_err(|error| format!("`strace` cannot be run: {error}"))?;
    match arguments {
        [.., "trace=none"] if !output.status.success() => {
            Err(format!("`strace` may not trace: {}", told(&output).trim()))
        }
        _ => Ok(output),
    }
}

/// How often a build makes a call, in the thread that makes it most often: `strace` counts for each.
fn count(place: &Place, call: &str) -> usize {
    let now = place.version();
    let output = traced(place, now.other(), &["-e", &format!("trace={call}")]).expect("it ran before");
    assert_built(&output);
    let log = fs::read_to_string(place.path("strace.log")).expect("written");
    place.build(now);
    let mut by_thread: BTreeMap<&str, usize> = BTreeMap::new();
    for line in log.lines().filter(|line| line.contains(&format!("{call}("))) {
        *by_thread.entry(line.split(' ').next().unwrap_or_default()).or_default() += 1;
    }
    by_thread.into_values().max().unwrap_or(0)
}

/// The first few and last few, and some between.
fn occurrences(number: usize, chance: &mut Chance) -> Vec<usize> {
    let mut chosen: Vec<usize> = match number <= OCCURRENCES {
        true => (1..=number).collect(),
        false => {
            let ends = (1..=3).chain(number - 3..=number);
            ends.chain((0..OCCURRENCES - 7).map(|_| 1 + chance.below(number))).collect()
        }
    };
    chosen.sort_unstable();
    chosen.dedup();
    chosen
}
