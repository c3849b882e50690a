//! Whose law on accessibility and data protection holds in which Land, and which bodies watch over it.
//!
//! Bodies and addresses change with governments: each row says where it is from, and whether it could be verified. Names
//! are those of offices, so that no row has to follow who holds one. What could not be verified names no body but
//! leads to the Land's own page. That holds for enforcement; the authorities for data protection are commonly known, and
//! their names and addresses were not looked up one by one.

use crate::model::{Jurisdiction, Land};

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Law {
    /// The law on accessible websites, in the dative with its article: „dem … (LBGG)“.
    pub accessibility: &'static str,
    /// Its usual short form.
    pub short: &'static str,
    /// Whom people turn to when a public body does not answer, or not well enough.
    pub enforcement: &'static str,
    /// Where the law says so.
    pub basis: &'static str,
    pub enforcement_url: &'static str,
    /// Who supervises data protection at public bodies.
    pub data_protection: &'static str,
    pub data_protection_url: &'static str,
}

/// The row of a Land or of the Federation.
pub fn law(jurisdiction: Jurisdiction) -> &'static Law {
    match jurisdiction {
        Jurisdiction::Federal => &FEDERAL,
        Jurisdiction::Land(land) => match land {
            Land::SchleswigHolstein => &SCHLESWIG_HOLSTEIN,
            Land::Hamburg => &HAMBURG,
            Land::LowerSaxony => &LOWER_SAXONY,
            Land::Bremen => &BREMEN,
            Land::NorthRhineWestphalia => &NORTH_RHINE_WESTPHALIA,
            Land::Hesse => &HESSE,
            Land::RhinelandPalatinate => &RHINELAND_PALATINATE,
            Land::BadenWuerttemberg => &BADEN_WUERTTEMBERG,
            Land::Bavaria => &BAVARIA,
            Land::Saarland => &SAARLAND,
            Land::Berlin => &BERLIN,
            Land::Brandenburg => &BRANDENBURG,
            Land::MecklenburgVorpommern => &MECKLENBURG_VORPOMMERN,
            Land::Saxony => &SAXONY,
            Land::SaxonyAnhalt => &SAXONY_ANHALT,
            Land::Thuringia => &THURINGIA,
        },
    }
}

/// LBGG of 29 March 2022, § 14 (statement) and § 16 (body), by its table of contents; address: the Landtag's own page.
const SCHLESWIG_HOLSTEIN: Law = Law {
    accessibility: "dem Landesbehindertengleichstellungsgesetz (LBGG)",
    short: "LBGG",
    enforcement: "Beschwerdestelle für barrierefreie Informationstechnik bei der oder dem Landesbeauftragten für Menschen mit Behinderungen",
    basis: "§ 16 LBGG",
    enforcement_url: "https://www.landtag.ltsh.de/beauftragte/beschwerdestelle-fuer-barrieren/",
    data_protection: "Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein",
    data_protection_url: "https://www.datenschutzzentrum.de/",
};

/// HmbBGG of 19 December 2019, § 13a; the Sozialbehörde's pages on the Schlichtungsstelle name information technology
/// among its subjects. § 4 HmbBITVO of 2019 had an Ombudsstelle; whether it still exists beside was not verified.
const HAMBURG: Law = Law {
    accessibility: "dem Hamburgischen Behindertengleichstellungsgesetz (HmbBGG)",
    short: "HmbBGG",
    enforcement: "Schlichtungsstelle nach dem Hamburgischen Behindertengleichstellungsgesetz",
    basis: "§ 13a HmbBGG",
    enforcement_url: "https://www.hamburg.de/politik-und-verwaltung/behoerden/sozialbehoerde/themen/behinderung/schlichtungsstelle-behinderung",
    data_protection: "Die oder der Hamburgische Beauftragte für Datenschutz und Informationsfreiheit",
    data_protection_url: "https://datenschutz-hamburg.de/",
};

