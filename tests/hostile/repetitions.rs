//! What a hostile or broken program would write over and over, as long as one likes. Each is a form of words at which some
//! reader of Markdown, YAML or HTML has once taken time that grew with the square of its length.

/// Files of about `size` bytes in all.
pub type Files = Vec<(String, String)>;

pub struct Repetition {
    pub name: &'static str,
    pub files: Box<dyn Fn(usize) -> Files>,
}

/// All of them.
pub fn all() -> Vec<Repetition> {
    [markdown(), halves(), nested(), numbered(), outcomes(), front_matter(), lists(), drawings(), styles(), copied()]
        .into_iter()
        .flatten()
        .collect()
}

fn note(text: String) -> Files {
    vec![("sessions/note.md".to_owned(), text)]
}

fn note_with(name: &'static str, text: impl Fn(usize) -> String + 'static) -> Repetition {
    Repetition { name, files: Box::new(move |size| note(text(size))) }
}

/// `piece` again and again.
pub fn repeated(piece: &str, size: usize) -> String {
    piece.repeat(size / piece.len() + 1)
}

/// The pieces that `piece` makes of the numbers from zero.
pub fn counted(size: usize, piece: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(size + 100);
    let mut number = 0;
    while text.len() < size {
        text.push_str(&piece(number));
        number += 1;
    }
    text
}

/// The same, from another number on.
fn counted_from(first: usize, size: usize, piece: impl Fn(usize) -> String) -> String {
    counted(size, |number| piece(first + number))
}

