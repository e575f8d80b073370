//! A roster as the desk states it: members, shifts, what they need, what weighs how much. Turned into numbers for the
//! search and back into assignments.

use std::collections::{BTreeMap, HashMap};

use domain::roster::{Held, Licence, Member, Need, Rules, Shift, Wish, between, suits};
use domain::{AccountId, HOUR, MINUTE, Profession, ShiftId};
use serde::{Deserialize, Serialize};

use crate::problem::{Choice, Counter, Day, OFF, Person, Problem, Roster, Row, Weekend};

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

/// Pinned assignments of somebody that no roster can keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Who.
    pub member: AccountId,
}

/// A case as numbers.
#[derive(Debug)]
pub struct Compiled {
    /// What is searched.
    pub problem: Problem,
    /// For each member, day and choice, the shift and the profession.
    pub meaning: Vec<Vec<Vec<(usize, Profession)>>>,
}

/// A share of what is done, per member and per profession.
struct Fair {
    hours: HashMap<Profession, f64>,
    nights: f64,
    weekends: f64,
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

    /// Which professions a shift asks for.
    pub fn professions_of(&self, shift: &ShiftId) -> Vec<Profession> {
        let of_shift: Vec<&Need> =
            self.needs.iter().filter(|need| need.shift == *shift && need.heads > 0).collect();
        let mut named: Vec<Profession> = of_shift.iter().filter_map(|need| need.profession).collect();
        if of_shift.iter().any(|need| need.profession.is_none()) && named.is_empty() {
            named = Profession::ALL.to_vec();
        }
        named.sort_unstable();
        named.dedup();
        named
    }

    fn fair(&self, professions: &[Vec<Profession>]) -> Fair {
        let mut needed: HashMap<Profession, f64> = HashMap::new();
        let (mut nights, mut weekends) = (0.0, 0.0);
        let shifts: HashMap<&ShiftId, &Shift> = self.shifts.iter().map(|s| (&s.id, s)).collect();
        for need in self.needs.iter().filter(|need| need.language.is_none()) {
            let Some(shift) = shifts.get(&need.shift) else { continue };
            let heads = f64::from(need.heads);
            if let Some(profession) = need.profession {
                *needed.entry(profession).or_default() += heads * (shift.span.length() / MINUTE) as f64;
            }
            nights += if shift.night { heads } else { 0.0 };
            weekends += if shift.is_weekend() { heads } else { 0.0 };
        }
        // Who has several professions is a part of somebody in each.
        let mut able: HashMap<Profession, f64> = HashMap::new();
        for own in professions {
            for profession in own {
                *able.entry(*profession).or_default() += 1.0 / own.len() as f64;
            }
        }
        let hours =
            needed.into_iter().map(|(p, minutes)| (p, minutes / able.get(&p).copied().unwrap_or(1.0)));
        let people = self.members.len().max(1) as f64;
        Fair { hours: hours.collect(), nights: nights / people, weekends: weekends / people }
    }

    /// The case as numbers.
    pub fn compile(&self) -> Compiled {
        let unit = self.unit();
        let first_day = self.shifts.iter().map(|shift| shift.day).min().unwrap_or(0);
        let last_day = self.shifts.iter().map(|shift| shift.day).max().unwrap_or(first_day - 1);
        let days = usize::try_from(last_day - first_day + 1).unwrap_or(0);
        let weekends = vec![Weekend::None; days];
        let rows = self.needs.iter().map(|need| self.row(need)).collect();
        let mut of_shift: HashMap<&ShiftId, Vec<usize>> = HashMap::new();
        for (at, need) in self.needs.iter().enumerate() {
            for shift in std::iter::once(&need.shift).chain(&need.also) {
                of_shift.entry(shift).or_default().push(at);
            }
        }
        let asked: Vec<Vec<Profession>> =
            self.shifts.iter().map(|shift| self.professions_of(&shift.id)).collect();
        let professions: Vec<Vec<Profession>> = self
            .members
            .iter()
            .map(|m| m.licences.iter().map(|licence| licence.profession).collect())
            .collect();
        let fair = self.fair(&professions);
        let mut meaning = Vec::with_capacity(self.members.len());
        let mut people = Vec::with_capacity(self.members.len());
        for member in &self.members {
            let mut means: Vec<Vec<(usize, Profession)>> = vec![Vec::new(); days];
            let mut pins: BTreeMap<usize, Vec<(usize, Profession)>> = BTreeMap::new();
            for (at, shift) in self.shifts.iter().enumerate() {
                let day = (shift.day - first_day) as usize;
                for Licence { profession, .. } in &member.licences {
                    let one = Assignment {
                        member: member.id.clone(),
                        shift: shift.id.clone(),
                        profession: *profession,
                    };
                    if self.pinned.contains(&one) {
                        pins.entry(day).or_default().push((at, *profession));
                    } else if asked[at].contains(profession)
                        && suits(member, shift, *profession, &self.rules).is_empty()
                        && means[day].len() < crate::problem::CHOICES_MAX
                    {
                        means[day].push((at, *profession));
                    }
                }
            }
            for (day, pins) in &pins {
                means[*day] = pins.clone();
            }
            people.push(self.person(member, &means, &pins, &of_shift, &fair, unit));
            meaning.push(means);
        }
        Compiled { problem: Problem { days, weekends, rows, people }, meaning }
    }

