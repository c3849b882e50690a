//! `nachlese urls`: addresses that stay.

use std::path::Path;

use serde::Serialize;
use similar::TextDiff;

use super::Verdict;
use super::arguments::{Accept, Urls, UrlsCommand, UrlsOf, local_today};
use super::environment::variable;
use super::event::{Event, below, stays_within};
use super::make::Rule;
use super::places::Places;
use super::terminal::{Format, Stream, Terminal};
use crate::diagnostics::{Excerpts, Finding, short};
use crate::disk;
use crate::pipeline::{self, Memo, Options, Plan, Url, UrlState};
use crate::source::{LOCK_FILE, SitePath, SourcePath, Sources};

pub(super) fn run(arguments: &Urls, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    match &arguments.command {
        None => list(arguments, terminal),
        Some(UrlsCommand::Accept(arguments)) => accept(arguments, terminal),
    }
}

/// An event, read and planned.
struct Read {
    event: Event,
    sources: Sources,
    plan: Plan,
}

impl Read {
    fn places(&self, findings: &[Finding], terminal: &Terminal) -> (Excerpts, Places) {
        let places = Places::of(&self.event, &self.sources, &self.plan, terminal.format(), &variable);
        (Excerpts::of(findings, &self.sources), places)
    }
}

fn read(of: &UrlsOf, terminal: &mut Terminal) -> anyhow::Result<Read> {
    let event = Event::open(&of.event, None, terminal)?.with_people(of.people.file(), terminal)?;
    let sources = event.read()?;
    let options = Options { today: of.today, ..Options::default() };
    let plan = pipeline::plan(&sources, &options, &mut Memo::default());
    terminal.speak(plan.language());
    Ok(Read { event, sources, plan })
}

/// Whether somebody misspelt the command, which then is taken for a folder.
fn is_slip_of_accept(folder: &Path) -> bool {
    const NEAR: f64 = 0.7;
    let name = folder.to_string_lossy();
    !disk::exists(folder) && strsim::normalized_damerau_levenshtein(&name, "accept") >= NEAR
}

fn list(arguments: &Urls, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    if is_slip_of_accept(&arguments.list.event) {
        let path = arguments.list.event.display().to_string();
        return Err(terminal.failure("cli-urls-did-you-mean", &[("path", path)]));
    }
    let read = read(&arguments.list, terminal)?;
    if !read.plan.has_event() {
        show_findings(&read, terminal)?;
        return Ok(Verdict::Findings);
    }
    let (urls, findings) = (read.plan.urls(), read.plan.findings_about_urls());
    let listed = match terminal.format() {
        Format::Json => json(&urls, read.plan.has_lock()),
        Format::Short => lines(&urls),
        _ => table(&urls, read.plan.has_lock(), terminal),
    };
    terminal.show_text(Stream::Output, &listed)?;
    match terminal.format() {
        // A program reads the list: what is wrong is for whoever looks at the terminal, and in a line each.
        Format::Json | Format::Short if !findings.is_empty() => {
            let (excerpts, places) = read.places(&findings, terminal);
            let report = places.report(&findings, &excerpts, terminal.messages());
            terminal.show_text(Stream::Error, &short(&report))?;
            summarise(&urls, &read.plan, terminal)?;
        }
        Format::Json | Format::Short => {}
        _ => {
            if !findings.is_empty() {
                terminal.say(Stream::Output, "")?;
            }
            show_findings(&read, terminal)?;
            summarise(&urls, &read.plan, terminal)?;
        }
    }
    let rule = Rule { strict: arguments.strict, keep_going: false };
    let forbidden = rule.forbids(&findings, |_| false);
    Ok(if forbidden { Verdict::Findings } else { Verdict::Fine })
}

fn accept(arguments: &Accept, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    let read = read(&arguments.of, terminal)?;
    if !read.plan.can_accept_urls() {
        show_findings(&read, terminal)?;
        if !read.plan.has_event() {
            return Ok(Verdict::Findings);
        }
        terminal.say(Stream::Error, terminal.phrase("cli-urls-refused", &[]))?;
        return Ok(Verdict::Findings);
    }
    let path = SourcePath::new(LOCK_FILE).expect("a name is a path");
    let before = read.sources.texts.get(&path);
    let after = read.plan.accepted_lock(arguments.of.today.unwrap_or_else(local_today));
    let shown = below(&read.event.root, LOCK_FILE);
    let name = [("path", shown.display().to_string())];
    if before.is_some_and(|before| says_the_same(before, &after)) {
        terminal.say(Stream::Error, terminal.phrase("cli-urls-accepted.nothing", &name))?;
        return Ok(Verdict::Fine);
    }
    if arguments.dry_run {
        let old = if before.is_some() { format!("a/{}", shown.display()) } else { "/dev/null".to_owned() };
        let text = before.map(|before| String::from_utf8_lossy(before)).unwrap_or_default();
        let diff = TextDiff::from_lines(&*text, &*after);
        let diff = diff.unified_diff().header(&old, &format!("b/{}", shown.display())).to_string();
        terminal.show_text(Stream::Output, &diff)?;
        terminal.say(Stream::Error, terminal.phrase("cli-urls-accepted.dry-run", &name))?;
        return Ok(Verdict::Findings);
    }
    stays_within(&read.event.root, &shown, terminal)?;
    match before {
        None => disk::write_new(&shown, after.as_bytes())?,
        Some(before) => {
            if disk::read_asset(&read.event.root, &path)? != **before {
                return Err(terminal.failure("cli-fix-changed", &name));
            }
            disk::write_atomic(&shown, after.as_bytes())?;
        }
    }
    terminal.say(Stream::Error, terminal.phrase("cli-urls-accepted", &name))?;
    Ok(Verdict::Fine)
}

