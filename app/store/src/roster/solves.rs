//! Searches for a roster: how far each is, and what it found.

use domain::{AccountId, Millis};
use sqlx::any::AnyRow;

use crate::sql::{Columns, own};
use crate::{Conn, Result};

/// A search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solve {
    /// Its id.
    pub id: String,
    /// When it began.
    pub at: Millis,
    /// Who began it.
    pub by: AccountId,
    /// The roster's version then.
    pub version: i64,
    /// How long it may take.
    pub seconds: i64,
    /// `running`, `done`, `failed` or `taken`.
    pub state: String,
    /// Whether somebody asked it to stop.
    pub stop: bool,
    /// When its process last said something.
    pub beat_at: Millis,
    /// How far it is, as JSON.
    pub progress: String,
    /// What it found, as JSON; empty until then.
    pub plan: String,
}

const SOLVE: &str = "SELECT id, at, by_id, version, seconds, state, stop, beat_at, progress, plan FROM solve";

fn read(row: &AnyRow) -> Result<Solve> {
    Ok(Solve {
        id: row.text("id")?,
        at: row.int("at")?,
        by: row.text("by_id")?.into(),
        version: row.int("version")?,
        seconds: row.int("seconds")?,
        state: row.text("state")?,
        stop: row.flag("stop")?,
        beat_at: row.int("beat_at")?,
        progress: row.text("progress")?,
        plan: row.text("plan")?,
    })
}

/// Begins a search; those before the last ten are forgotten.
pub async fn put_solve(conn: &mut Conn, new: &Solve) -> Result<()> {
    sqlx::query(
        "INSERT INTO solve (id, at, by_id, version, seconds, state, stop, beat_at, progress, plan) \
         VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, '')",
    )
    .bind(new.id.as_str())
    .bind(new.at)
    .bind(new.by.as_str())
    .bind(new.version)
    .bind(new.seconds)
    .bind(new.state.as_str())
    .bind(new.beat_at)
    .bind(new.progress.as_str())
    .execute(&mut *conn)
    .await?;
    sqlx::query("DELETE FROM solve WHERE state <> 'running' AND id NOT IN (SELECT id FROM solve ORDER BY at DESC LIMIT 10)")
        .execute(conn)
        .await?;
    Ok(())
}

/// The search with this id.
pub async fn solve(conn: &mut Conn, id: &str) -> Result<Option<Solve>> {
    let row = sqlx::query(own(format!("{SOLVE} WHERE id = $1"))).bind(id).fetch_optional(conn).await?;
    row.as_ref().map(read).transpose()
}

/// The search that began last.
pub async fn last_solve(conn: &mut Conn) -> Result<Option<Solve>> {
    let row =
        sqlx::query(own(format!("{SOLVE} ORDER BY at DESC, id DESC LIMIT 1"))).fetch_optional(conn).await?;
    row.as_ref().map(read).transpose()
}

/// Says how far a search is; gives whether it should stop.
pub async fn beat(conn: &mut Conn, id: &str, at: Millis, progress: &str) -> Result<bool> {
    let row = sqlx::query("UPDATE solve SET beat_at = $1, progress = $2 WHERE id = $3 RETURNING stop")
        .bind(at)
        .bind(progress)
        .bind(id)
        .fetch_optional(conn)
        .await?;
    row.map_or(Ok(true), |row| row.flag("stop"))
}

/// Asks a search to stop.
pub async fn stop_solve(conn: &mut Conn, id: &str) -> Result<()> {
    sqlx::query("UPDATE solve SET stop = 1 WHERE id = $1 AND state = 'running'")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Ends a search, or takes what it found; `false` where it is not in the state `from`.
pub async fn set_solve_state(
    conn: &mut Conn,
    id: &str,
    from: &str,
    to: &str,
    plan: Option<&str>,
) -> Result<bool> {
    let done =
        sqlx::query("UPDATE solve SET state = $1, plan = COALESCE($2, plan) WHERE id = $3 AND state = $4")
            .bind(to)
            .bind(plan)
            .bind(id)
            .bind(from)
            .execute(conn)
            .await?;
    Ok(done.rows_affected() == 1)
}
