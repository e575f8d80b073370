//! Wei, and shifts that he can be on.

use domain::roster::{Licence, Member, Shift, Span};
use domain::{AccountId, DAY, HOUR, Language, Level, Profession, ShiftId};

/// A lawyer who can do everything.
pub fn wei() -> Member {
    Member {
        id: AccountId("wei".into()),
        licences: vec![Licence { profession: Profession::Lawyer, until: None }],
        languages: vec![(Language::ZhHans, Level::Fluent)],
        day_max: None,
        total_max: None,
        earliest: None,
        latest: None,
        wishes: Vec::new(),
        rest: None,
    }
}

/// A shift in the hall, so many days after `first`, from this hour for so many.
pub fn shift(first: i32, id: &str, on: i64, from: i64, hours: i64) -> Shift {
    let day = (i64::from(first) + on) * DAY;
    Shift {
        id: ShiftId(id.into()),
        desk: "hall".into(),
        span: Span { from: day + from * HOUR, to: day + (from + hours) * HOUR },
        day: first + on as i32,
        starts: (from * 60) as u16,
        ends: ((from + hours) * 60) as u16,
        night: from == 0,
    }
}
