//! Referrals: a part of a ticket in another profession's hands, while one holder stays accountable.

use domain::draft::{Problem, STORY_MAX};
use domain::row::Row;
use domain::text;
use domain::ticket::Act;
use domain::{PartId, Profession, TicketId};

use crate::access::{Caller, Deed};
use crate::ticket::reason;
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

    /// Takes back a part that nobody has claimed.
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
