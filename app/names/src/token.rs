//! A part of a name that is compared as one, and how far two such parts are apart.

use crate::distance::{FAR, LONGEST, distance, letters};
use crate::fold::Script;

/// What a part of a name is to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// The name proper.
    Plain,
    /// `van`, `de`.
    Link,
    /// What a firm does.
    Trade { id: u16, weak: bool },
    /// Where it is.
    Place(u16),
    /// Which of several it is.
    Number(u32),
}

/// A part of a name.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    /// ASCII letters and digits.
    pub(crate) text: Box<str>,
    /// Its own characters, where they say more than `text`; empty otherwise.
    pub(crate) native: Box<[char]>,
    pub(crate) script: Script,
    pub(crate) group: Group,
    /// Lines of the table of spellings on which it stands.
    pub(crate) spellings: Box<[u16]>,
    /// How Japanese reads its characters, where that is known.
    pub(crate) reading: Option<&'static str>,
    /// Whether `bin`, `ibn` or the like stands before it.
    pub(crate) child: bool,
    /// Whether it stands for a word by its first letter.
    pub(crate) initial: bool,
    /// Whether it is a known East Asian surname where surnames stand.
    pub(crate) surname: bool,
}

impl Token {
    /// `text` is ASCII; what is longer than anybody's name is cut off.
    pub(crate) fn new(text: &str, native: &str, script: Script, group: Group) -> Self {
        let text = &text[..text.len().min(LONGEST)];
        let native = if script.is_syllabic() || script == Script::Consonants {
            native.chars().take(LONGEST).collect()
        } else {
            Box::default()
        };
        Self {
            text: text.into(),
            native,
            script,
            group,
            spellings: Box::default(),
            reading: None,
            child: false,
            initial: false,
            surname: false,
        }
    }

    /// Its text without an Arabic article that was written with it: `Alnoor`.
    pub(crate) fn without_article(&self) -> &str {
        let rest =
            self.text.strip_prefix("al").filter(|rest| rest.len() >= 3 && self.script == Script::Alphabet);
        rest.unwrap_or(&self.text)
    }
}

/// How two names meet; several may hold.
pub(crate) mod how {
    /// Something is spelt otherwise.
    pub(crate) const SPELT: u8 = 1;
    /// Written in two scripts.
    pub(crate) const SCRIPTS: u8 = 2;
    /// Initials, or an acronym.
    pub(crate) const SHORT: u8 = 4;
    /// One has words that the other lacks.
    pub(crate) const PART: u8 = 8;
    /// The words stand in another order.
    pub(crate) const ORDER: u8 = 16;
}

/// What it costs to take one thing for another, as a share of what a likely match may cost; and how.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Cost {
    pub(crate) share: f32,
    pub(crate) how: u8,
    /// How many parts of one name have a counterpart in the other.
    pub(crate) met: u8,
}

impl Cost {
    pub(crate) const NONE: Self = Self { share: 0.0, how: 0, met: 0 };
    /// More than a likely match may cost.
    pub(crate) const NEVER: Self = Self { share: 9.0, how: 0, met: 0 };
    /// Another word altogether.
    pub(crate) const OTHER: Self = Self { share: 1.3, how: how::SPELT, met: 0 };

    pub(crate) fn new(share: f32, how: u8) -> Self {
        Self { share, how, met: 0 }
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self { share: self.share + other.share, how: self.how | other.how, met: self.met + other.met }
    }

    /// The same for a part that has a counterpart.
    pub(crate) fn counted(self) -> Self {
        Self { met: self.met + 1, ..self }
    }

    pub(crate) fn or(self, other: Self) -> Self {
        if other.share < self.share { other } else { self }
    }
}

/// An initial for its word, in shares.
const INITIAL: f32 = 0.15;
/// Another spelling from the table, in tenths of an edit.
const KNOWN_SPELLING: u16 = 1;
/// Another character of the same sound: a traditional one for its simplified, or a homonym.
const SAME_SOUND: u16 = 3;
/// Another character: another name.
const OTHER_CHARACTER: u16 = 22;
/// Edits in a word as a share of its letters, above which it is another word.
const OTHER_WORD: f32 = 0.6;
/// What is uncertain anyway leaves less room for edits: tenths.
const LOOSE_BUDGET: f32 = 9.0;
/// What another consonant costs at least, in tenths.
const A_CONSONANT: u16 = 8;
/// Pinyin is spelt in one way, so that another spelling is another name.
const PINYIN_BUDGET: f32 = 0.5;

