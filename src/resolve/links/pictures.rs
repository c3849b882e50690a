//! What the pictures of a text are, and whether they may be shown.
//!
//! A photo may show people, who must have agreed: without a word on them it is held back, and words stand in for it.

use super::Resolver;
use crate::diagnostics::{Code, Finding};
use crate::model::{Depicted, Illustration, LinkTarget, Picture};
use crate::parse::WrittenImage;
use crate::parse::images::{TitleWords, entry_of, is_about, title_words};
use crate::source::{BitmapProblem, SourcePath, Sources, fold};

use super::Here;

/// The lists of pictures that hold for a text: its own, and for a version that of its session.
#[derive(Clone, Copy, Default)]
pub(super) struct Lists<'a> {
    pub own: &'a [WrittenImage],
    pub source: Option<&'a SourcePath>,
    pub above: &'a [WrittenImage],
}

impl<'a> Lists<'a> {
    fn entry(&self, source: &SourcePath, path: &SourcePath) -> Option<&'a WrittenImage> {
        entry_of(self.own, source, path).or_else(|| entry_of(self.above, self.source.unwrap_or(source), path))
    }
}

/// What was said of one picture, in either place.
struct Said {
    depicted: Option<Depicted>,
    /// Somebody said something that nobody understands, which is a finding of its own.
    is_unclear: bool,
    has_transcript: bool,
}

impl Resolver<'_> {
    pub(super) fn illustration(
        &self,
        here: Here,
        picture: &Picture,
        lists: Lists,
        findings: &mut Vec<Finding>,
    ) -> Illustration {
        let file = match self.picture(here, picture, findings) {
            LinkTarget::Asset(path) => Some(path),
            _ => None,
        };
        let entry = file.as_ref().and_then(|path| lists.entry(here.source, path));
        let words = picture.title.as_deref().map(title_words).unwrap_or_default();
        let said = Said {
            depicted: entry.and_then(|entry| entry.depicted).or(words.depicted),
            is_unclear: entry.is_some_and(|entry| entry.is_unclear),
            has_transcript: picture.has_transcript || entry.is_some_and(|entry| entry.transcript.is_some()),
        };
        let illustration = joined(entry, words, picture.alt.clone());
        let file = file.filter(|path| self.may_be_shown(here, path, &said, &illustration.alt, findings));
        Illustration { file, ..illustration }
    }

    /// A link to a picture publishes it too.
    pub(super) fn linked_picture(
        &self,
        here: Here,
        target: LinkTarget,
        title: Option<&str>,
        lists: Lists,
        findings: &mut Vec<Finding>,
    ) -> LinkTarget {
        let LinkTarget::Asset(path) = &target else { return target };
        let entry = lists.entry(here.source, path);
        let said = Said {
            depicted: entry.and_then(|entry| entry.depicted).or(title.and_then(|title| title_words(title).depicted)),
            is_unclear: entry.is_some_and(|entry| entry.is_unclear),
            has_transcript: true,
        };
        if self.may_be_shown(here, path, &said, "", findings) { target } else { LinkTarget::Nowhere }
    }

    /// Entries of a list that are about no picture of the text: pictures that are shown below it, or findings.
    pub(super) fn gallery(
        &self,
        here: Here,
        images: &[WrittenImage],
        used: &[Illustration],
        has_place: bool,
        findings: &mut Vec<Finding>,
    ) -> Vec<Illustration> {
        let mut gallery = Vec::new();
        for image in images {
            let is_used = |path: &SourcePath| is_about(image, here.source, path);
            // What is held back or missing in the text is no picture for below it either.
            let in_text = used.iter().filter_map(|used| used.file.as_ref()).any(is_used)
                || here.body.pictures.iter().any(|picture| self.is_named(here.source, &picture.destination, image))
                || here.body.links.iter().any(|link| self.is_named(here.source, &link.destination, image));
            if in_text {
                continue;
            }
            let here = Here { span: image.src.span, ..here };
            let path = here.source.join(image.src.value.trim()).filter(|path| self.sources.assets.contains_key(path));
            let Some(path) = path.filter(|_| has_place) else {
                let variant = if has_place { "missing" } else { "unused" };
                findings.push(
                    Finding::new(Code::UnusedImageEntry)
                        .at(here.source, here.span)
                        .variant(variant)
                        .with("target", &image.src.value)
                        .help("help"),
                );
                continue;
            };
            let LinkTarget::Asset(path) = self.asset(here, &path, findings) else { continue };
            let said = Said {
                depicted: image.depicted,
                is_unclear: image.is_unclear,
                has_transcript: image.transcript.is_some(),
            };
            let illustration = joined(Some(image), TitleWords::default(), String::new());
            if illustration.alt.trim().is_empty() && !image.is_decorative {
                let finding = Finding::new(Code::MissingAlt).at(here.source, here.span);
                findings.push(finding.with("target", &image.src.value).help("help-entry"));
            }
            if self.may_be_shown(here, &path, &said, &illustration.alt, findings) {
                gallery.push(Illustration { file: Some(path), ..illustration });
            }
        }
        gallery
    }

    fn is_named(&self, source: &SourcePath, destination: &str, image: &WrittenImage) -> bool {
        let (path, _) = super::split_fragment(destination.trim());
        source.join(&path).is_some_and(|path| is_about(image, source, &path))
    }

    fn may_be_shown(&self, here: Here, path: &SourcePath, said: &Said, alt: &str, findings: &mut Vec<Finding>) -> bool {
        if !said.has_transcript && is_flip_chart(path, alt) {
            let finding = Finding::new(Code::NoTranscript).at(here.source, here.span).with("target", path);
            findings.push(finding.with("file", path.file_name()).help("help"));
        }
        let bitmap = match judged(self.sources, path) {
            // A drawing or a document.
            None => return true,
            Some(Ok(bitmap)) => bitmap,
            Some(Err(problem)) => {
                findings.push(unusable(*problem, path).at(here.source, here.span));
                return false;
            }
        };
        if bitmap.is_photo() && said.depicted.is_none() {
            if !said.is_unclear {
                let finding = Finding::new(Code::PeopleNotStated).at(here.source, here.span).with("target", path);
                findings.push(finding.with("file", path.file_name()).help("help"));
            }
            return false;
        }
        // Somebody tried to say more than the title does.
        !said.is_unclear
    }
}

