//! Lines that other programs never show: comments as Obsidian has them (`%% … %%`), and where pads and forges put a table
//! of contents.

use std::collections::HashSet;

use super::lines::{Kind, Line};

/// In lower case.
const CONTENTS: [&str; 5] = ["[toc]", "[[toc]]", "[[_toc_]]", "{:toc}", "${toc}"];
const COMMENT: &str = "%%";

/// Finds them, by their places.
pub(super) fn find(lines: &[Line]) -> HashSet<usize> {
    let mut found = HashSet::new();
    // Whether a comment may still end below.
    let mut may_end = true;
    let mut rest = lines;
    while let [line, below @ ..] = rest {
        rest = below;
        if line.kind == Kind::Code {
            continue;
        }
        let is_short = line.text.len() <= 16;
        if is_short && CONTENTS.contains(&line.text.trim_end().to_lowercase().as_str()) {
            found.insert(line.start);
        }
        let Some(comment) = line.text.strip_prefix(COMMENT).filter(|_| may_end) else { continue };
        let length =
            if ends(comment) { Some(0) } else { below.iter().position(|line| ends(line.text)).map(|at| at + 1) };
        may_end = length.is_some();
        if let Some(length) = length {
            found.insert(line.start);
            found.extend(below[..length].iter().map(|line| line.start));
            rest = &below[length..];
        }
    }
    found
}

fn ends(text: &str) -> bool {
    text.trim_end().ends_with(COMMENT)
}
