//! What a style sheet loads, by the rules by which browsers divide CSS into words: comments count for
//! nothing, and any letter of a name may be written as an escape.

use std::borrow::Cow;

use memchr::memmem;

/// Functions whose text in quotes is an address.
const LOADING: [&str; 6] = ["url", "src", "image", "image-set", "-webkit-image-set", "cross-fade"];

/// Finds the addresses that a style sheet loads.
pub(super) fn style_sheet(css: &str, mut found: impl FnMut(&str)) {
    // Whether text in quotes is an address, in each of the open brackets.
    let mut open: Vec<bool> = Vec::new();
    let mut imports = false;
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = memmem::find(comment.as_bytes(), b"*/").map_or("", |end| &comment[end + 2..]);
        } else if matches!(first, '"' | '\'') {
            let (text, behind) = quoted(&rest[1..], first);
            if imports || open.last() == Some(&true) {
                found(&text);
            }
            rest = behind;
        } else if is_name(first) || first == '@' {
            let (name, behind) = name(rest);
            rest = behind;
            imports |= name.eq_ignore_ascii_case("@import");
            if let Some(inside) = rest.strip_prefix('(') {
                open.push(LOADING.iter().any(|known| name.eq_ignore_ascii_case(known)));
                rest = inside;
                if name.eq_ignore_ascii_case("url") {
                    rest = bare_address(inside, &mut found);
                }
            }
        } else {
            match first {
                '(' => open.push(open.last() == Some(&true)),
                ')' => drop(open.pop()),
                ';' | '{' | '}' => imports = false,
                _ => {}
            }
            rest = &rest[first.len_utf8()..];
        }
    }
}

/// The address without quotes in `url(`, if that is what stands there. The bracket that closes it is left.
fn bare_address<'a>(inside: &'a str, found: &mut impl FnMut(&str)) -> &'a str {
    let inside = inside.trim_start_matches(|c: char| c.is_ascii_whitespace());
    if inside.starts_with(['"', '\'']) {
        return inside;
    }
    let (address, behind) = until(inside, |c| c == ')');
    found(address.trim_ascii_end());
    behind
}

/// Text in quotes from behind the first of them, and what follows it. It ends with its line at the latest.
fn quoted(text: &str, quote: char) -> (Cow<'_, str>, &str) {
    let (inside, behind) = until(text, |c| c == quote || matches!(c, '\n' | '\r' | '\u{c}'));
    (inside, behind.strip_prefix(quote).unwrap_or(behind))
}

fn name(text: &str) -> (Cow<'_, str>, &str) {
    let at = usize::from(text.starts_with('@'));
    let (name, behind) = until(&text[at..], |c| !is_name(c));
    (if at == 1 { format!("@{name}").into() } else { name }, behind)
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '\\') || !c.is_ascii()
}

/// The text before the first of these characters that is not escaped, without its escapes, and the rest.
fn until(text: &str, is_end: impl Fn(char) -> bool) -> (Cow<'_, str>, &str) {
    let end = text.find(|c| c == '\\' || is_end(c)).unwrap_or(text.len());
    if !text[end..].starts_with('\\') {
        return (text[..end].into(), &text[end..]);
    }
    let mut plain = text[..end].to_owned();
    let mut rest = &text[end..];
    while let Some(first) = rest.chars().next().filter(|c| *c == '\\' || !is_end(*c)) {
        rest = &rest[first.len_utf8()..];
        let (c, behind) = if first == '\\' { escaped(rest) } else { (Some(first), rest) };
        plain.extend(c);
        rest = behind;
    }
    (plain.into(), rest)
}

/// The character behind a `\`, and what follows it. A `\` at the end of a line stands for nothing.
fn escaped(text: &str) -> (Option<char>, &str) {
    let digits = text.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
    if let Ok(code) = u32::from_str_radix(&text[..digits], 16) {
        let behind = &text[digits..];
        let blank = behind.strip_prefix("\r\n").or_else(|| behind.strip_prefix(|c: char| c.is_ascii_whitespace()));
        return (char::from_u32(code), blank.unwrap_or(behind));
    }
    match text.chars().next() {
        Some(c) => (Some(c).filter(|c| !matches!(c, '\n' | '\r' | '\u{c}')), &text[c.len_utf8()..]),
        None => (None, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loads(css: &str) -> Vec<String> {
        let mut loads = Vec::new();
        style_sheet(css, |address| loads.push(address.to_owned()));
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
        for css in ["/* url(x) @import 'x' */", "a{content:'url(x)'}", "@charset 'utf-8';", "a:hover{curl:1}"] {
            assert_eq!(loads(css), [""; 0], "{css}");
        }
    }
}
