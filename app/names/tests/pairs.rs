//! The labelled pairs of the shared data: every second row of opensanctions/nomenklatura's `contrib/name_bench/cases.csv`.

#[path = "../examples/pairs/read.rs"]
mod read;

use std::path::PathBuf;

use names::{Name, likely};
use read::Pair;

/// What the matcher must reach over all pairs; the source's own matcher reaches 0.79.
const BAR: f64 = 0.80;
/// What either half must reach, rows counted off odd and even: neither is what the rules were made for.
const HALF: f64 = 0.88;

/// The pairs; nothing, and a line to the harness, where the shared data is not there.
fn pairs() -> Option<Vec<Pair>> {
    let shared = std::env::var_os("DESK_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")),
        PathBuf::from,
    );
    let file = shared.join("data/name-pairs/pairs.csv");
    if !file.is_file() {
        skipped("the labelled pairs of names");
        return None;
    }
    Some(read::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display())))
}

/// Tells the harness that a test was skipped for want of shared data.
fn skipped(what: &str) {
    use std::io::Write as _;
    if let Ok(path) = std::env::var("DESK_TEST_SKIPS")
        && let Ok(mut file) = std::fs::OpenOptions::new().create(true).append(true).open(path)
    {
        let _ = writeln!(file, "DESK_SHARED: {what}");
    }
}

/// The harmonic mean of precision and recall.
fn f1<'a>(pairs: impl Iterator<Item = &'a Pair>) -> f64 {
    let (mut found, mut wrong) = (0, 0);
    for pair in pairs {
        let (a, b) = pair.prepared();
        match (pair.is_match, likely(&a, &b)) {
            (true, true) => found += 1,
            (false, false) => {}
            _ => wrong += 1,
        }
    }
    f64::from(2 * found) / f64::from((2 * found + wrong).max(1))
}

#[test]
fn labelled_pairs_are_told_apart() {
    let Some(pairs) = pairs() else { return };
    let all = f1(pairs.iter());
    assert!(all >= BAR, "F1 {all:.3} over {} pairs", pairs.len());
    for half in 0..2 {
        let reached = f1(pairs.iter().skip(half).step_by(2));
        assert!(reached >= HALF, "F1 {reached:.3} over half {half}");
    }
}

#[test]
fn pairs_that_match_share_a_key() {
    let Some(pairs) = pairs() else { return };
    let lost: Vec<_> = pairs
        .iter()
        .filter(|pair| {
            let (a, b) = pair.prepared();
            likely(&a, &b) && a.keys().is_disjoint(&b.keys())
        })
        .map(|pair| (&pair.name1, &pair.name2))
        .collect();
    let found = pairs.iter().filter(|pair| pair.is_match).count();
    assert!(lost.len() * 50 <= found, "an index loses {} of {found}: {lost:?}", lost.len());
}

#[test]
fn strangers_rarely_meet() {
    let Some(pairs) = pairs() else { return };
    let names: Vec<(Name, Name)> = pairs.iter().map(Pair::prepared).collect();
    let (mut compared, mut met) = (0, 0);
    for (row, (a, _)) in names.iter().enumerate() {
        // Neighbouring rows are about the same parties.
        for (other, (_, b)) in names.iter().enumerate() {
            if row.abs_diff(other) > 40 && a.kind() == b.kind() {
                compared += 1;
                met += usize::from(likely(a, b));
            }
        }
    }
    assert!(met * 400 < compared, "{met} of {compared} pairs of strangers meet");
}
