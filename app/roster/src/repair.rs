//! Somebody does not come: who stands in, with as few others as possible moved.

use std::collections::HashMap;
use std::rc::Rc;

use domain::roster::{Held, takes};
use domain::{Profession, ShiftId};

use crate::case::{Assignment, Case};

/// The most other assignments that a repair changes.
pub const MOVES_MAX: usize = 3;

/// How a hole is closed: each of these takes the assignment that the one before left, the first the hole itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Who takes what, and what they give up for it.
    pub moves: Vec<Move>,
}

/// One person's part in a repair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// What they take.
    pub takes: Assignment,
    /// What they give up, taken by the next.
    pub leaves: Option<Assignment>,
}

/// Finds the shortest repair after `hole`'s member does not come; among those of one length, one that asks who works least.
/// `None` where there is none of at most [`MOVES_MAX`] moves.
///
/// `assignments` are those that hold, without the hole. What is pinned, or begins before the hole, stays; who is absent is
/// not asked. After it no more heads are missing, of professions or languages, than before somebody was absent.
pub fn repair(case: &Case, assignments: &[Assignment], hole: &Assignment) -> Option<Repair> {
    let mut search = Search::new(case, assignments, hole)?;
    let place = (search.places.get(&hole.shift).copied()?, hole.profession);
    (1..=MOVES_MAX).find_map(|depth| search.close(place, depth)).map(|moves| Repair { moves })
}

/// A shift, by its place in the case, and the profession in which somebody serves there.
type Place = (usize, Profession);

struct Search<'a> {
    case: &'a Case,
    places: HashMap<&'a ShiftId, usize>,
    /// The needs of each shift.
    needs: Vec<Vec<usize>>,
    /// How many count for each need.
    heads: Vec<i32>,
    /// What each member holds.
    held: Vec<Vec<Place>>,
    /// Who can be asked for each profession, who works least first.
    able: HashMap<Profession, Rc<[usize]>>,
    /// When the hole begins.
    from: i64,
    /// How many heads may be missing in all, and are.
    allowed: i32,
    missing: i32,
    /// Who has moved in the repair that is tried just now.
    moved: Vec<usize>,
    /// Whether somebody who has not moved may take a place, without one that they hold: asked again and again from
    /// different chains.
    known: HashMap<(usize, Place, Option<Place>), bool>,
}

impl<'a> Search<'a> {
    fn new(case: &'a Case, assignments: &[Assignment], hole: &Assignment) -> Option<Self> {
        let places: HashMap<&ShiftId, usize> =
            case.shifts.iter().enumerate().map(|(at, s)| (&s.id, at)).collect();
        let mut needs = vec![Vec::new(); case.shifts.len()];
        for (at, need) in case.needs.iter().enumerate() {
            for shift in std::iter::once(&need.shift).chain(&need.also).filter_map(|id| places.get(id)) {
                needs[*shift].push(at);
            }
        }
        let members: HashMap<_, usize> = case.members.iter().enumerate().map(|(at, m)| (&m.id, at)).collect();
        let mut search = Self {
            case,
            from: case.shifts.get(*places.get(&hole.shift)?)?.span.from,
            places,
            needs,
            heads: vec![0; case.needs.len()],
            held: vec![Vec::new(); case.members.len()],
            able: HashMap::new(),
            allowed: 0,
            missing: case.needs.iter().map(|need| i32::from(need.heads)).sum(),
            moved: Vec::new(),
            known: HashMap::new(),
        };
        for one in assignments {
            if let (Some(&member), Some(&shift)) = (members.get(&one.member), search.places.get(&one.shift)) {
                search.put(member, (shift, one.profession));
            }
        }
        let absent = *members.get(&hole.member)?;
        let place = (*search.places.get(&hole.shift)?, hole.profession);
        search.put(absent, place);
        search.allowed = search.missing;
        search.take(absent, place);
        let hours = |at: &usize| -> i64 {
            search.held[*at].iter().map(|(shift, _)| case.shifts[*shift].span.length()).sum()
        };
        let mut able: Vec<usize> = (0..case.members.len()).filter(|at| *at != absent).collect();
        able.sort_by_key(|at| (hours(at), *at));
        for &profession in Profession::ALL {
            let practises =
                |at: &usize| case.members[*at].licences.iter().any(|l| l.profession == profession);
            let able = able.iter().copied().filter(practises).collect();
            search.able.insert(profession, able);
        }
        Some(search)
    }

    fn count(&mut self, member: usize, (shift, profession): Place, by: i32) {
        for &need in &self.needs[shift] {
            let of = &self.case.needs[need];
            if of.counts(&self.case.members[member], profession) {
                let short = |heads: i32| (i32::from(of.heads) - heads).max(0);
                let before = self.heads[need];
                self.heads[need] += by;
                self.missing += short(before + by) - short(before);
            }
        }
    }

    fn put(&mut self, member: usize, place: Place) {
        self.held[member].push(place);
        self.count(member, place, 1);
    }

    fn take(&mut self, member: usize, place: Place) {
        self.held[member].retain(|held| *held != place);
        self.count(member, place, -1);
    }

    fn may(&mut self, member: usize, place: Place, without: Option<Place>) -> bool {
        if self.moved.contains(&member) {
            return self.fits(member, place, without);
        }
        let asked = (member, place, without);
        if let Some(known) = self.known.get(&asked) {
            return *known;
        }
        let fits = self.fits(member, place, without);
        self.known.insert(asked, fits);
        fits
    }

    fn fits(&self, member: usize, place: Place, without: Option<Place>) -> bool {
        let held: Vec<Held<'_>> = self.held[member]
            .iter()
            .filter(|held| Some(**held) != without)
            .map(|(shift, profession)| Held { shift: &self.case.shifts[*shift], profession: *profession })
            .collect();
        takes(&self.case.members[member], &held, &self.case.shifts[place.0], place.1, &self.case.rules)
            .is_empty()
    }

    fn is_pinned(&self, member: usize, place: Place) -> bool {
        !self.case.pinned.is_empty() && self.case.pinned.contains(&self.named(member, place))
    }

    fn named(&self, member: usize, (shift, profession): Place) -> Assignment {
        let (member, shift) = (self.case.members[member].id.clone(), self.case.shifts[shift].id.clone());
        Assignment { member, shift, profession }
    }

    /// Closes a hole with exactly so many moves.
    fn close(&mut self, hole: Place, depth: usize) -> Option<Vec<Move>> {
        let able = self.able.get(&hole.1).cloned()?;
        for &member in able.iter() {
            if self.held[member].iter().any(|(shift, _)| *shift == hole.0) {
                continue;
            }
            if depth == 1 {
                self.count(member, hole, 1);
                let closes = self.missing <= self.allowed;
                self.count(member, hole, -1);
                if closes && self.may(member, hole, None) {
                    return Some(vec![Move { takes: self.named(member, hole), leaves: None }]);
                }
                continue;
            }
            for left in self.held[member].clone() {
                if self.case.shifts[left.0].span.from < self.from
                    || self.is_pinned(member, left)
                    || !self.may(member, hole, Some(left))
                {
                    continue;
                }
                self.take(member, left);
                self.put(member, hole);
                self.moved.push(member);
                let rest = self.close(left, depth - 1);
                self.moved.pop();
                self.take(member, hole);
                self.put(member, left);
                if let Some(mut moves) = rest {
                    let first =
                        Move { takes: self.named(member, hole), leaves: Some(self.named(member, left)) };
                    moves.insert(0, first);
                    return Some(moves);
                }
            }
        }
        None
    }
}
