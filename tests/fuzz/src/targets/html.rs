//! What a browser would make of finished HTML.

use scraper::{ElementRef, Html};

/// A whole page.
pub fn sound_page(html: &str) {
    let document = Html::parse_document(html);
    harmless(&document, html);
    stable(&document, &Html::parse_document(&document.html()), html);
}

/// Part of a page, as it stands in its `<main>`.
pub fn sound_part(html: &str) {
    sound_page(&format!("<!DOCTYPE html><html lang=de><title>a</title><main>{html}</main>"));
    let document = Html::parse_document(&format!("<main>{html}</main><hr id=behind>"));
    let behind = document.select(&selector("body > hr#behind")).count();
    assert_eq!(behind, 1, "nothing breaks out of its place: {html:?}");
}

/// A drawing, which a page may hold as it is.
pub fn sound_drawing(svg: &str) {
    harmless(&Html::parse_document(svg), svg);
}

/// Read, written and read again it is the same: nothing becomes a tag that was none.
fn stable(once: &Html, twice: &Html, html: &str) {
    assert_eq!(once.html(), twice.html(), "it is read in two ways: {html:?}");
}

fn harmless(document: &Html, html: &str) {
    for element in document.select(&selector("*")) {
        let name = element.value().name();
        assert!(
            !["iframe", "object", "embed", "base", "style", "frame"].contains(&name) || in_drawing(element),
            "<{name}> in {html:?}"
        );
        let is_data = element.attr("type") == Some("application/ld+json");
        assert!(name != "script" || is_data || element.attr("src").is_some(), "a script in {html:?}");
        for (attribute, value) in element.value().attrs() {
            assert!(!attribute.starts_with("on") && attribute != "srcdoc", "{attribute}={value:?} in {html:?}");
            let value: String = value.chars().filter(|c| *c > ' ').collect::<String>().to_ascii_lowercase();
            let is_address = matches!(attribute, "href" | "src" | "action" | "formaction" | "poster" | "data" | "cite");
            let runs = ["javascript:", "vbscript:", "data:"].iter().any(|scheme| value.starts_with(scheme));
            assert!(!is_address || !runs || in_drawing(element), "{attribute}={value:?} in {html:?}");
        }
    }
}

/// A drawing brings its style and its pictures with it.
fn in_drawing(element: ElementRef) -> bool {
    element.ancestors().filter_map(ElementRef::wrap).any(|around| around.value().name() == "svg")
}

fn selector(words: &str) -> scraper::Selector {
    scraper::Selector::parse(words).expect("a selector")
}
