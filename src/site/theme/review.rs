//! What the event's own part of a theme gets wrong, whatever pages the event has.

use std::collections::BTreeMap;

use super::{BASE, File, built_in, nearest};
use crate::diagnostics::{Code, Finding};
use crate::site::contract::{Contract, Unknown, follow};
use crate::source::SourcePath;

/// Files that no page is made of, most often for a slip in their name. Whether a template is asked for, only the
/// templates can tell.
pub(super) fn unused_files(files: &BTreeMap<String, File>, theme: &str, findings: &mut Vec<Finding>) {
    let has_whole_style_sheet = matches!(files.get("assets/style.css"), Some(File::Own(_)));
    let has_whole_script = matches!(files.get("assets/search.js"), Some(File::Own(_)));
    for (path, file) in files {
        let File::Own(source) = file else { continue };
        let is_used = match path.split_once('/') {
            Some(("assets", _)) => true,
            Some(("templates", name)) => name.ends_with(".html"),
            Some(("i18n", name)) => name.ends_with(".ftl") && !name.contains('/'),
            Some(("search", name)) => name.ends_with(".js") && !has_whole_script,
            Some(("styles", name)) => name.ends_with(".css") && !has_whole_style_sheet,
            Some(_) => false,
            None => is_about_the_theme(path),
        };
        if !is_used {
            findings.push(unused(path, source, theme));
        }
    }
}

/// What may lie beside a theme's files: its description, its licence.
fn is_about_the_theme(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_uppercase();
    name == "theme.yaml" || ["README", "LICENSE", "LICENCE", "CHANGELOG"].contains(&stem.as_str())
}

fn unused(path: &str, source: &SourcePath, theme: &str) -> Finding {
    let finding = Finding::new(Code::UnusedThemeFile).in_file(source).with("file", path);
    let known: Vec<String> = [BASE, theme].into_iter().flat_map(|theme| built_in(theme).into_keys()).collect();
    match nearest(path, known.iter().map(String::as_str)) {
        Some(near) => finding.with("suggestion", near).help("did-you-mean"),
        None => finding,
    }
}

/// Templates that no page asks for, and what templates ask for that no view has.
pub(super) fn templates(
    templates: &BTreeMap<&str, String>,
    own: &BTreeMap<String, SourcePath>,
    findings: &mut Vec<Finding>,
) {
    let usage = follow(&Contract::new(), templates.iter().map(|(name, text)| (*name, text.as_str())));
    for miss in usage.unknown {
        if let Some(source) = own.get(&miss.template) {
            findings.push(unknown(&miss, source));
        }
    }
    for (name, source) in own.iter().filter(|(name, _)| !usage.used.contains(*name)) {
        findings.push(unused(&format!("templates/{name}"), source, BASE));
    }
}

fn unknown(miss: &Unknown, source: &SourcePath) -> Finding {
    let finding = Finding::new(Code::UnknownVariable).at(source, miss.span);
    let finding = finding.with("path", &miss.path).with("field", &miss.field);
    match nearest(&miss.field, miss.known.iter().map(String::as_str)) {
        Some(near) => {
            let replacement = miss.path.strip_suffix(&miss.field).unwrap_or_default().to_owned() + near;
            finding.with("suggestion", &replacement).help("did-you-mean").propose(miss.span, replacement)
        }
        None if miss.known.is_empty() => finding,
        None => finding.with("known", miss.known.join(", ")).help("known"),
    }
}
