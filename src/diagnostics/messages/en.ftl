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
    .use-file-name = give the file name of the other note without `.md`
ambiguous-municipality = `{ $name }` fits several places: { $candidates }
    .say-which = write one of these names in full, or an id from municipalities.yaml
repeated-entry = `{ $name }` already belongs to `{ $first }`
    .keep-one = keep one of the two entries, or give each a name of its own
similar-spelling = `{ $name }` and `{ $other }` look like the same place
    .one-spelling = use one spelling everywhere, or put the place into municipalities.yaml with the other one under `aliases:`

## N3xx: schedule

end-before-start = the end lies before the start
    .check-times = check `start` and `end`; the programme shows the session without an end
day-unknown = this time has no day, and the event lasts several days
    .add-date = add a line such as `date: 2017-01-26`

## N4xx: content

broken-link = the link to `{ $target }` leads nowhere: there is no such note or page
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

## N5xx: privacy

name-in-note = a person's name stands in this note: it stays in the Git history for good, and is never printed without a consent record
    .many = names of persons stand in { $count } of { $total } notes: they stay in the Git history for good, and are never printed without a consent record
    .use-key = write a key of people.yaml instead, or the municipality the person comes from

## N6xx: site and theme

address-clash = two files would get the address `{ $address }`: this one and `{ $other }`
    .set-id = give this one an address of its own: `id: { $id }`
namesakes = several places are called `{ $name }`; their addresses were told apart by number
    .set-ids = give each an `id:` in municipalities.yaml, such as { $ids }
template-error = the template `{ $template }` cannot be used: { $message }
unknown-theme = there is no theme `{ $name }`
    .did-you-mean = did you mean `{ $suggestion }`?
    .add-theme = put it into themes/{ $name }/, or leave out the line to use the built-in theme
unknown-language = there are no texts in the language `{ $language }`
    .use-known = use `de` or `en`, or add i18n/{ $language }.ftl to your theme
missing-text = the text `{ $text }` is missing in the language `{ $language }`
    .syntax = the texts of the language `{ $language }` cannot be read: { $message }
foreign-request = the page `{ $page }` would load something from elsewhere: `{ $url }`
    .copy-here = copy the file into assets/, or make it a link that readers may follow
dead-internal-link = the page `{ $page }` links to `{ $target }`, which the site does not have
name-in-output = the page `{ $page }` holds the name of a person who has not consented
    .remove-name = take the name out of the text, or record the consent in people.yaml

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
    .more = and { $count } more
    .broken-manifest = line { $line } of { $path } is not from nachlese, so nobody can tell which files are
    .busy = another run is publishing to { $path }; waited { $seconds } s for it
    .no-permission = { $path } cannot be written: { $message }
cli-left-behind = files that somebody else put there were kept in { $path }
cli-target-holds-event = the output folder { $path } would replace the event itself; choose another with --output
cli-no-folder = there is no folder { $path }
cli-bad-date = `{ $text }` is no date; write it like 2017-01-26, or `now`
cli-bad-url = `{ $text }` is no address of a site; write it like https://www.example.org/barcamp/
cli-port-taken = port { $port } is in use; choose another with --port
cli-no-port = no port between { $first } and { $last } is free; choose one with --port
cli-serving = the site is at { $url } and follows your changes; stop with Ctrl+C
cli-rebuilt = built in { $time } s
cli-rebuilt-with = built in { $time } s: { $summary }
cli-rebuild-failed = the folder could not be read; the last state is still shown
cli-open-failed = the browser could not be opened; visit { $url } yourself
cli-overlay-title = { $summary }
cli-overlay-label = Findings about this event
cli-overlay-close = Close
cli-overlay-lost = the preview has ended; start `nachlese serve` again
cli-page-failed = this page could not be made
cli-init-not-empty = { $path } is not empty (there is { $found }); choose a new folder
cli-init-done = { $path } is ready
cli-init-kept = { $path } was there already and stays as it is
cli-init-next = Next:
    .preview = look at the site: nachlese serve { $path } --open
    .note = add a note: nachlese new "{ $topic }" --event { $path }
    .guide = for everyone who writes notes: { $guide }
cli-init-topic = Open data
cli-new-no-topic = a note needs a topic, such as: nachlese new "Open data"
