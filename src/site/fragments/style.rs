//! The style sheet for parts of other pages.
//!
//! 1. Whatever the page around says of elements is taken back ([`BOUNDARY`]): everything in a part begins as the browser
//!    has it.
//! 2. Each rule is held to the inside of parts, and is `!important`: against a page that says `a { color: red
//!    !important }` nothing else helps. What had been important before is stronger by an id.
//! 3. `rem` and `vw` become what they mean for the part: pages set their root to all sizes, and a part may stand in a
//!    narrow column. Likewise, what depends on the width of the window depends on that of the part.
//! 4. A part is light, as the page around it mostly is: what depends on a dark scheme is left out, and so is all that
//!    concerns whole sheets of paper.

use std::collections::BTreeSet;
use std::fmt::Write;

use cssparser::{ParseError, Parser, Token};

use super::selectors::{SCOPE, STRONG_SCOPE, nested, scoped as selectors};

/// Registered, so that it is computed where it is set, and not where it is used.
const ROOT_SIZE: &str = "@property --nl-rem { syntax: \"<length>\"; inherits: true; initial-value: 16px; }\n";

/// What a part begins with. Signs keep what their attributes say.
const BOUNDARY: &str = "\
SCOPE { all: initial !important; display: block !important; position: relative !important; box-sizing: border-box !important; \
inline-size: 100% !important; container: nachlese / inline-size !important; font-size: medium !important; \
color-scheme: light !important; --nl-rem: 1em; }
SCOPE *:not(:where(svg *:not(a))) { all: revert !important; }
SCOPE *::before, SCOPE *::after, SCOPE *::marker, SCOPE::before, SCOPE::after { all: revert !important; }
SCOPE svg * { opacity: 1 !important; visibility: inherit !important; filter: none !important; outline: none !important; }
SCOPE svg *:where(:not([fill])) { fill: inherit !important; }
SCOPE svg *:where(:not([stroke])) { stroke: inherit !important; }
";

