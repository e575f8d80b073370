//! Timers: who is at the end of a shift, which cases had no first reply, and what went off already.

use domain::roster::Span;
use domain::row::Person;
use domain::timer::{Lease, Timer};
use domain::{AccountId, Millis, Number, PartId, PartState, Profession, ShiftId, TicketId, Urgency};
use sqlx::any::AnyRow;

use crate::sql::{Columns, own};
use crate::{Conn, Result};

/// Somebody on duty: on a shift, or for as long as one may work on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spell {
    /// The spell of duty.
    pub duty: String,
    /// Who.
    pub person: Person,
    /// When the shift ends that they checked in to; without one, when they have worked for as long as one may on a day.
    pub to: Millis,
    /// Until when they said that they stay.
    pub stays_until: Option<Millis>,
    /// How many cases and parts they hold.
    pub holding: i64,
}

fn spell(row: &AnyRow) -> Result<Spell> {
    Ok(Spell {
        duty: row.text("duty_id")?,
        person: Person { id: AccountId(row.text("account_id")?), name: row.text("name")? },
        to: row.int("to_at")?,
        stays_until: row.opt_int("stays_until")?,
        holding: row.int("holding")?,
    })
}

/// Spells of duty that last, of volunteers: what coordinators hold is their list, and may wait for them. `$1`: for how long
/// one may work on a day, in ms.
const SPELL: &str = "SELECT d.id AS duty_id, d.account_id, a.name, COALESCE(s.to_at, d.started_at + $1) AS to_at, d.stays_until, \
     (SELECT COUNT(*) FROM ticket t WHERE t.holder_id = a.id AND t.state = 'claimed') \
     + (SELECT COUNT(*) FROM part p WHERE p.holder_id = a.id AND p.state = 'claimed') AS holding \
     FROM duty d JOIN account a ON a.id = d.account_id LEFT JOIN shift s ON s.id = d.shift_id \
     WHERE d.ended_at IS NULL AND a.role <> 'coordinator'";

/// Who is on duty on a shift that ends at `until` or before, or without one since `longest` ms before that; the soonest first.
pub async fn spells(conn: &mut Conn, longest: Millis, until: Millis) -> Result<Vec<Spell>> {
    let sql = own(format!("{SPELL} AND COALESCE(s.to_at, d.started_at + $1) <= $2 ORDER BY to_at, d.id"));
    let rows = sqlx::query(sql).bind(longest).bind(until).fetch_all(conn).await?;
    rows.iter().map(spell).collect()
}

/// The spell of duty that somebody is on.
pub async fn spell_of(conn: &mut Conn, longest: Millis, who: &AccountId) -> Result<Option<Spell>> {
    let sql = own(format!("{SPELL} AND d.account_id = $2"));
    let row = sqlx::query(sql).bind(longest).bind(who.as_str()).fetch_optional(conn).await?;
    row.as_ref().map(spell).transpose()
}

/// Who is on duty without a shift while one of theirs goes on: it was published, or began, after they came.
pub async fn without_their_shift(conn: &mut Conn, now: Millis) -> Result<Vec<(AccountId, ShiftId)>> {
    let rows = sqlx::query(
        "SELECT d.account_id, s.id FROM duty d JOIN assignment m ON m.account_id = d.account_id \
         JOIN shift s ON s.id = m.shift_id WHERE d.ended_at IS NULL AND d.shift_id IS NULL \
         AND s.from_at <= $1 AND s.to_at > $1 ORDER BY d.account_id, s.to_at",
    )
    .bind(now)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((AccountId(row.text("account_id")?), ShiftId(row.text("id")?)))).collect()
}

/// Whoever is on duty without a shift is on this one from now on.
pub async fn put_on_shift(conn: &mut Conn, who: &AccountId, shift: &ShiftId) -> Result<()> {
    sqlx::query(
        "UPDATE duty SET shift_id = $1 WHERE account_id = $2 AND ended_at IS NULL AND shift_id IS NULL",
    )
    .bind(shift.as_str())
    .bind(who.as_str())
    .execute(conn)
    .await?;
    Ok(())
}

