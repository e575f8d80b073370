//! Clocks of tickets, their kinds, and which of a ticket's clocks runs out next.

use domain::row::Person;
use domain::{AccountId, Clock, ClockCode, ClockId, ClockKind, ClockState, DAY, Millis, Number, TicketId};
use sqlx::any::AnyRow;

use crate::queue::{Bind, Wanted, Where, narrow};
use crate::sql::{Columns, own};
use crate::tickets::{NEVER, person};
use crate::{Conn, Result};

/// All kinds, in no order.
pub async fn kinds(conn: &mut Conn) -> Result<Vec<ClockKind>> {
    let rows = sqlx::query(
        "SELECT code, source, source_zh, span, months, start, answer, warn, board FROM clock_kind",
    )
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(ClockKind {
                code: row.code("code")?,
                source: row.text("source")?,
                source_zh: row.text("source_zh")?,
                span: row.int("span")?,
                months: u8::try_from(row.int("months")?).unwrap_or(u8::MAX),
                start: row.code("start")?,
                answer: row.text("answer")?,
                warn: row.int("warn")?,
                board: row.int("board")?,
            })
        })
        .collect()
}

/// A clock to start.
#[derive(Debug)]
pub struct NewClock<'a> {
    /// Its id.
    pub id: &'a ClockId,
    /// The ticket.
    pub ticket: &'a TicketId,
    /// What it counts down to, and until when.
    pub clock: &'a Clock,
    /// The starter's key: the same key starts nothing twice.
    pub key: &'a str,
    /// When.
    pub at: Millis,
    /// Who starts it; `None` where the filing does.
    pub by: Option<&'a AccountId>,
}

/// Starts a clock; `false` where the key is known already. [`renew`] is the caller's.
pub async fn insert(conn: &mut Conn, new: &NewClock<'_>) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO ticket_clock (id, ticket_id, code, start_key, due_at, state, on_board, started_at, started_by) \
         VALUES ($1, $2, $3, $4, $5, 'running', $6, $7, $8) ON CONFLICT (ticket_id, start_key) DO NOTHING",
    )
    .bind(new.id.as_str())
    .bind(new.ticket.as_str())
    .bind(new.clock.code.code())
    .bind(new.key)
    .bind(new.clock.due_at)
    .bind(i64::from(new.clock.is_on_board(new.at)))
    .bind(new.at)
    .bind(new.by.map(AccountId::as_str))
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The id of a clock that starts with the filing: there is one of a kind.
fn id_of_filed(ticket: &TicketId, code: ClockCode) -> ClockId {
    ClockId(format!("{ticket}-{code}"))
}

/// Starts what a filing, or its completion, says. One that runs is moved to an earlier time only: what was owed from
/// the filing on is owed still; one that ended stays so.
pub async fn start_filed(conn: &mut Conn, ticket: &TicketId, clocks: &[Clock], at: Millis) -> Result<()> {
    for clock in clocks {
        let id = id_of_filed(ticket, clock.code);
        let key = clock.code.code();
        if !insert(conn, &NewClock { id: &id, ticket, clock, key, at, by: None }).await? {
            sqlx::query(
                "UPDATE ticket_clock SET due_at = $1, on_board = $2 \
                 WHERE ticket_id = $3 AND start_key = $4 AND state = 'running' AND due_at > $1",
            )
            .bind(clock.due_at)
            .bind(i64::from(clock.is_on_board(at)))
            .bind(ticket.as_str())
            .bind(key)
            .execute(&mut *conn)
            .await?;
        }
    }
    Ok(())
}

/// The clock that was started with this key.
pub async fn with_key(conn: &mut Conn, ticket: &TicketId, key: &str) -> Result<Option<ClockId>> {
    let row = sqlx::query("SELECT id FROM ticket_clock WHERE ticket_id = $1 AND start_key = $2")
        .bind(ticket.as_str())
        .bind(key)
        .fetch_optional(conn)
        .await?;
    row.map(|row| Ok(ClockId(row.text("id")?))).transpose()
}

/// Writes onto the ticket which of its clocks and promises runs out next and how many promises are open; to be called after
/// each change of one.
pub async fn renew(conn: &mut Conn, ticket: &TicketId) -> Result<()> {
    sqlx::query(
        "UPDATE ticket SET version = version + 1, \
         open_promises = (SELECT COUNT(*) FROM ticket_clock k WHERE k.ticket_id = $1 AND k.state = 'running' \
         AND k.code = 'promise'), \
         clock_code = (SELECT k.code FROM ticket_clock k WHERE k.ticket_id = $1 AND k.state = 'running' \
         AND k.on_board = 1 ORDER BY k.due_at, k.code LIMIT 1), \
         due_at = COALESCE((SELECT MIN(k.due_at) FROM ticket_clock k WHERE k.ticket_id = $1 AND k.state = 'running' \
         AND k.on_board = 1), $2) WHERE id = $1",
    )
    .bind(ticket.as_str())
    .bind(NEVER)
    .execute(conn)
    .await?;
    Ok(())
}

