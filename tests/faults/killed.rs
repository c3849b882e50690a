//! A build that is killed, so that it can put nothing right itself.

use std::collections::BTreeMap;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use std::{fs, thread};

use rustix::process::{Pid, Signal, kill_process};

use super::extent::{Chance, claim, times};
use super::place::{Place, Version, files, names};

/// From when on the moment of a kill is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum From {
    /// The start of the program.
    Start,
    /// The first file of the new site.
    FirstFile,
    /// The list that makes it whole.
    Manifest,
    /// The swap: the old site is being removed.
    Swap,
}

/// In turn, so that each phase gets its share however short it is.
const MOMENTS: [From; 6] = [From::Start, From::FirstFile, From::FirstFile, From::Manifest, From::Swap, From::Swap];

/// What a killed build was doing, by what it left beside the target.
fn phase(place: &Place) -> &'static str {
    let staging = place.staging();
    match () {
        () if staging.join(".nachlese-unfinished").exists() => "writing",
        () if staging.join(".nachlese-manifest").exists() => "around the swap",
        () if staging.exists() => "just begun or removing",
        () if place.lock().exists() => "locked, nothing made yet or all removed",
        () => "before or after publishing",
    }
}

#[test]
fn a_killed_build_leaves_the_old_or_the_new_site() {
    let place = Place::new();
    place.build(Version::A);
    let mut now = Version::A;
    let (mut old, mut new) = (0, 0);
    let mut phases = BTreeMap::new();
    let lasting = &*LASTING;
    let mut chance = Chance::new(1);
    let kills = times(200);
    for round in 0..kills {
        let aim = now.other();
        kill(&place, aim, MOMENTS[round % MOMENTS.len()], lasting, &mut chance);
        *phases.entry(phase(&place)).or_insert(0) += 1;
        match place.version() {
            is if is == aim => new += 1,
            _ => old += 1,
        }
        // The next build cleans up and gets through.
        place.build(aim);
        now = aim;
    }
    claim(&format!("{kills} kills: {old} old, {new} new, 0 mixed; what they were at: {phases:?}"));
}

#[test]
fn a_killed_first_build_leaves_nothing_or_a_whole_site() {
    let place = Place::new();
    place.build(Version::A);
    let lasting = &*LASTING;
    let (mut nothing, mut whole) = (0, 0);
    let mut chance = Chance::new(2);
    let kills = times(60);
    for round in 0..kills {
        fs::remove_dir_all(place.target()).expect("there");
        kill(&place, Version::A, MOMENTS[round % MOMENTS.len()], lasting, &mut chance);
        match files(&place.target()).is_empty() {
            true => {
                assert!(!place.target().exists(), "not even an empty folder");
                nothing += 1;
            }
            false => {
                assert_eq!(place.version(), Version::A);
                whole += 1;
            }
        }
        place.build(Version::A);
    }
    claim(&format!("{kills} kills of a first build: {nothing} nothing, {whole} whole, 0 half"));
}

/// Ctrl-C and `kill`, as people and services end a program: it can put away what it has begun.
#[test]
fn asked_to_end_it_leaves_nothing_beside_the_site() {
    use std::os::unix::process::ExitStatusExt;
    let place = Place::new();
    place.build(Version::A);
    let (mut ended, rounds) = (0, times(12));
    for round in 0..rounds {
        let now = place.version();
        let mut build = place.command(now.other(), &place.target()).stderr(Stdio::null()).spawn().expect("it runs");
        while !place.staging().exists() && build.try_wait().expect("ours").is_none() {
            thread::sleep(Duration::from_micros(10));
        }
        let signal = if round % 2 == 0 { Signal::INT } else { Signal::TERM };
        if build.try_wait().expect("ours").is_none() {
            kill_process(Pid::from_child(&build), signal).expect("ours");
        }
        let status = build.wait().expect("it ends");
        assert!(status.success() || status.signal() == Some(signal.as_raw()), "{status}");
        ended += usize::from(status.signal().is_some());
        place.assert_is(place.version());
    }
    assert!(ended > 0, "no build was ended before it was done");
    claim(&format!("{ended} of {rounds} builds ended by a signal: nothing was left beside the site"));
}

