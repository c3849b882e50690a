//! Makes a style sheet shorter without changing what it means: no comments, no more blanks than needed. The parts of
//! the built-in theme are written for people to read; each page waits for this file before it shows anything.

use std::iter::Peekable;
use std::str::Chars;

/// Behind these no blank means anything, nor does one before those of `CLOSES`.
const OPENS: &str = "{};,:>(";
const CLOSES: &str = "{};,>)";

/// `css` with the same meaning and fewer bytes. Strings stay as they are; what is broken stays broken.
pub fn shortened(css: &str) -> String {
    let mut short = String::with_capacity(css.len());
    let mut chars = css.chars().peekable();
    let mut blank = false;
    while let Some(char) = chars.next() {
        if char.is_ascii_whitespace() {
            blank = true;
            continue;
        }
        if char == '/' && chars.next_if_eq(&'*').is_some() {
            skip_comment(&mut chars);
            blank = true;
            continue;
        }
        if char == '}' && short.ends_with(';') {
            short.pop();
        }
        if blank && !CLOSES.contains(char) && !short.is_empty() && !short.ends_with(|last| OPENS.contains(last)) {
            short.push(' ');
        }
        blank = false;
        short.push(char);
        match char {
            '"' | '\'' => copy_string(char, &mut chars, &mut short),
            '\\' => short.extend(chars.next()),
            _ => {}
        }
    }
    short
}

fn skip_comment(chars: &mut Peekable<Chars>) {
    while let Some(char) = chars.next() {
        if char == '*' && chars.next_if_eq(&'/').is_some() {
            return;
        }
    }
}

fn copy_string(quote: char, chars: &mut Peekable<Chars>, short: &mut String) {
    while let Some(char) = chars.next() {
        short.push(char);
        match char {
            '\\' => short.extend(chars.next()),
            _ if char == quote => return,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn blanks_and_comments_go() {
        assert_eq!(
            shortened("/* Values */\n:root {\n  --a: #fff; /* white */\n}\n\n.b > .c,\n.d {\n  margin: 0 auto;\n}\n"),
            ":root{--a:#fff}.b>.c,.d{margin:0 auto}"
        );
        assert_eq!(
            shortened("@media screen and (min-width: 40rem) {\n  a { b: c }\n}"),
            "@media screen and (min-width:40rem){a{b:c}}"
        );
    }

    #[test]
    fn blanks_that_mean_something_stay() {
        for css in ["a :hover{b:c}", "a .b{c:d}", "a{b:calc(-1 * var(--c) + 2px)}", "a + a{b:c}", "a{b:c/* */d}"] {
            assert_eq!(shortened(css), css.replace("/* */", " "));
        }
        assert_eq!(shortened("a :is( b , c ) d{}"), "a :is(b,c) d{}");
    }

    #[test]
    fn strings_stay_as_they_are() {
        for css in [r#"a::after{content:"; /* } \" " / ""}"#, r"a{b:'  \'  '}", r"a\:b{c:d}", "a{b:\"open  ", "a/*open"]
        {
            assert_eq!(shortened(css), css.replace("/*open", ""));
        }
    }
}
