//! Many words, letter by letter, so that all that begin at one place of a text are found in one walk.

/// Words of bytes, each with what is known of it.
#[derive(Debug)]
pub struct Trie {
    /// The children of a node stand together, in the order of their letters. The first node is the root.
    nodes: Vec<Node>,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    first_child: u32,
    children: u8,
    letter: u8,
    /// 0 where no word ends.
    value: u16,
}

impl Trie {
    /// Of words in ascending order, each once, with values other than 0.
    pub fn new<'a>(words: impl IntoIterator<Item = (&'a str, u16)>) -> Self {
        let words: Vec<(&[u8], u16)> = words.into_iter().map(|(word, value)| (word.as_bytes(), value)).collect();
        let mut nodes = vec![Node { first_child: 0, children: 0, letter: 0, value: 0 }];
        // The words that begin like a node, for each node whose children are still to be made.
        let mut open = std::collections::VecDeque::from([(0, 0..words.len(), 0)]);
        while let Some((node, mut range, depth)) = open.pop_front() {
            if range.start < range.end && words[range.start].0.len() == depth {
                let place: usize = node;
                nodes[place].value = words[range.start].1;
                range.start += 1;
            }
            nodes[node].first_child = u32::try_from(nodes.len()).expect("fewer than 2^32 nodes");
            while range.start < range.end {
                let letter = words[range.start].0[depth];
                let within = &words[range.clone()];
                let end = range.start + within.partition_point(|(word, _)| word[depth] == letter);
                open.push_back((nodes.len(), range.start..end, depth + 1));
                nodes.push(Node { first_child: 0, children: 0, letter, value: 0 });
                nodes[node].children += 1;
                range.start = end;
            }
        }
        Self { nodes }
    }

    /// What the words have that the letters begin with: how many letters each takes, and its value.
    pub fn beginnings(&self, letters: impl IntoIterator<Item = u8>) -> impl Iterator<Item = (usize, u16)> {
        let mut node = self.nodes[0];
        let steps = letters.into_iter().map_while(move |letter| {
            node = self.child(node, letter)?;
            Some(node.value)
        });
        steps.enumerate().filter(|&(_, value)| value != 0).map(|(place, value)| (place + 1, value))
    }

    fn child(&self, node: Node, letter: u8) -> Option<Node> {
        let first = node.first_child as usize;
        self.nodes[first..first + usize::from(node.children)].iter().find(|child| child.letter == letter).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_begin_at_one_place_are_found_in_one_walk() {
        let trie = Trie::new([("akt", 1), ("akte", 2), ("akten", 3), ("amt", 4)]);
        assert_eq!(trie.beginnings(*b"aktenplan").collect::<Vec<_>>(), [(3, 1), (4, 2), (5, 3)]);
        assert_eq!(trie.beginnings(*b"amtlich").collect::<Vec<_>>(), [(3, 4)]);
        assert_eq!(trie.beginnings(*b"ak").count(), 0);
        assert_eq!(Trie::new([]).beginnings(*b"akte").count(), 0);
    }
}
