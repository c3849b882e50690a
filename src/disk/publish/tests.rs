mod disturbed;

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::sync::Barrier;
use std::sync::atomic::AtomicBool;
use std::thread;
use std::time::SystemTime;

use tempfile::TempDir;

use super::super::open_asset;
use super::*;
use crate::source::SourcePath;

/// A file that is to be copied.
fn asset(folder: &TempDir, name: &str) -> OpenAsset {
    open_asset(folder.path(), &SourcePath::new(name).expect("a path")).expect("there")
}

/// A folder to publish in; the site is `<folder>/öffentliche Seite`.
struct Place {
    dir: TempDir,
    target: PathBuf,
}

impl Place {
    fn new() -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let target = dir.path().join("öffentliche Seite");
        Self { dir, target }
    }

    fn with_site(files: &[(&str, &str)]) -> Self {
        let place = Self::new();
        publish(&place.target, Means::default(), files).expect("published");
        place
    }

    #[track_caller]
    fn publish(&self, files: &[(&str, &str)]) -> Published {
        publish(&self.target, Means::default(), files).expect("published")
    }

    #[track_caller]
    fn refusal(&self) -> Refusal {
        Publication::begin_with(&self.target, Purpose::Site, IMPATIENT).expect_err("a refusal")
    }

    fn metadata(&self, path: &str) -> fs::Metadata {
        fs::symlink_metadata(self.target.join(path)).expect("there")
    }

    /// All files of the site but the manifest, after a look that nothing else is left.
    #[track_caller]
    fn files(&self) -> Vec<(String, String)> {
        assert_eq!(names(self.dir.path()), [self.target.file_name().expect("a name").to_str().expect("Unicode")]);
        files(&self.target)
    }
}

const IMPATIENT: Means = Means { exchange: true, hard_links: true, patience: Duration::ZERO };

fn publish(target: &Path, means: Means, files: &[(&str, &str)]) -> anyhow::Result<Published> {
    let publication = Publication::begin_with(target, Purpose::Site, means)?;
    for (path, text) in files {
        publication.write(&SitePath::new(path), text.as_bytes())?;
    }
    publication.commit()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("Unicode")).collect();
    names.sort();
    names
}

fn files(folder: &Path) -> Vec<(String, String)> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(|entry| entry.expect("readable"));
    entries
        .filter(|entry| entry.file_type().is_file() && entry.file_name() != manifest::NAME)
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("below").to_str().expect("Unicode").to_owned();
            (path, fs::read_to_string(entry.path()).expect("text"))
        })
        .collect()
}

