//! Sessions and tokens, by the hash of their secret.

use domain::{AccountId, DeviceId, Millis};

use crate::sql::Columns;
use crate::{Conn, Result};

/// Adds a session.
pub async fn insert(
    conn: &mut Conn,
    hash: &str,
    account: &AccountId,
    at: Millis,
    expires_at: Millis,
    from: &str,
    device: Option<&DeviceId>,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO session (hash, account_id, created_at, expires_at, from_addr, device_id, used_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $3)",
    )
    .bind(hash)
    .bind(account.as_str())
    .bind(at)
    .bind(expires_at)
    .bind(from)
    .bind(device.map(DeviceId::as_str))
    .execute(conn)
    .await?;
    Ok(())
}

/// The account of a session that has not ended and is not locked. On a shared tablet it must have been used since
/// `used_after`.
pub async fn account(
    conn: &mut Conn,
    hash: &str,
    now: Millis,
    used_after: Millis,
) -> Result<Option<AccountId>> {
    let row = sqlx::query(
        "SELECT account_id FROM session WHERE hash = $1 AND expires_at > $2 AND locked_at IS NULL \
         AND (device_id IS NULL OR used_at > $3)",
    )
    .bind(hash)
    .bind(now)
    .bind(used_after)
    .fetch_optional(conn)
    .await?;
    row.map(|row| Ok(AccountId(row.text("account_id")?))).transpose()
}

/// Somebody who is signed in on a shared tablet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    /// Who.
    pub id: AccountId,
    /// Their name.
    pub name: String,
    /// Whether they can open it with a PIN.
    pub has_pin: bool,
}

/// Who is signed in on a shared tablet, by name.
pub async fn here(conn: &mut Conn, device: &DeviceId, now: Millis) -> Result<Vec<Here>> {
    let rows = sqlx::query(
        "SELECT DISTINCT a.id, a.name, a.name_key, CASE WHEN a.pin_hash IS NULL THEN 0 ELSE 1 END AS has_pin \
         FROM session s JOIN account a ON a.id = s.account_id \
         WHERE s.device_id = $1 AND s.expires_at > $2 AND a.active = 1 ORDER BY a.name_key",
    )
    .bind(device.as_str())
    .bind(now)
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Here {
                id: AccountId(row.text("id")?),
                name: row.text("name")?,
                has_pin: row.flag("has_pin")?,
            })
        })
        .collect()
}

/// Locks a session; `false` where it is not on a shared tablet.
pub async fn lock(conn: &mut Conn, hash: &str, at: Millis) -> Result<bool> {
    let done = sqlx::query("UPDATE session SET locked_at = $1 WHERE hash = $2 AND device_id IS NOT NULL")
        .bind(at)
        .bind(hash)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Locks every session on a shared tablet.
pub async fn lock_device(conn: &mut Conn, device: &DeviceId, at: Millis) -> Result<()> {
    sqlx::query("UPDATE session SET locked_at = $1 WHERE device_id = $2 AND locked_at IS NULL")
        .bind(at)
        .bind(device.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// Notes that somebody is at work on a shared tablet.
pub async fn used(conn: &mut Conn, hash: &str, at: Millis) -> Result<()> {
    sqlx::query(
        "UPDATE session SET used_at = $1 WHERE hash = $2 AND device_id IS NOT NULL AND locked_at IS NULL",
    )
    .bind(at)
    .bind(hash)
    .execute(conn)
    .await?;
    Ok(())
}

/// Opens the session of a person on a shared tablet under a new secret, and locks all others there. `None` where they
/// have none; else when it ends by itself.
pub async fn reopen(
    conn: &mut Conn,
    device: &DeviceId,
    account: &AccountId,
    hash: &str,
    at: Millis,
) -> Result<Option<Millis>> {
    lock_device(conn, device, at).await?;
    let row = sqlx::query(
        "SELECT hash, expires_at FROM session WHERE device_id = $1 AND account_id = $2 AND expires_at > $3 \
         ORDER BY expires_at DESC LIMIT 1",
    )
    .bind(device.as_str())
    .bind(account.as_str())
    .bind(at)
    .fetch_optional(&mut *conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    sqlx::query("UPDATE session SET hash = $1, locked_at = NULL, used_at = $2 WHERE hash = $3")
        .bind(hash)
        .bind(at)
        .bind(row.text("hash")?)
        .execute(conn)
        .await?;
    Ok(Some(row.int("expires_at")?))
}

/// Ends the sessions of a person on a shared tablet.
pub async fn end_here(conn: &mut Conn, device: &DeviceId, account: &AccountId) -> Result<()> {
    sqlx::query("DELETE FROM session WHERE device_id = $1 AND account_id = $2")
        .bind(device.as_str())
        .bind(account.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// Ends every session on a tablet.
pub async fn end_on_device(conn: &mut Conn, device: &DeviceId) -> Result<()> {
    sqlx::query("DELETE FROM session WHERE device_id = $1").bind(device.as_str()).execute(conn).await?;
    Ok(())
}

/// Ends one session.
pub async fn end(conn: &mut Conn, hash: &str) -> Result<()> {
    sqlx::query("DELETE FROM session WHERE hash = $1").bind(hash).execute(conn).await?;
    Ok(())
}

/// Ends all sessions of an account.
pub async fn end_all(conn: &mut Conn, account: &AccountId) -> Result<()> {
    sqlx::query("DELETE FROM session WHERE account_id = $1").bind(account.as_str()).execute(conn).await?;
    Ok(())
}

/// Forgets sessions that ended by themselves.
pub async fn sweep(conn: &mut Conn, now: Millis) -> Result<u64> {
    Ok(sqlx::query("DELETE FROM session WHERE expires_at <= $1")
        .bind(now)
        .execute(conn)
        .await?
        .rows_affected())
}

/// Adds a token.
pub async fn insert_token(
    conn: &mut Conn,
    hash: &str,
    account: &AccountId,
    label: &str,
    at: Millis,
) -> Result<()> {
    sqlx::query("INSERT INTO token (hash, account_id, label, created_at) VALUES ($1, $2, $3, $4)")
        .bind(hash)
        .bind(account.as_str())
        .bind(label)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

/// The account of a token.
pub async fn token_account(conn: &mut Conn, hash: &str) -> Result<Option<AccountId>> {
    let row =
        sqlx::query("SELECT account_id FROM token WHERE hash = $1").bind(hash).fetch_optional(conn).await?;
    row.map(|row| Ok(AccountId(row.text("account_id")?))).transpose()
}

/// Revokes tokens of an account: those with this label, or all. Returns how many.
pub async fn revoke_tokens(conn: &mut Conn, account: &AccountId, label: Option<&str>) -> Result<u64> {
    let done = match label {
        Some(label) => {
            let query = sqlx::query("DELETE FROM token WHERE account_id = $1 AND label = $2");
            query.bind(account.as_str()).bind(label).execute(conn).await?
        }
        None => {
            sqlx::query("DELETE FROM token WHERE account_id = $1")
                .bind(account.as_str())
                .execute(conn)
                .await?
        }
    };
    Ok(done.rows_affected())
}

/// Whether a person is signed in on a shared tablet.
pub async fn is_here(conn: &mut Conn, device: &DeviceId, account: &AccountId, now: Millis) -> Result<bool> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS n FROM session WHERE device_id = $1 AND account_id = $2 AND expires_at > $3",
    )
    .bind(device.as_str())
    .bind(account.as_str())
    .bind(now)
    .fetch_one(conn)
    .await?;
    Ok(row.int("n")? > 0)
}
