//! The server that is measured: a process of its own, in a folder of its own.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use crate::process;

/// A running server, ended with this value.
pub(crate) struct Server {
    child: Child,
    address: String,
}

/// Runs one of the server's commands to its end; gives what it printed.
pub(crate) fn tool(binary: &Path, folder: &Path, database: &str, args: &[&str]) -> Result<String> {
    process::output(command(binary, folder, database).args(args))
}

fn command(binary: &Path, folder: &Path, database: &str) -> Command {
    let mut command = Command::new(binary);
    command.env("DESK_DATA", folder).env("DATABASE_URL", database);
    command
}

impl Server {
    /// Starts it and waits until it answers.
    pub(crate) fn start(binary: &Path, folder: &Path, database: &str) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let address = format!("127.0.0.1:{port}");
        let child = command(binary, folder, database)
            .arg("serve")
            .env("DESK_ADDR", &address)
            .env("DESK_LOG", "warn")
            .stdout(Stdio::null())
            .spawn()
            .context("could not start the server")?;
        let mut server = Self { child, address };
        let begun = Instant::now();
        let ready = format!("http://{}/readyz", server.address);
        while ureq::get(&ready).call().is_err() {
            if let Some(status) = server.child.try_wait()? {
                bail!("the server ended: {status}");
            }
            if begun.elapsed() > Duration::from_secs(30) {
                bail!("the server does not answer");
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        Ok(server)
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Resident memory, in megabytes.
    pub(crate) fn memory_mb(&self) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find(|l| l.starts_with("VmRSS:")).context("no VmRSS")?;
        let kb: f64 = line.split_whitespace().nth(1).context("no number")?.parse()?;
        Ok((kb / 1024.0).round())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
