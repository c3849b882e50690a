//! Transcripts of the command line: what a person types, and all that the program answers.
//!
//! Each `tests/cli/NAME.md` runs in a copy of `NAME.in/`. After a wanted change, `TRYCMD=overwrite cargo test
//! --test cli` writes the new answers; read the difference before you commit it.

#[test]
fn transcripts() {
    let cases = trycmd::TestCases::new();
    cases.env("LC_ALL", "C").env("NO_COLOR", "1");
    // In CI, findings have another form and other paths.
    for variable in ["GITHUB_ACTIONS", "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "GITHUB_SERVER_URL", "CI_PROJECT_URL"] {
        cases.env(variable, "");
    }
    cases.case("tests/cli/*.md");
}
