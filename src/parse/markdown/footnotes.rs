//! Footnotes: gathered wherever they are defined, shown together at the end.

use std::collections::HashMap;

use super::marks::Mark;
use super::markup::Markup;

#[derive(Default)]
pub(super) struct Footnotes {
    by_label: HashMap<String, Footnote>,
    /// Labels in the order of their first reference.
    referenced: Vec<String>,
    /// Labels in the order of their definitions.
    defined: Vec<String>,
    /// Definitions under way: label, and the text that waits for their end.
    under_way: Vec<(String, String)>,
}

#[derive(Default)]
struct Footnote {
    /// From 1, in the order of first reference.
    number: Option<u32>,
    references: u32,
    html: Option<String>,
}

impl Footnotes {
    /// Counts a reference and gives its mark.
    pub fn refer(&mut self, label: &str) -> Mark {
        let footnote = self.by_label.entry(label.to_owned()).or_default();
        footnote.references += 1;
        let number = *footnote.number.get_or_insert_with(|| {
            self.referenced.push(label.to_owned());
            self.referenced.len() as u32
        });
        Mark::FootnoteReference { number, nth: footnote.references }
    }

    /// From here on the text belongs to a footnote.
    pub fn start(&mut self, label: &str, markup: &mut Markup) {
        markup.open_boundary(true);
        self.under_way.push((label.to_owned(), std::mem::take(&mut markup.html)));
    }

    pub fn end(&mut self, markup: &mut Markup) {
        markup.close();
        let Some((label, waiting)) = self.under_way.pop() else { return };
        let html = std::mem::replace(&mut markup.html, waiting);
        let footnote = self.by_label.entry(label.clone()).or_default();
        match &mut footnote.html {
            None => {
                footnote.html = Some(html);
                self.defined.push(label);
            }
            // Markdown knows only the first; text is never dropped all the same.
            Some(first) => first.push_str(&html),
        }
    }

    /// Writes all footnotes: first those that are referred to, then the others.
    pub fn write(mut self, markup: &mut Markup) {
        if self.defined.is_empty() {
            return;
        }
        let others: Vec<String> =
            self.defined.iter().filter(|label| self.by_label[*label].number.is_none()).cloned().collect();
        markup.open_marked("div", Mark::Footnotes);
        for (place, label) in self.referenced.iter().chain(&others).enumerate() {
            let Some(footnote) = self.by_label.get_mut(label) else { continue };
            let html = footnote.html.take().unwrap_or_default();
            let number = footnote.number.unwrap_or(place as u32 + 1);
            markup.open_marked("div", Mark::Footnote { number, references: footnote.references });
            markup.html.push_str(&html);
            markup.close();
        }
        markup.close();
    }
}
