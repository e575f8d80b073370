//! The solver on the Curtois shift-scheduling instances, as JSON.
//!
//! `cargo run --release -p roster --example nurse -- FILE --seconds 60 --threads 2 --out ROSTER.json` prints a line of JSON:
//! cost, violations of hard rules, seconds to the best roster, the proved bound.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "an example talks on its terminal")]

use std::collections::HashMap;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use roster::problem::{Choice, Counter, Day, OFF, Person, Problem, Row, Weekend};
use roster::search::{Budget, solve};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Instance {
    n_days: usize,
    shifts: Vec<Shift>,
    staffs: Vec<Staff>,
    covers: Vec<Vec<Cover>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Shift {
    id: String,
    length: u32,
    forbidden_following_shifts: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Staff {
    id: String,
    max_shifts: Vec<u16>,
    min_total_minutes: u32,
    max_total_minutes: u32,
    min_consecutive_shifts: u16,
    max_consecutive_shifts: u16,
    min_consecutive_days_off: u16,
    max_weekends: u16,
    days_off: Option<Vec<usize>>,
    on_requests: Option<Vec<Request>>,
    off_requests: Option<Vec<Request>>,
}

#[derive(Deserialize)]
struct Request {
    day: usize,
    shift: String,
    weight: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Cover {
    requirement: i32,
    weight_if_under: f64,
    weight_if_over: f64,
}

#[derive(Serialize)]
struct Written<'a> {
    cost: f64,
    roster: HashMap<&'a str, Vec<&'a str>>,
}

/// Greatest common divisor, for the unit of lengths.
fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}

impl Instance {
    fn shift(&self, id: &str) -> Option<usize> {
        self.shifts.iter().position(|shift| shift.id == id)
    }

    fn problem(&self) -> Problem {
        let unit = self.shifts.iter().fold(0, |unit, shift| gcd(unit, shift.length)).max(1);
        let rows = self.covers.iter().flatten();
        let rows = rows
            .map(|c| Row { need: c.requirement, under: c.weight_if_under, over: c.weight_if_over })
            .collect();
        let weekends = (0..self.n_days)
            .map(|day| match day % 7 {
                5 => Weekend::First,
                6 => Weekend::Second,
                _ => Weekend::None,
            })
            .collect();
        Problem {
            days: self.n_days,
            weekends,
            rows,
            people: self.staffs.iter().map(|staff| self.person(staff, unit)).collect(),
        }
    }

    fn person(&self, staff: &Staff, unit: u32) -> Person {
        // Only limits that can be reached are counted.
        let limited: Vec<usize> = (0..self.shifts.len())
            .filter(|at| (1..self.n_days).contains(&usize::from(staff.max_shifts[*at])))
            .collect();
        let able: Vec<usize> = (0..self.shifts.len()).filter(|at| staff.max_shifts[*at] > 0).collect();
        let days = (0..self.n_days).map(|day| self.day(staff, day, &able, &limited, unit)).collect();
        let weekends = self.n_days.div_ceil(7);
        Person {
            days,
            min_run: staff.min_consecutive_shifts.max(1),
            max_run: staff.max_consecutive_shifts,
            min_off: staff.min_consecutive_days_off.max(1),
            max_nights: None,
            max_weekends: (usize::from(staff.max_weekends) < weekends).then_some(staff.max_weekends),
            min_length: staff.min_total_minutes.div_ceil(unit),
            max_length: staff.max_total_minutes / unit,
            length_costs: Vec::new(),
            counters: limited
                .iter()
                .map(|at| Counter { max: staff.max_shifts[*at], costs: Vec::new() })
                .collect(),
        }
    }

    fn day(&self, staff: &Staff, day: usize, able: &[usize], limited: &[usize], unit: u32) -> Day {
        let asked = |list: &Option<Vec<Request>>, shift: Option<usize>| -> f64 {
            let of_day = list.iter().flatten().filter(|r| r.day == day);
            of_day.filter(|r| shift.is_none_or(|s| r.shift == self.shifts[s].id)).map(|r| r.weight).sum()
        };
        let not_given = asked(&staff.on_requests, None);
        if staff.days_off.iter().flatten().any(|off| *off == day) {
            return Day { off: Some(not_given), choices: Vec::new() };
        }
        let was_off = day > 0 && staff.days_off.iter().flatten().any(|off| *off + 1 == day);
        let choices = able
            .iter()
            .map(|&at| {
                let shift = &self.shifts[at];
                let may_follow = |before: &usize| {
                    let forbidden = self.shifts[*before].forbidden_following_shifts.iter().flatten();
                    !forbidden.into_iter().any(|id| *id == shift.id)
                };
                let follows = able.iter().enumerate().filter(|(_, before)| may_follow(before));
                let counted = limited.iter().position(|l| *l == at);
                Choice {
                    tag: at as u32,
                    rows: vec![(day * self.shifts.len() + at) as u32],
                    cost: asked(&staff.off_requests, Some(at)) + not_given
                        - asked(&staff.on_requests, Some(at)),
                    length: shift.length / unit,
                    night: false,
                    counters: counted.map_or(0, |bit| 1 << bit),
                    follows: if was_off { 0 } else { follows.fold(0, |all, (bit, _)| all | 1 << bit) },
                    barred: 0,
                }
            })
            .collect();
        Day { off: Some(not_given), choices }
    }

    /// The shift of each day, as its place in the list.
    fn shifts_of(&self, problem: &Problem, person: usize, line: &[u8]) -> Vec<Option<usize>> {
        let day = |(day, choice): (usize, &u8)| {
            (*choice != OFF)
                .then(|| problem.people[person].days[day].choices[usize::from(*choice)].tag as usize)
        };
        line.iter().enumerate().map(day).collect()
    }

    /// Hard rules that somebody's shifts break, counted straight from the instance's text: the solver's own model of the
    /// rules has no part in it.
    fn violations(&self, staff: &Staff, shifts: &[Option<usize>]) -> usize {
        let mut broken = 0;
        let works = |day: usize| shifts[day].is_some();
        broken += staff.days_off.iter().flatten().filter(|day| works(**day)).count();
        for two in shifts.windows(2) {
            if let [Some(a), Some(b)] = *two {
                let forbidden = self.shifts[a].forbidden_following_shifts.iter().flatten();
                broken += usize::from(forbidden.into_iter().any(|id| *id == self.shifts[b].id));
            }
        }
        for (at, most) in staff.max_shifts.iter().enumerate() {
            broken += usize::from(shifts.iter().filter(|s| **s == Some(at)).count() > usize::from(*most));
        }
        let minutes: u32 = shifts.iter().flatten().map(|s| self.shifts[*s].length).sum();
        broken += usize::from(!(staff.min_total_minutes..=staff.max_total_minutes).contains(&minutes));
        let mut day = 0;
        while day < shifts.len() {
            let end = (day..shifts.len()).find(|d| works(*d) != works(day)).unwrap_or(shifts.len());
            let (run, inside) = ((end - day) as u16, day > 0 && end < shifts.len());
            broken += usize::from(works(day) && run > staff.max_consecutive_shifts);
            broken += usize::from(works(day) && inside && run < staff.min_consecutive_shifts);
            broken += usize::from(!works(day) && inside && run < staff.min_consecutive_days_off);
            day = end;
        }
        let weekends =
            (5..shifts.len()).step_by(7).filter(|d| works(*d) || (d + 1 < shifts.len() && works(d + 1)));
        broken + usize::from(weekends.count() > usize::from(staff.max_weekends))
    }

    /// The cost of a roster, likewise from the instance's text.
    fn cost(&self, lines: &[Vec<Option<usize>>]) -> f64 {
        let mut cost = 0.0;
        for (staff, shifts) in self.staffs.iter().zip(lines) {
            for request in staff.on_requests.iter().flatten() {
                cost += if shifts[request.day] == self.shift(&request.shift) { 0.0 } else { request.weight };
            }
            for request in staff.off_requests.iter().flatten() {
                cost += if shifts[request.day] == self.shift(&request.shift) { request.weight } else { 0.0 };
            }
        }
        for (day, covers) in self.covers.iter().enumerate() {
            for (at, cover) in covers.iter().enumerate() {
                let heads = lines.iter().filter(|shifts| shifts[day] == Some(at)).count() as i32;
                let row =
                    Row { need: cover.requirement, under: cover.weight_if_under, over: cover.weight_if_over };
                cost += row.cost(heads);
            }
        }
        cost
    }
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("nurse: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let (mut file, mut out) = (None, None);
    let mut budget = Budget { time: Some(Duration::from_secs(60)), threads: 2, ..Budget::default() };
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or(format!("{arg} needs a value"));
        match arg.as_str() {
            "--seconds" => budget.time = Some(Duration::from_secs_f64(value()?.parse()?)),
            "--rounds" => budget.rounds = Some(value()?.parse()?),
            "--threads" => budget.threads = value()?.parse()?,
            "--seed" => budget.seed = value()?.parse()?,
            "--out" => out = Some(value()?),
            _ => file = Some(arg),
        }
    }
    let file = file.ok_or("which file?")?;
    let instance: Instance = serde_json::from_str(&std::fs::read_to_string(&file)?)?;
    let problem = instance.problem();
    let solution = solve(&problem, None, &budget, &AtomicBool::new(false), |_| {})
        .map_err(|error| format!("{} can work no line at all", instance.staffs[error.person].id))?;
    let lines: Vec<Vec<Option<usize>>> = solution
        .roster
        .iter()
        .enumerate()
        .map(|(person, line)| instance.shifts_of(&problem, person, line))
        .collect();
    let violations: usize =
        instance.staffs.iter().zip(&lines).map(|(s, line)| instance.violations(s, line)).sum();
    let cost = instance.cost(&lines);
    println!(
        "{}",
        serde_json::json!({
            "file": file,
            "cost": cost,
            "violations": violations,
            "seconds_to_best": (solution.found_after.as_secs_f64() * 1000.0).round() / 1000.0,
            "bound": solution.bound,
            "rounds": solution.rounds,
            "threads": budget.threads,
            "seed": budget.seed,
        })
    );
    if let Some(out) = out {
        let name = |shift: &Option<usize>| shift.map_or("", |at| self::shift_id(&instance, at));
        let roster = instance.staffs.iter().zip(&lines);
        let roster = roster.map(|(s, line)| (s.id.as_str(), line.iter().map(name).collect())).collect();
        std::fs::write(out, serde_json::to_string(&Written { cost, roster })?)?;
    }
    if (cost - solution.cost).abs() > 1e-6 {
        return Err(format!("the solver believes in {} and the instance in {cost}", solution.cost).into());
    }
    Ok(())
}

fn shift_id(instance: &Instance, at: usize) -> &str {
    &instance.shifts[at].id
}
