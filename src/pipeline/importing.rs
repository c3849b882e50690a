//! `municipalities import`: what an official directory tells of the places that the notes name, written into the list.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Options;
use crate::diagnostics::{Code, Finding};
use crate::index::index;
use crate::model::{Municipality, MunicipalityId, MunicipalityKind, Organiser, Site};
use crate::parse::completion::{Facts, NewEntry, complete};
use crate::parse::directory::{Directory, Listed, Wanted};
use crate::parse::{Input, ParsedFiles, parse};
use crate::resolve::{Release, resolve};
use crate::source::{SourcePath, Sources, Span};

/// What came of looking up the places of an event.
#[derive(Debug, Default)]
pub struct Imported {
    /// The lists that change, by path.
    pub lists: Vec<ChangedList>,
    /// How many places are new on the list, and how many entries got further keys.
    pub added: usize,
    pub completed: usize,
    /// Names that several places share, with what may be meant.
    pub ambiguous: Vec<(String, Vec<Listed>)>,
    /// Names that the directory does not know.
    pub unknown: Vec<String>,
    /// Names of which the list has the place under another one.
    pub listed_already: Vec<(String, String)>,
    /// Places of the directory that are on no list, so that notes seem to name people by them.
    pub taken_for_people: Vec<String>,
    /// Entries in a form to which nothing can be added.
    pub left: Vec<String>,
    /// Lists that cannot be changed with certainty.
    pub unchangeable: Vec<SourcePath>,
}

/// One list as it is and as it is to be.
#[derive(Debug)]
pub struct ChangedList {
    pub path: SourcePath,
    /// `None` where there is no such file yet.
    pub before: Option<Arc<[u8]>>,
    pub after: Vec<u8>,
}

/// Looks up every municipality that the notes name, drafts too, and completes the lists. `source_note` is the comment
/// that says where the keys come from, in the language of the site; `yaml` writes a text as a value.
pub fn import(
    sources: &Sources,
    directory: &Directory,
    options: &Options,
    source_note: &dyn Fn(&str) -> String,
    yaml: &dyn Fn(&str) -> String,
) -> Imported {
    let mut findings = Vec::new();
    let (input, _) = parse(sources, &ParsedFiles::default(), &mut findings);
    let release = Release { today: options.today, drafts: true, ..Release::default() };
    let site = resolve(&input, sources, &release, &options.history, &mut findings);

    let mut imported = Imported { taken_for_people: taken_for_people(&findings, directory), ..Imported::default() };
    let LookedUp { changes, new } = look_up(&input, &site, directory, &mut imported);
    let note = source_note(&site.language);
    let root = list_of_root(&input, sources);
    let paths: BTreeSet<&SourcePath> = changes.keys().chain((!new.is_empty()).then_some(&root)).collect();
    for path in paths {
        let before = sources.texts.get(path);
        let own = changes.get(path).map_or(&[][..], Vec::as_slice);
        let new = if *path == root { &new[..] } else { &[] };
        match complete(path, before.map_or(&[], |bytes| bytes), own, new, &note, yaml) {
            Some(list) => {
                imported.added += new.len();
                imported.completed += list.completed;
                imported.left.extend(list.left);
                if before.is_none_or(|before| **before != *list.bytes) {
                    imported.lists.push(ChangedList { path: path.clone(), before: before.cloned(), after: list.bytes });
                }
            }
            None => imported.unchangeable.push(path.clone()),
        }
    }
    imported
}

/// Bare names under `participants:` and the like that one place of the directory has too. Whether they are people is
/// for the author to say.
fn taken_for_people(findings: &[Finding], directory: &Directory) -> Vec<String> {
    let bare = findings.iter().filter(|finding| finding.code == Code::NameInNote);
    let names: BTreeSet<&str> = bare.filter_map(|finding| finding.arguments.get("name")).collect();
    let is_place = |name: &&str| {
        let wanted = Wanted { ags: None, names: vec![*name], kind: None, land: None };
        matches!(directory.find(&wanted)[..], [first, ref others @ ..] if others.iter().all(|other| other.ags == first.ags))
    };
    names.into_iter().filter(is_place).map(str::to_owned).collect()
}

