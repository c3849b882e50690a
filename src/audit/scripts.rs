//! Addresses in scripts that a theme or an author brings: nobody can tell from outside what a script does with them.

use memchr::memchr_iter;

/// Names, not addresses: nobody loads anything from there.
const NAMES: [&str; 2] = ["http://www.w3.org/", "https://www.w3.org/"];

/// The first address elsewhere with which a text in quotes begins.
pub(super) fn foreign_address(script: &str) -> Option<&str> {
    ['"', '\'', '`'].into_iter().filter_map(|quote| first_behind(script, quote)).min_by_key(|url| url.as_ptr())
}

fn first_behind(script: &str, quote: char) -> Option<&str> {
    let starts = memchr_iter(quote as u8, script.as_bytes()).map(|at| &script[at + 1..]);
    let urls = starts.filter(|rest| is_foreign(rest) && !NAMES.iter().any(|name| rest.starts_with(name)));
    urls.map(|rest| rest.split([quote, '\n', ' ']).next().unwrap_or(rest)).find(|url| !url.is_empty())
}

fn is_foreign(text: &str) -> bool {
    let rest = ["https:", "http:", "wss:", "ws:", ""].into_iter().find_map(|scheme| {
        let start = text.get(..scheme.len())?;
        text[scheme.len()..].strip_prefix("//").filter(|_| start.eq_ignore_ascii_case(scheme))
    });
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric() || c == '[' || c == '$'))
}

#[cfg(test)]
mod tests {
    use super::foreign_address;

    #[test]
    fn addresses_elsewhere_are_found() {
        for script in ["fetch('//x')", "import a from \"//x\"", "new WebSocket(`//x`)", "a='';b='//x'", "'a' + '//x y'"]
        {
            for scheme in ["", "https:", "HTTP:", "wss:"] {
                let url = format!("{scheme}//x");
                let script = script.replace("//x", &url);
                assert_eq!(foreign_address(&script), Some(url.as_str()), "{script}");
            }
        }
    }

    #[test]
    fn nothing_else_is() {
        for script in [
            "// 'x' https://x.example/",
            "createElementNS('http://www.w3.org/2000/svg', 'g')",
            "a = '/x' + '//' + \"https://\" // b",
            "location.protocol === 'https:'",
            "",
        ] {
            assert_eq!(foreign_address(script), None, "{script}");
        }
    }
}
