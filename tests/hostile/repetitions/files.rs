//! Front matter, lists, drawings, style sheets, and what is copied.

use super::{Files, Named, Repetition, capitalised, counted, counted_from, letters, note_with, repeated};

/// Notes whose blocks are nearly as long as blocks may be, as many as it takes; `inner` gets a size and a number to count from.
fn blocks(size: usize, inner: fn(usize, usize) -> String) -> Files {
    const LONGEST: usize = 15_000;
    let note = |number: usize| {
        let inner = inner(size.min(LONGEST), number * LONGEST);
        (format!("sessions/n{number}.md"), format!("---\ntopic: E-Akte\n{inner}\n---\n\nText\n"))
    };
    (0..size.div_ceil(LONGEST)).map(note).collect()
}

pub fn front_matter() -> Vec<Repetition> {
    /// Gets a size and a number to count from.
    type Inner = fn(usize, usize) -> String;
    let whole: Vec<(&str, Inner)> = vec![
        ("tags of a note", |size, first| format!("tags: [{}]", counted_from(first, size, |n| format!("a{n}, ")))),
        ("tags of a note in lines", |size, first| {
            format!("tags:\n{}", counted_from(first, size, |n| format!("  - a{n}\n")))
        }),
        ("tags in one text", |size, first| format!("tags: {}", counted_from(first, size, |n| format!("a{n}, ")))),
        ("participants", |size, first| {
            format!("participants:\n{}", counted_from(first, size, |n| format!("  - Person {n}, Ort {n}\n")))
        }),
        ("municipalities of a note", |size, first| {
            format!("municipalities:\n{}", counted_from(first, size, |n| format!("  - Ort {}\n", letters(n))))
        }),
        ("topics of a note", |size, first| {
            format!("topic:\n{}", counted_from(first, size, |n| format!("  - Thema {}\n", letters(n))))
        }),
        ("links of a note", |size, first| {
            format!(
                "links:\n{}",
                counted_from(first, size, |n| format!("  - {{title: a{n}, url: \"https://a.example/{n}\"}}\n"))
            )
        }),
        ("former addresses of a note", |size, first| {
            format!("aliases: [{}]", counted_from(first, size, |n| format!("n{n}, ")))
        }),
        ("relations of a note", |size, first| {
            format!("related: [{}]", counted_from(first, size, |n| format!("n{n}, ")))
        }),
        ("keys", |size, first| counted_from(first, size, |n| format!("a{n}: b\n"))),
        ("one key", |size, _| repeated("tags: a\n", size)),
        ("a title of words", |size, _| format!("title: {}", repeated("Akte ", size))),
        ("a title of letters", |size, _| format!("title: {}", repeated("a", size))),
        ("a title of brackets", |size, _| format!("title: {}", repeated("[", size))),
        ("a title of quotation marks", |size, _| format!("title: {}", repeated("\"", size))),
        ("a title of colons", |size, _| format!("title: {}", repeated("a: ", size))),
        ("a title of hashes", |size, _| format!("title: {}", repeated(" #", size))),
        ("a title of references", |size, _| format!("title: {}", repeated("*a ", size))),
        ("a title of escapes", |size, _| format!("title: \"{}\"", repeated("\\u202e", size))),
        ("a folded summary", |size, _| format!("summary: >\n{}", repeated("  Text\n", size))),
        ("a kept summary", |size, _| format!("summary: |\n{}", repeated("  Text\n\n", size))),
        ("a room of digits", |size, _| format!("room: {}", repeated("1", size))),
        ("a day of digits", |size, _| format!("date: {}", repeated("1.", size))),
        ("times", |size, _| format!("start: {}", repeated("11:00–", size))),
        ("a duration of digits", |size, _| format!("duration: {}", repeated("1 h ", size))),
        ("participants in one text", |size, _| format!("participants: {}", repeated("2 × Düren, ", size))),
        ("lists within lists in YAML", |size, _| format!("a: {}{}", "[".repeat(size / 2), "]".repeat(size / 2))),
        ("maps within maps in YAML", |size, _| format!("a: {}{}", "{a: ".repeat(size / 5), "}".repeat(size / 5))),
        ("items within items in YAML", |size, _| format!("a:\n  {}a", repeated("- ", size))),
        ("anchors in YAML", |size, first| counted_from(first, size, |n| format!("a{n}: &a{n} b\n"))),
        ("aliases in YAML", |size, _| format!("a: &a b\n{}", repeated("b: *a\n", size))),
        ("tags in YAML", |size, first| counted_from(first, size, |n| format!("a{n}: !!str b\n"))),
        ("questions in YAML", |size, _| repeated("? ", size)),
        ("documents in YAML", |size, _| repeated("...\n", size)),
        ("remarks in YAML", |size, _| repeated("# a\n", size)),
        ("blank lines in YAML", |size, _| repeated("\n", size)),
        ("tabs in YAML", |size, _| repeated("\ta\n", size)),
        ("no-break spaces in YAML", |size, _| repeated("\u{a0}a: b\n", size)),
        ("lines without a key", |size, _| repeated("Text\n", size)),
        ("lists that do not end", |size, first| counted_from(first, size, |n| format!("a{n}: [\n"))),
        ("quotes that do not end", |size, first| counted_from(first, size, |n| format!("a{n}: \"b\n"))),
        ("texts that go on", |size, _| format!("title: a\n{}", repeated("  b\n", size))),
        ("wrong dashes", |size, _| format!("tags:\n{}", repeated("  – a\n", size))),
    ];
    let whole = whole
        .into_iter()
        .map(move |(name, inner)| Repetition { name, files: Box::new(move |size| blocks(size, inner)) });
    let bare: Vec<Named> = vec![
        ("a block that does not end", |size| format!("---\n{}", repeated("a: b\n", size))),
        ("keys without a block", |size| repeated("tags: a\n", size)),
        ("blocks one after the other", |size| repeated("---\ntopic: a\n---\n", size)),
        ("lines with blanks between dashes", |size| repeated("--- \n", size)),
    ];
    whole.chain(bare.into_iter().map(|(name, text)| note_with(name, text))).collect()
}

