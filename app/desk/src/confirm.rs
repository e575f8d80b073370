//! What somebody promised who left without a handover: whoever has the case next confirms it with the exhibitor first. Until
//! they did, a clock of its own runs.

use domain::clock::ClockState;
use domain::ticket::Refusal;
use domain::{AccountId, ClockCode, ClockId, Language, LogAction, MessageId, Millis, TicketId};
use store::clocks::{self, NewClock};
use store::log::{NewEntry, append};
use store::{Conn, promises, timers};

use crate::access::{Caller, Deed};
use crate::clocks::{end, running};
use crate::messages::{Outgoing, body};
use crate::ticket::reason;
use crate::{Desk, Error, Result};

/// How the exhibitor was told that what was promised stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Confirmation {
    /// By this message, in this language.
    Message(String, Language),
    /// By word of mouth; how, for colleagues.
    Spoken(String),
}

/// A case was left behind: where something is promised, its confirmation is due. One that runs goes on.
pub(crate) async fn is_owed(c: &mut Conn, desk: &Desk, ticket: &TicketId, at: Millis) -> Result<()> {
    if promises::open(c, ticket).await?.is_empty() || running(c, ticket, ClockCode::Confirm).await?.is_some()
    {
        return Ok(());
    }
    let kinds = clocks::kinds(c).await?;
    // Whoever took the kind out of the table wants no such clock.
    let Some(kind) = kinds.into_iter().find(|kind| kind.code == ClockCode::Confirm) else { return Ok(()) };
    let id = ClockId(desk.new_id());
    let clock = kind.until(at + kind.span);
    clocks::insert(c, &NewClock { id: &id, ticket, clock: &clock, key: id.as_str(), at, by: None }).await?;
    append(c, &NewEntry::new(at, LogAction::ClockStarted).on(ticket).about(id.as_str())).await?;
    Ok(clocks::renew(c, ticket).await?)
}

/// Where nothing is promised any more there is nothing to confirm. `by`: `None` where the exhibitor ended the request.
/// `clocks::renew` is the caller's.
pub(crate) async fn settle(
    c: &mut Conn,
    ticket: &TicketId,
    at: Millis,
    by: Option<&AccountId>,
) -> Result<()> {
    if !promises::open(c, ticket).await?.is_empty() {
        return Ok(());
    }
    let Some(stored) = running(c, ticket, ClockCode::Confirm).await? else { return Ok(()) };
    let entry = |action| NewEntry::new(at, action).on(ticket).about(stored.id.as_str());
    let (state, entry) = match by {
        Some(by) => (ClockState::Met, entry(LogAction::ClockMet).by(by)),
        None => (ClockState::Voided, entry(LogAction::ClockVoided).by_exhibitor()),
    };
    end(c, &stored, state, at, by).await?;
    append(c, &entry).await?;
    Ok(())
}

impl Desk {
    /// Confirms with the exhibitor what was promised by somebody who left. `Refusal::Ended` where nothing is to be confirmed
    /// any more. Field names in errors: `message`, `reason`.
    pub async fn confirm_promises(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        how: Confirmation,
    ) -> Result<()> {
        let how = match how {
            Confirmation::Message(text, language) => Confirmation::Message(body("message", &text)?, language),
            Confirmation::Spoken(why) => Confirmation::Spoken(reason("reason", &why)?),
        };
        let (desk, caller, ticket) = (self.clone(), caller.clone(), ticket.clone());
        let (message, at) = (MessageId(self.new_id()), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &ticket, Deed::Promise).await?;
                    let stored = running(c, &ticket, ClockCode::Confirm).await?.ok_or(Refusal::Ended)?;
                    let me = &caller.staff.id;
                    end(c, &stored, ClockState::Met, at, Some(me)).await?;
                    let said = match &how {
                        Confirmation::Message(text, language) => {
                            let key = format!("confirm:{}", stored.id);
                            let out = Outgoing::text(key, text.clone(), *language);
                            desk.put(c, &full, me, &message, at, &out).await?;
                            ""
                        }
                        Confirmation::Spoken(why) => {
                            timers::replied(c, &ticket, at).await?;
                            why.as_str()
                        }
                    };
                    let entry = NewEntry::new(at, LogAction::ClockMet).on(&ticket).by(me);
                    append(c, &entry.about(stored.id.as_str()).because(said)).await?;
                    Ok::<_, Error>(clocks::renew(c, &ticket).await?)
                })
            })
            .await
    }
}