fn owned(files: &[(&str, &str)]) -> Vec<(String, String)> {
    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

fn age(path: &Path) -> SystemTime {
    let old = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    fs::File::open(path).and_then(|file| file.set_modified(old)).expect("its owner may");
    old
}

const SITE: &[(&str, &str)] =
    &[(".htaccess", "Deny"), ("index.html", "start"), ("themen/e-akte.html", "E-Akte"), ("themen/ä ö.html", "Ä")];

#[test]
fn the_first_site_appears_with_its_manifest() {
    let place = Place::new();
    let published = place.publish(SITE);
    assert_eq!((published.written, published.kept, published.removed), (4, 0, 0));
    assert!(published.exchanged && !published.unchanged && published.left_behind.is_empty());
    assert_eq!(place.files(), owned(SITE));
    let line = format!("{}  index.html\n", blake3::hash(b"start").to_hex());
    assert!(fs::read_to_string(place.target.join(manifest::NAME)).expect("there").contains(&line));
}

#[test]
fn what_stays_the_same_keeps_inode_and_time() {
    for means in [Means::default(), Means { exchange: false, ..Means::default() }] {
        let place = Place::with_site(SITE);
        let old_time = age(&place.target.join("index.html"));
        let old = place.metadata("index.html");
        let changed = [("index.html", "start"), ("neu/neu.html", "neu"), ("themen/e-akte.html", "anders")];
        let published = publish(&place.target, means, &changed).expect("published");
        assert_eq!((published.written, published.kept, published.removed), (2, 1, 2));
        assert_eq!(published.exchanged, means.exchange);
        assert_eq!(place.metadata("index.html").ino(), old.ino());
        assert_eq!(place.metadata("index.html").modified().expect("a time"), old_time);
        assert_eq!(place.files(), owned(&changed));
    }
}

#[test]
fn without_hard_links_the_copy_looks_as_old() {
    let place = Place::with_site(SITE);
    let old_time = age(&place.target.join("themen/e-akte.html"));
    let old = place.metadata("themen/e-akte.html");
    let means = Means { hard_links: false, ..Means::default() };
    let published = publish(&place.target, means, &[("themen/e-akte.html", "E-Akte")]).expect("published");
    assert_eq!((published.kept, published.removed), (1, 3));
    let new = place.metadata("themen/e-akte.html");
    assert_ne!(new.ino(), old.ino());
    assert_eq!(new.modified().expect("a time"), old_time);
}

#[test]
fn when_nothing_differs_nothing_is_touched() {
    let place = Place::with_site(SITE);
    let paths = ["", "index.html", "themen", manifest::NAME];
    let look = || paths.map(|path| (place.metadata(path).ino(), place.metadata(path).mtime_nsec()));
    let before = look();
    let published = place.publish(SITE);
    assert!(published.unchanged);
    assert_eq!((published.written, published.kept, published.removed), (0, 4, 0));
    assert_eq!(look(), before);
    assert_eq!(place.files(), owned(SITE));
}

#[test]
fn a_file_changed_or_lost_by_other_hands_is_made_again() {
    let place = Place::with_site(SITE);
    fs::write(place.target.join("index.html"), "stari").expect("written");
    fs::remove_dir_all(place.target.join("themen")).expect("removed");
    let published = place.publish(SITE);
    assert_eq!((published.written, published.kept), (3, 1));
    assert_eq!(place.files(), owned(SITE));
}

#[test]
fn a_file_that_is_written_to_meanwhile_is_not_published() {
    let (place, elsewhere) = (Place::with_site(SITE), tempfile::tempdir().expect("a folder"));
    let source = elsewhere.path().join("bild");
    fs::write(&source, vec![7; 20 * PIECE]).expect("written");
    let publication = Publication::begin(&place.target, Purpose::Site).expect("begun");
    let is_over = AtomicBool::new(false);
    let torn = thread::scope(|scope| {
        scope.spawn(|| {
            let mut file = fs::OpenOptions::new().append(true).open(&source).expect("there");
            while !is_over.load(Ordering::Relaxed) {
                file.write_all(b"x").expect("written");
            }
        });
        // On a busy machine the writer may have to wait while one is copied.
        let copy = |n| publication.copy(&SitePath::new(&format!("bild-{n}")), asset(&elsewhere, "bild")).err();
        let torn = (0..200).find_map(copy);
        is_over.store(true, Ordering::Relaxed);
        torn
    });
    let failure = torn.expect("one is torn").downcast::<Failure>().expect("a failure");
    assert_eq!((failure.task, &failure.path), (Task::ReadTorn, &source));
    publication.commit().expect_err("a file is missing");
    assert_eq!(place.files(), owned(SITE));
}

#[test]
fn a_pipe_in_place_of_a_folder_is_never_waited_for() {
    let place = Place::new();
    let pipe = place.dir.path().join("pipe");
    rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, 0o600.into(), 0).expect("made");
    assert_eq!(Folder::open(&pipe).expect_err("no folder").kind(), io::ErrorKind::NotADirectory);
}

