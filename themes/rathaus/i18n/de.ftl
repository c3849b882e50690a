# Die Texte der Seiten. Zu jedem gibt es einen mit demselben Namen in en.ftl.

## Rahmen

skip-link = Zum Inhalt springen
menu = Hauptmenü
notice = Hinweis
breadcrumb = Sie sind hier
footer = Weitere Seiten
licence = Texte:
licence-scope = , soweit nicht anders angegeben
made-with = Erstellt mit nachlese
imprint = Impressum
privacy = Datenschutz
accessibility = Erklärung zur Barrierefreiheit

## Namen der Seiten

start = Startseite
events = Veranstaltungen
programme = Programm
sessions = Sessions
session = Session
topics = Themen
topic = Thema
municipalities = Kommunen
municipality = Kommune
person = Person
people = Personen
tags = Schlagwörter
tag = Schlagwort
abbreviations = Abkürzungen
all-sessions = Zu allen Sessions
all-topics = Alle Themen

## Suche

search = Suche
search-label = Suchbegriffe
search-button = Suchen
search-page = Seite
search-pages = Weitere Seiten
search-all-municipalities = Alle Kommunen
search-all-tags = Alle Schlagwörter
search-all-people = Alle Personen
search-all-sessions = Alle Sessions nach Uhrzeit
search-sessions-of = Sessions: { $name }
search-without-script = Die Suche braucht JavaScript. Hier finden Sie alles auch ohne: in Listen von A bis Z.
search-failed = Die Suche lässt sich gerade nicht laden. Versuchen Sie es später noch einmal, oder sehen Sie in den Listen von A bis Z nach.
search-tips = So finden Sie mehr
search-tip-parts = Sie müssen ein Wort nicht ganz schreiben, und es darf in einem anderen stecken: „Akte“ findet auch „Personalakte“ und „E-Akte“.
search-tip-phrase = Was genau so dastehen soll, schreiben Sie in Anführungszeichen: „digitale Akte“.
search-tip-without = Was nicht vorkommen soll, bekommt ein Minus davor: Akte -Personal.
search-refine = Treffer eingrenzen
search-kind = Art
search-kind-all = Alle Treffer
search-active = Gewählte Filter
# Davor steht der Filter: „Thema: E-Akte“
search-filter-remove = – Filter entfernen
search-filter = { $name }:
# Wie viele Treffer es gibt, mit der Zahl als Namen.
search-hits-one = { $name } Treffer
search-hits-other = { $name } Treffer
search-hits-cut = Mindestens { $name } Treffer
search-none = Keine Treffer
search-none-spelling = Ist alles richtig geschrieben?
search-none-words = Mit weniger oder allgemeineren Wörtern finden Sie vielleicht mehr.
search-none-filters = Wenn Sie Treffer eingegrenzt haben, nehmen Sie Filter zurück.
search-none-lists = Oder sehen Sie in den Listen von A bis Z weiter unten nach.
# Der Titel des Fensters: die Wörter, nach denen gesucht wird. Der Name der Seite folgt.
search-window = „{ $name }“
search-corrected = Treffer für „{ $taken }“ statt „{ $written }“.
search-relaxed = Kein Eintrag enthält alle Wörter. Hier stehen die, die am meisten davon enthalten.
search-ignored = Nicht beachtet, weil zu kurz oder fast überall zu finden: { $name }
# Ein Wort der Anfrage in einer Aufzählung.
search-quoted = „{ $name }“
search-suggestions = Meinten Sie:
# Am Ende einer Aufzählung von Kommunen, Themen oder Schlagwörtern, die gekürzt ist.
search-names-more = und { $name } weitere
search-more = Weitere Treffer
search-more-failed = Weitere Treffer lassen sich gerade nicht laden. Versuchen Sie es noch einmal.
search-slow = Die Suche läuft …
search-sections = Auch in diesem Text:

## Zahlen

count-sessions =
    { $count ->
        [0] Keine Sessions
        [one] 1 Session
       *[other] { $count } Sessions
    }
count-topics =
    { $count ->
        [0] Keine Themen
        [one] 1 Thema
       *[other] { $count } Themen
    }
count-municipalities =
    { $count ->
        [0] Keine Kommunen
        [one] 1 Kommune
       *[other] { $count } Kommunen
    }
count-people =
    { $count ->
        [one] 1 Person
       *[other] { $count } Personen
    }
about-people = ca. { $count } Personen
sessions-on-days =
    { $sessions } { $days ->
        [one] an einem Tag
       *[other] an { $days } Tagen
    }
hands =
    { $count ->
        [one] 1 Meldung
       *[other] { $count } Meldungen
    }

# Unter großen Zahlen; die Zahl steht schon da.
figure-sessions =
    { $count ->
        [one] Session
       *[other] Sessions
    }
figure-topics =
    { $count ->
        [one] Thema
       *[other] Themen
    }
figure-municipalities =
    { $count ->
        [one] Kommune
       *[other] Kommunen
    }
figure-outcomes =
    { $count ->
        [one] festgehaltener Punkt
       *[other] festgehaltene Punkte
    }

## Was herauskam

outcomes = Was herauskam
legend = Was die Zeichen bedeuten:
outcome-name-agreement =
    { $count ->
        [one] Vereinbarung
       *[other] Vereinbarungen
    }