/// A clock as it is stored.
#[derive(Clone, Debug)]
pub struct Stored {
    /// Its id.
    pub id: ClockId,
    /// The ticket.
    pub ticket: TicketId,
    /// What it counts down to, and until when.
    pub clock: Clock,
    /// Where it stands.
    pub state: ClockState,
    /// Since when.
    pub started_at: Millis,
    /// Who started it; `None` where the filing did.
    pub started_by: Option<Person>,
    /// When it ended.
    pub ended_at: Option<Millis>,
    /// Who ended it; `None` where it runs, or the exhibitor ended the request.
    pub ended_by: Option<Person>,
    /// When it was seen to have run out while running.
    pub ran_out_at: Option<Millis>,
}

/// What [`stored`] reads, from `ticket_clock k`.
pub(crate) const COLUMNS: &str = "k.id, k.ticket_id, k.code, k.due_at, k.state, k.started_at, k.started_by, s.name AS started_name, \
     k.ended_at, k.ended_by, e.name AS ended_name, k.ran_out_at, i.warn, i.board FROM ticket_clock k \
     LEFT JOIN clock_kind i ON i.code = k.code LEFT JOIN account s ON s.id = k.started_by \
     LEFT JOIN account e ON e.id = k.ended_by";

/// A clock of these columns; one whose kind was taken out of the table presses when it is over.
pub(crate) fn clock(row: &AnyRow) -> Result<Clock> {
    Ok(Clock {
        code: row.code("code")?,
        due_at: row.int("due_at")?,
        warn: row.opt_int("warn")?.unwrap_or_default(),
        board: row.opt_int("board")?.unwrap_or_default(),
    })
}

pub(crate) fn stored(row: &AnyRow) -> Result<Stored> {
    Ok(Stored {
        id: ClockId(row.text("id")?),
        ticket: TicketId(row.text("ticket_id")?),
        clock: clock(row)?,
        state: row.code("state")?,
        started_at: row.int("started_at")?,
        started_by: person(row, "started_by", "started_name")?,
        ended_at: row.opt_int("ended_at")?,
        ended_by: person(row, "ended_by", "ended_name")?,
        ran_out_at: row.opt_int("ran_out_at")?,
    })
}

/// One clock.
pub async fn load(conn: &mut Conn, id: &ClockId) -> Result<Option<Stored>> {
    let sql = format!("SELECT {COLUMNS} WHERE k.id = $1");
    let row = sqlx::query(own(sql)).bind(id.as_str()).fetch_optional(conn).await?;
    row.as_ref().map(stored).transpose()
}

/// All clocks of a ticket but its promises, in whatever state, soonest first.
pub async fn of_ticket(conn: &mut Conn, ticket: &TicketId) -> Result<Vec<Stored>> {
    let sql =
        format!("SELECT {COLUMNS} WHERE k.ticket_id = $1 AND k.code <> 'promise' ORDER BY k.due_at, k.code");
    let rows = sqlx::query(own(sql)).bind(ticket.as_str()).fetch_all(conn).await?;
    rows.iter().map(stored).collect()
}

/// What runs on a ticket, promises too, soonest first.
pub async fn running(conn: &mut Conn, ticket: &TicketId) -> Result<Vec<Clock>> {
    let rows = sqlx::query(
        "SELECT k.code, k.due_at, i.warn, i.board FROM ticket_clock k LEFT JOIN clock_kind i ON i.code = k.code \
         WHERE k.ticket_id = $1 AND k.state = 'running' ORDER BY k.due_at, k.code",
    )
    .bind(ticket.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(clock).collect()
}

/// The clocks of a kind that run and are not over at `now`, on open tickets, each with the hall of its ticket.
pub async fn running_of(
    conn: &mut Conn,
    code: ClockCode,
    now: Millis,
) -> Result<Vec<(Stored, Option<String>)>> {
    let sql = format!(
        "SELECT t.hall, {COLUMNS} JOIN ticket t ON t.id = k.ticket_id WHERE k.code = $1 AND k.state = 'running' \
         AND k.due_at > $2 AND t.state IN ('waiting', 'claimed') ORDER BY k.ticket_id, k.id"
    );
    let rows = sqlx::query(own(sql)).bind(code.code()).bind(now).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((stored(row)?, row.opt("hall")?))).collect()
}

