//! From the model to the finished files.

pub mod body;
