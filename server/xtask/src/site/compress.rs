//! Brotli and gzip twins of what never changes, made once with all the effort there is.

use super::tree::Tree;
use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::io::Write as _;

/// Kinds of file that compress well; pictures and fonts are compressed already.
const COMPRESSIBLE: &[&str] = &["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Adds `.br` and `.gz` beside every compressible file, each only where it is smaller than the file itself.
pub(crate) fn add_twins(tree: &mut Tree) -> Result<()> {
    let mut twins = Vec::new();
    for (path, content) in tree.iter().filter(|(path, _)| is_compressible(path)) {
        for (ending, twin) in [("br", brotli(content)?), ("gz", gzip(content)?)] {
            if twin.len() < content.len() {
                twins.push((format!("{path}.{ending}"), twin));
            }
        }
    }
    for (path, twin) in twins {
        tree.add(&path, twin);
    }
    Ok(())
}

fn is_compressible(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| COMPRESSIBLE.contains(&extension))
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut twin = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut twin, &params)?;
    Ok(twin)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    // The encoder writes no time and no name, so the same content gives the same bytes.
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::{Tree, add_twins};
    use std::io::Read as _;

    #[test]
    fn twins_hold_the_same_and_stand_only_where_they_are_smaller() {
        let text = b"the same words, the same words, the same words".repeat(20);
        let mut tree = Tree::default();
        tree.add("a/long.css", text.clone());
        tree.add("a/short.css", b"a{}".to_vec());
        tree.add("a/photo.png", text.clone());
        add_twins(&mut tree).unwrap();
        let paths: Vec<_> = tree.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths, ["a/long.css", "a/long.css.br", "a/long.css.gz", "a/photo.png", "a/short.css"]);

        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut tree.get("a/long.css.br").unwrap(), &mut plain).unwrap();
        assert_eq!(plain, text);
        plain.clear();
        flate2::read::GzDecoder::new(tree.get("a/long.css.gz").unwrap()).read_to_end(&mut plain).unwrap();
        assert_eq!(plain, text);
    }
}