/// Ends a clock that runs; `false` where it has ended already. [`renew`] is the caller's.
pub async fn end(
    conn: &mut Conn,
    id: &ClockId,
    state: ClockState,
    at: Millis,
    by: Option<&AccountId>,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE ticket_clock SET state = $1, ended_at = $2, ended_by = $3 WHERE id = $4 AND state = 'running'",
    )
    .bind(state.code())
    .bind(at)
    .bind(by.map(AccountId::as_str))
    .bind(id.as_str())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Clocks of months whose last days have come, and their tickets; at most 500.
pub async fn to_come_onto_board(conn: &mut Conn, now: Millis) -> Result<Vec<(ClockId, TicketId)>> {
    let sql = "SELECT k.id, k.ticket_id FROM ticket_clock k JOIN clock_kind i ON i.code = k.code \
               WHERE k.state = 'running' AND k.on_board = 0 AND k.due_at - i.board <= $1 LIMIT 500";
    pairs(conn, sql, now).await
}

/// Clocks that ran out while running, on open tickets, and that nobody has noted yet; at most 500, in the order in
/// which they ran out.
pub async fn to_run_out(conn: &mut Conn, now: Millis) -> Result<Vec<(ClockId, TicketId)>> {
    let sql = "SELECT k.id, k.ticket_id FROM ticket_clock k JOIN ticket t ON t.id = k.ticket_id \
               WHERE k.state = 'running' AND k.due_at <= $1 AND k.ran_out_at IS NULL \
               AND t.state IN ('waiting', 'claimed') ORDER BY k.due_at, k.id LIMIT 500";
    pairs(conn, sql, now).await
}

async fn pairs(conn: &mut Conn, sql: &'static str, now: Millis) -> Result<Vec<(ClockId, TicketId)>> {
    let rows = sqlx::query(sql).bind(now).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((ClockId(row.text("id")?), TicketId(row.text("ticket_id")?)))).collect()
}

/// Puts a clock onto the board; `false` where it is there already.
pub async fn put_on_board(conn: &mut Conn, id: &ClockId) -> Result<bool> {
    let done = sqlx::query("UPDATE ticket_clock SET on_board = 1 WHERE id = $1 AND on_board = 0")
        .bind(id.as_str())
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes that a clock ran out while running; `false` where that is noted already, or it ended meanwhile.
pub async fn run_out(conn: &mut Conn, id: &ClockId, at: Millis) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE ticket_clock SET ran_out_at = $1 WHERE id = $2 AND state = 'running' AND ran_out_at IS NULL",
    )
    .bind(at)
    .bind(id.as_str())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What runs out next on open tickets, the soonest first, promises too; of the tickets that `sight` says.
pub async fn board(conn: &mut Conn, sight: &Wanted, limit: i64) -> Result<Vec<Stored>> {
    let mut w = Where::default();
    narrow(&mut w, sight);
    let limit = w.hole(Bind::Int(limit));
    let sql = format!(
        "SELECT {COLUMNS} JOIN ticket t ON t.id = k.ticket_id WHERE k.state = 'running' AND k.on_board = 1 \
         AND t.state IN ('waiting', 'claimed') AND {} ORDER BY k.due_at, k.id LIMIT {limit}",
        w.filter()
    );
    let rows = w.query(sql).fetch_all(conn).await?;
    rows.iter().map(stored).collect()
}

/// What the desk told exhibitors and presses, or ran out, on open tickets: of those that somebody holds, and for
/// coordinators all that ran out. The soonest first, at most 50.
pub async fn owed(
    conn: &mut Conn,
    who: &AccountId,
    coordinates: bool,
    now: Millis,
) -> Result<Vec<(TicketId, Number, Clock)>> {
    // Nothing of this presses earlier than a day before: so the index of what is due serves.
    let rows = sqlx::query(
        "SELECT k.ticket_id, t.seq, k.code, k.due_at, i.warn, i.board FROM ticket_clock k \
         JOIN clock_kind i ON i.code = k.code JOIN ticket t ON t.id = k.ticket_id \
         WHERE k.state = 'running' AND k.due_at <= $1 AND k.code IN ('promise', 'confirm') AND k.due_at - i.warn <= $2 \
         AND t.state IN ('waiting', 'claimed') AND (t.holder_id = $3 OR ($4 = 1 AND k.due_at <= $2)) \
         ORDER BY k.due_at, k.id LIMIT 50",
    )
    .bind(now + DAY)
    .bind(now)
    .bind(who.as_str())
    .bind(i64::from(coordinates))
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| Ok((TicketId(row.text("ticket_id")?), Number::from_seq(row.int("seq")?), clock(row)?)))
        .collect()
}

/// How many clocks and promises ever ran out while running.
pub async fn how_many_ran_out(conn: &mut Conn) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS n FROM ticket_clock WHERE ran_out_at IS NOT NULL";
    sqlx::query(sql).fetch_one(conn).await?.int("n")
}
