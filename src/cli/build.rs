//! `nachlese build`: the finished site in a folder, as a whole or not at all.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::Verdict;
use super::arguments::Build;
use super::environment::variable;
use super::event::{Event, below, beside};
use super::failure::system_words;
use super::git;
use super::interruption::Interruption;
use super::make::{Made, Rule, make_all, try_all};
use super::pictures::Pictures;
use super::places::Places;
use super::terminal::{Stream, Terminal};
use super::verify;
use crate::diagnostics::{Excerpts, Finding, Severity};
use crate::disk::{self, Publication, Published, Purpose, Refusal};
use crate::pipeline::{self, Content, Counts, Memo, Options, Plan};
use crate::source::{History, SitePath};

/// What the name of their folder ends in.
const FRAGMENTS: &str = "fragments";

pub(super) fn run(arguments: &Build, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    let started = Instant::now();
    let output = match (&arguments.output, arguments.fragments.asked()) {
        (Some(output), _) => Some(output.clone()),
        (None, None) => None,
        (None, Some(_)) => {
            Some(beside(&arguments.event, FRAGMENTS).ok_or_else(|| terminal.failure("cli-review-no-name", &[]))?)
        }
    };
    if arguments.check_output {
        let chosen = arguments.output.is_some();
        return verify::run(&output.unwrap_or_else(|| below(&arguments.event, "site")), chosen, terminal);
    }
    let event = Event::open(&arguments.event, output.as_deref(), terminal)?;
    let event = event.with_people(arguments.site.people.file(), terminal)?;
    event.guard(terminal)?;
    let mut sources = event.read()?;
    let history = git::history(&event, &sources, arguments.site.git.asked());
    let mut plan = pipeline::plan(&sources, &options(arguments, history), &mut Memo::default());
    plan.keep_what_is_published(&mut sources);
    terminal.speak(plan.language());

    let rule = Rule { strict: arguments.site.strict, keep_going: arguments.keep_going };
    let purpose = if arguments.fragments.asked().is_some() { Purpose::Fragments } else { Purpose::Site };
    let pictures = Pictures::new(!arguments.site.no_cache, &variable);
    let (findings, published) = publish(&plan, &event, purpose, rule, &pictures, terminal)
        .map_err(|failure| told_failure(failure, &event.output, terminal))?;
    let (excerpts, places) =
        (Excerpts::of(&findings, &sources), Places::of(&event, &sources, &plan, terminal.format(), &variable));
    terminal.show_findings(Stream::Error, &places.report(&findings, &excerpts, terminal.messages()))?;
    match published {
        None => {
            tell_why_not(rule, &findings, &plan, terminal)?;
            Ok(Verdict::Findings)
        }
        Some(published) => {
            tell_side_effects(held_back(&findings, &plan), &published, terminal)?;
            if !published.unchanged && disk::is_private(&event.output) {
                let path = ("path", event.output.display().to_string());
                terminal.say_beside_findings(Stream::Error, terminal.phrase("cli-private", &[path]))?;
            }
            let first = if purpose == Purpose::Fragments { "fragments.json" } else { "index.html" };
            tell_result(plan.counts(), &published, started.elapsed(), &event.output.join(first), terminal)?;
            if let Some(waiting) = terminal.waiting(plan.counts().waiting) {
                terminal.say_beside_findings(Stream::Error, waiting)?;
            }
            Ok(Verdict::Fine)
        }
    }
}

fn options(arguments: &Build, history: History) -> Options {
    let headers = arguments.headers.iter().map(|&form| form.into()).collect();
    let fragments = arguments.fragments.asked();
    Options { keep_going: arguments.keep_going, headers, fragments, ..arguments.site.options(history) }
}

/// Streams the finished files into the publication. Where the findings forbid to publish, the files are made
/// all the same, so that every finding comes in one run.
fn publish(
    plan: &Plan,
    event: &Event,
    purpose: Purpose,
    rule: Rule,
    pictures: &Pictures,
    terminal: &Terminal,
) -> anyhow::Result<(Vec<Finding>, Option<Published>)> {
    if forbids(rule, &plan.findings, plan) {
        return Ok((try_all(plan, &event.root, pictures, terminal)?.findings, None));
    }
    let publication = Publication::begin(&event.output, purpose).map_err(|refusal| told(refusal, terminal))?;
    let interruption = Interruption::watch()?;
    tell_left_behind(publication.rescued(), terminal)?;
    let published = fill(publication, plan, event, rule, pictures, terminal, &interruption);
    // Once the site is published, who asked for an end is told so.
    if !matches!(published, Ok((_, Some(_)))) {
        interruption.end_if_asked();
    }
    published
}

fn fill(
    publication: Publication,
    plan: &Plan,
    event: &Event,
    rule: Rule,
    pictures: &Pictures,
    terminal: &Terminal,
    interruption: &Interruption,
) -> anyhow::Result<(Vec<Finding>, Option<Published>)> {
    let keep = |path: &SitePath, content| {
        interruption.check()?;
        match content {
            Content::Bytes(bytes) => publication.write(path, &bytes),
            // Pictures come as their bytes.
            Content::Picture(_) => Ok(()),
            Content::Source(source) => publication.copy(path, disk::open_asset(&event.root, &source)?),
        }
    };
    let Made { findings, complete } = make_all(plan, &event.root, pictures, terminal, keep)?;
    // Dropped, a publication leaves no trace.
    let is_allowed = complete && !forbids(rule, &findings, plan);
    interruption.check()?;
    let published = is_allowed.then(|| publication.commit()).transpose()?;
    Ok((findings, published))
}

