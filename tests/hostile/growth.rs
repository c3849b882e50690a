//! Whatever is written, twice as much of it takes about twice as long.
//!
//! In short each form of words is read and checked once, at a size at which what grows with the square of it is slow, and as
//! many at a time as the machine has processors.
//! `NACHLESE_GROWTH=4194304 cargo test --release --test hostile growth -- --nocapture` makes whole sites of each, doubles up
//! to 4 MB, and shows the time per byte at each size; `NACHLESE_ONLY=footnotes` takes those of that name.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use nachlese::pipeline::{self, Content, Memo, Options};

use super::repetitions::{Files, Repetition, all};
use crate::support::{event, findings_of};

/// The size that is tried in short, in bytes, and how long that may take where nothing is optimised.
const SHORT: usize = 16 * 1024;
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
pub fn growth() {
    let only = std::env::var("NACHLESE_ONLY").unwrap_or_default();
    let longest = std::env::var("NACHLESE_GROWTH").ok().and_then(|size| size.parse::<usize>().ok());
    let repetitions = all();
    let mut wanted = repetitions.iter().filter(|repetition| repetition.name.contains(&only));
    let wrongs: Vec<String> = match longest {
        Some(longest) => wanted.filter_map(|repetition| doubled(repetition, longest)).collect(),
        None => {
            let (wanted, wrongs) = (Mutex::new(&mut wanted), Mutex::new(Vec::new()));
            let next = || wanted.lock().expect("no test panicked").next();
            let work = || {
                while let Some(repetition) = next() {
                    let wrong = tried(repetition);
                    wrongs.lock().expect("no test panicked").extend(wrong);
                }
            };
            thread::scope(|scope| {
                for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
                    scope.spawn(work);
                }
            });
            wrongs.into_inner().expect("no test panicked")
        }
    };
    assert!(wrongs.is_empty(), "time grows faster than the text:\n{}", wrongs.join("\n"));
}

/// Reads it once.
fn tried(repetition: &Repetition) -> Option<String> {
    let taken = time(repetition, SHORT, |files| drop(findings_of(&event(&borrowed(files)).sources)));
    if std::env::var_os("SHOWIT").is_some() {
        eprintln!("{taken:?} {}", repetition.name);
    }
    (taken > PATIENCE).then(|| format!("{}: {taken:?} for {SHORT} bytes", repetition.name))
}

/// Doubles from 64 kB to `longest` and shows nanoseconds per byte; stops where it has taken too long.
fn doubled(repetition: &Repetition, longest: usize) -> Option<String> {
    let mut line = format!("{:45}", repetition.name);
    let mut rates = Vec::new();
    let mut size = 64 * 1024;
    while size <= longest {
        let taken = time(repetition, size, |files| drop(make(files)));
        rates.push(taken.as_nanos() as f64 / size as f64);
        let _ = write!(line, " {:9.0}", rates[rates.len() - 1]);
        if taken > Duration::from_secs(20) {
            break;
        }
        size *= 2;
    }
    println!("{line}");
    let growth = rates[rates.len() - 1] / rates[0];
    (growth > 3.0).then(|| format!("{line}: {growth:.1} times as long per byte"))
}

/// The processor's time for a piece of work, in this thread alone.
fn time(repetition: &Repetition, size: usize, work: impl Fn(&Files) + Sync) -> Duration {
    let files = (repetition.files)(size);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread");
    pool.install(|| {
        let started = processor_time();
        work(&files);
        processor_time() - started
    })
}

fn borrowed(files: &Files) -> Vec<(&str, &str)> {
    files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect()
}

/// Plans the site of these files and makes each of its files; how many bytes there are of each kind.
fn make(files: &Files) -> BTreeMap<String, usize> {
    let event = event(&borrowed(files));
    let plan = pipeline::plan(&event.sources, &Options::default(), &mut Memo::default());
    let mut kinds = BTreeMap::new();
    for path in plan.files() {
        let kind = path.as_str().rsplit('.').next().unwrap_or_default().to_owned();
        match plan.make(path) {
            Ok(Content::Bytes(bytes)) => *kinds.entry(kind).or_default() += bytes.len(),
            // What is copied as it is, is read all the same.
            Ok(Content::Source(source)) if plan.reads(path) => {
                let bytes = event.sources.texts.get(&source).map(|bytes| bytes.to_vec()).unwrap_or_default();
                plan.inspect(path, &bytes);
                *kinds.entry(kind).or_default() += bytes.len();
            }
            _ => {}
        }
    }
    kinds
}

/// Of this thread alone, so that whatever else runs on the machine does not count.
fn processor_time() -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").expect("Linux tells it");
    let nanoseconds = told.split_whitespace().next().and_then(|first| first.parse().ok());
    Duration::from_nanos(nanoseconds.expect("a number"))
}
