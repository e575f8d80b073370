//! How a ticket's log adds up to its standing.

use crate::ticket::Standing;
use crate::{AccountId, LogAction, Outcome, PartId, PartState, Profession, State, Urgency};

/// What one log entry says about a standing: the columns that the fold reads.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What happened.
    pub action: LogAction,
    /// The holder after it: of the part, where one is named, else of the ticket.
    pub holder: Option<AccountId>,
    /// The part it concerns.
    pub part: Option<PartId>,
    /// The profession concerned.
    pub profession: Option<Profession>,
    /// The urgency after it.
    pub urgency: Option<Urgency>,
    /// The outcome after it.
    pub outcome: Option<Outcome>,
}

/// Folds a ticket's log into the standing that its tables must show. `None` where the log does not begin
/// with a filing. Entries about messages, notes and the like leave the standing alone.
pub fn replay(entries: impl IntoIterator<Item = Entry>) -> Option<Standing> {
    let mut entries = entries.into_iter();
    let first = entries.next().filter(|e| e.action == LogAction::Filed)?;
    let mut standing = Standing::filed(first.profession?, first.urgency?);
    for entry in entries {
        step(&mut standing, entry);
    }
    Some(standing)
}

fn step(standing: &mut Standing, entry: Entry) {
    let part = entry.part.as_ref().and_then(|id| standing.parts.iter().position(|p| p.id == *id));
    match (entry.action, part) {
        (LogAction::Referred, None) => {
            if let (Some(id), Some(profession)) = (entry.part, entry.profession) {
                standing.add_part(id, profession);
            }
        }
        (LogAction::PartClaimed | LogAction::PartListed, Some(at)) => {
            standing.parts[at].state = PartState::Claimed;
            standing.parts[at].holder = entry.holder;
        }
        (LogAction::PartReleased, Some(at)) => {
            standing.parts[at].state = PartState::Waiting;
            standing.parts[at].holder = None;
        }
        (LogAction::PartDone, Some(at)) => standing.parts[at].state = PartState::Done,
        (LogAction::PartCancelled, Some(at)) => standing.parts[at].state = PartState::Cancelled,
        (LogAction::PartRefused, Some(at)) => standing.parts[at].state = PartState::Refused,
        (LogAction::PartLapsed, Some(at)) => standing.parts[at].state = PartState::Lapsed,
        (LogAction::HandedOff, _) => {
            standing.state = State::Claimed;
            standing.holder = entry.holder;
            standing.profession = entry.profession.unwrap_or(standing.profession);
        }
        (LogAction::Claimed | LogAction::Listed, _) => {
            standing.state = State::Claimed;
            standing.holder = entry.holder;
        }
        (LogAction::Released, _) => {
            standing.state = State::Waiting;
            standing.holder = None;
        }
        (LogAction::Resolved, _) => {
            standing.state = State::Resolved;
            standing.outcome = entry.outcome;
        }
        (LogAction::Closed, _) => standing.state = State::Closed,
        (LogAction::Withdrawn | LogAction::Solved, _) => {
            standing.state = State::Closed;
            standing.outcome = entry.outcome;
        }
        (LogAction::Reopened, _) => {
            standing.state = if entry.holder.is_some() { State::Claimed } else { State::Waiting };
            standing.holder = entry.holder;
            standing.outcome = None;
        }
        (LogAction::Promised, _) => standing.promises += 1,
        (
            LogAction::PromiseKept
            | LogAction::PromiseMoved
            | LogAction::PromiseWithdrawn
            | LogAction::PromiseVoided,
            _,
        ) => standing.promises = standing.promises.saturating_sub(1),
        (LogAction::UrgencyRaised, _) => {
            if let Some(urgency) = entry.urgency {
                standing.urgency = urgency;
            }
        }
        _ => {}
    }
}
