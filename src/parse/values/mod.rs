//! What people write for dates, times, numbers and choices, in German and in English. Pure functions from
//! text to value; `None` where it could be anything else.

mod choices;
mod dates;
mod numbers;
mod words;

pub use choices::{
    CONSENT_SCOPE, FLAG, LINK_KIND, MUNICIPALITY_KIND, NAMES, PRACTICE_STATE, RELEASE, STATUS, Words, consent_scope,
    flag, land_words, link_kind, municipality_kind, names_policy, practice_state, release, status,
};
pub use dates::{WrittenTimes, date, date_at_start, date_range, times};
pub use numbers::{Counted, ags, coordinates, counted, duration, number};
pub use words::{land, list, web_address};
