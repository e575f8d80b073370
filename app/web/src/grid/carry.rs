//! A seat in the hand: where it would go, and whether the rules let it. The same for mouse, keyboard and finger.

use domain::roster::{Board, Edit, EditFault, Seat, Shift};
use domain::{Profession, ShiftId};

use super::rows::RowKey;

/// What is done with a seat that is in the hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hold {
    /// It goes elsewhere.
    Move,
    /// Its holder also takes the shifts up to there.
    Stretch,
}

/// A seat in the hand, above a row and a shift.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Carry {
    pub(super) seat: Seat,
    pub(super) hold: Hold,
    /// The row below the hand, by its place.
    pub(super) row: usize,
    /// The instant below the hand.
    pub(super) at: i64,
    /// The shift that keys went to: others of its desk may begin at that instant too.
    pub(super) over: Option<ShiftId>,
}

impl Carry {
    /// The shift of a desk that is below the hand; at the time of its own that one, whatever else begins then.
    pub(super) fn shift<'a>(&self, board: &'a Board, desk: &str) -> Option<&'a Shift> {
        let of_desk = |id: &ShiftId| board.shift(id).filter(|shift| shift.desk == desk);
        let own = of_desk(&self.seat.shift).filter(|own| own.span.from == self.at);
        self.over.as_ref().and_then(of_desk).or(own).or_else(|| shift_at(board, desk, self.at))
    }

    /// The instant that counts with the pointer at `at` above a row: over its own time a seat keeps its shift, whatever
    /// else goes on there then.
    pub(super) fn instant(&self, board: &Board, row: &RowKey, at: i64) -> i64 {
        let stays = |own: &&Shift| {
            let elsewhere = matches!(row, RowKey::Desk(desk, _) if *desk != own.desk);
            self.hold == Hold::Move && !elsewhere && (own.span.from..own.span.to).contains(&at)
        };
        board.shift(&self.seat.shift).filter(stays).map_or(at, |own| own.span.from)
    }
}

/// The shift of a desk that goes on at an instant, of several the one that began last; or else the nearest to it.
pub(super) fn shift_at<'a>(board: &'a Board, desk: &str, at: i64) -> Option<&'a Shift> {
    let of_desk = board.shifts.iter().filter(|shift| shift.desk == desk);
    of_desk.min_by_key(|shift| {
        let away = (shift.span.from - at).max(at - shift.span.to + 1).max(0);
        (away, (at - shift.span.from).abs())
    })
}

/// The next shift of the same desk, or the one before.
pub(super) fn beside<'a>(board: &'a Board, shift: &Shift, later: bool) -> Option<&'a Shift> {
    // Of those that begin together the shortest comes first.
    let place = |of: &&'a Shift| (of.span.from, of.span.to, &of.id);
    let here = (shift.span.from, shift.span.to, &shift.id);
    let others = board.shifts.iter().filter(|other| other.desk == shift.desk);
    if later {
        others.filter(|other| place(other) > here).min_by_key(place)
    } else {
        others.filter(|other| place(other) < here).max_by_key(place)
    }
}

/// The seat where the hand is; `None` above a row that no seat fits, such as a desk without shifts.
fn moved(board: &Board, carry: &Carry, row: &RowKey) -> Option<Seat> {
    let seat = &carry.seat;
    let from = board.shift(&seat.shift)?;
    let (desk, member, profession) = match row {
        RowKey::Member(member) => (from.desk.as_str(), member.clone(), seat.profession),
        RowKey::Desk(desk, profession) => {
            (desk.as_str(), seat.member.clone(), profession.unwrap_or(seat.profession))
        }
    };
    let to = carry.shift(board, desk)?;
    Some(Seat { shift: to.id.clone(), member, profession, pinned: seat.pinned })
}

/// The seats that a stretch adds: the same watch on each day up to there; on its own day what follows at its desk.
fn stretched(board: &Board, carry: &Carry) -> Vec<Seat> {
    let seat = &carry.seat;
    let Some(from) = board.shift(&seat.shift) else { return Vec::new() };
    let there = |shift: &&Shift| {
        let ahead = shift.span.from >= from.span.to && shift.span.from <= carry.at;
        let behind = shift.span.to <= from.span.from && shift.span.to > carry.at;
        shift.desk == from.desk && (ahead || behind)
    };
    let reached: Vec<&Shift> = board.shifts.iter().filter(there).collect();
    let same: Vec<&&Shift> = reached.iter().filter(|shift| shift.starts == from.starts).collect();
    let wanted = if same.is_empty() { reached.iter().collect() } else { same };
    let held = |shift: &Shift| board.draft.iter().any(|s| s.shift == shift.id && s.member == seat.member);
    wanted
        .into_iter()
        .filter(|shift| !held(shift))
        .map(|shift| Seat { shift: shift.id.clone(), pinned: false, ..seat.clone() })
        .collect()
}

