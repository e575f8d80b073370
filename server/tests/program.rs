//! The program as people start it: its commands, what it refuses, and how it ends.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

/// The program with a data folder, and without the settings of whoever runs the tests.
fn desk(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_legal-desk"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("DESK_") || name == "DATABASE_URL")
    {
        command.env_remove(name);
    }
    command.args(args).env("DESK_DATA", folder).stdin(Stdio::null());
    command
}

/// Runs a command to its end. What should have been refused and serves instead is not waited for.
fn run(folder: &Path, args: &[&str]) -> Output {
    let mut command = desk(folder, args);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    let begun = Instant::now();
    while child.try_wait().expect("it can be asked").is_none() {
        if begun.elapsed() > Duration::from_secs(60) {
            child.kill().expect("it can be ended");
            panic!("{args:?} does not end");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    child.wait_with_output().expect("its output")
}

#[track_caller]
fn works(folder: &Path, args: &[&str]) -> String {
    let output = run(folder, args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// What it says when it refuses.
#[track_caller]
fn refuses(folder: &Path, args: &[&str]) -> String {
    let output = run(folder, args);
    assert!(!output.status.success(), "{args:?} was not refused");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "", "{args:?}");
    String::from_utf8(output.stderr).expect("text")
}

const SETUP: &[&str] = &[
    "setup",
    "--name",
    "Test Expo",
    "--starts",
    "2026-11-05",
    "--ends",
    "2026-11-10",
    "--zone",
    "Asia/Shanghai",
    "--hall",
    "1.1=09:00-18:00",
    "--hall",
    "5.1=09:00-17:00",
    "--public-url",
    "https://desk.example",
    "--coordinator",
    "Xu Lan",
    "--coordinator-password",
    "ten in the morning",
];

#[test]
fn help_lists_every_setting() {
    let folder = tempfile::tempdir().expect("a folder");
    let help = works(folder.path(), &["--help"]);
    for name in [
        "DESK_ADDR",
        "DESK_DATA",
        "DATABASE_URL",
        "DESK_KEY",
        "DESK_PUBLIC_URL",
        "DESK_TRUSTED_PROXY",
        "DESK_FORCE_PLAIN_HTTP",
        "DESK_METRICS_ADDR",
        "DESK_METRICS_TOKEN",
        "DESK_CLAIM_LIMITS",
        "DESK_PUBLIC_RATE",
        "DESK_LOG",
        "DESK_DEMO",
    ] {
        assert!(help.contains(name), "{name} is not in the help");
    }
}

#[test]
fn a_real_expo_is_set_up_and_takes_people_but_no_demo_passwords() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    works(at, SETUP);
    let add = |password: &'static str| {
        [
            "user",
            "add",
            "--name",
            "Ana Reyes",
            "--profession",
            "lawyer",
            "--language",
            "es:fluent",
            "--password",
            password,
        ]
    };
    let sentence = refuses(at, &add(desk::DEMO_PASSWORD));
    assert!(sentence.contains("password"), "{sentence}");
    assert!(refuses(at, &add("short")).contains("10 characters"));
    works(at, &add("ten in the morning"));
    assert!(refuses(at, &add("ten in the morning")).contains("exists already"));
    let list = works(at, &["user", "list"]);
    assert!(list.contains("Ana Reyes") && list.contains("es:fluent") && list.contains("Xu Lan"), "{list}");
    assert!(refuses(at, &["demo"]).contains("not empty"));
    assert!(refuses(at, &["load", "--open", "1"]).contains("demo"));
    assert_eq!(works(at, &["check"]), "0 faults\n");
    assert_eq!(
        works(at, SETUP.get(..15).expect("without coordinator")).lines().count(),
        1,
        "facts can be changed later"
    );
}

#[test]
fn tokens_are_printed_alone_on_the_last_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    works(at, SETUP);
    let printed = works(at, &["token", "add", "--user", "Xu Lan", "--label", "import"]);
    let token = printed.lines().last().expect("a line");
    assert!(token.starts_with("eld_") && !token.contains(' '), "{printed}");
    assert!(refuses(at, &["token", "add", "--user", "Nobody"]).contains("Nobody"));
    assert!(works(at, &["token", "revoke", "--user", "Xu Lan", "--label", "other"]).starts_with('0'));
    assert!(works(at, &["token", "revoke", "--user", "Xu Lan"]).starts_with('1'));
}

#[test]
fn wrong_settings_are_refused_in_one_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    for (args, name) in [
        (&["serve", "--addr", "everywhere"][..], "DESK_ADDR"),
        (&["serve", "--addr", "0.0.0.0:0"], "DESK_ADDR"),
        (&["serve", "--claim-limits", "soon"], "DESK_CLAIM_LIMITS"),
        (&["serve", "--log", "loud"], "DESK_LOG"),
        (&["migrate", "--database-url", "mysql://x"], "DATABASE_URL"),
        (&["setup", "--name", "X"], "--starts"),
    ] {
        let sentence = refuses(at, args);
        assert!(sentence.contains(name) && sentence.trim_end().lines().count() == 1, "{args:?}: {sentence}");
    }
    let plain = [&SETUP[..13], &["--public-url", "http://desk.example"]].concat();
    assert!(refuses(at, &plain).contains("https://"));
}

