//! What the server of `serve` must bear: it is asked byte by byte, as no browser would.

#[path = "support/preview.rs"]
mod preview;

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use preview::{Answer, Preview, SECRET, many, until};

#[test]
fn it_listens_on_this_computer_only() {
    let preview = Preview::start();
    let listening = fs::read_to_string("/proc/net/tcp").expect("Linux tells")
        + &fs::read_to_string("/proc/net/tcp6").unwrap_or_default();
    let port = format!(":{:04X}", preview.port);
    // The second word is the own address, the fourth the state; 0A listens.
    let own = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        (words.len() > 3 && words[3] == "0A" && words[1].ends_with(&port)).then(|| words[1].to_owned())
    };
    let own: Vec<String> = listening.lines().filter_map(own).collect();
    assert_eq!(own, [format!("0100007F{port}")]);
    // From the address under which others see this computer, nobody gets through.
    let outside = UdpSocket::bind("0.0.0.0:0").and_then(|socket| {
        socket.connect("192.0.2.1:9")?;
        socket.local_addr()
    });
    if let Ok(address) = outside.map(|address| address.ip())
        && !address.is_loopback()
        && address != IpAddr::V4(Ipv4Addr::UNSPECIFIED)
    {
        let there = SocketAddr::new(address, preview.port);
        assert!(TcpStream::connect_timeout(&there, Duration::from_secs(2)).is_err(), "{there}");
    }
}

#[test]
fn only_our_own_names_are_answered() {
    let preview = Preview::start();
    let port = preview.port;
    for host in ["localhost", "LocalHost", "127.0.0.1", "[::1]"] {
        // Behind a tunnel the port is another one, and some ask without.
        for named in [format!("{host}:{port}"), format!("{host}:{}", port ^ 1), host.to_owned()] {
            assert_eq!(preview.ask_as(&format!("Host: {named}\r\n")).status, 200, "{named}");
        }
    }
    let foreign = [
        format!("Host: evil.example:{port}\r\n"),
        format!("Host: localhost.evil.example:{port}\r\n"),
        format!("Host: 127.0.0.1.nip.example:{port}\r\n"),
        format!("Host: localhost:{port}@evil.example\r\n"),
        format!("Host: evil.example#localhost:{port}\r\n"),
        format!("Host: 0.0.0.0:{port}\r\n"),
        format!("Host: 127.1:{port}\r\n"),
        format!("Host: 2130706433:{port}\r\n"),
        "Host: localhost.\r\n".to_owned(),
        "Host: localhost:x\r\n".to_owned(),
        "Host:\r\n".to_owned(),
        String::new(),
        format!("X-Forwarded-Host: localhost:{port}\r\n"),
        format!("Host: localhost:{port}\r\nHost: evil.example:{port}\r\n"),
        format!("Host: evil.example:{port}\r\nHost: localhost:{port}\r\n"),
        format!("Host: local\u{e4}host:{port}\r\n"),
    ];
    for host in foreign {
        let answer = preview.ask_as(&host);
        assert!(matches!(answer.status, 400 | 403), "{host:?}: {}", answer.text);
        assert!(!answer.text.contains("Testcamp"), "{host:?}: {}", answer.text);
    }
}

#[test]
fn a_request_for_a_proxy_must_name_us_too() {
    let preview = Preview::start();
    let port = preview.port;
    let ask = |target: &str, host: &str| {
        preview.send(format!("GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").as_bytes())
    };
    let ours = format!("localhost:{port}");
    assert_eq!(ask(&format!("http://{ours}/"), &ours).status, 200);
    for target in
        ["http://evil.example/", "http://evil.example@localhost/", "https://evil.example:443/", "ftp://evil.example/"]
    {
        let answer = ask(target, &ours);
        assert!(matches!(answer.status, 400 | 403), "{target}: {}", answer.text);
    }
    assert_eq!(ask(&format!("http://{ours}/"), "evil.example").status, 403);
    assert!(!ask(&format!("file://{ours}/../secret.txt"), &ours).text.contains(SECRET));
}

