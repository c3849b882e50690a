//! `nachlese review`: what notes say of each municipality, to be sent there before it is published.

use super::Verdict;
use super::arguments::Review;
use super::build::{tell_left_behind, told, told_failure};
use super::environment::variable;
use super::event::{Event, beside};
use super::interruption::Interruption;
use super::places::Places;
use super::terminal::{Stream, Terminal};
use crate::diagnostics::{Excerpts, Finding, Severity};
use crate::disk::{Publication, Purpose, Refusal};
use crate::model::MunicipalityId;
use crate::pipeline::{self, Memo, Options, Plan};
use crate::source::{SitePath, Sources};

pub(super) fn run(arguments: &Review, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    let output = match &arguments.output {
        Some(output) => output.clone(),
        None => beside(&arguments.event, "review").ok_or_else(|| terminal.failure("cli-review-no-name", &[]))?,
    };
    let event =
        Event::open(&arguments.event, Some(&output), terminal)?.with_people(arguments.people.file(), terminal)?;
    event.guard(terminal)?;
    let sources = event.read()?;
    // What is withheld for an error is nobody's to approve; the rest can be sent all the same.
    let (drafts, today) = (arguments.drafts, arguments.today);
    let options = Options { drafts, today, in_review: true, keep_going: true, ..Options::default() };
    let plan = pipeline::plan(&sources, &options, &mut Memo::default());
    terminal.speak(plan.language());

    let errors = plan.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let (of_notes, of_event): (Vec<Finding>, Vec<Finding>) =
        errors.cloned().partition(|error| plan.is_about_note(error));
    if !of_event.is_empty() {
        return refuse(&of_event, &event, &sources, &plan, terminal);
    }
    let places = arguments.only.iter().map(|name| place(name, &plan, terminal)).collect::<anyhow::Result<Vec<_>>>()?;
    let files = match plan.review(&places) {
        Ok(files) => files,
        Err(findings) => return refuse(&findings, &event, &sources, &plan, terminal),
    };
    let publication =
        Publication::begin(&event.output, Purpose::Review).map_err(|refusal| why_not(refusal, terminal))?;
    let interruption = Interruption::watch()?;
    tell_left_behind(publication.rescued(), terminal)?;
    let write = |(path, text): (&SitePath, &String)| {
        interruption.check()?;
        publication.write(path, text.as_bytes())
    };
    let written = files.iter().try_for_each(write).and_then(|()| publication.commit());
    if written.is_err() {
        interruption.end_if_asked();
    }
    let published = written.map_err(|failure| told_failure(failure, &event.output, terminal))?;
    tell_left_behind(&published.left_behind, terminal)?;

    let left_out = !of_notes.is_empty();
    if left_out {
        show(&of_notes, &event, &sources, &plan, terminal)?;
        terminal.say_beside_findings(Stream::Error, terminal.phrase("cli-review-left-out", &[]))?;
    }
    // A page and a text for each, and the index.
    let arguments =
        [("count", (files.len() / 2).to_string()), ("where", event.output.join("index.html").display().to_string())];
    terminal.say(Stream::Output, terminal.phrase("cli-reviewed", &arguments))?;
    Ok(if left_out { Verdict::Findings } else { Verdict::Fine })
}

fn place(name: &str, plan: &Plan, terminal: &Terminal) -> anyhow::Result<MunicipalityId> {
    match plan.places_named(name)[..] {
        [place] => Ok(place),
        [] => Err(terminal.failure("cli-review-unknown", &[("name", name.to_owned())])),
        ref several => {
            let names = several.iter().map(|&place| plan.place_name(place).1.to_owned()).collect::<Vec<_>>();
            let arguments = [("name", name.to_owned()), ("candidates", names.join(", "))];
            Err(terminal.failure("cli-review-ambiguous", &arguments))
        }
    }
}

/// Of a site it would be said where else such files belong.
fn why_not(refusal: Refusal, terminal: &Terminal) -> anyhow::Error {
    match refusal {
        Refusal::ForeignFiles { folder, shown, .. } => {
            let paths: Vec<String> = shown.into_iter().map(|file| file.path).collect();
            let arguments = [("path", folder.display().to_string()), ("files", paths.join(", "))];
            terminal.failure("cli-review-foreign-files", &arguments)
        }
        refusal => told(refusal, terminal),
    }
}

/// Nothing is written.
fn refuse(
    findings: &[Finding],
    event: &Event,
    sources: &Sources,
    plan: &Plan,
    terminal: &Terminal,
) -> anyhow::Result<Verdict> {
    show(findings, event, sources, plan, terminal)?;
    terminal.say_beside_findings(Stream::Error, terminal.phrase("cli-review-refused", &[]))?;
    Ok(Verdict::Findings)
}

fn show(
    findings: &[Finding],
    event: &Event,
    sources: &Sources,
    plan: &Plan,
    terminal: &Terminal,
) -> anyhow::Result<()> {
    let (excerpts, places) =
        (Excerpts::of(findings, sources), Places::of(event, sources, plan, terminal.format(), &variable));
    terminal.show_findings(Stream::Error, &places.report(findings, &excerpts, terminal.messages()))
}
