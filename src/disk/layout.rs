//! What of the event's folder belongs to the event, and what of that is text.

use std::fs;
use std::path::{Path, PathBuf};

use super::manifest;
use super::place::lies_in;
use crate::source::{LOCK_FILE, SourcePath};

/// What is text wherever it lies: notes, further pages, lists.
const TEXT: &[&str] = &["md", "markdown", "yaml", "yml"];

/// What is text in a theme or a template too. Elsewhere these are files to be copied, as the picture
/// beside a note.
const THEME_TEXT: &[&str] = &["ftl", "html", "css", "txt", "xml", "js", "json", "toml"];

/// Never copied with `static/`, whose other dot-names are wanted (`.htaccess`, `.well-known`).
const NEVER_STATIC: &[&str] = &[".git", ".hg", ".svn", ".DS_Store"];

/// The folders of an event that sites are made of.
const INPUT: [&str; 6] = ["sessions", "pages", "assets", "static", "themes", "templates"];

/// The folder in which `path` lies of those that the site in `root` is made of, relative to `root`.
pub fn input_folder(root: &Path, path: &Path) -> Option<String> {
    let of_event =
        |event: String| INPUT.map(|name| if event.is_empty() { name.to_owned() } else { format!("{event}/{name}") });
    events(root).into_iter().flat_map(of_event).find(|folder| lies_in(path, &root.join(folder)))
}

/// The folder's shape as far as it decides what is read.
#[derive(Debug)]
pub(super) struct Layout {
    /// Relative to the root: the root itself (empty), and the events of a series.
    events: Vec<String>,
    /// The output folder, where it lies below the root; relative to it.
    output: Option<PathBuf>,
}

impl Layout {
    /// Looks at the root, whose path is real.
    pub(super) fn of(root: &Path, output: Option<&Path>) -> Self {
        let output = output.and_then(|output| fs::canonicalize(output).ok());
        let output = output.and_then(|output| output.strip_prefix(root).map(Path::to_owned).ok());
        Self { events: events(root), output: output.filter(|output| output != Path::new("")) }
    }

    /// Whether a file or folder is none of the event's: hidden, made by this or another program.
    pub(super) fn leaves_out(&self, path: &str, is_folder: bool) -> bool {
        if self.output.as_ref().is_some_and(|output| Path::new(path).starts_with(output)) {
            return true;
        }
        if let Some(inside) = self.below(path, "static") {
            return inside.split('/').any(|part| NEVER_STATIC.contains(&part));
        }
        let folders = if is_folder { path } else { path.rsplit_once('/').map_or("", |(folders, _)| folders) };
        path.split('/').any(|part| part.starts_with('.'))
            || folders.split('/').any(|part| part == "node_modules")
            // Cargo's, and only at the top: a note's folder may well be called so.
            || folders.split('/').next() == Some("target")
    }

    /// Whether a folder of this path is a site that nachlese published. What lies in `static/` may be one:
    /// the site of an earlier event, to be kept as it is.
    pub(super) fn is_output(&self, path: &str, real: &Path) -> bool {
        self.below(path, "static").is_none() && real.join(manifest::NAME).is_file()
    }

    /// Whether the core wants the file's text. What is copied as it is never is one, whatever its name.
    pub(super) fn is_text(&self, path: &SourcePath) -> bool {
        let extension = path.extension();
        let is_any = |of: &[&str]| of.contains(&extension.as_str());
        let lies_in = |folder: &str| self.below(path.as_str(), folder).is_some();
        if lies_in("static") || lies_in("assets") {
            return false;
        }
        let in_theme = lies_in("themes");
        self.is_lock(path)
            || is_any(TEXT)
            || (in_theme || lies_in("templates")) && is_any(THEME_TEXT)
            || in_theme && extension == "svg"
    }

    /// Whether it is the file of published addresses, which lies at the root alone.
    pub(super) fn is_lock(&self, path: &SourcePath) -> bool {
        path.as_str() == LOCK_FILE
    }

    /// Whether a file that is no text is a drawing that authors link to, whose bytes the core looks through.
    pub(super) fn is_drawing(&self, path: &SourcePath) -> bool {
        let lies_in = |folder: &str| self.below(path.as_str(), folder).is_some();
        path.extension() == "svg" && !lies_in("static") && !lies_in("templates")
    }

    /// The path below `folder` of the event that it belongs to.
    fn below<'a>(&self, path: &'a str, folder: &str) -> Option<&'a str> {
        self.events.iter().find_map(|event| strip(strip(path, event)?, folder))
    }
}

/// The path below a folder; the whole path where that is the root.
fn strip<'a>(path: &'a str, folder: &str) -> Option<&'a str> {
    match folder {
        "" => Some(path),
        folder => path.strip_prefix(folder)?.strip_prefix('/'),
    }
}

/// The folders of a series that hold an event, after the root itself.
fn events(root: &Path) -> Vec<String> {
    let has =
        |folder: &Path, stem: &str| ["yaml", "yml"].iter().any(|end| folder.join(stem).with_extension(end).is_file());
    let mut events = vec![String::new()];
    if has(root, "series") {
        let folders = fs::read_dir(root).into_iter().flatten().flatten();
        let named = folders.filter(|folder| has(&folder.path(), "event")).map(|folder| folder.file_name());
        events.extend(named.filter_map(|name| name.into_string().ok()));
    }
    events
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(events: &[&str]) -> Layout {
        let events = [""].iter().chain(events).map(|&event| event.to_owned()).collect();
        Layout { events, output: Some(PathBuf::from("public/site")) }
    }

    #[test]
    fn hidden_and_made_things_are_left_out() {
        let layout = layout(&["2017"]);
        let file = |path: &str| layout.leaves_out(path, false);
        assert!(file(".env") && file("sessions/.draft.md") && file(".git/config"));
        assert!(file("node_modules/x/README.md") && file("a/node_modules/y.md"));
        assert!(file("target/doc/x.md") && file("public/site/index.html"));
        assert!(layout.leaves_out("target", true) && layout.leaves_out("public/site", true));
        assert!(!file("target.md") && !file("sessions/target/index.md") && !file("public/site.md"));
        assert!(!file("static/.htaccess") && !file("2017/static/.well-known/security.txt"));
        assert!(file("static/.git/config") && file("static/a/.DS_Store") && file("2016/static/.htaccess"));
    }

    #[test]
    fn text_is_what_the_core_reads() {
        let layout = layout(&["2017"]);
        let is_text = |path: &str| layout.is_text(&SourcePath::new(path).expect("a path"));
        assert!(is_text("sessions/A.MD") && is_text("event.yaml") && is_text("2017/people.yml"));
        assert!(is_text("themes/x/logo.svg") && is_text("themes/x/theme.toml") && is_text("2017/templates/a.html"));
        assert!(!is_text("templates/a.svg") && !is_text("sessions/themes/a.svg") && !is_text("sessions/a.html"));
        assert!(!is_text("themes/x/a.woff2") && !is_text("static/a.md") && !is_text("assets/form.yaml"));
        assert!(!is_text("LICENSE") && !is_text("2017/nachlese.lock") && is_text("nachlese.lock"));
        let is_drawing = |path: &str| layout.is_drawing(&SourcePath::new(path).expect("a path"));
        assert!(is_drawing("assets/a.SVG") && is_drawing("2017/sessions/a/b.svg"));
        assert!(!is_drawing("static/a.svg") && !is_drawing("2017/static/a.svg") && !is_drawing("a.svgz"));
    }
}
