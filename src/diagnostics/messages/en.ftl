# What findings and the command line say, in English. The German texts are in de.ftl, under the same ids.
# A finding: one line, lower case, no full stop, the author's own words in backticks. Its attributes are
# other wordings of the same code, and helps: what to do about it.

## Severities and sums

severity-error = error
severity-warning = warning
severity-note = note
severity-help = help

count-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
count-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
count-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
suggested-change = write it like this
other-place = the other place
    .at = the other place: { $place }
whole-event = the event as a whole
    .heading = The event as a whole
more-files = { $count ->
    [one] and 1 more file
   *[other] and { $count } more files
}
line-number = line { $line }
nothing-wrong = nothing to complain about
more-findings = { $count ->
    [one] and 1 more finding, which `nachlese check` shows
   *[other] and { $count } more findings, which `nachlese check` shows
}
explained = `nachlese explain { $code }` tells what it means, why it matters, and what is right
repository-root = the root of the repository

## N0xx: input

not-utf8 = this file is not stored as UTF-8; it was read as Windows-1252, in which the first special character is `{ $character }`
    .help = check the special characters, then save the file with the encoding UTF-8
    .utf-16 = this file is stored as UTF-16, not as UTF-8; it was read all the same, but Git and many other programs do not take it for text
    .help-utf-16 = save the file with the encoding UTF-8; Windows calls UTF-16 “Unicode” too
unreadable = `{ $path }` cannot be read: { $fault ->
   *[other] { $reason }
}
    .help = check whether the file exists and whether you may read it
leads-outside = `{ $path }` is a link out of the event's folder and was left out
    .help = put a copy of the file into the folder
too-large = `{ $path }` is larger than { $limit } MB and was not read
    .help = split the file, or shorten it
not-a-file = `{ $path }` is no ordinary file and was left out
    .name = the name of `{ $path }` holds characters that cannot be read; the file was left out
    .help = take it out of the folder
    .help-name = rename the file, best with letters, digits and hyphens only
no-notes = there is no note in `{ $folder }`
    .help = put notes as Markdown files into the folder `sessions`
no-event-file = there is no `event.yaml` in `{ $folder }`
    .help = create `event.yaml` with at least `title:` and `start:`
no-event = there is no event in `{ $folder }`: neither `event.yaml` or `series.yaml`, nor any note
    .help = give the folder in which `event.yaml` or the folder `sessions` lies. `nachlese init` starts a new event
    .help-below = { $count ->
        [one] an event lies further inside, in { $events }: give that folder
       *[other] events lie further inside, in { $events }: give one of these folders
    }
not-on-windows = on Windows no file can be called `{ $name }`
    .folder = on Windows no folder can be called `{ $name }`
    .help = rename the file: without `: ? * " < > |`, without a full stop or blank at the end, and not like a device (`con`, `aux`, `nul`, `com1` …)
    .help-folder = rename the folder: without `: ? * " < > |`, without a full stop or blank at the end, and not like a device (`con`, `aux`, `nul`, `com1` …)
file-not-read = { $count ->
        [one] one file lies in the event and is not read: { $files }
       *[other] { $count } files lie in the event and are not read: { $files }
    }
    .help = notes are Markdown files, whose names end in `.md`, in the folder `sessions`. What is only to be attached must be linked from a note

## N1xx: front matter, and YAML everywhere

unclosed-front-matter = the block that begins with `---` here has no closing `---`
    .fence = the block above should end with `---`, and not with `{ $written }`
    .fence-indented = there are blanks before the `---` that should end the block above
    .help-fence = write `---` at the left edge
    .help = put a line with `---` before line { $line }
    .help-at-end = put a line with `---` below the last key
yaml-syntax = this cannot be read: `{ $written }`
    .unclosed-quote = the quotation mark `{ $character }` is opened here and never closed
    .unclosed-bracket = the bracket `{ $character }` is opened here and never closed
    .stray-bracket = a closing `{ $character }` without an opening bracket
    .backslash = a backslash has a special meaning between `"` and `"`
    .after-quote = there is text behind the closing quotation mark: `{ $written }`
    .tab = a tab stands where only blanks may stand
    .indent = this line is indented differently from those it belongs to: `{ $written }`
    .colon = a second colon in `{ $written }`
    .no-key = this line has no key: `{ $written }`
    .list-item = a list item below a key that already has a value: `{ $written }`
    .first = a value cannot begin with `{ $character }`
    .second-document = something follows after a second `---`: `{ $written }`
    .help-corrected = write `{ $corrected }`
    .help-quote = put the same quotation mark at both ends of the value, and nothing behind it
    .help-bracket = give every opening bracket a closing one; put a text that holds brackets between quotation marks
    .help-backslash = put the value between `'` and `'` instead
    .help-tab = use blanks in place of tabs
    .help-indent = let all keys of one level begin in the same column
    .help-value = put the whole value between quotation marks: `"…"`
    .help-no-key = write `key: value`, for example `title: Our topic`; text belongs below the closing `---`, and what goes on from the line above is indented by two blanks
    .help-list-item = delete the value behind the key, or the hyphen
    .help-second-document = delete the line with `---` and everything below it
not-a-map = the block between the two `---` does not consist of lines with `key: value`
    .list = the keys stand in a list
    .file = this file does not consist of lines with `key: value`
    .help-list = take away the hyphens before the keys
    .help-file = write one key per line, for example `title: Barcamp 2017`
    .help = write one key per line, for example `topic: Data protection`; leave out both lines with `---` if there are no keys
unknown-key = unknown key `{ $key }`
    .many = unknown key `{ $key }` in { $count } of { $total } notes
    .help-many = if another program left it, it can stay; else see the documentation for the keys that can stand there
    .help = see the documentation for the keys that can stand here; with a `#` before it, the line is kept as a remark
    .help-inside = it belongs below `{ $parent }:`, indented by two blanks
    .help-keys = possible here are { $keys }; with a `#` before it, a line is kept as a remark
    .did-you-mean = did you mean `{ $suggestion }`?
    .of-series = in a series, `{ $key }` does not hold for one event, but for all of them together
    .of-event = `{ $key }` does not hold for the series, but for each event by itself
    .help-of-series = move it to `series.yaml`; here it is not heeded
    .help-of-event = move it to `event.yaml` in the event's folder; here it is not heeded
    .comma = within braces the comma before it divides two keys; so `{ $key }` is lost
    .help-comma = if both belong together, put the whole text in quotation marks
duplicate-key = `{ $key }` stands here and in line { $line }
    .other-name = `{ $key }` means the same as `{ $other }` in line { $line }
    .help = the entry in line { $line } counts; delete one of the two
    .help-delete = the entry in line { $line } counts; delete this one
    .help-list = both count; write one list of them
wrong-type = `{ $value }` does not fit here
    .text = a text is expected here, not { $found ->
        [list] a list
       *[other] several keys
    }: `{ $value }`
    .list = a list is expected here, with a hyphen before each entry, not a text: `{ $value }`
    .map = keys with values are expected here, not { $found ->
        [list] a list
       *[other] a text
    }: `{ $value }`
    .help-corrected = write `{ $corrected }`
    .help-text = write a single text; put it between quotation marks if it holds brackets or colons
    .help-list = write a list, for example `[one, two]`
    .help-map = write `key: value` lines, indented below
