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
tags = Tags
tag = Tag
abbreviations = Abbreviations
all-sessions = All sessions
all-topics = All topics

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
no-outcomes-event = Nothing from the sessions is on record yet.
no-sessions-event = There are no sessions of this event yet.
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
participants = { $people }: { $groups }
people-from = { $count } from { $place }
people-from-elsewhere = { $count } unspecified
person-from = { $name } ({ $place })
cancelled = cancelled
session-cancelled = This session was cancelled.
draft = draft
draft-notice = Draft: this note is not published. It only shows in the preview.
without-outcome = No outcome on record
no-note = There is no note of this session yet.
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
links = Links
related = Related sessions
related-named = Belongs to it
related-topic = Also on “{ $name }”
related-municipality = Also with { $name }
related-tag = Also tagged “{ $name }”
mentioned-in = Mentioned in
neighbours = Previous and next session
session-before = Before it in the programme
session-after = After it in the programme
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
belongs-to = part of
without-outcome-yet = nothing on record yet
no-topics = No topics have been named yet.
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

municipalities-lead = Listed are all that the notes or the event’s list name. The number behind a name says how many sessions have to do with it.
a-to-z = From A to Z
by-land = By Land
land-unknown = Land not stated
bodies = Others involved
no-municipalities = No municipality has been named yet.
fictional = fictional
fictional-text = This place does not exist. It only serves as an example.
kind-town = Town
kind-municipality = Municipality
kind-district = District
kind-association = Municipal association
kind-federal = Federal body
kind-state = State body
kind-provider = Service provider
kind-society = Association or society
kind-science = Science
kind-other = Other body
land = Land
groups = Groups
ags = Municipality key (AGS)
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
companions-text = Listed is who does one of the topics, wants to work on it, or has taken on a step; having been there does not count. Nearest to { $name } comes first: each topic counts 3 points for doing or planning it, 2 for wanting to work on it, 1 for a step taken on. Where both work on it, both count.
companion = Who
shared-topics = Both work on
offered-topics = { $name } was merely there
tie-in-use = in use
tie-introducing = being introduced
tie-planned = planned
tie-continues = wants to work on it
tie-takes-on = has taken on a step
tie-hosted = offered the session
tie-present = was there
tie-concerned = named
questions-with = Open questions of sessions with { $name }
sessions-by-topic = Sessions by topic
without-topic = Without a topic
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
matrix-groups = Tables
matrix-table = Table
matrix-share = { $name }: { $first } to { $last }
matrix-cell =
    { $count ->
        [one] session
       *[other] sessions
    }: { $topic }, { $place }
matrix-present = That many sessions, and someone from there was present. Having been there does not mean working on it.
matrix-absent = That many sessions name the municipality, with nobody from there recorded as present.
matrix-wants = Wants to work on it.
matrix-in-use = Does it: in use.
matrix-introducing = Does it: being introduced.
matrix-planned = Plans to.
matrix-none = No session.
matrix-nothing = none
matrix-absent-cell = nobody recorded as present

## Tags, abbreviations

tags-lead = Across all topics: keywords and how many sessions carry them.
no-tags = No tags have been given yet.
no-sessions-tag = No session carries this tag yet.
abbreviations-lead = What the abbreviations on these pages mean.

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
