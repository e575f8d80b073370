//! What staff do to one ticket. Each is one conditional change with its log entry, in one transaction.

use domain::draft::Problem;
use domain::row::Row;
use domain::ticket::{Act, Refusal, Standing, Steps};
use domain::{
    AccountId, LogAction, Millis, Number, Outcome, PartId, PartState, Profession, State, TicketId, Urgency,
    text,
};
use store::log::{NewEntry, append};
use store::tickets::{Full, Mark};
use store::{Conn, duty, handoffs, parties, parts, tickets};

use crate::access::{Caller, Deed, Extra, Staff, may};
use crate::conflict::{self, Gate};
use crate::filing::standing_of;
use crate::history::may_now;
use crate::{Desk, Error, Result};

/// The most characters of a reason.
const REASON_MAX: usize = 500;

/// A reason that was given: not empty, without faults.
pub(crate) fn reason(field: &str, given: &str) -> Result<String> {
    let given = given.trim();
    if given.is_empty() {
        return Err(Error::field(field, Problem::Missing));
    }
    text::check(given, REASON_MAX).map_err(|fault| Error::field(field, fault.into()))?;
    Ok(given.to_owned())
}

/// Who changes a ticket.
#[derive(Clone, Debug)]
pub(crate) enum Actor {
    /// Somebody of the desk.
    Staff(AccountId),
    /// Whoever asked.
    Exhibitor,
    /// Nobody: a timer went off.
    Timer,
}

impl Actor {
    /// Who it was, where it was somebody of the desk.
    pub(crate) const fn person(&self) -> Option<&AccountId> {
        match self {
            Self::Staff(who) => Some(who),
            Self::Exhibitor | Self::Timer => None,
        }
    }
}

/// One change of a ticket by a rule.
#[derive(Clone)]
pub(crate) struct Change {
    pub(crate) at: Millis,
    pub(crate) actor: Actor,
    pub(crate) act: Act,
    /// Why; for a part that is finished or refused, what is said of it to who asked.
    pub(crate) reason: String,
}

/// Applies a rule to a locked ticket and writes what follows: the ticket, its parts, one entry a step.
pub(crate) async fn apply(c: &mut Conn, full: &Full, change: &Change) -> Result<Standing> {
    let mut standing = standing_of(full);
    let (before, held_by) = (standing.state, standing.holder.clone());
    let steps: Steps = standing.apply(&change.act)?;
    let id = &full.row.id;
    let back_in_queue = standing.state == State::Waiting && before != State::Waiting;
    tickets::save(c, id, &standing, change.at, back_in_queue).await?;
    // An offer is its holder's: it ends with the holding.
    if (standing.state, &standing.holder) != (before, &held_by) {
        handoffs::lapse(c, id, change.at).await?;
        // What was written goes on with a case that was left behind.
        if !matches!(change.act, Act::List(_)) {
            handoffs::forget_draft(c, id).await?;
        }
    }
    let touched: Vec<PartId> = steps.iter().filter_map(|(_, part)| part.clone()).collect();
    if let Act::Refer(part, profession) = &change.act {
        let position = standing.parts.len() as i64 - 1;
        parts::insert(c, part, id, position, *profession, change.at, &change.reason).await?;
    } else {
        parts::save(c, &standing, &touched, change.at).await?;
    }
    // A result has a row of its own; everything else that was said is the entry's reason.
    let mut reason = change.reason.as_str();
    if let Act::FinishPart(part) | Act::RefusePart(part) = &change.act {
        parts::set_result(c, part, reason).await?;
        reason = "";
    }
    for (action, part) in &steps {
        let of_part = part.as_ref().and_then(|part| standing.parts.iter().find(|p| p.id == *part));
        let entry = NewEntry {
            part: part.as_ref(),
            actor: change.actor.person(),
            by_exhibitor: matches!(change.actor, Actor::Exhibitor),
            holder: of_part.map_or(standing.holder.as_ref(), |p| p.holder.as_ref()),
            profession: Some(of_part.map_or(standing.profession, |p| p.profession)),
            urgency: Some(standing.urgency),
            outcome: standing.outcome,
            ..NewEntry::new(change.at, *action).on(id)
        };
        append(c, &entry.because(reason)).await?;
        // Parts that end with the ticket need no reason of their own.
        reason = "";
    }
    let of_part = |part: &PartId| standing.parts.iter().find(|p| p.id == *part).map(|p| p.profession);
    let knows = match &change.act {
        Act::HandOff(to, _) | Act::List(to) => Some((to, standing.profession)),
        Act::ListPart(part, to) => of_part(part).map(|profession| (to, profession)),
        _ => None,
    };
    if let Some((who, profession)) = knows {
        parties::held(c, id, who, profession, change.at).await?;
    }
    if matches!(change.act, Act::Withdraw | Act::Solved) {
        crate::promises::void_all(c, id, change.at).await?;
    }
    Ok(standing)
}

