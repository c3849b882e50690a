//! What people write for dates, times, numbers and choices, in German and in English. Pure functions from
//! text to value; `None` where it could be anything else.

mod colours;
mod dates;
mod iso;
mod numbers;
mod unread;
mod words;

pub use colours::colour;
pub use dates::{WrittenTimes, date, date_at_start, date_range, times};
pub use iso::{beginning, day_in_iso, time_in_iso};
pub use numbers::{Counted, ags, coordinates, counted, duration, number};
pub use unread::{Unread, unread};
pub use words::{
    consent_scope, flag, forge, is_none, land, level, link_kind, list, missing_scheme, municipality_kind, names_policy,
    practice_state, release, status, web_address,
};