invalid-value = `{ $value }` is no value for `{ $key }`
    .date = `{ $value }` is no day that can be read
    .no-such-day = there is no day `{ $value }`: this month has { $last } days
    .no-such-month = there is no day `{ $value }`: a year has 12 months
    .day-or-month = `{ $value }` can be read in two ways: which is the day, and which the month?
    .no-year = `{ $value }` has no year
    .midnight = `{ $value }` is no time: a day ends at 23:59
    .no-such-hour = there is no time `{ $value }`: hours go from 0 to 23, minutes from 0 to 59
    .time = `{ $value }` is no time that can be read
    .duration = `{ $value }` is no duration that can be read
    .number = `{ $value }` is no whole number
    .flag = `{ $value }` is neither yes nor no
    .address = `{ $value }` is no web address
    .ags = `{ $value }` is no official municipality key
    .land = `{ $value }` is none of the 16 German Länder
    .kind = `{ $value }` is no known kind of municipality or body
    .state = `{ $value }` is no known state
    .release = `{ $value }` is no known value of `{ $key }`; notes without `status` are taken for drafts
    .names = `{ $value }` is no known value of `{ $key }`; nobody is named
    .coordinates = `{ $value }` is no pair of latitude and longitude
    .link-type = `{ $value }` is no known type of link
    .people = `{ $value }` does not say who is to be seen in the picture
    .colour = `{ $value }` is no colour that can be read
    .font-weight = `{ $value }` is no weight of a typeface
    .font-style = `{ $value }` is no known style of a typeface
    .aim = `{ $value }` is nothing that a colour can be for
    .data = `{ $value }` is no data that can be switched on
    .former-address = `{ $value }` cannot be a former address of this site
    .jurisdiction = `{ $value }` is neither one of the 16 German Länder nor the Federation
    .conformance = `{ $value }` does not say how far the requirements are met
    .evaluation = `{ $value }` is no known way of evaluation
    .ground = `{ $value }` is no known ground
    .timezone = there is no time zone `{ $value }`
    .forge = `{ $value }` is no known software for repositories
    .repository = `{ $value }` is not the address of a project
    .order = the end `{ $value }` lies before the beginning
    .help = see the documentation for what `{ $key }` can hold
    .help-corrected = write `{ $corrected }`
    .help-date = write the day as `2017-01-26` or `26.01.2017`
    .help-time = write the time as `11:00`, with the day as `2017-01-26T11:00`
    .help-duration = write the minutes, for example `45`
    .help-number = write only the number, for example `17`
    .help-flag = write `true` or `false`
    .help-address = write the whole address; it begins with `https://` or `http://`
    .help-ags = write the key with 8 digits, that of a district with 5, for example `"01060063"`
    .help-land = write the name or the short form, for example `Schleswig-Holstein` or `SH`
    .help-kind = write `town`, `municipality`, `district`, `association`, `federal`, `state`, `provider`, `society`, `science` or `other`
    .help-state = write `in-use`, `introducing` or `planned`
    .help-release = write `approved` (only what has `status: published` is shown) or `all`
    .help-names = write `consented` (whoever agreed is named) or `none`
    .help-coordinates = write the degrees as `[53.71, 9.99]`
    .help-link-type = write `page`, `video`, `audio`, `slides` or `document`
    .help-people = write `none` (nobody can be recognised), `consented` (all who can be have consented) or `crowd`
    .help-colour = write the colour in the form `#rrggbb`, such as `#004b87`
    .help-font-weight = write a number from 1 to 1000, such as `400` or `700`; for a variable typeface two, such as `100 900`
    .help-font-style = write `normal` or `italic`
    .help-aim = write `text`, `large` or `control`
    .help-data = write `all`, `none`, or some of `json`, `csv`, `schedule`, `calendar`, `feeds`
    .help-former-address = write what stood behind the address of the site, for example `sessions/old-name.html`
    .help-jurisdiction = write the name or the short form of the Land, for example `SH`, or `federal`
    .help-conformance = write `full`, `partial` or `none`
    .help-evaluation = write `self` or `external`
    .help-ground = write `non-compliance`, `burden` or `out-of-scope`
    .help-timezone = write a name such as `Europe/Berlin`
    .help-no-such-day = check the day, and write it as `2017-01-26`, with the time as `2017-01-26T11:00`
    .help-midnight = write `23:59`, or `00:00` with the date of the next day
    .help-forge = write `github`, `gitlab` (for openCode too) or `forgejo` (for Gitea too)
    .help-repository = write the address of the page that shows the project, for example `https://gitlab.com/sampletown/barcamp`
    .help-order = change one of the two places
unclear-release = it is unclear whether this may be published, so it is held back
    .status = the status `{ $value }` is unknown, so this text is held back
    .publish-after = `{ $value }` is no day that can be read, so this text is held back
    .withdrawn = `{ $value }` is no day that can be read, so this text is held back
    .flag = `{ $value }` is neither yes nor no, so this text is held back
    .consent = `{ $value }` is no record of consent, so this person is not named
    .status-day = the status is wanted here, and `{ $value }` is a day, so this text is held back
    .no-such-day = there is no day `{ $value }`, so this text is held back
    .help-status-day = put a `#` before the line; the day of the session stands in `date: 2017-01-26`
    .help-status = write `draft`, `review`, `published`, `cancelled` or `withdrawn`
    .help-publish-after = write the day as `2017-01-26`
    .help-withdrawn = write the day as `2017-01-26`
    .help-flag = write `true` or `false`
    .help-consent = write what the person agreed to, and when: `{"{"}scope: name, date: 2017-01-26{"}"}`, or delete the key
refused-yaml = this means something special that has no place here
    .tag = `{ $written }` holds a `!`, which has a special meaning at the beginning of a value
    .anchor = `{ $written }` holds a `&`, which has a special meaning at the beginning of a value
    .alias = `{ $written }` holds a `*`, which has a special meaning at the beginning of a value
    .key = a key can only be a single text: `{ $written }`
    .deep = there are too many brackets or levels inside one another
    .line-end = there is an invisible line break ({ $character }) that not every program takes for one
    .help-corrected = write `{ $corrected }`
    .help-value = put the whole value between quotation marks: `"…"`
    .help-key = put the text between quotation marks: `"…"`
    .help-deep = use lists and keys of a few levels only
    .help-line-end = delete the line break and press Enter in its place
read-as-meant = `{ $written }` was read as it is meant
    .cut = `{ $written }` was read as one text; other programs would end it at the `#`
    .bracket = `{ $written }` was read as text, brackets included
    .after-quote = `{ $written }` was read as text, quotation marks included
    .first = `{ $written }` was read as text, though its first character has a special meaning
    .colon = `{ $written }` was read as one text, in spite of the colon in it
    .typographic = the quotation marks round `{ $written }` were not taken for part of the text
    .list = `{ $written }` was read as a list
    .no-blank = the blank behind the colon is missing: `{ $written }`
    .spelled = `{ $written }` was read as a key and its value
    .trailing = the `{ $written }` behind the value was left out
    .dash = `{ $written }` was read as the hyphen before a list item
    .no-blank-dash = the blank between the hyphen and the list item is missing
    .tab = a tab was read as blanks
    .blank = a special blank, as word processors set them, was read as an ordinary one
    .indent = this list item is indented differently from the one above, and was read as one of the same list
    .edge = a text between quotation marks goes on at the left edge, and was read as one text
    .invisible = an invisible character, as it comes with copied text, was left out
    .help = write `{ $corrected }`
    .help-tab = write `{ $corrected }`, with blanks in place of the tab: other programs take none here
    .help-blank = write `{ $corrected }`, with ordinary blanks: other programs do not take these
    .help-dash = write `{ $corrected }`, with a hyphen and a blank before each item
    .help-indent = write `{ $corrected }`; let all items of a list begin in the same column
    .help-edge = indent the further lines of the text by two blanks
    .help-trailing = take it away
    .help-invisible = delete the character, for example by writing the word anew
front-matter-too-long = the block between the two `---` is { $size } kB long; at most { $limit } kB are read
    .help = move the text below the closing `---`
toml-front-matter = a block between `+++` (TOML) cannot be read
    .help = write it between two lines with `---`, as `key: value` in place of `key = "value"`
german-date = `{ $value }` is understood here, but not by other programs
    .help = write `{ $corrected }`
hidden-characters = `{ $value }` holds characters that nobody sees and that turn text around
    .text = the text holds characters that nobody sees and that turn it around
    .control = the text holds a control character ({ $character }), which nobody sees and no browser shows
    .name = the name of the file holds characters that nobody sees and that turn it around
    .help = write it anew: what is copied from web pages or PDF files brings such characters along
    .help-control = delete the character; if there are many, the file is no text
    .help-name = rename the file: nobody can tell what it is called
json-front-matter = keys in the format JSON cannot be read
    .help = write them between two lines with `---`, as `key: value` in place of `"key": "value"`
misplaced-front-matter = these keys are shown as text: `{ $written }`
    .top = these keys are shown as text, since there is no `---` above them: `{ $written }`
    .code = these keys are shown as program text, since they stand between two lines of backticks: `{ $written }`
    .below = these keys are shown as text, since only the block at the top of a file counts: `{ $written }`
    .status = this line says that the note is not to be shown yet, but it counts only in the block at the top of the file: `{ $written }`
    .help-top = put a line with `---` above the first key
    .help-both = put a line with `---` above the first key and another below the last
    .help-code = take away the lines of backticks; above and below the keys belongs `---`
    .help-below = move them into the block at the top of the file, between its two lines with `---`
    .help-status = move it there, between two lines with `---`, or delete it if the note may be shown
taken-for-remark = `{ $written }` is taken for a remark and not shown; what remains is `{ $kept }`
    .help = if it belongs to the text, write `{ $corrected }`; before a remark put two blanks
