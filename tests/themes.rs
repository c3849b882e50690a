//! The built-in themes: complete, and as they are written down for those who make others.

use std::fs;

use nachlese::pipeline::{self, Memo, Options};
use nachlese::site::built_in_themes;
use nachlese::site::contract::{Contract, document};
use nachlese::source::Sources;

#[test]
fn built_in_themes_fit_every_kind_of_page() {
    for theme in built_in_themes() {
        let yaml = format!("title: T\nstart: 2017-01-26\nrelease: all\ntheme: {theme}\n");
        let sources = Sources::from_texts("event", [("event.yaml", yaml.as_str())]);
        let plan = pipeline::plan(&sources, &Options::default(), &mut Memo::default());
        assert_eq!(plan.try_theme_out(), [], "{theme}");
    }
}

/// What `themes/README.md` says of templates is taken from the views; `BLESS=1` writes it anew.
#[test]
fn the_contract_is_written_down() {
    const MARK: &str = "<!-- From here on taken from the program: BLESS=1 cargo test --test themes -->\n";
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/README.md");
    let text = fs::read_to_string(path).expect("there is one");
    let (introduction, written) = text.split_once(MARK).expect("the mark");
    let made = format!("\n{}", document(&Contract::new(), None));
    if std::env::var_os("BLESS").is_some() {
        fs::write(path, format!("{introduction}{MARK}{made}")).expect("it can be written");
    } else {
        similar_asserts::assert_eq!(written, made);
    }
}