#[test]
fn large_files_are_copied_and_kept() {
    let place = Place::new();
    let source = place.dir.path().join("bild");
    for (len, changed) in [(0, 0), (PIECE, 0), (3 * PIECE + 7, 0), (3 * PIECE + 7, PIECE + 3)] {
        let mut bytes = vec![7; len];
        bytes.iter_mut().skip(changed).take(usize::from(changed > 0)).for_each(|byte| *byte = 8);
        fs::write(&source, &bytes).expect("written");
        let copy = || {
            let publication = Publication::begin(&place.target, Purpose::Site).expect("begun");
            publication.copy(&SitePath::new("a/b.png"), asset(&place.dir, "bild")).expect("copied");
            publication.commit().expect("published")
        };
        assert_eq!(copy().written, 1, "{len}");
        assert!(copy().unchanged, "{len}");
        assert_eq!(fs::read(place.target.join("a/b.png")).expect("there"), bytes);
        let manifest = Manifest::read(&place.target).expect("readable").expect("there");
        assert_eq!(manifest.files["a/b.png"], blake3::hash(&bytes));
        // The other way in finds the same file the same.
        let publication = Publication::begin(&place.target, Purpose::Site).expect("begun");
        publication.write(&SitePath::new("a/b.png"), &bytes).expect("written");
        assert!(publication.commit().expect("published").unchanged);
    }
}

#[test]
fn foreign_files_stop_it_with_a_list() {
    let place = Place::with_site(SITE);
    fs::create_dir_all(place.target.join(".git/objects")).expect("made");
    fs::write(place.target.join("themen/CNAME"), "x").expect("written");
    fs::remove_file(place.target.join("index.html")).expect("removed");
    symlink("/etc/hostname", place.target.join("index.html")).expect("linked");
    match place.refusal() {
        Refusal::ForeignFiles { shown, total, .. } => {
            let shown: Vec<(&str, bool)> = shown.iter().map(|file| (file.path.as_str(), file.is_in_place)).collect();
            assert_eq!((shown, total), (vec![(".git/", false), ("index.html", true), ("themen/CNAME", false)], 3));
        }
        other => panic!("{other}"),
    }
    assert_eq!(names(place.dir.path()).len(), 1);
}

#[test]
fn a_foreign_folder_is_never_taken() {
    let place = Place::new();
    fs::create_dir(&place.target).expect("made");
    (0..30).for_each(|n| fs::write(place.target.join(format!("{n:02}")), "").expect("written"));
    let refusal = place.refusal().to_string();
    assert!(refusal.ends_with("18, 19 and 10 more"), "{refusal}");
    fs::write(place.target.join(manifest::NAME), "<<<<<<< HEAD\n").expect("written");
    assert!(matches!(place.refusal(), Refusal::BrokenManifest { line: 1, .. }));
    assert_eq!(place.files().len(), 30);
}

#[test]
fn an_empty_folder_is_taken_and_its_mode_kept() {
    let place = Place::new();
    fs::create_dir(&place.target).expect("made");
    fs::set_permissions(&place.target, fs::Permissions::from_mode(0o2770)).expect("its owner may");
    place.publish(SITE);
    place.publish(&SITE[1..]);
    assert_eq!(place.metadata("").permissions().mode() & 0o7777, 0o2770);
    assert_eq!(place.files(), owned(&SITE[1..]));
}

#[test]
fn files_and_mount_points_are_refused() {
    let place = Place::new();
    fs::write(&place.target, "mine").expect("written");
    assert!(matches!(place.refusal(), Refusal::NotAFolder(path) if path == place.target));
    let below = Publication::begin(&place.target.join("a/b"), Purpose::Site).expect_err("below a file");
    assert!(matches!(below, Refusal::NotAFolder(path) if path == place.target));
    assert_eq!(fs::read(&place.target).expect("there"), b"mine");
    for mount_point in ["/proc", "/"] {
        let refusal = Publication::begin(Path::new(mount_point), Purpose::Site).expect_err("a mount point");
        assert!(matches!(refusal, Refusal::MountPoint(_)), "{refusal}");
    }
}

#[test]
fn a_link_as_target_stays_one() {
    let place = Place::new();
    let (elsewhere, link) = (place.dir.path().join("anderswo/live"), place.dir.path().join("link"));
    symlink("anderswo/live", &link).expect("linked");
    for files in [SITE, &SITE[1..], SITE] {
        // The first time the link leads nowhere, the last time it is written as a folder.
        let link = if files == &SITE[1..] { link.clone() } else { link.join("") };
        publish(&link, Means::default(), files).expect("published");
        assert!(fs::symlink_metadata(place.dir.path().join("link")).expect("there").is_symlink());
        assert_eq!(self::files(&elsewhere), owned(files));
        assert_eq!(names(&place.dir.path().join("anderswo")), ["live"]);
    }
}

