//! Imprint, privacy statement and accessibility statement, made of what `legal:` says.
//!
//! The texts say only what is true of every site that the program makes, or what the publisher says. What is not given
//! is left out. Above all, how accessible the site is stands here in the publisher's words or not at all.

use fluent_bundle::FluentValue;
use schemars::JsonSchema;
use serde::Serialize;

use super::frame::Area;
use super::{Here, View};
use crate::model::{
    AccessibilityStatement, Conformance, Contact, Evaluation, Gap, Ground, Imprint, LegalKind, NamesPolicy, Privacy,
    PublicBody,
};
use crate::site::dates::TimeView;
use crate::site::enforcement::{self, Law};

#[derive(Debug, JsonSchema, Serialize)]
pub struct LegalPageView {
    pub title: String,
    pub lead: Vec<String>,
    pub sections: Vec<Section>,
    /// Of which day the page is.
    pub as_of: Option<TimeView>,
}

#[derive(Debug, Default, JsonSchema, Serialize)]
pub struct Section {
    /// `None` where the page has only one.
    pub title: Option<String>,
    pub texts: Vec<String>,
    pub items: Vec<String>,
    /// Name and address of a public body.
    pub address: Vec<String>,
    pub facts: Vec<Fact>,
    pub groups: Vec<GapGroup>,
}

/// What something is called, and what it is.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Fact {
    pub label: String,
    pub text: String,
    pub href: Option<String>,
}