outcome-name-next-step =
    { $count ->
        [one] Nächster Schritt
       *[other] Nächste Schritte
    }
outcome-name-question =
    { $count ->
        [one] Offene Frage
       *[other] Offene Fragen
    }
outcome-name-result =
    { $count ->
        [one] Ergebnis
       *[other] Ergebnisse
    }
outcome-name-insight =
    { $count ->
        [one] Aha-Erlebnis
       *[other] Aha-Erlebnisse
    }
outcomes-agreement =
    { $count ->
        [one] 1 Vereinbarung
       *[other] { $count } Vereinbarungen
    }
outcomes-next-step =
    { $count ->
        [one] 1 nächster Schritt
       *[other] { $count } nächste Schritte
    }
outcomes-question =
    { $count ->
        [one] 1 offene Frage
       *[other] { $count } offene Fragen
    }
outcomes-result =
    { $count ->
        [one] 1 Ergebnis
       *[other] { $count } Ergebnisse
    }
outcomes-insight =
    { $count ->
        [one] 1 Aha-Erlebnis
       *[other] { $count } Aha-Erlebnisse
    }
state-open = offen
state-done = erledigt
due = bis
from-session = aus:

## Was herauskam, gesammelt

outcomes-lead = { $outcomes } { $sessions }
count-outcomes =
    { $count ->
        [one] 1 festgehaltener Punkt
       *[other] { $count } festgehaltene Punkte
    }
from-sessions =
    { $count ->
        [one] aus einer Session
       *[other] aus { $count } Sessions
    }
all-outcomes = Alles, was herauskam
kind-lead-agreement = Worauf sich die Runden verständigt haben.
kind-lead-next-step = Was übernommen oder angeregt wurde.
kind-lead-question = Was die Runden nicht klären konnten. Vielleicht gibt es anderswo schon eine Antwort.
kind-lead-result = Was die Runden erarbeitet haben.
kind-lead-insight = Was den Beteiligten klar geworden ist.
all-agreement =
    { $count ->
        [one] Zu der einen Vereinbarung
       *[other] Alle { $count } Vereinbarungen
    }
all-next-step =
    { $count ->
        [one] Zu dem einen nächsten Schritt
       *[other] Alle { $count } nächsten Schritte
    }
all-question =
    { $count ->
        [one] Zu der einen offenen Frage
       *[other] Alle { $count } offenen Fragen
    }
all-result =
    { $count ->
        [one] Zu dem einen Ergebnis
       *[other] Alle { $count } Ergebnisse
    }
all-insight =
    { $count ->
        [one] Zu dem einen Aha-Erlebnis
       *[other] Alle { $count } Aha-Erlebnisse
    }
see-all-agreement = Alle Vereinbarungen
see-all-next-step = Alle nächsten Schritte
see-all-question = Alle offenen Fragen
see-all-result = Alle Ergebnisse
see-all-insight = Alle Aha-Erlebnisse
also-open-in = Auch offen in:
all-questions-on = Alle offenen Fragen zum Thema „{ $name }“
by-topic-list = Nach Themen
by-municipality-list = Nach Kommunen
by-owner-list = Nach Zuständigen
open-list =
    { $count ->
        [one] 1 offene Aufgabe
       *[other] { $count } offene Aufgaben
    }
done-list =
    { $count ->
        [one] 1 erledigte Aufgabe
       *[other] { $count } erledigte Aufgaben
    }
orders = Andere Ordnungen dieser Liste
by-topic-of = { $name } nach Themen
by-municipality-of = { $name } nach Kommunen
by-topic-order = Jeder Punkt steht bei den Themen, die seine Session selbst nennt; engere Themen stehen für sich.
by-municipality-order = Wo eine Kommune genannt ist, steht der Punkt bei ihr, sonst bei allen, die an der Session beteiligt waren.
open-tasks = Offene Aufgaben
done-tasks = Erledigte Aufgaben
open-tasks-lead = Was übernommen wurde und noch aussteht.
done-tasks-lead = Was übernommen wurde und schon getan ist.
groups-of-list = In dieser Liste
all-groups = Alle Abschnitte dieser Liste
entries =
    { $count ->
        [one] 1 Eintrag
       *[other] { $count } Einträge
    }
without-topic = Ohne Thema
without-owner = Noch ohne Zuständige
without-municipality = Ohne Angabe der Kommune
continued = Fortsetzung von der vorigen Seite
overdue = überfällig
no-feedback = keine Rückmeldung
# Dahinter steht das Datum.
as-of = Stand:
progress =
    { $count ->
        [one] { $done } von 1 Aufgabe erledigt
       *[other] { $done } von { $count } Aufgaben erledigt
    }
progress-by-event = Stand der Aufgaben nach Veranstaltung
feedback = Rückmeldung geben
feedback-subject = Rückmeldung zu „{ $name }“ ({ $id })

## Filter der Listen

