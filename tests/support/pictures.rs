//! Pictures for tests, made on the spot.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage};

/// A small picture such as the name promises: `…-mit-ort.jpg` says where it was taken, `…-400-megapixel.png` pretends
/// to be that large, `….heic` can be read by nobody here.
pub fn of_name(path: &str) -> Vec<u8> {
    let (stem, extension) = path.rsplit_once('.').expect("pictures have extensions");
    match extension.to_lowercase().as_str() {
        "png" if stem.ends_with("-400-megapixel") => bomb(20_000, 20_000),
        "png" => png(&pixels(8, 6)),
        "jpg" | "jpeg" if stem.ends_with("-mit-ort") => with_position(&jpeg(&pixels(8, 6))),
        "jpg" | "jpeg" => jpeg(&pixels(8, 6)),
        "webp" => webp(&pixels(8, 6)),
        "gif" => GIF.to_vec(),
        _ => b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(),
    }
}

/// The smallest there is: one white pixel.
const GIF: &[u8] = b"GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

/// Left red, right blue.
pub fn pixels(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([200, 0, 0]) } else { Rgb([0, 0, 200]) })
}

pub fn jpeg(pixels: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90).encode_image(pixels).expect("pixels can be encoded");
    bytes
}

pub fn png(pixels: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    encoder.write_image(pixels, pixels.width(), pixels.height(), ExtendedColorType::Rgb8).expect("it can be encoded");
    bytes
}

fn webp(pixels: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = WebPEncoder::new_lossless(&mut bytes);
    encoder.encode(pixels, pixels.width(), pixels.height(), ExtendedColorType::Rgb8).expect("it can be encoded");
    bytes
}

/// Adds what a telephone writes: that the picture lies on its side, and a latitude.
pub fn with_position(jpeg: &[u8]) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value].concat()
    };
    let tiff = [
        &b"MM\0\x2a\0\0\0\x08\0\x02"[..],
        &entry(0x0112, 3, 1, [0, 6, 0, 0]),
        &entry(0x8825, 4, 1, [0, 0, 0, 38]),
        &[0; 4],
        &[0, 1],
        &entry(0x0002, 5, 3, [0, 0, 0, 56]),
        &[0; 4],
        &[0, 0, 0, 53, 0, 0, 0, 1].repeat(3),
    ]
    .concat();
    let content = [&b"Exif\0\0"[..], &tiff].concat();
    let length = u16::try_from(content.len() + 2).expect("it is short");
    [&jpeg[..2], &[0xff, 0xe1], &length.to_be_bytes(), &content, &jpeg[2..]].concat()
}

/// The header of a PNG of that size, and nothing more.
fn bomb(width: u32, height: u32) -> Vec<u8> {
    let chunk = |kind: &[u8; 4], data: &[u8]| {
        let inner = [&kind[..], data].concat();
        let length = u32::try_from(data.len()).expect("it is short");
        [&length.to_be_bytes()[..], &inner, &checksum(&inner)].concat()
    };
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &header), &chunk(b"IDAT", b"")].concat()
}

fn checksum(bytes: &[u8]) -> [u8; 4] {
    let sum = bytes.iter().fold(!0_u32, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 })
    });
    (!sum).to_be_bytes()
}
