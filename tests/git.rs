//! What the program learns from real repositories, and that it does without where there is none.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use tempfile::TempDir;

const EVENT: &str = "title: Testcamp\nstart: 2017-01-26\nend: 2017-01-27\nrelease: all\nlanguage: de\n";

/// A folder for one test, with a repository in it or not. Git runs in it apart from the user's own settings.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder for tests") }
    }

    /// A repository that is an event: one note of 3 February, one of 4 February 2017.
    fn event() -> Self {
        let place = Self::new();
        place.git("camp", &["init", "--quiet", "--initial-branch=main"]);
        place.write("camp/event.yaml", EVENT);
        place.write("camp/sessions/a.md", &note("Akte"));
        place.commit("camp", "2017-02-03");
        place.write("camp/sessions/b.md", &note("Bild"));
        place.commit("camp", "2017-02-04");
        place
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }

    /// A command that knows nothing of whoever runs the tests.
    fn command(&self, program: &str, folder: &str) -> Command {
        fs::create_dir_all(self.path(folder)).expect("a folder can be made");
        let mut command = Command::new(program);
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("GIT_")) {
            command.env_remove(name);
        }
        command
            .current_dir(self.path(folder))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CEILING_DIRECTORIES", self.folder.path())
            .env("NO_COLOR", "1")
            .env("LC_ALL", "C");
        command
    }

    #[track_caller]
    fn git(&self, folder: &str, arguments: &[&str]) -> String {
        self.git_on(folder, "2017-01-01", arguments)
    }

    #[track_caller]
    fn git_on(&self, folder: &str, day: &str, arguments: &[&str]) -> String {
        let mut git = self.command("git", folder);
        for role in ["AUTHOR", "COMMITTER"] {
            git.env(format!("GIT_{role}_NAME"), "Erika Beispiel")
                .env(format!("GIT_{role}_EMAIL"), "erika@example.org")
                .env(format!("GIT_{role}_DATE"), format!("{day}T23:30:00+0100"));
        }
        let output = git.args(arguments).output().expect("the tests need Git");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "git {arguments:?}: {told}");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    #[track_caller]
    fn commit(&self, folder: &str, day: &str) {
        self.git(folder, &["add", "--all"]);
        self.git_on(folder, day, &["commit", "--quiet", "--allow-empty", "--message", "Stand"]);
    }

    fn nachlese(&self, folder: &str) -> Command {
        self.command(env!("CARGO_BIN_EXE_nachlese"), folder)
    }

    /// Builds the event in a folder and gives what was said.
    #[track_caller]
    fn build(&self, folder: &str, arguments: &[&str]) -> String {
        let site = self.path("site");
        let mut command = self.nachlese(folder);
        let output = command
            .args(["build", "--format", "short", "--output"])
            .arg(&site)
            .args(arguments)
            .output()
            .expect("it runs");
        let told = told(&output);
        assert!(output.status.success(), "{told}");
        told
    }

    /// When the page of a session says that its note was last changed.
    #[track_caller]
    fn day_of(&self, page: &str) -> Option<String> {
        let page = self.page(page);
        let (_, rest) = page.split_once("Letzte Änderung: <time datetime=\"")?;
        Some(rest.split('"').next().expect("a part").to_owned())
    }

    #[track_caller]
    fn page(&self, page: &str) -> String {
        let path = self.path("site").join(page);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// A program called `git` that does this, for `PATH`.
    fn other_git(&self, script: &str) -> PathBuf {
        self.write("bin/git", &format!("#!/bin/sh\n{script}\n"));
        let path = self.path("bin/git");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it is ours");
        self.path("bin")
    }
}

fn note(topic: &str) -> String {
    format!("---\ntopic: {topic}\n---\n## Ergebnisse\n\n- Etwas zu {topic}\n")
}

