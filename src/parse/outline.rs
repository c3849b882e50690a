//! Where the single values of a file's YAML stand, for those who change some of its words.

use std::ops::Range;

use super::file::File;
use super::frontmatter::{self, Block};
use super::keys::{self, Record};
use super::tree::{Node, Style, Value};
use super::yaml;
use crate::diagnostics::{Code, Finding};
use crate::source::SourcePath;

/// The YAML of a file: all of a list, the front matter of a note.
#[derive(Debug, Default)]
pub struct Outline {
    /// Where it stands; empty where there is none.
    pub stretch: Range<usize>,
    /// Keys and values, in order.
    pub scalars: Vec<PlacedScalar>,
    /// Its top-level keys; an empty text for each item of a list.
    pub keys: Vec<String>,
    /// How many places cannot be read.
    pub faults: usize,
}

/// A single value, with the quotation marks round it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedScalar {
    pub range: Range<usize>,
    /// Indented lines, in which nothing needs quotation marks.
    pub is_block: bool,
}

impl Outline {
    pub fn of(path: &SourcePath, text: &str) -> Self {
        let is_list = matches!(path.as_str().rsplit_once('.'), Some((_, "yaml" | "yml")));
        let record = match path.stem() {
            _ if !is_list => Record::Note,
            "people" => Record::Person,
            "topics" => Record::Topic,
            "municipalities" => Record::Municipality,
            _ => Record::Event,
        };
        let is_key = |name: &str| keys::kind(record, name).is_own();
        let stretch = match frontmatter::split(text, &is_key).block {
            _ if is_list => 0..text.len(),
            Block::Yaml(span) | Block::Unclosed { probably: span, .. } => span.range(),
            _ => return Self::default(),
        };
        let mut findings = Vec::new();
        let file = File::new(path, text);
        let document = yaml::read(&file, stretch.clone(), &|key| keys::kind(record, key), &mut findings);
        let is_fault = |finding: &&Finding| matches!(finding.code, Code::YamlSyntax | Code::RefusedYaml);
        let mut outline = Self { stretch, faults: findings.iter().filter(is_fault).count(), ..Self::default() };
        if let Some(root) = &document.root {
            outline.keys = match &root.value {
                Value::Map(entries) => entries.iter().map(|entry| entry.key.value.clone()).collect(),
                Value::List(items) => items.iter().map(|_| String::new()).collect(),
                _ => Vec::new(),
            };
            outline.add(root);
        }
        outline
    }

    fn add(&mut self, node: &Node) {
        match &node.value {
            Value::Null => {}
            Value::Scalar(scalar) => {
                let is_block = scalar.style == Style::Block;
                self.scalars.push(PlacedScalar { range: node.span.range(), is_block });
            }
            Value::List(items) => items.iter().for_each(|item| self.add(item)),
            Value::Map(entries) => entries.iter().for_each(|entry| {
                self.scalars.push(PlacedScalar { range: entry.key.span.range(), is_block: false });
                self.add(&entry.value);
            }),
        }
    }
}
