//! Running other programs, with errors that say which and why.

use crate::repo::Repo;
use anyhow::{Context as _, Result, bail, ensure};
use std::{
    path::PathBuf,
    process::{Command, ExitStatus, Stdio},
};

/// `cargo` as the user would call it in the repository's root.
///
/// `cargo run` gave this process variables about the crate `xtask`. They are taken away again: a build script
/// that watches one of them would otherwise be built anew each time the user changes between `cargo xtask` and
/// plain `cargo`.
pub(crate) fn cargo(repo: &Repo) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(repo.root());
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    if std::env::var_os("CI").is_some() {
        // A clean checkout is built once: what would make a second build faster is only time and disk.
        command.env("CARGO_INCREMENTAL", "0");
    }
    command
}

/// The command as one readable line.
pub(crate) fn line(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|part| part.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs a command on the user's terminal and answers whether it succeeded.
pub(crate) fn succeeds(command: &mut Command) -> Result<bool> {
    Ok(status(command)?.success())
}

/// Runs a command on the user's terminal; its failure is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    // The status tells a failure, which was explained above, from a kill, which was not.
    ensure!(status.success(), "`{}` failed ({status})", line(command));
    Ok(())
}

fn status(command: &mut Command) -> Result<ExitStatus> {
    command.status().with_context(|| format!("could not start `{}`", line(command)))
}

/// Runs a command and returns what it printed; its failure is an error that holds what it complained about.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("could not start `{}`", line(command)))?;
    if !output.status.success() {
        bail!("`{}` failed: {}", line(command), String::from_utf8_lossy(&output.stderr).trim());
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{}` printed what is not UTF-8", line(command)))
}

/// The first of these programs that is on the PATH.
pub(crate) fn find_program(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    names
        .iter()
        .find_map(|name| std::env::split_paths(&path).map(|dir| dir.join(name)).find(|file| file.is_file()))
}

/// Whether this process runs as root.
pub(crate) fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
