//! Reports as the program hands them out: on which stream, in which form where nobody asks, with which paths, and valid
//! against the schemas of those who read them. What each format says stands with it in `src/diagnostics/render`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Three findings in two files, one of them with a name that needs care.
const EVENT: [(&str, &str); 3] = [
    (
        "event.yaml",
        "title: Barcamp\nstart: 2017-01-26\nend: 2017-01-27\nlanguage: de\nrelease: all\nrooms: [Raum 1]\n\
         legal: {imprint: \"https://www.example.org/i\", privacy: \"https://www.example.org/p\", \
         accessibility: \"https://www.example.org/a\"}\n",
    ),
    (
        "sessions/e-akte.md",
        "---\r\ntopic: 🎉 E-Akte\r\nroom: Ram 1\r\ntgas: [x]\r\n---\r\n## Ergebnisse\r\n\r\n- Eines\r\n",
    ),
    ("sessions/Ämter, Bürger #1.md", "---\nstatus: perhaps\n---\n[Weg](fehlt.md)\n"),
];
const CLEAN: [(&str, &str); 2] =
    [EVENT[0], ("sessions/e-akte.md", "---\ntopic: E-Akte\nroom: Raum 1\n---\n## Ergebnisse\n\n- Eines\n")];

#[test]
fn json_is_as_its_schema_says() {
    let folder = repository(&EVENT);
    let document = json(&check(&folder, &["--format", "json"], &[]));
    assert_valid(include_str!("../src/diagnostics/render/json.schema.json"), &document);
    let paths: Vec<&str> = document["findings"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|f| f["location"]["path"].as_str())
        .collect();
    assert!(paths.contains(&"events/2017/sessions/Ämter, Bürger #1.md"), "{paths:?}");
    let found = document["findings"].as_array().map(Vec::len);
    let summary = &document["summary"];
    let counted = ["errors", "warnings", "notes"].iter().filter_map(|kind| summary[kind].as_u64()).sum::<u64>();
    assert_eq!(found, usize::try_from(counted).ok());
}

#[test]
fn sarif_is_as_the_standard_says() {
    let folder = repository(&EVENT);
    let log = json(&check(&folder, &["--format", "sarif"], &[]));
    // A slip of the standard's, which not every reader of patterns forgives.
    let schema = include_str!("schemas/sarif-2.1.0.json").replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$");
    assert_valid(&schema, &log);
    let results = log["runs"][0]["results"].as_array().expect("a list");
    let addresses: Vec<&str> = results
        .iter()
        .filter_map(|result| result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str())
        .collect();
    assert!(addresses.contains(&"events/2017/sessions/%C3%84mter%2C%20B%C3%BCrger%20%231.md"), "{addresses:?}");
    assert_eq!(addresses.len(), results.len());
}

#[test]
fn gitlab_tells_what_it_wants_of_each() {
    let folder = repository(&EVENT);
    let list = json(&check(&folder, &["--format", "gitlab"], &[]));
    let issues = list.as_array().expect("a list");
    let mut fingerprints: Vec<&str> = issues.iter().filter_map(|issue| issue["fingerprint"].as_str()).collect();
    assert!(issues.len() >= 3 && fingerprints.len() == issues.len(), "{list}");
    fingerprints.sort_unstable();
    fingerprints.dedup();
    assert_eq!(fingerprints.len(), issues.len());
    for issue in issues {
        assert!(["description", "check_name"].iter().all(|key| issue[key].is_string()), "{issue}");
        assert!(["info", "minor", "major"].iter().any(|known| issue["severity"] == *known), "{issue}");
        let path = issue["location"]["path"].as_str().expect("a path");
        assert!(folder.path().join(path).exists(), "{path}");
        assert!(issue["location"]["lines"]["begin"].as_u64() >= Some(1), "{issue}");
    }
}

#[test]
fn a_document_stands_alone_on_its_stream() {
    for files in [&EVENT[..], &CLEAN[..]] {
        for format in ["json", "sarif", "gitlab"] {
            let folder = repository(files);
            json(&check(&folder, &["--format", format], &[]));
            let built = run(&folder, folder.path(), &["build", "events/2017", "--format", format], &[]);
            let document: Result<Value, _> = serde_json::from_str(&built.error);
            assert!(document.is_ok(), "{format}: {document:?}\n{}", built.error);
            assert!(!built.output.is_empty(), "{format}");
        }
        let folder = repository(files);
        let shown = check(&folder, &["--format", "markdown"], &[]);
        assert!(shown.starts_with("<!-- nachlese -->\n## nachlese: "), "{shown}");
    }
    let clean = repository(&CLEAN);
    let shown = run(&clean, clean.path(), &["check", "events/2017", "--format", "short"], &[]);
    assert_eq!((shown.output.as_str(), shown.code), ("", Some(0)));
    assert!(shown.error.starts_with("Nichts zu beanstanden: "), "{}", shown.error);
}

