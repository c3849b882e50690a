//! How long each phase takes, in memory, for a generated event: `cargo bench --bench phases -- 10000`.
//!
//! Times are those of this process on all cores; on a busy machine only their shares mean something.

mod notes;

use std::time::{Duration, Instant};

use nachlese::diagnostics::{Levels, sort};
use nachlese::parse::{ParsedFiles, parse};
use nachlese::resolve::{Release, resolve};
use nachlese::source::History;
use nachlese::{check, index, site};

fn main() {
    let sizes: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    for size in if sizes.is_empty() { vec![1_000, 10_000] } else { sizes } {
        let sources = notes::event(size);
        let bytes: usize = sources.texts.values().map(|text| text.len()).sum();
        // The first run warms up; of the others, the fastest of each phase is the one least disturbed.
        let runs: Vec<Vec<(&str, Duration)>> = (0..6).map(|_| run(&sources)).skip(1).collect();
        let best: Vec<(&str, Duration)> = (0..runs[0].len())
            .map(|phase| runs.iter().map(|run| run[phase]).min_by_key(|run| run.1).expect("five runs"))
            .collect();
        let total: Duration = best.iter().map(|(_, time)| *time).sum();
        println!("{size} notes, {bytes} bytes");
        for (phase, time) in best {
            println!(
                "  {phase:8} {:9.2} ms {:5.1} %",
                time.as_secs_f64() * 1e3,
                time.as_secs_f64() / total.as_secs_f64() * 1e2
            );
        }
    }
}

fn run(sources: &nachlese::source::Sources) -> Vec<(&'static str, Duration)> {
    let mut times = Vec::new();
    let mut findings = Vec::new();
    let mut started = Instant::now();
    let mut lap = |phase: &'static str, times: &mut Vec<(&'static str, Duration)>| {
        times.push((phase, started.elapsed()));
        started = Instant::now();
    };
    let (input, _parsed) = parse(sources, &ParsedFiles::default(), &mut findings);
    lap("parse", &mut times);
    let site = resolve(&input, sources, &Release::default(), &History::default(), &mut findings);
    lap("resolve", &mut times);
    let index = index::index(&site);
    lap("index", &mut times);
    check::check(&input, sources, &site, &index, &History::default(), &mut findings);
    check::judge(&input, &site, &index, &Levels::default(), &mut findings);
    sort(&mut findings);
    lap("check", &mut times);
    let theme = site::load(&site, &input.site, sources, &mut findings);
    let assets = theme.map(|theme| theme.assets).unwrap_or_default();
    let files = site::plan(&site, &index, &site::Paging::new(&site, &index), &assets, sources, &mut findings);
    lap("plan", &mut times);
    assert!(!files.is_empty());
    times
}
