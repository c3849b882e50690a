//! The publisher's look: a palette of one colour, logo, typeface, and the way back to the town's own site.

use nachlese::model::Colour;

use crate::support::{EVENT, Event, NONE, Site, event};

const NOTE: (&str, &str) = ("sessions/a.md", "---\ntopic: T\n---\n## Ergebnisse\n- x\n");

/// An event with this theme, and with files that themes name.
fn themed(theme: &str, files: &[(&str, &str)]) -> Event {
    let yaml = format!("{EVENT}theme: {theme}\n");
    let mut all = vec![("event.yaml", yaml.as_str()), NOTE];
    all.extend(files);
    event(&all).asset("assets/logo.svg").asset("assets/dunkel.png").asset("assets/a b.woff2").asset("assets/fett.otf")
}

fn built(theme: &str) -> Site {
    themed(theme, &[]).build()
}

fn style_sheet(site: &Site) -> &str {
    std::str::from_utf8(&site.files["theme/style.css"]).expect("UTF-8")
}

/// What the brand makes of a property: in the light scheme, then in the dark one.
fn values<'s>(site: &'s Site, property: &str) -> Vec<&'s str> {
    let brand = style_sheet(site).split("-- Brand --").nth(1).and_then(|css| css.split("/* -----").next());
    let lines =
        brand.unwrap_or_default().lines().filter_map(|line| line.trim().strip_prefix(property)?.strip_prefix(": "));
    lines.map(|value| value.trim_end_matches(';')).collect()
}

/// Each finding with its place, what it says of the contrast, and what it proposes.
fn told(site: &Site) -> Vec<String> {
    let findings = site.findings.iter().zip(site.all_findings());
    findings
        .map(|(finding, place)| {
            let of = |name| finding.arguments.get(name).unwrap_or("-");
            let shade = of("suggestion");
            format!("{place} {}/{} {}.{} {shade}", of("property"), of("ground"), of("whole"), of("tenth"))
        })
        .collect()
}

fn accent(value: &str) -> Vec<String> {
    told(&built(&format!("{{accent: {value}}}")))
}

#[test]
fn all_colours_follow_from_the_accent_in_both_schemes() {
    let site = built("{accent: \"#7a1f5c\"}");
    assert_eq!(values(&site, "--accent"), ["#7a1f5c", "#cc6ba6"], "as written, and lighter in the dark");
    assert_eq!(values(&site, "--band")[0], "#7a1f5c");
    let css = style_sheet(&site);
    let (values_part, brand) = (css.find("--measure:").expect("values"), css.find("-- Brand --").expect("a brand"));
    assert!(values_part < brand && brand < css.find("box-sizing").expect("elements"), "right behind the values");
}

#[test]
fn without_a_brand_the_style_sheet_is_that_of_the_theme() {
    let plain = built("rathaus");
    let joined = style_sheet(&plain);
    assert!(!joined.contains("@font-face") && !joined.contains("-- Brand --"));
    assert_eq!(plain.files["theme/favicon.svg"], include_bytes!("../../themes/rathaus/assets/favicon.svg"));
}

#[test]
fn a_light_accent_is_the_colour_of_areas_and_a_darker_shade_that_of_links() {
    let site = built("{accent: \"#ffcc00\"}");
    let favicon = std::str::from_utf8(&site.files["theme/favicon.svg"]).expect("UTF-8");
    assert!(favicon.contains("fill=\"#ffcc00\"") && !favicon.contains("#fff\""), "{favicon}");
    assert_eq!(values(&site, "--band")[0], "#ffcc00");
    let [link, paper] = [values(&site, "--accent")[0], "#ffffff"].map(read);
    assert!((4.5..6.0).contains(&link.contrast(paper)), "{link}");
    let [on_band, band] = [values(&site, "--on-band")[0], "#ffcc00"].map(read);
    assert!(on_band.contrast(band) >= 4.5);
}

fn read(hex: &str) -> Colour {
    let channel = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).expect("two digits");
    Colour::new(channel(1), channel(3), channel(5))
}

#[test]
fn an_accent_that_is_too_light_for_links_is_told_with_the_shade_they_have() {
    assert_eq!(accent("\"#004b87\""), NONE);
    assert_eq!(accent("\"rgb(0, 75, 135)\""), NONE);
    assert_eq!(accent("\"#777777\""), ["event.yaml:5:17 N611 -/- 3.8 #6b6b6b"], "on the tints behind outcomes");
    assert_eq!(accent("\"#fc0\""), ["event.yaml:5:17 N611 -/- 1.3 #846800"]);
    assert_eq!(accent("'#ffffff'"), ["event.yaml:5:17 N611 -/- 1.0 #6c6c6c"]);
}

