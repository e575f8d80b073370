//! One row of the queue: what may be seen before claiming, as page, API and live stream all send it.

use serde::{Deserialize, Serialize};

use crate::clock::Clock;
use crate::handoff::Severity;
use crate::{
    AccountId, Category, Channel, Language, Millis, Number, Outcome, PartId, PartState, Profession, State,
    TicketId, Urgency,
};

/// A ticket as the queue shows it: no names, no story, no stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The ticket.
    pub id: TicketId,
    /// What people call it.
    pub number: Number,
    /// Where it stands.
    pub state: State,
    /// What it is about.
    pub category: Category,
    /// The profession it waits for, or is held by.
    pub profession: Profession,
    /// The language it is written in.
    pub language: Language,
    /// How soon somebody has to look.
    pub urgency: Urgency,
    /// The way it came.
    pub channel: Channel,
    /// The hall, if they have a stand.
    pub hall: Option<String>,
    /// When it was filed.
    pub filed_at: Millis,
    /// Since when it waits: since filing, or since it came back to the queue.
    pub waiting_since: Millis,
    /// The clock or promise that runs out first.
    pub clock: Option<Clock>,
    /// How many promises to the exhibitor are open.
    pub promises: usize,
    /// How closely to watch it; `None` as long as nobody said.
    pub severity: Option<Severity>,
    /// Past this moment, unclaimed, a coordinator is called.
    pub claim_by: Option<Millis>,
    /// Who holds it.
    pub holder: Option<Person>,
    /// How it ended, once it did.
    pub outcome: Option<Outcome>,
    /// Whether the exhibitor wrote last and nobody answered yet.
    pub unanswered: bool,
    /// The open and ended parts.
    pub parts: Vec<PartRow>,
}

/// A part of a ticket, as rows show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartRow {
    /// The part.
    pub id: PartId,
    /// The profession it waits for, or is held by.
    pub profession: Profession,
    /// Where it stands.
    pub state: PartState,
    /// Who works on it.
    pub holder: Option<Person>,
}

/// A colleague, as colleagues see each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The account.
    pub id: AccountId,
    /// The name they sign in with and are called by.
    pub name: String,
}

impl Row {
    /// Whether this person holds the ticket.
    pub fn is_held_by(&self, who: &AccountId) -> bool {
        self.state == State::Claimed && self.holder.as_ref().is_some_and(|h| h.id == *who)
    }

    /// The part this person works on or worked on last.
    pub fn part_of(&self, who: &AccountId) -> Option<&PartRow> {
        self.parts.iter().find(|p| p.holder.as_ref().is_some_and(|h| h.id == *who))
    }

    /// What the queue sorts by: urgency, then the clock, then who waited longest.
    pub fn order(&self) -> (i64, Millis, Millis) {
        (self.urgency.rank(), self.clock.as_ref().map_or(Millis::MAX, |c| c.due_at), self.filed_at)
    }
}