#[test]
fn nothing_climbs_out_of_the_site() {
    let preview = Preview::start();
    assert!(preview.ask("/sessions/liste.txt").status != 0);
    let folders = ["..", ".", "sessions/..", "sessions/../.."];
    let dots = [
        "..",
        "%2e%2e",
        "%2E.",
        ".%2e",
        "%252e%252e",
        "%25252e%25252e",
        "..%00",
        "%c0%ae%c0%ae",
        "%e0%80%ae%e0%80%ae",
        "%f0%80%80%ae.",
        "..;",
        "%u002e%u002e",
        "．．",
        "%EF%BC%8E%EF%BC%8E",
        "..%0d%0a",
        "..%20",
    ];
    let slashes =
        ["/", "%2f", "%2F", "\\", "%5c", "%5C", "%252f", "%255c", "%c0%af", "%c1%9c", "//", "/./", "%e2%88%95"];
    let files =
        ["secret.txt", "event/.git/config", "event/sessions/draft.md", "event/sessions/unlinked.txt", "etc/passwd"];
    let absolute = preview.folder.path().display().to_string();
    let mut targets: Vec<String> = Vec::new();
    for dots in dots {
        for slash in slashes {
            let step = format!("{dots}{slash}");
            targets.extend([format!("/{step}secret.txt"), format!("/sessions/{}secret.txt", step.repeat(2))]);
        }
        targets.extend(files.map(|file| format!("/{}{file}", format!("{dots}/").repeat(8))));
    }
    for folder in folders {
        targets.extend(files.map(|file| format!("/{folder}/{file}")));
    }
    for file in files {
        targets.extend([
            format!("/{file}"),
            format!("//{file}"),
            format!("/{absolute}/{file}"),
            format!("/%2f{}", file.replace('/', "%2f")),
            format!("/{file}%00.html"),
            format!("/a.html%00/{file}"),
            format!("/file://{absolute}/{file}"),
            format!("/__nachlese/../{file}"),
            format!("/__nachlese/..%2f{file}"),
            format!("/?../{file}"),
            format!("/#../{file}"),
        ]);
    }
    targets.extend(
        ["/sessions/draft.md", "/sessions/unlinked.txt", "/event.yaml", "/.git/config", "/sessions/a.md"]
            .map(str::to_owned),
    );
    let mut stream = preview.connect();
    for target in &targets {
        // Over one connection, as long as that is kept.
        let request = format!("GET {target} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", preview.port);
        let answer = match ask_on(&mut stream, request.as_bytes()) {
            Some(answer) => answer,
            None => {
                stream = preview.connect();
                preview.ask(target)
            }
        };
        assert!(!answer.text.contains(SECRET) && !answer.text.contains("root:"), "{target}: {}", answer.text);
        let is_the_start = target.starts_with("/?") || target.starts_with("/#");
        assert!(is_the_start || !matches!(answer.status, 200 | 0), "{target}: {}", answer.text);
    }
    preview.is_well();
}

/// One answer on a connection that is kept; `None` where it was not.
fn ask_on(stream: &mut TcpStream, request: &[u8]) -> Option<Answer> {
    stream.write_all(request).ok()?;
    let (mut bytes, mut byte) = (Vec::new(), [0]);
    while !bytes.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte) {
            Ok(1) => bytes.push(byte[0]),
            _ => return None,
        }
    }
    let head = String::from_utf8_lossy(&bytes).to_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok())?;
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    let text = format!("{}{}", String::from_utf8_lossy(&bytes), String::from_utf8_lossy(&body));
    let is_kept = !head.contains("connection: close");
    is_kept.then(|| Answer { status: text.get(9..12).and_then(|status| status.parse().ok()).unwrap_or(0), text })
}

#[test]
fn folders_are_not_listed() {
    let preview = Preview::start();
    for folder in
        ["/assets/", "/assets", "/theme/", "/theme", "/__nachlese/", "/__nachlese", "/sessions//", "/sessions/./"]
    {
        let answer = preview.ask(folder);
        assert_eq!(answer.status, 404, "{folder}: {}", answer.text);
        assert!(
            !answer.text.contains("style.css\">style.css") && !answer.text.contains("Index of"),
            "{folder}: {}",
            answer.text
        );
    }
}

#[test]
fn nothing_but_reading_is_answered() {
    let preview = Preview::start();
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "ÄÖ", "get"] {
        let head = format!(
            "{method} / HTTP/1.1\r\nHost: localhost:{}\r\nContent-Length: 4\r\nConnection: close\r\n\r\ntext",
            preview.port
        );
        let answer = preview.send(head.as_bytes());
        assert!(matches!(answer.status, 400 | 403 | 405), "{method}: {}", answer.text);
    }
    let answer = preview
        .send(format!("HEAD / HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", preview.port).as_bytes());
    assert!(answer.status == 200 && answer.text.ends_with("\r\n\r\n"), "{}", answer.text);
}

