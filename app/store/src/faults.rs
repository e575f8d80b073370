//! What `check` looks for beyond replaying the log: rows that no rule could have written.

use crate::sql::{Columns, own};
use crate::{Conn, Result};

/// A kind of row that must not exist: what it means, and the SQL that finds the ticket or id it is about.
const MUST_NOT_EXIST: &[(&str, &str)] = &[
    (
        "claimed, but nobody holds it",
        "SELECT id AS about FROM ticket WHERE state = 'claimed' AND holder_id IS NULL",
    ),
    (
        "waiting, but somebody holds it",
        "SELECT id AS about FROM ticket WHERE state = 'waiting' AND holder_id IS NOT NULL",
    ),
    (
        "ended without an outcome, or open with one",
        "SELECT id AS about FROM ticket WHERE (state IN ('resolved', 'closed')) <> (outcome IS NOT NULL)",
    ),
    (
        "ended, but a part of it is open",
        "SELECT p.ticket_id AS about FROM part p JOIN ticket t ON t.id = p.ticket_id \
         WHERE t.state IN ('resolved', 'closed') AND p.state IN ('waiting', 'claimed')",
    ),
    (
        "a part is claimed, but nobody holds it",
        "SELECT ticket_id AS about FROM part WHERE state = 'claimed' AND holder_id IS NULL",
    ),
    (
        "has no log",
        "SELECT t.id AS about FROM ticket t WHERE NOT EXISTS (SELECT 1 FROM log l WHERE l.ticket_id = t.id)",
    ),
    (
        "a message has no log entry",
        "SELECT m.ticket_id AS about FROM message m WHERE NOT EXISTS \
         (SELECT 1 FROM log l WHERE l.ticket_id = m.ticket_id AND l.subject_id = m.id)",
    ),
    (
        "a file without its original",
        "SELECT COALESCE(f.ticket_id, f.id) AS about FROM file f WHERE NOT EXISTS \
         (SELECT 1 FROM file_body b WHERE b.file_id = f.id AND b.variant = 'original')",
    ),
    (
        "the first clock on the queue is not the soonest of its clocks",
        "SELECT t.id AS about FROM ticket t WHERE t.clock_code IS NOT NULL AND t.due_at <> \
         (SELECT COALESCE(MIN(c.due_at), -1) FROM ticket_clock c WHERE c.ticket_id = t.id)",
    ),
];

/// Every fault: the ticket or id it is about, and what is wrong.
pub async fn find(conn: &mut Conn) -> Result<Vec<(String, &'static str)>> {
    let mut found = Vec::new();
    for (what, sql) in MUST_NOT_EXIST {
        for row in sqlx::query(own((*sql).to_owned())).fetch_all(&mut *conn).await? {
            found.push((row.text("about")?, *what));
        }
    }
    Ok(found)
}

/// Runs a statement behind the desk's back, so that tests can see `check` find what it did.
pub async fn plant(store: &crate::Store, sql: String) -> Result<()> {
    store
        .write(move |c| {
            Box::pin(async move {
                sqlx::query(own(sql)).execute(c).await?;
                Ok(())
            })
        })
        .await
}

/// Takes a test's broken ticket out altogether.
pub async fn forget(store: &crate::Store, ticket: domain::TicketId) -> Result<()> {
    store
        .write(move |c| {
            Box::pin(async move {
                for table in ["log", "seen", "message", "part", "ticket_clock", "ticket_words"] {
                    let sql = format!("DELETE FROM {table} WHERE ticket_id = $1");
                    sqlx::query(own(sql)).bind(ticket.as_str()).execute(&mut *c).await?;
                }
                sqlx::query("DELETE FROM ticket WHERE id = $1").bind(ticket.as_str()).execute(c).await?;
                Ok(())
            })
        })
        .await
}
