//! Where a path really leads, for those who only ask.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use super::manifest;

/// Whether there is a folder at the path, or a link to one.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether there is a regular file at the path, or a link to one: no pipe or device, which may never end.
pub fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// Whether there is anything at the path, be it a link that leads nowhere.
pub fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// What stands in a file, where that can be read as text.
pub fn text_of(path: &Path) -> Option<String> {
    const LARGEST: u64 = 1_000_000;
    fs::metadata(path).ok().filter(|found| found.is_file() && found.len() <= LARGEST)?;
    fs::read_to_string(path).ok()
}

/// The root of the Git work tree that a folder lies in, and the way from there to the folder, which need not exist
/// yet. `None` outside of any. Beside the usual folder, `.git` may be a file: in a submodule and in a further work tree.
pub fn work_tree(folder: &Path) -> Option<(PathBuf, PathBuf)> {
    let real = resolved(folder)?;
    let root = real.ancestors().find(|ancestor| ancestor.join(".git").exists())?.to_owned();
    let inside = real.strip_prefix(&root).ok()?.to_owned();
    // As the user would say it, where the folder is the root itself.
    Some(if inside.as_os_str().is_empty() { (folder.to_owned(), inside) } else { (root, inside) })
}

/// The path through all links; of what cannot be found, the path as it is.
pub fn real_path(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// Whether `inner` is `outer` or lies in it, through all links. Neither need exist yet.
pub fn lies_in(inner: &Path, outer: &Path) -> bool {
    match (resolved(inner), resolved(outer)) {
        (Some(inner), Some(outer)) => inner.starts_with(outer),
        _ => false,
    }
}

/// The real path of a file or folder that need not exist yet.
fn resolved(path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
    let (ancestor, real) = path.ancestors().find_map(|ancestor| Some((ancestor, fs::canonicalize(ancestor).ok()?)))?;
    let rest = path.strip_prefix(ancestor).ok()?;
    Some(if rest.as_os_str().is_empty() { real } else { real.join(rest) })
}

/// Whether nobody but the account itself may read what it published last, as a umask of 077 has it.
pub fn is_private(site: &Path) -> bool {
    fs::metadata(site.join(manifest::NAME)).is_ok_and(|list| list.permissions().mode() & 0o044 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_seen_through() {
        let dir = tempfile::tempdir().expect("a folder");
        let (folder, link) = (dir.path().join("folder"), dir.path().join("link"));
        fs::create_dir(&folder).expect("new");
        std::os::unix::fs::symlink("folder", &link).expect("a link");
        assert!(is_folder(&link) && !is_folder(&dir.path().join("fehlt")));
        assert!(exists(&link) && !exists(&dir.path().join("fehlt")));
        assert_eq!(real_path(&link), real_path(&folder));
        assert!(lies_in(&folder, &link) && lies_in(&link.join("fehlt/x"), &folder) && lies_in(&folder, dir.path()));
        assert!(!lies_in(dir.path(), &link) && !lies_in(&folder, &dir.path().join("fehlt")));
    }
    #[test]
    fn a_work_tree_is_found_from_within() {
        let dir = tempfile::tempdir().expect("a folder");
        let root = real_path(dir.path()).join("repository");
        assert_eq!(work_tree(&root.join("a")), None);
        fs::create_dir_all(root.join("a")).expect("new");
        fs::write(root.join(".git"), "gitdir: elsewhere").expect("written");
        assert_eq!(work_tree(&root), Some((root.clone(), PathBuf::new())));
        assert_eq!(work_tree(&root.join("a/b")), Some((root, PathBuf::from("a/b"))));
    }
}
