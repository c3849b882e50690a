//! Selectors that reach only into parts, and beat whatever the page around them says.

use cssparser::{Parser, Token};

use super::{CLASS, ID, shifted};

/// The element around a part. No selector of a page that names at most one id can be stronger.
pub(super) const SCOPE: &str = ".nachlese:not(#_#_)";
/// The same for what must hold against the part's other rules.
pub(super) const STRONG_SCOPE: &str = ".nachlese:not(#_#_#_)";

/// Stands for the element around the part until the selector is complete.
const ROOT: char = '\u{1}';
/// How deep parentheses may lie in each other.
const DEEPEST: usize = 16;

/// A list of selectors, held to the inside of `scope`. One that cannot be is left out.
pub(super) fn scoped(list: &str, scope: &str, heading_start: u8) -> String {
    let selectors = renamed(list, heading_start).into_iter().filter_map(|selector| {
        let rest = selector.strip_prefix(ROOT);
        match rest {
            Some(rest) => (!rest.contains(ROOT)).then(|| format!("{scope}{rest}")),
            None => (!selector.contains(ROOT)).then(|| format!("{scope} {selector}")),
        }
    });
    selectors.collect::<Vec<_>>().join(",")
}

/// The same within the rule of another selector, which holds it already.
pub(super) fn nested(list: &str, heading_start: u8) -> String {
    renamed(list, heading_start).into_iter().filter(|selector| !selector.contains(ROOT)).collect::<Vec<_>>().join(",")
}

fn renamed(list: &str, heading_start: u8) -> Vec<String> {
    let mut selectors = vec![String::new()];
    rename(&mut Parser::new(list), heading_start, 0, &mut selectors);
    selectors.into_iter().map(|selector| selector.trim().to_owned()).filter(|selector| !selector.is_empty()).collect()
}

/// Reads selectors to the end of what encloses them.
fn rename(parser: &mut Parser, heading_start: u8, depth: usize, selectors: &mut Vec<String>) {
    let mut before = Before::Other;
    loop {
        let start = parser.position();
        let Ok(token) = parser.next_including_whitespace_and_comments().cloned() else { return };
        let written = parser.slice_from(start).to_owned();
        let out = selectors.last_mut().expect("a list has at least one place");
        let was = std::mem::replace(&mut before, Before::Other);
        match token {
            Token::Comment(_) => {}
            Token::WhiteSpace(_) => out.push(' '),
            Token::Comma => selectors.push(String::new()),
            Token::Delim('.') => {
                out.push('.');
                before = Before::Dot;
            }
            Token::Colon => {
                out.push(':');
                before = Before::Colon;
            }
            Token::Ident(_) if was == Before::Dot => {
                out.push_str(CLASS);
                out.push_str(&written);
            }
            Token::Ident(name) if was == Before::Colon => match name.eq_ignore_ascii_case("root") {
                true => {
                    out.pop();
                    out.push(ROOT);
                }
                false => out.push_str(&written),
            },
            Token::Ident(name) => out.push_str(&element(&name, &written, heading_start)),
            Token::IDHash(_) | Token::Hash(_) => {
                out.push('#');
                out.push_str(ID);
                out.push_str(&written[1..]);
            }
            Token::Function(_) | Token::ParenthesisBlock => {
                out.push_str(&written);
                if depth < DEEPEST {
                    let mut inner = vec![String::new()];
                    let _: Result<(), cssparser::ParseError<()>> = parser.parse_nested_block(|parser| {
                        rename(parser, heading_start, depth + 1, &mut inner);
                        Ok(())
                    });
                    let out = selectors.last_mut().expect("as above");
                    out.push_str(&inner.join(","));
                    out.push(')');
                }
            }
            Token::SquareBracketBlock => {
                let _: Result<(), cssparser::ParseError<()>> = parser.parse_nested_block(|parser| {
                    while parser.next_including_whitespace_and_comments().is_ok() {}
                    Ok(())
                });
                out.push_str(parser.slice_from(start));
            }
            _ => out.push_str(&written),
        }
    }
}

/// What stood directly before.
#[derive(PartialEq, Eq)]
enum Before {
    Dot,
    Colon,
    Other,
}

/// The element by which a part has what was another in the page. As strong as an element, so that the order of rules
/// stays.
fn element(name: &str, written: &str, heading_start: u8) -> String {
    match name.to_ascii_lowercase().as_bytes() {
        b"html" => ROOT.to_string(),
        b"body" => format!("div:where(.{CLASS}body)"),
        b"main" => format!("div:where(.{CLASS}main)"),
        [b'h', digit @ b'1'..=b'6'] => match shifted(digit - b'0', heading_start) {
            (level, Some(true_level)) => format!("h{level}:where([aria-level=\"{true_level}\"])"),
            (6, None) if heading_start > 1 => "h6:where(:not([aria-level]))".to_owned(),
            (level, None) => format!("h{level}"),
        },
        _ => written.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_scoped(selector: &str, expected: &str) {
        assert_eq!(scoped(selector, "S", 2), expected);
    }

    #[test]
    fn every_selector_is_held_to_the_inside() {
        assert_scoped(".card > a:hover", "S .nl-card > a:hover");
        assert_scoped("*, ::before", "S *,S ::before");
        assert_scoped("#_content:focus-visible", "S #nachlese-_content:focus-visible");
        assert_scoped(":is(.a, h1) + [data-x=\".b\"]::after", "S :is(.nl-a, h2) + [data-x=\".b\"]::after");
        assert_scoped("li:nth-child(2n + 1 of .x)", "S li:nth-child(2n + 1 of .nl-x)");
    }

    #[test]
    fn what_was_the_page_is_what_stands_around_the_part() {
        assert_scoped(":root", "S");
        assert_scoped("html body", "S div:where(.nl-body)");
        assert_scoped("main.wrap, body:has(.x)", "S div:where(.nl-main).nl-wrap,S div:where(.nl-body):has(.nl-x)");
        assert_scoped("html:lang(de) h6", "S:lang(de) h6:where([aria-level=\"7\"])");
        assert_scoped("h5", "S h6:where(:not([aria-level]))");
    }

    #[test]
    fn what_could_reach_out_is_left_out() {
        assert_scoped(":is(html, .a) .b, .c", "S .nl-c");
        assert_scoped(".a:has(:root)", "");
    }

    #[test]
    fn broken_selectors_do_no_harm() {
        for broken in ["", ",", ".", "a:", ":is(", "[", "#", ")", "}"] {
            assert!(!scoped(broken, "S", 2).contains(ROOT));
        }
        assert!(scoped(&":is(".repeat(10_000), "S", 2).starts_with("S :is("));
    }
}
