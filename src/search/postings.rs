//! In which documents a term is, how much it tells of each, and where in it.

use super::vlq;

/// Of how many documents a list tells: of sessions and all others, and of outcomes. Of a word that is in more, only
/// those are told of which it tells most.
const MOST: Most = Most { outcomes: 1_000, others: 2_000 };
/// How many places in a document are told.
pub(super) const MOST_POSITIONS: usize = 16;

#[derive(Clone, Copy)]
struct Most {
    outcomes: usize,
    others: usize,
}

/// The documents of one term in order, as they are written into the index.
#[derive(Clone, Debug, Default)]
pub(super) struct List {
    digits: Vec<u8>,
    last: u32,
    outcomes: usize,
    others: usize,
}

impl List {
    /// Adds a document behind all others. `positions` are sorted, each once.
    pub fn push(&mut self, document: u32, is_outcome: bool, impact: u8, positions: &[u32]) {
        vlq::push(document - self.last, &mut self.digits);
        self.last = document;
        if is_outcome {
            self.outcomes += 1;
        } else {
            self.others += 1;
        }
        push_entry(impact, positions.iter().copied(), &mut self.digits);
    }

    /// Writes the list with its length in front.
    pub fn write(&self, is_outcome: impl Fn(u32) -> bool, digits: &mut Vec<u8>) {
        self.write_most(MOST, is_outcome, digits);
    }

    fn write_most(&self, most: Most, is_outcome: impl Fn(u32) -> bool, digits: &mut Vec<u8>) {
        if self.outcomes <= most.outcomes && self.others <= most.others {
            vlq::push(2 * length(self.outcomes + self.others), digits);
            digits.extend_from_slice(&self.digits);
            return;
        }
        let entries = self.entries();
        let (outcomes, others): (Vec<&Entry>, Vec<&Entry>) =
            entries.iter().partition(|entry| is_outcome(entry.document));
        let mut kept = best(outcomes, most.outcomes);
        kept.extend(best(others, most.others));
        kept.sort_unstable_by_key(|entry| entry.document);
        vlq::push(2 * length(kept.len()) + 1, digits);
        let mut last = 0;
        for entry in kept {
            vlq::push(entry.document - last, digits);
            last = entry.document;
            push_entry(entry.impact, entry.positions.iter().copied(), digits);
        }
    }

    fn entries(&self) -> Vec<Entry> {
        let mut numbers = vlq::numbers(&self.digits);
        let mut document = 0;
        let mut entries = Vec::with_capacity(self.outcomes + self.others);
        while let Some(delta) = numbers.next() {
            document += delta;
            let mut next = || numbers.next().expect("an entry was written whole");
            let (impact, count) = (next() as u8, next());
            let mut position = 0;
            let positions = (0..count).map(|_| {
                position += next();
                position
            });
            entries.push(Entry { document, impact, positions: positions.collect() });
        }
        entries
    }
}

struct Entry {
    document: u32,
    impact: u8,
    positions: Vec<u32>,
}

/// Those with the highest impact; of equal ones the first.
fn best(mut entries: Vec<&Entry>, most: usize) -> Vec<&Entry> {
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.impact));
    entries.truncate(most);
    entries
}

fn push_entry(impact: u8, positions: impl ExactSizeIterator<Item = u32>, digits: &mut Vec<u8>) {
    vlq::push(u32::from(impact), digits);
    vlq::push(length(positions.len().min(MOST_POSITIONS)), digits);
    let mut last = 0;
    for position in positions.take(MOST_POSITIONS) {
        vlq::push(position - last, digits);
        last = position;
    }
}

fn length(length: usize) -> u32 {
    u32::try_from(length).expect("no site has four billion documents")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(list: &List, most: Most, is_outcome: impl Fn(u32) -> bool) -> Vec<u32> {
        let mut digits = Vec::new();
        list.write_most(most, is_outcome, &mut digits);
        vlq::numbers(&digits).collect()
    }

    #[test]
    fn documents_and_positions_are_differences() {
        let mut list = List::default();
        list.push(3, false, 31, &[0, 9, 10]);
        list.push(7, true, 1, &[40]);
        assert_eq!(numbers(&list, MOST, |_| false), [2 * 2, 3, 31, 3, 0, 9, 1, 4, 1, 1, 40]);
        assert_eq!(numbers(&List::default(), MOST, |_| false), [0]);
    }

    #[test]
    fn of_many_documents_those_stay_of_which_the_word_tells_most() {
        let mut list = List::default();
        for (document, impact) in [(0, 5), (1, 9), (2, 5), (3, 9), (4, 1), (5, 2)] {
            list.push(document, document >= 4, impact, &[1]);
        }
        let most = Most { outcomes: 1, others: 3 };
        let kept = [2 * 4 + 1, 0, 5, 1, 1, 1, 9, 1, 1, 2, 9, 1, 1, 2, 2, 1, 1];
        assert_eq!(numbers(&list, most, |document| document >= 4), kept);
    }

    #[test]
    fn only_the_first_positions_are_told() {
        let mut list = List::default();
        list.push(0, false, 1, &(0..40).collect::<Vec<u32>>());
        let numbers = numbers(&list, MOST, |_| false);
        assert_eq!((numbers.len(), numbers[3]), (4 + MOST_POSITIONS, MOST_POSITIONS as u32));
    }
}
