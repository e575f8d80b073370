//! A roster as the desk states it: members, shifts, what they need, what weighs how much.

use std::collections::HashMap;

use domain::roster::{Held, Member, Need, Rules, Shift, Wish};
use domain::{AccountId, HOUR, MINUTE, Profession, ShiftId};
use serde::{Deserialize, Serialize};

/// Everything that a roster is made from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Case {
    /// Who can be asked.
    pub members: Vec<Member>,
    /// When and where.
    pub shifts: Vec<Shift>,
    /// How many of whom.
    pub needs: Vec<Need>,
    /// What is never broken.
    pub rules: Rules,
    /// What weighs how much.
    pub weights: Weights,
    /// What people were told: changes to it cost.
    pub published: Vec<Assignment>,
    /// What stays whatever it costs.
    pub pinned: Vec<Assignment>,
}

/// Somebody on a shift.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Assignment {
    /// Who.
    pub member: AccountId,
    /// Which shift.
    pub shift: ShiftId,
    /// In which profession.
    pub profession: Profession,
}

/// What each soft rule weighs. Whole numbers, so that costs are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Weights {
    /// Each head of a profession that is missing, whatever its language.
    pub missing_head: u32,
    /// Each head that is missing for a language, alone or with a profession.
    pub missing_language: u32,
    /// Each head of a profession beyond the need.
    pub over: u32,
    /// Each hour at an unwanted time.
    pub unwanted: u32,
    /// Each hour at a wanted time is worth so much.
    pub wanted: u32,
    /// Each hour beyond a fair share; twice as much from eight hours beyond.
    pub hours: u32,
    /// Each night beyond a fair share.
    pub nights: u32,
    /// Each shift on a week-end beyond a fair share.
    pub weekends: u32,
    /// Each assignment that is taken from, or added to, what was published.
    pub change: u32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            missing_head: 1_000,
            missing_language: 400,
            over: 30,
            unwanted: 3,
            wanted: 1,
            hours: 2,
            nights: 8,
            weekends: 6,
            change: 12,
        }
    }
}

/// Pinned assignments of somebody that no roster can keep: two at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Who.
    pub member: AccountId,
}

fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}

impl Case {
    /// The unit of lengths, in minutes.
    pub(crate) fn unit(&self) -> u32 {
        let minutes = |shift: &Shift| u32::try_from(shift.span.length() / MINUTE).unwrap_or(0);
        self.shifts.iter().fold(0, |unit, shift| gcd(unit, minutes(shift))).max(1)
    }

    /// Which professions each shift asks for; all where it asks for heads of any only.
    pub fn professions(&self) -> HashMap<&ShiftId, Vec<Profession>> {
        let mut asked: HashMap<&ShiftId, Vec<Profession>> = HashMap::new();
        for need in self.needs.iter().filter(|need| need.heads > 0) {
            asked.entry(&need.shift).or_default().extend(need.profession);
        }
        for named in asked.values_mut() {
            if named.is_empty() {
                *named = Profession::ALL.to_vec();
            }
            named.sort_unstable();
            named.dedup();
        }
        asked
    }

    /// Which professions a shift asks for.
    pub fn professions_of(&self, shift: &ShiftId) -> Vec<Profession> {
        self.professions().remove(shift).unwrap_or_default()
    }

    /// What somebody's wishes make of a shift: hours that they do not want, less those that they do.
    pub(crate) fn wish_cost(&self, member: &Member, shift: &Shift) -> f64 {
        let hours = |wish| member.hours_of(shift.span, wish) as f64 / HOUR as f64;
        (hours(Wish::Unwanted) * f64::from(self.weights.unwanted)).round()
            - (hours(Wish::Wanted) * f64::from(self.weights.wanted)).round()
    }

    /// What somebody holds in a roster.
    pub fn held<'a>(&'a self, assignments: &'a [Assignment], member: &'a AccountId) -> Vec<Held<'a>> {
        let of = assignments.iter().filter(|a| a.member == *member);
        of.filter_map(|a| {
            let shift = self.shifts.iter().find(|shift| shift.id == a.shift)?;
            Some(Held { shift, profession: a.profession })
        })
        .collect()
    }
}
