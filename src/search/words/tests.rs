use std::fs;

use proptest::prelude::*;

use super::*;

/// Text, its words, their forms, and the places of the words that are joined to the one before.
#[derive(Debug, serde::Deserialize)]
#[serde(untagged)]
enum Case {
    Joined(String, Vec<String>, Vec<String>, Vec<usize>),
    Apart(String, Vec<String>, Vec<String>),
}

#[test]
fn texts_are_divided_and_folded_as_in_browsers() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/search/words.json");
    let cases: Vec<Case> = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    assert!(cases.len() > 140, "{}", cases.len());
    for case in cases {
        let (text, texts, forms, joined) = match case {
            Case::Joined(text, texts, forms, joined) => (text, texts, forms, joined),
            Case::Apart(text, texts, forms) => (text, texts, forms, Vec::new()),
        };
        let normal = normalise(&text);
        let words: Vec<Word<'_>> = words(&normal).collect();
        assert_eq!(words.iter().map(|word| word.text).collect::<Vec<_>>(), texts, "{text:?}");
        assert_eq!(words.iter().map(|word| fold(word.text)).collect::<Vec<_>>(), forms, "{text:?}");
        let found: Vec<usize> = (0..words.len()).filter(|&place| words[place].is_joined).collect();
        assert_eq!(found, joined, "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_has_words(text in "\\PC*|[a-züÄß'’ \u{ad}\u{308}‐-]*") {
        let normal = normalise(&text);
        prop_assert_eq!(normalise(&normal), normal.clone());
        for word in words(&normal) {
            prop_assert_eq!(&normal[word.start..word.start + word.text.len()], word.text);
            let form = fold(word.text);
            prop_assert!(form.chars().count() <= LONGEST_FORM);
            prop_assert!(form.chars().all(char::is_alphanumeric));
        }
    }

    #[test]
    fn spellings_of_umlauts_have_one_form(word in "([bdfgklmnrst][aäoöuüi][bdfgklmnrst]?ß?){1,10}") {
        let spelled = word.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
        prop_assert_eq!(fold(&word), fold(&spelled));
        prop_assert_eq!(fold(&word), fold(&word.nfd().collect::<String>()));
    }
}
