//! What is made after changes, with all that is remembered of the states before, is what is made of the last state alone:
//! byte by byte, after changes of all kinds of files.
//!
//! The changes come from a seed, so that a failure can be had again. The short form makes five hundred, a few between one
//! state and the next, and compares now and then; `cargo test --release --test incremental -- --ignored` compares after
//! each.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use nachlese::disk::{self, Limits};
use nachlese::pipeline::{Content, Memo, Options, Plan, plan};
use nachlese::source::{SitePath, SourcePath, Sources};
use rayon::prelude::*;

#[test]
fn an_event_that_is_changed_is_like_a_new_one() {
    follow("example-event", &Course { changes: 250, at_once: 10, compared: 50 }, 1);
}

#[test]
fn a_series_that_is_changed_is_like_a_new_one() {
    follow("tests/browser/everything", &Course { changes: 250, at_once: 10, compared: 50 }, 2);
}

#[test]
#[ignore = "compares after each of a thousand changes, which takes minutes"]
fn after_each_change() {
    for (seed, event) in (10..).zip(["example-event", "tests/browser/everything"]) {
        follow(event, &Course { changes: 500, at_once: 1, compared: 1 }, seed);
    }
}

struct Course {
    changes: usize,
    /// After how many changes there is a new state.
    at_once: usize,
    /// After how many changes that is compared.
    compared: usize,
}

/// Changes an event again and again, and compares.
fn follow(event: &str, course: &Course, seed: u64) {
    let mut event = Event::open(event, seed);
    let mut memo = Memo::for_preview();
    let mut pages: Vec<SitePath> = Vec::new();
    for number in 1..=course.changes {
        let change = event.change();
        if number % course.at_once > 0 {
            continue;
        }
        let after = plan(&event.sources, &event.options, &mut memo);
        if number % course.compared > 0 {
            // As a browser does, which asks for some pages of each state.
            let asked = (0..3).filter_map(|_| pages.get(event.random.below(pages.len())));
            asked.filter(|page| after.has(page)).for_each(|page| drop(after.make(page)));
            continue;
        }
        pages = event.compare(&after, &format!("seed {seed}, change {number}: {change}"));
        pages.retain(|path| path.as_str().ends_with(".html"));
    }
}

/// What chance may miss: a change of each thing besides the text itself that remembered values follow from.
#[test]
fn all_that_decides_about_what_is_remembered_counts() {
    let mut event = Event::open("example-event", 0);
    // A note that is held back is not remembered.
    event.options.keep_going = false;
    let mut memo = Memo::for_preview();
    let about = |outcomes: &str| {
        format!("title: Test\nnames: consented\nrelease: all\ntheme: {{name: eigen}}\noutcomes: {outcomes}\n")
    };
    let note = |text: &str| format!("---\ntopic: Akte\n---\n## Ergebnisse\n\n- {text}\n");
    // There is always somebody to look for.
    let person =
        |consent: &str| format!("- {{key: p90, name: Erika Beispiel{consent}}}\n- {{key: p91, name: Max Muster}}\n");
    let template = |heading: &str| format!("<{heading}>{{{{ page.title }}}}</{heading}>\n");
    let path = |path: &str| SourcePath::new(path).expect("a relative path");
    event.put(&path("event.yaml"), about("{}"));
    event.put(&path("themes/eigen/theme.yaml"), "base: rathaus\n".to_owned());
    event.put(&path("themes/eigen/templates/session.html"), template("h1"));
    event.put(&path("people.yaml"), person(""));
    for (changed, text) in [
        ("sessions/neu.md", note("Ein Satz.")),
        ("sessions/neu.md", note("Erika Beispiel sagt etwas.")),
        ("people.yaml", person(", consent: {scope: name, date: 2017-01-26}")),
        ("themes/eigen/templates/session.html", template("h2")),
        ("event.yaml", about("{none: [Ergebnisse]}")),
    ] {
        event.put(&path(changed), text);
        event.compare(&plan(&event.sources, &event.options, &mut memo), changed);
    }
}