#[test]
fn a_failing_write_leaves_the_old_site() {
    let place = Place::with_site(SITE);
    let publication = Publication::begin(&place.target, Purpose::Site).expect("begun");
    publication.write(&SitePath::new("index.html"), b"new").expect("written");
    let error = publication.write(&SitePath::new(&"x".repeat(256)), b"").expect_err("too long a name");
    assert!(format!("{error:#}").contains("xxx"), "{error:#}");
    assert!(publication.write(&SitePath::new("index.html"), b"twice").is_err());
    assert!(publication.write(&SitePath::new(manifest::NAME), b"").is_err());
    publication.commit().expect_err("not whole");
    assert_eq!(place.files(), owned(SITE));
}

#[test]
fn folders_made_for_nothing_are_gone() {
    let place = Place::new();
    drop(Publication::begin(&place.dir.path().join("a/b/c"), Purpose::Site).expect("begun"));
    assert_eq!(names(place.dir.path()), [""; 0]);
}

#[test]
fn what_comes_in_during_the_build_is_not_lost() {
    let place = Place::with_site(SITE);
    let publication = Publication::begin(&place.target, Purpose::Site).expect("begun");
    fs::write(place.target.join("CNAME"), "mine").expect("written");
    let error = publication.commit().expect_err("a foreign file");
    assert!(matches!(error.downcast_ref(), Some(Refusal::ForeignFiles { total: 1, .. })), "{error:#}");
    assert_eq!(place.files().len(), SITE.len() + 1);
    // At the very last moment, between that look and the removal.
    let rescued = clear_site(&place.target, &manifest_of(&place.target), &beside(&place)).expect("cleared");
    assert_eq!(self::files(&rescued.expect("a foreign file")), owned(&[("CNAME", "mine")]));
}

fn manifest_of(folder: &Path) -> Manifest {
    Manifest::read(folder).expect("readable").expect("there")
}

fn beside(place: &Place) -> Beside {
    Beside::new(place.dir.path(), place.target.file_name().expect("a name"))
}

#[test]
fn what_killed_runs_left_is_put_right() {
    let place = Place::with_site(SITE);
    let beside = beside(&place);
    // Killed while writing; while removing the old site after the swap; and a lock that nobody holds.
    fs::create_dir(beside.staging()).expect("made");
    fs::write(beside.staging().join(UNFINISHED), "").expect("written");
    fs::write(beside.staging().join("index.html"), "half").expect("written");
    fs::write(beside.lock(), "1\n").expect("written");
    assert!(place.publish(SITE).unchanged);
    assert_eq!(place.files(), owned(SITE));
    publish(&beside.staging(), Means::default(), SITE).expect("published");
    fs::remove_file(beside.staging().join("index.html")).expect("removed");
    assert!(place.publish(SITE).unchanged);
    assert_eq!(place.files(), owned(SITE));
    // Killed between the two renames: the old site comes back, whatever then becomes of the build.
    fs::rename(&place.target, beside.retired()).expect("renamed");
    publish(&beside.staging(), Means::default(), &[("index.html", "new")]).expect("published");
    drop(Publication::begin(&place.target, Purpose::Site).expect("begun"));
    assert_eq!(place.files(), owned(SITE));
    // Killed after both, before the old site was removed.
    publish(&beside.retired(), Means::default(), &[("index.html", "old")]).expect("published");
    assert!(place.publish(SITE).unchanged);
    assert_eq!(place.files(), owned(SITE));
}

