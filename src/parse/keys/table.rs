//! The rows of the table.

use super::Holds::{
    Address, Choice, Choices, Date, Duration, Flag, Markdown, Nothing, Number, Records, Table, Text, Texts, Time, Words,
};
use super::{Holds, Key, Record};

const fn key(
    name: &'static str,
    aliases: &'static [&'static str],
    holds: Holds,
    english: &'static str,
    german: &'static str,
) -> Key {
    Key { name, aliases, holds, english, german }
}

/// Keys of HedgeDoc, Jekyll, Hugo and editors, which notes bring along.
const fn foreign(name: &'static str, aliases: &'static [&'static str]) -> Key {
    key(name, aliases, Nothing, "", "")
}

pub fn keys(record: Record) -> &'static [Key] {
    match record {
        Record::Note => NOTE,
        Record::Page => PAGE,
        Record::Event => EVENT,
        Record::Series => SERIES,
        Record::Topic => TOPIC,
        Record::Municipality => MUNICIPALITY,
        Record::Person => PERSON,
        Record::Consent => CONSENT,
        Record::Party => PARTY,
        Record::Approval => APPROVAL,
        Record::Practice => PRACTICE,
        Record::Link => LINK,
        Record::Image => IMAGE,
        Record::Location => LOCATION,
        Record::Room => ROOM,
        Record::Slot => SLOT,
        Record::Legal => LEGAL,
        Record::Imprint => IMPRINT,
        Record::Privacy => PRIVACY,
        Record::Accessibility => ACCESSIBILITY,
        Record::Gap => GAP,
        Record::Theme => THEME,
        Record::Logo => LOGO,
        Record::Fonts => FONTS,
        Record::Font => FONT,
        Record::Home => HOME,
        Record::ThemeFile => THEME_FILE,
        Record::Pair => PAIR,
        Record::Repository => REPOSITORY,
        Record::Coordinates => COORDINATES,
        Record::Outcomes => OUTCOMES,
    }
}

