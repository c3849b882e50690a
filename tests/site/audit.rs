//! Nothing leaves the site: whoever made a file, it is held against the same promises.

use crate::support::{EVENT, NONE, Site, event};

const NOTE: (&str, &str) = ("sessions/a.md", "---\ntopic: T\n---\nText\n");
const PEOPLE: &str = "- {key: p01, name: Maria Muster}\n- {key: p02, name: Rat}\n";

/// A site with one more file, which must be refused or kept.
fn with(path: &str, text: &str) -> Site {
    let yaml = format!("{EVENT}theme: eigen\n");
    let theme = ("themes/eigen/README.md", "");
    event(&[("event.yaml", &yaml), theme, NOTE, (path, text)]).build_unchecked()
}

#[test]
fn files_of_the_authors_are_audited_like_pages() {
    for (path, text) in [
        ("themes/eigen/assets/style.css", "@import url(https://fonts.example/);"),
        ("themes/eigen/assets/logo.svg", "<svg><script>1</script></svg>"),
        ("themes/eigen/templates/session.html", "<!doctype html><script src=https://x.example/></script>"),
        ("static/x.html", "<script src=https://x.example/a.js></script>"),
        ("static/X.HTM", "<img src=https://x.example/a.png>"),
        ("static/x.css", "a{background:u\\72l('//x.example/a.png')}"),
        ("static/x.svg", "<svg><image href='data:image/png;base64,AAAA'/></svg>"),
    ] {
        let site = with(path, text);
        let place = if path.starts_with("themes/") { String::new() } else { format!("{path} ") };
        assert_eq!(site.errors(), [format!("{place}N607")], "{path}");
        assert_eq!(site.files_with("x.example"), NONE, "{path}");
    }
}

#[test]
fn harmless_files_are_copied_as_they_are() {
    for (path, text) in [
        ("themes/eigen/assets/style.css", "a { background: url(logo.svg) }"),
        ("themes/eigen/assets/logo.svg", "<svg><style>a{fill:url(#b)}</style></svg>"),
        ("static/x.html", "<p ü=\"1\"><a href=index.html>x</a> <a href=https://x.example/>x</a>"),
        ("static/robots.txt", "User-agent: *\n"),
        ("static/.htaccess", "ErrorDocument 404 https://x.example/"),
    ] {
        let logo = ("themes/eigen/assets/logo.svg", "<svg/>");
        let yaml = format!("{EVENT}theme: eigen\n");
        let site = event(&[("event.yaml", &yaml), logo, NOTE, (path, text)]).build_unchecked();
        assert_eq!(site.errors(), NONE, "{path}");
        let copied = path.replace("static/", "").replace("themes/eigen/assets/", "theme/");
        assert_eq!(site.files.get(&copied).map(Vec::as_slice), Some(text.as_bytes()), "{path}");
    }
}

#[test]
fn what_no_browser_would_load_is_copied() {
    for text in [
        "<!-- <img src=https://x.example/a.png> -->",
        "<title><script>x</script></title>",
        "<textarea><iframe></textarea>",
    ] {
        let site = with("static/x.html", text);
        assert_eq!(site.errors(), NONE, "{text}");
        assert!(site.files.contains_key("x.html"));
    }
}

#[test]
fn style_sheets_are_read_as_browsers_do() {
    for css in [
        "a{background:image-set('https://x.example/a.png' 1x)}",
        "@font-face{src:url(https://x.example/a.woff2)}",
        ":root{--bild:url(//x.example/a.png)}",
        ":root{--bild:'https://x.example/a.png'}",
        "a{b:src('//x.example/')}",
        "@\\69mport '//x.example/'",
        "a{background:url(data:image/png;base64,AAAA)}",
    ] {
        assert_eq!(with("static/x.css", css).errors(), ["static/x.css N607"], "{css}");
    }
    assert_eq!(with("static/x.css", "@namespace svg url(http://www.w3.org/2000/svg);").errors(), NONE);
}

#[test]
fn an_address_in_an_own_script_is_told() {
    let script = "fetch('https://x.example/a.json')";
    let site = with("static/x.js", script);
    assert_eq!(site.findings(), ["static/x.js N614"]);
    assert!(site.files.contains_key("x.js"));
    assert_eq!(with("themes/eigen/assets/x.js", script).findings(), ["N614"]);
    assert_eq!(with("static/x.js", "fetch('a.json')").findings(), NONE);
}

#[test]
fn a_withheld_name_is_found_in_every_kind_of_file() {
    for (path, text) in [
        ("static/x.html", "<p>Maria <em>Muster</em></p>"),
        ("static/x.csv", "Name;Ort\nMuster, Maria;Kiel\n"),
        ("static/x.json", "{\"name\": \"Maria\\u0020Muster\"}"),
        ("static/x.ics", "SUMMARY:Maria Mus\r\n ter\r\n"),
        ("static/x.svg", "<svg><text>MARIA MUSTER</text></svg>"),
        ("static/maria-muster.png", ""),
        ("static/x.txt", "Frau Rat"),
    ] {
        let site = event(&[("people.yaml", PEOPLE), NOTE, (path, text)]).build_unchecked();
        assert_eq!(site.errors(), [format!("{path} N609")]);
        assert!(site.findings.iter().any(|finding| finding.help == Some("remove-name")));
    }
    for text in ["Der Rat tagt im Rathaus.", "Marianne Mustermann", "Maria, Muster"] {
        let site = event(&[("people.yaml", PEOPLE), NOTE, ("static/x.txt", text)]).build_unchecked();
        assert_eq!(site.errors(), NONE, "{text}");
    }
}

#[test]
fn an_unknown_theme_is_met_with_one_that_is_near() {
    let help = |name: &str| {
        let yaml = format!("{EVENT}theme: {name}\n");
        let site = event(&[("event.yaml", &yaml), NOTE]).build_unchecked();
        site.findings.iter().find(|finding| finding.code.number() == "N604").and_then(|finding| finding.help)
    };
    assert_eq!(help("rathhaus"), Some("did-you-mean"));
    assert_eq!(help("dunkel"), Some("add-theme"));
}

#[test]
fn an_unknown_language_is_met_with_those_there_are() {
    let yaml = format!("{EVENT}language: nds\n");
    let site = event(&[("event.yaml", &yaml), NOTE]).build_unchecked();
    let finding = site.findings.iter().find(|finding| finding.code.number() == "N605");
    assert_eq!(finding.and_then(|finding| finding.help), Some("use-known"), "{:?}", site.all_findings());
}

#[test]
fn words_of_the_program_are_no_names() {
    // Both words stand side by side in a script of the built-in theme.
    let people = ("people.yaml", "- {key: p01, name: Whole List}\n");
    assert_eq!(event(&[people, NOTE]).build_unchecked().errors(), NONE);
    let own = ("themes/rathaus/assets/outcomes.js", "// Whole List\n");
    assert_eq!(event(&[people, NOTE, own]).build_unchecked().errors(), ["N609"]);
}
