//! Publishing that survives everything: whatever happens to a build, the target afterwards is the complete old or the
//! complete new site, byte by byte. Each file is one kind of misfortune; `README.md` has the table of what is claimed
//! and how often each was tried.
//!
//! `cargo test --test faults` is the short form, `NACHLESE_FAULTS=long cargo test --release --test faults` the long
//! one.

mod at_once;
mod changing_input;
mod clock;
mod disk_full;
mod extent;
mod failed_builds;
mod killed;
mod mounts;
mod names;
mod permissions;
mod place;
mod readers;
mod system_calls;
mod targets;
mod tidied;
