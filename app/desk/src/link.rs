//! The secret link: shown again, made anew.

use domain::{LogAction, TicketId};
use store::filing;
use store::log::{NewEntry, append};

use crate::access::{Caller, Deed};
use crate::secrets::stored_hash;
use crate::ticket::reason;
use crate::{Desk, Error, Receipt, Result};

impl Desk {
    /// Makes the secret link anew, after the caller checked who asks; the old one is dead. `checked` says
    /// how they checked (kept as the reason in the history; must not be empty).
    pub async fn reissue_link(&self, caller: &Caller, ticket: &TicketId, checked: &str) -> Result<Receipt> {
        let checked = reason("checked", checked)?;
        let (desk, caller, ticket) = (self.clone(), caller.clone(), ticket.clone());
        let at = self.now();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let _full = desk.locked(c, &caller, &ticket, Deed::ReissueLink).await?;
                    let mut filed = filing::receipt(c, &ticket).await?.ok_or(Error::NotFound)?;
                    filed.link_version += 1;
                    let hash = stored_hash(&desk.key().link(&ticket, filed.link_version));
                    filing::set_link(c, &ticket, filed.link_version, &hash).await?;
                    let entry = NewEntry::new(at, LogAction::LinkReissued).on(&ticket).by(&caller.staff.id);
                    append(c, &entry.because(&checked)).await?;
                    Ok(desk.receipt_of(&filed, true))
                })
            })
            .await
    }
}
