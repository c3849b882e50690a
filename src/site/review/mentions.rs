//! What each note says of each place, in the order of the note: its head, its sentences, and what came out.

use std::collections::BTreeMap;
use std::ops::Range;

use super::names::Names;
use super::sentences::sentences;
use crate::model::{
    Block, BlockKind, Body, MunicipalityId, Outcome, Party, Piece, PlainText, PracticeState, Session, SessionId, Site,
    Symbol, Who, divides, elements,
};

/// All that one note says of one place.
#[derive(Clone, Debug)]
pub struct Mention {
    pub session: SessionId,
    pub passages: Vec<Passage>,
}

/// One thing that a note says of a place.
#[derive(Clone, Debug)]
pub struct Passage {
    pub source: Source,
    /// The version of the note in which it stands; `None` for the note itself.
    pub version: Option<usize>,
    /// The whole sentence; empty where the head says it in a word.
    pub text: String,
    /// Where the place is named in it.
    pub named: Vec<Range<usize>>,
}

/// Where it stands in the note.
#[derive(Clone, Debug)]
pub enum Source {
    Host(Party),
    Scribe(Party),
    Participants(Party),
    Concerned,
    Continues,
    Practice {
        state: PracticeState,
        url: Option<String>,
    },
    Approval(Party),
    Title,
    Summary,
    Heading,
    /// A sentence below a heading: a place in [`Body::headings`].
    Text(Option<u32>),
    /// A place in `Session::outcomes`.
    Outcome(usize),
}

/// Goes through the notes once. What comes out has an entry for each place of the site, notes in the order given.
pub fn gather(site: &Site, sessions: &[SessionId]) -> Vec<Vec<Mention>> {
    let names = Names::new(site);
    let mut mentions = vec![Vec::new(); site.municipalities.len()];
    for &session in sessions {
        for (place, passages) in passages_of(site, &names, site.session(session)) {
            mentions[place.place()].push(Mention { session, passages });
        }
    }
    mentions
}

fn passages_of(site: &Site, names: &Names, session: &Session) -> BTreeMap<MunicipalityId, Vec<Passage>> {
    let mut gathered = Gathered { names, passages: BTreeMap::new() };
    gathered.text(Source::Title, None, &session.title);
    head(site, session, &mut gathered);
    gathered.text(Source::Summary, None, session.summary.as_deref().unwrap_or_default());
    body(&session.body, session.title_repeated, None, &session.outcomes, &mut gathered);
    for (place, version) in session.versions.iter().enumerate() {
        gathered.text(Source::Title, Some(place), &version.title);
        gathered.text(Source::Summary, Some(place), version.summary.as_deref().unwrap_or_default());
        body(&version.body, version.title_repeated, Some(place), &[], &mut gathered);
    }
    gathered.passages
}

/// What the front matter says of places.
fn head(site: &Site, session: &Session, gathered: &mut Gathered) {
    let hosts = session.hosts.iter().map(|party| (party, Source::Host(party.clone())));
    let scribes = session.scribes.iter().map(|party| (party, Source::Scribe(party.clone())));
    let participants = by_place(site, &session.participants);
    let participants = participants.iter().map(|party| (party, Source::Participants(party.clone())));
    let approved = session.approval.iter().filter_map(|approval| approval.by.as_ref());
    let approved = approved.map(|party| (party, Source::Approval(party.clone())));
    for (party, source) in hosts.chain(scribes).chain(participants).chain(approved) {
        if let Some(place) = site.origin(party) {
            gathered.fact(place, source);
        }
    }
    session.concerned.iter().for_each(|&place| gathered.fact(place, Source::Concerned));
    session.continues.iter().for_each(|&place| gathered.fact(place, Source::Continues));
    for practice in &session.practice {
        gathered.fact(practice.municipality, Source::Practice { state: practice.state, url: practice.url.clone() });
    }
}

/// All of one place together, as the page of the session counts them; who is named stays alone.
fn by_place(site: &Site, parties: &[Party]) -> Vec<Party> {
    let is_named = |party: &Party| {
        let Who::Person(person) = party.who else { return false };
        site.person(person).public_name(site.names).is_some()
    };
    let mut gathered: Vec<Party> = Vec::new();
    let mut of_place: BTreeMap<MunicipalityId, usize> = BTreeMap::new();
    for party in parties {
        let Some(place) = site.origin(party).filter(|_| !is_named(party)) else {
            gathered.push(party.clone());
            continue;
        };
        match of_place.get(&place) {
            Some(&known) => {
                gathered[known].count = gathered[known].count.saturating_add(party.count);
                gathered[known].approximate |= party.approximate;
            }
            None => {
                of_place.insert(place, gathered.len());
                gathered.push(Party { who: Who::From(place), ..party.clone() });
            }
        }
    }
    gathered
}

