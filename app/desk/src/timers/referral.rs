//! A part that nobody takes comes back to who asked for it.

use domain::ticket::Act;
use domain::timer::{Timer, part_lapses_at};
use domain::{Millis, PartId, TicketId, Urgency};
use store::{tickets, timers as rows};

use super::Step;
use crate::ticket::{Actor, Change, apply};
use crate::{Desk, Result};

impl Desk {
    /// The parts that nobody took in time, of cases that somebody holds: they come back.
    pub(super) async fn part_steps(&self, now: Millis) -> Result<Vec<(Millis, Step)>> {
        let shortest = Urgency::ALL.iter().map(|urgency| self.limit(*urgency)).min().unwrap_or_default();
        let waiting = self
            .store()
            .read(|c| {
                Box::pin(async move { rows::waiting_parts(c, now - part_lapses_at(0, shortest)).await })
            })
            .await?;
        let late = waiting.into_iter().filter_map(|part| {
            let lapses_at = part_lapses_at(part.since, self.limit(part.urgency));
            (lapses_at <= now).then_some((lapses_at, Step::Part(part.ticket, part.part)))
        });
        Ok(late.collect())
    }

    pub(super) async fn lapse(&self, ticket: TicketId, part: PartId) -> Result<bool> {
        let (desk, engine, at) = (self.clone(), self.store().engine(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let Some(full) = tickets::load(c, &ticket, Some(engine)).await? else { return Ok(false) };
                    // Claimed, refused or asked for anew meanwhile: then it is as that left it.
                    let Some(now) = rows::waiting_part(c, &part).await? else { return Ok(false) };
                    let due_at = part_lapses_at(now.since, desk.limit(now.urgency));
                    if due_at > at || !rows::go_off(c, part.as_str(), Timer::PartLapsed, due_at, at).await? {
                        return Ok(false);
                    }
                    let change =
                        Change { at, actor: Actor::Timer, act: Act::LapsePart(part), reason: String::new() };
                    apply(c, &full, &change).await?;
                    Ok(true)
                })
            })
            .await
    }
}
