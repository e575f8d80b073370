//! The words and rules of the roster: who may work when, and what each hour needs. The solver, the server and the grid
//! in the browser ask the same checker ([`check`]).

mod board;
mod calendar;
mod check;
mod demand;
mod presence;

pub use board::{Board, BoardMember, Candidate, Coverage, Edit, EditFault, Seat};
pub use calendar::{clock_time, day_number, day_text};
pub use check::{Broken, Fault, between, broken_by, faults_of, rest_until, suits, takes};
pub use demand::{
    NeedLine, SPANS_MAX, SpanFault, TimeSpan, is_night, needs_of, spans_of, spans_text, watches,
};
pub use presence::{CHECK_IN, NO_SHOW, Presence, presence};

use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::{AccountId, HOUR, Language, Level, Millis, Profession, ShiftId};

/// From an instant up to, and without, another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first instant.
    pub from: Millis,
    /// The first instant after it.
    pub to: Millis,
}

impl Span {
    /// How long it is, in ms.
    pub const fn length(self) -> Millis {
        self.to - self.from
    }

    /// How long both go on at the same time.
    pub fn common(self, other: Self) -> Millis {
        (self.to.min(other.to) - self.from.max(other.from)).max(0)
    }
}

/// A span of time at a desk that people are needed for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// Its id.
    pub id: ShiftId,
    /// Where.
    pub desk: String,
    /// When.
    pub span: Span,
    /// The venue's calendar day on which it begins, counted from 1970-01-01.
    pub day: i32,
    /// The minute of that day at which it begins, on the venue's clock.
    pub starts: u16,
    /// The minute at which it ends, counted as if no clock changed: beyond 1440 on the next day. Its length does not say
    /// it where the venue's clocks change during the shift.
    pub ends: u16,
    /// Whether it is a night: at work at three in the morning, on the venue's clock.
    pub night: bool,
}

impl Shift {
    /// Whether it begins on a Saturday or a Sunday.
    pub const fn is_weekend(&self) -> bool {
        // 1970-01-01 was a Thursday.
        (self.day + 3).rem_euclid(7) >= 5
    }
}

codes! {
    /// What a volunteer says of an hour.
    pub enum Wish {
        /// Would like to work.
        Wanted = "wanted",
        /// Either way.
        Neutral = "neutral",
        /// Would rather not.
        Unwanted = "unwanted",
        /// Cannot.
        Impossible = "impossible",
    }
}

/// What somebody may practise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Licence {
    /// The profession.
    pub profession: Profession,
    /// The first instant at which it is no longer valid; `None` where it does not end.
    pub until: Option<Millis>,
}

/// A volunteer, as the roster sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub id: AccountId,
    /// What they may practise.
    pub licences: Vec<Licence>,
    /// The languages that they speak.
    pub languages: Vec<(Language, Level)>,
    /// The most hours a day, in ms; `None` for the expo's.
    #[serde(default)]
    pub day_max: Option<Millis>,
    /// The most hours in all, in ms; `None` for the expo's.
    #[serde(default)]
    pub total_max: Option<Millis>,
    /// They begin no earlier than this minute of the day.
    #[serde(default)]
    pub earliest: Option<u16>,
    /// They begin no later than this minute of the day.
    #[serde(default)]
    pub latest: Option<u16>,
    /// What they said of which time; what is not said is neutral.
    #[serde(default)]
    pub wishes: Vec<(Span, Wish)>,
    /// The least rest that they agreed to, in ms; `None` for the expo's.
    #[serde(default)]
    pub rest: Option<Millis>,
}

impl Member {
    /// Whether they can work in this language.
    pub fn speaks(&self, language: Language) -> bool {
        self.languages.iter().any(|(spoken, level)| *spoken == language && *level >= Level::Working)
    }

    /// How long a span coincides with a wish, in ms.
    pub fn hours_of(&self, span: Span, wish: Wish) -> Millis {
        self.wishes.iter().filter(|(_, said)| *said == wish).map(|(of, _)| of.common(span)).sum()
    }
}

/// The hard rules of an expo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rules {
    /// The least rest between two shifts, in ms; at most [`REST_MAX`].
    pub rest: Millis,
    /// The most hours that begin on one day, in ms.
    pub day_max: Millis,
    /// The most hours in all, in ms.
    pub total_max: Millis,
    /// The most nights in a row.
    pub nights: u16,
    /// The most days in a row.
    pub days: u16,
}

/// A longer rest could, after a shift around the clock, reach beyond the day after the next one, further than the solver
/// looks.
pub const REST_MAX: Millis = 16 * HOUR;

impl Default for Rules {
    /// Eleven hours of rest are those of the EU's working time directive (2003/88/EC, article 3).
    fn default() -> Self {
        Self { rest: 11 * HOUR, day_max: 10 * HOUR, total_max: 60 * HOUR, nights: 3, days: 6 }
    }
}

/// Somebody on a shift, in one profession.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    /// The shift.
    pub shift: &'a Shift,
    /// The profession that they serve in.
    pub profession: Profession,
}

/// What a shift needs: heads of a profession, of a language, or of both at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// On which shift.
    pub shift: ShiftId,
    /// Other shifts on which heads count for it too: people on call who speak the language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<ShiftId>,
    /// Of which profession; `None` for any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profession: Option<Profession>,
    /// In which language; `None` for any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// How many.
    pub heads: u16,
}

impl Need {
    /// Whether heads on this shift count for it.
    pub fn is_on(&self, shift: &ShiftId) -> bool {
        self.shift == *shift || self.also.contains(shift)
    }

    /// Whether somebody who serves in this profession counts for it, the shift aside.
    pub fn counts(&self, member: &Member, profession: Profession) -> bool {
        self.profession.is_none_or(|needed| needed == profession)
            && self.language.is_none_or(|needed| member.speaks(needed))
    }
}

#[cfg(test)]
mod tests;
