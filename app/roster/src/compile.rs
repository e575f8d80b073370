//! The case turned into numbers for the search, and the search's numbers back into assignments.

use std::collections::{BTreeMap, HashMap};

use domain::roster::{Fault, Held, Licence, Member, Need, Shift, between, broken_by, suits};
use domain::{AccountId, MINUTE, Profession, ShiftId};

use crate::case::{Assignment, Case};
use crate::problem::{CHOICES_MAX, Choice, Counter, Day, OFF, Person, Problem, Roster, Row, Weekend};

/// A case as numbers.
#[derive(Debug)]
pub struct Compiled {
    /// What is searched.
    pub problem: Problem,
    /// For each member, day and choice, what it is.
    pub meaning: Vec<Vec<Vec<Work>>>,
}

/// A choice of one day: a shift and a profession, or all that is pinned on that day.
pub type Work = Vec<(usize, Profession)>;

/// A share of what is done, per member and per profession.
struct Fair {
    hours: HashMap<Profession, f64>,
    nights: f64,
    weekends: f64,
}

impl Case {
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
        let asked = self.professions();
        let professions: Vec<Vec<Profession>> = self
            .members
            .iter()
            .map(|m| m.licences.iter().map(|licence| licence.profession).collect())
            .collect();
        let fair = self.fair(&professions);
        let day_of = |shift: &Shift| (shift.day - first_day) as usize;
        let places: HashMap<&ShiftId, usize> =
            self.shifts.iter().enumerate().map(|(at, shift)| (&shift.id, at)).collect();
        let mut pinned: HashMap<&AccountId, Work> = HashMap::new();
        for pin in &self.pinned {
            let place = places.get(&pin.shift).map(|at| (*at, pin.profession));
            pinned.entry(&pin.member).or_default().extend(place);
        }
        let mut meaning = Vec::with_capacity(self.members.len());
        let mut people = Vec::with_capacity(self.members.len());
        for member in &self.members {
            let mut means: Vec<Vec<Work>> = vec![Vec::new(); days];
            // What is pinned stays whatever has become of licences and wishes since.
            let mut pins: BTreeMap<usize, Work> = BTreeMap::new();
            for &(at, profession) in pinned.get(&member.id).into_iter().flatten() {
                pins.entry(day_of(&self.shifts[at])).or_default().push((at, profession));
            }
            let beyond = self.are_beyond(member, &pins);
            for (at, shift) in self.shifts.iter().enumerate() {
                let day = day_of(shift);
                if beyond || pins.contains_key(&day) {
                    continue;
                }
                for Licence { profession, .. } in &member.licences {
                    if asked.get(&shift.id).is_some_and(|asked| asked.contains(profession))
                        && suits(member, shift, *profession, &self.rules).is_empty()
                        && means[day].len() < CHOICES_MAX
                    {
                        means[day].push(vec![(at, *profession)]);
                    }
                }
            }
            for (day, pins) in &pins {
                // One choice of all: where it is none, since two are at one time, there is nothing to do on that day.
                means[*day].extend(self.is_one(pins).then(|| pins.clone()));
            }
            let mut person = self.person(member, &means, &pins, &of_shift, &fair, unit);
            if beyond {
                (person.max_run, person.max_nights) = (u16::try_from(days).unwrap_or(u16::MAX), None);
            }
            people.push(person);
            meaning.push(means);
        }
        Compiled { problem: Problem { days, weekends, rows, people }, meaning }
    }

    /// Whether nobody has to be at two places at once for it.
    fn is_one(&self, work: &Work) -> bool {
        let spans: Vec<_> = work.iter().map(|(at, _)| self.shifts[*at].span).collect();
        spans.iter().enumerate().all(|(at, span)| spans[..at].iter().all(|other| span.common(*other) == 0))
    }

    /// Whether somebody is pinned for more days or nights in a row than they may work: let pass by whoever pinned them, and
    /// no reason to find nothing. The search gives them nothing beside it; they may still fill what stays short, where that
    /// makes no run longer.
    fn are_beyond(&self, member: &Member, pins: &BTreeMap<usize, Work>) -> bool {
        let held = pins.values().flatten();
        let held = held.map(|&(at, profession)| Held { shift: &self.shifts[at], profession }).collect();
        let broken = broken_by(member, held, &self.rules);
        broken.iter().any(|broken| matches!(broken.fault, Fault::Nights | Fault::Days))
    }

    /// Whether a choice may come after an earlier one. Too short a rest between pins was let pass by whoever pinned them.
    fn may_follow(
        &self,
        member: &Member,
        (work, pinned): (&Work, bool),
        (before, both): (&Work, bool),
    ) -> bool {
        let let_pass = pinned && both;
        work.iter().all(|(at, _)| {
            before.iter().all(|(other, _)| {
                match between(member, &self.shifts[*at], &self.shifts[*other], &self.rules) {
                    None => true,
                    Some(Fault::Rest { .. }) => let_pass,
                    Some(_) => false,
                }
            })
        })
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
        means: &[Vec<Work>],
        pins: &BTreeMap<usize, Work>,
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
                    .filter(|a| means[day].iter().flatten().any(|(at, _)| self.shifts[*at].id == a.shift))
                    .collect();
                // Which choices of an earlier day a choice may come after.
                let after = |work: &Work, days: usize| {
                    let earlier = day.checked_sub(days);
                    let before = earlier.map_or(&[][..], |earlier| &means[earlier]);
                    let both = earlier.is_some_and(|earlier| pins.contains_key(&earlier));
                    before.iter().enumerate().fold((0_u128, 0_u128), |(may, not), (bit, before)| {
                        match self.may_follow(member, (work, pins.contains_key(&day)), (before, both)) {
                            true => (may | 1 << bit, not),
                            false => (may, not | 1 << bit),
                        }
                    })
                };
                let choices = means[day].iter().map(|work| {
                    let shifts = || work.iter().map(|(at, _)| &self.shifts[*at]);
                    let rows = work.iter().flat_map(|(at, profession)| {
                        let rows = of_shift.get(&self.shifts[*at].id).into_iter().flatten();
                        rows.filter(|n| self.needs[**n].counts(member, *profession)).map(|n| *n as u32)
                    });
                    let told = |(at, profession): &&(usize, Profession)| {
                        let shift = &self.shifts[*at].id;
                        told_today.iter().any(|a| a.shift == *shift && a.profession == *profession)
                    };
                    let kept = work.iter().filter(told).count();
                    let changed = (told_today.len() - kept) + (work.len() - kept);
                    let minutes: i64 = shifts().map(|shift| shift.span.length() / MINUTE).sum();
                    let night = shifts().any(|shift| shift.night);
                    Choice {
                        tag: work.first().map_or(0, |(at, _)| *at as u32),
                        rows: rows.collect(),
                        cost: shifts().map(|shift| self.wish_cost(member, shift)).sum::<f64>()
                            + change * changed as f64,
                        length: u32::try_from(minutes).unwrap_or(0) / unit,
                        night,
                        counters: u8::from(night) | u8::from(shifts().any(Shift::is_weekend)) << 1,
                        follows: after(work, 1).0,
                        barred: after(work, 2).1,
                    }
                });
                let choices = choices.collect();
                let off = (!pins.contains_key(&day)).then_some(change * told_today.len() as f64);
                Day { off, choices }
            })
            .collect();
        // Pins beyond it leave nothing to add, and are no reason to find nothing.
        let pinned: i64 =
            pins.values().flatten().map(|(at, _)| self.shifts[*at].span.length() / MINUTE).sum();
        let most = member.total_max.unwrap_or(self.rules.total_max) / MINUTE;
        let total = most.max(pinned);
        let own = member.licences.len().max(1) as f64;
        let share: f64 = member
            .licences
            .iter()
            .map(|licence| fair.hours.get(&licence.profession).copied().unwrap_or(0.0) / own)
            .sum();
        let share = (share.min(most as f64) as u32).div_ceil(unit);
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
}

impl Compiled {
    /// The assignments of a roster.
    pub fn assignments(&self, case: &Case, roster: &Roster) -> Vec<Assignment> {
        let mut all = Vec::new();
        for ((member, line), means) in case.members.iter().zip(roster).zip(&self.meaning) {
            for (day, &choice) in line.iter().enumerate().filter(|(_, choice)| **choice != OFF) {
                all.extend(means[day][usize::from(choice)].iter().map(|&(at, profession)| {
                    let shift = case.shifts[at].id.clone();
                    Assignment { member: member.id.clone(), shift, profession }
                }));
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
                    let is_one = |(at, profession): &(usize, Profession)| {
                        case.shifts[*at].id == one.shift && *profession == one.profession
                    };
                    let choice = means.iter().position(|work| work.iter().any(is_one));
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