#[rustfmt::skip]
const NOTE: &[Key] = &[
    key("id", &["kennung", "kurzname", "slug"], Text, "identity and address of the note; otherwise its file name", "Kennung und Adresse der Mitschrift; sonst der Dateiname"),
    key("topic", &["thema", "topics", "themen"], Texts, "what the session was about", "worum es in der Session ging"),
    key("title", &["titel", "überschrift", "name", "betreff", "session", "sessiontitel", "titel der session"], Text, "the session's title; otherwise its topic", "Titel der Session; sonst das Thema"),
    key("language", &["sprache", "lang", "langue", "taal", "sprog"], Text, "language of the text, such as `de` or `en`", "Sprache des Textes, etwa `de` oder `en`"),
    key("room", &["raum", "saal", "ort", "wo"], Text, "the room, by name or id", "der Raum, mit Namen oder Kennung"),
    key("slot", &["zeitfenster", "block", "zeitblock"], Text, "id of a slot of event.yaml", "Kennung eines Zeitfensters aus event.yaml"),
    key("date", &["datum", "day"], Date, "the day", "der Tag"),
    key("start", &["beginn", "anfang", "von", "uhrzeit", "zeit", "time", "begin", "wann", "startzeit", "anfangszeit", "start time"], Time, "when it began", "wann sie begann"),
    key("end", &["ende", "bis", "endzeit", "schluss", "end time"], Time, "when it ended", "wann sie endete"),
    key("duration", &["dauer", "länge"], Duration, "how long it took, in minutes", "wie lange sie dauerte, in Minuten"),
    key("hosts", &["angeboten von", "host", "anbietende", "anbieter", "anbieterin", "moderation", "moderator", "moderatorin", "moderierende", "gastgeber", "leitung", "session geber", "sessiongeber", "sessiongeberin", "sessiongebende", "speaker", "speakers", "lead", "leads", "referent", "referentin", "referenten", "referentinnen", "referierende", "impuls", "vortragende", "vortrag"], Records(Record::Party), "who offered the session", "wer die Session angeboten hat"),
    key("scribes", &["mitschrift von", "scribe", "mitschrift", "protokoll", "protokollant", "protokollantin", "protokoll von", "notetakers", "notetaker", "note takers", "protokollführung", "schriftführung", "mitgeschrieben von", "author", "authors", "autor", "autorin", "autoren"], Records(Record::Party), "who took the notes", "wer mitgeschrieben hat"),
    key("participants", &["teilnehmende", "teilnehmer", "teilnehmerinnen", "teilnehmerzahl", "teilnehmerliste", "teilnahme", "tn", "anwesend", "anwesende", "attendees", "beteiligte"], Records(Record::Party), "who took part: places, numbers, keys of people.yaml", "wer dabei war: Kommunen, Anzahl, Kürzel aus people.yaml"),
    key("municipalities", &["kommunen", "municipality", "kommune", "gemeinde", "gemeinden", "stadt", "städte", "kreis", "kreise", "landkreis", "landkreise"], Words, "municipalities that it concerned, though nobody came from there", "Kommunen, die es betrifft, auch wenn niemand von dort dabei war"),
    key("tags", &["schlagwörter", "schlagworte", "schlagwort", "stichwörter", "stichworte", "stichwort", "keywords", "categories", "kategorien"], Words, "free keywords", "freie Schlagwörter"),
    key("interest", &["interesse", "interessierte", "stimmen", "votes", "handzeichen"], Number, "hands raised when the topic was proposed", "Handzeichen beim Vorschlag des Themas"),
    key("summary", &["zusammenfassung", "kurzfassung", "description", "beschreibung", "abstract", "excerpt", "teaser", "subtitle", "untertitel"], Text, "one or two sentences for lists and search results", "ein bis zwei Sätze für Listen und Suchtreffer"),
    key("status", &["stand", "zustand", "state"], Choice, "draft, review, published, cancelled or withdrawn", "Entwurf, Prüfung, veröffentlicht, abgesagt oder zurückgezogen"),
    key("draft", &["entwurf"], Flag, "`true` for what must not be published yet", "`ja` für alles, was noch nicht veröffentlicht werden darf"),
    key("published", &["veröffentlicht"], Flag, "`false` for what must not be published yet", "`nein` für alles, was noch nicht veröffentlicht werden darf"),
    key("withdrawn", &["zurückgezogen", "zurückgezogen am"], Date, "the day on which the note was withdrawn", "der Tag, an dem die Mitschrift zurückgezogen wurde"),
    key("publish_after", &["veröffentlichen ab", "veröffentlichen am", "sperrfrist", "embargo", "publishdate", "publish date"], Date, "the first day on which the note may be published", "der erste Tag, an dem die Mitschrift veröffentlicht werden darf"),
    key("approved", &["abgestimmt", "approval", "genehmigt", "freigabe"], Holds::Record(Record::Approval), "by whom and when the text was agreed with those present", "durch wen und wann der Text mit den Anwesenden abgestimmt wurde"),
    key("continues", &["weiterarbeit", "weiterarbeiten", "weiterarbeit durch", "arbeitet weiter", "arbeiten weiter"], Words, "who wants to work on", "wer daran weiterarbeiten will"),
    key("practice", &["praxis", "praxisbeispiele", "umsetzung", "wer macht es"], Records(Record::Practice), "municipalities that do it, with state and link", "Kommunen, die es tun, mit Stand und Link"),
    key("related", &["verwandt", "verwandte", "siehe auch", "see also"], Words, "other sessions by id or file name", "andere Sessions, mit Kennung oder Dateinamen"),
    key("aliases", &["frühere adressen", "frühere adresse", "alte adressen", "aliasse", "alias", "redirect_from"], Words, "addresses that the note had before, such as `sessions/old-name.html`; each leads here", "Adressen, die die Mitschrift früher hatte, etwa `sessions/alter-name.html`; jede führt hierher"),
    key("links", &["weblinks", "link", "verweise", "weiterführende links", "material", "materialien", "unterlagen", "quellen", "quelle"], Records(Record::Link), "links, shown as cards", "Links, als Karten gezeigt"),
    key("images", &["bilder", "image list", "fotos", "photos", "abbildungen"], Records(Record::Image), "what is to be said of the pictures", "was zu den Bildern zu sagen ist"),
    key("allow", &["erlaubt"], Words, "codes of findings that do not apply to this note", "Codes von Meldungen, die für diese Mitschrift nicht gelten"),
    foreign("layout", &[]),
    foreign("permalink", &["url"]),
    foreign("robots", &["dir", "breaks", "slideOptions", "type", "GA", "disqus", "image", "opengraph", "toc"]),
    foreign("weight", &["draft_id", "lastmod", "updated", "created", "modified", "comments", "sitemap", "cssclass", "cssclasses", "author_email"]),
    // Joplin.
    foreign("latitude", &["longitude", "altitude", "completed?"]),
    // Docusaurus, VuePress, Astro.
    foreign("sidebar", &["sidebar_label", "sidebar_position", "sidebar_class_name", "displayed_sidebar", "hide_title", "hide_table_of_contents", "toc_min_heading_level", "toc_max_heading_level", "pagination_label", "pagination_next", "pagination_prev", "custom_edit_url", "editLink", "pageClass", "heroImage", "head"]),
    // Hugo and Jekyll.
    foreign("menu", &["math", "mathjax", "katex", "mermaid", "showToc", "TocOpen", "ShowReadingTime", "ShowBreadCrumbs", "nav_order", "has_children", "has_toc", "grand_parent", "bookToc", "bookCollapseSection"]),
    // Quarto and Pandoc.
    foreign("format", &["bibliography", "csl", "link-citations", "execute", "number-sections", "toc-depth", "toc-title", "code-fold", "jupyter", "documentclass", "papersize", "geometry", "fontsize", "mainfont"]),
];

