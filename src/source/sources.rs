//! What the edge hands to the core: the event's folder as values.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Bitmap, BitmapProblem, SourcePath, SystemFault, is_bitmap};

/// The files of one event's or series' folder. Texts are held as bytes; of all others only what the
/// core may judge by, since the edge reads them itself when the site is published.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The folder's own name, from which a title is made where no file gives one.
    pub name: String,
    pub texts: BTreeMap<SourcePath, Arc<[u8]>>,
    pub assets: BTreeMap<SourcePath, Asset>,
    /// Those of the assets that are drawings in SVG, with their bytes, as far as they are not too large.
    pub drawings: BTreeMap<SourcePath, Arc<[u8]>>,
    /// What lay in the folder and could not be read.
    pub problems: Vec<ReadProblem>,
}

/// Where the addresses are kept that were published before, beside the file that says what the site is.
pub const LOCK_FILE: &str = "nachlese.lock";

/// Where a list of people lies, and where findings find one that was handed in.
const PEOPLE: &str = "people.yaml";

/// A file that is not text: a picture, a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// In bytes.
    pub size: u64,
    /// Of a picture made of pixels: what its header says.
    pub bitmap: Option<Result<Bitmap, BitmapProblem>>,
}

impl Asset {
    /// A file that only has a size for us.
    pub fn of_size(size: u64) -> Self {
        Self { size, bitmap: None }
    }

    /// A file whose bytes are at hand, which are judged and forgotten.
    pub fn of_bytes(path: &SourcePath, bytes: &[u8]) -> Self {
        Self { size: bytes.len() as u64, bitmap: is_bitmap(path).then(|| Bitmap::read(bytes)) }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadProblem {
    /// As shown to people: relative to the folder, not necessarily valid as a [`SourcePath`].
    pub path: String,
    pub kind: ReadProblemKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadProblemKind {
    /// Why the operating system did not let us.
    Unreadable(SystemFault),
    /// A link that leads out of the folder.
    LeadsOutside,
    /// Larger than the edge reads; the limit in bytes.
    TooLarge(u64),
    /// A device, a pipe, a socket.
    NotAFile,
    /// A name that is not Unicode.
    NameNotUnicode,
}

impl Sources {
    /// For tests and generators: files as pairs of path and text.
    pub fn from_texts<'a>(name: &str, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut sources = Self { name: name.to_owned(), ..Self::default() };
        for (path, text) in files {
            sources.insert(SourcePath::new(path).expect("a relative path"), Arc::from(text.as_bytes()));
        }
        sources
    }

    /// Adds a file whose bytes are known: a picture beside the notes or below `assets/`, or a text.
    pub fn insert(&mut self, path: SourcePath, bytes: Arc<[u8]>) {
        let is_kept_as_it_is = path.as_str().split('/').any(|part| matches!(part, "themes" | "templates" | "static"));
        if path.extension() == "svg" && !is_kept_as_it_is {
            self.assets.insert(path.clone(), Asset::of_size(bytes.len() as u64));
            self.drawings.insert(path, bytes);
        } else if is_bitmap(&path) {
            let asset = Asset::of_bytes(&path, &bytes);
            self.assets.insert(path, asset);
        } else {
            self.texts.insert(path, bytes);
        }
    }

    /// Takes a list of people that is kept elsewhere, in place of the one that may lie in the folder.
    pub fn hand_in_people(&mut self, list: Arc<[u8]>) {
        let own = [PEOPLE, "people.yml"].map(|name| SourcePath::new(name).expect("a relative path"));
        self.texts.retain(|path, _| !own.contains(path));
        self.problems.retain(|problem| !own.iter().any(|path| path.as_str() == problem.path));
        let [path, _] = own;
        self.texts.insert(path, list);
    }

    /// Whether there is any file, text or not, at this path.
    pub fn contains(&self, path: &SourcePath) -> bool {
        self.texts.contains_key(path) || self.assets.contains_key(path)
    }
}
