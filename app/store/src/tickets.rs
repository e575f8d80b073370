//! Tickets: rows, filing, and the conditional claim.

use domain::draft::Words;
use domain::question::Answers;
use domain::row::{PartRow, Person, Row};
use domain::ticket::Standing;
use domain::{AccountId, Clock, Millis, Number, Outcome, PartId, Profession, TicketId};
use sqlx::any::AnyRow;

use crate::sql::{Columns, holes, own};
use crate::{Conn, Engine, Result, conflicts};

/// What a ticket that has no clock sorts by.
pub const NEVER: Millis = Millis::MAX;

/// A row and what its page needs beyond it.
#[derive(Clone, Debug)]
pub struct Full {
    /// The row, with its parts.
    pub row: Row,
    /// When it was first claimed.
    pub claimed_at: Option<Millis>,
    /// Whether the holder's name is shown to the exhibitor.
    pub name_shared: bool,
    /// Whether colleagues were asked to translate.
    pub translation_asked: bool,
    /// Who on duty interprets for whoever has it.
    pub interpreter: Option<Person>,
    /// The volunteer who took it down.
    pub filed_by: Option<AccountId>,
    /// Whom it is offered to at this moment.
    pub offer: Option<Offered>,
    /// From whom it is kept: to them it does not exist.
    pub walled: Vec<AccountId>,
    /// Changes with every change of the ticket.
    pub version: i64,
}

/// An open offer: to one person, or to whoever of the profession takes it first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// To whom.
    pub to: Option<AccountId>,
    /// The profession that it needs.
    pub profession: Profession,
}

pub(crate) const ROW: &str = "SELECT t.seq, t.id, t.state, t.category, t.profession, t.language, t.urgency, t.channel, t.hall, \
                   t.filed_at, t.clock_code, t.due_at, t.waiting_since, t.holder_id, h.name AS holder_name, t.outcome, \
                   t.claimed_at, t.unanswered, t.name_shared, t.translation_asked, t.filed_by, t.version, i.warn, i.board, \
                   t.open_promises, t.severity, t.interpreter_id, n.name AS interpreter_name, o.to_id AS offer_to, o.profession AS offer_profession, \
                   (SELECT COUNT(*) FROM wall w WHERE w.ticket_id = t.id) AS walls \
                   FROM ticket t LEFT JOIN account h ON h.id = t.holder_id \
                   LEFT JOIN account n ON n.id = t.interpreter_id LEFT JOIN clock_kind i ON i.code = t.clock_code \
                   LEFT JOIN handoff o ON o.ticket_id = t.id AND o.state = 'open'";

fn full(row: &AnyRow) -> Result<Full> {
    let code: Option<domain::ClockCode> = row.opt_code("clock_code")?;
    let due_at = row.int("due_at")?;
    let (warn, board) = (row.opt_int("warn")?.unwrap_or_default(), row.opt_int("board")?.unwrap_or_default());
    Ok(Full {
        row: Row {
            id: TicketId(row.text("id")?),
            number: Number::from_seq(row.int("seq")?),
            state: row.code("state")?,
            category: row.code("category")?,
            profession: row.code("profession")?,
            language: row.code("language")?,
            urgency: row.urgency("urgency")?,
            channel: row.code("channel")?,
            hall: row.opt("hall")?,
            filed_at: row.int("filed_at")?,
            waiting_since: row.int("waiting_since")?,
            clock: code.map(|code| Clock { code, due_at, warn, board }),
            promises: usize::try_from(row.int("open_promises")?).unwrap_or_default(),
            severity: row.opt_code("severity")?,
            claim_by: None,
            holder: person(row, "holder_id", "holder_name")?,
            outcome: row.opt_code("outcome")?,
            unanswered: row.flag("unanswered")?,
            parts: Vec::new(),
        },
        claimed_at: row.opt_int("claimed_at")?,
        name_shared: row.flag("name_shared")?,
        translation_asked: row.flag("translation_asked")?,
        interpreter: person(row, "interpreter_id", "interpreter_name")?,
        filed_by: row.opt("filed_by")?.map(AccountId),
        offer: row
            .opt_code("offer_profession")?
            .map(|profession| {
                Ok::<_, crate::Error>(Offered { to: row.opt("offer_to")?.map(AccountId), profession })
            })
            .transpose()?,
        walled: Vec::new(),
        version: row.int("version")?,
    })
}

