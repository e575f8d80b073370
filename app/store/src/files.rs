//! Photos and papers.

use domain::{FileId, MessageId, Millis, TicketId};

use crate::sql::{Columns, holes, own};
use crate::{Conn, Result};

/// A file to keep, or that is kept.
#[derive(Clone, Debug)]
pub struct File {
    /// Its id.
    pub id: FileId,
    /// The message it came with; `None`: with the request itself.
    pub message: Option<MessageId>,
    /// The name it came with.
    pub name: String,
    /// The type found from its content.
    pub media_type: String,
    /// Bytes of the original.
    pub size: i64,
    /// Of the original, in hex.
    pub sha256: String,
    /// Whether there are copies that can be shown.
    pub is_picture: bool,
}

/// Whose a file is.
#[derive(Clone, Copy, Debug)]
pub enum Owner<'a> {
    /// A ticket's.
    Ticket(&'a TicketId),
    /// A form's that still has errors, by its key.
    Draft(&'a str),
}

/// Bytes by variant: `original`, `shown`, `thumbnail`, each with its media type.
pub type Bodies<'a> = &'a [(&'static str, String, Vec<u8>)];

/// Keeps a file.
pub async fn insert(
    conn: &mut Conn,
    owner: Owner<'_>,
    file: &File,
    at: Millis,
    bodies: Bodies<'_>,
) -> Result<()> {
    let (ticket, draft) = match owner {
        Owner::Ticket(id) => (Some(id.as_str()), None),
        Owner::Draft(key) => (None, Some(key)),
    };
    sqlx::query(
        "INSERT INTO file (id, ticket_id, draft_key, message_id, at, name, media_type, size, sha256, is_picture) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(file.id.as_str())
    .bind(ticket)
    .bind(draft)
    .bind(file.message.as_ref().map(|m| m.as_str()))
    .bind(at)
    .bind(file.name.as_str())
    .bind(file.media_type.as_str())
    .bind(file.size)
    .bind(file.sha256.as_str())
    .bind(i64::from(file.is_picture))
    .execute(&mut *conn)
    .await?;
    for (variant, media_type, body) in bodies {
        sqlx::query("INSERT INTO file_body (file_id, variant, media_type, body) VALUES ($1, $2, $3, $4)")
            .bind(file.id.as_str())
            .bind(*variant)
            .bind(media_type.as_str())
            .bind(body.as_slice())
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

fn file(row: &sqlx::any::AnyRow) -> Result<File> {
    Ok(File {
        id: FileId(row.text("id")?),
        message: row.opt("message_id")?.map(MessageId),
        name: row.text("name")?,
        media_type: row.text("media_type")?,
        size: row.int("size")?,
        sha256: row.text("sha256")?,
        is_picture: row.flag("is_picture")?,
    })
}

/// The files of a ticket, oldest first.
pub async fn of_ticket(conn: &mut Conn, ticket: &TicketId) -> Result<Vec<File>> {
    let rows = sqlx::query(
        "SELECT id, message_id, name, media_type, size, sha256, is_picture FROM file WHERE ticket_id = $1 ORDER BY id",
    )
    .bind(ticket.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(file).collect()
}

/// The files that a form's key has kept, oldest first.
pub async fn of_draft(conn: &mut Conn, key: &str) -> Result<Vec<File>> {
    let rows = sqlx::query(
        "SELECT id, message_id, name, media_type, size, sha256, is_picture FROM file WHERE draft_key = $1 ORDER BY id",
    )
    .bind(key)
    .fetch_all(conn)
    .await?;
    rows.iter().map(file).collect()
}

/// The hashes of those of these files that came with a form of this key: kept for it, or filed with it already. A
/// retry names the same files as the try that filed them.
pub async fn hashes_of_form(conn: &mut Conn, key: &str, ids: &[FileId]) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT sha256 FROM file WHERE id IN ({}) AND \
         (draft_key = $1 OR ticket_id = (SELECT id FROM ticket WHERE filing_key = $1)) ORDER BY id",
        holes(2, ids.len())
    );
    let mut query = sqlx::query(own(sql)).bind(key);
    for id in ids {
        query = query.bind(id.as_str());
    }
    query.fetch_all(conn).await?.iter().map(|row| row.text("sha256")).collect()
}

/// Gives a draft's file to the ticket.
pub async fn adopt(conn: &mut Conn, key: &str, id: &FileId, ticket: &TicketId) -> Result<()> {
    sqlx::query("UPDATE file SET ticket_id = $1, draft_key = NULL WHERE id = $2 AND draft_key = $3")
        .bind(ticket.as_str())
        .bind(id.as_str())
        .bind(key)
        .execute(conn)
        .await?;
    Ok(())
}

/// Deletes drafts' files that were kept before `before`.
pub async fn sweep_drafts(conn: &mut Conn, before: Millis) -> Result<u64> {
    sqlx::query("DELETE FROM file_body WHERE file_id IN (SELECT id FROM file WHERE draft_key IS NOT NULL AND at < $1)")
        .bind(before)
        .execute(&mut *conn)
        .await?;
    let done = sqlx::query("DELETE FROM file WHERE draft_key IS NOT NULL AND at < $1")
        .bind(before)
        .execute(conn)
        .await?;
    Ok(done.rows_affected())
}

/// Name, media type and bytes of one variant of a ticket's file.
pub async fn body(
    conn: &mut Conn,
    ticket: &TicketId,
    id: &FileId,
    variant: &str,
) -> Result<Option<(String, String, Vec<u8>)>> {
    let row = sqlx::query(
        "SELECT f.name, b.media_type, b.body FROM file f JOIN file_body b ON b.file_id = f.id \
         WHERE f.ticket_id = $1 AND f.id = $2 AND b.variant = $3",
    )
    .bind(ticket.as_str())
    .bind(id.as_str())
    .bind(variant)
    .fetch_optional(conn)
    .await?;
    row.map(|row| Ok((row.text("name")?, row.text("media_type")?, row.bytes("body")?))).transpose()
}
