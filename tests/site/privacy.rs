//! Contact details and names of persons in notes, and those that may stand there.

use crate::support::{EVENT, event, site};

/// The places of what is told of a note, with the words that stand there.
#[track_caller]
fn told(text: &str) -> Vec<String> {
    told_with(text, &[])
}

#[track_caller]
fn told_with(text: &str, others: &[(&str, &str)]) -> Vec<String> {
    let mut files = vec![("sessions/note.md", text)];
    files.extend(others);
    let site = event(&files).asset("assets/x.png").build();
    let places = site.findings();
    let warnings = site.findings.iter().filter(|finding| ["N502", "N503", "N504"].contains(&finding.code.number()));
    let told = warnings.map(|finding| {
        let location = finding.location.as_ref().expect("a place");
        let source = site.source_text(&location.path).expect("a text");
        let place = places.iter().find(|place| place.ends_with(finding.code.number())).expect("its place");
        assert!(place.starts_with("sessions/note.md:"), "{place}");
        format!("{} {}", finding.code.number(), &source[location.span.expect("a span").range()])
    });
    told.collect()
}

#[test]
fn what_says_it_is_not_public_is_told() {
    let text = "## Beschluss\n\nDer Weg wird gebaut.\n\n**Nichtöffentlicher Teil**\n\nEs ging um ein Grundstück.\n";
    let told = |text: &str| event(&[("sessions/a.md", text)]).build().all_findings();
    let is_told = |text: &str| told(text).iter().any(|finding| finding.ends_with("N508"));
    assert!(told(text).contains(&"sessions/a.md:5:3 N508".to_owned()), "{:?}", told(text));
    assert!(!is_told(&format!("<!-- nachlese: erlaubt(N508) nur die Überschrift -->\n\n{text}")));
    assert!(!is_told("Nichtöffentliche Sitzungen werden nicht übertragen.\n"));
}

/// What is told of a note's list of those present: how many it names, and the first of them.
#[track_caller]
fn present(text: &str, others: &[(&str, &str)]) -> Vec<String> {
    let mut files = vec![("sessions/note.md", text)];
    files.extend(others);
    let site = event(&files).build();
    let told = site.findings.iter().filter(|finding| finding.arguments.get("names").is_some());
    let value =
        |finding: &nachlese::diagnostics::Finding, name| finding.arguments.get(name).unwrap_or_default().to_owned();
    told.map(|finding| format!("{} {}", value(finding, "count"), value(finding, "value"))).collect()
}

#[test]
fn lists_of_those_present_are_told_once() {
    let head = "# Protokoll\n\nOrt: Rathaus\n**Anwesend:** Erika Beispiel, Max Muster (Musterstadt)\n\nProtokoll: Eva Muster\n";
    assert_eq!(present(head, &[]), ["3 Erika Beispiel"]);
    let below =
        "## Teilnehmende\n\n- Erika Beispiel, Musterstadt\n- Max Muster\n\n## Ergebnisse\n\n- Eva Muster fragt\n";
    assert_eq!(present(below, &[]), ["2 Erika Beispiel"]);
    assert!(present("Anwesend: zwölf Personen aus Musterstadt, Bauhof\n", &[]).is_empty());
    let agreed = "- {key: e, name: Erika Beispiel, consent: {scope: name, date: 2017-01-26}}\n";
    assert!(present("Anwesend: Erika Beispiel\n", &[("people.yaml", agreed)]).is_empty());
    assert_eq!(present("Anwesend: Erika Beispiel, Max Muster\n", &[("people.yaml", agreed)]).len(), 1);
    // Whoever is listed as well is told at the name.
    let listed = "---\nparticipants: [Eva Muster]\n---\nAnwesend: Eva Muster\n";
    let site = event(&[("sessions/note.md", listed)]).build_unchecked();
    let told: Vec<String> = site.all_findings().into_iter().filter(|told| told.contains("N50")).collect();
    assert_eq!(told, ["sessions/note.md:2:16 N501", "sessions/note.md:4:11 N506"]);
}

