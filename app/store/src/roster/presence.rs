//! Duty on shifts, who did not come, who stands in, hours served.

use domain::{AccountId, Millis, ShiftId};
use sqlx::any::AnyRow;

use crate::sql::Columns;
use crate::{Conn, Result};

/// That somebody came to their shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    /// Which shift.
    pub shift: ShiftId,
    /// Who.
    pub account: AccountId,
    /// When they first checked in.
    pub came: Millis,
    /// When they last checked out; `None` while they are there.
    pub went: Option<Millis>,
}

/// Who came to shifts that end after `after`.
pub async fn came_on(conn: &mut Conn, after: Millis) -> Result<Vec<Came>> {
    let rows = sqlx::query(
        "SELECT d.shift_id, d.account_id, MIN(d.started_at) AS came, \
         CAST(MAX(CASE WHEN d.ended_at IS NULL THEN 1 ELSE 0 END) AS BIGINT) AS there, MAX(d.ended_at) AS went \
         FROM duty d JOIN shift s ON s.id = d.shift_id WHERE s.to_at > $1 GROUP BY d.shift_id, d.account_id",
    )
    .bind(after)
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Came {
                shift: row.text("shift_id")?.into(),
                account: row.text("account_id")?.into(),
                came: row.int("came")?,
                went: if row.flag("there")? { None } else { row.opt_int("went")? },
            })
        })
        .collect()
}

/// A span of duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stint {
    /// Its id.
    pub id: String,
    /// Who.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// Since when.
    pub from: Millis,
    /// Until when; `None` while it lasts.
    pub to: Option<Millis>,
    /// On which shift, if on one.
    pub shift: Option<ShiftId>,
    /// The coordinator who put them on duty, if one did.
    pub put_by: Option<String>,
}

fn stint(row: &AnyRow) -> Result<Stint> {
    Ok(Stint {
        id: row.text("id")?,
        account: row.text("account_id")?.into(),
        name: row.text("name")?,
        from: row.int("started_at")?,
        to: row.opt_int("ended_at")?,
        shift: row.opt("shift_id")?.map(ShiftId),
        put_by: row.opt("put_by_name")?,
    })
}

const STINT: &str = "SELECT d.id, d.account_id, a.name, d.started_at, d.ended_at, d.shift_id, p.name AS put_by_name \
     FROM duty d JOIN account a ON a.id = d.account_id LEFT JOIN account p ON p.id = d.put_by";

/// All spans of duty, of one person or of everybody, oldest first.
pub async fn stints(conn: &mut Conn, of: Option<&AccountId>) -> Result<Vec<Stint>> {
    let which = if of.is_some() { "WHERE d.account_id = $1" } else { "" };
    let sql = format!("{STINT} {which} ORDER BY d.started_at, d.id");
    let mut query = sqlx::query(crate::sql::own(sql));
    if let Some(of) = of {
        query = query.bind(of.as_str());
    }
    query.fetch_all(conn).await?.iter().map(stint).collect()
}

/// Who is on duty now.
pub async fn on_duty_now(conn: &mut Conn) -> Result<Vec<Stint>> {
    let sql = format!("{STINT} WHERE d.ended_at IS NULL ORDER BY d.started_at, d.id");
    sqlx::query(crate::sql::own(sql)).fetch_all(conn).await?.iter().map(stint).collect()
}

/// Published assignments of shifts that go on, began before `begun`, and whose person is neither on duty nor came to it:
/// shift, its desk's code, and person.
pub async fn missing_now(
    conn: &mut Conn,
    now: Millis,
    begun: Millis,
) -> Result<Vec<(ShiftId, String, AccountId)>> {
    let rows = sqlx::query(
        "SELECT m.shift_id, s.desk, m.account_id FROM assignment m JOIN shift s ON s.id = m.shift_id \
         WHERE s.to_at > $1 AND s.from_at <= $2 \
         AND NOT EXISTS (SELECT 1 FROM duty d WHERE d.account_id = m.account_id AND (d.ended_at IS NULL OR d.shift_id = m.shift_id)) \
         AND NOT EXISTS (SELECT 1 FROM shift_call c WHERE c.shift_id = m.shift_id AND c.account_id = m.account_id) \
         ORDER BY m.shift_id, m.account_id",
    )
    .bind(now)
    .bind(begun)
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| Ok((row.text("shift_id")?.into(), row.text("desk")?, row.text("account_id")?.into())))
        .collect()
}

