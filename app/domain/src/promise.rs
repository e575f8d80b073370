//! Promises: what the desk told an exhibitor that it would do, by a time. Each is a clock of its own
//! ([`crate::ClockCode::Promise`]); its words stand beside it.

use crate::ClockState;
use crate::codes::codes;

/// The most characters of a promise.
pub const PROMISE_MAX: usize = 500;

codes! {
    /// Where a promise stands.
    pub enum PromiseState {
        /// The exhibitor counts on it.
        Open = "open",
        /// It was kept.
        Kept = "kept",
        /// Another time was promised, and the exhibitor was told.
        Moved = "moved",
        /// The desk took it back, and the exhibitor was told.
        Withdrawn = "withdrawn",
        /// The exhibitor needs it no more: they took the request back, or said that it is solved.
        Voided = "voided",
    }
}

impl PromiseState {
    /// What the state of its clock, and whether somebody of the desk ended it, say of a promise.
    pub const fn of(clock: ClockState, by_desk: bool) -> Self {
        match clock {
            ClockState::Running => PromiseState::Open,
            ClockState::Met => PromiseState::Kept,
            ClockState::Moved => PromiseState::Moved,
            ClockState::Voided if by_desk => PromiseState::Withdrawn,
            ClockState::Voided => PromiseState::Voided,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_exhibitor_voids_what_the_desk_can_withdraw() {
        assert_eq!(PromiseState::of(ClockState::Voided, true), PromiseState::Withdrawn);
        assert_eq!(PromiseState::of(ClockState::Voided, false), PromiseState::Voided);
        assert_eq!(PromiseState::of(ClockState::Running, false), PromiseState::Open);
    }
}
