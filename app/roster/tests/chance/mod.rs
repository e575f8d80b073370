//! Cases of chance's making, and their rosters.

#[path = "../../examples/desk/sample.rs"]
pub mod sample;

use std::sync::atomic::AtomicBool;

use domain::roster::{Need, Rules, Shift, Span, TimeSpan, is_night};
use domain::{HOUR, Language, MINUTE, Profession, ShiftId};
use fastrand::Rng;
use roster::case::Case;
use roster::plan::{Plan, solve};
use roster::search::Budget;
use sample::Size;

pub fn rounds(rounds: u64) -> Budget {
    Budget { time: None, rounds: Some(rounds), threads: 1, seed: 7 }
}

pub fn solved(case: &Case, budget: &Budget) -> Plan {
    solve(case, None, budget, &AtomicBool::new(false), |_| {}).expect("nothing is pinned that cannot be")
}

/// A case: its size, its rules, and some of what was published and pinned before. In one of two some evenings go on beyond
/// midnight, in two of five the hotline has shifts that begin in the midst of others.
pub fn some_case(seed: u64) -> Case {
    let random = &mut Rng::with_seed(seed);
    let size = Size { people: random.usize(4..=18), days: random.usize(2..=6) };
    let mut case = sample::case(size, seed);
    case.rules = Rules {
        rest: random.i64(6..=16) * HOUR,
        nights: random.u16(1..=3),
        days: random.u16(2..=6),
        total_max: random.i64(2..=6) * 6 * HOUR,
        ..Rules::default()
    };
    if seed.is_multiple_of(2) {
        go_beyond_midnight(&mut case, random);
    }
    if seed % 5 < 2 {
        overlap(&mut case, random);
    }
    if seed.is_multiple_of(3) {
        let before = solved(&case, &rounds(1));
        case.pinned = before.assignments.iter().filter(|_| random.f64() < 0.1).cloned().collect();
        case.published = before.assignments;
    }
    case
}

/// When a shift is, by the clock of its day; how long it is stays.
fn at(shift: &mut Shift, starts: u16) {
    let length = shift.span.length();
    let midnight = shift.span.from - i64::from(shift.starts) * MINUTE;
    let from = midnight + i64::from(starts) * MINUTE;
    shift.span = Span { from, to: from + length };
    (shift.starts, shift.ends) = (starts, starts + (length / MINUTE) as u16);
    shift.night = is_night(TimeSpan { starts: shift.starts, ends: shift.ends });
}

/// Some evenings begin so late that they end in the next day's first shift.
fn go_beyond_midnight(case: &mut Case, random: &mut Rng) {
    for shift in case.shifts.iter_mut().filter(|shift| shift.starts == 18 * 60) {
        if random.f64() < 0.6 {
            at(shift, 18 * 60 + 30 * random.u16(1..=11));
        }
    }
}

/// On some days the hotline needs people at its own hours too.
fn overlap(case: &mut Case, random: &mut Rng) {
    let days: Vec<Shift> = case.shifts.iter().filter(|shift| shift.starts == 6 * 60).cloned().collect();
    for mut shift in days {
        if random.bool() {
            shift.id = ShiftId(format!("{}x", shift.id));
            shift.desk = "hotline".to_owned();
            shift.span.to = shift.span.from + 2 * HOUR * random.i64(2..=4);
            at(&mut shift, 60 * random.u16(7..=20));
            let need = |profession, language| Need {
                shift: shift.id.clone(),
                also: Vec::new(),
                profession: Some(profession),
                language,
                heads: 1,
            };
            case.needs.extend([
                need(Profession::Lawyer, None),
                need(Profession::Notary, None),
                need(Profession::Lawyer, Some(Language::En)),
            ]);
            case.shifts.push(shift);
        }
    }
}
