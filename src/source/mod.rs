//! Text and the places in it: what was read from the event's folder, before anyone has looked inside.
//!
//! Everything else names a place as a [`Span`] in a [`SourcePath`]; only the renderers of findings turn
//! that into lines and columns, through [`LineIndex`].

mod bitmap;
mod collation;
pub mod entities;
mod escape;
mod fold;
mod hash;
mod history;
mod line_index;
mod path;
mod percent;
mod sources;
mod span;
mod system_fault;
mod text;
mod windows;

pub use bitmap::{Bitmap, BitmapFormat, BitmapProblem, is_bitmap, lies_on_its_side};
pub use collation::Collation;
pub use escape::{escape, find_byte};
pub use fold::{fold, folds_to_nothing, is_composed, is_invisible, is_unseen, slug};
pub use hash::{HashMap, HashSet};
pub use history::{Checkout, History, HistoryGap};
pub use line_index::{LineColumn, LineIndex};
pub use path::{SitePath, SourcePath};
pub use percent::{encoded_address, encoded_mailbox, encoded_name, encoded_path, encoded_value};
pub use sources::{Asset, LOCK_FILE, ReadProblem, ReadProblemKind, Sources};
pub use span::{Span, Spanned};
pub use system_fault::SystemFault;
pub use text::{Encoding, SourceText};
pub use windows::{is_device, is_impossible_on_windows};
