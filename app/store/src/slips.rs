//! Numbers in the line, and contacts that are only counted.

use domain::{AccountId, Category, Language, Millis, SlipId, SlipState};
use sqlx::any::AnyRow;

use crate::sql::{Columns, holes, own};
use crate::{Conn, Result};

/// A number in the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Its id.
    pub id: SlipId,
    /// The number that is called.
    pub number: i64,
    /// The language of its person.
    pub language: Language,
    /// Where it stands.
    pub state: SlipState,
    /// Since when its person waits.
    pub at: Millis,
    /// When it was last called.
    pub called_at: Option<Millis>,
    /// Who called it.
    pub called_by: Option<AccountId>,
    /// The counter that calls it.
    pub counter: String,
}

const SLIP: &str =
    "SELECT s.id, s.number, s.language, s.state, s.at, s.called_at, s.called_by, s.counter FROM slip s";

fn slip(row: &AnyRow) -> Result<Slip> {
    Ok(Slip {
        id: SlipId(row.text("id")?),
        number: row.int("number")?,
        language: row.code("language")?,
        state: row.code("state")?,
        at: row.int("at")?,
        called_at: row.opt_int("called_at")?,
        called_by: row.opt("called_by")?.map(AccountId),
        counter: row.text("counter")?,
    })
}

/// The next number of a day. The first of a day follows on what still waits from the day before, so that no two people
/// in the line have the same.
async fn next(conn: &mut Conn, day: &str) -> Result<i64> {
    sqlx::query(
        "INSERT INTO slip_day (day, last) SELECT $1, 1 + CAST(COALESCE(MAX(number), 0) AS BIGINT) FROM slip \
         WHERE state IN ('waiting', 'called') AND day <> $1 \
         ON CONFLICT (day) DO UPDATE SET last = slip_day.last + 1 RETURNING last",
    )
    .bind(day)
    .fetch_one(conn)
    .await?
    .int("last")
}

/// A number as it is given.
pub struct NewSlip<'a> {
    /// Its id.
    pub id: &'a SlipId,
    /// The key of the tap that gives it, unique.
    pub key: &'a str,
    /// The day at the venue, `YYYY-MM-DD`.
    pub day: &'a str,
    /// The language of its person.
    pub language: Language,
    /// Who gives it.
    pub by: &'a AccountId,
    /// When.
    pub at: Millis,
}

/// The number that this tap gave.
pub async fn given_with(conn: &mut Conn, key: &str) -> Result<Option<SlipId>> {
    with_key(conn, "SELECT id FROM slip WHERE given_key = $1", key).await
}

/// The number that this tap called.
pub async fn called_with(conn: &mut Conn, key: &str) -> Result<Option<SlipId>> {
    with_key(conn, "SELECT id FROM slip WHERE called_key = $1", key).await
}

async fn with_key(conn: &mut Conn, sql: &'static str, key: &str) -> Result<Option<SlipId>> {
    let row = sqlx::query(sql).bind(key).fetch_optional(conn).await?;
    row.map(|row| Ok(SlipId(row.text("id")?))).transpose()
}

