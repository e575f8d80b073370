//! The best line of one person under given prices: a shortest path through the days, with what the rules count as state.
//!
//! Exact. States that lead on alike are one: a shift's succession, run and night count, the sums so far.

mod state;

use std::collections::HashMap;
use std::ops::Range;

use crate::problem::{OFF, Person, Weekend};
use crate::succession::Plan;
use state::{Caps, Counted, Sizes, State, sums, walk};

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
        let mut counted = Counted::default();
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
        let mut start = walk(ask, 0..window.start)?;
        // What comes after `end` stays as it is: only its sums count, and do so from the start.
        let rest = sums(ask, State::default(), end..days);
        start.length += rest.length;
        start.weekends += rest.weekends;
        start.counts.iter_mut().zip(rest.counts).for_each(|(count, rest)| *count += rest);
        if start.length > person.max_length {
            return None;
        }
        let mut cost = person.length_cost(start.length);
        for (counter, count) in person.counters.iter().zip(start.counts) {
            cost += counter.cost(count);
        }
        let caps = Caps::of(person, counted);
        caps.apply(&mut start);
        let size = Sizes::of(ask, end - window.start, &start, &caps, counted);
        if size.is_table && self.table.len() < size.total() {
            self.table.resize(size.total(), (0, 0));
        }

        self.nodes.clear();
        self.nodes.push(Node { state: start, cost, parent: u32::MAX, choice: OFF });
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
                    let kept = plan.keep(day, state.class);
                    let next = State { class: 0, kept, run, exempt: false, nights: 0, ..state };
                    self.put(&size, Node { state: next, cost: cost + off, parent: at as u32, choice: OFF });
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
                if counted.weekends && person.max_weekends.is_some_and(|most| weekends > most) {
                    continue;
                }
                // What a day off kept stands behind the classes.
                let after = match state.kept {
                    0 => usize::from(state.class),
                    kept => plan.allowed[day].len() + usize::from(kept) - 1,
                };
                for group in 0..groups {
                    let (priced, choice) = self.best[after * groups + group];
                    if choice == OFF {
                        continue;
                    }
                    let made = &person.days[day].choices[usize::from(choice)];
                    let length = state.length + made.length;
                    let nights = if made.night { state.nights + 1 } else { 0 };
                    if length > person.max_length || person.max_nights.is_some_and(|most| nights > most) {
                        continue;
                    }
                    let mut cost =
                        cost + priced + person.length_cost(length) - person.length_cost(state.length);
                    let mut counts = state.counts;
                    let mut fits = true;
                    for (bit, counter) in person.counters.iter().enumerate() {
                        if made.counters & (1 << bit) != 0 {
                            counts[bit] += 1;
                            fits &= !counted.counters[bit] || counts[bit] <= counter.max;
                            cost += counter.cost(counts[bit]) - counter.cost(state.counts[bit]);
                        }
                    }
                    if !fits {
                        continue;
                    }
                    let exempt = run < person.min_run && if worked { state.exempt } else { day == 0 };
                    let mut next = State {
                        class: plan.classes[day][usize::from(choice)],
                        kept: 0,
                        run,
                        exempt,
                        nights,
                        weekends,
                        length,
                        counts,
                    };
                    caps.apply(&mut next);
                    plan.forget(person, day, &mut next.run, &mut next.nights);
                    self.put(&size, Node { state: next, cost, parent: at as u32, choice });
                }
            }
            layer = from..self.nodes.len();
        }
        let mut found: Option<(f64, usize)> = None;
        for at in layer {
            let Node { state, cost, .. } = self.nodes[at];
            if state.length < person.min_length {
                continue;
            }
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

    /// The cheapest choice of each group after each class, and after a day off that keeps something of the day before.
    fn price_day(&mut self, ask: Ask<'_>, day: usize, only: Option<u8>, price: &impl Fn(u32) -> f64) {
        let plan = ask.plan;
        let groups = plan.shown[day].len();
        let rested = &plan.rested[day][1..];
        self.best.clear();
        self.best.resize((plan.allowed[day].len() + rested.len()) * groups, (f64::INFINITY, OFF));
        for (at, choice) in ask.person.days[day].choices.iter().enumerate() {
            if only.is_some_and(|only| usize::from(only) != at) {
                continue;
            }
            let cost = choice.cost + choice.rows.iter().map(|row| price(*row)).sum::<f64>();
            let group = usize::from(plan.groups[day][at]);
            for (class, allowed) in plan.allowed[day].iter().chain(rested).enumerate() {
                // After a day off everything is allowed, and day 0 has no day before.
                let fits = class == 0 || allowed & (1 << at) != 0;
                let best = &mut self.best[class * groups + group];
                if fits && cost < best.0 {
                    *best = (cost, at as u8);
                }
            }
        }
    }

    /// Adds a state to the layer, or betters the one that is there.
    fn put(&mut self, size: &Sizes, node: Node) {
        let at = size.index(&node.state);
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
