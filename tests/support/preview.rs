//! A preview of a small event, to be asked byte by byte.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// A preview of a small event. Beside its folder lies a secret, and in it files that are no part of the site.
pub struct Preview {
    program: Child,
    pub port: u16,
    pub folder: TempDir,
}

pub const SECRET: &str = "what nobody may read";

impl Preview {
    pub fn start() -> Self {
        Self::start_with(&["--no-git"])
    }

    pub fn start_with(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let files = [
            ("secret.txt", SECRET),
            ("event/event.yaml", "title: Testcamp\nstart: 2027-01-26\nrelease: all\n"),
            ("event/sessions/a.md", "---\ntopic: Akte\n---\nEin Text. [Liste](liste.txt)\n"),
            ("event/sessions/draft.md", &format!("---\ntopic: Akte\nstatus: draft\n---\n{SECRET}\n")),
            ("event/sessions/liste.txt", "Liste\n"),
            ("event/sessions/unlinked.txt", SECRET),
            ("event/.git/config", SECRET),
        ];
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        let (program, port) = run(folder.path(), arguments);
        Self { program, port, folder }
    }

    /// Ends the program and starts another for the same event.
    pub fn again(mut self, arguments: &[&str]) -> Self {
        self.end();
        (self.program, self.port) = run(self.folder.path(), arguments);
        self
    }

    fn end(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn run(folder: &Path, arguments: &[&str]) -> (Child, u16) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_nachlese"))
        .arg("serve")
        .arg(folder.join("event"))
        .args(["--port", "0", "--lang", "en"])
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut said = BufReader::new(program.stdout.take().expect("it is piped"));
    let mut line = String::new();
    let port = loop {
        line.clear();
        assert!(said.read_line(&mut line).expect("it speaks") > 0, "it ended");
        let Some((_, behind)) = line.split_once("http://localhost:") else { continue };
        break behind.split('/').next().and_then(|port| port.parse().ok()).expect("a port");
    };
    // Whoever says more must not wait for us to listen.
    std::thread::spawn(move || io::copy(&mut said, &mut io::sink()));
    (program, port)
}

impl Preview {
    pub fn event(&self) -> PathBuf {
        self.folder.path().join("event")
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a limit");
        stream
    }

    /// Sends bytes as they are, and reads until the other side ends.
    pub fn send(&self, request: &[u8]) -> Answer {
        let mut stream = self.connect();
        // Who is refused before the end of the request need not hear it out.
        let _ = stream.write_all(request);
        Answer::read(&mut stream)
    }

    /// Asks for a target under our own name.
    pub fn ask(&self, target: &str) -> Answer {
        self.send(
            format!("GET {target} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", self.port).as_bytes(),
        )
    }

    pub fn ask_as(&self, host: &str) -> Answer {
        self.send(format!("GET / HTTP/1.1\r\n{host}Connection: close\r\n\r\n").as_bytes())
    }

    /// A connection on which each build is told.
    pub fn follow(&self) -> TcpStream {
        let mut stream = self.connect();
        let request = format!("GET /__nachlese/events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", self.port);
        stream.write_all(request.as_bytes()).expect("it listens");
        stream
    }

    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill").args(["-s", name, &self.program.id().to_string()]).status();
        assert!(sent.expect("kill is there").success());
    }

    /// What the kernel tells of the program's memory, in bytes.
    pub fn memory(&self) -> usize {
        let status = fs::read_to_string(format!("/proc/{}/status", self.program.id())).expect("Linux tells");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("it is there");
        line.trim().trim_end_matches(" kB").parse::<usize>().expect("a number") * 1024
    }

    /// How many files and connections the program has open.
    pub fn open_files(&self) -> usize {
        fs::read_dir(format!("/proc/{}/fd", self.program.id())).expect("Linux tells").count()
    }

    /// The same once it waits for nothing but requests and changes: it speaks before all that it needs for that is open.
    pub fn open_files_at_rest(&self) -> usize {
        self.is_well();
        let mut before = self.open_files();
        until("it opens and closes nothing any more", || {
            std::thread::sleep(Duration::from_millis(300));
            let now = self.open_files();
            (std::mem::replace(&mut before, now) == now).then_some(now)
        })
    }

    #[track_caller]
    pub fn is_well(&self) {
        let answer = self.ask("/");
        assert_eq!(answer.status, 200, "{}", answer.text);
        assert!(answer.text.contains("Testcamp"), "{}", answer.text);
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.end();
    }
}

/// What came back; status 0 where nothing did.
pub struct Answer {
    pub status: u16,
    pub text: String,
}

impl Answer {
    pub fn read(stream: &mut TcpStream) -> Self {
        let mut bytes = Vec::new();
        // A connection that was reset has said what it had to say.
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let status = text.strip_prefix("HTTP/1.1 ").and_then(|rest| rest.get(..3)?.parse().ok()).unwrap_or(0);
        Self { status, text }
    }
}

/// Opens as many connections as a test wants; each may fail only for want of files.
pub fn many(preview: &Preview, count: usize) -> Vec<TcpStream> {
    (0..count).map(|_| preview.connect()).collect()
}

/// Tries until something is there.
#[track_caller]
pub fn until<T>(what: &str, mut attempt: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = attempt() {
            return found;
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "waited in vain until {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}
