//! `nachlese theme`: for those who make the pages look like theirs.

use std::path::Path;

use super::Verdict;
use super::arguments::{CheckTheme, ContractOf, Eject, List, Theme, ThemeCommand, ThemePlace};
use super::environment::variable;
use super::event::{Event, below, stays_within};
use super::make::Rule;
use super::places::Places;
use super::terminal::{Stream, Terminal};
use crate::diagnostics::Excerpts;
use crate::disk;
use crate::pipeline::{self, Memo, Options};
use crate::site::{built_in_files, built_in_themes, contract, own_files};
use crate::source::{SourcePath, Sources};

pub(super) fn run(arguments: &Theme, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    match &arguments.command {
        ThemeCommand::List(arguments) => list(arguments, terminal),
        ThemeCommand::Eject(arguments) => eject(arguments, terminal),
        ThemeCommand::Check(arguments) => check(arguments, terminal),
        ThemeCommand::Contract(arguments) => show_contract(arguments, terminal),
    }
}

/// The event, and the theme that is meant.
struct Chosen {
    event: Event,
    sources: Sources,
    /// What the event says.
    own: String,
    name: String,
}

fn choose(place: &ThemePlace, terminal: &mut Terminal) -> anyhow::Result<Chosen> {
    let event = Event::open(&place.event, None, terminal)?;
    let sources = event.read()?;
    let plan = pipeline::plan(&sources, &Options::default(), &mut Memo::default());
    terminal.speak(plan.language());
    let own = plan.theme().to_owned();
    let name = place.theme.clone().unwrap_or_else(|| own.clone());
    if SourcePath::new(&format!("themes/{name}")).is_none() || name.contains('/') {
        return Err(terminal.failure("cli-theme-odd-name", &[("name", name)]));
    }
    Ok(Chosen { event, sources, own, name })
}

fn list(arguments: &List, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    let chosen = choose(&arguments.place, terminal)?;
    if arguments.files {
        return list_files(&chosen, terminal);
    }
    let mut names: Vec<&str> = built_in_themes().collect();
    let folders = chosen.sources.texts.keys().chain(chosen.sources.assets.keys());
    names.extend(folders.filter_map(|path| Some(path.below("themes")?.split_once('/')?.0)));
    names.push(&chosen.own);
    names.sort_unstable();
    names.dedup();
    for name in names {
        let own = own_files(name, &chosen.sources).len();
        let is_built_in = built_in_themes().any(|known| known == name);
        let parts = [
            is_built_in.then(|| terminal.phrase("cli-theme-built-in", &[])),
            (own > 0).then(|| terminal.phrase("cli-theme-own-files", &[("count", own.to_string())])),
            (!is_built_in && own == 0).then(|| terminal.phrase("cli-theme-absent", &[])),
            (name == chosen.own).then(|| terminal.phrase("cli-theme-in-use", &[])),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        terminal.say(Stream::Output, format_args!("{name:<12} {}", parts.join(", ")))?;
    }
    Ok(Verdict::Fine)
}

fn list_files(chosen: &Chosen, terminal: &Terminal) -> anyhow::Result<Verdict> {
    let own = own_files(&chosen.name, &chosen.sources);
    let built_in = built_in_files(&chosen.name);
    let mut paths: Vec<&str> = built_in.keys().map(String::as_str).chain(own.keys().copied()).collect();
    paths.sort_unstable();
    paths.dedup();
    let width = paths.iter().map(|path| path.chars().count()).max().unwrap_or_default();
    for path in paths {
        let origin = match own.get(path) {
            Some(source) => below(&chosen.event.root, source.as_str()).display().to_string(),
            None => terminal.phrase("cli-theme-built-in", &[]),
        };
        terminal.say(Stream::Output, format_args!("{path:<width$}  {origin}"))?;
    }
    Ok(Verdict::Fine)
}

fn eject(arguments: &Eject, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    let chosen = choose(&arguments.place, terminal)?;
    let files = built_in_files(&chosen.name);
    let found: Vec<(&str, &[u8])> = arguments
        .files
        .iter()
        .map(|wanted| find(wanted, files.iter().map(|(path, bytes)| (path.as_str(), *bytes)), terminal))
        .collect::<anyhow::Result<_>>()?;
    let folder = format!("themes/{}", chosen.name);
    let mut verdict = Verdict::Fine;
    for (path, bytes) in found {
        let target = below(&chosen.event.root, &format!("{folder}/{path}"));
        stays_within(&chosen.event.root, &target, terminal)?;
        if disk::exists(&target) {
            terminal.say(Stream::Error, terminal.phrase("cli-theme-kept", &named("path", &target)))?;
            verdict = Verdict::Findings;
            continue;
        }
        disk::write_new(&target, bytes)?;
        terminal.say(Stream::Output, target.display())?;
    }
    if chosen.name != chosen.own {
        terminal.say(Stream::Error, terminal.phrase("cli-theme-choose", &[("name", chosen.name)]))?;
    }
    Ok(verdict)
}

fn named(name: &'static str, path: &Path) -> [(&'static str, String); 1] {
    [(name, path.display().to_string())]
}