#[test]
fn two_at_once_follow_each_other_or_say_so() {
    let place = Place::new();
    let first = Publication::begin(&place.target, Purpose::Site).expect("begun");
    match place.refusal() {
        Refusal::Busy { holder, .. } => assert_eq!(holder, Some(std::process::id())),
        other => panic!("{other}"),
    }
    drop(first);
    let start = Barrier::new(4);
    thread::scope(|scope| {
        for writer in 0..4 {
            let (place, start) = (&place, &start);
            scope.spawn(move || {
                start.wait();
                let texts: Vec<_> = (0..50).map(|n| (format!("{n}.html"), format!("{writer}"))).collect();
                let files: Vec<_> = texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
                (0..5).for_each(|_| drop(place.publish(&files)));
            });
        }
    });
    let files = place.files();
    assert!(files.len() == 50 && files.iter().all(|(_, text)| *text == files[0].1), "{files:?}");
}

#[test]
fn many_threads_make_one_site() {
    let place = Place::new();
    for round in 0..2 {
        let publication = Publication::begin(&place.target, Purpose::Site).expect("begun");
        (0..500).into_par_iter().for_each(|n| {
            let path = SitePath::new(&format!("{}/{n}.html", n % 7));
            publication.write(&path, format!("{}", if n == 3 { round } else { n }).as_bytes()).expect("written");
        });
        let published = publication.commit().expect("published");
        assert_eq!((published.written, published.kept), if round == 0 { (500, 0) } else { (1, 499) });
    }
    assert_eq!(place.files().len(), 500);
}

#[test]
fn a_reader_never_misses_the_site() {
    let place = Place::with_site(&[("index.html", "0")]);
    let done = std::sync::atomic::AtomicBool::new(false);
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            while !done.load(std::sync::atomic::Ordering::Relaxed) {
                fs::read(place.target.join("index.html")).expect("always there");
            }
        });
        (0..100).for_each(|n| drop(place.publish(&[("index.html", &n.to_string())])));
        done.store(true, std::sync::atomic::Ordering::Relaxed);
        reader.join().expect("never missing");
    });
}

#[test]
fn names_of_255_bytes_fit() {
    let place = Place::new();
    let (name, target) = ("n".repeat(255), place.dir.path().join("ü".repeat(127)));
    let files = [(name.as_str(), "1"), ("index.html", "2")];
    for _ in 0..2 {
        publish(&target, Means::default(), &files).expect("published");
        publish(&target, Means::default(), &files[..1]).expect("published");
    }
    assert_eq!(self::files(&target), owned(&files[..1]));
    assert_eq!(names(place.dir.path()).len(), 1);
}

#[test]
fn a_folder_we_may_not_write_in_is_named() {
    let place = Place::with_site(SITE);
    // Nothing is forbidden to root.
    if place.metadata("").uid() == 0 {
        return;
    }
    for folder in [place.target.join("themen"), place.target.clone(), place.dir.path().to_owned()] {
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).expect("its owner may");
        let refusal = place.refusal();
        assert!(matches!(&refusal, Refusal::NoPermission { folder: named, .. } if *named == folder), "{refusal}");
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).expect("its owner may");
    }
    assert_eq!(place.files(), owned(SITE));
}

#[test]
fn what_was_made_for_something_else_is_never_replaced() {
    let place = Place::with_site(&[("index.html", "public")]);
    let refused = Publication::begin(&place.target, Purpose::Review).expect_err("a site");
    assert!(matches!(refused, Refusal::OtherPurpose { found: Purpose::Site, .. }), "{refused:?}");
    let refused = Publication::begin(&place.target, Purpose::Fragments).expect_err("a site");
    assert!(matches!(refused, Refusal::OtherPurpose { found: Purpose::Site, .. }), "{refused:?}");
    assert_eq!(place.files(), [("index.html".to_owned(), "public".to_owned())]);

    let other = Place::new();
    for text in ["to be agreed", "agreed"] {
        let review = Publication::begin(&other.target, Purpose::Review).expect("a folder of its own");
        review.write(&SitePath::new("index.html"), text.as_bytes()).expect("written");
        review.commit().expect("published");
    }
    assert!(matches!(other.refusal(), Refusal::OtherPurpose { found: Purpose::Review, .. }));
    assert_eq!(other.files(), [("index.html".to_owned(), "agreed".to_owned())]);
}
