//! Nobody goes home with a case: where it goes when somebody is gone.

use domain::ticket::Act;
use domain::{AccountId, Millis};
use store::{Conn, handoffs, tickets};

use crate::ticket::{Change, apply};
use crate::{Desk, Error, Result};

/// Everything that somebody holds goes to a coordinator's list, with the reason in the log of each. An open offer of theirs
/// goes on as the coordinator's no more: whoever would have taken it asks the coordinator.
pub(crate) async fn to_list(
    desk: &Desk,
    c: &mut Conn,
    who: &AccountId,
    coordinator: &AccountId,
    why: &str,
    at: Millis,
) -> Result<()> {
    let engine = Some(desk.store().engine());
    let change = |act| Change { at, actor: Some(coordinator.clone()), act, reason: why.to_owned() };
    for ticket in handoffs::held(c, who).await? {
        let full = tickets::load(c, &ticket, engine).await?.ok_or(Error::NotFound)?;
        if full.row.is_held_by(who) {
            // Nobody gets onto their list what is kept from them: it waits for another.
            let hidden = full.walled.contains(coordinator);
            let act = if hidden { Act::Release } else { Act::List(coordinator.clone()) };
            apply(c, &full, &change(act)).await?;
        }
    }
    for ticket in handoffs::parts_held(c, who).await? {
        let full = tickets::load(c, &ticket, engine).await?.ok_or(Error::NotFound)?;
        let theirs = full.row.parts.iter().filter(|p| {
            p.state == domain::PartState::Claimed && p.holder.as_ref().is_some_and(|h| h.id == *who)
        });
        for part in theirs {
            // Each step starts from the row as the one before left it.
            let full = tickets::load(c, &ticket, engine).await?.ok_or(Error::NotFound)?;
            let hidden = full.walled.contains(coordinator);
            let (part, to) = (part.id.clone(), coordinator.clone());
            let act = if hidden { Act::ReleasePart(part) } else { Act::ListPart(part, to) };
            apply(c, &full, &change(act)).await?;
        }
    }
    Ok(())
}
