//! Numbers behind names that are wanted more than once: `a-2`, `a-3`.

use std::collections::HashMap;

/// For each name the next number that was not tried yet. A number that was taken once is never free again, so that however
/// many want one name, nobody tries from the beginning.
#[derive(Debug, Default)]
pub struct Numbers(HashMap<String, u64>);

impl Numbers {
    /// The first free one of `name-2`, `name-3` and so on.
    pub fn free(&mut self, name: &str, is_free: impl Fn(&str) -> bool) -> String {
        let next = self.0.entry(name.to_owned()).or_insert(2);
        loop {
            let numbered = format!("{name}-{next}");
            *next += 1;
            if is_free(&numbered) {
                return numbered;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_tried_once() {
        let tried = std::cell::Cell::new(0);
        let mut numbers = Numbers::default();
        let mut free = |name: &str| {
            numbers.free(name, |numbered| {
                tried.set(tried.get() + 1);
                numbered != "a-3"
            })
        };
        let given: Vec<String> = ["a", "a", "b", "a"].into_iter().map(&mut free).collect();
        assert_eq!(given, ["a-2", "a-4", "b-2", "a-5"]);
        assert_eq!(tried.get(), 5);
    }
}