filter-legend = { $name } filtern
filter-all = alle
filter-owner = Zuständig
filter-state = Stand
filter-event = Veranstaltung
filter-text = Enthält das Wort
filter-reset = Filter zurücksetzen
filter-results = Gefilterte Liste
filter-none = Dazu ist nichts festgehalten. Mit weniger Filtern finden Sie vielleicht mehr.
filter-more = Weitere anzeigen
state-suggestion = Anregung
# Davor steht, wie viele davon gezeigt werden.
of-agreement =
    { $count ->
        [one] von 1 Vereinbarung
       *[other] von { $count } Vereinbarungen
    }
of-next-step =
    { $count ->
        [one] von 1 nächsten Schritt
       *[other] von { $count } nächsten Schritten
    }
of-question =
    { $count ->
        [one] von 1 offenen Frage
       *[other] von { $count } offenen Fragen
    }
of-result =
    { $count ->
        [one] von 1 Ergebnis
       *[other] von { $count } Ergebnissen
    }
of-insight =
    { $count ->
        [one] von 1 Aha-Erlebnis
       *[other] von { $count } Aha-Erlebnissen
    }

## Startseiten

to-programme = Zum Programm
by-topic = Nach Themen lesen
most-wanted = Am meisten gewünscht
most-wanted-lead = Wie viele Hände zu Beginn für ein Thema gehoben wurden.
newest-changes = Zuletzt geändert
about-event = Über die Veranstaltung
organiser = Veranstaltet von
where = Ort
when = Zeit
more-information = Weitere Informationen
no-outcomes-event = Aus den Sessions ist noch nichts festgehalten. Sobald in einer Mitschrift Vereinbarungen, nächste Schritte oder offene Fragen stehen, erscheinen sie hier.
no-sessions-event = Zu dieser Veranstaltung gibt es noch keine Sessions. Sie stehen hier, sobald der Sessionplan oder die erste Mitschrift veröffentlicht ist.
series = Veranstaltungsreihe
series-lead =
    { $count ->
        [0] Was die Beteiligten voneinander mitnehmen.
        [one] Eine Veranstaltung: was die Beteiligten voneinander mitgenommen haben.
       *[other] { $count } Veranstaltungen mit gemeinsamen Themen: was die Beteiligten voneinander mitgenommen haben.
    }
no-events = In dieser Reihe gibt es noch keine Veranstaltung.

## Programm und Listen

days = Tage
grid = Raster: Zeiten und Räume
as-grid = { $name } als Raster
# Hinter einer Session, die länger dauert als die anderen ihrer Zeile.
until = bis
without-time = Ohne Zeitangabe
without-room = Ohne Raum
without-hour = Ohne Uhrzeit
in-order-of-time = , nach Zeit geordnet
pages = Seiten
page-x-of-y = Seite { $page } von { $of }
page-previous = Vorige Seite
page-next = Nächste Seite
and-more =
    { $count ->
        [one] und noch 1
       *[other] und { $count } weitere
    }
on-this-page = Auf dieser Seite

## Druck

document = Druckfassung
document-all = Alle Sessions in einem Dokument zum Drucken
document-lead = Alles in einem Dokument. Zum Drucken oder Speichern als PDF dient die Druckfunktion Ihres Browsers.
documents-lead = Für ein Dokument sind es zu viele Sessions. Jeder Tag hat seine eigene Druckfassung.
document-contents = Inhalt
document-number = Nr. { $count }
document-part = Teil { $count }
document-topic = Thema
document-topics = Themen
document-licence = Lizenz der Texte
document-url = Im Internet

## Session

session-on =
    { $count ->
        [one] Session zum Thema
       *[other] Session zu den Themen
    }
session-facts = Angaben zur Session
room = Raum
hosts = Angeboten von
scribes = Mitschrift von
places = Wen es angeht
present = Teilnehmende
wanted-by = Gewünscht von
people-from = { $count } aus { $place }
people-from-elsewhere = { $count } ohne Angabe
# „3 Personen aus Musterstadt“: alle sind von dort.
people-all-from = { $people } aus { $place }
person-from = { $name } ({ $place })
cancelled = abgesagt
session-cancelled = Diese Session wurde abgesagt.
draft = Entwurf
draft-notice = Entwurf: Diese Mitschrift ist nicht veröffentlicht. Sie steht nur in der Vorschau.
without-outcome = Ohne festgehaltenes Ergebnis
no-note = Zu dieser Session gibt es noch keine Mitschrift. Was herauskam, steht hier, sobald jemand es aufgeschrieben hat.
not-approved = Diese Mitschrift ist nicht mit den Teilnehmenden abgestimmt. Sie gibt wieder, was mitgeschrieben wurde.
approved = Diese Mitschrift ist mit den Teilnehmenden abgestimmt.
approved-on = Diese Mitschrift ist abgestimmt und wurde am { $on } freigegeben.
approved-by = Diese Mitschrift ist abgestimmt und freigegeben ({ $by }).
approved-by-on = Diese Mitschrift ist abgestimmt und wurde am { $on } freigegeben ({ $by }).
versions = Fassungen dieser Seite
easy-language = Leichte Sprache
language-de = Deutsch
language-en = English
language-da = Dansk
language-nds = Plattdüütsch
language-frr = Nordfriisk
language-fr = Français
language-nl = Nederlands
language-pl = Polski
language-uk = Українська
language-tr = Türkçe
going-on = Wie es weitergeht
practice = Machen es oder planen es
continues = Wollen daran weiterarbeiten
pictures = Bilder
transcript = Abschrift
picture-by = Bild
links = Links
related = Verwandte Sessions
related-named = Gehört dazu
related-topic = Auch zum Thema „{ $name }“
related-municipality = Auch mit { $name }
related-tag = Auch mit dem Schlagwort „{ $name }“
mentioned-in = Erwähnt in
neighbours = Vorige und nächste Session
session-before = Vorige Session im Programm
session-after = Nächste Session im Programm
# Dahinter steht das Datum.
last-change = Letzte Änderung:
source = Quelle der Mitschrift
edit-note = Mitschrift bearbeiten
report-mistake = Fehler melden
# Womit die Meldung eines Fehlers beginnt: Titel und Text.
report-title = Fehler in „{ $name }“
report-question = Was stimmt nicht, und wie ist es richtig?
report-page = Seite: { $name }
report-file = Datei: { $name }
withdrawn = Mitschrift zurückgezogen
withdrawn-text = Die Mitschrift, die unter dieser Adresse stand, wurde zurückgezogen.
# Dazwischen steht das Datum.
withdrawn-on = Die Mitschrift, die unter dieser Adresse stand, wurde am
withdrawn-on-end = {" "}zurückgezogen.
# Was an einer früheren Adresse steht; Browser gehen sofort weiter.
moved = Diese Seite hat eine neue Adresse
moved-text = Sie finden sie jetzt hier:
moved-target = zur neuen Adresse
in-revision = Diese Mitschrift wird überarbeitet
in-revision-text = Der Text ist zurzeit nicht zugänglich. Bitte schauen Sie später noch einmal vorbei.