/// What is not accessible on one ground.
#[derive(Debug, JsonSchema, Serialize)]
pub struct GapGroup {
    pub title: String,
    pub gaps: Vec<GapView>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct GapView {
    pub what: String,
    pub facts: Vec<Fact>,
}

pub fn legal(here: &Here, kind: LegalKind) -> View<LegalPageView> {
    let data = &here.site.legal.data;
    let page = match kind {
        LegalKind::Imprint => imprint(here, data.imprint.as_ref().unwrap_or(&Imprint::default())),
        LegalKind::Privacy => privacy(here, data.privacy.as_ref().unwrap_or(&Privacy::default())),
        LegalKind::Accessibility => {
            accessibility(here, data.accessibility.as_ref().unwrap_or(&AccessibilityStatement::default()))
        }
    };
    View { frame: here.frame(&page.title, Area::None, None, Vec::new()), page }
}

fn imprint(here: &Here, imprint: &Imprint) -> LegalPageView {
    let body = &imprint.body;
    let given = [
        ("legal-form", &imprint.legal_form),
        ("legal-represented-by", &imprint.represented_by),
        ("legal-email", &body.email),
        ("legal-phone", &body.phone),
        ("legal-vat-id", &imprint.vat_id),
        ("legal-supervisory-authority", &imprint.supervisory_authority),
        ("legal-responsible", &imprint.responsible),
    ];
    let facts = given.into_iter().filter_map(|(label, text)| Some(fact(here, label, text.as_ref()?))).collect();
    LegalPageView {
        title: here.text("imprint"),
        lead: vec![here.text("imprint-lead")],
        sections: vec![Section { address: address(body), facts, ..Section::default() }],
        as_of: None,
    }
}

fn privacy(here: &Here, privacy: &Privacy) -> LegalPageView {
    let site = here.site;
    let own = site.legal.data.imprint.as_ref().map(|imprint| &imprint.body);
    let controller =
        Some(&privacy.controller).filter(|body| body.name.is_some()).or(own).unwrap_or(&privacy.controller);
    let contact = [("legal-email", &controller.email), ("legal-phone", &controller.phone)];
    let titled = |title: &str| Section { title: Some(here.text(title)), ..Section::default() };

    let mut sections = vec![Section {
        address: address(controller),
        facts: contact.into_iter().filter_map(|(label, text)| Some(fact(here, label, text.as_ref()?))).collect(),
        ..titled("privacy-controller")
    }];
    if let Some(officer) = &privacy.officer {
        let facts = officer.lines().map(|line| fact(here, "contact", line.trim())).collect();
        sections.push(Section { facts, ..titled("privacy-officer") });
    }
    sections.push(Section {
        texts: vec![here.text("privacy-visit-lead")],
        items: ["privacy-no-storage", "privacy-no-third-party", "privacy-no-tracking", "privacy-no-forms"]
            .map(|text| here.text(text))
            .into(),
        ..titled("privacy-visit")
    });
    if let Some(hosting) = &privacy.hosting {
        sections.push(Section { texts: paragraphs(hosting), ..titled("privacy-hosting") });
    }
    if let Some(Contact::Mail(mailbox)) = &site.legal.contact {
        let text = here.texts.named("privacy-mail-text", mailbox);
        sections.push(Section { texts: vec![text], ..titled("privacy-mail") });
    }
    let named = match site.names {
        NamesPolicy::None => "privacy-people-none",
        NamesPolicy::Consented => "privacy-people-consented",
    };
    let texts = [named, "privacy-pictures"].map(|text| here.text(text)).into();
    sections.push(Section { texts, ..titled("privacy-people") });
    if let Some(basis) = &privacy.legal_basis {
        sections.push(Section { texts: paragraphs(basis), ..titled("privacy-basis") });
    }
    sections.push(rights(here));
    LegalPageView {
        title: here.text("privacy-title"),
        lead: vec![here.text("privacy-lead")],
        sections,
        as_of: privacy.date.map(|date| here.texts.date(date)),
    }
}

/// What people may ask for, and where they complain.
fn rights(here: &Here) -> Section {
    let rights = ["access", "rectification", "erasure", "restriction", "portability", "objection", "withdrawal"];
    let mut texts = vec![here.text("privacy-rights-lead")];
    let law = here.law();
    texts.push(here.text(if law.is_some() { "privacy-complaint" } else { "privacy-complaint-anywhere" }));
    let authority = law.map(|law| Fact {
        label: here.text("privacy-authority"),
        text: law.data_protection.to_owned(),
        href: Some(law.data_protection_url.to_owned()),
    });
    Section {
        title: Some(here.text("privacy-rights")),
        texts,
        items: rights.map(|right| here.text(&format!("privacy-right-{right}"))).into(),
        facts: authority.into_iter().collect(),
        ..Section::default()
    }
}

fn accessibility(here: &Here, statement: &AccessibilityStatement) -> LegalPageView {
    let imprint = here.site.legal.data.imprint.as_ref();
    let name = statement.name.as_ref().or_else(|| imprint?.body.name.as_ref());
    let is_german = here.site.language.split('-').next() == Some("de");
    let named = |law: &'static Law| if is_german { law.accessibility } else { law.short }.to_owned();
    let law = here.law().map_or_else(|| here.text("statement-law"), named);
    let scope = statement.scope.clone().unwrap_or_else(|| {
        let title = &here.site.title;
        match &here.site.url {
            Some(url) => here.texts.with("statement-site-at", &[("name", text(title)), ("url", text(url))]),
            None => here.texts.named("statement-site", title),
        }
    });
    let endeavour = name.map(|name| here.texts.with("statement-lead", &[("name", text(name)), ("law", text(&law))]));
    let scope = here.texts.named("statement-scope", &scope);
    let sections = [
        Some(conformance(here, statement, &law)),
        gaps(here, &statement.gaps),
        Some(preparation(here, statement)),
        Some(feedback(here, statement)),
        Some(enforcement_of(here)),
    ];
    LegalPageView {
        title: here.text("accessibility"),
        lead: endeavour.into_iter().chain([scope]).collect(),
        sections: sections.into_iter().flatten().collect(),
        as_of: None,
    }
}

/// Nothing but what the publisher says: the program cannot know.
fn conformance(here: &Here, statement: &AccessibilityStatement, law: &str) -> Section {
    let has = |exception: bool| statement.gaps.iter().any(|gap| (gap.ground != Ground::NonCompliance) == exception);
    let because = match (has(false), has(true)) {
        (true, true) => "both",
        (false, true) => "exceptions",
        _ => "gaps",
    };
    let id = match statement.status {
        Some(Conformance::Full) => "statement-full",
        Some(Conformance::Partial) => "statement-partial",
        Some(Conformance::None) => "statement-none",
        None => "statement-unknown",
    };
    let told = here.texts.with(id, &[("law", text(law)), ("because", text(because))]);
    Section { title: Some(here.text("statement-status")), texts: vec![told], ..Section::default() }
}

fn gaps(here: &Here, gaps: &[Gap]) -> Option<Section> {
    let grounds = [
        (Ground::NonCompliance, "statement-ground-non-compliance"),
        (Ground::Burden, "statement-ground-burden"),
        (Ground::OutOfScope, "statement-ground-out-of-scope"),
    ];
    let group = |(ground, title): (Ground, &str)| {
        let gaps: Vec<GapView> =
            gaps.iter().filter(|gap| gap.ground == ground).map(|gap| gap_view(here, gap)).collect();
        (!gaps.is_empty()).then(|| GapGroup { title: here.text(title), gaps })
    };
    (!gaps.is_empty()).then(|| Section {
        title: Some(here.text("statement-gaps")),
        texts: vec![here.text("statement-gaps-lead")],
        groups: grounds.into_iter().filter_map(group).collect(),
        ..Section::default()
    })
}

fn gap_view(here: &Here, gap: &Gap) -> GapView {
    let given = [("statement-why", &gap.why), ("statement-alternative", &gap.alternative)];
    let facts = given.into_iter().filter_map(|(label, text)| {
        let text = text.clone()?;
        Some(Fact { label: here.text(label), text, href: None })
    });
    GapView { what: gap.what.clone(), facts: facts.collect() }
}

fn preparation(here: &Here, statement: &AccessibilityStatement) -> Section {
    let dated = |id: &str, date: Option<jiff::civil::Date>| Some(here.texts.named(id, &here.texts.date(date?).text));
    let method = statement.method.map(|method| match method {
        Evaluation::Own => here.text("statement-own"),
        Evaluation::External => here.text("statement-external"),
    });
    let texts = [dated("statement-made", statement.date), method, dated("statement-reviewed", statement.reviewed)];
    Section {
        title: Some(here.text("statement-preparation")),
        texts: texts.into_iter().flatten().collect(),
        ..Section::default()
    }
}

fn feedback(here: &Here, statement: &AccessibilityStatement) -> Section {
    let given =
        [("legal-email", &statement.email), ("legal-phone", &statement.phone), ("legal-form-page", &statement.url)];
    let mut facts: Vec<Fact> =
        given.into_iter().filter_map(|(label, text)| Some(fact(here, label, text.as_ref()?))).collect();
    if let (true, Some(contact)) = (facts.is_empty(), &here.site.legal.contact) {
        facts.push(fact(here, "contact", contact.as_str()));
    }
    Section {
        title: Some(here.text("statement-feedback")),
        texts: vec![here.text("statement-feedback-text")],
        facts,
        ..Section::default()
    }
}

fn enforcement_of(here: &Here) -> Section {
    let title = Some(here.text("statement-enforcement"));
    let Some(law) = here.law() else {
        return Section { title, texts: vec![here.text("statement-enforcement-unknown")], ..Section::default() };
    };
    let facts = vec![
        Fact {
            label: here.text("statement-body"),
            text: law.enforcement.to_owned(),
            href: Some(law.enforcement_url.to_owned()),
        },
        Fact { label: here.text("statement-basis"), text: law.basis.to_owned(), href: None },
    ];
    Section { title, texts: vec![here.text("statement-enforcement-text")], facts, ..Section::default() }
}

impl Here<'_> {
    fn law(&self) -> Option<&'static Law> {
        self.site.legal.jurisdiction.map(enforcement::law)
    }
}

