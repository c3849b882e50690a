//! One session, in any of its versions, and what is said where it may not be shown.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::card::{SessionCard, is_draft};
use super::frame::{Area, Frame};
use super::here::Text;
use super::parts::{LinkCardView, LinkView, PlaceView, PracticeView, SessionLink};
use super::person::NameView;
use super::{Here, View};
use crate::index::{Reason, Related, involved};
use crate::model::{
    Day, MunicipalityId, OutcomeKind, Party, Session, SessionId, Status, VersionKind, When, Who, Withheld, count_kinds,
};
use crate::site::dates::TimeView;
use crate::site::templates::Ready;
use crate::source::SourcePath;

#[derive(Debug, JsonSchema, Serialize)]
pub struct SessionPage {
    pub title: String,
    pub topics: Vec<Ready<LinkView>>,
    pub summary: Option<String>,
    /// Language of title and text, where it is not the site's.
    pub language: Option<String>,
    pub counts: Vec<CountLink>,
    pub versions: Vec<VersionLink>,
    pub cancelled: bool,
    /// Only in a preview.
    pub draft: bool,
    pub approved: bool,
    /// Who agreed to the text, or that nobody did.
    pub approval: String,
    pub day: Option<TimeView>,
    pub start: Option<TimeView>,
    pub end: Option<TimeView>,
    pub room: Option<String>,
    pub hosts: Vec<NameView>,
    pub scribes: Vec<NameView>,
    pub participants: Option<ParticipantsView>,
    pub places: Vec<Ready<PlaceView>>,
    /// „Weitere Beteiligte“: no municipalities.
    pub bodies: Vec<Ready<PlaceView>>,
    /// „17 Personen“
    pub interest: Option<String>,
    pub tags: Vec<Ready<LinkView>>,
    pub html: String,
    /// Pictures that belong to the note and stand nowhere in its text.
    pub gallery_html: Option<String>,
    /// Nothing was written down.
    pub is_empty: bool,
    pub continues: Vec<Ready<PlaceView>>,
    pub practice: Vec<PracticeView>,
    pub links: Vec<LinkCardView>,
    pub related: Vec<RelatedView>,
    pub mentioned_in: Vec<Ready<SessionCard>>,
    /// „und 3 weitere“
    pub mentioned_in_more: Option<String>,
    pub previous: Option<SessionLink>,
    pub next: Option<SessionLink>,
    /// The day on which the note last changed.
    pub changed: Option<TimeView>,
    pub edit: Option<EditView>,
    /// Where to write about the session.
    pub feedback: Option<String>,
}

/// „14 Personen: 3 aus Musterstadt, 2 aus Beispielhausen, 9 ohne Angabe“
#[derive(Debug, JsonSchema, Serialize)]
pub struct ParticipantsView {
    pub people: String,
    pub groups: Vec<NameView>,
}

/// How many sessions are named that link to one.
const MENTIONS: usize = 20;