## Links zu Filmen, Dokumenten und anderen Seiten

link-on-page = { $name }
link-on-video = Film auf { $name }
link-on-audio = Tonaufnahme auf { $name }
link-on-slides = Folien auf { $name }
link-on-document = Dokument auf { $name }

## Im Text der Mitschriften

footnotes = Fußnoten
footnote = Fußnote
footnote-back = Zurück zu Verweis
table = Tabelle
alert-note = Hinweis
alert-tip = Tipp
alert-important = Wichtig
alert-warning = Warnung
alert-caution = Vorsicht

## Themen

topics-lead = Jede Seite sammelt, was in allen Sessions zu einem Thema herauskam.
more-topics = Weitere Themen
part-of = Gehört zu: { $name }
narrower-topics = Was zu diesem Thema gehört
# Hinter Zahlen, die für ein Thema und alles gelten, was dazugehört.
with-narrower = engere Themen mitgezählt
belongs-to = gehört zu
without-outcome-yet = noch nichts festgehalten
no-topics = Noch sind keine Themen genannt. Sie erscheinen hier, sobald eine Mitschrift eines nennt.
no-outcomes-topic = Zu diesem Thema ist noch nichts festgehalten: keine Vereinbarung, kein nächster Schritt, keine offene Frage.
no-sessions-topic = Zu diesem Thema gibt es noch keine Session.
who-on-topic = Wer mit diesem Thema zu tun hat
topic-continues = Wollen weiterarbeiten
topic-present = Waren dabei
topic-named = Sind genannt, Teilnahme nicht festgehalten
count-present =
    { $count ->
        [one] 1 Kommune war dabei
       *[other] { $count } Kommunen waren dabei
    }
count-continue =
    { $count ->
        [one] 1 Kommune will weiterarbeiten
       *[other] { $count } Kommunen wollen weiterarbeiten
    }
count-practise =
    { $count ->
        [one] 1 Kommune macht oder plant es
       *[other] { $count } Kommunen machen oder planen es
    }
practice-state = Stand
practice-in-use = im Einsatz
practice-introducing = in Einführung
practice-planned = geplant
practice-more = Mehr von { $name }
contact = Kontakt
more-on-it = Mehr dazu
not-stated = keine Angabe
nobody-does-it = Dass eine Kommune es schon macht oder plant, ist nicht festgehalten.

## Kommunen

# Hinter „7 Kommunen, “
with-sessions =
    { $count ->
        [0] keine davon mit Sessions
       *[other] { $count } davon mit Sessions
    }
