//! Deadlines that run on a ticket.

use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::expo::Venue;
use crate::question::Answers;
use crate::{Category, DAY, Millis};

codes! {
    /// What a clock counts down to.
    pub enum ClockCode {
        /// The moment that the exhibitor named.
        TooLate = "too_late",
        /// The written answer of an accused stand: 24 h after the notice (expo rules on IP complaints).
        Answer = "answer_24h",
        /// What is to be recorded will be gone.
        Recording = "recording",
        /// Foreigners register their lodging within 24 h of arriving
        /// (Exit and Entry Administration Law of the PRC, article 39).
        Lodging = "lodging_24h",
    }
}

/// A deadline that runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// What it counts down to.
    pub code: ClockCode,
    /// When it runs out.
    pub due_at: Millis,
}

/// The clocks that start with a ticket, soonest first. `too_late_at` is what the exhibitor named.
/// Clocks that ran out before filing still show: the volunteer must know that it is too late already.
pub fn starting(
    category: Category,
    answers: &Answers,
    too_late_at: Option<Millis>,
    venue: &dyn Venue,
    now: Millis,
) -> Vec<Clock> {
    let instant = |code: &str| answers.get(code).and_then(|local| venue.instant(local));
    let mut clocks = Vec::new();
    if let Some(due_at) = too_late_at {
        clocks.push(Clock { code: ClockCode::TooLate, due_at });
    }
    match category {
        Category::IpAccused => {
            // A notice without a time is counted from filing: the desk knows no earlier moment.
            let received = instant("notice_received").filter(|at| *at <= now).unwrap_or(now);
            clocks.push(Clock { code: ClockCode::Answer, due_at: received + DAY });
        }
        Category::Evidence => {
            if let Some(due_at) = instant("record_until") {
                clocks.push(Clock { code: ClockCode::Recording, due_at });
            }
        }
        Category::Entry if answers.get("entry_problem").is_some_and(|p| p == "lodging") => {
            if let Some(arrived) = instant("arrived_at") {
                clocks.push(Clock { code: ClockCode::Lodging, due_at: arrived + DAY });
            }
        }
        _ => {}
    }
    clocks.sort_by_key(|clock| clock.due_at);
    clocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expo::tests::Utc;

    #[test]
    fn an_accused_stand_has_24_hours_from_the_notice() {
        let mut answers = Answers::new();
        answers.insert("notice_received".into(), "1970-01-01T01:00".into());
        let clocks = starting(Category::IpAccused, &answers, Some(30 * DAY), &Utc, 2 * crate::HOUR);
        assert_eq!(clocks[0], Clock { code: ClockCode::Answer, due_at: crate::HOUR + DAY });
        assert_eq!(clocks[1].code, ClockCode::TooLate);
    }

    #[test]
    fn a_notice_from_the_future_counts_from_filing() {
        let mut answers = Answers::new();
        answers.insert("notice_received".into(), "1970-01-09T00:00".into());
        let clocks = starting(Category::IpAccused, &answers, None, &Utc, 0);
        assert_eq!(clocks, [Clock { code: ClockCode::Answer, due_at: DAY }]);
    }
}