/// Opens an ended ticket again: back to its holder if they are on duty and may still sign in, else to the queue.
/// Asked inside the transaction: nobody who just went off duty gets it back.
pub(crate) async fn open_again(c: &mut Conn, full: &Full, at: Millis, actor: Actor, why: &str) -> Result<()> {
    let back_to = match &full.row.holder {
        Some(holder) if full.walled.contains(&holder.id) => None,
        Some(holder) if duty::keep_on_duty(c, &holder.id).await?.is_some() => Some(holder.id.clone()),
        _ => None,
    };
    apply(c, full, &Change { at, actor, act: Act::Reopen(back_to), reason: why.to_owned() }).await?;
    Ok(())
}

/// What the door must know about a ticket beyond its row.
pub(crate) fn extra(staff: &Staff, full: &Full) -> Extra {
    Extra {
        translation_asked: full.translation_asked,
        interprets: full.interpreter.as_ref().is_some_and(|one| one.id == staff.id),
        typed_by_me: full.filed_by.as_ref() == Some(&staff.id),
        walled: full.walled.contains(&staff.id),
        offered: full.offer.as_ref().is_some_and(|offer| match &offer.to {
            Some(to) => *to == staff.id,
            None => staff.is(offer.profession),
        }),
    }
}

/// The row as it is after a change.
pub(crate) async fn row(c: &mut Conn, id: &TicketId) -> Result<Row> {
    Ok(tickets::load(c, id, None).await?.ok_or(Error::NotFound)?.row)
}

/// Logs a claim that was just written, by its holder or by whoever gave it to them; the row as it is now.
pub(crate) async fn claimed(
    c: &mut Conn,
    id: &TicketId,
    holder: &AccountId,
    by: &AccountId,
    why: &str,
    at: Millis,
) -> Result<Row> {
    let row = row(c, id).await?;
    let entry = NewEntry {
        holder: Some(holder),
        profession: Some(row.profession),
        urgency: Some(row.urgency),
        ..NewEntry::new(at, LogAction::Claimed).on(id).by(by)
    };
    append(c, &entry.because(why)).await?;
    parties::held(c, id, holder, row.profession, at).await?;
    Ok(row)
}

impl Desk {
    /// Whether the caller may; a ticket out of sight is not found rather than forbidden.
    pub(crate) fn must(&self, caller: &Caller, deed: Deed, full: &Full) -> Result<()> {
        let extra = extra(&caller.staff, full);
        if may(&caller.staff, deed, &full.row, extra) {
            Ok(())
        } else if may(&caller.staff, Deed::SeeRow, &full.row, extra) {
            Err(Error::Forbidden)
        } else {
            Err(Error::NotFound)
        }
    }

    /// The ticket, held until the transaction ends, if the caller may do this to it.
    pub(crate) async fn locked(
        &self,
        c: &mut Conn,
        caller: &Caller,
        ticket: &TicketId,
        deed: Deed,
    ) -> Result<Full> {
        let full = tickets::load(c, ticket, Some(self.store().engine())).await?.ok_or(Error::NotFound)?;
        self.must(caller, deed, &full)?;
        conflict::before_story(c, &caller.staff, &full, deed).await?;
        Ok(full)
    }

