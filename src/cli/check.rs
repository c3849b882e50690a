//! `nachlese check`: everything but publishing.

use super::Verdict;
use super::arguments::Check;
use super::event::Event;
use super::git;
use super::make::{Made, Rule, make_all};
use super::terminal::{Stream, Terminal};
use crate::diagnostics::Excerpts;
use crate::pipeline::{self, Memo, Options};

pub(super) fn run(arguments: &Check, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    let event = Event::open(&arguments.event, None, terminal)?;
    let sources = event.read()?;
    let options = Options {
        today: arguments.site.today,
        base_url: arguments.site.base_url.clone(),
        history: git::history(&event, &sources, arguments.site.git.asked()),
        ..Options::default()
    };
    let plan = pipeline::plan(&sources, &options, &mut Memo::default());
    terminal.speak(plan.language());
    let since = arguments.since.as_deref();
    let changed = since.map(|revision| git::changed_since(&event, revision, terminal)).transpose()?;

    let Made { mut findings, mut complete } = make_all(&plan, &event.root, terminal, |_, _| Ok(()))?;
    if let Some(changed) = &changed {
        findings.retain(|finding| changed.concerns(finding));
        // What other files break is theirs to mend.
        complete = true;
    }
    terminal.show_findings(Stream::Output, &findings, &Excerpts::of(&findings, &sources))?;
    if let (Some(changed), true) = (&changed, findings.is_empty()) {
        let count = ("count", changed.count().to_string());
        terminal.say(Stream::Output, terminal.phrase("cli-checked-since", &[count]))?;
    } else if findings.is_empty() {
        let counts = plan.counts();
        let arguments = [
            ("sessions", counts.sessions.to_string()),
            ("topics", counts.topics.to_string()),
            ("municipalities", counts.municipalities.to_string()),
        ];
        terminal.say(Stream::Output, terminal.phrase("cli-checked", &arguments))?;
    }
    let rule = Rule { strict: arguments.site.strict, keep_going: false };
    let forbidden = !complete || rule.forbids(&findings, |finding| plan.is_about_note(finding));
    Ok(if forbidden { Verdict::Findings } else { Verdict::Fine })
}
