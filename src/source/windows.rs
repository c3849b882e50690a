//! Names that Windows cannot have: there people unpack archives of a site, and clone the repository of an event.

/// Whether Windows takes a name for one of its devices, whatever its case and what it ends in: `con`, `AUX.png`.
pub fn is_device(name: &str) -> bool {
    let name = name.split('.').next().unwrap_or_default().trim_end_matches(' ').to_ascii_lowercase();
    let is_port = |kind: &str| matches!(name.strip_prefix(kind).map(str::as_bytes), Some([b'1'..=b'9']));
    matches!(name.as_str(), "con" | "prn" | "aux" | "nul") || is_port("com") || is_port("lpt")
}

/// Whether no file or folder can be called so there.
pub fn is_impossible_on_windows(name: &str) -> bool {
    let is_refused = |c: char| c.is_ascii_control() || matches!(c, '<' | '>' | ':' | '"' | '\\' | '|' | '?' | '*');
    name.contains(is_refused) || name.ends_with(['.', ' ']) || is_device(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_devices_and_odd_characters_are_impossible() {
        for name in
            ["con", "Con.md", "aux.tar.gz", "NUL", "nul .txt", "com1.png", "lpt9", "a:b.md", "was?.md", "a.", "a "]
        {
            assert!(is_impossible_on_windows(name), "{name}");
        }
        for name in ["cons.md", "com.md", "com10", "com0", "a.con", "console", " a", ".a", "ä–b (1).md", "auxilium"]
        {
            assert!(!is_impossible_on_windows(name), "{name}");
        }
        assert!(is_device("con") && !is_device("a:b"));
    }
}
