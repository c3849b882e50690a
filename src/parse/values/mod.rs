//! What people write for dates, times, numbers and choices, in German and in English. Pure functions from
//! text to value; `None` where it could be anything else.

mod dates;
mod numbers;
mod words;

pub use dates::{WrittenTimes, date, date_at_start, date_range, times};
pub use numbers::{Counted, ags, coordinates, counted, duration, number};
pub use words::{
    consent_scope, flag, land, level, link_kind, list, municipality_kind, names_policy, practice_state, release,
    status, web_address,
};
