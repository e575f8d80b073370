//! The best line of one person under given prices: a shortest path through the days, with what the rules count as state.
//!
//! Exact. States that lead on alike are one: a shift's succession, run and night count, the sums so far.

use std::collections::HashMap;
use std::ops::Range;

use crate::problem::{OFF, Person, Weekend};
use crate::succession::Plan;

/// Most counters of a person.
const COUNTERS: usize = 8;
/// States beyond which a table is too large to be worth its memory, and is hashed.
const TABLE_MAX: usize = 1 << 22;

/// Where a line stands after some days.
#[derive(Clone, Copy, Debug, Default)]
struct State {
    /// The class of the last day's choice; 0 for a day off.
    class: u8,
    /// The run of days with work, or, where the class is 0, of days off, as far as it matters.
    run: u16,
    /// Whether the run of work touches the first day: it may be short.
    exempt: bool,
    nights: u16,
    weekends: u16,
    length: u32,
    counts: [u16; COUNTERS],
}

#[derive(Clone, Copy, Debug)]
struct Node {
    state: State,
    cost: f64,
    parent: u32,
    choice: u8,
}

/// A line that was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The choices of all days.
    pub line: Vec<u8>,
    /// What it costs under the prices.
    pub priced: f64,
}

/// Which limits a search counts on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Counted {
    weekends: bool,
    counters: [bool; COUNTERS],
}

impl Counted {
    /// Those that cost something must be counted from the start.
    fn of(person: &Person) -> Self {
        let mut counters = [false; COUNTERS];
        for (counted, counter) in counters.iter_mut().zip(&person.counters) {
            *counted = !counter.costs.is_empty();
        }
        Self { weekends: false, counters }
    }
}

/// Finds lines; keeps its memory between calls.
#[derive(Debug, Default)]
pub struct Finder {
    nodes: Vec<Node>,
    table: Vec<(u32, u32)>,
    hashed: HashMap<usize, u32>,
    epoch: u32,
    best: Vec<(f64, u8)>,
}

/// Whose line, and what of it is free.
#[derive(Clone, Copy)]
pub struct Ask<'a> {
    /// The person.
    pub person: &'a Person,
    /// The person's plan.
    pub plan: &'a Plan,
    /// The week-ends of the problem.
    pub weekends: &'a [Weekend],
    /// What the person does now; kept outside the window.
    pub line: &'a [u8],
}

impl<'a> Ask<'a> {
    /// The same person with another line.
    fn of<'b>(&self, line: &'b [u8]) -> Ask<'b>
    where
        'a: 'b,
    {
        Ask { line, ..*self }
    }
}

impl Finder {
    /// The best line where a choice costs its own cost and `price` of each of its rows, with the days of `window` free.
    /// `None` where no line keeps to the rules.
    ///
    /// Limits that the best line keeps to anyway need not be counted on the way: each is counted from when a line breaks
    /// it.
    pub fn find(&mut self, ask: Ask<'_>, window: &Range<usize>, price: impl Fn(u32) -> f64) -> Option<Found> {
        let mut counted = Counted::of(ask.person);
        loop {
            let found = self.find_counting(ask, window, &price, counted)?;
            let all = sums(ask.of(&found.line), State::default(), 0..found.line.len());
            let before = counted;
            for (bit, counter) in ask.person.counters.iter().enumerate() {
                counted.counters[bit] |= all.counts[bit] > counter.max;
            }
            counted.weekends |= ask.person.max_weekends.is_some_and(|most| all.weekends > most);
            if counted == before {
                return Some(found);
            }
        }
    }

