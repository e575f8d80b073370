//! The style sheets: each entry of `style/` with all that it imports, minified.

use super::{Manifest, assets, tree::Tree};
use crate::repo::Repo;
use anyhow::{Context as _, Result, anyhow};
use lightningcss::{
    bundler::{Bundler, FileProvider, ResolveResult, SourceProvider},
    stylesheet::{MinifyOptions, ParserOptions, PrinterOptions},
    targets::{Browsers, Targets},
};
use std::{io, path::Path};

/// The entries by name, and whether the site cannot do without.
const ENTRIES: &[(&str, bool)] = &[("exhibitor", true), ("desk", true), ("print", false)];

/// The oldest browsers whose syntax is written: an exhibitor's tablet may be some years old.
const BROWSERS: Browsers = Browsers {
    android: None,
    chrome: Some(105 << 16),
    edge: Some(105 << 16),
    firefox: Some(110 << 16),
    ie: None,
    ios_saf: Some((15 << 16) | (4 << 8)),
    opera: None,
    safari: Some((15 << 16) | (4 << 8)),
    samsung: Some(20 << 16),
};

/// Every file under `style/`, as input of the stamp.
pub(crate) fn sources(repo: &Repo) -> Result<Vec<(String, Vec<u8>)>> {
    let folder = repo.path("style");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let tree = Tree::on_disk(&folder)?;
    Ok(tree.iter().map(|(path, content)| (format!("style/{path}"), content.clone())).collect())
}

/// Adds the entries that are there, and returns those that should be.
pub(crate) fn add(repo: &Repo, tree: &mut Tree, manifest: &mut Manifest) -> Result<Vec<String>> {
    let mut missing = Vec::new();
    for (name, needed) in ENTRIES {
        let entry = format!("style/{name}.css");
        let file = repo.path(&entry);
        if !file.is_file() {
            missing.extend(needed.then_some(entry));
            continue;
        }
        let css = bundle(&file)?;
        let css = assets::name_by_hash(&css, &manifest.files);
        manifest.add(tree, &format!("{name}.css"), css.into_bytes())?;
    }
    Ok(missing)
}

/// Files on disk; an error names the file, which an import of an import leaves open otherwise.
struct Files(FileProvider);

impl SourceProvider for Files {
    type Error = io::Error;

    fn read<'a>(&'a self, file: &Path) -> io::Result<&'a str> {
        self.0
            .read(file)
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", file.display())))
    }

    fn resolve(&self, specifier: &str, from: &Path) -> io::Result<ResolveResult> {
        self.0.resolve(specifier, from)
    }
}

/// One style sheet with its imports inside, minified.
fn bundle(entry: &Path) -> Result<String> {
    let targets = Targets { browsers: Some(BROWSERS), ..Targets::default() };
    let files = Files(FileProvider::new());
    // The library's errors borrow from the source, so each is made into a sentence on the spot.
    let mut sheet = Bundler::new(&files, None, ParserOptions::default())
        .bundle(entry)
        .map_err(|error| anyhow!("{error}"))
        .with_context(|| format!("the style sheet {} cannot be bundled", entry.display()))?;
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| anyhow!("{}: {error}", entry.display()))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() })
        .map_err(|error| anyhow!("{}: {error}", entry.display()))?;
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::bundle;
    use std::fs;

    #[test]
    fn an_entry_holds_what_it_imports_and_errors_name_the_file() {
        let folder = std::env::temp_dir().join(format!("xtask-style-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("tokens.css"), ":root { --ink: #112233; }\n").unwrap();
        fs::write(folder.join("main.css"), "@import \"tokens.css\";\nbody { color: var(--ink) }\n").unwrap();
        fs::write(folder.join("bad.css"), "@import \"nowhere.css\";\n").unwrap();

        assert_eq!(bundle(&folder.join("main.css")).unwrap(), ":root{--ink:#123}body{color:var(--ink)}");
        let error = format!("{:#}", bundle(&folder.join("bad.css")).unwrap_err());
        assert!(error.contains("bad.css") && error.contains("nowhere.css"), "{error}");
        fs::remove_dir_all(&folder).unwrap();
    }
}
