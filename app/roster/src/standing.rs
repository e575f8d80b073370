//! A roster looked up by person, shift and need: asked for each cell again and again, so indexed once.

use std::collections::HashMap;

use domain::roster::{Held, Need, Shift};
use domain::{AccountId, Profession, ShiftId};

use crate::case::{Assignment, Case};

/// A case and who works in it.
pub(crate) struct Standing<'a> {
    /// The case.
    pub(crate) case: &'a Case,
    shifts: HashMap<&'a ShiftId, &'a Shift>,
    professions: HashMap<&'a ShiftId, Vec<Profession>>,
    /// What each member holds, by their place in the case.
    held: Vec<Vec<Held<'a>>>,
    /// Who is on each shift.
    on: HashMap<&'a ShiftId, Vec<(usize, Profession)>>,
}

impl<'a> Standing<'a> {
    /// These assignments of a case; what it does not know is left out.
    pub(crate) fn of(case: &'a Case, assignments: &[Assignment]) -> Self {
        let mut standing = Self {
            case,
            shifts: case.shifts.iter().map(|shift| (&shift.id, shift)).collect(),
            professions: case.professions(),
            held: vec![Vec::new(); case.members.len()],
            on: HashMap::new(),
        };
        let members: HashMap<&AccountId, usize> =
            case.members.iter().enumerate().map(|(at, member)| (&member.id, at)).collect();
        for one in assignments {
            if let (Some(&member), Some(shift)) = (members.get(&one.member), standing.shift(&one.shift)) {
                standing.put(member, shift, one.profession);
            }
        }
        standing
    }

    /// One more on a shift.
    pub(crate) fn put(&mut self, member: usize, shift: &'a Shift, profession: Profession) {
        self.held[member].push(Held { shift, profession });
        self.on.entry(&shift.id).or_default().push((member, profession));
    }

    /// The shift with this id.
    pub(crate) fn shift(&self, id: &ShiftId) -> Option<&'a Shift> {
        self.shifts.get(id).copied()
    }

    /// Which professions a shift asks for.
    pub(crate) fn professions_of(&self, shift: &ShiftId) -> &[Profession] {
        self.professions.get(shift).map_or(&[], Vec::as_slice)
    }

    /// What a member holds.
    pub(crate) fn held(&self, member: usize) -> &[Held<'a>] {
        &self.held[member]
    }

    /// How many count for a need.
    pub(crate) fn heads(&self, need: &Need) -> usize {
        let shifts = std::iter::once(&need.shift).chain(&need.also);
        let there = shifts.filter_map(|shift| self.on.get(shift)).flatten();
        there.filter(|(member, profession)| need.counts(&self.case.members[*member], *profession)).count()
    }
}
