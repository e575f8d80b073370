//! The one checker of the roster's hard rules.

use serde::{Deserialize, Serialize};

use super::{Held, Member, Rules, Shift, Wish};
use crate::{AccountId, Millis, Profession, ShiftId};

/// A hard rule that an assignment would break.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Fault {
    /// They are not of the corps any more: their account is closed, or they practise nothing.
    Gone,
    /// They do not practise this profession.
    Profession,
    /// Their licence ends before the shift does.
    Licence,
    /// They said that they cannot.
    Impossible,
    /// It begins before their earliest, or after their latest, time.
    Hours,
    /// They are on another shift at that time.
    Overlap {
        /// The other shift.
        other: ShiftId,
    },
    /// They would rest too little before or after another shift.
    Rest {
        /// The other shift.
        other: ShiftId,
        /// They are rested at this instant, or, where the other shift comes later, have to stop by it.
        until: Millis,
    },
    /// More hours on one day than they may work.
    Day,
    /// More hours in all than they may work.
    Total,
    /// More nights in a row.
    Nights,
    /// More days in a row.
    Days,
}

impl Fault {
    /// The fixed code: what the API and the Fluent keys say.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Profession => "profession",
            Self::Licence => "licence",
            Self::Impossible => "impossible",
            Self::Hours => "hours",
            Self::Overlap { .. } => "overlap",
            Self::Rest { .. } => "rest",
            Self::Day => "day",
            Self::Total => "total",
            Self::Nights => "nights",
            Self::Days => "days",
        }
    }
}

/// A hard rule that a roster breaks, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Broken {
    /// Whose shift.
    pub member: AccountId,
    /// Which; of a rule that several break together, the last of them.
    pub shift: ShiftId,
    /// The rule.
    pub fault: Fault,
}

/// What keeps somebody from a shift whatever else they work.
pub fn suits(member: &Member, shift: &Shift, profession: Profession, rules: &Rules) -> Vec<Fault> {
    let mut faults = Vec::new();
    match member.licences.iter().find(|licence| licence.profession == profession) {
        None => faults.push(Fault::Profession),
        Some(licence) if licence.until.is_some_and(|until| until < shift.span.to) => {
            faults.push(Fault::Licence);
        }
        Some(_) => {}
    }
    if member.hours_of(shift.span, Wish::Impossible) > 0 {
        faults.push(Fault::Impossible);
    }
    let early = member.earliest.is_some_and(|earliest| shift.starts < earliest);
    if early || member.latest.is_some_and(|latest| shift.starts > latest) {
        faults.push(Fault::Hours);
    }
    if shift.span.length() > member.day_max.unwrap_or(rules.day_max) {
        faults.push(Fault::Day);
    }
    if shift.span.length() > member.total_max.unwrap_or(rules.total_max) {
        faults.push(Fault::Total);
    }
    faults
}

/// When somebody is rested after a shift.
pub fn rest_until(member: &Member, shift: &Shift, rules: &Rules) -> Millis {
    shift.span.to + member.rest.unwrap_or(rules.rest)
}

/// What keeps somebody from working both shifts; named from the view of `shift`.
pub fn between(member: &Member, shift: &Shift, other: &Shift, rules: &Rules) -> Option<Fault> {
    if shift.span.common(other.span) > 0 {
        return Some(Fault::Overlap { other: other.id.clone() });
    }
    let (first, second) = if shift.span.from < other.span.from { (shift, other) } else { (other, shift) };
    let rested = rest_until(member, first, rules);
    if rested <= second.span.from {
        return None;
    }
    let rest = rested - first.span.to;
    let until = if first.id == other.id { rested } else { second.span.from - rest };
    Some(Fault::Rest { other: other.id.clone(), until })
}

/// Longest run of neighbouring days.
fn longest_run(mut days: Vec<i32>) -> usize {
    days.sort_unstable();
    days.dedup();
    let (mut longest, mut run) = (0, 0);
    let mut before = None;
    for day in days {
        run = if before == Some(day - 1) { run + 1 } else { 1 };
        before = Some(day);
        longest = longest.max(run);
    }
    longest
}

