# The texts of the pages. Each has one of the same name in de.ftl.

## Frame

skip-link = Skip to content
menu = Main menu
notice = Notice
breadcrumb = You are here
footer = More pages
licence = Texts:
licence-scope = , unless stated otherwise
made-with = Made with nachlese
imprint = Legal notice
privacy = Privacy
accessibility = Accessibility statement

## Names of pages

start = Start page
events = Events
programme = Programme
sessions = Sessions
session = Session
topics = Topics
topic = Topic
municipalities = Municipalities
municipality = Municipality
person = Person
people = People
tags = Tags
tag = Tag
abbreviations = Abbreviations
all-sessions = All sessions
all-topics = All topics

## Search

search = Search
search-label = Search terms
search-button = Search
search-page = Page
search-pages = Other pages
search-all-municipalities = All municipalities
search-all-tags = All tags
search-all-people = All people
search-all-sessions = All sessions by time
search-sessions-of = Sessions: { $name }
search-without-script = The search needs JavaScript. You find everything without it too: in these lists from A to Z.
search-failed = The search cannot be loaded at the moment. Try again later, or look in the lists from A to Z.
search-tips = How to find more
search-tip-parts = You need not write the whole of a word: “munic” finds “municipality” too.
search-tip-phrase = Put into quotation marks what must stand there exactly so: “digital file”.
search-tip-without = Put a minus before what must not occur: file -staff.
search-refine = Refine results
search-kind = Kind
search-kind-all = All results
search-active = Chosen filters
# Before it stands the filter: “Topic: E-file”
search-filter-remove = – remove filter
search-filter = { $name }:
# How many results there are, with the number as the name.
search-hits-one = { $name } result
search-hits-other = { $name } results
search-hits-cut = At least { $name } results
search-none = No results
search-none-spelling = Is everything spelled correctly?
search-none-words = Fewer or more general words may find more.
search-none-filters = If you have refined the results, remove filters.
search-none-lists = Or look in the lists from A to Z further below.
# The title of the window: the words that are searched for. The name of the page follows.
search-window = “{ $name }”
search-corrected = Results for “{ $taken }” instead of “{ $written }”.
search-relaxed = No entry has all of the words. Here are those that have most of them.
search-ignored = Not searched for, since too short or found almost everywhere: { $name }
# A word of the query in an enumeration.
search-quoted = “{ $name }”
search-suggestions = Did you mean:
# At the end of an enumeration of municipalities, topics or tags that was shortened.
search-names-more = and { $name } more
search-more = More results
search-more-failed = No more results can be loaded just now. Please try again.
search-slow = Searching …
search-sections = Also in this text:

## Numbers

count-sessions =
    { $count ->
        [0] No sessions
        [one] 1 session
       *[other] { $count } sessions
    }
count-topics =
    { $count ->
        [0] No topics
        [one] 1 topic
       *[other] { $count } topics
    }
count-municipalities =
    { $count ->
        [0] No municipalities
        [one] 1 municipality
       *[other] { $count } municipalities
    }
count-people =
    { $count ->
        [one] 1 person
       *[other] { $count } people
    }
about-people = about { $count } people
sessions-on-days =
    { $sessions } { $days ->
        [one] on one day
       *[other] on { $days } days
    }
hands =
    { $count ->
        [one] 1 hand
       *[other] { $count } hands
    }

# Below large numbers; the number stands there already.
figure-sessions =
    { $count ->
        [one] session
       *[other] sessions
    }
figure-topics =
    { $count ->
        [one] topic
       *[other] topics
    }
figure-municipalities =
    { $count ->
        [one] municipality
       *[other] municipalities
    }
figure-outcomes =
    { $count ->
        [one] point on record
       *[other] points on record
    }

## What came out

outcomes = What came out
legend = What the signs mean:
outcome-name-agreement =
    { $count ->
        [one] Agreement
       *[other] Agreements
    }
outcome-name-next-step =
    { $count ->
        [one] Next step
       *[other] Next steps
    }
outcome-name-question =
    { $count ->
        [one] Open question
       *[other] Open questions
    }
