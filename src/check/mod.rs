//! What a finished model still lacks: one function per kind of finding, over site and index.
//!
//! 1. [`schedule`] and [`days`]: rooms, people and days of the programme.
//! 2. [`spellings`]: names that are written in several ways.
//! 3. [`content`] and [`privacy`]: texts that nobody has written, and contact details that may stand there.
//! 4. [`consent`]: names of people who have not agreed to be named.
//! 5. [`site`], [`legal`], [`data`] and [`history`]: legal pages, data that lacks something, what Git could not tell.
//! 6. [`pictures`]: what cameras wrote into files that are copied as they are. [`unread`]: files that are not read at all.
//! 7. [`advice`]: what makes notes easier to find and to use.
//! 8. [`addresses`]: what others may have linked to, and is not there any more; [`renamed`]: own links to such places.
//! 9. [`mod@judge`] settles which of all findings are told, and how serious they are.

mod addresses;
mod advice;
mod consent;
mod content;
mod data;
mod days;
mod history;
mod judge;
mod known;
mod legal;
mod pictures;
mod places;
mod privacy;
mod renamed;
mod schedule;
mod site;
mod spellings;
mod unread;
mod wordforms;

use rayon::prelude::*;

use crate::diagnostics::Finding;
use crate::index::Index;
use crate::model::Site;
use crate::parse::Input;
use crate::source::{History, Sources};

pub use judge::judge;
pub use known::KnownNames;

/// Adds what it finds.
type Check<'a> = dyn Fn(&mut Vec<Finding>) + Sync + 'a;

/// Adds what only the whole site can tell, and takes back what it permits. Returns the names of people that only notes
/// know, for the audit. `known` is what the run before found in texts, and afterwards what this one did.
pub fn check(
    input: &Input,
    sources: &Sources,
    site: &Site,
    index: &Index,
    history: &History,
    known: &mut KnownNames,
    findings: &mut Vec<Finding>,
) -> Vec<String> {
    privacy::permit(site, findings);
    let names = consent::names(input, sources, site, known, findings);
    let checks: &[&Check] = &[
        &|findings| consent::list_of_people(input, sources, findings),
        &|findings| {
            let taken = schedule::rooms(input, site, index, findings);
            schedule::people(input, site, index, &taken, findings);
        },
        &|findings| days::check(input, sources, site, index, findings),
        &|findings| spellings::check(input, sources, site, findings),
        &|findings| content::texts(site, index, findings),
        &|findings| legal::data(input, site, findings),
        &|findings| legal::age(input, site, findings),
        &|findings| legal::citations(input, sources, site, findings),
        &|findings| data::wanted(input, site, index, findings),
        &|findings| data::licence(input, findings),
        &|findings| history::gaps(history, findings),
        &|findings| unread::files(input, sources, site, findings),
        &|findings| pictures::positions(site, findings),
        &|findings| advice::topics(site, index, findings),
        &|findings| advice::outcomes(site, index, findings),
    ];
    let told = checks.par_iter().map(|check| {
        let mut findings = Vec::new();
        check(&mut findings);
        findings
    });
    // In the order of the checks, whatever the order of the threads.
    findings.extend(told.collect::<Vec<_>>().into_iter().flatten());
    // Looks at what was found before.
    site::legal_pages(input, findings);
    names
}

/// Adds what is to be told of former addresses, once it is known what became of them, and which redirects lead on.
pub fn check_moves(
    input: &Input,
    sources: &Sources,
    site: &Site,
    index: &Index,
    redirects: &[usize],
    findings: &mut Vec<Finding>,
) {
    addresses::vanished(sources, site, index, redirects, findings);
    addresses::outcomes(site, index, findings);
    renamed::links(input, sources, site, index, findings);
}