/// The one file that is called so, or whose path ends so.
fn find<'f>(
    wanted: &str,
    files: impl Iterator<Item = (&'f str, &'f [u8])> + Clone,
    terminal: &Terminal,
) -> anyhow::Result<(&'f str, &'f [u8])> {
    let wanted = wanted.trim_start_matches("./");
    if let Some(file) = files.clone().find(|(path, _)| *path == wanted) {
        return Ok(file);
    }
    let ends_so = |path: &str| path.strip_suffix(wanted).is_some_and(|before| before.ends_with('/'));
    let ending: Vec<_> = files.clone().filter(|(path, _)| ends_so(path)).collect();
    if let [file] = ending[..] {
        return Ok(file);
    }
    let name = ("name", wanted.to_owned());
    let near = |path: &str| {
        let file = path.rsplit('/').next().unwrap_or_default();
        strsim::normalized_damerau_levenshtein(path, wanted).max(strsim::normalized_damerau_levenshtein(file, wanted))
    };
    let nearest = files.map(|(path, _)| (near(path), path)).filter(|(score, _)| *score > 0.6);
    Err(match nearest.max_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((_, path)) => terminal.failure("cli-theme-no-file.did-you-mean", &[name, ("suggestion", path.to_owned())]),
        None => terminal.failure("cli-theme-no-file", &[name]),
    })
}

fn check(arguments: &CheckTheme, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    let event = Event::open(&arguments.event, None, terminal)?;
    let sources = event.read()?;
    let plan = pipeline::plan(&sources, &Options::default(), &mut Memo::default());
    terminal.speak(plan.language());
    let findings = plan.try_theme_out();
    let (excerpts, places) =
        (Excerpts::of(&findings, &sources), Places::of(&event, &sources, &plan, terminal.format(), &variable));
    terminal.show_findings(Stream::Output, &places.report(&findings, &excerpts, terminal.messages()))?;
    if findings.is_empty() {
        let theme = [("name", plan.theme().to_owned())];
        terminal.say_beside_findings(Stream::Output, terminal.phrase("cli-theme-checked", &theme))?;
    }
    let rule = Rule { strict: true, keep_going: false };
    Ok(if rule.forbids(&findings, |_| false) { Verdict::Findings } else { Verdict::Fine })
}

fn show_contract(arguments: &ContractOf, terminal: &Terminal) -> anyhow::Result<Verdict> {
    let contract = contract::Contract::new();
    let template = arguments.template.as_deref();
    let text = contract::document(&contract, template);
    if text.is_empty() {
        let known: Vec<&str> = contract.templates().collect();
        let arguments = [("name", template.unwrap_or_default().to_owned()), ("known", known.join(", "))];
        return Err(terminal.failure("cli-theme-no-template", &arguments));
    }
    terminal.say(Stream::Output, text.trim_end())?;
    Ok(Verdict::Fine)
}
