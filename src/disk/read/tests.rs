use std::ffi::OsStr;
use std::io::Write;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use tempfile::TempDir;

use super::super::{open_asset, read_asset};
use super::*;

/// A folder with an event in it, `event`, and room for other things beside that.
struct Place {
    dir: TempDir,
    event: PathBuf,
}

impl Place {
    fn new(files: &[&str]) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let event = dir.path().join("event");
        fs::create_dir(&event).expect("made");
        let place = Self { dir, event };
        files.iter().for_each(|path| place.write(path, path.as_bytes()));
        place
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.event.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    }

    fn link(&self, path: &str, to: impl AsRef<Path>) {
        symlink(to, self.event.join(path)).expect("linked");
    }

    #[track_caller]
    fn read(&self) -> Sources {
        read(&self.event, Some(&self.event.join("site")), Limits::default()).expect("readable")
    }

    /// Texts, then assets, then problems, as paths.
    #[track_caller]
    fn paths(&self) -> [Vec<String>; 3] {
        let sources = self.read();
        let problems = sources.problems.iter().map(|problem| problem.path.clone()).collect();
        let paths = |path: &SourcePath| path.to_string();
        [sources.texts.keys().map(paths).collect(), sources.assets.keys().map(paths).collect(), problems]
    }

    #[track_caller]
    fn problem(&self, path: &str) -> ReadProblemKind {
        let sources = self.read();
        let problem = sources.problems.iter().find(|problem| problem.path == path);
        problem.unwrap_or_else(|| panic!("no problem at {path}: {:?}", sources.problems)).kind.clone()
    }

    fn open(&self, path: &str) -> anyhow::Result<String> {
        let mut text = String::new();
        open_asset(&self.event, &SourcePath::new(path).expect("a path"))?.read_to_string(&mut text)?;
        Ok(text)
    }
}

#[test]
fn texts_come_as_bytes_and_the_rest_by_size() {
    let place = Place::new(&["event.yaml", "sessions/Füße tätig.md", "sessions/a/bild.svg", "LICENSE"]);
    place.write("sessions/latin1.md", b"f\xfcr");
    let sources = place.read();
    assert_eq!(sources.name, "event");
    let text = |path: &str| sources.texts[&SourcePath::new(path).expect("a path")].to_vec();
    assert_eq!(text("sessions/Füße tätig.md"), "sessions/Füße tätig.md".as_bytes());
    assert_eq!(text("sessions/latin1.md"), b"f\xfcr");
    let size = |path: &str| sources.assets[&SourcePath::new(path).expect("a path")].size;
    assert_eq!((size("sessions/a/bild.svg"), size("LICENSE")), (19, 7));
    assert_eq!((sources.texts.len(), sources.assets.len(), sources.problems.len()), (3, 2, 0));
}

#[test]
fn what_is_none_of_the_event_is_left_out() {
    let place = Place::new(&[
        "a.md",
        ".env",
        ".git/config",
        "x/.hidden/a.md",
        "node_modules/a/b.md",
        "target/a.md",
        "site/index.md",
        "alt/.nachlese-manifest",
        "alt/index.md",
        "static/.htaccess",
        "static/2016/.nachlese-manifest",
        "static/.git/x",
    ]);
    let assets = ["static/.htaccess", "static/2016/.nachlese-manifest"].map(str::to_owned).to_vec();
    assert_eq!(place.paths(), [vec!["a.md".to_owned()], assets, vec![]]);
}

#[test]
fn composed_and_decomposed_names_are_two_files() {
    let place = Place::new(&["\u{e4}.md", "a\u{308}.md"]);
    assert_eq!(place.paths()[0], ["a\u{308}.md", "\u{e4}.md"]);
}

