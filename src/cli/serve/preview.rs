//! The site as it stands in memory, and how it gets there.

use std::sync::{Arc, OnceLock, PoisonError, RwLock};
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
use crate::source::Sources;

/// One state of the site. Its files are made when they are asked for.
pub(super) struct Built {
    /// Different after each build, also if the program was started anew in between.
    pub id: String,
    pub plan: Plan,
    pub messages: Messages,
    places: Places,
    /// What the findings are told with; made when they first are.
    sources: Sources,
    excerpts: OnceLock<Excerpts>,
}

impl Built {
    /// The findings for the panel in the page, as JSON.
    pub fn panel(&self) -> String {
        panel(&self.report())
    }

    fn report(&self) -> Report<'_> {
        let findings = &self.plan.findings;
        let excerpts = self.excerpts.get_or_init(|| Excerpts::of(findings, &self.sources));
        self.places.report(findings, excerpts, self.messages)
    }
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

    fn replace(&self, built: Built) -> Arc<Built> {
        let built = Arc::new(built);
        let mut shown = self.built.write().unwrap_or_else(PoisonError::into_inner);
        let before = std::mem::replace(&mut *shown, Arc::clone(&built));
        drop(shown);
        self.latest.send_replace(built.id.clone());
        // Giving back the memory of ten thousand notes takes longer than to tell of one that has changed.
        drop(before);
        built
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

    /// The first state.
    ///
    /// # Errors
    /// Where the event's folder cannot be read.
    pub fn first(&mut self, terminal: &mut Terminal) -> anyhow::Result<Built> {
        let begun = Instant::now();
        let built = self.build(terminal)?;
        self.tell(&built, begun, terminal)?;
        Ok(built)
    }

    /// Shows the new state, and then says what is wrong with it; where there is none, the old one stays.
    pub fn rebuild(&mut self, preview: &Preview, terminal: &mut Terminal) {
        let begun = Instant::now();
        let shown = self.build(terminal).and_then(|built| {
            let built = preview.replace(built);
            self.tell(&built, begun, terminal)
        });
        if let Err(failure) = shown {
            terminal.complain(&failure.context(terminal.phrase("cli-rebuild-failed", &[])));
        }
    }

    fn build(&mut self, terminal: &mut Terminal) -> anyhow::Result<Built> {
        self.timings.begin();
        let sources = self.event.read_again(&mut self.files)?;
        self.timings.done("read");
        self.options.history = self.history.latest(&self.event, &sources);
        self.timings.done("history");
        let plan = pipeline::plan(&sources, &self.options, &mut self.memo);
        terminal.speak(plan.language());
        let places = Places::of(&self.event, &sources, &plan, terminal.format(), &variable);
        self.builds += 1;
        let id = format!("{}-{}", self.started, self.builds);
        self.timings.done("places");
        Ok(Built { id, plan, messages: terminal.messages(), places, sources, excerpts: OnceLock::new() })
    }

    fn tell(&mut self, built: &Built, begun: Instant, terminal: &Terminal) -> anyhow::Result<()> {
        let (time, findings) = (begun.elapsed(), &built.plan.findings);
        if self.told != *findings {
            terminal.show_findings(Stream::Error, &built.report())?;
            self.told.clone_from(findings);
        }
        let time = ("time", terminal.seconds(time));
        let summary = ("summary", terminal.messages().summary(findings));
        let id = if findings.is_empty() { "cli-rebuilt" } else { "cli-rebuilt-with" };
        terminal.say(Stream::Output, terminal.phrase(id, &[time, summary]))?;
        self.timings.tell(terminal)
    }
}
