//! A disk that is full, sooner or later.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use super::extent::{claim, is_long, times};
use super::mounts::{Mounted, where_mounting_is_allowed};
use super::place::{Place, Version, assert_refused, files, names};

const SIZE: &str = "size=64m";

/// What fills the disk until it is dropped: a file without a name.
fn fill(folder: &Path, leave: u64) -> File {
    let found = rustix::fs::statvfs(folder).expect("there");
    let path = folder.join("fill");
    let mut fill = File::create(&path).expect("there is space");
    fs::remove_file(&path).expect("there");
    let piece = vec![7; usize::try_from(found.f_bsize).expect("a page")];
    for _ in leave / found.f_bsize..found.f_bavail {
        fill.write_all(&piece).expect("there is space");
    }
    fill
}

fn space_taken_by(folder: &Path) -> u64 {
    files(folder).values().map(|bytes| (bytes.len() as u64).next_multiple_of(4096)).sum()
}

#[test]
fn a_full_disk_is_told_and_nothing_lost() {
    where_mounting_is_allowed("disk_full::a_full_disk_is_told_and_nothing_lost", || {
        let place = Place::new();
        let _mounted = Mounted::tmpfs(&place.parent(), SIZE);
        place.build(Version::A);
        let needed = space_taken_by(&place.target());
        // None at all, all that is needed, and between.
        let levels = times(40).max(4) as u64;
        let (mut full, mut built) = (0, 0);
        for level in 0..levels {
            let fill = fill(&place.parent(), needed * level / (levels - 1));
            let output = place.command(Version::B, &place.target()).output().expect("the program runs");
            if output.status.success() {
                place.assert_is(Version::B);
                built += 1;
            } else {
                assert_refused(&output, "there is no space left on the disk");
                place.assert_is(Version::A);
                full += 1;
            }
            drop(fill);
            place.build(Version::A);
        }
        assert!(full > 0 && built > 0, "{full} {built}");
        claim(&format!(
            "{levels} disks with 0 to {} kB free: {full} told, the old site whole; {built} built",
            needed / 1024
        ));
    });
}

#[test]
fn a_full_disk_leaves_nothing_of_a_first_build() {
    where_mounting_is_allowed("disk_full::a_full_disk_leaves_nothing_of_a_first_build", || {
        let place = Place::new();
        let _mounted = Mounted::tmpfs(&place.parent(), SIZE);
        place.build(Version::A);
        let needed = space_taken_by(&place.target());
        let levels = times(20).max(2) as u64;
        for level in 0..levels {
            fs::remove_dir_all(place.target()).expect("there");
            let fill = fill(&place.parent(), needed * level / levels);
            let output = place.command(Version::A, &place.target()).output().expect("the program runs");
            assert_refused(&output, "there is no space left on the disk");
            assert_eq!(names(&place.parent()), [""; 0]);
            drop(fill);
            place.build(Version::A);
        }
        claim(&format!("{levels} first builds on a full disk: told, nothing left behind"));
    });
}

#[test]
fn a_file_system_without_inodes_is_told() {
    where_mounting_is_allowed("disk_full::a_file_system_without_inodes_is_told", || {
        let place = Place::new();
        let mounted = Mounted::tmpfs(&place.parent(), &format!("{SIZE},nr_inodes=100k"));
        place.build(Version::A);
        let found = rustix::fs::statvfs(place.parent()).expect("there");
        let rounds: &[u64] = if is_long() { &[0, 1, 2, 3, 10, 30] } else { &[0, 2, 30] };
        for more in rounds {
            mounted.remount(&format!("nr_inodes={}", found.f_files - found.f_ffree + more));
            let output = place.command(Version::B, &place.target()).output().expect("the program runs");
            assert_refused(&output, "there is no space left on the disk");
            place.assert_is(Version::A);
        }
        mounted.remount("nr_inodes=100k");
        place.build(Version::B);
        claim(&format!("{} file systems that allow no more files: told, the old site whole", rounds.len()));
    });
}