/// The published shifts of somebody that end after `from`.
pub async fn seats_after(conn: &mut Conn, who: &AccountId, from: Millis) -> Result<Vec<Span>> {
    let rows = sqlx::query(
        "SELECT s.from_at, s.to_at FROM assignment m JOIN shift s ON s.id = m.shift_id \
         WHERE m.account_id = $1 AND s.to_at > $2",
    )
    .bind(who.as_str())
    .bind(from)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok(Span { from: row.int("from_at")?, to: row.int("to_at")? })).collect()
}

/// Somebody stays on duty until then; `false` where they are not on duty.
pub async fn stay(conn: &mut Conn, who: &AccountId, until: Millis) -> Result<bool> {
    let done = sqlx::query("UPDATE duty SET stays_until = $1 WHERE account_id = $2 AND ended_at IS NULL")
        .bind(until)
        .bind(who.as_str())
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Somebody stays on duty until then at least; `false` where they are not on duty.
pub async fn stay_at_least(conn: &mut Conn, who: &AccountId, until: Millis) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE duty SET stays_until = CASE WHEN stays_until > $1 THEN stays_until ELSE $1 END \
         WHERE account_id = $2 AND ended_at IS NULL",
    )
    .bind(until)
    .bind(who.as_str())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A timer goes off; `false` where it did already. Another process that tries at the same moment waits until this
/// transaction ends, and tries then.
pub async fn go_off(conn: &mut Conn, about: &str, step: Timer, due_at: Millis, at: Millis) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO timer (about, step, due_at, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    )
    .bind(about)
    .bind(step.code())
    .bind(due_at)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Which steps went off for a spell or a case, each with the time at which it was due.
pub async fn gone_off(conn: &mut Conn, about: &str) -> Result<Vec<(Timer, Millis)>> {
    let rows = sqlx::query("SELECT step, due_at FROM timer WHERE about = $1 ORDER BY due_at, at")
        .bind(about)
        .fetch_all(conn)
        .await?;
    rows.iter().map(|row| Ok((row.code("step")?, row.int("due_at")?))).collect()
}

/// How often each timer ever went off.
pub async fn tally(conn: &mut Conn) -> Result<Vec<(Timer, usize)>> {
    let rows = sqlx::query("SELECT step, COUNT(*) AS n FROM timer GROUP BY step").fetch_all(conn).await?;
    rows.iter().map(|row| Ok((row.code("step")?, usize::try_from(row.int("n")?).unwrap_or(0)))).collect()
}

/// A coordinator takes note of what went off for a spell; `false` where that was done.
pub async fn acknowledge(conn: &mut Conn, about: &str, by: &AccountId, at: Millis) -> Result<bool> {
    let done =
        sqlx::query("UPDATE timer SET acked_at = $1, acked_by = $2 WHERE about = $3 AND acked_at IS NULL")
            .bind(at)
            .bind(by.as_str())
            .bind(about)
            .execute(conn)
            .await?;
    Ok(done.rows_affected() > 0)
}

/// A step at the end of a shift that somebody should know of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// The spell of duty.
    pub duty: String,
    /// Whose.
    pub person: Person,
    /// Which step went off last.
    pub step: Timer,
    /// When.
    pub at: Millis,
    /// Whether a coordinator has taken note.
    pub is_acked: bool,
    /// How many cases and parts they hold.
    pub holding: i64,
    /// Whether they are on duty still.
    pub on_duty: bool,
}

