//! The folder of an event, for nachlese: every feature is on that costs something.

use super::{Event, FIRST_DAY, ROOMS, municipality, tag, topic};

/// All files of the folder, one after the other: their paths and texts.
pub fn files(event: Event) -> impl Iterator<Item = (String, String)> {
    let lists =
        [("event.yaml", about(event)), ("topics.yaml", topics(event)), ("municipalities.yaml", municipalities(event))];
    let notes = (0..event.notes).map(move |number| (format!("sessions/{}", link(number)), note(event, number)));
    lists.map(|(path, text)| (path.to_owned(), text)).into_iter().chain(notes)
}

fn link(number: usize) -> String {
    format!("session-{number}.md")
}

fn about(event: Event) -> String {
    let rooms: String = (0..ROOMS).map(|room| format!("  - {{id: r{room}, name: Raum {room}}}\n")).collect();
    format!(
        "title: Barcamp der Musterkommunen\n\
         start: {FIRST_DAY}\n\
         end: {}\n\
         language: de\n\
         url: https://www.example.org/barcamp/\n\
         release: all\n\
         progress: true\n\
         data: alle\n\
         licence: CC-BY-4.0\n\
         rooms:\n{rooms}\
         abbreviations: {{DMS: Dokumentenmanagementsystem, RIS: Ratsinformationssystem}}\n\
         legal:\n  \
           imprint: https://www.example.org/impressum\n  \
           privacy: https://www.example.org/datenschutz\n  \
           accessibility: https://www.example.org/barrierefreiheit\n",
        event.last_day()
    )
}

fn topics(event: Event) -> String {
    let line = |number| format!("- {{id: thema-{number}, label: \"{}\"}}\n", topic(number));
    (0..event.topics()).map(line).collect()
}

fn municipalities(event: Event) -> String {
    // Districts 051 to 090 of one state, ten places in each.
    let key = |number: usize| format!("01{:03}{:03}", 51 + number / 10, 1 + number % 10);
    let line = |number| format!("- {{id: ort-{number}, name: {}, ags: \"{}\"}}\n", municipality(number), key(number));
    (0..event.municipalities()).map(line).collect()
}

fn note(event: Event, number: usize) -> String {
    let note = event.note(number, link);
    let quoted = |texts: Vec<String>| texts.iter().map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(", ");
    let mut text = format!(
        "---\ntopic: [{}]\ntitle: \"{}\"\nroom: Raum {}\nstart: {}\nduration: 30\nparticipants:\n",
        quoted(note.topics.iter().map(|&number| topic(number)).collect()),
        note.title,
        note.room,
        note.start.strftime("%Y-%m-%dT%H:%M"),
    );
    for (place, &number) in note.municipalities.iter().enumerate() {
        let name = municipality(number);
        text.push_str(&match place {
            0 => format!("  - {{municipality: {name}, count: {}}}\n", 1 + number % 4),
            1 => format!("  - {name} (2)\n"),
            _ => format!("  - {name}\n"),
        });
    }
    text.push_str(&format!("  - ca. {} Personen\n", 4 + note.interest / 2));
    text.push_str(&format!("tags: [{}]\n", quoted(note.tags.iter().map(|&number| tag(number)).collect())));
    text.push_str(&format!("interest: {}\nsummary: \"{}\"\n", note.interest, note.summary));
    if !note.continues.is_empty() {
        let names: Vec<String> = note.continues.iter().map(|&number| municipality(number)).collect();
        text.push_str(&format!("continues: [{}]\n", names.join(", ")));
    }
    if let Some(place) = note.practice {
        text.push_str(&format!("practice:\n  - {{municipality: {}, state: in-use}}\n", municipality(place)));
    }
    if let Some(other) = note.related.filter(|&other| other != number) {
        text.push_str(&format!("related: [session-{other}]\n"));
    }
    text.push_str(&format!("---\n{}", note.body));
    text
}
