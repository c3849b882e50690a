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
        let mut addresses: Vec<&SitePath> = addresses.collect();
        addresses.sort_unstable();
        let mut named = Self { by_folder: HashMap::new(), all: Spellings::default() };
        for address in addresses {
            let (folder, name) = address.folder_and_name();
            named.by_folder.entry(folder.to_owned()).or_default().push_called(address.as_str(), name);
            named.all.push_called(address.as_str(), name);
        }
        named
    }

    /// The address most like this one: in its folder, else anywhere.
    pub fn nearest(&self, address: &SitePath) -> Option<&str> {
        let (folder, name) = address.folder_and_name();
        let beside = self.by_folder.get(folder).and_then(|spellings| spellings.nearest(name));
        beside.or_else(|| self.all.nearest(name))
    }
}
