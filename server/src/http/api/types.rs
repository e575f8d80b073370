//! What the API sends, as its own types: what they are called here is promised, whatever becomes of the desk's.
//! Times are RFC 3339, in UTC.

mod handoff;
mod names;
mod promises;
mod roster;

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::codes::*;

pub use handoff::*;
pub use names::*;
pub use promises::*;
pub use roster::*;

/// A page of a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct List<T> {
    /// The items, in order.
    pub items: Vec<T>,
    /// What to send as `after` for the next page; null where there is none.
    pub next: Option<String>,
}

/// What the sender of a request gets.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Receipt {
    /// The ticket's id.
    pub id: String,
    /// What people call it.
    #[schema(example = "A-0137")]
    pub number: String,
    /// The secret address of its status page, for the exhibitor alone.
    pub status_url: String,
    /// The code to read out with the number, for who lost the address.
    #[schema(example = "K7M4-9TQ2")]
    pub code: String,
}

/// A colleague.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Person {
    /// The account.
    pub id: String,
    /// What they are called.
    pub name: String,
}

/// A deadline that runs.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Clock {
    /// What it counts down to.
    #[schema(value_type = ClockCode)]
    pub code: domain::ClockCode,
    /// When it runs out.
    #[schema(format = DateTime)]
    pub due_at: String,
}

/// A part of a ticket in another profession's hands.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Part {
    /// Its id.
    pub id: String,
    /// The profession it waits for, or is held by.
    #[schema(value_type = Profession)]
    pub profession: domain::Profession,
    /// Where it stands.
    #[schema(value_type = PartState)]
    pub state: domain::PartState,
    /// Who works on it.
    pub holder: Option<Person>,
    /// Why it was referred; only where the ticket is open to the caller.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Its result, once there is one; only where the ticket is open to the caller.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
}

/// A ticket as lists and the live stream show it: no names, no story, no stand.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TicketRow {
    /// Its id.
    pub id: String,
    /// What people call it.
    #[schema(example = "A-0137")]
    pub number: String,
    /// Where it stands.
    #[schema(value_type = State)]
    pub state: domain::State,
    /// What it is about.
    #[schema(value_type = Category)]
    pub category: domain::Category,
    /// The profession it waits for, or is held by.
    #[schema(value_type = Profession)]
    pub profession: domain::Profession,
    /// The language it is written in.
    #[schema(value_type = Language)]
    pub language: domain::Language,
    /// How soon somebody has to look.
    #[schema(value_type = Urgency)]
    pub urgency: domain::Urgency,
    /// The way it came.
    #[schema(value_type = Channel)]
    pub channel: domain::Channel,
    /// The hall; null for who has no stand.
    pub hall: Option<String>,
    /// When it was filed.
    #[schema(format = DateTime)]
    pub filed_at: String,
    /// The clock or promise that runs out first.
    pub clock: Option<Clock>,
    /// How many promises to the exhibitor are open.
    pub promises: usize,
    /// How closely to watch it; null as long as nobody said.
    #[schema(value_type = Option<Severity>)]
    pub severity: Option<domain::handoff::Severity>,
    /// Past this moment, unclaimed, a coordinator is called.
    #[schema(format = DateTime)]
    pub claim_by: Option<String>,
    /// Who holds it, or held it when it ended.
    pub holder: Option<Person>,
    /// Their name alone.
    pub claimed_by: Option<String>,
    /// How it ended, once it did.
    #[schema(value_type = Option<Outcome>)]
    pub outcome: Option<domain::Outcome>,
    /// Whether the exhibitor wrote last and nobody answered yet.
    pub unanswered: bool,
    /// What other professions do for it.
    pub parts: Vec<Part>,
}

/// Who asks, and how to reach them.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Contact {
    /// The full name, in any script.
    pub name: String,
    /// The name in Latin letters.
    pub romanised: String,
    /// How to address them.
    pub address_as: String,
    /// The company, as on the badge.
    pub company: String,
    /// Mail address.
    pub email: String,
    /// Phone in E.164.
    pub phone: String,
    /// How they want to hear from the desk.
    #[schema(value_type = Reach)]
    pub reach: String,
    /// They must not be called or visited at the stand.
    pub discreet: bool,
}

