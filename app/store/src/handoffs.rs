//! Offers of cases from one colleague to another.

use std::collections::HashMap;

use domain::handoff::{OfferState, Severity, Sheet};
use domain::row::Person;
use domain::{AccountId, HandoffId, Millis, Profession, TicketId};
use sqlx::any::AnyRow;

use crate::sql::{Columns, holes, own};
use crate::tickets::person;
use crate::{Conn, Result};

/// An offer, with what was written for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handoff {
    /// Its id.
    pub id: HandoffId,
    /// The case.
    pub ticket: TicketId,
    /// Who gives it.
    pub from: Person,
    /// To whom; `None` for whoever of the profession takes it first.
    pub to: Option<Person>,
    /// The profession that it needs.
    pub profession: Profession,
    /// How closely to watch it.
    pub severity: Severity,
    /// How it stands.
    pub state: OfferState,
    /// When it was offered.
    pub offered_at: Millis,
    /// When it ended.
    pub ended_at: Option<Millis>,
    /// Who ended it.
    pub ended_by: Option<Person>,
    /// What the giver wrote.
    pub sheet: Sheet,
    /// The next step in the receiver's words; may be empty.
    pub restated: String,
}

/// A question or an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who wrote it.
    pub by: Person,
    /// When.
    pub at: Millis,
    /// What.
    pub body: String,
}

const HANDOFF: &str = "SELECT o.id, o.ticket_id, o.from_id, f.name AS from_name, o.to_id, r.name AS to_name, o.profession, \
     o.severity, o.state, o.offered_at, o.ended_at, o.ended_by, e.name AS ended_name, w.sheet, w.restated FROM handoff o \
     JOIN account f ON f.id = o.from_id LEFT JOIN account r ON r.id = o.to_id LEFT JOIN account e ON e.id = o.ended_by \
     JOIN handoff_words w ON w.handoff_id = o.id WHERE";

fn handoff(row: &AnyRow) -> Result<Handoff> {
    let from = Person { id: AccountId(row.text("from_id")?), name: row.text("from_name")? };
    Ok(Handoff {
        id: HandoffId(row.text("id")?),
        ticket: TicketId(row.text("ticket_id")?),
        from,
        to: person(row, "to_id", "to_name")?,
        profession: row.code("profession")?,
        severity: row.code("severity")?,
        state: row.code("state")?,
        offered_at: row.int("offered_at")?,
        ended_at: row.opt_int("ended_at")?,
        ended_by: person(row, "ended_by", "ended_name")?,
        sheet: serde_json::from_str(&row.text("sheet")?)?,
        restated: row.text("restated")?,
    })
}

/// A new offer.
#[derive(Debug)]
pub struct NewHandoff<'a> {
    /// Its id.
    pub id: &'a HandoffId,
    /// The case.
    pub ticket: &'a TicketId,
    /// Who gives it.
    pub from: &'a AccountId,
    /// To whom.
    pub to: Option<&'a AccountId>,
    /// The profession that it needs.
    pub profession: Profession,
    /// How closely to watch it.
    pub severity: Severity,
    /// When.
    pub at: Millis,
    /// What was written.
    pub sheet: &'a Sheet,
}

/// Writes an open offer. The case's row must be locked, and have none.
pub async fn insert(conn: &mut Conn, new: &NewHandoff<'_>) -> Result<()> {
    sqlx::query(
        "INSERT INTO handoff (id, ticket_id, from_id, to_id, profession, severity, state, offered_at) \
         VALUES ($1, $2, $3, $4, $5, $6, 'open', $7)",
    )
    .bind(new.id.as_str())
    .bind(new.ticket.as_str())
    .bind(new.from.as_str())
    .bind(new.to.map(AccountId::as_str))
    .bind(new.profession.code())
    .bind(new.severity.code())
    .bind(new.at)
    .execute(&mut *conn)
    .await?;
    sqlx::query("INSERT INTO handoff_words (handoff_id, sheet) VALUES ($1, $2)")
        .bind(new.id.as_str())
        .bind(serde_json::to_string(new.sheet)?)
        .execute(conn)
        .await?;
    Ok(())
}

/// A sheet that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Who wrote it last.
    pub by: Person,
    /// When.
    pub at: Millis,
    /// What was written.
    pub sheet: Sheet,
    /// Whether nobody wrote it: it was begun from the log when the case left the hands of `by`.
    pub from_log: bool,
}

