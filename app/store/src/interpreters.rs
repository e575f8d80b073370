//! Who interprets on which ticket.

use domain::{AccountId, Language, Millis, Number, TicketId};

use crate::sql::Columns;
use crate::{Conn, Result};

/// Says who interprets. The row must be locked.
pub async fn set(conn: &mut Conn, id: &TicketId, who: &AccountId, at: Millis) -> Result<()> {
    sqlx::query(
        "UPDATE ticket SET interpreter_id = $1, interpreter_since = $2, version = version + 1 WHERE id = $3",
    )
    .bind(who.as_str())
    .bind(at)
    .bind(id.as_str())
    .execute(conn)
    .await?;
    Ok(())
}

/// The open cases for which somebody interprets and which they have not opened since: what people call them, and since when.
pub async fn to_interpret(conn: &mut Conn, who: &AccountId) -> Result<Vec<(Number, Millis)>> {
    let rows = sqlx::query(
        "SELECT t.seq, t.interpreter_since FROM ticket t WHERE t.interpreter_id = $1 AND t.state IN ('waiting', 'claimed') \
         AND NOT EXISTS (SELECT 1 FROM seen s WHERE s.ticket_id = t.id AND s.account_id = $1 AND s.what = 'opened' \
         AND s.at >= t.interpreter_since) ORDER BY t.seq",
    )
    .bind(who.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((Number::from_seq(row.int("seq")?), row.int("interpreter_since")?))).collect()
}

/// The cases for which somebody interprets, and their languages.
pub async fn cases_of(conn: &mut Conn, who: &AccountId) -> Result<Vec<(TicketId, Language)>> {
    let rows = sqlx::query("SELECT id, language FROM ticket WHERE interpreter_id = $1")
        .bind(who.as_str())
        .fetch_all(conn)
        .await?;
    rows.iter().map(|row| Ok((TicketId(row.text("id")?), row.code("language")?))).collect()
}

/// Nobody interprets any more where this person did, in one case or in all of them; those in which they did.
pub async fn clear(conn: &mut Conn, who: &AccountId, only: Option<&TicketId>) -> Result<Vec<TicketId>> {
    let rows = sqlx::query(
        "UPDATE ticket SET interpreter_id = NULL, version = version + 1 WHERE interpreter_id = $1 \
         AND ($2 = '' OR id = $2) RETURNING id",
    )
    .bind(who.as_str())
    .bind(only.map_or("", TicketId::as_str))
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok(TicketId(row.text("id")?))).collect()
}
