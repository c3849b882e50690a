//! That many who ask at once, slowly or for much, leave the preview quick and small.

use std::fs::{self, File};
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;

use super::next_build;
use super::preview::{Answer, Preview, many, until};

/// Asks without waiting for the answer.
fn begin(preview: &Preview, stream: &mut TcpStream, target: &str) {
    let request = format!("GET {target} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", preview.port);
    stream.write_all(request.as_bytes()).expect("it listens");
}

#[test]
fn nobody_waits_for_the_index_of_the_search() {
    let preview = Preview::start();
    for number in 0..300 {
        let text = format!("---\ntopic: Thema {}\n---\n{}\n", number / 8, "Ein Wort folgt dem anderen. ".repeat(60));
        fs::write(preview.event().join(format!("sessions/n{number}.md")), text).expect("a note");
    }
    until("all notes are there", || (preview.ask("/sessions/n299.html").status == 200).then_some(()));
    // What there is below this folder, only the index tells.
    let mut searching = preview.connect();
    begin(&preview, &mut searching, "/suche/fehlt.json");
    assert_eq!(preview.ask("/__nachlese/panel.js").status, 200);
    searching.set_nonblocking(true).expect("it can");
    let waits = searching.read(&mut [0; 1]).expect_err("it was answered first, after all the others waited");
    assert_eq!(waits.kind(), ErrorKind::WouldBlock);
    searching.set_nonblocking(false).expect("it can");
    assert_eq!(Answer::read(&mut searching).status, 404);
}

#[test]
fn large_files_do_not_stand_in_memory() {
    const LENGTH: usize = 64_000_000;
    let preview = Preview::start();
    fs::create_dir(preview.event().join("static")).expect("a folder");
    let film = File::create(preview.event().join("static/film.bin")).expect("a file");
    film.set_len(LENGTH as u64).expect("a hole");
    until("the file is part of the site", || {
        let mut stream = preview.connect();
        begin(&preview, &mut stream, "/film.bin");
        let mut head = [0; 15];
        stream.read_exact(&mut head).is_ok_and(|()| head.ends_with(b"200 OK")).then_some(())
    });
    let before = preview.memory();
    let mut slow = many(&preview, 8);
    for stream in &mut slow {
        begin(&preview, stream, "/film.bin");
    }
    for stream in &mut slow {
        stream.read_exact(&mut [0; 100_000]).expect("the beginning");
    }
    let taken = preview.memory().saturating_sub(before);
    assert!(taken < LENGTH / 2, "{taken} bytes for {} that take {LENGTH}", slow.len());
    // Whoever takes it gets all of it.
    let answer = Answer::read(&mut slow[0]);
    assert!(answer.text.len() > LENGTH - 100_000 && answer.text.len() < LENGTH, "{} bytes", answer.text.len());
}

#[test]
fn who_follows_leaves_room_for_others() {
    let preview = Preview::start();
    let mut followers: Vec<TcpStream> = (0..64).map(|_| preview.follow()).collect();
    let builds: Vec<String> = followers.iter_mut().map(|stream| next_build(stream, "")).collect();
    assert!(builds.iter().all(|build| *build == builds[0]));
    let status = || {
        let mut head = [0; 12];
        preview.follow().read_exact(&mut head).expect("an answer");
        String::from_utf8_lossy(&head[9..]).into_owned()
    };
    assert_eq!(status(), "503");
    preview.is_well();
    // Whoever goes makes room.
    drop(followers.pop());
    until("there is room again", || (status() == "200").then_some(()));
}
