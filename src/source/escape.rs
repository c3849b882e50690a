//! Text made safe to stand in HTML.

/// Adds `text` to `html` so that it stays text, between tags as well as in a quoted attribute value.
/// Control characters, which HTML does not allow, are left out.
pub fn escape(text: &str, html: &mut String) {
    let mut rest = text;
    while let Some(at) = find_byte(rest, is_special) {
        html.push_str(&rest[..at]);
        html.push_str(replacement(rest.as_bytes()[at]));
        rest = &rest[at + 1..];
    }
    html.push_str(rest);
}

/// Where the first byte stands for which `is_wanted` holds. Most texts have none, so they are looked at block by block,
/// as many bytes at once as the processor can.
pub fn find_byte(text: &str, is_wanted: impl Fn(u8) -> bool) -> Option<usize> {
    const BLOCK: usize = 32;
    let (blocks, _) = text.as_bytes().as_chunks::<BLOCK>();
    let holds = |block: &[u8; BLOCK]| block.iter().fold(false, |holds, &byte| holds | is_wanted(byte));
    let start = BLOCK * blocks.iter().position(holds).unwrap_or(blocks.len());
    text.as_bytes()[start..].iter().position(|&byte| is_wanted(byte)).map(|at| start + at)
}

fn is_special(byte: u8) -> bool {
    let is_control = byte < 0x20 && byte != b'\t' && byte != b'\n' || byte == 0x7F;
    is_control | (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"')
}

fn replacement(special: u8) -> &'static str {
    match special {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'"' => "&quot;",
        0 => "\u{FFFD}",
        b'\r' => "\n",
        _ => "",
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

    #[test]
    fn no_place_is_missed() {
        for place in 0..100 {
            let text = format!("{}<{}>ü", "a".repeat(place), "b".repeat(40));
            assert_eq!(find_byte(&text, is_special), Some(place));
            let mut html = String::new();
            escape(&text, &mut html);
            assert_eq!(html, text.replace('<', "&lt;").replace('>', "&gt;"));
        }
        assert_eq!(find_byte(&"ä".repeat(50), is_special), None);
    }
}