municipalities-lead = Aufgeführt sind alle, die in den Mitschriften oder in der Liste der Veranstaltung stehen. Die Zahl hinter dem Namen sagt, wie viele Sessions mit ihnen zu tun haben.
a-to-z = Von A bis Z
by-land = Nach Ländern
land-unknown = Ohne Angabe des Landes
bodies = Weitere Beteiligte
no-municipalities = Noch ist keine Kommune genannt. Kommunen erscheinen hier, sobald eine Mitschrift sie nennt.
fictional = Beispielort
fictional-text = Diesen Ort gibt es nicht. Er steht hier nur als Beispiel.
kind-town = Stadt
kind-municipality = Gemeinde
kind-district = Landkreis
# So heißen sie in Schleswig-Holstein und Nordrhein-Westfalen.
kind-plain-district = Kreis
kind-association = Kommunaler Verbund
kind-federal = Bund
kind-state = Land
kind-provider = Dienstleister
kind-society = Verband oder Verein
kind-science = Wissenschaft
kind-other = Weitere Beteiligte
land = Land
groups = Gruppen
ags = Amtlicher Schlüssel
lead-ags = Gemeindeschlüssel der federführenden Kommune
website = Website
topics-of = { $name } und die Themen
relation-named = Genannt bei
named-text = Die Sessions zu diesen Themen nennen auch { $name }. Ob jemand von dort dabei war, sagt das nicht.
relation-present = War dabei
relation-continues = Will weiterarbeiten an
relation-practice = Macht es oder plant es
nobody-present = Keine Teilnahme festgehalten.
nobody-continues = Nichts festgehalten.
nobody-practice = Nichts festgehalten.
no-topics-of = Für { $name } ist noch kein Thema festgehalten.
companions = Wer sonst an diesen Themen arbeitet
companions-text = Aufgeführt ist, wer eines der Themen umsetzt, daran weiterarbeiten will oder für eine Aufgabe oder Vereinbarung genannt ist; wer nur dabei war oder in einer Anregung vorkommt, zählt nicht. Oben steht, wer { $name } am nächsten ist: Jedes Thema zählt 3 Punkte, wenn es jemand umsetzt oder plant, 2, wenn jemand weiterarbeiten will, 1, wenn jemand für eine Aufgabe oder Vereinbarung genannt ist. Arbeiten beide daran, zählt beides.
companion = Wer
shared-topics = Daran arbeiten beide
offered-topics = Hier war { $name } nur dabei
tie-continues = will weiterarbeiten
tie-takes-on = für eine Aufgabe oder Vereinbarung genannt
tie-hosted = hat die Session angeboten
tie-present = war dabei
tie-concerned = angesprochen
questions-with = Offene Fragen aus Sessions mit { $name }
sessions-by-topic = Sessions nach Themen
map = Auf der Karte
map-text = Die Punkte führen zu den Kommunen, deren Lage bekannt ist. Sie stehen auch in den Listen.
map-source = Umrisse: Natural Earth, gemeinfrei
hosted = Selbst angebotene Sessions
no-sessions-of = Für { $name } ist noch keine Session festgehalten.

## Themen und Kommunen

matrix = Themen und Kommunen
to-matrix = Tabelle: Welche Kommune hat mit welchem Thema zu tun?
all-municipalities = Alle Kommunen
matrix-lead = Wer bei welchem Thema dabei war, wer daran weiterarbeiten will, wer es macht – und wo noch niemand ist. Gezählt sind Sessions, die das Thema selbst nennen.
matrix-reduced = Themen, mit denen keine dieser Kommunen zu tun hatte, sind hier weggelassen.
matrix-groups = Tabellen
matrix-table = Tabelle
matrix-share = { $name }: { $first } bis { $last }
matrix-cell =
    { $count ->
        [one] Session
       *[other] Sessions
    }: { $topic }, { $place }
matrix-present = Zahl der Sessions; bei mindestens einer war jemand von dort dabei. Dabei gewesen zu sein heißt nicht, daran zu arbeiten.
matrix-absent = Zahl der Sessions, die mit der Kommune zu tun haben; bei keiner ist eine Teilnahme festgehalten.
matrix-wants = Will daran weiterarbeiten.
matrix-in-use = Macht es: im Einsatz.
matrix-introducing = Macht es: in Einführung.
matrix-planned = Plant es.
matrix-none = Keine Session.
matrix-nothing = keine
matrix-partly = bei { $count } davon dabei
matrix-absent-cell = ohne festgehaltene Teilnahme

## Schlagwörter, Abkürzungen

tags-lead = Quer zu den Themen: Begriffe und wie viele Sessions sie tragen.
no-tags = Noch sind keine Schlagwörter vergeben. Sie erscheinen hier, sobald eine Mitschrift welche trägt.
no-sessions-tag = Dieses Schlagwort trägt noch keine Session.
people-lead = Wer hier steht, hat einer eigenen Seite zugestimmt.
function = Funktion
person-hosted = Angeboten
person-noted = Mitgeschrieben
person-attended = Teilgenommen
person-nowhere = Keine der gezeigten Mitschriften nennt diese Person.
person-consent = Diese Seite gibt es, weil die Person eingewilligt hat. Suchmaschinen werden gebeten, sie nicht aufzunehmen.
abbreviations-lead = Was die Abkürzungen auf diesen Seiten bedeuten.

## Daten

data = Daten
data-lead = Was auf diesen Seiten steht, gibt es auch zum Herunterladen und Weiterverarbeiten.
data-description = Sessions der Veranstaltung „{ $name }“ mit dem, was dabei herauskam: Vereinbarungen, nächste Schritte, offene Fragen, Ergebnisse und Aha-Erlebnisse, mit Themen und beteiligten Kommunen.
data-content = Inhalt
data-files = Dateien
data-nothing = Noch gibt es nichts herunterzuladen.
data-tables = Sessions und was herauskam
data-tables-lead = Was die Seiten angeben, ohne den Fließtext der Mitschriften: als Tabelle für Excel und LibreOffice oder als JSON für Programme.
data-sessions-text = Titel, Thema, Raum und Zeit, beteiligte Kommunen, Schlagwörter
data-outcomes-text = Art, Wortlaut, Stand, Zuständige, Frist und Session
data-schedule = Programm für Konferenz-Apps
data-schedule-lead = In der Form, die Giggity, EventFahrplan und ähnliche Apps lesen.
data-left-out =
    { $count ->
        [one] Ohne 1 Session, die abgesagt ist oder ohne Raum, Beginn oder Ende
       *[other] Ohne { $count } Sessions, die abgesagt sind oder ohne Raum, Beginn oder Ende
    }
