//! The roster at work: what the hours need, the draft, the solver, what is published, shifts that change hands.

mod changes;
mod demand;
mod draft;
mod exchange;
mod feed;
mod mail;
mod mine;
mod publish;
mod read;
mod solve;
mod stand_in;
mod swaps;

pub(crate) use changes::told;
pub use changes::{PersonChange, ToldShift};
pub use demand::{DemandDay, DemandShift, Paint};
pub use feed::{Feed, FeedItem, ZoneOffset};
pub use mail::StaffMail;
pub use mine::{MyShift, MyShifts, TakeWhat, Takeable, Taker};
pub use publish::{BrokenRule, Publishing};
pub use read::{AssignmentView, Days, NeedView, ShiftView};
pub use solve::{SolveProgress, SolveState, SolveView};
pub use stand_in::{RepairMove, Repairs};
pub(crate) use stand_in::{repairs, replace};
pub use swaps::{AskedSwap, Proposal, Swapped};

use std::collections::{HashMap, HashSet};

use domain::expo::Expo;
use domain::roster::{
    Board, BoardMember, Licence, Member, NeedLine, Seat, Shift, Span, day_number, is_night, needs_of,
};
use domain::{DeskKind, MINUTE, Millis, ShiftId};
use roster::case::{Assignment, Case, Weights};
use store::roster::{Assigned, DraftSeat, ShiftRow, StoredMember};
use store::{Conn, roster as rows};

use crate::{Desk, Result, Zoned};

/// Everything of the roster, read at once.
pub(crate) struct Loaded {
    pub(crate) version: i64,
    pub(crate) shifts: Vec<ShiftRow>,
    pub(crate) members: Vec<StoredMember>,
    pub(crate) needs: Vec<(ShiftId, NeedLine)>,
    pub(crate) draft: Vec<DraftSeat>,
    pub(crate) assigned: Vec<Assigned>,
}

impl Loaded {
    /// Reads it; with `lock` nobody else changes the roster until the transaction ends.
    pub(crate) async fn read(c: &mut Conn, lock: Option<store::Engine>) -> store::Result<Self> {
        Ok(Self {
            version: rows::version(c, lock).await?,
            shifts: rows::shifts(c).await?,
            members: rows::members(c).await?,
            needs: rows::needs(c).await?,
            draft: rows::draft(c).await?,
            assigned: rows::all_assignments(c).await?,
        })
    }

    /// What people were told, as seats.
    pub(crate) fn published(&self) -> Vec<Seat> {
        self.assigned
            .iter()
            .map(|a| Seat {
                shift: a.shift.clone(),
                member: a.account.clone(),
                profession: a.profession,
                pinned: false,
            })
            .collect()
    }

    /// The row of a shift.
    pub(crate) fn shift(&self, id: &ShiftId) -> Option<&ShiftRow> {
        self.shifts.iter().find(|shift| shift.id == *id)
    }

    /// The board as the grid and the rules see it.
    pub(crate) fn board(&self, zoned: &Zoned, now: Millis) -> Board {
        let published = self.published();
        let told: HashSet<&ShiftId> = published.iter().map(|seat| &seat.shift).collect();
        let shown: Vec<&ShiftRow> =
            self.shifts.iter().filter(|shift| shift.in_draft || told.contains(&shift.id)).collect();
        let mut lines: HashMap<&ShiftId, Vec<NeedLine>> = HashMap::new();
        for (shift, line) in &self.needs {
            lines.entry(shift).or_default().push(*line);
        }
        let needs = shown.iter().filter(|shift| shift.in_draft).flat_map(|shift| {
            let lines = lines.get(&shift.id).map_or(&[][..], Vec::as_slice);
            needs_of(&shift.id, lines, &on_call_during(&zoned.expo, &shown, shift))
        });
        Board {
            version: self.version,
            members: self.members.iter().map(|m| board_member(m, zoned, now)).collect(),
            needs: needs.collect(),
            shifts: shown.iter().filter_map(|shift| rule_shift(shift)).collect(),
            draft: self
                .draft
                .iter()
                .map(|seat| Seat {
                    shift: seat.shift.clone(),
                    member: seat.account.clone(),
                    profession: seat.profession,
                    pinned: seat.pinned,
                })
                .collect(),
            published,
            rules: zoned.expo.rules.clone(),
        }
    }
}