/// NBGG, §§ 9 to 9e are those on websites. That the Schlichtungsstelle is that of § 9d was not verified word for word, nor
/// its address: the link leads to the ministry.
const LOWER_SAXONY: Law = Law {
    accessibility: "dem Niedersächsischen Behindertengleichstellungsgesetz (NBGG)",
    short: "NBGG",
    enforcement: "Schlichtungsstelle nach dem Niedersächsischen Behindertengleichstellungsgesetz",
    basis: "NBGG",
    enforcement_url: "https://www.ms.niedersachsen.de/",
    data_protection: "Die oder der Landesbeauftragte für den Datenschutz Niedersachsen",
    data_protection_url: "https://www.lfd.niedersachsen.de/",
};

/// BremBGG of 18 December 2018, § 15 (Zentralstelle) and § 16 (procedure), by its table of contents; address: as the
/// Landesbehindertenbeauftragte gave it to kobinet-nachrichten.org.
const BREMEN: Law = Law {
    accessibility: "dem Bremischen Behindertengleichstellungsgesetz (BremBGG)",
    short: "BremBGG",
    enforcement: "Zentralstelle für barrierefreie Informationstechnik bei der oder dem Landesbehindertenbeauftragten",
    basis: "§ 16 BremBGG",
    enforcement_url: "https://www.behindertenbeauftragter.bremen.de/der_beauftragte/zentralstelle_fuer_barrierefreie_informationstechnik-28011",
    data_protection: "Die oder der Landesbeauftragte für Datenschutz und Informationsfreiheit der Freien Hansestadt Bremen",
    data_protection_url: "https://www.datenschutz.bremen.de/",
};

/// The Ombudsstelle's own page names §§ 10d, 10e BGG NRW and §§ 9 ff. BITVNRW.
const NORTH_RHINE_WESTPHALIA: Law = Law {
    accessibility: "dem Behindertengleichstellungsgesetz Nordrhein-Westfalen (BGG NRW)",
    short: "BGG NRW",
    enforcement: "Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen",
    basis: "§ 10d BGG NRW",
    enforcement_url: "https://www.lbbp.nrw.de/ombudsstelle",
    data_protection: "Landesbeauftragte oder Landesbeauftragter für Datenschutz und Informationsfreiheit Nordrhein-Westfalen",
    data_protection_url: "https://www.ldi.nrw.de/",
};

/// The Durchsetzungsstelle's own page. The section of the law was not verified.
const HESSE: Law = Law {
    accessibility: "dem Hessischen Behinderten-Gleichstellungsgesetz (HessBGG)",
    short: "HessBGG",
    enforcement: "Durchsetzungsstelle beim Landeskompetenzzentrum Barrierefreie IT Hessen (LBIT)",
    basis: "HessBGG",
    enforcement_url: "https://lbit.hessen.de/durchsetzungs-und-ueberwachungsstelle/durchsetzungsstelle",
    data_protection: "Die oder der Hessische Beauftragte für Datenschutz und Informationsfreiheit",
    data_protection_url: "https://datenschutz.hessen.de/",
};

/// The page of the Landesbeauftragte, which names BITV RP; § 10 of the Landesinklusionsgesetz is that on information
/// technology.
const RHINELAND_PALATINATE: Law = Law {
    accessibility: "dem Landesinklusionsgesetz",
    short: "Landesinklusionsgesetz",
    enforcement: "Durchsetzungsstelle bei der oder dem Landesbeauftragten für die Belange von Menschen mit Behinderungen",
    basis: "§ 10 Landesinklusionsgesetz, BITV RP",
    enforcement_url: "https://behindertenbeauftragte.rlp.de/landesbeauftragte/aufgaben-1",
    data_protection: "Die oder der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Rheinland-Pfalz",
    data_protection_url: "https://www.datenschutz.rlp.de/",
};

/// § 10b L-BGG as amended in 2023; address: the Landeszentrum's own page.
const BADEN_WUERTTEMBERG: Law = Law {
    accessibility: "dem Landes-Behindertengleichstellungsgesetz (L-BGG)",
    short: "L-BGG",
    enforcement: "Schlichtungsstelle beim Landeszentrum Barrierefreiheit (LZ-BARR)",
    basis: "§ 10b L-BGG",
    enforcement_url: "https://barrierefreiheit-bw.de/barrierefreiheitdurchsetzen/schlichtungsantrag",
    data_protection: "Die oder der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Baden-Württemberg",
    data_protection_url: "https://www.baden-wuerttemberg.datenschutz.de/",
};