#[test]
fn broken_requests_break_nothing() {
    let preview = Preview::start();
    let host = format!("Host: localhost:{}\r\n", preview.port);
    let broken: Vec<Vec<u8>> = vec![
        b"\r\n\r\n\r\n".to_vec(),
        b"\0\0\0\0".to_vec(),
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec(),
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(),
        b"GET\r\n\r\n".to_vec(),
        b"GET / HTTP/9.9\r\n\r\n".to_vec(),
        b"GET / HTTP/1.1\r\nno colon\r\n\r\n".to_vec(),
        b"GET / HTTP/1.1\r\nHost\0: x\r\n\r\n".to_vec(),
        [b"GET /\xff\xfe HTTP/1.1\r\n", host.as_bytes(), b"\r\n"].concat(),
        format!("GET / HTTP/1.1\r\n{host}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nzz\r\n").into_bytes(),
        format!("GET / HTTP/1.1\r\n{host}Content-Length: -1\r\n\r\n").into_bytes(),
        format!("GET / HTTP/1.1\r\n{host}Content-Length: 99999999999999999999999\r\n\r\n").into_bytes(),
        format!("GET / HTTP/1.1\n{}\n\n", host.trim()).into_bytes(),
        format!("GET {} HTTP/1.1\r\n{host}\r\n", "/a".repeat(200_000)).into_bytes(),
        vec![b'A'; 4_000_000],
    ];
    for request in broken {
        let mut stream = preview.connect();
        let _ = stream.write_all(&request);
        let _ = stream.shutdown(Shutdown::Write);
        let answer = Answer::read(&mut stream);
        let shown = String::from_utf8_lossy(&request[..request.len().min(80)]).into_owned();
        assert!(!matches!(answer.status, 500..=599), "{shown:?}: {}", answer.text);
        preview.is_well();
    }
}

#[test]
fn giant_heads_are_refused() {
    let preview = Preview::start();
    let host = format!("Host: localhost:{}\r\n", preview.port);
    let long = format!("GET / HTTP/1.1\r\n{host}X-Long: {}\r\n\r\n", "x".repeat(1_000_000));
    let many = format!("GET / HTTP/1.1\r\n{host}{}\r\n", "X-Many: x\r\n".repeat(100_000));
    let target = format!("GET /{} HTTP/1.1\r\n{host}\r\n", "x".repeat(1_000_000));
    for head in [long, many, target] {
        let answer = preview.send(head.as_bytes());
        // Who still sends when it is refused may miss the answer.
        assert!(matches!(answer.status, 0 | 400 | 414 | 431), "{}", answer.text);
    }
    // As many cookies as other programs on this computer may have left in the browser.
    let cookies =
        format!("GET / HTTP/1.1\r\n{host}Connection: close\r\nCookie: {}\r\n\r\n", "name=value; ".repeat(1_000));
    assert_eq!(preview.send(cookies.as_bytes()).status, 200);
    preview.is_well();
}

#[test]
fn who_says_nothing_is_given_up() {
    let preview = Preview::start();
    let begun = Instant::now();
    let mut silent = preview.connect();
    let mut dribbling = preview.connect();
    let mut kept = preview.connect();
    let request = format!("GET / HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", preview.port);
    assert_eq!(ask_on(&mut kept, request.as_bytes()).expect("an answer").status, 200);
    dribbling.write_all(b"GET / HTTP/1.1\r\n").expect("it listens");
    dribbling.set_read_timeout(Some(Duration::from_millis(200))).expect("a limit");
    // A byte now and then does not buy more time.
    let ended = loop {
        let wrote = dribbling.write_all(b"X-Slow: x\r\n");
        let read = dribbling.read(&mut [0; 1_000]);
        let waits = matches!(&read, Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut));
        if wrote.is_err() || !waits {
            break begun.elapsed();
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "it still listens");
    };
    assert!(ended > Duration::from_secs(2), "{ended:?}");
    for stream in [&mut silent, &mut kept] {
        let answer = Answer::read(stream);
        assert!(matches!(answer.status, 0 | 408), "{}", answer.text);
    }
    assert!(begun.elapsed() < Duration::from_secs(20));
    preview.is_well();
}

