//! Likely conflicts of interest, and from whom a case is kept.

use std::collections::HashSet;

use domain::conflict::{ConflictState, Party};
use domain::row::Person;
use domain::{AccountId, ConflictId, Millis, NameId, TicketId};
use sqlx::any::AnyRow;

use crate::sql::{Columns, own};
use crate::{Conn, Error, Result};

/// A likely conflict of one person with one case.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// Its id.
    pub id: ConflictId,
    /// The case.
    pub ticket: TicketId,
    /// Whose it is.
    pub who: Person,
    /// The name of the case.
    pub name: Party,
    /// The name that it is like, and the case of that.
    pub like: (Party, TicketId),
    /// Where it stands.
    pub state: ConflictState,
    /// Since when it is known.
    pub found_at: Millis,
}

const CONFLICT: &str = "SELECT x.id, x.ticket_id, x.account_id, a.name, x.state, x.found_at, \
                        n.side, n.kind, n.text, m.side AS like_side, m.kind AS like_kind, m.text AS like_text, \
                        m.ticket_id AS like_ticket FROM conflict x JOIN account a ON a.id = x.account_id \
                        JOIN party_name n ON n.id = x.name_id JOIN party_name m ON m.id = x.like_id WHERE";

fn conflict(row: &AnyRow) -> Result<Conflict> {
    Ok(Conflict {
        id: ConflictId(row.text("id")?),
        ticket: TicketId(row.text("ticket_id")?),
        who: Person { id: AccountId(row.text("account_id")?), name: row.text("name")? },
        name: Party { side: row.code("side")?, kind: row.code("kind")?, text: row.text("text")? },
        like: (
            Party {
                side: row.code("like_side")?,
                kind: row.code("like_kind")?,
                text: row.text("like_text")?,
            },
            TicketId(row.text("like_ticket")?),
        ),
        state: row.code("state")?,
        found_at: row.int("found_at")?,
    })
}

/// A likely conflict to write.
#[derive(Debug)]
pub struct NewConflict<'a> {
    /// Its id.
    pub id: &'a ConflictId,
    /// The case.
    pub ticket: &'a TicketId,
    /// Whose it is.
    pub who: &'a AccountId,
    /// A name of the case.
    pub name: &'a NameId,
    /// The name of another case that it is like.
    pub like: &'a NameId,
    /// Where it stands.
    pub state: ConflictState,
    /// When it was found.
    pub at: Millis,
}

/// Writes it down. Where it is known already only an open one changes: it is asked about now. Whether anything changed.
pub async fn note(conn: &mut Conn, new: &NewConflict<'_>) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO conflict (id, ticket_id, account_id, name_id, like_id, state, found_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (account_id, name_id, like_id) \
         DO UPDATE SET state = excluded.state WHERE conflict.state = 'open' AND excluded.state = 'asked'",
    )
    .bind(new.id.as_str())
    .bind(new.ticket.as_str())
    .bind(new.who.as_str())
    .bind(new.name.as_str())
    .bind(new.like.as_str())
    .bind(new.state.code())
    .bind(new.at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What is cleared between somebody and a case: its own name, and the other.
pub async fn cleared(
    conn: &mut Conn,
    ticket: &TicketId,
    who: &AccountId,
) -> Result<HashSet<(NameId, NameId)>> {
    let rows = sqlx::query(
        "SELECT name_id, like_id FROM conflict WHERE ticket_id = $1 AND account_id = $2 AND state = 'cleared'",
    )
    .bind(ticket.as_str())
    .bind(who.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((NameId(row.text("name_id")?), NameId(row.text("like_id")?)))).collect()
}

/// What nobody has decided about names that still stand, oldest first, at most 500.
pub async fn undecided(conn: &mut Conn) -> Result<Vec<Conflict>> {
    let sql = own(format!(
        "{CONFLICT} x.state IN ('open', 'asked') AND n.removed_at IS NULL AND m.removed_at IS NULL \
         ORDER BY x.found_at, x.id LIMIT 500"
    ));
    let rows = sqlx::query(sql).fetch_all(conn).await?;
    rows.iter().map(conflict).collect()
}

/// What nobody has decided about one case.
pub async fn undecided_of(conn: &mut Conn, ticket: &TicketId) -> Result<Vec<Conflict>> {
    let sql = own(format!(
        "{CONFLICT} x.ticket_id = $1 AND x.state IN ('open', 'asked') AND n.removed_at IS NULL \
         AND m.removed_at IS NULL ORDER BY x.found_at, x.id"
    ));
    let rows = sqlx::query(sql).bind(ticket.as_str()).fetch_all(conn).await?;
    rows.iter().map(conflict).collect()
}

/// One of them.
pub async fn load(conn: &mut Conn, id: &ConflictId) -> Result<Option<Conflict>> {
    let row =
        sqlx::query(own(format!("{CONFLICT} x.id = $1"))).bind(id.as_str()).fetch_optional(conn).await?;
    row.as_ref().map(conflict).transpose()
}

/// Decides all that is undecided between somebody and a case; `false` where there was nothing.
pub async fn decide(
    conn: &mut Conn,
    ticket: &TicketId,
    who: &AccountId,
    state: ConflictState,
    by: &AccountId,
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE conflict SET state = $1, decided_by = $2, decided_at = $3 \
         WHERE ticket_id = $4 AND account_id = $5 AND state IN ('open', 'asked')",
    )
    .bind(state.code())
    .bind(by.as_str())
    .bind(at)
    .bind(ticket.as_str())
    .bind(who.as_str())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// What was decided to be a conflict is to be decided anew.
pub async fn undecide(conn: &mut Conn, ticket: &TicketId, who: &AccountId) -> Result<()> {
    sqlx::query(
        "UPDATE conflict SET state = 'asked', decided_by = NULL, decided_at = NULL \
         WHERE ticket_id = $1 AND account_id = $2 AND state = 'decided'",
    )
    .bind(ticket.as_str())
    .bind(who.as_str())
    .execute(conn)
    .await?;
    Ok(())
}

/// A case to be kept from somebody.
#[derive(Debug)]
pub struct NewWall<'a> {
    /// The case.
    pub ticket: &'a TicketId,
    /// From whom.
    pub who: &'a AccountId,
    /// When.
    pub at: Millis,
    /// Who decides.
    pub by: &'a AccountId,
    /// Whether it is kept from their firm, too.
    pub whole_firm: bool,
    /// Whose conflict it is, where it is a colleague's.
    pub because_of: Option<&'a AccountId>,
}

