//! The edge to the file system: the event's folder comes in, the finished site goes out. Nothing else in
//! the program touches `std::fs`.
//!
//! 1. [`read()`] lists the folder and gives its texts as bytes and everything else by path and size. What
//!    cannot or must not be read becomes a [`ReadProblem`](crate::source::ReadProblem); reading goes on. [`read_again`]
//!    opens only what has changed.
//! 2. [`Publication::begin`] takes the lock on the target, clears away what killed runs left, and refuses
//!    ([`Refusal`]) a target that holds anything nachlese did not make.
//! 3. [`Publication::write`] and [`Publication::copy`] build the new site in a folder beside the target,
//!    from many threads at once; [`open_asset`] opens what is copied as it is,
//!    and [`read_asset`] reads what is inspected before.
//! 4. [`Publication::commit`] swaps the two folders. Until then the target is untouched, and where nothing
//!    differs it stays so.
//!
//! [`mod@verify`] says afterwards whether the folder still is what was published.
//!
//! [`write_new`] and [`write_atomic`] are for single files of the author: `init`, `new`, and mending. [`work_tree`]
//! and [`read_beside`] tell what lies around the event: its Git repository, and what CI says about a run.

mod beside;
mod cache;
mod clear;
mod entries;
mod failure;
mod folder;
mod layout;
mod lock;
mod manifest;
mod open;
mod os;
mod place;
mod publish;
mod read;
mod reader;
mod refusal;
mod single;
mod staging;
mod swap;
mod target;
mod verify;
mod walk;

pub use cache::Cache;
pub use entries::{entries, hidden_files};
pub use failure::{Failure, Task, fault};
pub use layout::{Layout, input_folder};
pub use manifest::{NAME as MANIFEST, Purpose};
pub use open::{OpenAsset, open_asset, read_asset, read_beside};
pub use os::ignores_signal;
pub use place::{exists, is_file, is_folder, is_private, lies_in, real_path, text_of, work_tree};
pub use publish::{Publication, Published};
pub use read::{Limits, read, read_again, read_text};
pub use reader::KnownFiles;
pub use refusal::{ForeignFile, Refusal};
pub use single::{move_new, write_atomic, write_made, write_new};
pub use verify::{Unverifiable, Verified, verify};