/// Files beside the notes.
pub fn lists() -> Vec<Repetition> {
    const NOTE: &str = "---\ntopic: E-Akte\nmunicipalities: [Düren]\n---\nDMS und DSGVO @Düren\n";
    let with = |name, path: &'static str, text: fn(usize) -> String| Repetition {
        name,
        files: Box::new(move |size| {
            vec![("sessions/note.md".to_owned(), NOTE.to_owned()), (path.to_owned(), text(size))]
        }),
    };
    const EVENT: &str = "title: A\nstart: 2017-01-26\nend: 2017-01-27\nrelease: all\n";
    vec![
        with("places", "municipalities.yaml", |size| {
            counted(size, |n| format!("- {{id: o{n}, name: Ort {}}}\n", letters(n)))
        }),
        with("places of one name", "municipalities.yaml", |size| repeated("- Düren\n", size)),
        with("places of one address", "municipalities.yaml", |size| {
            counted(size, |n| format!("- {{name: Düren, ags: \"{:08}\"}}\n", n + 1_000_000))
        }),
        with("aliases of one place", "municipalities.yaml", |size| {
            format!("- {{id: o, name: Ort, aliases: [{}]}}\n", counted(size, |n| format!("a{n}, ")))
        }),
        with("groups of one place", "municipalities.yaml", |size| {
            format!("- {{id: o, name: Ort, groups: [{}]}}\n", counted(size, |n| format!("a{n}, ")))
        }),
        with("topics", "topics.yaml", |size| {
            counted(size, |n| format!("- {{id: t{n}, label: Thema {}}}\n", letters(n)))
        }),
        with("topics of one name", "topics.yaml", |size| repeated("- E-Akte\n", size)),
        with("topics each broader than the next", "topics.yaml", |size| {
            counted(size, |n| format!("- {{id: t{n}, label: T {n}, broader: t{}}}\n", n + 1))
        }),
        with("topics in one circle", "topics.yaml", |size| {
            let count = size / 40;
            (0..count).map(|n| format!("- {{id: t{n}, label: T {n}, broader: t{}}}\n", (n + 1) % count)).collect()
        }),
        with("people", "people.yaml", |size| {
            counted(size, |n| format!("- {{key: p{n}, name: Anna {}}}\n", capitalised(&letters(n))))
        }),
        with("people with consent", "people.yaml", |size| {
            counted(size, |n| {
                format!(
                    "- {{key: p{n}, name: Anna {}, consent: {{scope: name, date: 2017-01-26}}}}\n",
                    capitalised(&letters(n))
                )
            })
        }),
        with("abbreviations", "event.yaml", |size| {
            format!("{EVENT}abbreviations:\n{}", counted(size, |n| format!("  D{n}: Wort {n}\n")))
        }),
        with("slots", "event.yaml", |size| {
            format!("{EVENT}slots:\n{}", counted(size, |n| format!("  - {{id: s{n}, start: 2017-01-26T11:00}}\n")))
        }),
        with("rooms", "event.yaml", |size| format!("{EVENT}rooms: [{}]\n", counted(size, |n| format!("Raum {n}, ")))),
        with("links of an event", "event.yaml", |size| {
            format!(
                "{EVENT}links:\n{}",
                counted(size, |n| format!("  - {{title: a, url: \"https://a.example/{n}\"}}\n"))
            )
        }),
        with("steps of nachlese.lock", "nachlese.lock", |size| {
            format!("version: 1\n{}", counted(size, |n| format!("s/{n}.html: session moved s/{}.html\n", n + 1)))
        }),
        with("spellings of outcomes", "event.yaml", |size| {
            format!("{EVENT}outcomes: {{question: [{}]}}\n", counted(size, |n| format!("Frage {n}, ")))
        }),
        with("levels", "event.yaml", |size| {
            format!("{EVENT}levels: {{{}}}\n", counted(size, |n| format!("N{n}: note, ")))
        }),
        with("a description", "event.yaml", |size| {
            format!("{EVENT}description: |\n{}", repeated("  Text [a](b.md)\n\n", size))
        }),
        with("a folded description", "event.yaml", |size| {
            format!("{EVENT}description: >\n{}", repeated("  Text\n  mehr\n\n", size))
        }),
        with("a description with persons", "event.yaml", |size| {
            format!("{EVENT}description: >\n{}", repeated("  Frau\n  Müller [a](b.md) @Düren\n\n", size))
        }),
        with("a page", "pages/about.md", |size| repeated("Text [a](b.md)\n\n", size)),
    ]
}

