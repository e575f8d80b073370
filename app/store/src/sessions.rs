//! Sessions and tokens, by the hash of their secret.

use domain::{AccountId, Millis};

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
) -> Result<()> {
    sqlx::query("INSERT INTO session (hash, account_id, created_at, expires_at, from_addr) VALUES ($1, $2, $3, $4, $5)")
        .bind(hash)
        .bind(account.as_str())
        .bind(at)
        .bind(expires_at)
        .bind(from)
        .execute(conn)
        .await?;
    Ok(())
}

/// The account of a session that has not ended.
pub async fn account(conn: &mut Conn, hash: &str, now: Millis) -> Result<Option<AccountId>> {
    let row = sqlx::query("SELECT account_id FROM session WHERE hash = $1 AND expires_at > $2")
        .bind(hash)
        .bind(now)
        .fetch_optional(conn)
        .await?;
    row.map(|row| Ok(AccountId(row.text("account_id")?))).transpose()
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
