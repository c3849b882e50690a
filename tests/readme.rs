//! The README does what it says: its commands run, one after the other, and its examples are good ones.

mod support;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use support::{NONE, site};

/// Runs everything but these tests, so that it cannot run here.
const TEST_COMMAND: &str = "tests/all";
/// Would build the program a second time.
const INSTALL: &str = "cargo install --path .";
const CARGO_RUN: &str = "cargo run --release -- ";

#[test]
fn its_commands_run() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    copy(&root().join("example-event"), &folder.path().join("example-event"));
    let mut ran = Vec::new();
    for command in commands() {
        match command.as_str() {
            TEST_COMMAND => {}
            INSTALL => assert!(root().join("Cargo.toml").exists()),
            _ => run(&command, folder.path()),
        }
        ran.push(command);
    }
    for expected in [TEST_COMMAND, "cargo run --release -- build example-event", INSTALL] {
        assert!(ran.iter().any(|command| command == expected), "the README shows `{expected}`: {ran:#?}");
    }
    assert!(folder.path().join("example-event/site/index.html").exists());
    assert!(folder.path().join("public/index.html").exists());
}

#[test]
fn its_example_is_a_good_one() {
    let note = block("markdown", "---\n");
    let event = block("yaml", "title: ");
    let site = site(&[("event.yaml", &event), ("sessions/e-akte.md", &note)]);
    assert_eq!(site.all_findings(), NONE);
    assert_eq!(site.page("themen/digitale-aktenfuehrung.html").count(".outcomes > .outcome"), 5);
}

#[test]
fn its_links_lead_somewhere() {
    for file in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] {
        let text = fs::read_to_string(root().join(file)).expect("it is there");
        // What stands in blocks of code is an example.
        let prose = text.split('`').step_by(2).collect::<String>();
        for target in prose.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            assert!(target.contains("://") || root().join(target).exists(), "{file} links to {target}");
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).expect("there is a README")
}

/// What stands behind `$ ` in blocks of the kind `console`.
fn commands() -> Vec<String> {
    let readme = readme();
    let blocks = readme.split("```console\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.flat_map(str::lines).filter_map(|line| line.strip_prefix("$ ")).map(str::to_owned).collect()
}

/// The first block of a kind that begins so.
fn block(kind: &str, beginning: &str) -> String {
    let readme = readme();
    let (_, rest) = readme.split_once(&format!("```{kind}\n{beginning}")).expect("the README shows it");
    format!("{beginning}{}\n", rest.split("\n```").next().expect("the block ends"))
}

/// Runs a command as a shell would, with the program built for the tests.
#[track_caller]
fn run(command: &str, folder: &Path) {
    let program = Path::new(env!("CARGO_BIN_EXE_nachlese"));
    let own = command.replace(CARGO_RUN, "nachlese ");
    let mut shell = Command::new("sh");
    let path = std::env::var("PATH").unwrap_or_default();
    let bin = program.parent().expect("programs lie in a folder").display();
    shell.env("PATH", format!("{bin}:{path}")).current_dir(folder).stdin(Stdio::null()).arg("-c");
    if own.starts_with("nachlese serve ") {
        serve(shell.arg(format!("exec {}", own.replace(" --open", ""))));
        return;
    }
    let output = shell.arg(&own).output().expect("there is a shell");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "`{command}` fails with {}:\n{told}", output.status);
}

/// A preview has no end: that it says where it is found is all that is waited for.
#[track_caller]
fn serve(shell: &mut Command) {
    let mut preview = shell.stdout(Stdio::piped()).spawn().expect("there is a shell");
    let output = BufReader::new(preview.stdout.take().expect("it is piped"));
    let (told, hears) = mpsc::channel();
    let listener = thread::spawn(move || {
        let mut lines = output.lines().map_while(Result::ok);
        // Nobody listens any more where it came too late.
        let _ = told.send(lines.any(|line| line.contains("http://")));
    });
    let tells = hears.recv_timeout(Duration::from_secs(60));
    preview.kill().expect("it still runs");
    preview.wait().expect("it has ended");
    listener.join().expect("reading lines does not panic");
    assert_eq!(tells, Ok(true), "the preview says where it is");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder can be made");
    for entry in fs::read_dir(from).expect("the folder can be read") {
        let entry = entry.expect("an entry");
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() && !source.ends_with("example-event/site") {
            copy(&source, &target);
        } else if source.is_file() {
            fs::copy(&source, &target).expect("the file can be copied");
        }
    }
}
