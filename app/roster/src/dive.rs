//! Some people's lines made anew together: lines are generated where the linear program would pay for them, then fixed
//! one after the other. Also tells when a roster cannot get better.

use std::ops::Range;

use crate::line::{Ask, Finder};
use crate::master::{Column, Master};
use crate::problem::{OFF, Problem, Roster, Row, add};
use crate::succession::Plan;

/// Costs are whole numbers: whatever betters a roster betters it by this.
pub const STEP: f64 = 1.0;

/// What is to be made anew.
pub struct Part<'a> {
    /// The whole problem.
    pub problem: &'a Problem,
    /// A plan for each person.
    pub plans: &'a [Plan],
    /// The roster so far.
    pub roster: &'a Roster,
    /// The heads of its rows.
    pub heads: &'a [i32],
    /// Whose lines are free.
    pub people: &'a [usize],
    /// Which days of them.
    pub window: Range<usize>,
    /// Says that time is up.
    pub stop: &'a dyn Fn() -> bool,
}

/// What came of it.
#[derive(Debug, Default)]
pub struct Outcome {
    /// New lines that cost no more in all, by person.
    pub lines: Vec<(usize, Vec<u8>)>,
    /// How many lines were looked for.
    pub work: u64,
    /// Below this no roster of this part can change the cost, where it was proved.
    pub bound: Option<f64>,
}

struct Free {
    person: usize,
    lines: Vec<Column>,
    /// The line that the next program begins with.
    start: usize,
}

/// The program of those who are still free.
struct Level {
    rows: Vec<Row>,
    /// What the rows cost that the free cannot change.
    fixed: f64,
}

