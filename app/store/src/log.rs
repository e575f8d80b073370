//! The log: append-only, read in an order in which nothing is ever skipped.

use domain::replay::Entry;
use domain::{AccountId, ClockCode, LogAction, Millis, Outcome, PartId, Profession, TicketId, Urgency};

use crate::sql::{Columns, own, urgency};
use crate::{Conn, Engine, Result};

/// An entry to write.
#[derive(Clone, Debug)]
pub struct NewEntry<'a> {
    /// When.
    pub at: Millis,
    /// What happened.
    pub action: LogAction,
    /// The ticket it concerns.
    pub ticket: Option<&'a TicketId>,
    /// The part it concerns.
    pub part: Option<&'a PartId>,
    /// Who did it.
    pub actor: Option<&'a AccountId>,
    /// Whether the exhibitor did it.
    pub by_exhibitor: bool,
    /// The holder after it: of the part, where one is named, else of the ticket.
    pub holder: Option<&'a AccountId>,
    /// The profession concerned.
    pub profession: Option<Profession>,
    /// The urgency after it.
    pub urgency: Option<Urgency>,
    /// The outcome after it.
    pub outcome: Option<Outcome>,
    /// The message, note, file or account it is about.
    pub subject: Option<&'a str>,
    /// The reason that was given; kept apart, so that it can be erased.
    pub reason: Option<&'a str>,
}

impl<'a> NewEntry<'a> {
    /// An entry with nothing but its time and action.
    pub const fn new(at: Millis, action: LogAction) -> Self {
        Self {
            at,
            action,
            ticket: None,
            part: None,
            actor: None,
            by_exhibitor: false,
            holder: None,
            profession: None,
            urgency: None,
            outcome: None,
            subject: None,
            reason: None,
        }
    }

    /// About this ticket.
    pub const fn on(mut self, ticket: &'a TicketId) -> Self {
        self.ticket = Some(ticket);
        self
    }

    /// Done by this person.
    pub const fn by(mut self, actor: &'a AccountId) -> Self {
        self.actor = Some(actor);
        self
    }

    /// Done by the exhibitor.
    pub const fn by_exhibitor(mut self) -> Self {
        self.by_exhibitor = true;
        self
    }

    /// About this message, note, file or account.
    pub const fn about(mut self, subject: &'a str) -> Self {
        self.subject = Some(subject);
        self
    }

    /// For this reason; an empty one is none.
    pub fn because(mut self, reason: &'a str) -> Self {
        self.reason = (!reason.is_empty()).then_some(reason);
        self
    }
}

/// Appends an entry.
pub async fn append(conn: &mut Conn, e: &NewEntry<'_>) -> Result<()> {
    let query = sqlx::query(
        "INSERT INTO log (at, action, ticket_id, part_id, actor_id, by_exhibitor, holder_id, profession, urgency, \
         outcome, subject_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING seq",
    )
    .bind(e.at)
    .bind(e.action.code())
    .bind(e.ticket.map(|t| t.as_str()))
    .bind(e.part.map(|p| p.as_str()))
    .bind(e.actor.map(|a| a.as_str()))
    .bind(i64::from(e.by_exhibitor))
    .bind(e.holder.map(|h| h.as_str()))
    .bind(e.profession.map(Profession::code))
    .bind(e.urgency.map(Urgency::rank))
    .bind(e.outcome.map(Outcome::code))
    .bind(e.subject);
    let seq = query.fetch_one(&mut *conn).await?.int("seq")?;
    if let Some(reason) = e.reason {
        sqlx::query("INSERT INTO log_reason (log_seq, body) VALUES ($1, $2)")
            .bind(seq)
            .bind(reason)
            .execute(conn)
            .await?;
    }
    Ok(())
}

/// An entry as listeners and histories read it.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The writing transaction (PostgreSQL), else 0.
    pub tx: i64,
    /// The entry's own number.
    pub seq: i64,
    /// When.
    pub at: Millis,
    /// The ticket it concerns.
    pub ticket: Option<TicketId>,
    /// Who did it.
    pub actor: Option<AccountId>,
    /// The actor's name.
    pub actor_name: Option<String>,
    /// Whether the exhibitor did it.
    pub by_exhibitor: bool,
    /// The reason that was given.
    pub reason: Option<String>,
    /// The clock that it is about, in a history.
    pub clock: Option<ClockCode>,
    /// The message, note, file or account that it is about.
    pub subject: Option<String>,
    /// The name of the account that it is about, in a history.
    pub subject_name: Option<String>,
    /// What rules read.
    pub entry: Entry,
}

