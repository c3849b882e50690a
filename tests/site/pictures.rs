//! Pictures: what is shown of them, and what is held back.

use crate::support::{NONE, event, pictures};

const NOTE: &str = "---\ntopic: E-Akte\n---\n\n";

fn note(text: &str) -> String {
    format!("{NOTE}{text}\n")
}

#[test]
fn a_photo_without_a_word_on_people_is_held_back() {
    let text = note("![Leerer Saal](../assets/saal.jpg)");
    let site = event(&[("sessions/a.md", &text)]).asset("assets/saal.jpg").build();
    assert_eq!(site.findings(), ["sessions/a.md:5:1 N418"]);
    let page = site.page("sessions/a.html");
    assert_eq!(page.count("main img"), 0);
    assert_eq!(page.text(".picture-in-words"), "Bild: Leerer Saal");
    assert_eq!(site.files_with("saal.jpg"), NONE);
    assert!(!site.paths().iter().any(|path| path.ends_with(".jpg")));
}

#[test]
fn a_word_on_people_lets_it_through_wherever_it_stands() {
    let in_title = note("![Leerer Saal](../assets/saal.jpg \"keine Personen\")");
    let in_list = "---\ntopic: E-Akte\nbilder:\n  - {datei: ../assets/saal.jpg, personen: eingewilligt}\n---\n\n\
                   ![Leerer Saal](../assets/saal.jpg)\n";
    for text in [in_title.as_str(), in_list] {
        let site = event(&[("sessions/a.md", text)]).asset("assets/saal.jpg").build();
        assert_eq!(site.findings(), NONE);
        let sources = site.page("sessions/a.html").attributes("main img", "src");
        assert!(sources[0].starts_with("../assets/saal-") && sources[0].ends_with("-8.jpg"), "{sources:?}");
        assert_eq!(site.page("sessions/a.html").attributes("main img", "width"), ["8"]);
    }
}

#[test]
fn a_word_that_nobody_understands_withholds() {
    let text = "---\ntopic: E-Akte\nimages:\n  - {src: ../assets/a.jpg, people: vielleicht}\n---\n\n![Saal, leer](../assets/a.jpg)\n";
    let site = event(&[("sessions/a.md", text)]).asset("assets/a.jpg").build();
    assert_eq!(site.findings(), ["sessions/a.md:4:36 N107"]);
    assert_eq!(site.page("sessions/a.html").count("main img"), 0);
}

#[test]
fn a_link_to_a_photo_publishes_it_too() {
    let text = note("[Der Saal am Morgen](../assets/saal.jpg)");
    let site = event(&[("sessions/a.md", &text)]).asset("assets/saal.jpg").build();
    assert_eq!(site.findings(), ["sessions/a.md:5:1 N418"]);
    assert!(!site.paths().iter().any(|path| path.ends_with(".jpg")));
}

#[test]
fn drawings_need_no_word() {
    let text =
        note("![Plan](../assets/plan.png)\n\n![Ablauf](../assets/ablauf.gif)\n\n![Skizze](../assets/skizze.svg)");
    let assets = ["assets/plan.png", "assets/ablauf.gif", "assets/skizze.svg"];
    let site = assets.into_iter().fold(event(&[("sessions/a.md", &text)]), |event, path| event.asset(path)).build();
    assert_eq!(site.findings(), NONE);
    assert_eq!(site.page("sessions/a.html").count("main img"), 3);
}

#[test]
fn nothing_of_the_camera_is_published() {
    let text = note("![Leerer Saal](../assets/saal-mit-ort.jpg \"keine Personen\")");
    let photo = pictures::with_position(&pictures::jpeg(&pictures::pixels(1000, 500)));
    let site = event(&[("sessions/a.md", &text)]).picture("assets/saal-mit-ort.jpg", &photo).build();
    assert_eq!(site.findings(), NONE);
    assert_eq!(site.files_with("Exif"), NONE);
    // Upright: what was wide is high.
    let page = site.page("sessions/a.html");
    assert_eq!(page.attributes("main img", "width"), ["500"]);
    assert_eq!(page.attributes("main img", "height"), ["1000"]);
}