fn forbids(rule: Rule, findings: &[Finding], plan: &Plan) -> bool {
    rule.forbids(findings, |finding| plan.is_about_note(finding))
}

/// How many notes are held back for their errors.
fn held_back(findings: &[Finding], plan: &Plan) -> usize {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error && plan.is_about_note(finding));
    errors.filter_map(Finding::path).collect::<BTreeSet<_>>().len()
}

fn tell_why_not(rule: Rule, findings: &[Finding], plan: &Plan, terminal: &Terminal) -> anyhow::Result<()> {
    let strict_only = rule.strict && !forbids(Rule { strict: false, ..rule }, findings, plan);
    let id = if strict_only { "cli-not-published.strict" } else { "cli-not-published" };
    terminal.say_beside_findings(Stream::Error, terminal.phrase(id, &[]))
}

/// What happened besides the site's being there.
fn tell_side_effects(held_back: usize, published: &Published, terminal: &Terminal) -> anyhow::Result<()> {
    if held_back > 0 {
        terminal.say_beside_findings(
            Stream::Error,
            terminal.phrase("cli-held-back", &[("count", held_back.to_string())]),
        )?;
    }
    if !published.unchanged && !published.exchanged {
        terminal.say_beside_findings(Stream::Error, terminal.phrase("cli-not-exchanged", &[]))?;
    }
    tell_left_behind(&published.left_behind, terminal)
}

pub(super) fn tell_left_behind(folders: &[PathBuf], terminal: &Terminal) -> anyhow::Result<()> {
    folders.iter().try_for_each(|folder| {
        let path = folder.display().to_string();
        terminal.say_beside_findings(Stream::Error, terminal.phrase("cli-left-behind", &[("path", path)]))
    })
}

fn tell_result(
    counts: Counts,
    published: &Published,
    time: Duration,
    first: &Path,
    terminal: &Terminal,
) -> anyhow::Result<()> {
    let arguments = [
        ("pages", counts.pages.to_string()),
        ("sessions", counts.sessions.to_string()),
        ("topics", counts.topics.to_string()),
        ("municipalities", counts.municipalities.to_string()),
        ("changes", changes(published, terminal)),
        ("time", terminal.seconds(time)),
        ("where", first.display().to_string()),
    ];
    terminal.say(Stream::Output, terminal.phrase("cli-built", &arguments))
}

fn changes(published: &Published, terminal: &Terminal) -> String {
    if published.unchanged {
        return terminal.phrase("cli-unchanged", &[]);
    }
    let arguments = [
        ("written", published.written.to_string()),
        ("kept", published.kept.to_string()),
        ("removed", published.removed.to_string()),
    ];
    terminal.phrase("cli-changes", &arguments)
}

/// What went wrong after that, in the user's language where it is not for the machine's administrator alone.
pub(super) fn told_failure(failure: anyhow::Error, output: &Path, terminal: &Terminal) -> anyhow::Error {
    let is_full = |cause: &(dyn std::error::Error + 'static)| {
        let kind = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        matches!(kind, Some(io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded))
    };
    match failure.downcast() {
        Ok(refusal) => told(refusal, terminal),
        Err(failure) if failure.chain().any(is_full) => {
            let path = output.display().to_string();
            anyhow::Error::msg(terminal.phrase("cli-refused.full", &[("path", path)]))
        }
        Err(failure) => failure,
    }
}

/// Why the folder is not replaced, in the user's language.
pub(super) fn told(refusal: Refusal, terminal: &Terminal) -> anyhow::Error {
    let because = |reason: &str, path: &Path, more: &[(&'static str, String)]| {
        let mut arguments = vec![("path", path.display().to_string())];
        arguments.extend_from_slice(more);
        terminal.phrase(&format!("cli-refused.{reason}"), &arguments)
    };
    anyhow::Error::msg(match refusal {
        Refusal::Failed(error) => return error,
        Refusal::NotAFolder(path) => because("not-a-folder", &path, &[]),
        Refusal::MountPoint(path) => because("mount-point", &path, &[]),
        Refusal::Disturbed(path) => because("disturbed", &path, &[]),
        Refusal::Immovable(path) => because("immovable", &path, &[]),
        Refusal::OtherPurpose { folder, found } => because(
            match found {
                Purpose::Site => "holds-site",
                Purpose::Review => "holds-review",
                Purpose::Fragments => "holds-fragments",
            },
            &folder,
            &[],
        ),
        Refusal::BrokenManifest { manifest, line } => {
            because("broken-manifest", &manifest, &[("line", line.to_string())])
        }
        Refusal::Busy { folder, waited, .. } => because("busy", &folder, &[("seconds", waited.as_secs().to_string())]),
        Refusal::NoPermission { folder, error } => {
            because("no-permission", &folder, &[("message", system_words(&disk::fault(&error), terminal.messages()))])
        }
        Refusal::ForeignFiles { folder, shown, total, has_list } => {
            let reason = match has_list {
                false => "no-list",
                true if shown.iter().all(|file| file.is_in_place) => "replaced",
                true => "foreign-files",
            };
            let mut lines = vec![because(reason, &folder, &[])];
            lines.extend(shown.iter().map(|file| match file.is_in_place {
                true => {
                    format!("  {}", terminal.phrase("cli-output-differs.replaced", &[("path", file.path.clone())]))
                }
                false => format!("  {}", file.path),
            }));
            if let more @ 1.. = total.saturating_sub(shown.len()) {
                lines.push(format!("  {}", terminal.phrase("cli-refused.more", &[("count", more.to_string())])));
            }
            lines.join("\n")
        }
    })
}