/// Keeps the sheet of a case, and writes onto the case how closely it has to be watched, where that was said.
pub async fn keep_draft(
    conn: &mut Conn,
    ticket: &TicketId,
    by: &AccountId,
    at: Millis,
    sheet: &Sheet,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO handoff_draft (ticket_id, by_id, at, sheet) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (ticket_id) DO UPDATE SET by_id = excluded.by_id, at = excluded.at, sheet = excluded.sheet, \
         from_log = 0",
    )
    .bind(ticket.as_str())
    .bind(by.as_str())
    .bind(at)
    .bind(serde_json::to_string(sheet)?)
    .execute(&mut *conn)
    .await?;
    sqlx::query("UPDATE ticket SET severity = COALESCE($1, severity), version = version + 1 WHERE id = $2")
        .bind(sheet.severity.map(Severity::code))
        .bind(ticket.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// Begins the sheet of a case from the log, that left somebody's hands; `false` where somebody wrote one. What was begun before
/// begins anew.
pub async fn begin_draft(
    conn: &mut Conn,
    ticket: &TicketId,
    gone: &AccountId,
    at: Millis,
    sheet: &Sheet,
) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO handoff_draft (ticket_id, by_id, at, sheet, from_log) VALUES ($1, $2, $3, $4, 1) \
         ON CONFLICT (ticket_id) DO UPDATE SET by_id = excluded.by_id, at = excluded.at, sheet = excluded.sheet \
         WHERE handoff_draft.from_log = 1",
    )
    .bind(ticket.as_str())
    .bind(gone.as_str())
    .bind(at)
    .bind(serde_json::to_string(sheet)?)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The sheets that are being written for these cases.
pub async fn drafts(conn: &mut Conn, of: &[TicketId]) -> Result<HashMap<TicketId, Draft>> {
    if of.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = format!(
        "SELECT d.ticket_id, d.by_id, a.name, d.at, d.sheet, d.from_log FROM handoff_draft d JOIN account a ON a.id = d.by_id \
         WHERE d.ticket_id IN ({})",
        holes(1, of.len())
    );
    let mut query = sqlx::query(own(sql));
    for id in of {
        query = query.bind(id.as_str());
    }
    let rows = query.fetch_all(conn).await?;
    rows.iter()
        .map(|row| {
            let by = Person { id: AccountId(row.text("by_id")?), name: row.text("name")? };
            let sheet = serde_json::from_str(&row.text("sheet")?)?;
            let draft = Draft { by, at: row.int("at")?, sheet, from_log: row.flag("from_log")? };
            Ok((TicketId(row.text("ticket_id")?), draft))
        })
        .collect()
}

/// Forgets the sheet of a case that is not its writer's to give any more.
pub async fn forget_draft(conn: &mut Conn, ticket: &TicketId) -> Result<()> {
    sqlx::query("DELETE FROM handoff_draft WHERE ticket_id = $1").bind(ticket.as_str()).execute(conn).await?;
    Ok(())
}

/// Ends an open offer; `false` where somebody was faster.
pub async fn end(
    conn: &mut Conn,
    id: &HandoffId,
    state: OfferState,
    by: &AccountId,
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE handoff SET state = $1, ended_by = $2, ended_at = $3 WHERE id = $4 AND state = 'open'",
    )
    .bind(state.code())
    .bind(by.as_str())
    .bind(at)
    .bind(id.as_str())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends the open offer of a case that went elsewhere or ended.
