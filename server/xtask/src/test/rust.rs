//! Formatting, clippy and the Rust tests.

use super::{Scratch, counts::Counts, without_desk_settings};
use crate::{
    process,
    repo::Repo,
    site::{BROWSER_BUILD, ensure_target},
};
use anyhow::{Context as _, Result, bail};
use std::{
    io::{BufRead as _, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The product's crates, as cargo builds them to be tested; examples in comments are left out, since each would be
/// a program of its own to link.
///
/// Cargo builds a dependency once for each set of features that it is asked for. The product and this tool are the
/// two sets that are built anyway; one set with everything in it would be a third.
const PRODUCT: [&str; 6] = ["--workspace", "--exclude", "xtask", "--lib", "--bins", "--tests"];

/// This tool, likewise.
const TOOL: [&str; 3] = ["-p", "xtask", "--bins"];

/// `cargo fmt --check`.
pub(crate) fn formatting(repo: &Repo) -> Result<Counts> {
    Ok(if process::succeeds(process::cargo(repo).args(["fmt", "--all", "--check"]))? {
        Counts::pass()
    } else {
        Counts::fail("formatting: `cargo fmt` changes some files")
    })
}

/// Clippy over the server's side, the tool, and the browser's side, with every warning an error.
pub(crate) fn clippy(repo: &Repo) -> Result<Counts> {
    let mut counts = Counts::default();
    let mut check = |what: &str, args: &[&str]| -> Result<()> {
        println!("{what}");
        let mut command = process::cargo(repo);
        command.arg("clippy").args(args).args(["--keep-going", "--", "-D", "warnings"]);
        let well = process::succeeds(&mut command)?;
        counts += &if well { Counts::pass() } else { Counts::fail(format!("clippy: {what}")) };
        Ok(())
    };
    check("the product", &["--workspace", "--exclude", "xtask", "--all-targets"])?;
    check("the build tool", &["-p", "xtask", "--all-targets"])?;
    ensure_target(repo)?;
    // In the profile of the site, whose procedural macros are built already.
    check("the browser's part", BROWSER_BUILD)?;
    Ok(counts)
}

/// All Rust tests, with their output passed on while they run.
pub(crate) fn tests(repo: &Repo, postgres: Option<&str>, shared: &Path, scratch: &Scratch) -> Result<Counts> {
    let mut counts = Counts::default();
    for set in [PRODUCT.as_slice(), TOOL.as_slice()] {
        let mut command = process::cargo(repo);
        without_desk_settings(&mut command);
        command
            .arg("test")
            .args(set)
            // Everything is run, and what a test measured is shown though it passed.
            .args(["--no-fail-fast", "--", "--show-output"])
            .env("DESK_TEST_SKIPS", scratch.skips())
            .env("DESK_SHARED", shared)
            .stdout(Stdio::piped());
        if let Some(url) = postgres {
            command.env("DESK_TEST_POSTGRES", url);
        }
        counts += &count(&mut command, &mut std::io::stdout())?;
    }
    Ok(counts)
}

/// Runs a test command, passes on what it prints, and counts by it.
fn count(command: &mut Command, passed_on: &mut impl Write) -> Result<Counts> {
    let mut counts = Counts::default();
    let what = process::line(command);
    let mut child = command.spawn().with_context(|| format!("could not start `{what}`"))?;
    let printed = child.stdout.take().context("cargo's output is not to be had")?;
    for line in BufReader::new(printed).split(b'\n') {
        // A test may print any bytes at all.
        let line = String::from_utf8_lossy(&line?).into_owned();
        writeln!(passed_on, "{line}")?;
        counts.read_libtest(&line);
    }
    let well = child.wait()?.success();
    if !well && counts.failed == 0 {
        // It did not compile, or a test program died before its summary.
        counts += &Counts::fail(format!("`{what}` ended with an error; see above"));
    }
    Ok(counts)
}

/// Builds the server as the tests do, and returns the program.
pub(crate) fn build(repo: &Repo) -> Result<PathBuf> {
    println!("The server, as the tests build it");
    process::run(process::cargo(repo).arg("build").args(PRODUCT))?;
    let program = repo.artifact("debug/legal-desk");
    if !program.is_file() {
        bail!("cargo built no {}", program.display());
    }
    Ok(program)
}

#[cfg(test)]
mod tests {
    use super::count;
    use std::process::{Command, Stdio};

    fn run(script: &str) -> String {
        let mut command = Command::new("sh");
        command.args(["-c", script]).stdout(Stdio::piped());
        // Kept to itself: these lines, passed on, would be counted by the very run that this test is part of.
        count(&mut command, &mut std::io::sink()).unwrap().last_line()
    }

    #[test]
    fn a_command_that_dies_without_a_summary_has_failed() {
        assert_eq!(
            run("echo 'test result: ok. 2 passed; 0 failed; 0 ignored'"),
            "2 passed, 0 failed, 0 skipped"
        );
        assert_eq!(
            run("echo 'test result: ok. 2 passed; 0 failed; 0 ignored'; exit 101"),
            "2 passed, 1 failed, 0 skipped"
        );
        assert_eq!(
            run("echo 'test result: FAILED. 2 passed; 3 failed; 0 ignored'; exit 101"),
            "2 passed, 3 failed, 0 skipped"
        );
    }
}
