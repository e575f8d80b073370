//! The islands: crate `web` for the browser, through wasm-bindgen and wasm-opt.

use super::{assets, ensure_target, hash, tree::Tree};
use crate::{
    npm, process,
    repo::{OUTPUT_NAME, Repo},
};
use anyhow::{Context as _, Result};
use std::{fs, path::Path, process::Command};
use wasm_bindgen_cli_support::Bindgen;

/// The Rust target that browsers run.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// How cargo is told what the browser's part is, after `build` or `clippy`.
pub(crate) const BROWSER_BUILD: &[&str] = &[
    "-p",
    "web",
    "--lib",
    "--no-default-features",
    "--features",
    "hydrate",
    "--target",
    TARGET,
    "--profile",
    "browser",
];

/// What rustc's wasm uses, all of it in every browser since 2022. Named rather than read from the module, so that
/// wasm-opt also knows where a profile strips the list of features.
const WASM_FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The browsers that the islands are written for: those that run the wasm above.
const SCRIPT_TARGET: &str = "es2021";

/// Compiles crate `web` for the browser and returns the module as rustc wrote it.
pub(crate) fn compile(repo: &Repo) -> Result<Vec<u8>> {
    ensure_target(repo)?;
    process::run(process::cargo(repo).arg("build").args(BROWSER_BUILD))?;
    let module = repo.artifact(&format!("{TARGET}/browser/web.wasm"));
    fs::read(&module).with_context(|| format!("cargo built no {}", module.display()))
}

/// Adds the folder `pkg-HASH` with script, module and snippets, and returns its name.
pub(crate) fn package(repo: &Repo, module: &[u8], tree: &mut Tree) -> Result<String> {
    let work = repo.path("target/site.work");
    // Left over only where an earlier build was stopped.
    let _ = fs::remove_dir_all(&work);
    bindgen(module, &work)?;
    optimise(repo, &work)?;

    let mut package = Tree::default();
    for (path, content) in Tree::on_disk(&work)?.iter() {
        let content = if path.ends_with(".js") {
            assets::minify(repo, path, content, SCRIPT_TARGET)?
        } else {
            content.clone()
        };
        package.add(path, content);
    }
    let hash = package.hash();
    let folder = format!("pkg-{}", hash::short(&hash));
    for (path, content) in package.iter() {
        tree.add(&format!("{folder}/{path}"), content.clone());
    }
    fs::remove_dir_all(&work).with_context(|| format!("cannot remove {}", work.display()))?;
    Ok(folder)
}

/// Writes what wasm-bindgen makes of the module: NAME.js, NAME_bg.wasm and perhaps snippets/.
fn bindgen(module: &[u8], work: &Path) -> Result<()> {
    Bindgen::new()
        .input_bytes(OUTPUT_NAME, module.to_vec())
        .out_name(OUTPUT_NAME)
        .web(true)?
        .typescript(false)
        // The script that leptos writes into the page passes the module's address; a second one here, under
        // wasm-bindgen's own name for the file, would be wrong.
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(work)
        .context("wasm-bindgen failed")
}

/// Turns NAME_bg.wasm into a smaller NAME.wasm: so leptos' script calls it where `LEPTOS_OUTPUT_NAME` is set while
/// the server is compiled (.cargo/config.toml).
fn optimise(repo: &Repo, work: &Path) -> Result<()> {
    let from = work.join(format!("{OUTPUT_NAME}_bg.wasm"));
    process::run(
        Command::new(npm::program(repo, "wasm-opt"))
            .arg("-Oz")
            .args(WASM_FEATURES)
            .arg(&from)
            .arg("-o")
            .arg(work.join(format!("{OUTPUT_NAME}.wasm"))),
    )?;
    fs::remove_file(&from).with_context(|| format!("cannot remove {}", from.display()))
}
