//! Whatever corps and needs come, a roster keeps every hard rule, says what is short, and why.

#![allow(clippy::print_stdout, reason = "what a test measured is shown")]

mod cast;
mod chance;
mod independent;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use cast::{shift, wei};
use chance::{rounds, sample, solved, some_case};
use domain::roster::{Need, Wish, faults_of};
use domain::{AccountId, HOUR, Profession, ShiftId};
use independent::broken;
use roster::case::{Assignment, Case, Weights};
use roster::plan::solve;
use roster::repair::{MOVES_MAX, repair};
use roster::search::Budget;
use sample::Size;

/// Every hard rule.
const RULES: [&str; 11] = [
    "profession",
    "licence",
    "impossible",
    "hours",
    "overlap",
    "rest",
    "day",
    "total",
    "nights",
    "days",
    "pinned",
];

/// Puts somebody on one more shift of a roster that breaks nothing, twenty times: both checkers say the same of it. Counts
/// which rules are found broken.
fn plant(seed: u64, case: &Case, roster: &[Assignment], found: &mut BTreeMap<&'static str, usize>) {
    let random = &mut fastrand::Rng::with_seed(seed);
    for _ in 0..20 {
        let member = &case.members[random.usize(..case.members.len())];
        let shift = &case.shifts[random.usize(..case.shifts.len())];
        // Mostly what they practise, so that other rules have their turn.
        let profession = match random.u8(..10) {
            0 => Profession::ALL[random.usize(..Profession::ALL.len())],
            _ => member.licences[random.usize(..member.licences.len())].profession,
        };
        let mut planted = roster.to_vec();
        planted.push(Assignment { member: member.id.clone(), shift: shift.id.clone(), profession });
        let broken = broken(case, &planted);
        let faults = faults_of(member, &case.held(&planted, &member.id), &case.rules);
        let shared: BTreeSet<_> = faults.iter().map(|(_, fault)| fault.code()).collect();
        assert_eq!(broken, shared, "seed {seed}: {} on {shift:?} as {profession}", member.id);
        let held = case.held(roster, &member.id);
        let across = held.iter().any(|h| h.shift.day != shift.day && h.shift.span.common(shift.span) > 0);
        for rule in broken.into_iter().chain(across.then_some("overlap at midnight")) {
            *found.entry(rule).or_default() += 1;
        }
    }
    for pin in &case.pinned {
        let unpinned: Vec<Assignment> = roster.iter().filter(|a| *a != pin).cloned().collect();
        let found_here = broken(case, &unpinned);
        assert_eq!(found_here, BTreeSet::from(["pinned"]), "seed {seed}");
        *found.entry("pinned").or_default() += 1;
    }
}

#[test]
fn every_roster_of_500_cases_keeps_every_hard_rule_and_costs_what_it_says() {
    let (mut assigned, mut bounded, mut across, mut amid) = (0, 0, 0, 0);
    let mut found = BTreeMap::new();
    for seed in 0..500 {
        let case = some_case(seed);
        across += usize::from(case.shifts.iter().any(|s| s.ends > 1_440));
        amid += usize::from(case.shifts.iter().any(|s| s.desk == "hotline"));
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
            bounded += 1;
            assert!(
                plan.total > bound - 1e-6,
                "seed {seed}: {} is below what is possible, {bound}",
                plan.total
            );
        }
        assigned += plan.assignments.len();
        plant(seed, &case, &plan.assignments, &mut found);
    }
    println!(
        "500 cases, {across} across midnight, {amid} with overlaps, {assigned} assignments; planted: {found:?}"
    );
    assert!(assigned > 5_000, "somebody works at all");
    assert!(across > 200 && amid > 100, "shifts of every kind: {across} {amid}");
    assert!(bounded > 100, "of most something is proved: {bounded}");
    for rule in RULES.into_iter().chain(["overlap at midnight"]) {
        assert!(found.get(rule).is_some_and(|n| *n >= 10), "{rule} was planted: {found:?}");
    }
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