/// Many that want one address.
pub fn clashes() -> Vec<Repetition> {
    let notes = |name, path: fn(usize) -> String, text: fn(usize) -> String| Repetition {
        name,
        files: Box::new(move |size| (0..size / 64).map(|n| (path(n), text(n))).collect()),
    };
    let symbol = |byte: u8| char::from_u32(0x1f300 + u32::from(byte)).expect("all of these are pictures");
    let symbols = move |n: usize| letters(n).bytes().map(symbol).collect::<String>();
    let with = |name, path: &'static str, line: fn(String) -> String| Repetition {
        name,
        files: Box::new(move |size| {
            let note = ("sessions/note.md".to_owned(), "---\ntopic: A\n---\nText\n".to_owned());
            vec![note, (path.to_owned(), counted(size, |n| line(symbols(n))))]
        }),
    };
    vec![
        notes(
            "notes of one name",
            |n| format!("sessions/{n}/tag/akte.md"),
            |_| "---\ntopic: Akte\n---\nText\n".to_owned(),
        ),
        notes(
            "notes of one id",
            |n| format!("sessions/{n}.md"),
            |n| format!("---\ntopic: Akte {n}\nid: akte\n---\nText\n"),
        ),
        notes(
            "notes without a letter",
            |n| format!("sessions/{n}/index.md"),
            |_| "---\ntopic: \"!\"\n---\n".to_owned(),
        ),
        notes("pages of one name", |n| format!("pages/{n}/akte.md"), |_| "Text\n".to_owned()),
        with("topics of one slug", "topics.yaml", |name| format!("- {{label: \"Akte {name}\"}}\n")),
        with("places of one slug", "municipalities.yaml", |name| format!("- {{name: \"Ort {name}\"}}\n")),
    ]
}