/// A text in Markdown that is one piece over and over.
fn markdown() -> Vec<Repetition> {
    let pieces: &[(&str, &str)] = &[
        ("opening brackets", "["),
        ("closing brackets", "]"),
        ("opening images", "!["),
        ("wiki links that begin", "[["),
        ("wiki links", "[[a]]"),
        ("links that begin", "[a]("),
        ("links that begin in angles", "[a](<b"),
        ("links with titles that begin", "[a](b \""),
        ("links", "[a](b.md) "),
        ("links to places", "[a](#b) "),
        ("links to elsewhere", "[a](https://a.example/b?c=d&e) "),
        ("nothing linked", "[]()"),
        ("images", "![a](b.png) "),
        ("footnotes that begin", "[^"),
        ("footnotes without a text", "[^1]"),
        ("stars", "*"),
        ("stars apart", "* "),
        ("stars and letters", "*a "),
        ("emphasis of two kinds", "*a _b "),
        ("emphasis that closes", "a* b_ "),
        ("emphasis of mixed lengths", "a**b*c "),
        ("emphasis around itself", "*a **a "),
        ("tildes", "~~a "),
        ("backticks", "`"),
        ("backticks apart", "` a"),
        ("code of two lengths", "`a``b"),
        ("backslashes", "\\"),
        ("escaped brackets", "\\["),
        ("ampersands", "&"),
        ("entities", "&amp;"),
        ("numeric entities", "&#x41;"),
        ("entities that do not end", "&#"),
        ("angles", "<"),
        ("closing angles", ">"),
        ("angles and letters", "<a "),
        ("tags that begin", "<a b=\""),
        ("comments that begin", "<!-- "),
        ("comments", "<!-- a -->\n"),
        ("comments of nachlese", "<!-- nachlese: allow(N407) a -->\n"),
        ("comments of nachlese that begin", "<!-- nachlese: "),
        ("instructions", "<?"),
        ("declarations", "<!A "),
        ("marked sections", "<![CDATA["),
        ("tags", "<b>a</b>"),
        ("tags within paragraphs", "<p>a"),
        ("tags that do not end", "<b>"),
        ("tags that only end", "</b>"),
        ("anchors that do not end", "<a href=b>"),
        ("formatting that crosses", "<b><i></b></i>"),
        ("tables in HTML", "<table><tr><td>a"),
        ("text in tables in HTML", "<table>a"),
        ("attributes", "<b a=1 b=2 c=3>"),
        ("scripts that begin", "<script>"),
        ("styles that begin", "<style>a"),
        ("drawings that begin", "<svg><g>"),
        ("formulas that begin", "<math><mi>"),
        ("templates", "<template>"),
        ("forms that do not end", "<select><option>"),
        ("details", "<details><summary>a</summary>\n\n"),
        ("headings in HTML", "<h2>a</h2>\n"),
        ("placeholders", "<Name der Kommune> "),
        ("placeholders that begin", "<Name der "),
        ("lines of HTML", "<div>\n"),
        ("blocks of HTML", "<div>\n\n"),
        ("films", "<iframe src=\"https://video.example/a\"></iframe>\n\n"),
        ("quotes on one line", "> "),
        ("quotes and lists", "> - "),
        ("list marks on one line", "- "),
        ("list marks of two kinds", "- 1. "),
        ("items", "- a\n"),
        ("items without a blank", "-a\n"),
        ("items apart", "- a\n\n"),
        ("empty items", "-\n"),
        ("numbered items", "1. a\n"),
        ("boxes", "- [ ] a\n"),
        ("boxes without a blank", "-[ ]a\n"),
        ("bare boxes", "[ ]"),
        ("items with bold ends", "- **a\n"),
        ("headings", "## a\n"),
        ("headings without a blank", "##a\n"),
        ("headings with underline", "a\n---\n"),
        ("hashes", "#"),
        ("rules", "---\n"),
        ("dashes", "-"),
        ("equals", "a\n=\n"),
        ("fences that begin", "```\n"),
        ("fences of two kinds", "```\n~~~\n"),
        ("indented code", "    a\n\n"),
        ("pipes", "|"),
        ("rows", "|a|b|\n"),
        ("headers of tables", "|a|\n|-|\n"),
        ("tables", "|a|b|\n|-|-|\n|c|d|\n\n"),
        ("definitions", "a\n: b\n\n"),
        ("definitions that follow each other", ": a\n"),
        ("alerts", "> [!NOTE]\n> a\n\n"),
        ("blanks", " "),
        ("blank lines", "\n"),
        ("blanks before an end", "a                  \n"),
        ("tabs", "\t"),
        ("carriage returns", "\r"),
        ("letters", "a"),
        ("words", "Akte "),
        ("lines", "Akte\n"),
        ("paragraphs", "Akte\n\n"),
        ("letters with marks", "a\u{308}"),
        ("marks alone", "\u{308}"),
        ("emoji", "🎉"),
        ("emoji that are joined", "👩\u{200d}"),
        ("joiners", "\u{200d}"),
        ("soft hyphens", "a\u{ad}"),
        ("directions", "\u{202e}a"),
        ("private characters", "\u{e000}"),
        ("zeros", "\u{0}"),
        ("dots", "a."),
        ("sentences", "Ja. "),
        ("abbreviations in sentences", "z. B. "),
        ("exclamation marks", "!"),
        ("addresses", "https://a.example/ "),
        ("addresses that begin", "https://"),
        ("addresses without a blank", "www.a.de/"),
        ("brackets in addresses", "https://a.example/((("),
        ("mail addresses", "a@b.de "),
        ("at signs", "@"),
        ("mail addresses without a blank", "a@b."),
        ("dots before at signs", "a.@"),
        ("telephone numbers", "040/535 95-0 "),
        ("digits", "1"),
        ("digits apart", "1 "),
        ("digits and slashes", "0/1-"),
        ("pluses", "+49"),
        ("forms of address", "Frau Müller "),
        ("forms of address alone", "Frau "),
        ("titles of persons", "Dr. "),
        ("names", "Anna Beispiel "),
        ("templates that begin", "{{ "),
        ("quotation marks", "\""),
        ("apostrophes", "'"),
        ("opening brackets of text", "("),
        ("brackets of text", "(a) "),
        ("long compound words", "Datenschutzgrundverordnung"),
        ("words of an abbreviation", "DMS "),
        ("soft ends of lines", "a\\\n"),
    ];
    let plain = pieces.iter().map(|&(name, piece)| note_with(name, move |size| repeated(piece, size)));
    // What ends what has begun so often, at the end alone.
    let closed: &[(&str, &str, &str)] = &[
        ("brackets that close at the end", "[a", "](b)"),
        ("images that close at the end", "![a", "](b)"),
        ("stars that close at the end", "*a ", "b*"),
        ("backticks that close at the end", "`a``b```c", "`"),
        ("comments that close at the end", "<!--", "-->"),
        ("blanks in a heading", " ", "a\n---\n"),
        ("letters that are a header", "a|", "\n-|-\n"),
        ("lines that are a heading", "a\n", "===\n"),
        ("references that are defined at the end", "[a][b] ", "\n\n[b]: c.md\n"),
        ("footnotes that are defined at the end", "[^a] ", "\n\n[^a]: b\n"),
        ("quotes that end in a list", "> ", "- a\n"),
    ];
    let closed = closed.iter().map(|&(name, piece, end)| note_with(name, move |size| repeated(piece, size) + end));
    // What one beginning makes of all that follows it.
    let begun: &[(&str, &str, &str)] = &[
        ("rows of a table", "|a|b|\n|-|-|\n", "|c|d|\n"),
        ("rows without pipes", "|a|b|\n|-|-|\n", "c\n"),
        ("rows with too many cells", "|a|b|\n|-|-|\n", "|c|d|e|f|g\n"),
        ("rows of outcomes", "## Nächste Schritte\n\n| Was | Wer | Bis |\n|-|-|-|\n", "| a | Düren | 31.03.2017 |\n"),
        ("blanks in a link", "[a](", " "),
        ("blanks in a tag", "<a", " "),
        ("a comment", "<!-- ", "a -"),
        ("a comment of dashes", "<!--", "-"),
        ("attributes of one tag", "<b ", "a=1 "),
        ("attributes of one name each", "<b", " a"),
        ("quotes in a tag", "<b a=\"", "'>"),
        ("a fence", "```\n", "``\n"),
        ("a fence in a list", "- ```\n", "  a\n"),
        ("a footnote of paragraphs", "a[^1]\n\n[^1]: b\n", "    c\n\n"),
        ("an item of paragraphs", "- a\n", "\n  b\n"),
        ("a quote of lines", "> a\n", "b\n"),
        ("a reference of lines", "[a]: ", "\n"),
        ("a title of lines", "[a]: b '", "c\n"),
        ("a table of pre-formatted text", "<pre>\n", "a\n"),
        ("a wiki link that does not end", "[[", "a|"),
        ("an owner that does not end", "## Nächste Schritte\n\n- tun @{", "a"),
        ("a paragraph of outcomes", "## Ergebnisse\n\n", "Wir tun es. "),
        ("a paragraph with hard ends", "## Ergebnisse\n\n", "Wir tun es.  \n"),
    ];
    let begun = begun
        .iter()
        .map(|&(name, start, piece)| note_with(name, move |size| start.to_owned() + &repeated(piece, size)));
    plain.chain(closed).chain(begun).collect()
}

