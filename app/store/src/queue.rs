//! The queue: which tickets a page shows, and how many there are.

use domain::{AccountId, Language, Millis, Profession, State, TicketId};
use sqlx::Any;
use sqlx::any::AnyArguments;
use sqlx::query::Query;

use crate::sql::{Columns, own};
use crate::tickets::{Full, ROW, complete};
use crate::{Conn, Result};

/// Which tickets a page of the queue shows. Conditions are joined by AND.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Open in the queue of these professions: waiting, or with a part that waits for one of them.
    pub waiting_for: Option<Vec<Profession>>,
    /// Anything that waits, whoever for: tickets and parts.
    pub anything_waiting: bool,
    /// Claimed by this person.
    pub held_by: Option<AccountId>,
    /// With a part that this person works on.
    pub part_held_by: Option<AccountId>,
    /// Open, and with a translation asked for, in one of these languages; or this person interprets.
    pub translation_from: Option<(AccountId, Vec<Language>)>,
    /// That this person may see without being a coordinator: held now or before, or of their professions and waiting.
    pub in_sight_of: Option<(AccountId, Vec<Profession>)>,
    /// Nothing that is kept from this person.
    pub not_kept_from: Option<AccountId>,
    /// Only this ticket.
    pub id: Option<TicketId>,
    /// Only this state.
    pub state: Option<State>,
    /// Only this profession, as ticket or as open part.
    pub profession: Option<Profession>,
    /// Only this language.
    pub language: Option<Language>,
    /// Only this hall.
    pub hall: Option<String>,
    /// After this place.
    pub after: Option<(i64, Millis, Millis, i64)>,
}

pub(crate) enum Bind {
    Text(String),
    Int(i64),
}

#[derive(Default)]
pub(crate) struct Where {
    sql: Vec<String>,
    binds: Vec<Bind>,
}

impl Where {
    pub(crate) fn hole(&mut self, bind: Bind) -> String {
        self.binds.push(bind);
        format!("${}", self.binds.len())
    }

    fn text(&mut self, text: &str) -> String {
        self.hole(Bind::Text(text.to_owned()))
    }

    pub(crate) fn filter(&self) -> String {
        if self.sql.is_empty() { "1 = 1".to_owned() } else { self.sql.join(" AND ") }
    }

    pub(crate) fn query(self, sql: String) -> Query<'static, Any, AnyArguments> {
        let query = sqlx::query(own(sql));
        self.binds.into_iter().fold(query, |query, bind| match bind {
            Bind::Text(text) => query.bind(text),
            Bind::Int(int) => query.bind(int),
        })
    }

    fn list<'a>(&mut self, codes: impl Iterator<Item = &'a str>) -> String {
        let holes: Vec<String> = codes.map(|c| self.text(c)).collect();
        if holes.is_empty() { "NULL".to_owned() } else { holes.join(", ") }
    }
}

/// The condition of the indices on what is open; said as they say it, so that both engines see that they fit.
const OPEN: &str = "t.state IN ('waiting', 'claimed')";
/// The tickets with a part that waits: few, and read once, not once for each open ticket.
const WAITING_PARTS: &str =
    "SELECT p.ticket_id FROM part p WHERE p.state IN ('waiting', 'claimed') AND p.state = 'waiting'";

