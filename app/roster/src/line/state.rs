//! Where a line stands after some days, and how such states are numbered.

use std::ops::Range;

use super::Ask;
use crate::problem::{Day, OFF, Person, Weekend};

/// Most counters of a person.
pub(super) const COUNTERS: usize = 8;
/// States beyond which a table is too large to be worth its memory, and is hashed.
const TABLE_MAX: usize = 1 << 22;

/// Where a line stands after some days.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct State {
    /// The class of the last day's choice; 0 for a day off.
    pub(super) class: u8,
    /// Of a day off, what it keeps of the day before; 0 for nothing.
    pub(super) kept: u8,
    /// The run of days with work, or, where the class is 0, of days off, as far as it matters.
    pub(super) run: u16,
    /// Whether the run of work touches the first day: it may be short.
    pub(super) exempt: bool,
    pub(super) nights: u16,
    /// Week-ends with work; these sums and those below are of the whole line, as far as it is known.
    pub(super) weekends: u16,
    pub(super) length: u32,
    pub(super) counts: [u16; COUNTERS],
}

/// Which limits a search counts on its way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) weekends: bool,
    pub(super) counters: [bool; COUNTERS],
}

/// How far sums are told apart: beyond, each more costs the same and breaks nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Caps {
    pub(super) length: u32,
    pub(super) counts: [u16; COUNTERS],
    /// How many of the person's counters there are.
    counters: usize,
}

impl Caps {
    pub(super) fn of(person: &Person, counted: Counted) -> Self {
        let longest = |day: &Day| day.choices.iter().map(|c| c.length).max().unwrap_or(0);
        let is_limited = person.max_length < person.days.iter().map(longest).sum();
        let last = person.length_costs.iter().map(|(from, _)| *from).max().unwrap_or(0);
        let length = last.max(person.min_length).max(if is_limited { person.max_length } else { 0 });
        let mut counts = [0; COUNTERS];
        for ((cap, counter), counted) in counts.iter_mut().zip(&person.counters).zip(counted.counters) {
            let last = counter.costs.iter().map(|(from, _)| *from).max().unwrap_or(0);
            *cap = last.max(if counted { counter.max } else { 0 }).min(person.days.len() as u16);
        }
        Self { length, counts, counters: person.counters.len().min(COUNTERS) }
    }

    pub(super) fn apply(&self, state: &mut State) {
        state.length = state.length.min(self.length);
        let counts = state.counts[..self.counters].iter_mut();
        counts.zip(self.counts).for_each(|(count, cap)| *count = cap.min(*count));
    }
}

/// How states are numbered, for a person and a window.
#[derive(Debug)]
pub(super) struct Sizes {
    classes: usize,
    kept: usize,
    runs: usize,
    nights: usize,
    weekends: usize,
    lengths: usize,
    counters: [usize; COUNTERS],
    /// How many of the counters there are.
    counting: usize,
    /// The sums that every state of this search has at least.
    base: (u32, u16),
    pub(super) is_table: bool,
}

impl Sizes {
    /// For lines that go on for `span` days from `start`.
    pub(super) fn of(ask: Ask<'_>, span: usize, start: &State, caps: &Caps, counted: Counted) -> Self {
        let Ask { person, plan, .. } = ask;
        // Runs of work, exempt or not; of days off.
        let runs = (2 * usize::from(person.max_run) + 2).max(usize::from(person.min_off) + 1);
        let weekends = person.max_weekends.filter(|_| counted.weekends);
        let mut size = Self {
            classes: plan.count.iter().copied().max().unwrap_or(1),
            kept: plan.rested.iter().map(Vec::len).max().unwrap_or(1),
            runs,
            nights: person.max_nights.map_or(1, |most| usize::from(most) + 1),
            weekends: weekends.map_or(1, |most| usize::from(most).min(span / 2 + 2) + 1),
            lengths: (caps.length - start.length.min(caps.length)) as usize + 1,
            counters: caps.counts.map(|cap| usize::from(cap) + 1),
            counting: caps.counters,
            base: (start.length, start.weekends),
            is_table: true,
        };
        size.is_table = size.total() <= TABLE_MAX;
        size
    }

    pub(super) fn total(&self) -> usize {
        let sizes = [self.classes, self.kept, self.runs, self.nights, self.weekends, self.lengths];
        sizes.iter().chain(&self.counters).product()
    }

    pub(super) fn index(&self, state: &State) -> usize {
        // Exempt runs stand behind the others.
        let run = if state.class != 0 && state.exempt { self.runs / 2 } else { 0 } + usize::from(state.run);
        let mut at = usize::from(state.class) * self.kept + usize::from(state.kept);
        at = at * self.runs + run.min(self.runs - 1);
        at = at * self.nights + if self.nights > 1 { usize::from(state.nights) } else { 0 };
        let weekends = usize::from(state.weekends - self.base.1);
        at = at * self.weekends + weekends.min(self.weekends - 1);
        at = at * self.lengths + (state.length - self.base.0) as usize;
        for (count, size) in state.counts.iter().zip(&self.counters[..self.counting]) {
            at = at * size + usize::from(*count);
        }
        at
    }
}

/// Goes along a line that keeps to the rules.
pub(super) fn walk(ask: Ask<'_>, days: Range<usize>) -> Option<State> {
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
            state.kept = plan.keep(day, state.class);
            (state.class, state.exempt, state.nights) = (0, false, 0);
        } else {
            let made = person.days[day].choices.get(usize::from(line[day]))?;
            state.run = if worked { state.run + 1 } else { 1 };
            state.exempt = state.run < person.min_run && if worked { state.exempt } else { day == 0 };
            state.nights = if made.night { state.nights + 1 } else { 0 };
            (state.class, state.kept) = (plan.classes[day][usize::from(line[day])], 0);
        }
    }
    Some(sums(ask, state, days))
}

/// Adds up what some days of a line count.
pub(super) fn sums(ask: Ask<'_>, mut state: State, days: Range<usize>) -> State {
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
