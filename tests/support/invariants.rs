//! What every site must hold, whatever it is made of.

use std::collections::{BTreeMap, BTreeSet};

use nachlese::diagnostics::{
    Excerpts, MessageLanguage, Messages, Report, Style, github, gitlab, human, json, markdown, sarif, short,
};
use nachlese::source::SourceText;
use percent_encoding::percent_decode_str;

use super::search::SearchFiles;
use super::{Page, Site};

/// What is broken, one line each.
pub fn broken(site: &Site) -> Vec<String> {
    let pages: BTreeMap<String, Page> = site.pages().map(|page| (page.path.clone(), page)).collect();
    let ids: BTreeMap<&str, BTreeSet<String>> =
        pages.iter().map(|(path, page)| (path.as_str(), page.attributes("[id]", "id").into_iter().collect())).collect();
    let mut broken = Vec::new();
    for page in pages.values() {
        structure(page, &mut broken);
        links(page, site, &ids, &mut broken);
        requests(page, &mut broken);
        signs(page, &mut broken);
    }
    for (path, bytes) in &site.files {
        data(path, &String::from_utf8_lossy(bytes), &mut broken);
        // Before a page is finished, its links stand behind this.
        if path.ends_with(".html") && bytes.contains(&1) {
            broken.push(format!("{path}: a link that was not settled"));
        }
    }
    if let Some(search) = site.search() {
        broken.extend(search.contradictions().into_iter().map(|wrong| format!("the search: {wrong}")));
        addresses(&search, site, &ids, &mut broken);
    }
    broken.extend(spans(site));
    reports(site, &mut broken);
    broken
}

fn structure(page: &Page, broken: &mut Vec<String>) {
    for only in ["h1", "main", "head > title", "html[lang]"] {
        if page.count(only) != 1 {
            broken.push(format!("{}: {} times `{only}`", page.path, page.count(only)));
        }
    }
    if page.texts("h1").iter().any(String::is_empty) {
        broken.push(format!("{}: an empty h1", page.path));
    }
    let mut seen = BTreeSet::new();
    for id in page.attributes("[id]", "id") {
        if !seen.insert(id.clone()) {
            broken.push(format!("{}: the id `{id}` twice", page.path));
        }
    }
    for attribute in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
        for names in page.attributes(&format!("[{attribute}]"), attribute) {
            broken.extend(
                names
                    .split_whitespace()
                    .filter(|name| !seen.contains(*name))
                    .map(|name| format!("{}: {attribute} names `{name}`, which is not there", page.path)),
            );
        }
    }
}

fn links(page: &Page, site: &Site, ids: &BTreeMap<&str, BTreeSet<String>>, broken: &mut Vec<String>) {
    let ways_on = page.attributes("meta[http-equiv=refresh]", "content").into_iter();
    let ways_on = ways_on.map(|content| content.trim_start_matches("0; url=").to_owned());
    let addresses = page.attributes("[href]", "href").into_iter().chain(page.attributes("[src]", "src")).chain(ways_on);
    for address in addresses {
        let Some(target) = page.within(&address) else { continue };
        let (path, fragment) = target.split_once('#').map_or((target.as_str(), None), |(path, id)| (path, Some(id)));
        if !site.has(path) {
            broken.push(format!("{}: the link `{address}` leads to no file", page.path));
        } else if let Some(fragment) = fragment.filter(|id| !id.is_empty())
            && !ids.get(path).is_some_and(|ids| ids.contains(fragment))
        {
            broken.push(format!("{}: the link `{address}` leads to no place on its page", page.path));
        }
    }
}

/// A page carries no sign that it does not show. That it has all that it shows is true of its links.
fn signs(page: &Page, broken: &mut Vec<String>) {
    let shown = page.attributes("use", "href");
    let idle = page.attributes("symbol", "id").into_iter().filter(|id| !shown.contains(&format!("#{id}")));
    broken.extend(idle.map(|id| format!("{}: carries the sign `{id}`, which it does not show", page.path)));
}

/// What is found lies where the search says.
fn addresses(search: &SearchFiles, site: &Site, ids: &BTreeMap<&str, BTreeSet<String>>, broken: &mut Vec<String>) {
    for document in &search.documents {
        let decoded = percent_decode_str(document.href()).decode_utf8_lossy();
        let (path, own) = decoded.split_once('#').map_or((&*decoded, None), |(path, id)| (path, Some(id)));
        let passages = document.stored["passages"].as_array().into_iter().flatten();
        let anchors = passages.filter_map(|passage| passage[2].as_str()).chain(own);
        let known = ids.get(path);
        if !site.has(path) {
            broken.push(format!("the search: there is no {path}"));
        }
        broken.extend(
            anchors
                .filter(|anchor| known.is_some_and(|known| !known.contains(*anchor)))
                .map(|anchor| format!("the search: `{anchor}` is no place in {path}")),
        );
    }
}

