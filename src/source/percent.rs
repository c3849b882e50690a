//! Text made safe to stand in an address.

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};

/// All but what RFC 3986 lets stand anywhere.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The same, but for what divides the parts of a path. With `:` encoded, no first part reads as a scheme.
const IN_PATHS: &AsciiSet = &RESERVED.remove(b'/');

/// An address of mail keeps the sign that divides it, and what many mailboxes hold.
const IN_MAILBOXES: &AsciiSet = &RESERVED.remove(b'@').remove(b'+');

/// What has no place in an address at all.
const NOWHERE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A path, whose parts `/` divides.
pub fn encoded_path(path: &str) -> PercentEncode<'_> {
    utf8_percent_encode(path, IN_PATHS)
}

/// The name of a file as the target of a link in Markdown: letters stay as people read them.
pub fn encoded_name(name: &str) -> String {
    let letter = |c: char| {
        if c.is_alphanumeric() { c.to_string() } else { encoded_path(c.encode_utf8(&mut [0; 4])).to_string() }
    };
    name.chars().map(letter).collect()
}

/// A value in the query of an address.
pub fn encoded_value(text: &str) -> PercentEncode<'_> {
    utf8_percent_encode(text, RESERVED)
}

/// An address of mail, as RFC 6068 wants it behind `mailto:`.
pub fn encoded_mailbox(address: &str) -> PercentEncode<'_> {
    utf8_percent_encode(address, IN_MAILBOXES)
}

/// An address that somebody wrote, with its signs; what is encoded already stays so.
pub fn encoded_address(address: &str) -> PercentEncode<'_> {
    utf8_percent_encode(address, NOWHERE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_of_an_address_keeps_its_signs() {
        assert_eq!(encoded_path("a b/ü:%#?.md").to_string(), "a%20b/%C3%BC%3A%25%23%3F.md");
        assert_eq!(encoded_name("Übersicht_a-b (2) <100%>#?.md"), "Übersicht_a-b%20%282%29%20%3C100%25%3E%23%3F.md");
        assert_eq!(encoded_value("a&b=c/ü").to_string(), "a%26b%3Dc%2F%C3%BC");
        assert_eq!(
            encoded_address("https://x.example/a b?c=%20#[d]").to_string(),
            "https://x.example/a%20b?c=%20#%5Bd%5D"
        );
    }
}