/// All files of a site, or what is wrong with them.
fn made(plan: &Plan) -> BTreeMap<SitePath, String> {
    let paths: Vec<&SitePath> = plan.files().collect();
    let make = |path: &SitePath| match plan.make(path) {
        Ok(Content::Bytes(bytes)) => String::from_utf8_lossy(&bytes).into_owned(),
        Ok(other) => format!("{other:?}"),
        Err(findings) => format!("{findings:?}"),
    };
    paths.into_par_iter().map(|path| (path.clone(), make(path))).collect()
}

struct Event {
    sources: Sources,
    options: Options,
    random: Random,
    /// What was deleted, to come back one day.
    deleted: Vec<(SourcePath, Arc<[u8]>)>,
}

/// Lines as they stand in notes and pages.
const OF_NOTES: &[&str] = &[
    "topic: Akte",
    "topic: Ganz neues Thema",
    "title: Neuer Titel",
    "room: Raum 2",
    "room: Saal",
    "status: entwurf",
    "status: published",
    "status: zurückgezogen",
    "tags: [Akte, Neues Schlagwort]",
    "tags: [akte, Datenschutz]",
    "municipalities: [Norderstedt, Düren]",
    "municipalities: [Neustadt]",
    "participants: [Norderstedt, Düren (3)]",
    "hosts: [p01]",
    "hosts: [Erika Beispiel]",
    "continues: [Norderstedt]",
    "related: [akte]",
    "lang: en",
    "slot: d1s1",
    "start: 2017-01-26T14:00",
    "publish_after: 2017-02-01",
    "interest: 12",
    "summary: Eine Zusammenfassung.",
    "id: eigene-adresse",
    "## Ergebnisse",
    "## Offene Fragen",
    "## Wer macht weiter?",
    "# Titel",
    "### Tiefer",
    "- ein Ergebnis",
    "- [ ] etwas tun (Norderstedt, bis 31.03.2017)",
    "- [x] getan @Düren",
    "- Wie geht es weiter?",
    "Ein Absatz mit DMS und BSI.",
    "[dort](akte.md#ergebnisse)",
    "[[Akte]]",
    "![Skizze](../assets/skizze.svg)",
    "![Bild](../assets/bild.png)",
    "Erika Beispiel sagt etwas.",
    "<b>fett</b> <script>x</script>",
    "| a | b |",
    "",
    "---",
    "<!-- nachlese: allow(N408) weil -->",
    "Frau Müller, Tel. 040/535 95-0",
    "\u{fffd}\u{202e}x",
    "  - darunter",
    "[^1]: Fußnote",
    "Text[^1]",
];

/// Lines as they stand in lists and in what an event says of itself.
const OF_LISTS: &[&str] = &[
    "- {id: neu, name: Neustadt}",
    "- {id: dn, name: Düren, aliases: [Neustadt]}",
    "- {name: Norderstedt, kind: Stadt, state: SH}",
    "- {id: neues-thema, label: Ganz neues Thema}",
    "- {label: Akte, aliases: [E-Akte, Aktenführung]}",
    "- {key: p01, name: Erika Beispiel}",
    "- {key: p01, name: Erika Beispiel, consent: {scope: name, date: 2017-01-26}}",
    "names: consented",
    "names: none",
    "release: all",
    "release: approved",
    "progress: false",
    "outcomes: {question: [Ausgangslage], none: [Ergebnisse]}",
    "levels: {N402: error, N403: off}",
    "theme: {name: eigen, accent: \"#7a1f5c\"}",
    "theme: {name: pinnwand}",
    "language: en",
    "url: https://www.example.org/neu/",
    "licence: CC0-1.0",
    "title: Anders",
    "start: 2018-03-01",
    "timezone: Europe/London",
    "abbreviations: {DMS: anders, Akte: ein Ordner}",
    "rooms: [Saal, {id: r2, name: Raum 2}]",
    "data: keine",
    "legal: {}",
    "repository: {url: https://github.com/x/y}",
    "  description: Neu",
    "notice: Ein **Hinweis**",
    "- {",
    "description: [[Akte]] und [dort](sessions/akte.md)",
];