    fn row(&self, need: &Need) -> Row {
        let weights = &self.weights;
        let under = if need.language.is_some() { weights.missing_language } else { weights.missing_head };
        let over = if need.language.is_none() && need.profession.is_some() { weights.over } else { 0 };
        Row { need: i32::from(need.heads), under: f64::from(under), over: f64::from(over) }
    }

    fn person(
        &self,
        member: &Member,
        means: &[Vec<(usize, Profession)>],
        pins: &BTreeMap<usize, Vec<(usize, Profession)>>,
        of_shift: &HashMap<&ShiftId, Vec<usize>>,
        fair: &Fair,
        unit: u32,
    ) -> Person {
        let change = if self.published.is_empty() { 0.0 } else { f64::from(self.weights.change) };
        let told: Vec<&Assignment> = self.published.iter().filter(|a| a.member == member.id).collect();
        let days = (0..means.len())
            .map(|day| {
                let told_today: Vec<&&Assignment> = told
                    .iter()
                    .filter(|a| means[day].iter().any(|(at, _)| self.shifts[*at].id == a.shift))
                    .collect();
                let choices = means[day].iter().map(|&(at, profession)| {
                    let shift = &self.shifts[at];
                    let rows = of_shift.get(&shift.id).into_iter().flatten();
                    let kept = told_today.iter().any(|a| a.shift == shift.id && a.profession == profession);
                    let dropped = told_today.len() - usize::from(kept);
                    let before = if day == 0 { &[][..] } else { &means[day - 1] };
                    let follows = before.iter().enumerate().filter(|(_, (other, _))| {
                        between(member, shift, &self.shifts[*other], &self.rules).is_none()
                    });
                    Choice {
                        tag: at as u32,
                        rows: rows
                            .filter(|n| self.needs[**n].counts(member, profession))
                            .map(|n| *n as u32)
                            .collect(),
                        cost: self.wish_cost(member, shift)
                            + change * (dropped as f64 + f64::from(u8::from(!kept))),
                        length: u32::try_from(shift.span.length() / MINUTE).unwrap_or(0) / unit,
                        night: shift.night,
                        counters: u8::from(shift.night) | u8::from(shift.is_weekend()) << 1,
                        follows: follows.fold(0, |all, (bit, _)| all | 1 << bit),
                    }
                });
                let choices = choices.collect();
                let off = (!pins.contains_key(&day)).then_some(change * told_today.len() as f64);
                Day { off, choices }
            })
            .collect();
        let total = member.total_max.unwrap_or(self.rules.total_max) / MINUTE;
        let own = member.licences.len().max(1) as f64;
        let share: f64 = member
            .licences
            .iter()
            .map(|licence| fair.hours.get(&licence.profession).copied().unwrap_or(0.0) / own)
            .sum();
        let share = (share.min(total as f64) as u32).div_ceil(unit);
        let hour = f64::from(self.weights.hours) * f64::from(unit) / 60.0;
        let counter = |fair: f64, weight: u32| Counter {
            max: u16::MAX,
            costs: if weight == 0 { Vec::new() } else { vec![(fair.ceil() as u16, f64::from(weight))] },
        };
        Person {
            days,
            min_run: 1,
            max_run: self.rules.days,
            min_off: 1,
            max_nights: (usize::from(self.rules.nights) < means.len()).then_some(self.rules.nights),
            max_weekends: None,
            min_length: 0,
            max_length: u32::try_from(total).unwrap_or(u32::MAX) / unit,
            length_costs: if hour > 0.0 {
                vec![(share, hour), (share + (8 * 60) / unit, hour)]
            } else {
                Vec::new()
            },
            counters: vec![
                counter(fair.nights, self.weights.nights),
                counter(fair.weekends, self.weights.weekends),
            ],
        }
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

impl Compiled {
    /// The assignments of a roster.
    pub fn assignments(&self, case: &Case, roster: &Roster) -> Vec<Assignment> {
        let mut all = Vec::new();
        for ((member, line), means) in case.members.iter().zip(roster).zip(&self.meaning) {
            for (day, &choice) in line.iter().enumerate().filter(|(_, choice)| **choice != OFF) {
                let (at, profession) = means[day][usize::from(choice)];
                let shift = case.shifts[at].id.clone();
                all.push(Assignment { member: member.id.clone(), shift, profession });
            }
        }
        all
    }

    /// Assignments as a roster. What is no choice any more is left out.
    pub fn roster(&self, case: &Case, assignments: &[Assignment]) -> Roster {
        let mut by_member: HashMap<&AccountId, Vec<&Assignment>> = HashMap::new();
        for one in assignments {
            by_member.entry(&one.member).or_default().push(one);
        }
        let lines = case.members.iter().zip(&self.meaning).map(|(member, means)| {
            let mut line = vec![OFF; self.problem.days];
            for one in by_member.get(&member.id).into_iter().flatten() {
                for (day, means) in means.iter().enumerate() {
                    let choice = means.iter().position(|(at, profession)| {
                        case.shifts[*at].id == one.shift && *profession == one.profession
                    });
                    if let Some(choice) = choice {
                        line[day] = choice as u8;
                    }
                }
            }
            line
        });
        lines.collect()
    }
}