#[rustfmt::skip]
const PAGE: &[Key] = &[
    key("id", &["kennung", "kurzname", "slug"], Text, "identity and address of the page; otherwise its file name", "Kennung und Adresse der Seite; sonst der Dateiname"),
    key("title", &["titel", "überschrift", "name"], Text, "the page's title; otherwise the heading above its text", "Titel der Seite; sonst die Überschrift über dem Text"),
    key("aliases", &["frühere adressen", "frühere adresse", "alte adressen", "aliasse", "alias", "redirect_from"], Words, "addresses that the page had before, such as `old-name.html`; each leads here", "Adressen, die die Seite früher hatte, etwa `alter-name.html`; jede führt hierher"),
    key("language", &["sprache", "lang", "langue", "taal", "sprog"], Text, "language of the text, such as `de` or `en`", "Sprache des Textes, etwa `de` oder `en`"),
    key("status", &["stand", "zustand"], Choice, "draft, review, published or withdrawn", "Entwurf, Prüfung, veröffentlicht oder zurückgezogen"),
    key("draft", &["entwurf"], Flag, "`true` for what must not be published yet", "`ja` für alles, was noch nicht veröffentlicht werden darf"),
    key("published", &["veröffentlicht"], Flag, "`false` for what must not be published yet", "`nein` für alles, was noch nicht veröffentlicht werden darf"),
    key("publish_after", &["veröffentlichen_ab", "sperrfrist", "embargo"], Date, "the day from which the page may be shown", "der Tag, ab dem die Seite gezeigt werden darf"),
    key("withdrawn", &["zurückgezogen"], Date, "the day on which the page was withdrawn", "der Tag, an dem die Seite zurückgezogen wurde"),
    key("images", &["bilder", "image list", "fotos", "photos", "abbildungen"], Records(Record::Image), "what is to be said of the pictures", "was zu den Bildern zu sagen ist"),
    key("allow", &["erlaubt"], Words, "codes of findings that do not apply to this page", "Codes von Meldungen, die für diese Seite nicht gelten"),
    foreign("layout", &[]),
    foreign("permalink", &["url"]),
    foreign("robots", &["dir", "breaks", "slideOptions", "type", "GA", "disqus", "image", "opengraph", "toc"]),
    foreign("description", &["date", "datum", "tags", "author", "weight", "lastmod", "updated", "summary", "categories", "created", "modified", "cssclass", "cssclasses"]),
    // Joplin.
    foreign("latitude", &["longitude", "altitude", "completed?"]),
    // Docusaurus, VuePress, Astro.
    foreign("sidebar", &["sidebar_label", "sidebar_position", "sidebar_class_name", "displayed_sidebar", "hide_title", "hide_table_of_contents", "toc_min_heading_level", "toc_max_heading_level", "pagination_label", "pagination_next", "pagination_prev", "custom_edit_url", "editLink", "pageClass", "heroImage", "head"]),
    // Hugo and Jekyll.
    foreign("menu", &["math", "mathjax", "katex", "mermaid", "showToc", "TocOpen", "ShowReadingTime", "ShowBreadCrumbs", "nav_order", "has_children", "has_toc", "grand_parent", "bookToc", "bookCollapseSection"]),
    // Quarto and Pandoc.
    foreign("format", &["bibliography", "csl", "link-citations", "execute", "number-sections", "toc-depth", "toc-title", "code-fold", "jupyter", "documentclass", "papersize", "geometry", "fontsize", "mainfont"]),
];

#[rustfmt::skip]
const EVENT: &[Key] = &[
    key("title", &["titel", "name"], Text, "the event's name", "Name der Veranstaltung"),
    key("subtitle", &["untertitel", "motto"], Text, "a line below the title", "eine Zeile unter dem Titel"),
    key("date", &["datum", "tag"], Date, "the day of an event of one day", "der Tag einer eintägigen Veranstaltung"),
    key("start", &["beginn", "anfang", "von"], Date, "the first day", "der erste Tag"),
    key("end", &["ende", "bis"], Date, "the last day", "der letzte Tag"),
    key("timezone", &["zeitzone"], Text, "an IANA name such as `Europe/Berlin`", "ein IANA-Name wie `Europe/Berlin`"),
    key("language", &["sprache", "lang", "langue", "taal", "sprog"], Text, "language of the site, such as `de` or `en`", "Sprache der Seiten, etwa `de` oder `en`"),
    key("location", &["ort", "veranstaltungsort", "venue"], Holds::Record(Record::Location), "where it took place", "wo sie stattfand"),
    key("organiser", &["veranstalter", "organizer", "veranstalterin", "ausrichter"], Text, "id of a municipality, or text", "Kennung einer Kommune, oder Text"),
    key("description", &["beschreibung", "einleitung"], Markdown, "text for the start page", "Text für die Startseite"),
    key("notice", &["hinweis"], Markdown, "a line shown on every page", "eine Zeile, die auf jeder Seite steht"),
    key("url", &["adresse", "baseurl", "base_url"], Address, "where the site will be", "wo die Seiten stehen werden"),
    key("rooms", &["räume"], Records(Record::Room), "the rooms, in the order of the grid", "die Räume, in der Reihenfolge des Rasters"),
    key("slots", &["zeitfenster", "zeitblöcke", "zeitplan"], Records(Record::Slot), "the stretches of the programme, breaks included", "die Zeitfenster des Programms, mit Pausen"),
    key("names", &["namen"], Choice, "whether people with consent are named: consented or none", "ob Personen mit Einwilligung genannt werden: consented oder none"),
    key("release", &["freigabe"], Choice, "what a note without `status` is: approved (a draft) or all (published)", "was für Mitschriften ohne `status` gilt: approved (Entwurf) oder all (veröffentlicht)"),
    key("progress", &["fortschritt"], Flag, "whether progress is shown per municipality", "ob der Fortschritt je Kommune gezeigt wird"),
    key("licence", &["lizenz", "license"], Text, "licence of the texts", "Lizenz der Texte"),
    key("data", &["daten", "offene daten", "open data"], Choices, "data to download: all, or some of json, csv, schedule, calendar, feeds", "Daten zum Herunterladen: alle, oder einige von json, csv, zeitplan, kalender, feeds"),
    key("links", &["weblinks", "link", "verweise"], Records(Record::Link), "links, shown as cards", "Links, als Karten gezeigt"),
    key("legal", &["recht", "rechtliches"], Holds::Record(Record::Legal), "imprint, privacy and accessibility: links, or data from which pages are made", "Impressum, Datenschutz und Barrierefreiheit: Links, oder Angaben, aus denen Seiten entstehen"),
    key("theme", &["design", "thema", "gestaltung"], Holds::Record(Record::Theme), "how the site looks", "wie die Seiten aussehen"),
    key("repository", &["projektarchiv", "repo", "quelle"], Holds::Record(Record::Repository), "where the notes are kept, for links to read, edit and report; `none` for no such links", "wo die Mitschriften liegen, für Links zum Nachlesen, Bearbeiten und Melden; `keine` für keine solchen Links"),
    key("abbreviations", &["abkürzungen"], Table, "abbreviations and what they stand for", "Abkürzungen und was sie bedeuten"),
    key("outcomes", &["ergebnisse"], Holds::Record(Record::Outcomes), "further spellings of the headings of outcomes, and those that are none", "weitere Schreibweisen der Überschriften für Ergebnisse, und solche, die keine sind"),
    key("levels", &["stufen"], Table, "how serious findings are, by code", "wie ernst Meldungen genommen werden, nach Code"),
];

