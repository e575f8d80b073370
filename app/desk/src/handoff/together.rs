//! What is stable goes, and comes, in one go: each case as if it went alone, and what came of each is said.

use domain::handoff::Severity;
use domain::ticket::Refusal;
use domain::{HandoffId, Number, TicketId};
use store::handoffs;

use super::{Acceptance, To, is_for};
use crate::access::{Caller, Deed};
use crate::{Desk, Error, Result};

/// How it went with one case of several.
#[derive(Debug)]
pub struct Said {
    /// The case, as far as the caller may know it.
    pub number: Option<Number>,
    /// Why it did not go.
    pub refused: Option<Error>,
}

impl Desk {
    /// Offers several cases at once; each goes as [`Desk::offer`] has it, from the sheet that is kept. Only what is stable and
    /// whole (`Refusal::NotWithOthers`). Says of each, in the same order, how it went.
    pub async fn offer_many(&self, caller: &Caller, cases: &[TicketId], to: &To) -> Result<Vec<Said>> {
        let mut said = Vec::new();
        for id in cases {
            let number = self.number_for(caller, id).await?;
            let offer = async {
                let open = self.allowed(caller, id, Deed::HandOff).await?.row.promises;
                let kept = self.kept_sheet(caller, id).await?.map(|draft| draft.sheet);
                let sheet =
                    kept.filter(|sheet| sheet.goes_with_others(open)).ok_or(Refusal::NotWithOthers)?;
                self.offer(caller, id, to.clone(), sheet).await.map(drop)
            };
            said.push(Said { number, refused: refused(offer.await)? });
        }
        Ok(said)
    }

    /// Takes several cases over at once; each goes as [`Desk::accept_handoff`] has it. Only what is stable
    /// (`Refusal::NotWithOthers`), and what has no open promise that would have to be read. Says of each, in the same order,
    /// how it went.
    pub async fn accept_many(&self, caller: &Caller, offers: &[HandoffId]) -> Result<Vec<Said>> {
        let mut said = Vec::new();
        for id in offers {
            let of = id.clone();
            let found = self.store().read(|c| Box::pin(async move { handoffs::load(c, &of).await })).await?;
            let Some(offer) = found else {
                said.push(Said { number: None, refused: Some(Error::NotFound) });
                continue;
            };
            // Before somebody else has it: from then on it is theirs to know.
            let number = self.number_for(caller, &offer.ticket).await?;
            let accept = async {
                if is_for(&offer, caller) && offer.severity != Severity::Stable {
                    return Err(Refusal::NotWithOthers.into());
                }
                self.accept_handoff(caller, id, Acceptance::default()).await.map(drop)
            };
            said.push(Said { number, refused: refused(accept.await)? });
        }
        Ok(said)
    }

    /// The number of a case, if the caller may know it.
    async fn number_for(&self, caller: &Caller, id: &TicketId) -> Result<Option<Number>> {
        match self.allowed(caller, id, Deed::SeeRow).await {
            Ok(full) => Ok(Some(full.row.number)),
            Err(Error::NotFound | Error::Forbidden) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// What is said of one case; what failed altogether ends the whole.
fn refused(done: Result<()>) -> Result<Option<Error>> {
    match done {
        Ok(()) => Ok(None),
        Err(error @ (Error::Store(_) | Error::Internal(_))) => Err(error),
        Err(error) => Ok(Some(error)),
    }
}
