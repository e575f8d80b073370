//! The names that cases have to keep apart, and who worked on which case.

use std::collections::BTreeSet;

use domain::conflict::{NameKind, Party, Side};
use domain::row::Person;
use domain::{AccountId, Millis, NameId, Profession, TicketId};
use sqlx::any::AnyRow;

use crate::sql::{Columns, holes, own};
use crate::tickets::person;
use crate::{Conn, Engine, Result};

/// The most values that one statement binds; engines allow a few more.
const BINDS: usize = 500;

/// A name as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its id.
    pub id: NameId,
    /// The case.
    pub ticket: TicketId,
    /// The name, with its side and kind.
    pub party: Party,
    /// Who added it; `None`: the request says it.
    pub added_by: Option<Person>,
}

const NAME: &str = "SELECT n.id, n.ticket_id, n.side, n.kind, n.text, n.added_by, a.name AS added_name FROM party_name n \
                    LEFT JOIN account a ON a.id = n.added_by WHERE n.removed_at IS NULL AND";

fn party(row: &AnyRow) -> Result<Party> {
    Ok(Party {
        side: row.code::<Side>("side")?,
        kind: row.code::<NameKind>("kind")?,
        text: row.text("text")?,
    })
}

fn name(row: &AnyRow) -> Result<Name> {
    Ok(Name {
        id: NameId(row.text("id")?),
        ticket: TicketId(row.text("ticket_id")?),
        party: party(row)?,
        added_by: person(row, "added_by", "added_name")?,
    })
}

/// A name to write, with what it is found by.
#[derive(Clone, Debug)]
pub struct NewName {
    /// Its id.
    pub id: NameId,
    /// The name, with its side and kind.
    pub party: Party,
    /// What it is found by.
    pub keys: BTreeSet<String>,
}