/// A drawing, which a note shows.
pub fn drawings() -> Vec<Repetition> {
    let drawing = |name, inner: fn(usize) -> String| Repetition {
        name,
        files: Box::new(move |size| {
            let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{}</svg>", inner(size));
            let note = "---\ntopic: A\n---\n![a](../assets/a.svg)\n";
            vec![("sessions/note.md".to_owned(), note.to_owned()), ("assets/a.svg".to_owned(), svg)]
        }),
    };
    vec![
        drawing("shapes", |size| repeated("<path d=\"M0 0\"/>", size)),
        drawing("groups within groups", |size| {
            let depth = size / 7;
            "<g>".repeat(depth) + &"</g>".repeat(depth)
        }),
        drawing("shapes with ids", |size| counted(size, |n| format!("<g id=\"a{n}\"/>"))),
        drawing("shapes that are used", |size| counted(size, |n| format!("<g id=\"a{n}\"/><use href=\"#a{n}\"/>"))),
        drawing("shapes that use the one before", |size| {
            counted(size, |n| format!("<g id=\"a{}\"><use href=\"#a{n}\"/></g>", n + 1))
        }),
        drawing("attributes of a shape", |size| format!("<g {}/>", counted(size, |n| format!("a{n}=\"1\" ")))),
        drawing("names of spaces", |size| format!("<g {}/>", counted(size, |n| format!("xmlns:a{n}=\"b\" ")))),
        drawing("names of spaces within such", |size| {
            let depth = size / 20;
            (0..depth).map(|n| format!("<g xmlns:a{n}=\"b\">")).collect::<String>() + &"</g>".repeat(depth)
        }),
        drawing("scripts", |size| repeated("<script/>", size)),
        drawing("addresses in a drawing", |size| counted(size, |n| format!("<image href=\"https://a.example/{n}\"/>"))),
        drawing("styles in a drawing", |size| format!("<style>{}</style>", repeated("a{b:c}", size))),
        drawing("texts in a drawing", |size| repeated("<text>a</text>", size)),
        drawing("entities in a drawing", |size| format!("<text>{}</text>", repeated("&amp;", size))),
    ]
}

/// Files that are copied as they are, and read to see what they load.
pub fn copied() -> Vec<Repetition> {
    let page = |name, text: fn(usize) -> String| Repetition {
        name,
        files: Box::new(move |size| {
            let note = ("sessions/note.md".to_owned(), "---\ntopic: A\n---\nText\n".to_owned());
            vec![note, ("static/page.html".to_owned(), text(size))]
        }),
    };
    vec![
        page("a page of tags that begin", |size| repeated("<a ", size)),
        page("a page of elements, then paragraphs", |size| repeated("<span>", size / 2) + &repeated("<p>", size / 2)),
        page("a page of elements, then other ends", |size| repeated("<span>", size / 2) + &repeated("</b>", size / 2)),
        page("a page of formatting that crosses", |size| repeated("<b><i></b></i>", size)),
        page("a page of formatting, then blocks", |size| repeated("<b>", size / 2) + &repeated("<div>", size / 2)),
        page("a page of text in tables", |size| "<table>".to_owned() + &repeated("a<b>", size)),
        page("a page of tables in tables", |size| repeated("<table><tr><td>", size)),
        page("a page of attributes", |size| format!("<p {}>", counted(size, |n| format!("a{n} ")))),
        page("a page of one suspicion", |size| format!("<p onclick=x>{}", repeated("<b a=1>", size))),
        page("a page of suspicions", |size| counted(size, |n| format!("<img src=//a.example/{n}>"))),
        page("a page of comments that begin", |size| repeated("<!--", size)),
        page("a page of entities", |size| format!("<a href=\"{}\">", repeated("&#x41;", size))),
    ]
}

/// A style sheet of the event's own theme.
pub fn styles() -> Vec<Repetition> {
    const EVENT: &str = "title: A\nstart: 2017-01-26\nrelease: all\ntheme: {name: own}\n";
    let sheet = |name, css: fn(usize) -> String| Repetition {
        name,
        files: Box::new(move |size| {
            let fixed = [("event.yaml", EVENT), ("sessions/note.md", "---\ntopic: A\n---\nText\n")];
            let fixed = fixed.map(|(path, text)| (path.to_owned(), text.to_owned()));
            fixed.into_iter().chain([("themes/own/styles/99-own.css".to_owned(), css(size))]).collect()
        }),
    };
    vec![
        sheet("rules of a style sheet", |size| repeated("a{b:c}\n", size)),
        sheet("braces", |size| repeated("{", size)),
        sheet("brackets in a style sheet", |size| repeated("a:is(", size)),
        sheet("remarks in a style sheet", |size| repeated("/* a */", size)),
        sheet("remarks that begin", |size| repeated("/* ", size)),
        sheet("texts that begin", |size| repeated("\"a\n", size)),
        sheet("addresses that begin in a style sheet", |size| repeated("url(", size)),
        sheet("imports", |size| counted(size, |n| format!("@import \"a{n}.css\";\n"))),
        sheet("properties", |size| format!(":root{{{}}}", counted(size, |n| format!("--a{n}:#123456;")))),
        sheet("escapes in a style sheet", |size| repeated("\\61", size)),
    ]
}
