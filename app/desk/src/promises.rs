//! Promises to exhibitors: made, kept, moved or taken back. What is moved or taken back is told to the exhibitor in
//! the same transaction.

use domain::clock::{self, ClockState};
use domain::promise::{PROMISE_MAX, PromiseState};
use domain::row::Person;
use domain::ticket::Refusal;
use domain::{AccountId, Clock, ClockCode, ClockId, Language, LogAction, MessageId, Millis, TicketId, text};
use serde::{Deserialize, Serialize};
use store::clocks::NewClock;
use store::log::{NewEntry, append};
use store::promises::Promise;
use store::tickets::Full;
use store::{Conn, clocks, promises};

use crate::access::{Caller, Deed};
use crate::clocks::end;
use crate::confirm;
use crate::messages::{Outgoing, body};
use crate::reach::has_news;
use crate::ticket::reason;
use crate::{Desk, Error, Result};

/// The most characters of whom it was told.
const TOLD_MAX: usize = 120;

/// A promise to make.
#[derive(Clone, Debug)]
pub struct NewPromise {
    /// The form's key: the same key promises nothing twice.
    pub key: String,
    /// What, as the exhibitor reads it; at most [`PROMISE_MAX`] characters.
    pub body: String,
    /// Whom it was told, where it was not who asked; may be empty.
    pub told: String,
    /// By when.
    pub due_at: Millis,
    /// The language it is written in.
    pub language: Language,
}

/// What the exhibitor is told of a promise that is moved or taken back, and why colleagues.
#[derive(Clone, Debug)]
pub struct Told {
    /// Why, for colleagues.
    pub reason: String,
    /// The message to the exhibitor.
    pub message: String,
    /// The language that the message is written in.
    pub language: Language,
}

impl Told {
    fn checked(self) -> Result<Self> {
        Ok(Self {
            reason: reason("reason", &self.reason)?,
            message: body("message", &self.message)?,
            language: self.language,
        })
    }
}

/// A promise, as colleagues see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseView {
    /// Its id.
    pub id: ClockId,
    /// Where it stands.
    pub state: PromiseState,
    /// What was promised.
    pub body: String,
    /// Whom it was told, where it was not who asked.
    pub told: String,
    /// The language it is written in.
    pub language: Language,
    /// The clock that it is.
    pub clock: Clock,
    /// When it was made.
    pub made_at: Millis,
    /// Who made it.
    pub by: Option<Person>,
    /// When it ended.
    pub ended_at: Option<Millis>,
    /// Who ended it; `None` where it is open, or the exhibitor ended the request.
    pub ended_by: Option<Person>,
    /// Whether it ran out before anything became of it.
    pub ran_out: bool,
}

impl From<Promise> for PromiseView {
    fn from(promise: Promise) -> Self {
        let clock = promise.clock;
        Self {
            id: clock.id,
            state: PromiseState::of(clock.state, clock.ended_by.is_some()),
            body: promise.body,
            told: promise.told,
            language: promise.language,
            clock: clock.clock,
            made_at: clock.started_at,
            by: clock.started_by,
            ended_at: clock.ended_at,
            ended_by: clock.ended_by,
            ran_out: clock.ran_out_at.is_some(),
        }
    }
}

/// An open promise, as the exhibitor reads it: nobody's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promised {
    /// What, as it was written.
    pub body: String,
    /// The language it is written in.
    pub language: Language,
    /// By when.
    pub due_at: Millis,
}

/// The open promises of a ticket, for the exhibitor.
pub(crate) async fn promised(c: &mut Conn, ticket: &TicketId) -> Result<Vec<Promised>> {
    let all = promises::of_ticket(c, ticket).await?;
    let open = all.into_iter().filter(|promise| promise.clock.state == ClockState::Running);
    Ok(open.map(|p| Promised { body: p.body, language: p.language, due_at: p.clock.clock.due_at }).collect())
}

/// The exhibitor needs nothing any more: whatever was promised is void.
pub(crate) async fn void_all(c: &mut Conn, ticket: &TicketId, at: Millis) -> Result<()> {
    for id in promises::open(c, ticket).await? {
        let stored = clocks::load(c, &id).await?.ok_or(Error::NotFound)?;
        end(c, &stored, ClockState::Voided, at, None).await?;
        let entry = NewEntry::new(at, LogAction::PromiseVoided).on(ticket).by_exhibitor();
        append(c, &entry.about(id.as_str())).await?;
    }
    confirm::settle(c, ticket, at, None).await?;
    Ok(clocks::renew(c, ticket).await?)
}

/// What is written when a promise is made, or made anew for another time.
struct Made<'a> {
    id: &'a ClockId,
    key: &'a str,
    clock: Clock,
    told: &'a str,
    language: Language,
    body: &'a str,
}

/// Writes a promise; `false` where the key is known already.
async fn make(c: &mut Conn, ticket: &TicketId, at: Millis, by: &AccountId, made: &Made<'_>) -> Result<bool> {
    let new = NewClock { id: made.id, ticket, clock: &made.clock, key: made.key, at, by: Some(by) };
    if !clocks::insert(c, &new).await? {
        return Ok(false);
    }
    let words = promises::NewPromise {
        id: made.id,
        ticket,
        told: made.told,
        language: made.language,
        body: made.body,
    };
    promises::insert(c, &words).await?;
    let entry = NewEntry::new(at, LogAction::Promised).on(ticket).by(by);
    append(c, &entry.about(made.id.as_str())).await?;
    clocks::renew(c, ticket).await?;
    Ok(true)
}

