//! From bytes to text: UTF-8, or Windows-1252 where the bytes are not UTF-8.

use super::SourcePath;

/// How the bytes of a file became text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    /// UTF-16 with a byte order mark, as old editors on Windows write it.
    Utf16,
    /// What was not UTF-8: the commonest encoding of old German files, in which no byte is invalid.
    Windows1252,
}

/// One file's text, without a byte order mark. All spans of the file count bytes of `text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceText {
    pub path: SourcePath,
    pub text: String,
    pub encoding: Encoding,
}

impl SourceText {
    pub fn decode(path: SourcePath, bytes: &[u8]) -> Self {
        let (text, encoding) = decode(bytes);
        Self { path, text, encoding }
    }
}

fn decode(bytes: &[u8]) -> (String, Encoding) {
    if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] = bytes {
        let encoding = if bytes[0] == 0xFF { encoding_rs::UTF_16LE } else { encoding_rs::UTF_16BE };
        return (encoding.decode_with_bom_removal(bytes).0.into_owned(), Encoding::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), Encoding::Utf8),
        Err(_) => {
            let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
            (text.into_owned(), Encoding::Windows1252)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_becomes_text() {
        assert_eq!(decode("\u{feff}ä".as_bytes()), ("ä".to_owned(), Encoding::Utf8));
        assert_eq!(decode(b"f\xfcr"), ("für".to_owned(), Encoding::Windows1252));
        assert_eq!(decode(b"\xff\xfea\0"), ("a".to_owned(), Encoding::Utf16));
    }
}
