use super::*;

const BUILT_IN: include_dir::Dir = include_dir::include_dir!("$CARGO_MANIFEST_DIR/themes");

/// The templates of a built-in theme on top of the base.
fn templates(theme: &str) -> BTreeMap<String, &'static str> {
    let folders = ["rathaus", theme].map(|theme| BUILT_IN.get_dir(format!("{theme}/templates")));
    let files = folders.into_iter().flatten().flat_map(include_dir::Dir::files);
    let name = |file: &include_dir::File| file.path().file_name().map(|name| name.to_string_lossy().into_owned());
    files.filter_map(|file| Some((name(file)?, file.contents_utf8()?))).collect()
}

/// The paths that lead nowhere where `text` takes the place of one template.
fn unknown(template: &str, text: &str) -> Vec<String> {
    let mut templates = templates("rathaus");
    let text: &'static str = String::leak(text.to_owned());
    templates.insert(template.to_owned(), text);
    let usage = follow(&Contract::new(), templates.iter().map(|(name, text)| (name.as_str(), *text)));
    usage.unknown.into_iter().map(|unknown| unknown.path).collect()
}

#[test]
fn no_built_in_template_asks_for_what_its_view_lacks() {
    let contract = Contract::new();
    for theme in BUILT_IN.dirs().filter_map(|dir| dir.path().to_str()) {
        let templates = templates(theme);
        let usage = follow(&contract, templates.iter().map(|(name, text)| (name.as_str(), *text)));
        assert_eq!(usage.unknown, [], "{theme}");
        let unused: Vec<&String> = templates.keys().filter(|name| !usage.used.contains(*name)).collect();
        assert_eq!(unused, [] as [&String; 0], "{theme}");
    }
}

#[test]
fn paths_are_followed_into_every_branch() {
    for (template, found) in [
        ("{{ page.title }}", [].as_slice()),
        ("{{ page.titel }}", &["page.titel"]),
        ("{% if page.titel %}a{% elif page.zeit %}b{% endif %}", &["page.titel", "page.zeit"]),
        ("{% if page.start or frame.logo %}{{ page.start.uhr }}{% endif %}", &["page.start.uhr"]),
        ("{% for topic in page.topics %}{{ topic.href }}{{ topic.name }}{{ loop.index }}{% endfor %}", &["topic.name"]),
        ("{% for topic in page.topics %}{% endfor %}{{ topic }}", &["topic"]),
        ("{% for a in page.topics[:2] %}{{ a.x }}{% endfor %}{{ page.topics[0].y }}", &["a.x", "page.topics.y"]),
        ("{% set day = page.day %}{{ day.text }}{{ day.tag }}", &["day.tag"]),
        ("{{ page.topics | length }}{{ page.topics | first }}", &[]),
        ("{{ \"x\" | t(count=page.anzahl | length, name=page.title) }}", &["page.anzahl"]),
        ("{{ <hours start={page.start} end={page.ende} /> }}", &["page.ende"]),
        (
            "{% component own(who: map) %}{{ who.when.nam }}{% endcomponent own %}\
          {% for r in page.related %}{{ <own who={r.card} /> }}{% endfor %}",
            &["who.when.nam"],
        ),
        (
            "{% component own(who: map) %}{{ who.when.nam }}{% endcomponent own %}\
          {% for r in page.related %}{{ r.card | kept(component=\"own\") }}{{ r.karte }}{% endfor %}",
            &["who.when.nam", "r.karte"],
        ),
        ("{% set few = [t for t in page.topics if t.x] %}{% for a in few %}{{ a.y }}{% endfor %}", &["t.x", "a.y"]),
        ("{# {{ page.titel }} #}{% raw %}{{ page.titel }}{% endraw %}{{ \"page.titel }}\" }}", &[]),
        ("{{ seite.title }}", &["seite"]),
        ("{{ page.title.laenge }}", &["page.title.laenge"]),
        ("{{ page.a if page.title is containing(\"x\") else page.b }}", &["page.a", "page.b"]),
    ] {
        assert_eq!(unknown("session.html", template), found, "{template}");
    }
}

#[test]
fn a_miss_has_its_place_and_what_is_there() {
    let contract = Contract::new();
    let usage = follow(&contract, [("page.html", "ü {{ page.titel }}")]);
    let [miss] = &usage.unknown[..] else { panic!("{usage:?}") };
    assert_eq!(&"ü {{ page.titel }}"[miss.span.range()], "page.titel");
    assert!(miss.known.contains(&"title".to_owned()), "{miss:?}");
}

#[test]
fn samples_are_of_all_sorts_and_always_the_same() {
    let contract = Contract::new();
    let view = contract.view("session.html").expect("there is one");
    let made = samples(&contract, view);
    assert_eq!(made, samples(&contract, view));
    let titles = |sample: &Value| sample["page"]["topics"].as_array().map(Vec::len);
    assert_eq!((titles(&made[0]), titles(&made[1])), (Some(2), Some(0)));
    assert!(made[0]["page"]["summary"].is_string() && made[1]["page"]["summary"].is_null());
    let mixed: std::collections::BTreeSet<String> = made.iter().map(ToString::to_string).collect();
    assert_eq!(mixed.len(), made.len());
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn no_template_is_too_odd(text in "([{}%#\"'|.<>/=\\[\\]()-]|if |for |in |page|frame|x| |ü|component |set ){0,40}") {
        follow(&Contract::new(), [("page.html", text.as_str())]);
    }
}
