//! Who is on duty.

use domain::{AccountId, Language, Millis, Profession, ShiftId};
use sqlx::any::AnyRow;

use crate::sql::Columns;
use crate::{Conn, Result};

/// Checks in, for a shift or without one, by oneself or by a coordinator's hand; `false` where they are on duty already.
pub async fn start_duty(
    conn: &mut Conn,
    id: &str,
    account: &AccountId,
    at: Millis,
    shift: Option<&ShiftId>,
    put_by: Option<&AccountId>,
) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO duty (id, account_id, started_at, shift_id, put_by) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (account_id) WHERE ended_at IS NULL DO NOTHING",
    )
    .bind(id)
    .bind(account.as_str())
    .bind(at)
    .bind(shift.map(ShiftId::as_str))
    .bind(put_by.map(AccountId::as_str))
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Checks out; `false` where they are not on duty.
pub async fn end_duty(conn: &mut Conn, account: &AccountId, at: Millis) -> Result<bool> {
    let done = sqlx::query("UPDATE duty SET ended_at = $1 WHERE account_id = $2 AND ended_at IS NULL")
        .bind(at)
        .bind(account.as_str())
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Since when they are on duty, if they are.
pub async fn on_duty_since(conn: &mut Conn, account: &AccountId) -> Result<Option<Millis>> {
    let row = sqlx::query("SELECT started_at FROM duty WHERE account_id = $1 AND ended_at IS NULL")
        .bind(account.as_str())
        .fetch_optional(conn)
        .await?;
    row.map(|row| row.int("started_at")).transpose()
}

/// Since when they are on duty, if they are; until the transaction ends they stay so. Whoever gives somebody a case asks
/// this, so that nobody goes home in the moment in which they get it.
pub async fn keep_on_duty(conn: &mut Conn, account: &AccountId) -> Result<Option<Millis>> {
    let row = sqlx::query(
        "UPDATE duty SET started_at = started_at WHERE account_id = $1 AND ended_at IS NULL RETURNING started_at",
    )
    .bind(account.as_str())
    .fetch_optional(conn)
    .await?;
    row.map(|row| row.int("started_at")).transpose()
}

/// Whether somebody is a coordinator who can sign in; until the transaction ends they stay one.
pub async fn keep_coordinator(conn: &mut Conn, who: &AccountId) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE account SET active = active WHERE id = $1 AND role = 'coordinator' AND active = 1",
    )
    .bind(who.as_str())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The coordinator whose list takes what nobody holds any more: one on duty before others, then who has the least. They
/// stay a coordinator until the transaction ends. `None` where there is none.
pub async fn list_keeper(conn: &mut Conn) -> Result<Option<AccountId>> {
    let row = sqlx::query(
        "UPDATE account SET active = active WHERE role = 'coordinator' AND active = 1 AND id = \
         (SELECT a.id FROM account a WHERE a.role = 'coordinator' AND a.active = 1 ORDER BY \
         (SELECT COUNT(*) FROM duty d WHERE d.account_id = a.id AND d.ended_at IS NULL) DESC, \
         (SELECT COUNT(*) FROM ticket t WHERE t.holder_id = a.id AND t.state = 'claimed'), a.id LIMIT 1) RETURNING id",
    )
    .fetch_optional(conn)
    .await?;
    row.map(|row| Ok(AccountId(row.text("id")?))).transpose()
}

/// How many are on duty, of each profession that somebody has.
pub async fn heads_on_duty(conn: &mut Conn) -> Result<Vec<(Profession, usize)>> {
    let rows = sqlx::query(
        "SELECT p.profession, CAST(COUNT(DISTINCT a.id) AS BIGINT) AS heads FROM duty d \
         JOIN account a ON a.id = d.account_id AND a.active = 1 \
         JOIN account_profession p ON p.account_id = a.id WHERE d.ended_at IS NULL GROUP BY p.profession",
    )
    .fetch_all(conn)
    .await?;
    let heads = |row: &AnyRow| -> Result<usize> { Ok(usize::try_from(row.int("heads")?).unwrap_or(0)) };
    rows.iter().map(|row| Ok((row.code("profession")?, heads(row)?))).collect()
}

/// Who on duty works in a language (working or fluent).
pub async fn speaking(conn: &mut Conn, language: Language) -> Result<Vec<AccountId>> {
    let rows = sqlx::query(
        "SELECT d.account_id FROM duty d JOIN account a ON a.id = d.account_id AND a.active = 1 \
         JOIN account_language l ON l.account_id = a.id AND l.level IN ('working', 'fluent') \
         WHERE d.ended_at IS NULL AND l.language = $1 ORDER BY d.account_id",
    )
    .bind(language.code())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok(AccountId(row.text("account_id")?))).collect()
}

/// What those on duty can serve: professions with languages (working or fluent), one pair for each.
pub async fn served(conn: &mut Conn) -> Result<Vec<(Profession, Option<Language>)>> {
    let rows = sqlx::query(
        "SELECT DISTINCT p.profession, l.language FROM duty d JOIN account a ON a.id = d.account_id AND a.active = 1 \
         JOIN account_profession p ON p.account_id = a.id \
         LEFT JOIN account_language l ON l.account_id = a.id AND l.level IN ('working', 'fluent') WHERE d.ended_at IS NULL",
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((row.code("profession")?, row.opt_code("language")?))).collect()
}
