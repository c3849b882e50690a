//! Initials between a given name and a surname: `Anna M. Beispiel` is Anna Beispiel, though no list has her second name.

/// Where a given name begins that stands before the surname at the blank `at`, with initials between the two: `Anna M.`,
/// `Anna M. L.`, `Anna M`.
pub fn given_before(words: &str, at: usize, given: &str) -> Option<usize> {
    const MOST: usize = 3;
    let mut before = &words[..at];
    for _ in 0..MOST {
        let stopped = before.strip_suffix(" .");
        let (rest, initial) = stopped.unwrap_or(before).rsplit_once(' ')?;
        // `Th.` and `Ö.` have two letters once they are folded.
        let most = if stopped.is_some() { 2 } else { 1 };
        if initial.is_empty() || initial.len() > most || !initial.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return None;
        }
        before = rest;
        if let Some(rest) = before.strip_suffix(given).filter(|rest| rest.ends_with(' ')) {
            return Some(rest.len());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::parse::privacy::names::Names;

    fn found(name: &str, text: &str) -> bool {
        Names::new([name], []).is_some_and(|names| names.stand_in(text))
    }

    #[test]
    fn initials_that_no_list_has_hide_nobody() {
        for text in [
            "Erika L. Müller",
            "mit ERIKA L. MUELLER.",
            "Erika L Müller",
            "Erika L. M. Müllers Idee",
            "Erika Ö. Müller",
            "Erika Th. Müller",
            "Erika\u{a0}L.\u{a0}Müller",
            "erika.l.mueller@stadt.example",
        ] {
            assert!(found("Erika Müller", text) && found("Müller, Erika", text), "{text}");
        }
        for text in [
            "Erika. L. Müller",
            "Erika, L. Müller",
            "Erika und L. Müller",
            "Erika sprach mit L. Müller",
            "Ulrika L. Müller",
            "Erika L. Müllerin",
            "Erika 5. Müller",
            "Erika L. und Müller",
            "L. Müller",
            "Erika L.",
        ] {
            assert!(!found("Erika Müller", text), "{text}");
        }
        assert!(found("Max von Muster", "Max B. von Muster") && !found("Max von Muster", "Max B. Muster-Lang"));
        assert!(found("Erika Muster-Lang", "Erika L. Muster-Lang"));
        assert!(!found("Erika Luise Müller", "Erika M. Müller"), "another one");
        let names = Names::new(["Erika Müller"], ["Erika L. Müller"]).expect("a name");
        assert!(!names.stand_in("Erika L. Müller") && names.stand_in("Erika M. Müller"));
        let text = "Frau Erika L. Müller kam.";
        let place = &Names::new(["Erika Müller"], []).expect("a name").places_in(text)[0].range;
        assert_eq!(&text[place.clone()], "Frau Erika L. Müller");
    }
}