data-calendar = Kalender
data-calendar-lead = Im Format iCalendar, das alle gängigen Kalenderprogramme öffnen oder abonnieren.
data-calendar-text = Alle Sessions, von denen der Tag bekannt ist
data-due = Fristen
data-due-text = Was bis wann zu tun ist und noch nicht erledigt wurde, als ganztägige Einträge
data-due-from = Aus der Session „{ $name }“
data-feeds = Feeds
data-feeds-lead = Zum Abonnieren in einem Feedreader: Er meldet, wenn eine Mitschrift dazukommt oder sich ändert.
data-feeds-topics = Feeds zu einzelnen Themen
data-feeds-municipalities = Feeds zu einzelnen Kommunen
feed-changes = Was sich geändert hat
feed-about = Was sich geändert hat: { $name }
feed-lead = Neue und geänderte Mitschriften mit allem, was herauskam
feed-nothing = Zu dieser Session ist noch nichts festgehalten.
data-catalogue = Für Datenportale
data-catalogue-lead = Damit Portale wie GovData die Daten verzeichnen können.
data-entry = Verzeichniseintrag
data-entry-text = Beschreibung der Daten nach DCAT-AP.de
data-kind-table = Tabelle (CSV)
data-kind-json = JSON
data-kind-xml = XML
data-kind-schema = Beschreibung der Felder (JSON Schema)
data-kind-calendar = Kalender (ICS)
data-kind-feed = Feed (Atom)
data-kind-catalogue = JSON-LD
data-link-outcomes = Ergebnisse
data-notes = Gut zu wissen
# Dahinter steht die Lizenz.
data-note-licenced = Die Daten stehen wie die Texte unter
data-note-licenced-end = {"."}
data-note-licence = Unter welcher Lizenz die Daten verwendet werden dürfen, ist nicht angegeben.
data-note-names = Die Angaben zu den Sessions nennen niemanden mit Namen, auch wo die Seiten sagen, wer eine Session angeboten oder mitgeschrieben hat. Steht im Text eines Ergebnisses ein Name, so steht er auch in den Daten.
data-note-ids = Die Kennungen der Sessions und Ergebnisse bleiben gleich, wenn die Seiten neu erzeugt werden.
data-note-csv = Die Tabellen sind UTF-8 mit Semikolon als Trennzeichen. Mehrere Werte in einer Zelle trennt ein senkrechter Strich. Beginnt ein Text wie eine Formel, steht ein Hochkomma davor.
data-note-keys = Amtliche Schlüssel: {$name}
data-note-version = Ändert ein Feld im JSON seinen Namen oder seine Bedeutung, ändert sich auch die Angabe „version“.

## Seite nicht gefunden

not-found = Diese Seite gibt es nicht
not-found-text = Vielleicht ist die Adresse vertippt, oder der Link ist veraltet.
not-found-links = Weiter geht es hier:
not-found-no-links = Mit der Zurück-Taste Ihres Browsers kommen Sie dorthin, wo Sie vorher waren. Sie können auch die Adresse kürzen, bis nur noch die Startseite übrig ist.

## Datum und Uhrzeit

clock = Uhr
date-long = { $day }. { $month } { $year }
date-full = { $weekday }, { $day }. { $month } { $year }
date-short = { $short-weekday }, { $day }. { $month }
# Wo mehrere Jahre nebeneinander stehen.
date-short-year = { $short-weekday }, { $day }. { $month } { $year }
moment = { $date }, { $time } Uhr
days-two = { $start }. und { $end }. { $month } { $year }
days-in-month = { $start }. bis { $end }. { $month } { $year }
days-in-year = { $start }. { $start-month } bis { $end }. { $month } { $year }
days-across-years = { $start }. { $start-month } { $start-year } bis { $end }. { $month } { $year }
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
weekday-short-1 = Mo.
weekday-short-2 = Di.
weekday-short-3 = Mi.
weekday-short-4 = Do.
weekday-short-5 = Fr.
weekday-short-6 = Sa.
weekday-short-7 = So.
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

## What is sent round before it is published (`nachlese review`)

review-page-title = Bitte prüfen: was über { $name } geschrieben wurde
review-private = Nur für { $name } zur Abstimmung, nicht zur Veröffentlichung. Auch Texte, die noch nicht freigegeben sind, stehen hier.
review-amount = { $passages } { $notes }
review-passages =
    { $count ->
        [one] 1 Stelle
       *[other] { $count } Stellen
    }
review-in-notes =
    { $count ->
        [one] in 1 Mitschrift
       *[other] in { $count } Mitschriften
    }
