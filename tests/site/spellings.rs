//! One thing, one spelling: what looks like the same tag, topic or municipality is told once, with both places.

use crate::support::{NONE, Site, site};

/// One note for each line of front matter, with an outcome, so that nothing else is said of it.
fn notes(keys: &[&str]) -> Site {
    with(&[], keys)
}

fn with(lists: &[(&str, &str)], keys: &[&str]) -> Site {
    let notes: Vec<(String, String)> = keys
        .iter()
        .enumerate()
        .map(|(n, keys)| {
            let topic = if keys.contains("topic:") { String::new() } else { format!("topic: Thema {n}\n") };
            (format!("sessions/{n}.md"), format!("---\n{keys}\n{topic}---\n## Ergebnisse\n- x\n"))
        })
        .collect();
    let mut files = lists.to_vec();
    files.extend(notes.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    site(&files)
}

/// `name → other`, with the other place, for each finding about spellings.
fn told(site: &Site) -> Vec<String> {
    let findings = site.findings.iter().filter(|finding| finding.code.number() == "N208");
    findings
        .map(|finding| {
            let argument = |name| finding.arguments.get(name).unwrap_or_default();
            let also = finding.also.as_ref().expect("it names both places");
            let text = site.source_text(&also.path).expect("the file is there");
            let there = &text[also.span.expect("a place").range()];
            format!("{} → {} ({} {there})", argument("name"), argument("other"), also.path)
        })
        .collect()
}

/// All files as `check --fix` would leave them.
fn fixed(site: &Site, path: &str) -> String {
    let mut patches: Vec<_> = site
        .findings
        .iter()
        .flat_map(|finding| finding.patches())
        .filter(|(file, patch)| file.as_str() == path && patch.is_certain)
        .map(|(_, patch)| patch)
        .collect();
    patches.sort_by_key(|patch| std::cmp::Reverse(patch.span));
    let source = nachlese::source::SourcePath::new(path).expect("a path");
    let mut text = site.source_text(&source).expect("the file is there");
    for patch in patches {
        text.replace_range(patch.span.range(), &patch.replacement);
    }
    text.lines().nth(1).unwrap_or_default().to_owned()
}

#[test]
fn case_and_umlauts_are_advice_at_the_rarer_spelling() {
    let site = notes(&["tags: [Bürgerbüro, Datenschutz]", "tags: [Datenschutz]", "tags: [Buergerbuero, datenschutz]"]);
    assert_eq!(site.all_findings(), ["sessions/2.md:2:8 N208", "sessions/2.md:2:22 N208"]);
    assert_eq!(
        told(&site),
        [
            "Buergerbuero → Bürgerbüro (sessions/0.md Bürgerbüro)",
            "datenschutz → Datenschutz (sessions/0.md Datenschutz)"
        ]
    );
    assert_eq!(site.findings(), NONE, "the site shows both on one page, so that readers lose nothing");
    assert_eq!(fixed(&site, "sessions/2.md"), "tags: [Bürgerbüro, Datenschutz]");
}

#[test]
fn a_makeshift_umlaut_is_never_the_better_spelling() {
    let site = notes(&["tags: [Buergerbuero]", "tags: [Buergerbuero]", "tags: [Bürgerbüro]"]);
    assert_eq!(site.all_findings(), ["sessions/0.md:2:8 N208"]);
    assert_eq!(fixed(&site, "sessions/1.md"), "tags: [Bürgerbüro]");
}

#[test]
fn one_finding_corrects_all_uses_of_a_spelling() {
    let site = notes(&[
        "tags: [E-Akte]",
        "tags: [E-Akte, x]",
        "tags: [E-Akte, y]",
        "tags: \"e-akte, z\"",
        "tags: ['e-akte']",
        "tags: '#e-akte'",
    ]);
    assert_eq!(site.all_findings(), ["sessions/3.md:2:8 N208"]);
    assert_eq!(fixed(&site, "sessions/3.md"), "tags: \"E-Akte, z\"");
    assert_eq!(fixed(&site, "sessions/4.md"), "tags: ['E-Akte']");
    assert_eq!(fixed(&site, "sessions/5.md"), "tags: '#E-Akte'");
}

#[test]
fn a_correction_never_breaks_the_yaml() {
    let site = notes(&["tags: [\"Recht: Grundlagen\"]", "tags: [\"Recht: Grundlagen\"]", "tags: [recht - grundlagen]"]);
    assert_eq!(site.all_findings(), ["sessions/2.md:2:8 N208"]);
    assert_eq!(site.findings[0].patch, None);
}

#[test]
fn plurals_and_slips_make_two_pages_of_one_thing() {
    for (common, rare) in [
        ("Formular", "Formulare"),
        ("Kitas", "Kita"),
        ("Stadt", "Städte"),
        ("E-Akte", "E-Akten"),
        ("Homeoffice", "Home-Office"),
        ("Datenschutz", "Datenschuz"),
        ("Bürgerbeteiligung", "Burgerbeteiligung"),
    ] {
        let uses = [common, common, rare].map(|tag| format!("tags: [{tag}]"));
        let site = notes(&[&uses[0], &uses[1], &uses[2]]);
        assert_eq!(site.findings(), ["sessions/2.md:2:8 N208"]);
        assert_eq!(told(&site), [format!("{rare} → {common} (sessions/0.md {common})")]);
        assert_eq!(site.findings[0].patch, None, "nobody but the author knows which is meant");
    }
}

#[test]
fn each_name_is_told_once_whatever_it_looks_like() {
    let site = notes(&["tags: [Akte]", "tags: [Akten]", "tags: [akten]", "tags: [Akten]"]);
    assert_eq!(
        site.all_findings(),
        ["sessions/0.md:2:8 N208", "sessions/2.md:2:8 N208"],
        "the singular, and the small letter: {:?}",
        told(&site)
    );
}

#[test]
fn other_words_are_no_near_duplicates() {
    for (one, other) in [
        ("E-Akte", "E-Rechnung"),
        ("Kosten", "Posten"),
        ("Sitzung", "Satzung"),
        ("Förderung", "Forderung"),
        ("Barcamp 2016", "Barcamp 2017"),
        ("Politik", "Politiker"),
        ("Teams", "Team"),
        ("Fürth", "Furth"),
    ] {
        let site = notes(&[&format!("tags: [{one}]"), &format!("tags: [{other}]")]);
        assert_eq!(site.all_findings(), NONE, "{one}, {other}");
    }
}

#[test]
fn what_several_notes_write_is_no_slip() {
    let [one, other] = ["tags: [Organisation]", "tags: [Organisator, Organisatoin]"];
    assert_eq!(told(&notes(&[one, one, other, other])), NONE);
    assert_eq!(told(&notes(&[one, one, other])), ["Organisatoin → Organisation (sessions/0.md Organisation)"]);
}

#[test]
fn topics_are_told_apart_from_tags() {
    let site =
        notes(&["topic: Datenschutz", "topic: Datenschuz\ntags: [Datenschutz]", "topic: [Breitband, datenschutz]"]);
    assert_eq!(site.all_findings(), ["sessions/1.md:2:8 N208", "sessions/2.md:2:20 N208"]);
    assert_eq!(site.findings[0].variant, Some("topic"));
    assert_eq!(site.findings[1].variant, Some("written"));
}

#[test]
fn a_list_has_the_last_word() {
    let topics = (
        "topics.yaml",
        "- {id: akte, label: Digitale Akte, aliases: [Akte, Akten]}\n- {label: Akten}\n- {label: Akte}\n",
    );
    let places =
        ("municipalities.yaml", "- {id: dueren, name: Düren}\n- {name: Stadt Kiel, short: Kiel}\n- {name: Kiehl}\n");
    for keys in ["topic: [Akte, Akten, akte]", "municipalities: [Düren, dueren, Kiel, Stadt Kiel, Kiehl]"] {
        let told =
            with(&[topics, places], &[&format!("{keys}\ntopic: Akte").replace("Akte, akte]\ntopic: Akte", "akte]")]);
        let told = self::told(&told);
        assert_eq!(told, NONE, "{keys}");
    }
    let site = with(&[topics, places], &["topic: DIGITALE AKTE\nmunicipalities: [\"Dueren\", kiel]"]);
    assert_eq!(site.findings().iter().filter(|finding| finding.starts_with("sessions")).count(), 0);
    assert_eq!(
        told(&site),
        [
            "DIGITALE AKTE → Digitale Akte (topics.yaml Digitale Akte)",
            "Dueren → Düren (municipalities.yaml Düren)",
            "kiel → Kiel (municipalities.yaml Kiel)"
        ]
    );
    assert_eq!(fixed(&site, "sessions/0.md"), "topic: Digitale Akte");
}

#[test]
fn what_a_list_lacks_is_told_as_that_alone() {
    let topics = ("topics.yaml", "- {label: Datenschutz}\n");
    let site = with(&[topics], &["topic: E-Akte", "topic: E-Akten", "topic: e-akte"]);
    assert!(site.all_findings().iter().all(|finding| finding.ends_with("N202")), "{:?}", site.all_findings());
}

#[test]
fn places_are_found_wherever_notes_name_them() {
    let site = notes(&[
        "municipalities: [Gütersloh]",
        "participants: [{municipality: Guetersloh, count: 2}]",
        "participants: [GÜTERSLOH (3)]",
        "continues: [Gütersloh]\npractice: [\"gütersloh (geplant)\"]",
    ]);
    assert_eq!(site.all_findings(), ["sessions/1.md:2:31 N208", "sessions/2.md:2:16 N208", "sessions/3.md:3:12 N208"]);
    assert_eq!(fixed(&site, "sessions/2.md"), "participants: [Gütersloh (3)]");
}

#[test]
fn drafts_are_not_compared() {
    let site = notes(&["tags: [Formular]", "tags: [Formulare]\nstatus: draft"]);
    assert_eq!(site.all_findings(), NONE);
}

/// In seconds where each tag is compared with all others.
#[test]
fn thousands_of_tags_are_cheap() {
    let list = |n: usize| (0..20).map(|m| format!("Stichwort {n} {m}x")).collect::<Vec<_>>().join(", ");
    let keys: Vec<String> = (0..150).map(|n| format!("tags: [{}]", list(n))).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    assert_eq!(told(&notes(&keys)), NONE);
}
