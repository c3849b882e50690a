//! What the operating system can do and `std` does not offer, each with what happens where it cannot.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;
use std::time::Duration;

use rustix::fs::{Access, AtFlags, CWD, Mode, OFlags, RenameFlags, ResolveFlags, StatxAttributes, StatxFlags};

/// How files are opened whose kind is only known afterwards: a pipe must not make us wait for a writer.
const READ: OFlags = OFlags::RDONLY.union(OFlags::CLOEXEC).union(OFlags::NONBLOCK).union(OFlags::NOCTTY);

/// Lets two folders change places in one step that no reader sees half done.
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    Ok(rustix::fs::renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

/// Moves a file or folder to a name that nothing has yet.
pub(super) fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    match rustix::fs::renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE).map_err(io::Error::from) {
        Err(error) if is_unsupported(&error) => match exists(to)? {
            true => Err(io::ErrorKind::AlreadyExists.into()),
            false => fs::rename(from, to),
        },
        done => done,
    }
}

/// Whether the file system or the kernel lacks the operation, rather than forbids it here.
///
/// EINVAL is what file systems answer to flags of `renameat2` that they do not know.
pub(super) fn is_unsupported(error: &io::Error) -> bool {
    use rustix::io::Errno;
    let lacking = [Errno::INVAL, Errno::NOSYS, Errno::NOTSUP, Errno::OPNOTSUPP];
    lacking.iter().any(|errno| error.raw_os_error() == Some(errno.raw_os_error()))
}

