//! The live stream: the log, read from each listener's cursor and filtered by what that listener may see.

use std::collections::HashMap;
use std::time::Duration;

use domain::row::Row;
use domain::{AccountId, LogAction, Millis, TicketId};
use serde::{Deserialize, Serialize};
use store::log;
use store::log::Stored;
use store::tickets::{self, Full};

use crate::access::{Caller, Deed, Staff, may};
use crate::ticket::extra;
use crate::{Desk, Result};

/// A place in the log. As text `TX-SEQ`; what is after it never changes, so nothing is skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    /// The writing transaction (PostgreSQL), else 0.
    pub tx: i64,
    /// The entry.
    pub seq: i64,
}

/// What is sent to one listener.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LiveItem {
    /// Where the stream stands after it; what `Last-Event-ID` and the API's `after` say.
    pub cursor: String,
    /// What it is.
    #[serde(flatten)]
    pub kind: LiveKind,
}

/// What can be sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LiveKind {
    /// Something happened to a ticket in sight.
    Ticket {
        /// What.
        action: LogAction,
        /// When.
        at: Millis,
        /// Who did it; `None` is the exhibitor or the desk itself.
        by: Option<AccountId>,
        /// The ticket as it is now.
        row: Box<Row>,
    },
    /// A ticket left the listener's sight: its id and nothing else.
    Gone {
        /// Which.
        id: TicketId,
    },
    /// Somebody is called, or a call was answered: calls have to be read again.
    Calls,
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.tx, self.seq)
    }
}

impl std::str::FromStr for Cursor {
    /// It is no cursor; there is nothing more to say.
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (tx, seq) = text.split_once('-').ok_or(())?;
        let number = |s: &str| s.parse::<i64>().ok().filter(|n| *n >= 0).ok_or(());
        Ok(Self { tx: number(tx)?, seq: number(seq)? })
    }
}

/// The most entries read at once.
const BATCH: usize = 200;
/// How long a page that was open when a case was kept from its reader may still take to hear of it.
const NEWS: Millis = domain::MINUTE;
/// How long a listener waits before it looks by itself: a wake-up from another process can be lost.
const LOOK_ANYWAY: Duration = Duration::from_secs(1);

impl Desk {
    /// Where the log ends now: what a page that was just rendered has seen.
    pub async fn cursor(&self) -> Result<Cursor> {
        let engine = self.store().engine();
        let (tx, seq) = self.store().read(|c| Box::pin(async move { log::end(c, engine).await })).await?;
        Ok(Cursor { tx, seq })
    }

