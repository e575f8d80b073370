//! A PostgreSQL of the tests' own, in a temporary folder, gone when they are done.

use super::{free_port, setup};
use crate::process;
use anyhow::{Context as _, Result, bail};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// How long initdb's database may take to answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running server; dropping it stops the server and removes its folder.
pub(crate) struct Postgres {
    folder: PathBuf,
    programs: PathBuf,
    server: Option<Child>,
    port: u16,
    durable: bool,
}

impl Postgres {
    /// Starts a server on a free port, or answers `None` where PostgreSQL is not installed.
    pub(crate) fn start() -> Result<Option<Self>> {
        Self::start_as(false)
    }

    /// The same, but each commit is on the disk before it is answered: for benchmarks.
    pub(crate) fn start_durable() -> Result<Option<Self>> {
        Self::start_as(true)
    }

    fn start_as(durable: bool) -> Result<Option<Self>> {
        let Some(programs) = setup::postgres_folder() else {
            return Ok(None);
        };
        let folder = env::temp_dir().join(format!("legal-desk-postgres-{}", std::process::id()));
        // Only a process of the same number that was killed can have left it.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
        let mut postgres = Self { folder, programs, server: None, port: free_port()?, durable };
        postgres.boot()?;
        Ok(Some(postgres))
    }

    /// Where tests connect to; they make databases of their own.
    pub(crate) fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn boot(&mut self) -> Result<()> {
        if process::is_root() {
            // PostgreSQL refuses to run as root.
            process::output(Command::new("chown").arg("postgres").arg(&self.folder))
                .context("PostgreSQL does not run as root, and there is no user `postgres` to run it as")?;
        }
        let data = self.folder.join("data");
        process::output(
            self.program("initdb")
                .args([
                    "--auth=trust",
                    "--username=postgres",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-sync",
                    "-D",
                ])
                .arg(&data),
        )?;
        let log = fs::File::create(self.folder.join("log"))?;
        let port = self.port.to_string();
        // What the tests write need not outlive this machine's power; transactions stay what they are.
        let durability: &[&str] =
            if self.durable { &[] } else { &["-c", "fsync=off", "-c", "full_page_writes=off"] };
        let server = self
            .program("postgres")
            .arg("-D")
            .arg(&data)
            .args(["-h", "127.0.0.1", "-p", &port, "-k"])
            .arg(&self.folder)
            .args(["-c", "max_connections=300"])
            .args(durability)
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("could not start PostgreSQL")?;
        self.server = Some(server);
        let start = Instant::now();
        let mut ready = self.program("pg_isready");
        ready.args(["-q", "-h", "127.0.0.1", "-p", &port]);
        while process::output(&mut ready).is_err() {
            let ended = self.server.as_mut().is_some_and(|child| matches!(child.try_wait(), Ok(Some(_))));
            if ended || start.elapsed() > PATIENCE {
                let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                bail!("PostgreSQL did not start:\n{log}");
            }
            thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    }

    /// One of PostgreSQL's programs, as the user `postgres` where this is root.
    fn program(&self, name: &str) -> Command {
        command_as_postgres(&self.programs.join(name), process::is_root(), &self.folder)
    }
}

/// Builds the command line for a program of PostgreSQL.
fn command_as_postgres(program: &Path, root: bool, folder: &Path) -> Command {
    let mut command = if root {
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(program);
        command
    } else {
        Command::new(program)
    };
    // The folder that this process stands in may be closed to the other user.
    command.current_dir(folder);
    command
}

impl Drop for Postgres {
    fn drop(&mut self) {
        if let Some(mut server) = self.server.take() {
            // Its own tool stops exactly this server, by the process number in its folder.
            let mut stop = self.program("pg_ctl");
            stop.args(["stop", "-m", "immediate", "-D"]).arg(self.folder.join("data"));
            if let Err(error) = process::output(&mut stop) {
                eprintln!("{error:#}");
                let _ = server.kill();
            }
            let _ = server.wait();
        }
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            eprintln!("{} stays behind: {error}", self.folder.display());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::command_as_postgres;
    use crate::process::line;
    use std::path::Path;

    #[test]
    fn runs_as_another_user_only_where_it_is_root() {
        let (program, folder) = (Path::new("/opt/pg/initdb"), Path::new("/tmp"));
        assert_eq!(
            line(&command_as_postgres(program, true, folder)),
            "runuser -u postgres -- /opt/pg/initdb"
        );
        assert_eq!(line(&command_as_postgres(program, false, folder)), "/opt/pg/initdb");
    }
}
