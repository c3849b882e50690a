#![doc = include_str!("ARCHITECTURE.md")]

pub mod pipeline;

pub mod source;

pub mod diagnostics;

pub mod model;

pub mod parse;

pub mod resolve;

pub mod index;

pub mod check;

pub mod search;

pub mod site;

pub mod audit;

pub mod disk;

pub mod cli;
