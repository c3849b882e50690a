//! Runs Git, within limits and apart from the user's settings.

use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

/// More than the history of any event; a few hundred bytes a commit.
const MOST_OUTPUT: u64 = 64 * 1024 * 1024;
const MOST_WORDS: u64 = 16 * 1024;
const NAP: Duration = Duration::from_millis(1);

/// Git in one folder, until a deadline.
pub(super) struct Git {
    folder: PathBuf,
    deadline: Instant,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    NotInstalled,
    NoRepository,
    /// The repository belongs to another user; its folder, where Git names it.
    NotTrusted(Option<String>),
    TooSlow,
    TooLarge,
    /// Git said no, in its own words.
    Refused {
        code: Option<i32>,
        words: String,
    },
}

/// Whether a reader wants the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rest {
    Read,
    Unwanted,
}

impl Git {
    pub fn new(folder: &Path, patience: Duration) -> Self {
        Self { folder: folder.to_owned(), deadline: Instant::now() + patience }
    }

    /// All that one command says.
    pub fn output(&self, arguments: &[&str]) -> Result<Vec<u8>, Failure> {
        self.read(arguments, |output| {
            let mut bytes = Vec::new();
            output.read_to_end(&mut bytes)?;
            Ok((bytes, Rest::Read))
        })
    }

    /// Hands what one command says to a reader, which may have heard enough before the end.
    pub fn read<T: Send + 'static>(
        &self,
        arguments: &[&str],
        reader: impl FnOnce(&mut dyn BufRead) -> io::Result<(T, Rest)> + Send + 'static,
    ) -> Result<T, Failure> {
        let mut child = self.command(arguments).spawn().map_err(not_started)?;
        let output = child.stdout.take().expect("it is piped");
        let words = words(child.stderr.take().expect("it is piped"));
        let (sender, heard) = mpsc::channel();
        // On a thread of its own, since a pipe cannot be waited for with a limit. Nobody waits for that thread: whom
        // Git has started in turn may hold the pipe open.
        thread::spawn(move || {
            let mut output = BufReader::new(output.take(MOST_OUTPUT));
            let read = reader(&mut output);
            let is_full = output.get_ref().limit() == 0;
            // Nobody listens any more where it came too late.
            let _ = sender.send((read, is_full));
        });
        let (read, is_full) = match heard.recv_timeout(self.time_left()) {
            Ok(heard) => heard,
            Err(_) => {
                stop(&mut child);
                return Err(Failure::TooSlow);
            }
        };
        match read {
            _ if is_full => {
                stop(&mut child);
                Err(Failure::TooLarge)
            }
            Ok((read, Rest::Unwanted)) => {
                stop(&mut child);
                Ok(read)
            }
            Ok((read, Rest::Read)) => match self.wait(&mut child)? {
                status if status.success() => Ok(read),
                status => Err(refusal(status, &self.hear(&words))),
            },
            Err(error) => {
                stop(&mut child);
                Err(Failure::Refused { code: None, words: error.to_string() })
            }
        }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command.current_dir(&self.folder).args(SETTINGS).args(arguments);
        for variable in FOREIGN {
            command.env_remove(variable);
        }
        command.envs(ENVIRONMENT).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn time_left(&self) -> Duration {
        self.deadline.saturating_duration_since(Instant::now())
    }

    /// What has no more to say has usually ended; if not, it gets the time that is left.
    fn wait(&self, child: &mut Child) -> Result<ExitStatus, Failure> {
        loop {
            match child.try_wait() {
                Ok(Some(status)) => return Ok(status),
                Ok(None) if self.time_left().is_zero() => {
                    stop(child);
                    return Err(Failure::TooSlow);
                }
                Ok(None) => thread::sleep(NAP),
                Err(error) => return Err(Failure::Refused { code: None, words: error.to_string() }),
            }
        }
    }

    fn hear(&self, words: &Receiver<Vec<u8>>) -> String {
        let words = words.recv_timeout(self.time_left()).unwrap_or_default();
        String::from_utf8_lossy(&words).into_owned()
    }
}

