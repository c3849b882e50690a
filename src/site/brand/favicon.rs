//! The sign of the site in tabs and bookmarks, in the publisher's colours.

use crate::model::Colour;
use crate::parse::colour;

/// What signs and edges need: WCAG 1.4.11
const LEAST: f64 = 3.0;

/// An SVG with its ground in another colour, and all on it that could then not be seen in one that can.
pub fn coloured(svg: &str, ground: Colour, new: Colour, on_new: Colour) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(at) = rest.find("\"#") {
        let digits = rest[at + 2..].bytes().take_while(u8::is_ascii_hexdigit).count();
        let (before, written) = (&rest[..=at], &rest[at + 1..at + 2 + digits]);
        out.push_str(before);
        match colour(written) {
            Ok(known) if known == ground => out.push_str(&new.to_string()),
            Ok(known) if known.contrast(new) < LEAST => out.push_str(&on_new.to_string()),
            _ => out.push_str(written),
        }
        rest = &rest[at + 2 + digits..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ground_and_signs_change_together() {
        let svg =
            "<svg><rect fill=\"#00467f\"/><path stroke=\"#fff\"/><path stroke=\"#ffd36b\"/><use href=\"#a\"/></svg>";
        let (blue, yellow, black) = (Colour::new(0, 0x46, 0x7f), Colour::new(0xff, 0xcc, 0), Colour::new(0, 0, 0));
        let expected = svg.replace("#00467f", "#ffcc00").replace("#fff\"", "#000000\"").replace("#ffd36b", "#000000");
        assert_eq!(coloured(svg, blue, yellow, black), expected);
    }
}
