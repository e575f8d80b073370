//! Why something cannot be done now.

use serde::{Deserialize, Serialize};

use crate::AccountId;

/// Why something cannot be done now; `refusal-CODE` in `desk.ftl`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// Somebody was faster.
    #[error("already claimed")]
    AlreadyClaimed {
        /// Who has it.
        by: Option<AccountId>,
    },
    /// Only a claimed ticket or part allows it.
    #[error("not claimed")]
    NotClaimed,
    /// It has ended.
    #[error("already ended")]
    Ended,
    /// It has not ended yet.
    #[error("not ended yet")]
    NotEnded,
    /// A colleague still works on a part.
    #[error("a part is still open")]
    PartOpen,
    /// Something was promised to the exhibitor, and is neither kept nor taken back.
    #[error("a promise to the exhibitor is still open")]
    PromiseOpen,
    /// That profession has it already, or has an open part.
    #[error("this profession has it already")]
    AlreadyReferred,
    /// There is no such part.
    #[error("no such part")]
    NoSuchPart,
    /// It is as urgent already.
    #[error("not more urgent than before")]
    NotMoreUrgent,
    /// Only the exhibitor can say this.
    #[error("not an outcome for staff")]
    NotByStaff,
    /// Only who is on duty may claim.
    #[error("not on duty")]
    OffDuty,
    /// They have no shift now, nor one that begins within half an hour.
    #[error("no shift now")]
    NoShiftNow,
    /// What they saw is not so any more.
    #[error("changed meanwhile")]
    Outdated,
    /// They hold cases that nobody has accepted and that are not back in the queue.
    #[error("still holds {count} cases or parts")]
    StillHolds {
        /// How many.
        count: usize,
    },
    /// There is an open offer already.
    #[error("already offered")]
    AlreadyOffered,
    /// Whoever takes a case over reads each promise that is open.
    #[error("an open promise was not read")]
    PromiseUnread,
    /// Only what is stable, with a sheet that lacks nothing, goes with others at once.
    #[error("not stable, or its sheet lacks something")]
    NotWithOthers,
    /// This person cannot receive it.
    #[error("cannot receive it: {bars:?}")]
    NotAble {
        /// Why.
        bars: Vec<crate::handoff::Bar>,
    },
    /// There is no proposal to take.
    #[error("nothing is proposed")]
    NothingProposed,
    /// Rules of the roster keep somebody from it.
    #[error("the roster's rules: {faults:?}")]
    Rules {
        /// Which.
        faults: Vec<crate::roster::Fault>,
    },
    /// A whole roster breaks rules, and nobody said why it shall all the same.
    #[error("the roster breaks its rules: {broken:?}")]
    BreaksRules {
        /// Which, and where.
        broken: Vec<crate::roster::Broken>,
    },
}