/// What it costs to take `a` for `b`, where a likely match may have `budget` tenths of an edit.
pub(crate) fn pair(a: &Token, b: &Token, budget: f32) -> Cost {
    let scripts = if a.script == b.script { 0 } else { how::SCRIPTS };
    match (a.group, b.group) {
        (Group::Trade { id: x, .. }, Group::Trade { id: y, .. }) | (Group::Place(x), Group::Place(y)) => {
            return if x == y { Cost::new(0.0, scripts) } else { Cost::OTHER };
        }
        (Group::Number(x), Group::Number(y)) if x == y => return Cost::new(0.0, scripts),
        // Numbered siblings have one owner, which is what a conflict is about.
        (Group::Number(_), Group::Number(_)) => return Cost::new(0.5, how::SPELT),
        (Group::Number(_), _) | (_, Group::Number(_)) => return Cost::OTHER,
        _ => {}
    }
    if a.text == b.text && (scripts != 0 || a.native == b.native) {
        return Cost::new(0.0, scripts);
    }
    if a.initial != b.initial {
        let met = a.text.as_bytes()[0] == b.text.as_bytes()[0];
        return if met { Cost::new(INITIAL, how::SHORT | scripts) } else { Cost::OTHER };
    }
    if scripts == 0 && !a.native.is_empty() {
        let syllabic = a.script.is_syllabic();
        let tenths = if syllabic { characters(&a.native, &b.native) } else { letters(&a.native, &b.native) };
        return within(tenths, budget, 0);
    }
    let known = a.spellings.iter().any(|id| b.spellings.contains(id));
    if known {
        return Cost::new(f32::from(KNOWN_SPELLING) / budget, how::SPELT | scripts);
    }
    if a.surname && b.surname {
        return Cost::OTHER;
    }
    let cost = |x: &str, y: &str| texts(x.as_bytes(), y.as_bytes(), a.script, b.script, budget);
    let mut best = cost(&a.text, &b.text);
    if scripts != 0 {
        best = best.or(cost(a.without_article(), b.without_article()));
    }
    if let Some(reading) = a.reading {
        best = best.or(cost(reading, &b.text));
    }
    if let Some(reading) = b.reading {
        best = best.or(cost(&a.text, reading));
    }
    best
}

/// The same for texts without meaning: words, and words written together.
pub(crate) fn texts(a: &[u8], b: &[u8], of_a: Script, of_b: Script, budget: f32) -> Cost {
    let scripts = if of_a == of_b { 0 } else { how::SCRIPTS };
    let loose = scripts != 0 && (of_a.is_loose() || of_b.is_loose());
    let precise = scripts != 0 && (of_a == Script::Han || of_b == Script::Han);
    let budget = match () {
        () if loose => budget.min(LOOSE_BUDGET),
        () if precise => budget * PINYIN_BUDGET,
        () => budget,
    };
    // A transliteration's vowels add up without meaning anything.
    let limit = budget * if loose { 1.5 } else { 1.1 };
    let tenths = distance(a, b, loose, limit as u16);
    let longer = a.len().max(b.len()) as f32;
    if tenths == FAR || f32::from(tenths) > longer * 10.0 * OTHER_WORD {
        return Cost::OTHER;
    }
    // Less than a consonant is nothing but vowels, which the script did not write.
    let tenths = if loose && tenths < A_CONSONANT { tenths / 2 } else { tenths };
    within(tenths, budget, scripts)
}

fn within(tenths: u16, budget: f32, scripts: u8) -> Cost {
    let spelt = if tenths == 0 { 0 } else { how::SPELT };
    Cost::new((f32::from(tenths) / budget).min(Cost::OTHER.share), spelt | scripts)
}

/// Tenths of an edit between two runs of characters.
fn characters(a: &[char], b: &[char]) -> u16 {
    if a.len() != b.len() {
        let shared = a.iter().zip(b).take_while(|(x, y)| x == y).count();
        let left = a.len().max(b.len()) - shared;
        return OTHER_CHARACTER.saturating_mul(u16::try_from(left).unwrap_or(u16::MAX));
    }
    a.iter()
        .zip(b)
        .map(|(x, y)| {
            if x == y {
                0
            } else if any_ascii::any_ascii_char(*x) == any_ascii::any_ascii_char(*y) {
                SAME_SOUND
            } else {
                OTHER_CHARACTER
            }
        })
        .sum()
}
