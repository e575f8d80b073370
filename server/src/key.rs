//! The key under which the exhibitors' secret links are made.

use std::fs;
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use desk::secrets::{Key, hex};
use desk::{Ids, SystemIds};

/// Reads 64 hex digits.
pub fn parse(text: &str) -> Option<Key> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut key = [0; 32];
    for (at, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(Key(key))
}

/// Reads the key from its file; makes one where there is none. Only its owner can read it. What goes wrong is told
/// in a sentence.
pub fn read_or_make(path: &Path) -> Result<Key, String> {
    if !path.exists() {
        make(path).map_err(|error| format!("{} cannot be made: {error}", path.display()))?;
    }
    let text =
        fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    parse(text.trim()).ok_or_else(|| format!("{} does not hold 64 hex digits", path.display()))
}

/// Written aside and linked into place, so that two servers that start at once agree on one key and neither reads
/// half of it.
fn make(path: &Path) -> std::io::Result<()> {
    let fresh = path.with_extension(format!("new-{}", std::process::id()));
    let _ = fs::remove_file(&fresh);
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&fresh)?;
    file.write_all(format!("{}\n", hex(&SystemIds.random())).as_bytes())?;
    file.sync_all()?;
    let linked = fs::hard_link(&fresh, path);
    fs::remove_file(&fresh)?;
    linked.or_else(|error| if error.kind() == ErrorKind::AlreadyExists { Ok(()) } else { Err(error) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_who_start_at_once_agree_on_one_key() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("server.key");
        let first = read_or_make(&path).expect("a key").0;
        // Whoever comes later, and whoever thought that there was none.
        make(&path).expect("is there already");
        assert_eq!(read_or_make(&path).expect("a key").0, first);
        assert_eq!(fs::read_dir(folder.path()).expect("a list").count(), 1, "nothing is left behind");
    }

    #[test]
    fn only_64_hex_digits_are_a_key() {
        assert_eq!(parse(&"0a".repeat(32)).map(|key| key.0), Some([10; 32]));
        for bad in ["", "0a", &"0g".repeat(32), &"é".repeat(32), &"0".repeat(65)] {
            assert!(parse(bad).is_none(), "{bad}");
        }
    }
}