/// Files of a theme that lies on another, in several states each.
const OF_THEMES: &[(&str, &[&str])] = &[
    ("themes/eigen/theme.yaml", &["base: rathaus\n", "base: pinnwand\n", "title: {de: Eigen}\n", "base: fehlt\n"]),
    ("themes/eigen/i18n/de.ftl", &["topics = Themenfelder\n", "topics = Gebiete\nsessions = Runden\n", "topics = {\n"]),
    (
        "themes/eigen/styles/99-eigen.css",
        &[":root { --accent: #123456; }\n", "body { color: #777; }\n", "@import 'https://x.example/';\n"],
    ),
    (
        "themes/eigen/templates/session.html",
        &["<h1>{{ page.title }}</h1>\n", "<h1>{{ page.titel }}</h1>\n", "{% if %}\n"],
    ),
    ("templates/notiz.md", &["---\ntopic:\n---\n## Ergebnisse\n- \n", "---\ntopic:\n---\n## Anders\n"]),
    ("static/robots.txt", &["User-agent: *\n", "Disallow: /\n"]),
];

/// Drawings and pictures. Of a picture only the header counts here.
const PICTURES: &[&str] = &["assets/skizze.svg", "assets/bild.png", "sessions/bild.png", "assets/plan.pdf"];

impl Event {
    fn open(folder: &str, seed: u64) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let sources = disk::read(&folder, None, Limits::default()).expect("it can be read");
        Self {
            sources,
            options: Options { keep_going: true, ..Options::default() },
            random: Random(seed),
            deleted: Vec::new(),
        }
    }

    /// Holds a plan against a new one of the same state, and gives its files.
    fn compare(&self, after: &Plan, place: &str) -> Vec<SitePath> {
        let anew = plan(&self.sources, &self.options, &mut Memo::default());
        assert_eq!(format!("{:#?}", after.findings), format!("{:#?}", anew.findings), "{place}");
        let (after, anew) = (made(after), made(&anew));
        assert!(after.keys().eq(anew.keys()), "{place}: other files");
        let other = after.iter().filter(|(path, made)| anew[*path] != **made).map(|(path, _)| path);
        let other: Vec<&SitePath> = other.collect();
        assert!(other.is_empty(), "{place}: {other:?} differ");
        after.into_keys().collect()
    }

    /// Makes one change; says which.
    fn change(&mut self) -> String {
        match self.random.below(20) {
            0..=7 => self.change_line("md"),
            8..=11 => self.change_line("yaml"),
            12 => self.rename(),
            13 => self.delete(),
            14 => self.bring_back(),
            15 => self.copy(),
            16 => self.change_theme(),
            17 => self.change_picture(),
            18 => self.change_bytes(),
            _ => self.change_options(),
        }
    }

    fn any(&mut self, extension: &str) -> Option<SourcePath> {
        let fitting: Vec<&SourcePath> =
            self.sources.texts.keys().filter(|path| path.extension() == extension).collect();
        let place = self.random.below(fitting.len());
        fitting.get(place).map(|path| (*path).clone())
    }

    fn change_line(&mut self, extension: &str) -> String {
        let Some(path) = self.any(extension) else { return self.bring_back() };
        let pool = if extension == "md" { OF_NOTES } else { OF_LISTS };
        let line = pool[self.random.below(pool.len())];
        let text = String::from_utf8_lossy(&self.sources.texts[&path]).into_owned();
        let mut lines: Vec<&str> = text.lines().collect();
        let at = self.random.below(lines.len() + 1);
        let done = match self.random.below(8) {
            0 if at < lines.len() => {
                lines.remove(at);
                format!("{path}: line {at} goes")
            }
            1 if at < lines.len() => {
                lines[at] = line;
                format!("{path}: line {at} becomes `{line}`")
            }
            2 if at < lines.len() => {
                let other = self.random.below(lines.len());
                lines.swap(at, other);
                format!("{path}: lines {at} and {other} change places")
            }
            3 => {
                lines.push(line);
                format!("{path}: `{line}` comes last")
            }
            // Keys are read from the top.
            4 | 5 => {
                lines.insert(1.min(lines.len()), line);
                format!("{path}: `{line}` comes second")
            }
            _ => {
                lines.insert(at, line);
                format!("{path}: `{line}` comes at {at}")
            }
        };
        self.put(&path, lines.join("\n") + "\n");
        done
    }

    fn put(&mut self, path: &SourcePath, text: String) {
        self.sources.texts.insert(path.clone(), Arc::from(text.into_bytes()));
    }

    fn rename(&mut self) -> String {
        let extension = ["md", "yaml"][usize::from(self.random.below(5) == 0)];
        let Some(path) = self.any(extension) else { return self.bring_back() };
        let bytes = self.sources.texts.remove(&path).expect("it is there");
        let names = ["neu", "akte", "a", "index", "Über uns", "umbenannt.en", "umbenannt.leicht"];
        let name = match extension {
            "md" => format!("{}.md", names[self.random.below(names.len())]),
            _ => ["people.yaml", "topics.yaml", "municipalities.yaml", "event.yaml"][self.random.below(4)].to_owned(),
        };
        let to = SourcePath::new(format!("{}/{name}", path.folder()).trim_start_matches('/')).expect("a relative path");
        self.sources.texts.insert(to.clone(), bytes);
        format!("{path} becomes {to}")
    }

    fn delete(&mut self) -> String {
        let extension = ["md", "md", "md", "yaml"][self.random.below(4)];
        let Some(path) = self.any(extension) else { return self.bring_back() };
        let bytes = self.sources.texts.remove(&path).expect("it is there");
        self.deleted.push((path.clone(), bytes));
        format!("{path} goes")
    }

    fn bring_back(&mut self) -> String {
        if self.deleted.is_empty() {
            return self.change_options();
        }
        let (path, bytes) = self.deleted.swap_remove(self.random.below(self.deleted.len()));
        self.sources.texts.insert(path.clone(), bytes);
        format!("{path} is there again")
    }

    /// The same text in two places.
    fn copy(&mut self) -> String {
        let Some((from, to)) = self.any("md").zip(self.any("md")) else { return self.bring_back() };
        let bytes = Arc::clone(&self.sources.texts[&from]);
        self.sources.texts.insert(to.clone(), bytes);
        format!("{to} becomes what {from} is")
    }

    fn change_theme(&mut self) -> String {
        let (path, states) = OF_THEMES[self.random.below(OF_THEMES.len())];
        let path = SourcePath::new(path).expect("a relative path");
        match states.get(self.random.below(states.len() + 1)) {
            Some(text) => {
                self.put(&path, (*text).to_owned());
                format!("{path} is {text:?}")
            }
            None => {
                self.sources.texts.remove(&path);
                format!("{path} goes")
            }
        }
    }

    fn change_picture(&mut self) -> String {
        let path = SourcePath::new(PICTURES[self.random.below(PICTURES.len())]).expect("a relative path");
        self.sources.assets.remove(&path);
        self.sources.drawings.remove(&path);
        self.sources.texts.remove(&path);
        let size = self.random.below(5);
        if size == 0 {
            return format!("{path} goes");
        }
        let bytes = match path.extension().as_str() {
            "svg" => format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{size}\"><title>{size}</title></svg>")
                .into_bytes(),
            "png" => png(u32::try_from(size).expect("small")),
            _ => vec![b'x'; size],
        };
        self.sources.insert(path.clone(), Arc::from(bytes));
        format!("{path} is another, {size}")
    }

    /// What no editor writes.
    fn change_bytes(&mut self) -> String {
        let Some(path) = self.any("md") else { return self.bring_back() };
        let mut bytes = self.sources.texts[&path].to_vec();
        let at = self.random.below(bytes.len() + 1);
        let byte = [0xff, 0, b'\r', 0xe4, b'`', b'{'][self.random.below(6)];
        bytes.insert(at, byte);
        self.sources.texts.insert(path.clone(), Arc::from(bytes));
        format!("{path}: byte {byte:#x} at {at}")
    }

    fn change_options(&mut self) -> String {
        match self.random.below(3) {
            0 => self.options.drafts = !self.options.drafts,
            1 => self.options.in_review = !self.options.in_review,
            _ => {
                let days = [None, Some("2017-01-20"), Some("2019-01-01")];
                self.options.today = days[self.random.below(3)].map(|day| day.parse().expect("a date"));
            }
        }
        format!("{:?}", self.options)
    }
}

/// A picture of one grey, as wide as high.
fn png(size: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::GrayImage::new(size, size);
    picture.write_to(&mut bytes, image::ImageFormat::Png).expect("it can be written");
    bytes.into_inner()
}

/// A linear congruential generator: what matters is only that it gives the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}
