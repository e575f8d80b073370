//! Closing the hole that somebody leaves.

use domain::Millis;
use domain::roster::{Board, Seat};
use roster::case::Assignment;
use roster::repair::repair;
use store::roster::DraftSeat;
use store::{Conn, roster as rows};

use super::changes::{ToldShift, between, told};
use super::publish::Telling;
use super::{Loaded, case};
use crate::{Desk, Result};

/// How a hole could be closed: who takes what, and what they leave for it, taken by the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repairs {
    /// The moves, in order.
    pub moves: Vec<RepairMove>,
}

/// One person's part in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepairMove {
    /// Their name.
    pub name: String,
    /// Their phone; may be empty.
    pub phone: String,
    /// What they take.
    pub takes: ToldShift,
    /// What they leave.
    pub leaves: Option<ToldShift>,
}

/// How the hole that this seat leaves could be closed by moving at most three.
pub(crate) fn repairs(loaded: &Loaded, board: &Board, hole: &Seat, now: Millis) -> Option<Repairs> {
    let assignment = |seat: &Seat| Assignment {
        member: seat.member.clone(),
        shift: seat.shift.clone(),
        profession: seat.profession,
    };
    // Of what is published, and of what it needs now, also where it has begun.
    let mut case = case(&Board { draft: Vec::new(), ..board.clone() }, Millis::MIN);
    let begun =
        |seat: &&Seat| board.shift(&seat.shift).is_some_and(|s| s.span.from <= now && s.id != hole.shift);
    case.pinned = board.published.iter().filter(begun).map(assignment).collect();
    let left: Vec<Assignment> = board.published.iter().filter(|seat| *seat != hole).map(assignment).collect();
    let found = repair(&case, &left, &assignment(hole))?;
    let shown = |a: &Assignment| Some(told(loaded.shift(&a.shift)?, a.profession));
    let moves = found.moves.iter().map(|m| {
        let who = loaded.members.iter().find(|member| member.id == m.takes.member)?;
        Some(RepairMove {
            name: who.name.clone(),
            phone: who.phone.clone(),
            takes: shown(&m.takes)?,
            leaves: m.leaves.as_ref().and_then(shown),
        })
    });
    Some(Repairs { moves: moves.collect::<Option<Vec<_>>>()? })
}

/// Makes published, and the draft's, that some seats go and others come; everybody concerned is told.
pub(crate) async fn replace(
    c: &mut Conn,
    desk: &Desk,
    loaded: &Loaded,
    take: Vec<Seat>,
    put: Vec<Seat>,
    at: Millis,
) -> Result<()> {
    for seat in &take {
        rows::take_seat(c, &seat.shift, &seat.member).await?;
    }
    for seat in &put {
        let seat = DraftSeat {
            shift: seat.shift.clone(),
            account: seat.member.clone(),
            profession: seat.profession,
            pinned: false,
        };
        rows::put_seat(c, &seat).await?;
    }
    let before = loaded.published();
    let mut after = before.clone();
    after.retain(|seat| !take.contains(seat));
    after.extend(put);
    let name = |id: &domain::AccountId| {
        loaded.members.iter().find(|m| m.id == *id).map_or_else(String::new, |m| m.name.clone())
    };
    let changes = between(loaded, &before, &after, name);
    Telling::read(c, desk, at).await?.tell(c, loaded, &changes).await?;
    rows::bump(c).await?;
    Ok(())
}
