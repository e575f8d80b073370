//! Shifts, needs, draft and assignments.

use domain::roster::NeedLine;
use domain::{AccountId, AssignmentId, Language, Millis, Profession, ShiftId};
use sqlx::any::AnyRow;

use crate::sql::Columns;
use crate::{Conn, Engine, Result};

/// A shift as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShiftRow {
    /// Its id.
    pub id: ShiftId,
    /// The desk's code.
    pub desk: String,
    /// The venue's day on which it begins, `YYYY-MM-DD`.
    pub day: String,
    /// The minute of that day at which it begins.
    pub starts: u16,
    /// The minute at which it ends; beyond 1440 on the next day.
    pub ends: u16,
    /// When it begins.
    pub from: Millis,
    /// When it ends.
    pub to: Millis,
    /// Whether the draft still wants it.
    pub in_draft: bool,
}

/// Somebody on a shift of the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftSeat {
    /// The shift.
    pub shift: ShiftId,
    /// Who.
    pub account: AccountId,
    /// In which profession.
    pub profession: Profession,
    /// Whether the solver leaves it.
    pub pinned: bool,
}

/// Somebody on a published shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assigned {
    /// Its id: another one whenever somebody else, or in another profession, is on the shift.
    pub id: AssignmentId,
    /// The shift.
    pub shift: ShiftId,
    /// Who.
    pub account: AccountId,
    /// In which profession.
    pub profession: Profession,
    /// Since when it is so.
    pub at: Millis,
}

/// What a calendar program was told last of somebody's shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedEvent {
    /// The shift.
    pub shift: ShiftRow,
    /// In which profession.
    pub profession: Profession,
    /// How often it changed (RFC 5545, 3.8.7.4).
    pub sequence: i64,
    /// Whether it is off.
    pub cancelled: bool,
    /// When it last changed.
    pub at: Millis,
}

const SHIFT: &str = "s.id, s.desk, s.day, s.starts, s.ends, s.from_at, s.to_at, s.in_draft";

fn minutes(row: &AnyRow, column: &str) -> Result<u16> {
    Ok(u16::try_from(row.int(column)?).unwrap_or(u16::MAX))
}

fn shift_row(row: &AnyRow) -> Result<ShiftRow> {
    Ok(ShiftRow {
        id: row.text("id")?.into(),
        desk: row.text("desk")?,
        day: row.text("day")?,
        starts: minutes(row, "starts")?,
        ends: minutes(row, "ends")?,
        from: row.int("from_at")?,
        to: row.int("to_at")?,
        in_draft: row.flag("in_draft")?,
    })
}

/// All shifts by time and desk.
pub async fn shifts(conn: &mut Conn) -> Result<Vec<ShiftRow>> {
    let sql = format!("SELECT {SHIFT} FROM shift s ORDER BY s.from_at, s.to_at, s.desk, s.id");
    let rows = sqlx::query(crate::sql::own(sql)).fetch_all(conn).await?;
    rows.iter().map(shift_row).collect()
}

/// One shift.
pub async fn shift(conn: &mut Conn, id: &ShiftId) -> Result<Option<ShiftRow>> {
    let sql = format!("SELECT {SHIFT} FROM shift s WHERE s.id = $1");
    let row = sqlx::query(crate::sql::own(sql)).bind(id.as_str()).fetch_optional(conn).await?;
    row.as_ref().map(shift_row).transpose()
}

/// Adds a shift, or changes when it is.
pub async fn put_shift(conn: &mut Conn, shift: &ShiftRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO shift (id, desk, day, starts, ends, from_at, to_at, in_draft) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
         ON CONFLICT (id) DO UPDATE SET from_at = excluded.from_at, to_at = excluded.to_at, in_draft = excluded.in_draft",
    )
    .bind(shift.id.as_str())
    .bind(shift.desk.as_str())
    .bind(shift.day.as_str())
    .bind(i64::from(shift.starts))
    .bind(i64::from(shift.ends))
    .bind(shift.from)
    .bind(shift.to)
    .bind(i64::from(shift.in_draft))
    .execute(conn)
    .await?;
    Ok(())
}

