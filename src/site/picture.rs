//! Pictures made of pixels: in which widths each is published, where, and how those are made.
//!
//! Of a source only its pixels go on. It is decoded, made smaller, turned upright and encoded anew, so that nothing
//! stays in it that a camera or a program wrote: position, time, names, thumbnails. Only a profile of its colours is
//! kept. Of a film of pictures the first is shown.

use std::io::Cursor;

use fast_image_resize::images::Image;
use fast_image_resize::{PixelType, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageReader};

use crate::source::{Bitmap, BitmapFormat, SitePath, SourcePath, lies_on_its_side};

/// In pixels: a telephone, a telephone with a fine screen, a wide column on a fine screen.
const WIDTHS: [u32; 3] = [480, 960, 1600];

/// Steps that are this much of the largest width are not worth a file.
const NEARLY: f64 = 0.8;

/// What readers hardly tell from the source.
const QUALITY: u8 = 80;

/// Changes whenever the same source gives other bytes, so that addresses and what was kept of earlier runs change too.
const EDITION: u8 = 1;

/// Profiles of colours are small; what is larger is more than that.
const LARGEST_PROFILE: usize = 4096;

/// All that is needed to make the files of one picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureRecipe {
    pub source: SourcePath,
    /// Hash of the source's bytes and of how they are treated: what was made for it once need not be made again.
    pub key: blake3::Hash,
    /// Which of the picture's files this is: a place among [`PictureRecipe::widths`].
    pub place: usize,
    /// Of all files of the picture, in pixels, from the smallest.
    pub widths: Vec<u32>,
    /// How many bytes the source has when decoded, at most.
    pub decoded: u64,
    format: Encoding,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Jpeg,
    Png,
}

/// The source cannot be decoded, though its header can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undecodable;

/// A file of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    pub path: SitePath,
    pub width: u32,
    pub height: u32,
}

/// The files that a picture is published in, from the smallest to the largest; never larger than it is.
pub fn renditions(source: &SourcePath, bitmap: &Bitmap) -> Vec<Rendition> {
    let key = key(&bitmap.hash).to_hex();
    let name = format!("{}-{}", source.stem(), &key[..8]);
    let folder = if source.folder().is_empty() { String::new() } else { format!("{}/", source.folder()) };
    let extension = match encoding(bitmap) {
        Encoding::Jpeg => "jpg",
        Encoding::Png => "png",
    };
    let rendition = |width| Rendition {
        path: SitePath::new(&format!("{folder}{name}-{width}.{extension}")),
        width,
        height: scaled(bitmap.height, width, bitmap.width),
    };
    widths(bitmap).into_iter().map(rendition).collect()
}

/// The recipes of these files.
pub fn recipes(source: &SourcePath, bitmap: &Bitmap) -> Vec<(SitePath, PictureRecipe)> {
    let renditions = renditions(source, bitmap);
    let widths: Vec<u32> = renditions.iter().map(|rendition| rendition.width).collect();
    let recipe = |(place, rendition): (usize, Rendition)| {
        let recipe = PictureRecipe {
            source: source.clone(),
            key: key(&bitmap.hash),
            place,
            widths: widths.clone(),
            decoded: 4 * u64::from(bitmap.width) * u64::from(bitmap.height),
            format: encoding(bitmap),
        };
        (rendition.path, recipe)
    };
    renditions.into_iter().enumerate().map(recipe).collect()
}

impl PictureRecipe {
    /// Whether these are the bytes that the recipe was made for.
    pub fn is_of(&self, bytes: &[u8]) -> bool {
        key(&blake3::hash(bytes)) == self.key
    }

    /// Makes all files of the picture from its source, in the order of their widths. The source is decoded once.
    ///
    /// # Errors
    /// Where it cannot be decoded.
    pub fn make_all(&self, bytes: &[u8]) -> Result<Vec<Vec<u8>>, Undecodable> {
        let Decoded { mut pixels, orientation, profile } = decode(bytes)?;
        let mut orientation = Some(orientation);
        let mut files = Vec::new();
        for &width in self.widths.iter().rev() {
            let lies = orientation.is_some_and(lies_on_its_side);
            // What lies on its side is as high as it will be wide.
            let (across, along) = (pixels.width(), pixels.height());
            let (to_width, to_height) = match lies {
                true => (scaled(across, width, along), width),
                false => (width, scaled(along, width, across)),
            };
            if (to_width, to_height) != (across, along) {
                pixels = smaller(&pixels, to_width, to_height)?;
            }
            // Turned when it is small already, which takes less memory.
            if let Some(orientation) = orientation.take() {
                pixels.apply_orientation(orientation);
            }
            files.push(encode(&pixels, self.format, profile.as_deref())?);
        }
        files.reverse();
        Ok(files)
    }
}

