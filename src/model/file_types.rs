//! The types of files that a site takes from an event's folder, told by their extensions.

/// Shown within a page, or said what they should be instead.
const PICTURES: [&str; 9] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "heic", "heif", "svg"];

/// Linked to.
const DOCUMENTS: [&str; 19] = [
    "pdf", "odt", "ods", "odp", "docx", "xlsx", "pptx", "csv", "txt", "json", "xml", "ics", "zip", "mp3", "ogg", "mp4",
    "webm", "vtt", "epub",
];

/// Takes an extension in lower case.
pub fn is_picture(extension: &str) -> bool {
    PICTURES.contains(&extension)
}

pub fn is_document(extension: &str) -> bool {
    DOCUMENTS.contains(&extension)
}

/// The extension in lower case of the file that a link names, without its query and fragment; empty where there is
/// none.
pub fn extension_of(destination: &str) -> String {
    let path = destination.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => extension.to_lowercase(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_name_types() {
        for (link, extension) in
            [("a/b.PDF", "pdf"), ("b.pdf?x=1.png#c.svg", "pdf"), ("a.b/c", ""), (".hidden", ""), ("", "")]
        {
            assert_eq!(extension_of(link), extension, "{link}");
        }
    }
}
