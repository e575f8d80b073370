//! The whole roster by prices: what a head on each row is worth to the whole, and rosters near what people would choose
//! under it. Quick where a corps is large and its people are alike.

use crate::line::Finder;
use crate::prices::Prices;
use crate::problem::add;
use crate::search::Search;

/// How many lines are looked for, in all, while prices move; and how many times they move at most and at least.
const PRICED_LINES: usize = 30_000;
const PRICES: (usize, usize) = (100, 300);
/// How much a row's price leans towards what it lacks, for each head: where a pass begins, and how it grows with each turn.
/// The first pass comes from nowhere, the next go on from where prices have settled.
const FIRST_PASS: (f64, f64) = (0.5, 1.1);
const NEXT_PASS: (f64, f64) = (1.0, 1.06);
/// Where a pass ends.
const LEAN_MAX: f64 = 60.0;
/// How many passes there are, if there is time.
const PASSES: usize = 8;

impl Search<'_> {
    /// Moves prices until they hold, and looks near what people would choose under them.
    ///
    /// `tell` hears of each pass, with the bound, and more often that the search is alive.
    pub(crate) fn by_prices(
        &mut self,
        finders: &mut [Finder],
        stop: &(dyn Fn() -> bool + Sync),
        mut tell: impl FnMut(Option<(&Self, f64)>),
    ) {
        let rounds = (PRICED_LINES / self.problem.people.len().max(1)).clamp(PRICES.0, PRICES.1);
        let mut prices = Prices::new(self.problem, rounds);
        let mut chosen = self.roster.clone();
        for _ in 0..rounds {
            let Some(roster) = prices.round(self.problem, self.plans, finders, stop) else { break };
            chosen = roster;
            tell(Some((self, prices.bound)));
        }
        prices.of.clone_from(&prices.best);
        let Some(finder) = finders.first_mut() else { return };
        let mut best = (self.roster.clone(), self.heads.clone(), self.cost);
        self.heads = self.problem.heads(&chosen);
        self.roster = chosen;
        let mut pass = FIRST_PASS;
        for _ in 0..PASSES {
            self.settle(finder, stop, &mut prices.of, pass, &mut || tell(None));
            pass = NEXT_PASS;
            if self.cost < best.2 {
                best = (self.roster.clone(), self.heads.clone(), self.cost);
            }
            tell(Some((self, prices.bound)));
            if stop() {
                break;
            }
        }
        (self.roster, self.heads, self.cost) = best;
    }

    /// From what everybody would choose under prices to a roster: each in turn chooses anew, and each row's price leans
    /// towards what the row lacks just now, a little more each time (the method of multipliers).
    fn settle(
        &mut self,
        finder: &mut Finder,
        stop: &dyn Fn() -> bool,
        prices: &mut [f64],
        (start, grow): (f64, f64),
        alive: &mut dyn FnMut(),
    ) {
        let days = 0..self.problem.days;
        let mut order: Vec<usize> = (0..self.problem.people.len()).collect();
        let mut lean = start;
        while lean < LEAN_MAX && !stop() {
            alive();
            self.random.shuffle(&mut order);
            for &at in &order {
                if stop() {
                    break;
                }
                let person = &self.problem.people[at];
                add(&mut self.heads, person, &self.roster[at], days.clone(), -1);
                let heads = &self.heads;
                let price = |row: u32| {
                    let (of, row) = (&self.problem.rows[row as usize], row as usize);
                    let lacks = f64::from(of.need - heads[row]) - 0.5;
                    -(prices[row] + lean * lacks).clamp(-of.over, of.under)
                };
                if let Some(found) = finder.find(self.ask(at), &days, price) {
                    self.roster[at] = found.line;
                }
                add(&mut self.heads, person, &self.roster[at], days.clone(), 1);
            }
            for ((price, of), heads) in prices.iter_mut().zip(&self.problem.rows).zip(&self.heads) {
                *price = (*price + 0.5 * lean * f64::from(of.need - heads)).clamp(-of.over, of.under);
            }
            lean *= grow;
        }
        self.cost = self.problem.cost(&self.roster).unwrap_or(f64::INFINITY);
        self.sweep(finder, stop);
    }
}
