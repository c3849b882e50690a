//! The signs that a page shows. Templates write all that there are; on a finished page are left those that it uses.

use memchr::memmem;

/// How a sprite begins from which signs may be left out. That of a theme that says otherwise stays as it is.
const START: &str = "focusable=\"false\" data-shown-only>";
const END: &str = "</svg>";
const USE: &str = "<use ";

/// Leaves out the signs that the page does not show, and the attribute that allows it.
pub fn reduce(html: &mut String) {
    let Some(start) = memmem::find(html.as_bytes(), START.as_bytes()) else { return };
    let first = start + START.len();
    let Some(length) = memmem::find(&html.as_bytes()[first..], END.as_bytes()) else { return };
    let signs: Vec<&str> = html[first..first + length].split_inclusive("</symbol>").collect();
    let ids: Vec<&str> = signs.iter().map(|sign| id(sign).unwrap_or_default()).collect();
    let mut shown = vec![false; signs.len()];
    for at in memmem::find_iter(html.as_bytes(), USE) {
        let used = used(&html[at + USE.len()..]);
        if let Some(sign) = ids.iter().position(|id| Some(*id) == used) {
            shown[sign] = true;
        }
    }
    let mut left = String::with_capacity(length);
    left.push_str("focusable=\"false\">");
    // What is no sign, as the end of the line, stays.
    let stays = |&(place, _): &(usize, &&str)| shown[place] || ids[place].is_empty();
    left.extend(signs.iter().enumerate().filter(stays).map(|(_, sign)| *sign));
    html.replace_range(start..first + length, &left);
}

fn id(sign: &str) -> Option<&str> {
    let (_, rest) = sign.split_once("<symbol id=\"")?;
    rest.split('"').next()
}

/// The sign that an element shows, behind its name.
fn used(element: &str) -> Option<&str> {
    let (attributes, _) = element.split_once('>')?;
    let (_, place) = attributes.split_once("href=\"#")?;
    place.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reduced(html: &str) -> String {
        let mut html = html.to_owned();
        reduce(&mut html);
        html
    }

    #[test]
    fn signs_that_nothing_shows_are_left_out() {
        let sign = |id: &str| format!("\n<symbol id=\"{id}\" viewBox=\"0 0 24 24\"><path d=\"M1 1\"/></symbol>");
        let page = |mark: &str, signs: &str| {
            let uses = "<use href=\"#a\"/><use class=\"x\" xlink:href=\"#c\"/><a href=\"#b\">b</a>";
            format!("<svg class=\"sprite\" focusable=\"false\"{mark}>{signs}\n</svg><p>{uses}")
        };
        let all = ["a", "b", "c", "d"].map(sign).concat();
        assert_eq!(reduced(&page(" data-shown-only", &all)), page("", &["a", "c"].map(sign).concat()));
        assert_eq!(reduced(&page("", &all)), page("", &all));
    }

    #[test]
    fn a_sprite_without_an_end_stays() {
        let html = "<svg focusable=\"false\" data-shown-only><symbol id=\"a\">";
        assert_eq!(reduced(html), html);
    }
}
