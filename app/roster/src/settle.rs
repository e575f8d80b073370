//! The whole roster by prices: what a head on each row is worth to the whole, and rosters near what people would choose
//! under it. Quick where a corps is large and its people are alike.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use crate::dive::STEP;
use crate::line::Finder;
use crate::prices::Prices;
use crate::problem::add;
use crate::search::Search;

/// How many times prices are moved before anything is settled.
const PRICES: usize = 300;
/// How much a row's price leans towards what it lacks, for each head: where a pass begins, and how it grows with each turn.
const PASS: (f64, f64) = (1.0, 1.06);
/// Where a pass ends.
const LEAN_MAX: f64 = 60.0;
/// How many passes each thread makes where rounds are counted rather than time.
const PASSES: usize = 6;
/// After so many passes that found nothing better, none follows.
const IDLE_MAX: usize = 10;
/// How long a pass may last before it is told that the search is alive.
const ALIVE: Duration = Duration::from_millis(100);

impl Search<'_> {
    /// Moves prices until they hold, and looks near what people would choose under them, in each thread from where chance
    /// leads it.
    ///
    /// `tell` hears of each pass, with the bound, and more often that the search is alive.
    pub(crate) fn by_prices(
        &mut self,
        finders: &mut [Finder],
        is_timed: bool,
        stop: &(dyn Fn() -> bool + Sync),
        mut tell: impl FnMut(Option<(&Self, f64)>),
    ) {
        let mut prices = Prices::new(self.problem, PRICES);
        let mut chosen = self.roster.clone();
        for _ in 0..PRICES {
            let Some(roster) = prices.round(self.problem, self.plans, finders, stop) else { break };
            chosen = roster;
            tell(Some((self, prices.bound)));
        }
        let heads = self.problem.heads(&chosen);
        let mut chains: Vec<Self> = Vec::with_capacity(finders.len());
        for _ in 0..finders.len() {
            let (roster, heads, random) = (chosen.clone(), heads.clone(), self.random.fork());
            chains.push(Self { roster, heads, random, cost: f64::INFINITY, ..*self });
        }
        let (mut passes, mut idle) = (0, 0);
        while (is_timed || passes < PASSES)
            && idle < IDLE_MAX
            && self.cost > prices.bound + STEP - 1e-3
            && !stop()
        {
            (passes, idle) = (passes + 1, idle + 1);
            std::thread::scope(|scope| {
                // Nothing is ever sent: it is cut off once the last worker lets go, and then at once.
                let (at_work, ended) = mpsc::channel::<()>();
                for (chain, finder) in chains.iter_mut().zip(finders.iter_mut()) {
                    let (at_work, prices) = (at_work.clone(), prices.best.clone());
                    scope.spawn(move || {
                        chain.settle(finder, stop, prices);
                        drop(at_work);
                    });
                }
                drop(at_work);
                while ended.recv_timeout(ALIVE) == Err(RecvTimeoutError::Timeout) {
                    tell(None);
                }
            });
            for chain in &chains {
                if chain.cost < self.cost {
                    self.roster.clone_from(&chain.roster);
                    self.heads.clone_from(&chain.heads);
                    (self.cost, idle) = (chain.cost, 0);
                }
            }
            tell(Some((self, prices.bound)));
        }
    }

    /// From what everybody would choose under prices to a roster: each in turn chooses anew, and each row's price leans
    /// towards what the row lacks just now, a little more each time (the method of multipliers).
    fn settle(&mut self, finder: &mut Finder, stop: &dyn Fn() -> bool, mut prices: Vec<f64>) {
        let (start, grow) = PASS;
        let days = 0..self.problem.days;
        let mut order: Vec<usize> = (0..self.problem.people.len()).collect();
        let mut lean = start;
        while lean < LEAN_MAX && !stop() {
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