/// A call for a stand-in that nobody has taken care of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCall {
    /// For which shift.
    pub shift: ShiftId,
    /// At which desk, by its code.
    pub desk: String,
    /// Who did not come; empty where a replacement is missing and nobody knows whose.
    pub absent: AccountId,
    /// Their name; empty with the id.
    pub name: String,
    /// `no_show` or `no_replacement`.
    pub reason: String,
    /// Since when.
    pub at: Millis,
}

/// The open calls for shifts that are not over, oldest first.
pub async fn calls(conn: &mut Conn, now: Millis) -> Result<Vec<OpenCall>> {
    let rows = sqlx::query(
        "SELECT c.shift_id, c.account_id, COALESCE(a.name, '') AS name, c.reason, c.at, s.desk FROM shift_call c \
         JOIN shift s ON s.id = c.shift_id LEFT JOIN account a ON a.id = c.account_id \
         WHERE c.ended_at IS NULL AND s.to_at > $1 ORDER BY c.at, c.shift_id, c.account_id",
    )
    .bind(now)
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(OpenCall {
                shift: row.text("shift_id")?.into(),
                desk: row.text("desk")?,
                absent: row.text("account_id")?.into(),
                name: row.text("name")?,
                reason: row.text("reason")?,
                at: row.int("at")?,
            })
        })
        .collect()
}

/// Calls for a stand-in; `false` where it was called for already.
pub async fn raise_call(
    conn: &mut Conn,
    shift: &ShiftId,
    absent: &AccountId,
    reason: &str,
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO shift_call (shift_id, account_id, reason, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    )
    .bind(shift.as_str())
    .bind(absent.as_str())
    .bind(reason)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends a call; `false` where it has ended. `by` is `None` where they came after all.
pub async fn close_call(
    conn: &mut Conn,
    shift: &ShiftId,
    absent: &AccountId,
    by: Option<&AccountId>,
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE shift_call SET ended_at = $1, ended_by = $2 WHERE shift_id = $3 AND account_id = $4 AND ended_at IS NULL",
    )
    .bind(at)
    .bind(by.map(AccountId::as_str))
    .bind(shift.as_str())
    .bind(absent.as_str())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What a colleague said who was asked to stand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// For whom.
    pub absent: AccountId,
    /// Who was asked.
    pub account: AccountId,
    /// `coming`, `declined` or `no_answer`.
    pub answer: String,
    /// When.
    pub at: Millis,
}

/// Notes what a colleague said.
pub async fn put_answer(
    conn: &mut Conn,
    id: &str,
    shift: &ShiftId,
    answer: &Answer,
    by: &AccountId,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO stand_in (id, shift_id, absent_id, account_id, at, by_id, answer) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(shift.as_str())
    .bind(answer.absent.as_str())
    .bind(answer.account.as_str())
    .bind(answer.at)
    .bind(by.as_str())
    .bind(answer.answer.as_str())
    .execute(conn)
    .await?;
    Ok(())
}

/// What colleagues said for a shift, latest first.
pub async fn answers(conn: &mut Conn, shift: &ShiftId) -> Result<Vec<Answer>> {
    let rows = sqlx::query(
        "SELECT absent_id, account_id, answer, at FROM stand_in WHERE shift_id = $1 ORDER BY at DESC, id DESC",
    )
    .bind(shift.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Answer {
                absent: row.text("absent_id")?.into(),
                account: row.text("account_id")?.into(),
                answer: row.text("answer")?,
                at: row.int("at")?,
            })
        })
        .collect()
}
