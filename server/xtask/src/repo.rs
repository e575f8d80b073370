//! Where things are in the repository.

use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};

/// The name that cargo, wasm-bindgen and leptos' start-up script all use for the browser's part.
pub(crate) const OUTPUT_NAME: &str = "legal-desk";

/// The repository's folders, all absolute.
pub(crate) struct Repo {
    root: PathBuf,
    target: PathBuf,
}

impl Repo {
    /// Finds the repository from the place of this crate in it.
    pub(crate) fn find() -> Result<Self> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here
            .join("../..")
            .canonicalize()
            .with_context(|| format!("the repository around {} is gone", here.display()))?;
        // Cargo's own setting for its output; the site stays in `target/site`, where the server embeds it from.
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(dir) => std::path::absolute(dir)?,
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// The folder with the workspace's Cargo.toml.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder under the root.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// What cargo built, by its path below cargo's target folder.
    pub(crate) fn artifact(&self, relative: &str) -> PathBuf {
        self.target.join(relative)
    }
}
