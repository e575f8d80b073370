//! Deadlines that run on a ticket.

use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::draft::Problem;
use crate::expo::Venue;
use crate::question::Answers;
use crate::ticket::Refusal;
use crate::{Category, DAY, Language, Millis};

codes! {
    /// What a clock counts down to. How long it runs, from what and by which law stands in [`ClockKind`].
    pub enum ClockCode {
        /// The moment that the exhibitor named.
        TooLate = "too_late",
        /// The written answer of an accused stand.
        Answer = "answer_24h",
        /// What is to be recorded will be gone.
        Recording = "recording",
        /// Foreigners register their lodging.
        Lodging = "lodging_24h",
        /// The hall closes for today.
        HallClosing = "hall_closing",
        /// The show ends, and with it what can be done at a stand.
        LastDay = "last_day",
        /// The stand is taken down.
        TearDown = "tear_down",
        /// A court decides on preservation.
        Court = "court_48h",
        /// Goods that came in for the show leave the country.
        ReExport = "reexport_6m",
        /// Priority, and the grace of novelty, after the first showing.
        Priority = "priority_6m",
        /// Others have to do something first.
        Waits = "waits",
        /// What was promised by somebody who left is confirmed with the exhibitor.
        Confirm = "confirm",
        /// The desk promised something to the exhibitor.
        Promise = "promise",
    }
}

codes! {
    /// Where a clock stands.
    pub enum ClockState {
        /// It counts down, or has run out and nobody has said what became of it.
        Running = "running",
        /// What it counted down to was done.
        Met = "met",
        /// Another time holds: the clock that replaces it runs.
        Moved = "moved",
        /// It does not hold any more.
        Voided = "voided",
    }
}

impl ClockState {
    /// Whether it counts down still.
    pub const fn is_running(self) -> bool {
        matches!(self, Self::Running)
    }
}

codes! {
    /// From what a kind of clock counts.
    pub enum ClockStart {
        /// The time itself is named.
        Named = "named",
        /// An answer of the request.
        Answer = "answer",
        /// An answer of the request, or the filing where it says nothing: the desk knows no earlier moment.
        AnswerOrFiling = "answer_or_filing",
        /// Something that the desk hears of later.
        Event = "event",
        /// The closing of the ticket's hall on that day.
        HallClosing = "hall_closing",
        /// The closing of the last hall on the last day of the show.
        LastDay = "last_day",
        /// The closing of the ticket's own hall on the last day of the show.
        TearDown = "tear_down",
        /// What the desk told the exhibitor.
        Promise = "promise",
    }
}

/// A kind of clock, as the database keeps it: what the law says may change without a new program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockKind {
    /// Which.
    pub code: ClockCode,
    /// The law or rule that it follows from; empty where there is none.
    pub source: String,
    /// The same as it is cited in Chinese; empty where `source` serves.
    pub source_zh: String,
    /// How long it runs, in ms.
    pub span: Millis,
    /// How many months of the calendar it runs; 0 where `span` says it.
    pub months: u8,
    /// From what it counts.
    pub start: ClockStart,
    /// The question whose answer that is; empty where it is none.
    pub answer: String,
    /// How long before its end it presses, in ms.
    pub warn: Millis,
    /// How long before its end it comes onto the board, in ms; 0 for at once.
    pub board: Millis,
}

/// A deadline that runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// What it counts down to.
    pub code: ClockCode,
    /// When it runs out.
    pub due_at: Millis,
    /// How long before that it presses, in ms.
    pub warn: Millis,
    /// How long before that it comes onto the board, in ms; 0 for at once.
    pub board: Millis,
}

impl Clock {
    /// Whether it stands on the board and in the queue; a clock of months is advice until its last days.
    pub const fn is_on_board(&self, now: Millis) -> bool {
        self.board == 0 || now >= self.due_at - self.board
    }

    /// Whether little time is left, or none.
    pub const fn presses(&self, now: Millis) -> bool {
        now >= self.due_at - self.warn
    }
}

impl ClockKind {
    /// The law or rule, as a reader of this language knows it.
    pub fn source_in(&self, language: Language) -> &str {
        if language == Language::ZhHans && !self.source_zh.is_empty() {
            &self.source_zh
        } else {
            &self.source
        }
    }

    /// A clock of this kind that runs out then.
    pub const fn until(&self, due_at: Millis) -> Clock {
        Clock { code: self.code, due_at, warn: self.warn, board: self.board }
    }

    /// Whether somebody can start one by hand; promises are made, not started, what is waited for is said with why, and what
    /// is to be confirmed follows from a case that was left behind.
    pub const fn is_by_hand(&self) -> bool {
        !matches!(self.start, ClockStart::Promise)
            && !matches!(self.code, ClockCode::Waits | ClockCode::Confirm)
    }

