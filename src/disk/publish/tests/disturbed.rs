//! What others do beside the target while a site is published, and what killed runs left there.

use std::fs::{self, File};
use std::path::Path;

use super::{
    Beside, Means, Place, Publication, Purpose, Refusal, SITE, asset, beside, files, manifest, owned, publish,
};
use crate::source::SitePath;

#[test]
fn what_a_killed_run_was_about_to_remove_is_looked_at() {
    for list in [None, Some("<<<<<<< HEAD\n"), Some("")] {
        let place = Place::with_site(SITE);
        let beside = beside(&place);
        fs::create_dir(beside.staging()).expect("made");
        fs::write(beside.staging().join("CNAME"), "mine").expect("written");
        if let Some(list) = list {
            fs::write(beside.staging().join(manifest::NAME), list).expect("written");
        }
        let publication = Publication::begin(&place.target, Purpose::Site).expect("begun");
        let [rescued] = publication.rescued() else { panic!("{list:?}: {:?}", publication.rescued()) };
        assert_eq!(self::files(rescued), owned(&[("CNAME", "mine")]), "{list:?}");
        fs::remove_dir_all(rescued).expect("there");
        drop(publication);
        assert_eq!(place.files(), owned(SITE));
    }
}

#[test]
fn what_is_rescued_lies_in_plain_sight() {
    let dir = tempfile::tempdir().expect("a folder");
    for (name, rescued) in [("site", "site.nachlese-rescued-1"), (".site", "_.site.nachlese-rescued-1")] {
        let beside = Beside::new(dir.path(), name.as_ref());
        assert_eq!(beside.rescued().expect("free"), dir.path().join(rescued));
    }
}

#[track_caller]
fn assert_disturbed(error: &anyhow::Error) {
    assert!(matches!(error.downcast_ref(), Some(Refusal::Disturbed(_))), "{error:#}");
}

#[test]
fn half_a_site_is_never_published_for_a_whole_one() {
    let halfway = |place: &Place| {
        let publication = Publication::begin(&place.target, Purpose::Site).expect("begun");
        for (path, _) in SITE {
            publication.write(&SitePath::new(path), b"new").expect("written");
        }
        publication
    };
    let more = SitePath::new("themen/neu/neu.html");
    // Taken away as a whole: what is still to come finds no place, nor is one made for it.
    let place = Place::with_site(SITE);
    let publication = halfway(&place);
    fs::remove_dir_all(beside(&place).staging()).expect("there");
    assert_disturbed(&publication.write(&more, b"new").expect_err("no place"));
    publication.commit().expect_err("not whole");
    assert_eq!(place.files(), owned(SITE));
    // Taken away after the last file.
    let publication = halfway(&place);
    fs::remove_dir_all(beside(&place).staging()).expect("there");
    assert_disturbed(&publication.commit().expect_err("not whole"));
    assert_eq!(place.files(), owned(SITE));
    // Moved, with another in its place.
    let publication = halfway(&place);
    let moved = place.dir.path().join("verschoben");
    fs::rename(beside(&place).staging(), &moved).expect("there");
    publish(&beside(&place).staging(), Means::default(), &[("index.html", "other")]).expect("published");
    publication.write(&more, b"new").expect("written where the folder now lies");
    assert_disturbed(&publication.commit().expect_err("not whole"));
    fs::remove_dir_all(&moved).expect("there");
    assert!(place.publish(SITE).unchanged);
    assert_eq!(place.files(), owned(SITE));
    // Only a part of it, or something put in.
    let changes: [fn(&Path); 3] = [
        |staging| fs::remove_dir_all(staging.join("themen")).expect("there"),
        |staging| fs::remove_file(staging.join("index.html")).expect("there"),
        |staging| fs::write(staging.join("CNAME"), "").expect("written"),
    ];
    for change in changes {
        let publication = halfway(&place);
        change(&beside(&place).staging());
        publication.write(&more, b"new").expect("written");
        assert_disturbed(&publication.commit().expect_err("not whole"));
        assert_eq!(place.files(), owned(SITE));
    }
}

#[test]
fn without_its_lock_nothing_is_published() {
    let place = Place::with_site(SITE);
    let first = Publication::begin(&place.target, Purpose::Site).expect("begun");
    first.write(&SitePath::new("index.html"), b"first").expect("written");
    fs::remove_file(beside(&place).lock()).expect("there");
    let second = Publication::begin(&place.target, Purpose::Site).expect("nobody can know");
    second.write(&SitePath::new("index.html"), b"second").expect("written");
    assert_disturbed(&first.commit().expect_err("another run came"));
    assert_eq!(second.commit().expect("published").written, 1);
    assert_eq!(place.files(), owned(&[("index.html", "second")]));
}

#[test]
fn an_unchanged_site_that_was_moved_away_is_made_again() {
    let place = Place::with_site(SITE);
    let publication = Publication::begin(&place.target, Purpose::Site).expect("begun");
    for (path, text) in SITE {
        publication.write(&SitePath::new(path), text.as_bytes()).expect("written");
    }
    let moved = place.dir.path().join("verschoben");
    fs::rename(&place.target, &moved).expect("there");
    assert!(!publication.commit().expect("published").unchanged);
    fs::remove_dir_all(&moved).expect("there");
    assert_eq!(place.files(), owned(SITE));
}

#[test]
fn a_damaged_file_of_the_same_length_is_not_kept() {
    let place = Place::with_site(SITE);
    let path = place.target.join("themen/e-akte.html");
    let time = place.metadata("themen/e-akte.html").modified().expect("a time");
    fs::write(&path, "E-Akfe").expect("written");
    File::open(&path).and_then(|file| file.set_modified(time)).expect("its owner may");
    assert_eq!((place.publish(SITE).written, place.files()), (1, owned(SITE)));
    let source = place.dir.path().join("quelle");
    for text in ["E-Akte", "E-Akfe"] {
        fs::write(&path, text).expect("written");
        fs::write(&source, "E-Akte").expect("written");
        let publication = Publication::begin(&place.target, Purpose::Site).expect("begun");
        publication.copy(&SitePath::new("themen/e-akte.html"), asset(&place.dir, "quelle")).expect("copied");
        fs::remove_file(&source).expect("there");
        assert_eq!(publication.commit().expect("published").written, usize::from(text != "E-Akte"));
    }
    assert_eq!(place.files(), owned(&[("themen/e-akte.html", "E-Akte")]));
}
