//! What becomes of a likely conflict: whoever has it steps back or asks; a coordinator clears it or decides.

use std::collections::HashMap;

use domain::conflict::{ConflictState, binds_firm};
use domain::ticket::Refusal;
use domain::{AccountId, ConflictId, LogAction, TicketId};
use store::conflicts::{self, Conflict};
use store::log::{NewEntry, append};
use store::{Conn, accounts, tickets};

use super::gate::{Gate, pairs, work_of};
use super::wall::Keep;
use super::{ConflictView, Doubts};
use crate::access::{Caller, Deed};
use crate::accounts::only_coordinators;
use crate::ticket::reason;
use crate::{Desk, Error, Result};

impl Desk {
    /// What stands between the caller and a case that they may see in the queue: the names, alone. Recorded.
    pub async fn doubts(&self, caller: &Caller, ticket: &TicketId) -> Result<Doubts> {
        let full = self.allowed(caller, ticket, Deed::SeeRow).await?;
        self.record(caller, "names", Some(ticket)).await?;
        let (caller, id) = (caller.clone(), ticket.clone());
        self.store()
            .read(|c| {
                Box::pin(async move {
                    let me = &caller.staff;
                    let gate = Gate::of(c, &id).await?;
                    let hits = gate.hits(c, &me.id, work_of(me, &full.row), None).await?;
                    let mine = conflicts::undecided_of(c, &id).await?;
                    let asked = mine.iter().any(|d| d.who.id == me.id && d.state == ConflictState::Asked);
                    Ok(Doubts { pairs: pairs(&hits), asked })
                })
            })
            .await
    }

    /// "I do not think that it is a conflict": it stays undecided, and the coordinators find it on their list.
    pub async fn ask_about_conflict(&self, caller: &Caller, ticket: &TicketId) -> Result<()> {
        let (desk, caller, id, at) = (self.clone(), caller.clone(), ticket.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &id, Deed::SeeRow).await?;
                    let me = &caller.staff;
                    let gate = Gate::of(c, &id).await?;
                    let hits = gate.hits(c, &me.id, work_of(me, &full.row), None).await?;
                    if gate.note(c, &desk, &me.id, &hits, ConflictState::Asked, at).await? {
                        tickets::touch(c, &id).await?;
                        let entry = NewEntry::new(at, LogAction::ConflictAsked).on(&id).by(&me.id);
                        append(c, &entry.about(me.id.as_str())).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// "This is a conflict": the case is kept from the caller, and from their firm where the rule says so, though not from
    /// a colleague who works on it already. Where they hold it, it goes back to the queue. `Refusal::Outdated` where no name
    /// stands between them.
    pub async fn step_back(&self, caller: &Caller, ticket: &TicketId) -> Result<()> {
        let (desk, caller, id, at) = (self.clone(), caller.clone(), ticket.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &id, Deed::SeeRow).await?;
                    let me = &caller.staff;
                    let work = work_of(me, &full.row);
                    let gate = Gate::of(c, &id).await?;
                    let hits = gate.hits(c, &me.id, work, None).await?;
                    if hits.is_empty() {
                        return Err(Refusal::Outdated.into());
                    }
                    gate.note(c, &desk, &me.id, &hits, ConflictState::Asked, at).await?;
                    let keep = Keep {
                        who: &me.id,
                        by: &me.id,
                        at,
                        whole_firm: binds_firm(work),
                        why: "",
                        list: None,
                    };
                    keep.build(c, &desk, &id).await
                })
            })
            .await
    }

    /// What nobody has decided, oldest first, one for each person and case. Coordinators only; not what is their own, and
    /// nothing of a case that is kept from them.
    pub async fn open_conflicts(&self, caller: &Caller) -> Result<Vec<ConflictView>> {
        only_coordinators(caller)?;
        let me = caller.staff.id.clone();
        self.store()
            .read(|c| {
                Box::pin(async move {
                    let kept = conflicts::kept_from(c, &me).await?;
                    let mut all = conflicts::undecided(c).await?;
                    all.retain(|d| d.who.id != me && !kept.contains(&d.ticket) && !kept.contains(&d.like.1));
                    views(c, all).await
                })
            })
            .await
    }

    /// It is no conflict: the person may go on, and is not asked about these names again. Coordinators only, and not about
    /// themselves. Field name in errors: `reason`; `Refusal::Outdated` where another was faster.
    pub async fn clear_conflict(&self, caller: &Caller, id: &ConflictId, why: &str) -> Result<()> {
        let why = reason("reason", why)?;
        let (desk, caller, id, at) = (self.clone(), caller.clone(), id.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let found = to_decide(&desk, c, &caller, &id).await?;
                    let (me, who) = (&caller.staff.id, &found.who.id);
                    if !conflicts::decide(c, &found.ticket, who, ConflictState::Cleared, me, at).await? {
                        return Err(Refusal::Outdated.into());
                    }
                    tickets::touch(c, &found.ticket).await?;
                    let entry = NewEntry::new(at, LogAction::ConflictCleared).on(&found.ticket).by(me);
                    append(c, &entry.about(who.as_str()).because(&why)).await?;
                    Ok(())
                })
            })
            .await
    }

    /// It is a conflict: the case is kept from the person, and where `whole_firm` from everybody of their firm. What they
    /// hold of it goes onto the coordinator's list. Coordinators only, and not about themselves. Field name in errors:
    /// `reason`.
    pub async fn decide_conflict(
        &self,
        caller: &Caller,
        id: &ConflictId,
        whole_firm: bool,
        why: &str,
    ) -> Result<()> {
        let why = reason("reason", why)?;
        let (desk, caller, id, at) = (self.clone(), caller.clone(), id.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let found = to_decide(&desk, c, &caller, &id).await?;
                    let me = &caller.staff.id;
                    if !matches!(found.state, ConflictState::Open | ConflictState::Asked) {
                        return Err(Refusal::Outdated.into());
                    }
                    let who = &found.who.id;
                    let keep = Keep { who, by: me, at, whole_firm, why: &why, list: Some(me) };
                    keep.build(c, &desk, &found.ticket).await
                })
            })
            .await
    }

    /// A case is kept from somebody no more, with a reason; what was decided is to be decided anew. Coordinators only.
    pub async fn lift_wall(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        who: &AccountId,
        why: &str,
    ) -> Result<()> {
        only_coordinators(caller)?;
        let why = reason("reason", why)?;
        let (desk, caller, ticket, who) = (self.clone(), caller.clone(), ticket.clone(), who.clone());
        let at = self.now();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    desk.locked(c, &caller, &ticket, Deed::Steer).await?;
                    if !conflicts::lift(c, &ticket, &who).await? {
                        return Err(Refusal::Outdated.into());
                    }
                    conflicts::undecide(c, &ticket, &who).await?;
                    let entry = NewEntry::new(at, LogAction::WallLifted).on(&ticket).by(&caller.staff.id);
                    append(c, &entry.about(who.as_str()).because(&why)).await?;
                    Ok(())
                })
            })
            .await
    }
}

