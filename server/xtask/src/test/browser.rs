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
    let server = Server::start(program, scratch)?;
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
    fn start(program: &Path, scratch: &Scratch) -> Result<Self> {
        let data = scratch.path("data");
        fs::create_dir_all(&data)?;
        let port = free_port()?;
        let address = format!("127.0.0.1:{port}");
        let desk = |args: &[&str]| {
            let mut command = desk_command(program);
            command.args(args).env("DESK_ADDR", &address).env("DESK_DATA", &data);
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