#[test]
fn links_are_followed_inside_only() {
    let place = Place::new(&["sessions/a.md", "bilder/tief/x.png", ".git/config", "site/index.html"]);
    fs::write(place.dir.path().join("secret.md"), "secret").expect("written");
    place.link("sessions/b.md", "a.md");
    place.link("sessions/absolute.md", place.event.join("sessions/a.md"));
    place.link("sessions/bilder", "../bilder");
    let outside = ["/etc", "../secret.md", "..", ".git", ".git/config", "site/index.html", "site"];
    let names: Vec<String> = (0..outside.len()).map(|n| format!("out{n}.md")).collect();
    outside.iter().zip(&names).for_each(|(to, name)| place.link(name, to));
    let texts = ["sessions/a.md", "sessions/absolute.md", "sessions/b.md"].map(str::to_owned).to_vec();
    let assets = ["bilder/tief/x.png", "sessions/bilder/tief/x.png"].map(str::to_owned).to_vec();
    assert_eq!(place.paths(), [texts, assets, names.clone()]);
    assert!(names.iter().all(|name| place.problem(name) == ReadProblemKind::LeadsOutside));
    assert_eq!(place.open("sessions/absolute.md").expect("inside"), "sessions/a.md");
    assert_eq!(place.open("sessions/bilder/tief/x.png").expect("inside"), "bilder/tief/x.png");
    assert_eq!(place.open(".git/config").expect("named outright, not by a link"), ".git/config");
    for path in ["out0.md/hostname", "out1.md", "out4.md"] {
        let error = place.open(path).expect_err("outside").to_string();
        assert!(error.contains(path) && error.contains("leads out"), "{error}");
    }
}

#[test]
fn loops_and_webs_of_links_end() {
    let place = Place::new(&["a.md"]);
    place.link("self.md", "self.md");
    place.link("up", ".");
    for folder in 0..12 {
        place.write(&format!("{folder}/note.md"), b"x");
        (0..12).filter(|&to| to != folder).for_each(|to| place.link(&format!("{folder}/{to}"), format!("../{to}")));
    }
    let sources = place.read();
    assert_eq!(sources.texts.len(), 1 + 12 + 12 * 11);
    assert!(matches!(place.problem("self.md"), ReadProblemKind::Unreadable(fault) if fault.key == "links"));
    assert!(matches!(place.problem("up"), ReadProblemKind::Unreadable(_)));
}

#[test]
fn what_is_no_file_is_never_opened() {
    let place = Place::new(&["a.md"]);
    let mode = rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR;
    let fifo = place.event.join("pipe.md");
    rustix::fs::mknodat(rustix::fs::CWD, &fifo, rustix::fs::FileType::Fifo, mode, 0).expect("a pipe");
    place.link("link.md", "pipe.md");
    let _listener = UnixListener::bind(place.event.join("socket")).expect("a socket");
    assert_eq!(place.paths()[0], ["a.md"]);
    for path in ["pipe.md", "link.md", "socket"] {
        assert_eq!(place.problem(path), ReadProblemKind::NotAFile, "{path}");
    }
    assert!(place.open("pipe.md").expect_err("a pipe").to_string().contains("is not a file"));
    assert!(place.open("missing.png").expect_err("missing").to_string().contains("missing.png"));
}

#[test]
fn a_folder_in_place_of_the_lock_is_a_problem() {
    let place = Place::new(&["a.md", "nachlese.lock/sessions/b.md", "2017/nachlese.lock/c.md"]);
    assert_eq!(place.paths()[0], ["2017/nachlese.lock/c.md", "a.md"]);
    assert_eq!(place.problem("nachlese.lock"), ReadProblemKind::NotAFile);
    let place = Place::new(&["a.md", "folder/b.md"]);
    place.link("nachlese.lock", "folder");
    assert_eq!(place.paths()[0], ["a.md", "folder/b.md"]);
    assert_eq!(place.problem("nachlese.lock"), ReadProblemKind::NotAFile);
}

#[test]
fn names_that_are_not_unicode_are_told_once() {
    let place = Place::new(&["a.md"]);
    let folder = place.event.join(OsStr::from_bytes(b"f\xfcr"));
    fs::create_dir(&folder).expect("made");
    fs::write(folder.join("a.md"), "").expect("written");
    assert_eq!(place.paths(), [vec!["a.md".to_owned()], vec![], vec!["f\u{fffd}r".to_owned()]]);
    assert_eq!(place.problem("f\u{fffd}r"), ReadProblemKind::NameNotUnicode);
}

