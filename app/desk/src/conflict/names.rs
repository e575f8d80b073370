//! The names that a case has to keep apart: what the request says, and what whoever holds the case learns.

use domain::conflict::{PARTY_MAX, Party, named_in, parties};
use domain::draft::{Filing, Problem, Words};
use domain::question::Answers;
use domain::{AccountId, LogAction, Millis, NameId, TicketId, text};
use store::log::{NewEntry, append};
use store::parties::{self as rows, NewName};
use store::{Conn, conflicts, tickets};

use super::gate::{prepared, recheck};
use super::{Apart, NameView, Pair};
use crate::access::{Caller, Deed, may};
use crate::ticket::extra;
use crate::{Desk, Error, Result};

/// The edition of the keys by which names are found. To be raised when a release changes the tables of `names`: then
/// [`Desk::key_names`] makes them anew.
pub(crate) const EDITION: i64 = 2;

/// Tickets whose keys are made in one transaction.
const BATCH: i64 = 100;

fn new_name(desk: &Desk, party: Party) -> NewName {
    let keys = prepared(&party).iter().flat_map(names::Name::keys).collect();
    NewName { id: NameId(desk.new_id()), party, keys }
}

/// The names that a request says.
pub(crate) fn said(desk: &Desk, words: &Words, answers: &Answers, hall: Option<&str>) -> Vec<NewName> {
    parties(words, answers, hall).into_iter().map(|party| new_name(desk, party)).collect()
}

/// A request says more than before: names that it does not say any more go, new ones come.
pub(crate) async fn again(
    c: &mut Conn,
    desk: &Desk,
    ticket: &TicketId,
    filing: &Filing,
    at: Millis,
) -> Result<()> {
    let mut new = said(desk, &filing.words, &filing.answers, filing.hall.as_deref());
    for before in rows::of_ticket(c, ticket).await?.into_iter().filter(|name| name.added_by.is_none()) {
        match new.iter().position(|name| name.party == before.party) {
            Some(at) => drop(new.remove(at)),
            None => rows::remove(c, &before.id, at).await?,
        }
    }
    rows::insert(c, ticket, &new, None, at).await?;
    let full = tickets::load(c, ticket, None).await?.ok_or(Error::NotFound)?;
    recheck(c, desk, &full, at).await
}

/// A name as somebody typed it.
fn checked(mut party: Party) -> Result<Party> {
    party.text = party.text.trim().to_owned();
    if party.text.is_empty() {
        return Err(Error::field("text", Problem::Missing));
    }
    text::check(&party.text, PARTY_MAX).map_err(|fault| Error::field("text", fault.into()))?;
    // What has neither letter nor digit is like nothing, and would keep nothing apart.
    if prepared(&party).iter().all(names::Name::is_empty) {
        return Err(Error::field("text", Problem::Missing));
    }
    Ok(party)
}

impl Desk {
    /// The names of a case; recorded. Who may open the ticket.
    pub async fn names(&self, caller: &Caller, ticket: &TicketId) -> Result<Vec<NameView>> {
        self.allowed(caller, ticket, Deed::Open).await?;
        self.record(caller, "api", Some(ticket)).await?;
        let id = ticket.clone();
        let all = self.store().read(|c| Box::pin(async move { rows::of_ticket(c, &id).await })).await?;
        Ok(all.into_iter().map(NameView::from).collect())
    }

    /// Adds a name, and compares it for everyone on the case. Whoever works on the case, and coordinators. Field name in
    /// errors: `text`.
    pub async fn add_name(&self, caller: &Caller, ticket: &TicketId, party: Party) -> Result<NameView> {
        let party = checked(party)?;
        let (desk, caller, ticket, at) = (self.clone(), caller.clone(), ticket.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &ticket, Deed::Names).await?;
                    let known = rows::of_ticket(c, &ticket).await?.into_iter().find(|n| n.party == party);
                    if let Some(known) = known {
                        return Ok(known.into());
                    }
                    let id = add(c, &desk, &ticket, party, &caller.staff.id, at).await?;
                    recheck(c, &desk, &full, at).await?;
                    Ok(rows::load(c, &id).await?.ok_or(Error::NotFound)?.into())
                })
            })
            .await
    }

    /// Corrects a name: the old one goes, and the new one is another, compared anew.
    pub async fn correct_name(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        id: &NameId,
        party: Party,
    ) -> Result<NameView> {
        let party = checked(party)?;
        let (desk, caller, ticket, id) = (self.clone(), caller.clone(), ticket.clone(), id.clone());
        let at = self.now();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &ticket, Deed::Names).await?;
                    let before = of_case(c, &ticket, &id).await?;
                    if before.party == party {
                        return Ok(before.into());
                    }
                    remove(c, &before, &caller.staff.id, at).await?;
                    let id = add(c, &desk, &ticket, party, &caller.staff.id, at).await?;
                    recheck(c, &desk, &full, at).await?;
                    Ok(rows::load(c, &id).await?.ok_or(Error::NotFound)?.into())
                })
            })
            .await
    }

    /// Takes a name away. The log keeps that it was there.
    pub async fn remove_name(&self, caller: &Caller, ticket: &TicketId, id: &NameId) -> Result<()> {
        let (desk, caller, ticket, id) = (self.clone(), caller.clone(), ticket.clone(), id.clone());
        let at = self.now();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    desk.locked(c, &caller, &ticket, Deed::Names).await?;
                    let before = of_case(c, &ticket, &id).await?;
                    remove(c, &before, &caller.staff.id, at).await
                })
            })
            .await
    }

    /// Makes the keys of all names whose keys are of an older edition, and reads the names of tickets that were filed before
    /// names were kept. To be run before the server listens; returns how many tickets it was.
    pub async fn key_names(&self) -> Result<usize> {
        let mut done = 0;
        loop {
            let (desk, at) = (self.clone(), self.now());
            let count = self
                .store()
                .write(move |c| {
                    Box::pin(async move {
                        let due = rows::not_keyed(c, EDITION, BATCH).await?;
                        for ticket in &due {
                            key(c, &desk, ticket, at).await?;
                        }
                        Ok::<_, Error>(due.len())
                    })
                })
                .await?;
            if count == 0 {
                return Ok(done);
            }
            done += count;
        }
    }
}

