//! The promises that fuzzing tries to break, with what the program's own tests have to judge them.

#[path = "../../support/mod.rs"]
pub mod support;

pub mod targets;