    /// The log after `after` as this person may see it, at most `limit` items (200 where it is 0), and
    /// where to go on; the cursor moves on past what is not theirs to see.
    pub async fn log_after(
        &self,
        staff: &Staff,
        after: Cursor,
        limit: usize,
    ) -> Result<(Vec<LiveItem>, Cursor)> {
        let limit = if limit == 0 { BATCH } else { limit.min(BATCH) };
        let engine = self.store().engine();
        let (entries, now) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    let entries = log::after(c, engine, after.tx, after.seq, limit as i64).await?;
                    let mut ids: Vec<TicketId> = entries.iter().filter_map(|e| e.ticket.clone()).collect();
                    ids.sort_unstable();
                    ids.dedup();
                    let mut now: HashMap<TicketId, Full> = HashMap::new();
                    for chunk in ids.chunks(100) {
                        for full in tickets::load_many(c, chunk).await? {
                            now.insert(full.row.id.clone(), full);
                        }
                    }
                    Ok::<_, store::Error>((entries, now))
                })
            })
            .await?;
        let end = entries.last().map_or(after, place);
        let mut items = Vec::new();
        for entry in &entries {
            let cursor = place(entry).to_string();
            for kind in self.seen_by(staff, entry, &now) {
                items.push(LiveItem { cursor: cursor.clone(), kind });
            }
        }
        Ok((items, end))
    }

    /// [`Desk::log_after`] for the API, recorded as a read.
    pub async fn read_log(
        &self,
        caller: &Caller,
        after: Cursor,
        limit: usize,
    ) -> Result<(Vec<LiveItem>, Cursor)> {
        self.record(caller, "api", None).await?;
        self.log_after(&caller.staff, after, limit).await
    }

    /// What one entry is to one listener.
    fn seen_by(&self, staff: &Staff, entry: &Stored, now: &HashMap<TicketId, Full>) -> Vec<LiveKind> {
        let mut kinds = Vec::new();
        // Who may see which calls is asked when they are read.
        if matches!(
            entry.entry.action,
            LogAction::StaffCalled
                | LogAction::StaffCame
                | LogAction::DeviceChanged
                | LogAction::ShiftCalled
                | LogAction::ShiftCallEnded
                | LogAction::ShiftEnding
                | LogAction::HandoverDue
                | LogAction::ShiftOver
                | LogAction::GraceOver
                | LogAction::Stayed
                | LogAction::RosterPublished
                | LogAction::RosterUnpublished
                | LogAction::SwapAccepted
                | LogAction::SwapDone
                | LogAction::SwapRefused
                | LogAction::SwapEnded
        ) {
            kinds.push(LiveKind::Calls);
        }
        let Some(full) = entry.ticket.as_ref().and_then(|id| now.get(id)) else { return kinds };
        let extra = extra(staff, full);
        if may(staff, Deed::SeeRow, &full.row, extra) {
            kinds.push(LiveKind::Ticket {
                action: entry.entry.action,
                at: entry.at,
                by: entry.actor.clone(),
                row: Box::new(self.with_limit(full.row.clone())),
            });
        } else if extra.walled {
            // A page that is open at that moment loses the row; whoever reads the log later finds nothing of it.
            let theirs = entry.subject.as_deref() == Some(staff.id.as_str());
            if theirs && entry.entry.action == LogAction::Walled && self.now() - entry.at < NEWS {
                kinds.push(LiveKind::Gone { id: full.row.id.clone() });
            }
            return kinds;
        } else if was_in_sight(staff, entry, full) {
            kinds.push(LiveKind::Gone { id: full.row.id.clone() });
        }
        // What is owed to the exhibitor calls its holder, and coordinators.
        let owed = matches!(
            entry.entry.action,
            LogAction::ClockRanOut
                | LogAction::ClockMet
                | LogAction::PromiseKept
                | LogAction::PromiseMoved
                | LogAction::PromiseWithdrawn
        );
        // What somebody is told of their own cases: the holder, and who is the holder no more.
        let of_holder = match entry.entry.action {
            LogAction::NoReply
            | LogAction::MessageOut
            | LogAction::Referred
            | LogAction::PartRefused
            | LogAction::PartLapsed
            | LogAction::PartCancelled => full.row.is_held_by(&staff.id),
            LogAction::InterpreterMarked | LogAction::InterpreterGone => {
                entry.subject.as_deref() == Some(staff.id.as_str())
            }
            LogAction::LeaseOver | LogAction::HandedOff | LogAction::Listed | LogAction::PartListed => true,
            _ => owed && full.row.is_held_by(&staff.id),
        };
        // What left the queue ends its call.
        let calls = matches!(
            entry.entry.action,
            LogAction::CoordinatorCalled
                | LogAction::CallAcknowledged
                | LogAction::ConflictFound
                | LogAction::ConflictAsked
                | LogAction::ConflictCleared
                | LogAction::Walled
                | LogAction::WallLifted
                | LogAction::Claimed
                | LogAction::PartClaimed
                | LogAction::PartCancelled
                | LogAction::Withdrawn
                | LogAction::Solved
        );
        if ((calls || owed) && staff.is_coordinator()) || of_holder {
            kinds.push(LiveKind::Calls);
        }
        kinds
    }

    /// Where the log ends, as soon as that is after `after`; after a second in any case.
    pub async fn end_after(&self, after: Cursor) -> Result<Cursor> {
        // Asked for news first: what is committed between the look and the wait is news then.
        let mut news = self.store().news();
        let end = self.cursor().await?;
        if end > after {
            return Ok(end);
        }
        let _ = tokio::time::timeout(LOOK_ANYWAY, news.changed()).await;
        self.cursor().await
    }
}

fn place(entry: &Stored) -> Cursor {
    Cursor { tx: entry.tx, seq: entry.seq }
}

/// Whether a ticket that this person may no longer see could have been in their queue before this entry.
fn was_in_sight(staff: &Staff, entry: &Stored, full: &Full) -> bool {
    let row = &full.row;
    let mine = row.parts.iter().map(|p| p.profession).chain([row.profession]).any(|p| staff.is(p));
    let held = entry.entry.holder.as_ref() == Some(&staff.id) || entry.actor.as_ref() == Some(&staff.id);
    // What was about them: they were offered it, or named as interpreter.
    let about = entry.subject.as_deref() == Some(staff.id.as_str());
    mine || held || about || staff.speaks(row.language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_as_it_is_written() {
        let cursor = Cursor { tx: 7, seq: 12 };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        for bad in ["", "7", "-7-1", "a-b", "7-1-2"] {
            assert_eq!(bad.parse::<Cursor>(), Err(()), "{bad}");
        }
    }
}