/// Much of one thing, then as much of another, which looks back at all of the first.
fn halves() -> Vec<Repetition> {
    const PAIRS: &[(&str, &str, &str)] = &[
        ("elements, then paragraphs", "<span>", "<p>"),
        ("elements, then other ends", "<span>", "</b>"),
        ("formatting, then paragraphs", "<b>", "<p>a"),
        ("formatting, then blocks", "<b>", "<div>"),
        ("formatting, then ends that cross", "<b><i>", "</b>"),
        ("formatting of many kinds", "<b a=1><i><u><s>", "</p>"),
        ("blocks, then ends", "<div>", "</span>"),
        ("tables, then text", "<table>", "a<b>"),
        ("lists, then items", "<ul>", "<li>"),
        ("films that do not end", "<iframe src=\"https://video.example/a\">", "<video src=a.mp4>"),
        ("quotes, then items", "> ", "- a\n"),
        ("openings, then closings of another kind", "*", "_"),
        ("brackets, then parentheses", "[", "]("),
        ("backticks, then tildes", "`a", "~"),
        ("stars, then brackets", "**a [", "](b)"),
        ("names, then ats", "a.", "@"),
        ("quotation marks, then hashes", "\"", " #"),
        ("words without a blank, then blanks", "a", " "),
    ];
    let pair = |&(name, first, second): &(&'static str, &'static str, &'static str)| {
        note_with(name, move |size| repeated(first, size / 2) + &repeated(second, size / 2))
    };
    PAIRS.iter().map(pair).collect()
}

