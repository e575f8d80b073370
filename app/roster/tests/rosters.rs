//! Whatever corps and needs come, a roster keeps every hard rule, says what is short, and why.

#![allow(clippy::print_stdout, reason = "what a test measured is shown")]

#[path = "../examples/desk/sample.rs"]
mod sample;

mod cast;
mod independent;

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use cast::{shift, wei};
use domain::roster::{Held, Need, Rules, Wish, faults_of, takes};
use domain::{AccountId, HOUR, Level, Profession, ShiftId};
use independent::broken;
use roster::case::{Assignment, Case, Weights};
use roster::explain::Why;
use roster::plan::{Plan, solve};
use roster::repair::{MOVES_MAX, repair};
use roster::search::Budget;
use sample::Size;

fn rounds(rounds: u64) -> Budget {
    Budget { time: None, rounds: Some(rounds), threads: 1, seed: 7 }
}

fn solved(case: &Case, budget: &Budget) -> Plan {
    solve(case, None, budget, &AtomicBool::new(false), |_| {}).expect("nothing is pinned that cannot be")
}

/// A case of chance's making: its size, its rules, and some of what was published and pinned before.
fn some_case(seed: u64) -> Case {
    let random = &mut fastrand::Rng::with_seed(seed);
    let size = Size { people: random.usize(4..=18), days: random.usize(2..=6) };
    let mut case = sample::case(size, seed);
    case.rules = Rules {
        rest: random.i64(6..=16) * HOUR,
        nights: random.u16(1..=3),
        days: random.u16(2..=6),
        total_max: random.i64(2..=6) * 6 * HOUR,
        ..Rules::default()
    };
    if seed.is_multiple_of(3) {
        let before = solved(&case, &rounds(1));
        case.pinned = before.assignments.iter().filter(|_| random.f64() < 0.1).cloned().collect();
        case.published = before.assignments;
    }
    case
}

#[test]
fn every_roster_of_500_cases_keeps_every_hard_rule_and_costs_what_it_says() {
    let mut assigned = 0;
    for seed in 0..500 {
        let case = some_case(seed);
        let plan = solved(&case, &rounds(2));
        assert!(
            broken(&case, &plan.assignments).is_empty(),
            "seed {seed}: {:?}",
            broken(&case, &plan.assignments)
        );
        // Whoever is free and able is not left out where somebody is missing.
        for short in &plan.short {
            let named: usize = short.causes.iter().map(|cause| cause.members.len()).sum();
            assert!(short.have < usize::from(short.need.heads) && named <= case.members.len(), "seed {seed}");
        }
        if let Some(bound) = plan.bound {
            assert!(
                plan.total > bound - 1e-6,
                "seed {seed}: {} is below what is possible, {bound}",
                plan.total
            );
        }
        assigned += plan.assignments.len();
    }
    println!("500 cases, {assigned} assignments");
    assert!(assigned > 5_000, "somebody works at all");
}

/// Wei can do everything; each plant breaks one rule, and both checkers say which.
#[test]
fn every_planted_violation_is_found() {
    let wei = wei();
    let shift = |id: &str, on, from, hours| shift(sample::FIRST_DAY, id, on, from, hours);
    let lawyer = |shift: &str| Assignment {
        member: AccountId("wei".into()),
        shift: ShiftId(shift.into()),
        profession: Profession::Lawyer,
    };
    let case = Case {
        members: vec![wei.clone()],
        shifts: (0..7)
            .flat_map(|on| [shift(&format!("n{on}"), on, 0, 6), shift(&format!("d{on}"), on, 12, 6)])
            .chain([shift("late", 0, 18, 6), shift("over", 0, 14, 6)])
            .collect(),
        ..Case::default()
    };
    type Plant = fn(&mut Case);
    let nothing: Plant = |_| {};
    let plants: [(&str, Plant, &[&str]); 11] = [
        ("profession", |case| case.members[0].licences[0].profession = Profession::Notary, &["d0"]),
        ("licence", |case| case.members[0].licences[0].until = Some(case.shifts[1].span.to - 1), &["d0"]),
        (
            "impossible",
            |case| case.members[0].wishes = vec![(case.shifts[1].span, Wish::Impossible)],
            &["d0"],
        ),
        ("hours", |case| case.members[0].earliest = Some(13 * 60), &["d0"]),
        ("overlap", nothing, &["d0", "over"]),
        ("rest", |case| case.rules.day_max = 24 * HOUR, &["d0", "late"]),
        ("day", |case| case.rules.rest = 0, &["d0", "late"]),
        ("total", |case| case.rules.total_max = 12 * HOUR, &["d0", "d1", "d2"]),
        ("nights", nothing, &["n0", "n1", "n2", "n3"]),
        ("days", nothing, &["d0", "d1", "d2", "d3", "d4", "d5", "d6"]),
        (
            "pinned",
            |case| {
                case.pinned = vec![Assignment {
                    member: case.members[0].id.clone(),
                    shift: case.shifts[3].id.clone(),
                    profession: Profession::Lawyer,
                }]
            },
            &["d0"],
        ),
    ];
    for (rule, plant, shifts) in plants {
        let mut case = case.clone();
        plant(&mut case);
        let assignments: Vec<Assignment> = shifts.iter().map(|shift| lawyer(shift)).collect();
        assert!(broken(&case, &assignments).contains(rule), "{rule}: {:?}", broken(&case, &assignments));
        if rule != "pinned" {
            let held = case.held(&assignments, &case.members[0].id);
            let named: Vec<_> =
                faults_of(&case.members[0], &held, &case.rules).into_iter().map(|(_, f)| f.code()).collect();
            assert!(named.contains(&rule), "the shared checker says {named:?} of {rule}");
            // What the checker refuses, the solver does not do.
            let needs = shifts.iter().map(|shift| Need {
                also: Vec::new(),
                shift: ShiftId((*shift).into()),
                profession: Some(Profession::Lawyer),
                language: None,
                heads: 1,
            });
            let case = Case { needs: needs.collect(), ..case };
            let plan = solved(&case, &rounds(1));
            assert!(
                plan.assignments.len() < shifts.len() && broken(&case, &plan.assignments).is_empty(),
                "{rule}"
            );
        }
    }
    assert!(broken(&case, &[lawyer("d0"), lawyer("d2")]).is_empty(), "what is fine is fine");
}