const COLUMNS: &str = "l.tx, l.seq, l.at, l.action, l.ticket_id, l.part_id, l.actor_id, l.by_exhibitor, l.holder_id, \
                       l.profession, l.urgency, l.outcome, l.subject_id";

fn stored(row: &sqlx::any::AnyRow) -> Result<Stored> {
    Ok(Stored {
        tx: row.int("tx")?,
        seq: row.int("seq")?,
        at: row.int("at")?,
        ticket: row.opt("ticket_id")?.map(TicketId),
        actor: row.opt("actor_id")?.map(AccountId),
        actor_name: row.opt("actor_name")?,
        by_exhibitor: row.flag("by_exhibitor")?,
        reason: row.opt("reason")?,
        clock: row.opt_code("clock")?,
        subject: row.opt("subject_id")?,
        subject_name: row.opt("subject_name")?,
        entry: Entry {
            action: row.code("action")?,
            holder: row.opt("holder_id")?.map(AccountId),
            part: row.opt("part_id")?.map(PartId),
            profession: row.opt_code("profession")?,
            urgency: row.opt_int("urgency")?.map(urgency).transpose()?,
            outcome: row.opt_code("outcome")?,
        },
    })
}

/// Entries after a place, in the order of places; only those that no late committer can still precede.
pub async fn after(conn: &mut Conn, engine: Engine, tx: i64, seq: i64, limit: i64) -> Result<Vec<Stored>> {
    let sql = format!(
        "SELECT {COLUMNS}, NULL AS actor_name, NULL AS reason, NULL AS clock, NULL AS subject_name FROM log l \
         WHERE {} AND {} ORDER BY l.tx, l.seq LIMIT $3",
        engine.later(),
        engine.settled()
    );
    let rows = sqlx::query(own(sql)).bind(tx).bind(seq).bind(limit).fetch_all(conn).await?;
    rows.iter().map(stored).collect()
}

/// The place of the last settled entry.
pub async fn end(conn: &mut Conn, engine: Engine) -> Result<(i64, i64)> {
    let sql = format!(
        "SELECT l.tx, l.seq FROM log l WHERE {} ORDER BY l.tx DESC, l.seq DESC LIMIT 1",
        engine.settled()
    );
    match sqlx::query(own(sql)).fetch_optional(conn).await? {
        Some(row) => Ok((row.int("tx")?, row.int("seq")?)),
        None => Ok((0, 0)),
    }
}

/// The history of one ticket, oldest first.
pub async fn of_ticket(conn: &mut Conn, ticket: &TicketId) -> Result<Vec<Stored>> {
    let sql = format!(
        "SELECT {COLUMNS}, a.name AS actor_name, r.body AS reason, k.code AS clock, s.name AS subject_name FROM log l \
         LEFT JOIN account a ON a.id = l.actor_id LEFT JOIN log_reason r ON r.log_seq = l.seq \
         LEFT JOIN ticket_clock k ON k.id = l.subject_id LEFT JOIN account s ON s.id = l.subject_id \
         WHERE l.ticket_id = $1 ORDER BY l.seq"
    );
    let rows = sqlx::query(own(sql)).bind(ticket.as_str()).fetch_all(conn).await?;
    rows.iter().map(stored).collect()
}

/// Every entry about tickets, ticket by ticket, oldest first: for `check`. At most `limit` tickets' worth of
/// entries after the ticket `after`.
pub async fn by_ticket(conn: &mut Conn, after: &str, limit: i64) -> Result<Vec<Stored>> {
    let sql = format!(
        "SELECT {COLUMNS}, NULL AS actor_name, NULL AS reason, NULL AS clock, NULL AS subject_name FROM log l WHERE l.ticket_id IN \
         (SELECT id FROM ticket WHERE id > $1 ORDER BY id LIMIT $2) ORDER BY l.ticket_id, l.seq"
    );
    let rows = sqlx::query(own(sql)).bind(after).bind(limit).fetch_all(conn).await?;
    rows.iter().map(stored).collect()
}
