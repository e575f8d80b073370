//! The rules once more, from their text and by brute force: nothing of the solver's, nor of the shared checker's, is used.

use std::collections::BTreeSet;

use domain::roster::{Shift, Wish};
use roster::case::{Assignment, Case};

/// The hard rules that a roster breaks, by name.
pub fn broken(case: &Case, assignments: &[Assignment]) -> BTreeSet<&'static str> {
    let mut broken = BTreeSet::new();
    let shift_of = |a: &Assignment| case.shifts.iter().find(|s| s.id == a.shift);
    for one in assignments {
        let (Some(shift), Some(member)) = (shift_of(one), case.members.iter().find(|m| m.id == one.member))
        else {
            broken.insert("unknown");
            continue;
        };
        match member.licences.iter().find(|l| l.profession == one.profession) {
            None => {
                broken.insert("profession");
            }
            Some(licence) if licence.until.is_some_and(|until| until < shift.span.to) => {
                broken.insert("licence");
            }
            Some(_) => {}
        }
        let meets = |from: i64, to: i64| from < shift.span.to && shift.span.from < to;
        if member.wishes.iter().any(|(span, wish)| *wish == Wish::Impossible && meets(span.from, span.to)) {
            broken.insert("impossible");
        }
        if member.earliest.is_some_and(|minute| minute > shift.starts)
            || member.latest.is_some_and(|minute| minute < shift.starts)
        {
            broken.insert("hours");
        }
    }
    for member in &case.members {
        let mut shifts: Vec<&Shift> =
            assignments.iter().filter(|a| a.member == member.id).filter_map(shift_of).collect();
        shifts.sort_by_key(|s| s.span.from);
        let rest = member.rest.unwrap_or(case.rules.rest);
        for pair in shifts.windows(2) {
            if pair[1].span.from < pair[0].span.to {
                broken.insert("overlap");
            } else if pair[1].span.from - pair[0].span.to < rest {
                broken.insert("rest");
            }
        }
        let length = |s: &Shift| s.span.to - s.span.from;
        let total: i64 = shifts.iter().map(|s| length(s)).sum();
        if total > member.total_max.unwrap_or(case.rules.total_max) {
            broken.insert("total");
        }
        for day in shifts.iter().map(|s| s.day).collect::<BTreeSet<_>>() {
            let of_day: i64 = shifts.iter().filter(|s| s.day == day).map(|s| length(s)).sum();
            if of_day > member.day_max.unwrap_or(case.rules.day_max) {
                broken.insert("day");
            }
            let works = |day: i32| shifts.iter().any(|s| s.day == day);
            if (0..=i32::from(case.rules.days)).all(|more| works(day + more)) {
                broken.insert("days");
            }
            let nights = |day: i32| shifts.iter().any(|s| s.night && s.day == day);
            if (0..=i32::from(case.rules.nights)).all(|more| nights(day + more)) {
                broken.insert("nights");
            }
        }
    }
    if case.pinned.iter().any(|pin| !assignments.contains(pin)) {
        broken.insert("pinned");
    }
    broken
}