/// How long a run of neighbouring days becomes by one more; 0 where it is one of them already.
fn run_around(days: &[i32], day: i32) -> usize {
    if days.contains(&day) {
        return 0;
    }
    let before = (1..).take_while(|by| days.contains(&(day - by))).count();
    let after = (1..).take_while(|by| days.contains(&(day + by))).count();
    before + 1 + after
}

/// The sums of a line that are beyond their limits.
fn sums(member: &Member, held: &[Held<'_>], rules: &Rules) -> Vec<Fault> {
    let mut faults = Vec::new();
    let day_max = member.day_max.unwrap_or(rules.day_max);
    let of_day = |day: i32| -> Millis {
        held.iter().filter(|h| h.shift.day == day).map(|h| h.shift.span.length()).sum()
    };
    if held.iter().any(|h| of_day(h.shift.day) > day_max) {
        faults.push(Fault::Day);
    }
    let total: Millis = held.iter().map(|h| h.shift.span.length()).sum();
    if total > member.total_max.unwrap_or(rules.total_max) {
        faults.push(Fault::Total);
    }
    let nights = held.iter().filter(|h| h.shift.night).map(|h| h.shift.day).collect();
    if longest_run(nights) > usize::from(rules.nights) {
        faults.push(Fault::Nights);
    }
    if longest_run(held.iter().map(|h| h.shift.day).collect()) > usize::from(rules.days) {
        faults.push(Fault::Days);
    }
    faults
}

/// What keeps somebody who holds these from taking one more. Rules that are broken already count only where this makes
/// them worse.
pub fn takes(
    member: &Member,
    held: &[Held<'_>],
    shift: &Shift,
    profession: Profession,
    rules: &Rules,
) -> Vec<Fault> {
    let mut faults = suits(member, shift, profession, rules);
    faults.extend(held.iter().filter_map(|other| between(member, shift, other.shift, rules)));
    let length = |held: &mut dyn Iterator<Item = &Held<'_>>| -> Millis {
        held.map(|h| h.shift.span.length()).sum::<Millis>() + shift.span.length()
    };
    let day = length(&mut held.iter().filter(|h| h.shift.day == shift.day));
    let total = length(&mut held.iter());
    let nights = held.iter().filter(|h| h.shift.night).map(|h| h.shift.day).collect::<Vec<_>>();
    let days = held.iter().map(|h| h.shift.day).collect::<Vec<_>>();
    for (is_broken, fault) in [
        (day > member.day_max.unwrap_or(rules.day_max), Fault::Day),
        (total > member.total_max.unwrap_or(rules.total_max), Fault::Total),
        (shift.night && run_around(&nights, shift.day) > usize::from(rules.nights), Fault::Nights),
        (run_around(&days, shift.day) > usize::from(rules.days), Fault::Days),
    ] {
        if is_broken && !faults.contains(&fault) {
            faults.push(fault);
        }
    }
    faults
}

/// The hard rules that somebody breaks with what they hold, by time.
pub fn broken_by(member: &Member, mut held: Vec<Held<'_>>, rules: &Rules) -> Vec<Broken> {
    held.sort_by(|a, b| (a.shift.span.from, &a.shift.id).cmp(&(b.shift.span.from, &b.shift.id)));
    let named = |(at, fault): (usize, Fault)| Broken {
        member: member.id.clone(),
        shift: held[at].shift.id.clone(),
        fault,
    };
    faults_of(member, &held, rules).into_iter().map(named).collect()
}

/// Everything that is wrong with what somebody holds, each with the place of the assignment that it concerns; sums concern
/// the last.
pub fn faults_of(member: &Member, held: &[Held<'_>], rules: &Rules) -> Vec<(usize, Fault)> {
    let mut faults = Vec::new();
    for (at, one) in held.iter().enumerate() {
        let alone = suits(member, one.shift, one.profession, rules);
        faults.extend(alone.into_iter().map(|fault| (at, fault)));
        for other in &held[..at] {
            faults.extend(between(member, one.shift, other.shift, rules).map(|fault| (at, fault)));
        }
    }
    if let Some(last) = held.len().checked_sub(1) {
        faults.extend(sums(member, held, rules).into_iter().map(|fault| (last, fault)));
    }
    faults
}