/// A server that is ended, one way or the other.
struct Server {
    child: Child,
    address: String,
    printed: Vec<String>,
}

impl Server {
    fn start(folder: &Path, args: &[&str]) -> Self {
        let mut child = desk(folder, &[&["serve", "--addr", "127.0.0.1:0"], args].concat())
            .stdout(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let mut printed = Vec::new();
        let address = loop {
            let line = lines.next().expect("it says where it is").expect("text");
            let address = line.split_once("http://").map(|(_, address)| address.to_owned());
            printed.push(line);
            if let Some(address) = address {
                break address;
            }
        };
        // Its output has to be read on, or it would wait; the logins come right after the address.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, address, printed }
    }

    fn connect(&self) -> TcpStream {
        let begun = Instant::now();
        loop {
            match TcpStream::connect(&self.address) {
                Ok(stream) => {
                    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a limit");
                    return stream;
                }
                Err(error) => assert!(begun.elapsed() < Duration::from_secs(20), "{error}"),
            }
        }
    }

    fn request(&self, head: &str) -> TcpStream {
        let mut stream = self.connect();
        write!(stream, "{head}\r\nHost: {}\r\n\r\n", self.address).expect("it is sent");
        stream
    }

    /// Asks it to end; gives how long that took.
    fn terminate(&mut self) -> Duration {
        let begun = Instant::now();
        let kill = format!("kill -TERM {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().expect("a shell").success());
        let status = self.child.wait().expect("it ends");
        assert!(status.success(), "{status}");
        begun.elapsed()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn the_demo_is_loaded_once_lists_its_logins_and_can_be_served() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    let printed = works(at, &["demo", "--json"]);
    let logins: Value = serde_json::from_str(&printed).expect("nothing but JSON");
    let logins = logins.as_array().expect("a list");
    assert!(logins.iter().any(|login| login["role"] == "coordinator"));
    for login in logins {
        let members: Vec<&String> = login.as_object().expect("an object").keys().collect();
        assert_eq!(members, ["languages", "name", "password", "professions", "role"]);
    }
    assert_eq!(works(at, &["demo", "--json"]), printed, "a second time it only lists them");
    assert!(works(at, &["demo"]).contains(desk::DEMO_PASSWORD));
    assert_eq!(works(at, &["check"]), "0 faults\n");

    let token = works(at, &["token", "add", "--user", logins[0]["name"].as_str().expect("a name")]);
    let token = token.lines().last().expect("a token");
    let mut server = Server::start(at, &[]);
    assert!(server.printed.iter().any(|line| line.contains(&server.address)), "{:?}", server.printed);
    let mut page = String::new();
    server.request("GET / HTTP/1.1\r\nConnection: close").read_to_string(&mut page).expect("a page");
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    let mut body = String::new();
    let story =
        r#"{"language":"en","category":"other","story":"Hello.","contact":{"name":"Tom"},"consent":true}"#;
    let head = format!(
        "POST /api/v1/tickets HTTP/1.1\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {}",
        story.len()
    );
    let mut stream = server.request(&head);
    stream.write_all(story.as_bytes()).expect("it is sent");
    stream.read_to_string(&mut body).expect("a receipt");
    assert!(
        body.contains(&format!("\"status_url\":\"http://{}/en/r/", server.address)),
        "links lead here: {body}"
    );

    let live = server.request(&format!("GET /api/v1/live HTTP/1.1\r\nAuthorization: Bearer {token}"));
    let mut lines = BufReader::new(live).lines();
    assert!(lines.by_ref().map_while(Result::ok).any(|line| line.contains("hello")));
    let _idle = server.connect();
    let took = server.terminate();
    assert!(took < Duration::from_secs(4), "{took:?} with a stream and an idle connection open");
    assert!(lines.map_while(Result::ok).count() < 50, "the stream ended");
    assert_eq!(works(at, &["check"]), "0 faults\n");
}

#[test]
fn without_an_expo_it_serves_and_says_what_is_missing() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut server = Server::start(folder.path(), &[]);
    let mut answer = String::new();
    server
        .request("GET /readyz HTTP/1.1\r\nConnection: close")
        .read_to_string(&mut answer)
        .expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let mut page = String::new();
    server
        .request("GET /fr/new/contract HTTP/1.1\r\nConnection: close")
        .read_to_string(&mut page)
        .expect("a page");
    assert!(!page.starts_with("HTTP/1.1 200") && !page.starts_with("HTTP/1.1 500"), "{page}");
    server.terminate();
}
