//! How long each phase of a build takes, for whoever makes them faster: `serve --timings`.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::cli::terminal::{Stream, Terminal};
use crate::pipeline::Progress;

#[derive(Clone)]
pub(super) struct Timings(Option<Arc<Mutex<Laps>>>);

struct Laps {
    since: Instant,
    laps: Vec<(&'static str, Duration)>,
}

impl Timings {
    pub fn new(is_wanted: bool) -> Self {
        Self(is_wanted.then(|| Arc::new(Mutex::new(Laps { since: Instant::now(), laps: Vec::new() }))))
    }

    pub fn begin(&self) {
        self.change(|laps| *laps = Laps { since: Instant::now(), laps: Vec::new() });
    }

    /// What was done since the last thing that was.
    pub fn done(&self, what: &'static str) {
        self.change(|laps| {
            laps.laps.push((what, laps.since.elapsed()));
            laps.since = Instant::now();
        });
    }

    /// Tells of the phases of the pipeline.
    pub fn progress(&self) -> Progress {
        if self.0.is_none() {
            return Progress::default();
        }
        let timings = self.clone();
        Progress::to(move |phase| timings.done(phase))
    }

    pub fn tell(&self, terminal: &Terminal) -> anyhow::Result<()> {
        let mut told = Ok(());
        self.change(|laps| {
            let lines = laps.laps.iter().map(|(what, time)| format!("  {what:10} {:9.2} ms", time.as_secs_f64() * 1e3));
            let lines: Vec<String> = lines.collect();
            told = terminal.say(Stream::Output, lines.join("\n"));
        });
        told
    }

    fn change(&self, change: impl FnOnce(&mut Laps)) {
        if let Some(laps) = &self.0 {
            change(&mut laps.lock().unwrap_or_else(PoisonError::into_inner));
        }
    }
}
