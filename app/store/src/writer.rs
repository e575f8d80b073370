//! SQLite's one writer. Use cases that wait together run in one transaction, each in a savepoint, so that
//! one fsync serves them all; each is answered after the COMMIT.

use std::sync::Arc;

use futures::FutureExt;
use futures::future::BoxFuture;
use sqlx::{AnyConnection, Connection, Executor};
use tokio::sync::{mpsc, oneshot};

use crate::{Conn, Engine, Error, Result};

/// The most use cases in one transaction; bounds how long the first of them waits.
const GROUP: usize = 128;

/// What the writer runs: the use case, which keeps its answer until it is told how the COMMIT went.
trait Job: Send {
    /// Runs it; `true` if it wants to be kept.
    fn run<'c>(&'c mut self, conn: &'c mut Conn) -> BoxFuture<'c, bool>;
    /// Answers the caller.
    fn answer(self: Box<Self>, committed: std::result::Result<(), Error>);
}

struct Typed<T, E, F> {
    job: Option<F>,
    done: Option<std::result::Result<T, E>>,
    caller: oneshot::Sender<std::result::Result<T, E>>,
}

impl<T, E, F> Job for Typed<T, E, F>
where
    F: for<'c> FnOnce(&'c mut Conn) -> BoxFuture<'c, std::result::Result<T, E>> + Send + 'static,
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    fn run<'c>(&'c mut self, conn: &'c mut Conn) -> BoxFuture<'c, bool> {
        Box::pin(async move {
            let Some(job) = self.job.take() else { return false };
            // A use case that panics must not take the writer, and everybody else, with it.
            let done = std::panic::AssertUnwindSafe(job(conn)).catch_unwind().await;
            self.done = Some(done.unwrap_or_else(|_| Err(Error::Closed.into())));
            matches!(self.done, Some(Ok(_)))
        })
    }

    fn answer(self: Box<Self>, committed: std::result::Result<(), Error>) {
        let done = match (self.done, committed) {
            (Some(Ok(value)), Ok(())) => Ok(value),
            (Some(Err(error)), _) => Err(error),
            (_, Err(error)) => Err(error.into()),
            (None, Ok(())) => Err(Error::Closed.into()),
        };
        // A caller that went away does not want the answer.
        let _ = self.caller.send(done);
    }
}

/// The way to the writer.
#[derive(Clone, Debug)]
pub(crate) struct Writer {
    jobs: mpsc::Sender<Box<dyn Job>>,
}

impl std::fmt::Debug for dyn Job {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Job")
    }
}

impl Writer {
    /// Opens the one connection that writes.
    pub(crate) async fn start(engine: Engine, url: &str) -> Result<Self> {
        let mut conn = AnyConnection::connect(url).await?;
        engine.prepare(&mut conn).await?;
        let (jobs, mut waiting) = mpsc::channel::<Box<dyn Job>>(1_024);
        tokio::spawn(async move {
            let mut group = Vec::with_capacity(GROUP);
            while waiting.recv_many(&mut group, GROUP).await > 0 {
                let committed = run_group(engine, &mut conn, &mut group, &mut waiting).await;
                for job in group.drain(..) {
                    job.answer(match &committed {
                        Ok(()) => Ok(()),
                        Err(error) => Err(Error::Commit(Arc::clone(error))),
                    });
                }
            }
        });
        Ok(Self { jobs })
    }

    /// Runs one use case and waits until it is committed.
    pub(crate) async fn run<T, E, F>(&self, job: F) -> std::result::Result<T, E>
    where
        F: for<'c> FnOnce(&'c mut Conn) -> BoxFuture<'c, std::result::Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (caller, answer) = oneshot::channel();
        let job = Typed { job: Some(job), done: None, caller };
        self.jobs.send(Box::new(job)).await.map_err(|_| Error::Closed)?;
        answer.await.map_err(|_| Error::Closed)?
    }
}

async fn run_group(
    engine: Engine,
    conn: &mut Conn,
    group: &mut Vec<Box<dyn Job>>,
    waiting: &mut mpsc::Receiver<Box<dyn Job>>,
) -> std::result::Result<(), Arc<sqlx::Error>> {
    conn.execute(engine.begin()).await.map_err(Arc::new)?;
    let mut next = 0;
    while next < group.len() {
        let ran = run_one(conn, &mut group[next]).await;
        next += 1;
        if let Err(error) = ran {
            let _ = conn.execute("ROLLBACK").await;
            return Err(Arc::new(error));
        }
        // Who came while we worked joins, as long as there is room.
        while group.len() < GROUP {
            match waiting.try_recv() {
                Ok(job) => group.push(job),
                Err(_) => break,
            }
        }
    }
    if let Err(error) = conn.execute("COMMIT").await {
        let _ = conn.execute("ROLLBACK").await;
        return Err(Arc::new(error));
    }
    Ok(())
}

async fn run_one(conn: &mut Conn, job: &mut Box<dyn Job>) -> sqlx::Result<()> {
    conn.execute("SAVEPOINT one").await?;
    if job.run(conn).await {
        conn.execute("RELEASE one").await?;
    } else {
        conn.execute("ROLLBACK TO one").await?;
        conn.execute("RELEASE one").await?;
    }
    Ok(())
}
