//! The record of who saw what.

use domain::{AccountId, Millis, TicketId};
use store::conflicts;
use store::seen::{self, Of};

use crate::access::{Caller, Deed};
use crate::views::Seen;
use crate::{Desk, Error, Result};

impl Desk {
    /// Who saw this ticket, newest first. Coordinators only.
    pub async fn seen_of_ticket(&self, caller: &Caller, ticket: &TicketId) -> Result<Vec<Seen>> {
        self.allowed(caller, ticket, Deed::ReadAudit).await?;
        let id = ticket.clone();
        let list =
            self.store().read(|c| Box::pin(async move { seen::list(c, Of::Ticket(&id)).await })).await?;
        Ok(list.into_iter().map(view).collect())
    }

    /// What this person saw, newest first. Coordinators only.
    pub async fn seen_by_person(&self, caller: &Caller, person: &AccountId) -> Result<Vec<Seen>> {
        if !caller.staff.is_coordinator() {
            return Err(Error::Forbidden);
        }
        let (id, me) = (person.clone(), caller.staff.id.clone());
        let (mut list, kept) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    let kept = conflicts::kept_from(c, &me).await?;
                    Ok::<_, store::Error>((seen::list(c, Of::Person(&id)).await?, kept))
                })
            })
            .await?;
        list.retain(|seen| seen.ticket.as_ref().is_none_or(|(ticket, _)| !kept.contains(ticket)));
        Ok(list.into_iter().map(view).collect())
    }

    /// Records a sight, before anything is shown.
    pub(crate) async fn record(
        &self,
        caller: &Caller,
        what: &'static str,
        ticket: Option<&TicketId>,
    ) -> Result<()> {
        let (who, from, ticket, at) =
            (caller.staff.id.clone(), caller.from.clone(), ticket.cloned(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move { Ok(seen::insert(c, at, &who, what, ticket.as_ref(), &from).await?) })
            })
            .await
    }
}

/// How long one reading of a list lasts: a page that looks for news every few seconds is read once.
const READING: Millis = 10 * domain::MINUTE;

impl Desk {
    /// Records that somebody read the sheets of these cases in a list, before it is shown.
    pub(crate) async fn record_sheets(&self, caller: &Caller, of: Vec<TicketId>) -> Result<()> {
        if of.is_empty() {
            return Ok(());
        }
        let (who, from, at) = (caller.staff.id.clone(), caller.from.clone(), self.now());
        let reader = who.clone();
        let read = self.store().read(|c| {
            Box::pin(async move {
                let mut new = Vec::new();
                for ticket in of {
                    if !seen::lately(c, &reader, "sheet", &ticket, at - READING).await? {
                        new.push(ticket);
                    }
                }
                Ok::<_, store::Error>(new)
            })
        });
        let new = read.await?;
        // Whoever commits wakes every page that listens: only for what is new.
        if new.is_empty() {
            return Ok(());
        }
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    for ticket in &new {
                        seen::insert(c, at, &who, "sheet", Some(ticket), &from).await?;
                    }
                    Ok(())
                })
            })
            .await
    }
}

fn view(seen: seen::Seen) -> Seen {
    Seen { at: seen.at, by: seen.by, what: seen.what, ticket: seen.ticket, from: seen.from }
}
