//! `nachlese check`: everything but publishing.

use super::Verdict;
use super::arguments::Check;
use super::event::Event;
use super::make::{Made, Rule, make_all};
use super::terminal::{Stream, Terminal};
use crate::diagnostics::Excerpts;
use crate::pipeline::{self, Memo, Options};

pub(super) fn run(arguments: &Check, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    let event = Event::open(&arguments.event, None, terminal)?;
    let sources = event.read()?;
    let options =
        Options { today: arguments.site.today, base_url: arguments.site.base_url.clone(), ..Options::default() };
    let plan = pipeline::plan(&sources, &options, &mut Memo::default());
    terminal.speak(plan.language());

    let Made { findings, complete } = make_all(&plan, &event.root, terminal, |_, _| Ok(()))?;
    terminal.show_findings(Stream::Output, &findings, &Excerpts::of(&findings, &sources))?;
    if let Some(worst) =
        findings.iter().rev().max_by_key(|finding| finding.severity).filter(|_| terminal.is_for_people())
    {
        let code = [("code", worst.code.number().to_owned())];
        terminal.say(Stream::Output, terminal.phrase("cli-explain-hint", &code))?;
    }
    if findings.is_empty() {
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
