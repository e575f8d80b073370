//! How many edits apart two spellings are, where some edits weigh less than others.
//!
//! The costs are those of writing one sound in another way: they do not come from the labelled pairs. Crates for edit
//! distance count each edit as one, so that `Sergey` and `Sergej` are as far apart as `Lavrov` and `Navrov`.

use unicode_normalization::char::is_combining_mark;

/// Longer texts are compared by this many bytes.
pub(crate) const LONGEST: usize = 48;

/// A distance that is too far to be told.
pub(crate) const FAR: u16 = 1000;

/// The weighted distance of two ASCII texts in tenths of an edit; [`FAR`] above `limit`.
///
/// `loose` is for texts whose vowels, or voiced and unvoiced consonants, are guesses of a transliteration.
pub(crate) fn distance(a: &[u8], b: &[u8], loose: bool, limit: u16) -> u16 {
    let (a, b) = (&a[..a.len().min(LONGEST)], &b[..b.len().min(LONGEST)]);
    if a == b {
        return 0;
    }
    // Letters that only one has cost something each, rarely less than half an edit.
    if !loose && a.len().abs_diff(b.len()) * 5 > usize::from(limit) {
        return FAR;
    }
    let (mut before, mut last, mut row) = ([0_u16; LONGEST + 1], [0_u16; LONGEST + 1], [0_u16; LONGEST + 1]);
    let (mut lone_b, mut places) = ([0_u16; LONGEST], [0_usize; LONGEST]);
    for j in 0..b.len() {
        lone_b[j] = lone(b, j, loose);
        places[j] = place(b[j]);
        last[j + 1] = last[j] + lone_b[j];
    }
    let swaps = &SWAPS[usize::from(loose)];
    for i in 1..=a.len() {
        let lone_a = lone(a, i - 1, loose);
        let swaps = &swaps[place(a[i - 1])];
        row[0] = last[0] + lone_a;
        let mut best = row[0];
        for j in 1..=b.len() {
            let mut cost =
                (last[j] + lone_a).min(row[j - 1] + lone_b[j - 1]).min(last[j - 1] + swaps[places[j - 1]]);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before[j - 2] + 8);
            }
            row[j] = cost;
            best = best.min(cost);
        }
        if best > limit {
            return FAR;
        }
        (before, last, row) = (last, row, before);
    }
    let cost = last[b.len()];
    if cost > limit { FAR } else { cost }
}

/// The distance of two texts of one script in tenths of an edit: a letter is an edit, a vowel sign half of one.
pub(crate) fn letters(a: &[char], b: &[char]) -> u16 {
    let weight = |c: char| if is_combining_mark(c) { 5 } else { 10 };
    let mut last: Vec<u16> = std::iter::once(0)
        .chain(b.iter().scan(0, |sum, c| {
            *sum += weight(*c);
            Some(*sum)
        }))
        .collect();
    for x in a {
        let mut corner = last[0];
        last[0] += weight(*x);
        for (j, y) in b.iter().enumerate() {
            let swapped = corner + if x == y { 0 } else { weight(*x).max(weight(*y)) };
            corner = last[j + 1];
            last[j + 1] = swapped.min(corner + weight(*x)).min(last[j] + weight(*y));
        }
    }
    last[b.len()]
}

