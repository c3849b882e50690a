//! The site as it stands in memory, and how it gets there.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use tokio::sync::watch;

use super::panel::panel;
use super::timings::Timings;
use crate::cli::environment::variable;
use crate::cli::event::Event;
use crate::cli::git::{Asked, FollowedHistory};
use crate::cli::pictures::Pictures;
use crate::cli::places::Places;
use crate::cli::terminal::{Stream, Terminal};
use crate::diagnostics::{Excerpts, Finding, Messages, Report};
use crate::disk::KnownFiles;
use crate::pipeline::{self, Memo, Options, Plan};

/// One state of the site. Its files are made when they are asked for.
pub(super) struct Built {
    /// Different after each build, also if the program was started anew in between.
    pub id: String,
    pub plan: Plan,
    /// The findings for the panel in the page, as JSON.
    pub panel: String,
    pub messages: Messages,
}

/// What the browser is shown: the latest state that could be built.
pub(super) struct Preview {
    pub event: Event,
    pub pictures: Pictures,
    built: RwLock<Arc<Built>>,
    /// The id of the latest state, for those who wait for a new one.
    latest: watch::Sender<String>,
}

impl Preview {
    pub fn new(event: Event, pictures: Pictures, first: Built) -> Self {
        let (latest, _) = watch::channel(first.id.clone());
        Self { event, pictures, built: RwLock::new(Arc::new(first)), latest }
    }

    pub fn current(&self) -> Arc<Built> {
        // What is behind the lock is replaced in one step: it is whole even if somebody panicked.
        self.built.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn follow(&self) -> watch::Receiver<String> {
        self.latest.subscribe()
    }

    fn replace(&self, built: Built) {
        let id = built.id.clone();
        *self.built.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(built);
        self.latest.send_replace(id);
    }
}

/// Builds one state after the other, remembering what did not change.
pub(super) struct Builder {
    event: Event,
    options: Options,
    history: FollowedHistory,
    files: KnownFiles,
    memo: Memo,
    timings: Timings,
    started: u128,
    builds: usize,
    /// What was wrong the last time, so that it is told only once.
    told: Vec<Finding>,
}

impl Builder {
    pub fn new(event: Event, options: Options, asked: Asked, timings: Timings) -> Self {
        let (files, memo, history) = (KnownFiles::default(), Memo::for_preview(), FollowedHistory::new(asked));
        let started = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
        Self { event, options, history, files, memo, timings, started, builds: 0, told: Vec::new() }
    }

    /// # Errors
    /// Where the event's folder cannot be read.
    pub fn build(&mut self, terminal: &mut Terminal) -> anyhow::Result<Built> {
        let begun = Instant::now();
        self.timings.begin();
        let sources = self.event.read_again(&mut self.files)?;
        self.timings.done("read");
        self.options.history = self.history.latest(&self.event, &sources);
        self.timings.done("history");
        let plan = pipeline::plan(&sources, &self.options, &mut self.memo);
        terminal.speak(plan.language());
        let excerpts = Excerpts::of(&plan.findings, &sources);
        let places = Places::of(&self.event, &sources, &plan, terminal.format(), &variable);
        let report = places.report(&plan.findings, &excerpts, terminal.messages());
        let panel = panel(&report);
        self.timings.done("panel");
        self.builds += 1;
        let id = format!("{}-{}", self.started, self.builds);
        self.tell(&report, begun, terminal)?;
        self.timings.done("tell");
        self.timings.tell(terminal)?;
        Ok(Built { id, plan, panel, messages: terminal.messages() })
    }

    /// Shows the new state; where there is none, the old one stays.
    pub fn rebuild(&mut self, preview: &Preview, terminal: &mut Terminal) {
        match self.build(terminal) {
            Ok(built) => preview.replace(built),
            Err(failure) => {
                terminal.complain(&failure.context(terminal.phrase("cli-rebuild-failed", &[])));
            }
        }
    }

    fn tell(&mut self, report: &Report, begun: Instant, terminal: &Terminal) -> anyhow::Result<()> {
        let findings = report.findings;
        if self.told != findings {
            terminal.show_findings(Stream::Error, report)?;
            self.told = findings.to_vec();
        }
        let time = ("time", terminal.seconds(begun.elapsed()));
        let summary = ("summary", terminal.messages().summary(findings));
        let id = if findings.is_empty() { "cli-rebuilt" } else { "cli-rebuilt-with" };
        terminal.say(Stream::Output, terminal.phrase(id, &[time, summary]))
    }
}