pub(crate) fn person(row: &AnyRow, id: &str, name: &str) -> Result<Option<Person>> {
    Ok(match (row.opt(id)?, row.opt(name)?) {
        (Some(id), Some(name)) => Some(Person { id: AccountId(id), name }),
        _ => None,
    })
}

/// One ticket. `lock` holds its row until the transaction ends.
pub async fn load(conn: &mut Conn, id: &TicketId, lock: Option<Engine>) -> Result<Option<Full>> {
    // Locked by itself, then read: PostgreSQL reads a row that it had to wait for anew, but not what is joined to it.
    if let Some(engine) = lock {
        let sql = format!("SELECT t.id FROM ticket t WHERE t.id = $1{}", engine.for_update());
        sqlx::query(own(sql)).bind(id.as_str()).fetch_optional(&mut *conn).await?;
    }
    let sql = format!("{ROW} WHERE t.id = $1");
    let row = sqlx::query(own(sql)).bind(id.as_str()).fetch_optional(&mut *conn).await?;
    Ok(complete(conn, row.as_slice()).await?.pop())
}

/// These tickets, in no order.
pub async fn load_many(conn: &mut Conn, ids: &[TicketId]) -> Result<Vec<Full>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!("{ROW} WHERE t.id IN ({})", holes(1, ids.len()));
    let mut query = sqlx::query(own(sql));
    for id in ids {
        query = query.bind(id.as_str());
    }
    let rows = query.fetch_all(&mut *conn).await?;
    complete(conn, &rows).await
}

/// The id of the ticket with this number.
pub async fn id_of(conn: &mut Conn, number: Number) -> Result<Option<TicketId>> {
    let row =
        sqlx::query("SELECT id FROM ticket WHERE seq = $1").bind(number.seq()).fetch_optional(conn).await?;
    row.map(|row| Ok(TicketId(row.text("id")?))).transpose()
}

/// Rows with their parts.
pub(crate) async fn complete(conn: &mut Conn, rows: &[AnyRow]) -> Result<Vec<Full>> {
    let mut found = rows.iter().map(full).collect::<Result<Vec<_>>>()?;
    with_parts(conn, &mut found).await?;
    // Few cases are kept from anybody.
    for (row, full) in rows.iter().zip(&mut found) {
        if row.int("walls")? > 0 {
            let walled = conflicts::walled(conn, &full.row.id).await?;
            full.walled = walled.into_iter().map(|person| person.id).collect();
        }
    }
    Ok(found)
}

async fn with_parts(conn: &mut Conn, tickets: &mut [Full]) -> Result<()> {
    if tickets.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "SELECT p.ticket_id, p.id, p.profession, p.state, p.holder_id, h.name AS holder_name FROM part p \
         LEFT JOIN account h ON h.id = p.holder_id WHERE p.ticket_id IN ({}) ORDER BY p.ticket_id, p.position",
        holes(1, tickets.len())
    );
    let mut query = sqlx::query(own(sql));
    for ticket in tickets.iter() {
        query = query.bind(ticket.row.id.0.clone());
    }
    let mut of: std::collections::HashMap<String, Vec<PartRow>> = std::collections::HashMap::new();
    for row in query.fetch_all(conn).await? {
        of.entry(row.text("ticket_id")?).or_default().push(PartRow {
            id: PartId(row.text("id")?),
            profession: row.code("profession")?,
            state: row.code("state")?,
            holder: person(&row, "holder_id", "holder_name")?,
        });
    }
    for ticket in tickets {
        ticket.row.parts = of.remove(ticket.row.id.as_str()).unwrap_or_default();
    }
    Ok(())
}

