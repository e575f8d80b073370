//! The few real differences between the engines.

use std::sync::Weak;
use std::time::Duration;

use sqlx::postgres::PgListener;
use sqlx::{AnyPool, Connection, Executor};
use tokio::sync::watch;

use crate::{Conn, Error, Result};

/// Which engine a database runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Embedded; one process.
    Sqlite,
    /// A server; many processes.
    Postgres,
}

const CHANNEL: &str = "legal_desk";

impl Engine {
    /// The engine of a database's address, and the address as the driver wants it.
    pub(crate) fn of(url: &str) -> Result<(Self, String)> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.trim_start_matches("//");
            return Ok((Engine::Sqlite, format!("sqlite:{path}?mode=rwc")));
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok((Engine::Postgres, url.to_owned()));
        }
        Err(Error::Address(url.to_owned()))
    }

    /// What a new connection needs.
    pub(crate) async fn prepare(self, conn: &mut Conn) -> sqlx::Result<()> {
        if self == Engine::Sqlite {
            // FULL: a commit that was answered survives a power cut, in WAL mode too.
            conn.execute(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000; \
                 PRAGMA foreign_keys = ON; PRAGMA cache_size = -4000; PRAGMA temp_store = MEMORY;",
            )
            .await?;
        } else {
            // Its default is for turning disks: with it, the few open tickets are looked for by reading all that ever
            // were. What speaks PostgreSQL's protocol and has no such setting does without.
            if let Err(error) = conn.execute("SET random_page_cost = 1.1").await {
                tracing::debug!(%error, "no random_page_cost");
            }
        }
        Ok(())
    }

    /// The most connections that read at once. SQLite's are threads of this process, each with a cache of its own.
    pub(crate) const fn readers(self) -> u32 {
        match self {
            Engine::Sqlite => 6,
            Engine::Postgres => 16,
        }
    }

    /// The migration's text for this engine.
    pub(crate) fn fill(self, text: &str) -> String {
        let (serial, bytes, tx) = match self {
            Engine::Sqlite => ("INTEGER PRIMARY KEY", "BLOB", "0"),
            Engine::Postgres => ("BIGSERIAL PRIMARY KEY", "BYTEA", "(pg_current_xact_id()::text::bigint)"),
        };
        text.replace("{{serial}}", serial).replace("{{bytes}}", bytes).replace("{{tx}}", tx)
    }

    /// How a transaction that will write begins.
    pub(crate) const fn begin(self) -> &'static str {
        match self {
            Engine::Sqlite => "BEGIN IMMEDIATE",
            Engine::Postgres => "BEGIN",
        }
    }

    /// What locks a row that will be changed; SQLite has one writer, and needs nothing.
    pub(crate) const fn for_update(self) -> &'static str {
        match self {
            Engine::Sqlite => "",
            Engine::Postgres => " FOR UPDATE OF t",
        }
    }

    /// What makes those wait for each other who lock the same rows, and lets others refer to them meanwhile.
    pub(crate) const fn one_by_one(self) -> &'static str {
        match self {
            Engine::Sqlite => "",
            Engine::Postgres => " FOR NO KEY UPDATE",
        }
    }

    /// Which log entries come after a place, `$1` its transaction and `$2` its entry; said so that the index leads
    /// there. SQLite seeks by the first of a pair alone, and all of its entries have the transaction 0.
    pub(crate) const fn later(self) -> &'static str {
        match self {
            Engine::Sqlite => "l.tx = $1 AND l.seq > $2",
            Engine::Postgres => "(l.tx, l.seq) > ($1, $2)",
        }
    }

    /// Which log entries can have no earlier one still to be committed: those of transactions below the
    /// oldest that is still running.
    pub(crate) const fn settled(self) -> &'static str {
        match self {
            Engine::Sqlite => "1 = 1",
            Engine::Postgres => "l.tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint",
        }
    }
}

/// Makes an empty database on a PostgreSQL server and gives its address: for tests and benchmarks.
pub async fn create_postgres_database(server: &str, name: &str) -> Result<String> {
    sqlx::any::install_default_drivers();
    let mut conn = sqlx::AnyConnection::connect(server).await?;
    conn.execute(crate::sql::own(format!("CREATE DATABASE {name}"))).await?;
    conn.close().await?;
    let base = server.rsplit_once('/').map_or(server, |(base, _)| base);
    Ok(format!("{base}/{name}"))
}

/// Wakes this process when another one committed. SQLite has no other process.
pub(crate) fn listen_to_others(engine: Engine, url: &str, news: Weak<watch::Sender<()>>) {
    if engine != Engine::Postgres {
        return;
    }
    let url = url.to_owned();
    tokio::spawn(async move {
        while news.strong_count() > 0 {
            if let Ok(mut listener) = PgListener::connect(&url).await
                && listener.listen(CHANNEL).await.is_ok()
            {
                loop {
                    let heard = tokio::time::timeout(Duration::from_secs(30), listener.recv()).await;
                    let Some(news) = news.upgrade() else { return };
                    match heard {
                        Ok(Ok(_)) => news.send_replace(()),
                        Ok(Err(_)) => break,
                        Err(_) => {}
                    }
                }
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    });
}

/// Wakes other processes soon after this one committed: one NOTIFY for all commits of 20 ms, so that no
/// transaction pays for it.
pub(crate) fn wake_others(engine: Engine, pool: AnyPool, mut commits: watch::Receiver<()>) {
    if engine != Engine::Postgres {
        return;
    }
    tokio::spawn(async move {
        while commits.changed().await.is_ok() {
            if let Err(error) =
                sqlx::query("SELECT pg_notify($1, $2)::text").bind(CHANNEL).bind("").execute(&pool).await
            {
                tracing::warn!(%error, "other processes could not be woken");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    });
}
