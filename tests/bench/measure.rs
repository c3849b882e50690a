//! What a program takes to do its work: processor time, time, memory; and what it leaves.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;
use walkdir::WalkDir;

/// One run of one program.
#[derive(Clone, Copy, Default)]
pub struct Sample {
    /// Of all threads and child processes, their own and the system's for them.
    pub cpu: Duration,
    pub wall: Duration,
    /// The most memory that it held at once, in bytes.
    pub memory: u64,
}

/// Runs a program to its end. Its words go to `log`, and are shown if it fails: no failed build is counted.
pub fn run(command: &mut Command, log: &Path) -> Result<Sample, String> {
    let file = || File::create(log).map(Stdio::from).map_err(|error| format!("{}: {error}", log.display()));
    let name = command.get_program().to_string_lossy().into_owned();
    command.stdin(Stdio::null()).stdout(file()?).stderr(file()?);
    let started = Instant::now();
    let child = command.spawn().map_err(|error| format!("{name} does not start: {error}"))?;
    let used = child.wait4().map_err(|error| format!("{name} is lost: {error}"))?;
    let wall = started.elapsed();
    if !used.status.success() {
        let words = fs::read_to_string(log).unwrap_or_default();
        let end: Vec<&str> = words.lines().rev().take(20).collect();
        return Err(format!(
            "{name} fails, {}:\n{}",
            used.status,
            end.into_iter().rev().collect::<Vec<_>>().join("\n")
        ));
    }
    Ok(Sample { cpu: used.rusage.utime + used.rusage.stime, wall, memory: used.rusage.maxrss })
}

/// The one in the middle, for each value alone.
pub fn median(samples: &[Sample]) -> Sample {
    fn middle<T: Ord>(values: impl Iterator<Item = T>) -> T {
        let mut values: Vec<T> = values.collect();
        values.sort_unstable();
        let middle = values.len() / 2;
        values.swap_remove(middle)
    }
    Sample {
        cpu: middle(samples.iter().map(|sample| sample.cpu)),
        wall: middle(samples.iter().map(|sample| sample.wall)),
        memory: middle(samples.iter().map(|sample| sample.memory)),
    }
}

/// What lies in a folder that was built.
#[derive(Default)]
pub struct Output {
    pub files: usize,
    pub bytes: u64,
    /// Of each kind of file the largest.
    pub largest: BTreeMap<String, (u64, PathBuf)>,
}

impl Output {
    pub fn of(folder: &Path) -> Self {
        let mut output = Self::default();
        for entry in WalkDir::new(folder).into_iter().map(|entry| entry.expect("nobody else touches the folder")) {
            if !entry.file_type().is_file() {
                continue;
            }
            let size = entry.metadata().expect("nobody else touches the folder").len();
            let path = entry.path().strip_prefix(folder).expect("it was found there").to_owned();
            output.files += 1;
            output.bytes += size;
            let largest = output.largest.entry(kind(&path)).or_default();
            *largest = std::mem::take(largest).max((size, path));
        }
        output
    }
}

/// Files of one folder are of a kind; so are those below its folders, and in the site's own what differs in numbers alone.
fn kind(path: &Path) -> String {
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    let folders: Vec<_> = path.parent().into_iter().flatten().map(|folder| folder.to_string_lossy()).collect();
    match &folders[..] {
        [] => path.display().to_string().chars().filter(|character| !character.is_ascii_digit()).collect(),
        [_] if path.file_stem().is_some_and(|stem| stem == "index") => path.display().to_string(),
        [folder] => format!("{folder}/*.{extension}"),
        [folder, ..] => format!("{folder}/…/*.{extension}"),
    }
}
