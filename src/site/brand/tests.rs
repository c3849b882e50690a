//! The promise behind `accent`: whatever colour a town has, all can be read, in every theme that comes with the program.

use proptest::prelude::*;

use super::*;
use crate::parse::{ThemeFile, theme_file};
use crate::site::theme::built_in_style;

const BUILT_IN: [&str; 2] = ["rathaus", "pinnwand"];

fn described(text: &str) -> ThemeFile {
    let mut findings = Vec::new();
    let path = SourcePath::new("theme.yaml").expect("a path");
    let file = theme_file(&path, text.as_bytes(), &mut findings);
    assert!(findings.is_empty(), "{findings:?}");
    assert!(["de", "en"].iter().all(|language| file.title.contains_key(*language)));
    assert!(["de", "en"].iter().all(|language| file.description.contains_key(*language)));
    file
}

/// What cannot be told apart with this accent.
fn clashes(theme: &str, accent: Option<Colour>) -> Vec<String> {
    let (texts, yaml) = built_in_style(theme);
    let file = described(&yaml);
    let sheets: Vec<Sheet> = texts.iter().map(|text| Sheet { text, own: None }).collect();
    let choice = ThemeChoice { name: theme.to_owned(), accent, logo: None, icon: None, fonts: Vec::new(), home: None };
    let brand = Brand::new(&choice, &sheets, &file.pairs);
    let mut findings = Vec::new();
    brand.judge(&SiteFile::default(), &mut findings);
    let told = |name, finding: &Finding| finding.arguments.get(name).unwrap_or("-").to_owned();
    findings
        .iter()
        .map(|finding| {
            ["property", "colour", "ground", "behind", "scheme", "whole", "tenth"]
                .map(|name| told(name, finding))
                .join(" ")
        })
        .collect()
}

#[test]
fn built_in_themes_can_be_read() {
    for theme in BUILT_IN {
        assert_eq!(clashes(theme, None), [""; 0], "{theme}");
    }
}

#[test]
fn every_property_of_a_pair_is_a_colour_in_both_schemes() {
    for theme in BUILT_IN {
        let (texts, yaml) = built_in_style(theme);
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        for pair in described(&yaml).pairs {
            for property in std::iter::once(&pair.colour).chain(&pair.ground) {
                for scheme in Scheme::ALL {
                    let colour = Values::read(&texts, scheme).colour(&property.value);
                    assert!(colour.is_some(), "{theme}: {} ({})", property.value, scheme.name());
                }
            }
        }
    }
}

#[test]
fn the_corners_of_the_colour_space_can_be_read() {
    for theme in BUILT_IN {
        for [red, green, blue] in (0..8).map(|corner: u8| [corner & 1, corner >> 1 & 1, corner >> 2].map(|on| on * 255))
        {
            let accent = Colour::new(red, green, blue);
            assert_eq!(clashes(theme, Some(accent)), [""; 0], "{theme} {accent}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_accent_can_be_read(red: u8, green: u8, blue: u8) {
        for theme in BUILT_IN {
            prop_assert_eq!(clashes(theme, Some(Colour::new(red, green, blue))), [""; 0]);
        }
    }
}
