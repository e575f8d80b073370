//! What volunteers are told when their shifts change: on their page, and by mail.

use domain::{AccountId, Millis};
use sqlx::any::AnyRow;

use crate::sql::{Columns, own};
use crate::{Conn, Result};

/// A notice to somebody of the corps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffNotice {
    /// Its id.
    pub id: String,
    /// To whom.
    pub account: AccountId,
    /// When what it tells happened.
    pub at: Millis,
    /// How often it was tried.
    pub tries: i64,
    /// What changed, as JSON.
    pub body: String,
}

fn read(row: &AnyRow) -> Result<StaffNotice> {
    Ok(StaffNotice {
        id: row.text("id")?,
        account: row.text("account_id")?.into(),
        at: row.int("at")?,
        tries: row.int("tries")?,
        body: row.text("body")?,
    })
}

/// Puts a notice: `due` to be mailed, `shown` on the page only, or `held` until it is due.
pub async fn put_notice(conn: &mut Conn, notice: &StaffNotice, state: &str, next_at: Millis) -> Result<()> {
    sqlx::query(
        "INSERT INTO staff_notice (id, account_id, at, state, next_at, tries, error, body) VALUES ($1, $2, $3, $4, $5, 0, '', $6)",
    )
    .bind(notice.id.as_str())
    .bind(notice.account.as_str())
    .bind(notice.at)
    .bind(state)
    .bind(next_at)
    .bind(notice.body.as_str())
    .execute(conn)
    .await?;
    Ok(())
}

/// The notice that is held for somebody, and whether they saw on their page what it says. A change that follows replaces
/// it, so that there is one at most.
pub async fn held_notice(conn: &mut Conn, account: &AccountId) -> Result<Option<(StaffNotice, bool)>> {
    let row = sqlx::query(
        "SELECT n.id, n.account_id, n.at, n.tries, n.body, a.shifts_seen_at FROM staff_notice n \
         JOIN account a ON a.id = n.account_id WHERE n.account_id = $1 AND n.state = 'held' ORDER BY n.at DESC LIMIT 1",
    )
    .bind(account.as_str())
    .fetch_optional(conn)
    .await?;
    row.map(|row| {
        let notice = read(&row)?;
        let is_seen = row.int("shifts_seen_at")? >= notice.at;
        Ok((notice, is_seen))
    })
    .transpose()
}

/// Takes back a notice that is held; `false` where it has become due.
pub async fn drop_held(conn: &mut Conn, id: &str) -> Result<bool> {
    let done = sqlx::query("DELETE FROM staff_notice WHERE id = $1 AND state = 'held'")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes the next notice that is due to be mailed, and keeps others from it until `again`.
pub async fn take_due(conn: &mut Conn, now: Millis, again: Millis) -> Result<Option<StaffNotice>> {
    sqlx::query("UPDATE staff_notice SET state = 'due' WHERE state = 'held' AND next_at <= $1")
        .bind(now)
        .execute(&mut *conn)
        .await?;
    // The state is asked again by the outer statement: on PostgreSQL another process may have been faster.
    let row = sqlx::query(
        "UPDATE staff_notice SET next_at = $1 WHERE state = 'due' AND next_at <= $2 AND id = \
         (SELECT n.id FROM staff_notice n WHERE n.state = 'due' AND n.next_at <= $2 ORDER BY n.next_at, n.id LIMIT 1) \
         RETURNING id, account_id, at, tries, body",
    )
    .bind(again)
    .bind(now)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(read).transpose()
}

/// Says what became of a notice.
pub async fn settle_notice(
    conn: &mut Conn,
    id: &str,
    state: &str,
    next_at: Millis,
    tries: i64,
    error: &str,
) -> Result<()> {
    sqlx::query("UPDATE staff_notice SET state = $1, next_at = $2, tries = $3, error = $4 WHERE id = $5")
        .bind(state)
        .bind(next_at)
        .bind(tries)
        .bind(error)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// What changed for somebody since they last looked, latest first.
pub async fn latest_of(conn: &mut Conn, account: &AccountId) -> Result<Vec<StaffNotice>> {
    let sql = "SELECT n.id, n.account_id, n.at, n.tries, n.body FROM staff_notice n JOIN account a ON a.id = n.account_id \
               WHERE n.account_id = $1 AND n.at > a.shifts_seen_at ORDER BY n.at DESC, n.id DESC LIMIT 5";
    sqlx::query(own(sql.to_owned())).bind(account.as_str()).fetch_all(conn).await?.iter().map(read).collect()
}

/// They have seen what changed until then.
pub async fn seen_shifts(conn: &mut Conn, account: &AccountId, at: Millis) -> Result<()> {
    sqlx::query("UPDATE account SET shifts_seen_at = $1 WHERE id = $2 AND shifts_seen_at < $1")
        .bind(at)
        .bind(account.as_str())
        .execute(conn)
        .await?;
    Ok(())
}
