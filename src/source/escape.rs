//! Text made safe to stand in HTML.

/// Adds `text` to `html` so that it stays text, between tags as well as in a quoted attribute value.
/// Control characters, which HTML does not allow, are left out.
pub fn escape(text: &str, html: &mut String) {
    html.reserve(text.len());
    let mut written = 0;
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        let Some(replacement) = replacement(byte) else { continue };
        html.push_str(&text[written..at]);
        html.push_str(replacement);
        written = at + 1;
    }
    html.push_str(&text[written..]);
}

fn replacement(byte: u8) -> Option<&'static str> {
    // One comparison for nearly all bytes: letters lie above `>`.
    if byte > b'>' {
        return (byte == 0x7F).then_some("");
    }
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        0 => Some("\u{FFFD}"),
        b'\r' => Some("\n"),
        b'\t' | b'\n' => None,
        0x01..0x20 => Some(""),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let mut html = String::new();
        escape("a<b> & \"c\"\0\u{1}\u{7f} ü\r\n", &mut html);
        assert_eq!(html, "a&lt;b&gt; &amp; &quot;c&quot;\u{FFFD} ü\n\n");
    }
}
