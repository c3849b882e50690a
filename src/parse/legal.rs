//! `legal:`: links to the publisher's own pages, or the data from which such pages are made.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::fields::{Fields, invalid, map, text, with_correction};
use super::file::File;
use super::keys::Record;
use super::tree::{Node, Value};
use super::{Written, values};
use crate::diagnostics::Finding;
use crate::model::{
    AccessibilityStatement, Gap, Ground, Imprint, Jurisdiction, LegalData, LegalKind, Privacy, PublicBody,
};
use crate::source::{Span, Spanned};

/// What `legal:` says.
#[derive(Clone, Debug, Default)]
pub struct WrittenLegal {
    /// Addresses, names of pages and the contact, by their keys.
    pub links: BTreeMap<&'static str, Written>,
    pub jurisdiction: Option<Jurisdiction>,
    pub data: LegalData,
    /// What stands where data is, for findings about what is missing in it.
    pub places: BTreeMap<LegalKind, LegalEntry>,
    /// Where it says when the accessibility statement was last looked at.
    pub accessibility_date: Option<Span>,
    /// Whether a Land was written at all, readable or not.
    pub has_jurisdiction: bool,
}

/// The data for one page.
#[derive(Clone, Debug)]
pub struct LegalEntry {
    /// Of the page's key.
    pub key: Span,
    /// Of the whole map.
    pub span: Span,
    /// Keys that are written there, or misspelled: what is wrong with their values is told already.
    pub given: BTreeSet<&'static str>,
}

/// Reads the map below `legal:`.
pub fn legal(fields: &Fields, findings: &mut Vec<Finding>) -> WrittenLegal {
    let mut legal = WrittenLegal::default();
    let Some(fields) = fields.map("legal", Record::Legal, findings) else { return legal };
    fields.report_unknown(findings);
    legal.has_jurisdiction = fields.node("state").is_some();
    let jurisdiction = fields.value("state", "jurisdiction", values::jurisdiction, findings);
    legal.jurisdiction = jurisdiction.map(|jurisdiction| jurisdiction.value);
    for kind in LegalKind::ALL {
        let name = kind.key();
        match fields.node(name) {
            Some(node) if matches!(node.value, Value::Map(_)) => page(&fields, kind, node, &mut legal, findings),
            _ => link(&fields, name, &mut legal, findings),
        }
    }
    for name in ["contact", "easy_language", "sign_language"] {
        link(&fields, name, &mut legal, findings);
    }
    legal
}

fn link(fields: &Fields, name: &'static str, legal: &mut WrittenLegal, findings: &mut Vec<Finding>) {
    let Some(written) = fields.text(name, findings) else { return };
    // What begins with `www.` is no page of `pages/`; of anything else `resolve` finds out what it names.
    let written = match values::web_address(&written.value) {
        Err(Some(meant)) => {
            let finding = invalid(fields.file, name, &written, "address");
            findings.push(with_correction(finding, written.span, Some(meant.clone())));
            Written::new(meant, written.span)
        }
        _ => written,
    };
    legal.links.insert(name, written);
}

/// The data of one page, and what of it is given.
fn page(fields: &Fields, kind: LegalKind, node: &Node, legal: &mut WrittenLegal, findings: &mut Vec<Finding>) {
    let record = match kind {
        LegalKind::Imprint => Record::Imprint,
        LegalKind::Privacy => Record::Privacy,
        LegalKind::Accessibility => Record::Accessibility,
    };
    let Some(key) = fields.get(kind.key()).map(|entry| entry.key.span) else { return };
    let Some(inner) = map(fields.file, record, node, findings) else { return };
    let meant = inner.report_unknown(findings).into_iter().map(|key| key.name);
    let written = record.keys().iter().map(|key| key.name).filter(|name| inner.node(name).is_some());
    legal.places.insert(kind, LegalEntry { key, span: node.span, given: meant.chain(written).collect() });
    match kind {
        LegalKind::Imprint => legal.data.imprint = Some(imprint(&inner, findings)),
        LegalKind::Privacy => legal.data.privacy = Some(privacy(&inner, findings)),
        LegalKind::Accessibility => {
            let dates = ["date", "reviewed"].map(|name| inner.date(name, findings));
            let latest = dates.iter().flatten().max_by_key(|date| date.value);
            legal.accessibility_date = latest.map(|date| date.span);
            legal.data.accessibility = Some(accessibility(&inner, dates, findings));
        }
    }
}

fn imprint(fields: &Fields, findings: &mut Vec<Finding>) -> Imprint {
    Imprint {
        body: public_body(fields, findings),
        legal_form: value(fields, "legal_form", findings),
        represented_by: value(fields, "represented_by", findings),
        vat_id: value(fields, "vat_id", findings),
        supervisory_authority: value(fields, "supervisory_authority", findings),
        responsible: value(fields, "responsible", findings),
    }
}

fn privacy(fields: &Fields, findings: &mut Vec<Finding>) -> Privacy {
    Privacy {
        controller: public_body(fields, findings),
        officer: value(fields, "officer", findings),
        hosting: value(fields, "hosting", findings),
        legal_basis: value(fields, "legal_basis", findings),
        date: fields.date("date", findings).map(|date| date.value),
    }
}

fn accessibility(
    fields: &Fields,
    [date, reviewed]: [Option<Spanned<Date>>; 2],
    findings: &mut Vec<Finding>,
) -> AccessibilityStatement {
    let status = fields.value("status", "conformance", values::conformance, findings);
    let method = fields.value("method", "evaluation", values::evaluation, findings);
    AccessibilityStatement {
        name: value(fields, "name", findings),
        scope: value(fields, "scope", findings),
        status: status.map(|status| status.value),
        method: method.map(|method| method.value),
        date: date.map(|date| date.value),
        reviewed: reviewed.map(|date| date.value),
        gaps: fields.items("gaps").filter_map(|item| gap(fields.file, item, findings)).collect(),
        email: value(fields, "email", findings),
        phone: value(fields, "phone", findings),
        url: fields.address("url", findings).map(|url| url.value),
    }
}

/// `{what: …, why: …}`, or only what is not accessible.
fn gap(file: &File, node: &Node, findings: &mut Vec<Finding>) -> Option<Gap> {
    if node.scalar().is_some() {
        let what = text(file, node, findings)?.value;
        return Some(Gap { what, why: None, alternative: None, ground: Ground::default() });
    }
    let fields = map(file, Record::Gap, node, findings)?;
    fields.report_unknown(findings);
    let ground = fields.value("ground", "ground", values::ground, findings);
    let gap = Gap {
        what: value(&fields, "what", findings).unwrap_or_default(),
        why: value(&fields, "why", findings),
        alternative: value(&fields, "alternative", findings),
        ground: ground.map(|ground| ground.value).unwrap_or_default(),
    };
    if gap.what.is_empty() {
        fields.report_missing("what", findings);
        return None;
    }
    Some(gap)
}

fn public_body(fields: &Fields, findings: &mut Vec<Finding>) -> PublicBody {
    PublicBody {
        name: value(fields, "name", findings),
        street: value(fields, "street", findings),
        postcode: value(fields, "postcode", findings),
        town: value(fields, "town", findings),
        email: value(fields, "email", findings),
        phone: value(fields, "phone", findings),
    }
}

fn value(fields: &Fields, name: &str, findings: &mut Vec<Finding>) -> Option<String> {
    fields.text(name, findings).map(|written| written.value)
}
