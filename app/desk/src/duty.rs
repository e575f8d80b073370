//! Duty: checking in to one's shift and out again, and what a coordinator can do about it.

use domain::draft::Problem;
use domain::roster::CHECK_IN;
use domain::ticket::Refusal;
use domain::{AccountId, HOUR, LogAction, Millis, ShiftId};
use store::log::{NewEntry, append};
use store::{Conn, accounts, roster as rows};

use crate::access::Caller;
use crate::accounts::only_coordinators;
use crate::handoff::to_list;
use crate::interpret::interprets_no_more;
use crate::ticket::{Actor, reason};
use crate::views::Me;
use crate::{Desk, Error, Result};

/// How long a rest that was shortened stays so.
const SHORTENED: Millis = 24 * HOUR;

/// The shift that somebody can be checked in to now: their own that has begun and not ended, or begins within half an hour;
/// between two that touch, the one that goes on for longest.
async fn shift_now(c: &mut Conn, who: &AccountId, at: Millis) -> store::Result<Option<ShiftId>> {
    rows::shift_now(c, who, at + CHECK_IN, at).await
}

/// Puts somebody on duty and ends the call for whoever stands in for them; `false` where they were on duty already.
async fn begin(
    c: &mut Conn,
    id: &str,
    who: &AccountId,
    shift: Option<&ShiftId>,
    put_by: Option<&AccountId>,
    at: Millis,
) -> store::Result<bool> {
    if !store::duty::start_duty(c, id, who, at, shift, put_by).await? {
        return Ok(false);
    }
    if let Some(shift) = shift
        && rows::close_call(c, shift, who, put_by, at).await?
    {
        append(c, &NewEntry::new(at, LogAction::ShiftCallEnded).by(who).about(shift.as_str())).await?;
    }
    Ok(true)
}

/// A coordinator puts somebody on duty, with a reason; who is there already stays as they are.
pub(crate) async fn put(
    c: &mut Conn,
    id: &str,
    who: &AccountId,
    by: &AccountId,
    why: &str,
    at: Millis,
) -> store::Result<()> {
    let shift = shift_now(c, who, at).await?;
    if begin(c, id, who, shift.as_ref(), Some(by), at).await? {
        let entry = NewEntry::new(at, LogAction::DutyPut).by(by).about(who.as_str());
        append(c, &entry.because(why)).await?;
    }
    Ok(())
}

impl Desk {
    /// Who is signed in, for the page's head.
    pub async fn me(&self, caller: &Caller) -> Result<Me> {
        let (id, at) = (caller.staff.id.clone(), self.now());
        let coordinator = caller.staff.is_coordinator();
        let (since, may_check_in) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    let since = store::duty::on_duty_since(c, &id).await?;
                    let may = since.is_none()
                        && (coordinator
                            || shift_now(c, &id, at).await?.is_some()
                            || !rows::is_published(c).await?);
                    Ok::<_, store::Error>((since, may))
                })
            })
            .await?;
        let staff = &caller.staff;
        Ok(Me {
            id: staff.id.clone(),
            name: staff.name.clone(),
            role: staff.role,
            professions: staff.professions.clone(),
            on_duty_since: since,
            may_check_in,
        })
    }

    /// Checks in; again changes nothing. A volunteer needs a published shift that goes on or begins within half an hour
    /// (`Refusal::NoShiftNow`); as long as no roster is published, whoever is there may.
    pub async fn start_duty(&self, caller: &Caller) -> Result<()> {
        let (me, id, at) = (caller.staff.id.clone(), self.new_id(), self.now());
        let coordinator = caller.staff.is_coordinator();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let shift = shift_now(c, &me, at).await?;
                    let is_there = store::duty::on_duty_since(c, &me).await?.is_some();
                    if shift.is_none() && !coordinator && !is_there && rows::is_published(c).await? {
                        return Err(Refusal::NoShiftNow.into());
                    }
                    if begin(c, &id, &me, shift.as_ref(), None, at).await? {
                        append(c, &NewEntry::new(at, LogAction::DutyStarted).by(&me)).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// Checks out; again changes nothing. Refused as long as one holds cases or parts that no colleague has accepted and that
    /// are not back in the queue (`Refusal::StillHolds`); what coordinators hold is their list, which may wait for them.
    pub async fn end_duty(&self, caller: &Caller) -> Result<()> {
        let (me, at) = (caller.staff.id.clone(), self.now());
        let coordinator = caller.staff.is_coordinator();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    // Ended first, and undone with the refusal: what is claimed in this moment is counted, or refused.
                    let ended = store::duty::end_duty(c, &me, at).await?;
                    let held = accounts::load(c, &me).await?.map_or(0, |account| account.holding);
                    let count = usize::try_from(held).unwrap_or(0);
                    if count > 0 && !coordinator {
                        return Err(Refusal::StillHolds { count }.into());
                    }
                    if ended {
                        interprets_no_more(c, &me, None, Some(&me), at).await?;
                        append(c, &NewEntry::new(at, LogAction::DutyEnded).by(&me)).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// Puts anybody of the corps on duty at once, whatever the roster says; the reason stays in the log. Coordinators only.
    /// Field name in errors: `reason`.
    pub async fn put_on_duty(&self, caller: &Caller, who: &AccountId, why: &str) -> Result<()> {
        only_coordinators(caller)?;
        let why = reason("reason", why)?;
        let (me, who, id, at) = (caller.staff.id.clone(), who.clone(), self.new_id(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    accounts::load(c, &who).await?.filter(|a| a.active).ok_or(Error::NotFound)?;
                    Ok(put(c, &id, &who, &me, &why, at).await?)
                })
            })
            .await
    }

    /// Takes somebody off duty who is gone without checking out. What they hold goes to the coordinator's list, never to
    /// nowhere. Coordinators only.
    pub async fn take_off_duty(&self, caller: &Caller, who: &AccountId, why: &str) -> Result<()> {
        only_coordinators(caller)?;
        let why = reason("reason", why)?;
        let (desk, me, who, at) = (self.clone(), caller.staff.id.clone(), who.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    if store::duty::end_duty(c, &who, at).await? {
                        let entry = NewEntry::new(at, LogAction::DutyEnded).by(&me).about(who.as_str());
                        append(c, &entry.because(&why)).await?;
                    }
                    to_list(&desk, c, &who, Some(&me), (&Actor::Staff(me.clone()), &why), at).await
                })
            })
            .await
    }

    /// Somebody agreed to rest only `hours` hours, for the next day. The coordinator says that they did, and why. Field names
    /// in errors: `hours`, `consent`, `reason`.
    pub async fn shorten_rest(
        &self,
        caller: &Caller,
        who: &AccountId,
        hours: u16,
        consented: bool,
        why: &str,
    ) -> Result<()> {
        only_coordinators(caller)?;
        let why = reason("reason", why)?;
        if !consented {
            return Err(Error::field("consent", Problem::ConsentMissing));
        }
        let usual = self.expo().await?.expo.rules.rest;
        if Millis::from(hours) * HOUR >= usual {
            return Err(Error::field("hours", Problem::OutOfBounds { min: 0, max: usual / HOUR - 1 }));
        }
        let (me, who, at) = (caller.staff.id.clone(), who.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    accounts::load(c, &who).await?.filter(|a| a.active).ok_or(Error::NotFound)?;
                    rows::set_rest(c, &who, hours * 60, at + SHORTENED).await?;
                    rows::bump(c).await?;
                    let entry = NewEntry::new(at, LogAction::RestShortened).by(&me).about(who.as_str());
                    append(c, &entry.because(&why)).await?;
                    Ok(())
                })
            })
            .await
    }
}
