//! Whether somebody came to their shift.

use super::Span;
use crate::codes::codes;
use crate::{MINUTE, Millis};

/// How long before a shift one may check in.
pub const CHECK_IN: Millis = 30 * MINUTE;
/// So long after the beginning without a check-in a stand-in is looked for.
pub const NO_SHOW: Millis = 10 * MINUTE;

codes! {
    /// How an assignment stands at a moment.
    pub enum Presence {
        /// It is not time yet.
        Ahead = "ahead",
        /// One may check in.
        Due = "due",
        /// It has begun, and they are not there yet.
        Late = "late",
        /// They are there.
        There = "there",
        /// They did not come.
        Absent = "absent",
        /// They were there, and it is over or they went.
        Served = "served",
        /// It is over, and they were not there.
        Missed = "missed",
    }
}

/// How an assignment stands. `came` and `went` are the first check-in for it and the last check-out; `went` is `None` while
/// they are there.
pub const fn presence(span: Span, came: Option<Millis>, went: Option<Millis>, now: Millis) -> Presence {
    match (came, went) {
        (Some(_), None) => return Presence::There,
        (Some(_), Some(_)) => return Presence::Served,
        _ => {}
    }
    if now < span.from - CHECK_IN {
        Presence::Ahead
    } else if now < span.from {
        Presence::Due
    } else if now >= span.to {
        Presence::Missed
    } else if now < span.from + NO_SHOW {
        Presence::Late
    } else {
        Presence::Absent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_minutes_make_a_no_show() {
        let span = Span { from: 100 * MINUTE, to: 500 * MINUTE };
        let at = |minute: Millis| presence(span, None, None, minute * MINUTE);
        assert_eq!(at(69), Presence::Ahead);
        assert_eq!(at(70), Presence::Due);
        assert_eq!(at(100), Presence::Late);
        assert_eq!(at(109), Presence::Late);
        assert_eq!(at(110), Presence::Absent);
        assert_eq!(at(500), Presence::Missed);
        assert_eq!(presence(span, Some(1), None, 600 * MINUTE), Presence::There);
        assert_eq!(presence(span, Some(1), Some(2), 110 * MINUTE), Presence::Served);
    }
}
