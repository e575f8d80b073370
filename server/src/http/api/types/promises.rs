//! Promises and the clock board, as the API sends them.

use serde::Serialize;
use utoipa::ToSchema;

use super::super::codes::{ClockCode, ClockState, Language, PromiseState};
use super::{Person, TicketRow};

/// What the desk told an exhibitor that it would do.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Promise {
    /// Its id.
    pub id: String,
    /// Where it stands.
    #[schema(value_type = PromiseState)]
    pub state: domain::PromiseState,
    /// What, as it was written.
    pub body: String,
    /// The language that it is written in.
    #[schema(value_type = Language)]
    pub language: domain::Language,
    /// Whom it was told, where it was not who asked.
    pub told: Option<String>,
    /// By when.
    #[schema(format = DateTime)]
    pub due_at: String,
    /// When it was made.
    #[schema(format = DateTime)]
    pub made_at: String,
    /// Who made it.
    pub by: Option<Person>,
    /// When it ended.
    #[schema(format = DateTime)]
    pub ended_at: Option<String>,
    /// Who ended it; null where it is open, or the exhibitor ended the request.
    pub ended_by: Option<Person>,
    /// Whether it ran out before anything became of it.
    pub ran_out: bool,
}

/// A clock of a ticket, in whatever state.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TicketClock {
    /// Its id.
    pub id: String,
    /// What it counts down to.
    #[schema(value_type = ClockCode)]
    pub code: domain::ClockCode,
    /// When it runs out.
    #[schema(format = DateTime)]
    pub due_at: String,
    /// Where it stands.
    #[schema(value_type = ClockState)]
    pub state: domain::ClockState,
    /// Since when.
    #[schema(format = DateTime)]
    pub started_at: String,
    /// Who started it; null where the filing or the desk itself did.
    pub started_by: Option<Person>,
    /// Whether it ran out while running.
    pub ran_out: bool,
}

/// A line of the clock board.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BoardLine {
    /// The clock, or the promise.
    pub id: String,
    /// What it counts down to.
    #[schema(value_type = ClockCode)]
    pub code: domain::ClockCode,
    /// When it runs out.
    #[schema(format = DateTime)]
    pub due_at: String,
    /// On which ticket.
    pub ticket: TicketRow,
}
