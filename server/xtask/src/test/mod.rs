//! `cargo xtask test`: every check, from formatting to a real browser, with one line at the end.
//!
//! Tests in Rust that lack a tool append a line to the file that `DESK_TEST_SKIPS` names, and return: such a test
//! counts as skipped, and in CI as failed. A line that begins with `DESK_SHARED` stands for shared data that is not
//! there; that is never a failure.

mod browser;
mod counts;
pub(crate) mod postgres;
mod rust;
mod setup;

use crate::{repo::Repo, site};
use anyhow::{Context as _, Result, bail};
use counts::Counts;
use postgres::Postgres;
use std::{
    env, fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    time::{Duration, Instant},
};

/// The steps, in the order in which they run: cheap ones first, and the site before what embeds or serves it.
const STEPS: &[&str] = &["fmt", "site", "clippy", "rust", "e2e"];

/// Runs the steps and prints `N passed, N failed, N skipped`.
pub(crate) fn run(repo: &Repo, args: &[String]) -> Result<ExitCode> {
    let options = Options::parse(args)?;
    let ci = env::var("CI").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"));
    println!("Every check. The first time takes about 25 minutes on two cores, later a few minutes.");
    setup::install(setup::Needs { postgres: options.wants("rust"), chromium: options.wants("e2e") })?;
    // The server embeds this folder, and does not compile where there is none.
    fs::create_dir_all(repo.path("target/site"))?;

    let mut report = Report { steps: Vec::new(), ci };
    if options.wants("fmt") {
        report.step("formatting", || rust::formatting(repo));
    }
    if options.wants("site") {
        report.step("site", || site::build(repo).map(|_| Counts::pass()));
    }
    if options.wants("clippy") {
        report.step("clippy", || rust::clippy(repo));
    }
    if options.wants("rust") {
        report.step("Rust tests", || rust_tests(repo));
    }
    if options.wants("e2e") {
        report.step("browser tests", || browser_tests(repo, &options));
    }
    Ok(report.finish())
}

/// The Rust tests with a PostgreSQL beside them.
fn rust_tests(repo: &Repo) -> Result<Counts> {
    let scratch = Scratch::new("rust")?;
    let mut postgres = None;
    let url = match env::var("DESK_TEST_POSTGRES") {
        Ok(url) if !url.is_empty() => Some(url),
        _ => {
            postgres = Postgres::start()?;
            postgres.as_ref().map(Postgres::url)
        }
    };
    match &url {
        Some(_) => println!("SQLite and PostgreSQL: the tests run on both"),
        None => println!("PostgreSQL is missing: tests that need it are skipped"),
    }
    let counts = rust::tests(repo, url.as_deref(), &shared_data(repo)?, &scratch);
    drop(postgres);
    scratch.with_skips(counts?)
}

/// The browser tests against a server with the demo expo.
fn browser_tests(repo: &Repo, options: &Options) -> Result<Counts> {
    let Some(chromium) = setup::chromium() else {
        return Ok(Counts::skip("Chromium is missing: the browser tests"));
    };
    if !options.wants("site") {
        site::build(repo)?;
    }
    let program = rust::build(repo)?;
    let scratch = Scratch::new("e2e")?;
    let counts = browser::run(repo, &program, &chromium, &options.playwright, &scratch)?;
    scratch.with_skips(counts)
}

/// Where the shared data is; says whether it is there.
pub(crate) fn shared_data(repo: &Repo) -> Result<PathBuf> {
    let folder = match env::var_os("DESK_SHARED") {
        Some(named) => std::path::absolute(named)?,
        None => std::path::absolute(repo.root().parent().unwrap_or(repo.root()).join("shared"))?,
    };
    if folder.is_dir() {
        println!("Shared data: {}", folder.display());
    } else {
        println!("Shared data: {} is not there, tests that read it are skipped", folder.display());
    }
    Ok(folder)
}

/// What the command line asked for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Options {
    /// The chosen steps; all where empty.
    only: Vec<String>,
    /// Arguments for Playwright.
    playwright: Vec<String>,
}

