//! Calls for a coordinator.

use domain::{AccountId, Category, Language, Millis, Number, PartId, Profession, TicketId, Urgency};

use crate::sql::{Columns, own};
use crate::{Conn, Result};

/// What waits, and for whose spell of waiting nobody was called yet.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The ticket.
    pub id: TicketId,
    /// The part of it that waits; `None` for the ticket itself.
    pub part: Option<PartId>,
    /// Since when it waits.
    pub since: Millis,
    /// How urgent.
    pub urgency: Urgency,
    /// Who for.
    pub profession: Profession,
    /// The language it is written in.
    pub language: Language,
}

/// Waiting tickets and parts without a call for this spell, at most 500.
pub async fn uncalled(conn: &mut Conn) -> Result<Vec<Waiting>> {
    let rows = sqlx::query(
        "SELECT t.id, '' AS part_id, t.waiting_since, t.urgency, t.profession, t.language, t.due_at, t.filed_at \
         FROM ticket t WHERE t.state IN ('waiting', 'claimed') AND t.state = 'waiting' AND NOT EXISTS \
         (SELECT 1 FROM call c WHERE c.ticket_id = t.id AND c.part_id = '' AND c.waiting_since = t.waiting_since) \
         UNION ALL \
         SELECT t.id, p.id, p.waiting_since, t.urgency, p.profession, t.language, t.due_at, t.filed_at \
         FROM part p JOIN ticket t ON t.id = p.ticket_id WHERE p.state IN ('waiting', 'claimed') AND p.state = 'waiting' \
         AND t.state IN ('waiting', 'claimed') AND NOT EXISTS \
         (SELECT 1 FROM call c WHERE c.ticket_id = t.id AND c.part_id = p.id AND c.waiting_since = p.waiting_since) \
         ORDER BY 4, 7, 8 LIMIT 500",
    )
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Waiting {
                id: TicketId(row.text("id")?),
                part: Some(row.text("part_id")?).filter(|id| !id.is_empty()).map(PartId),
                since: row.int("waiting_since")?,
                urgency: row.urgency("urgency")?,
                profession: row.code("profession")?,
                language: row.code("language")?,
            })
        })
        .collect()
}

/// Calls a coordinator, if it still waits since then and nobody else has called. `true` if it did.
pub async fn raise(conn: &mut Conn, waiting: &Waiting, at: Millis, reason: &str) -> Result<bool> {
    let (sql, id) = match &waiting.part {
        None => (
            "INSERT INTO call (ticket_id, part_id, waiting_since, at, reason) \
             SELECT t.id, '', t.waiting_since, $1, $2 FROM ticket t \
             WHERE t.id = $3 AND t.state = 'waiting' AND t.waiting_since = $4 \
             ON CONFLICT (ticket_id, part_id, waiting_since) DO NOTHING",
            waiting.id.as_str(),
        ),
        Some(part) => (
            "INSERT INTO call (ticket_id, part_id, waiting_since, at, reason) \
             SELECT p.ticket_id, p.id, p.waiting_since, $1, $2 FROM part p \
             WHERE p.id = $3 AND p.state = 'waiting' AND p.waiting_since = $4 \
             ON CONFLICT (ticket_id, part_id, waiting_since) DO NOTHING",
            part.as_str(),
        ),
    };
    let done = sqlx::query(sql).bind(at).bind(reason).bind(id).bind(waiting.since).execute(conn).await?;
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

/// A call that nobody has acknowledged, about what still waits as it did then.
const OPEN: &str = "FROM call c JOIN ticket t ON t.id = c.ticket_id LEFT JOIN part p ON p.id = c.part_id \
                    WHERE c.acked_at IS NULL AND t.state IN ('waiting', 'claimed') AND \
                    ((c.part_id = '' AND t.state = 'waiting' AND t.waiting_since = c.waiting_since) \
                    OR (p.state = 'waiting' AND p.waiting_since = c.waiting_since))";

/// The open calls, the most urgent first and among them the oldest, at most 100.
pub async fn open(conn: &mut Conn) -> Result<Vec<Call>> {
    let sql = format!(
        "SELECT t.id, t.seq, c.reason, c.at, t.category, t.language, COALESCE(p.profession, t.profession) AS profession \
         {OPEN} ORDER BY t.urgency, c.at, t.seq, c.part_id LIMIT 100"
    );
    let rows = sqlx::query(own(sql)).fetch_all(conn).await?;
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

/// How many calls are open.
pub async fn how_many(conn: &mut Conn) -> Result<i64> {
    sqlx::query(own(format!("SELECT COUNT(*) AS n {OPEN}"))).fetch_one(conn).await?.int("n")
}

/// Acknowledges the calls of a ticket and its parts; `false` where there was none open.
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