/// Name, street and town, each in a line.
fn address(body: &PublicBody) -> Vec<String> {
    let town = [&body.postcode, &body.town].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ");
    let lines = [body.name.clone(), body.street.clone(), Some(town)];
    lines.into_iter().flatten().filter(|line| !line.is_empty()).collect()
}

/// A fact that may be an address of mail or of the web, or a telephone number.
fn fact(here: &Here, label: &str, text: &str) -> Fact {
    let href = match label {
        "legal-phone" => dialled(text),
        _ => Contact::parse(text).and_then(|contact| contact.href()),
    };
    Fact { label: here.text(label), text: text.to_owned(), href }
}

/// `tel:` for a number that can be dialled as it stands: `+49 40 1234-0`.
fn dialled(number: &str) -> Option<String> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '/' | '(' | ')' | '+');
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    (number.trim_start().starts_with('+') && number.chars().all(is_part) && !number.contains("(0)"))
        .then(|| format!("tel:+{digits}"))
}

/// The paragraphs of a text that has no other markup.
fn paragraphs(text: &str) -> Vec<String> {
    let joined = text.split("\n\n").map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    joined.filter(|part| !part.is_empty()).collect()
}

fn text(text: &str) -> FluentValue<'_> {
    FluentValue::from(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_are_dialled() {
        assert_eq!(dialled("+49 40 1234-0").as_deref(), Some("tel:+494012340"));
        assert_eq!(dialled("040 1234-0"), None);
        assert_eq!(dialled("+49 (0)40 1234"), None);
        assert_eq!(dialled("+49 40 1234, Zimmer 3"), None);
    }

    #[test]
    fn blank_lines_divide_paragraphs() {
        assert_eq!(paragraphs("a\nb\n\n\n c "), ["a b", "c"]);
    }
}
