use proptest::prelude::*;

use super::{DetailKind, details};

/// All details of a text, each with a letter for its kind.
fn found(text: &str) -> Vec<String> {
    let letter = |kind| match kind {
        DetailKind::Email => 'e',
        DetailKind::Phone => 'p',
        DetailKind::NotPublic => 'V',
        DetailKind::Person => 'n',
    };
    details(text).into_iter().map(|detail| format!("{}:{}", letter(detail.kind), &text[detail.range])).collect()
}

/// Each text holds exactly the one detail.
#[track_caller]
fn assert_found(kind: char, cases: &[(&str, &str)]) {
    for (text, detail) in cases {
        assert_eq!(found(text), [format!("{kind}:{detail}")], "{text}");
    }
}

#[track_caller]
fn assert_nothing(texts: &[&str]) {
    for text in texts {
        assert_eq!(found(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn email_addresses() {
    assert_found(
        'e',
        &[
            ("Mail an erika.beispiel@musterstadt.example.", "erika.beispiel@musterstadt.example"),
            ("(max@a-b.example)", "max@a-b.example"),
            ("Größe: jürgen_x+y@müster.example, dann", "jürgen_x+y@müster.example"),
            ("erika (at) musterstadt.example", "erika (at) musterstadt.example"),
            ("erika[at]musterstadt.example", "erika[at]musterstadt.example"),
            ("x 040-123456@a.example", "040-123456@a.example"),
        ],
    );
    assert_eq!(found("a@b.example/c@d.example; e@f.example"), ["e:a@b.example", "e:c@d.example", "e:e@f.example"]);
    assert_nothing(&[
        "- [x] Verteiler @Ortenaukreis",
        "@{Landkreis Heidekreis}",
        "name@example",
        "@erika@social.example",
        "https://social.example/@erika.muster",
        "siehe https://erika@forge.example/x, und www.a.example/x@b.example",
        "git@forge.example:stadt/akte.git",
        "logo@2x.png",
        "paket@1.2.3",
        "2 @ 3",
        "@",
        "(at)",
        "a (at) b",
        "meet me (at) 5.",
    ]);
}

#[test]
fn phone_numbers() {
    assert_found(
        'p',
        &[
            ("Rückfragen: 040/535 95-0", "040/535 95-0"),
            ("+49 40 53595-0", "+49 40 53595-0"),
            ("unter +49 (0) 40 / 535 95 - 0.", "+49 (0) 40 / 535 95 - 0"),
            ("+49(0)40/53595-0", "+49(0)40/53595-0"),
            ("0049 40 53595123", "0049 40 53595123"),
            ("(040) 53595-123", "(040) 53595-123"),
            ("(040/53595-123)", "040/53595-123"),
            ("(0 40) 5 35 95-0", "(0 40) 5 35 95-0"),
            ("0160 1234567", "0160 1234567"),
            ("01601234567", "01601234567"),
            ("0461 85-0", "0461 85-0"),
            ("04551\u{a0}12345", "04551\u{a0}12345"),
            ("Tel. 53595-123", "Tel. 53595-123"),
            ("Tel.: 53595", "Tel.: 53595"),
            ("Tel.-Nr. 040.535.95.0", "Tel.-Nr. 040.535.95.0"),
            ("Telefonnummer: 535 95 12", "Telefonnummer: 535 95 12"),
            ("Durchwahl 12345", "Durchwahl 12345"),
            ("telefon (040) 53595-123 und", "telefon (040) 53595-123"),
            ("phone 555-123-4567", "phone 555-123-4567"),
            ("Telefon unter 53595-12", "Telefon unter 53595-12"),
        ],
    );
    assert_eq!(found("Tel. 040/535 95-0, Fax 040/535 95-99"), ["p:Tel. 040/535 95-0", "p:Fax 040/535 95-99"]);
    assert_nothing(&[
        "am 26.01.2017, 01.02.2017 und 01-02-2017, 2017-01-26",
        "09/2017, 2017-2018, 2017/18, 01/2017",
        "09:30–10:15 Uhr, 08.00-09.30 Uhr, 0730-0815",
        "AGS 01060063, 05334002",
        "IBAN DE02 1203 0000 0000 2020 51",
        "ISBN 978-3-16-148410-0, 0-306-40615-2",
        "1.000.000 Euro, 10 000 Stück, +20 %, +12 345 678 Euro, + 5 Personen",
        "Az. 123/45, Az.: 0234/18-001, Drucksache 0123/2017, Vorlage 0512/17-001",
        "Version 0.10.2, v0.10.2-3",
        "§ 3a, §§ 12-15, Art. 6 Abs. 1",
        "01067 Dresden, 22846 Norderstedt",
        "#0123456, Nr. 0234 5678, Ticket 0234-56789",
        "0000-0002-1825-0097, 007436865787",
        "deadbeef0123 45678, 3f0e4a5c-0d1e-4b1a",
        "Tel. 115, Telefon 110 und 112, Tel. 116 117, 0800 1110111",
        "Telefon 2017 abgeschafft, Mobil 2016-2017, Handy 2, Telefon 24/7",
        "Tel. am 26.01.2017, Fax 26.01.2017",
        "Hotel 12345, Mittel 53595-123, Stadtteil 12345",
        "0,5 Stellen, 0.123456, 0 bis 100, 10 0 100 200 300",
        "https://a.example/tel/040/5359500 und https://a.example/?x=+4940535950",
        "siehe www.a.example/0461/85-000.",
        "x_0461 850000, a-0461-850000, 0461 850000x",
        "12.030 0461 850",
        "0",
        "+",
        "(0",
        "Tel",
        "Tel.",
        "Tel. ",
    ]);
}

#[test]
fn forms_of_address_with_a_name() {
    assert_found(
        'n',
        &[
            ("Es sprach Frau Beispiel.", "Frau Beispiel"),
            ("mit Herrn Max Muster, Stadt X", "Herrn Max Muster"),
            ("Hr. Muster", "Hr. Muster"),
            ("Fr. Beispiel fragt", "Fr. Beispiel"),
            ("Frau\nBeispiel", "Frau\nBeispiel"),
            ("Frau\u{a0}Müller-Beispiel", "Frau\u{a0}Müller-Beispiel"),
            ("Herr Dr. Muster", "Herr Dr. Muster"),
            ("Frau \u{200e}Beispiel", "Frau \u{200e}Beispiel"),
            ("Prof. Dr. med. Erika Beispiel", "Prof. Dr. med. Erika Beispiel"),
            ("Dr.-Ing. Muster", "Dr.-Ing. Muster"),
            ("Frau Bürgermeisterin Beispiel", "Frau Bürgermeisterin Beispiel"),
            ("Herr Kollege Muster", "Herr Kollege Muster"),
            ("die Kollegin Beispiel aus", "Kollegin Beispiel"),
            ("vom Kollegen Muster", "Kollegen Muster"),
            ("Frau von Beispiel", "Frau von Beispiel"),
            ("Herr van der Muster", "Herr van der Muster"),
            ("Herr/Frau Muster", "Frau Muster"),
            ("Mrs. Sample spoke", "Mrs. Sample"),
            ("Ms. Sample", "Ms. Sample"),
            ("„Herr Muster“", "Herr Muster"),
            ("Herr MUSTER", "Herr MUSTER"),
            ("Frau Beispiel Fragen stellen", "Frau Beispiel"),
            ("🎉 Frau Öztürk-Beispiel", "Frau Öztürk-Beispiel"),
        ],
    );
    assert_nothing(&[
        "die Frau im Amt, Frau und Mann, eine Frau, Frau.",
        "Herr der Lage, Herr über alles",
        "Frau Bürgermeisterin, Herr Landrat, Frau Präsidentin",
        "Frau Holle-Zentrum, Frau Holle",
        "Dr. med., Dr. h. c., der Dr. und",
        "Pudding von Dr. Oetker",
        "Dr.-Muster-Straße, Dr. Muster-Straße, Prof. Muster Straße, Dr. Beispiel Schule",
        "Herr X, Frau M., Herr A. und Frau B.",
        "Frau Name, Herr Nachname, Frau Mustermann",
        "Herr/Frau ____, Herr <Name>",
        "wenn ein Kollege Urlaub hat, ein Kollege Fragen stellt",
        "wenn der Kollege Serverzugriff braucht",
        "dass Kollegen Daten brauchen, den Kollegen Bescheid geben, die Kollegen aus Düren",
        "Kollege KI, Kollege Computer, Kollege Roboter",
        "Mo.–Fr. Vormittag, am Fr. Danach, Do./Fr. Termine, Fr. 27. Januar, Fr. Nachmittag",
        "jede Frau Zugang, als Frau Karriere",
        "Frauen Beispiel, Herren Muster, Herrschaft Muster, Hausfrau Beispiel",
        "Frau *Beispiel, Frau: Beispiel, Frau, Beispiel",
        "Herr_Muster, #Frau Beispiel",
        "Mr. and Mrs., MS. Word, Mr.\nMs.\nName, Hr.\nFr.",
        "Herr",
        "Frau ",
        "Dr. ",
        "Prof.",
    ]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_is_read(text in any::<String>(), scraps in prop::collection::vec(prop::sample::select(SCRAPS), 0..20)) {
        for text in [text, scraps.concat()] {
            let mut end = 0;
            for detail in details(&text) {
                prop_assert!(detail.range.start >= end && text.get(detail.range.clone()).is_some_and(|found| !found.is_empty()));
                end = detail.range.end;
            }
        }
    }
}

const SCRAPS: &[&str] = &[
    "Frau ", "Herr", "Dr.", "Kollegen", " ", "\u{a0}", "\n", "Müller", "von ", "M", "-", "’", "@", "(at)", "[at]", ".",
    "de", "0", "040", "+49", "(", ")", "/", "–", "123", "53595", "2017", "Tel", "Tel.:", "Fax ", "https://", "www.",
    ":", "://", "ä", "🎉", "x", "€", ",", "Nr", "unter",
];