/// Whether the draft still wants it.
pub async fn set_in_draft(conn: &mut Conn, id: &ShiftId, wanted: bool) -> Result<()> {
    sqlx::query("UPDATE shift SET in_draft = $1 WHERE id = $2")
        .bind(i64::from(wanted))
        .bind(id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes out a shift that nobody was ever told of, served on or was called to. `false` where somebody was.
pub async fn delete_shift(conn: &mut Conn, id: &ShiftId) -> Result<bool> {
    let used = sqlx::query(
        "SELECT (SELECT COUNT(*) FROM assignment WHERE shift_id = $1) + (SELECT COUNT(*) FROM feed_event WHERE shift_id = $1) \
         + (SELECT COUNT(*) FROM duty WHERE shift_id = $1) + (SELECT COUNT(*) FROM swap WHERE shift_id = $1 OR for_shift_id = $1) \
         + (SELECT COUNT(*) FROM shift_call WHERE shift_id = $1) + (SELECT COUNT(*) FROM stand_in WHERE shift_id = $1) AS used",
    )
    .bind(id.as_str())
    .fetch_one(&mut *conn)
    .await?
    .int("used")?;
    if used > 0 {
        return Ok(false);
    }
    delete_needs(conn, id).await?;
    sqlx::query("DELETE FROM draft WHERE shift_id = $1").bind(id.as_str()).execute(&mut *conn).await?;
    sqlx::query("DELETE FROM shift WHERE id = $1").bind(id.as_str()).execute(conn).await?;
    Ok(true)
}

fn need_line(row: &AnyRow) -> Result<NeedLine> {
    let profession = row.text("profession")?;
    let language = row.text("language")?;
    Ok(NeedLine {
        profession: (!profession.is_empty()).then(|| row.code("profession")).transpose()?,
        language: (!language.is_empty()).then(|| row.code("language")).transpose()?,
        heads: minutes(row, "heads")?,
    })
}

/// What every shift needs.
pub async fn needs(conn: &mut Conn) -> Result<Vec<(ShiftId, NeedLine)>> {
    let rows = sqlx::query(
        "SELECT shift_id, profession, language, heads FROM need ORDER BY shift_id, language, profession",
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((row.text("shift_id")?.into(), need_line(row)?))).collect()
}

/// What one shift needs.
pub async fn needs_of(conn: &mut Conn, id: &ShiftId) -> Result<Vec<NeedLine>> {
    let rows = sqlx::query(
        "SELECT profession, language, heads FROM need WHERE shift_id = $1 ORDER BY language, profession",
    )
    .bind(id.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(need_line).collect()
}

/// Forgets what a shift needs.
pub async fn delete_needs(conn: &mut Conn, id: &ShiftId) -> Result<()> {
    sqlx::query("DELETE FROM need WHERE shift_id = $1").bind(id.as_str()).execute(conn).await?;
    Ok(())
}

/// Adds a line to what a shift needs.
pub async fn put_need(conn: &mut Conn, id: &ShiftId, line: &NeedLine) -> Result<()> {
    sqlx::query("INSERT INTO need (shift_id, profession, language, heads) VALUES ($1, $2, $3, $4)")
        .bind(id.as_str())
        .bind(line.profession.map_or("", Profession::code))
        .bind(line.language.map_or("", Language::code))
        .bind(i64::from(line.heads))
        .execute(conn)
        .await?;
    Ok(())
}

/// The whole draft.
pub async fn draft(conn: &mut Conn) -> Result<Vec<DraftSeat>> {
    let rows = sqlx::query(
        "SELECT shift_id, account_id, profession, pinned FROM draft ORDER BY shift_id, account_id",
    )
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(DraftSeat {
                shift: row.text("shift_id")?.into(),
                account: row.text("account_id")?.into(),
                profession: row.code("profession")?,
                pinned: row.flag("pinned")?,
            })
        })
        .collect()
}

/// Puts somebody on a shift of the draft, or changes how.
pub async fn put_seat(conn: &mut Conn, seat: &DraftSeat) -> Result<()> {
    sqlx::query(
        "INSERT INTO draft (shift_id, account_id, profession, pinned) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (shift_id, account_id) DO UPDATE SET profession = excluded.profession, pinned = excluded.pinned",
    )
    .bind(seat.shift.as_str())
    .bind(seat.account.as_str())
    .bind(seat.profession.code())
    .bind(i64::from(seat.pinned))
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes somebody off a shift of the draft; `false` where they were not on it.
pub async fn take_seat(conn: &mut Conn, shift: &ShiftId, account: &AccountId) -> Result<bool> {
    let done = sqlx::query("DELETE FROM draft WHERE shift_id = $1 AND account_id = $2")
        .bind(shift.as_str())
        .bind(account.as_str())
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

fn assigned(row: &AnyRow) -> Result<Assigned> {
    Ok(Assigned {
        id: row.text("id")?.into(),
        shift: row.text("shift_id")?.into(),
        account: row.text("account_id")?.into(),
        profession: row.code("profession")?,
        at: row.int("at")?,
    })
}

const ASSIGNED: &str = "SELECT id, shift_id, account_id, profession, at FROM assignment";

/// Everything that is published.
pub async fn all_assignments(conn: &mut Conn) -> Result<Vec<Assigned>> {
    let sql = format!("{ASSIGNED} ORDER BY shift_id, account_id");
    let rows = sqlx::query(crate::sql::own(sql)).fetch_all(conn).await?;
    rows.iter().map(assigned).collect()
}

/// The published shift of somebody that begins until `begins` and has not ended at `now`; of several the one that ends last.
pub async fn shift_now(
    conn: &mut Conn,
    account: &AccountId,
    begins: Millis,
    now: Millis,
) -> Result<Option<ShiftId>> {
    let row = sqlx::query(
        "SELECT s.id FROM assignment m JOIN shift s ON s.id = m.shift_id \
         WHERE m.account_id = $1 AND s.from_at <= $2 AND s.to_at > $3 ORDER BY s.to_at DESC, s.from_at DESC LIMIT 1",
    )
    .bind(account.as_str())
    .bind(begins)
    .bind(now)
    .fetch_optional(conn)
    .await?;
    row.map(|row| Ok(row.text("id")?.into())).transpose()
}

/// Publishes one assignment.
pub async fn put_assignment(conn: &mut Conn, new: &Assigned) -> Result<()> {
    sqlx::query(
        "INSERT INTO assignment (id, shift_id, account_id, profession, at) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(new.id.as_str())
    .bind(new.shift.as_str())
    .bind(new.account.as_str())
    .bind(new.profession.code())
    .bind(new.at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes one assignment back; `false` where it is not there any more.
pub async fn take_assignment(conn: &mut Conn, id: &AssignmentId) -> Result<bool> {
    let done = sqlx::query("DELETE FROM assignment WHERE id = $1").bind(id.as_str()).execute(conn).await?;
    Ok(done.rows_affected() == 1)
}

/// The roster's version. In a transaction that will write, everybody else waits behind this one.
pub async fn version(conn: &mut Conn, lock: Option<Engine>) -> Result<i64> {
    let sql = format!("SELECT t.version FROM roster t WHERE t.id = 1{}", lock.map_or("", Engine::for_update));
    sqlx::query(crate::sql::own(sql)).fetch_one(conn).await?.int("version")
}

/// Counts a change; gives the new version.
pub async fn bump(conn: &mut Conn) -> Result<i64> {
    sqlx::query("UPDATE roster SET version = version + 1 WHERE id = 1 RETURNING version")
        .fetch_one(conn)
        .await?
        .int("version")
}

/// When the roster was last published, if it is.
pub async fn publish_state(conn: &mut Conn) -> Result<Option<Millis>> {
    sqlx::query("SELECT published_at FROM roster WHERE id = 1").fetch_one(conn).await?.opt_int("published_at")
}

/// Whether there is a published roster.
pub async fn is_published(conn: &mut Conn) -> Result<bool> {
    Ok(publish_state(conn).await?.is_some())
}

/// Remembers when it was published and by whom; `None` where it was taken back.
pub async fn set_published(conn: &mut Conn, at: Option<Millis>, by: &AccountId) -> Result<()> {
    sqlx::query("UPDATE roster SET published_at = $1, published_by = $2 WHERE id = 1")
        .bind(at)
        .bind(by.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// Tells calendar programs of a shift: again with the next sequence number, or for the first time.
pub async fn put_feed(
    conn: &mut Conn,
    account: &AccountId,
    shift: &ShiftId,
    profession: Profession,
    cancelled: bool,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO feed_event (account_id, shift_id, profession, sequence, cancelled, at) VALUES ($1, $2, $3, 0, $4, $5) \
         ON CONFLICT (account_id, shift_id) DO UPDATE SET profession = excluded.profession, \
         sequence = feed_event.sequence + 1, cancelled = excluded.cancelled, at = excluded.at",
    )
    .bind(account.as_str())
    .bind(shift.as_str())
    .bind(profession.code())
    .bind(i64::from(cancelled))
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

/// What a calendar program is told of somebody's shifts.
pub async fn feed_of(conn: &mut Conn, account: &AccountId) -> Result<Vec<FeedEvent>> {
    let sql = format!(
        "SELECT {SHIFT}, f.profession, f.sequence, f.cancelled, f.at FROM feed_event f JOIN shift s ON s.id = f.shift_id \
         WHERE f.account_id = $1 ORDER BY s.from_at, s.id"
    );
    let rows = sqlx::query(crate::sql::own(sql)).bind(account.as_str()).fetch_all(conn).await?;
    rows.iter()
        .map(|row| {
            Ok(FeedEvent {
                shift: shift_row(row)?,
                profession: row.code("profession")?,
                sequence: row.int("sequence")?,
                cancelled: row.flag("cancelled")?,
                at: row.int("at")?,
            })
        })
        .collect()
}
