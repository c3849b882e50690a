//! A folder with two versions of an event, and the folder that they are published to.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

/// Notes that both versions have; each has one more of its own.
pub const NOTES: usize = 8;

/// All files of a folder by path, and their bytes.
pub type Site = BTreeMap<String, Vec<u8>>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    A,
    B,
}

impl Version {
    pub fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    /// The folder of its event.
    fn folder(self) -> &'static str {
        match self {
            Self::A => "a/event",
            Self::B => "b/event",
        }
    }
}

pub struct Place {
    dir: tempfile::TempDir,
}

/// What the versions look like, published in peace; the same wherever they lie, so once for all tests.
static IN_PEACE: LazyLock<[Site; 2]> = LazyLock::new(|| {
    let place = Place::new();
    let [a, b] = [Version::A, Version::B].map(|version| {
        let peace = place.path("peace");
        assert_built(&place.command(version, &peace).output().expect("the program runs"));
        let site = files(&peace);
        fs::remove_dir_all(peace).expect("there");
        site
    });
    assert!(a.keys().any(|path| !b.contains_key(path)), "each has pages of its own");
    assert!(a.iter().any(|(path, bytes)| b.get(path) == Some(bytes)), "they share files");
    [a, b]
});

/// The folder that the target lies in, and its name there.
pub const PARENT: &str = "öffentlich hier";
pub const NAME: &str = "die Seite";

impl Place {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        for version in [Version::A, Version::B] {
            write_event(&dir.path().join(version.folder()), version);
        }
        fs::create_dir(dir.path().join(PARENT)).expect("new");
        Self { dir }
    }

    pub fn path(&self, inner: &str) -> PathBuf {
        self.dir.path().join(inner)
    }

    pub fn event(&self, version: Version) -> PathBuf {
        self.path(version.folder())
    }

    pub fn parent(&self) -> PathBuf {
        self.path(PARENT)
    }

    pub fn target(&self) -> PathBuf {
        self.parent().join(NAME)
    }

    /// Where the new site is made.
    pub fn staging(&self) -> PathBuf {
        self.parent().join(format!(".{NAME}.nachlese-new"))
    }

    pub fn lock(&self) -> PathBuf {
        self.parent().join(format!(".{NAME}.nachlese-lock"))
    }

    pub fn site(&self, version: Version) -> &Site {
        &IN_PEACE[version as usize]
    }

    /// The build of a version into a folder.
    pub fn command(&self, version: Version, target: &Path) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_nachlese"));
        command.args(self.arguments(version, target)).env("GITHUB_ACTIONS", "").stdin(Stdio::null());
        command
    }

    /// The same, for a program that calls the program.
    pub fn arguments(&self, version: Version, target: &Path) -> Vec<String> {
        let text = |path: &Path| path.to_str().expect("Unicode").to_owned();
        let (event, target) = (text(&self.event(version)), text(target));
        ["build", &event, "--output", &target, "--no-git", "--lang", "en"].map(str::to_owned).to_vec()
    }

    /// A build that nothing happens to.
    #[track_caller]
    pub fn build(&self, version: Version) {
        assert_built(&self.command(version, &self.target()).output().expect("the program runs"));
        self.assert_is(version);
    }

    /// Which version the target holds, byte by byte.
    #[track_caller]
    pub fn version(&self) -> Version {
        let site = files(&self.target());
        match () {
            () if site == *self.site(Version::A) => Version::A,
            () if site == *self.site(Version::B) => Version::B,
            () => panic!("neither version as a whole: {}", self.differences(&site)),
        }
    }

    /// The target is that version, and nothing else lies beside it.
    #[track_caller]
    pub fn assert_is(&self, version: Version) {
        assert_eq!(self.version(), version);
        assert_eq!(names(&self.parent()), [NAME], "nothing is left beside the site");
    }

    fn differences(&self, site: &Site) -> String {
        let differing = |whole: &Site| {
            let paths =
                whole.iter().filter(|(path, bytes)| site.get(*path) != Some(bytes)).map(|(path, _)| path.as_str());
            let more = site.keys().filter(|path| !whole.contains_key(*path)).map(String::as_str);
            paths.chain(more).take(5).collect::<Vec<_>>().join(", ")
        };
        format!(
            "{} files; from A differ {}; from B {}",
            site.len(),
            differing(self.site(Version::A)),
            differing(self.site(Version::B))
        )
    }
}

/// Pages and files of all kinds: topics, places, tags, data, a picture, a file that is copied.
pub fn write_event(event: &Path, version: Version) {
    let write = |path: &str, bytes: &[u8]| {
        let path = event.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    };
    write(
        "event.yaml",
        b"title: Barcamp\nstart: 2027-01-26\nend: 2027-01-27\nlanguage: de\nrelease: all\ndata: all\n\
          url: https://www.example.org/barcamp/\nlicence: CC-BY-4.0\n\
          legal: {imprint: https://stadt.example/i, privacy: https://stadt.example/p, accessibility: https://stadt.example/a}\n",
    );
    for number in 0..NOTES {
        // Every second note is the same in both.
        let word = if number % 2 == 0 { "beides".to_owned() } else { format!("{version:?}") };
        write(&format!("sessions/s-{number}.md"), note(number, &word).as_bytes());
    }
    write(&format!("sessions/nur-{version:?}.md"), note(NOTES, &format!("nur {version:?}")).as_bytes());
    write("static/robots.txt", b"User-agent: *\n");
    write("static/groß.bin", &vec![version as u8; 300_000]);
}

pub fn note(number: usize, word: &str) -> String {
    let group = number / 3;
    format!(
        "---\ntopic: Thema {group}\ntags: [wort{group}]\nmunicipalities: [Stadt {group}]\nroom: Raum {}\n\
         start: 2027-01-26T{:02}:00\nduration: 45\n---\nDer Stand ist {word}.\n\n## Ergebnisse\n\n- Ergebnis {number} {word}\n",
        number % 4,
        9 + number
    )
}

/// All files below a folder; none where there is no such folder.
pub fn files(folder: &Path) -> Site {
    let mut found = Site::new();
    gather(folder, folder, &mut found);
    found
}

fn gather(root: &Path, folder: &Path, found: &mut Site) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("an entry").path();
        if fs::symlink_metadata(&path).expect("there").is_dir() {
            gather(root, &path, found);
        } else {
            let name = path.strip_prefix(root).expect("below it").to_str().expect("Unicode").to_owned();
            found.insert(name, fs::read(&path).expect("readable"));
        }
    }
}

/// The names in a folder, in order.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

pub fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[track_caller]
pub fn assert_built(output: &Output) {
    assert_eq!(output.status.code(), Some(0), "{}", told(output));
}

/// The program says no in words, by the exit code for what is not the notes' fault.
#[track_caller]
pub fn assert_refused(output: &Output, words: &str) {
    let told = told(output);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.starts_with("error: ") && told.contains(words), "`{words}` is not said: {told}");
    assert!(!told.contains("panicked"), "{told}");
}
