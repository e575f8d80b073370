//! The browser's part: `target/site`, which the server embeds.
//!
//! ```text
//! manifest.json             what is where: {"pkg": "pkg-HASH", "files": {"form.js": "a/form.HASH.js", ...}}
//! pkg-HASH/legal-desk.js    the islands: wasm-bindgen's script and the module
//! pkg-HASH/legal-desk.wasm
//! a/desk.HASH.css           styles, bundled from style/
//! a/form.HASH.js            scripts, icons and the like from app/web/public/
//! root/robots.txt           app/web/public/root/, for fixed addresses: no hash in the name
//! ```
//!
//! Beside every file that compression makes smaller stand its `.br` and `.gz` twins. All but `root/` and the
//! manifest is named by its content, so it can be cached for ever.

mod assets;
mod compress;
pub(crate) mod hash;
mod styles;
mod tree;
mod wasm;

use crate::{npm, process, repo::Repo};
use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    fs::{self, File},
    process::Command,
};
use tree::Tree;

pub(crate) use wasm::BROWSER_BUILD;

/// The sources of this recipe: when the way the site is made changes, the site is made anew.
const RECIPE: &[&str] = &[
    include_str!("mod.rs"),
    include_str!("assets.rs"),
    include_str!("compress.rs"),
    include_str!("hash.rs"),
    include_str!("styles.rs"),
    include_str!("tree.rs"),
    include_str!("wasm.rs"),
];

/// What the server needs to know of the site: `manifest.json`.
#[derive(Debug, Default, Deserialize, Serialize)]
struct Manifest {
    /// The folder of the browser's program, with its hash.
    pkg: String,
    /// From the name in the sources (`form.js`, `desk.css`) to the path below `target/site`.
    files: BTreeMap<String, String>,
}

impl Manifest {
    /// Adds a file under its hashed name; two sources of one name are an error.
    fn add(&mut self, tree: &mut Tree, name: &str, content: Vec<u8>) -> Result<()> {
        let path = format!("a/{}", hash::name(name, &content));
        tree.add(&path, content);
        if self.files.insert(name.to_owned(), path).is_some() {
            bail!("two sources make a file called {name}; rename one");
        }
        Ok(())
    }
}

/// Builds `target/site`; where nothing changed, no file is touched. Returns the name of the `pkg-HASH` folder.
///
/// Cargo decides whether the wasm must be compiled again: it knows every input. What follows has the wasm, the
/// styles, the public files, the pinned tools and this recipe as inputs; their hash is kept in a stamp.
pub(crate) fn build(repo: &Repo) -> Result<String> {
    // Two builds at once (say, a test beside a `serve`) would delete each other's files.
    let _lock = lock(repo)?;
    let site = repo.path("target/site");
    let stamp = repo.path("target/site.stamp");

    println!("The browser's part: compiling the islands to wasm");
    let module = wasm::compile(repo)?;

    let public = assets::read(repo)?;
    let inputs = {
        let lock =
            fs::read(repo.path("e2e/package-lock.json")).context("e2e/package-lock.json cannot be read")?;
        let sheets = styles::sources(repo)?;
        let mut all: Vec<(&str, &[u8])> = vec![("wasm", &module), ("npm", &lock)];
        all.extend(RECIPE.iter().map(|text| ("recipe", text.as_bytes())));
        all.extend(sheets.iter().map(|(name, text)| (&**name, &**text)));
        all.extend(public.iter().map(|(name, content)| (&**name, &**content)));
        hash::of_parts(all)
    };
    if let Ok(seen) = fs::read_to_string(&stamp)
        && Tree::on_disk(&site).is_ok_and(|tree| seen == format!("{inputs} {}", tree.hash()))
    {
        println!("The browser's part is up to date: target/site");
        let json = fs::read(site.join("manifest.json"))?;
        return Ok(serde_json::from_slice::<Manifest>(&json)?.pkg);
    }

    npm::install(repo)?;
    println!("The browser's part: wasm-bindgen, wasm-opt, styles, scripts, compression (about 20 seconds)");
    let mut tree = Tree::default();
    let mut manifest = Manifest { pkg: wasm::package(repo, &module, &mut tree)?, ..Manifest::default() };
    assets::add(repo, public, &mut tree, &mut manifest)?;
    let missing = styles::add(repo, &mut tree, &mut manifest)?;
    assets::add_worker(repo, &mut tree, &manifest)?;
    compress::add_twins(&mut tree)?;
    let mut json = serde_json::to_vec_pretty(&manifest)?;
    json.push(b'\n');
    tree.add("manifest.json", json);
    tree.write_to(&site)?;
    report(&tree, &manifest);
    if !missing.is_empty() {
        bail!(
            "target/site was written without its styles, because these files are not there: {}",
            missing.join(", ")
        );
    }
    fs::write(&stamp, format!("{inputs} {}", tree.hash()))
        .with_context(|| format!("cannot write {}", stamp.display()))?;
    Ok(manifest.pkg)
}

/// Waits for another build of the site to end.
fn lock(repo: &Repo) -> Result<File> {
    let path = repo.path("target/site.lock");
    fs::create_dir_all(repo.path("target"))?;
    let file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
    if file.try_lock().is_err() {
        println!("Waiting for another build of the browser's part");
        file.lock().with_context(|| format!("cannot lock {}", path.display()))?;
    }
    Ok(file)
}

/// Prints what the browser will download.
fn report(tree: &Tree, manifest: &Manifest) {
    let wasm = format!("{}/{}.wasm", manifest.pkg, crate::repo::OUTPUT_NAME);
    let script = format!("{}/{}.js", manifest.pkg, crate::repo::OUTPUT_NAME);
    for path in [&wasm, &script].into_iter().chain(manifest.files.values()) {
        let plain = tree.get(path).map_or(0, <[u8]>::len);
        match tree.get(&format!("{path}.br")) {
            Some(twin) => println!("  {path}: {plain} bytes, {} with Brotli", twin.len()),
            None => println!("  {path}: {plain} bytes"),
        }
    }
}

/// Adds the wasm target to the Rust toolchain where it is missing.
pub(crate) fn ensure_target(repo: &Repo) -> Result<()> {
    let rustup = |args: &[&str]| {
        let mut command = Command::new("rustup");
        command.args(args).current_dir(repo.root());
        command
    };
    let installed = process::output(&mut rustup(&["target", "list", "--installed"]))
        .context("rustup is needed to compile for the browser; https://rustup.rs tells how to install it")?;
    if installed.lines().any(|line| line.trim() == wasm::TARGET) {
        return Ok(());
    }
    println!("Adding the Rust target {}", wasm::TARGET);
    process::run(&mut rustup(&["target", "add", wasm::TARGET]))
}