    /// Loads and locks the ticket, asks the door, applies the act. For everything but claims.
    pub(crate) async fn change(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        deed: Deed,
        act: Act,
        reason: String,
    ) -> Result<Row> {
        let actor = Actor::Staff(caller.staff.id.clone());
        let change = Change { at: self.now(), actor, act, reason };
        let (desk, caller, ticket) = (self.clone(), caller.clone(), ticket.clone());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &ticket, deed).await?;
                    if let Act::ReleasePart(part) | Act::FinishPart(part) = &change.act {
                        let mine =
                            full.row.parts.iter().find(|p| p.id == *part).and_then(|p| p.holder.as_ref());
                        if mine.is_some_and(|holder| holder.id != caller.staff.id) {
                            return Err(Error::Forbidden);
                        }
                    }
                    apply(c, &full, &change).await.map_err(|error| named(error, &full))?;
                    Ok(desk.with_limit(row(c, &ticket).await?))
                })
            })
            .await
    }

    /// The id of the ticket with this number, if the caller may see it.
    pub async fn ticket_by_number(&self, caller: &Caller, number: &str) -> Result<TicketId> {
        let number = Number::parse(number).ok_or(Error::NotFound)?;
        let id = self.store().read(|c| Box::pin(async move { tickets::id_of(c, number).await })).await?;
        let id = id.ok_or(Error::NotFound)?;
        self.allowed(caller, &id, Deed::SeeRow).await?;
        Ok(id)
    }

    /// Records that the ticket was printed.
    pub async fn record_print(&self, caller: &Caller, ticket: &TicketId) -> Result<()> {
        self.allowed(caller, ticket, Deed::Open).await?;
        self.record(caller, "printed", Some(ticket)).await
    }

    /// Claims the ticket, or where it is held already or of another profession, the part that waits for
    /// one's own. [`crate::Error::Taken`] says who was faster. Only who is on duty may (`Refusal::OffDuty`).
    pub async fn claim(&self, caller: &Caller, ticket: &TicketId) -> Result<Row> {
        let (desk, caller, id) = (self.clone(), caller.clone(), ticket.clone());
        let at = self.now();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let me = &caller.staff;
                    // Held until the transaction ends: no name is added between the gate and the claim.
                    let engine = Some(desk.store().engine());
                    let full = tickets::load(c, &id, engine).await?.ok_or(Error::NotFound)?;
                    let could = may_now(me, &full);
                    if !could.claim && !could.claim_part {
                        return Err(desk.why_not_claimed(&caller, &full));
                    }
                    if duty::keep_on_duty(c, &me.id).await?.is_none() {
                        return Err(Refusal::OffDuty.into());
                    }
                    Gate::of(c, &id).await?.pass(c, &me.id, to_claim(me, &full), engine).await?;
                    if tickets::claim(c, &id, &me.id, &me.professions, at).await? {
                        return claimed(c, &id, &me.id, &me.id, "", at).await;
                    }
                    if let Some((part, profession)) = parts::claim(c, &id, &me.id, &me.professions).await? {
                        let entry = NewEntry {
                            part: Some(&part),
                            holder: Some(&me.id),
                            profession: Some(profession),
                            ..NewEntry::new(at, LogAction::PartClaimed).on(&id).by(&me.id)
                        };
                        append(c, &entry).await?;
                        parties::held(c, &id, &me.id, profession, at).await?;
                        tickets::touch(c, &id).await?;
                        return row(c, &id).await;
                    }
                    Err(desk.why_not_claimed(&caller, &full))
                })
            })
            .await
            .map(|row| self.with_limit(row))
    }

    /// Why a claim changed nothing.
    fn why_not_claimed(&self, caller: &Caller, full: &Full) -> Error {
        let (me, row) = (&caller.staff, &full.row);
        if full.walled.contains(&me.id) {
            return Error::NotFound;
        }
        if row.is_held_by(&me.id)
            || row.parts.iter().any(|p| p.holder.as_ref().is_some_and(|h| h.id == me.id))
        {
            return Error::Taken {
                by: Some(domain::row::Person { id: me.id.clone(), name: me.name.clone() }),
            };
        }
        match row.state {
            State::Resolved | State::Closed if me.is(row.profession) || me.is_coordinator() => {
                Refusal::Ended.into()
            }
            // Whoever could have claimed it learns who was faster; nobody else learns anything.
            State::Claimed if me.is(row.profession) => Error::Taken { by: row.holder.clone() },
            _ => match row.parts.iter().find(|p| me.is(p.profession)) {
                Some(part) if part.holder.is_some() => Error::Taken { by: part.holder.clone() },
                Some(_) => Refusal::Ended.into(),
                None if me.is_coordinator() => Error::Forbidden,
                None => Error::NotFound,
            },
        }
    }

    /// Gives the ticket back to the queue, with a reason.
    pub async fn release(&self, caller: &Caller, ticket: &TicketId, why: &str) -> Result<Row> {
        self.change(caller, ticket, Deed::Release, Act::Release, reason("reason", why)?).await
    }

    /// Ends the desk's work with an outcome and a note for colleagues (may be empty).
    pub async fn resolve(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        outcome: Outcome,
        note: &str,
    ) -> Result<Row> {
        text::check(note, domain::draft::STORY_MAX).map_err(|fault| Error::field("note", fault.into()))?;
        self.change(caller, ticket, Deed::End, Act::Resolve(outcome), note.trim().to_owned()).await
    }

    /// Closes a resolved ticket.
    pub async fn close(&self, caller: &Caller, ticket: &TicketId) -> Result<Row> {
        self.change(caller, ticket, Deed::End, Act::Close, String::new()).await
    }

    /// Opens it again with a reason: back to its holder if they are on duty, else to the queue.
    pub async fn reopen(&self, caller: &Caller, ticket: &TicketId, why: &str) -> Result<Row> {
        let (why, at) = (reason("reason", why)?, self.now());
        let (desk, caller, ticket) = (self.clone(), caller.clone(), ticket.clone());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &ticket, Deed::Reopen).await?;
                    open_again(c, &full, at, Actor::Staff(caller.staff.id.clone()), &why).await?;
                    Ok(desk.with_limit(row(c, &ticket).await?))
                })
            })
            .await
    }

    /// Raises the urgency by hand, with a reason.
    pub async fn raise_urgency(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        to: Urgency,
        why: &str,
    ) -> Result<Row> {
        self.change(caller, ticket, Deed::Steer, Act::RaiseUrgency(to), reason("reason", why)?).await
    }

    /// Lets the exhibitor see the holder's name. Only the holder can.
    pub async fn share_name(&self, caller: &Caller, ticket: &TicketId) -> Result<()> {
        let (caller, id, engine) = (caller.clone(), ticket.clone(), self.store().engine());
        let at = self.now();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = tickets::load(c, &id, Some(engine)).await?.ok_or(Error::NotFound)?;
                    if !full.row.is_held_by(&caller.staff.id) {
                        return Err(Error::Forbidden);
                    }
                    if full.name_shared {
                        return Ok(());
                    }
                    tickets::mark(c, &id, Mark::NameShared, true).await?;
                    append(c, &NewEntry::new(at, LogAction::NameShared).on(&id).by(&caller.staff.id)).await?;
                    Ok(())
                })
            })
            .await
    }

    /// Fills in until when the ticket has to be claimed.
    pub(crate) fn with_limit(&self, mut row: Row) -> Row {
        if row.state == State::Waiting {
            row.claim_by = Some(row.waiting_since + self.limit(row.urgency));
        }
        row
    }

    /// How long a ticket of this urgency may wait unclaimed.
    pub(crate) fn limit(&self, urgency: Urgency) -> Millis {
        self.inner.settings.claim_limits[urgency.rank() as usize]
    }
}

/// As what somebody would claim a ticket: its profession while it waits, else that of the part that waits for them.
fn to_claim(me: &Staff, full: &Full) -> Profession {
    let row = &full.row;
    if row.state == State::Waiting && me.is(row.profession) {
        return row.profession;
    }
    let waits = |p: &&domain::row::PartRow| p.state == PartState::Waiting && me.is(p.profession);
    row.parts.iter().find(waits).map_or(row.profession, |p| p.profession)
}

/// Puts the name to "already claimed".
fn named(error: Error, full: &Full) -> Error {
    let Error::Refused(Refusal::AlreadyClaimed { by }) = error else { return error };
    let row = &full.row;
    let mut people = row.holder.iter().chain(row.parts.iter().filter_map(|p| p.holder.as_ref()));
    Error::Taken { by: people.find(|p| Some(&p.id) == by.as_ref()).cloned() }
}
