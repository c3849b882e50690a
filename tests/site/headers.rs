//! Headers for web servers: on request only, in the form that a server takes, and never in the place of another file.

use nachlese::site::HeaderForm;

use crate::support::{EVENT, Event, NONE, event};

const NOTE: (&str, &str) = ("sessions/a.md", "---\ntopic: A\n---\n## Ergebnisse\n- Eins\n");

/// An event that is built with headers in these forms.
fn with_headers(files: &[(&str, &str)], forms: &[HeaderForm]) -> Event {
    let mut event = event(files);
    event.options.headers = forms.iter().copied().collect();
    event
}

fn text(event: Event, path: &str) -> String {
    let site = event.build();
    assert_eq!(site.errors(), NONE);
    String::from_utf8(site.files[path].clone()).expect("text")
}

#[test]
fn nobody_gets_headers_who_did_not_ask() {
    let site = event(&[NOTE]).build();
    for name in ["_headers", "nginx-headers.conf", ".htaccess"] {
        assert!(!site.has(name), "{name}");
    }
}

#[test]
fn every_form_says_the_same() {
    use HeaderForm::{Apache, Netlify, Nginx, Typo3};
    let forms = [(Netlify, "_headers"), (Nginx, "nginx-headers.conf"), (Apache, ".htaccess"), (Typo3, ".htaccess")];
    let texts = forms.map(|(form, path)| text(with_headers(&[NOTE], &[form]), path));
    for header in texts[0].lines().filter(|line| line.starts_with("  ")) {
        let (name, value) = header.trim().split_once(": ").expect("name and value");
        for (form, text) in forms.iter().zip(&texts) {
            assert!(text.contains(name) && text.contains(value), "{form:?}: {header}\n{text}");
        }
    }
    assert!(texts[0].contains("Content-Security-Policy: default-src 'self'; "), "{}", texts[0]);
    assert!(texts.iter().all(|text| !text.contains("unsafe")), "{texts:?}");
}

#[test]
fn comments_are_in_the_language_of_the_site() {
    let yaml = format!("{EVENT}language: en\n");
    let english = text(with_headers(&[NOTE, ("event.yaml", &yaml)], &[HeaderForm::Typo3]), ".htaccess");
    assert!(english.starts_with("# Written by nachlese"), "{english}");
    let german = text(with_headers(&[NOTE], &[HeaderForm::Typo3]), ".htaccess");
    assert!(german.starts_with("# Von nachlese geschrieben"), "{german}");
}

#[test]
fn a_file_of_the_publisher_stays() {
    let own = ("static/.htaccess", "Redirect /a /b\n");
    let site = with_headers(&[NOTE, own], &[HeaderForm::Apache, HeaderForm::Netlify]).build();
    assert_eq!(site.errors(), ["static/.htaccess N622"]);
    assert_eq!(site.files[".htaccess"], own.1.as_bytes());
    assert!(site.has("_headers"));
    assert!(site.told_in_full().contains("`--headers apache` would write `.htaccess`"), "{}", site.told_in_full());
}

#[test]
fn two_forms_of_one_name_are_told() {
    let site = with_headers(&[NOTE], &[HeaderForm::Typo3, HeaderForm::Apache]).build();
    assert_eq!(site.errors(), ["N622"]);
    let told = site.told_in_full();
    assert!(told.contains("`--headers apache` and `--headers typo3` both write `.htaccess`"), "{told}");
}

#[test]
fn former_addresses_are_told_where_the_site_will_be_is_known() {
    use HeaderForm::{Apache, Netlify, Nginx};
    let moved = ("sessions/neu.md", "---\ntopic: A\naliases: [alt, \"über.html\"]\n---\n");
    let with_url = |form| with_headers(&[moved], &[form]).url("https://stadt.example/camp/");
    for (form, path, line) in [
        (Apache, ".htaccess", "Redirect 302 /camp/sessions/alt.html /camp/sessions/neu.html\n"),
        (Nginx, "nginx-headers.conf", "rewrite ^/camp/sessions/alt\\.html$ /camp/sessions/neu.html redirect;\n"),
        (Netlify, "_redirects", "/camp/sessions/alt.html /camp/sessions/neu.html 302\n"),
    ] {
        let text = text(with_url(form), path);
        assert!(text.contains(line) && !text.contains("ber.html"), "{form:?}: {text}");
    }
    assert!(!text(with_headers(&[moved], &[Apache]), ".htaccess").contains("Redirect"));
    assert!(!with_headers(&[moved], &[Netlify]).build().has("_redirects"));
    let own = ("static/_redirects", "/a /b 301\n");
    let site = with_headers(&[moved, own], &[Netlify]).url("https://stadt.example/camp/").build();
    assert_eq!((site.errors(), &*site.files["_redirects"]), (Vec::new(), own.1.as_bytes()));
}
