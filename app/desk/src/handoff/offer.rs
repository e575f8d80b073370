//! The giver's side: offering a case, and taking the offer back.

use domain::draft::{FieldError, Problem};
use domain::handoff::{Bar, OfferState, Severity, Sheet};
use domain::ticket::Refusal;
use domain::{HandoffId, LogAction, State, TicketId, text};
use store::handoffs::{self, Draft, NewHandoff};
use store::log::{NewEntry, append};
use store::{accounts, tickets};

use super::{FIELD_MAX, To, bars_of, interpreted, is_apart, locked};
use crate::access::{Caller, Deed};
use crate::conflict::Gate;
use crate::filing::standing_of;
use crate::{Desk, Error, Result};

/// What is wrong with the texts of a sheet, by field.
fn faults(sheet: &Sheet) -> Vec<FieldError> {
    let mut faults = Vec::new();
    for (field, said) in [
        ("summary", &sheet.summary),
        ("done", &sheet.done),
        ("promises", &sheet.promises),
        ("next_step", &sheet.next_step),
        ("next_who", &sheet.next_who),
        ("if_then", &sheet.if_then),
        ("apart", &sheet.apart),
    ] {
        if let Err(fault) = text::check(said, FIELD_MAX) {
            faults.push(FieldError { field: field.into(), problem: fault.into() });
        }
    }
    faults
}

/// A sheet that can be offered, or everything that it lacks, by field. `open`: how many promises are open.
fn whole(sheet: Sheet, open: usize) -> Result<(Sheet, Severity)> {
    let sheet = sheet.owing(open);
    let lacks = sheet.lacks(open).into_iter();
    let mut faults: Vec<FieldError> =
        lacks.map(|lack| FieldError { field: lack.code().into(), problem: Problem::Missing }).collect();
    faults.extend(self::faults(&sheet));
    match sheet.severity {
        Some(severity) if faults.is_empty() => Ok((sheet, severity)),
        _ => Err(Error::Invalid(faults)),
    }
}