/// What opens as often as it closes.
fn nested() -> Vec<Repetition> {
    let pairs: &[(&str, &str, &str)] = &[
        ("brackets within brackets", "[", "]"),
        ("links within links", "[", "](a)"),
        ("images within images", "![", "](a)"),
        ("emphasis within emphasis", "*a ", " a*"),
        ("bold within bold", "**a ", " a**"),
        ("bold within emphasis", "*a **b ", " b** a*"),
        ("tags within tags", "<b>", "</b>"),
        ("blocks within blocks", "<div>", "</div>"),
        ("quotes in HTML", "<blockquote>", "</blockquote>"),
        ("lists in HTML", "<ul><li>", "</li></ul>"),
        ("tables in tables", "<table><tr><td>", "</td></tr></table>"),
        ("brackets of text within such", "(", ")"),
        ("brackets in the address of a link", "[a](", ")"),
        ("wiki links within such", "[[", "]]"),
    ];
    let pairs = pairs.iter().map(|&(name, open, close)| {
        note_with(name, move |size| {
            let depth = size / (open.len() + close.len()) + 1;
            open.repeat(depth) + "x" + &close.repeat(depth)
        })
    });
    // A line of each depth: their length grows with the square of the depth, the text with the size.
    let depth = |size: usize| (size as f64).sqrt() as usize;
    let stairs: [(&str, &str, &str); 4] = [
        ("lists within lists", "  ", "- a\n"),
        ("numbers within numbers", "   ", "1. a\n"),
        ("quotes within quotes", ">", "a\n\n"),
        ("lists within quotes", "> ", "- a\n"),
    ];
    let stairs = stairs.into_iter().map(move |(name, step, line)| {
        note_with(name, move |size| (0..depth(size)).map(|deep| step.repeat(deep) + line).collect())
    });
    let other = [
        note_with("backticks of all lengths", move |size| {
            (0..depth(2 * size)).map(|length| "`".repeat(length) + "a").collect()
        }),
        note_with("backticks of falling lengths", move |size| {
            (0..depth(2 * size)).rev().map(|length| "`".repeat(length) + "a").collect()
        }),
        note_with("fences of all lengths", move |size| {
            (3..depth(2 * size)).rev().map(|length| "`".repeat(length) + "\n").collect()
        }),
        note_with("columns", |size| {
            let columns = size / 4;
            "a|".repeat(columns) + "\n" + &"-|".repeat(columns) + "\n"
        }),
        note_with("columns and rows", move |size| {
            let side = depth(size / 4);
            let row = |cell: &str| cell.repeat(side) + "\n";
            row("a|") + &row("-|") + &row("b|").repeat(side)
        }),
        // Each row lacks nearly all its cells: what is missing is more than what is there.
        note_with("columns and short rows", move |size| {
            let side = size / 8;
            "a|".repeat(side) + "\n" + &"-|".repeat(side) + "\n" + &"b|\n".repeat(side)
        }),
        note_with("stars of all lengths", move |size| {
            (1..depth(2 * size)).map(|length| "*".repeat(length) + "a ").collect()
        }),
    ];
    pairs.chain(stairs).chain(other).collect()
}

