//! Broken inputs, one file each, with what is said about them in both languages; and the table of them all.
//!
//! `BLESS=1 cargo test --test broken` writes what is said into the files, and the table into `broken/README.md`. To
//! add one, write a file with a title and its input; [`support::case`] says how.

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use nachlese::diagnostics::{Excerpts, Finding, Level, MessageLanguage, Messages, Report, Style, human, short};
use rayon::prelude::*;
use similar_asserts::SimpleDiff;
use support::case::{Case, fenced};
use support::{findings_of, mended};

#[test]
fn every_broken_input_is_told_as_kept() {
    let cases = cases();
    assert!(cases.len() >= 40, "only {} broken inputs", cases.len());
    let wrongs: Vec<String> = cases.par_iter().filter_map(|(path, case)| wrong(path, &told(case))).collect();
    assert!(wrongs.is_empty(), "BLESS=1 keeps what is said now\n\n{}", wrongs.join("\n\n"));
}

#[test]
fn the_table_names_every_broken_input() {
    const MARKS: [&str; 2] = ["<!-- the table is written by the test -->\n", "<!-- end of the table -->"];
    let rows: Vec<String> = cases().par_iter().enumerate().map(|(at, (path, case))| row(at + 1, path, case)).collect();
    let table =
        format!("| | what is broken | what is said | what to do |\n| --- | --- | --- | --- |\n{}", rows.concat());
    let path = folder().join("README.md");
    let kept = fs::read_to_string(&path).expect("the table is there");
    let (before, rest) = kept.split_once(MARKS[0]).expect("the table has a beginning");
    let (_, after) = rest.split_once(MARKS[1]).expect("the table has an end");
    let [begin, end] = MARKS;
    let now = format!("{before}{begin}\n{table}\n{end}{after}");
    assert!(wrong(&path, &now).is_none(), "BLESS=1 writes the table anew");
}

#[test]
fn what_is_set_beside_hugo_is_what_is_said() {
    let kept = fs::read_to_string(folder().join("README.md")).expect("the table is there");
    let quoted: Vec<&str> = kept.lines().filter(|line| line.starts_with("sessions/")).collect();
    assert_eq!(quoted.len(), 5, "five faults are given to both");
    let messages = Messages::new(MessageLanguage::English);
    let said = |case: &Case| short(&Report::new(&findings(case), &excerpts(case), messages));
    let all: String = cases().iter().map(|(_, case)| said(case)).collect();
    let wrongs: Vec<&&str> = quoted.iter().filter(|line| !all.lines().any(|said| said == **line)).collect();
    assert!(wrongs.is_empty(), "nothing says this any more: {wrongs:#?}");
}

#[test]
fn certain_corrections_mend_what_they_correct_and_break_nothing() {
    let wrongs: Vec<String> = cases()
        .par_iter()
        .filter_map(|(path, case)| {
            let before = findings(case);
            let fixed = |finding: &&Finding| finding.patch.as_ref().is_some_and(|patch| patch.is_certain);
            let mut files = case.files.clone();
            for (path, text) in &mut files {
                let here = before.iter().filter(|finding| finding.path().is_some_and(|found| found.as_str() == path));
                *text = mended(text, here.filter(fixed));
            }
            let left: Vec<&str> =
                before.iter().filter(|finding| !fixed(finding)).map(|finding| finding.code.number()).collect();
            let after = findings(&Case { files, ..case.clone() });
            let more: Vec<&str> =
                after.iter().map(|finding| finding.code.number()).filter(|code| !left.contains(code)).collect();
            (!more.is_empty() || after.len() > left.len())
                .then(|| format!("{}: {left:?} should be left, at most, not {more:?}", path.display()))
        })
        .collect();
    assert!(wrongs.is_empty(), "{}", wrongs.join("\n"));
}

#[test]
fn all_codes_of_front_matter_are_among_them() {
    let all: Vec<&str> =
        cases().iter().flat_map(|(_, case)| findings(case)).map(|finding| finding.code.number()).collect();
    let missing: Vec<&str> = nachlese::diagnostics::Code::ALL
        .iter()
        .map(|code| code.number())
        .filter(|number| number.starts_with("N1") && !all.contains(number))
        // Their subject is not the input.
        .filter(|number| !matches!(*number, "N117" | "N118"))
        .collect();
    assert!(missing.is_empty(), "no broken input shows {missing:?}");
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken")
}

fn cases() -> Vec<(PathBuf, Case)> {
    let entries = fs::read_dir(folder()).expect("the broken inputs");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a case is text");
        let case = Case::parse(&text).unwrap_or_else(|| panic!("{} has a title and an input", path.display()));
        (path, case)
    };
    paths.into_iter().filter(|path| path.file_name().is_some_and(|name| name != "README.md")).map(read).collect()
}

/// What is told of a case. What is hidden unless asked for is told where it is all.
fn findings(case: &Case) -> Vec<Finding> {
    let mut findings = findings_of(&case.event().sources);
    let is_told = |finding: &Finding| finding.code.default_level() > Level::Hidden;
    if findings.iter().any(is_told) {
        findings.retain(is_told);
    }
    findings
}

/// The case as it should be kept: its input, and what is said about it.
fn told(case: &Case) -> String {
    let (findings, excerpts) = (findings(case), excerpts(case));
    let said = |language| human(&Report::new(&findings, &excerpts, Messages::new(language)), Style::Plain);
    format!(
        "{}\n## In English\n\n{}\n## Auf Deutsch\n\n{}",
        case.source,
        fenced("text", &said(MessageLanguage::English)),
        fenced("text", &said(MessageLanguage::German)),
    )
}

fn excerpts(case: &Case) -> Excerpts {
    Excerpts::of(&findings(case), &case.event().sources)
}

/// The number, the title, and each finding with its remedy.
fn row(number: usize, path: &Path, case: &Case) -> String {
    let excerpts = excerpts(case);
    let messages = Messages::new(MessageLanguage::English);
    let cell = |text: &str| text.replace('|', "\\|");
    let name = path.file_name().expect("a file").to_string_lossy();
    let mut said = Vec::new();
    let mut help = Vec::new();
    for mut finding in findings(case) {
        help.extend(messages.help(&finding));
        finding.help = None;
        said.push(short(&Report::new(&[finding], &excerpts, messages)).trim_end().to_owned());
    }
    format!(
        "| {number} | [{}]({name}) | {} | {} |\n",
        cell(&case.title),
        cell(&said.join("<br>")),
        cell(&help.join("<br>"))
    )
}

/// How a kept file differs from what it should be now; nothing after it was blessed.
fn wrong(path: &Path, now: &str) -> Option<String> {
    let kept = fs::read_to_string(path).expect("a kept file");
    if kept == now {
        return None;
    }
    if std::env::var_os("BLESS").is_some() {
        fs::write(path, now).expect("the file can be written");
        return None;
    }
    Some(format!("{}:\n{}", path.display(), SimpleDiff::from_str(&kept, now, "kept", "now")))
}
