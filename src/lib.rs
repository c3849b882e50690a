#![doc = include_str!("ARCHITECTURE.md")]

pub mod source;

pub mod diagnostics;

pub mod model;

pub mod parse;

pub mod site;

pub mod pipeline;