/// The conditional claim: one UPDATE, won by one. `false` where it no longer waits.
pub async fn claim(
    conn: &mut Conn,
    id: &TicketId,
    by: &AccountId,
    of: &[Profession],
    at: Millis,
) -> Result<bool> {
    let sql = format!(
        "UPDATE ticket SET state = 'claimed', holder_id = $1, claimed_at = COALESCE(claimed_at, $2), name_shared = 0, \
         held_since = $2, replied_at = NULL, version = version + 1 WHERE id = $3 AND state = 'waiting' AND profession IN ({})",
        holes(4, of.len())
    );
    let mut query = sqlx::query(own(sql)).bind(by.as_str()).bind(at).bind(id.as_str());
    for profession in of {
        query = query.bind(profession.code());
    }
    Ok(query.execute(conn).await?.rows_affected() == 1)
}

/// Writes a standing that a rule worked out: state, holder, outcome, urgency, profession. The row must be locked. A name that the
/// exhibitor was shown is its holder's: with another one it is shown no more.
pub async fn save(
    conn: &mut Conn,
    id: &TicketId,
    standing: &Standing,
    at: Millis,
    back_in_queue: bool,
) -> Result<()> {
    let since = if back_in_queue { at } else { -1 };
    sqlx::query(
        "UPDATE ticket SET state = $1, holder_id = $2, outcome = $3, urgency = $4, version = version + 1, \
         waiting_since = CASE WHEN $5 >= 0 THEN $5 ELSE waiting_since END, \
         held_since = CASE WHEN $1 = 'claimed' AND (state <> 'claimed' OR holder_id <> $2) THEN $7 ELSE held_since END, \
         replied_at = CASE WHEN $1 = 'claimed' AND state <> 'claimed' THEN NULL ELSE replied_at END, \
         name_shared = CASE WHEN $5 >= 0 OR holder_id <> $2 THEN 0 ELSE name_shared END, \
         profession = $8 WHERE id = $6",
    )
    .bind(standing.state.code())
    .bind(standing.holder.as_ref().map(AccountId::as_str))
    .bind(standing.outcome.map(Outcome::code))
    .bind(standing.urgency.rank())
    .bind(since)
    .bind(id.as_str())
    .bind(at)
    .bind(standing.profession.code())
    .execute(conn)
    .await?;
    Ok(())
}

/// A yes-or-no of a ticket that pages show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The exhibitor wrote last.
    Unanswered,
    /// The holder's name is shown to the exhibitor.
    NameShared,
    /// Colleagues were asked to translate.
    TranslationAsked,
}

/// Sets a mark.
pub async fn mark(conn: &mut Conn, id: &TicketId, mark: Mark, on: bool) -> Result<()> {
    let sql = match mark {
        Mark::Unanswered => "UPDATE ticket SET unanswered = $1, version = version + 1 WHERE id = $2",
        Mark::NameShared => "UPDATE ticket SET name_shared = $1, version = version + 1 WHERE id = $2",
        Mark::TranslationAsked => {
            "UPDATE ticket SET translation_asked = $1, version = version + 1 WHERE id = $2"
        }
    };
    sqlx::query(sql).bind(i64::from(on)).bind(id.as_str()).execute(conn).await?;
    Ok(())
}

