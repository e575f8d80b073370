//! Ticket numbers such as `A-0137`: short enough to call out in a hall, and never reused.

use std::fmt;

/// The number that people say. It is worked out from the ticket's running number and needs no column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(i64);

/// Letters that cannot be taken for a digit or for each other when spoken or scribbled.
const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
const PER_LETTER: i64 = 9_999;

impl Number {
    /// The number of the ticket with this running number, which starts at 1.
    pub const fn from_seq(seq: i64) -> Self {
        Self(seq)
    }

    /// The running number.
    pub const fn seq(self) -> i64 {
        self.0
    }

    /// Reads a number as people type it: `A-0137`, `a137`, `A 137`.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        let split = text.find(|c: char| c.is_ascii_digit())?;
        let (letters, digits) = text.split_at(split);
        if letters.is_empty() || letters.len() > 3 || digits.len() > 4 {
            return None;
        }
        let mut series: i64 = 0;
        for letter in letters.bytes() {
            let at = LETTERS.iter().position(|l| *l == letter.to_ascii_uppercase())?;
            series = series * LETTERS.len() as i64 + at as i64 + 1;
        }
        let within: i64 = digits.parse().ok()?;
        (within >= 1).then_some(Self((series - 1) * PER_LETTER + within))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let index = (self.0 - 1).max(0);
        let mut series = index / PER_LETTER + 1;
        let mut letters = Vec::new();
        while series > 0 {
            letters.push(LETTERS[((series - 1) % LETTERS.len() as i64) as usize]);
            series = (series - 1) / LETTERS.len() as i64;
        }
        for letter in letters.iter().rev() {
            write!(f, "{}", *letter as char)?;
        }
        write!(f, "-{:04}", index % PER_LETTER + 1)
    }
}

impl serde::Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Number {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Number::parse(&text).ok_or_else(|| serde::de::Error::custom("not a ticket number"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_eq!(Number::from_seq(137).to_string(), "A-0137");
        assert_eq!(Number::from_seq(9_999).to_string(), "A-9999");
        assert_eq!(Number::from_seq(10_000).to_string(), "B-0001");
        assert_eq!(Number::parse("a 137"), Some(Number::from_seq(137)));
        for bad in ["", "A", "137", "O-1", "A-0000", "A-12345", "é-1", "ABCD-1"] {
            assert_eq!(Number::parse(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn every_number_can_be_read_back(seq in 1i64..100_000_000) {
            let number = Number::from_seq(seq);
            if number.to_string().len() <= 8 {
                prop_assert_eq!(Number::parse(&number.to_string()), Some(number));
            }
        }
    }
}
