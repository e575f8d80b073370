//! Handing a case over: what has to be said, who may receive it, and in which order it is read aloud. The sheet follows
//! I-PASS (illness severity, patient summary, action list, situation awareness, synthesis by receiver), put to this desk.

use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::{Language, Millis, Profession};

codes! {
    /// How closely a case has to be watched; the worst first, as it is read aloud.
    pub enum Severity {
        /// Something can go wrong at any moment.
        Unstable = "unstable",
        /// Somebody has to look before the shift is over.
        Watch = "watch",
        /// It goes on as planned.
        Stable = "stable",
    }
}

codes! {
    /// How an offer stands.
    pub enum OfferState {
        /// Nobody has answered; the case is the giver's.
        Open = "open",
        /// Somebody took the case over.
        Accepted = "accepted",
        /// The person it was offered to did not.
        Declined = "declined",
        /// The giver took it back.
        Withdrawn = "withdrawn",
        /// The case went elsewhere, or ended.
        Lapsed = "lapsed",
    }
}

codes! {
    /// What a sheet can lack.
    pub enum Lack {
        /// How closely to watch it.
        Severity = "severity",
        /// What the case is.
        Summary = "summary",
        /// What was promised, or that nothing was.
        Promises = "promises",
        /// What has to be done next.
        NextStep = "next_step",
        /// By when.
        NextAt = "next_at",
    }
}

codes! {
    /// Why somebody cannot receive a case.
    pub enum Bar {
        /// They are neither on duty nor about to begin.
        OffDuty = "off_duty",
        /// It is not their profession.
        Profession = "profession",
        /// They do not work in its language, and nobody is marked who interprets for it.
        Language = "language",
        /// They hold as many as one can.
        Full = "full",
        /// There may be a conflict of interest, or there is one.
        Conflict = "conflict",
    }
}

/// What a sheet says of the promises where none is open.
pub const NO_PROMISES: &str = "none";

/// As many cases as one person can look after at a time.
pub const HELD_MAX: usize = 12;

/// What the giver writes for whoever takes over. Texts may be empty until it is offered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sheet {
    /// How closely to watch it.
    pub severity: Option<Severity>,
    /// What the case is.
    pub summary: String,
    /// What was done.
    pub done: String,
    /// What to know of the promises, which stand on clocks of their own; or [`NO_PROMISES`], where none is open.
    pub promises: String,
    /// What has to be done next.
    pub next_step: String,
    /// Who does it; empty for whoever takes over.
    pub next_who: String,
    /// By when.
    pub next_at: Option<Millis>,
    /// What to do if something happens.
    pub if_then: String,
    /// Names that must be kept apart.
    pub apart: String,
}

impl Sheet {
    /// What it lacks before it can be offered, in the order of the form. `open`: how many promises are open; they say
    /// themselves what was promised.
    pub fn lacks(&self, open: usize) -> Vec<Lack> {
        let empty = |text: &str| text.trim().is_empty();
        let lacks = [
            (self.severity.is_none(), Lack::Severity),
            (empty(&self.summary), Lack::Summary),
            (open == 0 && empty(&self.promises), Lack::Promises),
            (empty(&self.next_step), Lack::NextStep),
            (self.next_at.is_none(), Lack::NextAt),
        ];
        lacks.into_iter().filter(|(is, _)| *is).map(|(_, lack)| lack).collect()
    }

    /// The sheet with what it says of promises put right: none is only where none is open.
    pub fn owing(mut self, open: usize) -> Self {
        if open > 0 && self.promises.trim() == NO_PROMISES {
            self.promises.clear();
        }
        self
    }

    /// Whether it goes with many others at once: it goes on as planned, and nothing is lacking.
    pub fn goes_with_others(&self, open: usize) -> bool {
        self.severity == Some(Severity::Stable) && self.lacks(open).is_empty()
    }

    /// Whether the receiver has to say the next step in their own words.
    pub fn asks_back(&self) -> bool {
        self.severity == Some(Severity::Unstable)
    }
}

/// Somebody who could take a case over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receiver<'a> {
    /// On duty, or with a shift that begins within half an hour.
    pub there: bool,
    /// What they are by trade.
    pub professions: &'a [Profession],
    /// The languages that they can work in.
    pub languages: &'a [Language],
    /// How many cases and parts they hold.
    pub holds: usize,
    /// Whether a conflict of interest, decided or likely, keeps them from it.
    pub apart: bool,
}

/// Everything that keeps somebody from a case of this profession and language. `interpreted`: whether somebody on duty
/// is marked as interpreter for the case.
pub fn bars(who: &Receiver<'_>, profession: Profession, language: Language, interpreted: bool) -> Vec<Bar> {
    let bars = [
        (!who.there, Bar::OffDuty),
        (!who.professions.contains(&profession), Bar::Profession),
        (!interpreted && !who.languages.contains(&language), Bar::Language),
        (who.holds >= HELD_MAX, Bar::Full),
        (who.apart, Bar::Conflict),
    ];
    bars.into_iter().filter(|(is, _)| *is).map(|(_, bar)| bar).collect()
}

