//! All SQL, and nothing but SQL. One text runs on SQLite and PostgreSQL; what differs is in [`dialect`].
//!
//! Functions take a connection and are called inside [`Store::write`] or [`Store::read`]; they know no
//! rules and no permissions.

pub mod accounts;
pub mod breaches;
pub mod calls;
pub mod clocks;
pub mod conflicts;
pub mod devices;
mod dialect;
pub mod duty;
pub mod expo;
pub mod faults;
pub mod files;
pub mod filing;
pub mod handoffs;
pub mod interpreters;
pub mod links;
pub mod log;
pub mod messages;
mod migrate;
pub mod parties;
pub mod parts;
pub mod promises;
pub mod queue;
pub mod reach;
pub mod roster;
pub mod seen;
pub mod sessions;
pub mod slips;
mod sql;
pub mod tickets;
pub mod timers;
pub mod uploads;
mod writer;

use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use sqlx::any::AnyPoolOptions;
use sqlx::{AnyPool, Connection};
use tokio::sync::watch;

pub use dialect::{Engine, create_postgres_database};

/// How long a connection is believed to be alive without asking.
const IDLE: Duration = Duration::from_secs(2);

/// How often a use case is run again that gave way to another.
const GIVES_WAY: usize = 3;

/// A connection of either engine.
pub type Conn = sqlx::AnyConnection;

/// Why the database said no.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The driver's own error.
    #[error(transparent)]
    Sql(#[from] sqlx::Error),
    /// A migration failed, or the database is newer than this program.
    #[error("migration: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// The address of the database is of no kind that we know.
    #[error("the database address must begin with sqlite: or postgres://, not {0:?}")]
    Address(String),
    /// A stored code that this program does not know.
    #[error("unknown {what} {code:?} in the database")]
    Code {
        /// What kind of code.
        what: &'static str,
        /// The code.
        code: String,
    },
    /// Stored JSON that this program cannot read.
    #[error("stored JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// The COMMIT failed: nothing of this use case is stored.
    #[error("commit: {0}")]
    Commit(Arc<sqlx::Error>),
    /// The program is ending.
    #[error("the store is closed")]
    Closed,
}

impl Error {
    /// Whether a UNIQUE constraint was broken, by the constraint's name (PostgreSQL) or its columns (SQLite).
    pub fn is_unique(&self, constraint: &str, columns: &str) -> bool {
        let Error::Sql(sqlx::Error::Database(error)) = self else { return false };
        error.is_unique_violation()
            && (error.constraint() == Some(constraint) || error.message().contains(columns))
    }
}

impl Error {
    /// Whether the server ended this transaction so that another, which waited for it, could go on: nothing of it is stored, and
    /// it can be run again (PostgreSQL, appendix A: class 40).
    fn is_deadlock(&self) -> bool {
        let Error::Sql(sqlx::Error::Database(error)) = self else { return false };
        matches!(error.code().as_deref(), Some("40P01" | "40001"))
    }
}

/// How a use case can fail: its own way, or the database's.
pub trait Failure: From<Error> {
    /// What the database said, where it was the database.
    fn database(&self) -> Option<&Error>;
}

impl Failure for Error {
    fn database(&self) -> Option<&Error> {
        Some(self)
    }
}

/// What store functions answer.
pub type Result<T> = std::result::Result<T, Error>;

/// The database. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    engine: Engine,
    pool: AnyPool,
    writer: Option<writer::Writer>,
    /// Changes whenever something was committed, here or in another process.
    news: Arc<watch::Sender<()>>,
    /// Changes whenever this process committed something: what others have to be told.
    commits: Arc<watch::Sender<()>>,
}

