//! The search: a first roster at once, each person's line made as good as it can be, then parts of the roster anew for as
//! long as there is time. Same seed, same rounds, same threads: the same roster.

use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::dive::{Outcome, Part, STEP};
use crate::line::{Ask, Finder};
use crate::problem::{OFF, Problem, Roster, add};
use crate::succession::Plan;

/// What the search may use.
#[derive(Clone, Debug)]
pub struct Budget {
    /// The most time.
    pub time: Option<Duration>,
    /// The most rounds; each makes one part anew for each thread.
    pub rounds: Option<u64>,
    /// How many threads work.
    pub threads: usize,
    /// Where chance begins.
    pub seed: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self { time: Some(Duration::from_secs(5)), rounds: None, threads: 1, seed: 1 }
    }
}

/// How far the search is.
#[derive(Clone, Debug)]
pub struct Progress<'a> {
    /// The best roster so far.
    pub roster: &'a Roster,
    /// What it costs.
    pub cost: f64,
    /// Nothing can cost less, as far as is proved.
    pub bound: Option<f64>,
    /// Since the search began.
    pub elapsed: Duration,
    /// Rounds so far.
    pub rounds: u64,
}

/// What the search ended with.
#[derive(Clone, Debug)]
pub struct Solution {
    /// The best roster.
    pub roster: Roster,
    /// What it costs.
    pub cost: f64,
    /// Nothing can cost less, as far as is proved.
    pub bound: Option<f64>,
    /// When the best roster was found.
    pub found_after: Duration,
    /// Rounds in all.
    pub rounds: u64,
}

/// Somebody for whom no line keeps to the rules, not even one without work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Impossible {
    /// Their place in [`Problem::people`].
    pub person: usize,
}

/// Calls back at most so often, unless the roster got better.
const TELL: Duration = Duration::from_millis(250);
/// The most people whose lines are made anew together, and the least.
const PEOPLE: Range<usize> = 3..24;
/// A problem of so few people and rows is looked at as a whole first.
const WHOLE: usize = 250;
/// The share of the time that prices and passes may take.
const PRICED: f64 = 0.6;
/// How many rounds of new lines a part gets before the first is fixed.
const ROUNDS: usize = 20;
/// How many times lines are shuffled in one go.
const SHUFFLES: usize = 60;
/// Windows are this long, where the whole is longer.
const WINDOW: usize = 42;

