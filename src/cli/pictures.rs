//! Makes the files of pictures: from the cache, or from their sources, of which never too many are decoded at a time.

use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, PoisonError};

use super::environment::Environment;
use crate::diagnostics::Finding;
use crate::disk::{self, Cache};
use crate::pipeline::Plan;
use crate::site::PictureRecipe;

/// How many bytes of decoded pictures there may be at a time. A larger one waits until it is alone.
const BUDGET: u64 = 160 * 1024 * 1024;

pub(super) struct Pictures {
    cache: Cache,
    budget: Budget,
}

impl Pictures {
    /// `is_kept` is whether anything is left for the next run.
    pub fn new(is_kept: bool, environment: Environment) -> Self {
        let folder = if is_kept { folder(environment) } else { None };
        Self { cache: Cache::open(folder), budget: Budget::default() }
    }

    /// The file of one recipe.
    ///
    /// # Errors
    /// Where the source cannot be read. The findings are the inner error.
    pub fn file(
        &self,
        plan: &Plan,
        root: &Path,
        recipe: &PictureRecipe,
    ) -> anyhow::Result<Result<Vec<u8>, Vec<Finding>>> {
        if let Some(bytes) = self.cache.get(&name(recipe, recipe.place)) {
            return Ok(Ok(bytes));
        }
        Ok(self.make(plan, root, recipe)?.map(|mut files| files.swap_remove(recipe.place)))
    }

    /// All files of the picture of a recipe, from the smallest.
    ///
    /// # Errors
    /// As for [`file`](Self::file).
    pub fn files(
        &self,
        plan: &Plan,
        root: &Path,
        recipe: &PictureRecipe,
    ) -> anyhow::Result<Result<Vec<Vec<u8>>, Vec<Finding>>> {
        let kept: Option<Vec<Vec<u8>>> =
            (0..recipe.widths.len()).map(|place| self.cache.get(&name(recipe, place))).collect();
        match kept {
            Some(files) => Ok(Ok(files)),
            None => self.make(plan, root, recipe),
        }
    }

    fn make(
        &self,
        plan: &Plan,
        root: &Path,
        recipe: &PictureRecipe,
    ) -> anyhow::Result<Result<Vec<Vec<u8>>, Vec<Finding>>> {
        let _share = self.budget.take(recipe.decoded);
        let bytes = disk::read_asset(root, &recipe.source)?;
        let Ok(files) = recipe.make_all(&bytes) else {
            return Ok(Err(vec![plan.undecodable(&recipe.source)]));
        };
        // What was changed since it was read is not what the name says.
        if recipe.is_of(&bytes) {
            for (place, file) in files.iter().enumerate() {
                self.cache.put(&name(recipe, place), file);
            }
        }
        Ok(Ok(files))
    }
}

fn name(recipe: &PictureRecipe, place: usize) -> String {
    format!("{}-{}", recipe.key.to_hex(), recipe.widths[place])
}

/// Where programs keep what they can make again, by the rules of freedesktop.org.
fn folder(environment: Environment) -> Option<PathBuf> {
    let own = environment("XDG_CACHE_HOME").map(PathBuf::from).filter(|folder| folder.is_absolute());
    let cache = own.or_else(|| environment("HOME").map(|home| Path::new(&home).join(".cache")))?;
    Some(cache.join("nachlese").join("pictures"))
}

/// How much may still be decoded.
#[derive(Default)]
struct Budget {
    taken: Mutex<u64>,
    returned: Condvar,
}

/// What one picture takes of it, until it is dropped.
struct Share<'b> {
    budget: &'b Budget,
    size: u64,
}

impl Budget {
    fn take(&self, size: u64) -> Share<'_> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        while *taken > 0 && *taken + size > BUDGET {
            taken = self.returned.wait(taken).unwrap_or_else(PoisonError::into_inner);
        }
        *taken += size;
        Share { budget: self, size }
    }
}

impl Drop for Share<'_> {
    fn drop(&mut self) {
        *self.budget.taken.lock().unwrap_or_else(PoisonError::into_inner) -= self.size;
        self.budget.returned.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cache_lies_where_caches_do() {
        let of = |pairs: &'static [(&str, &str)]| {
            folder(&|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
        };
        assert_eq!(of(&[("HOME", "/home/x")]), Some(PathBuf::from("/home/x/.cache/nachlese/pictures")));
        assert_eq!(of(&[("HOME", "/home/x"), ("XDG_CACHE_HOME", "/c")]), Some(PathBuf::from("/c/nachlese/pictures")));
        assert_eq!(of(&[("XDG_CACHE_HOME", "relative")]), None);
    }

    #[test]
    fn a_picture_larger_than_the_budget_gets_its_turn() {
        let budget = Budget::default();
        drop(budget.take(2 * BUDGET));
        let (one, other) = (budget.take(BUDGET / 2), budget.take(BUDGET / 2));
        drop((one, other));
        assert_eq!(*budget.taken.lock().expect("nobody panicked"), 0);
    }
}