fn widths(bitmap: &Bitmap) -> Vec<u32> {
    let largest = bitmap.width.min(WIDTHS[WIDTHS.len() - 1]);
    let steps = WIDTHS.into_iter().filter(|&width| f64::from(width) < NEARLY * f64::from(largest));
    steps.chain([largest]).collect()
}

/// `length` when what is `from` becomes `to`; at least one pixel.
fn scaled(length: u32, to: u32, from: u32) -> u32 {
    let scaled = (u64::from(length) * u64::from(to) + u64::from(from) / 2) / u64::from(from.max(1));
    u32::try_from(scaled).unwrap_or(u32::MAX).max(1)
}

/// Photos become JPEG; drawings, and what shines through, PNG.
fn encoding(bitmap: &Bitmap) -> Encoding {
    match bitmap.format {
        BitmapFormat::Jpeg => Encoding::Jpeg,
        BitmapFormat::WebP if !bitmap.has_alpha => Encoding::Jpeg,
        BitmapFormat::WebP | BitmapFormat::Png | BitmapFormat::Gif => Encoding::Png,
    }
}

fn key(source: &blake3::Hash) -> blake3::Hash {
    blake3::hash(&[&source.as_bytes()[..], &[EDITION, QUALITY]].concat())
}

struct Decoded {
    /// Eight bits a colour: grey, RGB or RGBA.
    pixels: DynamicImage,
    orientation: Orientation,
    profile: Option<Vec<u8>>,
}

fn decode(bytes: &[u8]) -> Result<Decoded, Undecodable> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Undecodable)?;
    let mut decoder = reader.into_decoder().map_err(|_| Undecodable)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let pixels = match DynamicImage::from_decoder(decoder).map_err(|_| Undecodable)? {
        pixels @ (DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_) | DynamicImage::ImageRgba8(_)) => pixels,
        pixels if pixels.color().has_alpha() => pixels.into_rgba8().into(),
        pixels if pixels.color().has_color() => pixels.into_rgb8().into(),
        pixels => pixels.into_luma8().into(),
    };
    // A profile of other colours than those that were decoded, such as of CMYK, would falsify them.
    let space: &[u8] = if pixels.color().has_color() { b"RGB " } else { b"GRAY" };
    let profile = profile.filter(|profile| profile.len() <= LARGEST_PROFILE && profile.get(16..20) == Some(space));
    Ok(Decoded { pixels, orientation, profile })
}

fn smaller(pixels: &DynamicImage, width: u32, height: u32) -> Result<DynamicImage, Undecodable> {
    let kind = match pixels {
        DynamicImage::ImageLuma8(_) => PixelType::U8,
        DynamicImage::ImageRgba8(_) => PixelType::U8x4,
        _ => PixelType::U8x3,
    };
    let source = fast_image_resize::images::ImageRef::new(pixels.width(), pixels.height(), pixels.as_bytes(), kind)
        .map_err(|_| Undecodable)?;
    let mut target = Image::new(width, height, kind);
    Resizer::new().resize(&source, &mut target, &ResizeOptions::new()).map_err(|_| Undecodable)?;
    let bytes = target.into_vec();
    let made = match kind {
        PixelType::U8 => image::GrayImage::from_raw(width, height, bytes).map(DynamicImage::from),
        PixelType::U8x4 => image::RgbaImage::from_raw(width, height, bytes).map(DynamicImage::from),
        _ => image::RgbImage::from_raw(width, height, bytes).map(DynamicImage::from),
    };
    made.ok_or(Undecodable)
}

fn encode(pixels: &DynamicImage, format: Encoding, profile: Option<&[u8]>) -> Result<Vec<u8>, Undecodable> {
    let mut bytes = Vec::new();
    match format {
        Encoding::Jpeg => write(JpegEncoder::new_with_quality(&mut bytes, QUALITY), pixels, profile)?,
        Encoding::Png => write(
            PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive),
            pixels,
            profile,
        )?,
    }
    Ok(bytes)
}

fn write(mut encoder: impl ImageEncoder, pixels: &DynamicImage, profile: Option<&[u8]>) -> Result<(), Undecodable> {
    if let Some(profile) = profile {
        // An encoder that knows no profiles writes the colours alone.
        let _ = encoder.set_icc_profile(profile.to_vec());
    }
    let kind = match pixels {
        DynamicImage::ImageLuma8(_) => ExtendedColorType::L8,
        DynamicImage::ImageRgba8(_) => ExtendedColorType::Rgba8,
        _ => ExtendedColorType::Rgb8,
    };
    encoder.write_image(pixels.as_bytes(), pixels.width(), pixels.height(), kind).map_err(|_| Undecodable)
}

#[cfg(test)]
mod tests;