/// Searches from `from`, or from nothing. `tell` hears of progress; `stop` ends it within some ten milliseconds.
pub fn solve(
    problem: &Problem,
    from: Option<&Roster>,
    budget: &Budget,
    stop: &AtomicBool,
    mut tell: impl FnMut(&Progress<'_>),
) -> Result<Solution, Impossible> {
    let start = Instant::now();
    let plans: Vec<Plan> = problem.people.iter().map(Plan::of).collect();
    let mut search = Search {
        problem,
        plans: &plans,
        heads: vec![0; problem.rows.len()],
        roster: vec![Vec::new(); problem.people.len()],
        cost: 0.0,
        random: fastrand::Rng::with_seed(budget.seed),
    };
    search.begin(from)?;
    let over = || stop.load(Ordering::Relaxed) || budget.time.is_some_and(|time| start.elapsed() >= time);
    let mut told = Instant::now();
    let mut solution = Solution {
        roster: search.roster.clone(),
        cost: search.cost,
        bound: None,
        found_after: start.elapsed(),
        rounds: 0,
    };
    let mut say = |solution: &Solution, better: bool| {
        if better || told.elapsed() >= TELL {
            told = Instant::now();
            tell(&Progress {
                roster: &solution.roster,
                cost: solution.cost,
                bound: solution.bound,
                elapsed: start.elapsed(),
                rounds: solution.rounds,
            });
        }
    };
    say(&solution, true);
    let mut finders: Vec<Finder> = (0..budget.threads.max(1)).map(|_| Finder::default()).collect();
    search.sweep(&mut finders[0], &over);
    if solution.improve(&search, start) {
        say(&solution, true);
    }
    let all: Vec<usize> = (0..problem.people.len()).collect();
    let is_small = problem.people.len() + problem.rows.len() <= WHOLE;
    if is_small && !over() {
        let part = search.part(&all, 0..problem.days, &over);
        let outcome = part.solve(&mut finders[0], &mut fastrand::Rng::with_seed(budget.seed), 400);
        solution.bound = outcome.bound.map(|bound| solution.cost + bound);
        search.take(&outcome);
        if solution.improve(&search, start) {
            say(&solution, true);
        }
    }
    if !is_small {
        let limit = budget.time.map(|time| time.mul_f64(PRICED));
        let enough = || over() || limit.is_some_and(|limit| start.elapsed() >= limit);
        search.by_prices(&mut finders, limit.is_some(), &enough, |found| {
            let Some((search, bound)) = found else { return say(&solution, false) };
            solution.improve(search, start);
            solution.bound = Some((bound - 1e-3).ceil());
            say(&solution, false);
        });
    }
    let mut size = 6.0_f64;
    // What a unit of work of each kind has brought lately.
    let mut luck = [1.0_f64; 2];
    while !over() && budget.rounds.is_none_or(|most| solution.rounds < most) {
        if solution.bound.is_some_and(|bound| solution.cost < bound + STEP - 1e-3) {
            break;
        }
        let jobs: Vec<Job> = finders.iter().map(|_| search.job(size, &luck)).collect();
        let outcomes: Vec<Outcome> = std::thread::scope(|scope| {
            let (search, over) = (&search, &over);
            let workers: Vec<_> = jobs
                .iter()
                .zip(&mut finders)
                .map(|(job, finder)| {
                    scope.spawn(move || {
                        let part = search.part(&job.people, job.window.clone(), over);
                        let random = &mut fastrand::Rng::with_seed(job.seed);
                        if job.shuffles {
                            part.shuffle(finder, random, SHUFFLES)
                        } else {
                            part.solve(finder, random, ROUNDS)
                        }
                    })
                })
                .collect();
            workers.into_iter().map(|worker| worker.join().unwrap_or_default()).collect()
        });
        for (job, outcome) in jobs.iter().zip(&outcomes) {
            let before = search.cost;
            search.take(outcome);
            let gain = (before - search.cost) / (outcome.work as f64 + 1.0);
            let luck = &mut luck[usize::from(job.shuffles)];
            *luck = 0.8 * *luck + 0.2 * gain;
        }
        let better = solution.improve(&search, start);
        solution.rounds += 1;
        // As many people together as chance allows: few find little, many take long.
        size = if better { size } else { size + 0.02 };
        if size > PEOPLE.end as f64 {
            size = PEOPLE.start as f64;
        }
        say(&solution, better);
    }
    Ok(solution)
}

impl Solution {
    /// Takes over the search's roster where it is better; says whether it is.
    fn improve(&mut self, search: &Search<'_>, start: Instant) -> bool {
        let better = search.cost < self.cost - 1e-6;
        if better {
            self.roster.clone_from(&search.roster);
            (self.cost, self.found_after) = (search.cost, start.elapsed());
        }
        better
    }
}

struct Job {
    /// Whether lines are made anew one after the other, in chance's order, rather than together.
    shuffles: bool,
    people: Vec<usize>,
    window: Range<usize>,
    seed: u64,
}

pub(crate) struct Search<'a> {
    pub(crate) problem: &'a Problem,
    pub(crate) plans: &'a [Plan],
    pub(crate) roster: Roster,
    pub(crate) heads: Vec<i32>,
    pub(crate) cost: f64,
    pub(crate) random: fastrand::Rng,
}

