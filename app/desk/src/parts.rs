//! Referrals: a part of a ticket in another profession's hands, while one holder stays accountable.

use domain::draft::{Problem, STORY_MAX};
use domain::row::Row;
use domain::text;
use domain::ticket::{Act, Refusal};
use domain::{PartId, Profession, TicketId};
use store::duty;

use crate::access::{Caller, Deed};
use crate::ticket::{Actor, Change, apply, reason};
use crate::{Desk, Error, Result};

impl Desk {
    /// Asks another profession for a part, with a reason.
    pub async fn refer(&self, caller: &Caller, ticket: &TicketId, to: Profession, why: &str) -> Result<Row> {
        let part = PartId(self.new_id());
        self.change(caller, ticket, Deed::Steer, Act::Refer(part, to), reason("reason", why)?).await
    }

    /// Gives one's part back to the profession's queue, with a reason.
    pub async fn release_part(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        part: &PartId,
        why: &str,
    ) -> Result<Row> {
        self.change(caller, ticket, Deed::WorkPart, Act::ReleasePart(part.clone()), reason("reason", why)?)
            .await
    }

    /// Finishes one's part with its result.
    pub async fn finish_part(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        part: &PartId,
        result: &str,
    ) -> Result<Row> {
        let result = result.trim().to_owned();
        if result.is_empty() {
            return Err(Error::field("result", Problem::Missing));
        }
        text::check(&result, STORY_MAX).map_err(|fault| Error::field("result", fault.into()))?;
        self.change(caller, ticket, Deed::WorkPart, Act::FinishPart(part.clone()), result).await
    }

    /// Says that one's profession will not do a part that waits for it, and why: it is back with who asked. Only who is on
    /// duty may (`Refusal::OffDuty`). Field name in errors: `reason`.
    pub async fn refuse_part(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        part: &PartId,
        why: &str,
    ) -> Result<()> {
        let why = reason("reason", why)?;
        let (desk, caller, ticket, part) = (self.clone(), caller.clone(), ticket.clone(), part.clone());
        let at = self.now();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &ticket, Deed::ClaimPart).await?;
                    let theirs = full.row.parts.iter().find(|p| p.id == part);
                    if theirs.is_none_or(|p| !caller.staff.is(p.profession)) {
                        return Err(Error::NotFound);
                    }
                    if duty::keep_on_duty(c, &caller.staff.id).await?.is_none() {
                        return Err(Refusal::OffDuty.into());
                    }
                    let actor = Actor::Staff(caller.staff.id.clone());
                    let act = Act::RefusePart(part);
                    apply(c, &full, &Change { at, actor, act, reason: why }).await?;
                    Ok(())
                })
            })
            .await
    }

    /// Takes back a part that nobody has claimed, or goes on without one that nobody would do.
    pub async fn cancel_part(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        part: &PartId,
        why: &str,
    ) -> Result<Row> {
        self.change(caller, ticket, Deed::Steer, Act::CancelPart(part.clone()), reason("reason", why)?).await
    }
}
