//! Rosters at a desk's own size, as JSON, so that another solver can be given the same case.
//!
//! `cargo run --release -p roster --example desk -- --people 100 --days 8 --seed 1 --case CASE.json` writes a case;
//! `... -- CASE.json --seconds 5 --threads 2 --out PLAN.json` solves one and prints a line of JSON. With `--problem FILE`
//! the case is also written as plain numbers: rows, and each person's choices of each day. With `--no-shows 20` so many
//! assignments of the plan fall out, each by itself, and are repaired.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "an example talks on its terminal")]

mod sample;

use std::fs;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use roster::case::{Assignment, Case};
use roster::plan::{Plan, solve};
use roster::repair::repair;
use roster::search::Budget;
use sample::Size;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("desk: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let mut size = Size { people: 100, days: 8 };
    let mut budget = Budget { time: Some(Duration::from_secs(5)), threads: 2, ..Budget::default() };
    let mut no_shows = 0;
    let (mut file, mut out, mut case_to, mut problem_to) = (None, None, None, None);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or(format!("{arg} needs a value"));
        match arg.as_str() {
            "--people" => size.people = value()?.parse()?,
            "--days" => size.days = value()?.parse()?,
            "--seed" => budget.seed = value()?.parse()?,
            "--seconds" => budget.time = Some(Duration::from_secs_f64(value()?.parse()?)),
            "--rounds" => budget.rounds = Some(value()?.parse()?),
            "--threads" => budget.threads = value()?.parse()?,
            "--no-shows" => no_shows = value()?.parse()?,
            "--case" => case_to = Some(value()?),
            "--problem" => problem_to = Some(value()?),
            "--out" => out = Some(value()?),
            _ => file = Some(arg),
        }
    }
    let case: Case = match &file {
        Some(file) => serde_json::from_str(&fs::read_to_string(file)?)?,
        None => sample::case(size, budget.seed),
    };
    if let Some(to) = problem_to {
        fs::write(to, serde_json::to_string(&case.compile().problem)?)?;
    }
    if let Some(to) = case_to {
        fs::write(to, serde_json::to_string(&case)?)?;
        return Ok(());
    }
    let start = Instant::now();
    let mut first = None;
    let plan = solve(&case, None, &budget, &AtomicBool::new(false), |progress| {
        first.get_or_insert((start.elapsed().as_millis(), progress.cost));
    })
    .map_err(|conflict| format!("{} cannot keep what is pinned", conflict.member))?;
    let (first_ms, first_cost) = first.unwrap_or_default();
    println!(
        "{}",
        serde_json::json!({
            "people": case.members.len(),
            "shifts": case.shifts.len(),
            "needs": case.needs.len(),
            "cost": plan.total,
            "bound": plan.bound,
            "short": plan.short.len(),
            "missing": plan.short.iter().map(|s| usize::from(s.need.heads) - s.have).sum::<usize>(),
            "first_ms": first_ms,
            "first_cost": first_cost,
            "found_after_ms": plan.found_after_ms,
            "rounds": plan.rounds,
            "threads": budget.threads,
            "seed": budget.seed,
            "repairs": (no_shows > 0).then(|| repairs(&case, &plan, no_shows)),
        })
    );
    if let Some(out) = out {
        fs::write(out, serde_json::to_string(&plan)?)?;
    }
    Ok(())
}

/// Lets so many assignments fall out, spread over the plan: how many are repaired, how many people are asked for one at
/// most, and how long the longest took, in ms.
fn repairs(case: &Case, plan: &Plan, no_shows: usize) -> serde_json::Value {
    let all = &plan.assignments;
    let (mut repaired, mut moves, mut longest) = (0, 0, Duration::ZERO);
    for hole in all.iter().step_by((all.len() / no_shows).max(1)).take(no_shows) {
        let rest: Vec<Assignment> = all.iter().filter(|one| *one != hole).cloned().collect();
        let start = Instant::now();
        let found = repair(case, &rest, hole);
        longest = longest.max(start.elapsed());
        if let Some(found) = found {
            repaired += 1;
            moves = moves.max(found.moves.len());
        }
    }
    serde_json::json!({
        "no_shows": no_shows,
        "repaired": repaired,
        "moves_max": moves,
        "longest_ms": longest.as_secs_f64() * 1_000.0,
    })
}