impl<'a> Search<'a> {
    pub(crate) fn ask<'b>(&'b self, person: usize) -> Ask<'b> {
        Ask {
            person: &self.problem.people[person],
            plan: &self.plans[person],
            weekends: &self.problem.weekends,
            line: &self.roster[person],
        }
    }

    fn part<'b>(&'b self, people: &'b [usize], window: Range<usize>, stop: &'b dyn Fn() -> bool) -> Part<'b> {
        Part {
            problem: self.problem,
            plans: self.plans,
            roster: &self.roster,
            heads: &self.heads,
            people,
            window,
            stop,
        }
    }

    /// A first roster: what is given, as far as it keeps to the rules; everybody else's best line, one after the other.
    fn begin(&mut self, from: Option<&Roster>) -> Result<(), Impossible> {
        let mut finder = Finder::default();
        let mut open = Vec::new();
        for (at, person) in self.problem.people.iter().enumerate() {
            self.roster[at] = vec![OFF; self.problem.days];
            let known = from.and_then(|from| from.get(at)).filter(|line| {
                line.len() == self.problem.days && person.line_cost(&self.problem.weekends, line).is_some()
            });
            match known {
                Some(line) => {
                    self.roster[at].clone_from(line);
                    add(&mut self.heads, person, line, 0..self.problem.days, 1);
                }
                None => open.push(at),
            }
        }
        self.random.shuffle(&mut open);
        // Who can do least comes first.
        open.sort_by_key(|at| {
            self.problem.people[*at].days.iter().map(|day| day.choices.len()).sum::<usize>()
        });
        for at in open {
            let heads = &self.heads;
            let price = |row: u32| self.problem.rows[row as usize].one_more(heads[row as usize]);
            let found = finder.find(self.ask(at), &(0..self.problem.days), price);
            self.roster[at] = found.ok_or(Impossible { person: at })?.line;
            add(&mut self.heads, &self.problem.people[at], &self.roster[at], 0..self.problem.days, 1);
        }
        self.cost = self.problem.cost(&self.roster).unwrap_or(f64::INFINITY);
        Ok(())
    }

    /// Makes each line as good as it can be beside the others, until none gets better.
    pub(crate) fn sweep(&mut self, finder: &mut Finder, stop: &dyn Fn() -> bool) {
        let days = 0..self.problem.days;
        let mut order: Vec<usize> = (0..self.problem.people.len()).collect();
        loop {
            let before = self.cost;
            self.random.shuffle(&mut order);
            for &at in &order {
                if stop() {
                    return;
                }
                let person = &self.problem.people[at];
                add(&mut self.heads, person, &self.roster[at], days.clone(), -1);
                let heads = &self.heads;
                let price = |row: u32| self.problem.rows[row as usize].one_more(heads[row as usize]);
                let found = finder.find(self.ask(at), &days, price);
                let worth = |line: &[u8]| {
                    let covered = days.clone().filter(|day| line[*day] != OFF);
                    let rows = covered.flat_map(|day| &person.days[day].choices[usize::from(line[day])].rows);
                    rows.map(|row| price(*row)).sum::<f64>()
                        + person.line_cost(&self.problem.weekends, line).unwrap_or(f64::INFINITY)
                };
                if let Some(found) = found {
                    let change = worth(&found.line) - worth(&self.roster[at]);
                    if change < 1e-9 {
                        self.cost += change;
                        self.roster[at] = found.line;
                    }
                }
                add(&mut self.heads, person, &self.roster[at], days.clone(), 1);
            }
            if self.cost > before - STEP / 2.0 {
                return;
            }
        }
    }

    /// Takes over lines that cost no more than those there are; others may have changed since they were made.
    fn take(&mut self, outcome: &Outcome) {
        if outcome.lines.is_empty() {
            return;
        }
        let days = 0..self.problem.days;
        let mut heads = self.heads.clone();
        let mut change = 0.0;
        for (at, line) in &outcome.lines {
            let person = &self.problem.people[*at];
            add(&mut heads, person, &self.roster[*at], days.clone(), -1);
            add(&mut heads, person, line, days.clone(), 1);
            let cost = |line: &[u8]| person.line_cost(&self.problem.weekends, line).unwrap_or(f64::INFINITY);
            change += cost(line) - cost(&self.roster[*at]);
        }
        for (at, row) in self.problem.rows.iter().enumerate() {
            if heads[at] != self.heads[at] {
                change += row.cost(heads[at]) - row.cost(self.heads[at]);
            }
        }
        if change > 1e-6 || change.is_nan() {
            return;
        }
        self.heads = heads;
        for (at, line) in &outcome.lines {
            self.roster[*at].clone_from(line);
        }
        self.cost += change;
    }

    /// Whose lines are made anew next, and in which days: people who could stand in for each other somewhere.
    fn job(&mut self, size: f64, luck: &[f64; 2]) -> Job {
        // What helped lately is tried more often, and nothing never.
        let [dives, shuffles] = luck.map(|luck| luck.max(0.0));
        let chance = ((shuffles + 1e-9) / (dives + shuffles + 2e-9)).clamp(0.1, 0.9);
        let shuffles = self.random.f64() < chance;
        let days = self.problem.days;
        let window = if days <= WINDOW {
            0..days
        } else {
            let weeks = (days - WINDOW) / 7 + 1;
            let first = (7 * self.random.usize(0..=weeks)).min(days - 1);
            first..(first + WINDOW).min(days)
        };
        let count = (size + 2.0 * self.random.f64()) as usize;
        let count = if days > WINDOW { count.min(12) } else { count };
        let mut people: Vec<usize> = (0..self.problem.people.len()).collect();
        self.random.shuffle(&mut people);
        // Half of the time those who can work where it hurts.
        let sore: Vec<usize> = (0..self.problem.rows.len())
            .filter(|at| self.problem.rows[*at].cost(self.heads[*at]) > 0.0)
            .collect();
        if !sore.is_empty() && self.random.bool() {
            let row = sore[self.random.usize(0..sore.len())] as u32;
            let can = |at: &usize| {
                self.problem.people[*at].days[window.clone()]
                    .iter()
                    .flat_map(|day| &day.choices)
                    .any(|choice| choice.rows.contains(&row))
            };
            let (mut able, rest): (Vec<usize>, Vec<usize>) = people.into_iter().partition(can);
            able.truncate(count.div_ceil(2));
            able.extend(rest);
            people = able;
        }
        if !shuffles {
            people.truncate(count);
        }
        Job { shuffles, people, window, seed: self.random.u64(..) }
    }
}
