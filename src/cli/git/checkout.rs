//! Where the event's folder lies in its work tree, and where that comes from.

use std::path::PathBuf;

use super::command::{Failure, Git};
use crate::source::Checkout;

/// The event's folder within its work tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// With a final `/`, in bytes as Git has them; empty for the root.
    pub prefix: Vec<u8>,
    /// Whether the clone lacks its history.
    pub is_shallow: bool,
}

pub(super) fn place(git: &Git) -> Result<Place, Failure> {
    let output = git.output(&["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix"])?;
    // The folder comes last, since it may hold line breaks itself.
    let mut lines = output.splitn(3, |&byte| byte == b'\n');
    let is_inside = lines.next() == Some(b"true");
    let is_shallow = lines.next() == Some(b"true");
    let prefix = lines.next().unwrap_or_default();
    let prefix = prefix.strip_suffix(b"\n").unwrap_or(prefix).to_owned();
    if is_inside { Ok(Place { prefix, is_shallow }) } else { Err(Failure::NoRepository) }
}

/// Git's own folder for this work tree, which need not lie in it.
pub(super) fn folder(git: &Git) -> Option<PathBuf> {
    text(git.output(&["rev-parse", "--absolute-git-dir"])).ok()?.map(PathBuf::from)
}

/// The commit that is checked out; `None` where there is none yet, or nobody can tell.
pub(super) fn head(git: &Git) -> Option<String> {
    text(git.output(&["rev-parse", "--verify", "--quiet", "HEAD"])).ok()?
}

pub(super) fn checkout(git: &Git, place: &Place) -> Result<Checkout, Failure> {
    let remotes = remotes(&git.output(&["remote", "-v"])?);
    let remote = remotes.iter().find(|(name, _)| name == "origin");
    let remote = remote.or(if let [only] = remotes.as_slice() { Some(only) } else { None });
    let folder = String::from_utf8(place.prefix.clone()).map(|prefix| prefix.trim_end_matches('/').to_owned());
    let Ok(folder) = folder else { return Ok(Checkout::default()) };
    let Some((name, url)) = remote else { return Ok(Checkout { folder, ..Checkout::default() }) };
    let branch = match text(git.output(&["symbolic-ref", "--quiet", "--short", "HEAD"]))? {
        Some(branch) => Some(branch),
        None => main_branch(git, name)?,
    };
    Ok(Checkout { remote: Some(url.clone()), branch, folder })
}

/// Name and address of each remote. The address is the one after the user's own abbreviations.
fn remotes(output: &[u8]) -> Vec<(String, String)> {
    let output = String::from_utf8_lossy(output);
    let of_line = |line: &str| {
        let (name, rest) = line.split_once('\t')?;
        let (url, _) = rest.rsplit_once(" (fetch)")?;
        Some((name.to_owned(), url.to_owned()))
    };
    output.lines().filter_map(of_line).collect()
}

/// In CI no branch is checked out, but a commit: then the remote's main branch is where readers look.
fn main_branch(git: &Git, remote: &str) -> Result<Option<String>, Failure> {
    let head = format!("refs/remotes/{remote}/HEAD");
    let prefix = format!("refs/remotes/{remote}/");
    if let Some(branch) = text(git.output(&["symbolic-ref", "--quiet", &head]))? {
        return Ok(branch.strip_prefix(&prefix).map(str::to_owned));
    }
    for branch in ["main", "master"] {
        if text(git.output(&["rev-parse", "--verify", "--quiet", &format!("{prefix}{branch}")]))?.is_some() {
            return Ok(Some(branch.to_owned()));
        }
    }
    Ok(None)
}

/// One line; nothing where Git has nothing to say and tells so by its exit code.
fn text(output: Result<Vec<u8>, Failure>) -> Result<Option<String>, Failure> {
    match output {
        Ok(output) => {
            let text = String::from_utf8_lossy(&output).trim_end().to_owned();
            Ok((!text.is_empty()).then_some(text))
        }
        Err(Failure::Refused { code: Some(_), .. }) => Ok(None),
        Err(failure) => Err(failure),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remotes_are_read_with_their_addresses() {
        let output = b"hub\tgit@github.com:amt/camp.git (fetch) [blob:none]\nhub\tgit@github.com:amt/camp.git (push)\n\
                       origin\t/srv/git (new)/camp (fetch)\norigin\t/srv/git (new)/camp (push)\n";
        let expected = [("hub", "git@github.com:amt/camp.git"), ("origin", "/srv/git (new)/camp")];
        assert_eq!(remotes(output), expected.map(|(name, url)| (name.to_owned(), url.to_owned())));
    }
}
