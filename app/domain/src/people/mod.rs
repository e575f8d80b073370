//! The corps: what is known of a volunteer beyond their account, and how a list of them is read.
//!
//! Lists come from bar associations and notary offices as they are: headers in Chinese or English, several values in one
//! cell, numbers that a spreadsheet made of phones. [`read`] turns a row into a [`Listed`] person, or says for each cell what
//! is wrong with it.

mod cells;
mod headers;

pub use cells::{day_of_serial, read};
pub use headers::{guess, header_row};

use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::{Language, Level, Profession};

/// What somebody may practise, with the paper that says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Practice {
    /// The profession.
    pub profession: Profession,
    /// Bar or licence number; may be empty.
    pub licence: String,
    /// The last day at the venue on which it is valid, `YYYY-MM-DD`; empty where it does not end.
    pub until: String,
}

impl Practice {
    /// A profession without a number or an end.
    pub const fn of(profession: Profession) -> Self {
        Self { profession, licence: String::new(), until: String::new() }
    }
}

/// How much and when somebody can work. What is `None` follows the expo's rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// The most minutes a day.
    pub day_max: Option<u16>,
    /// The most minutes in all.
    pub total_max: Option<u16>,
    /// They begin no earlier than this minute of the day.
    pub earliest: Option<u16>,
    /// They begin no later than this minute of the day.
    pub latest: Option<u16>,
}

codes! {
    /// A column of a list of volunteers.
    pub enum Column {
        /// Full name, in any script.
        Name = "name",
        /// One or more professions.
        Professions = "professions",
        /// Licence numbers, in the order of the professions.
        Licence = "licence",
        /// Until when each is valid, in the order of the professions.
        LicenceUntil = "licence_until",
        /// Languages, each with a level in brackets or without.
        Languages = "languages",
        /// Phone.
        Phone = "phone",
        /// Mail address.
        Email = "email",
        /// Firm or office.
        Firm = "firm",
        /// Team.
        Team = "team",
        /// The most hours a day.
        DayMax = "day_max",
        /// The most hours in all.
        TotalMax = "total_max",
        /// The earliest time to begin.
        Earliest = "earliest",
        /// The latest time to begin.
        Latest = "latest",
    }
}

codes! {
    /// What can be wrong with a cell.
    pub enum CellFault {
        /// It is needed.
        Missing = "missing",
        /// No word of it is known.
        Unknown = "unknown",
        /// No phone number.
        Phone = "phone",
        /// No mail address.
        Email = "email",
        /// No date.
        Date = "date",
        /// No time.
        Time = "time",
        /// No number of hours.
        Hours = "hours",
        /// Too long, or with characters that nobody sees.
        Text = "text",
        /// A spreadsheet shortened a number: its last digits are lost.
        Digits = "digits",
        /// The same person stands in an earlier row, otherwise described.
        Twice = "twice",
        /// Name, licence, phone and mail address are not those of one person.
        Unclear = "unclear",
    }
}

/// One thing wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowFault {
    /// The column that it concerns.
    pub column: Column,
    /// What is wrong.
    pub fault: CellFault,
    /// The word that is wrong, where it is one of several in the cell.
    pub word: String,
}

/// A volunteer as a list describes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Full name.
    pub name: String,
    /// What they may practise; at least one.
    pub practices: Vec<Practice>,
    /// What they speak, and how well.
    pub languages: Vec<(Language, Level)>,
    /// Phone in E.164, or empty.
    pub phone: String,
    /// Mail address, or empty.
    pub email: String,
    /// Firm or office.
    pub firm: String,
    /// Team.
    pub team: String,
    /// How much and when.
    pub hours: Hours,
}

#[cfg(test)]
mod tests;
