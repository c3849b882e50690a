//! Texts of notes.

use super::{Named, Repetition, capitalised, counted, letters, note_with, repeated};

/// A text in Markdown that is one piece over and over.
pub fn markdown() -> Vec<Repetition> {
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
pub fn halves() -> Vec<Repetition> {
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
pub fn nested() -> Vec<Repetition> {
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
pub fn numbered() -> Vec<Repetition> {
    let pieces: Vec<Named> = vec![
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
pub fn outcomes() -> Vec<Repetition> {
    let steps =
        |piece: fn(usize) -> String| move |size: usize| "## Nächste Schritte\n\n".to_owned() + &counted(size, piece);
    let pieces: Vec<Named> = vec![
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
    let place = || ("municipalities.yaml".to_owned(), "- {id: dn, name: Düren}\n".to_owned());
    let mentions = Repetition {
        name: "mentions of many places",
        files: Box::new(|size| {
            let places = counted(size / 2, |n| format!("- {{id: o{n}, name: Ort {}}}\n", letters(n)));
            let text = counted(size / 2, |n| format!("@{{Ort {}}} ", letters(n)));
            let note = format!("## Nächste Schritte\n\n- {text}\n");
            vec![("municipalities.yaml".to_owned(), places), ("sessions/note.md".to_owned(), note)]
        }),
    };
    let pieces = pieces.into_iter().map(|(name, piece)| Repetition {
        name,
        files: Box::new(move |size| vec![place(), ("sessions/note.md".to_owned(), steps(piece)(size))]),
    });
    pieces.chain([mentions]).collect()
}