/// What is different each time: whatever is gathered in a list that is searched from its beginning.
fn numbered() -> Vec<Repetition> {
    let pieces: Vec<(&str, fn(usize) -> String)> = vec![
        ("headings of many names", |n| format!("## Kapitel {n}\n\na\n\n")),
        ("headings of one name", |_| "## Kapitel\n\na\n\n".to_owned()),
        ("headings of names that end in numbers", |n| format!("## a-{}\n\n## a\n\n", n + 1)),
        ("footnotes", |n| format!("a[^{n}]\n\n[^{n}]: b\n\n")),
        ("footnotes that nobody asks for", |n| format!("[^{n}]: b\n\n")),
        ("footnotes that lead to footnotes", |n| format!("[^{n}]: b[^{}]\n\n", n + 1)),
        ("references", |n| format!("[a][{n}]\n\n[{n}]: b.md\n\n")),
        ("references that are missing", |n| format!("[a][{n}] ")),
        ("wiki links of many names", |n| format!("[[Seite {n}]] ")),
        ("links of many names", |n| format!("[a](b{n}.md) ")),
        ("links to many places", |n| format!("[a](#b{n}) ")),
        ("images of many names", |n| format!("![a](b{n}.png)\n\n")),
        ("ids in HTML", |n| format!("<b id=a{n}>b</b> ")),
        ("tags of many names", |n| format!("<a{n}>")),
        ("attributes of many names", |n| format!("<b a{n}=1>")),
        ("words of many forms", |n| format!("Wort{n} ")),
        ("compounds of many forms", |n| format!("Akten{}ordnung ", letters(n))),
        ("capitals", |n| format!("{} ", letters(n).to_uppercase())),
        ("names of many persons", |n| format!("Frau {} ", capitalised(&letters(n)))),
        ("mail addresses of many persons", |n| format!("a{n}@b.de ")),
        ("telephone numbers of many persons", |n| format!("040/{:06} ", n + 100_000)),
        ("comments that allow", |n| format!("<!-- nachlese: allow(N502) a{n} -->\n\n")),
        ("languages", |n| format!("<b lang=a{n}>b</b> ")),
        ("definitions of many words", |n| format!("a{n}\n: b\n\n")),
        ("tables under headings", |n| format!("## Schritte {n}\n\n|a|b|\n|-|-|\n|c|d|\n\n")),
    ];
    pieces.into_iter().map(|(name, piece)| note_with(name, move |size| counted(size, piece))).collect()
}

