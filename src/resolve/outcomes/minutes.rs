//! Minutes of councils and offices, and what is found in them.

use super::notes::assert_notes;

#[test]
#[rustfmt::skip]
fn what_stands_beside_a_resolution_is_none() {
    assert_notes(&[
        ("### Beschluss\n\nDer Hof wird saniert.\n\nAbstimmungsergebnis: 9 Ja, 2 Nein\n\nEin Mitglied verlässt den Raum.", "agreement: Der Hof wird saniert."),
        ("**Beschluss:**\n\nDer Hof wird saniert.\n\n**Abstimmung:** einstimmig\n\nEin Mitglied verlässt den Raum.", "agreement: Der Hof wird saniert."),
        ("**Sachverhalt:** Der Hof ist alt.\n**Beschluss:** Der Hof wird saniert.\n**Begründung:** Er ist alt.", "agreement: Der Hof wird saniert."),
        ("**Beschluss:**\nDer Hof wird saniert.\nAbstimmung: einstimmig\n\nEin Mitglied verlässt den Raum.", "agreement: Der Hof wird saniert."),
        ("**Beschluss:**\n\nDer Hof wird saniert.\n\nTOP 6 Verschiedenes\n\nDie Bücherei ist zu.", "agreement: Der Hof wird saniert."),
        ("### Beschluss\n\nDer Hof wird saniert.\n\neinstimmig\n\nEin Mitglied verlässt den Raum.", "agreement: Der Hof wird saniert."),
        ("## Beschlüsse\n- Der Hof wird saniert.\n- Abstimmungsergebnis: einstimmig\n- Wiedervorlage: Mai\n- einstimmig", "agreement: Der Hof wird saniert."),
        ("## Beschluss\n\nDer Hof wird saniert.\n\n### Beratung\n\nViele sprachen.\n\n### Abstimmungsergebnis\n\n9 Ja", "agreement: Der Hof wird saniert."),
        ("## Nächste Schritte\n- Abstimmung: mit dem Kreis sprechen", "next-step: Abstimmung: mit dem Kreis sprechen"),
        ("## Ergebnisse\n\nBegründung: Es ist billiger.", "result: Begründung: Es ist billiger."),
        ("## Beschlüsse\n\n**TOP 1 Schulhof**\n- Der Hof wird saniert.", "agreement: Der Hof wird saniert."),
        ("## Beschlüsse\n- Abstimmungen finden künftig geheim statt.", "agreement: Abstimmungen finden künftig geheim statt."),
    ]);
}

#[test]
#[rustfmt::skip]
fn what_was_proposed_is_agreed_where_it_was_carried() {
    assert_notes(&[
        ("Beschlussvorschlag: Der Hof wird saniert.\nBeschluss: einstimmig", "agreement: Der Hof wird saniert."),
        ("**Beschlussvorschlag:** Der Hof wird saniert.\n\n**Beschluss:** wie vorgeschlagen\n\nEin Mitglied verlässt den Raum.", "agreement: Der Hof wird saniert."),
        ("## TOP 5 Hof\n\n### Beschlussvorschlag\n\nDer Hof wird saniert.\n\n### Beratung\n\nViele sprachen.\n\n### Beschluss\n\nmehrheitlich angenommen", "agreement: Der Hof wird saniert."),
        ("Beschlussvorschlag: Der Hof wird saniert.\nBeschluss: laut Vorlage (9 Ja, 2 Nein)", "agreement: Der Hof wird saniert."),
        ("Beschlussvorschlag: Der Hof wird saniert.\nBeschluss: vertagt", ""),
        ("Beschlussvorschlag: Der Hof wird saniert.\nBeschluss: einstimmig abgelehnt", ""),
        ("Beschlussvorschlag: Der Hof wird saniert.\nBeschluss: Der Hof bleibt.", "agreement: Der Hof bleibt."),
        ("## TOP 5 Hof\n\nBeschlussvorschlag: Der Hof wird saniert.\n\n## TOP 6 Bücherei\n\nBeschluss: einstimmig", ""),
        ("**TOP 5 Hof**\n\nBeschlussvorschlag: Der Hof wird saniert.\n\n**TOP 6 Bücherei**\n\nBeschluss: einstimmig", ""),
        ("TOP 5 Hof\n\nBeschlussvorschlag: Der Hof wird saniert.\n\nTOP 6 Bücherei\n\nBeschluss: einstimmig", ""),
        ("Beschluss: einstimmig", ""),
        ("## Beschlüsse\n- vertagt\n- abgelehnt\n- Der Antrag zum Hof wird abgelehnt.", "agreement: Der Antrag zum Hof wird abgelehnt."),
        ("## Ergebnisse\n\n| Beschluss | Wer |\n|-|-|\n| einstimmig | Ulm |\n| Der Hof wird saniert. | Ulm |", "agreement: Der Hof wird saniert. [Ulm]"),
        ("### Beschlussvorschlag\n\nDer Hof wird saniert.", ""),
    ]);
}

