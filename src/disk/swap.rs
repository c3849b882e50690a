//! Putting the new site in the old one's place.

use std::io;
use std::path::Path;

use super::beside::Beside;
use super::os;

/// Gives the finished site the target's name; the old site, if there was one, then has the staging name.
/// Says whether a reader could at no time miss the folder. After an error all is as before.
pub(super) fn swap(target: &Path, beside: &Beside, may_exchange: bool) -> io::Result<bool> {
    let staging = beside.staging();
    if !os::exists(target)? {
        os::rename_new(&staging, target)?;
        return Ok(true);
    }
    if may_exchange {
        match os::exchange(&staging, target) {
            Err(error) if os::is_unsupported(&error) => {}
            done => return done.map(|()| true),
        }
    }
    swap_in_two_steps(target, beside)?;
    Ok(false)
}

/// What a run that is killed between the steps leaves is put right by [`restore`].
fn swap_in_two_steps(target: &Path, beside: &Beside) -> io::Result<()> {
    let (staging, retired) = (beside.staging(), beside.retired());
    os::rename_new(target, &retired)?;
    if let Err(error) = os::rename_new(&staging, target) {
        return Err(match os::rename_new(&retired, target) {
            Ok(()) => error,
            Err(_) => lost_sight_of(&error, &retired),
        });
    }
    // The site is published: what may fail here only means that the next run clears the old one away.
    let _ = os::rename_new(&retired, &staging);
    Ok(())
}

/// The site is missing now, which [`restore`] may only mend with the next run: whoever reads this can do it before.
fn lost_sight_of(error: &io::Error, retired: &Path) -> io::Error {
    io::Error::new(error.kind(), format!("{error}; the site as it was lies in `{}`, rename it", retired.display()))
}

/// Puts the old site back where a killed run had taken it away and not yet given the new one its name.
pub(super) fn restore(target: &Path, beside: &Beside) -> io::Result<()> {
    let retired = beside.retired();
    if os::exists(&retired)? && !os::exists(target)? {
        os::rename_new(&retired, target)?;
    }
    Ok(())
}