missing-key = the key `{ $key }` is missing
    .help = add `{ $key }:` with a value
    .help-forge = add which software runs there, so that the links to the notes are right: `forge: gitlab`, `forge: forgejo` or `forge: github`
no-dates = it does not say when the event took place
    .help = add `start: 2017-01-26`, and `end:` if it took more than one day
release-not-set = notes without `status` are published, since `event.yaml` does not say otherwise
    .help = add `release: all` if that is meant, or `release: approved` if only what has `status: published` may be shown
unused-allow = `{ $value }` is allowed here, but does not occur
    .help = take it out, so that nobody wonders what it is for
unclear-rule = this cannot be followed: `{ $value }`
    .code = there is no finding called `{ $value }`
    .level = `{ $value }` is no level
    .error = `{ $value }` is an error; errors cannot be silenced or taken less seriously
    .reason = contact details and names can only be allowed with a reason: `{ $value }`
    .comment = this comment is meant for nachlese, but cannot be read: `{ $value }`
    .did-you-mean = did you mean `{ $suggestion }`?
    .help-code = `nachlese explain` lists all findings
    .help-level = write `error`, `warning`, `note` or `off`
    .help-error = mend what is wrong instead
    .help-reason = add why it may stand here: `<!-- nachlese: allow({ $value }) the office's own address -->`
    .help-comment = write `<!-- nachlese: allow({ $code }) reason -->`

## N2xx: references

unknown-municipality = `{ $name }` is not on the list of municipalities
    .did-you-mean = did you mean `{ $suggestion }`?
    .add = add it to municipalities.yaml, or use a name that stands there
unknown-topic = `{ $name }` is not on the list of topics
    .did-you-mean = did you mean `{ $suggestion }`?
    .add = add it to topics.yaml, or use a topic that stands there
unknown-slot = `{ $name }` is none of the slots of event.yaml
    .did-you-mean = did you mean `{ $suggestion }`?
    .add = add it to `slots:` in event.yaml, or give `start:` instead
unknown-room = `{ $name }` is none of the rooms of event.yaml
    .did-you-mean = did you mean `{ $suggestion }`?
    .add = add it to `rooms:` in event.yaml, or use a room that stands there
unknown-session = there is no session `{ $name }`
    .did-you-mean = did you mean `{ $suggestion }`?
    .renamed = this session is called `{ $suggestion }` now
    .perhaps-renamed = this session is called `{ $suggestion }` now, by the look of it
    .use-file-name = give the file name of the other note without `.md`
ambiguous-municipality = `{ $name }` fits several places: { $candidates }
    .say-which = write one of these names in full, or an id from municipalities.yaml
repeated-entry = `{ $name }` already belongs to `{ $first }`
    .twice = `{ $name }` is in use already
    .keep-one = keep one of the two entries, or give each a name of its own
similar-spelling = `{ $name }` and `{ $other }` look like the same place
    .topic = `{ $name }` and `{ $other }` look like the same topic
    .tag = `{ $name }` and `{ $other }` look like the same tag
    .written = `{ $name }` is written `{ $other }` elsewhere
    .listed = `{ $name }` is written `{ $other }` in `{ $list }`
    .one-spelling = use one spelling everywhere, or put the place into municipalities.yaml with the other one under `aliases:`
    .one-topic = use one spelling everywhere, or put the topic into topics.yaml with the other one under `aliases:`
    .one-tag = use one spelling everywhere, so that readers find all on one page
    .same = both are shown on one page; write the same everywhere
topic-circle = `{ $other }` cannot be broader than `{ $name }`, or a topic would stand above itself
    .leave-out = remove the line `broader:` from one of them
unknown-person = `{ $name }` is no key of people.yaml
    .did-you-mean = did you mean `{ $suggestion }`?
    .add = add the person to people.yaml, or write the municipality the person comes from

## N3xx: schedule

end-before-start = the end lies before the start
    .same = the end is the same as the start
    .check-times = check `start` and `end`; the programme shows the session without an end
day-unknown = this time has no day, and the event lasts several days
    .no-dates = this time has no day, and the event does not say when it was
    .add-date = add a line such as `date: 2017-01-26`
    .add-start = add a line such as `date: 2017-01-26` here, or `start:` in event.yaml
room-taken = `{ $room }` is taken: `{ $other }` takes place there at the same time ({ $time })
    .check-both = check room and time of both notes
    .one-session = check room and time of both notes; if both are about the same session, make one note of them
person-twice = `{ $name }` is in two sessions at once: also in `{ $other }` ({ $time })
    .unnamed = the person named here is in two sessions at once: also in `{ $other }` ({ $time })
    .check-both = check who is meant, and the times of both notes
outside-event = `{ $written }` lies outside the event, which lasts from `{ $first }` to `{ $last }`
    .one-day = `{ $written }` lies outside the event, which takes place on `{ $first }`
    .end = the session ends when the event is over: `{ $written }` lies behind the last day, `{ $last }`
    .many = { $count } of { $total } sessions and slots lie outside the event, which lasts from `{ $first }` to `{ $last }`
    .did-you-mean = did you mean `{ $suggestion }`?
    .check-day = check the day here, or `start` and `end` in event.yaml
    .check-event = check the days of the event here, and those of its sessions
    .check-end = check `end` or `duration` here, or `end` in event.yaml

## N4xx: content

broken-link = the link to `{ $target }` leads nowhere: there is no such note or page
    .renamed = the file is called `{ $suggestion }` now
    .perhaps-renamed = the file is called `{ $suggestion }` now, by the look of it
    .no-scheme = the address `{ $target }` lacks its beginning, so that everybody takes it for a file
    .help-corrected = write `{ $corrected }`
    .did-you-mean = did you mean `{ $suggestion }`?
broken-anchor = `{ $target }` has no heading with the address `#{ $anchor }`
    .did-you-mean = did you mean `#{ $suggestion }`?
missing-asset = the file `{ $target }` is not there
    .did-you-mean = did you mean `{ $suggestion }`?
    .add-file = put the file below assets/ or beside the note
refused-link = the link to `{ $target }` is not allowed
    .scheme = the link to `{ $target }` is not allowed: links may begin with https, http, mailto or tel
    .outside = the link to `{ $target }` leads out of the event's folder
    .foreign-picture = the picture `{ $target }` lies on a foreign server and is not shown, since reading a page must not load anything from elsewhere
    .copy-picture = put the picture under assets/, if its licence allows that, and use it from there
    .move-inside = copy the file into the event's folder and link to the copy
refused-file-type = `{ $target }` is not published: files of the type `{ $extension }` are not allowed
    .place = `{ $target }` is not published: files must lie under assets/ or beside the note
    .picture = `{ $target }` is no picture and cannot be shown as one
    .use-link = make it a link: `[what it is](…)`
    .use-other = save it as PDF or as a picture, and link to that file
no-topic = this note has no topic
    .many = { $count } of { $total } notes have no topic
    .add-topic = add a line such as `topic: Open data` to the block at the top
no-outcomes = no outcomes were found in this note
    .many = no outcomes were found in { $count } of { $total } notes
    .headings = outcomes are lists below a heading such as `Insights`, `Results`, `Agreements`, `Open questions` or `Next steps`

html-removed = `{ $what }` was taken out
    .help = notes keep HTML for prose, such as `<br>`, `<sub>`, `<details>`; write anything else in Markdown
    .attribute = the attribute `{ $what }` was taken out
    .attribute-help = looks come from the theme, and nothing in a note is run; leave the attribute out
    .comment = the comment has no end, so that all after it is hidden
    .comment-help = end the comment with `-->`
    .levels = more than { $limit } quotes, lists or other elements stand inside one another here; what lies deeper is shown as text alone
    .levels-help = write it with a few levels only
empty-note = this note has no text yet
    .many = { $count } of { $total } notes have no text yet
    .help = write down what came out of the session, or set `status: cancelled` if it did not take place
unchanged-template = this note still is the template `templates/session.md`, word for word
    .many = { $count } of { $total } notes still are the template `templates/session.md`, word for word
    .help = replace the template's words with what was said, or set `status: draft` as long as nobody has done so
missing-alt = the picture `{ $target }` has no text alternative
    .vague = `{ $alt }` does not tell those who cannot see the picture `{ $target }` what it shows
    .link = this link holds nothing but the picture `{ $target }`, which has no text alternative: those who cannot see it do not learn where the link leads
    .help = say between the square brackets what is to be seen, for example `![flip chart with three columns](…)`
    .help-html = say what is to be seen, for example `alt="flip chart with three columns"`; `alt=""` stands for a picture that only decorates
    .help-entry = write `alt:` in the entry, and in it what is to be seen
