//! "Did you mean …?" of addresses.

use std::collections::HashMap;

use crate::resolve::Spellings;
use crate::source::SitePath;

/// Addresses by their folders and by what they are called there: what all of a folder share makes none of them alike.
pub(super) struct Named {
    by_folder: HashMap<String, Spellings>,
    all: Spellings,
}

impl Named {
    pub fn of<'a>(addresses: impl Iterator<Item = &'a SitePath>) -> Self {
        let mut addresses: Vec<&str> = addresses.map(SitePath::as_str).collect();
        addresses.sort_unstable();
        let mut named = Self { by_folder: HashMap::new(), all: Spellings::default() };
        for address in addresses {
            let (folder, name) = parts(address);
            named.by_folder.entry(folder.to_owned()).or_default().push_called(address, name);
            named.all.push_called(address, name);
        }
        named
    }

    /// The address most like this one: in its folder, else anywhere.
    pub fn nearest(&self, address: &SitePath) -> Option<&str> {
        let (folder, name) = parts(address.as_str());
        let beside = self.by_folder.get(folder).and_then(|spellings| spellings.nearest(name));
        beside.or_else(|| self.all.nearest(name))
    }
}

/// The folder, and the name in it. The first page of a folder goes by the folder.
fn parts(address: &str) -> (&str, &str) {
    let address = address.strip_suffix("/index.html").or(address.strip_suffix(".html")).unwrap_or(address);
    address.rsplit_once('/').unwrap_or(("", address))
}
