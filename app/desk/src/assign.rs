//! A coordinator gives a waiting case to a colleague, also to one who is off duty.

use domain::handoff::Bar;
use domain::ticket::Refusal;
use domain::{State, TicketId};
use serde::{Deserialize, Serialize};
use store::tickets::{self, Full};
use store::{Conn, accounts};

use crate::access::{Caller, Deed};
use crate::accounts::only_coordinators;
use crate::conflict::Gate;
use crate::ticket::{claimed, reason};
use crate::{Desk, Error, Result};

/// Somebody who could be given a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taker {
    /// Who.
    pub person: domain::row::Person,
    /// Whether they are on duty; who is not is put on duty with the case.
    pub on_duty: bool,
}

/// Everybody of a case's profession from whom it is not kept, those on duty first, then by name.
pub(crate) async fn takers(c: &mut Conn, full: &Full) -> store::Result<Vec<Taker>> {
    let all = accounts::all(c).await?;
    let could = all.into_iter().filter(|a| {
        a.active && a.professions().contains(&full.row.profession) && !full.walled.contains(&a.id)
    });
    let mut takers: Vec<Taker> = could
        .map(|a| Taker {
            person: domain::row::Person { id: a.id, name: a.name },
            on_duty: a.on_duty_since.is_some(),
        })
        .collect();
    takers.sort_by(|a, b| (!a.on_duty, &a.person.name).cmp(&(!b.on_duty, &b.person.name)));
    Ok(takers)
}

impl Desk {
    /// Gives a waiting case to somebody of its profession. Who is off duty is put on duty with it: a case is never with
    /// somebody who is not there. The reason stays in the log with both. Coordinators only. Field names in errors: `of`,
    /// `reason`; [`Error::Taken`] says who was faster; `Refusal::NotAble` with a conflict where names have to be looked at
    /// first, which then stand on the coordinators' list.
    pub async fn assign(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        who: &domain::AccountId,
        why: &str,
    ) -> Result<domain::row::Row> {
        only_coordinators(caller)?;
        let why = reason("reason", why)?;
        let (desk, caller) = (self.clone(), caller.clone());
        let (id, who, me) = (ticket.clone(), who.clone(), caller.staff.id.clone());
        let told = (me.clone(), id.clone(), who.clone());
        let (duty, at, engine) = (self.new_id(), self.now(), self.store().engine());
        let done = self
            .store()
            .write(move |c| {
                Box::pin(async move {
                    // Held until the transaction ends, so that a lost claim is told as it is.
                    let full = tickets::load(c, &id, Some(engine)).await?.ok_or(Error::NotFound)?;
                    desk.must(&caller, Deed::SeeRow, &full)?;
                    let profession = full.row.profession;
                    let taker = accounts::load(c, &who).await?.filter(|a| a.active).ok_or(Error::NotFound)?;
                    if !taker.professions().contains(&profession) || full.walled.contains(&who) {
                        return Err(Error::field("of", domain::draft::Problem::UnknownChoice));
                    }
                    let gate = Gate::of(c, &id).await?;
                    if full.row.state == State::Waiting
                        && !gate.hits(c, &who, profession, Some(engine)).await?.is_empty()
                    {
                        return Err(Refusal::NotAble { bars: vec![Bar::Conflict] }.into());
                    }
                    if !tickets::claim(c, &id, &who, &[profession], at).await? {
                        return Err(match full.row.state {
                            State::Claimed => Error::Taken { by: full.row.holder },
                            _ => Refusal::Ended.into(),
                        });
                    }
                    crate::duty::put(c, &duty, &who, &me, &why, at).await?;
                    claimed(c, &id, &who, &me, &why, at).await
                })
            })
            .await;
        if matches!(&done, Err(Error::Refused(Refusal::NotAble { .. }))) {
            let (by, id, who) = told;
            self.tell_coordinators(&by, &id, &who).await?;
        }
        done.map(|row| self.with_limit(row))
    }
}
