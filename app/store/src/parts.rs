//! Parts of tickets that were referred.

use std::collections::HashMap;

use domain::ticket::Standing;
use domain::{AccountId, Millis, PartId, Profession, TicketId};

use crate::sql::{Columns, holes, own};
use crate::{Conn, Result};

/// Adds a part that waits.
pub async fn insert(
    conn: &mut Conn,
    id: &PartId,
    ticket: &TicketId,
    position: i64,
    profession: Profession,
    at: Millis,
    reason: &str,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO part (id, ticket_id, position, profession, state, asked_at, waiting_since, reason, result) \
         VALUES ($1, $2, $3, $4, 'waiting', $5, $5, $6, '')",
    )
    .bind(id.as_str())
    .bind(ticket.as_str())
    .bind(position)
    .bind(profession.code())
    .bind(at)
    .bind(reason)
    .execute(conn)
    .await?;
    Ok(())
}

/// The conditional claim of the first part that waits for one of these professions, on an open ticket.
/// `None` where there is none any more.
pub async fn claim(
    conn: &mut Conn,
    ticket: &TicketId,
    by: &AccountId,
    of: &[Profession],
) -> Result<Option<(PartId, Profession)>> {
    let sql = format!(
        "UPDATE part SET state = 'claimed', holder_id = $1 WHERE state = 'waiting' AND id = (SELECT p.id FROM part p \
         JOIN ticket t ON t.id = p.ticket_id WHERE p.ticket_id = $2 AND p.state = 'waiting' \
         AND t.state IN ('waiting', 'claimed') AND p.profession IN ({}) ORDER BY p.position LIMIT 1) RETURNING id, profession",
        holes(3, of.len())
    );
    let mut query = sqlx::query(own(sql)).bind(by.as_str()).bind(ticket.as_str());
    for profession in of {
        query = query.bind(profession.code());
    }
    let row = query.fetch_optional(conn).await?;
    row.map(|row| Ok((PartId(row.text("id")?), row.code("profession")?))).transpose()
}

/// Writes the parts of a standing that a rule worked out; one that waits again does so since `at`. The ticket's row
/// must be locked.
pub async fn save(conn: &mut Conn, standing: &Standing, changed: &[PartId], at: Millis) -> Result<()> {
    for part in standing.parts.iter().filter(|p| changed.contains(&p.id)) {
        sqlx::query(
            "UPDATE part SET state = $1, holder_id = $2, \
             waiting_since = CASE WHEN $1 = 'waiting' THEN $3 ELSE waiting_since END WHERE id = $4",
        )
        .bind(part.state.code())
        .bind(part.holder.as_ref().map(AccountId::as_str))
        .bind(at)
        .bind(part.id.as_str())
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// Writes a part's result.
pub async fn set_result(conn: &mut Conn, id: &PartId, result: &str) -> Result<()> {
    sqlx::query("UPDATE part SET result = $1 WHERE id = $2")
        .bind(result)
        .bind(id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// When each part of a ticket was asked for, why, and with what result.
pub async fn words(conn: &mut Conn, ticket: &TicketId) -> Result<HashMap<PartId, (Millis, String, String)>> {
    let rows = sqlx::query("SELECT id, asked_at, reason, result FROM part WHERE ticket_id = $1")
        .bind(ticket.as_str())
        .fetch_all(conn)
        .await?;
    rows.iter()
        .map(|row| {
            Ok((PartId(row.text("id")?), (row.int("asked_at")?, row.text("reason")?, row.text("result")?)))
        })
        .collect()
}