outcome-name-result =
    { $count ->
        [one] Result
       *[other] Results
    }
outcome-name-insight =
    { $count ->
        [one] Insight
       *[other] Insights
    }
outcomes-agreement =
    { $count ->
        [one] 1 agreement
       *[other] { $count } agreements
    }
outcomes-next-step =
    { $count ->
        [one] 1 next step
       *[other] { $count } next steps
    }
outcomes-question =
    { $count ->
        [one] 1 open question
       *[other] { $count } open questions
    }
outcomes-result =
    { $count ->
        [one] 1 result
       *[other] { $count } results
    }
outcomes-insight =
    { $count ->
        [one] 1 insight
       *[other] { $count } insights
    }
state-open = open
state-done = done
due = by
from-session = from:

## What came out, gathered

outcomes-lead = { $outcomes } { $sessions }
count-outcomes =
    { $count ->
        [one] 1 point noted
       *[other] { $count } points noted
    }
from-sessions =
    { $count ->
        [one] in one session
       *[other] in { $count } sessions
    }
all-outcomes = All that came out
kind-lead-agreement = What the groups agreed on.
kind-lead-next-step = What was taken on or suggested.
kind-lead-question = What the groups could not settle. Perhaps there is an answer elsewhere.
kind-lead-result = What the groups worked out.
kind-lead-insight = What people came to see.
all-agreement =
    { $count ->
        [one] The one agreement
       *[other] All { $count } agreements
    }
all-next-step =
    { $count ->
        [one] The one next step
       *[other] All { $count } next steps
    }
all-question =
    { $count ->
        [one] The one open question
       *[other] All { $count } open questions
    }
all-result =
    { $count ->
        [one] The one result
       *[other] All { $count } results
    }
all-insight =
    { $count ->
        [one] The one insight
       *[other] All { $count } insights
    }
see-all-agreement = All agreements
see-all-next-step = All next steps
see-all-question = All open questions
see-all-result = All results
see-all-insight = All insights
also-open-in = Also open in:
all-questions-on = All open questions on “{ $name }”
by-topic-list = By topic
by-municipality-list = By municipality
by-owner-list = By who does it
open-list =
    { $count ->
        [one] 1 open task
       *[other] { $count } open tasks
    }
done-list =
    { $count ->
        [one] 1 task done
       *[other] { $count } tasks done
    }
orders = Other orders of this list
by-topic-of = { $name } by topic
by-municipality-of = { $name } by municipality
by-topic-order = Each point stands under the topics that its session names itself; narrower topics stand apart.
by-municipality-order = Where a municipality is named, the point stands there; otherwise with all that took part in the session.
open-tasks = Open tasks
done-tasks = Tasks done
open-tasks-lead = What was taken on and is still to be done.
done-tasks-lead = What was taken on and has been done.
groups-of-list = In this list
all-groups = All parts of this list
entries =
    { $count ->
        [one] 1 entry
       *[other] { $count } entries
    }
without-topic = Without a topic
without-owner = Nobody in charge yet
without-municipality = No municipality given
continued = Continued from the page before
overdue = overdue
no-feedback = no feedback
# The date follows.
as-of = As of
progress =
    { $count ->
        [one] { $done } of 1 task done
       *[other] { $done } of { $count } tasks done
    }
progress-by-event = Tasks by event
feedback = Give feedback
feedback-subject = Feedback on “{ $name }” ({ $id })

## Filters of the lists

filter-legend = Filter { $name }
filter-all = all
filter-owner = In charge
filter-state = State
filter-event = Event
filter-text = Holds the word
filter-reset = Clear filters
filter-results = Filtered list
filter-none = Nothing was noted on this. Fewer filters may find more.
filter-more = Show more
state-suggestion = suggestion
# Before it stands how many of them are shown.
of-agreement =
    { $count ->
        [one] of 1 agreement
       *[other] of { $count } agreements
    }
of-next-step =
    { $count ->
        [one] of 1 next step
       *[other] of { $count } next steps
    }
of-question =
    { $count ->
        [one] of 1 open question
       *[other] of { $count } open questions
    }
