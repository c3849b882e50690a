//! The same notes as a site of Hugo with three taxonomies and a plain theme of its own: no feeds, no search, no data.

use crate::notes::{Event, municipality, tag, topic};

/// All files of the site's folder, one after the other: their paths and texts.
pub fn files(event: Event) -> impl Iterator<Item = (String, String)> {
    let theme = THEME.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let notes =
        (0..event.notes).map(move |number| (format!("content/sessions/session-{number}.md"), note(event, number)));
    theme.into_iter().chain(notes)
}

fn note(event: Event, number: usize) -> String {
    let note = event.note(number, |other| format!("../session-{other}/"));
    let quoted = |texts: Vec<String>| texts.iter().map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(", ");
    format!(
        "---\ntitle: \"{}\"\ndate: {}\nroom: Raum {}\ninterest: {}\nsummary: \"{}\"\ntopics: [{}]\nmunicipalities: [{}]\n\
         tags: [{}]\n---\n{}",
        note.title,
        note.start.strftime("%Y-%m-%dT%H:%M:00Z"),
        note.room,
        note.interest,
        note.summary,
        quoted(note.topics.iter().map(|&number| topic(number)).collect()),
        quoted(note.municipalities.iter().map(|&number| municipality(number)).collect()),
        quoted(note.tags.iter().map(|&number| tag(number)).collect()),
        note.body,
    )
}

/// A list goes on at its next page after as many entries as nachlese's at most.
const THEME: [(&str, &str); 8] = [
    (
        "hugo.toml",
        "baseURL = 'https://www.example.org/barcamp/'\nlocale = 'de'\ndefaultContentLanguage = 'de'\ntitle = 'Barcamp der Musterkommunen'\n\
         buildFuture = true\ndisableKinds = ['RSS']\n\
         [pagination]\npagerSize = 200\n\
         [taxonomies]\ntopic = 'topics'\nmunicipality = 'municipalities'\ntag = 'tags'\n",
    ),
    (
        "layouts/_default/baseof.html",
        r#"<!doctype html>
<html lang="{{ .Site.Language.Lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ .Site.Title }}</title>
<link rel="stylesheet" href="{{ "style.css" | relURL }}">
</head>
<body>
<header>
<a href="{{ "" | relURL }}">{{ .Site.Title }}</a>
<nav>
<a href="{{ "sessions/" | relURL }}">Sessions</a>
<a href="{{ "topics/" | relURL }}">Themen</a>
<a href="{{ "municipalities/" | relURL }}">Kommunen</a>
<a href="{{ "tags/" | relURL }}">Schlagwörter</a>
</nav>
</header>
<main>{{ block "main" . }}{{ end }}</main>
<footer><a href="https://www.example.org/impressum">Impressum</a></footer>
</body>
</html>
"#,
    ),
    (
        "layouts/partials/entries.html",
        r#"{{ $pages := .Paginate .Pages }}
<ul>
{{ range $pages.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.summary }}</li>
{{ end }}</ul>
{{ if $pages.HasPrev }}<a href="{{ $pages.Prev.URL }}">Zurück</a>{{ end }}
Seite {{ $pages.PageNumber }} von {{ $pages.TotalPages }}
{{ if $pages.HasNext }}<a href="{{ $pages.Next.URL }}">Weiter</a>{{ end }}
"#,
    ),
    (
        "layouts/index.html",
        r#"{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>
{{ range first 10 .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>
{{ end }}
"#,
    ),
    (
        "layouts/_default/single.html",
        r#"{{ define "main" }}
<h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02T15:04" }}">{{ .Date.Format "02.01.2006 15:04" }}</time>, {{ .Params.room }}</p>
{{ range slice "topics" "municipalities" "tags" }}
<ul>{{ range $.GetTerms . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>
{{ end }}
{{ .Content }}
<p>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</p>
{{ end }}
"#,
    ),
    (
        "layouts/_default/list.html",
        r#"{{ define "main" }}<h1>{{ .Title }}</h1>{{ partial "entries.html" . }}{{ end }}
"#,
    ),
    (
        "layouts/_default/terms.html",
        r#"{{ define "main" }}
<h1>{{ .Title }}</h1>
{{ $pages := .Paginate .Pages }}
<ul>
{{ range $pages.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> ({{ len .Pages }})</li>
{{ end }}</ul>
{{ if $pages.HasPrev }}<a href="{{ $pages.Prev.URL }}">Zurück</a>{{ end }}
Seite {{ $pages.PageNumber }} von {{ $pages.TotalPages }}
{{ if $pages.HasNext }}<a href="{{ $pages.Next.URL }}">Weiter</a>{{ end }}
{{ end }}
"#,
    ),
    (
        "static/style.css",
        "body { font-family: sans-serif; max-width: 50rem; margin: auto; line-height: 1.5 }\nnav a { margin-right: 1rem }\n",
    ),
];
