//! Photos that arrive in pieces.

use domain::{MessageId, Millis, TicketId};

use crate::sql::Columns;
use crate::{Conn, Result};

/// How far an upload has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// The message it came with; `None`: with the request itself.
    pub message: Option<MessageId>,
    /// The name it came with.
    pub name: String,
    /// Bytes in all.
    pub size: i64,
    /// Bytes that are here.
    pub have: i64,
    /// Whether it was kept or refused.
    pub ended: bool,
    /// Why it was refused, as a code.
    pub fault: Option<String>,
}

/// The upload with this key.
pub async fn find(conn: &mut Conn, ticket: &TicketId, key: &str) -> Result<Option<Upload>> {
    let row = sqlx::query(
        "SELECT message_id, name, size, have, ended, fault FROM upload WHERE ticket_id = $1 AND upload_key = $2",
    )
    .bind(ticket.as_str())
    .bind(key)
    .fetch_optional(conn)
    .await?;
    row.map(|row| {
        Ok(Upload {
            message: row.opt("message_id")?.map(MessageId),
            name: row.text("name")?,
            size: row.int("size")?,
            have: row.int("have")?,
            ended: row.flag("ended")?,
            fault: row.opt("fault")?,
        })
    })
    .transpose()
}

/// Begins an upload; one that began before stays as it is.
pub async fn begin(conn: &mut Conn, ticket: &TicketId, key: &str, new: &Upload, at: Millis) -> Result<()> {
    sqlx::query(
        "INSERT INTO upload (ticket_id, upload_key, message_id, at, name, size, have, ended) \
         VALUES ($1, $2, $3, $4, $5, $6, 0, 0) ON CONFLICT (ticket_id, upload_key) DO NOTHING",
    )
    .bind(ticket.as_str())
    .bind(key)
    .bind(new.message.as_ref().map(MessageId::as_str))
    .bind(at)
    .bind(new.name.as_str())
    .bind(new.size)
    .execute(conn)
    .await?;
    Ok(())
}

/// Adds a piece that begins at `position`, if that is just how far the upload has come; `false` where it is not.
pub async fn append(
    conn: &mut Conn,
    ticket: &TicketId,
    key: &str,
    position: i64,
    body: &[u8],
) -> Result<bool> {
    // A sender that has sent all of it and heard nothing sends nothing more.
    if body.is_empty() {
        return Ok(false);
    }
    let done = sqlx::query(
        "UPDATE upload SET have = have + $1 WHERE ticket_id = $2 AND upload_key = $3 AND have = $4 AND ended = 0 \
         AND have + $1 <= size",
    )
    .bind(body.len() as i64)
    .bind(ticket.as_str())
    .bind(key)
    .bind(position)
    .execute(&mut *conn)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    sqlx::query("INSERT INTO upload_piece (ticket_id, upload_key, position, body) VALUES ($1, $2, $3, $4)")
        .bind(ticket.as_str())
        .bind(key)
        .bind(position)
        .bind(body)
        .execute(conn)
        .await?;
    Ok(true)
}

/// All bytes that are here.
pub async fn body(conn: &mut Conn, ticket: &TicketId, key: &str) -> Result<Vec<u8>> {
    let rows = sqlx::query(
        "SELECT body FROM upload_piece WHERE ticket_id = $1 AND upload_key = $2 ORDER BY position",
    )
    .bind(ticket.as_str())
    .bind(key)
    .fetch_all(conn)
    .await?;
    let mut body = Vec::new();
    for row in &rows {
        body.extend(row.bytes("body")?);
    }
    Ok(body)
}

/// Ends an upload and forgets its pieces; `false` where somebody else ended it.
pub async fn end(conn: &mut Conn, ticket: &TicketId, key: &str, fault: Option<&str>) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE upload SET ended = 1, fault = $1 WHERE ticket_id = $2 AND upload_key = $3 AND ended = 0",
    )
    .bind(fault)
    .bind(ticket.as_str())
    .bind(key)
    .execute(&mut *conn)
    .await?;
    sqlx::query("DELETE FROM upload_piece WHERE ticket_id = $1 AND upload_key = $2")
        .bind(ticket.as_str())
        .bind(key)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// How many uploads came with a message, or with the request itself, and were not refused.
pub async fn how_many(conn: &mut Conn, ticket: &TicketId, message: Option<&MessageId>) -> Result<i64> {
    sqlx::query(
        "SELECT COUNT(*) AS n FROM upload WHERE ticket_id = $1 AND COALESCE(message_id, '') = $2 AND fault IS NULL",
    )
    .bind(ticket.as_str())
    .bind(message.map_or("", MessageId::as_str))
    .fetch_one(conn)
    .await?
    .int("n")
}

/// Forgets what began before `before` and never came whole.
pub async fn sweep(conn: &mut Conn, before: Millis) -> Result<()> {
    sqlx::query(
        "DELETE FROM upload_piece WHERE EXISTS (SELECT 1 FROM upload u WHERE u.ticket_id = upload_piece.ticket_id \
         AND u.upload_key = upload_piece.upload_key AND u.ended = 0 AND u.at < $1)",
    )
    .bind(before)
    .execute(&mut *conn)
    .await?;
    sqlx::query("DELETE FROM upload WHERE ended = 0 AND at < $1").bind(before).execute(conn).await?;
    Ok(())
}
