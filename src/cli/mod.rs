//! The command line: one file per command, and the only place that prints.
//!
//! [`run`] reads the arguments, gives them to the command, and makes an exit code of what came of it:
//! 0 where all is well, 1 where findings forbid to publish, 2 where the arguments are wrong or the machine
//! failed. What the commands share: [`event`] reads the folder, [`git`] asks for its history, [`make`] makes all
//! files of a plan, [`places`] knows where its files are for whoever reads the findings, [`terminal`] speaks the
//! user's language and knows about formats, colours and pipes.

mod arguments;
mod build;
mod check;
mod completions;
mod environment;
mod event;
mod explain;
mod failure;
mod fix;
mod forge;
mod git;
mod init;
mod interruption;
mod make;
mod municipalities;
mod new;
mod note_file;
mod pictures;
mod places;
mod redact;
mod review;
mod schema;
mod serve;
mod terminal;
mod theme;
mod urls;
mod verify;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use environment::variable;
use terminal::{Format, Terminal};

/// What came of a command that could do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Fine,
    /// Findings stand against publishing.
    Findings,
}

/// Runs the program with these arguments, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(usage) => return show_usage(&usage),
    };
    let format = arguments.format.map_or_else(|| Format::suited_to(&variable), Format::from);
    let mut terminal = Terminal::new(arguments.language, format, arguments.colour);
    match dispatch(arguments.command, &mut terminal) {
        Ok(Verdict::Fine) => ExitCode::SUCCESS,
        Ok(Verdict::Findings) => ExitCode::from(1),
        Err(failure) => {
            terminal.complain(&failure);
            ExitCode::from(2)
        }
    }
}

fn dispatch(command: Command, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    match command {
        Command::Build(arguments) => build::run(&arguments, terminal),
        Command::Check(arguments) => check::run(&arguments, terminal),
        Command::Serve(arguments) => serve::run(&arguments, terminal),
        Command::Review(arguments) => review::run(&arguments, terminal),
        Command::Init(arguments) => init::run(&arguments, terminal),
        Command::New(arguments) => new::run(&arguments, terminal),
        Command::Municipalities(arguments) => municipalities::run(&arguments, terminal),
        Command::Theme(arguments) => theme::run(&arguments, terminal),
        Command::Explain(arguments) => explain::run(&arguments, terminal),
        Command::Urls(arguments) => urls::run(&arguments, terminal),
        Command::Redact(arguments) => redact::run(&arguments, terminal),
        Command::Schema(arguments) => schema::run(&arguments, terminal),
        Command::Completions(arguments) => completions::run(&arguments, terminal),
    }
}

/// Help and version are asked for, everything else is a mistake.
fn show_usage(usage: &clap::Error) -> ExitCode {
    // Nobody is left to be told if this fails: the pipe is broken.
    let _ = usage.print();
    if usage.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
}