skipped-heading = a heading of level { $level } follows one of level { $before }
    .many = in { $count } of { $total } notes headings skip a level
    .help = give this heading level { $expected }, or put one of that level above it
    .help-many = let every heading lie at most one level below the one before it
vague-link-text = `{ $text }` does not say where the link leads
    .many = in { $count } of { $total } notes links do not say where they lead, such as `here`
    .help = let the link name its target, for example `[model agreement of the district](…)`: screen readers read out links without the text around them
table-without-header = the columns of this table have no titles
    .many = in { $count } of { $total } notes tables have no titles above their columns
    .help = write titles into the first row, above the row of hyphens
    .help-html = write the titles as `<th>` instead of `<td>`
heading-slip = `{ $heading }` is no heading for outcomes, but nearly `{ $meant }`
    .did-you-mean = write `{ $meant }`, and what stands below is shown on the pages of outcomes
impossible-day = there is no day `{ $date }`
    .help = correct the date, or the next step has no due date
unread-due-date = `{ $date }` cannot be read as a day
    .help = write the day as `31.03.2017` or `2017-03-31`, or the next step has no due date
    .did-you-mean = did you mean `{ $suggestion }`? As it is, the next step has no due date
mark-without-blank = `{ $written }` lacks a blank
    .help = write `{ $meant }`, which every program understands
unclaimed-tasks = tasks with a municipality or a due date stand below `{ $heading }`, which is no heading for next steps
    .help = write `next-step: ["{ $heading }"]` under `outcomes:` in event.yaml, or a heading such as `Next steps` above them, and they are shown on the pages of outcomes
unsafe-drawing = the drawing `{ $target }` is left out, for it would run something or load something from elsewhere: { $found }
    .too-large = the drawing `{ $target }` is left out, for it is larger than 5 MB
    .endless = the drawing `{ $target }` is left out, for its parts are to be repeated (`<use>`) so often that more than { $limit } elements would come of it
    .unreadable = the drawing `{ $target }` is left out, for it is no SVG that can be read
    .save-plain = save it as plain SVG without scripts and linked pictures, or as PNG
    .save-again = open it in the program that made it, and save it as plain SVG or as PNG
trace-in-document = the properties of `{ $target }` tell who wrote it
    .comments = `{ $target }` holds comments that everybody can read
    .changes = `{ $target }` holds tracked changes that everybody can read, with what was deleted
    .unchecked = nobody could check whether `{ $target }` holds names or comments: it is broken, protected or too large
    .clean = in the office program, have the document inspected and take out properties, comments and changes; or publish a PDF
    .open = see whether it opens in an office program, and save it anew
untagged-pdf = `{ $target }` has no tags: screen readers cannot tell headings, lists and tables apart
    .no-language = `{ $target }` does not say in which language it is written
    .no-title = `{ $target }` has no title that could be read out
    .no-language-no-title = `{ $target }` has no title, and does not say in which language it is written
    .unchecked = nobody could check whether `{ $target }` can be read out: it is broken or protected
    .export-tagged = export it anew with tags („PDF/UA“ or „accessible“), or put the content onto a page
    .set-properties = set title and language in the properties of the document, and export it anew
    .open = see whether it opens without a password, and export it anew
lost-outcomes = { $count ->
    [one] 1 outcome of `{ $address }` is
   *[other] { $count } outcomes of `{ $address }` are
} no longer there in the same words ({ $ids })
    .help = whoever follows a link to it lands at the top of the page. If the words were only polished, take the old ones back; otherwise accept the new ones with `nachlese urls accept`
embed-linked = `{ $target }` is shown as a link, for pages load nothing from elsewhere
    .own-file = `{ $target }` is shown as a link
    .write-link = write it as a link that says where it leads: `[Recording of the session](…)`
unclear-language = `{ $value }` is no tag of a language
    .help = use a tag such as `de`, `en` or `nds`
    .help-corrected = write `{ $corrected }`

## N5xx: privacy
people-not-stated = nobody says whether people can be recognised in the photo `{ $target }`: it is not published
    .help = say so in the picture's title, for example `![…](… "no people")`, or at the top of the file: `images: [{"{"}src: { $file }, people: none{"}"}]` – or `consented`, if all who can be recognised have agreed, or `crowd`
broken-picture = the picture `{ $target }` cannot be read: the file is damaged, or no picture
    .unsupported = the picture `{ $target }` has a format that cannot be freed of place and camera here: it is not published
    .undecodable = the picture `{ $target }` is damaged: it begins well but cannot be read to its end
    .help = open it in a program for pictures and save it anew, or copy it here once more
    .help-convert = convert it to JPEG, for example by saving it under another name, or in the settings of the telephone (“Most Compatible”)
picture-too-large = the picture `{ $target }` has { $megapixels } megapixels: more than are read
    .heavy = the picture `{ $target }` has { $megabytes } MB: more than are read
    .help = make it smaller in a program for pictures; for the pages a width of 1600 pixels is enough
no-transcript = only those who can see `{ $target }` learn what is written on it
    .many = in { $count } of { $total } notes photos of flip charts or pin boards lack a transcript
    .help = write a paragraph below the picture that begins with `Transcript:`, or `transcript:` in the entry under `images:`
    .help-many = write a paragraph below each such picture that begins with `Transcript:`
unused-image-entry = this entry is about `{ $target }`, and there is no such picture
    .missing = this entry is about `{ $target }`, and there is no such picture
    .unused = this entry is about `{ $target }`, and no such picture stands in the text
    .help = write under `src:` the path as it stands in the text, or delete the entry
position-in-picture = the photo `{ $target }` says where it was taken, and would be published as it is
    .help = put it below `assets/` and show it in a note, which takes out what the camera wrote; or delete that in a program for pictures

name-in-note = `{ $name }` is no known place and so counts as a person's name: it stays in the Git history for good, and is never printed without a consent record
    .many = names of persons stand in { $count } of { $total } notes: they stay in the Git history for good, and are never printed without a consent record
    .use-key = write a key of people.yaml instead, or the municipality the person comes from; if it is a place or a body itself, add it to municipalities.yaml
email-address = an e-mail address stands in this note, for everyone to read: `{ $value }`
    .several = an e-mail address stands in this note { $count } times, for everyone to read: `{ $value }`
    .help = leave it out, or name the town hall's address as `contact:` in municipalities.yaml; if it may stand here, say why: `<!-- nachlese: allow(N502) … -->`
phone-number = a telephone number stands in this note, for everyone to read: `{ $value }`
    .several = a telephone number stands in this note { $count } times, for everyone to read: `{ $value }`
    .help = leave it out; if it may stand here, say why: `<!-- nachlese: allow(N503) … -->`
form-of-address = this note names a person: `{ $value }`
    .several = this note names a person { $count } times: `{ $value }`
    .help = write which municipality or office it was; if the person may be named, say why: `<!-- nachlese: allow(N504) … -->`
    .present = this note lists a person by name as present: `{ $value }`
    .present-several = this note lists { $count } persons by name as present, the first of them `{ $value }`
    .help-present = list them in the front matter, for example under `participants:`, where those who have not agreed are only counted; if the names may stand here, say why: `<!-- nachlese: allow(N504) … -->`
withheld-name = this names a person who has not agreed to be named: `{ $value }`
    .several = this names a person who has not agreed to be named, { $count } times: `{ $value }`
    .redact = write where the person comes from instead, as `nachlese redact { $key }` does everywhere, or record the consent in people.yaml
    .nobody = this names a person, and by `names: none` the event names nobody: `{ $value }`
    .redact-nobody = write where the person comes from instead, as `nachlese redact { $key }` does everywhere, or set `names: consented`
    .file = the name of the file names a person who has not agreed to be named, and the page's address is made of it: `{ $value }`
    .help-file = call the file something else, as `nachlese redact { $key }` does, or record the consent in people.yaml
repeated-name = a note lists this as a person, of whose consent nothing is known, and the text here names them: `{ $value }`
    .several = a note lists this as a person, of whose consent nothing is known, and the text here names them { $count } times: `{ $value }`
    .redact = write where the person comes from instead, as `nachlese redact "NAME"` does everywhere, or record the consent in people.yaml. If it is a place, add it to municipalities.yaml; if it may stand here for another reason, say why: `<!-- nachlese: allow(N506) … -->`
    .file = this name stands at the top of a note as a person without consent, and this file is called so too, of whose name the page's address is made: `{ $value }`
    .help-file = call the file something else, as `nachlese redact "NAME"` does, or record the consent in people.yaml