/// One message of the thread.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Message {
    /// Its id.
    pub id: String,
    /// When.
    #[schema(format = DateTime)]
    pub at: String,
    /// `exhibitor` or `desk`.
    pub side: &'static str,
    /// The colleague who wrote it.
    pub by: Option<String>,
    /// `text`, `reply` (a saved reply), `ask` (a follow-up question), `tap` (its answer) or `erased`.
    pub kind: &'static str,
    /// The text as it was written.
    pub body: Option<String>,
    /// The language it is in.
    #[schema(value_type = Option<Language>)]
    pub language: Option<domain::Language>,
    /// The code of the reply, the question or the answer.
    pub code: Option<String>,
    /// For an answer, the code of its question.
    pub answers: Option<String>,
    /// For a question, the code of the answer, once there is one.
    pub answered: Option<String>,
}

/// An internal note.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Note {
    /// Who wrote it.
    pub by: Person,
    /// When.
    #[schema(format = DateTime)]
    pub at: String,
    /// The text.
    pub body: String,
}

/// One line of a ticket's history.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HistoryItem {
    /// When.
    #[schema(format = DateTime)]
    pub at: String,
    /// What happened.
    #[schema(value_type = LogAction)]
    pub action: domain::LogAction,
    /// Who did it; null is the exhibitor or the desk itself.
    pub by: Option<Person>,
    /// Whether the exhibitor did it.
    pub by_exhibitor: bool,
    /// The profession concerned.
    #[schema(value_type = Option<Profession>)]
    pub profession: Option<domain::Profession>,
    /// The outcome, where there is one.
    #[schema(value_type = Option<Outcome>)]
    pub outcome: Option<domain::Outcome>,
    /// The reason that was given.
    pub reason: Option<String>,
}

/// A photo or paper.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct File {
    /// Its id.
    pub id: String,
    /// The name it came with.
    pub name: String,
    /// The type found from its content.
    pub media_type: String,
    /// Bytes of the original.
    pub size: i64,
}

/// Story, names, thread and history: only for who may open the ticket.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Opened {
    /// What happened, in their words.
    pub story: String,
    /// The stand's number.
    pub stand: String,
    /// Who asks.
    pub contact: Contact,
    /// Who the other side is; null where nobody was named.
    pub other_side: Option<String>,
    /// Bodies outside the desk may be told.
    pub consent_outside: bool,
    /// Health and identity data may be kept.
    pub consent_sensitive: bool,
    /// The thread, oldest first.
    pub messages: Vec<Message>,
    /// Internal notes, oldest first.
    pub notes: Vec<Note>,
    /// Who interprets for whoever has it.
    pub interpreter: Option<Person>,
    /// Photos and papers.
    pub files: Vec<File>,
    /// What happened, oldest first.
    pub history: Vec<HistoryItem>,
}

/// One ticket. What is under `Opened` is there only for who may open it; others see what one sees before
/// claiming.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Ticket {
    /// As lists show it.
    #[serde(flatten)]
    pub row: TicketRow,
    /// `full` where the caller may open it, else `preview`.
    pub view: &'static str,
    /// Answers by question; in a preview without those that can name somebody.
    pub answers: BTreeMap<String, String>,
    /// All clocks, soonest first.
    pub clocks: Vec<Clock>,
    /// What the caller may do with it now: `claim`, `release`, `message`, ...
    pub may: Vec<&'static str>,
    /// Story, names, thread and history.
    #[serde(flatten)]
    pub opened: Option<Opened>,
}

/// The message that was sent.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Sent {
    /// Its id.
    pub id: String,
}

/// One thing that happened, as the caller may see it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LogItem {
    /// Where the log stands after it.
    #[schema(example = "0-137")]
    pub cursor: String,
    /// `ticket` (something happened to a ticket in sight), `gone` (a ticket left the caller's sight: its id and
    /// nothing else) or `calls` (for coordinators: a call for one came or went).
    pub kind: &'static str,
    /// The ticket.
    pub id: Option<String>,
    /// For `ticket`: what happened.
    #[schema(value_type = Option<LogAction>)]
    pub action: Option<domain::LogAction>,
    /// For `ticket`: when.
    #[schema(format = DateTime)]
    pub at: Option<String>,
    /// For `ticket`: the account that did it; null is the exhibitor or the desk itself.
    pub by: Option<String>,
    /// For `ticket`: the ticket as it is now.
    pub ticket: Option<TicketRow>,
}
