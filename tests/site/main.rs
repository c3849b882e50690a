//! Small sites, one promise each: a few files in, pages and findings out.

#[path = "../support/mod.rs"]
mod support;

mod addresses;
mod audit;
mod consent;
mod content;
mod findings;
mod forge;
mod history;
mod hostile;
mod links;
mod lists;
mod mending;
mod needs;
mod outcomes;
mod pages;
mod people;
mod places;
mod privacy;
mod profiles;
mod programme;
mod reading;
mod redaction;
mod references;
mod release;
mod rules;
mod same_bytes;
mod schedule;
mod series;
mod session;
mod spellings;
mod texts;
mod versions;
