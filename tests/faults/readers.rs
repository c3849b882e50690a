//! Who reads the site while it is replaced, as a web server does.

use std::fs::{self, File};
use std::io::Read;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use rustix::fs::{Mode, OFlags};

use super::extent::{claim, times};
use super::place::{Place, Version, assert_built};

#[test]
fn readers_never_miss_a_page_nor_see_a_mixed_one() {
    let place = Place::new();
    place.build(Version::A);
    let rebuilds = times(100);
    let done = AtomicBool::new(false);
    let [by_path, by_folder, gone] = [const { AtomicUsize::new(0) }; 3];
    thread::scope(|scope| {
        for start in 0..2 {
            let (place, done, by_path) = (&place, &done, &by_path);
            scope.spawn(move || read_by_path(place, start, done, by_path));
        }
        scope.spawn(|| read_by_folder(&place, &done, &by_folder, &gone));
        let stop = Stop(&done);
        for round in 0..rebuilds {
            let version = [Version::B, Version::A][round % 2];
            assert_built(&place.command(version, &place.target()).output().expect("the program runs"));
        }
        drop(stop);
    });
    let [by_path, by_folder, gone] = [by_path, by_folder, gone].map(AtomicUsize::into_inner);
    assert!(by_path > rebuilds && by_folder > rebuilds, "they read all the time");
    claim(&format!(
        "{rebuilds} rebuilds: {by_path} files read by path, 0 missing, 0 mixed; {by_folder} looks through a held folder, \
         0 with files of two generations ({gone} times its generation was removed meanwhile)"
    ));
}

/// Ends the readers, also where a build fails.
struct Stop<'a>(&'a AtomicBool);

impl Drop for Stop<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Every file that both versions have is there at any time, as one of them has it.
fn read_by_path(place: &Place, start: usize, done: &AtomicBool, count: &AtomicUsize) {
    let (a, b) = (place.site(Version::A), place.site(Version::B));
    let shared: Vec<&String> = a.keys().filter(|path| b.contains_key(*path)).collect();
    for path in shared.iter().cycle().skip(start * shared.len() / 2) {
        if done.load(Ordering::Relaxed) {
            break;
        }
        let bytes = fs::read(place.target().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(bytes == a[*path] || bytes == b[*path], "{path} is neither version's");
        count.fetch_add(1, Ordering::Relaxed);
        pause();
    }
}

/// Leaves something of the machine to the builds.
fn pause() {
    thread::sleep(Duration::from_micros(300));
}

/// Whoever holds the folder open sees files of one version only.
fn read_by_folder(place: &Place, done: &AtomicBool, count: &AtomicUsize, gone: &AtomicUsize) {
    let (a, b) = (place.site(Version::A), place.site(Version::B));
    while !done.load(Ordering::Relaxed) {
        let folder = File::open(place.target()).expect("always there");
        let mut may_be = [true, true];
        for path in a.keys() {
            let file = rustix::fs::openat(&folder, path.as_str(), OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty());
            let Ok(file) = file else {
                // Its own page, or the whole generation is on its way out.
                if b.contains_key(path) && !is_still_there(&folder, &place.target()) {
                    gone.fetch_add(1, Ordering::Relaxed);
                    break;
                }
                assert!(!b.contains_key(path), "{path} is missing");
                continue;
            };
            let mut bytes = Vec::new();
            File::from(file).read_to_end(&mut bytes).expect("readable");
            may_be = [may_be[0] && bytes == a[path], may_be[1] && b.get(path) == Some(&bytes)];
            assert!(may_be[0] || may_be[1], "{path} is of another generation than what was read before");
        }
        count.fetch_add(1, Ordering::Relaxed);
        pause();
    }
}

fn is_still_there(folder: &File, path: &Path) -> bool {
    let (held, named) = (folder.metadata().expect("open"), fs::metadata(path).expect("always there"));
    (held.dev(), held.ino()) == (named.dev(), named.ino())
}