/// A name, if it is one of this case.
async fn of_case(c: &mut Conn, ticket: &TicketId, id: &NameId) -> Result<rows::Name> {
    rows::load(c, id).await?.filter(|name| name.ticket == *ticket).ok_or(Error::NotFound)
}

async fn add(
    c: &mut Conn,
    desk: &Desk,
    ticket: &TicketId,
    party: Party,
    by: &AccountId,
    at: Millis,
) -> Result<NameId> {
    let new = new_name(desk, party);
    let id = new.id.clone();
    rows::insert(c, ticket, &[new], Some(by), at).await?;
    append(c, &NewEntry::new(at, LogAction::NameAdded).on(ticket).by(by).about(id.as_str())).await?;
    Ok(id)
}

async fn remove(c: &mut Conn, name: &rows::Name, by: &AccountId, at: Millis) -> Result<()> {
    rows::remove(c, &name.id, at).await?;
    let entry = NewEntry::new(at, LogAction::NameRemoved).on(&name.ticket).by(by);
    append(c, &entry.about(name.id.as_str())).await?;
    Ok(())
}

/// Makes the keys of one ticket's names.
async fn key(c: &mut Conn, desk: &Desk, ticket: &TicketId, at: Millis) -> Result<()> {
    // Asked again under the lock: another server may begin at the same moment.
    let full = tickets::load(c, ticket, Some(desk.store().engine())).await?.ok_or(Error::NotFound)?;
    let edition = rows::keyed(c, ticket).await?;
    if edition >= EDITION {
        return Ok(());
    }
    if edition == 0 {
        let (words, answers) = tickets::words(c, ticket).await?.unwrap_or_default();
        let new = said(desk, &words, &answers, full.row.hall.as_deref());
        rows::insert(c, ticket, &new, None, at).await?;
    } else {
        let known = rows::of_ticket(c, ticket).await?;
        for name in &known {
            let keys = prepared(&name.party).iter().flat_map(names::Name::keys).collect();
            rows::set_keys(c, &name.id, &keys).await?;
        }
        // The first edition did not read the answers; whoever took a name of theirs away later does not get it back.
        if edition == 1 {
            let (_, answers) = tickets::words(c, ticket).await?.unwrap_or_default();
            let is_new = |party: &Party| known.iter().all(|name| name.party != *party);
            let new = named_in(&answers).into_iter().filter(is_new);
            let new: Vec<NewName> = new.map(|party| new_name(desk, party)).collect();
            rows::insert(c, ticket, &new, None, at).await?;
        }
    }
    Ok(rows::set_keyed(c, ticket, EDITION).await?)
}

/// What the page of an opened case shows of names and conflicts.
pub(crate) async fn apart(c: &mut Conn, caller: &Caller, full: &tickets::Full) -> Result<Apart> {
    let (staff, id) = (&caller.staff, &full.row.id);
    let coordinates = staff.is_coordinator();
    let doubts = conflicts::undecided_of(c, id).await?.into_iter();
    let kept = conflicts::kept_from(c, &staff.id).await?;
    Ok(Apart {
        names: rows::of_ticket(c, id).await?.into_iter().map(NameView::from).collect(),
        doubts: doubts
            .filter(|d| (coordinates || d.who.id == staff.id) && !kept.contains(&d.like.1))
            .map(|d| (d.who, Pair { name: d.name.text, like: d.like.0.text }, d.state))
            .collect(),
        walled: if coordinates { conflicts::walled(c, id).await? } else { Vec::new() },
        may: may(staff, Deed::Names, &full.row, extra(staff, full)),
    })
}

impl From<rows::Name> for NameView {
    fn from(name: rows::Name) -> Self {
        Self { id: name.id, party: name.party, added_by: name.added_by }
    }
}