/// Adds what is wanted to a statement's conditions.
pub(crate) fn narrow(w: &mut Where, wanted: &Wanted) {
    let waits = |w: &mut Where, of: &[Profession]| {
        let own = w.list(of.iter().map(|p| p.code()));
        let parts = w.list(of.iter().map(|p| p.code()));
        format!(
            "({OPEN} AND ((t.state = 'waiting' AND t.profession IN ({own})) OR t.id IN \
             ({WAITING_PARTS} AND p.profession IN ({parts}))))"
        )
    };
    if let Some(of) = &wanted.waiting_for {
        let condition = waits(w, of);
        w.sql.push(condition);
    }
    if wanted.anything_waiting {
        w.sql.push(format!("{OPEN} AND (t.state = 'waiting' OR t.id IN ({WAITING_PARTS}))"));
    }
    if let Some(who) = &wanted.held_by {
        let hole = w.text(who.as_str());
        w.sql.push(format!("{OPEN} AND t.state = 'claimed' AND t.holder_id = {hole}"));
    }
    if let Some(who) = &wanted.part_held_by {
        let hole = w.text(who.as_str());
        w.sql.push(format!(
            "{OPEN} AND t.id IN (SELECT p.ticket_id FROM part p WHERE p.holder_id = {hole} AND p.state = 'claimed')"
        ));
    }
    if let Some((who, languages)) = &wanted.translation_from {
        let (list, hole) = (w.list(languages.iter().map(|l| l.code())), w.text(who.as_str()));
        w.sql.push(format!(
            "{OPEN} AND ((t.translation_asked = 1 AND t.language IN ({list})) OR t.interpreter_id = {hole})"
        ));
    }
    if let Some((who, of)) = &wanted.in_sight_of {
        let queue = waits(w, of);
        let holder = w.text(who.as_str());
        let part = w.text(who.as_str());
        let offered = w.text(who.as_str());
        let theirs = w.list(of.iter().map(|p| p.code()));
        let interprets = w.text(who.as_str());
        w.sql.push(format!(
            "({queue} OR ({OPEN} AND t.interpreter_id = {interprets}) OR t.holder_id = {holder} OR t.id IN (SELECT p.ticket_id FROM part p WHERE p.holder_id = {part} AND p.state <> 'cancelled') \
             OR t.id IN (SELECT f.ticket_id FROM handoff f WHERE f.state = 'open' AND (f.to_id = {offered} OR (f.to_id IS NULL AND f.profession IN ({theirs})))))"
        ));
    }
    if let Some(who) = &wanted.not_kept_from {
        let hole = w.text(who.as_str());
        w.sql.push(format!("t.id NOT IN (SELECT w.ticket_id FROM wall w WHERE w.account_id = {hole})"));
    }
    if let Some(id) = &wanted.id {
        let hole = w.text(id.as_str());
        w.sql.push(format!("t.id = {hole}"));
    }
    if let Some(state) = wanted.state {
        let hole = w.text(state.code());
        w.sql.push(format!("t.state = {hole}"));
    }
    if let Some(profession) = wanted.profession {
        let own = w.text(profession.code());
        let part = w.text(profession.code());
        w.sql.push(format!(
            "(t.profession = {own} OR EXISTS (SELECT 1 FROM part p WHERE p.ticket_id = t.id AND p.profession = {part} AND p.state IN ('waiting', 'claimed')))"
        ));
    }
    if let Some(language) = wanted.language {
        let hole = w.text(language.code());
        w.sql.push(format!("t.language = {hole}"));
    }
    if let Some(hall) = &wanted.hall {
        let hole = w.text(hall);
        w.sql.push(format!("t.hall = {hole}"));
    }
    if let Some((urgency, due, filed, seq)) = wanted.after {
        let holes: Vec<String> =
            [urgency, due, filed, seq].into_iter().map(|n| w.hole(Bind::Int(n))).collect();
        w.sql.push(format!("(t.urgency, t.due_at, t.filed_at, t.seq) > ({})", holes.join(", ")));
    }
}

/// A page of tickets by urgency, clock and time of filing.
pub async fn page(conn: &mut Conn, wanted: &Wanted, limit: i64) -> Result<Vec<Full>> {
    let mut w = Where::default();
    narrow(&mut w, wanted);
    let limit = w.hole(Bind::Int(limit));
    let filter = w.filter();
    let sql = format!("{ROW} WHERE {filter} ORDER BY t.urgency, t.due_at, t.filed_at, t.seq LIMIT {limit}");
    let rows = w.query(sql).fetch_all(&mut *conn).await?;
    complete(conn, &rows).await
}

/// How many tickets there are of each, in one statement.
pub async fn counts<const N: usize>(conn: &mut Conn, wanted: &[Wanted; N]) -> Result<[i64; N]> {
    let mut w = Where::default();
    let mut columns = Vec::with_capacity(N);
    for (n, wanted) in wanted.iter().enumerate() {
        w.sql.clear();
        narrow(&mut w, wanted);
        columns.push(format!("(SELECT COUNT(*) FROM ticket t WHERE {}) AS n{n}", w.filter()));
    }
    let row = w.query(format!("SELECT {}", columns.join(", "))).fetch_one(conn).await?;
    let mut counts = [0; N];
    for (n, count) in counts.iter_mut().enumerate() {
        *count = row.int(&format!("n{n}"))?;
    }
    Ok(counts)
}

/// What waits: by profession, in which language where the desk has to speak it, and how much.
/// Without what is kept from `who`.
pub async fn waiting_for(
    conn: &mut Conn,
    who: &AccountId,
) -> Result<Vec<(Profession, Option<Language>, usize)>> {
    let rows = sqlx::query(
        "SELECT t.profession, t.language, COUNT(*) AS n FROM ticket t \
         WHERE t.state IN ('waiting', 'claimed') AND t.state = 'waiting' \
         AND t.id NOT IN (SELECT w.ticket_id FROM wall w WHERE w.account_id = $1) GROUP BY t.profession, t.language \
         UNION ALL SELECT p.profession, NULL, COUNT(*) FROM part p \
         WHERE p.state IN ('waiting', 'claimed') AND p.state = 'waiting' \
         AND p.ticket_id NOT IN (SELECT w.ticket_id FROM wall w WHERE w.account_id = $1) GROUP BY p.profession",
    )
    .bind(who.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let count = usize::try_from(row.int("n")?).unwrap_or(0);
            Ok((row.code("profession")?, row.opt_code("language")?, count))
        })
        .collect()
}