#[rustfmt::skip]
const SERIES: &[Key] = &[
    key("title", &["titel", "name"], Text, "the name of the series", "Name der Reihe"),
    key("language", &["sprache", "lang", "langue", "taal", "sprog"], Text, "language of the site, such as `de` or `en`", "Sprache der Seiten, etwa `de` oder `en`"),
    key("notice", &["hinweis"], Markdown, "a line shown on every page", "eine Zeile, die auf jeder Seite steht"),
    key("url", &["adresse", "baseurl", "base_url"], Address, "where the site will be", "wo die Seiten stehen werden"),
    key("names", &["namen"], Choice, "whether people with consent are named: consented or none", "ob Personen mit Einwilligung genannt werden: consented oder none"),
    key("progress", &["fortschritt"], Flag, "whether progress is shown per municipality", "ob der Fortschritt je Kommune gezeigt wird"),
    key("licence", &["lizenz", "license"], Text, "licence of the texts", "Lizenz der Texte"),
    key("data", &["daten", "offene daten", "open data"], Choices, "data to download: all, or some of json, csv, schedule, calendar, feeds", "Daten zum Herunterladen: alle, oder einige von json, csv, zeitplan, kalender, feeds"),
    key("legal", &["recht", "rechtliches"], Holds::Record(Record::Legal), "imprint, privacy and accessibility: links, or data from which pages are made", "Impressum, Datenschutz und Barrierefreiheit: Links, oder Angaben, aus denen Seiten entstehen"),
    key("theme", &["design", "thema", "gestaltung"], Holds::Record(Record::Theme), "how the site looks", "wie die Seiten aussehen"),
    key("repository", &["projektarchiv", "repo", "quelle"], Holds::Record(Record::Repository), "where the notes are kept, for links to read, edit and report; `none` for no such links", "wo die Mitschriften liegen, für Links zum Nachlesen, Bearbeiten und Melden; `keine` für keine solchen Links"),
    key("abbreviations", &["abkürzungen"], Table, "abbreviations and what they stand for", "Abkürzungen und was sie bedeuten"),
    key("levels", &["stufen"], Table, "how serious findings are, by code", "wie ernst Meldungen genommen werden, nach Code"),
];

#[rustfmt::skip]
const TOPIC: &[Key] = &[
    key("id", &["kennung", "schlüssel", "slug"], Text, "identity and address", "Kennung und Adresse"),
    key("label", &["bezeichnung", "name", "title", "titel", "thema", "topic"], Text, "how the topic is called", "wie das Thema heißt"),
    key("aliases", &["synonyme", "alias", "synonym", "auch"], Words, "other names for it", "andere Namen dafür"),
    key("description", &["beschreibung"], Text, "what it is about", "worum es geht"),
    key("broader", &["oberthema", "übergeordnet", "parent"], Text, "the broader topic", "das übergeordnete Thema"),
];

