//! Who interprets for whoever has a case: somebody on duty who works in its language, marked by name. With them it can go to a
//! colleague who does not.

use domain::draft::Problem;
use domain::handoff::Bar;
use domain::row::Person;
use domain::ticket::Refusal;
use domain::{AccountId, LogAction, Millis, TicketId};
use store::log::{NewEntry, append};
use store::tickets::{self, Full};
use store::{Conn, accounts, duty, interpreters, parties};

use crate::access::{Caller, Deed, may};
use crate::conflict::Gate;
use crate::ticket::extra;
use crate::{Desk, Error, Result};

/// Whoever could interpret for a case besides who does: on duty, works in its language, and it is not kept from them.
pub(crate) async fn could_interpret(c: &mut Conn, full: &Full) -> store::Result<Vec<Person>> {
    let speaking = duty::speaking(c, full.row.language).await?;
    let is_marked = |who: &AccountId| full.interpreter.as_ref().is_some_and(|one| one.id == *who);
    let could = |who: &AccountId| speaking.contains(who) && !full.walled.contains(who) && !is_marked(who);
    let all = accounts::all(c).await?.into_iter().filter(|account| could(&account.id));
    let mut people: Vec<Person> = all.map(|account| Person { id: account.id, name: account.name }).collect();
    people.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(people)
}

/// Somebody interprets no more, in one case or in all: they go home, or it is kept from them. `by`: nobody where a timer did it.
pub(crate) async fn interprets_no_more(
    c: &mut Conn,
    who: &AccountId,
    only: Option<&TicketId>,
    by: Option<&AccountId>,
    at: Millis,
) -> store::Result<()> {
    for ticket in interpreters::clear(c, who, only).await? {
        let entry = NewEntry { actor: by, ..NewEntry::new(at, LogAction::InterpreterGone).on(&ticket) };
        append(c, &entry.about(who.as_str())).await?;
    }
    Ok(())
}

impl Desk {
    /// Marks who interprets; again changes nothing, another takes their place. By its holder and coordinators; where nobody does
    /// yet also by whoever was asked to translate, for themselves. Field name in errors: `of`, where somebody is not on duty or
    /// does not work in its language; `Refusal::NotAble` with a conflict where names have to be looked at first, which then
    /// stand on the coordinators' list.
    pub async fn mark_interpreter(&self, caller: &Caller, ticket: &TicketId, who: &AccountId) -> Result<()> {
        let (desk, caller, at) = (self.clone(), caller.clone(), self.now());
        let (id, who, engine) = (ticket.clone(), who.clone(), self.store().engine());
        let told = (caller.staff.id.clone(), who.clone());
        let done = self
            .store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &id, Deed::Interpret).await?;
                    let me = &caller.staff.id;
                    if full.interpreter.as_ref().is_some_and(|one| one.id == who) {
                        return Ok(());
                    }
                    if who != *me || full.interpreter.is_some() {
                        desk.must(&caller, Deed::Steer, &full)?;
                    }
                    if !full.row.state.is_open() {
                        return Err(Refusal::Ended.into());
                    }
                    let speaks = duty::speaking(c, full.row.language).await?.contains(&who);
                    // Held until this is done: who goes home at this moment interprets for nobody.
                    let there = duty::keep_on_duty(c, &who).await?.is_some();
                    if !speaks || !there || full.walled.contains(&who) {
                        return Err(Error::field("of", Problem::UnknownChoice));
                    }
                    let profession = full.row.profession;
                    if !Gate::of(c, &id).await?.hits(c, &who, profession, Some(engine)).await?.is_empty() {
                        return Err(Refusal::NotAble { bars: vec![Bar::Conflict] }.into());
                    }
                    if let Some(before) = &full.interpreter {
                        interprets_no_more(c, &before.id, Some(&id), Some(me), at).await?;
                    }
                    interpreters::set(c, &id, &who, at).await?;
                    // What they hear they know: in a case of the other side it will be found.
                    parties::held(c, &id, &who, profession, at).await?;
                    let entry = NewEntry::new(at, LogAction::InterpreterMarked).on(&id).by(me);
                    append(c, &entry.about(who.as_str())).await?;
                    Ok(())
                })
            })
            .await;
        if matches!(&done, Err(Error::Refused(Refusal::NotAble { .. }))) {
            let (by, who) = told;
            self.tell_coordinators(&by, ticket, &who).await?;
        }
        done
    }

    /// Nobody interprets any more; again changes nothing. By its holder and coordinators, and by whoever interprets. Whether the
    /// caller may still open it.
    pub async fn unmark_interpreter(&self, caller: &Caller, ticket: &TicketId) -> Result<bool> {
        let (desk, caller, id, at) = (self.clone(), caller.clone(), ticket.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &id, Deed::Interpret).await?;
                    let me = &caller.staff.id;
                    let Some(one) = &full.interpreter else { return Ok(true) };
                    if one.id != *me {
                        desk.must(&caller, Deed::Steer, &full)?;
                    }
                    interprets_no_more(c, &one.id, Some(&id), Some(me), at).await?;
                    let full = tickets::load(c, &id, None).await?.ok_or(Error::NotFound)?;
                    Ok(may(&caller.staff, Deed::Open, &full.row, extra(&caller.staff, &full)))
                })
            })
            .await
    }
}
