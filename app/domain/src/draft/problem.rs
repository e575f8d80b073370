//! What can be wrong with a draft, by field.

use serde::{Deserialize, Serialize};

use crate::question::AnswerFault;
use crate::text::TextFault;

/// One thing wrong with a draft, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field's path, as the API and the forms name it: `story`, `contact.email`, `answers.value`.
    pub field: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong with a field; each has its sentence, `error-CODE` in `exhibitor.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Problem {
    /// It is needed.
    Missing,
    /// Too many characters.
    TooLong {
        /// The most characters allowed.
        max: usize,
    },
    /// A control character.
    ControlCharacter,
    /// A character that turns the writing direction around.
    DirectionCharacter,
    /// Not one of the choices.
    UnknownChoice,
    /// No hall of this expo.
    UnknownHall,
    /// No question of this category.
    UnknownQuestion,
    /// Not a mail address.
    NotAnEmail,
    /// Not a phone number with its country code.
    NotAPhone,
    /// Not a day.
    NotADate,
    /// Not a time.
    NotATime,
    /// Not a number.
    NotANumber,
    /// A number that is too small or too large.
    OutOfBounds {
        /// The least.
        min: i64,
        /// The most.
        max: i64,
    },
    /// Not an amount with a currency.
    NotAnAmount,
    /// A time that has passed, or is more than two years away.
    OutOfRange,
    /// The notice was not agreed to.
    ConsentMissing,
}

impl Problem {
    /// The fixed code.
    pub const fn code(self) -> &'static str {
        match self {
            Problem::Missing => "missing",
            Problem::TooLong { .. } => "too_long",
            Problem::ControlCharacter => "control_character",
            Problem::DirectionCharacter => "direction_character",
            Problem::UnknownChoice => "unknown_choice",
            Problem::UnknownHall => "unknown_hall",
            Problem::UnknownQuestion => "unknown_question",
            Problem::NotAnEmail => "not_an_email",
            Problem::NotAPhone => "not_a_phone",
            Problem::NotADate => "not_a_date",
            Problem::NotATime => "not_a_time",
            Problem::NotANumber => "not_a_number",
            Problem::OutOfBounds { .. } => "out_of_bounds",
            Problem::NotAnAmount => "not_an_amount",
            Problem::OutOfRange => "out_of_range",
            Problem::ConsentMissing => "consent_missing",
        }
    }
}

impl From<TextFault> for Problem {
    fn from(fault: TextFault) -> Self {
        match fault {
            TextFault::TooLong { max } => Problem::TooLong { max },
            TextFault::Control => Problem::ControlCharacter,
            TextFault::Direction => Problem::DirectionCharacter,
        }
    }
}

impl From<AnswerFault> for Problem {
    fn from(fault: AnswerFault) -> Self {
        match fault {
            AnswerFault::Choice => Problem::UnknownChoice,
            AnswerFault::Date => Problem::NotADate,
            AnswerFault::Time => Problem::NotATime,
            AnswerFault::Number => Problem::NotANumber,
            AnswerFault::Amount => Problem::NotAnAmount,
            AnswerFault::Text(fault) => fault.into(),
        }
    }
}
