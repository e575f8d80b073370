//! `cargo xtask serve`: from a fresh clone to a running desk.

use crate::{process, repo::Repo, site};
use anyhow::{Context as _, Result, ensure};
use std::{
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::Command,
};

/// The settings that say which database is meant, as environment and as option.
const DATABASE_ENV: [&str; 2] = ["DATABASE_URL", "DESK_DATA"];
const DATABASE_OPTIONS: [&str; 2] = ["--database-url", "--data"];

/// Builds everything in release and becomes `legal-desk serve`.
pub(crate) fn run(repo: &Repo, args: &[String]) -> Result<()> {
    say_how_long(repo);
    let mut command = Command::new(build(repo)?);
    command.arg("serve").args(args);
    if !names_a_database(args, |name| std::env::var_os(name).is_some()) {
        // A folder of its own and the demo expo; who names a database means that one, as it is.
        command.env("DESK_DATA", repo.path(".desk"));
        if std::env::var_os("DESK_DEMO").is_none() {
            command.env("DESK_DEMO", "1");
        }
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

/// Whether the user chose the database, by an environment variable or an option.
fn names_a_database(args: &[String], is_set: impl Fn(&str) -> bool) -> bool {
    DATABASE_ENV.iter().any(|name| is_set(name))
        || args.iter().any(|arg| {
            let name = arg.split('=').next().unwrap_or(arg);
            DATABASE_OPTIONS.contains(&name)
        })
}

#[cfg(test)]
mod tests {
    use super::names_a_database;

    #[test]
    fn the_demo_is_only_for_who_names_no_database() {
        let args = |list: &[&str]| list.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>();
        assert!(!names_a_database(&args(&["--addr", "127.0.0.1:4000"]), |_| false));
        assert!(names_a_database(&args(&["--data", "/srv/desk"]), |_| false));
        assert!(names_a_database(&args(&["--database-url=postgres://x"]), |_| false));
        assert!(names_a_database(&[], |name| name == "DATABASE_URL"));
        assert!(!names_a_database(&[], |name| name == "DESK_ADDR"));
    }
}
