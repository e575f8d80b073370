//! How soon somebody has to look.

use crate::codes::codes;
use crate::{Category, DAY, HOUR, MINUTE, Millis};

codes! {
    /// How soon a volunteer has to see a ticket; the queue's first order.
    pub enum Urgency {
        /// Danger, or damage about to be moved.
        Now = "now",
        /// Show or hall closing, 24 h answers.
        Today = "today",
        /// Within the show.
        Soon = "soon",
        /// Advice without a clock.
        Advice = "advice",
    }
}

impl Urgency {
    /// 0 is the most urgent.
    pub const fn rank(self) -> i64 {
        self as i64
    }

    /// How long a ticket may wait unclaimed before a coordinator is called, unless the desk set its own.
    pub const fn claim_limit(self) -> Millis {
        match self {
            Urgency::Now => 2 * MINUTE,
            Urgency::Today => 20 * MINUTE,
            Urgency::Soon => HOUR,
            Urgency::Advice => 4 * HOUR,
        }
    }

    /// How long a claimed ticket may stay without a first reply before its holder is told, unless the desk set its own.
    pub const fn reply_limit(self) -> Millis {
        match self {
            Urgency::Now => 10 * MINUTE,
            Urgency::Today => 30 * MINUTE,
            Urgency::Soon => 2 * HOUR,
            Urgency::Advice => 8 * HOUR,
        }
    }
}

/// What urgency is worked out from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pressure {
    /// Somebody is hurt or in danger.
    pub danger: bool,
    /// Something will be moved, taken down or taken away within the hour.
    pub moving_within_hour: bool,
    /// Something will be moved, taken down or taken away today.
    pub moving_today: bool,
    /// When it is too late, if the exhibitor said so or a clock says so.
    pub due_at: Option<Millis>,
}

/// The urgency of a new ticket (DOMAIN.md: "Urgency comes from the answers and the clock").
pub fn of(category: Category, pressure: Pressure, now: Millis) -> Urgency {
    let left = pressure.due_at.map(|due| due - now);
    let by_answers = if pressure.danger || pressure.moving_within_hour {
        Urgency::Now
    } else if pressure.moving_today {
        Urgency::Today
    } else {
        Urgency::Advice
    };
    let by_clock = match left {
        Some(left) if left <= 2 * HOUR => Urgency::Now,
        Some(left) if left <= DAY => Urgency::Today,
        Some(_) => Urgency::Soon,
        None => Urgency::Advice,
    };
    by_answers.min(by_clock).min(category.rules().urgency)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_pressing_reason_wins() {
        let calm = Pressure::default();
        assert_eq!(of(Category::Clause, calm, 0), Urgency::Advice);
        assert_eq!(of(Category::IpAccused, calm, 0), Urgency::Today);
        let danger = Pressure { danger: true, ..calm };
        assert_eq!(of(Category::Clause, danger, 0), Urgency::Now);
        let closing = Pressure { due_at: Some(HOUR), ..calm };
        assert_eq!(of(Category::Contract, closing, 0), Urgency::Now);
        let tomorrow = Pressure { due_at: Some(20 * HOUR), ..calm };
        assert_eq!(of(Category::Contract, tomorrow, 0), Urgency::Today);
        let late = Pressure { due_at: Some(-HOUR), ..calm };
        assert_eq!(of(Category::Contract, late, 0), Urgency::Now);
    }
}
