//! What can be told of a picture made of pixels by its header, without decoding it.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{ImageDecoder, ImageFormat, ImageReader};

use super::SourcePath;

/// A picture that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bitmap {
    pub format: BitmapFormat,
    /// In pixels, upright.
    pub width: u32,
    pub height: u32,
    /// Whether anything behind it may shine through.
    pub has_alpha: bool,
    /// Of the file's bytes.
    pub hash: blake3::Hash,
    /// Whether it says where it was taken.
    pub has_position: bool,
}

/// Told by the bytes, whatever the file is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BitmapFormat {
    Jpeg,
    Png,
    Gif,
    WebP,
}

/// Why a picture cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BitmapProblem {
    /// What stands at its beginning is the header of no picture.
    Broken,
    /// So many pixels that decoding it would take more memory than there may be.
    TooLarge { megapixels: u32 },
    /// More bytes than are read of any picture.
    TooHeavy { megabytes: u32 },
    /// HEIC, AVIF and what else is not decoded here.
    Unsupported,
}

/// More than the cameras of telephones make. Decoded, it takes a few hundred megabytes.
const MOST_PIXELS: u64 = 100_000_000;
const MOST_DECODED: u64 = 400_000_000;

/// Stands before EXIF data in a JPEG picture.
const EXIF: &[u8] = b"Exif\0\0";

const EXTENSIONS: [&str; 8] = ["jpg", "jpeg", "png", "gif", "webp", "avif", "heic", "heif"];

/// Whether a file of this name is one.
pub fn is_bitmap(path: &SourcePath) -> bool {
    EXTENSIONS.contains(&path.extension().as_str())
}

impl Bitmap {
    /// Judges a picture by its header.
    ///
    /// # Errors
    /// Where it cannot be shown.
    pub fn read(bytes: &[u8]) -> Result<Self, BitmapProblem> {
        let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| BitmapProblem::Broken)?;
        let format = match reader.format() {
            Some(ImageFormat::Jpeg) => BitmapFormat::Jpeg,
            Some(ImageFormat::Png) => BitmapFormat::Png,
            Some(ImageFormat::Gif) => BitmapFormat::Gif,
            Some(ImageFormat::WebP) => BitmapFormat::WebP,
            Some(_) => return Err(BitmapProblem::Unsupported),
            None if is_film_container(bytes) => return Err(BitmapProblem::Unsupported),
            None => return Err(BitmapProblem::Broken),
        };
        // Decoders fill in grey for what is missing.
        if format == BitmapFormat::Jpeg && !jpeg_ends(bytes) {
            return Err(BitmapProblem::Broken);
        }
        let mut decoder = reader.into_decoder().map_err(|_| BitmapProblem::Broken)?;
        let (width, height) = decoder.dimensions();
        let pixels = u64::from(width) * u64::from(height);
        if pixels == 0 {
            return Err(BitmapProblem::Broken);
        }
        if pixels > MOST_PIXELS || decoder.total_bytes() > MOST_DECODED {
            return Err(BitmapProblem::TooLarge { megapixels: u32::try_from(pixels / 1_000_000).unwrap_or(u32::MAX) });
        }
        let lies = lies_on_its_side(decoder.orientation().unwrap_or(Orientation::NoTransforms));
        let (width, height) = if lies { (height, width) } else { (width, height) };
        let exif = decoder.exif_metadata().ok().flatten();
        let xmp = decoder.xmp_metadata().ok().flatten();
        // A file may have several parts of EXIF data; what is copied takes them all along.
        let parts = memchr::memmem::find_iter(bytes, EXIF).map(|at| &bytes[at + EXIF.len()..]);
        let has_position =
            exif.iter().map(Vec::as_slice).chain(parts).any(|exif| exif_has_position(exif) == Some(true))
                || xmp.is_some_and(|xmp| memchr::memmem::find(&xmp, b"GPSLatitude").is_some());
        let has_alpha = decoder.color_type().has_alpha();
        Ok(Self { format, width, height, has_alpha, hash: blake3::hash(bytes), has_position })
    }

    /// Whether cameras make such pictures, so that there may be people in it.
    pub fn is_photo(&self) -> bool {
        matches!(self.format, BitmapFormat::Jpeg | BitmapFormat::WebP)
    }
}

/// Whether width and height change places when the picture is turned upright.
pub fn lies_on_its_side(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    )
}