#[test]
fn a_large_photo_comes_in_the_width_that_is_wanted() {
    let text =
        note("![Leerer Saal](../assets/saal.jpg \"keine Personen\")\n\n![Saal](../assets/saal.jpg \"keine Personen\")");
    let photo = pictures::jpeg(&pictures::pixels(2000, 1000));
    let site = event(&[("sessions/a.md", &text)]).picture("assets/saal.jpg", &photo).build();
    let page = site.page("sessions/a.html");
    let candidates = &page.attributes("main img", "srcset")[0];
    let files: Vec<_> = candidates.split(", ").map(|candidate| candidate.split(' ').next().unwrap_or("")).collect();
    assert_eq!(files.len(), 3);
    for (file, width) in files.iter().zip([480, 960, 1600]) {
        let bytes = &site.files[file.trim_start_matches("../")];
        assert_eq!(image::load_from_memory(bytes).expect("a picture").width(), width);
    }
    assert_eq!(page.attributes("main img", "height"), ["800", "800"]);
    assert_eq!(page.count("main img[sizes]"), 2);
    assert_eq!(page.attributes("main img", "loading"), ["lazy"], "the first is seen at once");
}

#[test]
fn a_figure_says_all_that_is_known() {
    let text = "---\ntopic: E-Akte\nimages:\n  - src: ../assets/wand.jpg\n    people: none\n    alt: Pinnwand mit drei Karten\n    \
                caption: Was uns fehlt\n    credit: Stadt Musterhausen\n    licence: CC BY 4.0\n    \
                transcript: |\n      Zeit\n      Scanner\n\n      Mut\n---\n\n![](../assets/wand.jpg)\n";
    let site = event(&[("sessions/a.md", text)]).asset("assets/wand.jpg").build();
    assert_eq!(site.all_findings(), ["sessions/a.md N408"]);
    let page = site.page("sessions/a.html");
    assert_eq!(page.attributes("figure.picture img", "alt"), ["Pinnwand mit drei Karten"]);
    assert_eq!(page.texts("figcaption > p"), ["Was uns fehlt", "Bild: Stadt Musterhausen · CC BY 4.0"]);
    assert_eq!(page.texts("figcaption details[open] p"), ["Zeit Scanner", "Mut"]);
}

#[test]
fn a_title_reads_well_on_a_forge_too() {
    let text = note(
        "![Pinnwand](../assets/wand.jpg \"Was uns fehlt (Foto: Stadt Musterhausen, CC BY 4.0; keine Personen)\")\n\nAbschrift: Zeit, Scanner, Mut.",
    );
    let site = event(&[("sessions/a.md", &text)]).asset("assets/wand.jpg").build();
    assert_eq!(site.all_findings(), ["sessions/a.md N408"]);
    let page = site.page("sessions/a.html");
    assert_eq!(page.texts("figcaption > p"), ["Was uns fehlt", "Foto: Stadt Musterhausen · CC BY 4.0"]);
    assert!(page.text("main").contains("Abschrift: Zeit, Scanner, Mut."));
}

#[test]
fn a_flip_chart_wants_its_words() {
    let text = note("![Flipchart mit drei Wörtern](../assets/a.png)");
    let site = event(&[("sessions/a.md", &text), ("sessions/b.md", &note("- x"))]).asset("assets/a.png").build();
    assert!(site.advice().contains(&"sessions/a.md:5:1 N421".to_owned()), "{:?}", site.advice());
}

#[test]
fn a_picture_that_only_decorates_has_no_words() {
    let text = "---\ntopic: E-Akte\nimages: [{src: ../assets/a.png, decorative: ja}]\n---\n\n![](../assets/a.png)\n";
    let site = event(&[("sessions/a.md", text)]).asset("assets/a.png").build();
    assert_eq!(site.findings(), NONE);
    assert_eq!(site.page("sessions/a.html").attributes("main img", "alt"), [""]);
}