fn told(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn day(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn pages_say_when_their_notes_were_changed() {
    let place = Place::event();
    place.write("camp/sessions/ä ö.md", &note("Umlaut"));
    place.write("camp/sessions/neu.md", "");
    place.commit("camp", "2017-02-05");
    place.write("camp/sessions/a.md", &note("Akte, neu gefasst"));
    place.commit("camp", "2017-03-01");
    // What is not committed has no day yet, or the one before.
    place.write("camp/sessions/b.md", &note("Bild, noch in Arbeit"));
    place.write("camp/sessions/c.md", &note("Chat"));
    assert!(!place.build("camp", &[]).contains("N90"));
    assert_eq!(place.day_of("sessions/a.html"), day("2017-03-01"));
    assert_eq!(place.day_of("sessions/b.html"), day("2017-02-04"));
    assert_eq!(place.day_of("sessions/ae-oe.html"), day("2017-02-05"));
    assert_eq!(place.day_of("sessions/c.html"), None);
    assert!(place.page("index.html").contains("Zuletzt geändert"));
    for page in ["index.html", "sessions/a.html"] {
        let page = place.page(page).to_lowercase();
        assert!(!page.contains("erika"), "nobody asked for the author");
    }
}

#[test]
fn git_is_asked_where_notes_are_kept_or_somebody_wants_it() {
    let place = Place::event();
    place.build("camp", &["--no-git"]);
    assert_eq!(place.day_of("sessions/a.html"), None);
    place.build("camp", &["--no-git", "--git"]);
    assert_eq!(place.day_of("sessions/a.html"), day("2017-02-03"));

    // The same event in a folder of a repository that is not its own.
    let place = Place::new();
    place.git("all", &["init", "--quiet", "--initial-branch=main"]);
    place.write("all/veranstaltungen/[2017]/event.yaml", EVENT);
    place.write("all/veranstaltungen/[2017]/sessions/a.md", &note("Akte"));
    place.commit("all", "2017-02-03");
    place.write("all/anderes.md", "");
    place.commit("all", "2017-02-09");
    let folder = "all/veranstaltungen/[2017]";
    assert!(!place.build(folder, &[]).contains("N90"));
    assert_eq!(place.day_of("sessions/a.html"), None);
    place.build(folder, &["--git"]);
    assert_eq!(place.day_of("sessions/a.html"), day("2017-02-03"));
    let repository = "repository: https://gitlab.opencode.de/amt/camp\n";
    place.write(&format!("{folder}/event.yaml"), &format!("{EVENT}{repository}"));
    place.build(folder, &[]);
    assert_eq!(place.day_of("sessions/a.html"), day("2017-02-03"));
    let edit = "https://gitlab.opencode.de/amt/camp/-/edit/main/veranstaltungen/%5B2017%5D/sessions/a.md";
    assert!(place.page("sessions/a.html").contains(edit), "{}", place.page("sessions/a.html"));
}

#[test]
fn a_renaming_is_no_change() {
    let place = Place::event();
    place.git("camp", &["mv", "sessions/a.md", "sessions/akte.md"]);
    place.commit("camp", "2017-05-01");
    place.git("camp", &["mv", "sessions", "mitschriften"]);
    place.commit("camp", "2017-05-02");
    place.git("camp", &["mv", "mitschriften", "sessions"]);
    place.commit("camp", "2017-05-03");
    place.git("camp", &["mv", "sessions/b.md", "sessions/bild.md"]);
    place.write("camp/sessions/bild.md", &(note("Bild") + "- Und mehr\n"));
    place.commit("camp", "2017-05-04");
    place.build("camp", &[]);
    assert_eq!(place.day_of("sessions/akte.html"), day("2017-02-03"));
    assert_eq!(place.day_of("sessions/bild.html"), day("2017-05-04"));
}

#[test]
fn an_event_that_was_moved_keeps_its_days() {
    let place = Place::event();
    fs::create_dir_all(place.path("camp/archiv/2017")).expect("a folder can be made");
    for name in ["event.yaml", "sessions"] {
        place.git("camp", &["mv", name, "archiv/2017"]);
    }
    place.commit("camp", "2018-01-01");
    place.git("camp", &["mv", "archiv", "camps"]);
    place.write("camp/sessions/a.md", "Eine andere Datei an alter Stelle\n");
    place.commit("camp", "2019-01-01");
    place.build("camp/camps/2017", &["--git"]);
    assert_eq!(place.day_of("sessions/a.html"), day("2017-02-03"));
    assert_eq!(place.day_of("sessions/b.html"), day("2017-02-04"));
}

#[test]
fn branches_side_by_side_are_followed() {
    let place = Place::event();
    place.git("camp", &["switch", "--quiet", "--create", "andere"]);
    place.write("camp/sessions/a.md", &note("Akte, anders"));
    place.commit("camp", "2017-03-05");
    place.git("camp", &["switch", "--quiet", "main"]);
    place.git("camp", &["mv", "sessions/a.md", "sessions/akte.md"]);
    place.commit("camp", "2017-03-01");
    place.git_on("camp", "2017-04-01", &["merge", "--quiet", "--no-edit", "andere"]);
    place.build("camp", &[]);
    assert_eq!(place.day_of("sessions/akte.html"), day("2017-03-05"));
}

#[test]
fn a_shallow_clone_gives_no_day_and_one_note() {
    let place = Place::event();
    let origin = format!("file://{}", place.path("camp").display());
    place.git(".", &["clone", "--quiet", "--depth", "1", &origin, "flach"]);
    let told = place.build("flach", &[]);
    assert_eq!(told.matches("[N901]").count(), 1, "{told}");
    assert!(told.contains("fetch-depth: 0"), "{told}");
    assert_eq!(place.day_of("sessions/a.html"), None);
    assert!(!place.build("flach", &["--no-git"]).contains("N901"));
}

#[test]
fn a_clone_without_old_texts_asks_no_server() {
    let place = Place::event();
    place.git("camp", &["config", "uploadpack.allowFilter", "true"]);
    place.git("camp", &["mv", "sessions/a.md", "sessions/akte.md"]);
    place.commit("camp", "2017-05-01");
    let origin = format!("file://{}", place.path("camp").display());
    place.git(".", &["clone", "--quiet", "--filter=blob:none", &origin, "teil"]);
    fs::rename(place.path("camp"), place.path("weg")).expect("it is ours");
    assert!(!place.build("teil", &[]).contains("N90"));
    assert_eq!(place.day_of("sessions/akte.html"), day("2017-02-03"));
}

#[test]
fn the_remote_gives_links_without_passwords() {
    let place = Place::event();
    place.git("camp", &["remote", "add", "forge", "https://erika:geheim@github.com/amt/camp.git"]);
    place.git("camp", &["switch", "--quiet", "--create", "entwurf/märz"]);
    place.build("camp", &[]);
    let page = place.page("sessions/a.html");
    assert!(page.contains("\"https://github.com/amt/camp/edit/entwurf/m%C3%A4rz/sessions/a.md\""), "{page}");
    assert!(!page.contains("geheim") && !page.contains("erika"));

    // In CI a commit is checked out, no branch.
    place.git("camp", &["update-ref", "refs/remotes/forge/master", "HEAD"]);
    place.git("camp", &["switch", "--quiet", "--detach"]);
    place.build("camp", &[]);
    assert!(place.page("sessions/a.html").contains("github.com/amt/camp/edit/master/sessions/a.md"));

    place.git("camp", &["remote", "add", "spiegel", "https://codeberg.org/amt/camp"]);
    place.build("camp", &[]);
    assert!(!place.page("sessions/a.html").contains("amt/camp"), "of two remotes, neither is the one");
    place.git("camp", &["remote", "add", "origin", "/srv/git/camp.git"]);
    place.build("camp", &[]);
    assert!(!place.page("sessions/a.html").contains("note-origin\">\n<ul"), "a folder is no web server");
}

#[test]
fn without_a_repository_nothing_is_missing() {
    let place = Place::new();
    place.write("camp/event.yaml", &format!("{EVENT}repository: https://github.com/amt/camp\n"));
    place.write("camp/sessions/a.md", &note("Akte"));
    assert!(!place.build("camp", &[]).contains("N90"));
    let told = place.build("camp", &["--git"]);
    assert!(told.contains("[N902]") && told.contains("gehört zu keinem Git-Repository"), "{told}");

    place.git("camp", &["init", "--quiet"]);
    assert!(!place.build("camp", &["--git"]).contains("N90"), "nothing is committed yet");
    assert_eq!(place.day_of("sessions/a.html"), None);
}

#[test]
fn a_repository_that_cannot_be_read_is_one_note() {
    let place = Place::event();
    fs::write(place.path("camp/.git/HEAD"), "0123456789012345678901234567890123456789\n").expect("it is ours");
    let told = place.build("camp", &[]);
    assert_eq!(told.matches("[N902]").count(), 1, "{told}");

    let bare = Place::event();
    bare.git("camp", &["config", "core.bare", "true"]);
    bare.build("camp", &[]);
    assert_eq!(bare.day_of("sessions/a.html"), None);
}

#[test]
fn without_git_pages_only_lack_their_days() {
    let place = Place::event();
    let build = |arguments: &[&str]| {
        let mut command = place.nachlese("camp");
        let output = command.env("PATH", place.path("nirgends")).arg("build").args(arguments).output();
        let output = output.expect("it runs");
        assert!(output.status.success());
        told(&output)
    };
    assert!(!build(&[]).contains("N902"));
    assert!(build(&["--git"]).contains("N902"));
}

#[test]
fn a_git_that_hangs_is_not_waited_for() {
    let place = Place::event();
    let bin = place.other_git("sleep 60");
    let started = Instant::now();
    let output = place.nachlese("camp").env("PATH", format!("{}:/usr/bin:/bin", bin.display())).arg("build").output();
    let output = output.expect("it runs");
    let told = told(&output);
    assert!(output.status.success() && told.contains("N902"), "{told}");
    assert!(started.elapsed() < Duration::from_secs(30), "{:?}", started.elapsed());
}

#[test]
fn a_git_that_never_stops_talking_is_stopped() {
    let place = Place::event();
    let bin = place.other_git("if [ \"$1\" = --no-pager ]; then yes ja; fi");
    let output = place.nachlese("camp").env("PATH", format!("{}:/usr/bin:/bin", bin.display())).arg("build").output();
    let output = output.expect("it runs");
    let told = told(&output);
    assert!(output.status.success() && told.contains("N902"), "{told}");
}

#[test]
fn the_repository_of_a_hook_is_not_mistaken_for_the_event_s() {
    let place = Place::event();
    place.git("andere", &["init", "--quiet"]);
    let mut command = place.nachlese("camp");
    let site = place.path("site");
    command.env("GIT_DIR", place.path("andere/.git")).env("GIT_INDEX_FILE", "nirgends").env("GIT_WORK_TREE", "/");
    let output = command.args(["build", "--output"]).arg(&site).output().expect("it runs");
    assert!(output.status.success(), "{}", told(&output));
    assert_eq!(place.day_of("sessions/a.html"), day("2017-02-03"));
}

/// Runs `check --since` and gives the exit code, and the files that findings were told of.
#[track_caller]
fn check_since(place: &Place, folder: &str, revision: &str) -> (Option<i32>, String) {
    let since = format!("--since={revision}");
    let output = place.nachlese(folder).args(["check", "--strict", "--format", "short", &since]).output();
    let output = output.expect("it runs");
    (output.status.code(), told(&output))
}

/// An event in which every file has something wrong with it, in a folder of a larger repository.
fn faulty() -> (Place, &'static str) {
    let place = Place::new();
    let folder = "all/camp";
    place.git("all", &["init", "--quiet", "--initial-branch=main"]);
    place.write("all/camp/event.yaml", &format!("{EVENT}wetter: gut\n"));
    for name in ["a", "b", "c"] {
        place.write(&format!("all/camp/sessions/{name}.md"), &(note(name) + "\n[weg](fehlt.md)\n"));
    }
    place.commit("all", "2017-02-03");
    (place, folder)
}

/// A repository may come from anywhere, and name programs that Git would run.
#[test]
fn no_program_of_the_repository_is_run() {
    let (place, folder) = faulty();
    let repository = place.folder.path().join("all");
    let trace = repository.join("ran");
    place.write("all/.gitattributes", "*.md filter=e\n");
    place.write("all/hooks/post-index-change", &format!("#!/bin/sh\ntouch {}\n", trace.display()));
    place.commit("all", "2017-02-04");
    let hook = repository.join("hooks/post-index-change");
    fs::set_permissions(hook, fs::Permissions::from_mode(0o755)).expect("ours");
    for (key, value) in [
        ("filter.e.clean", format!("touch {}; cat", trace.display())),
        ("filter.e.process", format!("touch {}", trace.display())),
        ("filter.e.required", "true".to_owned()),
        ("core.hooksPath", repository.join("hooks").display().to_string()),
    ] {
        place.git("all", &["config", key, &value]);
    }
    place.write("all/camp/sessions/b.md", &(note("b") + "\n[weg](fehlt-immer-noch.md)\n"));
    let (_, told) = check_since(&place, folder, "HEAD");
    assert!(told.contains("sessions/b.md:") && !told.contains("sessions/a.md:"), "{told}");
    assert!(!trace.exists());
}

#[test]
fn only_what_changed_is_reported() {
    let (place, folder) = faulty();
    let (code, told) = check_since(&place, folder, "main");
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("keine Datei wurde geändert"), "{told}");

    place.git("all", &["switch", "--quiet", "--create", "beitrag"]);
    place.write("all/camp/sessions/b.md", &(note("b") + "\n[weg](fehlt-immer-noch.md)\n"));
    place.commit("all", "2017-02-04");
    // Not committed, and not even known to Git.
    place.write("all/camp/sessions/c.md", &(note("c") + "\n[weg](auch-nicht-da.md)\n"));
    place.write("all/camp/sessions/ä.md", &(note("ä") + "\n[weg](fehlt.md)\n"));
    // What others did meanwhile is not this change.
    place.git("all", &["stash", "--quiet", "--include-untracked"]);
    place.git("all", &["switch", "--quiet", "main"]);
    place.write("all/camp/sessions/a.md", &(note("a") + "\n[weg](fehlt-auch.md)\n"));
    place.commit("all", "2017-02-05");
    place.git("all", &["switch", "--quiet", "beitrag"]);
    place.git("all", &["stash", "pop", "--quiet"]);

    let (code, told) = check_since(&place, folder, "main");
    assert_eq!(code, Some(1), "{told}");
    let files: Vec<&str> = told.lines().filter_map(|line| line.strip_prefix("sessions/")?.split(':').next()).collect();
    assert_eq!(files, ["b.md", "c.md", "ä.md"], "{told}");
    assert!(!told.contains("event.yaml:"), "{told}");

    place.write("all/camp/event.yaml", &format!("{EVENT}wetter: schlecht\n"));
    assert!(check_since(&place, folder, "main").1.contains("event.yaml:"));
}

#[test]
fn a_state_that_git_does_not_know_is_told() {
    let (place, folder) = faulty();
    for revision in ["gibt-es-nicht", "--output=x", "-h", "--all", ""] {
        let (code, told) = check_since(&place, folder, revision);
        assert_eq!(code, Some(2), "{revision}: {told}");
        assert!(told.contains(&format!("seit `{revision}` geändert hat")), "{revision}: {told}");
    }
    assert!(!place.path("all/camp/x").exists());

    place.git("all", &["switch", "--quiet", "--orphan", "fremd"]);
    place.git_on("all", "2017-02-03", &["commit", "--quiet", "--allow-empty", "--message", "Anfang"]);
    place.git("all", &["switch", "--quiet", "main"]);
    let (code, told) = check_since(&place, folder, "fremd");
    assert!(code == Some(2) && told.contains("keinen gemeinsamen Anfang"), "{told}");

    let origin = format!("file://{}", place.path("all").display());
    place.git(".", &["clone", "--quiet", "--depth", "1", &origin, "flach"]);
    let (code, told) = check_since(&place, "flach/camp", "HEAD~1");
    assert!(code == Some(2) && told.contains("fetch-depth: 0"), "{told}");

    let bare = Place::new();
    bare.write("camp/event.yaml", EVENT);
    let (code, told) = check_since(&bare, "camp", "main");
    assert!(code == Some(2) && told.contains("Git-Repository"), "{told}");
}

#[test]
fn redact_says_where_the_history_still_has_the_name() {
    let place = Place::event();
    place.write("camp/sessions/c.md", "---\ntopic: C\nhosts: [Otto Müller]\n---\nOtto *Mueller* sprach.\n");
    place.commit("camp", "2017-02-05");
    place.write("camp/assets/MUELLER-Otto.png", "");
    place.commit("camp", "2017-02-06");
    place.git("camp", &["rm", "--quiet", "assets/MUELLER-Otto.png"]);
    place.commit("camp", "2017-02-07");
    let redact = |name: &str| {
        let output = place.nachlese("camp").args(["redact", name, "--lang", "en"]).output().expect("it runs");
        (output.status.code(), told(&output))
    };
    let (code, said) = redact("Otto Müller");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("3 commits add or remove it, from 2017-02-05 to 2017-02-07"), "{said}");
    let note = fs::read_to_string(place.path("camp/sessions/c.md")).expect("a note");
    assert_eq!(note, "---\ntopic: C\nhosts: [1 Person]\n---\nEine Person sprach.\n");

    let (code, said) = redact("Karla Kolumna");
    assert_eq!(code, Some(1));
    assert!(said.contains("stands neither in people.yaml nor in any other file"), "{said}");
    assert!(said.contains("history does not have the name"), "{said}");
}
