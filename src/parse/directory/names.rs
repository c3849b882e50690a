//! What people call a place, and what a directory calls it.

use super::Listed;
use crate::model::MunicipalityKind;
use crate::source::fold;

/// The comparable names of one place.
pub struct Spelt {
    pub names: Vec<String>,
    /// What may mean it where nothing else is called so.
    pub bare: Vec<String>,
}

/// Words before a name that say no more than what it is, folded.
const TITLES: [&str; 9] = [
    "kreis",
    "landkreis",
    "lk",
    "amt",
    "samtgemeinde",
    "verbandsgemeinde",
    "verwaltungsgemeinschaft",
    "verwaltungsverband",
    "vg",
];

pub fn of_entry(entry: &Listed) -> Spelt {
    let (base, suffix) = entry.name.split_once(',').map_or((entry.name.as_str(), ""), |(base, rest)| (base, rest));
    let whole = comparable(base);
    let short = comparable(shortened(base));
    match entry.kind {
        Some(MunicipalityKind::District) => {
            let own = without_title(&whole);
            let mut names: Vec<String> =
                ["kreis", "landkreis", "lk"].iter().map(|title| format!("{title} {own}")).collect();
            let says_so = whole != own || ["kreis", "region", "verband"].iter().any(|word| whole.contains(word));
            let bare = if says_so { Vec::new() } else { vec![own.to_owned(), without_title(&short).to_owned()] };
            names.extend(says_so.then(|| whole.clone()));
            Spelt { names, bare }
        }
        Some(MunicipalityKind::Association) => {
            let own = without_title(&whole);
            let mut names = vec![format!("{} {own}", entry.title)];
            names.extend(
                ["verbandsgemeinde", "verwaltungsgemeinschaft"].contains(&entry.title).then(|| format!("vg {own}")),
            );
            Spelt { names, bare: Vec::new() }
        }
        _ => {
            let mut names = Vec::new();
            for name in [&whole, &short] {
                names.push(name.clone());
                names.push(format!("{} {name}", entry.title));
                let suffix = comparable(suffix);
                if !suffix.is_empty() {
                    names.extend([format!("{suffix} {name}"), format!("{name} {suffix}")]);
                }
            }
            Spelt { names, bare: Vec::new() }
        }
    }
}

/// A district by its whole name: „Kreis Segeberg“, but „Heidekreis“.
pub fn of_district(entry: &Listed) -> String {
    let base = entry.name.split(',').next().unwrap_or_default().trim();
    let folded = fold(base);
    if ["kreis", "region", "verband"].iter().any(|word| folded.contains(word)) {
        base.to_owned()
    } else if entry.title == "landkreis" {
        format!("Landkreis {base}")
    } else {
        format!("Kreis {base}")
    }
}

/// The form in which names are compared: folded, with the words that directories and people shorten written out.
pub fn comparable(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').collect();
    let mut full: Vec<&str> = Vec::with_capacity(words.len() + 1);
    let mut place = 0;
    while let Some(&word) = words.get(place) {
        let (written_out, taken): (&[&str], usize) = match (word, words.get(place + 1).copied()) {
            ("a", Some("d")) => (&["an", "der"], 2),
            ("i", Some("d")) => (&["in", "der"], 2),
            ("o", Some("d")) => (&["ob", "der"], 2),
            ("v", Some("d")) => (&["vor", "der"], 2),
            ("a", Some(_)) => (&["am"], 1),
            ("i", Some(_)) => (&["im"], 1),
            ("b", Some(_)) => (&["bei"], 1),
            _ => (std::slice::from_ref(&words[place]), 1),
        };
        full.extend(written_out);
        place += taken;
    }
    full.join(" ")
}

/// A name without what tells it from its namesakes: „Frankfurt“ of „Frankfurt (Oder)“ and „Frankfurt am Main“.
fn shortened(name: &str) -> &str {
    let cut = name.find(['(', '/']).unwrap_or(name.len());
    let words = name[..cut].match_indices(' ').map(|(at, _)| at);
    let lower = words.into_iter().find(|at| name[at + 1..].starts_with(char::is_lowercase));
    name[..lower.unwrap_or(cut)].trim()
}

fn without_title(name: &str) -> &str {
    name.split_once(' ').filter(|(title, _)| TITLES.contains(title)).map_or(name, |(_, rest)| rest)
}