#[rustfmt::skip]
const MUNICIPALITY: &[Key] = &[
    key("id", &["kennung", "slug"], Text, "identity and address", "Kennung und Adresse"),
    key("name", &["bezeichnung", "titel", "title", "kommune"], Text, "the full name", "der volle Name"),
    key("short", &["kurz", "kurzname", "kurzform"], Text, "how sentences name it", "wie sie im Satz heißt"),
    key("aliases", &["andere namen", "alias", "auch"], Words, "other names and spellings", "andere Namen und Schreibweisen"),
    key("kind", &["art", "typ", "type"], Choice, "town, municipality, district, association …", "Stadt, Gemeinde, Kreis, Verbund …"),
    key("ags", &["gemeindeschlüssel", "amtlicher gemeindeschlüssel", "schlüssel"], Text, "the official key: 8 digits, 5 for a district", "der amtliche Gemeindeschlüssel: 8 Ziffern, 5 für einen Kreis"),
    key("lead_ags", &["federführend", "lead", "federführung"], Text, "for an association: the key of the place that leads it", "bei einem Verbund: der Schlüssel der federführenden Kommune"),
    key("state", &["land", "bundesland"], Choice, "the Land", "das Bundesland"),
    key("url", &["webseite", "website", "internet", "homepage"], Address, "its web site", "ihre Internetseite"),
    key("coordinates", &["koordinaten", "lage"], Holds::Record(Record::Coordinates), "latitude and longitude", "geografische Breite und Länge"),
    key("groups", &["gruppen", "gruppe", "group"], Words, "groups that it belongs to", "Gruppen, zu denen sie gehört"),
    key("contact", &["kontakt", "ansprechstelle"], Text, "a function address, never a person's", "eine Funktionsadresse, nie die einer Person"),
    key("fictional", &["erfunden", "fiktiv", "beispiel"], Flag, "whether it is made up for an example", "ob sie für ein Beispiel erfunden ist"),
];

#[rustfmt::skip]
const PERSON: &[Key] = &[
    key("key", &["kürzel", "kennung", "id", "schlüssel"], Text, "what notes call the person", "das Kürzel, das in Mitschriften steht"),
    key("name", &[], Text, "the name", "der Name"),
    key("municipality", &["kommune", "ort", "organisation"], Text, "where the person works", "wo die Person arbeitet"),
    key("function", &["funktion", "rolle", "role", "aufgabe"], Text, "what the person does there", "was die Person dort tut"),
    key("consent", &["einwilligung", "zustimmung"], Holds::Record(Record::Consent), "what the person agreed to, and when", "worin die Person wann eingewilligt hat"),
];

#[rustfmt::skip]
const CONSENT: &[Key] = &[
    key("scope", &["umfang"], Choice, "name or profile", "Name oder Profil"),
    key("date", &["datum", "am", "on", "vom"], Date, "the day of the consent", "der Tag der Einwilligung"),
];

#[rustfmt::skip]
const PARTY: &[Key] = &[
    key("name", &["person", "key", "kürzel"], Text, "a key of people.yaml, or text", "ein Kürzel aus people.yaml, oder Text"),
    key("municipality", &["kommune", "ort", "stadt", "gemeinde", "kreis", "place", "org", "organisation"], Text, "where they came from", "woher sie kamen"),
    key("count", &["anzahl", "zahl", "number", "personen"], Number, "how many", "wie viele"),
];

#[rustfmt::skip]
const APPROVAL: &[Key] = &[
    key("by", &["von", "durch"], Text, "by whom", "durch wen"),
    key("on", &["am", "date", "datum"], Date, "when", "wann"),
];

#[rustfmt::skip]
const PRACTICE: &[Key] = &[
    key("municipality", &["kommune", "ort", "stadt", "gemeinde", "kreis", "name"], Text, "who does it", "wer es tut"),
    key("state", &["stand", "status"], Choice, "in-use, introducing or planned", "im Einsatz, in Einführung oder geplant"),
    key("url", &["link", "adresse"], Address, "where to read more", "wo mehr steht"),
];

#[rustfmt::skip]
const LINK: &[Key] = &[
    key("title", &["titel", "name", "text", "label"], Text, "what the link is called", "wie der Link heißt"),
    key("url", &["link", "adresse", "href"], Address, "where it leads", "wohin er führt"),
    key("type", &["art", "typ", "kind"], Choice, "page, video, audio, slides or document", "Seite, Video, Audio, Folien oder Dokument"),
];

#[rustfmt::skip]
const IMAGE: &[Key] = &[
    key("src", &["datei", "bild", "file", "image", "pfad", "path"], Text, "the picture's file, as seen from the note", "die Bilddatei, von der Mitschrift aus gesehen"),
    key("alt", &["alternativtext", "bildbeschreibung", "beschreibung"], Text, "what is to be seen, for those who cannot see it", "was zu sehen ist, für alle, die es nicht sehen"),
    key("people", &["personen", "menschen", "abgebildete"], Choice, "who is to be seen: none, consented or crowd", "wer zu sehen ist: keine, eingewilligt oder Menge"),
    key("caption", &["bildunterschrift", "unterschrift", "titel", "title"], Text, "the words below it", "die Worte darunter"),
    key("credit", &["bildnachweis", "foto", "quelle", "urheber", "urheberin", "nachweis", "photo"], Text, "who made it", "von wem es ist"),
    key("licence", &["lizenz", "license"], Text, "the picture's own licence", "die eigene Lizenz des Bildes"),
    key("transcript", &["abschrift", "transkript"], Text, "what is written in it, such as on a flip chart", "was darauf geschrieben steht, etwa auf einem Flipchart"),
    key("decorative", &["schmuck", "dekorativ", "nur schmuck"], Flag, "`true` for a picture that only decorates", "`ja` für ein Bild, das nur schmückt"),
];