/// The shifts of people on call that last as long as this one of a desk.
fn on_call_during(expo: &Expo, all: &[&ShiftRow], shift: &ShiftRow) -> Vec<ShiftId> {
    let kind = |code: &str| expo.desk(code).map(|desk| desk.kind);
    if !matches!(kind(&shift.desk), Some(DeskKind::Hall | DeskKind::Hotline)) {
        return Vec::new();
    }
    let during = |other: &&&ShiftRow| {
        other.in_draft
            && kind(&other.desk) == Some(DeskKind::OnCall)
            && other.from <= shift.from
            && other.to >= shift.to
    };
    all.iter().filter(during).map(|other| other.id.clone()).collect()
}

/// A stored shift as the rules see it.
pub(crate) fn rule_shift(row: &ShiftRow) -> Option<Shift> {
    Some(Shift {
        id: row.id.clone(),
        desk: row.desk.clone(),
        span: Span { from: row.from, to: row.to },
        day: day_number(&row.day)?,
        starts: row.starts,
        ends: row.ends,
        night: is_night(domain::roster::TimeSpan { starts: row.starts, ends: row.ends }),
    })
}

fn board_member(m: &StoredMember, zoned: &Zoned, now: Millis) -> BoardMember {
    let minutes = |minutes: u16| Millis::from(minutes) * MINUTE;
    let licence = |practice: &domain::people::Practice| Licence {
        profession: practice.profession,
        // Valid through its last day at the venue.
        until: zoned.end_of_day(&practice.until),
    };
    BoardMember {
        member: Member {
            id: m.id.clone(),
            licences: m.practices.iter().map(licence).collect(),
            languages: m.languages.clone(),
            day_max: m.hours.day_max.map(minutes),
            total_max: m.hours.total_max.map(minutes),
            earliest: m.hours.earliest,
            latest: m.hours.latest,
            wishes: m.wishes.clone(),
            rest: m.rest.filter(|(_, until)| *until > now).map(|(rest, _)| minutes(rest)),
        },
        name: m.name.clone(),
        team: m.team.clone(),
    }
}

/// The board as the solver takes it. What has begun stays as it is.
pub(crate) fn case(board: &Board, now: Millis) -> Case {
    let wanted: HashSet<&ShiftId> = board.needs.iter().map(|need| &need.shift).collect();
    let begun: HashSet<&ShiftId> =
        board.shifts.iter().filter(|shift| shift.span.from <= now).map(|shift| &shift.id).collect();
    let assignment = |seat: &Seat| Assignment {
        member: seat.member.clone(),
        shift: seat.shift.clone(),
        profession: seat.profession,
    };
    let fixed = |seat: &&Seat| seat.pinned || begun.contains(&seat.shift);
    let pinned: Vec<Assignment> = board.draft.iter().filter(fixed).map(assignment).collect();
    let kept: HashSet<&ShiftId> = pinned.iter().map(|a| &a.shift).collect();
    let counts = |shift: &ShiftId| kept.contains(shift) || (wanted.contains(shift) && !begun.contains(shift));
    Case {
        members: board.members.iter().map(|m| m.member.clone()).collect(),
        shifts: board.shifts.iter().filter(|shift| counts(&shift.id)).cloned().collect(),
        needs: board.needs.iter().filter(|need| !begun.contains(&need.shift)).cloned().collect(),
        rules: board.rules.clone(),
        weights: Weights::default(),
        published: board.published.iter().filter(|seat| counts(&seat.shift)).map(assignment).collect(),
        pinned,
    }
}

impl Desk {
    /// Reads the whole roster.
    pub(crate) async fn roster(&self) -> Result<Loaded> {
        Ok(self.store().read(|c| Box::pin(async move { Loaded::read(c, None).await })).await?)
    }
}