of-result =
    { $count ->
        [one] of 1 result
       *[other] of { $count } results
    }
of-insight =
    { $count ->
        [one] of 1 insight
       *[other] of { $count } insights
    }

## Start pages

to-programme = See the programme
by-topic = Read by topic
most-wanted = Most wanted
most-wanted-lead = How many hands were raised for a topic at the start.
newest-changes = Latest changes
about-event = About the event
organiser = Organised by
where = Place
when = Time
more-information = More information
no-outcomes-event = Nothing from the sessions is on record yet. Agreements, next steps and open questions appear here as soon as a note has them.
no-sessions-event = There are no sessions of this event yet. They appear here as soon as the session plan or the first note is published.
series = Series of events
series-lead =
    { $count ->
        [0] What those involved take home from each other.
        [one] One event: what those involved took home from each other.
       *[other] { $count } events that share topics: what those involved took home from each other.
    }
no-events = There are no events in this series yet.

## Programme and lists

days = Days
grid = Grid: times and rooms
as-grid = { $name } as a grid
# After a session that takes longer than the others of its row.
until = until
without-time = Without a time
without-room = No room
without-hour = Without a time of day
in-order-of-time = , in order of time
pages = Pages
page-x-of-y = Page { $page } of { $of }
page-previous = Previous page
and-more = and { $count } more
page-next = Next page
on-this-page = On this page

## Print

document = Print version
document-all = All sessions as one document for printing
document-lead = Everything in one document. To print it, or to save it as a PDF file, use the print function of your browser.
documents-lead = These are too many sessions for one document. Each day has its own print version.
document-contents = Contents
document-number = no. { $count }
document-part = Part { $count }
document-topic = Topic
document-topics = Topics
document-licence = Licence of the texts
document-url = On the web

## Session

session-on =
    { $count ->
        [one] Session on the topic
       *[other] Session on the topics
    }
session-facts = About the session
room = Room
hosts = Hosted by
scribes = Notes by
places = Whom it concerns
present = Participants
wanted-by = Wanted by
people-from = { $count } from { $place }
people-from-elsewhere = { $count } unspecified
# “3 people from Sampleton”: all of them are from there.
people-all-from = { $people } from { $place }
person-from = { $name } ({ $place })
cancelled = cancelled
session-cancelled = This session was cancelled.
draft = draft
draft-notice = Draft: this note is not published. It only shows in the preview.
without-outcome = No outcome on record
no-note = There is no note of this session yet. What came out of it appears here as soon as someone has written it down.
not-approved = This note has not been agreed with the participants. It says what was written down at the time.
approved = This note has been agreed with the participants.
approved-on = This note has been agreed, and was approved on { $on }.
approved-by = This note has been agreed and approved ({ $by }).
approved-by-on = This note has been agreed, and was approved on { $on } ({ $by }).
versions = Versions of this page
easy-language = Easy language
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
going-on = What happens next
practice = Do it or plan it
continues = Want to work on it
pictures = Pictures
transcript = Transcript
picture-by = Picture
links = Links
related = Related sessions
related-named = Belongs to it
related-topic = Also on “{ $name }”
related-municipality = Also with { $name }
related-tag = Also tagged “{ $name }”
mentioned-in = Mentioned in
neighbours = Previous and next session
session-before = Previous session in the programme
session-after = Next session in the programme
# The date stands behind it.
last-change = Last changed:
source = Source of this note
edit-note = Edit this note
report-mistake = Report a mistake
# What a report of a mistake begins with: title and text.
report-title = Mistake in “{ $name }”
report-question = What is wrong, and what would be right?
report-page = Page: { $name }
report-file = File: { $name }
withdrawn = Note withdrawn
withdrawn-text = The note at this address has been withdrawn.
# The date stands in between.
withdrawn-on = The note at this address was withdrawn on
withdrawn-on-end = .
# What stands at a former address; browsers go on at once.
moved = This page has a new address
moved-text = You now find it here:
moved-target = to the new address
in-revision = This note is being revised
in-revision-text = The text is not available at the moment. Please come back later.

## Links to films, documents and other sites

