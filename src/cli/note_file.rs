//! New files made of templates.

use std::borrow::Cow;

use crate::parse::yaml_text;

/// A value for `{{ name }}` in a template.
pub(super) struct Value<'a> {
    pub name: &'static str,
    pub text: Option<&'a str>,
}

/// Fills in a template. Between the `---` lines at its beginning values are written as YAML, and a line
/// whose value is not known becomes a comment to be filled in; below, values are text.
pub(super) fn fill_note(template: &str, values: &[Value]) -> String {
    let mut filled = String::with_capacity(template.len() + 64);
    let mut fences = 0;
    for (number, line) in template.split_inclusive('\n').enumerate() {
        let is_fence = line.trim_end() == "---" && (number == 0 || fences == 1);
        fences += usize::from(is_fence);
        if fences == 1 && !is_fence {
            filled.push_str(&fill_yaml_line(line, values));
        } else {
            filled.push_str(&fill_line(line, values));
        }
    }
    filled
}

/// Fills in a template that is YAML throughout.
pub(super) fn fill_yaml(template: &str, values: &[Value]) -> String {
    template.split_inclusive('\n').map(|line| fill_yaml_line(line, values)).collect()
}

fn fill_line(line: &str, values: &[Value]) -> String {
    values.iter().fold(line.to_owned(), |line, value| replace(&line, value.name, value.text.unwrap_or_default()))
}

fn fill_yaml_line(line: &str, values: &[Value]) -> String {
    let mut filled = line.to_owned();
    let mut is_open = false;
    for value in values {
        let text = value.text.map_or(Cow::Borrowed(""), yaml_text);
        let replaced = replace(&filled, value.name, &text);
        is_open |= replaced != filled && value.text.is_none();
        filled = replaced;
    }
    match filled.trim_end().strip_suffix(':') {
        Some(key) if is_open && !key.trim_start().starts_with('#') => {
            let end = &filled[filled.trim_end().len()..].trim_start_matches([' ', '\t']);
            format!("# {key}:{end}")
        }
        _ => filled,
    }
}

/// Quotes around the placeholder go with it, since the value brings its own.
fn replace(line: &str, name: &str, text: &str) -> String {
    let mut line = line.to_owned();
    for placeholder in [format!("{{{{ {name} }}}}"), format!("{{{{{name}}}}}")] {
        for quote in ["\"", "'", ""] {
            line = line.replace(&format!("{quote}{placeholder}{quote}"), text);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_filled_in() {
        let template = "---\r\ntopic: {{ topic }}\r\ntitle: \"{{topic}}\"\r\nroom: {{ room }}\r\nstart: {{ start }} \r\n---\r\n# {{ topic }}\r\n---\r\n{{ other }}\r\n";
        let values = [
            Value { name: "topic", text: Some("Protokoll #3") },
            Value { name: "room", text: Some("Raum 3") },
            Value { name: "start", text: None },
        ];
        assert_eq!(
            fill_note(template, &values),
            "---\r\ntopic: \"Protokoll #3\"\r\ntitle: \"Protokoll #3\"\r\nroom: Raum 3\r\n# start:\r\n---\r\n# Protokoll #3\r\n---\r\n{{ other }}\r\n"
        );
    }

    #[test]
    fn a_template_without_a_block_is_all_text() {
        let values = [Value { name: "topic", text: Some("a: b") }];
        assert_eq!(fill_note("# {{ topic }}\n", &values), "# a: b\n");
    }
}
