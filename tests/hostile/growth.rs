//! Whatever is written, twice as much of it takes about twice as long.
//!
//! `NACHLESE_GROWTH=4194304 cargo test --release --test hostile growth -- --nocapture` doubles up to 4 MB and shows the
//! time per byte at each size; without it sizes are small, and a form of words is only judged where it takes long.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::time::Duration;

use nachlese::pipeline::{self, Content, Memo, Options};

use super::repetitions::{Repetition, all};
use crate::support::event;

/// The sizes between which time is compared in short.
const SMALL: usize = 8 * 1024;
const TIMES: usize = 8;
/// Where twice as much takes twice as long, eight times as much takes eight times; squared it would be 64.
const ALLOWED: f64 = 24.0;
/// What takes less than this at the larger size is not judged: of what grows with the square, more would be needed.
const UNNOTICED: Duration = Duration::from_millis(60);

#[test]
pub fn growth() {
    let only = std::env::var("NACHLESE_ONLY").unwrap_or_default();
    let longest = std::env::var("NACHLESE_GROWTH").ok().and_then(|size| size.parse::<usize>().ok());
    let wrongs: Vec<String> = all()
        .iter()
        .filter(|repetition| repetition.name.contains(&only))
        .filter_map(|repetition| match longest {
            Some(longest) => doubled(repetition, longest),
            None => compared(repetition),
        })
        .collect();
    assert!(wrongs.is_empty(), "time grows faster than the text:\n{}", wrongs.join("\n"));
}

/// Judges by two sizes, each taken the better of up to three times.
fn compared(repetition: &Repetition) -> Option<String> {
    let mut small = Duration::MAX;
    let mut large = Duration::MAX;
    for _ in 0..3 {
        large = large.min(time(repetition, SMALL * TIMES));
        if large < UNNOTICED {
            return None;
        }
        small = small.min(time(repetition, SMALL));
        if large.as_secs_f64() < small.as_secs_f64() * ALLOWED {
            return None;
        }
    }
    Some(format!("{}: {small:?} for {SMALL} bytes, {large:?} for {TIMES} times as much", repetition.name))
}

/// Doubles from 64 kB to `longest` and shows nanoseconds per byte; stops where it has taken too long.
fn doubled(repetition: &Repetition, longest: usize) -> Option<String> {
    let mut line = format!("{:45}", repetition.name);
    let mut rates = Vec::new();
    let mut size = 64 * 1024;
    while size <= longest {
        let taken = time(repetition, size);
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

/// The processor's time for a whole site, in this thread alone.
fn time(repetition: &Repetition, size: usize) -> Duration {
    let files = (repetition.files)(size);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread");
    pool.install(|| {
        let started = processor_time();
        make(&files);
        processor_time() - started
    })
}

/// Plans the site of these files and makes each of its files; how many of them, by their kind.
pub fn make(files: &[(String, String)]) -> BTreeMap<String, usize> {
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let event = event(&files);
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
