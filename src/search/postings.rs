//! In which documents a term is, how much it tells of each, and where in it.

use super::vlq;

/// What is told of a word that is in very many documents. All are listed but outcomes, whose words are also those of their
/// sessions; where in it the word is, which takes most of the room, is told only of documents of which it tells most.
/// So two such words together are found where both are, and their lists fit into what one query may load.
const LIMITS: Limits = Limits { outcomes: 3_000, placed_outcomes: 500, placed_others: 1_000, digits: 16_000 };
/// How many places in a document are told, and in one of very many.
const MOST_POSITIONS: usize = 16;
const MOST_POSITIONS_OF_MANY: u32 = 8;

#[derive(Clone, Copy)]
struct Limits {
    /// How many outcomes are listed.
    outcomes: usize,
    /// Of how many of these, and how many sessions and others, positions are told.
    placed_outcomes: usize,
    placed_others: usize,
    /// Lists that are longer are held against the other limits while they grow, so that what is not told in the end takes
    /// no room until then.
    digits: usize,
}

/// The documents of one term in order, as they are written into the index.
#[derive(Clone, Debug, Default)]
pub(super) struct List {
    digits: Vec<u8>,
    last: u32,
    outcomes: usize,
    others: usize,
    /// Whether outcomes were left out.
    is_cut: bool,
    /// How long it was when it was last held against the limits.
    reduced: usize,
}

impl List {
    /// Adds a document behind all others. `positions` are sorted, each once.
    pub fn push(&mut self, document: u32, impact: u8, positions: &[u32], is_outcome: impl Fn(u32) -> bool) {
        self.push_within(LIMITS, document, impact, positions, is_outcome);
    }

    fn push_within(
        &mut self,
        limits: Limits,
        document: u32,
        impact: u8,
        positions: &[u32],
        is_outcome: impl Fn(u32) -> bool,
    ) {
        if is_outcome(document) {
            self.outcomes += 1;
        } else {
            self.others += 1;
        }
        let positions = &positions[..positions.len().min(MOST_POSITIONS)];
        self.start_entry(document, impact, length(positions.len()));
        let mut last = 0;
        for position in positions {
            vlq::push(position - last, &mut self.digits);
            last = *position;
        }
        // Twice as long as before, so that each entry is looked at only a few times.
        if self.digits.len() > limits.digits.max(2 * self.reduced) {
            self.reduce(limits, is_outcome);
        }
    }

    fn start_entry(&mut self, document: u32, impact: u8, positions: u32) {
        for number in [document - self.last, u32::from(impact), positions] {
            vlq::push(number, &mut self.digits);
        }
        self.last = document;
    }

    /// Writes the list with its length in front.
    pub fn write(self, is_outcome: impl Fn(u32) -> bool, digits: &mut Vec<u8>) {
        self.write_within(LIMITS, is_outcome, digits);
    }

    fn write_within(mut self, limits: Limits, is_outcome: impl Fn(u32) -> bool, digits: &mut Vec<u8>) {
        self.reduce(limits, is_outcome);
        vlq::push(2 * length(self.outcomes + self.others) + u32::from(self.is_cut), digits);
        digits.extend_from_slice(&self.digits);
    }

    /// Leaves out what is beyond the limits. Whatever comes later, what is left out now would be left out then.
    fn reduce(&mut self, limits: Limits, is_outcome: impl Fn(u32) -> bool) {
        if self.outcomes > limits.placed_outcomes || self.others > limits.placed_others {
            let (mut outcomes, mut others): (Vec<Entry>, Vec<Entry>) =
                self.entries().into_iter().partition(|entry| is_outcome(entry.document));
            let is_cut = self.is_cut || outcomes.len() > limits.outcomes;
            best_first(&mut outcomes);
            best_first(&mut others);
            outcomes.truncate(limits.outcomes);
            leave_out_positions(&mut outcomes, limits.placed_outcomes);
            leave_out_positions(&mut others, limits.placed_others);
            let mut reduced = Self { outcomes: outcomes.len(), others: others.len(), is_cut, ..Self::default() };
            let mut listed = others;
            listed.append(&mut outcomes);
            listed.sort_unstable_by_key(|entry| entry.document);
            for entry in listed {
                reduced.start_entry(entry.document, entry.impact, entry.count);
                reduced.digits.extend_from_slice(entry.positions);
            }
            *self = reduced;
        }
        self.reduced = self.digits.len();
    }

    fn entries(&self) -> Vec<Entry<'_>> {
        let mut numbers = vlq::numbers(&self.digits);
        let mut document = 0;
        let mut entries = Vec::with_capacity(self.outcomes + self.others);
        while let Some(delta) = numbers.next() {
            document += delta;
            let mut next = || numbers.next().expect("an entry was written whole");
            let (impact, count) = (next() as u8, next());
            entries.push(Entry { document, impact, count, positions: numbers.take_digits(count) });
        }
        entries
    }
}

