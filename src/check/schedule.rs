//! The schedule: what cannot be at the same time.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::ToSpan;
use jiff::civil::DateTime;

use super::places;
use crate::diagnostics::{Code, Finding};
use crate::index::Index;
use crate::model::{Party, PersonId, RoomId, Session, SessionId, Site, Status, TimeRange, Who};
use crate::parse::privacy::is_name_of_person;
use crate::parse::{Input, Note, WrittenParty};
use crate::source::{Span, fold};

/// Two sessions that run at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clash {
    pub later: SessionId,
    pub earlier: SessionId,
}

/// Rooms with two sessions at the same time, told at the later one. Returns what was told.
pub fn rooms(input: &Input, site: &Site, index: &Index, findings: &mut Vec<Finding>) -> BTreeSet<Clash> {
    let mut told = BTreeSet::new();
    for sessions in &index.by_event {
        let mut by_room: BTreeMap<RoomId, Vec<(TimeRange, SessionId)>> = BTreeMap::new();
        for (range, id) in timed(site, sessions) {
            if let Some(room) = site.session(id).room.filter(|_| is_one_room(site, id)) {
                by_room.entry(room).or_default().push((range, id));
            }
        }
        for clash in by_room.into_values().flat_map(clashes) {
            findings.extend(room_taken(input, site, clash));
            told.insert(clash);
        }
    }
    told
}

/// People who would have to be in two rooms at once: those who hosted a session, or wrote it down. Who merely was
/// there may have come and gone. Sessions of which was `told` that they share a room follow from the same slip.
pub fn people(input: &Input, site: &Site, index: &Index, told: &BTreeSet<Clash>, findings: &mut Vec<Finding>) {
    for sessions in &index.by_event {
        let mut by_person: BTreeMap<Somebody, Diary> = BTreeMap::new();
        let mut folded = HashMap::new();
        for (range, id) in timed(site, sessions) {
            let session = site.session(id);
            let Some(file) = places::note_of(input, session) else { continue };
            for busy in busy(session, &file.note, &mut folded) {
                let diary = by_person.entry(busy.somebody).or_default();
                diary.hosts |= busy.is_host;
                // Host and scribe of one session may be the same.
                if diary.sessions.last().is_none_or(|(_, last)| *last != id) {
                    diary.sessions.push((range, id));
                }
            }
        }
        let mut told = told.clone();
        for (somebody, diary) in by_person {
            if diary.is_typist(sessions.len()) {
                continue;
            }
            for clash in clashes(diary.sessions) {
                // Two hosts of the same two sessions follow from one slip.
                if told.insert(clash) {
                    findings.extend(person_twice(input, site, clash, &somebody, &mut folded));
                }
            }
        }
    }
}

/// Sessions that took place at a known time, in its order.
fn timed<'a>(site: &'a Site, sessions: &'a [SessionId]) -> impl Iterator<Item = (TimeRange, SessionId)> + 'a {
    sessions.iter().filter_map(|&id| {
        let session = site.session(id);
        let range = session.when?.time()?;
        (session.status == Status::Published && !is_endless(range)).then_some((range, id))
    })
}

/// What lasts longer than a day is an exhibition or a slip, and keeps nobody from anything.
fn is_endless(range: TimeRange) -> bool {
    range.end.is_some_and(|end| range.start.checked_add(24.hours()).is_ok_and(|limit| end > limit))
}

/// Pairs of sessions that run at the same time. Each session is held against that one before it that runs longest,
/// so that n of them at once are n − 1 pairs. One of which nobody knows the end takes but a moment.
fn clashes(sessions: Vec<(TimeRange, SessionId)>) -> Vec<Clash> {
    let mut clashes = Vec::new();
    let mut longest: Option<(TimeRange, SessionId)> = None;
    for (range, id) in sessions {
        let (start, end) = (range.start, ending(range));
        match longest {
            Some((before, earlier)) if start < ending(before) || start == before.start => {
                clashes.push(Clash { later: id, earlier });
                if end > ending(before) {
                    longest = Some((range, id));
                }
            }
            _ => longest = Some((range, id)),
        }
    }
    clashes
}

fn ending(range: TimeRange) -> DateTime {
    range.end.unwrap_or(range.start)
}

/// „Online“ and „wird noch bekannt gegeben“ are no rooms that could be taken.
fn is_one_room(site: &Site, id: SessionId) -> bool {
    const NONE: [&str; 18] = [
        "online",
        "digital",
        "virtuell",
        "virtual",
        "remote",
        "zoom",
        "hybrid",
        "draussen",
        "outside",
        "outdoor",
        "offen",
        "noch offen",
        "unbekannt",
        "n n",
        "tba",
        "tbd",
        "verschiedene",
        "various",
    ];
    site.room(site.session(id)).is_some_and(|room| !NONE.contains(&fold(&room.name).as_str()))
}