#[test]
fn pictures_of_the_list_that_the_text_lacks_stand_below_it() {
    let text = "---\ntopic: E-Akte\nimages:\n  - {src: ../assets/a.png, alt: Drei Karten, caption: Karten}\n  \
                - {src: ../assets/b.png, alt: Nichts}\n---\n\nText.\n";
    let site = event(&[("sessions/a.md", text)]).asset("assets/a.png").build();
    assert_eq!(site.findings(), ["sessions/a.md:5:11 N422"]);
    let page = site.page("sessions/a.html");
    assert_eq!(page.texts(".gallery h2"), ["Bilder"]);
    assert_eq!(page.attributes(".gallery figure img", "alt"), ["Drei Karten"]);
}

#[test]
fn what_cannot_be_read_is_said_once_at_the_line_that_shows_it() {
    let text = note(
        "![Ein Plan](../assets/plan.png)\n\n![Riese](../assets/x-400-megapixel.png)\n\n![Saal](../assets/saal.heic)",
    );
    let event = event(&[("sessions/a.md", &text)]).picture("assets/plan.png", b"no picture");
    let site = event.asset("assets/x-400-megapixel.png").asset("assets/saal.heic").build();
    assert_eq!(site.findings(), ["sessions/a.md:5:1 N419", "sessions/a.md:7:1 N420", "sessions/a.md:9:1 N419"]);
    assert_eq!(site.page("sessions/a.html").count("main img"), 0);
}

#[test]
fn a_picture_that_is_cut_off_is_found_when_it_is_made() {
    let text = note("![Ein Plan](../assets/plan.png)");
    let mut plan = pictures::png(&pictures::pixels(300, 300));
    plan.truncate(plan.len() / 2);
    let site = event(&[("sessions/a.md", &text)]).picture("assets/plan.png", &plan).build_unchecked();
    assert_eq!(site.errors(), ["sessions/a.md:5:1 N419"]);
}

#[test]
fn a_photo_that_is_cut_off_is_no_grey_area() {
    let text = note("![Der Saal](../assets/saal.jpg \"keine Personen\")");
    let mut photo = pictures::with_position(&pictures::jpeg(&pictures::pixels(300, 300)));
    photo.truncate(photo.len() * 2 / 3);
    let site = event(&[("sessions/a.md", &text)]).picture("assets/saal.jpg", &photo).build();
    assert_eq!(site.findings(), ["sessions/a.md:5:1 N419"]);
    assert_eq!(site.page("sessions/a.html").text(".picture-in-words"), "Bild: Der Saal");
}

#[test]
fn a_place_in_a_photo_that_is_copied_is_an_error() {
    let site = event(&[("sessions/a.md", NOTE)]).asset("static/fest-mit-ort.jpg").asset("static/fest.jpg").build();
    assert_eq!(site.errors(), ["static/fest-mit-ort.jpg N423"]);
}

#[test]
fn a_place_is_found_in_whichever_part_of_the_metadata_it_stands() {
    let photo = pictures::with_position(&pictures::jpeg(&pictures::pixels(8, 6)));
    let behind = 4 + usize::from(u16::from_be_bytes([photo[4], photo[5]]));
    let empty = [&b"\xff\xe1\0\x08Exif\0\0"[..]].concat();
    let twice = [&photo[..behind], &empty, &photo[behind..]].concat();
    let site = event(&[("sessions/a.md", NOTE)]).picture("static/fest.jpg", &twice).build();
    assert_eq!(site.errors(), ["static/fest.jpg N423"]);
}

#[test]
fn pages_and_descriptions_show_pictures_too() {
    let page =
        "---\ntitle: Anreise\nimages: [{src: ../assets/weg.jpg, people: none}]\n---\n\n![Der Weg](../assets/weg.jpg)\n";
    let description = "title: Camp\nrelease: all\nstart: 2017-01-26\nend: 2017-01-27\ndescription: '![Haus](assets/haus.jpg \"keine Personen\")'\n";
    let site = event(&[("pages/weg.md", page), ("event.yaml", description), ("sessions/a.md", NOTE)])
        .asset("assets/weg.jpg")
        .asset("assets/haus.jpg")
        .build();
    assert_eq!(site.findings(), NONE);
    assert_eq!(site.page("weg.html").count("main img"), 1);
    assert_eq!(site.page("index.html").count("main img"), 1);
}
