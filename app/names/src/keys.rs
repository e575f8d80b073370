//! Keys by which names that may be the same are found among many.
//!
//! A key is how a word sounds without its vowels, roughly: consonants that languages and transliterations write in one
//! another's place are one letter. Names that match share a key, nearly always.

use std::collections::BTreeSet;

use crate::token::{Group, Token};

/// Sounds of a word that a key keeps.
const SOUNDS: usize = 4;
/// Sounds of a whole name that a key keeps.
const NAME_SOUNDS: usize = 5;
/// Parts of a name that give keys.
const MOST_PARTS: usize = 8;

/// The keys of a name with these parts.
///
/// `acronym` is what stands for the name by first letters; `turns` says that its last part may stand first.
pub(crate) fn of(tokens: &[Token], acronym: &str, turns: bool) -> BTreeSet<String> {
    let telling = telling(tokens);
    let mut keys = BTreeSet::new();
    let sounds: Vec<String> = telling.iter().map(|t| sound(&t.text)).collect();
    let readings = telling.iter().filter_map(|t| t.reading).map(sound);
    let bare = telling.iter().map(|t| t.without_article()).map(sound);
    keys.extend(
        sounds.iter().cloned().chain(readings).chain(bare).filter(|s| s.len() > 1).map(|s| head(&s, SOUNDS)),
    );
    // A short word says something beside another: `Li Wei`, `Ko Tae Bin`.
    for (i, one) in sounds.iter().enumerate() {
        for other in sounds[i + 1..].iter().filter(|other| one.len() == 1 || other.len() == 1) {
            let (first, last) = if one < other { (one, other) } else { (other, one) };
            keys.insert(format!("{}+{}", head(first, 2), head(last, 2)));
        }
    }
    let with_links =
        |t: &&Token| t.group == Group::Link || telling.iter().any(|told| std::ptr::eq(*told, *t));
    let whole: String = tokens.iter().filter(with_links).map(|t| &*t.text).collect();
    let whole = head(&sound(&whole), NAME_SOUNDS);
    if telling.len() == 1 {
        // A single word has no other beside it that a slip of the pen leaves alone.
        keys.extend((1..whole.len()).map(|at| format!("^{}{}", &whole[..at], &whole[at + 1..])));
    }
    keys.insert(format!("^{whole}"));
    if turns && let Some((last, rest)) = telling.split_last() {
        let turned: String = std::iter::once(last).chain(rest).map(|t| &*t.text).collect();
        keys.insert(format!("^{}", head(&sound(&turned), NAME_SOUNDS)));
        // The spellings of a surname differ in sound, too: `Bak` and `Park`.
        keys.extend(surnamed(last, rest));
        keys.extend(telling.split_first().into_iter().flat_map(|(first, rest)| surnamed(first, rest)));
    }
    if acronym.len() >= 3 {
        keys.insert(format!("^{}", head(&sound(acronym), NAME_SOUNDS)));
    }
    keys
}

/// A key for each line of the table of spellings on which the surname stands.
fn surnamed(surname: &Token, given: &[&Token]) -> Vec<String> {
    let given: String = given.iter().map(|t| &*t.text).collect();
    let given = head(&sound(&given), SOUNDS);
    surname.spellings.iter().map(|id| format!("{id}+{given}")).collect()
}

/// The parts that tell a name from others: the name proper; where there is none, places; else all.
fn telling(tokens: &[Token]) -> Vec<&Token> {
    let of = |wanted: fn(Group) -> bool| -> Vec<&Token> {
        tokens.iter().filter(|t| wanted(t.group)).take(MOST_PARTS).collect()
    };
    let plain = of(|group| group == Group::Plain);
    let places = if plain.is_empty() { of(|group| matches!(group, Group::Place(_))) } else { plain };
    if places.is_empty() { of(|_| true) } else { places }
}

fn head(sound: &str, count: usize) -> String {
    sound.chars().take(count).collect()
}

/// The consonants of an ASCII text, a capital for each kind, doubled ones once; never empty.
fn sound(text: &str) -> String {
    // A genitive, a plural or a Baltic nominative.
    let text = text.strip_suffix('s').filter(|word| word.len() >= 3).unwrap_or(text);
    let bytes = text.as_bytes();
    let mut sound = String::with_capacity(bytes.len());
    let mut before = None;
    for (at, c) in bytes.iter().enumerate() {
        let kind = kind(*c, at.checked_sub(1).map(|at| bytes[at]), &bytes[at + 1..]);
        if let Some(kind) = kind
            && (before != Some(kind) || kind.is_ascii_digit())
        {
            sound.push(kind);
        }
        before = kind;
    }
    if sound.is_empty() {
        sound.push('A');
    }
    sound
}

/// The kind of consonant that a letter stands for between its neighbours.
fn kind(c: u8, before: Option<u8>, rest: &[u8]) -> Option<char> {
    let after = rest.first().copied();
    let vowel_after = matches!(after, Some(b'a' | b'e' | b'i' | b'o' | b'u'));
    Some(match c {
        b'b' | b'p' => 'P',
        // `Woo` and `U` are one.
        b'w' if rest.starts_with(b"oo") || after == Some(b'u') => return None,
        // Before consonants and at the end it is anything from `u` to `ff`.
        b'f' | b'v' | b'w' if vowel_after || matches!(after, Some(b'y' | b'w')) || before.is_none() => 'F',
        b'c' if matches!(after, Some(b'e' | b'i' | b'h' | b'y' | b'z' | b's')) => 'S',
        b'g' if before == Some(b'n') => return None,
        // `ks` is `x`.
        b'c' | b'g' | b'k' if after == Some(b's') => return None,
        b'c' | b'g' | b'k' | b'q' => 'K',
        // `ts` and `tz` are written for one sound.
        b'd' | b't' if matches!(after, Some(b's' | b'z')) => return None,
        b'd' | b't' => 'T',
        b's' | b'z' | b'x' => 'S',
        b'j' if vowel_after => 'S',
        b'l' | b'r' => 'L',
        b'm' => 'M',
        b'n' => 'N',
        b'0'..=b'9' => char::from(c),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_sounds_alike_shares_a_key() {
        for (a, b) in
            [("sergey", "sergej"), ("mhmd", "muhammad"), ("zedong", "tsetung"), ("volodymyr", "wolodymyr")]
        {
            assert_eq!(sound(a), sound(b), "{a} {b}");
        }
        assert_eq!(sound("ai"), "A");
    }
}
