//! Parts for the pages of others.

use nachlese::pipeline::Fragments;

use crate::support::{NONE, Page, Site, event};

const LINKS: &str = "https://www.stadt.example/barcamp/";
const ASSETS: &str = "/fileadmin/barcamp/";

fn parts(files: &[(&str, &str)], links: Option<&str>, assets: Option<&str>, heading_start: u8) -> Site {
    let mut event = event(files).asset("assets/plan.png");
    event.options.fragments =
        Some(Fragments { link_base: links.map(str::to_owned), asset_base: assets.map(str::to_owned), heading_start });
    event.build_unchecked()
}

const NOTE: &str = "---\ntopic: T\ntitle: Eins\n---\n## Ergebnisse\n\n- Fertig\n\n### Mehr\n\n\
    [dort](b.md#stand), [hier](#mehr), [weg](https://example.org/x), ![Plan](../assets/plan.png)\n";

fn two(links: Option<&str>, assets: Option<&str>, heading_start: u8) -> Site {
    let other = "---\ntopic: T\ntitle: Zwei\n---\n## Stand\n\nGut.\n";
    parts(&[("sessions/a.md", NOTE), ("sessions/b.md", other)], links, assets, heading_start)
}

fn raw(site: &Site, path: &str) -> String {
    String::from_utf8_lossy(&site.files[path]).into_owned()
}

fn part(site: &Site, path: &str) -> Page {
    Page::new(path, &site.files[path])
}

#[test]
fn a_part_is_one_element_with_names_of_its_own() {
    let site = two(Some(LINKS), Some(ASSETS), 2);
    assert_eq!(site.errors(), NONE);
    let html = raw(&site, "sessions/a.html");
    assert!(html.starts_with("<div class=\"nachlese\" lang=\"de\">") && html.trim_end().ends_with("</div>"), "{html}");
    for word in
        ["<html", "<head>", "<body", "<main", "<script", "<link", "<header class=\"nl-site", "ld+json", "<footer"]
    {
        assert!(!html.contains(word), "{word}");
    }
    let page = part(&site, "sessions/a.html");
    let classes = page.attributes(".nachlese [class]", "class").join(" ");
    assert!(classes.split_whitespace().all(|class| class.starts_with("nl-")), "{classes}");
    assert!(page.attributes("[id]", "id").iter().all(|id| id.starts_with("nachlese-")));
    for reference in page.attributes("use", "href").iter().chain(&page.attributes("a[href^='#']", "href")) {
        assert_eq!(page.count(&format!("[id='{}']", &reference[1..])), 1, "{reference}");
    }
    let (carried, mut shown) = (page.attributes("symbol", "id"), page.attributes("use", "href"));
    shown.iter_mut().for_each(|href| href.replace_range(..1, ""));
    assert!(!carried.is_empty() && carried.iter().all(|sign| shown.contains(sign)), "only signs that it shows: {html}");
    let drawn = page.attributes("symbol, symbol *", "class").join(" ");
    assert_eq!(page.count("symbol, symbol *"), drawn.matches("nl-drawn").count(), "{html}");
}

#[test]
fn links_lead_to_the_bases() {
    let site = two(Some(LINKS), Some(ASSETS), 2);
    let page = part(&site, "sessions/a.html");
    let links = page.attributes(".nl-prose p a:not(.nl-outcome-all)", "href");
    assert_eq!(
        links,
        ["https://www.stadt.example/barcamp/sessions/b.html#nachlese-stand", "#nachlese-mehr", "https://example.org/x"]
    );
    let picture = |page: &Page| page.attributes(".nl-prose img", "src").concat();
    assert!(picture(&page).starts_with("/fileadmin/barcamp/assets/plan"), "{}", picture(&page));
    let relative = part(&two(None, None, 2), "sessions/a.html");
    assert_eq!(relative.attributes(".nl-prose p a:not(.nl-outcome-all)", "href")[0], "b.html#nachlese-stand");
    assert!(picture(&relative).starts_with("../assets/plan"), "{}", picture(&relative));
}

#[test]
fn headings_begin_where_they_are_asked_to() {
    let levels = |start: u8| {
        let page = part(&two(None, None, start), "sessions/a.html");
        let own = ["Eins", "Ergebnisse", "Mehr"];
        own.map(|title| {
            let heading = page
                .select("h1, h2, h3, h4, h5, h6")
                .into_iter()
                .find(|heading| heading.text().collect::<String>() == title);
            let heading = heading.unwrap_or_else(|| panic!("no heading {title}"));
            (heading.value().name().to_owned(), heading.attr("aria-level").map(str::to_owned))
        })
    };
    let plain = |names: [&str; 3]| names.map(|name| (name.to_owned(), None));
    assert_eq!(levels(1), plain(["h1", "h2", "h3"]));
    assert_eq!(levels(3), plain(["h3", "h4", "h5"]));
    let deep = levels(5);
    assert_eq!(deep[1], ("h6".to_owned(), None));
    assert_eq!(deep[2], ("h6".to_owned(), Some("7".to_owned())));
}

#[test]
fn the_list_names_all_parts() {
    let site = two(Some(LINKS), Some(ASSETS), 2);
    let list: serde_json::Value = serde_json::from_slice(&site.files["fragments.json"]).expect("JSON");
    let parts = list["fragments"].as_array().expect("a list");
    let pages = site.paths().into_iter().filter(|path| path.ends_with(".html")).count();
    assert_eq!(parts.len(), pages);
    let part = parts.iter().find(|part| part["path"] == "sessions/a.html").expect("the session");
    assert_eq!(part["address"], "https://www.stadt.example/barcamp/sessions/a.html");
    assert_eq!(part["title"], "Eins");
    assert_eq!(part["kind"], "session");
    assert_eq!(part["language"], "de");
    assert_eq!(part["style_sheets"], serde_json::json!(["/fileadmin/barcamp/theme/style.css"]));
    assert!(part["links"].as_array().is_some_and(|links| links.contains(&"sessions/b.html".into())), "{part}");
    let results = parts.iter().find(|part| part["kind"] == "outcome-list").expect("a list");
    assert_eq!(results["scripts"], serde_json::json!(["/fileadmin/barcamp/theme/outcomes.js"]));
}

#[test]
fn what_is_no_part_is_left_out() {
    let site = two(Some(LINKS), Some(ASSETS), 2);
    for path in ["404.html", "sitemap.xml", "druck.css"] {
        assert!(!site.has(path), "{path}");
    }
    let css = raw(&site, "theme/style.css");
    for word in ["@page", "prefers-color-scheme", ":root", "rem;"] {
        assert!(!css.contains(word), "{word}");
    }
    assert!(css.contains(".nl-outcome"));
}

#[test]
fn the_style_sheet_speaks_only_of_parts() {
    let css = raw(&two(None, None, 2), "theme/style.css");
    let selectors = css
        .lines()
        .filter(|line| line.contains('{') && !line.starts_with('@'))
        .map(|line| line.split_once('{').map_or(line, |(selector, _)| selector));
    for selector in selectors {
        assert!([".nachlese:not(#_#_", ".nl-drawn"].iter().any(|own| selector.starts_with(own)), "{selector}");
    }
}

#[test]
fn a_part_names_nobody_who_may_not_be_named() {
    let people = "- key: p1\n  name: Erika Beispielfrau\n";
    let note = "---\ntopic: T\n---\nErika Beispielfrau war da.\n";
    let site = parts(&[("people.yaml", people), ("sessions/a.md", note)], Some(LINKS), None, 2);
    assert!(!site.errors().is_empty());
    assert_eq!(site.files_with("Beispielfrau"), NONE);
}
