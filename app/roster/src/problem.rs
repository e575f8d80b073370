//! What is solved, stripped to numbers: people, days, choices, rows to cover.
//!
//! A *line* is one person's choices over all days; a *roster* is one line for each person. What a line costs by itself
//! (wishes, fairness) belongs to its person; what people cost together belongs to the rows that their choices cover.

use serde::Serialize;

/// The choice of a day without work.
pub const OFF: u8 = u8::MAX;
/// The most choices of one day of one person.
pub const CHOICES_MAX: usize = 120;

/// Everything that is solved.
#[derive(Serialize, Clone, Debug, Default)]
pub struct Problem {
    /// How many days a line has.
    pub days: usize,
    /// For each day, which part of a week-end it is.
    pub weekends: Vec<Weekend>,
    /// What has to be covered.
    pub rows: Vec<Row>,
    /// Who covers it.
    pub people: Vec<Person>,
}

/// A day's place in a week-end of two days.
#[derive(Serialize, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weekend {
    /// A working day.
    #[default]
    None,
    /// The first day of a week-end.
    First,
    /// The day after a first day.
    Second,
}

/// Something to cover: a number of heads. Costs are per head.
#[derive(Serialize, Clone, Copy, Debug)]
pub struct Row {
    /// How many are needed.
    pub need: i32,
    /// The cost of each who is missing.
    pub under: f64,
    /// The cost of each beyond the need.
    pub over: f64,
}

impl Row {
    /// What it costs to have so many.
    pub fn cost(&self, heads: i32) -> f64 {
        let over = f64::from(heads - self.need);
        if over < 0.0 { -over * self.under } else { over * self.over }
    }

    /// What one more costs, where there are so many.
    pub fn one_more(&self, heads: i32) -> f64 {
        if heads < self.need { -self.under } else { self.over }
    }
}

/// One person: what they can do each day, and what a whole line must keep to.
#[derive(Serialize, Clone, Debug, Default)]
pub struct Person {
    /// Each day's choices.
    pub days: Vec<Day>,
    /// The shortest run of days with work; runs that touch the first or last day are exempt. At least 1.
    pub min_run: u16,
    /// The longest run of days with work.
    pub max_run: u16,
    /// The shortest run of days without; the same exemption. At least 1.
    pub min_off: u16,
    /// The longest run of nights; `None` for no limit.
    pub max_nights: Option<u16>,
    /// The most week-ends with work.
    pub max_weekends: Option<u16>,
    /// The least work, in [`Choice::length`].
    pub min_length: u32,
    /// The most work.
    pub max_length: u32,
    /// What work beyond a fair share costs: from each of these lengths on, so much more for each unit of length.
    pub length_costs: Vec<(u32, f64)>,
    /// What is counted over the whole line.
    pub counters: Vec<Counter>,
}

/// Counts some of the choices of a line.
#[derive(Serialize, Clone, Debug)]
pub struct Counter {
    /// The most there may be.
    pub max: u16,
    /// From each of these counts on, so much more for each.
    pub costs: Vec<(u16, f64)>,
}

/// One day of one person.
#[derive(Serialize, Clone, Debug)]
pub struct Day {
    /// The cost of a day off; `None` where it must be worked.
    pub off: Option<f64>,
    /// What can be worked, at most [`CHOICES_MAX`].
    pub choices: Vec<Choice>,
}

impl Default for Day {
    fn default() -> Self {
        Self { off: Some(0.0), choices: Vec::new() }
    }
}

/// One thing to do on one day.
#[derive(Serialize, Clone, Debug, Default)]
pub struct Choice {
    /// What it is to whoever made the problem.
    pub tag: u32,
    /// The rows that it adds a head to.
    pub rows: Vec<u32>,
    /// What it costs by itself.
    pub cost: f64,
    /// How long it is, in units that the whole problem shares: the coarser, the faster.
    pub length: u32,
    /// Whether it is a night.
    pub night: bool,
    /// Which of the person's counters it adds one to, a bit each.
    pub counters: u8,
    /// Which of the day before's choices it may follow, a bit each; a day off it may always follow.
    #[serde(serialize_with = "bits")]
    pub follows: u128,
    /// Which of the choices of the day before that one it may not follow even after a day off, a bit each.
    #[serde(serialize_with = "bits")]
    pub barred: u128,
}

/// One line for each person.
pub type Roster = Vec<Vec<u8>>;

