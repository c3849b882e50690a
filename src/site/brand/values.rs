//! The values of a theme: the custom properties that its style sheets set for the whole page, in each scheme.

use std::collections::BTreeMap;
use std::ops::Range;

use cssparser::{Delimiter, ParseError, Parser, Token, color::parse_named_color};

use crate::model::Colour;
use crate::parse::colour;

/// Deeper than any theme goes; less than what would take long.
const DEEPEST: usize = 8;

/// Light or dark, as the reader's machine has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    pub const ALL: [Scheme; 2] = [Self::Light, Self::Dark];

    /// The word for it in CSS.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// What holds in one scheme.
#[derive(Clone, Debug)]
pub struct Values {
    scheme: Scheme,
    set: BTreeMap<String, Value>,
    /// Colours in place of what the style sheets set.
    chosen: BTreeMap<String, Colour>,
}

/// The value of a property, where it was last set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    pub text: String,
    /// Which of the style sheets, and where in it.
    pub sheet: usize,
    pub place: Range<usize>,
}

impl Values {
    /// Reads style sheets in their order.
    pub fn read(sheets: &[&str], scheme: Scheme) -> Self {
        let mut reader = Reader { scheme, sheet: 0, set: BTreeMap::new() };
        for (sheet, css) in sheets.iter().enumerate() {
            reader.sheet = sheet;
            reader.rules(&mut Parser::new(css));
        }
        Self { scheme, set: reader.set, chosen: BTreeMap::new() }
    }

    pub fn get(&self, property: &str) -> Option<&Value> {
        self.set.get(property)
    }

    pub fn with(mut self, property: &str, colour: Colour) -> Self {
        self.chosen.insert(property.to_owned(), colour);
        self
    }

    /// The colour that a property stands for. `None` where it is none, or one that shows through.
    pub fn colour(&self, property: &str) -> Option<Colour> {
        self.property(property, 0)
    }

    fn property(&self, property: &str, depth: usize) -> Option<Colour> {
        if let Some(chosen) = self.chosen.get(property) {
            return Some(*chosen);
        }
        let value = self.set.get(property).filter(|_| depth < DEEPEST)?;
        self.value(&mut Parser::new(&value.text), depth + 1)
    }

    /// One colour, however it is put.
    fn value(&self, parser: &mut Parser, depth: usize) -> Option<Colour> {
        parser.skip_whitespace();
        let start = parser.position();
        match parser.next().ok()?.clone() {
            Token::Hash(digits) | Token::IDHash(digits) => colour(&format!("#{digits}")).ok(),
            Token::Ident(name) => parse_named_color(&name).ok().map(|(red, green, blue)| Colour::new(red, green, blue)),
            Token::Function(name) => match name.to_ascii_lowercase().as_str() {
                "var" => inside(parser, |parser| self.variable(parser, depth)),
                "color-mix" => inside(parser, |parser| self.mix(parser, depth)),
                "light-dark" => inside(parser, |parser| {
                    let light = self.value(parser, depth);
                    parser.expect_comma().ok()?;
                    let dark = self.value(parser, depth);
                    if self.scheme == Scheme::Light { light } else { dark }
                }),
                _ => {
                    inside(parser, |_| Some(()));
                    colour(parser.slice_from(start)).ok()
                }
            },
            _ => None,
        }
    }

    /// `--ink`, `--ink, black`
    fn variable(&self, parser: &mut Parser, depth: usize) -> Option<Colour> {
        let name = parser.expect_ident_cloned().ok()?;
        let colour = self.property(&name, depth);
        let fallback = parser.expect_comma().is_ok().then(|| self.value(parser, depth)).flatten();
        skip(parser);
        colour.or(fallback)
    }

    /// `in srgb, var(--accent) 7%, white`. Other spaces mix otherwise, and are left alone.
    fn mix(&self, parser: &mut Parser, depth: usize) -> Option<Colour> {
        parser.expect_ident_matching("in").ok()?;
        parser.expect_ident_matching("srgb").ok()?;
        parser.expect_comma().ok()?;
        let (one, share) = self.part(parser, depth)?;
        parser.expect_comma().ok()?;
        let (other, rest) = self.part(parser, depth)?;
        let share = share.or(rest.map(|rest| 1.0 - rest)).unwrap_or(0.5);
        // Shares that do not make a whole let something show through.
        let is_whole = rest.is_none_or(|rest| (share + rest - 1.0).abs() < 0.001);
        is_whole.then(|| one.mixed(share, other))
    }

