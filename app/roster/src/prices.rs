//! What a head on each row is worth to the whole: a price for each row, moved until what people would choose under them is
//! what is needed. The prices bound what any roster can cost, and lead to rosters that no exchange of a few finds.
//!
//! Lagrange's relaxation of the rows, with a deflected subgradient. Its steps have a length of their own that shrinks from
//! round to round: one that were taken from what the best roster costs would be of the wrong size until that one is good.

use crate::line::{Ask, Finder};
use crate::problem::{OFF, Problem, Roster, add};
use crate::succession::Plan;

/// The first step, as a share of what everybody who is missing everywhere would cost.
const FIRST_STEP: f64 = 0.14;
/// The last step, as a share of the first.
const LAST_STEP: f64 = 2e-5;
/// How much of its direction a round takes over from the one before: where what people choose swings to and fro, only what
/// always lacks moves its price.
const KEPT: f64 = 0.9;

/// The prices, and how they move.
#[derive(Debug)]
pub struct Prices {
    /// What one more head is worth; at most what one who is missing costs, at least less what one too many costs.
    pub of: Vec<f64>,
    /// The prices that prove the bound.
    pub best: Vec<f64>,
    /// No roster costs less.
    pub bound: f64,
    direction: Vec<f64>,
    step: f64,
    /// By how much each step is shorter than the one before.
    shrink: f64,
}

impl Prices {
    /// Begins with nothing known. After `rounds` the prices hardly move any more.
    pub fn new(problem: &Problem, rounds: usize) -> Self {
        let of: Vec<f64> = problem.rows.iter().map(|row| row.under / 4.0).collect();
        let square: f64 = problem.rows.iter().map(|row| row.under * row.under).sum();
        Self {
            best: of.clone(),
            of,
            bound: f64::NEG_INFINITY,
            direction: vec![0.0; problem.rows.len()],
            step: FIRST_STEP * square.sqrt(),
            shrink: LAST_STEP.powf(1.0 / rounds.max(1) as f64),
        }
    }

    /// What everybody would choose under the prices; then moves the prices towards what is needed. Each of the finders works
    /// in a thread of its own; what is found does not depend on how many there are. `None` where `stop` said so.
    pub fn round(
        &mut self,
        problem: &Problem,
        plans: &[Plan],
        finders: &mut [Finder],
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Roster> {
        let days = 0..problem.days;
        let (priced, roster) = self.choose(problem, plans, finders, stop)?;
        let mut heads = vec![0; problem.rows.len()];
        for (person, line) in problem.people.iter().zip(&roster) {
            add(&mut heads, person, line, days.clone(), 1);
        }
        let needed = problem.rows.iter().zip(&self.of).map(|(row, price)| price * f64::from(row.need));
        let worth = needed.sum::<f64>() + priced;
        if worth > self.bound {
            self.bound = worth;
            self.best.clone_from(&self.of);
        }
        let mut square = 0.0;
        for (at, (direction, row)) in self.direction.iter_mut().zip(&problem.rows).enumerate() {
            *direction = KEPT * *direction + (1.0 - KEPT) * f64::from(row.need - heads[at]);
            // Where a price cannot move any further, what lacks must not shorten the others' step.
            if (*direction < 0.0 && self.of[at] <= -row.over)
                || (*direction > 0.0 && self.of[at] >= row.under)
            {
                *direction = 0.0;
            }
            square += *direction * *direction;
        }
        let step = self.step / square.sqrt().max(1e-9);
        self.step *= self.shrink;
        for ((price, direction), row) in self.of.iter_mut().zip(&self.direction).zip(&problem.rows) {
            *price = (*price + step * direction).clamp(-row.over, row.under);
        }
        Some(roster)
    }

    /// Everybody's best line, and what these cost under the prices.
    fn choose(
        &self,
        problem: &Problem,
        plans: &[Plan],
        finders: &mut [Finder],
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<(f64, Roster)> {
        let days = 0..problem.days;
        let nothing = &vec![OFF; problem.days];
        let some = problem.people.len().div_ceil(finders.len().max(1)).max(1);
        let one = |(person, plan), finder: &mut Finder| {
            if stop() {
                return None;
            }
            let ask = Ask { person, plan, weekends: &problem.weekends, line: nothing };
            finder.find(ask, &days, |row| -self.of[row as usize])
        };
        let found: Option<Vec<_>> = std::thread::scope(|scope| {
            let parts = problem.people.chunks(some).zip(plans.chunks(some)).zip(finders);
            let mut parts = parts.map(|((people, plans), finder)| {
                let one = &one;
                move || people.iter().zip(plans).map(|who| one(who, finder)).collect::<Option<Vec<_>>>()
            });
            // The first part is this thread's own.
            let own = parts.next();
            let others: Vec<_> = parts.map(|part| scope.spawn(part)).collect();
            let own = own.map_or(Some(Vec::new()), |mut part| part());
            std::iter::once(own)
                .chain(others.into_iter().map(|part| part.join().unwrap_or_default()))
                .collect()
        });
        let mut priced = 0.0;
        let roster = found?.into_iter().flatten().map(|found| {
            priced += found.priced;
            found.line
        });
        let roster = roster.collect();
        Some((priced, roster))
    }
}