impl Person {
    /// What a line costs by itself; `None` where it breaks a rule.
    ///
    /// Written apart from the search ([`crate::line`]), and checks it.
    pub fn line_cost(&self, weekends: &[Weekend], line: &[u8]) -> Option<f64> {
        let (mut cost, mut length, mut worked_weekends) = (0.0, 0, 0);
        let mut counts = vec![0_u16; self.counters.len()];
        let (mut run, mut off, mut nights) = (0_u16, 0_u16, 0_u16);
        // A run that began before the first day may be as short as it likes.
        let (mut run_is_whole, mut off_is_whole) = (false, false);
        // The day before, and the one before that.
        let (mut before, mut earlier) = (OFF, OFF);
        for (at, (day, &choice)) in self.days.iter().zip(line).enumerate() {
            if choice == OFF {
                cost += day.off?;
                if run > 0 && run_is_whole && run < self.min_run {
                    return None;
                }
                off_is_whole |= run > 0;
                (run, nights, off) = (0, 0, off + 1);
            } else {
                let made = day.choices.get(usize::from(choice))?;
                if before != OFF && made.follows & (1 << before) == 0 {
                    return None;
                }
                if before == OFF && earlier != OFF && made.barred & (1 << earlier) != 0 {
                    return None;
                }
                if off > 0 && off_is_whole && off < self.min_off {
                    return None;
                }
                run_is_whole |= off > 0;
                (off, run) = (0, run + 1);
                nights = if made.night { nights + 1 } else { 0 };
                if run > self.max_run || self.max_nights.is_some_and(|most| nights > most) {
                    return None;
                }
                (cost, length) = (cost + made.cost, length + made.length);
                for (bit, count) in counts.iter_mut().enumerate() {
                    *count += u16::from(made.counters & (1 << bit) != 0);
                }
                worked_weekends += match weekends[at] {
                    Weekend::None => 0,
                    Weekend::First => 1,
                    Weekend::Second => u16::from(before == OFF),
                };
            }
            (earlier, before) = (before, choice);
        }
        if self.max_weekends.is_some_and(|most| worked_weekends > most) {
            return None;
        }
        if !(self.min_length..=self.max_length).contains(&length) {
            return None;
        }
        if counts.iter().zip(&self.counters).any(|(count, counter)| *count > counter.max) {
            return None;
        }
        Some(cost + self.end_cost(length, &counts))
    }

    /// What so much work costs beyond a fair share.
    pub(crate) fn length_cost(&self, length: u32) -> f64 {
        self.length_costs.iter().map(|(from, cost)| f64::from(length.saturating_sub(*from)) * cost).sum()
    }

    /// What the sums of a line cost.
    pub(crate) fn end_cost(&self, length: u32, counts: &[u16]) -> f64 {
        let counts = self.counters.iter().zip(counts).map(|(counter, count)| counter.cost(*count));
        self.length_cost(length) + counts.sum::<f64>()
    }
}

impl Counter {
    /// What it costs to have so many.
    pub(crate) fn cost(&self, count: u16) -> f64 {
        self.costs.iter().map(|(from, cost)| f64::from(count.saturating_sub(*from)) * cost).sum()
    }
}

impl Problem {
    /// How many heads each row has.
    pub fn heads(&self, roster: &Roster) -> Vec<i32> {
        let mut heads = vec![0; self.rows.len()];
        for (person, line) in self.people.iter().zip(roster) {
            add(&mut heads, person, line, 0..self.days, 1);
        }
        heads
    }

    /// What a roster costs in all; `None` where a line breaks a rule.
    pub fn cost(&self, roster: &Roster) -> Option<f64> {
        let mut cost = 0.0;
        for (person, line) in self.people.iter().zip(roster) {
            cost += person.line_cost(&self.weekends, line)?;
        }
        let heads = self.heads(roster);
        Some(cost + self.rows.iter().zip(heads).map(|(row, heads)| row.cost(heads)).sum::<f64>())
    }
}

/// Adds a line's days to the rows' heads, `by` each.
pub(crate) fn add(heads: &mut [i32], person: &Person, line: &[u8], days: std::ops::Range<usize>, by: i32) {
    for day in days {
        if line[day] != OFF {
            for &row in &person.days[day].choices[usize::from(line[day])].rows {
                heads[row as usize] += by;
            }
        }
    }
}

/// The places of the bits: numbers of 128 bits are nothing for JSON.
fn bits<S: serde::Serializer>(mask: &u128, to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq((0..u128::BITS).filter(|bit| mask & (1 << bit) != 0))
}
