#![doc = include_str!("ARCHITECTURE.md")]

pub mod source;

pub mod diagnostics;

pub mod model;

pub mod parse;

pub mod pipeline;

pub mod disk;

pub mod cli;
