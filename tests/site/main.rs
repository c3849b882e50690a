//! Small sites, one promise each: a few files in, pages and findings out.

#[path = "../support/mod.rs"]
mod support;

mod addresses;
mod audit;
mod collected;
mod companions;
mod consent;
mod content;
mod counts;
mod data;
mod data_forms;
mod findings;
mod forge;
mod history;
mod hostile;
mod languages;
mod links;
mod lists;
mod map;
mod matrix;
mod mending;
mod needs;
mod outcomes;
mod pages;
mod people;
mod places;
mod privacy;
mod profiles;
mod programme;
mod progress;
mod reading;
mod redaction;
mod references;
mod related;
mod release;
mod review;
mod rules;
mod same_bytes;
mod schedule;
mod series;
mod session;
mod spellings;
mod styles;
mod texts;
mod versions;
