//! What was promised to exhibitors: the words of clocks of the kind `promise`.

use domain::{ClockId, Language, TicketId};
use sqlx::any::AnyRow;

use crate::clocks::{COLUMNS, Stored, stored};
use crate::sql::{Columns, own};
use crate::{Conn, Result};

/// Words to write.
#[derive(Debug)]
pub struct NewPromise<'a> {
    /// The clock that it is.
    pub id: &'a ClockId,
    /// The ticket.
    pub ticket: &'a TicketId,
    /// Whom it was told, where it was not who asked.
    pub told: &'a str,
    /// The language it is in.
    pub language: Language,
    /// What.
    pub body: &'a str,
}

/// Writes the words of a promise whose clock was started.
pub async fn insert(conn: &mut Conn, new: &NewPromise<'_>) -> Result<()> {
    sqlx::query("INSERT INTO promise (id, ticket_id, told, language, body) VALUES ($1, $2, $3, $4, $5)")
        .bind(new.id.as_str())
        .bind(new.ticket.as_str())
        .bind(new.told)
        .bind(new.language.code())
        .bind(new.body)
        .execute(conn)
        .await?;
    Ok(())
}

/// A promise as it is stored: its clock and its words.
#[derive(Clone, Debug)]
pub struct Promise {
    /// The clock: whose, until when, where it stands.
    pub clock: Stored,
    /// Whom it was told, where it was not who asked.
    pub told: String,
    /// The language it is in.
    pub language: Language,
    /// What.
    pub body: String,
}

fn promise(row: &AnyRow) -> Result<Promise> {
    Ok(Promise {
        clock: stored(row)?,
        told: row.text("told")?,
        language: row.code("language")?,
        body: row.text("body")?,
    })
}

const JOINED: &str = "JOIN promise p ON p.id = k.id";

/// One promise.
pub async fn load(conn: &mut Conn, id: &ClockId) -> Result<Option<Promise>> {
    let sql = format!("SELECT p.told, p.language, p.body, {COLUMNS} {JOINED} WHERE k.id = $1");
    let row = sqlx::query(own(sql)).bind(id.as_str()).fetch_optional(conn).await?;
    row.as_ref().map(promise).transpose()
}

/// All promises of a ticket, in whatever state, soonest first.
pub async fn of_ticket(conn: &mut Conn, ticket: &TicketId) -> Result<Vec<Promise>> {
    let sql = format!(
        "SELECT p.told, p.language, p.body, {COLUMNS} {JOINED} WHERE k.ticket_id = $1 ORDER BY k.due_at, k.id"
    );
    let rows = sqlx::query(own(sql)).bind(ticket.as_str()).fetch_all(conn).await?;
    rows.iter().map(promise).collect()
}

/// The open promises of a ticket, soonest first.
pub async fn open(conn: &mut Conn, ticket: &TicketId) -> Result<Vec<ClockId>> {
    let rows = sqlx::query(
        "SELECT id FROM ticket_clock WHERE ticket_id = $1 AND code = 'promise' AND state = 'running' ORDER BY due_at, id",
    )
    .bind(ticket.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok(ClockId(row.text("id")?))).collect()
}
