//! A claimed case without a first word to the exhibitor is lent, not given: its holder is told, then it goes back.

use domain::clock::may_be_due;
use domain::ticket::{Act, Refusal};
use domain::timer::Timer;
use domain::{AccountId, ClockCode, ClockId, ClockState, LogAction, Millis, Number, State, TicketId};
use store::clocks::{self, NewClock};
use store::log::{NewEntry, append};
use store::{tickets, timers as rows};

use super::Step;
use crate::access::{Caller, Deed};
use crate::ticket::{Actor, Change, apply, reason};
use crate::{Desk, Error, Result};

impl Desk {
    /// The steps that are due of claimed cases without a first reply: their holders are told, then they go back to the queue.
    pub(super) async fn lease_steps(&self, now: Millis) -> Result<Vec<(Millis, Step)>> {
        let limits = self.inner.settings.reply_limits;
        let shortest = limits.into_iter().min().unwrap_or_default();
        let unreplied = self
            .store()
            .read(|c| Box::pin(async move { rows::without_reply(c, now - shortest).await }))
            .await?;
        let steps = unreplied.into_iter().flat_map(|case| {
            let ticket = case.ticket.clone();
            let due = case.lease(&limits).due(now).collect::<Vec<_>>();
            due.into_iter().map(move |(step, at)| (at, Step::Lease(ticket.clone(), step)))
        });
        Ok(steps.collect())
    }

    pub(super) async fn take_lease_step(&self, ticket: &TicketId, step: Timer, now: Millis) -> Result<bool> {
        let (engine, limits) = (self.store().engine(), self.inner.settings.reply_limits);
        let ticket = ticket.clone();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    // The ticket first, as whoever changes it does; then whether it is so still.
                    let Some(full) = tickets::load(c, &ticket, Some(engine)).await? else { return Ok(false) };
                    let Some(case) = rows::unreplied_ticket(c, &ticket).await? else { return Ok(false) };
                    let due = case.lease(&limits).due(now).find(|(is_due, _)| *is_due == step);
                    let Some((_, due_at)) = due else { return Ok(false) };
                    if !rows::go_off(c, ticket.as_str(), step, due_at, now).await? {
                        return Ok(false);
                    }
                    let entry = NewEntry::new(now, step.action()).on(&ticket).about(case.holder.as_str());
                    append(c, &entry).await?;
                    if step == Timer::LeaseOver {
                        let act = Act::Release;
                        apply(c, &full, &Change { at: now, actor: Actor::Timer, act, reason: String::new() })
                            .await?;
                    } else {
                        tickets::touch(c, &ticket).await?;
                    }
                    Ok(true)
                })
            })
            .await
    }

    /// The cases that somebody holds and that are overdue for a first reply: since when, and when each goes back.
    pub(crate) async fn unreplied_of(&self, who: &AccountId) -> Result<Vec<(Number, Millis, Millis)>> {
        let (now, limits, id) = (self.now(), self.inner.settings.reply_limits, who.clone());
        let mine = self.store().read(|c| Box::pin(async move { rows::unreplied_of(c, &id).await })).await?;
        let leases = mine.into_iter().map(|case| (case.number, case.lease(&limits)));
        let overdue = leases.filter(|(_, lease)| lease.warns_at() <= now);
        Ok(overdue.map(|(number, lease)| (number, lease.warns_at(), lease.ends_at())).collect())
    }

    /// The case waits for others until then, with why: it is not given back meanwhile. It counts down as a clock of its own,
    /// which the holder ends when they have what they waited for; another time replaces the one before. Field names in
    /// errors: `due`, `reason`.
    pub async fn wait_for_others(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        key: &str,
        until: Millis,
        why: &str,
    ) -> Result<ClockId> {
        let why = reason("reason", why)?;
        may_be_due(until, self.now()).map_err(|problem| Error::field("due", problem))?;
        let expo = self.expo().await?;
        let (desk, caller, ticket, key) = (self.clone(), caller.clone(), ticket.clone(), key.to_owned());
        let (id, at) = (ClockId(self.new_id()), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &ticket, Deed::Clock).await?;
                    if full.row.state != State::Claimed {
                        return Err(Refusal::NotClaimed.into());
                    }
                    let kind = expo.kinds.iter().find(|kind| kind.code == ClockCode::Waits);
                    let clock = kind.ok_or(Error::NotFound)?.until(until);
                    let me = &caller.staff.id;
                    let before = crate::clocks::running(c, &ticket, ClockCode::Waits).await?;
                    let new =
                        NewClock { id: &id, ticket: &ticket, clock: &clock, key: &key, at, by: Some(me) };
                    if !clocks::insert(c, &new).await? {
                        return clocks::with_key(c, &ticket, &key).await?.ok_or(Error::NotFound);
                    }
                    if let Some(before) = before {
                        crate::clocks::end(c, &before, ClockState::Moved, at, Some(me)).await?;
                        let entry = NewEntry::new(at, LogAction::ClockMoved).on(&ticket).by(me);
                        append(c, &entry.about(before.id.as_str())).await?;
                    }
                    clocks::renew(c, &ticket).await?;
                    let entry = NewEntry::new(at, LogAction::ClockStarted).on(&ticket).by(me);
                    append(c, &entry.about(id.as_str()).because(&why)).await?;
                    Ok(id)
                })
            })
            .await
    }
}