    fn find_counting(
        &mut self,
        ask: Ask<'_>,
        window: &Range<usize>,
        price: &impl Fn(u32) -> f64,
        counted: Counted,
    ) -> Option<Found> {
        let Ask { person, plan, weekends, line } = ask;
        let days = person.days.len();
        // A run that goes on behind the window has come to its end after so many days.
        let tail = usize::from(person.max_run.max(person.min_off)) + 2;
        let end = if window.end >= days { days } else { (window.end + tail).min(days) };
        let start = walk(ask, 0..window.start)?;
        // What comes after `end` stays as it is: only its sums count.
        let rest = sums(ask, State::default(), end..days);
        let base = (start.length, start.weekends);
        let max_length = person.max_length.checked_sub(rest.length)?;
        let size = self.prepare(person, plan, window.start..end, max_length.saturating_sub(base.0), counted);

        self.nodes.clear();
        self.nodes.push(Node { state: start, cost: 0.0, parent: u32::MAX, choice: OFF });
        let mut layer = 0..1_usize;
        for day in window.start..end {
            let free = window.contains(&day);
            let only = (!free).then(|| line[day]);
            let groups = plan.shown[day].len();
            self.price_day(ask, day, only, price);
            self.epoch = self.epoch.wrapping_add(1);
            self.hashed.clear();
            let from = self.nodes.len();
            for at in layer.clone() {
                let Node { state, cost, .. } = self.nodes[at];
                let worked = state.class != 0;
                if let (Some(off), true) = (person.days[day].off, only.is_none_or(|only| only == OFF))
                    && (!worked || state.exempt || state.run >= person.min_run)
                {
                    let run = if worked {
                        1
                    } else if day == 0 {
                        person.min_off
                    } else {
                        (state.run + 1).min(person.min_off)
                    };
                    let next = State { class: 0, run, exempt: false, nights: 0, ..state };
                    self.put(
                        &size,
                        base,
                        Node { state: next, cost: cost + off, parent: at as u32, choice: OFF },
                    );
                }
                let run = if worked { state.run + 1 } else { 1 };
                if run > person.max_run || (!worked && day > 0 && state.run < person.min_off) {
                    continue;
                }
                let weekend = match weekends[day] {
                    Weekend::None => 0,
                    Weekend::First => 1,
                    Weekend::Second => u16::from(!worked),
                };
                let weekends = state.weekends + weekend;
                if counted.weekends && person.max_weekends.is_some_and(|most| weekends + rest.weekends > most)
                {
                    continue;
                }
                for group in 0..groups {
                    let (priced, choice) = self.best[usize::from(state.class) * groups + group];
                    if choice == OFF {
                        continue;
                    }
                    let made = &person.days[day].choices[usize::from(choice)];
                    let length = state.length + made.length;
                    let nights = if made.night { state.nights + 1 } else { 0 };
                    if length > max_length || person.max_nights.is_some_and(|most| nights > most) {
                        continue;
                    }
                    let mut counts = state.counts;
                    let mut fits = true;
                    for (bit, counter) in person.counters.iter().enumerate() {
                        counts[bit] += u16::from(made.counters & (1 << bit) != 0);
                        fits &= !counted.counters[bit] || counts[bit] + rest.counts[bit] <= counter.max;
                    }
                    if fits {
                        let next = State {
                            class: plan.classes[day][usize::from(choice)],
                            run,
                            exempt: run < person.min_run && if worked { state.exempt } else { day == 0 },
                            nights,
                            weekends,
                            length,
                            counts,
                        };
                        self.put(
                            &size,
                            base,
                            Node { state: next, cost: cost + priced, parent: at as u32, choice },
                        );
                    }
                }
            }
            layer = from..self.nodes.len();
        }
        let mut found: Option<(f64, usize)> = None;
        for at in layer {
            let Node { state, cost, .. } = self.nodes[at];
            if state.length + rest.length < person.min_length {
                continue;
            }
            let mut counts = state.counts;
            counts.iter_mut().zip(rest.counts).for_each(|(count, rest)| *count += rest);
            let cost = cost + person.end_cost(state.length + rest.length, &counts[..person.counters.len()]);
            if found.is_none_or(|(best, _)| cost < best) {
                found = Some((cost, at));
            }
        }
        let (priced, mut at) = found?;
        let mut line = line.to_vec();
        for day in (window.start..end).rev() {
            line[day] = self.nodes[at].choice;
            at = self.nodes[at].parent as usize;
        }
        Some(Found { line, priced })
    }

    /// The cheapest choice of each group after each class.
    fn price_day(&mut self, ask: Ask<'_>, day: usize, only: Option<u8>, price: &impl Fn(u32) -> f64) {
        let plan = ask.plan;
        let groups = plan.shown[day].len();
        self.best.clear();
        self.best.resize(plan.allowed[day].len() * groups, (f64::INFINITY, OFF));
        for (at, choice) in ask.person.days[day].choices.iter().enumerate() {
            if only.is_some_and(|only| usize::from(only) != at) {
                continue;
            }
            let cost = choice.cost + choice.rows.iter().map(|row| price(*row)).sum::<f64>();
            let group = usize::from(plan.groups[day][at]);
            for (class, allowed) in plan.allowed[day].iter().enumerate() {
                // After a day off everything is allowed, and day 0 has no day before.
                let fits = class == 0 || allowed & (1 << at) != 0;
                let best = &mut self.best[class * groups + group];
                if fits && cost < best.0 {
                    *best = (cost, at as u8);
                }
            }
        }
    }