#[test]
#[rustfmt::skip]
fn signs_of_what_is_done() {
    assert_notes(&[
        ("## Aufgaben\n\n| Was | Erledigt |\n|-|-|\n| a | ✗ |\n| b | ❌ |\n| c | nein |\n| d | - |\n| e | ✘ |\n| f | |\n| g | ✔ |\n| h | X |\n| i | ja |\n| j | ✅ |",
         "next-step: a [open]\nnext-step: b [open]\nnext-step: c [open]\nnext-step: d [open]\nnext-step: e [open]\nnext-step: f\nnext-step: g [done]\nnext-step: h [done]\nnext-step: i [done]\nnext-step: j [done]"),
        ("## Nächste Schritte\n- ~~Plan B~~\n- ~~Plan C~~ Plan D\n- [x] ~~Plan E~~\n- [ ] ~~Plan F~~\n- Plan ~~G~~ H", "next-step: Plan C Plan D\nnext-step: Plan E [done]\nnext-step: Plan G H"),
        ("## Nächste Schritte\n⬜ A\n✅ B\n🔲 C\n✔️ D\n☑️ E", "next-step: A [open]\nnext-step: B [done]\nnext-step: C [open]\nnext-step: D [done]\nnext-step: E [done]"),
        ("## Nächste Schritte\n- ✅ A\n- ⬜ B\n- ☐ C\n- ❓ D", "next-step: A [done]\nnext-step: B [open]\nnext-step: C [open]\nnext-step: ❓ D"),
        ("## Nächste Schritte\n- [✓] A\n- [ x ] B\n- [✔] C\n[✓] D", "next-step: A [done]\nnext-step: B [done]\nnext-step: C [done]\nnext-step: D [done]"),
        ("## Ergebnisse\n- ✅ schnell\n- ❌ teuer", "result: ✅ schnell\nresult: ❌ teuer"),
        ("✅ Nächste Schritte:\n- A", "next-step: A"),
    ]);
}

#[test]
#[rustfmt::skip]
fn lists_that_are_counted_in_other_ways() {
    assert_notes(&[
        ("## Ergebnisse\n1.) eins\n2.) zwei", "result: eins\nresult: zwei"),
        ("Ergebnisse:\na) drei\nb) vier\n\n## Aufgaben\n\na) fünf\nb) sechs", "result: drei\nresult: vier\nnext-step: fünf\nnext-step: sechs"),
        ("## Ergebnisse\n\na) nur eines", "result: a) nur eines"),
    ]);
}

