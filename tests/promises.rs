//! The promises that `tests/fuzz` tries to break for hours, tried for seconds: on its seeds, and on bytes made of the same
//! stuff.

mod support;
#[path = "fuzz/src/targets/mod.rs"]
mod targets;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

/// Keeps a target's promise on all its seeds, and on `cases` mixtures of them and of what is special in such texts.
fn hold(name: &str, target: fn(&[u8]), cases: u32, special: &'static [&'static str]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/seeds").join(name);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut seeds: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    seeds.sort();
    let seeds: Vec<Vec<u8>> = seeds.iter().map(|path| fs::read(path).expect("a seed can be read")).collect();
    assert!(seeds.len() >= 3, "{}: there are seeds", folder.display());
    seeds.iter().for_each(|seed| target(seed));

    let lines: Vec<Vec<u8>> =
        seeds.iter().flat_map(|seed| seed.split_inclusive(|byte| *byte == b'\n')).map(<[u8]>::to_vec).collect();
    let piece = prop_oneof![
        4 => prop::sample::select(lines),
        4 => prop::sample::select(special).prop_map(|words| words.as_bytes().to_vec()),
        1 => "[ -~äöüß–„“\u{a0}🎉]{0,12}".prop_map(String::into_bytes),
        1 => prop::collection::vec(any::<u8>(), 0..4),
    ];
    let config =
        ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 300, ..ProptestConfig::default() };
    let pieces = prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat());
    TestRunner::new(config)
        .run(&pieces, |bytes| {
            target(&bytes);
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{name}: {error}"));
}

const YAML: &[&str] = &[
    "---\n",
    "...\n",
    "- ",
    "? ",
    ": ",
    ":\n",
    "\n  ",
    "\n    - ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "&a ",
    "*a",
    "!!str ",
    "|\n  ",
    ">-\n  ",
    "\"",
    "'",
    "\\u202e",
    "\\",
    "#",
    " #",
    "\t",
    "\r",
    "\u{a0}",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "%YAML 1.2\n",
    "~",
    "<<: ",
    "– ",
    "„x“",
    "@x",
    "`x`",
    "\u{0}",
];
const MARKDOWN: &[&str] = &[
    "\n",
    "\n\n",
    "    ",
    "# ",
    "- ",
    "- [ ] ",
    "1. ",
    "> ",
    "> [!NOTE]\n",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```\n",
    "[",
    "](",
    ")",
    "![",
    "[[",
    "]]",
    "|",
    "\n|-|-|\n",
    "[^1]",
    "\n[^1]: ",
    "\n: ",
    "\\",
    "&",
    "&#x",
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?",
    "<svg>",
    "<math>",
    "<style>",
    "</style>",
    "<title>",
    "<textarea>",
    "<noscript>",
    "<template>",
    "<table>",
    "<tr>",
    "<td>",
    "<p>",
    "<a href=\"",
    "\">",
    "<img src=x onerror=y>",
    "<select>",
    "<mglyph>",
    "<annotation-xml encoding=\"text/html\">",
    "<details>",
    "<form>",
    "javascript:",
    "data:text/html,",
    "https://a.example",
    "\u{0}",
    "\r",
];
const OUTCOMES: &[&str] = &[
    "- ",
    "- [ ] ",
    "- [x] ",
    "  - ",
    "\n",
    "\n\n",
    "@Düren",
    "@{Landkreis Fürth}",
    "@",
    "@{",
    "}",
    "(Düren, bis 31.03.2017)",
    "(",
    ")",
    "bis ",
    "31.03.2017",
    "31.02.2017",
    "Ende März",
    "until ",
    "Bad a. d. B.",
    "–",
    ":",
    ",",
    "und ",
    "**",
    "**Ergebnisse:** ",
    "## Ergebnisse\n",
    "| Was | Wer | Bis |\n|-|-|-|\n",
    "| a | Düren | 31.03. |\n",
    "erledigt",
    "~~",
    "DN",
    "/",
    "-[ ]",
    "[ ]",
    "☐ ",
    "TODO: ",
    "<b>",
    "</b>",
    "[x](b.md)",
    "\u{ad}",
];
const DATES: &[&str] = &[
    "2017-01-26",
    "26.01.2017",
    "26. Januar 2017",
    "26/27. Januar",
    "11:00",
    "11.00 Uhr",
    "–",
    "-",
    " bis ",
    "T",
    "Z",
    "+01:00",
    "24:00",
    "25:61",
    "45 Min.",
    "1 h",
    "KW 5",
    "Q1",
    "Ende ",
    "Mitte ",
    "März",
    "March ",
    "31st",
    "Montag, ",
    "0",
    "9999",
    "99999999999",
    ".",
    ":",
    " ",
    "½",
    "٣",
    "heute",
    "2017-W05",
    "P1D",
    "1,5 Std.",
    "−",
];
const COLOURS: &[&str] = &[
    "#",
    "#004b87",
    "004b87",
    "#04b",
    "rgb(",
    "rgba(",
    "hsl(",
    "oklch(",
    "0 75 135",
    "207 100% 26%",
    "0.41 0.117 250",
    ")",
    ",",
    "%",
    "deg",
    "turn",
    "-",
    "1e9",
    "NaN",
    "inf",
    ".",
    "/",
    "red",
    "}",
    "{",
    ";",
    "url(",
    "/*",
    "*/",
    "</style>",
    "\\",
    "\n",
    "\"",
    "'",
    "@import",
    "99999999999999999999",
    "none",
    "calc(",
    "expression(",
];
const DRAWING: &[&str] = &[
    "<svg xmlns=\"http://www.w3.org/2000/svg\">",
    "</svg>",
    "<g>",
    "</g>",
    "<g ",
    ">",
    "/>",
    "<path d=\"M0 0\"/>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "a{fill:url(#b)}",
    "@import 'x';",
    "<use href=\"#a\"/>",
    "<image href=\"data:image/png;base64,AAAA\"/>",
    "<image href=\"https://a.example/\"/>",
    "<a href=\"javascript:x\">",
    "onload=\"x\" ",
    "style=\"fill:url(https://a.example/)\" ",
    "<!-- ",
    " -->",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE svg>",
    "<!ENTITY a 'b'>",
    "&a;",
    "&lt;",
    "&#x6a;",
    "<set to=\"javascript:x\"/>",
    "<foreignObject>",
    "<title>x</title>",
    "xmlns:x=\"http://www.w3.org/1999/xlink\" ",
    "x:href=\"y\" ",
    "<animate attributeName=\"href\" values=\"javascript:x\"/>",
    "<?xml-stylesheet href='x'?>",
    "fill=\"url(#a)\" ",
    "<metadata>",
    "</metadata>",
    "<text>",
    "</text>",
    "\u{feff}",
    "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\"/>",
];
const ADDRESSES: &[&str] = &[
    "https://a.example/",
    "http:",
    "//",
    "/",
    "../",
    "..%2f",
    "%2e%2e/",
    "\\",
    "b.md",
    "#a",
    "?b=c",
    "&",
    "javascript:alert(1)",
    "JaVaScRiPt:",
    "java\tscript:",
    "\u{1}javascript:",
    "data:text/html,x",
    "vbscript:x",
    "blob:x",
    "file:///etc/passwd",
    "mailto:a@b.example",
    "tel:+49",
    "a@b.example",
    "%",
    "%00",
    "%zz",
    "\u{0}",
    " ",
    "\n",
    "<",
    ">",
    "\"",
    "'",
    "(",
    ")",
    "[",
    "]",
    "|",
    "\u{202e}",
    "ä",
    "🎉",
    "xn--",
    "a.example",
    "www.a.example",
    "user:pass@",
    ":80",
    "[::1]",
    "&colon;",
    "&#106;",
    "{",
    "}",
    "`",
    "^",
    "C:\\x",
];

#[test]
fn front_matter() {
    hold("front_matter", targets::front_matter, 80, YAML);
}

#[test]
fn yaml() {
    hold("yaml", targets::yaml, 40, YAML);
}

#[test]
fn markdown() {
    hold("markdown", targets::markdown, 80, MARKDOWN);
}

#[test]
fn outcomes() {
    hold("outcomes", targets::outcomes, 60, OUTCOMES);
}

#[test]
fn dates() {
    hold("dates", targets::dates, 120, DATES);
}

#[test]
fn colours() {
    hold("colours", targets::colours, 40, COLOURS);
}

#[test]
fn drawing() {
    hold("drawing", targets::drawing, 400, DRAWING);
}

#[test]
fn addresses() {
    hold("addresses", targets::addresses, 8, ADDRESSES);
}