/// Nothing is loaded from elsewhere, nothing runs, and a strict policy is kept.
fn requests(page: &Page, broken: &mut Vec<String>) {
    let loads =
        [("[src]", "src"), ("[srcset]", "srcset"), ("link[rel~=stylesheet]", "href"), ("link[rel~=icon]", "href")];
    for (selector, attribute) in loads {
        for address in page.attributes(selector, attribute) {
            if (address.contains(':') || address.starts_with("//")) && !is_own(page, &address) {
                broken.push(format!("{}: `{address}` would be loaded", page.path));
            }
        }
    }
    let forbidden = [
        "iframe",
        "object",
        "embed",
        "base",
        "style",
        "[style]",
        // Of what stands in the page itself, only a block of data is never run.
        "script:not([src]):not([type='application/ld+json'])",
        // Only at once, and only to another page of the site, which the page links to as well.
        "meta[http-equiv=refresh]:not([content^='0; url='])",
        "meta[http-equiv=refresh][content*=':']",
        "meta[http-equiv=refresh][content*='//']",
        "[href^='javascript:' i]",
        "[href^='data:' i]",
        "[href^='vbscript:' i]",
        // What readers type goes to the search page, in its address.
        "[action]:not([action$='suche.html'], [action$='search.html'])",
        "[method]",
        "[formaction]",
    ];
    for selector in forbidden {
        if page.count(selector) > 0 {
            broken.push(format!("{}: holds `{selector}`", page.path));
        }
    }
    // The page that is shown at every address can only lead to whole ones.
    if page.path != "404.html" && page.count("[action*=':'], [action^='/']") > 0 {
        broken.push(format!("{}: a form that leads away", page.path));
    }
    for element in page.select("*") {
        for (name, _) in element.value().attrs().filter(|(name, _)| name.starts_with("on")) {
            broken.push(format!("{}: <{} {name}>", page.path, element.value().name()));
        }
    }
}

/// Files for other programs can be read by them, whatever the notes hold.
fn data(path: &str, text: &str, broken: &mut Vec<String>) {
    let extension = path.rsplit('.').next().unwrap_or_default();
    match extension {
        "json" | "jsonld" => {
            if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
                broken.push(format!("{path}: {error}"));
            }
        }
        "xml" | "atom" => {
            if let Err(error) = roxmltree::Document::parse(text) {
                broken.push(format!("{path}: {error}"));
            }
        }
        "ics" => {
            let lines: Vec<&str> = text.split("\r\n").collect();
            if lines.iter().any(|line| line.len() > 75 || line.contains(['\n', '\r'])) {
                broken.push(format!("{path}: a line that is too long or ends wrongly"));
            }
        }
        "csv" => broken.extend(formulas(text).into_iter().map(|cell| format!("{path}: the formula `{cell}`"))),
        _ => {}
    }
}

/// Cells of a table that a spreadsheet would calculate.
fn formulas(table: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    for c in table.trim_start_matches('\u{feff}').chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            ';' | '\n' if !is_quoted => cells.push(String::new()),
            c => cells.last_mut().expect("there is always one").push(c),
        }
    }
    cells.retain(|cell| cell.trim_start().starts_with(['=', '+', '-', '@']) || cell.starts_with('\t'));
    cells
}

/// The page that is shown at any address names its files by their whole addresses.
fn is_own(page: &Page, address: &str) -> bool {
    let homes = page.attributes("a.brand", "href");
    page.path == "404.html" && homes.iter().any(|home| address.starts_with(home.trim_end_matches("index.html")))
}

/// Findings point into their files.
fn spans(site: &Site) -> Vec<String> {
    let wrong = |finding: &&nachlese::diagnostics::Finding| {
        let Some(location) = &finding.location else { return false };
        let Some(span) = location.span else { return false };
        let Some(text) = site.source_text(&location.path) else { return true };
        let patch = finding.patch.as_ref().map(|patch| patch.span.range());
        [Some(span.range()), patch].into_iter().flatten().any(|range| text.get(range).is_none())
    };
    site.findings.iter().filter(wrong).map(|finding| format!("points out of its file: {finding:?}")).collect()
}

/// Whatever the findings are, every format can write them, and its own syntax holds.
fn reports(site: &Site, broken: &mut Vec<String>) {
    let mut excerpts = Excerpts::default();
    for location in site.findings.iter().flat_map(|finding| [&finding.location, &finding.also]).flatten() {
        if let Some(text) = site.source_text(&location.path) {
            excerpts.insert(SourceText::decode(location.path.clone(), text.as_bytes()));
        }
    }
    let count = site.findings.len();
    for language in [MessageLanguage::English, MessageLanguage::German] {
        let report = Report::new(&site.findings, &excerpts, Messages::new(language));
        for (format, text) in [("json", json(&report)), ("sarif", sarif(&report)), ("gitlab", gitlab(&report))] {
            if let Err(error) = serde_json::from_str::<serde_json::Value>(&text) {
                broken.push(format!("{format}: {error}: {text}"));
            }
        }
        let lines = [("short", short(&report), count), ("github", github(&report), count + usize::from(count > 0))];
        for (format, text, expected) in
            lines.into_iter().filter(|(_, text, expected)| text.lines().count() != *expected)
        {
            broken.push(format!("{format}: not {expected} lines: {text}"));
        }
        for (format, text) in [("human", human(&report, Style::Plain)), ("markdown", markdown(&report))] {
            if text.contains(['\r', '\u{1b}', '\u{202e}'])
                || count > 0 && !text.contains(site.findings[0].code.number())
            {
                broken.push(format!("{format}: {text}"));
            }
        }
    }
}