/// § 11 BayDiV, by the finance ministry's page on accessibility; the address of the body's own page was not verified, the
/// link leads to the Landesamt. Public bodies are supervised by the Landesbeauftragte, not by the BayLDA.
const BAVARIA: Law = Law {
    accessibility: "der Bayerischen Digitalverordnung (BayDiV)",
    short: "BayDiV",
    enforcement: "Durchsetzungs- und Überwachungsstelle beim Landesamt für Digitalisierung, Breitband und Vermessung",
    basis: "§ 11 BayDiV",
    enforcement_url: "https://www.ldbv.bayern.de/",
    data_protection: "Die oder der Bayerische Landesbeauftragte für den Datenschutz",
    data_protection_url: "https://www.datenschutz-bayern.de/",
};

/// § 17 SBGG (Schlichtungsstelle), by its table of contents; since 2024 part of the Landesfachstelle, by press reports.
/// The address of its own page was not verified.
const SAARLAND: Law = Law {
    accessibility: "dem Saarländischen Behindertengleichstellungsgesetz (SBGG)",
    short: "SBGG",
    enforcement: "Schlichtungsstelle bei der Landesfachstelle Barrierefreiheit",
    basis: "§ 17 SBGG",
    enforcement_url: "https://www.saarland.de/",
    data_protection: "Unabhängiges Datenschutzzentrum Saarland",
    data_protection_url: "https://www.datenschutz.saarland.de/",
};

/// The Landesbeauftragte's own pages, which name BIKTG Bln.
const BERLIN: Law = Law {
    accessibility: "dem Barrierefreie-IKT-Gesetz Berlin (BIKTG Bln)",
    short: "BIKTG Bln",
    enforcement: "Landesbeauftragte oder Landesbeauftragter für digitale Barrierefreiheit",
    basis: "BIKTG Bln",
    enforcement_url: "https://www.berlin.de/lb/digitale-barrierefreiheit/",
    data_protection: "Berliner Beauftragte oder Beauftragter für Datenschutz und Informationsfreiheit",
    data_protection_url: "https://www.datenschutz-berlin.de/",
};

/// The Durchsetzungsstelle's own page; § 9 BbgBGG with BbgBITV by the page of the Landesamt für Soziales und Versorgung.
const BRANDENBURG: Law = Law {
    accessibility: "dem Brandenburgischen Behindertengleichstellungsgesetz (BbgBGG)",
    short: "BbgBGG",
    enforcement: "Durchsetzungsstelle für digitale Barrierefreiheit bei der oder dem Landesbeauftragten für die Belange der Menschen mit Behinderungen",
    basis: "§ 9 BbgBGG, BbgBITV",
    enforcement_url: "https://msgiv.brandenburg.de/msgiv/de/beauftragte/landesbehindertenbeauftragte/durchsetzungsstelle",
    data_protection: "Die oder der Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg",
    data_protection_url: "https://www.lda.brandenburg.de/",
};

/// LBGG M-V and BITVO M-V are named by the Landtag's own statement. Neither the body nor its address could be verified: the
/// general wording, and the page of the government.
const MECKLENBURG_VORPOMMERN: Law = Law {
    accessibility: "dem Landesbehindertengleichstellungsgesetz Mecklenburg-Vorpommern (LBGG M-V)",
    short: "LBGG M-V",
    enforcement: "Die Stelle, die in Mecklenburg-Vorpommern für das Durchsetzungsverfahren zur digitalen Barrierefreiheit zuständig ist",
    basis: "LBGG M-V",
    enforcement_url: "https://www.regierung-mv.de/",
    data_protection: "Die oder der Landesbeauftragte für Datenschutz und Informationsfreiheit Mecklenburg-Vorpommern",
    data_protection_url: "https://www.datenschutz-mv.de/",
};

