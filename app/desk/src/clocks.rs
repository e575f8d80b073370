//! Clocks on tickets: started by hand, met, moved or voided with a reason, and noted when they run out.

use domain::clock::{self, ClockState};
use domain::draft::Problem;
use domain::row::{Person, Row};
use domain::ticket::Refusal;
use domain::{AccountId, Clock, ClockCode, ClockId, LogAction, Millis, TicketId};
use serde::{Deserialize, Serialize};
use store::clocks::{NewClock, Stored};
use store::log::{NewEntry, append};
use store::{Conn, clocks, tickets};

use crate::access::{Caller, Deed, may};
use crate::queue::{Scope, wanted};
use crate::ticket::{extra, reason};
use crate::{Desk, Error, Result};

/// The most lines of the board: more than anybody reads, and all of a desk's day.
const BOARD_MAX: i64 = 500;

/// A clock of a ticket, but no promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockView {
    /// Its id.
    pub id: ClockId,
    /// What it counts down to, and until when.
    pub clock: Clock,
    /// Where it stands.
    pub state: ClockState,
    /// Since when.
    pub started_at: Millis,
    /// Who started it; `None` where the filing did.
    pub started_by: Option<Person>,
    /// Whether it ran out while running.
    pub ran_out: bool,
}

impl From<Stored> for ClockView {
    fn from(stored: Stored) -> Self {
        Self {
            id: stored.id,
            clock: stored.clock,
            state: stored.state,
            started_at: stored.started_at,
            started_by: stored.started_by,
            ran_out: stored.ran_out_at.is_some(),
        }
    }
}

/// A line of the board: what runs out, and on which ticket. It says nothing that a queue does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardLine {
    /// The clock or promise.
    pub id: ClockId,
    /// What it counts down to, and until when.
    pub clock: Clock,
    /// The ticket.
    pub row: Row,
}

/// Ends a clock or a promise that runs; one that is over by then ran out first.
pub(crate) async fn end(
    c: &mut Conn,
    stored: &Stored,
    state: ClockState,
    at: Millis,
    by: Option<&AccountId>,
) -> Result<()> {
    clock::may_end(stored.state)?;
    if stored.clock.due_at <= at {
        note_run_out(c, &stored.id, &stored.ticket, at).await?;
    }
    if clocks::end(c, &stored.id, state, at, by).await? { Ok(()) } else { Err(Refusal::Ended.into()) }
}

/// The clock of this kind that runs on a ticket.
pub(crate) async fn running(c: &mut Conn, ticket: &TicketId, code: ClockCode) -> Result<Option<Stored>> {
    let all = clocks::of_ticket(c, ticket).await?;
    Ok(all.into_iter().find(|stored| stored.clock.code == code && stored.state == ClockState::Running))
}

async fn note_run_out(c: &mut Conn, id: &ClockId, ticket: &TicketId, at: Millis) -> Result<bool> {
    let noted = clocks::run_out(c, id, at).await?;
    if noted {
        append(c, &NewEntry::new(at, LogAction::ClockRanOut).on(ticket).about(id.as_str())).await?;
    }
    Ok(noted)
}

/// Another time holds for a clock, with why: it ends, and one that runs out then takes its place under the id that is given.
/// `by`: nobody where the program's command line did it.
pub(crate) async fn set_time(
    c: &mut Conn,
    stored: &Stored,
    (next, due_at): (ClockId, Millis),
    by: Option<&AccountId>,
    why: &str,
    at: Millis,
) -> Result<()> {
    let (id, ticket) = (&stored.id, &stored.ticket);
    end(c, stored, ClockState::Moved, at, by).await?;
    let entry = |action| NewEntry { actor: by, ..NewEntry::new(at, action).on(ticket) };
    append(c, &entry(LogAction::ClockMoved).about(id.as_str()).because(why)).await?;
    let clock = Clock { due_at, ..stored.clock.clone() };
    let key = format!("moved:{id}");
    clocks::insert(c, &NewClock { id: &next, ticket, clock: &clock, key: &key, at, by }).await?;
    append(c, &entry(LogAction::ClockStarted).about(next.as_str())).await?;
    Ok(clocks::renew(c, ticket).await?)
}

/// What becomes of a clock.
#[derive(Clone, Copy)]
enum End {
    Met,
    Moved(Millis),
    Voided,
}

