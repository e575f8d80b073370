//! Calls for a coordinator.

use domain::{AccountId, Category, Language, Millis, Number, Profession, TicketId, Urgency};

use crate::sql::Columns;
use crate::{Conn, Result};

/// A ticket that waits and for whose spell of waiting nobody was called yet.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The ticket.
    pub id: TicketId,
    /// Since when it waits.
    pub since: Millis,
    /// How urgent.
    pub urgency: Urgency,
    /// Who for.
    pub profession: Profession,
    /// The language it is written in.
    pub language: Language,
}

/// Waiting tickets without a call for this spell, at most 500.
pub async fn uncalled(conn: &mut Conn) -> Result<Vec<Waiting>> {
    let rows = sqlx::query(
        "SELECT t.id, t.waiting_since, t.urgency, t.profession, t.language FROM ticket t \
         WHERE t.state IN ('waiting', 'claimed') AND t.state = 'waiting' AND NOT EXISTS \
         (SELECT 1 FROM call c WHERE c.ticket_id = t.id AND c.waiting_since = t.waiting_since) \
         ORDER BY t.urgency, t.due_at, t.filed_at LIMIT 500",
    )
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Waiting {
                id: TicketId(row.text("id")?),
                since: row.int("waiting_since")?,
                urgency: row.urgency("urgency")?,
                profession: row.code("profession")?,
                language: row.code("language")?,
            })
        })
        .collect()
}

/// Calls a coordinator, if the ticket still waits since then and nobody else has called. `true` if it did.
pub async fn raise(conn: &mut Conn, id: &TicketId, since: Millis, at: Millis, reason: &str) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO call (ticket_id, waiting_since, at, reason) SELECT t.id, t.waiting_since, $1, $2 FROM ticket t \
         WHERE t.id = $3 AND t.state = 'waiting' AND t.waiting_since = $4 ON CONFLICT (ticket_id, waiting_since) DO NOTHING",
    )
    .bind(at)
    .bind(reason)
    .bind(id.as_str())
    .bind(since)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A call that nobody has acknowledged.
#[derive(Clone, Debug)]
pub struct Call {
    /// The ticket.
    pub id: TicketId,
    /// Its number.
    pub number: Number,
    /// Why.
    pub reason: String,
    /// Since when.
    pub at: Millis,
    /// What it is about.
    pub category: Category,
    /// The language it is written in.
    pub language: Language,
    /// Who for.
    pub profession: Profession,
}

/// Calls that nobody has acknowledged, about tickets that still wait, oldest first.
pub async fn open(conn: &mut Conn) -> Result<Vec<Call>> {
    let rows = sqlx::query(
        "SELECT t.id, t.seq, c.reason, c.at, t.category, t.language, t.profession FROM call c \
         JOIN ticket t ON t.id = c.ticket_id AND t.state = 'waiting' AND t.waiting_since = c.waiting_since \
         WHERE c.acked_at IS NULL ORDER BY c.at LIMIT 100",
    )
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Call {
                id: TicketId(row.text("id")?),
                number: Number::from_seq(row.int("seq")?),
                reason: row.text("reason")?,
                at: row.int("at")?,
                category: row.code("category")?,
                language: row.code("language")?,
                profession: row.code("profession")?,
            })
        })
        .collect()
}

/// Acknowledges the calls of a ticket; `false` where there was none open.
pub async fn acknowledge(conn: &mut Conn, id: &TicketId, by: &AccountId, at: Millis) -> Result<bool> {
    let done =
        sqlx::query("UPDATE call SET acked_at = $1, acked_by = $2 WHERE ticket_id = $3 AND acked_at IS NULL")
            .bind(at)
            .bind(by.as_str())
            .bind(id.as_str())
            .execute(conn)
            .await?;
    Ok(done.rows_affected() > 0)
}
