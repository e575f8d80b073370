//! What the desk does by itself, and when: as a shift ends, and where a claimed case stays without a first word.

use crate::codes::codes;
use crate::roster::Span;
use crate::{HOUR, LogAction, MINUTE, Millis};

codes! {
    /// A timer. Each goes off once for a spell of duty and its end, or for a case and its limit.
    pub enum Timer {
        /// The shift ends in half an hour: whoever holds cases begins to hand over.
        ShiftEnding = "shift_ending",
        /// It ends in ten minutes, and something is not accepted: receivers and coordinators are told.
        HandoverDue = "handover_due",
        /// It has ended, and somebody still holds something: their grace begins, a coordinator is called.
        ShiftOver = "shift_over",
        /// The grace is over: they are marked absent, and what they hold goes to a coordinator's list.
        GraceOver = "grace_over",
        /// A claimed case had no first reply in time: its holder is told.
        NoReply = "no_reply",
        /// There is none still: the case goes back to the queue.
        LeaseOver = "lease_over",
        /// Nobody took a part that was referred: it is back with who asked.
        PartLapsed = "part_lapsed",
    }
}

/// How long after the end of a shift somebody still holds what they held.
pub const GRACE: Millis = 5 * MINUTE;

/// How much later than it is due a timer may act.
pub const ACTS_WITHIN: Millis = 5_000;

/// How long somebody can say that they stay, at once.
pub const STAYS_MAX: Millis = 4 * HOUR;

/// How long somebody stays whose replacement has not come, unless they say otherwise.
pub const STAYS_FOR_REPLACEMENT: Millis = HOUR;

impl Timer {
    /// The steps at the end of a shift, in order.
    pub const OF_SHIFT: &'static [Timer] =
        &[Timer::ShiftEnding, Timer::HandoverDue, Timer::ShiftOver, Timer::GraceOver];

    /// How long after the end of the shift a step of it is due, in ms; before it, where negative.
    const fn after_end(self) -> Millis {
        match self {
            Timer::ShiftEnding => -30 * MINUTE,
            Timer::HandoverDue => -10 * MINUTE,
            Timer::GraceOver => GRACE,
            Timer::ShiftOver | Timer::NoReply | Timer::LeaseOver | Timer::PartLapsed => 0,
        }
    }

    /// What the log says of it.
    pub const fn action(self) -> LogAction {
        match self {
            Timer::ShiftEnding => LogAction::ShiftEnding,
            Timer::HandoverDue => LogAction::HandoverDue,
            Timer::ShiftOver => LogAction::ShiftOver,
            Timer::GraceOver => LogAction::GraceOver,
            Timer::NoReply => LogAction::NoReply,
            Timer::LeaseOver => LogAction::LeaseOver,
            Timer::PartLapsed => LogAction::PartLapsed,
        }
    }
}

/// How long before the end of a shift the first step of it is due, in ms.
pub const FIRST_STEP: Millis = -Timer::ShiftEnding.after_end();

/// When somebody's duty ends who is on a shift until `to`: their shifts that follow on it without a gap count too, and what
/// they said of staying on. `seats`: their published shifts, in any order.
pub fn duty_ends(to: Millis, seats: &[Span], stays_until: Option<Millis>) -> Millis {
    let mut end = to;
    while let Some(next) = seats.iter().filter(|s| s.from <= end && s.to > end).map(|s| s.to).max() {
        end = next;
    }
    end.max(stays_until.unwrap_or(end))
}

/// The steps of a shift's end that are due at `now`, in order, each with the time at which it was.
pub fn due(ends_at: Millis, now: Millis) -> impl Iterator<Item = (Timer, Millis)> {
    Timer::OF_SHIFT
        .iter()
        .map(move |step| (*step, ends_at + step.after_end()))
        .filter(move |(_, at)| *at <= now)
}

/// When a part comes back to who asked for it that has waited since `since`: a coordinator is called at the claim limit, and
/// has twice as long again to find somebody.
pub const fn part_lapses_at(since: Millis, claim_limit: Millis) -> Millis {
    since + 3 * claim_limit
}

/// How long a case may stay with its holder without a first reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lease {
    /// Since when they have it.
    pub held_since: Millis,
    /// Until when it waits for others, if it does.
    pub waits_until: Option<Millis>,
    /// The limit for its urgency, in ms.
    pub limit: Millis,
}

impl Lease {
    fn begins(&self) -> Millis {
        self.waits_until.unwrap_or(self.held_since).max(self.held_since)
    }

    /// When its holder is told.
    pub fn warns_at(&self) -> Millis {
        self.begins() + self.limit
    }

    /// When it goes back to the queue: half of the limit later.
    pub fn ends_at(&self) -> Millis {
        self.warns_at() + self.limit / 2
    }

    /// The steps that are due at `now`, in order, each with the time at which it was.
    pub fn due(&self, now: Millis) -> impl Iterator<Item = (Timer, Millis)> {
        let steps = [(Timer::NoReply, self.warns_at()), (Timer::LeaseOver, self.ends_at())];
        steps.into_iter().filter(move |(_, at)| *at <= now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Millis = 12 * HOUR;

    #[test]
    fn a_shift_ends_in_four_steps() {
        let steps = |now: Millis| due(NOON, now).map(|(step, _)| step).collect::<Vec<_>>();
        assert_eq!(steps(NOON - 30 * MINUTE - 1), []);
        assert_eq!(steps(NOON - 30 * MINUTE), [Timer::ShiftEnding]);
        assert_eq!(steps(NOON - 10 * MINUTE), [Timer::ShiftEnding, Timer::HandoverDue]);
        assert_eq!(steps(NOON), Timer::OF_SHIFT[..3]);
        assert_eq!(steps(NOON + GRACE), Timer::OF_SHIFT, "who slept past all of them does all, in order");
    }

    #[test]
    fn shifts_that_touch_are_one_duty() {
        let span = |from, to| Span { from: from * HOUR, to: to * HOUR };
        let seats = [span(12, 14), span(8, 12), span(14, 16), span(17, 18)];
        assert_eq!(duty_ends(NOON, &seats, None), 16 * HOUR);
        assert_eq!(duty_ends(NOON, &[], None), NOON);
        assert_eq!(duty_ends(NOON, &[], Some(NOON + MINUTE)), NOON + MINUTE);
        assert_eq!(
            duty_ends(NOON, &seats, Some(NOON)),
            16 * HOUR,
            "what was said before does not shorten it"
        );
    }

    #[test]
    fn a_lease_warns_and_ends_and_stands_still_while_others_are_waited_for() {
        let lease = Lease { held_since: NOON, waits_until: None, limit: 20 * MINUTE };
        let steps = |lease: Lease, now| lease.due(now).map(|(step, _)| step).collect::<Vec<_>>();
        assert_eq!(steps(lease, NOON + 20 * MINUTE - 1), []);
        assert_eq!(steps(lease, NOON + 20 * MINUTE), [Timer::NoReply]);
        assert_eq!(steps(lease, NOON + 30 * MINUTE), [Timer::NoReply, Timer::LeaseOver]);
        let waits = Lease { waits_until: Some(NOON + HOUR), ..lease };
        assert_eq!(steps(waits, NOON + HOUR), []);
        assert_eq!(waits.ends_at(), NOON + HOUR + 30 * MINUTE);
    }
}
