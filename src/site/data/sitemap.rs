//! `sitemap.xml`: all pages, for search engines. It can only name whole addresses.

use std::sync::Arc;

use jiff::civil::Date;

use super::xml::Xml;
use crate::source::SitePath;

/// A page that search engines may show.
#[derive(Clone, Debug)]
pub struct Entry {
    pub address: SitePath,
    /// The day of its last change, where it is one note's.
    pub changed: Option<Date>,
}

/// The form allows no more in one file.
pub const LONGEST: usize = 50_000;

const NAMESPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

pub fn pages(base: &str, entries: &Arc<[Entry]>) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.within("urlset", &[NAMESPACE], |xml| {
        for entry in entries.iter() {
            xml.within("url", &[], |xml| {
                xml.leaf("loc", &entry.address.url_below(base));
                if let Some(changed) = entry.changed {
                    xml.leaf("lastmod", &changed.to_string());
                }
            });
        }
    });
    xml.into_bytes()
}

/// Where there are more pages than one file may name: the files that name them.
pub fn files(base: &str, files: &Arc<[SitePath]>) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.within("sitemapindex", &[NAMESPACE], |xml| {
        for file in files.iter() {
            xml.within("sitemap", &[], |xml| xml.leaf("loc", &file.below(base)));
        }
    });
    xml.into_bytes()
}
