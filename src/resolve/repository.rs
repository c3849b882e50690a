//! Where the notes are kept: by the event's own word, else by what Git knows.

use crate::model::{Forge, Repository, project_page};
use crate::parse::{NamedRepository, WrittenRepository};
use crate::source::Checkout;

const USUAL_BRANCH: &str = "main";

/// `None` where nothing may or can lead there: no word and no remote, or a forge whose addresses nobody knows.
pub fn resolve(written: Option<&WrittenRepository>, checkout: Option<&Checkout>) -> Option<Repository> {
    match written {
        Some(WrittenRepository::Unlinked) => None,
        Some(WrittenRepository::Named(named)) => of_name(named, checkout),
        None => of_checkout(checkout?),
    }
}

/// What the author left out, the checkout tells.
fn of_name(named: &NamedRepository, checkout: Option<&Checkout>) -> Option<Repository> {
    let branch = || checkout.and_then(|checkout| checkout.branch.clone());
    let folder = || checkout.map(|checkout| checkout.folder.clone());
    Some(Repository {
        forge: named.forge?,
        url: named.url.clone(),
        branch: named.branch.clone().or_else(branch).unwrap_or_else(|| USUAL_BRANCH.to_owned()),
        folder: named.folder.clone().or_else(folder).unwrap_or_default(),
    })
}

fn of_checkout(checkout: &Checkout) -> Option<Repository> {
    let url = project_page(checkout.remote.as_ref()?)?;
    Some(Repository {
        forge: Forge::guess(&url)?,
        url,
        branch: checkout.branch.clone().unwrap_or_else(|| USUAL_BRANCH.to_owned()),
        folder: checkout.folder.clone(),
    })
}