/// In which order cases are read at a shift meeting: those that nobody will receive first, then the worst, then by the next
/// clock. What has no sheet yet comes after what is stable.
pub fn reading_order(
    has_receiver: bool,
    severity: Option<Severity>,
    due_at: Option<Millis>,
) -> (bool, usize, Millis) {
    let rank = severity.map_or(Severity::ALL.len(), |severity| severity as usize);
    (has_receiver, rank, due_at.unwrap_or(Millis::MAX))
}

/// The end of a shift that a meeting is about, of the ends of those on duty: one that is over as long as somebody stayed
/// beyond it, else the next.
pub fn boundary(ends: &[Millis], now: Millis) -> Option<Millis> {
    let over = ends.iter().filter(|end| **end <= now).max();
    over.or_else(|| ends.iter().min()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> Sheet {
        Sheet {
            severity: Some(Severity::Watch),
            summary: "Crate 4 arrived wet.".into(),
            promises: "none".into(),
            next_step: "Call the carrier.".into(),
            next_at: Some(1),
            ..Sheet::default()
        }
    }

    #[test]
    fn a_sheet_says_what_it_lacks() {
        assert_eq!(Sheet::default().lacks(0), Lack::ALL);
        assert_eq!(whole().lacks(0), []);
        let blank = Sheet { summary: " \n".into(), ..whole() };
        assert_eq!(blank.lacks(0), [Lack::Summary]);
    }

    #[test]
    fn what_is_promised_says_so_itself() {
        let silent = Sheet { promises: String::new(), ..whole() };
        assert_eq!(silent.lacks(0), [Lack::Promises]);
        assert_eq!(silent.lacks(1), []);
        assert_eq!(whole().owing(1).promises, "", "none is not so");
        assert_eq!(whole().owing(0).promises, NO_PROMISES);
    }

    #[test]
    fn only_what_is_stable_and_whole_goes_with_others() {
        let stable = Sheet { severity: Some(Severity::Stable), ..whole() };
        assert!(stable.goes_with_others(0));
        assert!(!whole().goes_with_others(0), "it has to be watched");
        assert!(!Sheet { next_at: None, ..stable }.goes_with_others(0), "by when?");
    }

    #[test]
    fn who_has_no_receiver_is_read_first_then_the_worst_then_the_next_clock() {
        let cases = [
            ("stable", reading_order(true, Some(Severity::Stable), Some(1))),
            ("unstable, no clock", reading_order(true, Some(Severity::Unstable), None)),
            ("no sheet, no receiver", reading_order(false, None, Some(1))),
            ("watch", reading_order(true, Some(Severity::Watch), Some(1))),
            ("no sheet", reading_order(true, None, Some(0))),
            ("unstable", reading_order(true, Some(Severity::Unstable), Some(9))),
            ("stable, no receiver", reading_order(false, Some(Severity::Stable), Some(5))),
        ];
        let mut sorted = cases;
        sorted.sort_by_key(|(_, order)| *order);
        assert_eq!(
            sorted.map(|(name, _)| name),
            [
                "stable, no receiver",
                "no sheet, no receiver",
                "unstable",
                "unstable, no clock",
                "watch",
                "stable",
                "no sheet"
            ]
        );
    }

    #[test]
    fn a_meeting_is_about_the_end_that_somebody_stayed_beyond_or_the_next() {
        assert_eq!(boundary(&[30, 20, 50], 10), Some(20));
        assert_eq!(boundary(&[30, 20, 50], 40), Some(30), "who stayed has to hand over first");
        assert_eq!(boundary(&[], 40), None);
    }

    #[test]
    fn only_what_is_unstable_has_to_be_said_back() {
        assert!(!whole().asks_back());
        assert!(Sheet { severity: Some(Severity::Unstable), ..whole() }.asks_back());
    }

    #[test]
    fn a_receiver_is_there_and_able_and_has_room() {
        let lin = Receiver {
            there: true,
            professions: &[Profession::Lawyer],
            languages: &[Language::En],
            holds: HELD_MAX - 1,
            apart: false,
        };
        assert_eq!(bars(&lin, Profession::Lawyer, Language::En, false), []);
        assert_eq!(bars(&lin, Profession::Lawyer, Language::Ar, false), [Bar::Language]);
        assert_eq!(bars(&lin, Profession::Lawyer, Language::Ar, true), [], "somebody interprets");
        let full = Receiver { there: false, holds: HELD_MAX, apart: true, ..lin };
        assert_eq!(
            bars(&full, Profession::Notary, Language::En, false),
            [Bar::OffDuty, Bar::Profession, Bar::Full, Bar::Conflict]
        );
    }
}
