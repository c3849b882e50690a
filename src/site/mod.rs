//! From the model to the finished files.

mod body;
