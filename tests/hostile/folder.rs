//! Folders that were filled to do harm: what is in them is told, or left alone, in bounded time and memory, and nothing from
//! outside of them is read.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use tempfile::TempDir;

const EVENT: &str = "title: Barcamp\nstart: 2017-01-26\nend: 2017-01-27\nlanguage: en\nrelease: all\n\
legal: {imprint: https://a.example/i, privacy: https://a.example/p, accessibility: https://a.example/a}\n";

struct Place {
    dir: TempDir,
}

/// What the program said, and how it ended.
struct Told {
    code: Option<i32>,
    words: String,
    time: Duration,
}

impl Place {
    fn new() -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let place = Self { dir };
        place.write("event.yaml", EVENT.as_bytes());
        place.write("sessions/a.md", b"---\ntopic: Good\n---\nText\n");
        place
    }

    fn event(&self) -> PathBuf {
        self.dir.path().join("event")
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.event().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    }

    fn link(&self, path: impl AsRef<Path>, to: impl AsRef<Path>) {
        symlink(to, self.event().join(path)).expect("linked");
    }

    /// Runs the program with a limit to its memory, and to its time.
    fn run(&self, arguments: &[&str]) -> Told {
        let started = Instant::now();
        // The program as tests build it takes much more than that for its own code.
        let output = Command::new("sh")
            .args(["-c", "ulimit -v 2500000; exec timeout 100 \"$@\"", "sh", env!("CARGO_BIN_EXE_nachlese")])
            .args(arguments)
            .current_dir(self.event())
            .envs([("LC_ALL", "C"), ("GITHUB_ACTIONS", ""), ("RAYON_NUM_THREADS", "2")])
            .output()
            .expect("a shell");
        let words = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
        assert!(!words.contains("panicked"), "{words}");
        Told { code: output.status.code(), words, time: started.elapsed() }
    }

    /// The site's files as paths and texts.
    fn published(&self) -> Vec<(String, String)> {
        let site = self.event().join("site");
        let mut files = Vec::new();
        let mut folders = vec![site.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                assert!(!path.is_symlink(), "{}: no link is published", path.display());
                match path.is_dir() {
                    true => folders.push(path),
                    false => files.push((
                        path.strip_prefix(&site).expect("below").to_string_lossy().into_owned(),
                        String::from_utf8_lossy(&fs::read(&path).expect("readable")).into_owned(),
                    )),
                }
            }
        }
        files
    }
}

impl Told {
    /// Whether one line tells of this place, with this number.
    #[track_caller]
    fn tells(&self, number: &str, path: &str) {
        let tells = self.words.lines().any(|line| line.contains(number) && line.contains(path));
        assert!(tells, "no {number} at {path} in:\n{}", self.words);
    }
}

#[test]
fn what_is_no_file_is_told_and_never_opened() {
    let place = Place::new();
    for path in ["sessions/pipe.md", "assets/pipe.png", "static/pipe.txt", "people.yaml", "pages/pipe.md"] {
        let path = place.event().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        let mode = rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR;
        rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, mode, 0).expect("a pipe");
    }
    let _listener = UnixListener::bind(place.event().join("sessions/socket.md")).expect("a socket");
    place.link("sessions/zero.md", "/dev/zero");
    place.link("sessions/random.md", "/dev/urandom");
    place.link("sessions/terminal.md", "/dev/tty");
    place.link("sessions/itself.md", "/proc/self/mem");
    place.link("sessions/input.md", "/dev/stdin");
    fs::create_dir(place.event().join("sessions/folder.md")).expect("made");
    place.write("sessions/b.md", b"---\ntopic: Good\nimage: pipe.png\n---\n![x](../assets/pipe.png)\n");
    let told = place.run(&["check", "--format", "short"]);
    for path in
        ["sessions/pipe.md", "assets/pipe.png", "static/pipe.txt", "people.yaml", "pages/pipe.md", "sessions/socket.md"]
    {
        told.tells("N005", path);
    }
    for path in ["zero", "random", "terminal", "itself", "input"] {
        let told_at = told.words.lines().find(|line| line.contains(&format!("sessions/{path}.md")));
        let number = told_at.unwrap_or_else(|| panic!("nothing of {path} in {}", told.words));
        assert!(number.contains("N003") || number.contains("N002"), "{number}");
    }
    assert_eq!(told.code, Some(1), "without the list of people nothing may be published: {}", told.words);
    assert!(told.time < Duration::from_secs(60));
}

