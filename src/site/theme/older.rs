//! Copies of built-in templates that were made before the built-in ones got a further block or component. What all
//! templates stand on must have both, or no page could be made after an update.

/// What a theme's own `text` lacks of the built-in template in whose place it stands, to be put behind it: blocks that
/// show nothing, since it has no place for them, and components as they are built in. Nothing for a template that
/// stands on another one, which leaves out what it likes.
pub(super) fn missing(text: &str, built_in: &str) -> String {
    if text.contains("extends ") || built_in.contains("extends ") {
        return String::new();
    }
    let mut added = String::new();
    for name in names(built_in, "block ").filter(|name| names(text, "block ").all(|own| own != *name)) {
        added.push_str("{% if false %}{% block ");
        added.push_str(name);
        added.push_str(" %}{% endblock %}{% endif %}");
    }
    for name in names(built_in, "component ").filter(|name| names(text, "component ").all(|own| own != *name)) {
        added.push_str(component(built_in, name).unwrap_or_default());
    }
    added
}

/// What follows `word` at the beginning of a tag.
fn names<'t>(text: &'t str, word: &'static str) -> impl Iterator<Item = &'t str> {
    text.split("{%").skip(1).filter_map(move |tag| {
        let rest = tag.trim_start_matches('-').trim_start().strip_prefix(word)?.trim_start();
        rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()
    })
}

/// The component with its tags.
fn component<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let start = text.find(&format!("{{%- component {name}("))?;
    let end = format!("{{%- endcomponent {name} -%}}");
    let length = text[start..].find(&end)? + end.len();
    Some(&text[start..start + length])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_is_added() {
        let built_in = "{% block a %}{% endblock %}{%- block b %}b{% endblock b %}\
                        {%- component c(d: map) -%}c{%- endcomponent c -%}{%- component e() -%}{%- endcomponent e -%}";
        assert_eq!(missing(built_in, built_in), "");
        assert_eq!(
            missing("{%- block a -%}{%- endblock -%}{% component e() %}{% endcomponent e %}", built_in),
            "{% if false %}{% block b %}{% endblock %}{% endif %}{%- component c(d: map) -%}c{%- endcomponent c -%}"
        );
        assert_eq!(missing("{% extends \"base.html\" %}", built_in), "");
    }
}
