//! What the tests need of the machine, and installing it where that is possible.

use crate::process;
use anyhow::Result;
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Programs and packages that steps of the tests ask for.
#[derive(Clone, Copy)]
pub(crate) struct Needs {
    /// A PostgreSQL server, for the Rust tests.
    pub(crate) postgres: bool,
    /// Chromium, for the browser tests.
    pub(crate) chromium: bool,
}

/// Installs from Debian's packages what is needed and missing; where this user may not, says what to install.
///
/// Nothing here fails: a step that misses its tool is reported as skipped.
pub(crate) fn install(needs: Needs) -> Result<()> {
    let mut packages = Vec::new();
    if needs.postgres && postgres_folder().is_none() {
        packages.push("postgresql");
    }
    if needs.chromium {
        if chromium().is_none() {
            packages.push("chromium");
        }
        // Reads what the print pages say, and where on the paper.
        if process::find_program(&["pdftotext"]).is_none() {
            packages.push("poppler-utils");
        }
        // Twelve languages in screenshots: without these, some of them are rows of boxes.
        for fonts in ["fonts-noto-core", "fonts-noto-cjk"] {
            if process::find_program(&["dpkg-query"]).is_some() && !has_package(fonts) {
                packages.push(fonts);
            }
        }
    }
    if packages.is_empty() {
        return Ok(());
    }
    let list = packages.join(" ");
    let Some(apt) = apt_get() else {
        println!("Missing here, and not this user's to install: {list}");
        println!("On Debian: sudo apt-get install --no-install-recommends {list}");
        return Ok(());
    };
    println!("Installing from Debian's packages: {list}");
    let run = |args: &[&str]| {
        let mut command = Command::new(apt[0]);
        command.args(&apt[1..]).args(args).env("DEBIAN_FRONTEND", "noninteractive");
        process::succeeds(&mut command)
    };
    // Fonts and programs apart: a missing font must not keep a browser from being installed.
    let (fonts, programs): (Vec<&str>, Vec<&str>) =
        packages.into_iter().partition(|package| package.starts_with("fonts-"));
    let mut well = run(&["update", "-q"])?;
    for group in [programs, fonts] {
        if !group.is_empty() {
            well &= run(&[&["install", "-q", "-y", "--no-install-recommends"], group.as_slice()].concat())?;
        }
    }
    if !well {
        println!("Not everything could be installed; what apt-get says stands above.");
    }
    Ok(())
}

/// The folder with PostgreSQL's server programs, the newest version where there are several.
pub(crate) fn postgres_folder() -> Option<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, folder)| folder.join("initdb").is_file())
        .collect();
    versions.sort();
    versions.pop().map(|(_, folder)| folder).or_else(|| {
        // Elsewhere than on Debian they are on the PATH.
        process::find_program(&["initdb"]).and_then(|file| file.parent().map(Path::to_owned))
    })
}

/// The browser: what `CHROMIUM` names, or Debian's, or one on the PATH.
pub(crate) fn chromium() -> Option<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").map(PathBuf::from) {
        return named.is_file().then_some(named);
    }
    let debian = PathBuf::from("/usr/bin/chromium");
    if debian.is_file() {
        return Some(debian);
    }
    process::find_program(&["chromium", "chromium-browser", "google-chrome"])
}

/// Whether a Debian package is installed.
fn has_package(name: &str) -> bool {
    process::output(Command::new("dpkg-query").args(["-W", "-f", "${db:Status-Status}", name]))
        .is_ok_and(|status| status == "installed")
}

/// How this user calls apt-get, if at all: as root, or through sudo where that asks for no password.
fn apt_get() -> Option<Vec<&'static str>> {
    process::find_program(&["apt-get"])?;
    if process::is_root() {
        return Some(vec!["apt-get"]);
    }
    process::find_program(&["sudo"])?;
    process::output(Command::new("sudo").args(["-n", "true"])).ok()?;
    Some(vec!["sudo", "-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
}
