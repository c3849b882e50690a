//! Front matter in the formats of other tools, written as YAML: TOML line by line, JSON as it is.

use super::file::File;
use crate::source::Span;

/// The block as YAML between two `---`, where nobody could take it for anything else.
pub fn in_yaml(file: &File, whole: Span) -> Option<String> {
    let block = file.slice(whole);
    let inner = match block.get(..3) {
        Some("+++") => toml(block.strip_prefix("+++")?.strip_suffix("+++")?)?,
        Some(";;;") => json(block.strip_prefix(";;;")?.strip_suffix(";;;")?.trim())?.to_owned(),
        _ => json(block)?.to_owned(),
    };
    let line_end = file.line_end();
    Some(format!("---{line_end}{}{line_end}---", inner.trim()))
}

/// JSON is YAML, as long as its brackets are closed.
fn json(block: &str) -> Option<&str> {
    (block.starts_with('{') && super::repair::brackets_end(block) == Some(block.len())).then_some(block)
}

/// `key = value` lines whose values mean the same in YAML.
fn toml(block: &str) -> Option<String> {
    let mut yaml = String::with_capacity(block.len());
    for line in block.split_inclusive(['\n', '\r']) {
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with('#') {
            yaml.push_str(line);
            continue;
        }
        let (key, value) = line.split_once('=')?;
        let is_key = key.trim().chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-');
        if !is_key || key.trim().is_empty() || !is_common(value.trim()) {
            return None;
        }
        yaml.push_str(key.trim_end());
        yaml.push_str(": ");
        yaml.push_str(value.trim_start_matches([' ', '\t']));
    }
    Some(yaml)
}

/// Strings, numbers, truth values, days, and lists of them, in one line.
fn is_common(value: &str) -> bool {
    let is_string = |text: &str| {
        let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        let inner = inner.or_else(|| text.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')));
        inner.is_some_and(|inner| !inner.contains(['"', '\'', '\\']))
    };
    let is_word = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_alphanumeric())
            && text.chars().all(|c| c.is_ascii_alphanumeric() || "-:.".contains(c))
    };
    match value.strip_prefix('[').and_then(|value| value.strip_suffix(']')) {
        Some(items) => items.trim().is_empty() || items.split(',').map(str::trim).all(is_string),
        None => is_string(value) || is_word(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourcePath;

    fn yaml(text: &str) -> Option<String> {
        let path = SourcePath::new("a.md").expect("a path");
        in_yaml(&File::new(&path, text), Span::new(0..text.len()))
    }

    #[test]
    fn what_means_the_same_is_written_as_yaml() {
        assert_eq!(
            yaml("+++\ntitle = \"E-Akte: eins\"\ntags = ['a', \"b\"]\n# x\ndraft = true\ndate = 2017-01-26\n+++")
                .as_deref(),
            Some("---\ntitle: \"E-Akte: eins\"\ntags: ['a', \"b\"]\n# x\ndraft: true\ndate: 2017-01-26\n---")
        );
        assert_eq!(yaml("{\n\"a\": 1\n}").as_deref(), Some("---\n{\n\"a\": 1\n}\n---"));
        assert_eq!(yaml(";;;\r\n{\"a\": 1}\r\n;;;").as_deref(), Some("---\r\n{\"a\": 1}\r\n---"));
    }

    #[test]
    fn what_is_not_plain_to_see_is_left() {
        for text in [
            "+++\n[x]\na = 1\n+++",
            "+++\na = \"\"\"\nb\"\"\"\n+++",
            "+++\na: 1\n+++",
            "+++\na = {b = 1}\n+++",
            "+++\na = 1",
            ";;;\n\"a\": 1\n;;;",
            "{\"a\": 1",
        ] {
            assert_eq!(yaml(text), None, "{text}");
        }
    }
}
