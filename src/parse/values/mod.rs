//! What people write for dates, times, numbers and choices, in German and in English. Pure functions from
//! text to value; `None` where it could be anything else.

mod choices;
mod colours;
mod dates;
mod due;
mod iso;
mod languages;
mod names_of_files;
mod numbers;
mod unread;
mod unread_due;
mod words;

pub use choices::{
    AIM, CONFORMANCE, CONSENT_SCOPE, DATA, DEPICTED, EVALUATION, FLAG, FONT_STYLE, FORGE, GROUND, LEVEL, LINK_KIND,
    MUNICIPALITY_KIND, NAMES, NONE, PRACTICE_STATE, RELEASE, STATUS, Words, aim, conformance, consent_scope,
    data_formats, depicted, evaluation, flag, font_style, forge, ground, is_none, jurisdiction_words, land_words,
    level, link_kind, municipality_kind, names_policy, practice_state, release, status,
};
pub use colours::colour;
pub use dates::{WrittenTimes, date, date_range, is_month_or_weekday, month_number, times};
pub use due::{Due, due_at_start};
pub use iso::{beginning, day_in_iso, time_in_iso};
pub use languages::language;
pub use names_of_files::{day_of_name, without_day};
pub use numbers::{Counted, ags, coordinates, counted, duration, number};
pub use unread::{Unread, unread};
pub use unread_due::{UnreadDue, unread_due};
pub use words::{jurisdiction, land, list, missing_scheme, web_address};