impl<'a> Part<'a> {
    /// Asks for a person's best line; outside the window this one stays.
    pub(crate) fn ask<'b>(&self, person: usize, line: &'b [u8]) -> Ask<'b>
    where
        'a: 'b,
    {
        let problem = self.problem;
        Ask { person: &problem.people[person], plan: &self.plans[person], weekends: &problem.weekends, line }
    }

    /// Makes the lines anew. `rounds` is the most rounds of new lines before the first is fixed.
    pub fn solve(&self, finder: &mut Finder, random: &mut fastrand::Rng, rounds: usize) -> Outcome {
        let problem = self.problem;
        // Rows of the window that the free can cover, counted anew.
        let mut local = vec![u32::MAX; problem.rows.len()];
        let mut rows = Vec::new();
        for &person in self.people {
            for day in &problem.people[person].days[self.window.clone()] {
                for &row in day.choices.iter().flat_map(|choice| &choice.rows) {
                    if local[row as usize] == u32::MAX {
                        local[row as usize] = rows.len() as u32;
                        rows.push(row);
                    }
                }
            }
        }
        let mut heads = self.heads.to_vec();
        for &person in self.people {
            add(&mut heads, &problem.people[person], &self.roster[person], self.window.clone(), -1);
        }
        let column = |at: usize, person: usize, line: Vec<u8>| {
            let of = &problem.people[person];
            let cost = of.line_cost(&problem.weekends, &line)?;
            let mut covered: Vec<u32> = self
                .window
                .clone()
                .filter(|day| line[*day] != OFF)
                .flat_map(|day| &of.days[day].choices[usize::from(line[day])].rows)
                .map(|row| local[*row as usize])
                .collect();
            covered.sort_unstable();
            Some(Column { person: at, cost, rows: covered, line })
        };
        let mut free = Vec::new();
        for &person in self.people {
            let Some(now) = column(0, person, self.roster[person].clone()) else { return Outcome::default() };
            free.push(Free { person, lines: vec![now], start: 0 });
        }
        let before: f64 =
            rows.iter().map(|row| problem.rows[*row as usize].cost(self.heads[*row as usize])).sum::<f64>()
                + free.iter().map(|free| free.lines[0].cost).sum::<f64>();
        let mut outcome = Outcome::default();
        let mut spent = 0.0;
        let mut done: Vec<(usize, Vec<u8>)> = Vec::new();
        let mut depth = 0;
        while !free.is_empty() {
            let level = Level::of(problem, &rows, &heads);
            let begin = |(at, f): (usize, &Free)| Column { person: at, ..f.lines[f.start].clone() };
            let mut master = Master::new(&level.rows, free.iter().enumerate().map(begin).collect(), random);
            for (at, f) in free.iter().enumerate() {
                for (_, line) in f.lines.iter().enumerate().filter(|(line, _)| *line != f.start) {
                    master.add(Column { person: at, ..line.clone() });
                }
            }
            let rounds = if depth == 0 { rounds } else { 3 };
            let mut bound = f64::NEG_INFINITY;
            for _ in 0..rounds {
                if !master.solve(self.stop) {
                    if (self.stop)() {
                        return Outcome::default();
                    }
                    break;
                }
                let (mut missing, mut found) = (0.0, false);
                for (at, of) in free.iter_mut().enumerate() {
                    if (self.stop)() {
                        return Outcome::default();
                    }
                    let person = of.person;
                    let ask = self.ask(person, &self.roster[person]);
                    let price = |row: u32| match local[row as usize] {
                        u32::MAX => 0.0,
                        row => -master.of_row(row as usize),
                    };
                    outcome.work += 1;
                    let best = finder.find(ask, &self.window, price);
                    let Some(made) = best.and_then(|best| column(at, person, best.line)) else { continue };
                    let reduced = master.reduced(&made);
                    if reduced < -1e-6 {
                        (missing, found) = (missing + reduced, true);
                        of.lines.push(made.clone());
                        master.add(made);
                    }
                }
                bound = bound.max(spent + level.fixed + master.worth() + missing);
                if bound > before - STEP + 1e-3 || !found {
                    break;
                }
            }
            if depth == 0 && bound.is_finite() {
                outcome.bound = Some((bound - 1e-3).ceil() - before);
            }
            // Nothing below here is better than what there is: at the top that is a proof, further down a wrong turn.
            if bound > before - STEP + 1e-3 {
                return outcome;
            }
            if !master.solve(self.stop) && (self.stop)() {
                return Outcome::default();
            }
            let mut shares: Vec<(usize, f64)> = master.shares().collect();
            // A little chance, so that the next dive goes elsewhere.
            for (_, share) in &mut shares {
                if *share < 0.999 {
                    *share *= 1.0 - 0.1 * random.f64();
                }
            }
            shares.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            // Those who stay free begin with the line that they almost have, and without those that are far too dear.
            for (at, f) in free.iter_mut().enumerate() {
                let most = shares.iter().find(|(column, _)| master.columns()[*column].person == at);
                let most = most.map(|(column, _)| master.columns()[*column].line.clone());
                f.start =
                    most.and_then(|most| f.lines.iter().position(|line| line.line == most)).unwrap_or(0);
            }
            let whole = shares.iter().filter(|(_, share)| *share >= 0.999).count();
            let sure = whole + free.len().saturating_sub(whole).div_ceil(20);
            let mut gone = Vec::new();
            for (at, _) in shares.into_iter().take(sure) {
                let fixed = &master.columns()[at];
                if gone.contains(&fixed.person) {
                    continue;
                }
                gone.push(fixed.person);
                spent += fixed.cost;
                for &row in &fixed.rows {
                    heads[rows[row as usize] as usize] += 1;
                }
                done.push((free[fixed.person].person, fixed.line.clone()));
            }
            if gone.is_empty() {
                return outcome;
            }
            gone.sort_unstable_by(|a, b| b.cmp(a));
            for at in gone {
                free.remove(at);
            }
            depth += 1;
        }
        let after = spent
            + rows.iter().map(|row| problem.rows[*row as usize].cost(heads[*row as usize])).sum::<f64>();
        if after < before + 1e-6 {
            outcome.lines = done;
        }
        outcome
    }
}

impl Level {
    /// What is needed beside those who are fixed. Where there are too many already, each more costs from the first.
    fn of(problem: &Problem, rows: &[u32], heads: &[i32]) -> Self {
        let mut fixed = 0.0;
        let rows = rows
            .iter()
            .map(|row| {
                let (of, heads) = (problem.rows[*row as usize], heads[*row as usize]);
                let need = of.need - heads;
                if need < 0 {
                    fixed += f64::from(-need) * of.over;
                }
                Row { need: need.max(0), ..of }
            })
            .collect();
        Self { rows, fixed }
    }
}