/// The last step that went off for each spell of duty, since `since`, in the order of the spells' ends.
pub async fn endings(conn: &mut Conn, since: Millis) -> Result<Vec<Ending>> {
    let rows = sqlx::query(
        "SELECT d.id AS duty_id, d.account_id, a.name, t.step, t.at, t.due_at, t.acked_at, d.ended_at, \
         (SELECT COUNT(*) FROM ticket k WHERE k.holder_id = a.id AND k.state = 'claimed') \
         + (SELECT COUNT(*) FROM part p WHERE p.holder_id = a.id AND p.state = 'claimed') AS holding \
         FROM timer t JOIN duty d ON d.id = t.about JOIN account a ON a.id = d.account_id \
         WHERE t.at > $1 ORDER BY t.due_at, d.id",
    )
    .bind(since)
    .fetch_all(conn)
    .await?;
    let mut last: Vec<(Millis, Ending)> = Vec::new();
    for row in &rows {
        let ending = Ending {
            duty: row.text("duty_id")?,
            person: Person { id: AccountId(row.text("account_id")?), name: row.text("name")? },
            step: row.code("step")?,
            at: row.int("at")?,
            is_acked: row.opt_int("acked_at")?.is_some(),
            holding: row.int("holding")?,
            on_duty: row.opt_int("ended_at")?.is_none(),
        };
        let due_at = row.int("due_at")?;
        match last.iter_mut().find(|(_, known)| known.duty == ending.duty) {
            Some(known) if (known.0, known.1.step) < (due_at, ending.step) => *known = (due_at, ending),
            Some(_) => {}
            None => last.push((due_at, ending)),
        }
    }
    Ok(last.into_iter().map(|(_, ending)| ending).collect())
}

/// A claimed case without a first reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreplied {
    /// The case.
    pub ticket: TicketId,
    /// What people call it.
    pub number: Number,
    /// Who holds it.
    pub holder: AccountId,
    /// How urgent it is.
    pub urgency: Urgency,
    /// Since when they have it.
    pub held_since: Millis,
    /// Until when it waits for others, or did; `None` where it never did.
    pub waits_until: Option<Millis>,
}

impl Unreplied {
    /// How long it may stay, by these limits in the order of [`Urgency::ALL`].
    pub fn lease(&self, limits: &[Millis; 4]) -> Lease {
        let limit = limits[self.urgency.rank() as usize];
        Lease { held_since: self.held_since, waits_until: self.waits_until, limit }
    }
}

const UNREPLIED: &str = "SELECT t.id, t.seq, t.holder_id, t.urgency, t.held_since, \
     (SELECT MAX(CASE WHEN k.state = 'running' THEN k.due_at ELSE k.ended_at END) FROM ticket_clock k \
     WHERE k.ticket_id = t.id AND k.code = 'waits') AS waits_until \
     FROM ticket t JOIN account a ON a.id = t.holder_id \
     WHERE t.state = 'claimed' AND t.replied_at IS NULL AND a.role <> 'coordinator'";

fn unreplied(row: &AnyRow) -> Result<Unreplied> {
    Ok(Unreplied {
        ticket: TicketId(row.text("id")?),
        number: Number::from_seq(row.int("seq")?),
        holder: AccountId(row.text("holder_id")?),
        urgency: row.urgency("urgency")?,
        held_since: row.int("held_since")?,
        waits_until: row.opt_int("waits_until")?,
    })
}

/// Cases that volunteers have held since `since` or longer, and that had no reply, the longest held first.
pub async fn without_reply(conn: &mut Conn, since: Millis) -> Result<Vec<Unreplied>> {
    let sql = own(format!("{UNREPLIED} AND t.held_since <= $1 ORDER BY t.held_since, t.id LIMIT 500"));
    let rows = sqlx::query(sql).bind(since).fetch_all(conn).await?;
    rows.iter().map(unreplied).collect()
}

