//! What a hostile or broken program would write over and over, as long as one likes. Each is a form of words at which some
//! reader of Markdown, YAML or HTML has once taken time that grew with the square of its length.

mod files;
mod texts;

use files::{clashes, copied, drawings, front_matter, lists, styles};
use texts::{halves, markdown, nested, numbered, outcomes};

/// Files of about `size` bytes in all.
pub type Files = Vec<(String, String)>;

/// What people call it, and what writes so many bytes of it, or the piece of that number.
type Named = (&'static str, fn(usize) -> String);

pub struct Repetition {
    pub name: &'static str,
    pub files: Box<dyn Fn(usize) -> Files + Sync>,
}

/// All of them.
pub fn all() -> Vec<Repetition> {
    [
        markdown(),
        halves(),
        nested(),
        numbered(),
        outcomes(),
        front_matter(),
        lists(),
        clashes(),
        drawings(),
        styles(),
        copied(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn note(text: String) -> Files {
    vec![("sessions/note.md".to_owned(), text)]
}

fn note_with(name: &'static str, text: impl Fn(usize) -> String + Sync + 'static) -> Repetition {
    Repetition { name, files: Box::new(move |size| note(text(size))) }
}

/// `piece` again and again.
pub fn repeated(piece: &str, size: usize) -> String {
    piece.repeat(size / piece.len() + 1)
}

/// The pieces that `piece` makes of the numbers from zero.
pub fn counted(size: usize, piece: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(size + 100);
    let mut number = 0;
    while text.len() < size {
        text.push_str(&piece(number));
        number += 1;
    }
    text
}

/// The same, from another number on.
fn counted_from(first: usize, size: usize, piece: impl Fn(usize) -> String) -> String {
    counted(size, |number| piece(first + number))
}

/// A word of letters alone for a number.
pub fn letters(mut number: usize) -> String {
    let mut word = String::new();
    loop {
        word.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return word;
        }
    }
}

fn capitalised(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest + "er"
}
