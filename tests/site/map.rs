//! The map of the register.

use crate::support::{Site, site};

fn places(list: &str) -> Site {
    site(&[("municipalities.yaml", list), ("sessions/a.md", "---\ntopic: T\nmunicipalities: [Norderstedt]\n---\n")])
}

#[test]
fn a_dot_leads_to_its_municipality_and_stands_in_the_list_too() {
    let site = places("- {name: Norderstedt, ags: 01060063, coordinates: [53.706, 10.010]}\n- {name: Ohneort}\n");
    let page = site.page("kommunen/index.html");
    assert_eq!(page.leads_to(".map svg a"), ["kommunen/norderstedt.html"]);
    assert_eq!(page.texts(".map svg title"), ["Norderstedt, 1 Session"]);
    assert_eq!(page.texts(".map svg text"), ["Norderstedt"]);
    assert_eq!(
        (page.attributes(".map-dot", "cx"), page.attributes(".map-dot", "cy")),
        (vec!["264.9".into()], vec!["139.4".into()])
    );
    assert!(page.text(".map figcaption").contains("Natural Earth, gemeinfrei"));
    assert_eq!(page.count("[aria-labelledby=lands] .index a[href='norderstedt.html']"), 1);
}

#[test]
fn without_a_place_in_germany_there_is_no_map_and_nothing_to_say() {
    for coordinates in ["", ", coordinates: [48.208, 16.373]", ", coordinates: [0, 0]"] {
        let site = places(&format!("- {{name: Norderstedt{coordinates}}}\n"));
        assert_eq!(site.page("kommunen/index.html").count(".map"), 0, "{coordinates}");
        assert_eq!(site.findings(), crate::support::NONE, "{coordinates}");
    }
}

#[test]
fn two_in_one_town_can_both_be_hit() {
    let site = places(
        "- {name: Norderstedt, coordinates: [53.706, 10.010]}\n- {name: Kreis Norderstedt, kind: district, coordinates: [53.706, 10.010]}\n",
    );
    let page = site.page("kommunen/index.html");
    let spots: Vec<String> = page.attributes(".map-dot", "cx");
    assert!(spots.len() == 2 && spots[0] != spots[1], "{spots:?}");
    assert_eq!(page.attributes(".map-reach", "r").len(), 2);
}

#[test]
fn other_bodies_are_not_on_the_map() {
    let site = places(
        "- {name: Norderstedt, coordinates: [53.706, 10.010]}\n- {name: Kanzlei, kind: state, coordinates: [54.3, 10.1]}\n",
    );
    assert_eq!(site.page("kommunen/index.html").count(".map-dot"), 1);
}
