use proptest::prelude::*;

use super::{Facts, NewEntry, complete, source_of_keys};
use crate::model::{Land, MunicipalityKind};
use crate::parse::lists;
use crate::source::{SourcePath, Span};

fn facts(ags: &str) -> Facts {
    Facts { kind: Some(MunicipalityKind::Town), ags: Some(ags.to_owned()), land: Some(Land::NorthRhineWestphalia) }
}

/// The list with the facts for each entry of that name, and with `new` ones.
fn completed(text: &str, names: &[&str], new: &[&str]) -> Option<String> {
    let path = SourcePath::new("municipalities.yaml").expect("a path");
    let entries = lists::municipalities(&path, text.as_bytes(), &mut Vec::new());
    let entry = |name: &&str| {
        entries.iter().find(|entry| entry.name.value == *name).map(|entry| (entry.name.span, facts("05358008")))
    };
    let changes: Vec<(Span, Facts)> = names.iter().filter_map(entry).collect();
    assert_eq!(changes.len(), names.len(), "all are there");
    let new: Vec<NewEntry> = new
        .iter()
        .map(|name| NewEntry { name: (*name).to_owned(), aliases: Vec::new(), facts: facts("05754008") })
        .collect();
    let completed = complete(&path, text.as_bytes(), &changes, &new, "# Quelle der Schlüssel: hier", &str::to_owned)?;
    Some(String::from_utf8(completed.bytes).expect("text"))
}

const ADDED: &str = "- name: Gütersloh\n  kind: town\n  ags: \"05754008\"\n  state: NW\n";

#[test]
fn what_stands_there_stays_byte_for_byte() {
    let text =
        "# von Hand\n\n- id: dueren\n  name: 'Stadt Düren'   # die Stadt\n  url: https://x.example/ \n\n# Ende\n";
    let expected = format!(
        "# Quelle der Schlüssel: hier\n# von Hand\n\n- id: dueren\n  name: 'Stadt Düren'   # die Stadt\n  kind: town\n  \
         ags: \"05358008\"\n  state: NW\n  url: https://x.example/ \n\n# Ende\n{ADDED}"
    );
    assert_eq!(completed(text, &["Stadt Düren"], &["Gütersloh"]).as_deref(), Some(expected.as_str()));
}

#[test]
fn only_what_lacks_is_added() {
    let text = "- name: Düren\n  art: Gemeinde\n  groups: [a]\n  Land: NRW";
    let expected =
        "# Quelle der Schlüssel: hier\n- name: Düren\n  art: Gemeinde\n  ags: \"05358008\"\n  groups: [a]\n  Land: NRW";
    assert_eq!(completed(text, &["Düren"], &[]).as_deref(), Some(expected));
    let whole = "- {name: Düren, kind: town, ags: \"05358008\", state: NW}\n";
    assert_eq!(completed(whole, &["Düren"], &[]).as_deref(), Some(whole), "nothing lacks, so nothing is said either");
}

#[test]
fn lists_are_completed_in_any_form() {
    let facts = "kind: town, ags: \"05358008\", state: NW";
    let lines = "kind: town\n  ags: \"05358008\"\n  state: NW\n";
    for (text, expected) in [
        ("- {name: Düren}\n", format!("- {{name: Düren, {facts}}}\n")),
        ("- {name: Düren, }\n", format!("- {{name: Düren, {facts} }}\n")),
        ("- Düren\n", format!("- name: Düren\n  {lines}")),
        ("- \"Düren\"  # Stadt\n- Kiel\n", format!("- name: \"Düren\"  # Stadt\n  {lines}- Kiel\n")),
        ("[Düren, Kiel]\n", format!("[{{name: Düren, {facts}}}, Kiel]\n")),
        ("dueren:\n  name: Düren\n", format!("dueren:\n  name: Düren\n  {lines}")),
        ("dueren: Düren\n", format!("dueren: {{name: Düren, {facts}}}\n")),
        ("Kommunen:\n- name: Düren\n", format!("Kommunen:\n- name: Düren\n  {lines}")),
        (
            "-   name: Düren\r\n    short: D\r\n",
            format!(
                "-   name: Düren\r\n    short: D\r\n    {}",
                lines.replace("\n  ", "\r\n    ").replace("W\n", "W\r\n")
            ),
        ),
    ] {
        let newline = if text.contains('\r') { "\r\n" } else { "\n" };
        let expected = format!("# Quelle der Schlüssel: hier{newline}{expected}");
        assert_eq!(completed(text, &["Düren"], &[]).as_deref(), Some(expected.as_str()), "{text}");
    }
}