/// What letting go here would do; `None` where it changes nothing.
pub(super) fn edit(board: &Board, carry: &Carry, row: &RowKey) -> Option<Edit> {
    match carry.hold {
        Hold::Move => {
            let to = moved(board, carry, row)?;
            (to != carry.seat).then(|| Edit { take: vec![carry.seat.clone()], put: vec![to] })
        }
        Hold::Stretch => {
            let put = stretched(board, carry);
            (!put.is_empty()).then(|| Edit { take: Vec::new(), put })
        }
    }
}

/// Whether an edit could be made, without making it.
pub(super) fn tried(board: &Board, edit: &Edit) -> Result<(), EditFault> {
    // Seats of one edit can be in one another's way, so each is checked with those before it.
    let mut tried = Board {
        members: edit.put.iter().filter_map(|seat| board.member(&seat.member).cloned()).collect(),
        shifts: board.shifts.clone(),
        rules: board.rules.clone(),
        draft: Vec::new(),
        ..Board::default()
    };
    let concerns = |seat: &&Seat| {
        let is_of = |other: &Seat| other.member == seat.member;
        edit.put.iter().any(is_of) || edit.take.iter().any(is_of)
    };
    tried.draft = board.draft.iter().filter(concerns).cloned().collect();
    tried.apply(edit)
}

/// A change of one seat: taken away, pinned or not, given to somebody else.
pub(super) fn instead(seat: &Seat, put: Option<Seat>) -> Edit {
    Edit { take: vec![seat.clone()], put: put.into_iter().collect() }
}

/// A new seat.
pub(super) fn added(shift: &ShiftId, member: &domain::AccountId, profession: Profession) -> Seat {
    Seat { shift: shift.clone(), member: member.clone(), profession, pinned: false }
}

#[cfg(test)]
mod tests {
    use domain::{AccountId, HOUR};

    use super::*;

    fn shift(id: &str, desk: &str, from: i64, to: i64) -> Shift {
        Shift {
            id: ShiftId(id.into()),
            desk: desk.into(),
            span: domain::roster::Span { from: from * HOUR, to: to * HOUR },
            day: 0,
            starts: (from * 60) as u16,
            ends: (to * 60) as u16,
            night: false,
        }
    }

    /// At the hall two shifts begin at eight; the hotline's is in nobody's way.
    fn board() -> Board {
        let shifts = [
            shift("long", "hall", 8, 16),
            shift("late", "hall", 16, 20),
            shift("short", "hall", 8, 12),
            shift("line", "hotline", 8, 12),
        ];
        Board { shifts: shifts.to_vec(), ..Board::default() }
    }

    #[test]
    fn the_keys_go_through_every_shift_of_a_desk_also_where_two_begin_together() {
        let board = board();
        let walk = |from: &str, later: bool| -> Vec<&str> {
            let first = board.shift(&ShiftId(from.into()));
            std::iter::successors(first, |here| beside(&board, here, later)).map(|s| s.id.as_str()).collect()
        };
        assert_eq!(walk("short", true), ["short", "long", "late"]);
        assert_eq!(walk("late", false), ["late", "long", "short"]);
    }

    #[test]
    fn what_keys_chose_is_where_it_goes_and_above_another_desk_what_goes_on_there() {
        let board = board();
        let seat = Seat {
            shift: ShiftId("short".into()),
            member: AccountId("wei".into()),
            profession: Profession::Lawyer,
            pinned: false,
        };
        let carry = |over: Option<&str>| Carry {
            seat: seat.clone(),
            hold: Hold::Move,
            row: 0,
            at: 8 * HOUR,
            over: over.map(|id| ShiftId(id.into())),
        };
        let goes = |over, row: &RowKey| {
            edit(&board, &carry(over), row).map(|edit| edit.put[0].shift.as_str().to_owned())
        };
        let own = RowKey::Member(seat.member.clone());
        assert_eq!(goes(None, &own), None, "it is where it was");
        assert_eq!(goes(Some("long"), &own).as_deref(), Some("long"));
        let hotline = RowKey::Desk("hotline".into(), Some(Profession::Lawyer));
        assert_eq!(goes(Some("long"), &hotline).as_deref(), Some("line"));
    }
}