/// Statements of state authorities name the Landesbeauftragte and this address, and BfWebG as the law.
const SAXONY: Law = Law {
    accessibility: "dem Barrierefreie-Websites-Gesetz (BfWebG)",
    short: "BfWebG",
    enforcement: "Landesbeauftragte oder Landesbeauftragter für Inklusion der Menschen mit Behinderungen, Sächsische Staatskanzlei",
    basis: "BfWebG",
    enforcement_url: "https://www.sk.sachsen.de/behindertenbeauftragter-der-saechsischen-staatsregierung.html",
    data_protection: "Sächsische Datenschutz- und Transparenzbeauftragte oder Sächsischer Datenschutz- und Transparenzbeauftragter",
    data_protection_url: "https://www.datenschutz.sachsen.de/",
};

/// The Ombudsstelle's own page; BGG LSA §§ 16a to 16f, of which the one on the procedure was not verified.
const SAXONY_ANHALT: Law = Law {
    accessibility: "dem Behindertengleichstellungsgesetz Sachsen-Anhalt (BGG LSA)",
    short: "BGG LSA",
    enforcement: "Ombudsstelle bei der Landesfachstelle für Barrierefreiheit Sachsen-Anhalt",
    basis: "BGG LSA",
    enforcement_url: "https://lf-barrierefreiheit-st.de/ueber-uns/ombudsstelle",
    data_protection: "Landesbeauftragte oder Landesbeauftragter für den Datenschutz Sachsen-Anhalt",
    data_protection_url: "https://datenschutz.sachsen-anhalt.de/",
};

/// The Landesdurchsetzungsstelle's own page; ThürBarrWebG of 30 July 2019, section not verified.
const THURINGIA: Law = Law {
    accessibility: "dem Thüringer Gesetz über den barrierefreien Zugang zu den Websites und mobilen Anwendungen öffentlicher Stellen (ThürBarrWebG)",
    short: "ThürBarrWebG",
    enforcement: "Landesdurchsetzungsstelle für digitale Barrierefreiheit bei der oder dem Landesbeauftragten für Menschen mit Behinderungen",
    basis: "ThürBarrWebG",
    enforcement_url: "https://tlmb-thueringen.de/themen/barrierefreiheit/landesdurchsetzungsstelle",
    data_protection: "Thüringer Landesbeauftragte oder Landesbeauftragter für den Datenschutz und die Informationsfreiheit",
    data_protection_url: "https://www.tlfdi.de/",
};

/// § 12b (2) no. 3 and § 16 BGG; address: the Schlichtungsstelle's own pages. It is not there for municipalities.
const FEDERAL: Law = Law {
    accessibility: "dem Behindertengleichstellungsgesetz (BGG) und der Barrierefreie-Informationstechnik-Verordnung (BITV 2.0)",
    short: "BGG, BITV 2.0",
    enforcement: "Schlichtungsstelle bei der oder dem Beauftragten der Bundesregierung für die Belange von Menschen mit Behinderungen",
    basis: "§ 16 BGG",
    enforcement_url: "https://www.schlichtungsstelle-bgg.de/",
    data_protection: "Die oder der Bundesbeauftragte für den Datenschutz und die Informationsfreiheit",
    data_protection_url: "https://www.bfdi.bund.de/",
};

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn each_land_has_a_row_of_its_own() {
        let all = Land::ALL.iter().map(|&(land, ..)| Jurisdiction::Land(land)).chain([Jurisdiction::Federal]);
        let rows: Vec<&Law> = all.map(law).collect();
        for row in &rows {
            assert!(row.accessibility.starts_with("de"), "{}", row.accessibility);
            assert!(!row.enforcement.is_empty() && !row.basis.is_empty(), "{}", row.accessibility);
            assert!([row.enforcement_url, row.data_protection_url].iter().all(|url| url.starts_with("https://")));
        }
        let distinct =
            |field: fn(&Law) -> &'static str| rows.iter().map(|row| field(row)).collect::<HashSet<_>>().len();
        assert_eq!(distinct(|row| row.enforcement_url), rows.len());
        assert_eq!(distinct(|row| row.data_protection_url), rows.len());
    }

    #[test]
    fn a_municipality_is_never_sent_to_the_federal_body() {
        for &(land, ..) in &Land::ALL {
            assert!(!law(Jurisdiction::Land(land)).enforcement.contains("Bundesregierung"), "{}", land.name());
        }
        assert!(law(Jurisdiction::Land(Land::SchleswigHolstein)).enforcement.starts_with("Beschwerdestelle"));
    }
}