link-on-page = { $name }
link-on-video = Film on { $name }
link-on-audio = Recording on { $name }
link-on-slides = Slides on { $name }
link-on-document = Document on { $name }

## Within the text of notes

footnotes = Footnotes
footnote = Footnote
footnote-back = Back to reference
table = Table
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution

## Topics

topics-lead = Each page gathers what came out of all sessions on a topic.
more-topics = More topics
part-of = Part of: { $name }
narrower-topics = What belongs to this topic
# Behind numbers that hold for a topic and all that belongs to it.
with-narrower = narrower topics counted too
belongs-to = part of
without-outcome-yet = nothing on record yet
no-topics = No topics have been named yet. They appear here as soon as a note names one.
no-outcomes-topic = Nothing is on record for this topic yet: no agreement, no next step, no open question.
no-sessions-topic = There is no session on this topic yet.
who-on-topic = Who has to do with this topic
topic-continues = Want to work on it
topic-present = Were there
topic-named = Are named, presence not recorded
count-present =
    { $count ->
        [one] 1 municipality was there
       *[other] { $count } municipalities were there
    }
count-continue =
    { $count ->
        [one] 1 municipality wants to work on it
       *[other] { $count } municipalities want to work on it
    }
count-practise =
    { $count ->
        [one] 1 municipality does it or plans to
       *[other] { $count } municipalities do it or plan to
    }
practice-state = State
practice-in-use = in use
practice-introducing = being introduced
practice-planned = planned
practice-more = More from { $name }
contact = Contact
more-on-it = Read more
not-stated = not stated
nobody-does-it = No municipality is on record as doing or planning it.

## Municipalities

# Behind “7 municipalities, ”
with-sessions =
    { $count ->
        [0] none of them with sessions
       *[other] { $count } of them with sessions
    }
municipalities-lead = Listed are all that the notes or the event’s list name. The number behind a name says how many sessions have to do with it.
a-to-z = From A to Z
by-land = By Land
land-unknown = Land not stated
bodies = Others involved
no-municipalities = No municipality has been named yet. Municipalities appear here as soon as a note names them.
fictional = fictional
fictional-text = This place does not exist. It only serves as an example.
kind-town = Town
kind-municipality = Municipality
kind-district = District
# As they are called in Schleswig-Holstein and North Rhine-Westphalia.
kind-plain-district = District
kind-association = Municipal association
kind-federal = Federal body
kind-state = State body
kind-provider = Service provider
kind-society = Association or society
kind-science = Science
kind-other = Other body
land = Land
groups = Groups
ags = Official key
lead-ags = Key of the leading municipality
website = Website
topics-of = { $name } and the topics
relation-named = Named with
named-text = The sessions on these topics also name { $name }. Whether anyone from there was present is not said by that.
relation-present = Was there
relation-continues = Wants to work on
relation-practice = Does it or plans to
nobody-present = No participation on record.
nobody-continues = Nothing on record.
nobody-practice = Nothing on record.
no-topics-of = No topic is recorded for { $name } yet.
companions = Who else works on these topics
companions-text = Listed is who does one of the topics, wants to work on it, or is named for a task or an agreement; having been there or being named in a suggestion does not count. Nearest to { $name } comes first: each topic counts 3 points for doing or planning it, 2 for wanting to work on it, 1 for being named for a task or an agreement. Where both work on it, both count.
companion = Who
shared-topics = Both work on
offered-topics = { $name } was merely there
tie-continues = wants to work on it
tie-takes-on = named for a task or an agreement
tie-hosted = offered the session
tie-present = was there
tie-concerned = named
questions-with = Open questions of sessions with { $name }
sessions-by-topic = Sessions by topic
map = On the map
map-text = The dots lead to the municipalities whose place is known. They are in the lists, too.
map-source = Outlines: Natural Earth, public domain
hosted = Sessions it hosted
no-sessions-of = There is no session on record for { $name } yet.

## Topics and municipalities