/// How many outcomes of one kind there are, in words.
#[derive(Debug, JsonSchema, Serialize)]
pub struct CountLink {
    pub kind: &'static str,
    /// „3 nächste Schritte“
    pub label: String,
    /// The first of them; a version has none.
    pub href: Option<String>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct VersionLink {
    pub href: String,
    /// „English“, „Leichte Sprache“
    pub label: String,
    /// Of the label, where it is that of the version: a language is called by its own name.
    pub label_language: Option<String>,
    pub language: String,
    pub current: bool,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct RelatedView {
    pub card: Ready<SessionCard>,
    /// „dasselbe Thema“, „auch mit Düren“
    pub reason: String,
}

/// Where the note can be read as it was written and changed, and where a mistake in it can be reported.
#[derive(Debug, JsonSchema, Serialize)]
pub struct EditView {
    pub source: String,
    pub edit: String,
    pub report: String,
}

/// In characters.
const LONGEST_TITLE: usize = 150;

pub fn session(here: &Here, id: SessionId) -> View<SessionPage> {
    let data = here.site.session(id);
    let mut page = page(here, id);
    page.language = here.foreign(&data.language);
    for count in &mut page.counts {
        let first = data.outcomes.iter().find(|outcome| outcome.kind.key() == count.kind);
        count.href = first.map(|outcome| format!("#{}", outcome.id.0));
    }
    page.html = here.note_html(id);
    page.gallery_html = here.gallery_html(data);
    page.is_empty = !data.body.has_text;
    View { frame: frame(here, data, &page), page }
}

/// The session as a chapter of the event's document, with the headings of its note from `top_level` on.
pub fn chapter(here: &Here, id: SessionId, top_level: u8) -> SessionPage {
    let data = here.site.session(id);
    let mut page = page(here, id);
    page.language = Some(data.language.clone()).filter(|language| *language != here.site.language);
    page.html = here.chapter_html(id, top_level);
    page.gallery_html = here.gallery_html(data);
    page.is_empty = !data.body.has_text;
    page
}

pub fn version(here: &Here, id: SessionId, version: usize) -> View<SessionPage> {
    let data = here.site.session(id);
    let version = &data.versions[version];
    let mut page = page(here, id);
    page.title.clone_from(&version.title);
    page.summary.clone_from(&version.summary);
    page.language = here.foreign(&version.kind.language(&data.language));
    page.html = here.text_html(&Text::of_version(version));
    page.is_empty = !version.body.has_text;
    page.changed = version.changed.map(|day| here.texts.date(day));
    page.edit = edit(here, &version.source, &version.title);
    View { frame: frame(here, data, &page), page }
}

fn frame(here: &Here, data: &Session, page: &SessionPage) -> Frame {
    let above = here.link(&here.paths.sessions(data.event, 0), here.text("sessions"));
    let mut frame = here.frame(&page.title, Area::Sessions, Some(data.event), vec![above]);
    frame.title_language.clone_from(&page.language);
    frame.description.clone_from(&data.summary);
    frame
}

fn page(here: &Here, id: SessionId) -> SessionPage {
    let data = here.site.session(id);
    let time = data.when.and_then(When::time);
    let (previous, next) = here.index.neighbours(here.site, id);
    let mentioned_in = &here.index.mentioned_in[id.place()];
    let (municipal, bodies) = places(here, data);
    SessionPage {
        title: data.title.clone(),
        topics: data.topics.iter().map(|&topic| here.topic_link(topic)).collect(),
        summary: data.summary.clone(),
        language: None,
        counts: count_kinds(data.outcomes.iter()).iter().map(|(kind, count)| count_link(here, *kind, *count)).collect(),
        versions: versions(here, data),
        cancelled: data.status == Status::Cancelled,
        draft: is_draft(data.status),
        approved: data.approval.is_some(),
        approval: here.approval(data.approval.as_ref()),
        day: data.when.map(|when| here.texts.day(when.day())),
        start: time.map(|range| here.texts.clock(range.start)),
        end: time.and_then(|range| range.end).map(|end| here.texts.clock(end)),
        room: here.site.room(data).map(|room| room.name.clone()),
        hosts: names(here, &data.hosts),
        scribes: names(here, &data.scribes),
        participants: participants(here, &data.participants),
        places: here.places(&municipal),
        bodies: here.places(&bodies),
        interest: data.interest.map(|interest| here.texts.count("count-people", interest as usize)),
        tags: data.tags.iter().map(|&tag| here.tag_link(tag)).collect(),
        html: String::new(),
        gallery_html: None,
        is_empty: false,
        continues: here.places(&data.continues),
        practice: here.practice(&[id]),
        links: here.link_cards(&data.links),
        related: here.index.related[id.place()].iter().map(|related| related_view(here, related)).collect(),
        mentioned_in: here.session_cards(&mentioned_in[..mentioned_in.len().min(MENTIONS)]),
        mentioned_in_more: here.and_more(mentioned_in.len(), MENTIONS),
        previous: previous.map(|session| here.session_link(session)),
        next: next.map(|session| here.session_link(session)),
        changed: data.changed.map(|day| here.texts.date(day)),
        edit: edit(here, &data.source, &data.title),
        feedback: here.feedback_on_session(data),
    }
}

fn count_link(here: &Here, kind: OutcomeKind, count: usize) -> CountLink {
    CountLink { kind: kind.key(), label: here.texts.count(&format!("outcomes-{}", kind.key()), count), href: None }
}

/// Links to all versions, where there is more than one.
fn versions(here: &Here, data: &Session) -> Vec<VersionLink> {
    if data.versions.is_empty() {
        return Vec::new();
    }
    let link =
        |address: &crate::source::SitePath, label: String, language: String, kind: Option<&VersionKind>| VersionLink {
            href: here.href(address),
            label,
            label_language: (kind != Some(&VersionKind::Easy)).then(|| language.clone()),
            language,
            current: *address == here.address,
        };
    let own = link(&data.address, language_name(here, &data.language), data.language.clone(), None);
    let others = data.versions.iter().map(|version| {
        let label = match &version.kind {
            VersionKind::Language(tag) => language_name(here, tag),
            VersionKind::Easy => here.text("easy-language"),
        };
        link(&version.address, label, version.kind.language(&data.language), Some(&version.kind))
    });
    std::iter::once(own).chain(others).collect()
}

/// A language by its own name, where the theme knows it.
fn language_name(here: &Here, tag: &str) -> String {
    let id = format!("language-{tag}");
    let name = here.text(&id);
    if name == id { tag.to_owned() } else { name }
}

/// Municipalities that a session has to do with, and other bodies.
fn places(here: &Here, data: &Session) -> (Vec<MunicipalityId>, Vec<MunicipalityId>) {
    let all = here.index.in_register_order(involved(here.site, data));
    all.into_iter().partition(|&place| here.site.municipality(place).kind.is_municipal())
}

/// Hosts or scribes by name, as far as they may be named, else by where they are from: „Musterstadt, Beispielhausen“.
pub fn names(here: &Here, parties: &[Party]) -> Vec<NameView> {
    let name = |party: &Party| {
        let named = if let Who::Person(person) = party.who { here.person(person) } else { None };
        let place = || Some(NameView::plain(here.site.municipality(here.site.origin(party)?).short.clone()));
        named.or_else(place)
    };
    let mut seen = BTreeSet::new();
    parties.iter().filter_map(name).filter(|name| seen.insert((name.label.clone(), name.href.clone()))).collect()
}

/// How many people were there and where from; nobody is named here without consent.
fn participants(here: &Here, parties: &[Party]) -> Option<ParticipantsView> {
    let add = |sum: &mut u32, party: &Party| *sum = sum.saturating_add(party.count);
    let mut from: BTreeMap<MunicipalityId, u32> = BTreeMap::new();
    let (mut total, mut elsewhere, mut approximate) = (0_u32, 0_u32, false);
    let mut named = Vec::new();
    for party in parties {
        add(&mut total, party);
        approximate |= party.approximate;
        match party.who {
            Who::From(place) => add(from.entry(place).or_default(), party),
            Who::Anonymous => add(&mut elsewhere, party),
            Who::Person(person) => match (here.person(person), here.site.origin(party)) {
                (Some(name), _) => named.push(name),
                (None, Some(place)) => add(from.entry(place).or_default(), party),
                (None, None) => add(&mut elsewhere, party),
            },
        }
    }
    if total == 0 {
        return None;
    }
    let people = here.texts.count(if approximate { "about-people" } else { "count-people" }, total as usize);
    if from.is_empty() && named.is_empty() {
        return Some(ParticipantsView { people, groups: Vec::new() });
    }
    if let (1, true, 0) = (from.len(), named.is_empty(), elsewhere)
        && let Some(&place) = from.keys().next()
    {
        let place = here.site.municipality(place).short.as_str();
        let people = here.texts.with("people-all-from", &[("people", people.into()), ("place", place.into())]);
        return Some(ParticipantsView { people, groups: Vec::new() });
    }
    let group = |place: MunicipalityId| {
        let short = here.site.municipality(place).short.as_str();
        let count = ("count", from[&place].into());
        NameView::plain(here.texts.with("people-from", &[count, ("place", short.into())]))
    };
    let mut groups = named;
    groups.extend(here.index.in_register_order(from.keys().copied()).into_iter().map(group));
    if elsewhere > 0 {
        groups.push(NameView::plain(here.texts.count("people-from-elsewhere", elsewhere as usize)));
    }
    Some(ParticipantsView { people, groups })
}

fn related_view(here: &Here, related: &Related) -> RelatedView {
    let reason = |reason: &Reason| match *reason {
        Reason::Named => here.text("related-named"),
        Reason::Topic(topic) => here.texts.named("related-topic", &here.site.topic(topic).label),
        Reason::Tag(tag) => here.texts.named("related-tag", &here.site.tag(tag).label),
        Reason::Municipality(place) => here.texts.named("related-municipality", &here.site.municipality(place).short),
    };
    let reasons: Vec<String> = related.reasons.iter().map(reason).collect();
    RelatedView { card: here.session_card(related.session), reason: reasons.join(" · ") }
}

/// Where the note stands on the forge.
fn edit(here: &Here, source: &SourcePath, title: &str) -> Option<EditView> {
    let repository = here.site.repository.as_ref()?;
    let page = here.site.url.as_ref().map_or_else(|| here.address.to_string(), |url| here.address.below(url));
    let [page, file] = [("report-page", page.as_str()), ("report-file", source.as_str())]
        .map(|(text, name)| here.texts.named(text, name));
    let text = format!("{}\n\n\n\n{page}\n{file}\n", here.text("report-question"));
    // No forge takes longer titles, and all refuse addresses that are too long.
    let title: String = title.chars().take(LONGEST_TITLE).collect();
    Some(EditView {
        source: repository.view(source, None),
        edit: repository.edit(source, None),
        report: repository.report(&here.texts.named("report-title", &title), &text),
    })
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct WithheldPage {
    pub withdrawn: bool,
    /// The day of the withdrawal, if it is known.
    pub day: Option<TimeView>,
}

/// What is left at an address: neither title nor place nor name.
pub fn withheld(here: &Here, data: &Withheld) -> View<WithheldPage> {
    let day: Option<Day> = if let Status::Withdrawn(day) = data.status { day } else { None };
    let withdrawn = matches!(data.status, Status::Withdrawn(_));
    let title = here.text(if withdrawn { "withdrawn" } else { "in-revision" });
    let page = WithheldPage { withdrawn, day: day.map(|day| here.texts.date(day)) };
    View { frame: here.frame(&title, Area::Sessions, Some(data.event), Vec::new()), page }
}
