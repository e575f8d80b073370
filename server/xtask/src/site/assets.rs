//! `app/web/public`: the exhibitor's scripts, icons, and files for fixed addresses.

use super::{Manifest, tree::Tree};
use crate::{npm, process, repo::Repo};
use anyhow::{Context as _, Result, bail};
use std::{
    collections::BTreeMap,
    fs,
    io::Write as _,
    process::{Command, Stdio},
};

/// Below it stand files whose address is fixed (`robots.txt`, `favicon.ico`, a service worker).
const ROOT: &str = "root/";

/// It names the files that it keeps, styles among them.
const WORKER: &str = "root/sw.js";

/// The oldest browsers whose syntax the scripts are written in: an exhibitor's tablet may be some years old.
const SCRIPT_TARGET: &str = "es2019";

/// Every public file with its path.
pub(crate) fn read(repo: &Repo) -> Result<Vec<(String, Vec<u8>)>> {
    let folder = repo.path("app/web/public");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let tree = Tree::on_disk(&folder)?;
    Ok(tree.iter().map(|(path, content)| (path.clone(), content.clone())).collect())
}

/// Adds the public files: scripts minified, all but those of `root/` under hashed names.
///
/// The service worker comes last: see [`add_worker`].
pub(crate) fn add(
    repo: &Repo,
    public: Vec<(String, Vec<u8>)>,
    tree: &mut Tree,
    manifest: &mut Manifest,
) -> Result<()> {
    for (path, mut content) in public {
        if path == WORKER {
            continue;
        }
        if path.ends_with(".js") {
            content = minify(repo, &format!("app/web/public/{path}"), &content, SCRIPT_TARGET)?;
        }
        if path.starts_with(ROOT) {
            tree.add(&path, content);
        } else {
            manifest.add(tree, &path, content)?;
        }
    }
    Ok(())
}

/// Adds the service worker, once everything that it keeps has its name.
pub(crate) fn add_worker(repo: &Repo, tree: &mut Tree, manifest: &Manifest) -> Result<()> {
    let path = format!("app/web/public/{WORKER}");
    let text = fs::read_to_string(repo.path(&path)).with_context(|| format!("{path} cannot be read"))?;
    let named = name_by_hash(&text, &manifest.files);
    tree.add(WORKER, minify(repo, &path, named.as_bytes(), SCRIPT_TARGET)?);
    Ok(())
}

/// Writes `/a/NAME` as `/a/NAME-with-hash` wherever a text names a known file.
pub(crate) fn name_by_hash(text: &str, files: &BTreeMap<String, String>) -> String {
    let mut named = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("/a/") {
        named.push_str(&rest[..start]);
        rest = &rest[start..];
        // The longest name that fits, so that `icon.svg` is not taken for the beginning of `icon.svg.png`.
        let known = files
            .iter()
            .filter(|(name, _)| rest["/a/".len()..].starts_with(name.as_str()))
            .max_by_key(|(name, _)| name.len());
        let length = known.map_or("/a/".len(), |(name, _)| "/a/".len() + name.len());
        match known {
            Some((_, path)) => {
                named.push('/');
                named.push_str(path);
            }
            None => named.push_str("/a/"),
        }
        rest = &rest[length..];
    }
    named.push_str(rest);
    named
}

/// A script without what only people need. Names that other scripts could use stay as they are.
pub(crate) fn minify(repo: &Repo, name: &str, script: &[u8], target: &str) -> Result<Vec<u8>> {
    let mut command = Command::new(npm::program(repo, "esbuild"));
    command
        .args(["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning"])
        .arg(format!("--sourcefile={name}"))
        .arg(format!("--target={target}"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child =
        command.spawn().with_context(|| format!("could not start `{}`", process::line(&command)))?;
    // esbuild reads all of its input before it writes, so neither side can wait for the other.
    if let Some(mut input) = child.stdin.take() {
        input.write_all(script)?;
    }
    let output = child.wait_with_output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    // What follows is a trace of the Node.js script that starts esbuild.
    let said = said.split("\nnode:").next().unwrap_or_default().trim();
    if !output.status.success() {
        bail!("{name} cannot be minified:\n{said}");
    }
    if !said.is_empty() {
        println!("{said}");
    }
    Ok(output.stdout)
}

#[cfg(test)]
mod tests {
    use super::name_by_hash;
    use std::collections::BTreeMap;

    #[test]
    fn known_files_are_named_by_hash() {
        let files = BTreeMap::from([
            ("icon.svg".to_owned(), "a/icon.111.svg".to_owned()),
            ("icon.svg.png".to_owned(), "a/icon.svg.222.png".to_owned()),
        ]);
        let text = r#"{"icons":["/a/icon.svg","/a/icon.svg.png","/a/other.svg"]}"#;
        assert_eq!(
            name_by_hash(text, &files),
            r#"{"icons":["/a/icon.111.svg","/a/icon.svg.222.png","/a/other.svg"]}"#
        );
    }
}
