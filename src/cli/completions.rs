//! `nachlese completions`: a script for the user's shell.

use clap::CommandFactory;

use super::Verdict;
use super::arguments::{Arguments, Completions};
use super::terminal::{Stream, Terminal};

pub(super) fn run(arguments: &Completions, terminal: &Terminal) -> anyhow::Result<Verdict> {
    // Into memory first: clap_complete would panic on a broken pipe.
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "nachlese", &mut script);
    terminal.say(Stream::Output, String::from_utf8_lossy(&script).trim_end())?;
    Ok(Verdict::Fine)
}
