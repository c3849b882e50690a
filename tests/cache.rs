//! Pictures are made once and kept for the next build, and nothing hangs on what was kept.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

const EVENT: &str = "title: Barcamp\nstart: 2017-01-26\nend: 2017-01-27\nlanguage: en\nrelease: all\n";
const NOTE: &str = "---\ntopic: T\n---\n![An empty hall](../assets/hall.jpg \"no people\")\n";

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    /// An event with one photo.
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let event = folder.path().join("event");
        for inner in ["sessions", "assets"] {
            fs::create_dir_all(event.join(inner)).expect("new");
        }
        fs::write(event.join("event.yaml"), EVENT).expect("written");
        fs::write(event.join("sessions/a.md"), NOTE).expect("written");
        let pixels = image::RgbImage::from_fn(1200, 30, |x, y| image::Rgb([x as u8, y as u8, 90]));
        pixels.save(event.join("assets/hall.jpg")).expect("written");
        Self { folder }
    }

    fn build(&self, arguments: &[&str]) -> BTreeMap<String, Vec<u8>> {
        let site = self.folder.path().join("site");
        let output = Command::new(env!("CARGO_BIN_EXE_nachlese"))
            .args(["build", "event", "--output", "site"])
            .args(arguments)
            .current_dir(self.folder.path())
            .env("XDG_CACHE_HOME", self.folder.path().join("cache"))
            .env("GITHUB_ACTIONS", "")
            .output()
            .expect("the program runs");
        assert!(output.status.success(), "{output:?}");
        let pictures = files(&site.join("assets"));
        let pictures = pictures.into_iter().map(|path| (name(&path), fs::read(path).expect("there"))).collect();
        fs::remove_dir_all(site).expect("the site was there");
        pictures
    }

    fn kept(&self) -> Vec<PathBuf> {
        files(&self.folder.path().join("cache/nachlese/pictures"))
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> =
        fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("there").path()).collect();
    files.sort();
    files
}

fn name(path: &Path) -> String {
    path.file_name().expect("a name").to_string_lossy().into_owned()
}

#[test]
fn a_second_build_makes_no_picture_anew() {
    let place = Place::new();
    let first = place.build(&[]);
    assert_eq!(first.len(), 2, "two widths");
    // Slightly older, so that a file that is written anew shows.
    let before = SystemTime::now() - Duration::from_secs(60);
    for path in place.kept() {
        fs::File::options().append(true).open(path).expect("kept").set_modified(before).expect("it is ours");
    }
    assert_eq!(place.build(&[]), first);
    let is_old = |path: &PathBuf| fs::metadata(path).and_then(|data| data.modified()).expect("there") == before;
    assert_eq!(place.kept().iter().filter(|path| is_old(path)).count(), 2);
}

#[test]
fn what_was_damaged_is_made_anew() {
    let place = Place::new();
    let first = place.build(&[]);
    for path in place.kept() {
        fs::write(path, b"damaged").expect("it is ours");
    }
    assert_eq!(place.build(&[]), first);
    assert!(place.kept().iter().all(|path| fs::read(path).expect("there") != b"damaged"));
}

#[test]
fn nothing_is_kept_where_nobody_wants_it() {
    let place = Place::new();
    assert_eq!(place.build(&["--no-cache"]).len(), 2);
    assert_eq!(place.kept(), Vec::<PathBuf>::new());
}
