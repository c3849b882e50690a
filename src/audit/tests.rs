use super::*;

const FILES: [&str; 4] = ["a.html", "x/b.html", "theme/style.css", "x/a.png"];

fn audit() -> Audit {
    let paths = FILES.map(SitePath::new);
    let base = Some("https://own.example/x/".to_owned());
    let names = Names::new(["Maria Muster"], []);
    let paths = Paths::new(paths.iter());
    Audit { paths, trial: Trial::none(), bases: base.into_iter().collect(), names, imprint: None }
}

fn judged(path: &str, text: &str) -> Vec<&'static str> {
    let audit = audit();
    let mut findings = Vec::new();
    audit.inspect_path(&SitePath::new(path), &mut findings);
    audit.inspect(&SitePath::new(path), text.as_bytes(), &mut findings);
    assert!(findings.iter().all(|finding| finding.code == Code::DeadInternalLink || finding.help.is_some()));
    findings.iter().map(|finding| finding.code.number()).collect()
}

fn page(html: &str) -> Vec<&'static str> {
    judged("x/b.html", html)
}

/// Whether the judge alone, whatever the scanner says, finds something that would leave the site or run.
pub(super) fn refused(html: &str) -> bool {
    let (audit, path) = (audit(), SitePath::new("x/b.html"));
    let mut links = audit.paths.links_of(&path);
    let mut is_refused = false;
    scan::document(&browser::elements(html), Language::Html, |address| {
        let finding = audit.judge(&path, &address, &mut links);
        is_refused |= finding.is_some_and(|finding| finding.code == Code::ForeignRequest);
    });
    is_refused
}

const NONE: [&str; 0] = [];

#[test]
fn what_stays_within_the_site_passes() {
    let html = "<link rel=stylesheet href='../theme/style.css'><link rel=canonical href=https://x.example/><a href=\"../a.html#x\">a</a>\
                <a href=https://x.example>x</a><a href=mailto:x@y.example>m</a><p>style=\"x\" onclick=</p><svg fill='url(#g)'><use href=\"#i\"/></svg>\
                <script type=application/ld+json>{}</script><script src=../a.html></script>";
    assert_eq!(page(html), NONE);
    assert_eq!(page("<img src=https://own.example/x/a.html>"), NONE);
}

#[test]
fn what_would_leave_the_site_does_not() {
    for html in [
        "<img src=https://x.example/a.png>",
        "<img src=//x.example/a.png>",
        "<img ü=1 src=//x.example/a.png>",
        "<img a=\u{a0}\" src=//x.example/a.png>",
        "<img srcset='https://x.example/a.png 2x'>",
        "<link rel=stylesheet href=https://x.example/a.css>",
        "<link rel='preconnect' href=https://x.example>",
        "<script>1</script>",
        "<script src=https://x.example/a.js></script>",
        "<iframe src></iframe>",
        "<p style='color:red'>",
        "<p onclick='x'>",
        "<a href='javascript:x'>",
        "<a href='javascript&#58x'>",
        "<a href='javascript&colon;x'>",
        "<a href=data:text/html,x>",
        "<meta http-equiv=refresh content='0;url=https://x.example'>",
        "<form action=https://x.example>",
        "<style>p{}</style>",
        "<svg><rect fill='url(https://x.example/#a)'/></svg>",
        "<!-- <a b=\" --><img src=https://x.example/a.png>",
    ] {
        assert_eq!(page(html), ["N607"], "{html}");
    }
    assert_eq!(page("<img src=https://own.example/x/b.png>"), ["N608"]);
    assert_eq!(page("<a href=../c.html>"), ["N608"]);
    assert_eq!(page("<a href=/a.html>"), ["N608"]);
    assert_eq!(judged("x/B.HTM", "<script>1</script>"), ["N607"]);
}