impl Store {
    /// Connects and migrates. `url` is `sqlite:PATH` or `postgres://...`.
    pub async fn open(url: &str) -> Result<Self> {
        sqlx::any::install_default_drivers();
        let (engine, url) = Engine::of(url)?;
        migrate::run(engine, &url).await?;
        let pool = AnyPoolOptions::new()
            .max_connections(engine.readers())
            .acquire_timeout(Duration::from_secs(10))
            // Asking each time whether the server is still there costs every use case a round trip; only a
            // connection that lay idle can have died unseen.
            .test_before_acquire(false)
            .before_acquire(|conn, met| {
                Box::pin(async move {
                    if met.idle_for > IDLE {
                        conn.ping().await?;
                    }
                    Ok(true)
                })
            })
            .after_connect(move |conn, _| Box::pin(async move { engine.prepare(conn).await }))
            .connect(&url)
            .await?;
        let (news, commits) = (Arc::new(watch::Sender::new(())), Arc::new(watch::Sender::new(())));
        let writer = match engine {
            Engine::Sqlite => Some(writer::Writer::start(engine, &url).await?),
            Engine::Postgres => None,
        };
        dialect::listen_to_others(engine, &url, Arc::downgrade(&news));
        dialect::wake_others(engine, pool.clone(), commits.subscribe());
        Ok(Self { engine, pool, writer, news, commits })
    }

    /// Which engine it is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Runs a use case that writes: all of it or nothing. On SQLite, use cases that wait together share one
    /// COMMIT, each in a savepoint of its own; each is answered after the COMMIT. On PostgreSQL one that waited in a circle with
    /// others is run again, from a clone of what it brought.
    pub async fn write<T, E, F>(&self, job: F) -> std::result::Result<T, E>
    where
        F: for<'c> FnOnce(&'c mut Conn) -> BoxFuture<'c, std::result::Result<T, E>> + Clone + Send + 'static,
        T: Send + 'static,
        E: Failure + Send + 'static,
    {
        let done = match &self.writer {
            Some(writer) => writer.run(job).await,
            None => self.write_alone(job).await,
        };
        if done.is_ok() {
            self.news.send_replace(());
            self.commits.send_replace(());
        }
        done
    }

    /// Runs it, and again where two use cases waited for each other and this one had to give way.
    async fn write_alone<T, E, F>(&self, job: F) -> std::result::Result<T, E>
    where
        F: for<'c> FnOnce(&'c mut Conn) -> BoxFuture<'c, std::result::Result<T, E>> + Clone + Send + 'static,
        E: Failure,
    {
        for _ in 0..GIVES_WAY {
            match self.write_once(job.clone()).await {
                Err(error) if error.database().is_some_and(Error::is_deadlock) => {}
                done => return done,
            }
        }
        self.write_once(job).await
    }

    async fn write_once<T, E, F>(&self, job: F) -> std::result::Result<T, E>
    where
        F: for<'c> FnOnce(&'c mut Conn) -> BoxFuture<'c, std::result::Result<T, E>> + Send + 'static,
        E: From<Error>,
    {
        let mut conn = self.pool.acquire().await.map_err(Error::from)?;
        let mut tx = conn.begin().await.map_err(Error::from)?;
        // An early return drops the transaction, which rolls it back.
        let value = job(&mut tx).await?;
        tx.commit().await.map_err(|e| Error::Commit(Arc::new(e)))?;
        Ok(value)
    }

    /// Runs a use case that only reads, on one snapshot-free connection of the pool.
    pub async fn read<T, E, F>(&self, job: F) -> std::result::Result<T, E>
    where
        F: for<'c> FnOnce(&'c mut Conn) -> BoxFuture<'c, std::result::Result<T, E>>,
        E: From<Error>,
    {
        let mut conn = self.pool.acquire().await.map_err(Error::from)?;
        job(&mut conn).await
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<()> {
        sqlx::query("SELECT 1").execute(&self.pool).await?;
        Ok(())
    }

    /// Changes whenever something was committed, here or in another process.
    pub fn news(&self) -> watch::Receiver<()> {
        self.news.subscribe()
    }
}
