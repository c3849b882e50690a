//! A finished page, asked by CSS selectors.

use nachlese::source::SourcePath;
use percent_encoding::percent_decode_str;
use scraper::{ElementRef, Html, Node, Selector};

pub struct Page {
    pub path: String,
    pub html: String,
    document: Html,
}

impl Page {
    pub fn new(path: &str, bytes: &[u8]) -> Self {
        let html = String::from_utf8(bytes.to_vec()).expect("pages are UTF-8");
        let document = Html::parse_document(&html);
        Self { path: path.to_owned(), html, document }
    }

    pub fn select(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let parsed = Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"));
        let found: Vec<ElementRef> = self.document.select(&parsed).map(|node| node.to_owned()).collect();
        found
    }

    pub fn count(&self, selector: &str) -> usize {
        self.select(selector).len()
    }

    /// The text of the only element that the selector finds, with single blanks.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        let mut texts = self.texts(selector);
        assert!(texts.len() == 1, "`{selector}` finds {} elements in {}: {texts:#?}", texts.len(), self.path);
        texts.pop().expect("there is one")
    }

    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.select(selector).into_iter().map(text_of).collect()
    }

    /// One attribute of all elements that have it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.select(selector).into_iter().filter_map(|element| element.attr(name)).map(str::to_owned).collect()
    }

    /// Whether the text of `<main>` holds these words.
    #[track_caller]
    pub fn says(&self, words: &str) -> bool {
        self.text("main").contains(words)
    }

    /// Where the links within the site lead that the selector finds, as paths of the site with their fragments.
    pub fn leads_to(&self, selector: &str) -> Vec<String> {
        self.attributes(selector, "href").iter().filter_map(|href| self.within(href)).collect()
    }

    /// The path of the site that an address means when it stands on this page; `None` for other sites.
    /// What leads nowhere gives a path that no file can have.
    pub fn within(&self, href: &str) -> Option<String> {
        if href.contains("://") || href.starts_with("mailto:") || href.starts_with("tel:") || href.starts_with("//") {
            return None;
        }
        let (file, fragment) = match href.split_once('#') {
            Some((file, fragment)) => (file, Some(fragment)),
            None => (href, None),
        };
        let folder = self.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let decoded = percent_decode_str(file.split('?').next().unwrap_or_default()).decode_utf8_lossy();
        let path = match decoded.as_ref() {
            "" => self.path.clone(),
            from_root if from_root.starts_with('/') => format!("(from the root: {from_root})"),
            relative => SourcePath::new(&format!("{folder}/{relative}"))
                .map_or_else(|| format!("(outside: {relative})"), |path| path.to_string()),
        };
        Some(match fragment {
            Some(fragment) => format!("{path}#{}", percent_decode_str(fragment).decode_utf8_lossy()),
            None => path,
        })
    }

    /// Each text that holds these words, with the language in which a screen reader would read it out.
    pub fn languages_of(&self, words: &str) -> Vec<(String, String)> {
        let body = self.select("body").into_iter().flat_map(|body| body.descendants().collect::<Vec<_>>());
        let texts = body.filter(|node| node.value().as_text().is_some_and(|text| text.contains(words)));
        texts
            .map(|node| {
                let text = node.value().as_text().map(|text| text.trim().to_owned()).unwrap_or_default();
                let language = node.ancestors().filter_map(ElementRef::wrap).find_map(|element| element.attr("lang"));
                (text, language.unwrap_or_default().to_owned())
            })
            .collect()
    }

    /// All text and all attribute values, decoded.
    pub fn everything(&self) -> String {
        let mut everything: String = self.document.root_element().text().collect();
        for element in self.select("*") {
            for (_, value) in element.value().attrs() {
                everything.push('\n');
                everything.push_str(value);
            }
        }
        everything
    }
}

/// As a reader sees it: what stands in a box of its own is apart from what stands beside it.
fn text_of(element: ElementRef) -> String {
    let mut text = String::new();
    gather(element, &mut text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn gather(element: ElementRef, text: &mut String) {
    const INLINE: [&str; 19] = [
        "a", "abbr", "b", "bdi", "code", "del", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub",
        "sup", "time", "use",
    ];
    let gap = if INLINE.contains(&element.value().name()) { "" } else { " " };
    text.push_str(gap);
    for child in element.children() {
        match child.value() {
            Node::Text(own) => text.push_str(own),
            _ => ElementRef::wrap(child).into_iter().for_each(|child| gather(child, text)),
        }
    }
    text.push_str(gap);
}
