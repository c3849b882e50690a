//! Where the program speaks: in the user's language, with colours or without, to a terminal or a pipe.

use std::fmt::Display;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::time::Duration;

use anyhow::Context;

use super::arguments::ColourChoice;
use super::environment::{Environment, variable};
use super::failure::told;
use super::forge::is_forgejo;
use crate::diagnostics::{
    MessageLanguage, Messages, Report, Severity, Style, github, gitlab, human, json, markdown, sarif, short, visible,
};

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Human,
    Short,
    Json,
    Sarif,
    GitHub,
    GitLab,
    Markdown,
}

impl Format {
    /// What suits where the program runs, if nobody asks for anything.
    pub fn suited_to(environment: Environment) -> Self {
        let is_github = environment("GITHUB_ACTIONS").as_deref() == Some("true") && !is_forgejo(environment);
        if is_github { Self::GitHub } else { Self::Human }
    }

    /// Whether it is read where nothing is known of the folder that the program was started in.
    pub fn is_for_a_forge(self) -> bool {
        matches!(self, Self::Sarif | Self::GitHub | Self::GitLab | Self::Markdown)
    }

    /// Whether a program reads it that stumbles over any other line.
    fn stands_alone(self) -> bool {
        matches!(self, Self::Short | Self::Json | Self::Sarif | Self::GitLab | Self::Markdown)
    }
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

    pub fn format(&self) -> Format {
        self.format
    }

    pub fn show_findings(&self, stream: Stream, report: &Report) -> anyhow::Result<()> {
        let text = match self.format {
            Format::Human => human(report, self.style(stream)),
            Format::Short => short(report),
            Format::Json => json(report),
            Format::Sarif => sarif(report),
            Format::GitHub => github(report),
            Format::GitLab => gitlab(report),
            Format::Markdown => markdown(report),
        };
        self.write_to(stream, &text)
    }

    /// Shows a text that was made of an author's files. What reads a pipe gets it as it is; on a terminal nothing
    /// in it acts.
    pub fn show_text(&self, stream: Stream, text: &str) -> anyhow::Result<()> {
        if !is_terminal(stream) {
            return self.write_to(stream, text);
        }
        let lines = text.lines().map(|line| format!("{}\n", visible(line)));
        self.write_to(stream, &lines.collect::<String>())
    }

    /// Says something where the findings are; on the other stream if they must stand alone.
    pub fn say_beside_findings(&self, stream: Stream, line: impl Display) -> anyhow::Result<()> {
        match (self.format.stands_alone(), stream) {
            (false, _) => self.say(stream, line),
            (true, Stream::Output) => self.say(Stream::Error, line),
            (true, Stream::Error) => self.say(Stream::Output, line),
        }
    }

    pub fn say(&self, stream: Stream, line: impl Display) -> anyhow::Result<()> {
        self.write_to(stream, &format!("{line}\n"))
    }

    /// That not all notes are on the site, lest somebody look there for them.
    pub fn waiting(&self, notes: usize) -> Option<String> {
        (notes > 0).then(|| self.phrase("cli-waiting", &[("count", notes.to_string())]))
    }

    /// Says why the program gives up.
    pub fn complain(&self, failure: &anyhow::Error) {
        let label = self.messages().severity(Severity::Error);
        // If even this cannot be said, the exit code still is.
        let _ = self.write_to(Stream::Error, &format!("{label}: {}\n", told(failure, self.messages())));
    }

    /// Whoever reads may stop before the end (`nachlese check | head`): that is no failure, the work goes on and
    /// its exit code stays true. Any other failure is one, such as a full disk behind a redirection.
    fn write_to(&self, stream: Stream, text: &str) -> anyhow::Result<()> {
        let (written, id) = match stream {
            Stream::Output => (write_all(io::stdout().lock(), text), "cli-failed.output"),
            Stream::Error => (write_all(io::stderr().lock(), text), "cli-failed.error"),
        };
        match written {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            written => written.with_context(|| self.phrase(id, &[])),
        }
    }

    pub fn style(&self, stream: Stream) -> Style {
        let coloured = match self.colour {
            ColourChoice::Always => true,
            ColourChoice::Never => false,
            ColourChoice::Auto => is_terminal(stream) && !wants_no_colour() && !is_dumb(),
        };
        if coloured { Style::Coloured } else { Style::Plain }
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
fn wants_no_colour() -> bool {
    variable("NO_COLOR").is_some()
}

fn is_dumb() -> bool {
    variable("TERM").is_some_and(|value| value == "dumb")
}

/// In the order in which POSIX lets one override the other.
fn system_language() -> Option<MessageLanguage> {
    MessageLanguage::from_tag(&["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable)?)
}