/// Adds names to a case.
pub async fn insert(
    conn: &mut Conn,
    ticket: &TicketId,
    names: &[NewName],
    by: Option<&AccountId>,
    at: Millis,
) -> Result<()> {
    if names.is_empty() {
        return Ok(());
    }
    let row = |n: usize| format!("({}, $1, $2, $3)", holes(4 + n * 4, 4));
    let rows: Vec<String> = (0..names.len()).map(row).collect();
    let sql = format!(
        "INSERT INTO party_name (id, side, kind, text, ticket_id, added_at, added_by) VALUES {}",
        rows.join(", ")
    );
    let mut query = sqlx::query(own(sql)).bind(ticket.as_str()).bind(at).bind(by.map(AccountId::as_str));
    for new in names {
        let Party { side, kind, text } = &new.party;
        query = query.bind(new.id.as_str()).bind(side.code()).bind(kind.code()).bind(text.as_str());
    }
    query.execute(&mut *conn).await?;
    let pairs: Vec<(&str, &NameId)> =
        names.iter().flat_map(|new| new.keys.iter().map(|key| (key.as_str(), &new.id))).collect();
    for chunk in pairs.chunks(BINDS / 2) {
        let rows: Vec<String> =
            (0..chunk.len()).map(|n| format!("(${}, ${})", 2 * n + 1, 2 * n + 2)).collect();
        let sql = format!("INSERT INTO party_name_key (key, name_id) VALUES {}", rows.join(", "));
        let mut query = sqlx::query(own(sql));
        for (key, id) in chunk {
            query = query.bind(*key).bind(id.as_str());
        }
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// The names of a case, askers first, in the order in which they were added.
pub async fn of_ticket(conn: &mut Conn, ticket: &TicketId) -> Result<Vec<Name>> {
    let sql = own(format!("{NAME} n.ticket_id = $1 ORDER BY n.side, n.added_at, n.id"));
    let rows = sqlx::query(sql).bind(ticket.as_str()).fetch_all(conn).await?;
    rows.iter().map(name).collect()
}

/// One name, unless it was taken away.
pub async fn load(conn: &mut Conn, id: &NameId) -> Result<Option<Name>> {
    let row = sqlx::query(own(format!("{NAME} n.id = $1"))).bind(id.as_str()).fetch_optional(conn).await?;
    row.as_ref().map(name).transpose()
}

/// Takes a name away: it is compared with none any more.
pub async fn remove(conn: &mut Conn, id: &NameId, at: Millis) -> Result<()> {
    sqlx::query("UPDATE party_name SET removed_at = $1 WHERE id = $2")
        .bind(at)
        .bind(id.as_str())
        .execute(&mut *conn)
        .await?;
    forget_keys(conn, id).await
}

/// Takes away what a name is found by.
pub async fn forget_keys(conn: &mut Conn, id: &NameId) -> Result<()> {
    sqlx::query("DELETE FROM party_name_key WHERE name_id = $1").bind(id.as_str()).execute(conn).await?;
    Ok(())
}

/// Finds a name by these keys from now on.
pub async fn set_keys(conn: &mut Conn, id: &NameId, keys: &BTreeSet<String>) -> Result<()> {
    forget_keys(conn, id).await?;
    for key in keys {
        sqlx::query("INSERT INTO party_name_key (key, name_id) VALUES ($1, $2)")
            .bind(key.as_str())
            .bind(id.as_str())
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

/// Says by which edition of the keys a ticket's names can be found.
pub async fn set_keyed(conn: &mut Conn, ticket: &TicketId, edition: i64) -> Result<()> {
    sqlx::query("UPDATE ticket_words SET keyed = $1 WHERE ticket_id = $2")
        .bind(edition)
        .bind(ticket.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// By which edition of the keys a ticket's names can be found; 0 where they were never read.
pub async fn keyed(conn: &mut Conn, ticket: &TicketId) -> Result<i64> {
    let row = sqlx::query("SELECT keyed FROM ticket_words WHERE ticket_id = $1")
        .bind(ticket.as_str())
        .fetch_optional(conn)
        .await?;
    row.map_or(Ok(0), |row| row.int("keyed"))
}

/// Tickets whose names were never read, or are found by older keys.
pub async fn not_keyed(conn: &mut Conn, edition: i64, limit: i64) -> Result<Vec<TicketId>> {
    let rows =
        sqlx::query("SELECT ticket_id FROM ticket_words WHERE keyed < $1 ORDER BY keyed, ticket_id LIMIT $2")
            .bind(edition)
            .bind(limit)
            .fetch_all(conn)
            .await?;
    rows.iter().map(|row| Ok(TicketId(row.text("ticket_id")?))).collect()
}

/// A name of another case that shares a key, and as what somebody worked on that case.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The name's id.
    pub id: NameId,
    /// The other case.
    pub ticket: TicketId,
    /// The name, with its side and kind.
    pub party: Party,
    /// As what.
    pub profession: Profession,
}

/// Names of other cases that share one of these keys, of the cases on which these people worked. They lead the search: what
/// a firm worked on is little, while a common name stands in many cases.
pub async fn alike(
    conn: &mut Conn,
    ticket: &TicketId,
    keys: &BTreeSet<String>,
    of: &[AccountId],
) -> Result<Vec<Candidate>> {
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let mut found = Vec::new();
    let pieces: Vec<(&[AccountId], &[&str])> = of
        .chunks(BINDS / 2)
        .flat_map(|people| keys.chunks(BINDS / 2).map(move |keys| (people, keys)))
        .collect();
    for (people, keys) in pieces {
        // `CROSS JOIN` is an order for SQLite; PostgreSQL knows how many there are of each.
        let sql = format!(
            "SELECT DISTINCT n.id, n.ticket_id, n.side, n.kind, n.text, h.profession FROM held h \
             CROSS JOIN party_name n CROSS JOIN party_name_key k \
             WHERE h.account_id IN ({}) AND n.ticket_id = h.ticket_id AND k.name_id = n.id \
             AND k.key IN ({}) AND n.ticket_id <> $1",
            holes(2, people.len()),
            holes(2 + people.len(), keys.len())
        );
        let mut query = sqlx::query(own(sql)).bind(ticket.as_str());
        for who in people {
            query = query.bind(who.as_str());
        }
        for key in keys {
            query = query.bind(*key);
        }
        for row in query.fetch_all(&mut *conn).await? {
            found.push(Candidate {
                id: NameId(row.text("id")?),
                ticket: TicketId(row.text("ticket_id")?),
                party: party(&row)?,
                profession: row.code("profession")?,
            });
        }
    }
    Ok(found)
}

/// The firms that accounts name, as they name them.
pub async fn firms(conn: &mut Conn) -> Result<Vec<String>> {
    let rows = sqlx::query("SELECT DISTINCT firm FROM account WHERE firm <> '' ORDER BY firm")
        .fetch_all(conn)
        .await?;
    rows.iter().map(|row| row.text("firm")).collect()
}

/// Somebody, and whoever names one of these firms. `lock` holds their accounts against each other until the transaction
/// ends: two of one firm who take the two sides at once take them one after the other.
pub async fn together(
    conn: &mut Conn,
    who: &AccountId,
    firms: &[String],
    lock: Option<Engine>,
) -> Result<Vec<AccountId>> {
    let sql = format!(
        "SELECT id FROM account WHERE id = $1 OR firm IN ({}) ORDER BY id{}",
        holes(2, firms.len()),
        lock.map_or("", Engine::one_by_one)
    );
    let mut query = sqlx::query(own(sql)).bind(who.as_str());
    for firm in firms {
        query = query.bind(firm.as_str());
    }
    query.fetch_all(conn).await?.iter().map(|row| Ok(AccountId(row.text("id")?))).collect()
}

/// Somebody's firm; empty where they name none.
pub async fn firm_of(conn: &mut Conn, who: &AccountId) -> Result<String> {
    let row =
        sqlx::query("SELECT firm FROM account WHERE id = $1").bind(who.as_str()).fetch_optional(conn).await?;
    row.map_or(Ok(String::new()), |row| row.text("firm"))
}

/// Remembers that somebody worked on a case, and as what.
pub async fn held(
    conn: &mut Conn,
    ticket: &TicketId,
    who: &AccountId,
    profession: Profession,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO held (ticket_id, account_id, profession, first_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (ticket_id, account_id, profession) DO NOTHING",
    )
    .bind(ticket.as_str())
    .bind(who.as_str())
    .bind(profession.code())
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}
