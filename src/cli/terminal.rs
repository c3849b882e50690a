//! Where the program speaks: in the user's language, with colours or without, to a terminal or a pipe.

use std::fmt::Display;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::time::Duration;

use anyhow::Context;

use super::arguments::ColourChoice;
use crate::diagnostics::{Excerpts, Finding, MessageLanguage, Messages, Severity, Style, human, short};

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Human,
    /// One line each.
    Short,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stream {
    /// What was asked for.
    Output,
    /// What is said about the work.
    Error,
}

#[derive(Clone, Copy)]
pub(super) struct Terminal {
    /// The user's own word, which nothing overrides.
    asked: Option<MessageLanguage>,
    language: MessageLanguage,
    format: Format,
    colour: ColourChoice,
}

impl Terminal {
    pub fn new(asked: Option<MessageLanguage>, format: Format, colour: ColourChoice) -> Self {
        let language = asked.or_else(system_language).unwrap_or_default();
        Self { asked, language, format, colour }
    }

    /// From here on in the event's language, unless the user asked for one.
    pub fn speak(&mut self, event_language: &str) {
        if let (None, Some(language)) = (self.asked, MessageLanguage::from_tag(event_language)) {
            self.language = language;
        }
    }

    pub fn language(&self) -> MessageLanguage {
        self.language
    }

    pub fn messages(&self) -> Messages {
        Messages::new(self.language)
    }

    pub fn phrase(&self, id: &str, arguments: &[(&'static str, String)]) -> String {
        self.messages().phrase(id, arguments)
    }

    /// A failure in the user's words.
    pub fn failure(&self, id: &str, arguments: &[(&'static str, String)]) -> anyhow::Error {
        anyhow::Error::msg(self.phrase(id, arguments))
    }

    /// `0.31` or `0,31`.
    pub fn seconds(&self, time: Duration) -> String {
        let seconds = format!("{:.2}", time.as_secs_f64());
        match self.language {
            MessageLanguage::English => seconds,
            MessageLanguage::German => seconds.replace('.', ","),
        }
    }

    pub fn show_findings(&self, stream: Stream, findings: &[Finding], excerpts: &Excerpts) -> anyhow::Result<()> {
        let text = match self.format {
            Format::Human => human(findings, excerpts, self.messages(), self.style(stream)),
            Format::Short => short(findings, excerpts, self.messages()),
        };
        write_to(stream, &text)
    }

    pub fn say(&self, stream: Stream, line: impl Display) -> anyhow::Result<()> {
        write_to(stream, &format!("{line}\n"))
    }

    /// Says why the program gives up.
    pub fn complain(&self, failure: &anyhow::Error) {
        let label = self.messages().severity(Severity::Error);
        // If even this cannot be said, the exit code still is.
        let _ = write_to(Stream::Error, &format!("{label}: {failure:#}\n"));
    }

    /// Whether findings are written for people, who may want to know more.
    pub fn is_for_people(&self) -> bool {
        self.format == Format::Human
    }

    pub fn style(&self, stream: Stream) -> Style {
        let coloured = match self.colour {
            ColourChoice::Always => true,
            ColourChoice::Never => false,
            ColourChoice::Auto => is_terminal(stream) && !is_set("NO_COLOR") && !is_dumb(),
        };
        if coloured { Style::Coloured } else { Style::Plain }
    }
}

/// Whoever reads may stop before the end (`nachlese check | head`): that is no failure, the work goes on and
/// its exit code stays true. Any other failure is one, such as a full disk behind a redirection.
fn write_to(stream: Stream, text: &str) -> anyhow::Result<()> {
    let (written, name) = match stream {
        Stream::Output => (write_all(io::stdout().lock(), text), "standard output"),
        Stream::Error => (write_all(io::stderr().lock(), text), "standard error"),
    };
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.with_context(|| format!("cannot write to {name}")),
    }
}

fn write_all(mut stream: impl Write, text: &str) -> io::Result<()> {
    stream.write_all(text.as_bytes())?;
    stream.flush()
}

fn is_terminal(stream: Stream) -> bool {
    match stream {
        Stream::Output => io::stdout().is_terminal(),
        Stream::Error => io::stderr().is_terminal(),
    }
}

/// See <https://no-color.org>: present and not empty.
fn is_set(variable: &str) -> bool {
    std::env::var_os(variable).is_some_and(|value| !value.is_empty())
}

fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|value| value == "dumb")
}

/// In the order in which POSIX lets one override the other.
fn system_language() -> Option<MessageLanguage> {
    let first = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    MessageLanguage::from_tag(&first.into_iter().find(|value| !value.is_empty())?)
}
