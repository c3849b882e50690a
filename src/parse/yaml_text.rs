//! Text that comes out of YAML as it went in.

use std::borrow::Cow;

/// The text as a YAML value: bare where every YAML reader takes it for just this text, else in quotes.
pub fn yaml_text(text: &str) -> Cow<'_, str> {
    if is_plain(text) { Cow::Borrowed(text) } else { Cow::Owned(yaml_quoted(text)) }
}

fn is_plain(text: &str) -> bool {
    let bare = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '–' | '.' | '/' | '(' | ')' | '+' | '?' | '!');
    let begins_as_text = text.starts_with(|c: char| c.is_alphabetic()) && !text.ends_with(' ');
    let apart_from_commas = text.replace([',', '&'], "");
    (begins_as_text && apart_from_commas.chars().all(bare) && !means_something_else(text)) || is_time(text)
}

/// Words that one or another version of YAML takes for truth values, for nothing, or for numbers.
fn means_something_else(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    matches!(lower.as_str(), "y" | "n" | "yes" | "no" | "true" | "false" | "on" | "off" | "null" | "nan" | "inf")
}

/// `2017-01-26T11:00`: looks better bare, and is read as written.
fn is_time(text: &str) -> bool {
    let digits_and_signs = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ':' | 'T'));
    digits_and_signs
        && text.len() == "2017-01-26T11:00".len()
        && text.contains('T')
        && text.starts_with(|c: char| c.is_ascii_digit())
}

/// The text in quotation marks, as which it may stand anywhere.
pub fn yaml_quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            // What YAML forbids bare, and what would end a line in it.
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                quoted.push_str(&format!("\\u{:04x}", c as u32));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn bare_only_where_nothing_can_go_wrong() {
        let same = ["Digitale Aktenführung", "E-Akte, aber wie anfangen?", "Raum 3", "2017-01-26T11:00", "Q&A"];
        for text in same {
            assert_eq!(yaml_text(text), text);
        }
        let quoted = [
            "Protokoll #3",
            "[Workshop] E-Akte",
            "@home",
            "*wichtig*",
            "- x",
            "a: b",
            "2.10",
            "11:00",
            "no",
            "Nein: doch",
            "'x'",
            "\"x\"",
            "a\nb",
            "a ",
            "",
            "{{ topic }}",
            "`x`",
            "% x",
            "1e3",
            "~",
            "=",
            "|",
            "> x",
        ];
        for text in quoted {
            assert!(yaml_text(text).starts_with('"'), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_goes_in_comes_out(text in "\\PC*|[ -~\\n\\t]*") {
            let line = format!("topic: {}\n", yaml_text(&text));
            let value: serde_yaml::Value = serde_yaml::from_str(&line).expect("YAML");
            prop_assert_eq!(value["topic"].as_str(), Some(text.as_str()));
        }
    }
}
