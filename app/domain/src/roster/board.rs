//! The roster as the grid holds it: everybody, every shift, the draft beside what is published; and the edits that the grid
//! and the server check alike.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{Broken, Fault, Held, Member, Need, Rules, Shift, broken_by, takes};
use crate::{AccountId, Language, Profession, ShiftId};

/// Everything that the grid shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    /// Counts up with every change of draft or demand: an edit of an older one is refused.
    pub version: i64,
    /// Everybody who may be asked, by name.
    pub members: Vec<BoardMember>,
    /// All shifts of the draft and those that are published, by time and desk.
    pub shifts: Vec<Shift>,
    /// What they need.
    pub needs: Vec<Need>,
    /// The draft.
    pub draft: Vec<Seat>,
    /// What people were told.
    pub published: Vec<Seat>,
    /// The hard rules.
    pub rules: Rules,
}

/// Somebody of the corps, with what the grid shows of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardMember {
    /// As the rules see them.
    pub member: Member,
    /// Their name.
    pub name: String,
    /// Their team; may be empty.
    pub team: String,
}

/// Somebody on a shift.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Seat {
    /// Which shift.
    pub shift: ShiftId,
    /// Who.
    pub member: AccountId,
    /// In which profession.
    pub profession: Profession,
    /// Whether the solver must leave it as it is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pinned: bool,
}

/// A change of the draft by hand: seats that go and seats that come, at once. Its own undoing is the two exchanged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// What goes; each must be there as it is.
    pub take: Vec<Seat>,
    /// What comes.
    pub put: Vec<Seat>,
}

impl Edit {
    /// What undoes it.
    pub fn undone(&self) -> Self {
        Self { take: self.put.clone(), put: self.take.clone() }
    }
}

/// Why an edit is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditFault {
    /// What it takes is not there, or what it puts is there already, or names somebody or something unknown.
    Outdated,
    /// Rules that the seat of this member would break.
    Rules(AccountId, Vec<Fault>),
}

/// Somebody who could be asked for a seat, and what keeps them from it.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// Who.
    pub member: &'a BoardMember,
    /// Nothing where they could take it.
    pub faults: Vec<Fault>,
}

/// How many there are and are needed, for one need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Of which profession; `None` for any.
    pub profession: Option<Profession>,
    /// In which language; `None` for any.
    pub language: Option<Language>,
    /// How many there are.
    pub have: u16,
    /// How many are needed.
    pub need: u16,
}

impl Coverage {
    /// How many are missing.
    pub const fn short(self) -> u16 {
        self.need.saturating_sub(self.have)
    }
}

impl Board {
    /// The member with this id.
    pub fn member(&self, id: &AccountId) -> Option<&BoardMember> {
        self.members.iter().find(|m| m.member.id == *id)
    }

    /// The shift with this id.
    pub fn shift(&self, id: &ShiftId) -> Option<&Shift> {
        self.shifts.iter().find(|shift| shift.id == *id)
    }

