//! A folder of files in memory, and putting it on disk with as few changes as possible.

use super::hash;
use anyhow::{Context as _, Result};
use std::{collections::BTreeMap, fs, path::Path};
use walkdir::WalkDir;

/// Files by path; paths are relative and use `/`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tree {
    files: BTreeMap<String, Vec<u8>>,
}

impl Tree {
    /// Reads every file of a folder that is there, hidden ones left out.
    pub(crate) fn on_disk(folder: &Path) -> Result<Self> {
        let mut tree = Self::default();
        let visible = |name: &std::ffi::OsStr| !name.to_string_lossy().starts_with('.');
        let entries = WalkDir::new(folder)
            .into_iter()
            // The folder itself may be called anything.
            .filter_entry(|entry| entry.depth() == 0 || visible(entry.file_name()));
        for entry in entries {
            let entry = entry.with_context(|| format!("cannot read {}", folder.display()))?;
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(folder)?;
                let content = fs::read(entry.path())
                    .with_context(|| format!("cannot read {}", entry.path().display()))?;
                tree.add(&path.to_string_lossy().replace('\\', "/"), content);
            }
        }
        Ok(tree)
    }

    /// Adds a file, or replaces it.
    pub(crate) fn add(&mut self, path: &str, content: Vec<u8>) {
        self.files.insert(path.to_owned(), content);
    }

    /// A file's content.
    pub(crate) fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// All files, by path.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&String, &Vec<u8>)> {
        self.files.iter()
    }

    /// One hash over all names and contents.
    pub(crate) fn hash(&self) -> String {
        hash::of_parts(self.files.iter().map(|(path, content)| (path.as_str(), content.as_slice())))
    }

    /// Makes a folder equal to this tree: writes what differs, then removes what is not in it.
    ///
    /// What is the same stays untouched, so that cargo sees no change and a running server keeps its files.
    pub(crate) fn write_to(&self, folder: &Path) -> Result<()> {
        for (path, content) in &self.files {
            let file = folder.join(path);
            if fs::read(&file).is_ok_and(|old| old == *content) {
                continue;
            }
            if let Some(parent) = file.parent() {
                fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
            }
            // Renamed into place: a server in development reads this folder while it changes.
            let fresh = file.with_file_name(format!(".{}.new", hash::short(&hash::of(path.as_bytes()))));
            fs::write(&fresh, content)
                .and_then(|()| fs::rename(&fresh, &file))
                .with_context(|| format!("cannot write {}", file.display()))?;
        }
        for entry in WalkDir::new(folder).min_depth(1).contents_first(true) {
            let entry = entry.with_context(|| format!("cannot read {}", folder.display()))?;
            let path = entry.path();
            if entry.file_type().is_dir() {
                // Only an empty folder goes; the others answer with an error that is expected here.
                let _ = fs::remove_dir(path);
            } else if self.get(&path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/")).is_none() {
                fs::remove_file(path).with_context(|| format!("cannot remove {}", path.display()))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Tree;
    use std::fs;

    #[test]
    fn writes_what_changed_and_removes_what_is_stale() {
        let folder = std::env::temp_dir().join(format!("xtask-tree-{}", std::process::id()));
        let mut first = Tree::default();
        first.add("a/kept.txt", b"same".to_vec());
        first.add("old/stale.txt", b"gone".to_vec());
        first.write_to(&folder).unwrap();
        assert_eq!(Tree::on_disk(&folder).unwrap(), first);
        let written = fs::metadata(folder.join("a/kept.txt")).unwrap().modified().unwrap();

        let mut second = Tree::default();
        second.add("a/kept.txt", b"same".to_vec());
        second.add("b/new.txt", b"here".to_vec());
        second.write_to(&folder).unwrap();
        assert_eq!(Tree::on_disk(&folder).unwrap(), second);
        assert!(!folder.join("old").exists());
        assert_ne!(first.hash(), second.hash());
        let still = fs::metadata(folder.join("a/kept.txt")).unwrap().modified().unwrap();
        assert_eq!(written, still);
        fs::remove_dir_all(&folder).unwrap();
    }
}
