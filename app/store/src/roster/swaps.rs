//! Shifts that change hands.

use domain::{AccountId, Millis, Profession, ShiftId, SwapId, SwapKind, SwapState};
use sqlx::any::AnyRow;

use crate::sql::{Columns, own};
use crate::{Conn, Engine, Result};

/// A proposal to make.
#[derive(Clone, Debug)]
pub struct NewSwap<'a> {
    /// Its id.
    pub id: &'a SwapId,
    /// What is proposed.
    pub kind: SwapKind,
    /// Whether a coordinator has to decide at once.
    pub state: SwapState,
    /// When.
    pub at: Millis,
    /// Who proposes.
    pub by: &'a AccountId,
    /// Which shift.
    pub shift: &'a ShiftId,
    /// In which profession.
    pub profession: Profession,
    /// To whom; `None` for any colleague.
    pub to: Option<&'a AccountId>,
    /// For which shift of theirs, and in which profession.
    pub for_seat: Option<(&'a ShiftId, Profession)>,
    /// The rules that it touches, by their codes.
    pub touches: String,
}

/// A proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swap {
    /// Its id.
    pub id: SwapId,
    /// What is proposed.
    pub kind: SwapKind,
    /// Where it stands.
    pub state: SwapState,
    /// When it was made.
    pub at: Millis,
    /// Who made it, and their name.
    pub by: (AccountId, String),
    /// Which shift.
    pub shift: ShiftId,
    /// In which profession.
    pub profession: Profession,
    /// To whom, or who took it, and their name.
    pub to: Option<(AccountId, String)>,
    /// For which shift, and in which profession.
    pub for_seat: Option<(ShiftId, Profession)>,
    /// The rules that it touches.
    pub touches: String,
    /// When it ended, and the reason that a coordinator gave.
    pub ended: Option<(Millis, String)>,
}

const SWAP: &str = "SELECT t.id, t.kind, t.state, t.at, t.by_id, b.name AS by_name, t.shift_id, t.profession, t.to_id, \
     c.name AS to_name, t.for_shift_id, t.for_profession, t.touches, t.decided_at, t.reason FROM swap t JOIN account b ON b.id = t.by_id \
     LEFT JOIN account c ON c.id = t.to_id";

fn read(row: &AnyRow) -> Result<Swap> {
    let to = row.opt("to_id")?.map(AccountId).zip(row.opt("to_name")?);
    let for_seat = row.opt("for_shift_id")?.map(ShiftId).zip(row.opt_code("for_profession")?);
    Ok(Swap {
        id: row.text("id")?.into(),
        kind: row.code("kind")?,
        state: row.code("state")?,
        at: row.int("at")?,
        by: (row.text("by_id")?.into(), row.text("by_name")?),
        shift: row.text("shift_id")?.into(),
        profession: row.code("profession")?,
        to,
        for_seat,
        touches: row.text("touches")?,
        ended: row.opt_int("decided_at")?.zip(row.opt("reason")?),
    })
}

/// Makes a proposal; `false` where the shift is proposed already.
pub async fn put_swap(conn: &mut Conn, new: &NewSwap<'_>) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO swap (id, kind, state, at, by_id, shift_id, profession, to_id, for_shift_id, for_profession, touches, reason) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '') \
         ON CONFLICT (by_id, shift_id) WHERE state IN ('open', 'asked') DO NOTHING",
    )
    .bind(new.id.as_str())
    .bind(new.kind.code())
    .bind(new.state.code())
    .bind(new.at)
    .bind(new.by.as_str())
    .bind(new.shift.as_str())
    .bind(new.profession.code())
    .bind(new.to.map(AccountId::as_str))
    .bind(new.for_seat.map(|(shift, _)| shift.as_str()))
    .bind(new.for_seat.map(|(_, profession)| profession.code()))
    .bind(new.touches.as_str())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A proposal, locked where it will be changed.