impl Desk {
    /// Offers a claimed case; it stays its holder's until somebody accepts. By its holder or a coordinator. Field names in
    /// errors are the sheet's; `Refusal::AlreadyOffered` where an offer is open, `Refusal::AlreadyReferred` where the profession
    /// has an open part of it, `Refusal::NotAble` where the person cannot receive it. The giver is not told which names stand
    /// in the way: they are another case's. The coordinators are.
    pub async fn offer(&self, caller: &Caller, ticket: &TicketId, to: To, sheet: Sheet) -> Result<HandoffId> {
        let (desk, caller, ticket) = (self.clone(), caller.clone(), ticket.clone());
        let (id, at, longest) = (HandoffId(self.new_id()), self.now(), self.longest().await?);
        let told = (self.clone(), caller.staff.id.clone(), ticket.clone(), to.clone());
        let done = self
            .store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &ticket, Deed::HandOff).await?;
                    let row = &full.row;
                    let giver = match (row.state, &row.holder) {
                        (State::Claimed, Some(holder)) => holder.id.clone(),
                        (State::Waiting | State::Claimed, _) => return Err(Refusal::NotClaimed.into()),
                        (State::Resolved | State::Closed, _) => return Err(Refusal::Ended.into()),
                    };
                    if full.offer.is_some() {
                        return Err(Refusal::AlreadyOffered.into());
                    }
                    let (sheet, severity) = whole(sheet, row.promises)?;
                    let profession = match &to {
                        To::Profession(other) => *other,
                        To::NextShift | To::Person(_) => row.profession,
                    };
                    standing_of(&full).may_go_to(profession)?;
                    let to = match to {
                        To::NextShift | To::Profession(_) => None,
                        To::Person(who) => {
                            let unknown = || Error::field("to", Problem::UnknownChoice);
                            let one = accounts::load(c, &who).await?;
                            let one = one.filter(|a| a.active && a.id != giver).ok_or_else(unknown)?;
                            let gate = Gate::of(c, &ticket).await?;
                            let interpreted = interpreted(c, &gate, &full, profession, longest, at).await?;
                            let apart = is_apart(c, &gate, &full, (&who, profession)).await?;
                            let bars = bars_of(c, &one, (profession, row), interpreted, apart, at).await?;
                            if !bars.is_empty() {
                                return Err(Refusal::NotAble { bars }.into());
                            }
                            Some(who)
                        }
                    };
                    let new = NewHandoff {
                        id: &id,
                        ticket: &ticket,
                        from: &giver,
                        to: to.as_ref(),
                        profession,
                        severity,
                        at,
                        sheet: &sheet,
                    };
                    handoffs::insert(c, &new).await?;
                    // Where it comes back, the giver goes on from here.
                    handoffs::keep_draft(c, &ticket, &caller.staff.id, at, &sheet).await?;
                    tickets::touch(c, &ticket).await?;
                    let entry = NewEntry::new(at, LogAction::HandoffOffered).on(&ticket).by(&caller.staff.id);
                    append(c, &entry.about(id.as_str())).await?;
                    Ok(id)
                })
            })
            .await;
        if let (Err(Error::Refused(Refusal::NotAble { bars })), (desk, by, ticket, To::Person(who))) =
            (&done, told)
            && bars.contains(&Bar::Conflict)
        {
            desk.tell_coordinators(&by, &ticket, &who).await?;
        }
        done
    }

    /// Keeps the sheet of a claimed case without offering it; it may lack anything. By its holder or a coordinator. Field
    /// names in errors are the sheet's.
    pub async fn keep_sheet(&self, caller: &Caller, ticket: &TicketId, sheet: Sheet) -> Result<()> {
        let wrong = faults(&sheet);
        if !wrong.is_empty() {
            return Err(Error::Invalid(wrong));
        }
        let (desk, caller, ticket, at) = (self.clone(), caller.clone(), ticket.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &ticket, Deed::HandOff).await?;
                    match full.row.state {
                        State::Claimed => {}
                        State::Waiting => return Err(Refusal::NotClaimed.into()),
                        State::Resolved | State::Closed => return Err(Refusal::Ended.into()),
                    }
                    // What is offered is what was offered.
                    if full.offer.is_some() {
                        return Err(Refusal::AlreadyOffered.into());
                    }
                    let me = &caller.staff.id;
                    let sheet = sheet.owing(full.row.promises);
                    handoffs::keep_draft(c, &ticket, me, at, &sheet).await?;
                    append(c, &NewEntry::new(at, LogAction::HandoffDrafted).on(&ticket).by(me)).await?;
                    Ok(())
                })
            })
            .await
    }

    /// The sheet that is being written for a case. For its holder and coordinators.
    pub async fn kept_sheet(&self, caller: &Caller, ticket: &TicketId) -> Result<Option<Draft>> {
        let id = self.allowed(caller, ticket, Deed::HandOff).await?.row.id;
        let mut drafts = self
            .store()
            .read(|c| Box::pin(async move { handoffs::drafts(c, std::slice::from_ref(&id)).await }))
            .await?;
        Ok(drafts.remove(ticket))
    }

    /// Takes an open offer back. By its giver or a coordinator.
    pub async fn withdraw_handoff(&self, caller: &Caller, id: &HandoffId) -> Result<TicketId> {
        let (desk, caller, id, at) = (self.clone(), caller.clone(), id.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let (handoff, full) = locked(&desk, c, &caller, &id).await?;
                    desk.must(&caller, Deed::HandOff, &full)?;
                    let me = &caller.staff.id;
                    if !handoffs::end(c, &id, OfferState::Withdrawn, me, at).await? {
                        return Err(Refusal::Outdated.into());
                    }
                    tickets::touch(c, &handoff.ticket).await?;
                    let entry = NewEntry::new(at, LogAction::HandoffWithdrawn).on(&handoff.ticket).by(me);
                    append(c, &entry.about(id.as_str())).await?;
                    Ok(handoff.ticket)
                })
            })
            .await
    }
}