#[test]
fn nothing_from_outside_comes_in_and_loops_end() {
    let place = Place::new();
    let outside = place.dir.path().join("outside");
    fs::create_dir(&outside).expect("made");
    fs::write(outside.join("secret.md"), "---\ntopic: xqsecret\n---\nxqsecret\n").expect("written");
    fs::write(outside.join("secret.png"), "xqsecret").expect("written");
    place.link("sessions/file.md", "../../outside/secret.md");
    place.link("sessions/folder", &outside);
    place.link("pages", &outside);
    place.link("assets", &outside);
    place.link("static", &outside);
    place.link("themes", "../outside");
    place.link("sessions/self", ".");
    place.link("sessions/up", "..");
    place.link("sessions/root", "/");
    place.link("sessions/one.md", "two.md");
    place.link("sessions/two.md", "one.md");
    place.link("sessions/lost.md", "nowhere.md");
    place.write(
        "sessions/b.md",
        b"---\ntopic: Good\nlinks: [{title: x, url: \"../../outside/secret.md\"}]\nimage: ../../outside/secret.png\n---\n\
          [a](../../outside/secret.md) ![b](../../outside/secret.png) [c](/../outside/secret.md) [d](..%2f..%2foutside%2fsecret.md)\n\
          [[../../outside/secret]] ![e](..\\..\\outside\\secret.png) ![f](folder/secret.png) [g](file:///etc/passwd) [h](/etc/passwd)\n",
    );
    let told = place.run(&["check", "--format", "short"]);
    for path in ["sessions/file.md", "sessions/folder", "pages", "assets", "static", "themes", "sessions/root"] {
        told.tells("N003", path);
    }
    for path in ["sessions/self", "sessions/up", "sessions/one.md", "sessions/two.md", "sessions/lost.md"] {
        told.tells("N002", path);
    }
    place.run(&["build", "--keep-going", "--no-git"]);
    if place.event().join("site").exists() {
        let traces: Vec<_> = place
            .published()
            .into_iter()
            .filter(|(path, text)| path.contains("xqsecret") || text.contains("xqsecret"))
            .collect();
        assert!(traces.is_empty(), "{traces:?}");
    }
}

#[test]
fn giants_are_told_and_not_read() {
    let place = Place::new();
    // A hole: two hundred megabytes that take no room.
    for (path, size) in
        [("sessions/giant.md", 200_000_000), ("topics.yaml", 200_000_000), ("assets/giant.png", 200_000_000_000)]
    {
        let path = place.event().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        File::create(path).expect("made").set_len(size).expect("a hole");
    }
    let told = place.run(&["check", "--format", "short"]);
    told.tells("N004", "sessions/giant.md");
    told.tells("N004", "topics.yaml");
    assert_eq!(told.code, Some(1));
    assert!(told.time < Duration::from_secs(60), "{:?}", told.time);
}

#[test]
fn names_that_deceive_or_clash_are_told() {
    let place = Place::new();
    let text = b"---\ntopic: Good\n---\nText\n";
    for name in [
        "A.md",
        "a b.md",
        "a-b.md",
        "\u{e4}.md",
        "a\u{308}.md",
        "ae.md",
        "CON.md",
        "aux.md",
        "index.md",
        "seite-2.md",
        "page-2.md",
    ] {
        place.write(&format!("sessions/{name}"), text);
    }
    for name in [
        "..md",
        "...md",
        ". .md",
        "\u{202e}dm.gpj.md",
        "\u{200b}.md",
        "%2e%2e%2fetc.md",
        "a\nb.md",
        "<img src=x onerror=alert(1)>.md",
        "-rf.md",
        "~.md",
        "$(x).md",
        " .md",
    ] {
        place.write(&format!("sessions/{name}"), text);
    }
    place.write(&format!("sessions/{}.md", "x".repeat(250)), text);
    place.write(&format!("sessions/{}/{}.md", "y/".repeat(60), "z".repeat(200)), text);
    fs::write(place.event().join("sessions").join(OsStr::from_bytes(b"f\xfcr.md")), text).expect("written");
    // A lone surrogate, as Windows has it in names.
    fs::write(place.event().join("sessions").join(OsStr::from_bytes(b"\xed\xa0\x80.md")), text).expect("written");
    let told = place.run(&["check", "--format", "short"]);
    assert_eq!(told.words.matches("N005").count(), 2, "{}", told.words);
    assert!(told.words.contains("N601"), "clashing addresses: {}", told.words);
    assert_eq!(told.code, Some(1));
    assert!(!told.words.contains(['\u{202e}', '\u{200b}']), "a name does not turn the report around: {:?}", told.words);
}