#[test]
fn every_name_that_matters_is_known_in_letters_of_any_size() {
    let both = |name: &str| [name.to_owned(), name.to_ascii_uppercase()];
    for name in [
        "src",
        "poster",
        "data",
        "background",
        "action",
        "formaction",
        "manifest",
        "codebase",
        "lowsrc",
        "dynsrc",
        "attributionsrc",
        "srcset",
        "imagesrcset",
        "ping",
        "href",
    ]
    .iter()
    .flat_map(|name| both(name))
    {
        assert_eq!(page(&format!("<p {name}='//x.example/a'>")), ["N607"], "{name}");
    }
    for name in [
        "fill",
        "stroke",
        "filter",
        "mask",
        "clip-path",
        "cursor",
        "marker",
        "marker-start",
        "marker-mid",
        "marker-end",
    ]
    .iter()
    .flat_map(|name| both(name))
    {
        assert_eq!(page(&format!("<p {name}='url(//x.example/a)'>")), ["N607"], "{name}");
        assert_eq!(page(&format!("<p {name}='url(#a)' {name}s='url(//x.example/a)'>")), NONE, "{name}");
    }
    for name in ["style", "srcdoc", "onclick", "on"].iter().flat_map(|name| both(name)) {
        assert_eq!(page(&format!("<p {name}='a'>")), ["N607"], "{name}");
        assert_eq!(page(&format!("<p a{name}='a'>")), NONE, "{name}");
    }
    assert_eq!(judged("x/p.svg", "<svg xml:base='a'/>"), ["N607"]);
    assert_eq!(judged("x/p.svg", "<svg base='a' x:base='a'/>"), NONE);
    for name in [
        "iframe",
        "frame",
        "object",
        "embed",
        "applet",
        "base",
        "portal",
        "foreignObject",
        "fencedframe",
        "script",
        "s:script",
    ]
    .iter()
    .flat_map(|name| both(name))
    {
        assert_eq!(judged("x/p.svg", &format!("<svg><{name}/></svg>")), ["N607"], "{name}");
        assert_eq!(judged("x/p.svg", &format!("<svg><{name}s/></svg>")), NONE, "{name}");
    }
}

#[test]
fn what_no_browser_would_see_is_no_fault() {
    for html in [
        "<!-- <img src=https://x.example/a.png> -->",
        "<title><script>1</script></title>",
        "<textarea><iframe></textarea>",
        "<p title='<img src=//x.example/a.png>'>",
        "<x:script>1</x:script>",
        "<script type=application/ld+json>\"<img src=//x.example/a.png>\"</script>",
        "</p style='color:red'>",
    ] {
        assert_eq!(page(html), NONE, "{html}");
        assert_eq!(judged("x/b.xhtml", html).contains(&"N607"), !html.starts_with("</"), "{html}");
    }
    // Readers with scripts get other elements than those without.
    assert_eq!(page("<noscript><p title='</noscript><img src=//x.example/a.png>'></noscript>"), ["N607"]);
    assert_eq!(page("<noscript><img src=//x.example/a.png></noscript>"), ["N607"]);
}