#[test]
#[rustfmt::skip]
fn tasks_below_the_places_that_take_them_on() {
    assert_notes(&[
        ("## Aufgaben\n- Norderstedt\n  - Plan B schicken\n  - Plan C schicken (bis 30.6.2017)\n- Ulm und Köln:\n  - Raum D buchen",
         "next-step: Plan B schicken [Norderstedt]\nnext-step: Plan C schicken [Norderstedt, 2017-06-30]\nnext-step: Raum D buchen [Ulm+Köln]"),
        ("## Nächste Schritte\n\n### Norderstedt\n- a\n\n### Ulm\n- b (Köln)\n\n### Alle\n- c", "next-step: a [Norderstedt]\nnext-step: b [Köln]\nnext-step: c"),
        ("## Nächste Schritte\n\n**Norderstedt**\n- a\n\n**Ulm:**\n\n- b\n\n**Alle**\n- c", "next-step: a [Norderstedt]\nnext-step: b [Ulm]\nnext-step: c"),
        ("**Nächste Schritte**\n\n**Norderstedt**\n- a\n\n**Ulm**\n\n- b\n\n**Bilder**\n- c", "next-step: a [Norderstedt]\nnext-step: b [Ulm]"),
        ("**Nächste Schritte**\n- a\n\n**Norderstedt**\n- viel erzählt", "next-step: a"),
        ("## Nächste Schritte\n- Norderstedt\n- Bauamt\n  - Plan", "next-step: Norderstedt\nnext-step: Bauamt"),
        ("## Ergebnisse\n- Norderstedt\n  - a", "result: Norderstedt"),
        ("## Nächste Schritte\n- Norderstedt einladen\n  - per Mail", "next-step: Norderstedt einladen"),
        ("### Norderstedt\n- a", ""),
    ]);
}

#[test]
#[rustfmt::skip]
fn labels_on_lines_of_pads() {
    assert_notes(&[
        ("wir redeten\naha: Papier ist geduldig\noffen: wer zahlt?", "insight: Papier ist geduldig\nquestion: wer zahlt?"),
        ("wir redeten\naha: Papier ist geduldig\nDann gab es Kaffee", "insight: Papier ist geduldig"),
        ("Beschluss: E\nwichtig: F", "agreement: E"),
        ("=> Nächster Schritt: B", "next-step: B"),
        ("wir redeten\n=> Nächster Schritt: B\n-> Beschluss: C", "next-step: B\nagreement: C"),
        ("Wir kamen zum\nErgebnis: alle warten.\n\nDas war unser gemeinsames,\nErgebnis: ja", ""),
        ("Beschluss: E\nwer: Ulm", "agreement: E [Ulm]"),
        ("Die Frage bleibt\noffen: wer zahlt das?", ""),
        ("Wir sprachen lange darüber, was aus dem Archiv werden soll, und fassten am Ende einen\nBeschluss: alle warten.", ""),
        ("Beschluss: Der Hof wird im kommenden Jahr saniert, und zwar\nvon Grund auf.", "agreement: Der Hof wird im kommenden Jahr saniert, und zwar von Grund auf."),
    ]);
}

#[test]
#[rustfmt::skip]
fn tables_of_resolutions() {
    assert_notes(&[
        ("## Sitzung im Mai\n\n| TOP | Beschluss | Verantwortlich | Frist |\n|-|-|-|-|\n| 1 | Der Hof wird saniert. | Ulm | 31.3. |\n| 2 | vertagt | | |",
         "agreement: Der Hof wird saniert. [Ulm, 2017-03-31]"),
        ("| Beschluss | Bis |\n|-|-|\n| Der Hof wird saniert. | 31.3. |", "agreement: Der Hof wird saniert. [2017-03-31]"),
        ("## Frühere Beschlüsse der Stadt\n\n| Beschluss | Datum |\n|-|-|\n| Der Hof wird saniert. | 31.3. |", ""),
        ("## Vergleich\n\n| Kommune | Beschluss |\n|-|-|\n| Ulm | Der Hof wird saniert. |", ""),
        ("## Agenda\n\n| Beschluss | Wer |\n|-|-|\n| Hof | Ulm |", ""),
    ]);
}
