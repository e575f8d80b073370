//! Names and stamps by content.

use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// Hex digits in a file name: 48 bits, far more than the few dozen files of a site need.
const NAME_DIGITS: usize = 12;

/// The SHA-256 of some bytes, in hex.
pub(crate) fn of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The SHA-256 of named parts, in hex; lengths are hashed too, so that no two lists of parts run together.
pub(crate) fn of_parts<'a>(parts: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> String {
    let mut hasher = Sha256::new();
    for (name, content) in parts {
        for part in [name.as_bytes(), content] {
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
    }
    hex(&hasher.finalize())
}

/// The short form that stands in file names.
pub(crate) fn short(hash: &str) -> &str {
    &hash[..NAME_DIGITS.min(hash.len())]
}

/// `icons/form.js` becomes `icons/form.HASH.js`.
pub(crate) fn name(path: &str, content: &[u8]) -> String {
    let hash = of(content);
    let hash = short(&hash);
    let (folder, file) = path.rsplit_once('/').map_or(("", path), |(folder, file)| (folder, file));
    let slash = if folder.is_empty() { "" } else { "/" };
    match file.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => {
            format!("{folder}{slash}{stem}.{hash}.{extension}")
        }
        _ => format!("{folder}{slash}{file}.{hash}"),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::{name, of, of_parts};

    #[test]
    fn hashes_stand_before_the_extension() {
        // SHA-256 of nothing begins e3b0c44298fc.
        assert_eq!(name("form.js", b""), "form.e3b0c44298fc.js");
        assert_eq!(name("icons/a.b.svg", b""), "icons/a.b.e3b0c44298fc.svg");
        assert_eq!(name("LICENSE", b""), "LICENSE.e3b0c44298fc");
        assert_ne!(name("form.js", b"1"), name("form.js", b"2"));
    }

    #[test]
    fn parts_do_not_run_together() {
        let joined = of_parts([("a", b"bc".as_slice())]);
        assert_ne!(joined, of_parts([("ab", b"c".as_slice())]));
        assert_ne!(joined, of_parts([("a", b"b".as_slice()), ("", b"c".as_slice())]));
        assert_eq!(joined, of_parts([("a", b"bc".as_slice())]));
        assert_eq!(of(b"").len(), 64);
    }
}