impl Options {
    fn parse(args: &[String]) -> Result<Self> {
        let mut options = Self::default();
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--only" => {
                    let steps = args.next().context("--only needs the name of a step")?;
                    for step in steps.split(',') {
                        if !STEPS.contains(&step) {
                            bail!("there is no step `{step}`; the steps are {}", STEPS.join(", "));
                        }
                        options.only.push(step.to_owned());
                    }
                }
                "--" => options.playwright = args.by_ref().cloned().collect(),
                other => bail!("`cargo xtask test` does not know `{other}`; see `cargo xtask help`"),
            }
        }
        Ok(options)
    }

    fn wants(&self, step: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|chosen| chosen == step)
    }
}

/// What ran, how it went, how long it took.
struct Report {
    steps: Vec<(&'static str, Counts, Duration)>,
    ci: bool,
}

impl Report {
    /// Runs a step; an error is a failure of that step, and the next ones run all the same.
    fn step(&mut self, name: &'static str, work: impl FnOnce() -> Result<Counts>) {
        println!("\n== {name}");
        let start = Instant::now();
        let mut counts = work().unwrap_or_else(|error| {
            println!("{error:#}");
            Counts::fail(format!("{name}: {error:#}"))
        });
        if self.ci {
            counts.deny_skips();
        }
        self.steps.push((name, counts, start.elapsed()));
    }

    /// Prints the list of steps and the last line.
    fn finish(self) -> ExitCode {
        let mut all = Counts::default();
        println!("\n== summary");
        for (name, counts, time) in &self.steps {
            println!("  {name:<14} {:>6.1} s   {}", time.as_secs_f64(), counts.last_line());
            all += counts;
        }
        for skip in &all.skips {
            println!("  skipped: {skip}");
        }
        for failure in &all.failures {
            println!("  FAILED: {}", failure.lines().next().unwrap_or_default());
        }
        println!("{}", all.last_line());
        if all.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// A folder for what one step writes, removed at its end.
pub(crate) struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    fn new(step: &str) -> Result<Self> {
        let folder = env::temp_dir().join(format!("legal-desk-{step}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
        let scratch = Self { folder };
        // There from the start, so that tests only append.
        fs::write(scratch.skips(), "")?;
        Ok(scratch)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The file that `DESK_TEST_SKIPS` names.
    fn skips(&self) -> PathBuf {
        self.path("skips")
    }

    /// The counts with what the tests wrote into the file.
    fn with_skips(&self, mut counts: Counts) -> Result<Counts> {
        counts.add_skips(&fs::read_to_string(self.skips())?);
        Ok(counts)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A program that sees none of the user's own settings of the desk: tests must never meet a real database.
pub(crate) fn desk_command(program: &Path) -> Command {
    let mut command = Command::new(program);
    without_desk_settings(&mut command);
    command
}

/// Takes `DATABASE_URL` and all of `DESK_...` away.
pub(crate) fn without_desk_settings(command: &mut Command) {
    command.env_remove("DATABASE_URL");
    for (name, _) in env::vars_os() {
        if name.to_string_lossy().starts_with("DESK_") {
            command.env_remove(name);
        }
    }
}

/// A port of this machine that nobody listens on at the moment.
pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("this machine gives no free port")?;
    Ok(listener.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::Options;

    #[test]
    fn options_choose_steps_and_pass_the_rest_to_playwright() {
        let parse =
            |args: &[&str]| Options::parse(&args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>());
        let all = parse(&[]).unwrap();
        assert!(all.wants("fmt") && all.wants("e2e"));
        let some = parse(&["--only", "fmt,rust", "--only", "e2e", "--", "queue", "--headed"]).unwrap();
        assert!(some.wants("rust") && some.wants("e2e") && !some.wants("clippy"));
        assert_eq!(some.playwright, ["queue", "--headed"]);
        assert!(parse(&["--only", "everything"]).is_err());
        assert!(parse(&["--fast"]).is_err());
    }
}