review-please = Hier steht jede Stelle, an der { $name } in den Mitschriften vorkommt. Bitte sagen Sie zu jeder, ob sie so veröffentlicht werden oder stehen bleiben darf.
review-how = Kreuzen Sie bei jeder Stelle eine Antwort an und schicken Sie die Seite zurück: auf Papier, oder am Bildschirm ausgefüllt und dann als PDF gedruckt, denn gespeichert werden die Kreuze nicht. Eine Antwort per E-Mail mit den Nummern der Stellen genügt auch.
review-answer-to = Antwort bitte an
review-answer-sender = Bitte antworten Sie der Stelle, die Ihnen diese Seite geschickt hat.
review-answer-yes = Stimmt so
review-answer-change = Bitte ändern
review-answer-leave-out = Bitte nicht nennen
review-wish = Änderungswunsch
review-sign = Antwort von { $name }
review-sign-by = Stelle
review-sign-on = Datum
review-subject = { $event }: Rückmeldung von { $name }
review-status = Stand
review-status-published = veröffentlicht
review-status-cancelled = veröffentlicht; die Session wurde abgesagt
review-status-review = in Prüfung, noch nicht veröffentlicht
review-status-embargoed = noch nicht veröffentlicht; wartet auf ihren Tag
review-status-draft = Entwurf, noch nicht veröffentlicht
review-approved = Abstimmung
review-file = Datei
review-address = Zu lesen unter
review-approval = Freigegeben von
review-continues = Will daran weiterarbeiten
review-title = Titel
review-summary = Zusammenfassung
review-heading = Überschrift
review-text = Text
review-below = Text unter „{ $name }“
review-version = Fassung in der Sprache „{ $name }“
review-owners = zuständig: { $name }
review-due = bis { $name }
review-id = Kennung { $name }
review-index-title = Mitschriften zur Abstimmung verschicken
review-index-private = Zum Verschicken, nicht zum Veröffentlichen
review-index-how = Für alle, die in den Mitschriften genannt sind, gibt es eine Seite zum Ankreuzen und denselben Text in Markdown. Jede Seite ist eine einzelne Datei und lässt sich so an eine E-Mail hängen. Verschicken Sie jede nur an die, für die sie gemacht ist.
review-nobody = In den Mitschriften, die dafür in Frage kommen, ist niemand genannt.
review-to = Für wen
review-notes = Mitschriften
review-places = Stellen
review-text-file = Text
review-then = Wenn alle zugestimmt haben
review-then-text = Tragen Sie in den Kopf der Mitschrift ein, wer wann zugestimmt hat. Auf ihrer Seite steht dann nicht mehr, dass sie nicht abgestimmt ist.
review-date = JJJJ-MM-TT

## Impressum, Datenschutz, Barrierefreiheit