matrix = Topics and municipalities
to-matrix = Table: which municipality has to do with which topic?
all-municipalities = All municipalities
matrix-lead = Who was there for which topic, who wants to work on it, who does it – and where nobody is yet. Counted are sessions that name the topic themselves.
matrix-reduced = Topics that none of these municipalities has to do with are left out here.
matrix-groups = Tables
matrix-table = Table
matrix-share = { $name }: { $first } to { $last }
matrix-cell =
    { $count ->
        [one] session
       *[other] sessions
    }: { $topic }, { $place }
matrix-present = Number of sessions; at one of them at least someone from there was present. Having been there does not mean working on it.
matrix-absent = Number of sessions that have to do with the municipality; for none is anyone from there recorded as present.
matrix-wants = Wants to work on it.
matrix-in-use = Does it: in use.
matrix-introducing = Does it: being introduced.
matrix-planned = Plans to.
matrix-none = No session.
matrix-nothing = none
matrix-partly = present at { $count } of them
matrix-absent-cell = nobody recorded as present

## Tags, abbreviations

tags-lead = Across all topics: keywords and how many sessions carry them.
no-tags = No tags have been given yet. They appear here as soon as a note has some.
no-sessions-tag = No session carries this tag yet.
people-lead = Everyone listed here has agreed to a page of their own.
function = Function
person-hosted = Hosted
person-noted = Took notes
person-attended = Took part
person-nowhere = None of the notes shown names this person.
person-consent = This page exists because the person has agreed to it. Search engines are asked to leave it out.
abbreviations-lead = What the abbreviations on these pages mean.

## Data

data = Data
data-lead = What these pages say can also be downloaded and processed further.
data-description = Sessions of the event “{ $name }” with what came out of them: agreements, next steps, open questions, results and insights, with topics and the municipalities involved.
data-content = Content
data-files = Files
data-nothing = There is nothing to download yet.
data-tables = Sessions and what came out
data-tables-lead = What the pages state, without the running text of the notes: as a table for Excel and LibreOffice or as JSON for programs.
data-sessions-text = Title, topic, room and time, municipalities involved, tags
data-outcomes-text = Kind, wording, state, owners, due date and session
data-schedule = Programme for conference apps
data-schedule-lead = In the form that Giggity, EventFahrplan and similar apps read.
data-left-out =
    { $count ->
        [one] Without 1 session that is cancelled or has no room, start or end
       *[other] Without { $count } sessions that are cancelled or have no room, start or end
    }
data-calendar = Calendars
data-calendar-lead = In the format iCalendar, which all usual calendars open or subscribe to.
data-calendar-text = All sessions of which the day is known
data-due = Due dates
data-due-text = What is to be done by when and is not done yet, as all-day entries
data-due-from = From the session “{ $name }”
data-feeds = Feeds
data-feeds-lead = To subscribe to in a feed reader: it tells when notes are added or change.
data-feeds-topics = Feeds on single topics
data-feeds-municipalities = Feeds on single municipalities
feed-changes = What has changed
feed-about = What has changed: { $name }
feed-lead = New and changed notes with all that came out
feed-nothing = Nothing has been recorded for this session yet.
data-catalogue = For data portals
data-catalogue-lead = So that catalogues such as GovData can list the data.
data-entry = Catalogue entry
data-entry-text = Description of the data as DCAT-AP.de
data-kind-table = table (CSV)
data-kind-json = JSON
data-kind-xml = XML
data-kind-schema = description of the fields (JSON Schema)
data-kind-calendar = calendar (ICS)
data-kind-feed = feed (Atom)
data-kind-catalogue = JSON-LD
data-link-outcomes = Outcomes
data-notes = Good to know
# The licence follows.
data-note-licenced = Like the texts, the data may be used under
data-note-licenced-end = {"."}
data-note-licence = It is not stated under which licence the data may be used.
data-note-names = What is said of sessions names nobody, even where the pages say who offered a session or wrote it down. A name in the text of an outcome stands in the data too.
data-note-ids = The identifiers of sessions and outcomes stay the same when the pages are made anew.
data-note-csv = The tables are UTF-8 with a semicolon between cells. A vertical bar divides several values in one cell. A text that begins like a formula has an apostrophe before it.
data-note-keys = Official keys: {$name}
data-note-version = When a field of the JSON changes its name or meaning, its “version” changes too.

