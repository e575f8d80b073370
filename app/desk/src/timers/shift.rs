//! The end of a shift: whoever holds cases is told, receivers and coordinators are, and nobody goes home with one.

use domain::draft::Problem;
use domain::row::Person;
use domain::ticket::Refusal;
use domain::timer::{self, FIRST_STEP, GRACE, STAYS_MAX, Timer};
use domain::{AccountId, HOUR, LogAction, Millis, Number};
use serde::{Deserialize, Serialize};
use store::log::{NewEntry, append};
use store::timers::{self as rows, Spell};
use store::{Conn, conflicts, duty};

use super::Step;
use crate::access::Caller;
use crate::accounts::only_coordinators;
use crate::handoff::{HandoffView, to_list};
use crate::ticket::{Actor, reason};
use crate::{Desk, Error, Result};

/// How long coordinators are told of what somebody left behind.
const TOLD_FOR: Millis = 12 * HOUR;

/// Somebody whose shift ends or has ended, and who holds something or left it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// The spell of duty.
    pub duty: String,
    /// Who.
    pub person: Person,
    /// Which step went off last.
    pub step: Timer,
    /// When.
    pub at: Millis,
    /// How many cases and parts they hold.
    pub holding: usize,
}

/// Whether somebody who is on duty stays for longer than it takes to hand over.
pub(crate) async fn stays(
    c: &mut Conn,
    who: &AccountId,
    longest: Millis,
    now: Millis,
) -> store::Result<bool> {
    let Some(spell) = rows::spell_of(c, longest, who).await? else { return Ok(true) };
    Ok(ends_at(c, &spell).await? - now > FIRST_STEP)
}

/// When a spell of duty ends.
async fn ends_at(c: &mut Conn, spell: &Spell) -> store::Result<Millis> {
    let seats = rows::seats_after(c, &spell.person.id, spell.to).await?;
    Ok(timer::duty_ends(spell.to, &seats, spell.stays_until))
}

/// The end of a spell, and which of its steps have to go off now, in order. Who holds nothing is told nothing; but who
/// did not check out is marked absent.
async fn steps(c: &mut Conn, spell: &Spell, now: Millis) -> store::Result<(Millis, Vec<(Timer, Millis)>)> {
    let ends_at = ends_at(c, spell).await?;
    let done = rows::gone_off(c, &spell.duty).await?;
    let wanted = |(step, _): &(Timer, Millis)| {
        !done.contains(&(*step, ends_at)) && (spell.holding > 0 || *step == Timer::GraceOver)
    };
    Ok((ends_at, timer::due(ends_at, now).filter(wanted).collect()))
}

impl Desk {
    /// Who came before their shift was published, or began, is on it from now on.
    pub(super) async fn join_shifts(&self, now: Millis) -> Result<()> {
        let late = self.store().read(|c| Box::pin(async move { rows::without_their_shift(c, now).await }));
        for (who, shift) in late.await? {
            self.store()
                .write(move |c| Box::pin(async move { rows::put_on_shift(c, &who, &shift).await }))
                .await?;
        }
        Ok(())
    }