fn judged<'s>(sources: &'s Sources, path: &SourcePath) -> Option<&'s Result<crate::source::Bitmap, BitmapProblem>> {
    sources.assets.get(path)?.bitmap.as_ref()
}

fn unusable(problem: BitmapProblem, path: &SourcePath) -> Finding {
    match problem {
        BitmapProblem::Broken => Finding::new(Code::BrokenPicture).with("target", path).help("help"),
        BitmapProblem::Unsupported => {
            Finding::new(Code::BrokenPicture).variant("unsupported").with("target", path).help("help-convert")
        }
        BitmapProblem::TooLarge { megapixels } => Finding::new(Code::PictureTooLarge)
            .with("target", path)
            .with("megapixels", megapixels as usize)
            .help("help"),
        BitmapProblem::TooHeavy { megabytes } => Finding::new(Code::PictureTooLarge)
            .variant("heavy")
            .with("target", path)
            .with("megabytes", megabytes as usize)
            .help("help"),
    }
}

/// The list says more than the title, and the title more than nothing.
fn joined(entry: Option<&WrittenImage>, words: TitleWords, alt: String) -> Illustration {
    let of = |written: fn(&WrittenImage) -> &Option<crate::parse::Written>| {
        entry.and_then(|entry| written(entry).as_ref()).map(|written| written.value.clone())
    };
    let is_decorative = words.is_decorative || entry.is_some_and(|entry| entry.is_decorative);
    Illustration {
        file: None,
        alt: if is_decorative { String::new() } else { of(|entry| &entry.alt).unwrap_or(alt) },
        caption: of(|entry| &entry.caption).or(words.caption),
        credit: of(|entry| &entry.credit).or(words.credit),
        licence: of(|entry| &entry.licence).or(words.licence),
        transcript: of(|entry| &entry.transcript),
    }
}

/// Whether a picture shows what was written on paper or a board.
fn is_flip_chart(path: &SourcePath, alt: &str) -> bool {
    const WORDS: [&str; 9] = [
        "flipchart",
        "flip chart",
        "pinnwand",
        "whiteboard",
        "foto der tafel",
        "tafelbild",
        "metaplan",
        "stellwand",
        "moderationswand",
    ];
    let is_picture = crate::model::is_picture(&path.extension()) && path.extension() != "svg";
    let said = fold(&format!("{} {alt}", path.stem().replace(['-', '_'], " ")));
    is_picture && WORDS.iter().any(|word| said.contains(word))
}