/// Whether both are one file, as Git sees it: on Windows it may end the lines in its own way.
fn says_the_same(before: &[u8], after: &str) -> bool {
    std::str::from_utf8(before).is_ok_and(|before| before.lines().eq(after.lines()))
}

fn show_findings(read: &Read, terminal: &Terminal) -> anyhow::Result<()> {
    let findings = read.plan.findings_about_urls();
    let (excerpts, places) = read.places(&findings, terminal);
    if !findings.is_empty() {
        terminal.show_findings(Stream::Output, &places.report(&findings, &excerpts, terminal.messages()))?;
    }
    Ok(())
}

/// `sessions/e-akte.html  Session  neu  E-Akte`
fn table(urls: &[Url], has_lock: bool, terminal: &Terminal) -> String {
    const WIDEST: usize = 60;
    let width = urls.iter().map(|url| url.address.as_str().chars().count()).max().unwrap_or_default().min(WIDEST);
    let kinds: Vec<String> =
        urls.iter().map(|url| terminal.phrase("cli-urls-kind", &[("kind", url.kind.key().to_owned())])).collect();
    let kind_width = kinds.iter().map(|kind| kind.chars().count()).max().unwrap_or_default();
    let row = |(url, kind): (&Url, &String)| {
        let address = url.address.as_str();
        // Without a lock, all that is there is new.
        let told = url.state.to().is_some() || has_lock;
        let id = format!("cli-urls-state.{}", url.state.key());
        let state = if told { terminal.phrase(&id, &state_arguments(url)) } else { String::new() };
        let parts = [state.as_str(), &url.title].into_iter().filter(|part| !part.is_empty());
        let rest = parts.collect::<Vec<_>>().join(": ");
        format!("{}\n", format!("{address:<width$}  {kind:<kind_width$}  {rest}").trim_end())
    };
    urls.iter().zip(&kinds).map(row).collect()
}

fn state_arguments(url: &Url) -> Vec<(&'static str, String)> {
    let to = url.state.to().map(|to| ("to", to.to_string()));
    let day = match &url.state {
        UrlState::Gone(day) => day.map(|day| day.to_string()),
        _ => None,
    };
    let kind = ("kind", url.kind.key().to_owned());
    to.into_iter().chain([kind, ("day", day.unwrap_or_else(|| "none".to_owned()))]).collect()
}

fn summarise(urls: &[Url], plan: &Plan, terminal: &Terminal) -> anyhow::Result<()> {
    let count = |is_one: fn(&UrlState) -> bool| urls.iter().filter(|url| is_one(&url.state)).count().to_string();
    let arguments = [
        ("count", urls.len().to_string()),
        ("new", count(|state| matches!(state, UrlState::New))),
        ("moved", count(|state| matches!(state, UrlState::Moved(_)))),
        ("vanished", count(|state| matches!(state, UrlState::Vanished))),
    ];
    let id = match (plan.has_lock(), urls.iter().any(|url| url.state.is_unaccepted())) {
        _ if !plan.can_accept_urls() => "cli-urls.blocked",
        (false, _) => "cli-urls.no-lock",
        (true, true) => "cli-urls",
        (true, false) if !plan.findings_about_urls().is_empty() => "cli-urls.told",
        (true, false) => "cli-urls.same",
    };
    terminal.say(Stream::Error, terminal.phrase(id, &arguments))
}

/// One line each, for scripts: address, kind, state, and where it leads.
fn lines(urls: &[Url]) -> String {
    let line = |url: &Url| {
        let to = url.state.to().map(|to| format!(" {to}")).unwrap_or_default();
        format!("{} {} {}{to}\n", url.address, url.kind.key(), url.state.key())
    };
    urls.iter().map(line).collect()
}

/// Programs of other people rely on it: within version 1 keys may be added, none is taken away, renamed, or given
/// another meaning.
#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    /// Whether there is a lock to compare with; without one, everything is new.
    has_lock: bool,
    addresses: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    address: &'a str,
    kind: &'static str,
    /// published, new, redirected, moved, vanished, waiting, gone or in-revision
    state: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    /// What stands behind the `#` of links to its outcomes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    outcomes: Vec<&'a str>,
}

fn json(urls: &[Url], has_lock: bool) -> String {
    let document = Document { version: 1, has_lock, addresses: urls.iter().map(row).collect() };
    let mut json = serde_json::to_string_pretty(&document).expect("strings and numbers are JSON");
    json.push('\n');
    json
}

fn row(url: &Url) -> Row<'_> {
    Row {
        address: url.address.as_str(),
        kind: url.kind.key(),
        state: url.state.key(),
        title: &url.title,
        to: url.state.to().map(SitePath::as_str),
        since: match &url.state {
            UrlState::Gone(day) => day.map(|day| day.to_string()),
            _ => None,
        },
        outcomes: url.outcomes.iter().map(|id| id.0.as_str()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::says_the_same;

    #[test]
    fn the_ends_of_lines_are_for_git_to_choose() {
        assert!(says_the_same(b"version: 1\r\na.html: page\r\n", "version: 1\na.html: page\n"));
        assert!(!says_the_same(b"version: 1\r\na.html: page\r\n", "version: 1\nb.html: page\n"));
        assert!(!says_the_same(b"version: 1\n\xff", "version: 1\n"));
    }
}