## Page not found

not-found = This page does not exist
not-found-text = The address may have been mistyped, or the link may be out of date.
not-found-links = You can go on here:
not-found-no-links = The back button of your browser takes you to where you were before. You can also shorten the address until only the start page is left.

## Date and time

clock = {""}
date-long = { $day } { $month } { $year }
date-full = { $weekday }, { $day } { $month } { $year }
date-short = { $short-weekday }, { $day } { $month }
# Where several years stand side by side.
date-short-year = { $short-weekday }, { $day } { $month } { $year }
moment = { $date }, { $time }
days-two = { $start } and { $end } { $month } { $year }
days-in-month = { $start } to { $end } { $month } { $year }
days-in-year = { $start } { $start-month } to { $end } { $month } { $year }
days-across-years = { $start } { $start-month } { $start-year } to { $end } { $month } { $year }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## What is sent round before it is published (`nachlese review`)

review-page-title = Please check: what was written about { $name }
review-private = For { $name } only, to be agreed to and not to be published. Texts that are not released yet stand here too.
review-amount = { $passages } { $notes }
review-passages =
    { $count ->
        [one] 1 passage
       *[other] { $count } passages
    }
review-in-notes =
    { $count ->
        [one] in 1 note
       *[other] in { $count } notes
    }
review-please = Here is every passage of the notes that names { $name }. Please say of each whether it may be published as it is, or stay.
review-how = Tick one answer for each passage and send the page back: on paper, or filled in on the screen and then printed as PDF, since the ticks are not saved. A mail with the numbers of the passages will do, too.
review-answer-to = Please answer to
review-answer-sender = Please answer to whoever sent you this page.
review-answer-yes = Right as it is
review-answer-change = Please change
review-answer-leave-out = Please do not name us
review-wish = What to change
review-sign = Answer of { $name }
review-sign-by = Office
review-sign-on = Date
review-subject = { $event }: answer of { $name }
review-status = Status
review-status-published = published
review-status-cancelled = published; the session was cancelled
review-status-review = in review, not published yet
review-status-embargoed = not published yet; waits for its day
review-status-draft = draft, not published yet
review-approved = Agreement
review-file = File
review-address = To be read at
review-approval = Approved by
review-continues = Wants to work on it
review-title = Title
review-summary = Summary
review-heading = Heading
review-text = Text
review-below = Text below “{ $name }”
review-version = Version in the language “{ $name }”
review-owners = owned by { $name }
review-due = by { $name }
review-id = Id { $name }
review-index-title = Notes to be sent round for approval
review-index-private = To be sent, not to be published
review-index-how = For everyone whom the notes name there is a page to be ticked, and the same text in Markdown. Each page is a single file, so that it can be attached to a mail. Send each only to those that it is made for.
review-nobody = Of the notes that could be sent, none names anyone.
review-to = For whom
review-notes = Notes
review-places = Passages
review-text-file = Text
review-then = When all have agreed
review-then-text = Write into the head of the note who agreed, and when. Its page then no longer says that it has not been agreed.
review-date = YYYY-MM-DD

## Imprint, privacy, accessibility