/// Counts a change that no column shows, so that status pages look again.
pub async fn touch(conn: &mut Conn, id: &TicketId) -> Result<()> {
    sqlx::query("UPDATE ticket SET version = version + 1 WHERE id = $1")
        .bind(id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// The ticket's version.
pub async fn version(conn: &mut Conn, link_hash: &str) -> Result<Option<i64>> {
    let row = sqlx::query("SELECT version FROM ticket WHERE link_hash = $1")
        .bind(link_hash)
        .fetch_optional(conn)
        .await?;
    row.map(|row| row.int("version")).transpose()
}

/// Words and answers; `None` once they are erased.
pub async fn words(conn: &mut Conn, id: &TicketId) -> Result<Option<(Words, Answers)>> {
    let row = sqlx::query("SELECT body, answers FROM ticket_words WHERE ticket_id = $1")
        .bind(id.as_str())
        .fetch_optional(conn)
        .await?;
    row.map(|row| {
        Ok((serde_json::from_str(&row.text("body")?)?, serde_json::from_str(&row.text("answers")?)?))
    })
    .transpose()
}

/// How long tickets of this urgency and profession took to be claimed since `since`: at most 50, latest first.
pub async fn claimed_lately(
    conn: &mut Conn,
    urgency: i64,
    profession: Profession,
    since: Millis,
) -> Result<Vec<Millis>> {
    let rows = sqlx::query(
        "SELECT claimed_at - filed_at AS took FROM ticket WHERE claimed_at >= $1 AND urgency = $2 AND profession = $3 \
         ORDER BY claimed_at DESC LIMIT 50",
    )
    .bind(since)
    .bind(urgency)
    .bind(profession.code())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| row.int("took")).collect()
}

/// Tickets whose names, company or stand contain these words, newest first.
pub async fn find(conn: &mut Conn, words: &str, limit: i64) -> Result<Vec<TicketId>> {
    let escaped = words.to_lowercase().replace('!', "!!").replace('%', "!%").replace('_', "!_");
    let rows = sqlx::query(
        "SELECT w.ticket_id FROM ticket_words w JOIN ticket t ON t.id = w.ticket_id WHERE w.needle LIKE $1 ESCAPE '!' \
         ORDER BY t.seq DESC LIMIT $2",
    )
    .bind(format!("%{escaped}%"))
    .bind(limit)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok(TicketId(row.text("ticket_id")?))).collect()
}

/// How often a wrong code was tried for a ticket, and from when it may be tried again.
pub async fn wrong_codes(conn: &mut Conn, id: &TicketId) -> Result<(i64, Millis)> {
    let row = sqlx::query("SELECT wrong_codes, wrong_until FROM ticket WHERE id = $1")
        .bind(id.as_str())
        .fetch_one(conn)
        .await?;
    Ok((row.int("wrong_codes")?, row.int("wrong_until")?))
}

/// Remembers wrong codes.
pub async fn set_wrong_codes(conn: &mut Conn, id: &TicketId, count: i64, until: Millis) -> Result<()> {
    sqlx::query("UPDATE ticket SET wrong_codes = $1, wrong_until = $2 WHERE id = $3")
        .bind(count)
        .bind(until)
        .bind(id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// How many tickets were ever filed.
pub async fn how_many(conn: &mut Conn) -> Result<i64> {
    sqlx::query("SELECT COUNT(*) AS n FROM ticket").fetch_one(conn).await?.int("n")
}

/// How many wait, are claimed, and were ever filed.
pub async fn figures(conn: &mut Conn) -> Result<[i64; 3]> {
    let mut figures = [0; 3];
    for (figure, sql) in figures.iter_mut().zip([
        "SELECT COUNT(*) AS n FROM ticket WHERE state IN ('waiting', 'claimed') AND state = 'waiting'",
        "SELECT COUNT(*) AS n FROM ticket WHERE state IN ('waiting', 'claimed') AND state = 'claimed'",
        "SELECT COUNT(*) AS n FROM ticket",
    ]) {
        *figure = sqlx::query(sql).fetch_one(&mut *conn).await?.int("n")?;
    }
    Ok(figures)
}

/// Stars and a word.
pub async fn rating(conn: &mut Conn, id: &TicketId) -> Result<Option<(i64, String)>> {
    let row = sqlx::query("SELECT stars, word FROM rating WHERE ticket_id = $1")
        .bind(id.as_str())
        .fetch_optional(conn)
        .await?;
    row.map(|row| Ok((row.int("stars")?, row.text("word")?))).transpose()
}

/// Sets or changes the rating.
pub async fn rate(conn: &mut Conn, id: &TicketId, at: Millis, stars: i64, word: &str) -> Result<()> {
    sqlx::query(
        "INSERT INTO rating (ticket_id, at, stars, word) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (ticket_id) DO UPDATE SET at = excluded.at, stars = excluded.stars, word = excluded.word",
    )
    .bind(id.as_str())
    .bind(at)
    .bind(stars)
    .bind(word)
    .execute(conn)
    .await?;
    Ok(())
}
