//! Nobody goes home with a case: where it goes when somebody is gone.

use domain::ticket::Act;
use domain::{AccountId, Millis, PartId, PartState, TicketId};
use store::tickets::{self, Full};
use store::{Conn, handoffs};

use super::begun::begin_sheet;
use crate::confirm::is_owed;
use crate::interpret::interprets_no_more;
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
    interprets_no_more(c, who, None, actor.person(), at).await?;
    let taking = Taking { who, keeper, actor, why, at };
    let mut all = handoffs::held(c, who).await?;
    for ticket in handoffs::parts_held(c, who).await? {
        if !all.contains(&ticket) {
            all.push(ticket);
        }
    }
    for ticket in all {
        take_out(desk, c, &ticket, &taking).await?;
    }
    Ok(())
}

/// Out of whose hands something is taken, onto whose list (back to the queue where there is none), by whom and why.
#[derive(Clone, Copy)]
pub(crate) struct Taking<'a> {
    pub(crate) who: &'a AccountId,
    pub(crate) keeper: Option<&'a AccountId>,
    pub(crate) actor: &'a Actor,
    pub(crate) why: &'a str,
    pub(crate) at: Millis,
}

/// The parts of a case that somebody works on.
pub(crate) fn parts_of(full: &Full, who: &AccountId) -> Vec<PartId> {
    let theirs = |p: &&domain::row::PartRow| {
        p.state == PartState::Claimed && p.holder.as_ref().is_some_and(|h| h.id == *who)
    };
    full.row.parts.iter().filter(theirs).map(|p| p.id.clone()).collect()
}

/// Takes out of somebody's hands what they hold of one case, and starts the clock for what they promised. The answer is the
/// case as it was before.
pub(crate) async fn take_out(
    desk: &Desk,
    c: &mut Conn,
    ticket: &TicketId,
    taking: &Taking<'_>,
) -> Result<Full> {
    let Taking { who, keeper, actor, why, at } = *taking;
    let engine = Some(desk.store().engine());
    let change = |act| Change { at, actor: actor.clone(), act, reason: why.to_owned() };
    let before = tickets::load(c, ticket, engine).await?.ok_or(Error::NotFound)?;
    // Nobody gets onto their list what is kept from them: it waits for another.
    let keeper = keeper.filter(|keeper| !before.walled.contains(keeper));
    if before.row.is_held_by(who) {
        let act = keeper.map_or(Act::Release, |keeper| Act::List(keeper.clone()));
        // Who keeps it on their own list goes on from what they know.
        let kept = matches!(&act, Act::List(keeper) if keeper != who);
        apply(c, &before, &change(act)).await?;
        if kept {
            begin_sheet(c, &before, taking).await?;
        }
        is_owed(c, desk, ticket, at).await?;
    }
    for part in parts_of(&before, who) {
        // Each step starts from the row as the one before left it.
        let full = tickets::load(c, ticket, engine).await?.ok_or(Error::NotFound)?;
        let act = match keeper {
            Some(keeper) => Act::ListPart(part, keeper.clone()),
            None => Act::ReleasePart(part),
        };
        apply(c, &full, &change(act)).await?;
    }
    Ok(before)
}