/// What a coordinator wants to decide, its case's row held until the transaction ends.
async fn to_decide(desk: &Desk, c: &mut Conn, caller: &Caller, id: &ConflictId) -> Result<Conflict> {
    only_coordinators(caller)?;
    let found = conflicts::load(c, id).await?.ok_or(Error::NotFound)?;
    desk.locked(c, caller, &found.ticket, Deed::Steer).await?;
    if conflicts::kept_from(c, &caller.staff.id).await?.contains(&found.like.1) {
        return Err(Error::NotFound);
    }
    // Nobody judges in their own cause.
    if found.who.id == caller.staff.id {
        return Err(Error::Forbidden);
    }
    // Read again: another may have decided while the row was waited for.
    conflicts::load(c, id).await?.ok_or(Error::NotFound)
}

/// One view for each person and case, in the order in which they were found.
async fn views(c: &mut Conn, all: Vec<Conflict>) -> Result<Vec<ConflictView>> {
    let mut numbers = HashMap::new();
    let mut views: Vec<ConflictView> = Vec::new();
    for one in all {
        for ticket in [&one.ticket, &one.like.1] {
            if !numbers.contains_key(ticket) {
                let full = tickets::load(c, ticket, None).await?.ok_or(Error::NotFound)?;
                numbers.insert(ticket.clone(), (full.row.number, full.row));
            }
        }
        let ((number, row), (like, _)) = (&numbers[&one.ticket], &numbers[&one.like.1]);
        let pair = (one.name, one.like.0, *like);
        if let Some(view) = views.iter_mut().find(|v| v.number == *number && v.who == one.who) {
            view.pairs.push(pair);
            if one.state == ConflictState::Asked {
                view.state = one.state;
            }
            continue;
        }
        let lawyer = accounts::load(c, &one.who.id).await?.is_some_and(|account| {
            let professions = account.professions();
            professions.contains(&row.profession) && binds_firm(row.profession)
        });
        views.push(ConflictView {
            id: one.id,
            number: *number,
            who: one.who,
            pairs: vec![pair],
            state: one.state,
            found_at: one.found_at,
            binds_firm: lawyer,
        });
    }
    Ok(views)
}