    /// What somebody holds in the draft, without some of it.
    fn held<'a>(&'a self, id: &AccountId, without: &[Seat]) -> Vec<Held<'a>> {
        let seats = self.draft.iter().filter(|seat| seat.member == *id && !without.contains(seat));
        seats
            .filter_map(|seat| Some(Held { shift: self.shift(&seat.shift)?, profession: seat.profession }))
            .collect()
    }

    /// What keeps somebody from a seat, once `without` is gone.
    pub fn faults(&self, seat: &Seat, without: &[Seat]) -> Result<(), EditFault> {
        let (Some(member), Some(shift)) = (self.member(&seat.member), self.shift(&seat.shift)) else {
            return Err(EditFault::Outdated);
        };
        let held = self.held(&seat.member, without);
        let faults = takes(&member.member, &held, shift, seat.profession, &self.rules);
        if faults.is_empty() { Ok(()) } else { Err(EditFault::Rules(seat.member.clone(), faults)) }
    }

    /// Checks an edit and makes it, or says why not and leaves everything as it was.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), EditFault> {
        let mut draft = self.draft.clone();
        for seat in &edit.take {
            let at = draft.iter().position(|there| there == seat).ok_or(EditFault::Outdated)?;
            draft.swap_remove(at);
        }
        let before = std::mem::replace(&mut self.draft, draft);
        for seat in &edit.put {
            // Who only gets or loses a pin keeps what they had, whatever the rules have become since.
            let is_kept = edit.take.iter().any(|t| t.shift == seat.shift && t.member == seat.member);
            let there = self.draft.iter().any(|d| d.shift == seat.shift && d.member == seat.member);
            let fault = match there {
                true => Err(EditFault::Outdated),
                false if is_kept => Ok(()),
                false => self.faults(seat, &[]),
            };
            if let Err(fault) = fault {
                self.draft = before;
                return Err(fault);
            }
            self.draft.push(seat.clone());
        }
        Ok(())
    }

    /// Everybody of a profession who is not on this shift of the draft, by name; empty where there is no such shift.
    pub fn candidates(&self, shift: &ShiftId, profession: Profession) -> Vec<Candidate<'_>> {
        let Some(shift) = self.shift(shift) else { return Vec::new() };
        let shifts: HashMap<&ShiftId, &Shift> = self.shifts.iter().map(|s| (&s.id, s)).collect();
        let mut held: HashMap<&AccountId, Vec<Held<'_>>> = HashMap::new();
        for seat in &self.draft {
            if let Some(shift) = shifts.get(&seat.shift) {
                held.entry(&seat.member).or_default().push(Held { shift, profession: seat.profession });
            }
        }
        let of = |member: &Member| held.get(&member.id).map_or(&[][..], Vec::as_slice);
        let asked = self.members.iter().filter(|m| {
            let practises = m.member.licences.iter().any(|licence| licence.profession == profession);
            practises && of(&m.member).iter().all(|there| there.shift.id != shift.id)
        });
        asked
            .map(|member| Candidate {
                member,
                faults: takes(&member.member, of(&member.member), shift, profession, &self.rules),
            })
            .collect()
    }

    /// The hard rules that these seats break, by person and time; those of whom nobody knows any more come last.
    pub fn broken(&self, seats: &[Seat]) -> Vec<Broken> {
        let shifts: HashMap<&ShiftId, &Shift> = self.shifts.iter().map(|s| (&s.id, s)).collect();
        let mut held: HashMap<&AccountId, Vec<Held<'_>>> = HashMap::new();
        for seat in seats {
            if let Some(shift) = shifts.get(&seat.shift) {
                held.entry(&seat.member).or_default().push(Held { shift, profession: seat.profession });
            }
        }
        let mut broken = Vec::new();
        for BoardMember { member, .. } in &self.members {
            if let Some(held) = held.remove(&member.id) {
                broken.extend(broken_by(member, held, &self.rules));
            }
        }
        let gone = seats.iter().filter(|seat| held.contains_key(&seat.member));
        broken.extend(gone.filter(|seat| shifts.contains_key(&seat.shift)).map(|seat| Broken {
            member: seat.member.clone(),
            shift: seat.shift.clone(),
            fault: Fault::Gone,
        }));
        broken
    }

    /// How each need of a shift is met by these seats.
    pub fn coverage(&self, shift: &ShiftId, seats: &[Seat]) -> Vec<Coverage> {
        self.covered(self.needs.iter().filter(|need| need.shift == *shift), seats)
    }

    /// How each of these needs is met by these seats, in their order.
    pub fn covered<'a>(&self, needs: impl IntoIterator<Item = &'a Need>, seats: &[Seat]) -> Vec<Coverage> {
        let people: HashMap<&AccountId, &Member> =
            self.members.iter().map(|m| (&m.member.id, &m.member)).collect();
        let mut on: HashMap<&ShiftId, Vec<&Seat>> = HashMap::new();
        for seat in seats {
            on.entry(&seat.shift).or_default().push(seat);
        }
        needs
            .into_iter()
            .map(|need| {
                let there = std::iter::once(&need.shift).chain(&need.also);
                let there = there.filter_map(|shift| on.get(shift)).flatten();
                let counts =
                    |seat: &&&Seat| people.get(&seat.member).is_some_and(|m| need.counts(m, seat.profession));
                let have = there.filter(counts).count();
                Coverage {
                    profession: need.profession,
                    language: need.language,
                    have: u16::try_from(have).unwrap_or(u16::MAX),
                    need: need.heads,
                }
            })
            .collect()
    }
}
