//! Volunteers as the roster sees them: hours, licences, wishes; and lists that are about to be brought in.

use domain::people::{Hours, Practice};
use domain::roster::{Span, Wish};
use domain::{AccountId, Language, Level, Millis};
use std::collections::HashMap;

use crate::sql::Columns;
use crate::{Conn, Result};

/// A volunteer who may be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredMember {
    /// Who.
    pub id: AccountId,
    /// Their name.
    pub name: String,
    /// Their team.
    pub team: String,
    /// Phone in E.164, or empty.
    pub phone: String,
    /// What they may practise.
    pub practices: Vec<Practice>,
    /// What they speak.
    pub languages: Vec<(Language, Level)>,
    /// How much and when.
    pub hours: Hours,
    /// The least rest that they agreed to in minutes, and until when that holds.
    pub rest: Option<(u16, Millis)>,
    /// What they said of which time.
    pub wishes: Vec<(Span, Wish)>,
}

/// Everybody who may sign in and has a profession, by name, with all that the roster needs.
pub async fn members(conn: &mut Conn) -> Result<Vec<StoredMember>> {
    let mut wishes: HashMap<String, Vec<(Span, Wish)>> = HashMap::new();
    let rows = sqlx::query("SELECT account_id, from_at, to_at, wish FROM wish ORDER BY account_id, from_at")
        .fetch_all(&mut *conn)
        .await?;
    for row in rows {
        let span = Span { from: row.int("from_at")?, to: row.int("to_at")? };
        wishes.entry(row.text("account_id")?).or_default().push((span, row.code("wish")?));
    }
    let mut extra: HashMap<String, Option<(u16, Millis)>> = HashMap::new();
    for row in sqlx::query("SELECT id, rest, rest_until FROM account WHERE rest IS NOT NULL")
        .fetch_all(&mut *conn)
        .await?
    {
        let rest = row.opt_int("rest")?.zip(row.opt_int("rest_until")?);
        extra.insert(row.text("id")?, rest.map(|(rest, until)| (u16::try_from(rest).unwrap_or(0), until)));
    }
    let all = crate::accounts::all(conn).await?;
    Ok(all
        .into_iter()
        .filter(|account| account.active && !account.practices.is_empty())
        .map(|account| StoredMember {
            wishes: wishes.remove(account.id.as_str()).unwrap_or_default(),
            rest: extra.remove(account.id.as_str()).flatten(),
            id: account.id,
            name: account.name,
            team: account.team,
            phone: account.phone,
            practices: account.practices,
            languages: account.languages,
            hours: account.hours,
        })
        .collect())
}

/// Somebody rests less, until then.
pub async fn set_rest(conn: &mut Conn, account: &AccountId, minutes: u16, until: Millis) -> Result<()> {
    sqlx::query("UPDATE account SET rest = $1, rest_until = $2 WHERE id = $3")
        .bind(i64::from(minutes))
        .bind(until)
        .bind(account.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// What somebody said of which time.
pub async fn wishes_of(conn: &mut Conn, account: &AccountId) -> Result<Vec<(Span, Wish)>> {
    let rows = sqlx::query("SELECT from_at, to_at, wish FROM wish WHERE account_id = $1 ORDER BY from_at")
        .bind(account.as_str())
        .fetch_all(conn)
        .await?;
    rows.iter()
        .map(|row| Ok((Span { from: row.int("from_at")?, to: row.int("to_at")? }, row.code("wish")?)))
        .collect()
}

/// Says anew when somebody can work.
pub async fn set_wishes(conn: &mut Conn, account: &AccountId, wishes: &[(Span, Wish)]) -> Result<()> {
    sqlx::query("DELETE FROM wish WHERE account_id = $1").bind(account.as_str()).execute(&mut *conn).await?;
    for (span, wish) in wishes {
        sqlx::query("INSERT INTO wish (account_id, from_at, to_at, wish) VALUES ($1, $2, $3, $4)")
            .bind(account.as_str())
            .bind(span.from)
            .bind(span.to)
            .bind(wish.code())
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

/// A list that is about to be brought in, as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Who brought it.
    pub by: AccountId,
    /// What it holds.
    pub body: String,
}

/// Keeps a list, or what was mended in it.
pub async fn put_import(conn: &mut Conn, id: &str, at: Millis, by: &AccountId, body: &str) -> Result<()> {
    sqlx::query(
        "INSERT INTO people_import (id, at, by_id, body) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (id) DO UPDATE SET body = excluded.body",
    )
    .bind(id)
    .bind(at)
    .bind(by.as_str())
    .bind(body)
    .execute(conn)
    .await?;
    Ok(())
}

/// A list that was kept.
pub async fn import(conn: &mut Conn, id: &str) -> Result<Option<Kept>> {
    let row = sqlx::query("SELECT by_id, body FROM people_import WHERE id = $1")
        .bind(id)
        .fetch_optional(conn)
        .await?;
    row.map(|row| Ok(Kept { by: row.text("by_id")?.into(), body: row.text("body")? })).transpose()
}

/// Throws a list away.
pub async fn drop_import(conn: &mut Conn, id: &str) -> Result<()> {
    sqlx::query("DELETE FROM people_import WHERE id = $1").bind(id).execute(conn).await?;
    Ok(())
}

/// Throws away lists that nobody went on with.
pub async fn forget_imports(conn: &mut Conn, before: Millis) -> Result<()> {
    sqlx::query("DELETE FROM people_import WHERE at < $1").bind(before).execute(conn).await?;
    Ok(())
}