no-people-list = people are given by keys, but there is no people.yaml: they stay anonymous, and the pages could not be searched for their names
    .hand-in = hand the list in with `--people FILE` if there is one
not-public = this text says of itself that it is not public, and would be published all the same: `{ $value }`
    .several = this text says { $count } times of itself that it is not public, and would be published all the same: `{ $value }`
    .help = take out what is not for everybody, or set `status: draft`; if it may be shown, say why: `<!-- nachlese: allow(N508) … -->`

## N6xx: site and theme

address-clash = two files would get the address `{ $address }`: this one and `{ $other }`
    .folder = two events would get the address `{ $address }`: this one and `{ $other }`
    .rename-folder = give one of the two folders another name, such as `{ $id }`
    .static = `{ $address }` is a page of the site already; the file of static/ is not published
    .alike = `{ $address }` and `{ $other }` are one file where capitals do not count, such as on Windows
    .rename-file = rename the file, or delete it
    .set-id = give this one an address of its own: `id: { $id }`
namesakes = several places are called `{ $name }`; their addresses were told apart by number
    .set-ids = give each an `id:` in municipalities.yaml, such as { $ids }
template-error = the template `{ $template }` cannot be used: { $message }
unknown-theme = there is no theme `{ $name }`
    .did-you-mean = did you mean `{ $suggestion }`?
    .add-theme = put it into themes/{ $name }/, or leave out the line to use the built-in theme
unknown-language = there are no texts in the language `{ $language }`
    .use-known = use `de` or `en`, or add i18n/{ $language }.ftl to your theme
missing-text = { $count ->
        [one] a text is missing in the language `{ $language }`: { $text }
       *[other] { $count } texts are missing in the language `{ $language }`, among them { $text }
    }
    .eject = add them; `nachlese theme eject i18n/en.ftl` gives you the English texts, which stand in until then
    .syntax = the texts of the language `{ $language }` cannot be read: { $message }
foreign-request = the page `{ $page }` would load something from elsewhere: `{ $url }`
    .copy-here = copy the file into assets/, or make it a link that readers may follow
dead-internal-link = the page `{ $page }` links to `{ $target }`, which the site does not have
name-in-output = the page `{ $page }` holds the name of a person who has not consented: `{ $name }`
    .remove-name = take the name out of the text, or record the consent in people.yaml
missing-legal-page = every page must link to imprint, privacy statement and accessibility statement; what is missing: { $missing }
    .add-legal = add `legal:` and indented below it a line such as `{ $key }: https://www.example.org/{ $key }`, or with the name of a page in pages/
    .add-line = add a line below `legal:`, such as `{ $key }: https://www.example.org/{ $key }`, or with the name of a page in pages/
low-contrast = `{ $property }` ({ $colour }) is hard to see on `{ $ground }` ({ $behind }) { $scheme ->
        [dark] in the dark scheme
       *[light] in the light scheme
    }: the contrast is { $whole }.{ $tenth }:1, and { $aim ->
        [text] 4.5
       *[other] 3
    }:1 is needed
    .accent = `{ $colour }` is too light for links: its contrast on the grounds of the pages falls to { $whole }.{ $tenth }:1, and 4.5:1 is needed
    .shade = links are shown in this shade of it: `{ $suggestion }`; only areas have the colour itself
    .nearest = this shade of it can be seen: `{ $suggestion }`
logo-unusable = there is no logo at `{ $target }`
    .type = `{ $target }` cannot be shown as a logo
    .icon = there is no sign at `{ $target }`
    .icon-type = `{ $target }` cannot be shown as a sign
    .help-missing = name a file of the event's folder, such as `assets/logo.svg`
    .help-type = use an SVG, or a PNG, JPEG, WebP or GIF
    .help-icon-type = use an SVG or a PNG
font-unusable = there is no typeface at `{ $target }`
    .type = `{ $target }` is no typeface that browsers can read
    .elsewhere = `{ $target }` would be loaded from another server, which is then told who reads these pages
    .help-missing = name a file of the event's folder, such as `assets/font.woff2`
    .help-type = use a file of the type woff2, woff, ttf or otf
    .help-elsewhere = download the file, if its licence permits, and put it below `assets/`
data-lacks-something = nothing can be made for `data: { $format }`
    .feeds = there are no feeds: they need whole addresses, and nothing says where the site will be
    .schedule = there is no schedule: no session has a room, a start and an end
    .calendar = there is no calendar: of no session the day is known
    .add-url = add `url: https://www.example.org/barcamp/`, or build with `--base-url`
    .add-times = give at least one session `room`, `start` and `end`
    .add-date = give at least one session a `date`
data-without-licence = data is offered for download, and nothing says under which licence
vanished-address = nothing stands any more at `{ $address }`, an address that was published
    .renamed = the address `{ $address }` is `{ $to }` now; whoever follows the old one is led on
    .similar = there is no address `{ $address }` any more; what is most like it now is `{ $to }`, and that is where it leads
    .waiting = the address `{ $address }` was published, and what stood there is not released any more
    .many = { $count } published addresses of the kind “{ cli-urls-kind }” are not there any more, such as `{ $address }`
    .many-renamed = { $count } published addresses of the kind “{ cli-urls-kind }” are others now, such as `{ $address }`; whoever follows the old ones is led on
    .many-similar = { $count } published addresses of the kind “{ cli-urls-kind }” are not there any more, such as `{ $address }`; each leads to what is most like it now
    .forked = nachlese.lock leads from `{ $address }` to `{ $to }` and to `{ $other }`; the pages lead to `{ $to }`
    .many-forked = nachlese.lock leads from { $count } addresses of the kind “{ cli-urls-kind }” to several others, such as from `{ $address }`; the pages lead to the first one at which something stands
    .help-many-forked = take out the line of each that is wrong; `nachlese urls accept` keeps the one that the pages follow
    .help-forked = take out the line that is wrong; `nachlese urls accept` keeps the one to `{ $to }`
    .astray = from `{ $address }` it goes on to `{ $to }`, and there is no such address
    .many-astray = { $count } lines lead to addresses that are not there, such as that of `{ $address }`
    .did-you-mean = did you mean `{ $suggestion }`?
    .help-astray = write `{ $address }: { $kind } moved new/address.html` in place of this line, with an address of the site at its end, or `{ $address }: { $kind } gone YYYY-MM-DD`, with the day at its end, if nothing stands in its place any more
    .help = if the text stands elsewhere now, add `aliases: [{ $address }]` there. If it is to stay away, accept that with `nachlese urls accept`
    .help-name = if it has another name now, add `{ $name }` to the `aliases:` of the new name in the list. If it is to stay away, accept that with `nachlese urls accept`
    .help-line = if that stands elsewhere now, write `{ $address }: { $kind } moved new/address.html` in place of this line, with the new address at its end. Otherwise accept it with `nachlese urls accept`
    .help-alias = to keep it so, add `aliases: [{ $address }]` here, or accept it with `nachlese urls accept`
    .help-alias-outcomes = to keep it so, add `aliases: [{ $address }]` here, or accept it with `nachlese urls accept`. Links to single outcomes then only reach the page; with `id: { $name }` address and outcomes stay where they were
    .help-similar = it is not written by itself, since the text was changed too. If it is the same note, add `aliases: [{ $address }]` here, or accept it with `nachlese urls accept`. If it is not, write `{ $address }: { $kind } gone YYYY-MM-DD` in place of its line in nachlese.lock, with the day at its end
    .help-similar-outcomes = it is not written by itself, since the text was changed too. If it is the same note, add `aliases: [{ $address }]` here, or accept it with `nachlese urls accept`; links to single outcomes then only reach the page, and with `id: { $name }` address and outcomes stay where they were. If it is not, write `{ $address }: { $kind } gone YYYY-MM-DD` in place of its line in nachlese.lock, with the day at its end
    .help-accept = to keep it so, accept it with `nachlese urls accept`
    .help-list = to keep it so, add `{ $name }` to the `aliases:` of the new name in the list, or accept it with `nachlese urls accept`
    .help-waiting = the address stays in nachlese.lock. If it is to say that the note was withdrawn, write `status: withdrawn`; if it is only to be missing for a while, write `allow: [N615]`
    .help-waiting-page = the address stays in nachlese.lock. If the page is only to be missing for a while, write `allow: [N615]` in its head
    .help-many-renamed = to keep it so, `nachlese check --fix` adds the old addresses to `aliases:` where a note or page was renamed; or accept it with `nachlese urls accept`
    .help-many = `nachlese urls` shows which; `nachlese urls accept` accepts the change
