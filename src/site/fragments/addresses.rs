//! Where links of a part lead.

use super::{Fragments, ID};
use crate::site::files::{Files, Recipe};
use crate::source::SitePath;

/// The links of one page, and what they may lead to.
pub(super) struct Addresses<'a> {
    pub files: &'a Files,
    pub page: &'a SitePath,
    pub setting: &'a Fragments,
}

/// An address as it stands in the part.
pub(super) struct Rebased {
    pub address: String,
    /// The other part that it leads to.
    pub part: Option<String>,
}

impl Addresses<'_> {
    /// The address as it must be where the part is shown.
    pub fn rebased(&self, url: &str) -> Rebased {
        let plain = |address: String| Rebased { address, part: None };
        if let Some(id) = url.strip_prefix('#').filter(|id| !id.is_empty()) {
            return plain(format!("#{ID}{id}"));
        }
        let (path, rest) = url.split_at(url.find(['?', '#']).unwrap_or(url.len()));
        let Some(file) = self.followed(path) else { return plain(url.to_owned()) };
        let target = SitePath::new(&file);
        let is_part = match self.files.get(&target) {
            Some(Recipe::Page(_)) => true,
            Some(_) => false,
            None => return plain(url.to_owned()),
        };
        let base = if is_part { &self.setting.link_base } else { &self.setting.asset_base };
        let mut address = base.as_ref().map_or_else(|| path.to_owned(), |base| format!("{base}{file}"));
        match rest.split_once('#') {
            Some((query, id)) if is_part && !id.is_empty() => {
                address.push_str(query);
                address.push('#');
                address.push_str(ID);
                address.push_str(id);
            }
            _ => address.push_str(rest),
        }
        Rebased { address, part: is_part.then_some(file) }
    }

    /// Whether the site has the file.
    pub fn leads_to_file(&self, url: &str) -> bool {
        self.followed(url).is_some_and(|file| self.files.contains_key(&SitePath::new(&file)))
    }

    /// The root of all links that a script makes.
    pub fn root(&self, url: &str) -> String {
        self.setting.link_base.clone().unwrap_or_else(|| url.to_owned())
    }

    /// A list of pictures, each with its width: `a.jpg 400w, b.jpg 800w`.
    pub fn srcset(&self, list: &str) -> String {
        let rebased = list.split(',').map(|entry| {
            let entry = entry.trim();
            let (url, size) = entry.split_at(entry.find(' ').unwrap_or(entry.len()));
            self.rebased(url).address + size
        });
        rebased.collect::<Vec<_>>().join(", ")
    }

    /// The file of the site that a relative address leads to; `None` for one that leads elsewhere.
    fn followed(&self, path: &str) -> Option<String> {
        let has_scheme = path.split('/').next().is_some_and(|first| first.contains(':'));
        if path.is_empty() || path.starts_with('/') || has_scheme {
            return None;
        }
        let folder = self.page.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        Some(parts.join("/"))
    }
}
