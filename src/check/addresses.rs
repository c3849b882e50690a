//! Addresses that others may have linked to, and at which nothing stands any more.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::diagnostics::{Code, Finding, Severity};
use crate::index::{Index, Lost, Vanished};
use crate::model::{AddressKind, Site};
use crate::parse::{Input, Written, alias_line};
use crate::source::{SitePath, SourcePath, SourceText, Sources, Span};

/// So many of one kind are told one by one: more come from one change, such as another language.
const TOLD: usize = 10;

/// So many places of one page are named.
const SHOWN: usize = 5;

/// Tells of every address of the lock that is lost, and adds it to the note that took its place.
pub fn vanished(
    input: &Input,
    sources: &Sources,
    site: &Site,
    index: &Index,
    redirects: &[usize],
    findings: &mut Vec<Finding>,
) {
    let Some(lock) = &site.lock.source else { return };
    let mut many: BTreeMap<(AddressKind, Group), Vec<&Vanished>> = BTreeMap::new();
    let made: HashSet<&SitePath> = redirects.iter().map(|&place| &index.moves.redirects[place].from).collect();
    for vanished in &index.moves.vanished {
        // Of a redirect that has to give way, that is told.
        let gives_way = matches!(vanished.how, Lost::Renamed { .. }) && !made.contains(&vanished.address);
        if let Some(group) = Group::of(&vanished.how).filter(|_| !gives_way) {
            many.entry((vanished.kind, group)).or_default().push(vanished);
        }
    }
    let aliases = Aliases::of(input, sources);
    for ((kind, group), vanished) in many {
        let told: Vec<Finding> = vanished.iter().map(|vanished| told(vanished, lock, sources, &aliases)).collect();
        if told.len() <= TOLD {
            findings.extend(told);
        } else {
            findings.push(group.folded(kind, lock, vanished[0], &told));
        }
    }
}

/// What is told in the same words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Astray,
    Forked,
    Gone,
    Renamed,
    Similar,
    Waiting,
}

impl Group {
    fn of(how: &Lost) -> Option<Self> {
        Some(match how {
            // What follows from another line is told there.
            Lost::Astray { is_cause: false, .. } => return None,
            Lost::Astray { .. } => Self::Astray,
            Lost::Forked { .. } => Self::Forked,
            Lost::Renamed { is_certain: true, .. } => Self::Renamed,
            Lost::Renamed { .. } => Self::Similar,
            Lost::Waiting(_) => Self::Waiting,
            Lost::Gone => Self::Gone,
        })
    }

    /// One finding for many, with all corrections that they would have been.
    fn folded(self, kind: AddressKind, lock: &SourcePath, first: &Vanished, told: &[Finding]) -> Finding {
        let (variant, help) = match self {
            Self::Astray => ("many-astray", "help-astray"),
            Self::Forked | Self::Gone | Self::Waiting => ("many", "help-many"),
            Self::Renamed => ("many-renamed", "help-many-renamed"),
            Self::Similar => ("many-similar", "help-many"),
        };
        let finding = Finding::new(Code::VanishedAddress).variant(variant).at(lock, first.line).help(help);
        let finding = finding.with("kind", kind.key()).with("count", told.len()).with("example", &first.address);
        let is_note = self == Self::Renamed || kind == AddressKind::Tag;
        let severity = if is_note { Severity::Note } else { Severity::Warning };
        let certain = told.iter().flat_map(Finding::patches).filter(|(_, patch)| patch.is_certain);
        certain.fold(Finding { severity, ..finding }, |finding, (path, patch)| {
            finding.correct_also(path, patch.span, patch.replacement.clone())
        })
    }
}