#[test]
fn new_entries_come_last() {
    let note = "# Quelle der Schlüssel: hier\n";
    for (text, expected) in [
        ("", format!("{note}{ADDED}")),
        ("# noch leer\n", format!("{note}# noch leer\n{ADDED}")),
        ("- Düren", format!("{note}- Düren\n{ADDED}")),
        (
            "kommunen:\n  - name: Düren\n",
            format!("{note}kommunen:\n  - name: Düren\n  {}\n", ADDED.trim_end().replace('\n', "\n  ")),
        ),
        ("[Düren]\n", format!("{note}[Düren, {{name: Gütersloh, kind: town, ags: \"05754008\", state: NW}}]\n")),
    ] {
        assert_eq!(completed(text, &[], &["Gütersloh"]).as_deref(), Some(expected.as_str()), "{text}");
    }
}

#[test]
fn the_note_about_the_source_is_renewed() {
    let said = |text: &str| source_of_keys(text.as_bytes());
    assert_eq!(said("\u{feff}# eigenes\r\n# Quelle der Schlüssel: hier\r\n- Düren\n").as_deref(), Some("hier"));
    assert_eq!(said("- Düren\n# Quelle der Schlüssel: hier\n"), None);
    let text = "# eigenes\n# Source of the keys: einst\n- Düren\n";
    let expected = format!("# eigenes\n# Quelle der Schlüssel: hier\n- Düren\n{ADDED}");
    assert_eq!(completed(text, &[], &["Gütersloh"]).as_deref(), Some(expected.as_str()));
}

#[test]
fn what_cannot_be_changed_with_certainty_stays() {
    let new = &["Gütersloh"];
    for text in ["- name: \"a\n", "dueren:\n  name: Düren\n", "nur Text\n"] {
        assert_eq!(completed(text, &[], new), None, "{text}");
    }
    let path = SourcePath::new("municipalities.yaml").expect("a path");
    let new = [NewEntry { name: "A".to_owned(), aliases: Vec::new(), facts: Facts::default() }];
    assert!(complete(&path, b"- D\xfcren\n", &[], &new, "#", &str::to_owned).is_none(), "Windows-1252");
}

proptest! {
    /// Whatever the list looks like, a completed one says all that it said.
    #[test]
    fn nothing_is_lost(lines in proptest::collection::vec("(- |  |)(name: |ags: |- |\\{name: |kind: |#|aliases: \\[)?[A-Za-zü,}\\]\" ]{0,8}", 0..8)) {
        let text = lines.join("\n");
        let path = SourcePath::new("municipalities.yaml").expect("a path");
        let entries = lists::municipalities(&path, text.as_bytes(), &mut Vec::new());
        let changes: Vec<_> = entries.iter().map(|entry| (entry.name.span, facts("05358008"))).collect();
        let new = [NewEntry { name: "Neu".to_owned(), aliases: Vec::new(), facts: facts("05754008") }];
        if let Some(completed) = complete(&path, text.as_bytes(), &changes, &new, "# x", &str::to_owned) {
            let all = lists::municipalities(&path, &completed.bytes, &mut Vec::new());
            let names = |entries: &[crate::parse::MunicipalityEntry]| entries.iter().map(|entry| entry.name.value.clone()).collect::<Vec<_>>();
            prop_assert_eq!(&names(&all)[..entries.len()], &names(&entries)[..]);
            prop_assert_eq!(all.len(), entries.len() + 1);
        }
    }
}
