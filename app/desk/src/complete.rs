//! A request that was taken down in haste, at a counter or a stand, is completed later.

use domain::draft::{Draft, Filing};
use domain::ticket::Act;
use domain::{LogAction, TicketId};
use store::files::Owner;
use store::log::{NewEntry, append};
use store::tickets;

use crate::access::{Caller, Deed};
use crate::filing::FileError;
use crate::ticket::{Change, apply};
use crate::{Desk, Error, Result, Upload};

impl Desk {
    /// What was taken down so far, to go on with. Recorded as an opening.
    pub async fn draft_of(&self, caller: &Caller, ticket: &TicketId) -> Result<Draft> {
        let full = self.allowed(caller, ticket, Deed::Complete).await?;
        self.record(caller, "opened", Some(ticket)).await?;
        let id = ticket.clone();
        let words = self.store().read(|c| Box::pin(async move { tickets::words(c, &id).await })).await?;
        let (words, answers) = words.ok_or(Error::NotFound)?;
        let row = &full.row;
        Ok(Draft::from_filed(row.language, row.category, row.channel, row.hall.as_deref(), &words, &answers))
    }

    /// Completes it. What it is about and how it came stay; clocks that follow from new answers start, and it may press
    /// more than it seemed, never less.
    pub async fn complete_request(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        draft: Draft,
        files: Vec<Upload>,
    ) -> Result<(), FileError> {
        let full = self.allowed(caller, ticket, Deed::Complete).await?;
        let expo = self.expo().await?;
        let draft = Draft {
            category: full.row.category.code().to_owned(),
            channel: full.row.channel.code().to_owned(),
            brief: true,
            ..draft
        };
        let filing = draft.check(&expo.expo, &*expo, self.now()).map_err(FileError::Invalid)?;
        let (ready, faults) = self.examine(files).await?;
        if !faults.is_empty() {
            return Err(FileError::Uploads(faults));
        }
        let (desk, caller, ticket, at) = (self.clone(), caller.clone(), ticket.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &ticket, Deed::Complete).await?;
                    let me = &caller.staff.id;
                    let Filing { urgency, .. } = filing;
                    tickets::rewrite(c, &ticket, &filing).await?;
                    append(c, &NewEntry::new(at, LogAction::Completed).on(&ticket).by(me)).await?;
                    for file in ready {
                        file.write(c, Owner::Ticket(&ticket), at).await?;
                        let entry = NewEntry::new(at, LogAction::FileAdded).on(&ticket).by(me);
                        append(c, &entry.about(file.id())).await?;
                    }
                    if urgency < full.row.urgency {
                        let (actor, act) = (Some(me.clone()), Act::RaiseUrgency(urgency));
                        apply(c, &full, &Change { at, actor, act, reason: String::new() }).await?;
                    }
                    Ok::<_, Error>(())
                })
            })
            .await?;
        Ok(())
    }
}
