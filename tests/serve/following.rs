//! What the preview follows: whatever is read, also when the system loses changes or folders are replaced.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;

use super::next_build;
use super::preview::{Preview, until};

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

fn note(preview: &Preview, path: &str, topic: &str) {
    write(&preview.event().join(path), &format!("---\ntopic: {topic}\n---\nEin Text.\n"));
}

/// Waits for a text on a page of the preview.
#[track_caller]
fn shows(preview: &Preview, target: &str, text: &str) {
    until(&format!("{target} has {text}"), || preview.ask(target).text.contains(text).then_some(()));
}

fn git(folder: &Path, arguments: &[&str]) {
    let as_somebody = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"];
    let run =
        Command::new("git").arg("-C").arg(folder).args(as_somebody).args(arguments).output().expect("Git is there");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

#[test]
fn changes_that_the_system_lost_are_found() {
    let most = fs::read_to_string("/proc/sys/fs/inotify/max_queued_events").expect("Linux tells");
    let most: usize = most.trim().parse().expect("a number");
    let preview = Preview::start();
    fs::create_dir(preview.event().join("site")).expect("a folder");
    note(&preview, "sessions/b.md", "Zuvor");
    shows(&preview, "/sessions/b.html", "Zuvor");
    // What nobody wants to hear of fills the room that there is for changes.
    preview.signal("STOP");
    for number in 0..=most / 2 {
        fs::write(preview.event().join(format!("site/{}", number % 2)), "x").expect("a file");
    }
    note(&preview, "sessions/b.md", "Verloren");
    note(&preview, "sessions/neu/index.md", "Dazugekommen");
    preview.signal("CONT");
    shows(&preview, "/sessions/b.html", "Verloren");
    // A folder of which the system did not tell is followed from now on.
    note(&preview, "sessions/neu/index.md", "Danach");
    shows(&preview, "/sessions/neu.html", "Danach");
}

#[test]
fn consent_taken_out_of_a_list_elsewhere_counts_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let list = folder.path().join("people.yaml");
    let person = |consent: &str| format!("- {{key: p01, name: Erika Beispiel{consent}}}\n");
    write(&list, &person(", consent: {scope: name, date: 2017-01-26}"));
    let preview = Preview::start_with(&["--no-git", "--people", list.to_str().expect("a path")]);
    write(&preview.event().join("sessions/b.md"), "---\ntopic: B\nhosts: [p01]\n---\nEin Text.\n");
    shows(&preview, "/sessions/b.html", "Erika Beispiel");
    // As editors do: a new file takes the place of the old one. Twice, since then it is another that is followed.
    for _ in 0..2 {
        for (consent, is_shown) in [("", false), (", consent: {scope: name, date: 2017-01-26}", true)] {
            write(&folder.path().join("new"), &person(consent));
            fs::rename(folder.path().join("new"), &list).expect("replaced");
            until("the name is shown by consent", || {
                let page = preview.ask("/sessions/b.html").text;
                (page.contains("Ein Text") && page.contains("Erika Beispiel") == is_shown).then_some(())
            });
        }
    }
}

#[test]
fn whatever_is_published_is_followed() {
    let preview = Preview::start();
    for (path, target) in
        [("static/.well-known/security.txt", "/.well-known/security.txt"), ("static/.htaccess", "/.htaccess")]
    {
        for text in ["eins", "zwei"] {
            write(&preview.event().join(path), text);
            shows(&preview, target, text);
        }
    }
    note(&preview, "sessions/#1 Hash.md", "Raute");
    shows(&preview, "/themen/", "Raute");
    note(&preview, "sessions/#1 Hash.md", "Gatter");
    shows(&preview, "/themen/", "Gatter");
}

#[test]
fn a_commit_is_followed() {
    let preview = Preview::start();
    // The event is a folder of the repository.
    git(preview.folder.path(), &["init", "-q"]);
    let preview = preview.again(&["--git"]);
    let build = || next_build(&mut preview.follow(), "");
    for message in ["first", "second"] {
        let before = build();
        git(preview.folder.path(), &["commit", "-q", "--allow-empty", "-m", message]);
        until("the site is built anew", || (build() != before).then_some(()));
    }
}

#[test]
fn a_folder_that_was_replaced_is_followed() {
    let preview = Preview::start();
    let event = preview.event();
    for round in ["Eins", "Zwei"] {
        fs::rename(&event, event.with_file_name(round)).expect("moved");
        write(&event.join("event.yaml"), "title: Testcamp\nstart: 2027-01-26\nrelease: all\n");
        note(&preview, "sessions/c.md", round);
        shows(&preview, "/sessions/c.html", round);
        for topic in ["Drei", "Vier"] {
            note(&preview, "sessions/c.md", topic);
            shows(&preview, "/sessions/c.html", topic);
        }
    }
}

#[test]
fn a_folder_above_that_was_replaced_is_followed() {
    let preview = Preview::start();
    let elsewhere = tempfile::tempdir().expect("a folder");
    for round in ["Eins", "Zwei"] {
        fs::rename(preview.folder.path(), elsewhere.path().join(round)).expect("moved");
        // Long enough for the program to see that nothing is there.
        thread::sleep(Duration::from_millis(500));
        write(&preview.event().join("event.yaml"), "title: Testcamp\nstart: 2027-01-26\nrelease: all\n");
        note(&preview, "sessions/c.md", round);
        shows(&preview, "/sessions/c.html", round);
    }
}