sign-language = Sign language
simpler = The essentials in simpler form
imprint-lead = Information under section 5 of the German Digital Services Act (DDG)
legal-form = Legal form
legal-represented-by = Represented by
legal-email = E-mail
legal-phone = Telephone
legal-form-page = Contact page
legal-vat-id = VAT identification number
legal-supervisory-authority = Supervisory authority
legal-responsible = Responsible for the content under section 18 (2) of the Interstate Media Treaty (MStV)
privacy-title = Privacy statement
privacy-lead = This statement says which personal data is processed when you visit this website, which stands on it and which rights you have (Articles 13 and 14 of the General Data Protection Regulation, GDPR).
privacy-controller = Who is responsible
privacy-officer = Data protection officer
privacy-visit = When you visit this website
privacy-visit-lead = This website consists of finished pages, which the server merely delivers.
privacy-no-storage = It sets no cookies and uses no other storage of your browser to recognise you.
privacy-no-third-party = It loads nothing from other providers: no fonts, no maps, no films. Only when you follow a link to another website does its provider learn of your visit.
privacy-no-tracking = It neither counts nor watches its visitors.
privacy-no-forms = Search and filters work in your browser. For that, the search loads parts of an index from the server; which ones depends on what you search for. The search terms themselves and what you choose stand in the address of the page. They reach the server only when your browser fetches that address there: when you send the search field on another page, load the address again, or open a bookmark or a link to it. The server may then keep it in its log files like any other address. There are no other forms.
privacy-hosting = Server and log files
privacy-mail = When you write to us
privacy-mail-text = Some pages have a link that prepares a message to { $name } in your mail program. Only when you send the message do we receive your e-mail address and what you write. We use both only to deal with your request.
privacy-people = Who is named on these pages
privacy-people-none = Participants of the sessions are not listed by name, but only by their number and their municipality or institution.
privacy-people-consented = Participants of the sessions are listed by name only if they have consented (Article 6 (1) (a) GDPR). All others stand as a number with their municipality or institution. Whoever has consented may withdraw the consent at any time with effect for the future; the name is then removed.
privacy-pictures = Should you recognise yourself in a text or a picture and not agree, please contact the body responsible.
privacy-basis = Legal basis
privacy-rights = Your rights
privacy-rights-lead = Under the conditions set out in law, you have the right to
privacy-right-access = access (Article 15 GDPR),
privacy-right-rectification = rectification (Article 16 GDPR),
privacy-right-erasure = erasure (Article 17 GDPR),
privacy-right-restriction = restriction of processing (Article 18 GDPR),
privacy-right-portability = data portability (Article 20 GDPR),
privacy-right-objection = object to processing on grounds relating to your particular situation (Article 21 GDPR),
privacy-right-withdrawal = withdraw consent with effect for the future (Article 7 (3) GDPR).
privacy-complaint = You also have the right to lodge a complaint with a data protection supervisory authority (Article 77 GDPR), for example with the one that is responsible for us:
privacy-complaint-anywhere = You also have the right to lodge a complaint with a data protection supervisory authority (Article 77 GDPR).
privacy-authority = Supervisory authority
statement-lead = { $name } is committed to making this website accessible, in accordance with { $law }.
# Stands where no Land is given.
statement-law = the legislation transposing Directive (EU) 2016/2102
statement-scope = This accessibility statement applies to { $name }.
statement-site = the website “{ $name }”
statement-site-at = the website “{ $name }” ({ $url })
statement-status = Compliance status
statement-full = This website is fully compliant with { $law }.
statement-partial =
    This website is partially compliant with { $law }, due to the { $because ->
        [exceptions] exemptions
        [both] non-compliances and exemptions
       *[gaps] non-compliances
    } listed below.
statement-none =
    This website is not compliant with { $law }. The { $because ->
        [exceptions] exemptions
        [both] non-compliances and exemptions
       *[gaps] non-compliances
    } are listed below.
statement-unknown = How far this website is compliant with { $law } has not been stated yet.
statement-gaps = Non-accessible content
statement-gaps-lead = The content listed below is non-accessible for the following reasons:
statement-ground-non-compliance = Non-compliance with the requirements
statement-ground-burden = Disproportionate burden
statement-ground-out-of-scope = Not within the scope of the applicable legislation
statement-why = Reason
statement-alternative = Accessible alternative
statement-preparation = Preparation of this accessibility statement
statement-made = This statement was prepared on { $name }.
statement-own = It rests on an assessment that the public body made itself.
statement-external = It rests on an assessment made by a third party.
statement-reviewed = The statement was last reviewed on { $name }.
statement-feedback = Feedback and contact information
statement-feedback-text = Have you noticed barriers, or do you need content that is not accessible? Please contact us:
statement-enforcement = Enforcement procedure
statement-enforcement-text = If you have received no answer to your notification or request, or no satisfactory one, you may turn to this body:
statement-enforcement-unknown = Which body you may turn to if you have received no satisfactory answer depends on the law of the Land.
statement-body = Body responsible
statement-basis = Legal basis
