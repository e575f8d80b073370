//! The wall: from whom a case is kept. To them it does not exist: [`crate::access::may`] says no to everything, and lists
//! leave it out.

use domain::conflict::ConflictState;
use domain::{AccountId, LogAction, Millis, TicketId};
use store::conflicts::{self, NewWall};
use store::log::{NewEntry, append};
use store::tickets::Full;
use store::{Conn, accounts, handoffs, tickets};

use super::gate::same_firm;
use crate::handoff::{Taking, parts_of, take_out};
use crate::interpret::interprets_no_more;
use crate::ticket::Actor;
use crate::{Desk, Error, Result};

/// A case that is to be kept from somebody.
pub(super) struct Keep<'a> {
    pub(super) who: &'a AccountId,
    pub(super) by: &'a AccountId,
    pub(super) at: Millis,
    pub(super) whole_firm: bool,
    pub(super) why: &'a str,
    /// Onto whose list it goes where they hold it; else back to the queue.
    pub(super) list: Option<&'a AccountId>,
}

impl Keep<'_> {
    /// Builds the wall, and takes out of the hands behind it what they hold of the case.
    pub(super) async fn build(&self, c: &mut Conn, desk: &Desk, ticket: &TicketId) -> Result<()> {
        let (at, by) = (self.at, self.by);
        conflicts::decide(c, ticket, self.who, ConflictState::Decided, by, at).await?;
        let mut walled = vec![self.who.clone()];
        if self.whole_firm {
            let full = load(c, desk, ticket).await?;
            let firm = accounts::load(c, self.who).await?.map(|account| account.firm).unwrap_or_default();
            // Who steps back takes no case out of a colleague's hands; a coordinator does.
            let stays = |who: &AccountId| self.list.is_none() && works_on(&full, who);
            let all = conflicts::of_some_firm(c).await?;
            let same = same_firm(&firm);
            let colleagues = all.into_iter().filter(|(_, other)| same(other));
            walled.extend(colleagues.map(|(person, _)| person.id).filter(|id| id != self.who && !stays(id)));
        }
        // Nobody gets onto their list what they may not know of.
        let list = self.list.filter(|list| !walled.contains(list));
        let actor = Actor::Staff(by.clone());
        for who in &walled {
            let taking = Taking { who, keeper: list, actor: &actor, why: self.why, at };
            take_away(c, desk, ticket, &taking).await?;
        }
        for who in &walled {
            let first = who == self.who;
            let new = NewWall {
                ticket,
                who,
                at,
                by,
                whole_firm: first && self.whole_firm,
                because_of: (!first).then_some(self.who),
            };
            note(c, &new, if first { self.why } else { "" }).await?;
        }
        tickets::touch(c, ticket).await?;
        Ok(())
    }
}

/// Whoever joins a firm joins its walls (`firms`: theirs before, and now). Who leaves one stays behind them: what they heard
/// there they still know.
pub(crate) async fn follow_firm(
    c: &mut Conn,
    desk: &Desk,
    who: &AccountId,
    (before, now): (&str, &str),
    at: Millis,
) -> Result<()> {
    if now.trim().is_empty() || before == now {
        return Ok(());
    }
    let joined = {
        let (was, is) = (same_firm(before), same_firm(now));
        move |firm: &str| is(firm) && !was(firm)
    };
    for (ticket, by, because_of, theirs) in conflicts::of_firms(c).await? {
        if because_of != *who && joined(&theirs) {
            let actor = Actor::Staff(by.clone());
            take_away(c, desk, &ticket, &Taking { who, keeper: None, actor: &actor, why: "", at }).await?;
            let because_of = Some(&because_of);
            let new = NewWall { ticket: &ticket, who, at, by: &by, whole_firm: false, because_of };
            note(c, &new, "").await?;
        }
    }
    Ok(())
}

async fn load(c: &mut Conn, desk: &Desk, ticket: &TicketId) -> Result<Full> {
    tickets::load(c, ticket, Some(desk.store().engine())).await?.ok_or(Error::NotFound)
}

async fn note(c: &mut Conn, new: &NewWall<'_>, why: &str) -> Result<()> {
    if conflicts::wall(c, new).await? {
        let entry = NewEntry::new(new.at, LogAction::Walled).on(new.ticket).by(new.by);
        append(c, &entry.about(new.who.as_str()).because(why)).await?;
    }
    Ok(())
}

/// Whether somebody holds a case, or works on a part of it.
fn works_on(full: &Full, who: &AccountId) -> bool {
    full.row.is_held_by(who) || !parts_of(full, who).is_empty()
}

/// What somebody holds of a case goes onto a coordinator's list, or back to the queue; what they were offered lapses.
async fn take_away(c: &mut Conn, desk: &Desk, ticket: &TicketId, taking: &Taking<'_>) -> Result<()> {
    let before = take_out(desk, c, ticket, taking).await?;
    if before.offer.is_some_and(|offer| offer.to.as_ref() == Some(taking.who)) {
        handoffs::lapse(c, ticket, taking.at).await?;
    }
    interprets_no_more(c, taking.who, Some(ticket), taking.actor.person(), taking.at).await?;
    Ok(())
}
