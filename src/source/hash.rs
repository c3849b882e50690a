//! Hash maps for what is looked up often. Names, words and paths are hashed in a quarter of the time that the standard
//! hasher takes; like it, this one has a random seed, so that no input can be made to collide, and no order to rely on.

use foldhash::fast::RandomState;

pub type HashMap<K, V> = std::collections::HashMap<K, V, RandomState>;
pub type HashSet<T> = std::collections::HashSet<T, RandomState>;
