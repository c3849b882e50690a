use super::{Directory, DirectoryError, Wanted, read};
use crate::model::{Land, MunicipalityKind};

/// What stands behind the kind of a place: area, people, postal code and districts of other offices.
const AREA_AND_PEOPLE: &str = "    000000012340000000567800000002789    99999*****  9999999999999999";

/// One line of the official layout, as wide as it is.
fn row(record: &str, key: &str, name: &str, kind: &str) -> String {
    format!("{record}20241231{key:<8}{:<4}{name:<50}{:<50}{kind:<2}{:<96}\r\n", "", "", AREA_AND_PEOPLE)
}

fn official() -> String {
    [
        row("10", "01", "Schleswig-Holstein", ""),
        row("40", "01060", "Segeberg", "43"),
        row("50", "01060", "Beispielsee", "51"),
        row("60", "01060063", "Norderstedt, Stadt", "63"),
        row("60", "01060089", "Segeberg", "64"),
        row("40", "05358", "Düren", "43"),
        row("60", "05358008", "Düren, Stadt", "63"),
        row("40", "03358", "Heidekreis", "44"),
        row("40", "06534", "Marburg-Biedenkopf", "44"),
        row("40", "06412", "Frankfurt am Main, Stadt", "41"),
        row("60", "06412000", "Frankfurt am Main, Stadt", "61"),
        row("60", "12053000", "Frankfurt (Oder), Stadt", "61"),
        row("60", "15002000", "Halle (Saale), Stadt", "61"),
        row("60", "09575153", "Neustadt a.d.Aisch, St", "63"),
        row("60", "06534016", "Neustadt (Hessen), Stadt", "63"),
        row("60", "01053999", "Sachsenwald (Forstgutsbezirk)", "66"),
    ]
    .concat()
}

fn found(directory: &Directory, name: &str) -> Vec<String> {
    let wanted = Wanted { names: vec![name], ..Wanted::default() };
    directory.find(&wanted).into_iter().map(|entry| entry.ags.clone().unwrap_or_else(|| entry.name.clone())).collect()
}

#[test]
fn the_official_layout_is_read_by_characters() {
    let directory = read(official().as_bytes()).expect("a directory");
    assert!(directory.is_official);
    assert_eq!(directory.date.map(|date| date.to_string()).as_deref(), Some("2024-12-31"));
    assert_eq!(directory.len(), 13, "no Land, no town twice, no forest");
    let wanted = Wanted { names: vec!["Düren"], ..Wanted::default() };
    let found = directory.find(&wanted);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].name, "Düren, Stadt");
    assert_eq!(found[0].ags.as_deref(), Some("05358008"));
    assert_eq!(found[0].kind, Some(MunicipalityKind::Town));
    assert_eq!(found[0].land, Some(Land::NorthRhineWestphalia));
    assert_eq!(found[0].district.as_deref(), Some("Kreis Düren"));
}

#[test]
fn other_encodings_are_read_too() {
    let text = official();
    let windows: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect();
    let utf16: Vec<u8> =
        std::iter::once('\u{feff}').chain(text.chars()).flat_map(|c| (c as u16).to_le_bytes()).collect();
    for bytes in [windows, utf16, format!("\u{feff}{text}").into_bytes(), text.replace("\r\n", "\n").into_bytes()] {
        let directory = read(&bytes).expect("a directory");
        assert_eq!(found(&directory, "Düren"), ["05358008"]);
    }
}

#[test]
fn places_are_found_by_what_people_call_them() {
    let directory = read(official().as_bytes()).expect("a directory");
    for (name, key) in [
        ("Norderstedt", "01060063"),
        ("Stadt Norderstedt", "01060063"),
        ("NORDERSTEDT", "01060063"),
        ("Dueren", "05358008"),
        ("Kreis Düren", "05358"),
        ("Landkreis Düren", "05358"),
        ("Heidekreis", "03358"),
        ("Landkreis Heidekreis", "03358"),
        ("Segeberg", "01060089"),
        ("Frankfurt am Main", "06412000"),
        ("Frankfurt a. Main", "06412000"),
        ("Halle", "15002000"),
        ("Halle/Saale", "15002000"),
        ("Neustadt an der Aisch", "09575153"),
        ("Amt Beispielsee", "Beispielsee"),
    ] {
        assert_eq!(found(&directory, name), [key], "{name}");
    }
    for name in ["Musterstadt", "Beispielsee", "Kreis Norderstedt", ""] {
        assert!(found(&directory, name).is_empty(), "{name}");
    }
}

