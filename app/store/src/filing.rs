//! Filing: a ticket as it is written down, its receipt and its secret link.

use domain::draft::Filing;
use domain::{AccountId, Language, Millis, Number, TicketId};
use sqlx::any::AnyRow;

use crate::sql::{Columns, needle, own};
use crate::tickets::NEVER;
use crate::{Conn, Result, clocks};

/// A ticket to write.
#[derive(Debug)]
pub struct NewTicket<'a> {
    /// Its id.
    pub id: &'a TicketId,
    /// The sender's idempotency key.
    pub key: &'a str,
    /// A hash of everything that was sent.
    pub hash: &'a str,
    /// The hash of the receipt's secret.
    pub link_hash: &'a str,
    /// When.
    pub at: Millis,
    /// The volunteer who typed it.
    pub by: Option<&'a AccountId>,
    /// What was filed.
    pub filing: &'a Filing,
    /// By which edition of the keys its names are found ([`crate::parties`]).
    pub keyed: i64,
}

/// Writes the ticket with words and clocks; `None` where the key is known already. Parts, files and log
/// entries are the caller's.
pub async fn insert(conn: &mut Conn, new: &NewTicket<'_>) -> Result<Option<Number>> {
    let filing = new.filing;
    let first = filing.clocks.iter().find(|clock| clock.is_on_board(new.at));
    let row = sqlx::query(
        "INSERT INTO ticket (id, filing_key, filing_hash, state, category, profession, language, urgency, channel, \
         hall, filed_at, filed_by, clock_code, due_at, waiting_since, link_hash, by_phone) \
         VALUES ($1, $2, $3, 'waiting', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $10, $14, $15) \
         ON CONFLICT (filing_key) DO NOTHING RETURNING seq",
    )
    .bind(new.id.as_str())
    .bind(new.key)
    .bind(new.hash)
    .bind(filing.category.code())
    .bind(filing.profession.code())
    .bind(filing.language.code())
    .bind(filing.urgency.rank())
    .bind(filing.channel.code())
    .bind(filing.hall.as_deref())
    .bind(new.at)
    .bind(new.by.map(AccountId::as_str))
    .bind(first.map(|c| c.code.code()))
    .bind(first.map_or(NEVER, |c| c.due_at))
    .bind(new.link_hash)
    .bind(i64::from(filing.by_phone_alone()))
    .fetch_optional(&mut *conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    sqlx::query(
        "INSERT INTO ticket_words (ticket_id, body, answers, needle, keyed) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(new.id.as_str())
    .bind(serde_json::to_string(&filing.words)?)
    .bind(serde_json::to_string(&filing.answers)?)
    .bind(needle(&filing.words))
    .bind(new.keyed)
    .execute(&mut *conn)
    .await?;
    clocks::start_filed(conn, new.id, &filing.clocks, new.at).await?;
    Ok(Some(Number::from_seq(row.int("seq")?)))
}

/// Writes what was completed: words and answers anew, and the clocks that follow ([`clocks::start_filed`]).
pub async fn rewrite(conn: &mut Conn, id: &TicketId, filing: &Filing, at: Millis) -> Result<()> {
    sqlx::query("UPDATE ticket_words SET body = $1, answers = $2, needle = $3 WHERE ticket_id = $4")
        .bind(serde_json::to_string(&filing.words)?)
        .bind(serde_json::to_string(&filing.answers)?)
        .bind(needle(&filing.words))
        .bind(id.as_str())
        .execute(&mut *conn)
        .await?;
    sqlx::query("UPDATE ticket SET language = $1, hall = $2, by_phone = $3 WHERE id = $4")
        .bind(filing.language.code())
        .bind(filing.hall.as_deref())
        .bind(i64::from(filing.by_phone_alone()))
        .bind(id.as_str())
        .execute(&mut *conn)
        .await?;
    clocks::start_filed(conn, id, &filing.clocks, at).await?;
    clocks::renew(conn, id).await
}

/// What the receipt of an earlier filing needs.
#[derive(Clone, Debug)]
pub struct Filed {
    /// The ticket.
    pub id: TicketId,
    /// Its number.
    pub number: Number,
    /// A hash of everything that was sent.
    pub hash: String,
    /// Which of the ticket's links is alive.
    pub link_version: i64,
    /// What it is about.
    pub category: domain::Category,
    /// The language it is written in.
    pub language: Language,
}

fn filed(row: &AnyRow) -> Result<Filed> {
    Ok(Filed {
        id: TicketId(row.text("id")?),
        number: Number::from_seq(row.int("seq")?),
        hash: row.text("filing_hash")?,
        link_version: row.int("link_version")?,
        category: row.code("category")?,
        language: row.code("language")?,
    })
}

const FILED: &str = "SELECT id, seq, filing_hash, link_version, category, language FROM ticket WHERE";

/// The ticket that was filed with this key.
pub async fn filed_with(conn: &mut Conn, key: &str) -> Result<Option<Filed>> {
    let row = sqlx::query(own(format!("{FILED} filing_key = $1"))).bind(key).fetch_optional(conn).await?;
    row.as_ref().map(filed).transpose()
}

/// The ticket whose receipt's secret has this hash.
pub async fn with_link(conn: &mut Conn, link_hash: &str) -> Result<Option<Filed>> {
    let row =
        sqlx::query(own(format!("{FILED} link_hash = $1"))).bind(link_hash).fetch_optional(conn).await?;
    row.as_ref().map(filed).transpose()
}

/// The receipt's facts of a ticket.
pub async fn receipt(conn: &mut Conn, id: &TicketId) -> Result<Option<Filed>> {
    let row = sqlx::query(own(format!("{FILED} id = $1"))).bind(id.as_str()).fetch_optional(conn).await?;
    row.as_ref().map(filed).transpose()
}

/// Makes the receipt's secret anew.
pub async fn set_link(conn: &mut Conn, id: &TicketId, version: i64, hash: &str) -> Result<()> {
    sqlx::query("UPDATE ticket SET link_version = $1, link_hash = $2, version = version + 1 WHERE id = $3")
        .bind(version)
        .bind(hash)
        .bind(id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}