/// As `nohup` starts it, or a shell in the background: Ctrl-C is for what runs in front.
#[test]
fn a_signal_that_is_to_be_ignored_ends_nothing() {
    let place = Place::new();
    place.build(Version::A);
    let rounds = times(4);
    for _ in 0..rounds {
        let aim = place.version().other();
        let mut ignoring = Command::new("sh");
        ignoring.args(["-c", "trap '' INT TERM; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_nachlese")]);
        ignoring.args(place.arguments(aim, &place.target())).env("GITHUB_ACTIONS", "").stdin(Stdio::null());
        let mut build = ignoring.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("a shell");
        await_moment(&mut build, || place.staging().exists());
        for signal in [Signal::INT, Signal::TERM, Signal::INT] {
            if build.try_wait().expect("ours").is_none() {
                kill_process(Pid::from_child(&build), signal).expect("ours");
            }
        }
        assert!(build.wait().expect("it ends").success());
        place.assert_is(aim);
    }
    claim(&format!("{rounds} builds that were to ignore signals were sent three, and published"));
}

#[test]
fn killed_again_and_again_it_stays_whole() {
    let place = Place::new();
    place.build(Version::A);
    let lasting = &*LASTING;
    let mut chance = Chance::new(3);
    let kills = times(60);
    let mut switches = 0;
    let mut was = place.version();
    for round in 0..kills {
        // What the one before left lies there still.
        kill(&place, was.other(), MOMENTS[(round * 5) % MOMENTS.len()], lasting, &mut chance);
        let is = place.version();
        switches += usize::from(is != was);
        was = is;
    }
    place.build(was.other());
    claim(&format!("{kills} kills in a row without a build between: always whole, {switches} times the new one"));
}

/// How long a build takes in all and from its first file on.
struct Lasting {
    all: Duration,
    from_first_file: Duration,
}

/// Measured once: the builds are all alike.
static LASTING: LazyLock<Lasting> = LazyLock::new(Lasting::measure);

impl Lasting {
    /// The middle of three, since other tests run at the same time.
    fn measure() -> Self {
        let place = &Place::new();
        let mut measured: Vec<(Duration, Duration)> = (0..3)
            .map(|round| {
                let began = Instant::now();
                let mut child = spawn(place, [Version::B, Version::A][round % 2]);
                await_moment(&mut child, || place.staging().exists());
                let first_file = began.elapsed();
                assert!(child.wait().expect("it ends").success());
                (began.elapsed(), began.elapsed().saturating_sub(first_file))
            })
            .collect();
        measured.sort();
        Self { all: measured[1].0, from_first_file: measured[1].1 }
    }
}

/// Starts a build and kills it at a moment that is drawn.
fn kill(place: &Place, aim: Version, from: From, lasting: &Lasting, chance: &mut Chance) {
    let old = inode(&place.target());
    let mut child = spawn(place, aim);
    let part = chance.part();
    let (is_there, after): (Box<dyn Fn() -> bool>, Duration) = match from {
        From::Start => (Box::new(|| true), lasting.all.mul_f64(part)),
        From::FirstFile => (Box::new(|| place.staging().exists()), lasting.from_first_file.mul_f64(part)),
        From::Manifest => (
            Box::new(|| place.staging().join(".nachlese-manifest").exists()),
            Duration::from_micros(1).mul_f64(part * 1000.0),
        ),
        From::Swap => (Box::new(|| inode(&place.target()) != old), Duration::from_micros(1).mul_f64(part * 1000.0)),
    };
    await_moment(&mut child, is_there);
    wait(after);
    // It may be done already.
    let _ = child.kill();
    child.wait().expect("it ends");
    assert!(names(&place.parent()).len() <= 3, "the site, what was made, and the lock: {:?}", names(&place.parent()));
}

fn spawn(place: &Place, version: Version) -> Child {
    let mut command = place.command(version, &place.target());
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program runs")
}

/// Looks all the time: what is waited for may be over within a millisecond.
fn await_moment(child: &mut Child, is_there: impl Fn() -> bool) {
    let mut looks = 0;
    while !is_there() {
        looks += 1;
        if looks % 20 == 0 && child.try_wait().expect("ours").is_some() {
            return;
        }
        thread::sleep(Duration::from_micros(10));
    }
}

/// More exactly than a sleep.
fn wait(time: Duration) {
    let began = Instant::now();
    while began.elapsed() < time {
        match time.saturating_sub(began.elapsed()) > Duration::from_millis(3) {
            true => thread::sleep(Duration::from_millis(1)),
            false => thread::yield_now(),
        }
    }
}

fn inode(path: &Path) -> Option<u64> {
    fs::symlink_metadata(path).ok().map(|found| found.ino())
}