/// The cases that a volunteer holds and that had no reply, the longest held first.
pub async fn unreplied_of(conn: &mut Conn, who: &AccountId) -> Result<Vec<Unreplied>> {
    let sql = own(format!("{UNREPLIED} AND t.holder_id = $1 ORDER BY t.held_since, t.id"));
    let rows = sqlx::query(sql).bind(who.as_str()).fetch_all(conn).await?;
    rows.iter().map(unreplied).collect()
}

/// One case, if a volunteer holds it without a reply.
pub async fn unreplied_ticket(conn: &mut Conn, ticket: &TicketId) -> Result<Option<Unreplied>> {
    let sql = own(format!("{UNREPLIED} AND t.id = $1"));
    let row = sqlx::query(sql).bind(ticket.as_str()).fetch_optional(conn).await?;
    row.as_ref().map(unreplied).transpose()
}

/// A part that waits, of a case that somebody holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingPart {
    /// The part.
    pub part: PartId,
    /// Its case.
    pub ticket: TicketId,
    /// How urgent the case is.
    pub urgency: Urgency,
    /// Since when it waits, and somebody holds the case.
    pub since: Millis,
}

const WAITING_PART: &str = "SELECT p.id, p.ticket_id, t.urgency, \
     CASE WHEN p.waiting_since > t.held_since THEN p.waiting_since ELSE t.held_since END AS since \
     FROM part p JOIN ticket t ON t.id = p.ticket_id \
     WHERE p.state IN ('waiting', 'claimed') AND p.state = 'waiting' AND t.state = 'claimed'";

fn part_that_waits(row: &AnyRow) -> Result<WaitingPart> {
    Ok(WaitingPart {
        part: PartId(row.text("id")?),
        ticket: TicketId(row.text("ticket_id")?),
        urgency: row.urgency("urgency")?,
        since: row.int("since")?,
    })
}

/// Parts that have waited since `since` or longer, of cases that somebody holds; at most 500.
pub async fn waiting_parts(conn: &mut Conn, since: Millis) -> Result<Vec<WaitingPart>> {
    let sql =
        own(format!("{WAITING_PART} AND p.waiting_since <= $1 ORDER BY p.waiting_since, p.id LIMIT 500"));
    let rows = sqlx::query(sql).bind(since).fetch_all(conn).await?;
    rows.iter().map(part_that_waits).collect()
}

/// One such part, if it still waits.
pub async fn waiting_part(conn: &mut Conn, part: &PartId) -> Result<Option<WaitingPart>> {
    let sql = own(format!("{WAITING_PART} AND p.id = $1"));
    let row = sqlx::query(sql).bind(part.as_str()).fetch_optional(conn).await?;
    row.as_ref().map(part_that_waits).transpose()
}

/// The parts that came back to who asked for them, of the cases that somebody holds, and about which nothing is decided:
/// the case, what people call it, and whose profession it was.
pub async fn parts_that_came_back(
    conn: &mut Conn,
    who: &AccountId,
) -> Result<Vec<(Number, Profession, PartState)>> {
    let rows = sqlx::query(
        "SELECT t.seq, p.profession, p.state FROM part p JOIN ticket t ON t.id = p.ticket_id \
         WHERE t.holder_id = $1 AND t.state = 'claimed' AND p.state IN ('refused', 'lapsed') \
         AND NOT EXISTS (SELECT 1 FROM part n WHERE n.ticket_id = p.ticket_id AND n.profession = p.profession \
         AND n.position > p.position) ORDER BY t.seq, p.position",
    )
    .bind(who.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| Ok((Number::from_seq(row.int("seq")?), row.code("profession")?, row.code("state")?)))
        .collect()
}

/// The desk has replied to the exhibitor, for the first time since the case was claimed or again.
pub async fn replied(conn: &mut Conn, ticket: &TicketId, at: Millis) -> Result<()> {
    sqlx::query("UPDATE ticket SET replied_at = $1 WHERE id = $2 AND replied_at IS NULL")
        .bind(at)
        .bind(ticket.as_str())
        .execute(conn)
        .await?;
    Ok(())
}
