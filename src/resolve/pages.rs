//! Further pages: `pages/*.md`.

use std::sync::Arc;

use super::Release;
use super::addresses::Addresses;
use super::sessions::{title_of, waits_for};
use crate::model::{FreePage, Site};
use crate::parse::{Input, PageFile, WrittenStatus};

/// All pages whose address was given; those that are not published keep nothing but it.
pub fn resolve(input: &Input, addresses: &Addresses, release: &Release, site: &Site) -> Vec<FreePage> {
    let mut pages = Vec::new();
    for address in &addresses.pages {
        let file: &PageFile = match address.event {
            Some(event) => &input.events[event.place()].pages[address.page],
            None if input.is_series => &input.pages[address.page],
            None => &input.events[0].pages[address.page],
        };
        let (title, title_repeated) = title_of(file.title.as_ref(), None, &file.body, &file.source);
        let is_released = file.status.as_ref().is_none_or(|status| status.value == WrittenStatus::Published);
        let waits = waits_for(file.publish_after.as_ref(), release);
        let is_published = !file.withheld && is_released && !waits;
        pages.push(FreePage {
            event: address.event,
            slug: address.slug.clone(),
            address: address.address.clone(),
            source: file.source.clone(),
            is_published,
            title: if is_published { title } else { String::new() },
            language: file.language.as_ref().map_or_else(|| site.language.clone(), |language| language.value.clone()),
            body: if is_published { Arc::clone(&file.body) } else { Arc::default() },
            title_repeated,
            targets: Vec::new(),
            pictures: Vec::new(),
        });
    }
    pages
}