/// Keeps the key of the tap that called a number.
pub async fn mark_call(conn: &mut Conn, id: &SlipId, key: &str) -> Result<()> {
    sqlx::query("UPDATE slip SET called_key = $1 WHERE id = $2")
        .bind(key)
        .bind(id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// Gives the next number of a day. Its key is unique.
pub async fn give(conn: &mut Conn, new: &NewSlip<'_>) -> Result<i64> {
    let NewSlip { id, key, day, language, by, at } = *new;
    let number = next(conn, day).await?;
    sqlx::query(
        "INSERT INTO slip (id, day, number, language, state, at, given_by, counter, given_key) \
         VALUES ($1, $2, $3, $4, 'waiting', $5, $6, '', $7)",
    )
    .bind(id.as_str())
    .bind(day)
    .bind(number)
    .bind(language.code())
    .bind(at)
    .bind(by.as_str())
    .bind(key)
    .execute(conn)
    .await?;
    Ok(number)
}

/// One number, and how many wait before it.
pub async fn load(conn: &mut Conn, id: &SlipId) -> Result<Option<(Slip, i64)>> {
    let row = sqlx::query(own(format!("{SLIP} WHERE s.id = $1")))
        .bind(id.as_str())
        .fetch_optional(&mut *conn)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let slip = slip(&row)?;
    let ahead = sqlx::query(
        "SELECT COUNT(*) AS n FROM slip WHERE state IN ('waiting', 'called') AND state = 'waiting' AND at < $1",
    )
    .bind(slip.at)
    .fetch_one(conn)
    .await?
    .int("n")?;
    Ok(Some((slip, ahead)))
}

/// Everybody in the line, who waits longest first.
pub async fn line(conn: &mut Conn) -> Result<Vec<Slip>> {
    let sql = format!("{SLIP} WHERE s.state IN ('waiting', 'called') ORDER BY s.at, s.number LIMIT 300");
    sqlx::query(own(sql)).fetch_all(conn).await?.iter().map(slip).collect()
}

/// Who was not there when called, since `since`: the latest first.
pub async fn gone(conn: &mut Conn, since: Millis) -> Result<Vec<Slip>> {
    let sql = format!("{SLIP} WHERE s.state = 'gone' AND s.ended_at >= $1 ORDER BY s.ended_at DESC LIMIT 12");
    sqlx::query(own(sql)).bind(since).fetch_all(conn).await?.iter().map(slip).collect()
}

/// What the screen shows: called since `since`, the latest first.
pub async fn called(conn: &mut Conn, since: Millis) -> Result<Vec<Slip>> {
    let sql = format!(
        "{SLIP} WHERE s.state IN ('waiting', 'called') AND s.state = 'called' AND s.called_at >= $1 \
         ORDER BY s.called_at DESC LIMIT 8"
    );
    sqlx::query(own(sql)).bind(since).fetch_all(conn).await?.iter().map(slip).collect()
}

/// Who waits longest; somebody in one of these languages before everybody else.
pub async fn first(conn: &mut Conn, spoken: &[Language]) -> Result<Option<SlipId>> {
    let sql = format!(
        "SELECT id FROM slip WHERE state IN ('waiting', 'called') AND state = 'waiting' \
         ORDER BY CASE WHEN language IN ({}) THEN 0 ELSE 1 END, at, number LIMIT 1",
        holes(1, spoken.len())
    );
    let mut query = sqlx::query(own(sql));
    for language in spoken {
        query = query.bind(language.code());
    }
    query.fetch_optional(conn).await?.map(|row| Ok(SlipId(row.text("id")?))).transpose()
}

/// Moves a number on, if it still stands where it stood; `false` where a colleague was faster.
pub async fn move_on(
    conn: &mut Conn,
    id: &SlipId,
    from: SlipState,
    to: SlipState,
    by: &AccountId,
    counter: &str,
    at: Millis,
) -> Result<bool> {
    let is_call = to == SlipState::Called;
    let ends = matches!(to, SlipState::Served | SlipState::Gone);
    let done = sqlx::query(
        "UPDATE slip SET state = $1, called_at = CASE WHEN $2 = 1 THEN $3 ELSE called_at END, \
         called_by = CASE WHEN $2 = 1 THEN $4 ELSE called_by END, counter = CASE WHEN $2 = 1 THEN $5 ELSE counter END, \
         ended_at = CASE WHEN $6 = 1 THEN $3 ELSE NULL END WHERE id = $7 AND state = $8",
    )
    .bind(to.code())
    .bind(i64::from(is_call))
    .bind(at)
    .bind(by.as_str())
    .bind(counter)
    .bind(i64::from(ends))
    .bind(id.as_str())
    .bind(from.code())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends the numbers of those who came before `before` and are in the line still.
pub async fn sweep(conn: &mut Conn, before: Millis, at: Millis) -> Result<()> {
    sqlx::query(
        "UPDATE slip SET state = 'gone', ended_at = $1 WHERE state IN ('waiting', 'called') AND at < $2",
    )
    .bind(at)
    .bind(before)
    .execute(conn)
    .await?;
    Ok(())
}

/// Counts a contact.
pub async fn count(
    conn: &mut Conn,
    id: &str,
    day: &str,
    category: Category,
    language: Language,
    by: &AccountId,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO contact (id, at, day, counted_by, category, language) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(at)
    .bind(day)
    .bind(by.as_str())
    .bind(category.code())
    .bind(language.code())
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes back a count of one's own; `false` where there is none.
pub async fn uncount(conn: &mut Conn, id: &str, by: &AccountId, at: Millis) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE contact SET taken_back_at = $1 WHERE id = $2 AND counted_by = $3 AND taken_back_at IS NULL",
    )
    .bind(at)
    .bind(id)
    .bind(by.as_str())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// How many contacts of a day were counted, by category and language.
pub async fn counts(conn: &mut Conn, day: &str) -> Result<Vec<(Category, Language, i64)>> {
    let rows = sqlx::query(
        "SELECT category, language, COUNT(*) AS n FROM contact WHERE day = $1 AND taken_back_at IS NULL \
         GROUP BY category, language ORDER BY category, language",
    )
    .bind(day)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((row.code("category")?, row.code("language")?, row.int("n")?))).collect()
}
