//! Input that means harm, or that nobody would write by hand: bombs, monsters, attacks. What attacks pages in a browser is
//! tried in `tests/browser/hostile.test.mjs`.

#[path = "../support/mod.rs"]
mod support;

#[cfg(unix)]
mod folder;
#[cfg(target_os = "linux")]
mod growth;
#[cfg(target_os = "linux")]
mod repetitions;