sign-language = Gebärdensprache
simpler = Das Wichtigste in einfacher Form
imprint-lead = Angaben nach § 5 des Digitale-Dienste-Gesetzes (DDG)
legal-form = Rechtsform
legal-represented-by = Vertreten durch
legal-email = E-Mail
legal-phone = Telefon
legal-form-page = Kontaktseite
legal-vat-id = Umsatzsteuer-Identifikationsnummer
legal-supervisory-authority = Aufsichtsbehörde
legal-responsible = Verantwortlich für den Inhalt nach § 18 Abs. 2 des Medienstaatsvertrags (MStV)
privacy-title = Datenschutzerklärung
privacy-lead = Diese Erklärung sagt, welche personenbezogenen Daten beim Besuch dieser Website verarbeitet werden, welche auf ihr stehen und welche Rechte Sie haben (Art. 13 und 14 der Datenschutz-Grundverordnung, DSGVO).
privacy-controller = Wer verantwortlich ist
privacy-officer = Ansprechstelle für den Datenschutz
privacy-visit = Beim Besuch dieser Website
privacy-visit-lead = Diese Website besteht aus fertigen Seiten, die der Server nur ausliefert.
privacy-no-storage = Sie setzt keine Cookies und nutzt auch sonst keinen Speicher Ihres Browsers, um Sie wiederzuerkennen.
privacy-no-third-party = Sie lädt nichts von anderen Anbietern: keine Schriften, keine Karten, keine Filme. Erst wenn Sie einem Link auf eine andere Website folgen, erfährt deren Anbieter von Ihrem Besuch.
privacy-no-tracking = Sie zählt und beobachtet nicht, wer sie besucht.
privacy-no-forms = Suche und Filter arbeiten in Ihrem Browser. Die Suche lädt dafür Teile eines Verzeichnisses vom Server; welche das sind, hängt davon ab, wonach Sie suchen. Die Suchbegriffe selbst und was Sie wählen, stehen in der Adresse der Seite. Den Server erreichen sie nur, wenn Ihr Browser diese Adresse dort abruft: wenn Sie auf einer anderen Seite das Suchfeld absenden, die Adresse neu laden oder ein Lesezeichen oder einen Link darauf öffnen. Der Server kann sie dann wie jede andere Adresse in seinen Protokolldateien festhalten. Andere Formulare gibt es nicht.
privacy-hosting = Server und Protokolldateien
privacy-mail = Wenn Sie uns schreiben
privacy-mail-text = Manche Seiten haben einen Link, der in Ihrem E-Mail-Programm eine Nachricht an { $name } vorbereitet. Erst wenn Sie die Nachricht absenden, erhalten wir Ihre E-Mail-Adresse und was Sie schreiben. Beides verwenden wir nur, um Ihr Anliegen zu bearbeiten.
privacy-people = Wer auf diesen Seiten genannt wird
privacy-people-none = Die Teilnehmenden der Sessions sind nicht mit Namen aufgeführt, sondern nur mit ihrer Anzahl und ihrer Kommune oder Einrichtung.
privacy-people-consented = Teilnehmende der Sessions sind nur mit Namen aufgeführt, wenn sie darin eingewilligt haben (Art. 6 Abs. 1 Buchst. a DSGVO). Alle anderen stehen nur als Anzahl bei ihrer Kommune oder Einrichtung. Wer eingewilligt hat, kann die Einwilligung jederzeit mit Wirkung für die Zukunft widerrufen; der Name wird dann entfernt.
privacy-pictures = Sollten Sie sich in einem Text oder auf einem Bild wiedererkennen und damit nicht einverstanden sein, wenden Sie sich bitte an die verantwortliche Stelle.
privacy-basis = Rechtsgrundlage
privacy-rights = Ihre Rechte
privacy-rights-lead = Unter den gesetzlichen Voraussetzungen haben Sie das Recht auf
privacy-right-access = Auskunft (Art. 15 DSGVO),
privacy-right-rectification = Berichtigung (Art. 16 DSGVO),
privacy-right-erasure = Löschung (Art. 17 DSGVO),
privacy-right-restriction = Einschränkung der Verarbeitung (Art. 18 DSGVO),
privacy-right-portability = Datenübertragbarkeit (Art. 20 DSGVO),
privacy-right-objection = Widerspruch gegen die Verarbeitung aus Gründen, die sich aus Ihrer besonderen Situation ergeben (Art. 21 DSGVO),
privacy-right-withdrawal = Widerruf einer Einwilligung mit Wirkung für die Zukunft (Art. 7 Abs. 3 DSGVO).
privacy-complaint = Sie haben außerdem das Recht, sich bei einer Aufsichtsbehörde für den Datenschutz zu beschweren (Art. 77 DSGVO), zum Beispiel bei der für uns zuständigen:
privacy-complaint-anywhere = Sie haben außerdem das Recht, sich bei einer Aufsichtsbehörde für den Datenschutz zu beschweren (Art. 77 DSGVO).
privacy-authority = Aufsichtsbehörde
statement-lead = { $name } ist bemüht, diese Website im Einklang mit { $law } barrierefrei zugänglich zu machen.
# Steht, wo kein Land angegeben ist, im Dativ.
statement-law = den Rechtsvorschriften zur Umsetzung der Richtlinie (EU) 2016/2102
statement-scope = Diese Erklärung zur Barrierefreiheit gilt für { $name }.
statement-site = die Website „{ $name }“
statement-site-at = die Website „{ $name }“ ({ $url })
statement-status = Stand der Vereinbarkeit mit den Anforderungen
statement-full = Diese Website ist mit { $law } vollständig vereinbar.
statement-partial =
    Diese Website ist wegen der folgenden { $because ->
        [exceptions] Ausnahmen
        [both] Unvereinbarkeiten und Ausnahmen
       *[gaps] Unvereinbarkeiten
    } teilweise mit { $law } vereinbar.
statement-none =
    Diese Website ist nicht mit { $law } vereinbar. Die { $because ->
        [exceptions] Ausnahmen
        [both] Unvereinbarkeiten und Ausnahmen
       *[gaps] Unvereinbarkeiten
    } sind nachstehend aufgeführt.
statement-unknown = Wie weit diese Website mit { $law } vereinbar ist, ist noch nicht angegeben.
statement-gaps = Nicht barrierefreie Inhalte
statement-gaps-lead = Die nachstehend aufgeführten Inhalte sind aus folgenden Gründen nicht barrierefrei:
statement-ground-non-compliance = Unvereinbarkeit mit den Anforderungen
statement-ground-burden = Unverhältnismäßige Belastung
statement-ground-out-of-scope = Nicht im Anwendungsbereich der Rechtsvorschriften
statement-why = Grund
statement-alternative = Barrierefreie Alternative
statement-preparation = Erstellung dieser Erklärung zur Barrierefreiheit
statement-made = Diese Erklärung wurde am { $name } erstellt.
statement-own = Sie beruht auf einer Bewertung, die die öffentliche Stelle selbst vorgenommen hat.
statement-external = Sie beruht auf einer Bewertung, die Dritte vorgenommen haben.
statement-reviewed = Die Erklärung wurde zuletzt am { $name } überprüft.
statement-feedback = Feedback und Kontaktangaben
statement-feedback-text = Sind Ihnen Mängel beim barrierefreien Zugang aufgefallen, oder brauchen Sie einen Inhalt, der nicht barrierefrei ist? Bitte wenden Sie sich an uns:
statement-enforcement = Durchsetzungsverfahren
statement-enforcement-text = Wenn Sie auf Ihre Mitteilung oder Anfrage keine oder keine zufriedenstellende Antwort erhalten haben, können Sie sich an die folgende Stelle wenden:
statement-enforcement-unknown = An welche Stelle Sie sich wenden können, wenn Sie auf Ihre Mitteilung keine zufriedenstellende Antwort erhalten haben, richtet sich nach dem Recht des Landes.
statement-body = Zuständige Stelle
statement-basis = Rechtsgrundlage