#[test]
fn giant_texts_are_not_read_and_giant_files_are() {
    let place = Place::new(&[]);
    for path in ["note.md", "film.mp4"] {
        let file = File::create(place.event.join(path)).expect("made");
        file.set_len(20 * 1024 * 1024 * 1024).expect("a hole");
    }
    assert_eq!(place.problem("note.md"), ReadProblemKind::TooLarge(5 * 1024 * 1024));
    assert_eq!(place.paths()[1], ["film.mp4"]);
}

#[test]
fn a_text_that_grows_while_it_is_read_ends() {
    let place = Place::new(&["note.md"]);
    let open = || File::open(place.event.join("note.md")).expect("there");
    assert_eq!(load_text(open(), 0, Limits { text: 7, ..Limits::default() }).expect("fits").len(), 7);
    assert_eq!(load_text(open(), 0, Limits { text: 6, ..Limits::default() }), Err(ReadProblemKind::TooLarge(6)));
}

#[test]
fn a_file_that_vanishes_is_a_problem() {
    let place = Place::new(&[]);
    let folder = Folder::open(&place.event).expect("there");
    let path = SourcePath::new("gone.md").expect("a path");
    let loaded = load(&folder, Limits::default(), &path, Kind::Text);
    assert!(matches!(loaded, Err(ReadProblemKind::Unreadable(fault)) if fault.key == "not-found"));
}

#[test]
fn one_unreadable_file_is_a_problem_and_an_unreadable_root_an_error() {
    let place = Place::new(&["a.md", "b.md", "c/d.md"]);
    let missing = place.dir.path().join("missing");
    let error = read(&missing, None, Limits::default()).expect_err("missing").to_string();
    assert!(error.contains("missing"), "{error}");
    assert!(read(&place.event.join("a.md"), None, Limits::default()).is_err());
    for path in ["b.md", "c"] {
        fs::set_permissions(place.event.join(path), fs::Permissions::from_mode(0o000)).expect("its owner may");
    }
    // Nothing is forbidden to root.
    if File::open(place.event.join("b.md")).is_err() {
        assert_eq!(place.paths(), [vec!["a.md".to_owned()], vec![], vec!["b.md".to_owned(), "c".to_owned()]]);
    }
    fs::set_permissions(place.event.join("c"), fs::Permissions::from_mode(0o755)).expect("its owner may");
}

#[test]
fn the_events_of_a_series_have_folders_of_their_own() {
    let place =
        Place::new(&["series.yaml", "2017/event.yaml", "2017/themes/x/a.css", "2017/assets/a.md", "x/themes/a.css"]);
    let texts = ["2017/event.yaml", "2017/themes/x/a.css", "series.yaml"].map(str::to_owned).to_vec();
    let assets = ["2017/assets/a.md", "x/themes/a.css"].map(str::to_owned).to_vec();
    assert_eq!(place.paths(), [texts, assets, vec![]]);
}

#[test]
fn a_file_that_is_written_to_meanwhile_is_not_taken_for_whole() {
    let place = Place::new(&["event.yaml"]);
    place.write("assets/plan.pdf", &vec![7; 1 << 20]);
    let path = SourcePath::new("assets/plan.pdf").expect("a path");
    let file = place.event.join(path.as_str());
    let is_over = AtomicBool::new(false);
    let failure = thread::scope(|scope| {
        scope.spawn(|| {
            let mut file = fs::OpenOptions::new().append(true).open(&file).expect("there");
            while !is_over.load(Ordering::Relaxed) {
                file.write_all(b"x").expect("written");
            }
        });
        let failure = (0..500).find_map(|_| read_asset(&place.event, &path).err());
        is_over.store(true, Ordering::Relaxed);
        failure
    });
    let failure = failure.expect("it is noticed").downcast::<Failure>().expect("a failure");
    assert_eq!((failure.task, failure.path), (Task::ReadTorn, file));
}
