//! `cargo xtask dist`: one file that holds the whole desk.

use crate::{process, repo::Repo, serve};
use anyhow::{Context as _, Result};
use std::{fs, process::Command};

/// Builds in release and copies the program to `target/dist/legal-desk`.
pub(crate) fn run(repo: &Repo) -> Result<()> {
    serve::say_how_long(repo);
    let program = serve::build(repo)?;
    let folder = repo.path("target/dist");
    let file = folder.join("legal-desk");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    // Written beside and renamed: a copy that is running keeps its own file, and nobody starts half of one.
    let fresh = folder.join("legal-desk.new");
    fs::copy(program, &fresh).with_context(|| format!("cannot write {}", fresh.display()))?;
    // Names of symbols are two thirds of the file and serve only a debugger. `strip` comes with the C compiler; where
    // it is missing, the file is larger and otherwise the same.
    if process::find_program(&["strip"]).is_some() {
        process::run(Command::new("strip").arg(&fresh))?;
    }
    fs::rename(&fresh, &file).with_context(|| format!("cannot write {}", file.display()))?;
    println!("{}: {}", file.display(), size(fs::metadata(&file)?.len()));
    Ok(())
}

/// A file's size in words.
fn size(bytes: u64) -> String {
    let tenths = bytes / 100_000;
    format!("{}.{} MB ({bytes} bytes)", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn says_sizes_in_megabytes() {
        assert_eq!(size(23_456_789), "23.4 MB (23456789 bytes)");
        assert_eq!(size(99_999), "0.0 MB (99999 bytes)");
    }
}
