//! Reaching exhibitors beyond the page: calls, visits, notices by mail.

use domain::row::Person;
use domain::{AccountId, Millis, Reached, TicketId};

use crate::sql::Columns;
use crate::{Conn, Result};

/// Something that was done to reach an exhibitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// When.
    pub at: Millis,
    /// Who did it.
    pub by: Person,
    /// What, and what came of it.
    pub kind: Reached,
    /// For colleagues.
    pub note: String,
}

/// Writes down what was done.
pub async fn insert(
    conn: &mut Conn,
    id: &str,
    ticket: &TicketId,
    at: Millis,
    by: &AccountId,
    kind: Reached,
    note: &str,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO reached (id, ticket_id, at, account_id, kind, note) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(ticket.as_str())
    .bind(at)
    .bind(by.as_str())
    .bind(kind.code())
    .bind(note)
    .execute(conn)
    .await?;
    Ok(())
}

/// What was done for a ticket, latest first.
pub async fn of_ticket(conn: &mut Conn, ticket: &TicketId) -> Result<Vec<Done>> {
    let rows = sqlx::query(
        "SELECT r.at, r.account_id, a.name, r.kind, r.note FROM reached r JOIN account a ON a.id = r.account_id \
         WHERE r.ticket_id = $1 ORDER BY r.at DESC, r.id DESC LIMIT 20",
    )
    .bind(ticket.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Done {
                at: row.int("at")?,
                by: Person { id: AccountId(row.text("account_id")?), name: row.text("name")? },
                kind: row.code("kind")?,
                note: row.text("note")?,
            })
        })
        .collect()
}

/// Tickets that somebody has to be told about by phone, the most urgent first: the desk has written since the last
/// talk and since the page was last open, or somebody has the case and has not called yet.
pub async fn to_call_back(conn: &mut Conn) -> Result<Vec<TicketId>> {
    let rows = sqlx::query(
        "SELECT t.id FROM ticket t WHERE t.by_phone = 1 AND t.state <> 'closed' AND \
         ((t.state = 'claimed' AND NOT EXISTS (SELECT 1 FROM reached r WHERE r.ticket_id = t.id AND r.kind = 'spoke')) \
         OR EXISTS (SELECT 1 FROM message m WHERE m.ticket_id = t.id AND m.account_id IS NOT NULL \
         AND m.at > COALESCE((SELECT MAX(r.at) FROM reached r WHERE r.ticket_id = t.id AND r.kind = 'spoke'), 0) \
         AND m.at > COALESCE((SELECT p.at FROM page_open p WHERE p.ticket_id = t.id), 0))) \
         ORDER BY t.urgency, t.due_at, t.seq LIMIT 200",
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok(TicketId(row.text("id")?))).collect()
}

/// Notes that the page of a request is before somebody's eyes.
pub async fn page_is_open(conn: &mut Conn, ticket: &TicketId, at: Millis) -> Result<()> {
    sqlx::query(
        "INSERT INTO page_open (ticket_id, at) VALUES ($1, $2) ON CONFLICT (ticket_id) DO UPDATE SET at = excluded.at",
    )
    .bind(ticket.as_str())
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Wants a notice, `wait` from now. One that is due or was sent since the page was last open is enough.
pub async fn want_notice(conn: &mut Conn, ticket: &TicketId, at: Millis, wait: Millis) -> Result<()> {
    sqlx::query(
        "INSERT INTO notice (ticket_id, state, wanted_at, next_at, tries, error) VALUES ($1, 'due', $2, $3, 0, '') \
         ON CONFLICT (ticket_id) DO UPDATE SET state = 'due', wanted_at = excluded.wanted_at, \
         next_at = excluded.next_at, tries = 0, error = '' WHERE notice.state IN ('failed', 'spared') OR \
         EXISTS (SELECT 1 FROM page_open p WHERE p.ticket_id = notice.ticket_id AND p.at >= notice.wanted_at)",
    )
    .bind(ticket.as_str())
    .bind(at)
    .bind(at + wait)
    .execute(conn)
    .await?;
    Ok(())
}

/// A notice that is to go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The ticket.
    pub ticket: TicketId,
    /// Since when it is wanted.
    pub wanted_at: Millis,
    /// How often it was tried.
    pub tries: i64,
    /// Whether they have opened the page since.
    pub seen: bool,
}

/// Takes a notice that is due, so that no other server takes it before `until`; `None` where there is none.
pub async fn take_due(conn: &mut Conn, now: Millis, until: Millis) -> Result<Option<Due>> {
    loop {
        let row = sqlx::query(
            "SELECT n.ticket_id, n.wanted_at, n.next_at, n.tries, CASE WHEN p.at >= n.wanted_at THEN 1 ELSE 0 END AS seen \
             FROM notice n LEFT JOIN page_open p ON p.ticket_id = n.ticket_id \
             WHERE n.state = 'due' AND n.next_at <= $1 ORDER BY n.next_at LIMIT 1",
        )
        .bind(now)
        .fetch_optional(&mut *conn)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let due = Due {
            ticket: TicketId(row.text("ticket_id")?),
            wanted_at: row.int("wanted_at")?,
            tries: row.int("tries")?,
            seen: row.flag("seen")?,
        };
        let taken = sqlx::query(
            "UPDATE notice SET next_at = $1 WHERE ticket_id = $2 AND state = 'due' AND next_at = $3",
        )
        .bind(until)
        .bind(due.ticket.as_str())
        .bind(row.int("next_at")?)
        .execute(&mut *conn)
        .await?;
        if taken.rows_affected() == 1 {
            return Ok(Some(due));
        }
    }
}

/// Ends a notice: `sent`, `failed` or `spared`; or, with a time, tries it again then.
pub async fn settle(
    conn: &mut Conn,
    ticket: &TicketId,
    state: &str,
    next_at: Millis,
    tries: i64,
    error: &str,
) -> Result<()> {
    sqlx::query("UPDATE notice SET state = $1, next_at = $2, tries = $3, error = $4 WHERE ticket_id = $5")
        .bind(state)
        .bind(next_at)
        .bind(tries)
        .bind(error)
        .bind(ticket.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// Where the notice of a ticket stands, and what was wrong with it.
pub async fn notice(conn: &mut Conn, ticket: &TicketId) -> Result<Option<(String, String)>> {
    let row = sqlx::query("SELECT state, error FROM notice WHERE ticket_id = $1")
        .bind(ticket.as_str())
        .fetch_optional(conn)
        .await?;
    row.map(|row| Ok((row.text("state")?, row.text("error")?))).transpose()
}
