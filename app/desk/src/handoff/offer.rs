//! The giver's side: offering a case, and taking the offer back.

use domain::draft::{FieldError, Problem};
use domain::handoff::{Bar, OfferState, Sheet};
use domain::ticket::Refusal;
use domain::{HandoffId, LogAction, State, TicketId, text};
use store::handoffs::{self, NewHandoff};
use store::log::{NewEntry, append};
use store::{accounts, tickets};

use super::{To, bars_of, interpreted, is_apart, locked};
use crate::access::{Caller, Deed};
use crate::conflict::Gate;
use crate::{Desk, Error, Result};

/// The most characters of one field of a sheet.
const FIELD_MAX: usize = 2_000;

/// A sheet that can be offered, or everything that it lacks, by field.
fn whole(sheet: Sheet) -> Result<(Sheet, domain::handoff::Severity)> {
    let mut faults: Vec<FieldError> = sheet
        .lacks()
        .into_iter()
        .map(|lack| FieldError { field: lack.code().into(), problem: Problem::Missing })
        .collect();
    for (field, said) in [
        ("summary", &sheet.summary),
        ("done", &sheet.done),
        ("promises", &sheet.promises),
        ("next_step", &sheet.next_step),
        ("if_then", &sheet.if_then),
        ("apart", &sheet.apart),
    ] {
        if let Err(fault) = text::check(said, FIELD_MAX) {
            faults.push(FieldError { field: field.into(), problem: fault.into() });
        }
    }
    match sheet.severity {
        Some(severity) if faults.is_empty() => Ok((sheet, severity)),
        _ => Err(Error::Invalid(faults)),
    }
}

impl Desk {
    /// Offers a claimed case; it stays its holder's until somebody accepts. By its holder or a coordinator. Field names in
    /// errors are the sheet's; `Refusal::AlreadyOffered` where an offer is open, `Refusal::NotAble` where the person cannot
    /// receive it. The giver is not told which names stand in the way: they are another case's. The coordinators are.
    pub async fn offer(&self, caller: &Caller, ticket: &TicketId, to: To, sheet: Sheet) -> Result<HandoffId> {
        let (sheet, severity) = whole(sheet)?;
        let (desk, caller, ticket) = (self.clone(), caller.clone(), ticket.clone());
        let (id, at) = (HandoffId(self.new_id()), self.now());
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
                    let to = match to {
                        To::NextShift => None,
                        To::Person(who) => {
                            let unknown = || Error::field("to", Problem::UnknownChoice);
                            let one = accounts::load(c, &who).await?;
                            let one = one.filter(|a| a.active && a.id != giver).ok_or_else(unknown)?;
                            let interpreted = interpreted(c, row.language).await?;
                            let gate = Gate::of(c, &ticket).await?;
                            let apart = is_apart(c, &gate, &full, &who).await?;
                            let bars = bars_of(c, &one, row, interpreted, apart, at).await?;
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
                        profession: row.profession,
                        severity,
                        at,
                        sheet: &sheet,
                    };
                    handoffs::insert(c, &new).await?;
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
