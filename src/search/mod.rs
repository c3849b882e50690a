//! What readers can search for: the words of all that is shown, and where they stand.
//!
//! 1. [`words`] divides texts into words, and gives the one form under which their spellings are found.
//! 2. [`stems`] says which forms are inflections of one word, and which words nobody searches for.
//! 3. [`compounds`] divides German compounds into the words that they are made of.

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