/// Sentence by sentence; what came out stays whole.
fn body(body: &Body, title_repeated: bool, version: Option<usize>, outcomes: &[Outcome], gathered: &mut Gathered) {
    let mut unit = PlainText::default();
    let mut source = Source::Text(None);
    let mut heading = None;
    let mut place = match body.leading_heading().filter(|_| title_repeated) {
        Some(heading) => heading.pieces.end,
        None => 0,
    };
    while let Some(piece) = body.pieces.get(place) {
        place += 1;
        if let Piece::Symbol(Symbol::BlockStart(number)) = piece {
            let block = &body.blocks[*number as usize];
            let outcome = outcomes.binary_search_by_key(&(*number as usize), |outcome| outcome.block).ok();
            // A cell alone says nothing: a row is read as a whole, whatever it is.
            if outcome.is_some() || block.kind == BlockKind::Row {
                gathered.unit(source.clone(), version, &mut unit);
                let owners = outcome.map_or(&[][..], |outcome| &outcomes[outcome].owners);
                let source = outcome.map_or(Source::Text(heading), Source::Outcome);
                gathered.add(source, version, &whole(body, block), owners);
                place = block.pieces.end.max(place);
                continue;
            }
        }
        match piece {
            Piece::Text(range) | Piece::Verbatim(range) => unit.push_escaped(body.source(range)),
            Piece::Markup(range) => {
                let tags = body.source(range);
                if elements(tags).any(|element| element != "br" && divides(element)) {
                    gathered.unit(source.clone(), version, &mut unit);
                }
                unit.push_tags(tags);
            }
            Piece::Symbol(Symbol::LinkStart(_) | Symbol::LinkEnd(_) | Symbol::Anchor(_)) => {}
            Piece::Symbol(Symbol::Picture(picture)) => {
                unit.divide();
                unit.push_plain(&body.pictures[*picture as usize].alt);
                unit.divide();
            }
            Piece::Symbol(Symbol::Task(_) | Symbol::FootnoteReference { .. }) => unit.divide(),
            Piece::Symbol(symbol) => {
                gathered.unit(source.clone(), version, &mut unit);
                match symbol {
                    Symbol::HeadingStart(own) => {
                        heading = Some(*own);
                        source = Source::Heading;
                    }
                    Symbol::HeadingEnd(_) => source = Source::Text(heading),
                    _ => {}
                }
            }
        }
    }
    gathered.unit(source, version, &mut unit);
}

/// The text of one item, row or paragraph with all that is in it.
fn whole(body: &Body, block: &Block) -> String {
    match block.kind {
        BlockKind::Item | BlockKind::Paragraph => body.plain_text(block.pieces.clone()),
        BlockKind::Row => {
            let cells = block.cells.iter().filter(|(_, cell)| !cell.is_empty());
            let titled =
                cells.map(|(title, cell)| if title.is_empty() { cell.clone() } else { format!("{title}: {cell}") });
            titled.collect::<Vec<_>>().join("; ")
        }
    }
}

/// What was found in one note so far.
struct Gathered<'a> {
    names: &'a Names,
    passages: BTreeMap<MunicipalityId, Vec<Passage>>,
}

impl Gathered<'_> {
    fn fact(&mut self, place: MunicipalityId, source: Source) {
        let passage = Passage { source, version: None, text: String::new(), named: Vec::new() };
        self.passages.entry(place).or_default().push(passage);
    }

    /// Adds the sentences of what was gathered, and begins anew.
    fn unit(&mut self, source: Source, version: Option<usize>, unit: &mut PlainText) {
        let text = std::mem::take(unit).finish();
        for sentence in sentences(&text) {
            self.text(source.clone(), version, &text[sentence]);
        }
    }

    fn text(&mut self, source: Source, version: Option<usize>, text: &str) {
        self.add(source, version, text, &[]);
    }

    /// Those in `also` are asked too, whether or not the words name them: it is theirs.
    fn add(&mut self, source: Source, version: Option<usize>, text: &str, also: &[MunicipalityId]) {
        let mut by_place: BTreeMap<MunicipalityId, Vec<Range<usize>>> =
            also.iter().map(|&place| (place, Vec::new())).collect();
        for named in self.names.find(text) {
            by_place.entry(named.place).or_default().push(named.range);
        }
        for (place, named) in by_place {
            let passage = Passage { source: source.clone(), version, text: text.to_owned(), named };
            self.passages.entry(place).or_default().push(passage);
        }
    }
}