    /// How states are numbered in a table, for a person and a window.
    fn prepare(
        &mut self,
        person: &Person,
        plan: &Plan,
        days: Range<usize>,
        lengths: u32,
        counted: Counted,
    ) -> Sizes {
        let span = days.len();
        let longest = |day: usize| person.days[day].choices.iter().map(|c| c.length).max().unwrap_or(0);
        let counts_length = person.min_length > 0
            || !person.length_costs.is_empty()
            || person.max_length < (0..person.days.len()).map(longest).sum();
        let lengths = if counts_length { lengths.min(days.clone().map(longest).sum()) + 1 } else { 1 };
        let classes = plan.count.iter().copied().max().unwrap_or(1);
        // Runs of work, exempt or not; of days off.
        let runs = 2 * usize::from(person.max_run) + 2;
        let nights = person.max_nights.map_or(1, |most| usize::from(most) + 1);
        let weekends = person.max_weekends.filter(|_| counted.weekends);
        let weekends = weekends.map_or(1, |most| usize::from(most).min(span / 2 + 2) + 1);
        let mut counters = [1; COUNTERS];
        for (bit, counter) in person.counters.iter().enumerate().filter(|(bit, _)| counted.counters[*bit]) {
            counters[bit] = usize::from(counter.max).min(person.days.len()) + 1;
        }
        let runs = runs.max(usize::from(person.min_off) + 1);
        let mut size =
            Sizes { classes, runs, nights, weekends, lengths: lengths as usize, counters, is_table: true };
        let total = size.total();
        size.is_table = total <= TABLE_MAX;
        if size.is_table && self.table.len() < total {
            self.table.resize(total, (0, 0));
        }
        size
    }

    /// Adds a state to the layer, or betters the one that is there.
    fn put(&mut self, size: &Sizes, base: (u32, u16), node: Node) {
        let at = size.index(&node.state, base);
        let fresh = self.nodes.len() as u32;
        let known = if size.is_table {
            let slot = &mut self.table[at];
            let known = (slot.0 == self.epoch).then_some(slot.1);
            *slot = (self.epoch, known.unwrap_or(fresh));
            known
        } else {
            let slot = *self.hashed.entry(at).or_insert(fresh);
            (slot != fresh).then_some(slot)
        };
        match known {
            Some(known) => {
                let known = &mut self.nodes[known as usize];
                if node.cost < known.cost {
                    *known = node;
                }
            }
            None => self.nodes.push(node),
        }
    }
}

#[derive(Debug)]
struct Sizes {
    classes: usize,
    runs: usize,
    nights: usize,
    weekends: usize,
    lengths: usize,
    counters: [usize; COUNTERS],
    is_table: bool,
}

impl Sizes {
    fn total(&self) -> usize {
        let sizes = [self.classes, self.runs, self.nights, self.weekends, self.lengths];
        sizes.iter().chain(&self.counters).product()
    }

    fn index(&self, state: &State, base: (u32, u16)) -> usize {
        // Exempt runs stand behind the others.
        let run = if state.class != 0 && state.exempt { self.runs / 2 } else { 0 } + usize::from(state.run);
        let mut at = usize::from(state.class);
        at = at * self.runs + run.min(self.runs - 1);
        at = at * self.nights + if self.nights > 1 { usize::from(state.nights) } else { 0 };
        at = at * self.weekends
            + if self.weekends > 1 { usize::from(state.weekends - base.1).min(self.weekends - 1) } else { 0 };
        at = at * self.lengths + if self.lengths > 1 { (state.length - base.0) as usize } else { 0 };
        for (bit, size) in self.counters.iter().enumerate() {
            at = at * size + if *size > 1 { usize::from(state.counts[bit]) } else { 0 };
        }
        at
    }
}

/// Goes along a line that keeps to the rules.
fn walk(ask: Ask<'_>, days: Range<usize>) -> Option<State> {
    let Ask { person, plan, line, .. } = ask;
    let mut state = State::default();
    for day in days.clone() {
        let worked = state.class != 0;
        if line[day] == OFF {
            state.run = match (worked, day) {
                (true, _) => 1,
                (false, 0) => person.min_off,
                (false, _) => (state.run + 1).min(person.min_off),
            };
            (state.class, state.exempt, state.nights) = (0, false, 0);
        } else {
            let made = person.days[day].choices.get(usize::from(line[day]))?;
            state.run = if worked { state.run + 1 } else { 1 };
            state.exempt = state.run < person.min_run && if worked { state.exempt } else { day == 0 };
            state.nights = if made.night { state.nights + 1 } else { 0 };
            state.class = plan.classes[day][usize::from(line[day])];
        }
    }
    Some(sums(ask, state, days))
}

/// Adds up what some days of a line count.
fn sums(ask: Ask<'_>, mut state: State, days: Range<usize>) -> State {
    let Ask { person, weekends, line, .. } = ask;
    for day in days {
        if line[day] == OFF {
            continue;
        }
        let Some(made) = person.days[day].choices.get(usize::from(line[day])) else { continue };
        state.length += made.length;
        state.weekends += match weekends[day] {
            Weekend::None => 0,
            Weekend::First => 1,
            Weekend::Second => u16::from(day == 0 || line[day - 1] == OFF),
        };
        for (bit, count) in state.counts.iter_mut().enumerate() {
            *count += u16::from(made.counters & (1 << bit) != 0);
        }
    }
    state
}