#[test]
fn pictures_may_draw_and_nothing_else() {
    let svg = |inner: &str| judged("x/p.svg", &format!("<svg xmlns='http://www.w3.org/2000/svg'>{inner}</svg>"));
    for drawing in [
        "<style>.a{fill:url(#g);stroke:red}</style><path class='a' style='fill:none' d='M0 0'/>",
        "<style><![CDATA[.a>.b{fill:red}]]></style>",
        "<image href='a.png'/><use xlink:href='#a'/><a href='https://x.example'>x</a>",
        "<animate attributeName='x' to='1'/><text>onclick=1</text>",
    ] {
        assert_eq!(svg(drawing), NONE, "{drawing}");
    }
    for drawing in [
        "<script>1</script>",
        "<script href='a.png'/>",
        "<s:script xmlns:s='http://www.w3.org/2000/svg'>1</s:script>",
        "<image href='https://x.example/a.png'/>",
        "<image xlink:href='//x.example/a.png'/>",
        "<image x:href='https://x.example/a.png'/>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<use href='https://x.example/a.svg#b'/>",
        "<rect onload='x()'/>",
        "<foreignObject/>",
        "<style>@import 'https://x.example/';</style>",
        "<style>a{fill:url(https://x.example/)}</style>",
        "<style>@im<!-- -->port</style>",
        "<rect style='fill:url(https://x.example/)'/>",
        "<rect filter='url(https://x.example/#f)'/>",
        "<set attributeName='href' to='javascript:x'/>",
        "<a href='javascript:x'>x</a>",
    ] {
        assert_eq!(svg(drawing), ["N607"], "{drawing}");
    }
    assert_eq!(judged("x/p.svg", "<?xml-stylesheet href='https://x.example/'?><svg/>"), ["N607"]);
    assert_eq!(judged("x/p.svg", "<!DOCTYPE svg [<!ENTITY a '&#60;script>1&#60;/script>'>]><svg/>"), ["N607"]);
    assert_eq!(judged("x/p.svg", "<!DOCTYPE svg [<!ENTITY a 'http://x.example/'>]><svg/>"), NONE);
}

#[test]
fn xml_is_judged_where_browsers_show_it() {
    assert_eq!(judged("x/f.xml", "<feed><link href='https://x.example/'/><script/></feed>"), NONE);
    assert_eq!(judged("x/f.xml", "<x xmlns:h='http://www.w3.org/1999/xhtml'><h:script>1</h:script></x>"), ["N607"]);
    assert_eq!(judged("x/f.xml", "<?xml-stylesheet href='https://x.example/'?><x/>"), ["N607"]);
}

#[test]
fn style_sheets_load_only_what_is_there() {
    assert_eq!(judged("theme/style.css", "a{b:url(../x/a.png)}"), NONE);
    assert_eq!(judged("theme/style.css", "@import url(https://fonts.example/)"), ["N607"]);
    assert_eq!(judged("theme/style.css", "a{b:url(fehlt.png)}"), ["N608"]);
    assert_eq!(judged("theme/style.css", "a{b:url(data:,x)}"), ["N607"]);
}

#[test]
fn names_are_found_wherever_they_stand() {
    for html in [
        "Maria\nMuster",
        "Maria&nbsp;Muster",
        "Maria <em>Muster</em>",
        "<EM>MARIA</EM> MUSTER",
        "<td>Maria</td><td>Muster</td>",
        "<img alt='Maria Muster'>",
        "<p title=\"Maria &#77;uster\">",
        "<meta content='Maria Muster'>",
        "<a href='https://x.example/Maria%20Muster'>",
        "<p id=maria-muster>",
        "<!-- Maria Muster -->",
        "<title>Maria Muster</title>",
        "<script type=application/ld+json>\"Maria Muster\"</script>",
    ] {
        assert!(page(html).contains(&"N609"), "{html}");
    }
    for html in
        ["Marianne Muster", "Maria, Muster", "<p>Maria <a title=Muster>x</a></p>", "<img alt=Maria><img alt=Muster>"]
    {
        assert_eq!(page(html), NONE, "{html}");
    }
    for (path, text) in [
        ("a.json", r#""Maria\u0020Muster""#),
        ("a.ics", "SUMMARY:Maria Mus\r\n ter"),
        ("a.csv", "Muster,Maria"),
        ("a.txt", "Maria Muster"),
        ("a.svg", "<text>Maria Muster</text>"),
        ("assets/maria-muster.png", ""),
        ("assets/Maria%20Muster.pdf", ""),
    ] {
        assert_eq!(judged(path, text), ["N609"], "{path}");
    }
}

#[test]
fn tags_within_tags_without_end_are_refused_soon() {
    let text = "<a ".repeat(200_000);
    assert_eq!(page(&text), ["N607"]);
    assert_eq!(judged("x/p.xml", &text), ["N607"]);
}
