use image::{GenericImageView, Rgb, RgbImage};
use proptest::prelude::*;

use super::*;

/// Left half red, right half blue.
fn two_halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([200, 0, 0]) } else { Rgb([0, 0, 200]) })
}

fn jpeg(pixels: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90).encode_image(pixels).expect("pixels can be encoded");
    bytes
}

fn png(pixels: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    encoder
        .write_image(pixels, pixels.width(), pixels.height(), ExtendedColorType::Rgb8)
        .expect("pixels can be encoded");
    bytes
}

/// A photo with what a telephone writes: turned by 90°, a position, a name, and a packet of XMP.
pub(crate) fn photo_with_metadata(pixels: &RgbImage) -> Vec<u8> {
    let bytes = jpeg(pixels);
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value].concat()
    };
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x03".to_vec();
    tiff.extend(entry(0x0112, 3, 1, [0, 6, 0, 0]));
    tiff.extend(entry(0x013b, 2, 12, [0, 0, 0, 68]));
    tiff.extend(entry(0x8825, 4, 1, [0, 0, 0, 50]));
    tiff.extend([0; 4]);
    tiff.extend([0, 1]);
    tiff.extend(entry(0x0002, 5, 3, [0, 0, 0, 80]));
    tiff.extend([0; 4]);
    tiff.extend(b"Kamerafrau \0");
    tiff.extend([[0, 0, 0, 53], [0, 0, 0, 1]].concat().repeat(3));
    let segment = |content: &[u8]| {
        let length = u16::try_from(content.len() + 2).expect("short").to_be_bytes();
        [&[0xff, 0xe1][..], &length, content].concat()
    };
    let exif = segment(&[b"Exif\0\0", &tiff[..]].concat());
    let xmp =
        segment(b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><exif:GPSLatitude>53,42N</exif:GPSLatitude></x:xmpmeta>");
    [&bytes[..2], &exif, &xmp, &bytes[2..]].concat()
}

fn made(bytes: &[u8]) -> Vec<Vec<u8>> {
    let bitmap = Bitmap::read(bytes).expect("a picture");
    let source = SourcePath::new("assets/a.jpg").expect("a path");
    recipes(&source, &bitmap)[0].1.make_all(bytes).expect("it can be decoded")
}

#[test]
fn a_photo_is_upright_and_says_nothing_of_its_camera() {
    let bytes = photo_with_metadata(&two_halves(640, 320));
    let bitmap = Bitmap::read(&bytes).expect("a picture");
    assert!(bitmap.has_position && bitmap.is_photo());
    assert_eq!((bitmap.width, bitmap.height), (320, 640));
    let files = made(&bytes);
    assert_eq!(files.len(), 1, "it is never made larger");
    for trace in [&b"Exif"[..], b"GPS", b"adobe", b"xmp", b"Kamerafrau"] {
        assert!(memchr::memmem::find(&bytes, trace).is_some());
        assert!(memchr::memmem::find(&files[0], trace).is_none(), "{}", String::from_utf8_lossy(trace));
    }
    let seen = image::load_from_memory(&files[0]).expect("a picture");
    assert_eq!(seen.dimensions(), (320, 640));
    // Turned clockwise, the left half is on top.
    let (top, bottom) = (seen.get_pixel(160, 100), seen.get_pixel(160, 540));
    assert!(top[0] > 150 && top[2] < 60 && bottom[2] > 150 && bottom[0] < 60, "{top:?} {bottom:?}");
}

#[test]
fn words_in_a_png_are_left_behind() {
    let plain = png(&two_halves(60, 40));
    // Behind the header of 33 bytes; nobody looks at the checksum of what is skipped.
    let words = b"\0\0\0\x13tEXtAuthor\0Kamerafrau X\0\0\0\0";
    let bytes = [&plain[..33], words, &plain[33..]].concat();
    let bitmap = Bitmap::read(&bytes).expect("a picture");
    assert!(!bitmap.is_photo());
    let files = made(&bytes);
    assert!(files[0].starts_with(b"\x89PNG") && memchr::memmem::find(&files[0], b"Kamerafrau").is_none());
}

#[test]
fn a_large_photo_has_several_widths_and_the_same_bytes_each_time() {
    let bytes = jpeg(&two_halves(2000, 1000));
    let bitmap = Bitmap::read(&bytes).expect("a picture");
    let source = SourcePath::new("assets/große Runde.JPG").expect("a path");
    let sizes: Vec<_> = renditions(&source, &bitmap).iter().map(|file| (file.width, file.height)).collect();
    assert_eq!(sizes, [(480, 240), (960, 480), (1600, 800)]);
    let files = made(&bytes);
    let widths: Vec<_> =
        files.iter().map(|file| image::load_from_memory(file).expect("a picture").dimensions()).collect();
    assert_eq!(widths, sizes);
    assert_eq!(files, made(&bytes));
}

#[test]
fn a_picture_is_never_made_larger() {
    for (width, expected) in [(10, vec![10]), (500, vec![500]), (970, vec![480, 970]), (1601, vec![480, 960, 1600])] {
        let bitmap = Bitmap::read(&png(&two_halves(width, 4))).expect("a picture");
        assert_eq!(widths(&bitmap), expected, "{width}");
    }
}

#[test]
fn what_shines_through_stays_so() {
    let mut bytes = Vec::new();
    let pixels = image::RgbaImage::from_pixel(8, 8, image::Rgba([10, 20, 30, 0]));
    image::codecs::webp::WebPEncoder::new_lossless(&mut bytes)
        .encode(&pixels, 8, 8, ExtendedColorType::Rgba8)
        .expect("pixels can be encoded");
    let files = made(&bytes);
    assert_eq!(image::load_from_memory(&files[0]).expect("a picture").get_pixel(4, 4)[3], 0);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn damaged_pictures_do_no_harm(kind in 0..3_usize, cut in 0..2000_usize, at in 0..2000_usize, byte: u8) {
        let pixels = two_halves(64, 48);
        let mut bytes = [jpeg(&pixels), png(&pixels), photo_with_metadata(&pixels)][kind].clone();
        let length = bytes.len();
        bytes[at % length] = byte;
        bytes.truncate(cut.max(1));
        if let Ok(bitmap) = Bitmap::read(&bytes) {
            let source = SourcePath::new("a.jpg").expect("a path");
            let _ = recipes(&source, &bitmap)[0].1.make_all(&bytes);
        }
    }
}