#[rustfmt::skip]
const LOCATION: &[Key] = &[
    key("name", &["titel", "gebäude", "haus"], Text, "the building", "das Gebäude"),
    key("street", &["straße", "anschrift", "adresse"], Text, "street and number", "Straße und Hausnummer"),
    key("municipality", &["kommune", "ort", "stadt", "gemeinde", "city"], Text, "the municipality", "die Kommune"),
];

#[rustfmt::skip]
const ROOM: &[Key] = &[
    key("id", &["kennung", "kürzel"], Text, "what notes may call it", "wie Mitschriften ihn nennen dürfen"),
    key("name", &["titel", "title", "raum"], Text, "the room's name", "Name des Raums"),
];

#[rustfmt::skip]
const SLOT: &[Key] = &[
    key("id", &["kennung", "kürzel"], Text, "what notes call it", "wie Mitschriften es nennen"),
    key("title", &["titel", "name"], Text, "for a break or a plenary: what it is", "bei Pause oder Plenum: was es ist"),
    key("date", &["datum", "tag", "day"], Date, "the day", "der Tag"),
    key("start", &["beginn", "anfang", "von", "uhrzeit", "zeit"], Time, "when it begins", "wann es beginnt"),
    key("end", &["ende", "bis"], Time, "when it ends", "wann es endet"),
    key("duration", &["dauer", "länge"], Duration, "how long it takes, in minutes", "wie lange es dauert, in Minuten"),
];

#[rustfmt::skip]
const LEGAL: &[Key] = &[
    key("imprint", &["impressum"], Holds::Record(Record::Imprint), "the imprint: an address, a page of pages/, or what it must say", "das Impressum: eine Adresse, eine Seite aus pages/, oder was darin stehen muss"),
    key("privacy", &["datenschutz", "datenschutzerklärung"], Holds::Record(Record::Privacy), "the privacy statement: an address, a page of pages/, or what only you can say", "die Datenschutzerklärung: eine Adresse, eine Seite aus pages/, oder was nur Sie sagen können"),
    key("accessibility", &["barrierefreiheit", "erklärung zur barrierefreiheit"], Holds::Record(Record::Accessibility), "the accessibility statement: an address, a page of pages/, or what it must say", "die Erklärung zur Barrierefreiheit: eine Adresse, eine Seite aus pages/, oder was darin stehen muss"),
    key("contact", &["kontakt"], Text, "address for reports", "Adresse für Rückmeldungen"),
    key("state", &["land", "bundesland"], Choice, "the Land whose law holds; `federal` for a federal body", "das Land, dessen Recht gilt; `Bund` für eine Stelle des Bundes"),
    key("easy_language", &["leichte sprache"], Text, "address or page with the essentials in easy language", "Adresse oder Seite mit dem Wichtigsten in Leichter Sprache"),
    key("sign_language", &["gebärdensprache", "dgs", "deutsche gebärdensprache"], Text, "address or page with the essentials in sign language", "Adresse oder Seite mit dem Wichtigsten in Gebärdensprache"),
];

#[rustfmt::skip]
const IMPRINT: &[Key] = &[
    key("name", &["bezeichnung", "körperschaft"], Text, "the public body, such as `Stadt Musterstadt`", "die Körperschaft, etwa `Stadt Musterstadt`"),
    key("legal_form", &["rechtsform"], Text, "its legal form, such as `Körperschaft des öffentlichen Rechts`", "ihre Rechtsform, etwa `Körperschaft des öffentlichen Rechts`"),
    key("street", &["straße", "anschrift", "straße und hausnummer"], Text, "street and number", "Straße und Hausnummer"),
    key("postcode", &["plz", "postleitzahl"], Text, "the postcode", "die Postleitzahl"),
    key("town", &["ort", "stadt", "city"], Text, "the town", "der Ort"),
    key("represented_by", &["vertreten durch", "vertretung", "vertreter", "vertreterin"], Text, "who represents it, by function and name", "wer sie vertritt, mit Funktion und Namen"),
    key("email", &["e-mail", "mail", "e-mail-adresse"], Text, "the e-mail address", "die E-Mail-Adresse"),
    key("phone", &["telefon", "tel", "telefonnummer"], Text, "the telephone number", "die Telefonnummer"),
    key("vat_id", &["ust_id", "ust-idnr", "umsatzsteuer-id", "umsatzsteuer-identifikationsnummer"], Text, "the VAT identification number, if there is one", "die Umsatzsteuer-Identifikationsnummer, falls es eine gibt"),
    key("supervisory_authority", &["aufsichtsbehörde", "aufsicht"], Text, "the supervisory authority", "die Aufsichtsbehörde"),
    key("responsible", &["verantwortlich", "verantwortlich für den inhalt", "inhaltlich verantwortlich"], Text, "who answers for the content under § 18 (2) MStV", "wer nach § 18 Abs. 2 MStV für den Inhalt verantwortlich ist"),
];

