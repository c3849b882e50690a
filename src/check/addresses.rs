//! Addresses that others may have linked to, and at which nothing stands any more.

use std::collections::{BTreeMap, HashSet};

use crate::diagnostics::{Code, Finding, Severity};
use crate::index::{Index, Lost, Vanished};
use crate::model::{AddressKind, Site};
use crate::parse::alias_line;
use crate::source::{SitePath, SourcePath, SourceText, Sources, Span};

/// So many of one kind are told one by one: more come from one change, such as another language.
const TOLD: usize = 10;

/// So many places of one page are named.
const SHOWN: usize = 5;

/// Tells of every address of the lock that is lost, and adds it to the note that took its place.
pub fn vanished(sources: &Sources, site: &Site, index: &Index, redirects: &[usize], findings: &mut Vec<Finding>) {
    if index.moves.vanished.is_empty() {
        return;
    }
    let Some(lock) = LockText::of(site, sources) else { return };
    let mut many: BTreeMap<(AddressKind, Group), Vec<&Vanished>> = BTreeMap::new();
    let made: HashSet<&SitePath> = redirects.iter().map(|&place| &index.moves.redirects[place].from).collect();
    for vanished in &index.moves.vanished {
        // Of a redirect that has to give way, that is told.
        let gives_way = matches!(vanished.how, Lost::Renamed { .. }) && !made.contains(&vanished.address);
        if let Some(group) = Group::of(&vanished.how).filter(|_| !gives_way) {
            many.entry((vanished.kind, group)).or_default().push(vanished);
        }
    }
    for ((_, group), vanished) in many {
        // What waits is told where it may be allowed: in its note.
        if vanished.len() <= TOLD || group == Group::Waiting {
            findings.extend(vanished.into_iter().map(|vanished| lock.told(vanished, sources)));
        } else {
            findings.push(group.folded(&vanished, &lock, sources));
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
    fn folded(self, many: &[&Vanished], lock: &LockText, sources: &Sources) -> Finding {
        let (variant, help) = match self {
            Self::Astray => ("many-astray", "help-astray"),
            Self::Forked => ("many-forked", "help-many-forked"),
            Self::Gone | Self::Waiting => ("many", "help-many"),
            Self::Renamed => ("many-renamed", "help-many-renamed"),
            Self::Similar => ("many-similar", "help-many"),
        };
        let first = many[0];
        let finding = about(first).variant(variant).at(lock.path, first.line).help(help).with("count", many.len());
        let is_note = self == Self::Renamed || first.kind == AddressKind::Tag;
        let severity = if is_note { Severity::Note } else { Severity::Warning };
        let certain = many.iter().filter_map(|vanished| match &vanished.how {
            Lost::Renamed { source: Some(source), is_certain: true, .. } => {
                Some((source, added(source, &vanished.address, sources)?))
            }
            _ => None,
        });
        certain.fold(Finding { severity, ..finding }, |finding, (source, (span, line))| {
            finding.correct_also(source, span, line)
        })
    }
}

/// The lock, as it is written.
struct LockText<'a> {
    path: &'a SourcePath,
    text: String,
}

impl<'a> LockText<'a> {
    fn of(site: &'a Site, sources: &Sources) -> Option<Self> {
        let path = site.lock.source.as_ref()?;
        Some(Self { path, text: SourceText::decode(path.clone(), sources.texts.get(path)?).text })
    }

    fn told(&self, vanished: &Vanished, sources: &Sources) -> Finding {
        let finding = about(vanished);
        let in_lock = |finding: Finding| finding.at(self.path, vanished.line);
        match &vanished.how {
            Lost::Renamed { to, source, is_certain } => {
                let (variant, severity) =
                    if *is_certain { ("renamed", Severity::Note) } else { ("similar", Severity::Warning) };
                let finding = Finding { severity, ..finding.variant(variant).with("to", to) };
                match source {
                    Some(source) => with_line(finding, source, vanished, *is_certain, sources),
                    None => {
                        let is_listed = matches!(vanished.kind, AddressKind::Topic | AddressKind::Municipality);
                        in_lock(finding).help(if is_listed { "help-list" } else { "help-accept" })
                    }
                }
            }
            Lost::Astray { to, nearest, .. } => {
                let finding = finding.variant("astray").with("to", to);
                let place = self.last_word(vanished.line, to.as_str());
                let finding = finding.at(self.path, place.unwrap_or(vanished.line));
                match (nearest, place) {
                    (Some(nearest), Some(place)) => {
                        finding.with("suggestion", nearest).help("did-you-mean").propose(place, nearest.as_str())
                    }
                    _ => finding.help("help-astray"),
                }
            }
            Lost::Forked { to, other } => {
                in_lock(finding).variant("forked").help("help-forked").with("to", to).with("other", other)
            }
            Lost::Waiting(source) => {
                let is_page = vanished.kind == AddressKind::Page;
                let help = if is_page { "help-waiting-page" } else { "help-waiting" };
                finding.variant("waiting").in_file(source).help(help)
            }
            Lost::Gone => in_lock(finding).help(match vanished.kind {
                AddressKind::Session | AddressKind::Version | AddressKind::Page => "help",
                AddressKind::Topic | AddressKind::Municipality => "help-name",
                AddressKind::Event | AddressKind::Tag | AddressKind::Outcomes => "help-line",
            }),
        }
    }

    /// Where the address stands that a line leads to.
    fn last_word(&self, line: Span, word: &str) -> Option<Span> {
        let end = line.range().end;
        let start = end.checked_sub(word.len())?;
        (self.text.get(start..end)? == word).then(|| Span::new(start..end))
    }
}

fn about(vanished: &Vanished) -> Finding {
    let finding = Finding::new(Code::VanishedAddress).with("address", &vanished.address);
    finding.with("name", vanished.address.name()).with("kind", vanished.kind.key())
}

/// Says which line leads from the old address here, and writes it where that is certain.
fn with_line(
    finding: Finding,
    source: &SourcePath,
    vanished: &Vanished,
    is_certain: bool,
    sources: &Sources,
) -> Finding {
    let finding = finding.in_file(source).help(match (is_certain, vanished.has_outcomes) {
        (true, true) => "help-alias-outcomes",
        (true, false) => "help-alias",
        (false, true) => "help-similar-outcomes",
        (false, false) => "help-similar",
    });
    match added(source, &vanished.address, sources) {
        Some((span, line)) if is_certain => finding.at(source, span).correct(span, line),
        Some((span, line)) => finding.at(source, span).propose(span, line),
        None => finding,
    }
}

/// Where a former address is added to its note or page, and with which words.
fn added(source: &SourcePath, address: &SitePath, sources: &Sources) -> Option<(Span, String)> {
    let text = SourceText::decode(source.clone(), sources.texts.get(source)?).text;
    alias_line(source, &text, address.as_str())
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