const fn is_vowel(c: u8) -> bool {
    matches!(c, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// What a character costs that only one text has.
fn lone(text: &[u8], at: usize, loose: bool) -> u16 {
    let c = text[at];
    let doubled = at > 0 && text[at - 1] == c;
    match c {
        _ if is_vowel(c) && loose => 1,
        b'h' if loose => 1,
        b'w' | b'y' if loose => 2,
        // `er` and `or` are long vowels in kana.
        b'r' if loose && text.get(at + 1).is_none_or(|next| !is_vowel(*next)) => 2,
        _ if doubled => 1 + 2 * u16::from(!loose),
        b'c' if text.get(at + 1) == Some(&b'k') => 3,
        b'h' => 5,
        // `ts` and `tz` for `s` and `z`.
        b't' if matches!(text.get(at + 1), Some(b's' | b'z')) => 5,
        // A genitive, a plural, a Baltic nominative.
        b's' if at + 1 == text.len() && at > 2 => 6,
        b'y' => 6,
        _ if is_vowel(c) => 7,
        _ => 10,
    }
}

/// Letters and digits.
const SIGNS: usize = 36;

/// [`swap`] for each pair of signs, strictly and loosely.
static SWAPS: [[[u16; SIGNS]; SIGNS]; 2] = {
    let mut swaps = [[[0; SIGNS]; SIGNS]; 2];
    let mut i = 0;
    while i < SIGNS * SIGNS {
        let (a, b) = (sign(i / SIGNS), sign(i % SIGNS));
        swaps[0][i / SIGNS][i % SIGNS] = swap(a, b, false);
        swaps[1][i / SIGNS][i % SIGNS] = swap(a, b, true);
        i += 1;
    }
    swaps
};

const fn sign(at: usize) -> u8 {
    if at < 26 { b'a' + at as u8 } else { b'0' + (at - 26) as u8 }
}

/// Where a sign stands in [`SWAPS`]; what is neither letter nor digit shares the last place.
fn place(c: u8) -> usize {
    match c {
        b'a'..=b'z' => usize::from(c - b'a'),
        b'0'..=b'9' => usize::from(c - b'0') + 26,
        _ => SIGNS - 1,
    }
}

/// What it costs that one text has `a` where the other has `b`.
const fn swap(a: u8, b: u8, loose: bool) -> u16 {
    if a == b {
        return 0;
    }
    let (a, b) = if a < b { (a, b) } else { (b, a) };
    if loose {
        match (a, b) {
            _ if is_vowel(a) && is_vowel(b) => return 1,
            (b'i' | b'e', b'y') | (b'u' | b'o', b'w' | b'v') | (b'a', b'h') => return 1,
            (b'g', b'k') | (b'b', b'p' | b'v') | (b'd', b't') | (b'l', b'r') | (b's', b'z') => return 2,
            (b'v', b'w') | (b'g' | b'k', b'q') | (b'c', b'k') => return 2,
            (b'c', b'j') | (b'f', b'h') | (b'j', b'z') | (b'f', b'p') | (b'g', b'j') => return 3,
            (b'd', b'z') => return 4,
            (b'c', b's' | b't') | (b's', b't') => return 5,
            _ => {}
        }
    }
    match (a, b) {
        (b'i', b'j' | b'y') | (b'j', b'y') | (b'v', b'w') | (b'k', b'q') | (b'c', b'k' | b'q') => 3,
        (b'u', b'w') => 4,
        _ if is_vowel(a) && is_vowel(b) => 5,
        (b's', b'z') | (b'f', b'v') | (b'g', b'j') | (b'j', b'z') => 5,
        (b'b', b'p' | b'v') | (b'd', b't') | (b'l', b'r') | (b'g', b'k') | (b'c', b's' | b'z') => 6,
        (b'a' | b'e' | b'o' | b'u', b'y') => 7,
        (b'k' | b's', b'x') => 7,
        (b'm', b'n') => 8,
        _ => 10,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tenths(a: &str, b: &str, loose: bool) -> u16 {
        distance(a.as_bytes(), b.as_bytes(), loose, 99)
    }

    #[test]
    fn sounds_that_are_written_in_two_ways_are_near() {
        assert_eq!(tenths("sergey", "sergej", false), 3);
        assert_eq!(tenths("lavrov", "navrov", false), 10);
        assert_eq!(tenths("hannibal", "hanniball", false), 3);
        assert_eq!(tenths("macron", "marcon", false), 8);
    }

    #[test]
    fn vowels_weigh_little_where_a_script_does_not_write_them() {
        assert_eq!(tenths("mhmd", "muhammad", true), 4);
        assert!(tenths("mhmd", "muhammad", false) > 20);
    }

    #[test]
    fn what_is_far_is_not_measured() {
        assert_eq!(distance(b"abcdefgh", b"qrstuvwx", false, 20), FAR);
    }
}
