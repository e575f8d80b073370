//! The tools from npm: `wasm-opt`, `esbuild` and Playwright, pinned by `e2e/package-lock.json`.

use crate::{process, repo::Repo, site::hash};
use anyhow::{Context as _, Result, bail};
use std::{fs, path::PathBuf, process::Command};

/// The oldest Node.js that the pinned tools support.
const NODE_MAJOR: u32 = 20;

/// A program that npm installed.
pub(crate) fn program(repo: &Repo, name: &str) -> PathBuf {
    repo.path("e2e/node_modules/.bin").join(name)
}

/// Installs `e2e/package-lock.json`, unless exactly that is installed already.
pub(crate) fn install(repo: &Repo) -> Result<()> {
    require_node()?;
    let lock =
        fs::read(repo.path("e2e/package-lock.json")).context("e2e/package-lock.json cannot be read")?;
    let wanted = hash::of(&lock);
    let stamp = repo.path("e2e/node_modules/.installed");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("Installing the tools from npm that e2e/package-lock.json names (about 10 seconds)");
    // No install scripts: none of these tools needs one, and Playwright's would fetch a browser of its own.
    process::run(
        Command::new("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .current_dir(repo.path("e2e")),
    )?;
    fs::write(&stamp, wanted).with_context(|| format!("cannot write {}", stamp.display()))
}

/// Says what to install where Node.js or npm is missing or too old.
fn require_node() -> Result<()> {
    let Ok(version) = process::output(Command::new("node").arg("--version")) else {
        bail!(
            "Node.js is missing. Install Node.js {NODE_MAJOR} or newer with npm (https://nodejs.org); \
             it runs the optimiser for the browser's part and the browser tests."
        );
    };
    match major(&version) {
        Some(major) if major >= NODE_MAJOR => {}
        _ => bail!("Node.js {NODE_MAJOR} or newer is needed, this one is {}.", version.trim()),
    }
    if process::find_program(&["npm"]).is_none() {
        bail!("Node.js is here, but npm is not on the PATH: install npm too.");
    }
    Ok(())
}

/// The first number of `v20.11.1`.
fn major(version: &str) -> Option<u32> {
    version.trim().trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn reads_the_major_version() {
        assert_eq!(major("v20.11.1\n"), Some(20));
        assert_eq!(major("garbage"), None);
    }
}