/// Whether there is anything of that name, a broken link included.
pub(super) fn exists(path: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Whether another file system, or another part of this one, is mounted at the folder.
pub(super) fn is_mount_point(folder: &Path) -> io::Result<bool> {
    let flags = AtFlags::SYMLINK_NOFOLLOW | AtFlags::NO_AUTOMOUNT;
    if let Ok(found) = rustix::fs::statx(CWD, folder, flags, StatxFlags::empty())
        && found.stx_attributes_mask.contains(StatxAttributes::MOUNT_ROOT)
    {
        return Ok(found.stx_attributes.contains(StatxAttributes::MOUNT_ROOT));
    }
    // Kernels before 5.8 do not say; a bind mount within one file system then goes unseen until the swap.
    let device = |path: &Path| fs::symlink_metadata(path).map(|found| found.dev());
    folder.parent().map_or(Ok(true), |parent| Ok(device(folder)? != device(parent)?))
}

/// Whether files may be made and removed in the folder, which for its owner is a question of its mode.
pub(super) fn may_change(folder: &Path) -> io::Result<()> {
    match rustix::fs::accessat(CWD, folder, Access::WRITE_OK | Access::EXEC_OK, AtFlags::EACCESS) {
        Ok(()) | Err(rustix::io::Errno::NOSYS | rustix::io::Errno::INVAL) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Has everything that was written to the folder's file system reach the disk.
pub(super) fn flush_file_system(folder: &File) -> io::Result<()> {
    Ok(rustix::fs::syncfs(folder)?)
}

/// Opens a folder; anything else is an error, and is never waited for.
pub(super) fn open_folder(path: &Path) -> io::Result<File> {
    Ok(rustix::fs::openat(CWD, path, READ | OFlags::DIRECTORY, Mode::empty())?.into())
}

/// Makes a file below a folder, be the folder's name what it may meanwhile.
pub(super) fn create_beneath(folder: &File, path: &Path) -> io::Result<File> {
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    Ok(rustix::fs::openat(folder, path, flags, Mode::from_raw_mode(0o666))?.into())
}

/// Makes a folder below another; one that is there already is fine.
pub(super) fn make_folder_beneath(folder: &File, path: &Path) -> io::Result<()> {
    match rustix::fs::mkdirat(folder, path, Mode::from_raw_mode(0o777)) {
        Ok(()) | Err(rustix::io::Errno::EXIST) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Gives a file below one folder the same name below another as well.
pub(super) fn link_beneath(from: &File, to: &File, path: &Path) -> io::Result<()> {
    Ok(rustix::fs::linkat(from, path, to, path, AtFlags::empty())?)
}

pub(super) fn remove_beneath(folder: &File, path: &Path) -> io::Result<()> {
    Ok(rustix::fs::unlinkat(folder, path, AtFlags::empty())?)
}

/// Opens a file below a folder, no part of whose path is a link: the kernel looks, so nobody can put a
/// link there between looking and opening. `folder_path` is the folder's real path.
pub(super) fn open_beneath(folder: &File, folder_path: &Path, path: &Path) -> io::Result<File> {
    use rustix::io::Errno;
    let resolve = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_MAGICLINKS;
    match rustix::fs::openat2(folder, path, READ, Mode::empty(), resolve) {
        Ok(file) => Ok(file.into()),
        // EPERM: what containers answer to system calls younger than their filter.
        Err(Errno::NOSYS | Errno::PERM) => open_after_looking(folder_path, path),
        Err(error) => Err(error.into()),
    }
}

/// The same on kernels before 5.6: looks first and opens afterwards.
fn open_after_looking(folder_path: &Path, path: &Path) -> io::Result<File> {
    let path = folder_path.join(path);
    if fs::canonicalize(&path)? != path {
        return Err(link_on_the_way());
    }
    open_unfollowed(OpenOptions::new().read(true), READ, &path)
}

/// Opens a path whose last part must not be a link.
pub(super) fn open_unfollowed(options: &mut OpenOptions, flags: OFlags, path: &Path) -> io::Result<File> {
    let flags = (flags | OFlags::NOFOLLOW).bits();
    options.custom_flags(i32::try_from(flags).map_err(io::Error::other)?).open(path)
}

/// By what the kernel tells a file from another one, and from itself before it was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    device: u64,
    inode: u64,
    size: i64,
    modified: Timestamp,
    changed: Timestamp,
}

/// Since 1970, as the file system counts.
type Timestamp = (i64, i64);

impl Stamp {
    #[expect(clippy::useless_conversion, reason = "the types differ from system to system")]
    fn of(found: &rustix::fs::Stat) -> Option<Self> {
        Some(Self {
            device: u64::try_from(found.st_dev).ok()?,
            inode: u64::try_from(found.st_ino).ok()?,
            size: i64::try_from(found.st_size).ok()?,
            modified: (i64::try_from(found.st_mtime).ok()?, i64::try_from(found.st_mtime_nsec).ok()?),
            changed: (i64::try_from(found.st_ctime).ok()?, i64::try_from(found.st_ctime_nsec).ok()?),
        })
    }

    /// When the file was last touched, since 1970; `None` for times before that.
    pub(super) fn last_touched(&self) -> Option<Duration> {
        let (seconds, nanoseconds) = self.modified.max(self.changed);
        Some(Duration::new(u64::try_from(seconds).ok()?, u32::try_from(nanoseconds).ok()?))
    }
}

/// The stamp of an open file.
pub(super) fn stamp(file: &File) -> Option<Stamp> {
    Stamp::of(&rustix::fs::fstat(file).ok()?)
}

/// The stamp of a file below a folder; of a link, its own.
pub(super) fn stamp_beneath(folder: &File, path: &Path) -> Option<Stamp> {
    Stamp::of(&rustix::fs::statat(folder, path, AtFlags::SYMLINK_NOFOLLOW).ok()?)
}

/// What the system says where a path leads through a link, or through too many.
pub(super) fn link_on_the_way() -> io::Error {
    rustix::io::Errno::LOOP.into()
}

/// Whether opening failed since part of the path is a link.
pub(super) fn is_link_on_the_way(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

/// Whether this program, or the whole system, has more files open than it may.
pub(super) fn is_too_many_files(error: &io::Error) -> bool {
    use rustix::io::Errno;
    [Errno::MFILE, Errno::NFILE].iter().any(|errno| error.raw_os_error() == Some(errno.raw_os_error()))
}

/// Whether the disk itself failed.
pub(super) fn is_fault_of_the_disk(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error())
}

/// Whether a signal of this number was to be ignored when the program was started, as `nohup` and shells have it that start
/// something in the background. Only Linux tells without a call that Rust holds for unsafe; elsewhere none is.
pub fn ignores_signal(signal: u32) -> bool {
    fs::read_to_string("/proc/self/status").is_ok_and(|status| is_among_ignored(&status, signal))
}

fn is_among_ignored(status: &str, signal: u32) -> bool {
    let mask = status.lines().find_map(|line| u64::from_str_radix(line.strip_prefix("SigIgn:")?.trim(), 16).ok());
    mask.zip(signal.checked_sub(1)).is_some_and(|(mask, bit)| mask.checked_shr(bit).unwrap_or(0) & 1 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ignored_signals_are_bits_of_a_number() {
        let status = "Name:\tx\nSigBlk:\t0000000000000002\nSigIgn:\t0000000000001003\nSigCgt:\t0000000000004000\n";
        assert_eq!([1, 2, 13].map(|signal| is_among_ignored(status, signal)), [true; 3]);
        assert_eq!([0, 3, 15, 64, 65].map(|signal| is_among_ignored(status, signal)), [false; 5]);
        assert!(!is_among_ignored("", 2));
    }

    #[test]
    fn no_link_is_followed_with_or_without_the_kernels_help() {
        let dir = tempfile::tempdir().expect("a folder");
        let root = fs::canonicalize(dir.path()).expect("its path");
        fs::create_dir(root.join("a")).expect("a folder");
        fs::write(root.join("a/x"), "x").expect("a file");
        std::os::unix::fs::symlink("a", root.join("b")).expect("a link");
        let folder = File::open(&root).expect("the folder");
        let both = |path: &str| {
            let path = Path::new(path);
            [open_beneath(&folder, &root, path).is_ok(), open_after_looking(&root, path).is_ok()]
        };
        assert_eq!(both("a/x"), [true, true]);
        assert_eq!(both("b/x"), [false, false]);
        assert_eq!(both("a/../../x"), [false, false]);
        assert!(is_link_on_the_way(&open_after_looking(&root, Path::new("b/x")).expect_err("a link")));
    }

    #[test]
    fn mount_points_are_known() {
        assert!(is_mount_point(Path::new("/proc")).expect("there"));
        assert!(is_mount_point(Path::new("/")).expect("there"));
        assert!(!is_mount_point(tempfile::tempdir().expect("a folder").path()).expect("there"));
    }
}
