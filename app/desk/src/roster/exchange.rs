//! What changes hands between two, or comes to one, held against the roster's rules.

use domain::roster::{Board, EditFault, Fault, Held, Seat, takes};
use domain::ticket::Refusal;
use domain::{AccountId, Millis, Profession, ShiftId, SwapKind};
use store::Conn;
use store::roster::Swap;

use super::{Loaded, replace};
use crate::{Desk, Result};

/// Rules that a coordinator can let pass. The others no one can.
pub(super) fn can_pass(fault: &Fault) -> bool {
    matches!(
        fault,
        Fault::Rest { .. } | Fault::Hours | Fault::Day | Fault::Total | Fault::Nights | Fault::Days
    )
}

/// Heads that are missing on these shifts.
fn missing(board: &Board, shifts: &[&ShiftId], seats: &[Seat]) -> u32 {
    let short =
        |id: &&ShiftId| board.coverage(id, seats).into_iter().map(|c| u32::from(c.short())).sum::<u32>();
    shifts.iter().map(short).sum()
}

fn seat(shift: &ShiftId, member: &AccountId, profession: Profession) -> Seat {
    Seat { shift: shift.clone(), member: member.clone(), profession, pinned: false }
}

/// What changes hands: seats that go, seats that come.
pub(super) struct Exchange {
    take: Vec<Seat>,
    put: Vec<Seat>,
}

impl Exchange {
    /// Somebody takes a seat that nobody has.
    pub(super) fn taking(shift: &ShiftId, profession: Profession, who: &AccountId) -> Self {
        Self { take: Vec::new(), put: vec![seat(shift, who, profession)] }
    }

    /// Somebody's seat goes to a colleague.
    pub(super) fn giving(shift: &ShiftId, profession: Profession, by: &AccountId, to: &AccountId) -> Self {
        Self { take: vec![seat(shift, by, profession)], put: vec![seat(shift, to, profession)] }
    }

    /// Two exchange their seats.
    pub(super) fn between(
        (shift, profession, by): (&ShiftId, Profession, &AccountId),
        (their, their_profession, to): (&ShiftId, Profession, &AccountId),
    ) -> Self {
        let (mut one, other) =
            (Self::giving(shift, profession, by, to), Self::giving(their, their_profession, to, by));
        one.take.extend(other.take);
        one.put.extend(other.put);
        one
    }

    /// What a proposal means once `to` is known.
    pub(super) fn of(swap: &Swap, to: &AccountId) -> Self {
        let (own, by) = (swap.profession, &swap.by.0);
        match (swap.kind, &swap.for_seat) {
            (SwapKind::Take, _) => Self::taking(&swap.shift, own, by),
            (SwapKind::Exchange, Some((their, profession))) => {
                Self::between((&swap.shift, own, by), (their, *profession, to))
            }
            _ => Self::giving(&swap.shift, own, by, to),
        }
    }

    /// Checks it against what is published. Gives the codes of what it touches and a coordinator can let pass;
    /// `Refusal::Rules` for what nobody can, `Refusal::Outdated` where a seat is not there any more.
    pub(super) fn touches(&self, board: &Board, now: Millis) -> Result<Vec<String>> {
        let published = Board { draft: board.published.clone(), ..board.clone() };
        if !self.take.iter().all(|seat| published.draft.contains(seat)) {
            return Err(Refusal::Outdated.into());
        }
        let begun = |seat: &Seat| board.shift(&seat.shift).is_none_or(|shift| shift.span.from <= now);
        if self.take.iter().chain(&self.put).any(begun) {
            return Err(Refusal::Outdated.into());
        }
        let in_draft = self.in_draft(board);
        let mut codes: Vec<String> = Vec::new();
        let mut touch = |code: &str| {
            if !codes.iter().any(|c| c == code) {
                codes.push(code.to_owned());
            }
        };
        for seat in &self.put {
            match published.faults(seat, &self.take) {
                Ok(()) => {}
                Err(EditFault::Outdated) => return Err(Refusal::Outdated.into()),
                Err(EditFault::Rules(_, faults)) if faults.iter().all(can_pass) => {
                    faults.iter().for_each(|fault| touch(fault.code()));
                }
                Err(EditFault::Rules(_, faults)) => return Err(Refusal::Rules { faults }.into()),
            }
        }
        // What they are meant to work and do not know yet counts too: it would be published beside this.
        for fault in &in_draft {
            touch(if can_pass(fault) { fault.code() } else { "draft" });
        }
        let mut after = published.draft.clone();
        after.retain(|seat| !self.take.contains(seat));
        after.extend(self.put.iter().cloned());
        let shifts: Vec<&ShiftId> = self.put.iter().chain(&self.take).map(|seat| &seat.shift).collect();
        if missing(board, &shifts, &after) > missing(board, &shifts, &published.draft) {
            touch("coverage");
        }
        // A coordinator is at work on these seats: their draft says otherwise.
        let same =
            |a: &Seat, b: &Seat| (&a.shift, &a.member, a.profession) == (&b.shift, &b.member, b.profession);
        let is_there = |seat: &Seat| board.draft.iter().any(|there| same(there, seat));
        if !self.take.iter().all(is_there) {
            touch("draft");
        }
        Ok(codes)
    }

    /// The rules that it would break in the draft. Whoever is on that shift there already breaks nothing by it.
    fn in_draft(&self, board: &Board) -> Vec<Fault> {
        let of = |seat: &Seat, other: &Seat| seat.shift == other.shift && seat.member == other.member;
        let gone = |seat: &Seat| self.take.iter().any(|taken| of(taken, seat));
        let left: Vec<&Seat> = board.draft.iter().filter(|seat| !gone(seat)).collect();
        let new = self.put.iter().filter(|put| !left.iter().any(|seat| of(seat, put)));
        let faults = new.filter_map(|put| {
            let (member, shift) = (board.member(&put.member)?, board.shift(&put.shift)?);
            let own = left.iter().filter(|seat| seat.member == put.member);
            let held = own.filter_map(|seat| {
                Some(Held { shift: board.shift(&seat.shift)?, profession: seat.profession })
            });
            let held: Vec<Held<'_>> = held.collect();
            Some(takes(&member.member, &held, shift, put.profession, &board.rules))
        });
        faults.flatten().collect()
    }

    /// What a coordinator cannot let pass before they change their draft: `Refusal::Rules`.
    pub(super) fn fits_draft(&self, board: &Board) -> Result<()> {
        let mut faults = self.in_draft(board);
        faults.retain(|fault| !can_pass(fault));
        if faults.is_empty() { Ok(()) } else { Err(Refusal::Rules { faults }.into()) }
    }

    /// Does it: in the draft and in what is published, and tells both.
    pub(super) async fn make(&self, c: &mut Conn, desk: &Desk, loaded: &Loaded, at: Millis) -> Result<()> {
        replace(c, desk, loaded, self.take.clone(), self.put.clone(), at).await
    }
}
