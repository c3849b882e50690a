//! How to reach a publisher or a municipality.

use crate::source::{encoded_mailbox, encoded_value};

/// A function address, never a person's, as somebody wrote it under `contact:`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contact {
    /// One address of mail, without `mailto:`.
    Mail(String),
    /// `http:` or `https:`.
    Page(String),
    /// Anything else, such as a telephone number: shown, never linked.
    Text(String),
}

/// What no address of mail holds that would not turn it into several, or into one with a hidden recipient.
const NEVER_IN_MAIL: &str = ",;:?&<>\"";

impl Contact {
    /// `None` for what is blank.
    pub fn parse(written: &str) -> Option<Self> {
        let written = written.trim();
        let is_one_word = !written.contains(|c: char| c.is_whitespace() || c.is_control());
        let has_scheme = |scheme: &str| {
            written.len() > scheme.len()
                && written.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        };
        let address = if has_scheme("mailto:") { &written["mailto:".len()..] } else { written };
        Some(match written {
            "" => return None,
            page if is_one_word && (has_scheme("https://") || has_scheme("http://")) => Self::Page(page.to_owned()),
            _ if is_one_word && is_mail(address) => Self::Mail(address.to_owned()),
            text => Self::Text(text.to_owned()),
        })
    }

    pub fn as_str(&self) -> &str {
        match self {
            Self::Mail(text) | Self::Page(text) | Self::Text(text) => text,
        }
    }

    /// Where a link to it leads.
    pub fn href(&self) -> Option<String> {
        match self {
            Self::Mail(address) => Some(format!("mailto:{}", encoded_mailbox(address))),
            Self::Page(url) => Some(url.clone()),
            Self::Text(_) => None,
        }
    }

    /// The same with the subject of the mail.
    pub fn href_about(&self, subject: &str) -> Option<String> {
        let href = self.href()?;
        Some(if matches!(self, Self::Mail(_)) { format!("{href}?subject={}", encoded_value(subject)) } else { href })
    }
}

fn is_mail(address: &str) -> bool {
    let parts = address.split_once('@');
    parts.is_some_and(|(mailbox, host)| !mailbox.is_empty() && host.contains('.') && !host.contains('@'))
        && !address.contains(|c| NEVER_IN_MAIL.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_whole_address_is_one() {
        let mail = |address: &str| Some(Contact::Mail(address.to_owned()));
        let text = |text: &str| Some(Contact::Text(text.to_owned()));
        for written in ["x@y.de", " x@y.de ", "mailto:x@y.de", "MailTo:x@y.de"] {
            assert_eq!(Contact::parse(written), mail("x@y.de"), "{written}");
        }
        for url in ["https://y.de/kontakt?a=x@y.de", "http://y.de"] {
            assert_eq!(Contact::parse(url), Some(Contact::Page(url.to_owned())));
        }
        for written in [
            "a@b",
            "@y.de",
            "x@y@z.de",
            "x@y.de?bcc=z",
            "mailto:x@y.de?bcc=z@y.de",
            "x@y.de, z@y.de",
            "E-Mail:x@y.de",
            "Tel. 0123 4567-0",
            "mailto:",
            "https://",
            "https://y.de oder Zimmer 3",
            "Ämter",
        ] {
            assert_eq!(Contact::parse(written), text(written), "{written}");
        }
        assert_eq!(Contact::parse(" \n"), None);
    }

    #[test]
    fn links_are_encoded() {
        let contact = |written: &str| Contact::parse(written).expect("a contact");
        assert_eq!(contact("a+b/ü@y.de").href().as_deref(), Some("mailto:a+b%2F%C3%BC@y.de"));
        let about = |written: &str| contact(written).href_about("A & B");
        assert_eq!(about("x@y.de").as_deref(), Some("mailto:x@y.de?subject=A%20%26%20B"));
        assert_eq!(about("https://y.de/k").as_deref(), Some("https://y.de/k"));
        assert_eq!(about("Tel. 0123 4567-0"), None);
    }
}
