//! Names of what the build made, each with its content's hash in it.

use std::collections::HashMap;

use serde::Deserialize;

/// `target/site/manifest.json`, as `cargo xtask` writes it.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Assets {
    /// The folder of the browser's part, such as `pkg-1a2b3c`.
    #[serde(default)]
    pub pkg: String,
    /// Hashed paths by plain name: `desk.css` -> `a/desk.1a2b3c.css`.
    #[serde(default)]
    pub files: HashMap<String, String>,
}

impl Assets {
    /// The address of an asset; where the build did not make it, one that answers 404.
    pub fn url(&self, name: &str) -> String {
        match self.files.get(name) {
            Some(path) => format!("/{path}"),
            None => format!("/a/{name}"),
        }
    }
}