#[test]
fn details_are_found_wherever_readers_see_them() {
    let text = "---\r\n\
                title: \"Fragen an Frau Beispiel\"\r\n\
                topic: [E-Akte, Herr Muster]\r\n\
                room: Büro Tel. 53595-12\r\n\
                tags: a, b@c.example\r\n\
                summary: >\r\n  Größe: 040/535 95-1\r\n  und mehr\r\n\
                links:\r\n  - {title: Kollegin Sample, url: https://a.example/x@y.example}\r\n\
                ---\r\n\
                ## Mit Dr. Muster\r\n\r\n\
                🎉 Es sprach **Frau** Öztürk,\tund Herr\r\nMax Mustermensch.\r\n\r\n\
                | Name | Mail |\r\n|-|-|\r\n| Hr. Meister | d@e.example |\r\n\r\n\
                ![Foto von Frau Bild](../assets/x.png) [schreiben](mailto:f%40g.example?subject=x) [tel:](tel:+49-40-53595-2)\r\n\r\n\
                <div>Frau Kasten</div>\r\n\r\n\
                Fuß[^1] [h@i.example](mailto:h@i.example) <j@k.example>\r\n\r\n[^1]: Herr Note\r\n";
    assert_eq!(
        told(text),
        [
            "N504 Frau Beispiel",
            "N504 Herr Muster",
            "N503 Tel. 53595-12",
            "N502 b@c.example",
            "N503 040/535 95-1",
            "N504 Kollegin Sample",
            "N504 Dr. Muster",
            "N504 Frau** Öztürk",
            "N504 Herr\r\nMax Mustermensch",
            "N504 Hr. Meister",
            "N502 d@e.example",
            "N504 Frau Bild",
            "N502 f%40g.example",
            "N503 +49-40-53595-2",
            "N504 Frau Kasten",
            "N502 h@i.example",
            "N502 j@k.example",
            "N504 Herr Note",
        ]
    );
}

#[test]
fn each_detail_is_told_once_with_its_count() {
    let site = site(&[(
        "sessions/note.md",
        "---\ntopic: T\n---\nFrau Beispiel und Frau\nBeispiel. 040/535 95-0, +49 (40) 53595-0, a@b.example A@b.example\n",
    )]);
    assert_eq!(
        site.findings(),
        ["sessions/note.md:4:1 N504", "sessions/note.md:5:11 N503", "sessions/note.md:5:43 N502"]
    );
    assert!(site.findings.iter().filter(|finding| finding.variant == Some("several")).count() == 3);
}

#[test]
fn code_addresses_and_comments_hold_no_details() {
    let text = "---\ntopic: T\ncontinues: []\n---\n\
                `Frau Beispiel` <!-- Herr Muster, a@b.example --> https://a.example/040/5359500?x@y.example\n\n\
                ```\n040/535 95-0\n```\n\n    a@b.example\n\n\
                [Seite](https://a.example/@erika \"Titel\") <https://a.example/x@y.example> @Norderstedt @{Landkreis Heidekreis}\n\n\
                <Name der Kommune> Herr <Name> [^Frau]\n\n[^Frau]: x\n\n\
                <script>Frau Beispiel</script>\n\n\
                Frau`x`Beispiel, Frau ![x](../assets/x.png) Beispiel\n\n\
                Am 26.01.2017, AGS 01060063, § 3a, Az. 123/45, 1.000.000 Euro, IBAN DE02 1203 0000 0000 2020 51\n";
    assert_eq!(told(text), Vec::<String>::new());
}

#[test]
fn addresses_that_the_event_gives_as_contact_may_stand_in_notes() {
    let text = "---\ntopic: T\n---\nRathaus@norderstedt.example, [+49 40 53595-0](tel:+4940535950), info@musterstadt.example, a@b.example\n";
    let yaml = format!(
        "{EVENT}legal: {{contact: \"info@musterstadt.example\"}}\nlocation: {{name: Rathaus, street: \"Tel. 040/53595-0\"}}\n"
    );
    let places = "- {name: Norderstedt, contact: rathaus@norderstedt.example}\n";
    let told = told_with(text, &[("event.yaml", &yaml), ("municipalities.yaml", places)]);
    assert_eq!(told, ["N502 a@b.example"]);
}

#[test]
fn people_who_agreed_may_be_named() {
    let people = "p1: {name: Erika Beispiel, consent: {scope: name, date: 2017-01-26}}\n\
                  p2: {name: Max Muster}\n\
                  p3: {name: Eva Zwilling, consent: {scope: name, date: 2017-01-26}}\n\
                  p4: {name: Udo Zwilling}\n";
    let text = "---\ntopic: T\n---\nFrau Beispiel, Frau Dr. Erika Beispiel, Frau Bürgermeisterin Beispiel Fragen.\n\n\
                Frau Ida Beispiel, Herr Muster, Herr Zwilling, Frau Eva Zwilling\n";
    let event = event(&[("sessions/note.md", text), ("people.yaml", people)]).build_unchecked();
    let told: Vec<&str> = event
        .findings
        .iter()
        .filter(|finding| finding.code.number() == "N504")
        .filter_map(|finding| finding.arguments.get("value"))
        .collect();
    assert_eq!(told, ["Frau Ida Beispiel", "Herr Zwilling"]);
    // Of him it is known that he has not.
    assert!(event.errors().contains(&"sessions/note.md:6:20 N505".to_owned()), "{:?}", event.errors());
}

#[test]
fn details_are_never_told_once_for_the_event() {
    let text = "---\ntopic: T\n---\n## Ergebnisse\n- Frau Beispiel\n";
    let site = site(&[("sessions/a.md", text), ("sessions/b.md", text)]);
    assert_eq!(site.all_findings(), ["sessions/a.md:5:3 N504", "sessions/b.md:5:3 N504"]);
}
