//! The event itself: dates, halls, and what a local time means there.

use serde::{Deserialize, Serialize};

use crate::roster::Rules;
use crate::{ClockCode, ClockKind, DeskKind, Millis};

/// The expo, as coordinators set it up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expo {
    /// Its name, as on the badge.
    pub name: String,
    /// The venue's IANA time zone, such as `Asia/Shanghai`.
    pub zone: String,
    /// The first day of the show, `YYYY-MM-DD`.
    pub starts_on: String,
    /// The last day of the show.
    pub ends_on: String,
    /// The address that exhibitors reach, such as `https://desk.example`, without a final slash.
    pub public_url: String,
    /// The halls, in the order of the map.
    pub halls: Vec<Hall>,
    /// Where people of the desk serve.
    #[serde(default = "usual_desks")]
    pub desks: Vec<DeskPlace>,
    /// The hard rules of its roster.
    #[serde(default)]
    pub rules: Rules,
    /// Whether this is a demo: its passwords are known to everybody.
    pub demo: bool,
}

/// A hall and its hours on show days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hall {
    /// What stands are numbered by, such as `5.1`.
    pub code: String,
    /// When it opens, `HH:MM` at the venue.
    pub opens: String,
    /// When it closes, `HH:MM` at the venue.
    pub closes: String,
}

/// A place where people of the desk serve, by day and by night.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskPlace {
    /// What it is known by in the roster and in files.
    pub code: String,
    /// What kind of place.
    pub kind: DeskKind,
    /// What people call it; where it is empty, the kind's word.
    #[serde(default)]
    pub name: String,
    /// In which hall; empty for a place in none.
    #[serde(default)]
    pub hall: String,
}

/// What an expo has that says nothing of its desks: a desk, a telephone, and people on call.
pub fn usual_desks() -> Vec<DeskPlace> {
    let kinds = [("desk", DeskKind::Hall), ("hotline", DeskKind::Hotline), ("on-call", DeskKind::OnCall)];
    let place = |(code, kind): (&str, DeskKind)| DeskPlace {
        code: code.to_owned(),
        kind,
        name: String::new(),
        hall: String::new(),
    };
    kinds.map(place).to_vec()
}

impl Expo {
    /// The desk with this code.
    pub fn desk(&self, code: &str) -> Option<&DeskPlace> {
        self.desks.iter().find(|desk| desk.code == code)
    }

    /// Whether this is a place where people wait for a call; a desk that is there no more is none.
    pub fn is_away(&self, desk: &str) -> bool {
        self.desk(desk).is_some_and(|desk| desk.kind.is_away())
    }

    /// The hall with this code.
    pub fn hall(&self, code: &str) -> Option<&Hall> {
        self.halls.iter().find(|hall| hall.code == code)
    }
}

/// What only the venue's calendar knows. Implemented where the time zone database is.
pub trait Venue {
    /// The instant of a local time `YYYY-MM-DDTHH:MM` at the venue; `None` where it is no such time.
    fn instant(&self, local: &str) -> Option<Millis>;
    /// When this hall, or where none is named the last hall to close, closes on the day of `now`.
    fn closing(&self, hall: Option<&str>, now: Millis) -> Option<Millis>;
    /// When it closes next after `now`: today, else on the next day of the venue's calendar, which may have 23 hours or 25.
    fn next_closing(&self, hall: Option<&str>, now: Millis) -> Option<Millis>;
    /// When the last hall closes on the last day of the show.
    fn show_end(&self) -> Option<Millis>;
    /// The end of the day so many months later, of the same number or the last of its month.
    fn months_after(&self, from: Millis, months: u8) -> Option<Millis>;
    /// The kind of clock with this code; `None` where the desk keeps none.
    fn clock_kind(&self, code: ClockCode) -> Option<&ClockKind>;
}

#[cfg(test)]
pub(crate) mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::clock::ClockStart;
    use crate::{DAY, HOUR};

    fn kind(code: ClockCode, span: Millis, months: u8, start: ClockStart, answer: &str) -> ClockKind {
        let board = if months > 0 { 3 * DAY } else { 0 };
        ClockKind {
            code,
            source: String::new(),
            source_zh: String::new(),
            span,
            months,
            start,
            answer: answer.into(),
            warn: HOUR,
            board,
        }
    }

    static KINDS: LazyLock<Vec<ClockKind>> = LazyLock::new(|| {
        vec![
            kind(ClockCode::TooLate, 0, 0, ClockStart::Named, ""),
            kind(ClockCode::Answer, DAY, 0, ClockStart::AnswerOrFiling, "notice_received"),
            kind(ClockCode::Recording, 0, 0, ClockStart::Answer, "record_until"),
            ClockKind {
                warn: 2 * HOUR,
                ..kind(ClockCode::Lodging, DAY, 0, ClockStart::Answer, "arrived_at")
            },
            kind(ClockCode::HallClosing, 0, 0, ClockStart::HallClosing, ""),
            kind(ClockCode::LastDay, 0, 0, ClockStart::LastDay, ""),
            kind(ClockCode::TearDown, 0, 0, ClockStart::TearDown, ""),
            kind(ClockCode::Court, 2 * DAY, 0, ClockStart::Event, ""),
            kind(ClockCode::ReExport, 0, 6, ClockStart::Answer, "entry_date"),
        ]
    });

    /// A venue on the Greenwich meridian that is open in January 1970, for rules that need some venue.
    pub(crate) struct Utc;

    impl Venue for Utc {
        fn instant(&self, local: &str) -> Option<Millis> {
            let day: i64 = local.get(8..10)?.parse().ok()?;
            let hour: i64 = local.get(11..13)?.parse().ok()?;
            local.starts_with("1970-01").then_some((day - 1) * crate::DAY + hour * crate::HOUR)
        }

        fn closing(&self, _hall: Option<&str>, now: Millis) -> Option<Millis> {
            Some(now - now.rem_euclid(crate::DAY) + 18 * crate::HOUR)
        }

        fn next_closing(&self, hall: Option<&str>, now: Millis) -> Option<Millis> {
            self.closing(hall, now).map(|today| if today > now { today } else { today + DAY })
        }

        fn show_end(&self) -> Option<Millis> {
            Some(5 * crate::DAY + 18 * crate::HOUR)
        }

        fn months_after(&self, from: Millis, months: u8) -> Option<Millis> {
            Some(from + i64::from(months) * 30 * DAY)
        }

        fn clock_kind(&self, code: ClockCode) -> Option<&ClockKind> {
            KINDS.iter().find(|kind| kind.code == code)
        }
    }
}
