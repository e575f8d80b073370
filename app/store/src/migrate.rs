//! Migrations: plain SQL files, embedded, run once each in order.

use std::borrow::Cow;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AnyConnection, AssertSqlSafe, Connection, SqlSafeStr};

use crate::{Engine, Result};

const FILES: &[(i64, &str, &str)] = &[
    (1, "desk", include_str!("../migrations/0001_desk.sql")),
    (2, "uploads", include_str!("../migrations/0002_uploads.sql")),
    (3, "devices", include_str!("../migrations/0003_devices.sql")),
    (4, "counter", include_str!("../migrations/0004_counter.sql")),
    (5, "reach", include_str!("../migrations/0005_reach.sql")),
    (6, "roster", include_str!("../migrations/0006_roster.sql")),
    (7, "clocks", include_str!("../migrations/0007_clocks.sql")),
    (8, "handoff", include_str!("../migrations/0008_handoff.sql")),
    (9, "conflict", include_str!("../migrations/0009_conflict.sql")),
    (10, "timers", include_str!("../migrations/0010_timers.sql")),
    (11, "meeting", include_str!("../migrations/0011_meeting.sql")),
    (12, "confirm", include_str!("../migrations/0012_confirm.sql")),
    (13, "interpreter", include_str!("../migrations/0013_interpreter.sql")),
    (14, "source", include_str!("../migrations/0014_source.sql")),
];

/// Brings the database up to date. Refuses one that is newer than this program.
pub(crate) async fn run(engine: Engine, url: &str) -> Result<()> {
    let migrations = FILES
        .iter()
        .map(|(version, name, text)| {
            let sql = AssertSqlSafe(engine.fill(text)).into_sql_str();
            Migration::new(*version, Cow::Borrowed(*name), MigrationType::Simple, sql, false)
        })
        .collect();
    let mut conn = AnyConnection::connect(url).await?;
    engine.prepare(&mut conn).await?;
    Migrator::with_migrations(migrations).run(&mut conn).await?;
    conn.close().await?;
    Ok(())
}
