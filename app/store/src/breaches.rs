//! How often clocks and promises ran out.

use domain::{AccountId, ClockCode, Millis, Profession};

use crate::sql::Columns;
use crate::{Conn, Result};

/// Clocks of one kind on tickets of one profession.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Which kind.
    pub code: ClockCode,
    /// The ticket's profession.
    pub profession: Profession,
    /// How many were met in time, or ran out.
    pub all: i64,
    /// How many of them ran out.
    pub ran_out: i64,
}

/// What became of clocks and promises between two moments: each that was met in time, when it was met, and each that ran out,
/// when it did, whatever became of it then. What is kept from `who` is not counted.
pub async fn tally(conn: &mut Conn, from: Millis, to: Millis, who: &AccountId) -> Result<Vec<Tally>> {
    let rows = sqlx::query(
        "SELECT k.code, t.profession, COUNT(*) AS n, COUNT(k.ran_out_at) AS ran_out FROM ticket_clock k \
         JOIN ticket t ON t.id = k.ticket_id WHERE (k.ran_out_at IS NOT NULL OR k.state = 'met') \
         AND COALESCE(k.ran_out_at, k.ended_at) >= $1 AND COALESCE(k.ran_out_at, k.ended_at) < $2 \
         AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.ticket_id = t.id AND w.account_id = $3) \
         GROUP BY k.code, t.profession ORDER BY k.code, t.profession",
    )
    .bind(from)
    .bind(to)
    .bind(who.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Tally {
                code: row.code("code")?,
                profession: row.code("profession")?,
                all: row.int("n")?,
                ran_out: row.int("ran_out")?,
            })
        })
        .collect()
}