/// Whether the end of a JPEG picture is there. Its segments are skipped up to the first scan, since the small picture that
/// cameras put into one of them has an end too.
fn jpeg_ends(bytes: &[u8]) -> bool {
    const START_OF_SCAN: u8 = 0xda;
    let mut at = 2;
    while let Some(&[mark, kind, high, low]) = bytes.get(at..at + 4) {
        if mark != 0xff {
            return false;
        }
        match kind {
            // Marks may be preceded by any number of these.
            0xff => at += 1,
            START_OF_SCAN => return memchr::memmem::find(&bytes[at..], b"\xff\xd9").is_some(),
            _ => at += 2 + usize::from(u16::from_be_bytes([high, low])),
        }
    }
    false
}

/// HEIC and AVIF lie in the container of films.
fn is_film_container(bytes: &[u8]) -> bool {
    bytes.get(4..8) == Some(b"ftyp")
}

/// Whether EXIF data has a table of the place with a latitude in it. EXIF is a TIFF file: tables of entries of twelve
/// bytes, each with tag, kind, count and value or place.
fn exif_has_position(exif: &[u8]) -> Option<bool> {
    const TABLE_OF_PLACE: u16 = 0x8825;
    const LATITUDE: u16 = 2;
    let is_little = match exif.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let two = |at: usize| {
        let bytes: [u8; 2] = exif.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let four = |at: usize| {
        let bytes: [u8; 4] = exif.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if is_little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) } as usize)
    };
    let entry = |table: usize, tag: u16| {
        let count = usize::from(two(table)?);
        let mut entries = (0..count).map_while(|nth| table.checked_add(2 + 12 * nth));
        entries.find(|&at| two(at) == Some(tag))
    };
    let place = entry(four(4)?, TABLE_OF_PLACE)?;
    let table = four(place.checked_add(8)?)?;
    Some(entry(table, LATITUDE).is_some())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn films_and_texts_are_no_pictures() {
        assert_eq!(Bitmap::read(b"\0\0\0\x18ftypheic....").err(), Some(BitmapProblem::Unsupported));
        assert_eq!(Bitmap::read(b"hello").err(), Some(BitmapProblem::Broken));
        assert_eq!(Bitmap::read(b"").err(), Some(BitmapProblem::Broken));
        assert_eq!(Bitmap::read(b"\xff\xd8\xff\xe0").err(), Some(BitmapProblem::Broken));
    }

    #[test]
    fn a_bomb_is_known_by_its_header() {
        // 60,000 by 60,000 pixels, of which none is there.
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xea\x60\0\0\xea\x60\x08\x02\0\0\0".to_vec();
        bytes.extend(checksum(&bytes[12..]));
        bytes.extend(b"\0\0\0\0IDAT");
        bytes.extend(checksum(b"IDAT"));
        assert_eq!(Bitmap::read(&bytes).err(), Some(BitmapProblem::TooLarge { megapixels: 3600 }));
    }

    fn checksum(bytes: &[u8]) -> [u8; 4] {
        let sum = bytes.iter().fold(!0_u32, |sum, &byte| {
            (0..8).fold(sum ^ u32::from(byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 })
        });
        (!sum).to_be_bytes()
    }

    #[test]
    fn a_position_is_found_and_bad_tables_are_not_followed() {
        let one = |tag: [u8; 2], value: u32| [&tag[..], &[0, 4, 0, 0, 0, 1], &value.to_be_bytes()].concat();
        let exif = |first: [u8; 2], second: [u8; 2]| {
            [b"MM\0\x2a\0\0\0\x08\0\x01", &one(first, 26)[..], &[0; 4], &[0, 1], &one(second, 0), &[0; 4]].concat()
        };
        assert_eq!(exif_has_position(&exif([0x88, 0x25], [0, 2])), Some(true));
        assert_eq!(exif_has_position(&exif([0x88, 0x25], [0, 0])), Some(false));
        assert_eq!(exif_has_position(&exif([0x88, 0x24], [0, 2])), None);
        assert_eq!(exif_has_position(b"II\x2a\0\xff\xff\xff\xff"), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_bytes_are_too_odd(head in 0..5_usize, rest in prop::collection::vec(any::<u8>(), 0..200)) {
            let heads: [&[u8]; 5] = [b"\xff\xd8\xff\xe1", b"\x89PNG\r\n\x1a\n", b"RIFF\x10\0\0\0WEBPVP8 ", b"GIF89a", b""];
            let _ = Bitmap::read(&[heads[head], &rest].concat());
            let _ = exif_has_position(&[b"II\x2a\0", &rest[..]].concat());
        }
    }
}
