//! Targets that are something else than one thinks.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Output;

use super::extent::claim;
use super::place::{NAME, Place, Version, assert_built, assert_refused, files, names};

fn build(place: &Place, version: Version, target: &Path) -> Output {
    place.command(version, target).output().expect("the program runs")
}

/// What makes a target one that must not be replaced, and words of the refusal.
type Obstacle = (&'static str, fn(&Path), &'static [&'static str]);

/// In a folder that holds a site.
const IN_A_SITE: [Obstacle; 8] = [
    (".htaccess", |site| put(site, ".htaccess"), &["files that nachlese did not make", "\n  .htaccess"]),
    (".git", |site| put(site, ".git/objects/ab"), &["\n  .git/"]),
    (
        "both, and a file deep within",
        |site| ["sessions/CNAME", ".git/HEAD", ".htaccess"].into_iter().for_each(|path| put(site, path)),
        &["\n  .git/\n  .htaccess\n  sessions/CNAME"],
    ),
    (
        "thirty files",
        |site| (0..30).for_each(|number| put(site, &format!("{number:02}.txt"))),
        &["\n  19.txt\n  and 10 more"],
    ),
    (
        "a link in a file's place",
        |site| {
            fs::remove_file(site.join("index.html")).expect("there");
            symlink("/etc/hostname", site.join("index.html")).expect("made");
        },
        &["something else where nachlese published files", "\n  something else than the published file: index.html"],
    ),
    (
        "a folder in a file's place",
        |site| {
            fs::remove_file(site.join("index.html")).expect("there");
            put(site, "index.html/x");
        },
        &["\n  something else than the published file: index.html/"],
    ),
    (
        "a file in a folder's place",
        |site| {
            fs::remove_dir_all(site.join("sessions")).expect("there");
            put(site, "sessions");
        },
        &["\n  sessions"],
    ),
    (
        "a list that Git could not merge",
        |site| {
            let list = site.join(".nachlese-manifest");
            let text = fs::read_to_string(&list).expect("there");
            fs::write(list, format!("<<<<<<< HEAD\n{text}")).expect("written");
        },
        &["line 1 of ", "is not from nachlese"],
    ),
];

fn put(folder: &Path, path: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, "mine").expect("written");
}

#[test]
fn what_is_not_ours_is_never_replaced() {
    let place = Place::new();
    for (what, put, words) in IN_A_SITE {
        if place.target().exists() {
            fs::remove_dir_all(place.target()).expect("there");
        }
        place.build(Version::A);
        put(&place.target());
        let before = files(&place.target());
        let output = build(&place, Version::B, &place.target());
        words.iter().for_each(|words| assert_refused(&output, words));
        assert!(files(&place.target()) == before, "{what}");
        assert_eq!(names(&place.parent()), [NAME], "{what}");
    }
    claim(&format!(
        "{} kinds of foreign things in a published site: each refused by name, nothing lost",
        IN_A_SITE.len()
    ));
}

#[test]
fn what_was_never_a_site_is_not_taken() {
    let place = Place::new();
    let (target, parent) = (place.target(), place.parent());
    fs::write(&target, "mine").expect("written");
    assert_refused(&build(&place, Version::A, &target), "is a file, not a folder");
    assert_refused(&build(&place, Version::A, &target.join("")), "is a file, not a folder");
    assert_refused(&build(&place, Version::A, &target.join("a/b")), "is a file, not a folder");
    assert_eq!(fs::read(&target).expect("there"), b"mine");
    fs::remove_file(&target).expect("there");

    put(&target, "foto.jpg");
    assert_refused(&build(&place, Version::A, &target), "\n  foto.jpg");
    assert_eq!((files(&target).len(), names(&parent)), (1, vec![NAME.to_owned()]));
    fs::remove_dir_all(&target).expect("there");

    let around = place.event(Version::A);
    for target in [around.clone(), around.parent().expect("a folder").to_owned()] {
        assert_refused(&build(&place, Version::A, &target), "would replace the event itself");
    }
    symlink(NAME, &target).expect("made");
    assert_refused(&build(&place, Version::A, &target), "symbolic links");
    fs::remove_file(&target).expect("there");

    // An empty folder is nobody's.
    fs::create_dir(&target).expect("new");
    place.build(Version::A);
    claim(
        "a file, a file above, a foreign folder, the event's own, a link to itself: 7 refused of 7; an empty folder is taken",
    );
}

#[test]
fn links_stay_and_lead_to_the_site() {
    let place = Place::new();
    let (link, away) = (place.path("link"), place.path("weit weg/live"));
    let mut built = 0;
    for aim in ["weit weg/live", "weit weg/live/", "./weit weg/../weit weg/live"] {
        for typed in [link.clone(), link.join("")] {
            symlink(aim, &link).expect("made");
            // The first time it leads nowhere.
            for version in [Version::A, Version::B] {
                assert_built(&build(&place, version, &typed));
                assert!(files(&away) == *place.site(version), "{aim}");
                assert_eq!(names(&place.path("weit weg")), ["live"]);
                built += 1;
            }
            assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
            fs::remove_file(&link).expect("there");
            fs::remove_dir_all(place.path("weit weg")).expect("there");
            if aim.contains("..") {
                break;
            }
        }
    }
    claim(&format!(
        "links as target, leading somewhere or nowhere yet, with a slash or without: {built} builds right of {built}"
    ));
}