impl Desk {
    /// All promises of a ticket, soonest first; recorded. Who may open the ticket.
    pub async fn promises(&self, caller: &Caller, ticket: &TicketId) -> Result<Vec<PromiseView>> {
        self.allowed(caller, ticket, Deed::Open).await?;
        self.record(caller, "api", Some(ticket)).await?;
        let id = ticket.clone();
        let all = self.store().read(|c| Box::pin(async move { promises::of_ticket(c, &id).await })).await?;
        Ok(all.into_iter().map(PromiseView::from).collect())
    }

    /// Promises something to the exhibitor, who reads it on their page. Field names in errors: `body`, `told`, `due`.
    pub async fn promise(&self, caller: &Caller, ticket: &TicketId, new: NewPromise) -> Result<PromiseView> {
        let written = reason("body", &new.body)?;
        text::check(&written, PROMISE_MAX).map_err(|fault| Error::field("body", fault.into()))?;
        let told = new.told.trim().to_owned();
        text::check(&told, TOLD_MAX).map_err(|fault| Error::field("told", fault.into()))?;
        let at = self.now();
        clock::may_be_due(new.due_at, at).map_err(|problem| Error::field("due", problem))?;
        let kept = self.expo().await?.until(ClockCode::Promise, new.due_at);
        let (desk, caller, ticket) = (self.clone(), caller.clone(), ticket.clone());
        let id = ClockId(self.new_id());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &ticket, Deed::Promise).await?;
                    if !full.row.state.is_open() {
                        return Err(Refusal::Ended.into());
                    }
                    let made = Made {
                        id: &id,
                        key: &new.key,
                        clock: kept,
                        told: &told,
                        language: new.language,
                        body: &written,
                    };
                    if make(c, &ticket, at, &caller.staff.id, &made).await? {
                        has_news(c, &ticket, at, desk.inner.settings.mail_after).await?;
                        return view(c, &id).await;
                    }
                    let before = clocks::with_key(c, &ticket, &new.key).await?.ok_or(Error::NotFound)?;
                    view(c, &before).await
                })
            })
            .await
    }

    /// It was kept; `note` says how, for colleagues, and may be empty. Field name in errors: `reason`.
    pub async fn keep_promise(&self, caller: &Caller, id: &ClockId, note: &str) -> Result<PromiseView> {
        let note = if note.trim().is_empty() { String::new() } else { reason("reason", note)? };
        self.end_promise(caller, id, Ending::Kept(note)).await
    }

    /// Promises another time instead, with a reason, and tells the exhibitor. The answer is the promise that holds now.
    /// Field names in errors: `due`, `reason`, `message`.
    pub async fn move_promise(
        &self,
        caller: &Caller,
        id: &ClockId,
        due_at: Millis,
        told: Told,
    ) -> Result<PromiseView> {
        clock::may_be_due(due_at, self.now()).map_err(|problem| Error::field("due", problem))?;
        self.end_promise(caller, id, Ending::Moved(due_at, told.checked()?)).await
    }

    /// Takes it back, with a reason, and tells the exhibitor. Field names in errors: `reason`, `message`.
    pub async fn withdraw_promise(&self, caller: &Caller, id: &ClockId, told: Told) -> Result<PromiseView> {
        self.end_promise(caller, id, Ending::Withdrawn(told.checked()?)).await
    }

    async fn end_promise(&self, caller: &Caller, id: &ClockId, ending: Ending) -> Result<PromiseView> {
        let (desk, caller, id) = (self.clone(), caller.clone(), id.clone());
        let (next, message, at) = (ClockId(self.new_id()), MessageId(self.new_id()), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let before = promises::load(c, &id).await?.ok_or(Error::NotFound)?;
                    let ticket = before.clock.ticket.clone();
                    let full: Full = desk.locked(c, &caller, &ticket, Deed::Promise).await?;
                    let me = &caller.staff.id;
                    let (state, action, why) = match &ending {
                        Ending::Kept(note) => (ClockState::Met, LogAction::PromiseKept, note),
                        Ending::Moved(_, told) => (ClockState::Moved, LogAction::PromiseMoved, &told.reason),
                        Ending::Withdrawn(told) => {
                            (ClockState::Voided, LogAction::PromiseWithdrawn, &told.reason)
                        }
                    };
                    end(c, &before.clock, state, at, Some(me)).await?;
                    let entry = NewEntry::new(at, action).on(&ticket).by(me).about(id.as_str());
                    append(c, &entry.because(why)).await?;
                    if let Ending::Moved(_, told) | Ending::Withdrawn(told) = &ending {
                        let out =
                            Outgoing::text(format!("promise:{id}"), told.message.clone(), told.language);
                        desk.put(c, &full, me, &message, at, &out).await?;
                    }
                    let Ending::Moved(due_at, _) = ending else {
                        confirm::settle(c, &ticket, at, Some(me)).await?;
                        clocks::renew(c, &ticket).await?;
                        return view(c, &id).await;
                    };
                    let made = Made {
                        id: &next,
                        key: &format!("moved:{id}"),
                        clock: Clock { due_at, ..before.clock.clock.clone() },
                        told: &before.told,
                        language: before.language,
                        body: &before.body,
                    };
                    make(c, &ticket, at, me, &made).await?;
                    view(c, &next).await
                })
            })
            .await
    }
}

/// What becomes of a promise.
#[derive(Clone)]
enum Ending {
    Kept(String),
    Moved(Millis, Told),
    Withdrawn(Told),
}

async fn view(c: &mut Conn, id: &ClockId) -> Result<PromiseView> {
    Ok(promises::load(c, id).await?.ok_or(Error::NotFound)?.into())
}
