//! How often each misfortune is tried, and what is told of it.

use std::io::Write;

/// The short form, for every change, tries each claim this many times less often than the long one.
const SHORTER: usize = 20;

/// How often to try, of so many times in the long form.
pub fn times(long: usize) -> usize {
    if is_long() { long } else { long.div_ceil(SHORTER) }
}

pub fn is_long() -> bool {
    std::env::var_os("NACHLESE_FAULTS").is_some_and(|extent| extent == "long")
}

/// Tells a count. Not through `println!`, which is only heard where a test fails.
pub fn claim(text: &str) {
    let _ = writeln!(std::io::stderr(), "faults: {text}");
}

/// Tells that something could not be tried here: never in silence, or nobody would miss it.
pub fn skip(what: &str, reason: &str) {
    claim(&format!("SKIPPED {what}: {reason}"));
}

/// Numbers that look like chance and are the same in every run (splitmix64).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % limit.max(1) as u64).expect("below a usize")
    }

    /// A part of a whole, between nothing and all.
    pub fn part(&mut self) -> f64 {
        self.below(1 << 30) as f64 / f64::from(1 << 30)
    }
}