#[test]
fn what_is_no_colour_is_a_finding() {
    assert_eq!(accent("blau"), ["event.yaml:5:17 N107 -/- -.- -"]);
    assert_eq!(accent("004b87"), ["event.yaml:5:17 N107 -/- -.- -"]);
}

#[test]
fn a_theme_on_top_is_judged_pair_by_pair_where_it_sets_the_colour() {
    let css = ":root {\n  --ink-soft: #a0a8b0;\n}\n";
    let site = themed("stadt", &[("themes/stadt/styles/15-stadt.css", css)]).build();
    let told_once = "themes/stadt/styles/15-stadt.css:2:15 N611 --ink-soft/--question-tint 2.0 #656c73";
    assert_eq!(told(&site), [told_once], "the worst of its grounds");

    // The ground changed: all that stands on it is told there.
    let css = "@media (prefers-color-scheme: dark) {\n  :root { --surface: #777; }\n}\n";
    let site = themed("stadt", &[("themes/stadt/styles/15-stadt.css", css)]).build();
    assert!(
        told(&site).iter().any(|told| told.starts_with("themes/stadt/styles/15-stadt.css:2:22 N611 --ink/--surface"))
    );
}

#[test]
fn a_theme_names_its_own_pairs() {
    let pairs = "pairs:\n  - {farbe: --leise, auf: --paper, für: Bedienelement}\n  - {colour: --leise, on: --paper}\n";
    let css = ":root { --leise: #8a8a8a; --ink: #fff; }\n";
    let files = [("themes/stadt/theme.yaml", pairs), ("themes/stadt/styles/15-stadt.css", css)];
    let site = themed("stadt", &files).build();
    // 3.4:1 is enough for a control. Of `--ink` this theme says nothing.
    assert_eq!(told(&site), ["themes/stadt/styles/15-stadt.css:1:18 N611 --leise/--paper 3.4 #757575"]);
    let slip = [("themes/stadt/theme.yaml", "pairs:\n  - {colour: --ink, onn: --paper}\n")];
    assert_eq!(themed("stadt", &slip).build().all_findings(), ["themes/stadt/theme.yaml:2:21 N104"]);
}

#[test]
fn a_style_sheet_written_anew_has_other_grounds() {
    let site = |style: &str| {
        told(&themed("{name: nacht, accent: \"#ffcc00\"}", &[(style, "a { color: red; }\n")]).build()).len()
    };
    assert_eq!([site("themes/nacht/assets/style.css"), site("themes/nacht/assets/more.css")], [0, 1]);
}

#[test]
fn a_logo_may_have_a_dark_version_and_a_text() {
    let site = built("{logo: assets/logo.svg}");
    assert_eq!(site.page("index.html").attributes(".brand-logo", "src"), ["assets/logo.svg"]);
    assert_eq!(site.page("index.html").attributes(".brand-logo", "alt"), [""]);

    let site = built("{logo: {hell: assets/logo.svg, dunkel: assets/dunkel.png, alt: Stadt Musterstadt}}");
    let page = site.page("sessions/a.html");
    assert_eq!(page.attributes("picture .brand-logo", "src"), ["../assets/logo.svg"]);
    assert_eq!(page.attributes("picture .brand-logo", "alt"), ["Stadt Musterstadt"]);
    assert_eq!(page.attributes("picture source", "media"), ["screen and (prefers-color-scheme: dark)"]);
    assert!(site.files.contains_key("assets/logo.svg"));
    // What is made of pixels is made anew, without what a camera or a program wrote into it.
    let dark = &page.attributes("picture source", "srcset")[0];
    assert!(dark.starts_with("../assets/dunkel-") && site.files.contains_key(&dark[3..]), "{dark}");
    assert!(!site.files.contains_key("assets/dunkel.png"));
}

