//! `legal-desk check`: the log and the state tables must agree.

use std::collections::HashMap;

use domain::replay::{Entry, replay};
use domain::ticket::Standing;
use domain::timer::ACTS_WITHIN;
use domain::{Millis, TicketId};
use store::tickets::{self, Full};
use store::{faults, log};

use crate::filing::standing_of;
use crate::{Desk, Result};

/// One disagreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The ticket, by number, or what it is about.
    pub about: String,
    /// What is wrong, in a sentence for whoever runs the server.
    pub what: String,
}

/// Tickets replayed at once.
const BATCH: i64 = 200;

/// How much later than it is due a timer may act before `check` calls it a fault: its five seconds, and a database that was
/// away for a moment.
const LATE: Millis = 2 * ACTS_WITHIN;

impl Desk {
    /// Replays the whole log against the tables; empty where all is well.
    pub async fn check(&self) -> Result<Vec<Fault>> {
        let rows = self.store().read(|c| Box::pin(async move { faults::find(c).await })).await?;
        let mut found: Vec<Fault> =
            rows.into_iter().map(|(about, what)| Fault { about, what: what.into() }).collect();
        found.extend(self.beyond_grace(LATE).await?.into_iter().map(|person| Fault {
            about: person.name,
            what: "holds something, and the grace after their shift is over: do the timers run?".into(),
        }));
        let mut after = String::new();
        loop {
            let from = after.clone();
            let entries =
                self.store().read(|c| Box::pin(async move { log::by_ticket(c, &from, BATCH).await })).await?;
            let mut logs: HashMap<TicketId, Vec<Entry>> = HashMap::new();
            for stored in entries {
                if let Some(ticket) = stored.ticket {
                    logs.entry(ticket).or_default().push(stored.entry);
                }
            }
            let ids: Vec<TicketId> = logs.keys().cloned().collect();
            let Some(last) = ids.iter().max().cloned() else { break };
            let now =
                self.store().read(|c| Box::pin(async move { tickets::load_many(c, &ids).await })).await?;
            for full in &now {
                let said = logs.remove(&full.row.id).and_then(replay);
                found.extend(disagreement(full, said));
            }
            after = last.0;
        }
        Ok(found)
    }
}

impl Desk {
    /// How many open cases and parts nobody is accountable for at this moment: 0, always.
    pub async fn nobodys(&self) -> Result<usize> {
        let nobodys = self.store().read(|c| Box::pin(async move { faults::nobodys(c).await })).await?;
        Ok(nobodys.len() + self.beyond_grace(LATE).await?.len())
    }
}

/// What the log says of a ticket and the tables do not, in one sentence.
fn disagreement(full: &Full, said: Option<Standing>) -> Option<Fault> {
    let about = full.row.number.to_string();
    let Some(mut said) = said else {
        return Some(Fault { about, what: "its log does not begin with a filing".into() });
    };
    let mut is = standing_of(full);
    said.parts.sort_by(|a, b| a.id.cmp(&b.id));
    is.parts.sort_by(|a, b| a.id.cmp(&b.id));
    (said != is).then(|| Fault { about, what: format!("the log adds up to {said:?}, the tables say {is:?}") })
}