#[test]
fn whoever_works_around_the_clock_rests_in_every_corps() {
    for seed in 0..60 {
        let mut case = some_case(3 * seed + 1);
        case.rules.day_max = 24 * HOUR;
        case.rules.total_max = 72 * HOUR;
        for shift in case.shifts.iter_mut().step_by(3) {
            shift.span.to = shift.span.from + 24 * HOUR;
            shift.ends = shift.starts + 1_440;
        }
        let plan = solved(&case, &rounds(2));
        let found = broken(&case, &plan.assignments);
        assert!(found.is_empty() && plan.broken.is_empty(), "seed {seed}: {found:?}");
    }
}

/// The same case without what a cause names, for those whom it names.
fn relaxed(case: &Case, why: Why, members: &[AccountId], need: &Need) -> Option<Case> {
    let mut case = case.clone();
    for member in case.members.iter_mut().filter(|m| members.contains(&m.id)) {
        match why {
            Why::Language => member.languages.push((need.language?, Level::Working)),
            Why::Rest => member.rest = Some(0),
            Why::Impossible => member.wishes.retain(|(_, wish)| *wish != Wish::Impossible),
            Why::Hours => (member.earliest, member.latest) = (None, None),
            Why::Licence => member.licences.iter_mut().for_each(|licence| licence.until = None),
            Why::Day => member.day_max = Some(24 * HOUR),
            Why::Total => member.total_max = Some(1_000 * HOUR),
            Why::Nights => case.rules.nights = 100,
            Why::Days => case.rules.days = 100,
            // Only another roster helps there: they work elsewhere, or sit in another seat.
            Why::Busy | Why::OtherSeat | Why::Several => return None,
        }
    }
    Some(case)
}

#[test]
fn the_named_cause_is_what_keeps_the_cell_short() {
    let (mut tried, mut causes) = (0, std::collections::BTreeMap::<Why, usize>::new());
    for seed in 0.. {
        if tried >= 200 {
            break;
        }
        let case = some_case(1_000 + seed);
        let plan = solved(&case, &rounds(1));
        let short = plan.short.iter().find_map(|short| {
            let cause = short
                .causes
                .iter()
                .find_map(|cause| Some((cause, relaxed(&case, cause.why, &cause.members, &short.need)?)))?;
            Some((short, cause))
        });
        let Some((short, (cause, relaxed))) = short else { continue };
        tried += 1;
        *causes.entry(cause.why).or_default() += 1;
        let shift = case.shifts.iter().find(|s| s.id == short.need.shift).expect("is there");
        for id in &cause.members {
            let fits = |case: &Case| {
                let member = case.members.iter().find(|m| m.id == *id).expect("is there");
                let held: Vec<Held<'_>> = case.held(&plan.assignments, id);
                case.professions_of(&shift.id).into_iter().any(|profession| {
                    short.need.counts(member, profession)
                        && (held.iter().any(|h| h.shift.id == shift.id)
                            || takes(member, &held, shift, profession, &case.rules).is_empty())
                })
            };
            assert!(!fits(&case), "seed {seed}: {id} could have come anyway");
            assert!(fits(&relaxed), "seed {seed}: {:?} is not what keeps {id}", cause.why);
        }
        let missing = |case: &Case| -> usize {
            let plan = solve(case, Some(&plan.assignments), &rounds(1), &AtomicBool::new(false), |_| {});
            let plan = plan.expect("possible as before");
            plan.short.iter().map(|s| usize::from(s.need.heads) - s.have).sum()
        };
        assert!(
            missing(&relaxed) < missing(&case),
            "seed {seed}: without {:?} the cell is filled",
            cause.why
        );
    }
    println!("200 cases: {causes:?}");
    assert!(causes.len() >= 4, "of many kinds: {causes:?}");
}