#[test]
fn a_logo_that_cannot_be_shown_is_a_finding() {
    assert_eq!(built("{logo: assets/fehlt.svg}").all_findings(), ["event.yaml:5:15 N620"]);
    let broken = [("event.yaml", "title: T\nstart: 2017-01-26\nrelease: all\ntheme: {logo: assets/x.png}\n")];
    let told = event(&broken).picture("assets/x.png", b"none").build().findings();
    assert!(told.contains(&"event.yaml:4:15 N620".to_owned()), "{told:?}");
    assert_eq!(built("{logo: assets/fett.otf}").all_findings(), ["event.yaml:5:15 N620"]);
    assert_eq!(built("{logo: {light: assets/logo.svg, dark: x.png}}").all_findings(), ["event.yaml:5:46 N620"]);
    assert_eq!(built("{logo: {dark: assets/dunkel.png}}").all_findings(), ["event.yaml:5:15 N113"]);
    assert_eq!(built("{icon: assets/fett.otf}").all_findings(), ["event.yaml:5:15 N620"]);
}

#[test]
fn an_icon_takes_the_place_of_the_themes() {
    let site = built("{icon: assets/dunkel.png}");
    let icon = &site.page("sessions/a.html").attributes("link[rel=icon]", "href")[0];
    assert!(icon.starts_with("../assets/dunkel-") && site.files.contains_key(&icon[3..]), "{icon}");
    assert_eq!(site.page("sessions/a.html").attributes("link[rel=icon]", "type"), ["image/png"]);
}

#[test]
fn typefaces_come_from_the_events_folder() {
    let site =
        built("{fonts: {text: \"assets/a b.woff2\", headings: [{file: assets/fett.otf, weight: 700, style: kursiv}]}}");
    let css = style_sheet(&site);
    assert!(css.contains(
        "src: url(\"../assets/a%20b.woff2\") format(\"woff2\");\n  font-weight: 400;\n  font-style: normal;"
    ));
    assert!(css.contains(
        "src: url(\"../assets/fett.otf\") format(\"opentype\");\n  font-weight: 700;\n  font-style: italic;"
    ));
    assert_eq!(css.matches("font-display: swap").count(), 2);
    assert!(values(&site, "--sans")[0].starts_with("\"brand-text\", -apple-system"));
    assert!(values(&site, "--headings")[0].starts_with("\"brand-headings\", -apple-system"));
    assert!(site.files.contains_key("assets/a b.woff2") && site.files.contains_key("assets/fett.otf"));
}

#[test]
fn a_typeface_that_cannot_be_used_is_a_finding() {
    assert_eq!(built("{fonts: {text: assets/fehlt.woff2}}").all_findings(), ["event.yaml:5:23 N621"]);
    assert_eq!(built("{fonts: {headings: assets/logo.svg}}").all_findings(), ["event.yaml:5:27 N621"]);
    let foreign = built("{fonts: {text: \"https://fonts.example/x.woff2\"}}");
    assert_eq!(foreign.all_findings(), ["event.yaml:5:23 N621"]);
    assert_eq!(foreign.findings[0].variant, Some("elsewhere"));
    assert!(!style_sheet(&foreign).contains("fonts.example"));
    assert_eq!(
        built("{fonts: {text: {file: assets/fett.otf, weight: fett}}}").all_findings(),
        ["event.yaml:5:55 N107"]
    );
}

#[test]
fn every_page_leads_back_to_the_towns_own_site() {
    let site = built("{home: {title: Stadt Musterstadt, url: \"https://www.stadt.example/\"}}");
    for page in ["index.html", "sessions/a.html", "themen/t.html", "404.html"] {
        assert_eq!(site.page(page).attributes(".publisher a", "href"), ["https://www.stadt.example/"], "{page}");
        assert_eq!(site.page(page).texts(".publisher a"), ["Stadt Musterstadt"]);
    }
    let untitled = built("{home: \"https://www.stadt.example/\"}");
    assert_eq!(untitled.page("index.html").texts(".publisher a"), ["stadt.example"]);
    assert_eq!(built("{home: stadt}").all_findings(), ["event.yaml:5:15 N107"]);
}

#[test]
fn a_series_has_one_brand() {
    let site = event(&[
        ("series.yaml", "title: Reihe\ntheme: {accent: \"#7a1f5c\", logo: assets/logo.svg}\n"),
        ("eins/event.yaml", "title: Eins\nstart: 2017-01-26\nrelease: all\n"),
        ("eins/sessions/a.md", NOTE.1),
    ])
    .asset("assets/logo.svg")
    .build();
    assert_eq!(site.page("eins/sessions/a.html").attributes(".brand-logo", "src"), ["../../assets/logo.svg"]);
    assert_eq!(values(&site, "--band")[0], "#7a1f5c");
}
