//! Judging pairs of names in tests.

use names::{Kind, Name, likely, likeness};

/// Says for every pair that is judged wrongly what it scored.
pub fn judge(kind: Kind, expected: bool, pairs: &[(&str, &str)]) {
    let wrong: Vec<String> = pairs
        .iter()
        .filter_map(|(a, b)| {
            let (x, y) = (Name::new(kind, a), Name::new(kind, b));
            let found = likeness(&x, &y);
            let back = likeness(&y, &x);
            if likely(&x, &y) != expected {
                Some(format!("{a} / {b}: {found:?}"))
            } else if (found.score - back.score).abs() > 0.01 {
                Some(format!("{a} / {b}: {} there, {} back", found.score, back.score))
            } else if expected && x.keys().is_disjoint(&y.keys()) {
                Some(format!("{a} / {b}: no key in common, {:?} {:?}", x.keys(), y.keys()))
            } else {
                None
            }
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {} should be {expected}:\n{}",
        wrong.len(),
        pairs.len(),
        wrong.join("\n")
    );
}