fn room_taken(input: &Input, site: &Site, clash: Clash) -> Option<Finding> {
    let (later, earlier) = (site.session(clash.later), site.session(clash.earlier));
    let room = places::note_of(input, later)?.note.room.as_ref()?;
    let other = places::note_of(input, earlier)?.note.room.as_ref()?;
    let finding = Finding::new(Code::RoomTaken).at(&later.source, room.span).also(&earlier.source, other.span);
    let finding = finding.with("room", &room.value).with("other", &earlier.title).with("time", time_of(earlier));
    // Two people may have written down the same session.
    let are_alike = later.when == earlier.when;
    Some(finding.help(if are_alike { "one-session" } else { "check-both" }))
}

fn person_twice<'a>(
    input: &'a Input,
    site: &Site,
    clash: Clash,
    somebody: &Somebody,
    folded: &mut Folded<'a>,
) -> Option<Finding> {
    let (later, earlier) = (site.session(clash.later), site.session(clash.earlier));
    let mut place = |session: &Session| {
        let note = &places::note_of(input, session)?.note;
        busy(session, note, folded).into_iter().find(|busy| busy.somebody == *somebody).map(|busy| busy.place)
    };
    let (here, there): (Span, Span) = (place(later)?, place(earlier)?);
    let finding = Finding::new(Code::PersonTwice).at(&later.source, here).also(&earlier.source, there);
    let finding = finding.with("other", &earlier.title).with("time", time_of(earlier)).help("check-both");
    Some(match somebody {
        Somebody::Known(person) => finding.with("name", &site.person(*person).key),
        // Findings are read by more people than the note.
        Somebody::Named(_) => finding.variant("unnamed"),
    })
}

/// `11:00–11:45`, or `11:00`.
fn time_of(session: &Session) -> String {
    let Some(range) = session.when.and_then(|when| when.time()) else { return String::new() };
    let clock = |time: DateTime| time.strftime("%H:%M").to_string();
    range.end.map_or_else(|| clock(range.start), |end| format!("{}–{}", clock(range.start), clock(end)))
}

/// Somebody who can only be in one place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Somebody {
    Known(PersonId),
    /// By a name in the notes, folded.
    Named(String),
}

/// What one person did at an event.
#[derive(Default)]
struct Diary {
    hosts: bool,
    sessions: Vec<(TimeRange, SessionId)>,
}

impl Diary {
    /// Who hosts nothing and is the scribe of most sessions has typed up what others wrote on flipcharts.
    fn is_typist(&self, sessions_in_all: usize) -> bool {
        const SEVERAL: usize = 4;
        !self.hosts && self.sessions.len() >= SEVERAL && 2 * self.sessions.len() > sessions_in_all
    }
}

/// Somebody whom a session needed throughout, and where its note says so.
struct Busy {
    somebody: Somebody,
    place: Span,
    is_host: bool,
}

/// Names as written → folded; `None` for what is no name of a person.
type Folded<'a> = HashMap<&'a str, Option<String>>;

fn busy<'a>(session: &Session, note: &'a Note, folded: &mut Folded<'a>) -> Vec<Busy> {
    let mut all = Vec::new();
    for (parties, written, is_host) in [(&session.hosts, &note.hosts, true), (&session.scribes, &note.scribes, false)] {
        for (party, written) in parties.iter().zip(written) {
            if let Some((somebody, place)) = somebody(party, written, folded) {
                all.push(Busy { somebody, place, is_host });
            }
        }
    }
    all
}

fn somebody<'a>(party: &Party, written: &'a WrittenParty, folded: &mut Folded<'a>) -> Option<(Somebody, Span)> {
    let name = written.name.as_ref().filter(|_| party.count == 1)?;
    if let Who::Person(person) = party.who {
        return Some((Somebody::Known(person), name.span));
    }
    // `Max Muster, Düren` and `Max Muster` are one; `Düren` alone is a place, where there are many.
    let own = name.value.split(',').next().unwrap_or_default();
    let is_place = matches!(party.who, Who::From(_)) && own == name.value && written.municipality.is_none();
    let key = folded.entry(own).or_insert_with(|| is_name_of_person(own).then(|| fold(own))).clone();
    key.filter(|_| !is_place).map(|key| (Somebody::Named(key), name.span))
}