fn told(vanished: &Vanished, lock: &SourcePath, sources: &Sources, aliases: &Aliases) -> Finding {
    let name = vanished.address.name();
    let finding = Finding::new(Code::VanishedAddress).with("address", &vanished.address).with("name", name);
    match &vanished.how {
        Lost::Renamed { to, source, is_certain } => {
            let (variant, severity) =
                if *is_certain { ("renamed", Severity::Note) } else { ("similar", Severity::Warning) };
            let finding = Finding { severity, ..finding.variant(variant).with("to", to) };
            match source {
                Some(source) => aliases.add(finding, source, vanished, *is_certain),
                None => {
                    let is_listed = matches!(vanished.kind, AddressKind::Topic | AddressKind::Municipality);
                    finding.at(lock, vanished.line).help(if is_listed { "help-list" } else { "help-accept" })
                }
            }
        }
        Lost::Astray { to, nearest, .. } => {
            let finding = finding.variant("astray").with("to", to);
            let place = last_word(lock, vanished.line, to.as_str(), sources);
            let finding = finding.at(lock, place.unwrap_or(vanished.line));
            match (nearest, place) {
                (Some(nearest), Some(place)) => {
                    finding.with("suggestion", nearest).help("did-you-mean").propose(place, nearest.as_str())
                }
                _ => finding.help("help-astray"),
            }
        }
        Lost::Forked { to, other } => {
            let finding = finding.at(lock, vanished.line).variant("forked").help("help-forked");
            finding.with("to", to).with("other", other)
        }
        Lost::Waiting(source) => {
            let is_page = vanished.kind == AddressKind::Page;
            let help = if is_page { "help-waiting-page" } else { "help-waiting" };
            finding.variant("waiting").in_file(source).help(help)
        }
        Lost::Gone => finding.at(lock, vanished.line).with("key", vanished.kind.key()).help(match vanished.kind {
            AddressKind::Session | AddressKind::Version | AddressKind::Page => "help",
            AddressKind::Topic | AddressKind::Municipality => "help-name",
            AddressKind::Event | AddressKind::Tag | AddressKind::Outcomes => "help-line",
        }),
    }
}

/// Where the address stands that a line of the lock leads to.
fn last_word(lock: &SourcePath, line: Span, word: &str, sources: &Sources) -> Option<Span> {
    let text = SourceText::decode(lock.clone(), sources.texts.get(lock)?).text;
    let end = line.range().end;
    let start = end.checked_sub(word.len())?;
    (text.get(start..end)? == word).then(|| Span::new(start..end))
}

/// What notes and pages say of the addresses that they had.
struct Aliases<'a> {
    sources: &'a Sources,
    of: HashMap<&'a SourcePath, &'a [Written]>,
}

impl<'a> Aliases<'a> {
    fn of(input: &'a Input, sources: &'a Sources) -> Self {
        let notes = input.events.iter().flat_map(|event| &event.notes);
        let pages = input.pages.iter().chain(input.events.iter().flat_map(|event| &event.pages));
        let notes = notes.map(|note| (&note.source, &note.note.aliases[..]));
        Self { sources, of: notes.chain(pages.map(|page| (&page.source, &page.aliases[..]))).collect() }
    }

    /// Says which line leads from the old address here, and writes it where that is certain.
    fn add(&self, finding: Finding, source: &SourcePath, vanished: &Vanished, is_certain: bool) -> Finding {
        let address = &vanished.address;
        let finding = finding.in_file(source);
        let finding = finding.help(match (is_certain, vanished.has_outcomes) {
            (true, true) => "help-alias-outcomes",
            (true, false) => "help-alias",
            (false, true) => "help-similar-outcomes",
            (false, false) => "help-similar",
        });
        let bytes = self.sources.texts.get(source).map_or(&[][..], |bytes| bytes);
        let text = SourceText::decode(source.clone(), bytes).text;
        let aliases = self.of.get(source).copied().unwrap_or_default();
        match alias_line(source, &text, aliases, address.as_str()) {
            Some((span, line)) if is_certain => finding.at(source, span).correct(span, line),
            Some((span, line)) => finding.at(source, span).propose(span, line),
            None => finding,
        }
    }
}

/// Links to outcomes lead to the page all the same, but not to the place. One finding for each session.
pub fn outcomes(site: &Site, index: &Index, findings: &mut Vec<Finding>) {
    for lost in &index.moves.outcomes {
        let session = site.session(lost.session);
        let mut ids: Vec<String> = lost.ids.iter().take(SHOWN).map(|id| format!("#{}", id.0)).collect();
        if lost.ids.len() > SHOWN {
            ids.push("…".to_owned());
        }
        let finding = Finding::new(Code::LostOutcomes).in_file(&session.source).with("address", &session.address);
        findings.push(finding.with("count", lost.ids.len()).with("ids", ids.join(", ")).help("help"));
    }
}