/// Signs are drawn outside of all parts, as browsers see it: only their classes tell whose they are. What their attributes
/// say counts less than anything that a page says of all lines, so it is said again.
const SIGNS: &str = "\
.nl-drawn:not(#_#_) { outline: none !important; opacity: 1 !important; visibility: inherit !important; \
filter: none !important; }
.nl-drawn:not([fill]):not(#_#_) { fill: inherit !important; }
.nl-drawn:not([stroke]):not(#_#_) { stroke: inherit !important; }
.nl-drawn[fill=none]:not(#_#_) { fill: none !important; }
.nl-drawn[fill=currentColor]:not(#_#_) { fill: currentColor !important; }
.nl-drawn[stroke=currentColor]:not(#_#_) { stroke: currentColor !important; }
.nl-drawn[stroke=\"#fff\"]:not(#_#_) { stroke: #fff !important; }
";

/// What of a page's body a part must not have.
const BODY: &str = "SCOPE div:where(.nl-body) { display: block !important; min-block-size: 0 !important; }\n";

/// How deep blocks may lie in each other.
const DEEPEST: usize = 16;

pub(super) fn scoped(css: &str, heading_start: u8) -> String {
    let mut out = String::with_capacity(css.len() * 3 / 2);
    out.push_str(ROOT_SIZE);
    out.push_str(&BOUNDARY.replace("SCOPE", SCOPE));
    out.push_str(SIGNS);
    let sheet = Sheet { heading_start, animations: animations(css) };
    sheet.rules(&mut Parser::new(css), 0, &mut out);
    out.push_str(&BODY.replace("SCOPE", SCOPE));
    out
}

struct Sheet {
    heading_start: u8,
    /// Names that the sheet gives to animations, which all pages share.
    animations: BTreeSet<String>,
}

/// What ends the beginning of a rule or declaration.
#[derive(PartialEq, Eq)]
enum End {
    Block,
    Semicolon,
    Input,
}

/// The declarations of one rule: those that are stronger than all others stand apart.
#[derive(Default)]
struct Declarations {
    usual: String,
    strong: String,
    /// Rules within the rule.
    rules: String,
}

impl Sheet {
    fn rules(&self, parser: &mut Parser, depth: usize, out: &mut String) {
        while let Some((prelude, end)) = prelude(parser) {
            let name = prelude.strip_prefix('@').map(|rest| name_of(rest).to_ascii_lowercase());
            match (name, end) {
                (Some(name), End::Block) => {
                    let about = prelude[1 + name.len()..].trim();
                    block(parser, |parser| self.at_rule(&name, about, parser, depth, out));
                }
                (None, End::Block) => {
                    let mut declarations = Declarations::default();
                    block(parser, |parser| self.declarations(parser, depth, &mut declarations));
                    self.rule(&prelude, &declarations, out);
                }
                // Orders of layers, other sheets, character sets: none of a part.
                (_, End::Semicolon | End::Input) => {}
            }
        }
    }

    fn rule(&self, prelude: &str, of: &Declarations, out: &mut String) {
        let usual = selectors(prelude, SCOPE, self.heading_start);
        let is_empty = of.usual.is_empty() && of.rules.is_empty();
        if !usual.is_empty() && !is_empty {
            let _ = writeln!(out, "{usual} {{{}{} }}", of.usual, of.rules);
        }
        let strong = selectors(prelude, STRONG_SCOPE, self.heading_start);
        if !strong.is_empty() && !of.strong.is_empty() {
            let _ = writeln!(out, "{strong} {{{} }}", of.strong);
        }
    }

    fn at_rule(&self, name: &str, about: &str, parser: &mut Parser, depth: usize, out: &mut String) {
        if depth > DEEPEST {
            return;
        }
        match name {
            "media" if about.contains("prefers-color-scheme") && about.contains("dark") => {}
            "media" => {
                let (media, width) = divided(about);
                let conditions = [("media", media), ("container nachlese", width)];
                let conditions = conditions.into_iter().filter(|(_, about)| !about.is_empty());
                self.group(
                    &conditions.map(|(name, about)| format!("@{name} {about}")).collect::<Vec<_>>(),
                    parser,
                    depth,
                    out,
                );
            }
            "supports" | "container" | "starting-style" => {
                self.group(&[format!("@{name} {about}")], parser, depth, out)
            }
            // Where everything is important, later layers are the weaker ones: the order alone must decide.
            "layer" => self.rules(parser, depth + 1, out),
            "keyframes" => {
                let _ = write!(out, "@keyframes nl-{about} {{");
                while let Some((step, end)) = prelude(parser) {
                    if end == End::Block {
                        let mut declarations = Declarations::default();
                        block(parser, |parser| self.declarations(parser, depth + 1, &mut declarations));
                        // In here important declarations do not count at all.
                        let _ = write!(out, " {step} {{{} }}", declarations.usual.replace(" !important", ""));
                    }
                }
                out.push_str(" }\n");
            }
            "font-face" | "counter-style" => {
                let _ = writeln!(out, "@{name} {about} {{{}}}", rest(parser));
            }
            "property" => {
                let _ = writeln!(out, "@property {} {{{}}}", custom_name(about), rest(parser));
            }
            // Sheets of paper, and whatever else is the page's.
            _ => {}
        }
    }

    /// Rules under conditions.
    fn group(&self, conditions: &[String], parser: &mut Parser, depth: usize, out: &mut String) {
        let mut rules = String::new();
        self.rules(parser, depth + 1, &mut rules);
        if rules.is_empty() {
            return;
        }
        conditions.iter().for_each(|condition| {
            let _ = writeln!(out, "{condition} {{");
        });
        out.push_str(&rules);
        conditions.iter().for_each(|_| out.push_str("}\n"));
    }

    fn declarations(&self, parser: &mut Parser, depth: usize, out: &mut Declarations) {
        while let Some((text, end)) = prelude(parser) {
            if end == End::Block {
                let mut inner = Declarations::default();
                block(parser, |parser| {
                    if depth < DEEPEST {
                        self.declarations(parser, depth + 1, &mut inner);
                    }
                });
                let head = match text.starts_with('@') {
                    true => text,
                    false => nested(&text, self.heading_start),
                };
                if !head.is_empty() {
                    let _ = write!(out.rules, " {head} {{{}{}{} }}", inner.usual, inner.strong, inner.rules);
                }
                continue;
            }
            let Some((name, value)) = text.split_once(':') else { continue };
            self.declaration(name.trim(), value.trim(), out);
        }
    }

    fn declaration(&self, name: &str, value: &str, out: &mut Declarations) {
        if name.starts_with("--") {
            let _ = write!(out.usual, " {}: {};", custom_name(name), self.value(value, false));
            return;
        }
        let important = value.rsplit_once('!').filter(|(_, word)| word.trim().eq_ignore_ascii_case("important"));
        // On which kind of sheet it is printed is the page's affair, and light it stays.
        if ["page", "color-scheme"].iter().any(|other| name.eq_ignore_ascii_case(other)) {
            return;
        }
        let animates = name.to_ascii_lowercase().starts_with("animation");
        let value = self.value(important.map_or(value, |(value, _)| value.trim()), animates);
        let place = if important.is_some() { &mut out.strong } else { &mut out.usual };
        let _ = write!(place, " {name}: {value} !important;");
    }

    /// A value, with what it says of the page said of the part.
    fn value(&self, value: &str, animates: bool) -> String {
        let mut out = String::with_capacity(value.len());
        self.write_value(&mut Parser::new(value), animates, 0, &mut out);
        out.trim().to_owned()
    }

    fn write_value(&self, parser: &mut Parser, animates: bool, depth: usize, out: &mut String) {
        loop {
            let start = parser.position();
            let Ok(token) = parser.next_including_whitespace_and_comments().cloned() else { return };
            let written = parser.slice_from(start);
            let closing = match token {
                Token::Comment(_) | Token::WhiteSpace(_) => {
                    out.push(' ');
                    continue;
                }
                Token::Dimension { ref unit, .. } if unit.eq_ignore_ascii_case("rem") => {
                    let _ = write!(out, "calc({} * var(--nl-rem))", &written[..written.len() - unit.len()]);
                    continue;
                }
                Token::Dimension { ref unit, .. } if unit.eq_ignore_ascii_case("vw") => {
                    let _ = write!(out, "{}cqi", &written[..written.len() - unit.len()]);
                    continue;
                }
                Token::Ident(ref name) if name.starts_with("--") => {
                    out.push_str(&custom_name(written));
                    continue;
                }
                Token::Ident(ref name) if animates && self.animations.contains(&**name) => {
                    out.push_str("nl-");
                    out.push_str(written);
                    continue;
                }
                Token::Function(_) | Token::ParenthesisBlock => ')',
                Token::SquareBracketBlock => ']',
                Token::CurlyBracketBlock => '}',
                _ => {
                    out.push_str(written);
                    continue;
                }
            };
            out.push_str(written);
            if depth < DEEPEST {
                block(parser, |parser| self.write_value(parser, animates, depth + 1, out));
            }
            out.push(closing);
        }
    }
}

/// The next rule or declaration up to its block or end, without comments around it.
fn prelude(parser: &mut Parser) -> Option<(String, End)> {
    let mut start = parser.position();
    let mut is_empty = true;
    loop {
        let end = match parser.next_including_whitespace_and_comments() {
            Err(_) => End::Input,
            Ok(Token::CurlyBracketBlock) => End::Block,
            Ok(Token::Semicolon) => End::Semicolon,
            Ok(Token::Comment(_) | Token::WhiteSpace(_) | Token::CDO | Token::CDC) if is_empty => {
                start = parser.position();
                continue;
            }
            Ok(_) => {
                is_empty = false;
                continue;
            }
        };
        match end {
            End::Input if is_empty => return None,
            End::Semicolon if is_empty => start = parser.position(),
            End::Input => return Some((parser.slice_from(start).trim().to_owned(), end)),
            // Up to the `{` or `;` that was just read.
            end => {
                let read = parser.slice_from(start);
                return Some((read[..read.len() - 1].trim().to_owned(), end));
            }
        }
    }
}

/// Reads the block that was just opened, whatever of it `read` leaves.
fn block(parser: &mut Parser, read: impl FnOnce(&mut Parser)) {
    let _: Result<(), ParseError<()>> = parser.parse_nested_block(|parser| {
        read(parser);
        while parser.next().is_ok() {}
        Ok(())
    });
}

/// All that is left of a block, as it is.
fn rest<'i>(parser: &mut Parser<'i>) -> &'i str {
    let start = parser.position();
    while parser.next_including_whitespace_and_comments().is_ok() {}
    parser.slice_from(start)
}

fn name_of(rest: &str) -> &str {
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(rest.len());
    &rest[..end]
}

fn custom_name(name: &str) -> String {
    format!("--nl-{}", name.trim_start_matches('-'))
}

/// Names of all animations in a sheet.
fn animations(css: &str) -> BTreeSet<String> {
    let starts = css.match_indices("@keyframes").map(|(at, word)| css[at + word.len()..].trim_start());
    starts.map(|rest| name_of(rest).to_owned()).collect()
}

/// What a condition says of media, and what of the width, which in a part is its own.
fn divided(about: &str) -> (String, String) {
    let lower = about.to_ascii_lowercase();
    if !lower.contains("width") || lower.contains([',']) || lower.contains("not ") || lower.contains(" or ") {
        return (about.to_owned(), String::new());
    }
    let (width, media): (Vec<&str>, Vec<&str>) =
        lower.split(" and ").map(str::trim).partition(|part| part.contains("width"));
    // In here `rem` would be the page's, and `em` is the part's own.
    (media.join(" and "), width.join(" and ").replace("rem", "em"))
}