alias-clash = the former address `{ $address }` is that of a page of the site already, which stays
    .file = the former address `{ $address }` is that of `{ $other }` now, which stays
    .twice = the former address `{ $address }` leads to `{ $other }` already
    .alike = the former address `{ $address }` is the same as `{ $other }` on many machines, which stays
    .folder = the former address `{ $address }` cannot stand beside `{ $other }`: nothing is a file and a folder at once
    .help-remove = take the address out here
    .help = take the address out here, or give the other page a new one
    .help-twice = take it out at one of the two places
    .help-accept = give the other page another address, or accept with `nachlese urls accept` that nothing leads on from the old one
unreadable-lock = this line cannot be read: `{ $line }`
    .more = { $count ->
        [one] another line
       *[other] { $count } more lines
    } cannot be read
    .conflict = Git has put two states beside each other here, and nobody has decided between them yet
    .version = this file has the form { $version }, and this program only knows 1
    .no-version = the file lacks the line `version: 1`
    .empty = the file is empty; nobody knows any more what stood in it
    .no-file = what lies under this name is no file but something else, such as a folder: nobody knows which addresses were published already
    .help-no-file = take it away and have the file back from Git; if there never was one, make it with `nachlese urls accept`
    .help-empty = have it back from Git. If it is to start anew, delete the file and write it again with `nachlese urls accept`
    .help = the file can be restored with Git; a line looks like this: `sessions/e-akte.html: session`
    .misplaced = this file is not read: the addresses of a series are kept beside `series.yaml`
    .help-misplaced = make that file with `nachlese urls accept`, take over from here what was published already (addresses begin with `{ $folder }/` now), and delete this one
    .help-conflict = the addresses of both states are known; `nachlese urls accept` joins them
    .help-version = use the newer program that wrote it; until then none of its addresses counts
    .help-no-version = add the line, or have the file written anew with `nachlese urls accept`
headers-clash = `--headers { $form }` would write `{ $file }`, and this file of static/ has the same name
    .merge = take over its lines into your file and leave out `--headers { $form }`, or remove your file
    .twice = `--headers { $other }` and `--headers { $form }` both write `{ $file }`
    .choose = choose the form for your web server; below TYPO3's fileadmin it is `typo3`
    .add-licence = add a line such as `licence: CC-BY-4.0`
unknown-variable = the template asks for `{ $path }`, and its page has no `{ $field }`
    .did-you-mean = did you mean `{ $suggestion }`?
    .known = there is: { $known }
unused-theme-file = no page is made of the theme's file `{ $file }`
    .did-you-mean = did you mean `{ $suggestion }`?
unknown-text = no page asks for the text `{ $text }`
    .did-you-mean = did you mean `{ $suggestion }`?
address-in-script = the script `{ $page }` names an address elsewhere: `{ $url }`
    .take-out = pages must not load anything from elsewhere; take the address out, or put a copy of the file into the theme
incomplete-legal-data = what must stand on this page is missing under `{ $key }`: { $missing }
    .state = it is not given which Land's law holds; on that depends to which body people can turn
    .contradiction = `status` says that everything is accessible, and `gaps` names what is not
    .help = add a line there such as `{ $first }: …`
    .help-state = add a line below `legal` such as `state: SH`
    .help-contradiction = write `status: partial`, or take out what has been mended
stale-citation = `{ $old }` no longer holds; { $new } came in its place
    .help-corrected = write `{ $corrected }`
    .help = check which provision holds today
    .help-note = what held then may stay in a note; whoever goes by it today needs the new law
old-accessibility-statement = the accessibility statement has not been reviewed since { $date }
    .help = check whether it is still right, and add `reviewed:` with the day of the check

## Pages about findings

explain-group =
    .n0 = N0xx: files and folders
    .n1 = N1xx: the block at the top of a note, and event.yaml
    .n2 = N2xx: names and references
    .n3 = N3xx: times and rooms
    .n4 = N4xx: content
    .n5 = N5xx: privacy
    .n6 = N6xx: website and theme
    .n9 = N9xx: Git and the program itself
explain-off = off
explain-levels = How serious it is
    .change =
        To change that for all notes, write `levels: {"{"}{ $code }: { $other }{"}"}` into event.yaml; you can choose
        `error`, `warning`, `note` or `off`. Where it does not apply to a single note, write
        `allow: [{ $code }]` into the block at the top of that note.
    .reason =
        To change that for all notes, write `levels: {"{"}{ $code }: { $other }{"}"}` into event.yaml; you can choose
        `error`, `warning`, `note` or `off`. In a single note it can be allowed together with the reason:
        `<!-- nachlese: allow({ $code }) the office's own address -->`.
    .error =
        Errors cannot be silenced: as long as there is one, `nachlese build` leaves the website as it was.
    .off =
        This is told only if you ask for it: write `levels: {"{"}{ $code }: { $other }{"}"}` into event.yaml.
explain-more = `nachlese explain N401` or `nachlese explain broken-link` shows the page of one of them
explain-index =
    .title = Findings
    .about =
        What `nachlese check` and `nachlese build` tell about the files of an event: what it means, why it matters,
        and an example, wrong and right. `nachlese explain N401` shows the same page in the terminal.
    .levels =
        An error stands against publishing and cannot be silenced. A warning says that readers or authors lose
        something, a note gives advice. With `levels: {"{"}N401: note{"}"}` in event.yaml the level of a finding is changed
        for all notes; with `allow: [N401]` in the block at the top of a note it is silenced there.
    .other-language = [Auf Deutsch](de/README.md)
    .code = Code
    .name = Name
    .level = Level
    .title-column = Title

## N9xx: tool

shallow-clone = the pages do not say when notes were last changed: this clone of the repository holds its latest state only
    .fetch-all = run `git fetch --unshallow`; in CI, check out with `fetch-depth: 0` (GitHub, Forgejo) or `GIT_DEPTH: 0` (GitLab, openCode)
git-unavailable = the pages do not say when notes were last changed: Git says `{ $reason }`
    .not-installed = the pages do not say when notes were last changed: Git is not installed
    .no-repository = the pages do not say when notes were last changed: this folder belongs to no Git repository
    .not-trusted = the pages do not say when notes were last changed: the repository belongs to another user account, so that Git does not read it
    .too-slow = the pages do not say when notes were last changed: Git gave no answer in { $seconds } s
    .too-large = the pages do not say when notes were last changed: the history of the repository is too large
    .install = install Git, or run nachlese with `--no-git`
    .trust = if you trust the folder, run `git config --global --add safe.directory "{ $folder }"`
    .without = with `--no-git`, Git is not asked

## The command line

cli-checked = nothing to complain about: { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}, { $topics ->
    [one] 1 topic
   *[other] { $topics } topics
}, { $municipalities ->
    [one] 1 municipality
   *[other] { $municipalities } municipalities
}
cli-fixed = { $corrections ->
    [one] 1 correction
   *[other] { $corrections } corrections
} written into { $files ->
    [one] 1 file
   *[other] { $files } files
}
cli-fixable = { $corrections ->
    [one] 1 correction
   *[other] { $corrections } corrections
} in { $files ->
    [one] 1 file
   *[other] { $files } files
} would be written
cli-nothing-to-fix = there is nothing that can be corrected by itself
cli-fix-not-utf8 = { $path } stays as it is, though { $count ->
    [one] 1 place in it
   *[other] { $count } places in it
} could be corrected: the file is not stored as UTF-8; save it so, and start again
cli-fix-changed = { $path } was changed by somebody else in the meantime and stays as it is; start again
cli-proposed = { $count ->
    [one] 1 proposal was not written, for only you know whether it is right: take it over by hand where it stands with its finding
   *[other] { $count } proposals were not written, for only you know whether they are right: take them over by hand where they stand with their findings
}
    .dry-run = { $count ->
        [one] there is 1 proposal besides, which is never written by itself, for only you know whether it is right: `nachlese check` shows it
       *[other] there are { $count } proposals besides, which are never written by themselves, for only you know whether they are right: `nachlese check` shows them
    }
cli-redact-place = { $place }: { $excerpt } → { $replacement }
    .removed = { $place }: { $excerpt } → (taken out)
