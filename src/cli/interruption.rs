//! Ctrl-C and `kill` while a site is made: what lies beside the folder is put away before the program ends.
//!
//! A signal only leaves a mark. Whoever makes files looks at it before each, gives up, and by that lets go of all that was
//! begun. The second signal ends the program at once, and whatever it leaves the next build clears away.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use anyhow::{Context, bail};
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag::{register, register_conditional_default, register_usize};
use signal_hook::low_level::emulate_default_handler;

use crate::disk::ignores_signal;

/// Which signal has come; 0 is none.
#[derive(Debug, Default)]
pub(super) struct Interruption(Arc<AtomicUsize>);

impl Interruption {
    /// From here on signals leave a mark, but for those that whoever started the program wants ignored.
    ///
    /// # Errors
    /// Where the system does not let us.
    pub fn watch() -> anyhow::Result<Self> {
        let (mark, again) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        for signal in [SIGINT, SIGTERM] {
            if u32::try_from(signal).is_ok_and(ignores_signal) {
                continue;
            }
            let number = usize::try_from(signal).expect("signals are positive");
            // In this order: the first one finds that none has come yet.
            register_conditional_default(signal, Arc::clone(&again))
                .and_then(|_| register(signal, Arc::clone(&again)))
                .and_then(|_| register_usize(signal, Arc::clone(&mark), number))
                .context("cannot watch for signals")?;
        }
        Ok(Self(mark))
    }

    /// Gives up once a signal has come.
    pub fn check(&self) -> anyhow::Result<()> {
        match self.0.load(Ordering::Relaxed) {
            0 => Ok(()),
            signal => bail!("signal {signal}"),
        }
    }

    /// Ends as the signal would have ended the program, if one has come, so that shells and services see what happened.
    /// Nothing that is to be put away may be held any more.
    pub fn end_if_asked(&self) {
        if let signal @ 1.. = self.0.load(Ordering::Relaxed) {
            // Where even that fails, the error that led here ends the program.
            let _ = emulate_default_handler(i32::try_from(signal).expect("it was one"));
        }
    }
}
