//! `nachlese check`: everything but publishing.

use super::Verdict;
use super::arguments::Check;
use super::environment::variable;
use super::event::Event;
use super::fix::{self, Left};
use super::git;
use super::make::{Made, Rule, try_all};
use super::pictures::Pictures;
use super::places::Places;
use super::terminal::{Format, Stream, Terminal};
use crate::diagnostics::Excerpts;
use crate::pipeline::{self, Memo};

pub(super) fn run(arguments: &Check, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    let event = Event::open(&arguments.event, None, terminal)?.with_people(arguments.site.people.file(), terminal)?;
    let mut sources = event.read()?;
    let options = arguments.site.options(git::history(&event, &sources, arguments.site.git.asked()));
    let mut plan = pipeline::plan(&sources, &options, &mut Memo::default());
    terminal.speak(plan.language());
    let since = arguments.since.as_deref();
    let changed = since.map(|revision| git::changed_since(&event, revision, terminal)).transpose()?;
    if arguments.fix && arguments.dry_run {
        let is_anything_wrong = fix::show(&sources, &options, &event, terminal)?;
        return Ok(if is_anything_wrong { Verdict::Findings } else { Verdict::Fine });
    }
    if arguments.fix {
        sources = fix::fix(&sources, &options, &event, terminal)?;
        plan = pipeline::plan(&sources, &options, &mut Memo::default());
    }

    let pictures = Pictures::new(!arguments.site.no_cache, &variable);
    let Made { mut findings, mut complete } = try_all(&plan, &event.root, &pictures, terminal)?;
    if let Some(changed) = &changed {
        findings.retain(|finding| changed.concerns(finding));
        // What other files break is theirs to mend.
        complete = true;
    }
    let (excerpts, places) =
        (Excerpts::of(&findings, &sources), Places::of(&event, &sources, &plan, terminal.format(), &variable));
    terminal.show_findings(Stream::Output, &places.report(&findings, &excerpts, terminal.messages()))?;
    if let (Format::Human, Some(worst)) =
        (terminal.format(), findings.iter().rev().max_by_key(|finding| finding.severity))
    {
        let code = [("code", worst.code.number().to_owned())];
        terminal.say(Stream::Output, terminal.phrase("cli-explain-hint", &code))?;
    }
    if let (Some(changed), true) = (&changed, findings.is_empty()) {
        let count = ("count", changed.count().to_string());
        terminal.say_beside_findings(Stream::Output, terminal.phrase("cli-checked-since", &[count]))?;
    } else if findings.is_empty() {
        let counts = plan.counts();
        let arguments = [
            ("sessions", counts.sessions.to_string()),
            ("topics", counts.topics.to_string()),
            ("municipalities", counts.municipalities.to_string()),
        ];
        terminal.say_beside_findings(Stream::Output, terminal.phrase("cli-checked", &arguments))?;
    }
    if arguments.fix {
        fix::tell_left(&findings, &sources, Left::Written, terminal)?;
    }
    if let Some(waiting) = terminal.waiting(plan.counts().waiting) {
        terminal.say(Stream::Error, waiting)?;
    }
    let rule = Rule { strict: arguments.site.strict, keep_going: false };
    let forbidden = !complete || rule.forbids(&findings, |finding| plan.is_about_note(finding));
    Ok(if forbidden { Verdict::Findings } else { Verdict::Fine })
}