#[rustfmt::skip]
const PRIVACY: &[Key] = &[
    key("name", &["verantwortlicher", "verantwortliche stelle", "controller"], Text, "the controller, where it is not the body of the imprint", "der Verantwortliche, wenn es nicht die Stelle aus dem Impressum ist"),
    key("street", &["straße", "anschrift", "straße und hausnummer"], Text, "street and number", "Straße und Hausnummer"),
    key("postcode", &["plz", "postleitzahl"], Text, "the postcode", "die Postleitzahl"),
    key("town", &["ort", "stadt", "city"], Text, "the town", "der Ort"),
    key("email", &["e-mail", "mail", "e-mail-adresse"], Text, "the e-mail address", "die E-Mail-Adresse"),
    key("phone", &["telefon", "tel", "telefonnummer"], Text, "the telephone number", "die Telefonnummer"),
    key("officer", &["datenschutzbeauftragte", "datenschutzbeauftragter", "dsb", "data protection officer"], Text, "how to reach the data protection officer", "wie die oder der Datenschutzbeauftragte zu erreichen ist"),
    key("hosting", &["server", "protokolldateien", "hoster", "logfiles", "log files"], Text, "who runs the server, what it logs and for how long", "wer den Server betreibt, was er protokolliert und wie lange"),
    key("legal_basis", &["rechtsgrundlage", "rechtsgrundlagen"], Text, "on which law the publication rests", "auf welcher Rechtsgrundlage veröffentlicht wird"),
    key("date", &["stand", "datum"], Date, "of which day the statement is", "von welchem Tag die Erklärung ist"),
];

#[rustfmt::skip]
const ACCESSIBILITY: &[Key] = &[
    key("name", &["stelle", "öffentliche stelle"], Text, "whose statement it is, where that is not the body of the imprint", "wer sie abgibt, wenn es nicht die Stelle aus dem Impressum ist"),
    key("scope", &["geltungsbereich", "gilt für"], Text, "for which pages it is made; otherwise this site", "für welche Seiten sie gilt; sonst für diese Website"),
    key("status", &["vereinbarkeit", "stand der vereinbarkeit"], Choice, "how far the requirements are met: full, partial or none", "wie weit die Anforderungen erfüllt sind: vollständig, teilweise oder nicht"),
    key("method", &["methode", "bewertung"], Choice, "how that was found out: self or external", "wie das festgestellt wurde: Selbstbewertung oder extern"),
    key("date", &["datum", "erstellt am", "erstellt", "stand"], Date, "when the statement was made", "wann die Erklärung erstellt wurde"),
    key("reviewed", &["überprüft am", "überprüft", "zuletzt überprüft"], Date, "when it was last reviewed", "wann sie zuletzt überprüft wurde"),
    key("gaps", &["mängel", "lücken", "nicht barrierefreie inhalte", "nicht barrierefrei"], Records(Record::Gap), "what is not accessible", "was nicht barrierefrei ist"),
    key("email", &["e-mail", "mail", "e-mail-adresse"], Text, "where to report barriers", "wohin Barrieren gemeldet werden können"),
    key("phone", &["telefon", "tel", "telefonnummer"], Text, "a telephone number for that", "eine Telefonnummer dafür"),
    key("url", &["kontaktformular", "formular", "adresse"], Address, "a page for that", "eine Seite dafür"),
];

#[rustfmt::skip]
const GAP: &[Key] = &[
    key("what", &["was", "inhalt"], Text, "what is not accessible", "was nicht barrierefrei ist"),
    key("why", &["warum", "begründung"], Text, "for which reason", "aus welchem Grund"),
    key("alternative", &["ersatz", "alternativen"], Text, "how to get at the content all the same", "wie man trotzdem an den Inhalt kommt"),
    key("ground", &["art", "ausnahme"], Choice, "non-compliance (otherwise), burden or out-of-scope", "unvereinbar (sonst), unverhältnismäßig oder ausgenommen"),
];

#[rustfmt::skip]
const THEME: &[Key] = &[
    key("name", &[], Text, "the theme: rathaus, pinnwand, or a folder of themes/", "die Gestaltung: rathaus, pinnwand oder ein Ordner unter themes/"),
    key("accent", &["akzent", "farbe", "akzentfarbe", "color", "colour"], Text, "the colour that all others are made of, such as `#004b87`", "die Farbe, aus der alle anderen entstehen, etwa `#004b87`"),
    key("logo", &["wappen", "signet"], Holds::Record(Record::Logo), "a picture below assets/; or one for light ground and one for dark", "ein Bild unter assets/; oder eines für hellen und eines für dunklen Grund"),
    key("icon", &["favicon", "symbol"], Text, "the sign in tabs and bookmarks, below assets/; otherwise in the colour of the site", "das Zeichen in Tabs und Lesezeichen, unter assets/; sonst in der Farbe der Seiten"),
    key("fonts", &["schriften", "schrift", "font"], Holds::Record(Record::Fonts), "files of your own typeface, below assets/", "Dateien der Hausschrift, unter assets/"),
    key("home", &["zurück", "website", "webauftritt"], Holds::Record(Record::Home), "your own site, to which every page leads back", "Ihr Webauftritt, zu dem jede Seite zurückführt"),
];