struct Entry<'d> {
    document: u32,
    impact: u8,
    /// How many positions there are, and their differences as they are written.
    count: u32,
    positions: &'d [u8],
}

impl Entry<'_> {
    /// Leaves out all but the first positions.
    fn keep(&mut self, count: u32) {
        if self.count > count {
            (self.count, self.positions) = (count, vlq::numbers(self.positions).take_digits(count));
        }
    }
}

/// Those with the highest impact first; of equal ones in their order.
fn best_first(entries: &mut [Entry]) {
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.impact));
}

/// Where there are more than `placed`, keeps the positions of so many alone, and of each not all.
fn leave_out_positions(entries: &mut [Entry], placed: usize) {
    if entries.len() > placed {
        entries[..placed].iter_mut().for_each(|entry| entry.keep(MOST_POSITIONS_OF_MANY));
        entries[placed..].iter_mut().for_each(|entry| entry.keep(0));
    }
}

fn length(length: usize) -> u32 {
    u32::try_from(length).expect("no site has four billion documents")
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    fn numbers(list: &List, limits: Limits, is_outcome: impl Fn(u32) -> bool) -> Vec<u32> {
        let mut digits = Vec::new();
        list.clone().write_within(limits, is_outcome, &mut digits);
        vlq::numbers(&digits).collect()
    }

    #[test]
    fn documents_and_positions_are_differences() {
        let mut list = List::default();
        list.push(3, 31, &[0, 9, 10], |_| false);
        list.push(7, 1, &[40], |_| false);
        assert_eq!(numbers(&list, LIMITS, |_| false), [2 * 2, 3, 31, 3, 0, 9, 1, 4, 1, 1, 40]);
        assert_eq!(numbers(&List::default(), LIMITS, |_| false), [0]);
    }

    #[test]
    fn of_many_documents_positions_are_told_of_the_best_and_outcomes_are_left_out() {
        let mut list = List::default();
        for (document, impact) in [(0, 5), (1, 9), (2, 5), (3, 9), (4, 1), (5, 2), (6, 3)] {
            list.push(document, impact, &[1], |document| document >= 4);
        }
        let limits = Limits { outcomes: 2, placed_outcomes: 1, placed_others: 3, digits: 1_000 };
        // Of the equal ones, document 2 is the second; of the outcomes, document 4 tells least.
        let kept = [2 * 6 + 1, 0, 5, 1, 1, 1, 9, 1, 1, 1, 5, 0, 1, 9, 1, 1, 2, 2, 0, 1, 3, 1, 1];
        assert_eq!(numbers(&list, limits, |document| document >= 4), kept);
        let all_listed = Limits { outcomes: 3, ..limits };
        assert_eq!(numbers(&list, all_listed, |document| document >= 4)[0], 2 * 7);
    }

    #[test]
    fn of_many_documents_fewer_positions_are_told_of_each() {
        let mut list = List::default();
        (0..2).for_each(|document| list.push(document, 1, &(0..40).collect::<Vec<u32>>(), |_| false));
        let limits = Limits { outcomes: 0, placed_outcomes: 0, placed_others: 1, digits: 1_000 };
        let numbers = numbers(&list, limits, |_| false);
        let first = 4 + MOST_POSITIONS_OF_MANY as usize;
        assert_eq!((numbers[3], &numbers[first..]), (MOST_POSITIONS_OF_MANY, &[1, 1, 0][..]));
    }

    #[test]
    fn only_the_first_positions_are_told() {
        let mut list = List::default();
        list.push(0, 1, &(0..40).collect::<Vec<u32>>(), |_| false);
        let numbers = numbers(&list, LIMITS, |_| false);
        assert_eq!((numbers.len(), numbers[3]), (4 + MOST_POSITIONS, MOST_POSITIONS as u32));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_left_out_on_the_way_changes_nothing(
            entries in vec((1_u8..=31, 0_u32..30, any::<bool>()), 0..60),
            limits in (0_usize..20, 0_usize..10, 0_usize..10),
        ) {
            let (unplaced, placed_outcomes, placed_others) = limits;
            let outcomes = placed_outcomes + unplaced;
            let limits = |digits| Limits { outcomes, placed_outcomes, placed_others, digits };
            let is_outcome = |document: u32| entries[document as usize].2;
            let list = |digits| {
                let mut list = List::default();
                for (document, &(impact, positions, _)) in entries.iter().enumerate() {
                    let positions: Vec<u32> = (0..positions).collect();
                    list.push_within(limits(digits), document as u32, impact, &positions, is_outcome);
                }
                numbers(&list, limits(digits), is_outcome)
            };
            prop_assert_eq!(list(10), list(usize::MAX));
        }
    }
}