#[test]
fn the_same_seed_and_rounds_give_the_same_roster_whatever_the_clock() {
    let case = sample::case(Size { people: 40, days: 6 }, 3);
    let budget = Budget { threads: 2, ..rounds(6) };
    let (one, other) = (solved(&case, &budget), solved(&case, &budget));
    assert_eq!(one.assignments, other.assignments);
    let another = solved(&case, &Budget { seed: 8, ..budget });
    assert_ne!(one.assignments, another.assignments, "chance has a part in it");
}

#[test]
fn a_search_tells_twice_a_second_and_ends_when_it_is_told_to() {
    let case = sample::case(Size { people: 100, days: 8 }, 5);
    // Told while it still moves prices, and while it makes parts anew.
    for seconds in [20, 3] {
        let stop = AtomicBool::new(false);
        let (start, mut last, mut longest, mut told) = (Instant::now(), Instant::now(), Duration::ZERO, 0);
        let mut costs = Vec::new();
        let mut asked = None;
        let budget = Budget { time: Some(Duration::from_secs(seconds)), threads: 2, ..Budget::default() };
        let plan = solve(&case, None, &budget, &stop, |progress| {
            longest = longest.max(last.elapsed());
            last = Instant::now();
            told += 1;
            costs.push(progress.cost);
            if start.elapsed() > Duration::from_millis(2_300) && asked.is_none() {
                asked = Some(Instant::now());
                stop.store(true, Ordering::Relaxed);
            }
        })
        .expect("possible");
        let took = asked.expect("it was stopped").elapsed();
        println!("told {told} times, {longest:?} between two at most; ended {took:?} after it was told to");
        assert!(costs.windows(2).all(|two| two[1] <= two[0] + 1e-6), "it never gets worse");
        assert!(broken(&case, &plan.assignments).is_empty());
        assert!(longest < Duration::from_secs(1), "{longest:?}");
        assert!(took < Duration::from_millis(100), "{took:?}");
        assert!(plan.short.iter().all(|s| s.eligible == 0 || !s.causes.is_empty()), "the causes are named");
    }
}

#[test]
fn a_published_roster_changes_as_little_as_it_can() {
    let case = sample::case(Size { people: 30, days: 4 }, 11);
    let before = solved(&case, &rounds(20)).assignments;
    // One more lawyer is needed one afternoon.
    let mut more = Case { published: before.clone(), ..case };
    let need = more
        .needs
        .iter_mut()
        .find(|n| n.shift.as_str() == "d2s2" && n.profession == Some(Profession::Lawyer));
    need.expect("lawyers are needed").heads += 1;
    let calm = solve(&more, Some(&before), &rounds(20), &AtomicBool::new(false), |_| {})
        .expect("possible")
        .assignments;
    let other = Case { weights: Weights { change: 0, ..Weights::default() }, ..more.clone() };
    let wild = solved(&other, &rounds(20)).assignments;
    let changed = |now: &[Assignment]| before.iter().filter(|a| !now.contains(a)).count();
    println!("changed: {} with a price on changes, {} without", changed(&calm), changed(&wild));
    assert!(changed(&calm) * 4 < changed(&wild));
}

#[test]
fn a_no_show_is_repaired_with_three_others_moved_at_most() {
    let (mut repaired, mut longest) = (0, Duration::ZERO);
    for seed in 0..30 {
        let case = sample::case(Size { people: 100, days: 8 }, seed);
        let plan = solved(&case, &rounds(0));
        let hole = plan.assignments[seed as usize * 7 % plan.assignments.len()].clone();
        let rest: Vec<Assignment> = plan.assignments.iter().filter(|a| **a != hole).cloned().collect();
        let start = Instant::now();
        let found = repair(&case, &rest, &hole);
        longest = longest.max(start.elapsed());
        let Some(found) = found else { continue };
        repaired += 1;
        assert!(found.moves.len() <= MOVES_MAX && found.moves.iter().all(|m| m.takes.member != hole.member));
        let mut after = rest;
        for step in &found.moves {
            after.retain(|a| Some(a) != step.leaves.as_ref());
            after.push(step.takes.clone());
        }
        assert!(broken(&case, &after).is_empty(), "seed {seed}: {:?}", broken(&case, &after));
        let missing = |all: &[Assignment]| -> usize {
            roster::explain::explain(&case, all).iter().map(|s| usize::from(s.need.heads) - s.have).sum()
        };
        assert!(missing(&after) <= missing(&plan.assignments), "seed {seed}: the hole is closed");
    }
    println!("{repaired} of 30 repaired, {longest:?} at most");
    assert!(repaired >= 15 && longest < Duration::from_secs(2), "{repaired} {longest:?}");
}
