//! Nobody goes home with a case: where it goes when somebody is gone.

use domain::ticket::Act;
use domain::{AccountId, Millis};
use store::tickets::{self, Full};
use store::{Conn, handoffs};

use crate::confirm::is_owed;
use crate::ticket::{Actor, Change, apply};
use crate::{Desk, Error, Result};

/// Everything that somebody holds goes to a coordinator's list (back to the queue, where there is none), with the reason in
/// the log of each. An open offer of theirs lapses: whoever would have taken it asks the coordinator. Their duty must have
/// ended already in this transaction, or what they claim meanwhile would stay with them.
pub(crate) async fn to_list(
    desk: &Desk,
    c: &mut Conn,
    who: &AccountId,
    keeper: Option<&AccountId>,
    (actor, why): (&Actor, &str),
    at: Millis,
) -> Result<()> {
    // A list whose coordinator goes at this moment keeps nothing.
    let keeper = match keeper {
        Some(keeper) if store::duty::keep_coordinator(c, keeper).await? => Some(keeper),
        _ => None,
    };
    let engine = Some(desk.store().engine());
    let change = |act| Change { at, actor: actor.clone(), act, reason: why.to_owned() };
    // Nobody gets onto their list what is kept from them: it waits for another.
    let list_of = |full: &Full| keeper.filter(|keeper| !full.walled.contains(keeper));
    for ticket in handoffs::held(c, who).await? {
        let full = tickets::load(c, &ticket, engine).await?.ok_or(Error::NotFound)?;
        if full.row.is_held_by(who) {
            let act = list_of(&full).map_or(Act::Release, |keeper| Act::List(keeper.clone()));
            apply(c, &full, &change(act)).await?;
            is_owed(c, desk, &ticket, at).await?;
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
            let id = part.id.clone();
            let act = match list_of(&full) {
                Some(keeper) => Act::ListPart(id, keeper.clone()),
                None => Act::ReleasePart(id),
            };
            apply(c, &full, &change(act)).await?;
        }
    }
    Ok(())
}
