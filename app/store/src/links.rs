//! Secret addresses that only one person of the staff opens: their invitation and their calendar. Their secrets are made from
//! a version, so that a new version kills the old address.

use domain::{AccountId, Millis};

use crate::sql::Columns;
use crate::{Conn, Result};

/// The version of somebody's invitation and until when it is good, if they were invited.
pub async fn invitation(conn: &mut Conn, id: &AccountId) -> Result<Option<(i64, Millis)>> {
    let row = sqlx::query("SELECT invite_version, invited_until FROM account WHERE id = $1 AND active = 1")
        .bind(id.as_str())
        .fetch_optional(conn)
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(row.opt_int("invited_until")?.map(|until| (row.int("invite_version").unwrap_or_default(), until)))
}

/// Invites somebody anew: a link that was made before is dead. Gives the invitation's version.
pub async fn invite(conn: &mut Conn, id: &AccountId, until: Millis) -> Result<i64> {
    sqlx::query(
        "UPDATE account SET invite_version = invite_version + 1, invited_until = $1 WHERE id = $2 RETURNING invite_version",
    )
    .bind(until)
    .bind(id.as_str())
    .fetch_one(conn)
    .await?
    .int("invite_version")
}

/// Uses an invitation up; `false` where it is not this one any more.
pub async fn use_invitation(conn: &mut Conn, id: &AccountId, version: i64) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE account SET invited_until = NULL WHERE id = $1 AND invite_version = $2 AND invited_until IS NOT NULL",
    )
    .bind(id.as_str())
    .bind(version)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The version of the secret address of somebody's calendar.
pub async fn feed_version(conn: &mut Conn, id: &AccountId) -> Result<Option<i64>> {
    let row = sqlx::query("SELECT feed_version FROM account WHERE id = $1 AND active = 1")
        .bind(id.as_str())
        .fetch_optional(conn)
        .await?;
    row.map(|row| row.int("feed_version")).transpose()
}

/// Makes the secret address anew; the old one is dead.
pub async fn renew_feed(conn: &mut Conn, id: &AccountId) -> Result<()> {
    sqlx::query("UPDATE account SET feed_version = feed_version + 1 WHERE id = $1")
        .bind(id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}
