//! Links whose text says nothing about where they lead.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::source::{Span, fold};

/// A link under way.
pub(super) struct OpenLink {
    pub span: Span,
    /// What readers see of it, as much as is needed to judge it.
    pub text: String,
    /// Whether the author chose the text. An address that stands for itself, and the name of a note, are none.
    pub is_worded: bool,
    /// Whether it is the bare address of a website.
    pub is_address: bool,
    pub is_html: bool,
    /// A picture in it without a text alternative: its place, and what is wrong with it.
    pub picture: Option<crate::diagnostics::Finding>,
}

impl OpenLink {
    pub fn push(&mut self, text: &str) {
        if self.text.len() <= LONGEST {
            self.text.push_str(text);
        }
    }

    pub fn is_vague(&self) -> bool {
        self.is_worded && is_vague(&self.text)
    }
}

/// No vague text is longer.
const LONGEST: usize = 40;

fn is_vague(text: &str) -> bool {
    text.len() <= LONGEST && VAGUE.contains(fold(text).as_str())
}

/// Texts as [`fold`] makes them, without punctuation and arrows.
static VAGUE: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let german = "hier|hier klicken|bitte hier klicken|klick hier|klicke hier|klicken sie hier|klicken|klick|mehr|mehr dazu|\
                  mehr dazu hier|mehr erfahren|mehr lesen|mehr infos|mehr informationen|weitere infos|weitere informationen|\
                  weiter|weiterlesen|weiter lesen|lesen|link|links|zum link|dieser link|diesem link|diesen link|unter diesem link|\
                  ueber diesen link|folgender link|dies|diese|dieser|dieses|diese seite|dieser seite|dort|da|siehe|siehe hier|\
                  siehe link|url|website oeffnen|oeffnen";
    let english = "here|click here|click|see here|read here|more|more here|more info|more information|read more|learn more|\
                   find out more|link|the link|this link|this|this page|this one|that|there|see|continue|continue reading|go|\
                   open|it";
    german.split('|').chain(english.split('|')).collect()
});

#[cfg(test)]
mod tests {
    use super::is_vague;

    #[test]
    fn only_whole_texts_are_vague() {
        for text in
            ["hier", "Hier!", "» mehr", "HIER  klicken", "Über diesen Link", "read more …", "[Link]", "Weiterlesen →"]
        {
            assert!(is_vague(text), "{text}");
        }
        for text in ["", "hier die Dienstanweisung", "Mehr Demokratie", "1", "https://a.example", "Linkliste", "→"] {
            assert!(!is_vague(text), "{text}");
        }
    }
}