#[test]
fn in_github_actions_findings_are_annotations() {
    let folder = repository(&EVENT);
    let is_annotation = |line: &str| ["::error ", "::warning ", "::notice "].iter().any(|name| line.starts_with(name));
    let github = [("GITHUB_ACTIONS", "true")];
    let shown = check(&folder, &[], &github);
    let lines: Vec<&str> = shown.lines().collect();
    let (last, annotations) = lines.split_last().expect("lines");
    assert!(annotations.iter().all(|line| is_annotation(line)), "{shown}");
    assert!(last.starts_with("1 Fehler, "), "{last}");
    assert!(shown.contains("file=events/2017/sessions/Ämter%2C Bürger #1.md,line=2,"), "{shown}");

    let is_for_people = |shown: &str| shown.contains("\n --> events/2017/sessions/e-akte.md:3:7\n");
    assert!(is_for_people(&check(&folder, &["--format", "human"], &github)));
    assert!(is_for_people(&check(&folder, &[], &[("GITLAB_CI", "true")])));
    // Forgejo and Gitea set the variables of GitHub, but show no annotations.
    assert!(is_for_people(&check(&folder, &[], &[github[0], ("GITEA_ACTIONS", "true")])));
}

#[test]
fn paths_are_what_their_reader_needs() {
    let folder = repository(&EVENT);
    let line = |from: &Path, arguments: &[&str]| {
        let shown = run(&folder, from, arguments, &[]).output;
        shown.lines().find(|line| line.contains("N204")).expect("the room").to_owned()
    };
    let [root, event, sessions] = ["", "events/2017", "events/2017/sessions"].map(|path| folder.path().join(path));
    // People are where they are.
    assert!(
        line(&root, &["check", "events/2017", "--format", "short"]).starts_with("events/2017/sessions/e-akte.md:3:7: ")
    );
    assert!(line(&event, &["check", "--format", "short"]).starts_with("sessions/e-akte.md:3:7: "));
    assert!(line(&sessions, &["check", "..", "--format", "short"]).starts_with("../sessions/e-akte.md:3:7: "));
    // A forge knows its repository.
    for (from, argument) in [(&root, "events/2017"), (&event, "."), (&sessions, "..")] {
        let annotation = line(from, &["check", argument, "--format", "github"]);
        assert!(annotation.starts_with("::warning file=events/2017/sessions/e-akte.md,line=3,"), "{annotation}");
    }
}

#[test]
fn a_comment_leads_to_the_forges_editor() {
    let folder = repository(&EVENT);
    let github = [
        ("GITHUB_SERVER_URL", "https://github.example"),
        ("GITHUB_REPOSITORY", "stadt/barcamp"),
        ("GITHUB_HEAD_REF", "mitschrift"),
    ];
    let shown = check(&folder, &["--format", "markdown"], &github);
    let editor = "https://github.example/stadt/barcamp/edit/mitschrift/events/2017/sessions";
    assert!(shown.contains(&format!("[Zeile 3](<{editor}/e-akte.md#L3>)")), "{shown}");
    assert!(shown.contains(&format!("(<{editor}/%C3%84mter%2C%20B%C3%BCrger%20%231.md#L2>)")), "{shown}");
}

/// A repository in which an event lies in `events/2017`.
fn repository(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder for tests");
    fs::create_dir(folder.path().join(".git")).expect("new");
    for (path, text) in files {
        let path: PathBuf = folder.path().join("events/2017").join(path);
        fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

struct Told {
    output: String,
    error: String,
    code: Option<i32>,
}

/// What `check` writes to standard output when it is started at the repository's root.
fn check(folder: &tempfile::TempDir, arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let arguments = [&["check", "events/2017"], arguments].concat();
    run(folder, folder.path(), &arguments, variables).output
}

/// Runs the program, which gets these variables and no others.
fn run(folder: &tempfile::TempDir, from: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Told {
    let mut program = Command::new(env!("CARGO_BIN_EXE_nachlese"));
    program.env_clear().envs(variables.iter().copied()).env("LC_ALL", "C").env("HOME", folder.path());
    let output = program.current_dir(from).args(arguments).output().expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    Told { output: text(output.stdout), error: text(output.stderr), code: output.status.code() }
}

#[track_caller]
fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}:\n{text}"))
}

#[track_caller]
fn assert_valid(schema: &str, document: &Value) {
    let validator = jsonschema::validator_for(&json(schema)).expect("a schema");
    let wrongs: Vec<String> = validator.iter_errors(document).map(|wrong| wrong.to_string()).collect();
    assert!(wrongs.is_empty(), "{wrongs:#?}\n{document:#}");
}
