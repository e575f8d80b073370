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
        "SELECT t.id AS about FROM ticket t WHERE t.due_at <> COALESCE((SELECT MIN(k.due_at) FROM ticket_clock k \
         WHERE k.ticket_id = t.id AND k.state = 'running' AND k.on_board = 1), 9223372036854775807)",
    ),
    (
        "the number of open promises on the queue is not how many are open",
        "SELECT t.id AS about FROM ticket t WHERE t.open_promises <> (SELECT COUNT(*) FROM ticket_clock k \
         WHERE k.ticket_id = t.id AND k.code = 'promise' AND k.state = 'running')",
    ),
    (
        "a clock or a promise was begun by hand, and the log does not say so",
        "SELECT k.ticket_id AS about FROM ticket_clock k WHERE k.started_by IS NOT NULL AND NOT EXISTS \
         (SELECT 1 FROM log l WHERE l.ticket_id = k.ticket_id AND l.subject_id = k.id \
         AND l.action = CASE WHEN k.code = 'promise' THEN 'promised' ELSE 'clock_started' END)",
    ),
    (
        "a clock has ended otherwise than the log says",
        "SELECT k.ticket_id AS about FROM ticket_clock k WHERE k.code <> 'promise' AND k.state <> 'running' \
         AND NOT EXISTS (SELECT 1 FROM log l WHERE l.ticket_id = k.ticket_id AND l.subject_id = k.id \
         AND l.action = 'clock_' || k.state)",
    ),
    (
        "a promise has ended otherwise than the log says",
        "SELECT k.ticket_id AS about FROM ticket_clock k WHERE k.code = 'promise' AND k.state <> 'running' \
         AND NOT EXISTS (SELECT 1 FROM log l WHERE l.ticket_id = k.ticket_id AND l.subject_id = k.id \
         AND l.action = CASE WHEN k.state = 'met' THEN 'promise_kept' WHEN k.state = 'moved' THEN 'promise_moved' \
         WHEN k.ended_by IS NULL THEN 'promise_voided' ELSE 'promise_withdrawn' END)",
    ),
    (
        "a clock or a promise runs that the log has ended",
        "SELECT k.ticket_id AS about FROM ticket_clock k JOIN log l ON l.ticket_id = k.ticket_id AND l.subject_id = k.id \
         WHERE k.state = 'running' AND l.action IN ('clock_met', 'clock_moved', 'clock_voided', 'promise_kept', \
         'promise_moved', 'promise_withdrawn', 'promise_voided')",
    ),
    (
        "a clock or a promise ran out, and the log does not say so",
        "SELECT k.ticket_id AS about FROM ticket_clock k WHERE k.ran_out_at IS NOT NULL AND NOT EXISTS \
         (SELECT 1 FROM log l WHERE l.ticket_id = k.ticket_id AND l.subject_id = k.id AND l.action = 'clock_ran_out')",
    ),
    (
        "ended, but a promise to the exhibitor is open",
        "SELECT k.ticket_id AS about FROM ticket_clock k JOIN ticket t ON t.id = k.ticket_id \
         WHERE k.code = 'promise' AND k.state = 'running' AND t.state IN ('resolved', 'closed')",
    ),
    (
        "a promise without its words, or words without a promise",
        "SELECT k.ticket_id AS about FROM ticket_clock k LEFT JOIN promise p ON p.id = k.id \
         WHERE (k.code = 'promise') <> (p.id IS NOT NULL)",
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
                for table in ["log", "seen", "message", "part", "promise", "ticket_clock", "ticket_words"] {
                    let sql = format!("DELETE FROM {table} WHERE ticket_id = $1");
                    sqlx::query(own(sql)).bind(ticket.as_str()).execute(&mut *c).await?;
                }
                sqlx::query("DELETE FROM ticket WHERE id = $1").bind(ticket.as_str()).execute(c).await?;
                Ok(())
            })
        })
        .await
}
