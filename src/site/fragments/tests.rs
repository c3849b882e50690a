use super::style::scoped;

/// The rules of a sheet, without what every sheet of parts begins and ends with.
fn rules(css: &str) -> String {
    let empty = scoped("", 2);
    let own = scoped(css, 2);
    let ahead = own.bytes().zip(empty.bytes()).take_while(|(a, b)| a == b).count();
    let line = own[..ahead].rfind('\n').map_or(0, |end| end + 1);
    let behind = empty.len() - line;
    own[line..own.len() - behind]
        .replace(".nachlese:not(#_#_#_)", "SS")
        .replace(".nachlese:not(#_#_)", "S")
        .trim()
        .to_owned()
}

#[track_caller]
fn assert_rules(css: &str, expected: &str) {
    assert_eq!(rules(css), expected);
}

#[test]
fn rules_are_held_to_the_part_and_win() {
    assert_rules(
        "/* x */ .a, p { color: red; margin: 0 }",
        "S .nl-a,S p { color: red !important; margin: 0 !important; }",
    );
    assert_rules(
        "[hidden] { display: none !important; color: red }",
        "S [hidden] { color: red !important; }\nSS [hidden] { display: none !important; }",
    );
}

#[test]
fn values_say_of_the_part_what_they_said_of_the_page() {
    assert_rules(
        ":root { --s1: 0.25rem; --t: clamp(1rem, 1.1rem + 2vw, 3rem) }",
        "S { --nl-s1: calc(0.25 * var(--nl-rem)); --nl-t: clamp(calc(1 * var(--nl-rem)), calc(1.1 * var(--nl-rem)) + 2cqi, calc(3 * var(--nl-rem))); }",
    );
    assert_rules(
        "a { margin: -1rem var(--s1, 2px) }",
        "S a { margin: calc(-1 * var(--nl-rem)) var(--nl-s1, 2px) !important; }",
    );
    assert_rules(
        "a::after { content: \" (1rem) --x\" / \"\" }",
        "S a::after { content: \" (1rem) --x\" / \"\" !important; }",
    );
}

#[test]
fn the_width_that_counts_is_that_of_the_part() {
    assert_rules(
        "@media (min-width: 40rem) { p { margin: 0 } }",
        "@container nachlese (min-width: 40em) {\nS p { margin: 0 !important; }\n}",
    );
    assert_rules(
        "@media screen and (width >= 40rem) { p { margin: 0 } }",
        "@media screen {\n@container nachlese (width >= 40em) {\nS p { margin: 0 !important; }\n}\n}",
    );
    assert_rules("@media print { p { margin: 0 } }", "@media print {\nS p { margin: 0 !important; }\n}");
}

#[test]
fn what_is_no_affair_of_a_part_is_left_out() {
    for css in [
        "@page { margin: 1cm }",
        "@page wide { size: a4; @top-left { content: \"x\" } }",
        "@import \"https://example.org/x.css\";",
        "@media screen and (prefers-color-scheme: dark) { :root { --ink: #fff } }",
        "@charset \"utf-8\";",
        ".a { page: wide; color-scheme: dark }",
        "@media print { }",
    ] {
        assert_rules(css, "");
    }
}

#[test]
fn names_that_all_pages_share_are_made_its_own() {
    assert_rules(
        "@keyframes in { from { opacity: 0 } } .a { animation: in 1s ease-in }",
        "@keyframes nl-in { from { opacity: 0; } }\nS .nl-a { animation: nl-in 1s ease-in !important; }",
    );
    assert_rules("@layer base { p { margin: 0 } }", "S p { margin: 0 !important; }");
}

#[test]
fn rules_in_rules_are_renamed_too() {
    assert_rules(
        ".a { color: red; &:hover .b { margin: 0 } }",
        "S .nl-a { color: red !important; &:hover .nl-b { margin: 0 !important; } }",
    );
}

#[test]
fn no_style_sheet_is_too_strange() {
    for css in [
        "}",
        "{",
        "a{",
        "a{b",
        "@media",
        "@media (width{",
        "a{b:c}}d{e:f}",
        "@x{y{z:",
        "a{b:(((",
        "\u{0}\"",
        "@keyframes{",
    ] {
        scoped(css, 6);
    }
    scoped(&"a{".repeat(20_000), 2);
    scoped(&"@media print{".repeat(20_000), 2);
    scoped(&format!("a{{b:{}", "(".repeat(20_000)), 2);
}
