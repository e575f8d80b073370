//! `cargo xtask serve`: from a fresh clone to a running desk.

use crate::{process, repo::Repo, site};
use anyhow::{Context as _, Result, ensure};
use std::{
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::Command,
};

/// Builds everything in release and becomes `legal-desk serve`.
pub(crate) fn run(repo: &Repo, args: &[String]) -> Result<()> {
    say_how_long(repo);
    let mut command = Command::new(build(repo)?);
    command.arg("serve").args(args);
    // A folder that git leaves alone, unless one is named.
    if !is_given("DESK_DATA", "--data", args) {
        command.env("DESK_DATA", repo.path(".desk"));
    }
    // Only an empty database gets the demo expo; one with anything in it stays as it is.
    if !is_given("DESK_DEMO", "--with-demo", args) {
        command.env("DESK_DEMO", "1");
    }
    // Become the server rather than its parent: signals and the exit code are the server's own.
    let error = command.exec();
    Err(error).with_context(|| format!("could not start `{}`", process::line(&command)))
}

/// Builds the browser's part and then the server around it, in release; returns the program.
pub(crate) fn build(repo: &Repo) -> Result<PathBuf> {
    let package = site::build(repo)?;
    println!("The server, in release");
    let program = repo.artifact("release/legal-desk");
    let compile = || process::run(process::cargo(repo).args(["build", "--release", "-p", "server"]));
    compile()?;
    if !holds(&program, &package) {
        // Cargo watches the files that were embedded. A server that was compiled while there was no site (by plain
        // cargo) has embedded none, so nothing tells cargo that there are some now.
        println!("This server was compiled before there was a site: compiling it once more");
        process::run(process::cargo(repo).args(["clean", "--release", "-p", "server"]))?;
        compile()?;
        ensure!(holds(&program, &package), "{} does not hold {package}", program.display());
    }
    Ok(program)
}

/// Whether a program has this text in it.
fn holds(program: &Path, text: &str) -> bool {
    process::succeeds(Command::new("grep").args(["-aqF", "-e", text]).arg(program)).unwrap_or(true)
}

/// Says what will happen and how long that usually takes.
pub(crate) fn say_how_long(repo: &Repo) {
    let time = if repo.artifact("release/legal-desk").exists() {
        "Only what changed is built: seconds where nothing did, some minutes where pages did."
    } else {
        "The first time takes 10 to 15 minutes on two cores, afterwards seconds where nothing changed."
    };
    println!("Building the browser's part, then the server with everything inside it. {time}");
}

/// Whether the user chose a setting, in the environment or by its option.
fn is_given(variable: &str, option: &str, args: &[String]) -> bool {
    std::env::var_os(variable).is_some() || has_option(option, args)
}

fn has_option(option: &str, args: &[String]) -> bool {
    args.iter().any(|arg| arg.split('=').next() == Some(option))
}

#[cfg(test)]
mod tests {
    use super::has_option;

    #[test]
    fn an_option_is_seen_with_its_value_behind_it_or_beside_it() {
        let args = ["--data", "/srv/desk", "--database-url=postgres://x"].map(str::to_owned);
        assert!(has_option("--data", &args) && has_option("--database-url", &args));
        assert!(!has_option("--database", &args) && !has_option("--with-demo", &args));
    }
}
