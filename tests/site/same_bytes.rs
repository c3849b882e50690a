//! The same input gives the same bytes, whatever else differs.

use crate::support::event;

fn files() -> Vec<(String, String)> {
    let note = |n: usize| {
        let text = format!(
            "---\ntopic: Thema {}\ntags: [a{}, b{}]\nmunicipalities: [Ort {}, Ort {}]\nstart: 2017-01-26T11:{:02}\nroom: Raum {}\n---\n\
             ## Ergebnisse\n\n- [x](s{}.md) Ergebnis\n\n## Nächste Schritte\n\n- [ ] tun @{{Ort {}}}\n",
            n % 7,
            n % 3,
            n % 5,
            n % 11,
            n % 4,
            n,
            n % 6,
            (n + 1) % 40,
            n % 11
        );
        (format!("sessions/s{n}.md"), text)
    };
    (0..40).map(note).collect()
}

#[test]
fn twice_the_same() {
    let files = files();
    let built = || event(&files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect::<Vec<_>>()).build();
    let (first, second) = (built(), built());
    assert!(first.files == second.files, "the files differ");
    assert_eq!(first.findings, second.findings);
}

#[test]
fn however_many_threads_there_are() {
    let files = files();
    let built = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| {
            event(&files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect::<Vec<_>>()).build()
        })
    };
    let (one, eight) = (built(1), built(8));
    assert!(one.files == eight.files, "the files differ");
    assert_eq!(one.findings, eight.findings);
}

#[test]
fn the_order_in_which_notes_are_named_does_not_matter_to_the_others() {
    let built = |name: &str| {
        event(&[
            ("sessions/a.md", "---\ntopic: A\n---\nText\n"),
            (name, "---\ntopic: B\nstatus: draft\n---\n[a](a.md)\n"),
        ])
        .build()
        .files
    };
    assert!(built("sessions/0.md") == built("sessions/z.md"), "a draft leaves traces");
}
