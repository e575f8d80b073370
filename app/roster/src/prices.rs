//! What a head on each row is worth to the whole: a price for each row, moved until what people would choose under them is
//! what is needed. The prices bound what any roster can cost, and lead to rosters that no exchange of a few finds.
//!
//! Lagrange's relaxation of the rows, with a deflected subgradient.

use crate::line::{Ask, Finder};
use crate::problem::{OFF, Problem, Roster, add};
use crate::succession::Plan;

/// The prices, and how they move.
#[derive(Debug)]
pub struct Prices {
    /// What one more head is worth; at most what one who is missing costs, at least less what one too many costs.
    pub of: Vec<f64>,
    /// No roster costs less.
    pub bound: f64,
    direction: Vec<f64>,
    step: f64,
    /// Rounds since the bound rose.
    stale: u32,
}

impl Prices {
    /// Begins with nothing known.
    pub fn new(problem: &Problem) -> Self {
        Self {
            of: problem.rows.iter().map(|row| row.under / 4.0).collect(),
            bound: f64::NEG_INFINITY,
            direction: vec![0.0; problem.rows.len()],
            step: 1.0,
            stale: 0,
        }
    }

    /// What everybody would choose under the prices; then moves the prices towards what is needed. `best` is what the best
    /// known roster costs. `None` where `stop` said so.
    pub fn round(
        &mut self,
        problem: &Problem,
        plans: &[Plan],
        finder: &mut Finder,
        best: f64,
        stop: &dyn Fn() -> bool,
    ) -> Option<Roster> {
        let days = 0..problem.days;
        let nothing = vec![OFF; problem.days];
        let mut roster = Vec::with_capacity(problem.people.len());
        let mut heads = vec![0; problem.rows.len()];
        let mut worth: f64 =
            problem.rows.iter().zip(&self.of).map(|(row, price)| price * f64::from(row.need)).sum();
        for (person, plan) in problem.people.iter().zip(plans) {
            if stop() {
                return None;
            }
            let ask = Ask { person, plan, weekends: &problem.weekends, line: &nothing };
            let found = finder.find(ask, &days, |row| -self.of[row as usize])?;
            worth += found.priced;
            add(&mut heads, person, &found.line, days.clone(), 1);
            roster.push(found.line);
        }
        if worth > self.bound + 1e-6 {
            (self.bound, self.stale) = (worth, 0);
        } else {
            self.stale += 1;
            if self.stale >= 6 {
                (self.step, self.stale) = (self.step * 0.6, 0);
            }
        }
        let mut square = 0.0;
        for ((direction, row), heads) in self.direction.iter_mut().zip(&problem.rows).zip(&heads) {
            *direction = 0.6 * *direction + 0.4 * f64::from(row.need - heads);
            square += *direction * *direction;
        }
        let gap = (best - worth).max(1.0);
        let step = self.step * gap / square.max(1.0);
        for ((price, direction), row) in self.of.iter_mut().zip(&self.direction).zip(&problem.rows) {
            *price = (*price + step * direction).clamp(-row.over, row.under);
        }
        Some(roster)
    }
}
