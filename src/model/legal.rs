//! What the law wants linked from every page, and the data from which such pages are made.
//!
//! What is missing in the data is missing here too: the page then leaves it out, and a finding says so. Nothing is
//! made up, least of all how accessible the site is.

use jiff::civil::Date;

use super::{Contact, Land, PageId};

/// Imprint, privacy statement and accessibility statement, and where readers find simpler words.
#[derive(Clone, Debug, Default)]
pub struct Legal {
    pub imprint: Option<LegalPage>,
    pub privacy: Option<LegalPage>,
    pub accessibility: Option<LegalPage>,
    pub contact: Option<Contact>,
    /// Whose law holds.
    pub jurisdiction: Option<Jurisdiction>,
    /// The publisher's page in easy language.
    pub easy_language: Option<LegalPage>,
    /// The publisher's page in sign language.
    pub sign_language: Option<LegalPage>,
    pub data: LegalData,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LegalPage {
    /// A page of the publisher's own.
    Elsewhere(String),
    /// One of `pages/`.
    Here(PageId),
    /// Made of [`LegalData`].
    Made(LegalKind),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LegalKind {
    Imprint,
    Privacy,
    Accessibility,
}

impl LegalKind {
    pub const ALL: [LegalKind; 3] = [Self::Imprint, Self::Privacy, Self::Accessibility];

    /// The key in `legal:`, and the id of the page's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Imprint => "imprint",
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibility",
        }
    }
}

/// A municipality is bound by the law of its Land, a federal body by that of the Federation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jurisdiction {
    Land(Land),
    Federal,
}

/// What the pages are made of, as far as it is given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LegalData {
    pub imprint: Option<Imprint>,
    pub privacy: Option<Privacy>,
    pub accessibility: Option<AccessibilityStatement>,
}

/// A public body and how to reach it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicBody {
    pub name: Option<String>,
    pub street: Option<String>,
    pub postcode: Option<String>,
    pub town: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
}

/// What § 5 DDG asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imprint {
    pub body: PublicBody,
    /// „Körperschaft des öffentlichen Rechts“
    pub legal_form: Option<String>,
    /// „Bürgermeisterin Erika Beispiel“: the law wants the name, so that no consent is needed for it.
    pub represented_by: Option<String>,
    pub vat_id: Option<String>,
    pub supervisory_authority: Option<String>,
    /// Who answers for the content under § 18 (2) MStV.
    pub responsible: Option<String>,
}

/// What only the publisher can say of how personal data is processed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Privacy {
    /// Where it is not that of the imprint.
    pub controller: PublicBody,
    pub officer: Option<String>,
    /// Who runs the server, and what it logs.
    pub hosting: Option<String>,
    /// On which law the publication rests.
    pub legal_basis: Option<String>,
    pub date: Option<Date>,
}

/// The statement of Directive (EU) 2016/2102 in the form of Implementing Decision (EU) 2018/1523.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccessibilityStatement {
    /// Whose statement it is, where that is not the body of the imprint.
    pub name: Option<String>,
    /// For which pages it is made, where that is not this site.
    pub scope: Option<String>,
    /// Never assumed: only the publisher can know.
    pub status: Option<Conformance>,
    pub method: Option<Evaluation>,
    /// When the statement was made.
    pub date: Option<Date>,
    /// When it was last reviewed.
    pub reviewed: Option<Date>,
    pub gaps: Vec<Gap>,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// A page on which barriers can be reported.
    pub url: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conformance {
    Full,
    Partial,
    None,
}

/// How it was found out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evaluation {
    /// By the public body itself.
    Own,
    /// By somebody else.
    External,
}

/// What is not accessible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    pub what: String,
    pub why: Option<String>,
    /// How to get at the content all the same.
    pub alternative: Option<String>,
    pub ground: Ground,
}

/// The three groups of the model statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// It should be accessible, and is not.
    #[default]
    NonCompliance,
    /// It would be a disproportionate burden (Article 5 of the directive).
    Burden,
    /// The law does not ask for it.
    OutOfScope,
}

impl Legal {
    /// The pages that are made.
    pub fn made(&self) -> impl Iterator<Item = LegalKind> {
        let pages = [&self.imprint, &self.privacy, &self.accessibility];
        pages.into_iter().filter_map(|page| if let Some(LegalPage::Made(kind)) = page { Some(*kind) } else { None })
    }
}

impl LegalData {
    /// Addresses and numbers that are public by law.
    pub fn contacts(&self) -> impl Iterator<Item = &str> {
        let bodies = self.imprint.iter().map(|imprint| &imprint.body);
        let bodies = bodies.chain(self.privacy.iter().map(|privacy| &privacy.controller));
        let bodies = bodies.flat_map(|body| [&body.email, &body.phone]);
        let officer = self.privacy.iter().map(|privacy| &privacy.officer);
        let statement = self.accessibility.iter().flat_map(|statement| [&statement.email, &statement.phone]);
        bodies.chain(officer).chain(statement).filter_map(|text| text.as_deref())
    }
}

impl AccessibilityStatement {
    /// When it was last looked at.
    pub fn as_of(&self) -> Option<Date> {
        self.reviewed.max(self.date)
    }
}
