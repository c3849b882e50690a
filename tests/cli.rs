//! Transcripts of the command line: what a person types, and all that the program answers.
//!
//! Each `tests/cli/NAME.md` runs in a copy of `NAME.in/`. After a wanted change, `TRYCMD=overwrite cargo test
//! --test cli` writes the new answers; read the difference before you commit it.

#[test]
fn transcripts() {
    trycmd::TestCases::new().env("LC_ALL", "C").env("NO_COLOR", "1").case("tests/cli/*.md");
}
