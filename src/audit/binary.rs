//! The words in files that are no text: what cameras and programs write into pictures and documents about those who
//! made them (EXIF, XMP, IPTC, the text of a PNG, the author of a PDF).
//!
//! No format is read as such. Whatever looks like text anywhere in the file counts, as far as it is not compressed.

use super::text::END;
use crate::source::entities::decoded;
use crate::source::is_unseen;

/// Shorter runs are chance, and no name of two words.
const SHORTEST: usize = 6;

/// All runs of text in a file, in any of the encodings that are usual in metadata.
pub(super) fn words(bytes: &[u8]) -> String {
    let mut words = Runs::default();
    single_bytes(bytes, &mut words);
    double_bytes(bytes, &mut words);
    hexadecimal(bytes, &mut words);
    words.out
}

#[derive(Default)]
struct Runs {
    out: String,
    run: String,
}

impl Runs {
    fn end(&mut self) {
        if self.run.len() >= SHORTEST {
            self.out.push_str(&decoded(&self.run));
            self.out.push_str(END);
        }
        self.run.clear();
    }
}

/// ASCII, UTF-8, and single letters of Windows-1252.
fn single_bytes(bytes: &[u8], words: &mut Runs) {
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let (c, length) = match byte {
            // `\374` and `\(` in PDF.
            b'\\' => escaped(&bytes[at + 1..]).map_or((None, 1), |(c, length)| (Some(c), 1 + length)),
            b'\t' | b'\n' | b'\r' => (Some(' '), 1),
            b' '..=b'~' => (Some(char::from(byte)), 1),
            0x80.. => match character(&bytes[at..]) {
                Some(c) => (Some(c), c.len_utf8()),
                // The segments of a JPEG picture begin with it, right behind the words of a comment.
                None if byte == 0xff => (None, 1),
                None => (Some(char::from(byte)).filter(|c| c.is_alphabetic()), 1),
            },
            _ => (None, 1),
        };
        match c {
            Some(c) => words.run.push(c),
            None => words.end(),
        }
        at += length;
    }
    words.end();
}

fn escaped(bytes: &[u8]) -> Option<(char, usize)> {
    let octal = bytes.get(..3).and_then(|digits| std::str::from_utf8(digits).ok());
    if let Some(code) = octal.and_then(|digits| u8::from_str_radix(digits, 8).ok()) {
        return Some((char::from(code), 3)).filter(|(c, _)| !c.is_control());
    }
    bytes.first().filter(|byte| byte.is_ascii_punctuation()).map(|&byte| (char::from(byte), 1))
}

/// A letter of several bytes.
fn character(bytes: &[u8]) -> Option<char> {
    let text = |length: usize| std::str::from_utf8(bytes.get(..length)?).ok();
    let c = (2..=4).find_map(text)?.chars().next()?;
    (c.is_alphabetic() || is_unseen(c) || c.is_whitespace()).then_some(c)
}

/// UTF-16 in either order, as far as its letters are those of Western Europe.
fn double_bytes(bytes: &[u8], words: &mut Runs) {
    for zero_first in [false, true] {
        let mut at = 0;
        while let Some(pair) = bytes.get(at..at + 2) {
            let [letter, zero] = if zero_first { [pair[1], pair[0]] } else { [pair[0], pair[1]] };
            let c = char::from(letter);
            if zero == 0 && !c.is_control() {
                words.run.push(c);
                at += 2;
            } else {
                // What was no pair may be the second half of one.
                at += 1;
                words.end();
            }
        }
        words.end();
    }
}

/// `<FEFF004F…>` in PDF.
fn hexadecimal(bytes: &[u8], words: &mut Runs) {
    let mut rest = bytes;
    while let Some(at) = memchr::memchr(b'<', rest) {
        rest = &rest[at + 1..];
        let length = rest.iter().take_while(|byte| byte.is_ascii_hexdigit()).count();
        if length >= 2 * SHORTEST && rest.get(length) == Some(&b'>') {
            let digit = |byte: u8| char::from(byte).to_digit(16).unwrap_or_default() as u8;
            let plain: Vec<u8> =
                rest[..length].chunks_exact(2).map(|pair| 16 * digit(pair[0]) + digit(pair[1])).collect();
            single_bytes(&plain, words);
            double_bytes(&plain, words);
        }
        rest = &rest[length..];
    }
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::parse::privacy::Names;

    fn holds(bytes: &[u8]) -> bool {
        Names::new(["Otto Müller"], []).is_some_and(|names| names.stand_in(&words(bytes)))
    }

    #[test]
    fn names_are_found_in_metadata_of_any_kind() {
        let utf_16 = |order: fn(u16) -> [u8; 2]| "Otto Müller".encode_utf16().flat_map(order).collect::<Vec<u8>>();
        let hexadecimal: String = utf_16(u16::to_be_bytes).iter().map(|byte| format!("{byte:02X}")).collect();
        let within = |metadata: &[u8]| [&b"\xff\xd8\xff\xe1\x00\x10"[..], metadata, &[0, 1, 2, 0xff, 0xd9]].concat();
        for metadata in [
            "Otto Müller".as_bytes(),
            b"Exif\0\0Artist\0Otto M\xfcller\0",
            "<rdf:li>Otto M&#252;ller</rdf:li>".as_bytes(),
            "tEXtAuthor\0Otto Mu\u{308}ller".as_bytes(),
            b"/Author (Otto M\\374ller)",
            b"\x1c\x02\x50\x00\x0bM\xfcller, Otto",
            &utf_16(u16::to_le_bytes),
            &[&[7], &utf_16(u16::to_be_bytes)[..]].concat(),
            format!("/Author <FEFF{hexadecimal}>").as_bytes(),
        ] {
            assert!(holds(&within(metadata)), "{}", String::from_utf8_lossy(metadata));
        }
        // A comment without a final zero, and the segment behind it.
        assert!(holds(b"\xff\xfe\x00\x0eOtto M\xfcller\xff\xdb"));
        for metadata in [&b"Otto\0M\xfcller"[..], b"", b"\\", b"<4F>", b"Ottomane Muellerin"] {
            assert!(!holds(&within(metadata)), "{}", String::from_utf8_lossy(metadata));
        }
    }
}