impl Desk {
    /// Starts a clock of this kind, counted from `from`; kinds that count from the expo's hours need none. `key` makes a
    /// repeat harmless. Field names in errors: `kind`, `from`.
    pub async fn start_clock(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        key: &str,
        code: ClockCode,
        from: Option<Millis>,
    ) -> Result<ClockId> {
        let expo = self.expo().await?;
        let (desk, caller, ticket, key) = (self.clone(), caller.clone(), ticket.clone(), key.to_owned());
        let (id, at) = (ClockId(self.new_id()), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &ticket, Deed::Clock).await?;
                    if !full.row.state.is_open() {
                        return Err(Refusal::Ended.into());
                    }
                    let kind = expo.kinds.iter().find(|kind| kind.code == code && kind.is_by_hand());
                    let kind = kind.ok_or_else(|| Error::field("kind", Problem::UnknownChoice))?;
                    let clock = clock::by_hand(kind, from, full.row.hall.as_deref(), &*expo, at)
                        .map_err(|problem| Error::field("from", problem))?;
                    let me = &caller.staff.id;
                    let new =
                        NewClock { id: &id, ticket: &ticket, clock: &clock, key: &key, at, by: Some(me) };
                    if !clocks::insert(c, &new).await? {
                        return clocks::with_key(c, &ticket, &key).await?.ok_or(Error::NotFound);
                    }
                    clocks::renew(c, &ticket).await?;
                    let entry = NewEntry::new(at, LogAction::ClockStarted).on(&ticket).by(me);
                    append(c, &entry.about(id.as_str())).await?;
                    Ok(id)
                })
            })
            .await
    }

    /// What the clock counted down to was done; with how, as the reason. Field name in errors: `reason`.
    pub async fn meet_clock(&self, caller: &Caller, id: &ClockId, why: &str) -> Result<()> {
        self.end_clock(caller, id, End::Met, reason("reason", why)?).await
    }

    /// Another time holds, with a reason. Field names in errors: `reason`, `due`.
    pub async fn move_clock(&self, caller: &Caller, id: &ClockId, due_at: Millis, why: &str) -> Result<()> {
        let why = reason("reason", why)?;
        clock::may_be_due(due_at, self.now()).map_err(|problem| Error::field("due", problem))?;
        self.end_clock(caller, id, End::Moved(due_at), why).await
    }

    /// The clock does not hold any more, with a reason. Field name in errors: `reason`.
    pub async fn void_clock(&self, caller: &Caller, id: &ClockId, why: &str) -> Result<()> {
        self.end_clock(caller, id, End::Voided, reason("reason", why)?).await
    }

    async fn end_clock(&self, caller: &Caller, id: &ClockId, how: End, why: String) -> Result<()> {
        let (desk, caller, id) = (self.clone(), caller.clone(), id.clone());
        let (next, at) = (ClockId(self.new_id()), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let stored = clocks::load(c, &id).await?.ok_or(Error::NotFound)?;
                    desk.locked(c, &caller, &stored.ticket, Deed::Clock).await?;
                    // A promise is ended as one, and confirmed as one: its exhibitor is told.
                    if matches!(stored.clock.code, ClockCode::Promise | ClockCode::Confirm) {
                        return Err(Error::NotFound);
                    }
                    let (me, ticket) = (&caller.staff.id, &stored.ticket);
                    let (state, action) = match how {
                        End::Met => (ClockState::Met, LogAction::ClockMet),
                        End::Voided => (ClockState::Voided, LogAction::ClockVoided),
                        End::Moved(due_at) => {
                            return set_time(c, &stored, (next, due_at), Some(me), &why, at).await;
                        }
                    };
                    end(c, &stored, state, at, Some(me)).await?;
                    let entry = NewEntry::new(at, action).on(ticket).by(me).about(id.as_str());
                    append(c, &entry.because(&why)).await?;
                    Ok(clocks::renew(c, ticket).await?)
                })
            })
            .await
    }

    /// What runs out next on open tickets, overdue first: of those whose tickets the caller may see.
    pub async fn clock_board(&self, caller: &Caller) -> Result<Vec<BoardLine>> {
        let (staff, sight) = (caller.staff.clone(), wanted(&caller.staff, Scope::All));
        let (lines, mut all) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    let lines = clocks::board(c, &sight, BOARD_MAX).await?;
                    let mut ids: Vec<TicketId> = lines.iter().map(|line| line.ticket.clone()).collect();
                    ids.sort_unstable();
                    ids.dedup();
                    let mut all = Vec::new();
                    for chunk in ids.chunks(100) {
                        all.extend(tickets::load_many(c, chunk).await?);
                    }
                    Ok::<_, store::Error>((lines, all))
                })
            })
            .await?;
        all.retain(|full| may(&staff, Deed::SeeRow, &full.row, extra(&staff, full)));
        let rows: std::collections::HashMap<TicketId, Row> =
            all.into_iter().map(|full| (full.row.id.clone(), self.with_limit(full.row))).collect();
        let line = |stored: Stored| {
            let row = rows.get(&stored.ticket)?.clone();
            Some(BoardLine { id: stored.id, clock: stored.clock, row })
        };
        Ok(lines.into_iter().filter_map(line).collect())
    }

    /// [`Desk::clock_board`] for the API, recorded as a read.
    pub async fn read_clock_board(&self, caller: &Caller) -> Result<Vec<BoardLine>> {
        self.record(caller, "api", None).await?;
        self.clock_board(caller).await
    }

    /// Notes what ran out while running, once each and in order, and brings clocks of months onto the board in their last
    /// days. Run every few seconds; harmless from several processes. Returns how many ran out.
    pub async fn sweep_clocks(&self) -> Result<usize> {
        let now = self.now();
        let (comes, over) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((
                        clocks::to_come_onto_board(c, now).await?,
                        clocks::to_run_out(c, now).await?,
                    ))
                })
            })
            .await?;
        let engine = self.store().engine();
        for (id, ticket) in comes {
            self.store()
                .write(move |c| {
                    Box::pin(async move {
                        // The ticket first, as whoever changes it does: two who wait for each other would wait forever.
                        tickets::load(c, &ticket, Some(engine)).await?;
                        if clocks::put_on_board(c, &id).await? {
                            clocks::renew(c, &ticket).await?;
                        }
                        Ok::<_, Error>(())
                    })
                })
                .await?;
        }
        let mut ran_out = 0;
        for (id, ticket) in over {
            let noted = self
                .store()
                .write(move |c| {
                    Box::pin(async move {
                        let full = tickets::load(c, &ticket, Some(engine)).await?;
                        // What ended meanwhile has no clocks that matter.
                        if !full.is_some_and(|full| full.row.state.is_open()) {
                            return Ok(false);
                        }
                        note_run_out(c, &id, &ticket, now).await
                    })
                })
                .await?;
            ran_out += usize::from(noted);
        }
        Ok(ran_out)
    }
}
