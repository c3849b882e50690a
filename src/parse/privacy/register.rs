//! What was found in one note: each detail once, at its first place.

use super::DetailKind;
use crate::diagnostics::Finding;
use crate::parse::file::shown;
use crate::source::{HashMap, HashSet, SourcePath, Span};

#[derive(Debug, Default)]
pub struct Register {
    details: Vec<Registered>,
    /// Kind and spelling that counts → place in the list.
    known: HashMap<(DetailKind, String), usize>,
    present: Vec<(String, Span)>,
}

#[derive(Debug)]
struct Registered {
    kind: DetailKind,
    value: String,
    span: Span,
    count: usize,
}

impl Register {
    /// Takes down a detail as written, at its place in the file.
    pub fn add(&mut self, kind: DetailKind, value: &str, span: Span) {
        let place = *self.known.entry((kind, comparable(kind, value))).or_insert(self.details.len());
        match self.details.get_mut(place) {
            Some(known) => known.count += 1,
            None => self.details.push(Registered { kind, value: shown(value), span, count: 1 }),
        }
    }

    /// Takes down somebody whom a list of those present names.
    pub fn add_present(&mut self, name: &str, span: Span) {
        self.present.push((shown(name), span));
    }

    pub fn into_findings(self, path: &SourcePath) -> impl Iterator<Item = Finding> {
        let present = present(&self.present, path);
        let details = self.details.into_iter().map(move |detail| {
            let finding = Finding::new(detail.kind.code()).at(path, detail.span).with("value", detail.value);
            let finding = if detail.count > 1 { finding.variant("several") } else { finding };
            finding.with("count", detail.count).help("help")
        });
        details.chain(present)
    }
}

/// One finding for all who are listed as present, each once: their names stand in its argument `names`, a line each.
fn present(listed: &[(String, Span)], path: &SourcePath) -> Option<Finding> {
    let (_, span) = listed.first()?;
    let mut known: HashSet<&str> = HashSet::default();
    let names: Vec<&str> = listed.iter().map(|(name, _)| name.as_str()).filter(|name| known.insert(name)).collect();
    let finding = Finding::new(DetailKind::Person.code()).at(path, *span).with("names", names.join("\n"));
    let finding = finding.with("value", names[0]).with("count", names.len()).help("help-present");
    Some(finding.variant(if names.len() > 1 { "present-several" } else { "present" }))
}

/// Whether two spellings are the same address, number or person.
pub fn same_detail(kind: DetailKind, one: &str, other: &str) -> bool {
    comparable(kind, one) == comparable(kind, other)
}

fn comparable(kind: DetailKind, value: &str) -> String {
    match kind {
        DetailKind::Email => email(value),
        DetailKind::Phone => phone(value),
        DetailKind::Person | DetailKind::NotPublic => {
            value.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
        }
    }
}

fn email(value: &str) -> String {
    let lower = value.to_lowercase();
    let sign = ["(at)", "[at]", "(ät)", "[ät]"].iter().fold(lower, |text, written| text.replace(written, "@"));
    sign.split_whitespace().collect()
}

/// Digits only, with `0` in place of Germany's code.
fn phone(value: &str) -> String {
    let start = value.find(|c: char| c.is_ascii_digit() || c == '+').unwrap_or(0);
    let digits: String = value[start..].chars().filter(char::is_ascii_digit).collect();
    let code = if value[start..].starts_with('+') { "49" } else { "0049" };
    match digits.strip_prefix(code) {
        Some(rest) => format!("0{}", rest.strip_prefix('0').unwrap_or(rest)),
        None => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_detail_are_the_same() {
        for (kind, one, other) in [
            (DetailKind::Email, "A@b.example", "a (at) b.example"),
            (DetailKind::Phone, "Tel.: 040/535 95-0", "+49 (0) 40 53595 0"),
            (DetailKind::Phone, "0049 40 535950", "040535950"),
            (DetailKind::Person, "Frau\nBeispiel", "Frau Beispiel"),
        ] {
            assert!(same_detail(kind, one, other), "{one} {other}");
        }
        assert!(!same_detail(DetailKind::Phone, "040 535950", "040 535951"));
    }
}