/// What the user may have set otherwise and would change what Git says. Paths are no patterns: an event may lie in a
/// folder called `[2017]`.
const SETTINGS: [&str; 16] = [
    "--no-pager",
    "--literal-pathspecs",
    "-c",
    "core.quotePath=off",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "diff.relative=false",
    "-c",
    "log.follow=false",
    "-c",
    "log.showRoot=true",
    "-c",
    "log.showSignature=false",
];

/// In English, so that refusals can be told apart; without locks, so that an editor's own Git is not disturbed; without
/// the network, from which a partial clone would fetch what it lacks; and not commit by commit, which would wake us for
/// each.
const ENVIRONMENT: [(&str, &str); 6] = [
    ("LC_ALL", "C"),
    ("GIT_FLUSH", "0"),
    ("GIT_OPTIONAL_LOCKS", "0"),
    ("GIT_TERMINAL_PROMPT", "0"),
    ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_ALLOW_PROTOCOL", "none"),
];

/// Git sets these for the hooks that it runs: they name the repository of the hook, which need not be the event's.
/// Settings in the environment stay, since that is how some have Git trust a folder.
const FOREIGN: [&str; 16] = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_DIR",
    "GIT_EXTERNAL_DIFF",
    "GIT_GLOB_PATHSPECS",
    "GIT_GRAFT_FILE",
    "GIT_ICASE_PATHSPECS",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_LITERAL_PATHSPECS",
    "GIT_NAMESPACE",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
];

fn not_started(error: io::Error) -> Failure {
    match error.kind() {
        // Also what lies there and may not be run.
        ErrorKind::NotFound | ErrorKind::PermissionDenied => Failure::NotInstalled,
        _ => Failure::Refused { code: None, words: error.to_string() },
    }
}

/// What the command says about its work; more than a few lines is thrown away.
fn words(stream: ChildStderr) -> Receiver<Vec<u8>> {
    let (sender, heard) = mpsc::channel();
    thread::spawn(move || {
        let mut words = Vec::new();
        let mut start = stream.take(MOST_WORDS);
        // What was heard before a failure is worth as much.
        let _ = start.read_to_end(&mut words);
        let _ = sender.send(words);
        let _ = io::copy(&mut start.into_inner(), &mut io::sink());
    });
    heard
}

/// Ends the command. One that cannot be ended, on a disk that does not answer, is left behind.
fn stop(child: &mut Child) {
    // Fails only where it has ended.
    let _ = child.kill();
    for _ in 0..100 {
        if !matches!(child.try_wait(), Ok(None)) {
            return;
        }
        thread::sleep(NAP);
    }
}

fn refusal(status: ExitStatus, words: &str) -> Failure {
    if words.contains("dubious ownership") || words.contains("unsafe repository") {
        let folder =
            words.split_once("repository at '").and_then(|(_, rest)| Some(rest.split_once('\'')?.0.to_owned()));
        return Failure::NotTrusted(folder);
    }
    if words.contains("not a git repository") {
        return Failure::NoRepository;
    }
    let lines = || words.lines().map(str::trim).filter(|line| !line.is_empty());
    let reason = |line: &str| ["fatal: ", "error: "].iter().find_map(|mark| Some(line.strip_prefix(mark)?.to_owned()));
    let words = lines().find_map(reason).or_else(|| lines().next_back().map(str::to_owned));
    Failure::Refused { code: status.code(), words: words.unwrap_or_else(|| status.to_string()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_are_told_apart() {
        let status = ExitStatus::default();
        let told = |words: &str| refusal(status, words);
        assert_eq!(
            told("fatal: not a git repository (or any of the parent directories): .git\n"),
            Failure::NoRepository
        );
        let words = "fatal: detected dubious ownership in repository at '/srv/camp'\nTo add an exception, call:\n";
        assert_eq!(told(words), Failure::NotTrusted(Some("/srv/camp".to_owned())));
        let words = "hint: a\nfatal: bad object HEAD\nmore\n";
        assert_eq!(told(words), Failure::Refused { code: Some(0), words: "bad object HEAD".to_owned() });
    }
}
