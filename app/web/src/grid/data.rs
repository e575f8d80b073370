//! What the grid is given: the board, the venue's days in its reader's words, and its sentences.

use std::collections::BTreeMap;

use domain::roster::{Board, Fault, Shift, clock_time};
use domain::{Language, Millis, Profession, ShiftId};
use serde::{Deserialize, Serialize};

/// The board and what the browser cannot work out: the venue's calendar, and the words of one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GridData {
    /// Everybody, every shift, draft and published.
    pub board: Board,
    /// The days on which shifts begin, and all between them, in order.
    pub days: Vec<GridDay>,
    /// What people call each desk, by its code, in the order of the expo.
    pub desks: Vec<(String, String)>,
}

/// A day of the venue's calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridDay {
    /// Counted from 1970-01-01.
    pub number: i32,
    /// Day of the week and date.
    pub label: String,
    /// Its midnight.
    pub from: Millis,
    /// The next one.
    pub to: Millis,
    /// The instants at which a new hour stands on the venue's clock: a day on which clocks change has one less or more.
    pub hours: Vec<(Millis, String)>,
}

impl GridData {
    /// What people call a desk.
    pub fn desk<'a>(&'a self, code: &'a str) -> &'a str {
        self.desks.iter().find(|(known, _)| known == code).map_or(code, |(_, label)| label)
    }

    /// `Thu 5 Nov` for a day counted from 1970-01-01.
    pub fn day(&self, number: i32) -> &str {
        self.days.iter().find(|day| day.number == number).map_or("", |day| &day.label)
    }

    /// Day, times and desk of a shift.
    pub fn told(&self, shift: &Shift) -> String {
        format!("{} {} · {}", self.day(shift.day), times(shift), self.desk(&shift.desk))
    }
}

/// `22:00–06:00`, on the venue's clock.
pub fn times(shift: &Shift) -> String {
    format!("{}–{}", clock_time(shift.starts), clock_time(shift.ends))
}

/// The sentences of the grid, by their keys. What changes stands in them in braces.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts(pub BTreeMap<String, String>);

impl Texts {
    /// The sentence of a key.
    pub fn t(&self, key: &str) -> String {
        self.0.get(key).cloned().unwrap_or_default()
    }

    /// The sentence of a key with its blanks filled.
    pub fn with(&self, key: &str, blanks: &[(&str, &str)]) -> String {
        blanks.iter().fold(self.t(key), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    }

    /// A profession's word.
    pub fn profession(&self, profession: Profession) -> String {
        self.t(&format!("profession-{profession}"))
    }

    /// A language's name.
    pub fn language(&self, language: Language) -> String {
        self.t(&format!("language-{language}"))
    }

    /// Who is needed: a profession, a language, or both.
    pub fn need(&self, profession: Option<Profession>, language: Option<Language>) -> String {
        let parts = [profession.map(|p| self.profession(p)), language.map(|l| self.language(l))];
        let said: Vec<String> = parts.into_iter().flatten().collect();
        if said.is_empty() { self.t("roster-anybody") } else { said.join(" + ") }
    }

    /// The rules that a seat would break, with the other shift where one is in its way.
    pub fn rules(&self, data: &GridData, faults: &[Fault]) -> String {
        let each = faults.iter().map(|fault| {
            let rule = self.t(&format!("rule-{}", fault.code()));
            let other: Option<&ShiftId> = match fault {
                Fault::Overlap { other } | Fault::Rest { other, .. } => Some(other),
                _ => None,
            };
            match other.and_then(|other| data.board.shift(other)) {
                Some(other) => format!("{rule} ({})", data.told(other)),
                None => rule,
            }
        });
        each.collect::<Vec<_>>().join("; ")
    }
}