pub async fn lapse(conn: &mut Conn, ticket: &TicketId, at: Millis) -> Result<()> {
    sqlx::query("UPDATE handoff SET state = 'lapsed', ended_at = $1 WHERE ticket_id = $2 AND state = 'open'")
        .bind(at)
        .bind(ticket.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// Keeps how the receiver said the next step.
pub async fn restate(conn: &mut Conn, id: &HandoffId, restated: &str) -> Result<()> {
    sqlx::query("UPDATE handoff_words SET restated = $1 WHERE handoff_id = $2")
        .bind(restated)
        .bind(id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// One offer.
pub async fn load(conn: &mut Conn, id: &HandoffId) -> Result<Option<Handoff>> {
    let sql = own(format!("{HANDOFF} o.id = $1"));
    let row = sqlx::query(sql).bind(id.as_str()).fetch_optional(conn).await?;
    row.as_ref().map(handoff).transpose()
}

/// All offers of a case, latest first.
pub async fn of_ticket(conn: &mut Conn, ticket: &TicketId) -> Result<Vec<Handoff>> {
    let sql = own(format!("{HANDOFF} o.ticket_id = $1 ORDER BY o.offered_at DESC, o.id DESC"));
    let rows = sqlx::query(sql).bind(ticket.as_str()).fetch_all(conn).await?;
    rows.iter().map(handoff).collect()
}

/// When a case was taken over by who has it; `None` where they have it otherwise.
pub async fn handed_at(conn: &mut Conn, ticket: &TicketId) -> Result<Option<Millis>> {
    let row = sqlx::query(
        "SELECT MAX(o.ended_at) AS at FROM handoff o JOIN ticket t ON t.id = o.ticket_id \
         WHERE o.ticket_id = $1 AND o.state = 'accepted' AND o.ended_at = t.held_since AND o.ended_by = t.holder_id",
    )
    .bind(ticket.as_str())
    .fetch_one(conn)
    .await?;
    row.opt_int("at")
}

/// All open offers, in the order in which they were made.
pub async fn open(conn: &mut Conn) -> Result<Vec<Handoff>> {
    let sql = own(format!("{HANDOFF} o.state = 'open' ORDER BY o.offered_at, o.id"));
    let rows = sqlx::query(sql).fetch_all(conn).await?;
    rows.iter().map(handoff).collect()
}

/// Adds a question or an answer.
pub async fn write(
    conn: &mut Conn,
    id: &str,
    of: &HandoffId,
    by: &AccountId,
    at: Millis,
    body: &str,
) -> Result<()> {
    sqlx::query("INSERT INTO handoff_line (id, handoff_id, by_id, at, body) VALUES ($1, $2, $3, $4, $5)")
        .bind(id)
        .bind(of.as_str())
        .bind(by.as_str())
        .bind(at)
        .bind(body)
        .execute(conn)
        .await?;
    Ok(())
}

/// What giver and receiver asked and answered, oldest first.
pub async fn lines(conn: &mut Conn, of: &HandoffId) -> Result<Vec<Line>> {
    let rows = sqlx::query(
        "SELECT l.by_id, a.name, l.at, l.body FROM handoff_line l JOIN account a ON a.id = l.by_id \
         WHERE l.handoff_id = $1 ORDER BY l.at, l.id",
    )
    .bind(of.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let by = Person { id: AccountId(row.text("by_id")?), name: row.text("name")? };
            Ok(Line { by, at: row.int("at")?, body: row.text("body")? })
        })
        .collect()
}

/// The cases that somebody holds and has to pass on before going, worst and soonest first.
pub async fn held(conn: &mut Conn, who: &AccountId) -> Result<Vec<TicketId>> {
    let rows = sqlx::query(
        "SELECT id FROM ticket WHERE state IN ('waiting', 'claimed') AND state = 'claimed' AND holder_id = $1 \
         ORDER BY urgency, due_at, seq",
    )
    .bind(who.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok(TicketId(row.text("id")?))).collect()
}

/// The cases that any of these people hold, or of which they work on a part.
pub async fn held_by_any(conn: &mut Conn, who: &[AccountId]) -> Result<Vec<TicketId>> {
    if who.is_empty() {
        return Ok(Vec::new());
    }
    let (cases, parts) = (holes(1, who.len()), holes(1 + who.len(), who.len()));
    let sql = format!(
        "SELECT id FROM ticket WHERE state IN ('waiting', 'claimed') AND state = 'claimed' AND holder_id IN ({cases}) \
         UNION SELECT ticket_id FROM part WHERE state IN ('waiting', 'claimed') AND state = 'claimed' \
         AND holder_id IN ({parts})"
    );
    let mut query = sqlx::query(own(sql));
    for account in who.iter().chain(who) {
        query = query.bind(account.as_str());
    }
    let rows = query.fetch_all(conn).await?;
    rows.iter().map(|row| Ok(TicketId(row.text("id")?))).collect()
}

/// The cases of which somebody works on a part.
pub async fn parts_held(conn: &mut Conn, who: &AccountId) -> Result<Vec<TicketId>> {
    let rows = sqlx::query(
        "SELECT DISTINCT ticket_id FROM part WHERE state IN ('waiting', 'claimed') AND state = 'claimed' \
         AND holder_id = $1",
    )
    .bind(who.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok(TicketId(row.text("ticket_id")?))).collect()
}