/// Keeps a case from somebody. `false` where it was already.
pub async fn wall(conn: &mut Conn, new: &NewWall<'_>) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO wall (ticket_id, account_id, at, decided_by, whole_firm, because_of) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (ticket_id, account_id) DO NOTHING",
    )
    .bind(new.ticket.as_str())
    .bind(new.who.as_str())
    .bind(new.at)
    .bind(new.by.as_str())
    .bind(i64::from(new.whole_firm))
    .bind(new.because_of.map(AccountId::as_str))
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Keeps a case from somebody no more; `false` where it was not.
pub async fn lift(conn: &mut Conn, ticket: &TicketId, who: &AccountId) -> Result<bool> {
    let done = sqlx::query("DELETE FROM wall WHERE ticket_id = $1 AND account_id = $2")
        .bind(ticket.as_str())
        .bind(who.as_str())
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// From whom a case is kept, by name.
pub async fn walled(conn: &mut Conn, ticket: &TicketId) -> Result<Vec<Person>> {
    let rows = sqlx::query(
        "SELECT w.account_id, a.name FROM wall w JOIN account a ON a.id = w.account_id WHERE w.ticket_id = $1 ORDER BY a.name",
    )
    .bind(ticket.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| Ok(Person { id: AccountId(row.text("account_id")?), name: row.text("name")? }))
        .collect()
}

/// The cases that are kept from somebody.
pub async fn kept_from(conn: &mut Conn, who: &AccountId) -> Result<HashSet<TicketId>> {
    let rows = sqlx::query("SELECT ticket_id FROM wall WHERE account_id = $1")
        .bind(who.as_str())
        .fetch_all(conn)
        .await?;
    rows.iter().map(|row| Ok(TicketId(row.text("ticket_id")?))).collect()
}

/// The walls that hold for whole firms: the case, who decided, whose conflict it is, and their firm.
pub async fn of_firms(conn: &mut Conn) -> Result<Vec<(TicketId, AccountId, AccountId, String)>> {
    let rows = sqlx::query(
        "SELECT w.ticket_id, w.decided_by, w.account_id, a.firm FROM wall w JOIN account a ON a.id = w.account_id \
         WHERE w.whole_firm = 1 AND a.firm <> ''",
    )
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok((
                TicketId(row.text("ticket_id")?),
                AccountId(row.text("decided_by")?),
                AccountId(row.text("account_id")?),
                row.text("firm")?,
            ))
        })
        .collect()
}

/// Everybody of a firm: id, name and firm.
pub async fn of_some_firm(conn: &mut Conn) -> Result<Vec<(Person, String)>> {
    let rows = sqlx::query("SELECT id, name, firm FROM account WHERE firm <> '' ORDER BY name")
        .fetch_all(conn)
        .await?;
    rows.iter()
        .map(|row| {
            let who = Person { id: AccountId(row.text("id")?), name: row.text("name")? };
            Ok::<_, Error>((who, row.text("firm")?))
        })
        .collect()
}

/// How many of a person's cases and parts in work are kept from somebody.
pub async fn held_unseen(conn: &mut Conn, who: &AccountId) -> Result<Vec<(AccountId, i64)>> {
    let rows = sqlx::query(
        "SELECT held.id, COUNT(*) AS n FROM (SELECT t.holder_id AS id, t.id AS ticket_id FROM ticket t \
         WHERE t.state IN ('waiting', 'claimed') AND t.state = 'claimed' UNION ALL \
         SELECT p.holder_id, p.ticket_id FROM part p WHERE p.state IN ('waiting', 'claimed') AND p.state = 'claimed') held \
         JOIN wall w ON w.ticket_id = held.ticket_id WHERE w.account_id = $1 GROUP BY held.id",
    )
    .bind(who.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((AccountId(row.text("id")?), row.int("n")?))).collect()
}
