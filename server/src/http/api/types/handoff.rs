//! Handoffs as the API shows them.

use serde::Serialize;
use utoipa::ToSchema;

use super::super::codes::*;
use super::Person;

/// An offer of a ticket to a colleague, open or ended.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Handoff {
    /// Its id.
    pub id: String,
    /// Who gives the ticket.
    pub from: Person,
    /// To whom; null for whoever of the profession accepts first.
    pub to: Option<Person>,
    /// The profession that it needs.
    #[schema(value_type = Profession)]
    pub profession: domain::Profession,
    /// How it stands.
    #[schema(value_type = OfferState)]
    pub state: domain::handoff::OfferState,
    /// When it was offered.
    pub offered_at: String,
    /// When it ended.
    pub ended_at: Option<String>,
    /// Who ended it: the receiver of an accepted one.
    pub ended_by: Option<Person>,
    /// What the giver wrote.
    pub sheet: Sheet,
    /// The next step in the receiver's words; may be empty.
    pub restated: String,
    /// Questions and answers, oldest first.
    pub lines: Vec<HandoffLine>,
}

/// What a giver writes for whoever takes over.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Sheet {
    /// How closely to watch it; null only while the sheet is being written.
    #[schema(value_type = Option<Severity>)]
    pub severity: Option<domain::handoff::Severity>,
    /// What the case is.
    pub summary: String,
    /// What was done.
    pub done: String,
    /// `none`, or what to know of the open promises.
    pub promises: String,
    /// What has to be done next.
    pub next_step: String,
    /// Who does it; empty for whoever takes over.
    pub next_who: String,
    /// By when.
    pub next_at: Option<String>,
    /// What to do if something happens.
    pub if_then: String,
    /// Names that must be kept apart.
    pub apart: String,
}

/// A sheet that is being written; the ticket is not offered yet.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct KeptSheet {
    /// Who wrote it last.
    pub by: Person,
    /// When.
    pub at: String,
    /// What was written.
    pub sheet: Sheet,
    /// Whether nobody wrote it: it was begun from the log when the ticket left the hands of `by`.
    pub from_log: bool,
}

/// A question or an answer about an offer.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HandoffLine {
    /// Who wrote it.
    pub by: Person,
    /// When.
    pub at: String,
    /// What.
    pub body: String,
}

/// The ticket that an answer was about.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Passed {
    /// The ticket's id.
    pub ticket: String,
}
