//! Files for machines, made of templates.
//!
//! A template holds the comments of both languages, each line marked with its own: `#de …`, `#en …`. `@NAME@`
//! stands for a value.

/// The template in one language, with all its values.
pub fn fill(template: &str, language: &str, values: &[(&str, &str)]) -> String {
    let lines = template.split_inclusive('\n').filter_map(|line| in_language(line, language));
    let filled = lines.collect::<String>();
    values.iter().fold(filled, |filled, (name, value)| filled.replace(&format!("@{name}@"), value))
}

/// `None` for a line of another language.
fn in_language(line: &str, language: &str) -> Option<String> {
    let comment = line.trim_start();
    let indent = &line[..line.len() - comment.len()];
    let marked = ["de", "en"].into_iter().find_map(|tag| Some((tag, comment.strip_prefix('#')?.strip_prefix(tag)?)));
    match marked {
        Some((tag, text)) if text.starts_with(' ') => (tag == language).then(|| format!("{indent}#{text}")),
        _ => Some(line.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_in_one_language() {
        let template = "#de Hallo\n#en Hello\na: \"@A@\"\n  #de - x\n  #en - y\n#define\n# both\n";
        assert_eq!(fill(template, "de", &[("A", "1")]), "# Hallo\na: \"1\"\n  # - x\n#define\n# both\n");
        assert_eq!(fill(template, "en", &[("A", "1")]), "# Hello\na: \"1\"\n  # - y\n#define\n# both\n");
    }
}
