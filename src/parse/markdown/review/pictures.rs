//! What a picture's text alternative is worth.

use std::collections::HashSet;
use std::sync::LazyLock;

use percent_encoding::percent_decode_str;

use crate::model::{extension_of, is_document, is_picture};
use crate::source::fold;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alternative {
    Good,
    /// There is none.
    Missing,
    /// There is one that says as much as none: `Bild`, or the name of the file.
    Vague,
}

/// Judges an alternative. Of a document that stands where a picture should, the page makes a link.
pub(super) fn alternative(alt: &str, destination: &str) -> Alternative {
    let alt = without_size(alt.trim());
    if is_document(&extension_of(destination)) {
        Alternative::Good
    } else if is_size(alt) || !alt.contains(|c: char| c.is_alphabetic() || !c.is_ascii()) {
        Alternative::Missing
    } else if names_file(alt, destination) || is_vague(alt) {
        Alternative::Vague
    } else {
        Alternative::Good
    }
}

/// Wikis write a picture's width behind a line: `![Skizze|120](skizze.png)`.
fn without_size(alt: &str) -> &str {
    alt.rsplit_once('|').filter(|(_, size)| is_size(size.trim())).map_or(alt, |(alt, _)| alt.trim_end())
}

/// `120`, `200x100`
fn is_size(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'x')
}

/// Whether it is the name of a file, of this one or as cameras give them.
fn names_file(alt: &str, destination: &str) -> bool {
    if alt.contains(char::is_whitespace) && !is_picture(&extension_of(alt)) {
        return false;
    }
    let path = destination.split(['?', '#']).next().unwrap_or_default();
    let path = percent_decode_str(path).decode_utf8_lossy();
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let is_stem = alt == stem && alt.contains(|c: char| c.is_ascii_digit() || matches!(c, '-' | '_'));
    is_stem || is_picture(&extension_of(alt)) || is_camera_name(alt)
}

/// `IMG_2031`, `DSC00123`
fn is_camera_name(alt: &str) -> bool {
    let letters = alt.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = alt[letters..].trim_start_matches(['_', '-']);
    (3..=4).contains(&letters) && digits.len() >= 4 && digits.bytes().all(|b| b.is_ascii_digit() || b == b'_')
}

fn is_vague(alt: &str) -> bool {
    const LONGEST: usize = 32;
    if alt.len() > LONGEST {
        return false;
    }
    let folded = fold(alt);
    // `Bild 1`
    VAGUE.contains(folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' '))
}

static VAGUE: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = "bild bilder foto fotos abbildung abb grafik graphik image images img picture pictures pic photo photos \
                 figure fig screenshot bildschirmfoto alt alternativtext bildbeschreibung platzhalter placeholder";
    words
        .split_whitespace()
        .chain(["alt text", "image alt", "image description", "enter image description here"])
        .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alternatives_are_judged() {
        for alt in ["", " ", "120", "-", "|120", "200x100"] {
            assert_eq!(alternative(alt, "x.png"), Alternative::Missing, "{alt}");
        }
        for alt in [
            "Bild",
            "bild 1",
            "Foto",
            "Image",
            "Screenshot",
            "flipchart-e-akte.svg",
            "flipchart-e-akte",
            "IMG_2031",
            "DSC00123",
            "Foto vom 3.1..jpg",
            "image description",
            "Bild|300",
            "größe_1",
        ] {
            let file = if alt.starts_with('g') {
                "../assets/gr%C3%B6%C3%9Fe_1.png"
            } else {
                "../assets/flipchart-e-akte.svg?x"
            };
            assert_eq!(alternative(alt, file), Alternative::Vague, "{alt}");
        }
        for (alt, file) in [
            ("Flipchart mit drei Spalten", "x.png"),
            ("Organigramm", "Organigramm.png"),
            ("logo", "logo.png"),
            ("🎉", "x.png"),
            ("Bildung in Zahlen", "x.png"),
            ("Bild des Rathauses", "x.png"),
            ("", "plan.pdf"),
            ("E-Akte", "x.png"),
        ] {
            assert_eq!(alternative(alt, file), Alternative::Good, "{alt}");
        }
    }
}