#[test]
fn namesakes_are_never_guessed() {
    let directory = read(official().as_bytes()).expect("a directory");
    let hesse = directory.find(&Wanted { ags: Some("06534016"), ..Wanted::default() });
    assert_eq!(hesse[0].district.as_deref(), Some("Landkreis Marburg-Biedenkopf"));
    assert_eq!(found(&directory, "Frankfurt"), ["06412000", "12053000"]);
    assert_eq!(found(&directory, "Neustadt"), ["09575153", "06534016"]);
    let narrowed =
        |wanted: Wanted| directory.find(&wanted).into_iter().filter_map(|entry| entry.ags.clone()).collect::<Vec<_>>();
    assert_eq!(
        narrowed(Wanted { names: vec!["Neustadt"], land: Some(Land::Hesse), ..Wanted::default() }),
        ["06534016"]
    );
    assert_eq!(narrowed(Wanted { names: vec!["Neustadt", "Neustadt (Hessen)"], ..Wanted::default() }), ["06534016"]);
    assert_eq!(narrowed(Wanted { ags: Some("06534016"), names: vec!["Anders"], ..Wanted::default() }), ["06534016"]);
    let kind = Some(MunicipalityKind::District);
    assert_eq!(narrowed(Wanted { names: vec!["Düren"], kind, ..Wanted::default() }), ["05358"]);
}

#[test]
fn tables_are_read_as_they_come() {
    for text in [
        "AGS;Name\n01060063;Norderstedt, Stadt\n05358;Düren\n",
        "name,ags\r\n\"Norderstedt, Stadt\",01060063\r\nDüren,05358\r\n",
        "Nr\tGemeindename\tAmtlicher Gemeindeschlüssel\n1\tNorderstedt, Stadt\t1060063\n2\tDüren\t5358\n",
        "Schlüssel;Bezeichnung;Bemerkung\n010600063063;\"Norderstedt, Stadt\";\"sagt \"\"ja\"\"\nund mehr\"\n05358;Düren;\n;Summe;\n",
    ] {
        let directory = read(text.as_bytes()).expect("a table");
        assert!(!directory.is_official);
        assert_eq!(found(&directory, "Norderstedt"), ["01060063"], "{text}");
        assert_eq!(found(&directory, "Kreis Düren"), ["05358"], "{text}");
        assert_eq!(directory.len(), 2, "{text}");
    }
}

#[test]
fn what_is_no_directory_is_told_apart() {
    let error = |bytes: &[u8]| read(bytes).expect_err("no directory");
    assert_eq!(error(b""), DirectoryError::Empty);
    assert_eq!(error(b"PK\x03\x04rest"), DirectoryError::Packed);
    assert_eq!(error(b"%PDF-1.7\n\0"), DirectoryError::Unknown);
    assert_eq!(error(b"Einfach ein Text\n"), DirectoryError::Unknown);
    assert_eq!(error("Ort;Einwohner\nKiel;1\n".as_bytes()), DirectoryError::NoColumns("Ort, Einwohner".to_owned()));
    assert_eq!(error("AGS;Name\n;\n".as_bytes()), DirectoryError::NoRows);
    assert_eq!(error(row("10", "01", "Schleswig-Holstein", "").as_bytes()), DirectoryError::NoRows);
    let broken = format!("{}kaputt\n", official());
    assert_eq!(error(broken.as_bytes()), DirectoryError::BadLine(17));
    let cut = format!("{}6020241231 01060\n", official());
    assert_eq!(error(cut.as_bytes()), DirectoryError::BadLine(17));
}

#[test]
fn a_place_of_several_lines_is_one() {
    let twice = official().repeat(2);
    for text in [
        twice.as_str(),
        "AGS;Name;PLZ\n01060063;Norderstedt, Stadt;22844\n01060063;Norderstedt, Stadt;22846\n01060063;Norderstedt;22848\n",
    ] {
        let directory = read(text.as_bytes()).expect("a directory");
        assert_eq!(found(&directory, "Norderstedt"), ["01060063"], "{text}");
    }
    assert_eq!(read(twice.as_bytes()).expect("a directory").len(), 14, "associations have no key to tell them by");
}

#[test]
fn a_key_of_several_names_is_never_guessed() {
    let text = "AGS;Name\n01060063;Norderstedt, Stadt\n05358008;Alt Duvenstedt\n05358008;Düren, Stadt\n";
    let directory = read(text.as_bytes()).expect("a directory");
    let names =
        |wanted: Wanted| directory.find(&wanted).into_iter().map(|entry| entry.name.clone()).collect::<Vec<_>>();
    let named = |name| Wanted { names: vec![name], ..Wanted::default() };
    assert_eq!(names(named("Düren")), ["Alt Duvenstedt", "Düren, Stadt"]);
    assert_eq!(names(named("Norderstedt")), ["Norderstedt, Stadt"]);
    let with_key = |name| Wanted { ags: Some("05358008"), ..named(name) };
    assert_eq!(names(with_key("Düren")), ["Düren, Stadt"], "the author has said which key it is");
    assert_eq!(names(with_key("Anders")), ["Alt Duvenstedt", "Düren, Stadt"], "one is a town, the other may be none");
}