cli-redact-rename = { $from } → { $to }
cli-redact-unknown = `{ $who }` stands neither in people.yaml nor in any other file: nothing was changed
cli-redact-unknown-key = { $who } is not in people.yaml: nothing was changed
cli-redact-broken-list = as long as the list of people cannot be read, it is not sure who is meant: nothing was changed
cli-redact-would = { $places ->
    [one] 1 place
   *[other] { $places } places
} in { $files ->
    [one] 1 file
   *[other] { $files } files
} would be replaced, { $renames ->
    [0] no file
    [one] 1 file
   *[other] { $renames } files
} renamed
cli-redact-done = { $places ->
    [one] 1 place
   *[other] { $places } places
} in { $files ->
    [one] 1 file
   *[other] { $files } files
} replaced, { $renames ->
    [0] no file
    [one] 1 file
   *[other] { $renames } files
} renamed; read what stands there now (initials, nicknames, and given names or surnames alone are not looked for), then build and publish the site again
cli-redact-left = the name still stands in { $path }: only you can change that
cli-redact-unclear = not changed: { $path } (the name goes on here: replace it by hand if the same person is meant)
cli-redact-unread = { $path } was not searched: look yourself whether the name stands there
cli-redact-list-kept = the entry in { $path } stays, since only with it the name is searched for when the site is built: change the files named above and run `nachlese redact` again. If the entry has a consent (`consent:`), delete it now
cli-redact-metadata = the name stands in what a camera or program wrote into { $path }: save it without metadata, or replace it
cli-redact-namesakes = { $count } people are called `{ $name }` ({ $keys }). No text says which of them is meant: nothing was changed. Give them names that differ in people.yaml and in the files, or replace the name by hand where the one is meant and delete that entry then
cli-redact-history = Git's history still has the name: { $count ->
    [one] 1 commit adds or removes it, on { $first }
   *[other] { $count } commits add or remove it, from { $first } to { $last }
    }. Whoever has a copy of the repository can read it there, whatever stands in the files today. To take it out, the history must be rewritten (such as with git filter-repo) and pushed anew; forks, clones, open requests and the caches of the forge keep the old one until their owners delete it. Tell those who run the forge, everyone with a clone, and your data protection officer.
    .clean = Git's history does not have the name
    .shallow = this clone lacks its history; look in a whole one whether the name stands there
    .unknown = Git could not tell whether its history still has the name
cli-waiting = { $count ->
    [one] 1 note waits for its release and is not on the site: it is a draft, in review, or its day has not come
   *[other] { $count } notes wait for their release and are not on the site: they are drafts, in review, or their day has not come
}
cli-explain-unknown = no finding is called `{ $name }`; `nachlese explain` lists all
    .did-you-mean = no finding is called `{ $name }`; did you mean { $suggestions }?
cli-explain-hint = `nachlese explain { $code }` tells more
cli-checked-since = { $count ->
    [0] Nothing to complain about: no file was changed
    [one] Nothing to complain about in the one file that was changed
   *[other] Nothing to complain about in the { $count } files that were changed
}
cli-since = Git cannot say what has changed since `{ $revision }`
    .unknown = Git cannot say what has changed since `{ $revision }`: { $reason }
    .unrelated = the present state and `{ $revision }` have no common beginning; name another state with --since
    .shallow = what has changed since `{ $revision }` cannot be told: this clone of the repository holds its latest state only; in CI, check out with `fetch-depth: 0` (GitHub, Forgejo) or `GIT_DEPTH: 0` (GitLab, openCode)
    .not-installed = --since needs Git, which is not installed
    .no-repository = --since needs a folder that belongs to a Git repository
    .not-trusted = Git does not read this repository, since it belongs to another user account; if you trust the folder, run `git config --global --add safe.directory "{ $folder }"`
    .too-slow = Git has not said in { $seconds } s what has changed since `{ $revision }`
    .too-large = too much has changed since `{ $revision }`
cli-built = built { $pages ->
    [one] 1 page
   *[other] { $pages } pages
} ({ $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}, { $topics ->
    [one] 1 topic
   *[other] { $topics } topics
}, { $municipalities ->
    [one] 1 municipality
   *[other] { $municipalities } municipalities
}; { $changes }) in { $time } s: { $where }
cli-unchanged = nothing changed
cli-changes = { $written } written, { $kept } kept, { $removed } removed
cli-not-published = nothing was published: the errors must be mended first
    .strict = nothing was published: with --strict, warnings must be mended too
cli-held-back = { $count ->
    [one] 1 note is held back; its page says that the text is being revised
   *[other] { $count } notes are held back; their pages say that the text is being revised
}
cli-not-exchanged = the file system cannot exchange two folders, so the site was gone for a moment
cli-progress = building
cli-refused = the site cannot be put into { $path }
    .not-a-folder = { $path } is a file, not a folder
    .immovable = { $path } cannot be renamed, probably because the folder comes from a container image; publish to another folder
    .mount-point = { $path } is a mount point, which cannot be replaced as a whole; publish to a folder below it
    .foreign-files = { $path } holds files that nachlese did not make; files for the site's root belong into static/
    .replaced = { $path } holds something else where nachlese published files, such as a link; remove it and build again
    .no-list = { $path } holds files, but not the list (.nachlese-manifest) by which nachlese knows its own. Take the list from a backup; or, if all in the folder is from nachlese, delete it and build again; otherwise choose another folder with --output
    .holds-site = { $path } holds a published site, which nothing else must replace; choose another folder with --output
    .holds-review = { $path } holds texts for approval, which belong on no web server; choose another folder with --output
    .holds-fragments = { $path } holds parts for other pages, which nothing else must replace; choose another folder with --output
    .more = and { $count } more
    .broken-manifest = line { $line } of { $path } is not from nachlese, so nobody can tell which files are. Take this list from a backup; or, if all in the folder is from nachlese, delete it and build again
    .disturbed = somebody changed what lies beside { $path } while the site was made there; the site is as it was, build it again
    .full = there is no space left on the disk of { $path }; the site there is as it was
    .busy = another run is publishing to { $path }; waited { $seconds } s for it
    .no-permission = { $path } cannot be written: { $message }
cli-failed = that failed
    .read = cannot read `{ $path }`
    .read-too-large = { $path } is too large to be read
    .read-torn = { $path } was written to while it was read; start again when the file is complete
    .read-folder = cannot read the folder `{ $path }`
    .open = cannot open `{ $path }`
    .open-linked = `{ $path }` is a link that leads out of the folder
    .open-no-file = `{ $path }` is not a file
    .create = cannot create `{ $path }`
    .write = cannot write `{ $path }`
    .rename = cannot rename `{ $path }`
    .publish = cannot publish to `{ $path }`
    .lock = cannot lock `{ $path }`
    .make = cannot write `{ $path }` of the new site
    .keep = cannot keep `{ $path }`
    .output = cannot write to standard output
    .error = cannot write to standard error
    .port = cannot serve on port { $port }
    .serve = cannot serve the preview
    .watch = cannot watch the folder `{ $path }`
cli-system = what the system says
    .not-found = there is no such thing
    .not-allowed = permission denied
    .is-folder = it is a folder
    .no-folder = it is no folder
    .exists = it is there already
    .read-only = the disk can only be read
    .full = the disk is full
    .links = the path leads through a link that leads in a circle, or through further links
    .too-many-files = too many files are open at once
    .too-many-watched = the system does not let so many folders be watched (fs.inotify.max_user_watches)
    .disk = the disk reports a fault
    .name = such a name is not allowed, or too long
    .busy = something else uses it
    .away = the network drive does not answer
    .memory = there is not enough memory
    .address = the address is taken
    .other = the system says “{ $words }”
cli-foreign-host = this preview is for this computer only
cli-output-whole = { $path } is as it was published ({ $files ->
    [one] 1 file
   *[other] { $files } files
})
cli-output-differs = { $path } is not as it was published: { $missing } missing, { $changed } changed, { $foreign } not from nachlese
    .unsure = nobody can tell whether { $path } is as it was published: { $unreadable ->
        [one] 1 file
       *[other] { $unreadable } files or folders
    } cannot be read
    .replaced = something else than the published file: { $path }
    .unreadable = cannot be read: { $path } ({ $reason })
    .missing = missing: { $path }
    .changed = changed: { $path }
    .foreign = not from nachlese: { $path }
