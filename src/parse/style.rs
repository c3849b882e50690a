//! What a style sheet loads, as browsers divide CSS into words: comments count for nothing, any letter of a name may
//! be written as an escape, and where a rule is nonsense the next one counts all the same.

use cssparser::{Parser, Token};

/// Functions whose text in quotes is an address.
const LOADING: [&str; 7] =
    ["url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade"];

/// Told in place of an address where brackets lie deeper within each other than anybody writes.
pub const TOO_DEEP: &str = "data:((((";

/// Finds the addresses that a style sheet, or a piece of one, may load. It may find too many, never too few.
pub fn loaded(css: &str, mut found: impl FnMut(&str)) {
    walk(&mut Parser::new(css), Within::default(), &mut found);
}

/// What text in quotes means where it stands.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Within {
    #[default]
    Other,
    /// `@import`, or a function that loads.
    Loading,
    /// `@namespace`: an address there is only a name, whatever it is.
    Naming,
    /// `--name:`, whose value may become that of another property.
    Custom,
}

fn walk(parser: &mut Parser, around: Within, found: &mut dyn FnMut(&str)) {
    let mut within = around;
    while let Ok(token) = parser.next().cloned() {
        let inside = match &token {
            Token::AtKeyword(name) if name.eq_ignore_ascii_case("import") => {
                within = Within::Loading;
                continue;
            }
            Token::AtKeyword(name) if name.eq_ignore_ascii_case("namespace") => {
                within = Within::Naming;
                continue;
            }
            Token::Ident(name) if name.starts_with("--") && within == Within::Other => {
                within = Within::Custom;
                continue;
            }
            Token::Semicolon => {
                within = around;
                continue;
            }
            Token::UnquotedUrl(url) | Token::BadUrl(url) => {
                if within != Within::Naming {
                    found(url);
                }
                continue;
            }
            Token::QuotedString(text) | Token::BadString(text) => {
                let loads = match within {
                    Within::Loading => true,
                    Within::Custom => is_foreign(text),
                    Within::Naming | Within::Other => false,
                };
                if loads {
                    found(text);
                }
                continue;
            }
            Token::Function(name) => match within {
                Within::Naming => Within::Naming,
                _ if LOADING.iter().any(|known| name.eq_ignore_ascii_case(known)) => Within::Loading,
                Within::Custom => Within::Custom,
                Within::Loading | Within::Other => Within::Other,
            },
            Token::ParenthesisBlock | Token::SquareBracketBlock => within,
            Token::CurlyBracketBlock => match within {
                Within::Custom => Within::Custom,
                _ => Within::Other,
            },
            _ => continue,
        };
        let walked = parser.parse_nested_block(|parser| {
            walk(parser, inside, found);
            Ok::<(), cssparser::ParseError<()>>(())
        });
        if walked.is_err() {
            found(TOO_DEEP);
        }
        if token == Token::CurlyBracketBlock {
            within = around;
        }
    }
}

/// Whether a text looks like an address elsewhere, or like one that brings its content with it.
fn is_foreign(text: &str) -> bool {
    let text = text.trim();
    let starts = |start: &str| text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start));
    ["//", "\\\\", "http:", "https:", "ftp:", "ws:", "wss:", "data:", "blob:"].into_iter().any(starts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loads(css: &str) -> Vec<String> {
        let mut loads = Vec::new();
        loaded(css, |address| loads.push(address.to_owned()));
        loads
    }

    #[test]
    fn all_ways_to_load_are_seen() {
        for css in [
            "@import url(x);",
            "@import url( 'x' ) screen;",
            "@IMPORT \"x\";",
            "@import/**/'x'",
            "@\\69mport 'x';",
            "a{background:URL(x)}",
            "a{background:u\\72l(x)}",
            "a{background:url(\"x\")}",
            "a{background:image-set('x' 1x)}",
            "a{background:image-set(\"x\" type(\"image/png\") 1x)}",
            "a{content:\"/*\";background:url(x)}",
            "a{content:\"\\\"\";b:url(x",
            "@font-face{src:url(x)format('woff2')}",
            "@namespace 'y';@import 'x';",
            "@namespace y{a{b:url(x)}}",
            "a{--b:url(x)}",
            "a{--b:{c:url(x)}}",
            "a{b:src('x')}",
            "a{b:((url(x)))}",
            "a{b:var(--c, url(x))}",
            "}}a{b:url(x)}",
            "a{b:'unclosed\n;c:url( x )}",
            "ü\\",
        ] {
            let expected: &[&str] = if css == "ü\\" { &[] } else { &["x"] };
            assert_eq!(loads(css), expected, "{css}");
        }
        assert_eq!(loads("a{b:image-set('x' type('t') 1x, 'y' 2x)}"), ["x", "y"]);
        assert_eq!(loads("a{b:url(x\\)y)}"), ["x)y"]);
    }

    #[test]
    fn nothing_else_is() {
        for css in [
            "/* url(x) @import 'x' */",
            "a{content:'url(x)'}",
            "@charset 'utf-8';",
            "a:hover{curl:1}",
            "@namespace svg url(http://www.w3.org/2000/svg);",
            "@namespace 'http://www.w3.org/1999/xhtml';",
            "a{--x:'x';--y:'a: b'}",
        ] {
            assert_eq!(loads(css), [""; 0], "{css}");
        }
    }

    #[test]
    fn what_may_become_an_address_is_seen() {
        for css in ["a{--b:'//x'}", "a{--b:image('x');c:d}", "a{--b:f('https://x')}", "a{--b: {c:'DATA:x'}}"] {
            assert_eq!(loads(css).len(), 1, "{css}");
        }
    }

    #[test]
    fn brackets_without_end_are_told_of() {
        for bracket in ["(", "[", "{", "a("] {
            assert!(loads(&bracket.repeat(100_000)).iter().any(|address| address == TOO_DEEP), "{bracket}");
        }
        assert!(loads(&format!("{}url(x)", "(".repeat(200))).iter().any(|address| address == "x"));
    }
}