pub async fn swap(conn: &mut Conn, id: &SwapId, lock: Option<Engine>) -> Result<Option<Swap>> {
    let sql = format!("{SWAP} WHERE t.id = $1{}", lock.map_or("", Engine::for_update));
    let row = sqlx::query(own(sql)).bind(id.as_str()).fetch_optional(conn).await?;
    row.as_ref().map(read).transpose()
}

/// All proposals that somebody still has to do something about, oldest first.
pub async fn open_swaps(conn: &mut Conn) -> Result<Vec<Swap>> {
    let sql = format!("{SWAP} WHERE t.state IN ('open', 'asked') ORDER BY t.at, t.id");
    sqlx::query(own(sql)).fetch_all(conn).await?.iter().map(read).collect()
}

/// What a coordinator refused of somebody's proposals, or of what they wanted to take, latest first: as long as the shift is
/// ahead and its holder proposed nothing else about it.
pub async fn refused_swaps(conn: &mut Conn, who: &AccountId, now: Millis) -> Result<Vec<Swap>> {
    let sql = format!(
        "{SWAP} JOIN shift s ON s.id = t.shift_id WHERE t.state = 'refused' AND (t.by_id = $1 OR t.to_id = $1) \
         AND s.from_at > $2 AND NOT EXISTS (SELECT 1 FROM swap l WHERE l.by_id = t.by_id AND l.shift_id = t.shift_id \
         AND l.at > t.at) ORDER BY t.decided_at DESC, t.id"
    );
    let rows = sqlx::query(own(sql)).bind(who.as_str()).bind(now).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// How many proposals a coordinator has to decide, and since when; `None` where there is none.
pub async fn asked_swaps(conn: &mut Conn) -> Result<Option<(usize, Millis)>> {
    let row = sqlx::query("SELECT COUNT(*) AS n, MIN(at) AS at FROM swap WHERE state = 'asked'")
        .fetch_one(conn)
        .await?;
    let count = usize::try_from(row.int("n")?).unwrap_or(0);
    Ok(row.opt_int("at")?.map(|at| (count, at)))
}

/// A colleague wants it, and a coordinator has to decide. `false` where it is not open any more.
pub async fn ask_swap(conn: &mut Conn, id: &SwapId, to: &AccountId, touches: &str) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE swap SET state = 'asked', to_id = $1, touches = $2 WHERE id = $3 AND state = 'open'",
    )
    .bind(to.as_str())
    .bind(touches)
    .bind(id.as_str())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends a proposal that is open or asked; `false` where it has ended. `to` is who took it.
pub async fn end_swap(
    conn: &mut Conn,
    id: &SwapId,
    state: SwapState,
    to: Option<&AccountId>,
    by: Option<&AccountId>,
    at: Millis,
    reason: &str,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE swap SET state = $1, to_id = COALESCE($2, to_id), decided_by = $3, decided_at = $4, reason = $5 \
         WHERE id = $6 AND state IN ('open', 'asked')",
    )
    .bind(state.code())
    .bind(to.map(AccountId::as_str))
    .bind(by.map(AccountId::as_str))
    .bind(at)
    .bind(reason)
    .bind(id.as_str())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends all proposals whose assignments are not there any more; gives their ids.
pub async fn void_swaps(conn: &mut Conn, at: Millis) -> Result<Vec<SwapId>> {
    let rows = sqlx::query(
        "UPDATE swap SET state = 'void', decided_at = $1 WHERE state IN ('open', 'asked') AND (\
         (kind <> 'take' AND NOT EXISTS (SELECT 1 FROM assignment m WHERE m.shift_id = swap.shift_id AND m.account_id = swap.by_id \
           AND m.profession = swap.profession)) \
         OR (for_shift_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM assignment m WHERE m.shift_id = swap.for_shift_id \
           AND m.account_id = swap.to_id AND m.profession = swap.for_profession)) \
         OR (kind = 'take' AND NOT EXISTS (SELECT 1 FROM shift s WHERE s.id = swap.shift_id AND s.in_draft = 1))) \
         RETURNING id",
    )
    .bind(at)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok(row.text("id")?.into())).collect()
}
