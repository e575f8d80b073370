//! The browser tests: one server with the demo expo, and Playwright against it.

use super::{Scratch, counts::Counts, desk_command, free_port};
use crate::{npm, process, repo::Repo};
use anyhow::{Context as _, Result, bail, ensure};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// How long the server may take until it is ready.
const PATIENCE: Duration = Duration::from_secs(60);

/// Starts the server, runs Playwright with these arguments, and counts.
pub(crate) fn run(
    repo: &Repo,
    program: &Path,
    chromium: &Path,
    args: &[String],
    scratch: &Scratch,
) -> Result<Counts> {
    npm::install(repo)?;
    let mail = MailServer::start(repo, scratch)?;
    let server = Server::start(program, scratch, mail.as_ref())?;
    let report = repo.path("e2e/results/report.json");
    // An old report must not be taken for this run's.
    let _ = fs::remove_file(&report);
    let well = process::succeeds(
        Command::new(npm::program(repo, "playwright"))
            .arg("test")
            .args(args)
            .current_dir(repo.path("e2e"))
            .env("DESK_URL", &server.url)
            .env("DESK_LOGINS", &server.logins)
            .env("DESK_BIN", program)
            .env("DESK_TEST_MAIL", mail.as_ref().map(|mail| mail.folder.as_os_str()).unwrap_or_default())
            .env("DESK_TEST_SKIPS", scratch.skips())
            .env("CHROMIUM", chromium)
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
    )?;
    // Beside the traces and pictures of what failed, for whoever looks into it.
    let _ = fs::copy(&server.log, repo.path("e2e/results/server.log"));
    let mut counts = match fs::read_to_string(&report) {
        Ok(text) => Counts::from_playwright(&text)?,
        Err(_) => Counts::default(),
    };
    if !well && counts.failed == 0 {
        counts += &Counts::fail("Playwright ended with an error before it could count");
    }
    Ok(counts)
}

/// The desk's server; dropping it stops it.
struct Server {
    process: Child,
    url: String,
    logins: PathBuf,
    log: PathBuf,
}

impl Server {
    /// Loads the demo expo into an empty database and serves it on a free port of this machine.
    fn start(program: &Path, scratch: &Scratch, mail: Option<&MailServer>) -> Result<Self> {
        let data = scratch.path("data");
        fs::create_dir_all(&data)?;
        let port = free_port()?;
        let address = format!("127.0.0.1:{port}");
        let desk = |args: &[&str]| {
            let mut command = desk_command(program);
            command.args(args).env("DESK_ADDR", &address).env("DESK_DATA", &data);
            if let Some(mail) = mail {
                // Soon enough for a test, late enough for a page that is open to say so.
                command
                    .env("DESK_SMTP_URL", format!("smtp://127.0.0.1:{}", mail.port))
                    .env("DESK_MAIL_FROM", "Expo Legal Desk <desk@desk.example>")
                    .env("DESK_MAIL_AFTER", "12s");
            }
            command
        };
        // It loads the demo where the database is empty, and prints the logins in any case.
        let printed = process::output(&mut desk(&["demo", "--json"]))?;
        ensure!(
            serde_json::from_str::<Value>(&printed)
                .is_ok_and(|logins| logins.as_array().is_some_and(|list| !list.is_empty())),
            "`legal-desk demo --json` should print a list of logins, but printed: {printed}"
        );
        let logins = scratch.path("logins.json");
        fs::write(&logins, printed)?;

        let log = scratch.path("server.log");
        let file = fs::File::create(&log)?;
        let process = desk(&["serve"])
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file)
            .spawn()
            .with_context(|| format!("could not start {}", program.display()))?;
        let mut server = Self { process, url: format!("http://{address}"), logins, log };
        server.wait_until_ready()?;
        Ok(server)
    }

    fn wait_until_ready(&mut self) -> Result<()> {
        let start = Instant::now();
        let ready = format!("{}/readyz", self.url);
        while ureq::get(&ready).call().is_err() {
            let ended = self.process.try_wait()?;
            if ended.is_some() || start.elapsed() > PATIENCE {
                let log = fs::read_to_string(&self.log).unwrap_or_default();
                match ended {
                    Some(status) => bail!("the server ended ({status}) before it was ready:\n{log}"),
                    None => bail!("the server was not ready after {} s:\n{log}", PATIENCE.as_secs()),
                }
            }
            thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A real SMTP server that keeps what it gets in a maildir; dropping it stops it.
struct MailServer {
    process: Child,
    port: u16,
    folder: PathBuf,
}

impl MailServer {
    /// The version that was tried; from PyPI, into `target/`.
    const PACKAGE: &str = "aiosmtpd==1.4.6";

    /// Starts it on a free port of this machine; nothing where it cannot be had: the tests that need it are skipped.
    fn start(repo: &Repo, scratch: &Scratch) -> Result<Option<Self>> {
        let Some(python) = process::find_program(&["python3"]) else { return Ok(None) };
        let library = repo.path("target/aiosmtpd");
        if !library.join("aiosmtpd/main.py").is_file() {
            let mut pip = Command::new(&python);
            pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target"]);
            if !process::succeeds(pip.arg(&library).arg(Self::PACKAGE))? {
                println!("No SMTP server: pip could not install {}", Self::PACKAGE);
                return Ok(None);
            }
        }
        let (port, folder) = (free_port()?, scratch.path("mail"));
        let log = fs::File::create(scratch.path("mail.log"))?;
        let process = Command::new(&python)
            .args([
                "-m",
                "aiosmtpd",
                "-n",
                "-l",
                &format!("127.0.0.1:{port}"),
                "-c",
                "aiosmtpd.handlers.Mailbox",
            ])
            .arg(&folder)
            .env("PYTHONPATH", &library)
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .with_context(|| format!("could not start {}", python.display()))?;
        let start = Instant::now();
        let mail = Self { process, port, folder };
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            ensure!(start.elapsed() < PATIENCE, "the SMTP server did not start");
            thread::sleep(Duration::from_millis(50));
        }
        Ok(Some(mail))
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