    fn part(&self, parser: &mut Parser, depth: usize) -> Option<(Colour, Option<f64>)> {
        let colour = self.value(parser, depth)?;
        let share = parser.try_parse(|parser| parser.expect_percentage()).ok();
        Some((colour, share.map(f64::from)))
    }
}

/// Goes through style sheets for what they set on `:root`.
struct Reader {
    scheme: Scheme,
    sheet: usize,
    set: BTreeMap<String, Value>,
}

impl Reader {
    /// Rules, one after the other; of media only those that every screen of the scheme fulfils.
    fn rules(&mut self, parser: &mut Parser) {
        while let Ok(token) = parser.next().cloned() {
            let condition = match &token {
                Token::AtKeyword(name) => Some(name.to_ascii_lowercase()),
                _ => None,
            };
            let mut words = if condition.is_none() { written(&token) } else { String::new() };
            // Up to the block, or the `;` of a rule without one.
            let mut has_block = token == Token::CurlyBracketBlock;
            while !has_block && let Ok(token) = parser.next().cloned() {
                match token {
                    Token::CurlyBracketBlock => has_block = true,
                    Token::Semicolon if condition.is_some() => break,
                    Token::Function(_) | Token::ParenthesisBlock | Token::SquareBracketBlock => {
                        words.push_str(&written(&token));
                        inside(parser, |parser| {
                            while let Ok(token) = parser.next() {
                                words.push_str(&written(token));
                            }
                            Some(())
                        });
                        words.push(')');
                    }
                    token => words.push_str(&written(&token)),
                }
            }
            if has_block {
                self.block(condition.as_deref(), &words, parser);
            }
        }
    }

    fn block(&mut self, condition: Option<&str>, words: &str, parser: &mut Parser) {
        let is_read = match condition {
            Some("media") => self.is_shown(words),
            Some("layer" | "supports") => true,
            Some(_) => false,
            None => words.split(',').any(|selector| matches!(selector, ":root" | "html")),
        };
        inside(parser, |parser| {
            match (is_read, condition) {
                (false, _) => skip(parser),
                (true, Some(_)) => self.rules(parser),
                (true, None) => self.declarations(parser),
            }
            Some(())
        });
    }

    /// Whether a condition holds on any screen of the scheme.
    fn is_shown(&self, words: &str) -> bool {
        let other = match self.scheme {
            Scheme::Light => Scheme::Dark,
            Scheme::Dark => Scheme::Light,
        };
        let scheme = |scheme: Scheme| format!("(prefers-color-scheme:{})", scheme.name());
        let holds = |words: &str| {
            let rest = words.replace(&scheme(self.scheme), "");
            rest.split("and").all(|part| matches!(part, "" | "all" | "screen"))
        };
        words.split(',').any(|words| !words.contains(&scheme(other)) && holds(words))
    }

    /// `--ink: #15202b;` and the like; all else is passed over.
    fn declarations(&mut self, parser: &mut Parser) {
        loop {
            let name = match parser.next().cloned() {
                Ok(Token::Ident(name)) => name,
                Ok(_) => continue,
                Err(_) => return,
            };
            let _ = parser.parse_until_after(Delimiter::Semicolon, |parser| -> Result<(), ParseError<()>> {
                if name.starts_with("--") && parser.expect_colon().is_ok() {
                    parser.skip_whitespace();
                    let start = parser.position();
                    skip(parser);
                    let text = parser.slice_from(start).trim_end();
                    let place = start.byte_index()..start.byte_index() + text.len();
                    self.set.insert(name.to_string(), Value { text: text.to_owned(), sheet: self.sheet, place });
                }
                skip(parser);
                Ok(())
            });
        }
    }
}