#[test]
fn who_takes_nothing_is_given_up() {
    let preview = Preview::start();
    fs::create_dir(preview.event().join("static")).expect("a folder");
    fs::write(preview.event().join("static/large.bin"), vec![7; 12_000_000]).expect("a file");
    until("the file is part of the site", || (preview.ask("/large.bin").status == 200).then_some(()));
    let before = preview.open_files_at_rest();
    let mut stuck = many(&preview, 8);
    for stream in &mut stuck {
        let request = format!("GET /large.bin HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", preview.port);
        stream.write_all(request.as_bytes()).expect("it listens");
    }
    until("they are served", || (preview.open_files() >= before + 8).then_some(()));
    preview.is_well();
    until("they are given up", || (preview.open_files() <= before + 1).then_some(()));
    drop(stuck);
}

#[test]
fn whoever_goes_leaves_nothing_behind() {
    let preview = Preview::start();
    let before = preview.open_files_at_rest();
    let mut stream = preview.connect();
    let request = format!("GET / HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", preview.port);
    stream.write_all(request.as_bytes()).expect("it listens");
    stream.shutdown(Shutdown::Write).expect("half a connection");
    // Who will ask no more may be answered or not, but is not kept.
    assert!(matches!(Answer::read(&mut stream).status, 0 | 200));
    // Those that go at once, with and without a word.
    for _ in 0..200 {
        drop(preview.connect());
        let mut stream = preview.connect();
        let _ = stream.write_all(b"GET / HT");
    }
    preview.is_well();
    until("all connections are closed", || (preview.open_files() <= before + 1).then_some(()));
}

#[test]
fn five_hundred_are_served_while_the_site_is_built_anew() {
    let preview = Preview::start();
    let mut followers = many(&preview, 250);
    for stream in &mut followers {
        let request = format!("GET /__nachlese/events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", preview.port);
        stream.write_all(request.as_bytes()).expect("it listens");
    }
    let first: Vec<String> = followers.iter_mut().map(|stream| next_build(stream, "")).collect();
    for number in 0..40 {
        let text = format!("---\ntopic: Thema {number}\n---\n{}\n", "Ein Satz. ".repeat(200));
        fs::write(preview.event().join(format!("sessions/n{number}.md")), text).expect("a note");
    }
    let mut askers = many(&preview, 250);
    for (number, stream) in askers.iter_mut().enumerate() {
        let target = ["/", "/sessions/a.html", "/themen/", "/programm.html", "/theme/style.css"][number % 5];
        let request = format!("GET {target} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", preview.port);
        stream.write_all(request.as_bytes()).expect("it listens");
    }
    for stream in &mut askers {
        let answer = Answer::read(stream);
        assert!(matches!(answer.status, 200 | 404), "{}", answer.text);
        assert!(answer.text.len() > 100, "{}", answer.text);
    }
    // All who follow hear of the new state.
    for (stream, first) in followers.iter_mut().zip(&first) {
        assert_ne!(next_build(stream, first), *first);
    }
    until("the last note is there", || (preview.ask("/sessions/n39.html").status == 200).then_some(()));
}

/// Reads news until the id of a build comes that is not `known`.
fn next_build(stream: &mut TcpStream, known: &str) -> String {
    let (mut line, mut byte) = (Vec::new(), [0]);
    loop {
        assert_eq!(stream.read(&mut byte).expect("news"), 1, "the news ended");
        if byte[0] != b'\n' {
            line.push(byte[0]);
            continue;
        }
        let text = String::from_utf8_lossy(&line).trim().to_owned();
        line.clear();
        if let Some(id) = text.strip_prefix("data: ")
            && id != known
        {
            return id.to_owned();
        }
    }
}

#[test]
fn pages_from_elsewhere_get_nothing() {
    let preview = Preview::start();
    let answer = preview.ask("/");
    let head = answer.text.split("\r\n\r\n").next().unwrap_or_default().to_lowercase();
    for header in
        ["cross-origin-resource-policy: same-origin", "x-content-type-options: nosniff", "frame-ancestors 'self'"]
    {
        assert!(head.contains(header), "{head}");
    }
    assert!(!head.contains("access-control-allow"), "{head}");
}

#[test]
fn a_port_that_is_taken_is_said() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("event.yaml"), "title: Testcamp\n").expect("a file");
    let run = Command::new(env!("CARGO_BIN_EXE_nachlese"))
        .args([Path::new("serve"), folder.path(), Path::new("--port"), Path::new(&port)])
        .output()
        .expect("it runs");
    assert_eq!(run.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&run.stderr).contains(&port));
}