/// What may be an outcome, an owner, a day.
fn outcomes() -> Vec<Repetition> {
    let steps =
        |piece: fn(usize) -> String| move |size: usize| "## Nächste Schritte\n\n".to_owned() + &counted(size, piece);
    let pieces: Vec<(&str, fn(usize) -> String)> = vec![
        ("steps", |n| format!("- [ ] Schritt {n} @Ort{n} bis 31.03.2017\n")),
        ("steps of one text", |_| "- [ ] Schritt\n".to_owned()),
        ("steps of texts that end in numbers", |n| format!("- a\n- a-{}\n", n + 2)),
        ("owners", |n| format!("- tun @Ort{n}\n")),
        ("owners in braces", |n| format!("- tun @{{Ort {n}}}\n")),
        ("owners in brackets", |n| format!("- tun (Ort {n}, bis 31.03.2017)\n")),
        ("owners on one line", |n| format!("@Ort{n} ")),
        ("known owners on one line", |_| "@Düren ".to_owned()),
        ("braces on one line", |_| "@{Düren} ".to_owned()),
        ("days on one line", |_| "bis 31.03.2017 ".to_owned()),
        ("days in brackets on one line", |_| "(bis 31.03.2017) ".to_owned()),
        ("days that are none", |_| "bis 31.02.2017 ".to_owned()),
        ("days in words", |_| "bis Ende März ".to_owned()),
        ("brackets on one line", |_| "(Düren) ".to_owned()),
        ("brackets that begin", |_| "(Düren, ".to_owned()),
        ("colons on one line", |_| "Düren: ".to_owned()),
        ("dashes on one line", |_| "tun – Düren ".to_owned()),
        ("commas on one line", |_| "Düren, ".to_owned()),
        ("boxes on one line", |_| "[ ] ".to_owned()),
        ("states in brackets", |_| "- tun (erledigt)\n".to_owned()),
        ("items below items", |_| "- a\n  - b\n".to_owned()),
        ("sections", |n| format!("## Ergebnisse\n\n- a{n}\n\n")),
        ("sections deep", |n| format!("### Ergebnisse {n}\n\n- a\n\n")),
        ("bold headings", |n| format!("**Ergebnisse**\n\n- a{n}\n\n")),
        ("headings within items", |n| format!("- **Ergebnisse:** a{n}\n")),
        ("headings with a slip", |_| "## Nächste Schrite\n\n".to_owned()),
        ("tables of steps", |n| format!("| Was | Wer | Bis |\n|-|-|-|\n| a{n} | Düren | 31.03.2017 |\n\n")),
        ("questions that are alike", |n| format!("## Offene Fragen\n\n- Wer bezahlt die Akte {} heute?\n\n", n % 97)),
    ];
    pieces.into_iter().map(|(name, piece)| note_with(name, steps(piece))).collect()
}

/// Notes whose blocks are nearly as long as blocks may be, as many as it takes; `inner` gets a size and a number to count from.
fn blocks(size: usize, inner: fn(usize, usize) -> String) -> Files {
    const LONGEST: usize = 15_000;
    let note = |number: usize| {
        let inner = inner(size.min(LONGEST), number * LONGEST);
        (format!("sessions/n{number}.md"), format!("---\ntopic: E-Akte\n{inner}\n---\n\nText\n"))
    };
    (0..size.div_ceil(LONGEST)).map(note).collect()
}

fn front_matter() -> Vec<Repetition> {
    let whole: Vec<(&str, fn(usize, usize) -> String)> = vec![
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
    let bare: Vec<(&str, fn(usize) -> String)> = vec![
        ("a block that does not end", |size| format!("---\n{}", repeated("a: b\n", size))),
        ("keys without a block", |size| repeated("tags: a\n", size)),
        ("blocks one after the other", |size| repeated("---\ntopic: a\n---\n", size)),
        ("lines with blanks between dashes", |size| repeated("--- \n", size)),
    ];
    whole.chain(bare.into_iter().map(|(name, text)| note_with(name, text))).collect()
}

/// Files beside the notes.
fn lists() -> Vec<Repetition> {
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
        with("spellings of outcomes", "event.yaml", |size| {
            format!("{EVENT}outcomes: {{question: [{}]}}\n", counted(size, |n| format!("Frage {n}, ")))
        }),
        with("levels", "event.yaml", |size| {
            format!("{EVENT}levels: {{{}}}\n", counted(size, |n| format!("N{n}: note, ")))
        }),
        with("a description", "event.yaml", |size| {
            format!("{EVENT}description: |\n{}", repeated("  Text [a](b.md)\n\n", size))
        }),
        with("a page", "pages/about.md", |size| repeated("Text [a](b.md)\n\n", size)),
    ]
}

/// A drawing, which a note shows.
fn drawings() -> Vec<Repetition> {
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
fn copied() -> Vec<Repetition> {
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
fn styles() -> Vec<Repetition> {
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

/// A word of letters alone for a number.
pub fn letters(mut number: usize) -> String {
    let mut word = String::new();
    loop {
        word.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return word;
        }
    }
}

fn capitalised(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest + "er"
}
