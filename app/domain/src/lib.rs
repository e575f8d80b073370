//! The words and rules that every other crate, and the browser, share.
//!
//! Everything here is a pure function or a plain value: no clock, no randomness, no I/O. What the time
//! is, and what a local time means at the venue, is handed in by the caller, so that tests own time.

pub mod catalogue;
pub mod category;
pub mod clock;
mod codes;
pub mod conflict;
pub mod draft;
pub mod expo;
pub mod handoff;
pub mod ids;
pub mod language;
mod log_action;
pub mod number;
pub mod people;
pub mod promise;
pub mod question;
mod refusal;
pub mod replay;
pub mod roster;
pub mod row;
pub mod text;
pub mod ticket;
pub mod timer;
pub mod urgency;
pub mod waiting;
pub mod words;

pub use category::Category;
pub use clock::{Clock, ClockCode, ClockKind, ClockStart, ClockState};
pub use ids::{
    AccountId, AssignmentId, ClockId, ConflictId, DeviceId, FileId, HandoffId, MessageId, NameId, PartId,
    ShiftId, SlipId, SwapId, TicketId,
};
pub use language::{Direction, Language};
pub use log_action::LogAction;
pub use number::Number;
pub use promise::PromiseState;
pub use urgency::Urgency;
pub use words::{
    Channel, DeskKind, DeviceKind, Level, Outcome, PartState, Profession, Reach, Reached, Role, SlipState,
    State, SwapKind, SwapState,
};

/// Milliseconds since 1970-01-01T00:00:00Z. The only form in which time is stored and reckoned with.
pub type Millis = i64;

/// One minute in [`Millis`].
pub const MINUTE: Millis = 60_000;
/// One hour in [`Millis`].
pub const HOUR: Millis = 60 * MINUTE;
/// One day of 24 hours in [`Millis`].
pub const DAY: Millis = 24 * HOUR;
