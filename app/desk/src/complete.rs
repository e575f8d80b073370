//! A request that was taken down in haste, at a counter or a stand, is completed later.

use domain::draft::{Draft, Filing, Words};
use domain::question::Answers;
use domain::row::Row;
use domain::ticket::Act;
use domain::{LogAction, TicketId};
use store::files::Owner;
use store::log::{NewEntry, append};
use store::{duty, tickets};

use crate::access::{Caller, Deed};
use crate::filing::FileError;
use crate::interpret::interprets_no_more;
use crate::secrets::sha256;
use crate::ticket::{Actor, Change, apply};
use crate::{Desk, Error, Result, Upload};

/// Why nothing was saved.
#[derive(Debug, thiserror::Error)]
pub enum CompleteError {
    /// Somebody else completed it meanwhile.
    #[error("completed by somebody else meanwhile")]
    Outdated,
    /// What was typed cannot be kept, or the database failed.
    #[error(transparent)]
    File(#[from] FileError),
}

impl From<Error> for CompleteError {
    fn from(error: Error) -> Self {
        Self::File(error.into())
    }
}

impl Desk {
    /// What was taken down so far, to go on with. Recorded as an opening.
    pub async fn draft_of(&self, caller: &Caller, ticket: &TicketId) -> Result<Draft> {
        let full = self.allowed(caller, ticket, Deed::Complete).await?;
        self.record(caller, "opened", Some(ticket)).await?;
        let id = ticket.clone();
        let words = self.store().read(|c| Box::pin(async move { tickets::words(c, &id).await })).await?;
        let (words, answers) = words.ok_or(Error::NotFound)?;
        Ok(drafted(&full.row, &words, &answers))
    }

    /// What tells whether somebody else completed it since.
    pub fn fingerprint(draft: &Draft) -> Result<String> {
        Ok(sha256(serde_json::to_string(draft).map_err(store::Error::from)?.as_bytes()))
    }

    /// Completes it, where it is still as the caller saw it (`seen`, a [`Self::fingerprint`]); a second tap on "save"
    /// changes nothing. What it is about and how it came stay; clocks that follow from new answers start, and it may press
    /// more than it seemed, never less.
    pub async fn complete_request(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        seen: &str,
        draft: Draft,
        files: Vec<Upload>,
    ) -> Result<(), CompleteError> {
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
            return Err(FileError::Uploads(faults).into());
        }
        let (desk, caller, ticket, at) = (self.clone(), caller.clone(), ticket.clone(), self.now());
        let seen = seen.to_owned();
        let saved = self
            .store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &ticket, Deed::Complete).await?;
                    let me = &caller.staff.id;
                    let (words, answers) = tickets::words(c, &ticket).await?.ok_or(Error::NotFound)?;
                    if Self::fingerprint(&drafted(&full.row, &words, &answers))? != seen {
                        // The same person's second tap, or two who wrote the same.
                        return Ok(words == filing.words && answers == filing.answers);
                    }
                    let Filing { urgency, language, .. } = filing;
                    if let Some(one) = &full.interpreter
                        && !duty::speaking(c, language).await?.contains(&one.id)
                    {
                        interprets_no_more(c, &one.id, Some(&ticket), Some(me), at).await?;
                    }
                    store::filing::rewrite(c, &ticket, &filing, at).await?;
                    crate::conflict::again(c, &desk, &ticket, &filing, at).await?;
                    append(c, &NewEntry::new(at, LogAction::Completed).on(&ticket).by(me)).await?;
                    for file in ready {
                        file.write(c, Owner::Ticket(&ticket), at).await?;
                        let entry = NewEntry::new(at, LogAction::FileAdded).on(&ticket).by(me);
                        append(c, &entry.about(file.id())).await?;
                    }
                    if urgency < full.row.urgency {
                        let (actor, act) = (Actor::Staff(me.clone()), Act::RaiseUrgency(urgency));
                        apply(c, &full, &Change { at, actor, act, reason: String::new() }).await?;
                    }
                    Ok::<_, Error>(true)
                })
            })
            .await?;
        if saved { Ok(()) } else { Err(CompleteError::Outdated) }
    }
}

/// What a ticket says, as it would be typed.
fn drafted(row: &Row, words: &Words, answers: &Answers) -> Draft {
    Draft::from_filed(row.language, row.category, row.channel, row.hall.as_deref(), words, answers)
}