    /// Whether it counts from the expo's own hours: nobody has to say from when.
    pub const fn is_of_expo(&self) -> bool {
        matches!(self.start, ClockStart::LastDay | ClockStart::TearDown)
    }

    /// Whether it counts from the hours of the halls or the days of the show, and goes with them.
    pub fn is_of_hours(&self) -> bool {
        self.is_of_expo() || self.start == ClockStart::HallClosing
    }

    /// When it runs out, counted from `from`, on the venue's calendar; `None` where that is no time of the show.
    pub fn due(&self, from: Millis, hall: Option<&str>, venue: &dyn Venue) -> Option<Millis> {
        let begins = match self.start {
            ClockStart::HallClosing => {
                // Who files at night means the next closing.
                let closes = venue.next_closing(hall, from)?;
                return (closes <= venue.show_end()?).then_some(closes + self.span);
            }
            ClockStart::LastDay => venue.show_end()?,
            ClockStart::TearDown => venue.closing(hall, venue.show_end()?)?,
            _ => from,
        };
        if self.months > 0 { venue.months_after(begins, self.months) } else { Some(begins + self.span) }
    }

    /// From when it counts for a request that was filed at `now`; `None` where the answers do not say.
    fn begins(&self, answers: &Answers, venue: &dyn Venue, now: Millis) -> Option<Millis> {
        let answer = || {
            let local = answers.get(&self.answer)?;
            venue.instant(local).or_else(|| venue.instant(&format!("{local}T00:00")))
        };
        match self.start {
            ClockStart::Answer => answer(),
            ClockStart::AnswerOrFiling => Some(answer().filter(|at| *at <= now).unwrap_or(now)),
            ClockStart::HallClosing | ClockStart::LastDay | ClockStart::TearDown => Some(now),
            ClockStart::Named | ClockStart::Event | ClockStart::Promise => None,
        }
    }
}

/// The most that a time which somebody names may lie ahead.
const AHEAD_MAX: Millis = 2 * 366 * DAY;

/// Whether a clock or a promise may be set to run out then: later than now, within two years.
pub const fn may_be_due(due_at: Millis, now: Millis) -> Result<(), Problem> {
    if due_at > now && due_at - now <= AHEAD_MAX { Ok(()) } else { Err(Problem::OutOfRange) }
}

/// A clock that somebody starts by hand, counted from `from`. What can be wrong is wrong with `from`.
pub fn by_hand(
    kind: &ClockKind,
    from: Option<Millis>,
    hall: Option<&str>,
    venue: &dyn Venue,
    now: Millis,
) -> Result<Clock, Problem> {
    let from = from.or(kind.is_of_hours().then_some(now)).ok_or(Problem::Missing)?;
    let due_at = kind.due(from, hall, venue).ok_or(Problem::OutOfRange)?;
    // One that is over already is started all the same: whoever takes the case over must know.
    if (due_at - now).abs() > AHEAD_MAX { Err(Problem::OutOfRange) } else { Ok(kind.until(due_at)) }
}

/// Whether something may still become of a clock.
pub const fn may_end(state: ClockState) -> Result<(), Refusal> {
    if state.is_running() { Ok(()) } else { Err(Refusal::Ended) }
}

/// The clocks that start with a ticket, soonest first. `too_late_at` is what the exhibitor named.
/// Clocks that ran out before filing still show: the volunteer must know that it is too late already.
pub fn starting(
    category: Category,
    answers: &Answers,
    hall: Option<&str>,
    too_late_at: Option<Millis>,
    venue: &dyn Venue,
    now: Millis,
) -> Vec<Clock> {
    let start = |code: ClockCode| {
        let kind = venue.clock_kind(code)?;
        Some(kind.until(kind.due(kind.begins(answers, venue, now)?, hall, venue)?))
    };
    let named = || Some(venue.clock_kind(ClockCode::TooLate)?.until(too_late_at?));
    let show_goes_on = venue.show_end().is_some_and(|end| now < end);
    let of_category = match category {
        Category::IpAccused => start(ClockCode::Answer),
        // What the exhibitor says is known better than when the hall closes.
        Category::Evidence => start(ClockCode::Recording).or_else(|| start(ClockCode::HallClosing)),
        Category::Entry if answers.get("entry_problem").is_some_and(|p| p == "lodging") => {
            start(ClockCode::Lodging)
        }
        Category::IpClaim | Category::Purchase if show_goes_on => start(ClockCode::LastDay),
        Category::Customs => start(ClockCode::ReExport),
        Category::Display => start(ClockCode::Priority),
        _ => None,
    };
    let mut clocks: Vec<Clock> = named().into_iter().chain(of_category).collect();
    clocks.sort_by_key(|clock| clock.due_at);
    clocks
}

#[cfg(test)]
#[path = "clock_tests.rs"]
mod tests;