#[rustfmt::skip]
const LOGO: &[Key] = &[
    key("light", &["hell"], Text, "the logo for light ground", "das Logo für hellen Grund"),
    key("dark", &["dunkel"], Text, "the logo for dark ground", "das Logo für dunklen Grund"),
    key("alt", &["alternativtext", "bildbeschreibung"], Text, "what the logo says to those who do not see it", "was das Logo denen sagt, die es nicht sehen"),
];

#[rustfmt::skip]
const FONTS: &[Key] = &[
    key("text", &["fließtext"], Records(Record::Font), "the typeface of texts: a file, or several", "die Schrift der Texte: eine Datei oder mehrere"),
    key("headings", &["überschriften"], Records(Record::Font), "the typeface of headings: a file, or several", "die Schrift der Überschriften: eine Datei oder mehrere"),
];

#[rustfmt::skip]
const FONT: &[Key] = &[
    key("file", &["datei", "src"], Text, "a file of the type woff2, woff, ttf or otf", "eine Datei vom Typ woff2, woff, ttf oder otf"),
    key("weight", &["stärke", "gewicht", "schnitt"], Number, "its weight: 400 for regular, 700 for bold, `100 900` for a variable one", "die Strichstärke: 400 für normal, 700 für fett, `100 900` für eine variable Schrift"),
    key("style", &["lage", "stil"], Choice, "normal or italic", "normal oder kursiv"),
];

#[rustfmt::skip]
const HOME: &[Key] = &[
    key("title", &["titel", "name"], Text, "what the link says, such as „City of Musterstadt“", "was der Link sagt, etwa „Stadt Musterstadt“"),
    key("url", &["adresse", "link"], Address, "its address", "die Adresse"),
];

#[rustfmt::skip]
const THEME_FILE: &[Key] = &[
    key("title", &["titel", "name"], Table, "the theme's name, by language", "Name der Gestaltung, nach Sprachen"),
    key("description", &["beschreibung"], Table, "what it looks like, by language", "wie sie aussieht, nach Sprachen"),
    key("pairs", &["paare", "farbpaare"], Records(Record::Pair), "colours of the style sheet that must be told apart", "Farben des Stylesheets, die sich unterscheiden müssen"),
];

#[rustfmt::skip]
const PAIR: &[Key] = &[
    key("colour", &["farbe", "color"], Text, "a custom property, such as `--ink`", "eine Custom Property, etwa `--ink`"),
    key("on", &["auf", "grund"], Words, "those that it stands on", "worauf sie steht"),
    key("for", &["für", "zweck"], Choice, "text, large or control", "Text, groß oder Bedienelement"),
];

#[rustfmt::skip]
const REPOSITORY: &[Key] = &[
    key("url", &["adresse", "link"], Address, "its web address", "seine Internetadresse"),
    key("branch", &["zweig"], Text, "the branch; otherwise the one that is checked out, or `main`", "der Zweig; sonst der ausgecheckte, oder `main`"),
    key("path", &["pfad", "ordner"], Text, "the event's folder in it", "der Ordner der Veranstaltung darin"),
    key("forge", &["software", "plattform", "art"], Choice, "github, gitlab (openCode too) or forgejo (Gitea too); otherwise told by its address", "github, gitlab (auch openCode) oder forgejo (auch Gitea); sonst an der Adresse erkannt"),
];

#[rustfmt::skip]
const COORDINATES: &[Key] = &[
    key("latitude", &["breite", "lat"], Text, "degrees north", "Grad nördlicher Breite"),
    key("longitude", &["länge", "lon", "lng", "long"], Text, "degrees east", "Grad östlicher Länge"),
];

#[rustfmt::skip]
const OUTCOMES: &[Key] = &[
    key("insight", &["aha-erlebnisse", "insights", "aha-erlebnis", "aha", "erkenntnis", "erkenntnisse"], Words, "headings for insights", "Überschriften für Aha-Erlebnisse"),
    key("result", &["ergebnisse", "results", "ergebnis"], Words, "headings for results", "Überschriften für Ergebnisse"),
    key("agreement", &["vereinbarungen", "agreements", "vereinbarung", "beschluss", "beschlüsse"], Words, "headings for agreements", "Überschriften für Vereinbarungen"),
    key("question", &["offene fragen", "questions", "frage", "fragen", "offene frage"], Words, "headings for open questions", "Überschriften für offene Fragen"),
    key("next-step", &["nächste schritte", "next steps", "nächster schritt", "aufgabe", "aufgaben"], Words, "headings for next steps", "Überschriften für nächste Schritte"),
    key("none", &["keine", "nichts", "nicht", "not", "aus", "off"], Words, "headings that stand for no outcomes here", "Überschriften, unter denen hier keine Ergebnisse stehen"),
];
