//! `nachlese build --fragments`.

use clap::Args;

use super::base_url;
use crate::pipeline::Fragments;

const FRAGMENTS: &str = "As parts of other pages";

#[derive(Debug, Args)]
pub(in crate::cli) struct FragmentArguments {
    /// Make the main part of each page alone, for a content management system, with a style sheet and a list of
    /// all parts [default output: a folder beside the event's, called like it with `-fragments`]
    #[arg(long, help_heading = FRAGMENTS)]
    fragments: bool,

    /// Where the pages with the parts are; links between parts lead there. An address, or a path from the server's root
    #[arg(long, value_name = "URL", value_parser = base, requires = "fragments", help_heading = FRAGMENTS)]
    link_base: Option<String>,

    /// Where style sheet, scripts, pictures and data are
    #[arg(long, value_name = "URL", value_parser = base, requires = "fragments", help_heading = FRAGMENTS)]
    asset_base: Option<String>,

    /// The level of a part's title; all other headings follow
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=6),
          requires = "fragments", help_heading = FRAGMENTS)]
    heading_start: u8,
}

impl FragmentArguments {
    pub fn asked(&self) -> Option<Fragments> {
        let (link_base, asset_base) = (self.link_base.clone(), self.asset_base.clone());
        self.fragments.then_some(Fragments { link_base, asset_base, heading_start: self.heading_start })
    }
}

/// With a final `/`, as the core wants it.
fn base(text: &str) -> Result<String, String> {
    match text.strip_prefix('/') {
        Some(rest) if !rest.starts_with(['/', '\\']) && !rest.contains(['?', '#', ' ', '"']) => {
            Ok(format!("/{}/", rest.trim_end_matches('/')).replace("//", "/"))
        }
        Some(_) => Err("write it like /barcamp/".to_owned()),
        None => base_url(text),
    }
}

#[cfg(test)]
mod tests {
    use super::base;

    #[test]
    fn an_address_or_a_path() {
        assert_eq!(base("https://example.org/a").as_deref(), Ok("https://example.org/a/"));
        assert_eq!(base("/fileadmin/a").as_deref(), Ok("/fileadmin/a/"));
        assert_eq!(base("/").as_deref(), Ok("/"));
        for wrong in ["a/", "//example.org/", "/\\x", "/a?b", "javascript:x"] {
            assert!(base(wrong).is_err(), "{wrong}");
        }
    }
}
