//! What readers can search for: the words of all that is shown, and where they stand.
//!
//! 1. A [`Document`] is one thing that can be found, in the words of its page.
//! 2. [`Reading`] tells its words from that document alone: [`words`] divides texts, and gives the one form under which
//!    all spellings of a word are found.
//! 3. [`Builder`] puts the words of all documents together. [`stems`] says which forms are inflections of one word, and
//!    which words nobody searches for; [`compounds`] divides German compounds into the words that they are made of.
//! 4. What comes of it is written into many small files, of which a reader's browser loads those that it needs.
//!
//! # The files
//!
//! They lie in one folder, each a script with one call: `nachleseSearch("<name>", <JSON>);`. So a page may load them that
//! was opened from a folder, or that may load nothing but its own scripts. `manifest.js` has a constant name; all others
//! are called `<name>-<hash>.js`, where the hash is five characters of the content, so that they can be kept for ever.
//! The reader's side is `themes/rathaus/search`; a second reading of all this, for tests, is
//! `tests/support/search.rs`.
//!
//! **Numbers** come in bulk, as texts of base64 digits: five bits a digit, the least first; the sixth bit says that
//! another digit follows. Where a number may be below zero, it is written as 2n, or as -2n - 1.
//!
//! **Words** come sorted by their forms in the order of UTF-16 units, each as one base64 digit that says how many units
//! it shares with the one before, the rest of it, and a blank.
//!
//! A *form* is a folded word as it occurs, or a part of a compound as it occurs within. A *term* is what forms stand for:
//! their stem. One form may stand for several, in texts of several languages. Readers need no stemmer: terms are numbers.
//!
//! | name | what is in it |
//! | --- | --- |
//! | `manifest` | `version`, the site's `language`, how many `documents` and `sessions` there are, the hash of the `catalogue`; of the files of `words`, `ends` and `postings` a list of first form, first form backwards or first term, and hash. The number of a file is its place in the list. |
//! | `c` | the catalogue: `topics`, `places` and `tags`, each as slug and name; `documents`: for each its [`Kind`], and unless it is an outcome the numbers of its topics, places and tags: how many, then each as the difference from the one before. Outcomes have those of the session before them. `titles`: how many words the title has of each document that is no outcome. `texts`: how many documents are in each file of texts; `hashes`: their hashes, one after the other. |
//! | `w0` … | `words`: spellings, which fold to the forms, and `numbers`: the first term of the file; then for each form twice the number of its terms, and one more if it mostly has a capital; and for each term the difference from the last one in this file, signed, and in how many documents it is. A form without terms is too frequent to be searched for. |
//! | `e0` … | `words`: forms of five letters and more, backwards, for typing errors at the beginning. |
//! | `p0` … | for each term a text of two lists: where it is a word, and where it is a part of a compound. A list is twice the number of its documents, and one more if outcomes were left out; then for each the difference of its number, its impact from 1 to 31, the number of positions (16 at most, none where they were left out), and their differences. |
//! | `t0` … | documents with `href` from the root of the site, `language` where it is not the site's, `facts` (finished words), `passages`, and of an outcome `in` (the title of its session) and `state`. A passage is [`Field`], text (each block on a line of its own) and perhaps the id where it stands; one whose text is not stored is field, null, null, number of words. |
//!
//! **Positions** count the words of a document: the first has 0. The next passage begins 8 behind the last word, so that
//! nothing is near across its border. Words that single hyphens join, up to six, are one more word at the place of the
//! first; so are thousands (`1.400`). Compounds count for their parts at their own place. Letters that stand alone count
//! a position and are found only as a part of such a whole.
//!
//! **Impact** says how much a term tells of a document, see [`impact`]; the reader's side multiplies it by the rarity of
//! the term. A term in very many documents has its positions only in those of which it tells most, and few of each; of
//! outcomes only the best are listed at all.

pub mod compounds;
mod document;
mod files;
mod front_coding;
mod impact;
mod index;
mod postings;
mod reading;
pub mod stems;
mod vlq;
mod vocabulary;
pub mod words;

pub use document::{Document, Facets, Field, Kind};
pub use files::{Labels, MANIFEST, SearchIndex, TextShard, text, texts};
pub use index::Builder;
pub use reading::Reading;
