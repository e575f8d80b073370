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
        "somebody works on a case, and there is no record that they did",
        "SELECT t.id AS about FROM ticket t JOIN log l ON l.ticket_id = t.id AND l.action IN ('claimed', 'part_claimed', 'handed_off', 'listed', 'part_listed') \
         WHERE l.holder_id IS NOT NULL AND NOT EXISTS \
         (SELECT 1 FROM held h WHERE h.ticket_id = t.id AND h.account_id = l.holder_id)",
    ),
    (
        "a case is in the hands of somebody from whom it is kept",
        "SELECT w.ticket_id AS about FROM wall w JOIN ticket t ON t.id = w.ticket_id WHERE t.state = 'claimed' \
         AND t.holder_id = w.account_id UNION ALL SELECT w.ticket_id FROM wall w JOIN part p ON p.ticket_id = w.ticket_id \
         WHERE p.state = 'claimed' AND p.holder_id = w.account_id",
    ),
    (
        "a case is kept from somebody, and the log does not say so",
        "SELECT w.ticket_id AS about FROM wall w WHERE NOT EXISTS (SELECT 1 FROM log l WHERE l.ticket_id = w.ticket_id \
         AND l.action = 'walled' AND l.subject_id = w.account_id)",
    ),
    (
        "a name was added or taken away by hand, and the log does not say so",
        "SELECT n.ticket_id AS about FROM party_name n WHERE n.added_by IS NOT NULL AND NOT EXISTS \
         (SELECT 1 FROM log l WHERE l.ticket_id = n.ticket_id AND l.action = 'name_added' AND l.subject_id = n.id)",
    ),
    (
        "a likely conflict is cleared, and the log does not say so",
        "SELECT x.ticket_id AS about FROM conflict x WHERE x.state = 'cleared' AND NOT EXISTS \
         (SELECT 1 FROM log l WHERE l.ticket_id = x.ticket_id AND l.action = 'conflict_cleared' AND l.subject_id = x.account_id)",
    ),
    (
        "somebody interprets otherwise than the log says",
        "SELECT t.id AS about FROM ticket t WHERE COALESCE(t.interpreter_id, '') <> COALESCE((SELECT \
         CASE WHEN l.action = 'interpreter_marked' THEN l.subject_id END FROM log l WHERE l.ticket_id = t.id \
         AND l.action IN ('interpreter_marked', 'interpreter_gone') ORDER BY l.seq DESC LIMIT 1), '')",
    ),
    (
        "is interpreted by somebody who is not on duty, does not work in its language, or from whom it is kept",
        "SELECT t.id AS about FROM ticket t WHERE t.interpreter_id IS NOT NULL AND (NOT EXISTS \
         (SELECT 1 FROM duty d JOIN account_language l ON l.account_id = d.account_id AND l.level IN ('working', 'fluent') \
         WHERE d.account_id = t.interpreter_id AND d.ended_at IS NULL AND l.language = t.language) OR EXISTS \
         (SELECT 1 FROM wall w WHERE w.ticket_id = t.id AND w.account_id = t.interpreter_id))",
    ),
    (
        "a promise without its words, or words without a promise",
        "SELECT k.ticket_id AS about FROM ticket_clock k LEFT JOIN promise p ON p.id = k.id \
         WHERE (k.code = 'promise') <> (p.id IS NOT NULL)",
    ),
];

/// What must not exist at any moment: an open case, or a part of it, that nobody is accountable for. It is in the queue; or
/// with somebody on duty; or on the list of a coordinator who may sign in. Whose grace is over is asked of the timers. The
/// two states are named together so that the index of what is open serves.
const NOBODYS: &[(&str, &str)] = &[
    (
        "is held by somebody who is not on duty",
        "SELECT t.id AS about FROM ticket t JOIN account a ON a.id = t.holder_id \
         WHERE t.state IN ('waiting', 'claimed') AND t.state = 'claimed' \
         AND a.role <> 'coordinator' \
         AND NOT EXISTS (SELECT 1 FROM duty d WHERE d.account_id = a.id AND d.ended_at IS NULL)",
    ),
    (
        "a part is held by somebody who is not on duty",
        "SELECT p.ticket_id AS about FROM part p JOIN account a ON a.id = p.holder_id \
         WHERE p.state IN ('waiting', 'claimed') AND p.state = 'claimed' \
         AND a.role <> 'coordinator' \
         AND NOT EXISTS (SELECT 1 FROM duty d WHERE d.account_id = a.id AND d.ended_at IS NULL)",
    ),
    (
        "is held by somebody who may not sign in any more",
        "SELECT t.id AS about FROM ticket t JOIN account a ON a.id = t.holder_id \
         WHERE t.state IN ('waiting', 'claimed') AND t.state = 'claimed' AND a.active = 0 UNION ALL \
         SELECT p.ticket_id AS about FROM part p JOIN account a ON a.id = p.holder_id \
         WHERE p.state IN ('waiting', 'claimed') AND p.state = 'claimed' AND a.active = 0",
    ),
    (
        "is offered by somebody who does not hold it",
        "SELECT o.ticket_id AS about FROM handoff o JOIN ticket t ON t.id = o.ticket_id \
         WHERE o.state = 'open' AND (t.state <> 'claimed' OR t.holder_id <> o.from_id)",
    ),
];

async fn look(conn: &mut Conn, for_what: &[(&'static str, &str)]) -> Result<Vec<(String, &'static str)>> {
    let mut found = Vec::new();
    for (what, sql) in for_what {
        for row in sqlx::query(own((*sql).to_owned())).fetch_all(&mut *conn).await? {
            found.push((row.text("about")?, *what));
        }
    }
    Ok(found)
}

/// Every fault: the ticket or id it is about, and what is wrong.
pub async fn find(conn: &mut Conn) -> Result<Vec<(String, &'static str)>> {
    let mut found = look(conn, MUST_NOT_EXIST).await?;
    found.extend(nobodys(conn).await?);
    Ok(found)
}

/// Open cases and parts that nobody is accountable for: the ticket, and why.
pub async fn nobodys(conn: &mut Conn) -> Result<Vec<(String, &'static str)>> {
    look(conn, NOBODYS).await
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

/// What knows of a ticket, in the order in which it can be taken out.
const TABLES: &[&str] = &[
    "log",
    "seen",
    "message",
    "part",
    "promise",
    "ticket_clock",
    "ticket_words",
    "conflict",
    "party_name",
    "held",
    "wall",
];

/// Takes a test's broken ticket out altogether.
pub async fn forget(store: &crate::Store, ticket: domain::TicketId) -> Result<()> {
    store
        .write(move |c| {
            Box::pin(async move {
                let keys = "DELETE FROM party_name_key WHERE name_id IN (SELECT id FROM party_name WHERE ticket_id = $1)";
                sqlx::query(keys).bind(ticket.as_str()).execute(&mut *c).await?;
                for table in TABLES {
                    let sql = format!("DELETE FROM {table} WHERE ticket_id = $1");
                    sqlx::query(own(sql)).bind(ticket.as_str()).execute(&mut *c).await?;
                }
                sqlx::query("DELETE FROM ticket WHERE id = $1").bind(ticket.as_str()).execute(c).await?;
                Ok(())
            })
        })
        .await
}