/// What stands in the brackets that were just opened.
fn inside<T>(parser: &mut Parser, read: impl FnOnce(&mut Parser) -> Option<T>) -> Option<T> {
    let mut found = None;
    let _ = parser.parse_nested_block(|parser| -> Result<(), ParseError<()>> {
        found = read(parser);
        skip(parser);
        Ok(())
    });
    found
}

/// Goes on to the end of what is being parsed.
fn skip(parser: &mut Parser) {
    while parser.next().is_ok() {}
}

/// A token without blanks, in small letters: as it is compared.
fn written(token: &Token) -> String {
    use cssparser::ToCss;
    token.to_css_string().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour_of(css: &str, scheme: Scheme) -> String {
        Values::read(&[css], scheme).colour("--x").map_or("-".to_owned(), |colour| colour.to_string())
    }

    #[test]
    fn the_last_value_of_a_scheme_counts() {
        let css = "/* :root{--x:red} */ :root { --y: 1px; --x: #abc; } .a { --x: #111 } \
                   @media screen and (prefers-color-scheme: dark) { :root { --x: #222; } p { --x: #333 } } \
                   @media print { :root { --x: #444 } } @media (min-width: 40rem) { :root { --x: #555 } } \
                   @media (prefers-contrast: more) { :root { --x: #666 } } @import 'a';";
        assert_eq!(colour_of(css, Scheme::Light), "#aabbcc");
        assert_eq!(colour_of(css, Scheme::Dark), "#222222");
        let light = ":root{--x:#222} @media (prefers-color-scheme: light), print { html { --x: #fff } }";
        assert_eq!(colour_of(light, Scheme::Light), "#ffffff");
        assert_eq!(colour_of(light, Scheme::Dark), "#222222");
        assert_eq!(colour_of("a{b:c} :root, .x{--x:#fff;color:red} @charset 'x'", Scheme::Light), "#ffffff");
    }

    #[test]
    fn colours_are_found_however_they_are_put() {
        for (value, expected) in [
            ("white", "#ffffff"),
            ("rgb(0 75 135)", "#004b87"),
            ("var(--y)", "#004b87"),
            ("var(--none, #123)", "#112233"),
            ("var(--none, var(--y))", "#004b87"),
            ("color-mix(in srgb, var(--y) 50%, white)", "#80a5c3"),
            ("color-mix(in srgb, var(--y), white 25%)", "#4078a5"),
            ("light-dark(#fff, #000)", "#ffffff"),
            ("var(--x)", "-"),
            ("transparent", "-"),
            ("color-mix(in oklch, red, blue)", "-"),
            ("color-mix(in srgb, red 10%, blue 10%)", "-"),
            ("#fff8", "-"),
            ("12px", "-"),
            ("", "-"),
        ] {
            let css = format!(":root {{ --y: #004b87; --x: {value}; }}");
            assert_eq!(colour_of(&css, Scheme::Light), expected, "{value}");
        }
        assert_eq!(colour_of(":root{--x:light-dark(#fff, #000)}", Scheme::Dark), "#000000");
    }

    #[test]
    fn places_are_those_of_the_values() {
        let css = ":root { --x:  #abc ; }";
        let values = Values::read(&["", css], Scheme::Light);
        let value = values.get("--x").expect("it is set");
        assert_eq!((value.sheet, &css[value.place.clone()]), (1, "#abc"));
    }

    #[test]
    fn a_chosen_colour_is_seen_by_all_that_follow_from_it() {
        let css = ":root { --x: color-mix(in srgb, var(--y) 50%, #fff); --y: red; }";
        let values = Values::read(&[css], Scheme::Light).with("--y", Colour::new(0, 0, 0));
        assert_eq!(values.colour("--x").map(|colour| colour.to_string()).as_deref(), Some("#808080"));
    }

    #[test]
    fn broken_sheets_are_read_as_far_as_they_go() {
        for css in
            ["", "}", ":root{", ":root{--x", ":root{--x:", "@media{", "@media (", ":root{--x:var(", "a{{{}", "@x;;;"]
        {
            assert_eq!(colour_of(css, Scheme::Dark), "-", "{css}");
        }
        assert_eq!(colour_of(":root{--x:#fff", Scheme::Dark), "#ffffff");
    }
}
