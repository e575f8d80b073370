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

/// The keys of a name with these parts.
pub(crate) fn of(tokens: &[Token], acronym: &str) -> BTreeSet<String> {
    let plain: Vec<&Token> = tokens.iter().filter(|t| t.group == Group::Plain).collect();
    let telling = if plain.is_empty() { tokens.iter().collect() } else { plain };
    let mut keys = BTreeSet::new();
    for token in &telling {
        for text in std::iter::once(&*token.text).chain(token.reading) {
            let sound = sound(text);
            if sound.len() > 1 {
                keys.insert(head(&sound, SOUNDS));
            }
        }
    }
    let whole: String = telling.iter().map(|t| &*t.text).collect();
    let whole = sound(&whole);
    keys.insert(format!("^{}", head(&whole, NAME_SOUNDS)));
    if telling.len() == 1 {
        // A single word has no other that a slip of the pen leaves alone.
        keys.extend((1..whole.len().min(NAME_SOUNDS)).map(|at| {
            let shorter = format!("{}{}", &whole[..at], &whole[at + 1..]);
            format!("^{}", head(&shorter, NAME_SOUNDS))
        }));
    }
    if acronym.len() >= 3 {
        keys.insert(format!("^{}", head(&sound(acronym), NAME_SOUNDS)));
    }
    keys
}

fn head(sound: &str, count: usize) -> String {
    sound.chars().take(count).collect()
}

/// The consonants of an ASCII text, a capital for each kind; never empty.
fn sound(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut sound = String::with_capacity(bytes.len());
    for (at, c) in bytes.iter().enumerate() {
        let next = bytes.get(at + 1);
        let kind = match c {
            b'b' | b'p' if next == Some(&b'h') => 'F',
            b'b' | b'p' => 'P',
            b'f' => 'F',
            b'v' | b'w' if at == 0 => 'F',
            b'c' if matches!(next, Some(b'e' | b'i' | b'h' | b'y' | b'z' | b's')) => 'S',
            b'g' if at > 0 && bytes[at - 1] == b'n' => continue,
            b'c' | b'g' | b'k' | b'q' => 'K',
            b'd' | b't' => 'T',
            b's' | b'z' | b'x' => 'S',
            b'j' if next.is_some_and(|n| matches!(n, b'a' | b'e' | b'i' | b'o' | b'u')) => 'S',
            b'l' | b'r' => 'L',
            b'm' => 'M',
            b'n' => 'N',
            b'0'..=b'9' => char::from(*c),
            _ => continue,
        };
        let again = sound.ends_with(kind) && !kind.is_ascii_digit();
        // `ts`, `dz`, `tch` are written for one sound.
        if kind == 'S' && sound.ends_with('T') && at > 0 && matches!(bytes[at - 1], b't' | b'd') {
            sound.pop();
        }
        if !again {
            sound.push(kind);
        }
    }
    if sound.is_empty() {
        sound.push('A');
    }
    sound
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
