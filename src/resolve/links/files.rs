//! Links to files of the event's folder, and pictures.

use super::outside::{self, shortened, split_fragment};
use super::{Here, Resolver, suggesting};
use crate::diagnostics::{Code, Finding};
use crate::model::{LinkTarget, Picture, is_document, is_picture};
use crate::source::SourcePath;

impl Resolver<'_> {
    pub(super) fn picture(&self, here: Here, picture: &Picture, findings: &mut Vec<Finding>) -> LinkTarget {
        let destination = picture.destination.trim();
        let refused = |variant| {
            let finding = Finding::new(Code::RefusedLink).at(here.source, here.span).variant(variant);
            finding.with("target", shortened(destination))
        };
        match outside::scheme_of(destination) {
            None if !destination.starts_with("//") => {}
            None | Some("http" | "https") => {
                findings.push(refused("foreign-picture").help("copy-picture"));
                return LinkTarget::Nowhere;
            }
            Some(_) => {
                findings.push(refused("scheme"));
                return LinkTarget::Nowhere;
            }
        }
        let (path, _) = split_fragment(destination);
        let Some(path) = self.path(here, &path, findings) else { return LinkTarget::Nowhere };
        if is_document(&path.extension()) {
            let finding = Finding::new(Code::RefusedFileType).at(here.source, here.span).variant("picture");
            findings.push(finding.with("target", &path).with("extension", path.extension()).help("use-link"));
            return LinkTarget::Nowhere;
        }
        self.asset(here, &path, findings)
    }

    /// A file that is copied: of an allowed type, and below `assets/` or beside the note.
    pub(super) fn asset(&self, here: Here, path: &SourcePath, findings: &mut Vec<Finding>) -> LinkTarget {
        let extension = path.extension();
        let looks_like_note = matches!(extension.as_str(), "md" | "markdown" | "html" | "");
        let Some(path) = &self.names.file(path) else {
            let code = if looks_like_note { Code::BrokenLink } else { Code::MissingAsset };
            let suggestion =
                if looks_like_note { self.names.nearest_note(path) } else { self.names.nearest_asset(path) };
            let finding = Finding::new(code).at(here.source, here.span).with("target", path);
            let finding = if looks_like_note { finding } else { finding.help("add-file") };
            findings.push(suggesting(finding, suggestion));
            return LinkTarget::Nowhere;
        };
        let is_allowed = is_picture(&extension) || is_document(&extension);
        let is_placed =
            path.below(here.source.folder()).is_some() || path.as_str().split('/').any(|part| part == "assets");
        if is_allowed && is_placed {
            return match self.drawings.fault_of(path) {
                None => LinkTarget::Asset(path.clone()),
                Some(fault) => {
                    findings.push(fault.at(here.source, here.span));
                    LinkTarget::Nowhere
                }
            };
        }
        let finding = Finding::new(Code::RefusedFileType)
            .at(here.source, here.span)
            .with("target", path)
            .with("extension", &extension);
        findings.push(if is_allowed { finding.variant("place") } else { finding.help("use-other") });
        LinkTarget::Nowhere
    }
}
