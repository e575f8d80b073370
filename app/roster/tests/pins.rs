//! What is pinned stays, what it breaks is named, and a rest reaches as far as it must.

mod cast;
mod independent;

use std::sync::atomic::AtomicBool;

use cast::{shift, wei};
use domain::roster::{Need, Rules};
use domain::{AccountId, HOUR, Profession, ShiftId};
use independent::broken;
use roster::case::{Assignment, Case, Conflict};
use roster::plan::{Plan, solve};
use roster::search::Budget;

/// A Thursday.
const FIRST_DAY: i32 = 20_762;

fn solved(case: &Case) -> Result<Plan, Conflict> {
    let budget = Budget { time: None, rounds: Some(2), threads: 1, seed: 7 };
    solve(case, None, &budget, &AtomicBool::new(false), |_| {})
}

/// Wei's case of these shifts: `(id, day, first hour, hours)`, each of which needs a lawyer.
fn of_shifts(shifts: &[(&str, i64, i64, i64)]) -> Case {
    let shift = |&(id, on, from, hours): &(&str, i64, i64, i64)| shift(FIRST_DAY, id, on, from, hours);
    let need = |(id, ..): &(&str, i64, i64, i64)| Need {
        also: Vec::new(),
        shift: ShiftId((*id).into()),
        profession: Some(Profession::Lawyer),
        language: None,
        heads: 1,
    };
    Case {
        members: vec![wei()],
        shifts: shifts.iter().map(shift).collect(),
        needs: shifts.iter().map(need).collect(),
        ..Case::default()
    }
}

/// Wei on a shift, as a lawyer.
fn wei_on(shift: &str) -> Assignment {
    Assignment {
        member: AccountId("wei".into()),
        shift: ShiftId(shift.into()),
        profession: Profession::Lawyer,
    }
}

#[test]
fn two_pins_of_one_day_both_stay_or_are_a_conflict() {
    let pinned = vec![wei_on("early"), wei_on("late")];
    let mut case = of_shifts(&[("early", 0, 0, 4), ("late", 0, 16, 4), ("next", 1, 8, 8)]);
    // Nobody needs them there: only the pin keeps them.
    case.needs.retain(|need| need.shift.as_str() == "next");
    let plan = solved(&Case { pinned: pinned.clone(), ..case }).expect("possible");
    assert!(pinned.iter().all(|pin| plan.assignments.contains(pin)), "{:?}", plan.assignments);
    assert!(plan.assignments.contains(&wei_on("next")) && plan.broken.is_empty(), "{plan:?}");

    let case = of_shifts(&[("early", 0, 0, 4), ("late", 0, 3, 4)]);
    let both = solved(&Case { pinned, ..case });
    assert_eq!(both.map(drop), Err(Conflict { member: AccountId("wei".into()) }), "nobody is at two desks");
}

#[test]
fn whoever_worked_around_the_clock_rests_beyond_the_day_after() {
    let long = Rules { day_max: 24 * HOUR, ..Rules::default() };
    // Monday 20:00 to Tuesday 20:00: rested on Wednesday at 07:00.
    for (from, both) in [(6, false), (7, true)] {
        let case = of_shifts(&[("long", 0, 20, 24), ("after", 2, from, 8)]);
        let case = Case { rules: long.clone(), ..case };
        let plan = solved(&case).expect("possible");
        assert!(broken(&case, &plan.assignments).is_empty(), "{:?}", broken(&case, &plan.assignments));
        assert_eq!(plan.assignments.len(), 1 + usize::from(both), "{:?}", plan.assignments);
    }
}

#[test]
fn a_pin_that_a_rule_forbids_by_now_stays_and_is_named() {
    let mut case = of_shifts(&[("d0", 0, 8, 8), ("d1", 1, 8, 8)]);
    case.pinned = vec![wei_on("d0")];
    case.members[0].licences[0].profession = Profession::Notary;
    let plan = solved(&case).expect("possible");
    assert_eq!(plan.assignments, case.pinned);
    let named: Vec<_> = plan.broken.iter().map(|b| (b.shift.as_str(), b.fault.code())).collect();
    assert_eq!(named, [("d0", "profession")]);

    // A rest that a coordinator let pass is no reason to find nothing at all.
    let mut case = of_shifts(&[("d0", 0, 16, 8), ("d1", 1, 8, 8), ("d2", 2, 8, 8)]);
    case.pinned = vec![wei_on("d0"), wei_on("d1")];
    let plan = solved(&case).expect("possible");
    assert_eq!(plan.assignments.len(), 3, "{:?}", plan.assignments);
    let named: Vec<_> = plan.broken.iter().map(|b| (b.shift.as_str(), b.fault.code())).collect();
    assert_eq!(named, [("d1", "rest")]);
}

#[test]
fn who_is_pinned_beyond_a_limit_keeps_that_and_gets_no_more_of_it() {
    let week: Vec<String> = (0..10).map(|day| format!("d{day}")).collect();
    let shifts: Vec<(&str, i64, i64, i64)> =
        week.iter().enumerate().map(|(day, id)| (id.as_str(), day as i64, 8, 8)).collect();
    // After a day off they may come again, where their hours are not all used.
    for (rules, rule, all) in [
        (Rules { total_max: 100 * HOUR, ..Rules::default() }, "days", 9),
        (Rules { total_max: 100 * HOUR, days: 10, ..Rules::default() }, "", 10),
        (Rules { total_max: 50 * HOUR, days: 10, ..Rules::default() }, "total", 7),
    ] {
        let mut case = Case { rules, ..of_shifts(&shifts) };
        case.pinned = week[..7].iter().map(|id| wei_on(id)).collect();
        let plan = solved(&case).expect("possible");
        assert!(case.pinned.iter().all(|pin| plan.assignments.contains(pin)), "{rule}");
        let named: Vec<_> = plan.broken.iter().map(|b| b.fault.code()).collect();
        assert_eq!((named.join(" ").as_str(), plan.assignments.len()), (rule, all));
    }
}
