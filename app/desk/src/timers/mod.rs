//! What the desk does by itself as a shift ends, and where a claimed case stays without a first word. Each step is taken
//! once among all processes: the row that says so, what follows from it and its log entry are one transaction.

mod lease;
mod referral;
mod shift;

use domain::timer::Timer;
use domain::{Millis, PartId, TicketId};
use store::timers::Spell;

use crate::{Desk, Result};

pub use shift::Ending;
pub(crate) use shift::stays;

/// A step that is due.
enum Step {
    /// At the end of somebody's duty, which ends at that time.
    Shift(Box<Spell>, Timer, Millis),
    /// Of a claimed case without a first reply.
    Lease(TicketId, Timer),
    /// A part that nobody took.
    Part(TicketId, PartId),
}

impl Desk {
    /// Takes the steps that are due, each once and, whatever their kind, in the order in which they were due; also those that
    /// were slept past. One that fails keeps no other from being taken. Run every few seconds; harmless from several
    /// processes. Returns how many steps it took.
    pub async fn sweep_timers(&self) -> Result<usize> {
        let now = self.now();
        self.join_shifts(now).await?;
        let mut due: Vec<(Millis, Step)> = self.shift_steps(now).await?;
        due.extend(self.lease_steps(now).await?);
        due.extend(self.part_steps(now).await?);
        // Stable: steps of one thing that were due at once stay in their order.
        due.sort_by_key(|(at, _)| *at);
        let (mut taken, mut failed) = (0, None);
        for (_, step) in due {
            let done = match step {
                Step::Shift(spell, step, ends_at) => self.take_step(*spell, step, ends_at, now).await,
                Step::Lease(ticket, step) => self.take_lease_step(&ticket, step, now).await,
                Step::Part(ticket, part) => self.lapse(ticket, part).await,
            };
            match done {
                Ok(done) => taken += usize::from(done),
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        failed.map_or(Ok(taken), Err)
    }
}