/// What is to be written.
#[derive(Default)]
struct LookedUp {
    /// By file: the name of each entry, and what is known of it.
    changes: BTreeMap<SourcePath, Vec<(Span, Facts)>>,
    new: Vec<NewEntry>,
}

fn look_up(input: &Input, site: &Site, directory: &Directory, imported: &mut Imported) -> LookedUp {
    let mut looked_up = LookedUp::default();
    // The names under which each key is known already, or will be.
    let mut known: BTreeMap<String, Known> = site
        .municipalities
        .iter()
        .filter_map(|place| Some((place.ags.clone()?, Known::Listed(place.short.clone()))))
        .collect();
    for place in named_by_notes(site) {
        let municipality = site.municipality(place);
        // The list's entries come first, in its order.
        let entry = input.municipalities.get(place.place()).filter(|_| municipality.listed);
        let kind = match entry {
            Some((_, entry)) => entry.kind,
            None => Some(municipality.kind).filter(|kind| *kind != MunicipalityKind::default()),
        };
        let is_municipal = kind.is_none_or(MunicipalityKind::is_municipal);
        if municipality.fictional || municipality.lead_ags.is_some() || !is_municipal {
            continue;
        }
        let found = directory.find(&wanted(municipality, kind));
        let listed = match found[..] {
            [listed] => listed,
            [] => {
                imported.unknown.push(municipality.name.clone());
                continue;
            }
            ref several => {
                let several = several.iter().map(|&listed| listed.clone()).collect();
                imported.ambiguous.push((municipality.name.clone(), several));
                continue;
            }
        };
        let facts = facts(listed);
        if let Some((path, entry)) = entry {
            looked_up.changes.entry(path.clone()).or_default().push((entry.name.span, facts.clone()));
            if let Some(ags) = facts.ags {
                known.entry(ags).or_insert_with(|| Known::Listed(municipality.short.clone()));
            }
            continue;
        }
        let other = facts.ags.as_ref().and_then(|ags| known.get(ags)).cloned();
        match other {
            Some(Known::Listed(other)) => imported.listed_already.push((municipality.name.clone(), other)),
            // Two spellings of one place.
            Some(Known::New(place)) => looked_up.new[place].aliases.push(municipality.name.clone()),
            None => {
                known.extend(facts.ags.clone().map(|ags| (ags, Known::New(looked_up.new.len()))));
                looked_up.new.push(NewEntry { name: municipality.name.clone(), aliases: Vec::new(), facts });
            }
        }
    }
    looked_up
}

#[derive(Clone)]
enum Known {
    Listed(String),
    New(usize),
}

/// All places that the notes and the events have to do with, in the order of the site.
fn named_by_notes(site: &Site) -> Vec<MunicipalityId> {
    let index = index(site);
    let of_events = site.events.iter().flat_map(|event| {
        let organiser = match &event.organiser {
            Some(Organiser::Municipality(place)) => Some(*place),
            _ => None,
        };
        organiser.into_iter().chain(event.location.as_ref().and_then(|location| location.municipality))
    });
    let of_events: BTreeSet<MunicipalityId> = of_events.collect();
    let all = (0..site.municipalities.len()).map(MunicipalityId::new);
    all.filter(|place| of_events.contains(place) || !index.involvement_of(*place).sessions.is_empty()).collect()
}

fn wanted(municipality: &Municipality, kind: Option<MunicipalityKind>) -> Wanted<'_> {
    let mut names = vec![municipality.name.as_str(), municipality.short.as_str()];
    names.extend(municipality.aliases.iter().map(String::as_str));
    names.dedup();
    Wanted { ags: municipality.ags.as_deref(), names, kind, land: municipality.land }
}

fn facts(listed: &Listed) -> Facts {
    Facts { kind: listed.kind, ags: listed.ags.clone(), land: listed.land }
}

/// The list to which new entries belong: that of the root, which need not be there yet.
fn list_of_root(input: &Input, sources: &Sources) -> SourcePath {
    let of_root = input.municipalities.iter().map(|(path, _)| path).find(|path| path.folder().is_empty()).cloned();
    let empty = || ["municipalities.yaml", "municipalities.yml"].into_iter().filter_map(SourcePath::new);
    of_root
        .or_else(|| empty().find(|path| sources.contains(path)))
        .or_else(|| empty().next())
        .expect("a name is a path")
}
