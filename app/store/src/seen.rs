//! The record of who saw what.

use domain::row::Person;
use domain::{AccountId, Millis, Number, TicketId};

use crate::sql::{Columns, own};
use crate::{Conn, Result};

/// Records a sight.
pub async fn insert(
    conn: &mut Conn,
    at: Millis,
    who: &AccountId,
    what: &str,
    ticket: Option<&TicketId>,
    from: &str,
) -> Result<()> {
    sqlx::query("INSERT INTO seen (at, account_id, what, ticket_id, from_addr) VALUES ($1, $2, $3, $4, $5)")
        .bind(at)
        .bind(who.as_str())
        .bind(what)
        .bind(ticket.map(TicketId::as_str))
        .bind(from)
        .execute(conn)
        .await?;
    Ok(())
}

/// Whether this sight of a ticket is recorded after a moment.
pub async fn lately(
    conn: &mut Conn,
    who: &AccountId,
    what: &str,
    ticket: &TicketId,
    after: Millis,
) -> Result<bool> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS n FROM seen WHERE ticket_id = $1 AND account_id = $2 AND what = $3 AND at > $4",
    )
    .bind(ticket.as_str())
    .bind(who.as_str())
    .bind(what)
    .bind(after)
    .fetch_one(conn)
    .await?;
    Ok(row.int("n")? > 0)
}

/// When somebody last opened a ticket before this moment.
pub async fn opened_before(
    conn: &mut Conn,
    who: &AccountId,
    ticket: &TicketId,
    before: Millis,
) -> Result<Option<Millis>> {
    let row = sqlx::query(
        "SELECT MAX(at) AS at FROM seen WHERE ticket_id = $1 AND account_id = $2 AND what = 'opened' AND at < $3",
    )
    .bind(ticket.as_str())
    .bind(who.as_str())
    .bind(before)
    .fetch_one(conn)
    .await?;
    row.opt_int("at")
}

/// A recorded sight.
#[derive(Clone, Debug)]
pub struct Seen {
    /// When.
    pub at: Millis,
    /// Who.
    pub by: Person,
    /// What.
    pub what: String,
    /// The ticket, where it was one.
    pub ticket: Option<(TicketId, Number)>,
    /// The address they came from.
    pub from: String,
}

/// By ticket or by person, newest first.
#[derive(Clone, Copy, Debug)]
pub enum Of<'a> {
    /// Who saw this ticket.
    Ticket(&'a TicketId),
    /// What this person saw.
    Person(&'a AccountId),
}

/// At most 500, newest first.
pub async fn list(conn: &mut Conn, of: Of<'_>) -> Result<Vec<Seen>> {
    let (column, value) = match of {
        Of::Ticket(id) => ("ticket_id", id.as_str()),
        Of::Person(id) => ("account_id", id.as_str()),
    };
    let sql = format!(
        "SELECT s.at, s.account_id, a.name, s.what, s.ticket_id, t.seq AS number, s.from_addr FROM seen s \
         JOIN account a ON a.id = s.account_id LEFT JOIN ticket t ON t.id = s.ticket_id \
         WHERE s.{column} = $1 ORDER BY s.seq DESC LIMIT 500"
    );
    let rows = sqlx::query(own(sql)).bind(value).fetch_all(conn).await?;
    rows.iter()
        .map(|row| {
            let ticket = match (row.opt("ticket_id")?, row.opt_int("number")?) {
                (Some(id), Some(seq)) => Some((TicketId(id), Number::from_seq(seq))),
                _ => None,
            };
            Ok(Seen {
                at: row.int("at")?,
                by: Person { id: AccountId(row.text("account_id")?), name: row.text("name")? },
                what: row.text("what")?,
                ticket,
                from: row.text("from_addr")?,
            })
        })
        .collect()
}