cli-output-unknown = { $path } has no list of what nachlese published there (.nachlese-manifest), so nothing can be compared. Take the list from a backup, or build into a new folder
cli-output-default = without --output, { $path } is checked, into which the event is built
cli-private = only your own account may read what is new in { $path } (umask 077); a web server of another account does not show it. If it is to, call `chmod -R a+rX { $path }`, and `umask 022` before the next time
cli-left-behind = files that somebody else put there were kept in { $path }
cli-target-holds-event = the output folder { $path } would replace the event itself; choose another with --output
cli-target-in-input = the output folder { $path } is part of the event: what lies in { $folder } is read or published the next time; choose another with --output
cli-reviewed = { $count ->
    [0] nobody is named; { $where }
    [one] 1 page to be sent; overview: { $where }
   *[other] { $count } pages to be sent; overview: { $where }
}
cli-review-refused = nothing was written: the errors have to be mended first
cli-review-left-out = notes with errors are left out of the pages
cli-review-no-name = this folder has no name that the pages could go by; say with --output where they go
cli-review-unknown = `{ $name }` does not occur in the event; give --only a name as it stands in municipalities.yaml or in the notes
cli-review-ambiguous = several are called `{ $name }`; give --only one of them: { $candidates }
cli-review-foreign-files = { $path } holds what nachlese did not make ({ $files }); choose another folder with --output
cli-urls = { $count ->
        [one] 1 address
       *[other] { $count } addresses
    }: { $new } new, { $moved } moved, { $vanished } gone; `nachlese urls accept` writes that into nachlese.lock
    .same = { $count ->
        [one] 1 address
       *[other] { $count } addresses
    }, all as in nachlese.lock
    .no-lock = { $count ->
        [one] 1 address
       *[other] { $count } addresses
    }; nobody keeps them in mind yet: `nachlese urls accept` writes them into nachlese.lock
    .blocked = { $count ->
        [one] 1 address
       *[other] { $count } addresses
    }; what stands above must be mended before `nachlese urls accept` writes anything
    .told = { $count ->
        [one] 1 address
       *[other] { $count } addresses
    } as in nachlese.lock, but what stands above is to be settled
cli-urls-kind = { $kind ->
    [event] event
    [session] session
    [version] version
    [page] page
    [topic] topic
    [municipality] municipality
    [tag] tag
   *[outcomes] outcomes
}
cli-urls-state = state
    .published = {""}
    .new = new
    .redirected = leads to { $to }
    .moved = moved to { $to }
    .vanished = gone
    .waiting = { $kind ->
        [session] not released any more
        [version] not released any more
        [page] not released any more
       *[other] missing as long as a note is
    }
    .gone = { $day ->
        [none] withdrawn
       *[other] { $kind ->
            [session] withdrawn or deleted on { $day }
            [version] withdrawn or deleted on { $day }
           *[other] gone since { $day }
        }
    }
    .in-revision = being revised
cli-urls-accepted = { $path } is written; commit it to Git
    .nothing = { $path } says all of that already
    .dry-run = this is what { $path } would be; nothing was written
cli-urls-refused = nachlese.lock stays as it is: first mend what stands above
cli-imported = municipalities.yaml is completed: { $added ->
    [one] 1 municipality is new
   *[other] { $added } municipalities are new
}, { $completed ->
    [one] 1 entry completed
   *[other] { $completed } entries completed
}
    .dry-run = municipalities.yaml would be completed like this: { $added ->
        [one] 1 municipality new
       *[other] { $added } municipalities new
    }, { $completed ->
        [one] 1 entry completed
       *[other] { $completed } entries completed
    }
    .nothing = there is nothing to complete
cli-import-unreadable = { $path } cannot be read: there is no such file, it is no regular file, or it is larger than 16 MB
cli-import-no-directory = { $path } is no directory of municipalities
    .empty = { $path } is empty
    .packed = { $path } is a ZIP or Excel file; unpack it and give the text file in it, or save the table as CSV
    .unknown = { $path } is neither the directory GV100AD of the Federal Statistical Office nor a CSV file with AGS and names
    .no-rows = there is no municipality in { $path }
    .no-columns = { $path } needs a column “AGS” and a column “Name”; its titles are: { $titles }
    .bad-line = line { $line } of { $path } is not built like the directory GV100AD; download the file again and change nothing in it
cli-import-ambiguous = several are called `{ $name }`; write `name: { $name }` with the key of the right one (`ags:`) into municipalities.yaml and start again:
cli-import-key-twice = in the directory the key of `{ $name }` stands for several, and nobody can tell which line holds; check them, and write `name: { $name }` with `ags:` into municipalities.yaml yourself:
cli-import-unknown = not in the directory: { $names }
cli-import-listed-already = `{ $name }` is on the list already as `{ $other }`; add `aliases: [{ $name }]` there
cli-import-people = in the directory but not on the list, and so taken for names of people: { $names }; if municipalities are meant, add a line such as `- Norderstedt` for each to municipalities.yaml and start again
cli-import-left = these entries stand in a form to which nothing can be added: { $names }
cli-import-unchangeable = { $path } cannot be changed with certainty: mend first what `nachlese check` says about it, and write the entries as a list in UTF-8
cli-theme-built-in = built in
cli-theme-own-files = { $count ->
        [one] one file in themes/
       *[other] { $count } files in themes/
    }
cli-theme-absent = not there
cli-theme-in-use = in use
cli-theme-odd-name = `{ $name }` cannot be the name of a theme; choose one without slashes
cli-theme-kept = { $path } is there already and stays as it is
cli-theme-choose = so that the event uses it, write `theme: { $name }` into event.yaml
cli-theme-no-file = no theme has a file `{ $name }`; `nachlese theme list --files` lists all
    .did-you-mean = no theme has a file `{ $name }`; did you mean `{ $suggestion }`?
cli-theme-checked = the theme `{ $name }` fits every kind of page
cli-theme-no-template = the program fills in no template `{ $name }`, only { $known }
cli-people-no-file = { $path } is no regular file; give --people the list of people as a file
cli-people-nobody = { $path } has no person in it; give --people the list of people, or nobody would be protected
cli-leads-outside = { $path } leads out of the folder through a link; nothing is written there
cli-no-folder = there is no folder { $path }
    .file = { $path } is a file; what is checked, built and shown is always the whole event. Give its folder: { $folder }
cli-port-taken = port { $port } is in use; choose another with --port
cli-urls-did-you-mean = there is no folder { $path }; did you mean `nachlese urls accept`?
cli-no-port = no port between { $first } and { $last } is free; choose one with --port
cli-serving = the site is at { $url } and follows your changes; stop with Ctrl+C
cli-rebuilt = built in { $time } s
cli-rebuilt-with = built in { $time } s: { $summary }
cli-rebuild-failed = the folder could not be read; the last state is still shown
cli-following-failed = the preview ends, since it can no longer follow your changes
cli-open-failed = the browser could not be opened; visit { $url } yourself
cli-overlay-label = Findings about this event
cli-overlay-close = Close
cli-overlay-lost = the preview has ended; start `nachlese serve` again
cli-overlay-more = { $count ->
    [one] one more finding stands in the terminal
   *[other] { $count } more findings stand in the terminal
}
cli-page-failed = this page could not be made
cli-init-not-empty = { $path } is not empty (there is { $found }); choose a new folder
    .event = { $path } holds an event already; with --forge and --from, what a forge needs can be added
cli-init-no-origin = the CI file must say where nachlese comes from; add --from URL@REV, with the address of its Git repository and a version, such as --from https://forge.example/town/nachlese@v0.1.0
    .no-version = `{ $text }` names no version; write --from URL@REV, such as https://forge.example/town/nachlese@v0.1.0
    .address = `{ $part }` is no address of a public Git repository that can stand in a CI file; it begins with https:// and holds letters, digits and . _ ~ - / only, neither a password nor parameters
    .version = `{ $part }` is no version that can stand in a CI file; give a tag or a commit, of letters, digits and . _ + - / only
cli-init-odd-path = the event's folder is called { $path }; in CI files `{ $character }` is not safe there, so rename the folder first
cli-init-done = { $path } is ready
cli-init-completed = new for { $path }:
    .nothing = nothing was missing in { $path }
cli-init-kept = { $path } was there already and stays as it is; add these lines to it: { $lines }
    .whole = { $path } was there already and stays as it is
cli-init-next = Next:
    .preview = look at the site: nachlese serve { $path } --open
    .note = add a note: nachlese new "{ $topic }" --event { $path }
    .guide = for everyone who writes notes: { $guide }
    .legal = before you publish, name imprint, privacy and accessibility statement: { $event }
    .urls = once it is published, keep its addresses in mind, so that links to them stay good: nachlese urls accept { $path }
    .github = on GitHub: choose Settings → Pages → Source: GitHub Actions, then commit and push
    .gitlab = on GitLab: commit and push; the site's address then stands below Deploy → Pages
    .forgejo = on Forgejo: switch on Actions in the settings, put the name of your runner behind `runs-on`, then commit and push
cli-init-topic = Open data
cli-new-no-topic = a note needs a topic, such as: nachlese new "Open data"
cli-new-no-time = `{ $start }` is no time that can be read; write for example --start 2017-01-26T11:00
cli-new-in-series = several events lie in this folder; say which one with --event