    /// The steps that are due at the ends of shifts.
    pub(super) async fn shift_steps(&self, now: Millis) -> Result<Vec<(Millis, Step)>> {
        let longest = self.longest().await?;
        let due = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    let mut due = Vec::new();
                    for spell in rows::spells(c, longest, now + FIRST_STEP).await? {
                        let (ends_at, steps) = steps(c, &spell, now).await?;
                        let step = |(step, at)| (at, Step::Shift(Box::new(spell.clone()), step, ends_at));
                        due.extend(steps.into_iter().map(step));
                    }
                    Ok::<_, store::Error>(due)
                })
            })
            .await?;
        Ok(due)
    }

    pub(super) async fn take_step(
        &self,
        spell: Spell,
        step: Timer,
        ends_at: Millis,
        now: Millis,
    ) -> Result<bool> {
        let (desk, longest) = (self.clone(), self.longest().await?);
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    if !rows::go_off(c, &spell.duty, step, ends_at, now).await? {
                        return Ok(false);
                    }
                    let who = &spell.person.id;
                    // What was decided may not hold any more: they handed over, went, or stay on. Until this is done nobody
                    // can say that they stay.
                    duty::keep_on_duty(c, who).await?;
                    let same =
                        rows::spell_of(c, longest, who).await?.filter(|now_is| now_is.duty == spell.duty);
                    let Some(same) = same else { return Ok(false) };
                    let (still, steps) = (self::ends_at(c, &same).await?, same.holding > 0);
                    if still != ends_at || (!steps && step != Timer::GraceOver) {
                        return Err(Refusal::Outdated.into());
                    }
                    append(c, &NewEntry::new(now, step.action()).about(who.as_str())).await?;
                    if step == Timer::GraceOver {
                        duty::end_duty(c, who, now).await?;
                        let keeper = duty::list_keeper(c).await?;
                        to_list(&desk, c, who, keeper.as_ref(), (&Actor::Timer, ""), now).await?;
                    }
                    Ok(true)
                })
            })
            .await
            .or_else(|error| match error {
                Error::Refused(Refusal::Outdated) => Ok(false),
                other => Err(other),
            })
    }

    /// For how long somebody is on duty at most who is on no shift: as long as one may work on a day.
    pub(crate) async fn longest(&self) -> Result<Millis> {
        Ok(self.expo().await?.expo.rules.day_max)
    }

    /// Says that one stays on duty beyond the end of one's shift, until then, at most four hours from now. By oneself, or by a
    /// coordinator for somebody. Field names in errors: `until`, `reason`.
    pub async fn stay_on(&self, caller: &Caller, who: &AccountId, until: Millis, why: &str) -> Result<()> {
        if caller.staff.id != *who {
            only_coordinators(caller)?;
        }
        let why = reason("reason", why)?;
        let (me, who, at) = (caller.staff.id.clone(), who.clone(), self.now());
        if until <= at || until > at + STAYS_MAX {
            return Err(Error::field("until", Problem::OutOfRange));
        }
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    if !rows::stay(c, &who, until).await? {
                        return Err(Refusal::OffDuty.into());
                    }
                    let entry = NewEntry::new(at, LogAction::Stayed).by(&me).about(who.as_str());
                    append(c, &entry.because(&why)).await?;
                    Ok(())
                })
            })
            .await
    }

    /// Whose shift ends and who holds something still: oneself, for coordinators everybody, and who left something behind.
    /// What a coordinator has taken note of is left out.
    pub async fn endings(&self, caller: &Caller) -> Result<Vec<Ending>> {
        let (caller, since) = (caller.clone(), self.now() - TOLD_FOR);
        let me = caller.staff.id.clone();
        let (mut all, unseen) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((
                        rows::endings(c, since).await?,
                        conflicts::held_unseen(c, &me).await?,
                    ))
                })
            })
            .await?;
        // What is kept from whoever asks is not counted.
        for (who, count) in unseen {
            all.iter_mut().filter(|one| one.person.id == who).for_each(|one| one.holding -= count);
        }
        let told = |one: &rows::Ending| {
            let mine = one.person.id == caller.staff.id && one.on_duty && one.holding > 0;
            let open = match one.step {
                Timer::HandoverDue | Timer::ShiftOver => one.on_duty && one.holding > 0,
                Timer::GraceOver => true,
                Timer::ShiftEnding | Timer::NoReply | Timer::LeaseOver | Timer::PartLapsed => false,
            };
            mine || (caller.staff.is_coordinator() && open && !one.is_acked)
        };
        Ok(all
            .into_iter()
            .filter(told)
            .map(|one| Ending {
                holding: usize::try_from(one.holding).unwrap_or(0),
                duty: one.duty,
                person: one.person,
                step: one.step,
                at: one.at,
            })
            .collect())
    }

    /// Open offers to somebody by colleagues whose shift ends within ten minutes, or has ended: the case, who offers it, and
    /// since when it presses.
    pub(crate) async fn pressing_offers(&self, caller: &Caller) -> Result<Vec<(Number, String, Millis)>> {
        let since = self.now() - TOLD_FOR;
        let all = self.store().read(|c| Box::pin(async move { rows::endings(c, since).await })).await?;
        let press = |one: &rows::Ending| one.on_duty && one.holding > 0 && one.step != Timer::ShiftEnding;
        let pressing: Vec<rows::Ending> = all.into_iter().filter(press).collect();
        if pressing.is_empty() {
            return Ok(Vec::new());
        }
        let offers = self.open_handoffs(caller).await?.into_iter().filter(|offer| offer.to_me);
        let by = |offer: HandoffView| {
            let giver = pressing.iter().find(|one| one.person.id == offer.handoff.from.id)?;
            Some((offer.row.number, giver.person.name.clone(), giver.at))
        };
        Ok(offers.filter_map(by).collect())
    }

    /// A coordinator takes note of what went off at the end of somebody's shift.
    pub async fn acknowledge_ending(&self, caller: &Caller, duty: &str) -> Result<()> {
        only_coordinators(caller)?;
        let (me, duty, at) = (caller.staff.id.clone(), duty.to_owned(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    // Another coordinator may have been faster; then it is done.
                    if rows::acknowledge(c, &duty, &me, at).await? {
                        append(c, &NewEntry::new(at, LogAction::ShiftCallEnded).by(&me).about(&duty)).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// Who is beyond their grace and holds something still: there is nobody like that, unless the timers do not run. For
    /// `check` and whoever watches the server. `late`: how much later than due a timer may act.
    pub(crate) async fn beyond_grace(&self, late: Millis) -> Result<Vec<Person>> {
        let (now, longest) = (self.now(), self.longest().await?);
        self.store()
            .read(|c| {
                Box::pin(async move {
                    let mut found = Vec::new();
                    for spell in rows::spells(c, longest, now - GRACE - late).await? {
                        if spell.holding > 0 && ends_at(c, &spell).await? + GRACE + late < now {
                            found.push(spell.person);
                        }
                    }
                    Ok(found)
                })
            })
            .await
    }
}
