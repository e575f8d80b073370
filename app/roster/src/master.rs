//! The linear program over known lines: how much of each line a fractional roster takes, and what each row is worth.
//!
//! A primal simplex. Most rows have heads to spare or too few, and their price is then known: what one head more costs or
//! saves. Only rows that are met just so need work, and only those, with one row for each person, are kept in an inverse.

use crate::inverse::{border, invert, replace_line, replace_row, unborder};
use crate::problem::Row;

const EPS: f64 = 1e-7;
/// What makes it cheaper by less than that is noise.
const GAIN: f64 = 1e-6;
/// After so many exchanges the inverse is computed anew.
const REFRESH: usize = 150;

/// A line as the program sees it.
#[derive(Clone, Debug)]
pub struct Column {
    /// Whose it is, counted among those who are free.
    pub person: usize,
    /// What it costs by itself.
    pub cost: f64,
    /// The rows that it covers, counted among those of the program, each once.
    pub rows: Vec<u32>,
    /// The choices of all days.
    pub line: Vec<u8>,
}

/// How a row stands.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Slack {
    /// So much is missing.
    Under(f64),
    /// So much is too much.
    Over(f64),
    /// It is met just so; its place among the rows of the inverse.
    Tight(usize),
}

#[derive(Clone, Copy, Debug)]
enum Entering {
    Line(usize),
    Under(usize),
    Over(usize),
}

#[derive(Clone, Copy, Debug)]
enum Leaving {
    Line(usize),
    Slack(usize),
}

/// The program.
#[derive(Debug)]
pub struct Master<'a> {
    people: usize,
    rows: &'a [Row],
    needs: Vec<f64>,
    columns: Vec<Column>,
    basic: Vec<bool>,
    /// The columns that are taken, and how much of each.
    taken: Vec<(usize, f64)>,
    slacks: Vec<Slack>,
    /// What the inverse's rows are: people first in number, then, from `people` on, rows.
    of: Vec<usize>,
    /// One line for each column that is taken.
    inverse: Vec<Vec<f64>>,
    /// Where each person's row is in the inverse.
    place: Vec<usize>,
    prices: Vec<f64>,
    since_refresh: usize,
}

impl<'a> Master<'a> {
    /// Begins with one line of each person, in their order. `rows` have the need that is left.
    pub fn new(rows: &'a [Row], first: Vec<Column>, random: &mut fastrand::Rng) -> Self {
        let people = first.len();
        // A little noise on what is needed: ties would let the simplex walk in circles.
        let needs: Vec<f64> = rows.iter().map(|row| f64::from(row.need) + 1e-4 * random.f64()).collect();
        let mut heads = vec![0.0; rows.len()];
        for row in first.iter().flat_map(|column| &column.rows) {
            heads[*row as usize] += 1.0;
        }
        let slack = |(need, heads): (&f64, &f64)| {
            if heads < need { Slack::Under(need - heads) } else { Slack::Over(heads - need) }
        };
        let slacks = needs.iter().zip(&heads).map(slack).collect();
        let unit = |at: usize| (0..people).map(|other| f64::from(u8::from(other == at))).collect();
        Self {
            people,
            rows,
            needs,
            basic: vec![true; people],
            columns: first,
            taken: (0..people).map(|at| (at, 1.0)).collect(),
            slacks,
            of: (0..people).collect(),
            inverse: (0..people).map(unit).collect(),
            place: (0..people).collect(),
            prices: vec![0.0; people + rows.len()],
            since_refresh: 0,
        }
    }

    /// One more line to choose from.
    pub fn add(&mut self, column: Column) {
        self.columns.push(column);
        self.basic.push(false);
    }

    /// The lines, in the order in which they came.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// What one more head on a row is worth; at most what one who is missing costs.
    pub fn of_row(&self, row: usize) -> f64 {
        self.prices[self.people + row]
    }

    /// What the prices say that a roster of the known lines costs at least; without the noise on what is needed.
    pub fn worth(&self) -> f64 {
        let (people, rows) = self.prices.split_at(self.people);
        people.iter().sum::<f64>()
            + rows.iter().zip(self.rows).map(|(price, row)| price * f64::from(row.need)).sum::<f64>()
    }

    /// How much of each line is taken: index of the column and share, above 0.
    pub fn shares(&self) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.taken.iter().copied().filter(|(_, share)| *share > 1e-6)
    }

    /// What taking a little of a line would change.
    pub fn reduced(&self, column: &Column) -> f64 {
        column.cost
            - self.prices[column.person]
            - column.rows.iter().map(|row| self.prices[self.people + *row as usize]).sum::<f64>()
    }

    /// Exchanges until no known line makes it cheaper. `false` where `stop` said so before, or where numbers went bad.
    pub fn solve(&mut self, stop: impl Fn() -> bool) -> bool {
        loop {
            self.price();
            let Some(entering) = self.entering() else { return true };
            if !self.exchange(entering) || stop() {
                return false;
            }
        }
    }

    fn price(&mut self) {
        for (row, slack) in self.slacks.iter().enumerate() {
            self.prices[self.people + row] = match slack {
                Slack::Under(_) => self.rows[row].under,
                Slack::Over(_) => -self.rows[row].over,
                Slack::Tight(_) => 0.0,
            };
        }
        let mut tight = vec![0.0; self.of.len()];
        for ((column, _), inverse) in self.taken.iter().zip(&self.inverse) {
            let column = &self.columns[*column];
            let known = column.rows.iter().map(|row| self.prices[self.people + *row as usize]).sum::<f64>();
            let rest = column.cost - known;
            if rest != 0.0 {
                tight.iter_mut().zip(inverse).for_each(|(price, value)| *price += rest * value);
            }
        }
        for (id, price) in self.of.iter().zip(tight) {
            self.prices[*id] = price;
        }
    }

    fn entering(&self) -> Option<Entering> {
        let mut best = (-GAIN, None);
        for (at, column) in self.columns.iter().enumerate() {
            if !self.basic[at] {
                let reduced = self.reduced(column);
                if reduced < best.0 {
                    best = (reduced, Some(Entering::Line(at)));
                }
            }
        }
        for id in self.of.iter().filter(|id| **id >= self.people) {
            let (row, price) = (id - self.people, self.prices[*id]);
            let costs = &self.rows[row];
            for (reduced, entering) in
                [(costs.under - price, Entering::Under(row)), (costs.over + price, Entering::Over(row))]
            {
                if reduced < best.0 {
                    best = (reduced, Some(entering));
                }
            }
        }
        best.1
    }

    /// The place of a row in the inverse.
    fn tight(&self, row: usize) -> Option<usize> {
        match self.slacks[row] {
            Slack::Tight(place) => Some(place),
            _ => None,
        }
    }

    fn exchange(&mut self, entering: Entering) -> bool {
        // How the taken lines change for each unit of what enters.
        let step = |places: &[usize], sign: f64| -> Vec<f64> {
            self.inverse
                .iter()
                .map(|line| sign * places.iter().map(|place| line[*place]).sum::<f64>())
                .collect()
        };
        let own: &[u32] = match entering {
            Entering::Line(at) => &self.columns[at].rows,
            _ => &[],
        };
        let change = match entering {
            Entering::Line(at) => {
                let mut places: Vec<usize> = own.iter().filter_map(|row| self.tight(*row as usize)).collect();
                places.push(self.place[self.columns[at].person]);
                step(&places, 1.0)
            }
            Entering::Under(row) => step(self.tight(row).as_slice(), 1.0),
            Entering::Over(row) => step(self.tight(row).as_slice(), -1.0),
        };
        // And how many heads the other rows gain.
        let mut gain = vec![0.0; self.rows.len()];
        for row in own {
            gain[*row as usize] += 1.0;
        }
        for ((column, _), change) in self.taken.iter().zip(&change) {
            if *change != 0.0 {
                for row in &self.columns[*column].rows {
                    gain[*row as usize] -= change;
                }
            }
        }
        let mut leaving: Option<(f64, f64, Leaving)> = None;
        let mut offer = |value: f64, by: f64, who: Leaving| {
            if by > EPS {
                let ratio = value.max(0.0) / by;
                let better = leaving.is_none_or(|(best, known, _)| {
                    ratio < best - 1e-12 || (ratio <= best + 1e-12 && by > known)
                });
                if better {
                    leaving = Some((ratio, by, who));
                }
            }
        };
        for (at, change) in change.iter().enumerate() {
            offer(self.taken[at].1, *change, Leaving::Line(at));
        }
        for (row, slack) in self.slacks.iter().enumerate() {
            match slack {
                Slack::Under(value) => offer(*value, gain[row], Leaving::Slack(row)),
                Slack::Over(value) => offer(*value, -gain[row], Leaving::Slack(row)),
                Slack::Tight(_) => {}
            }
        }
        // Everything is bounded by its row: only an inverse that has gone bad gets here.
        let Some((ratio, _, leaving)) = leaving else { return self.refresh() };
        for (taken, change) in self.taken.iter_mut().zip(&change) {
            taken.1 -= ratio * change;
        }
        for (slack, gain) in self.slacks.iter_mut().zip(&gain) {
            match slack {
                Slack::Under(value) => *value -= ratio * gain,
                Slack::Over(value) => *value += ratio * gain,
                Slack::Tight(_) => {}
            }
        }
        match (entering, leaving) {
            (Entering::Line(new), Leaving::Line(at)) => {
                self.basic[self.taken[at].0] = false;
                self.basic[new] = true;
                self.taken[at] = (new, ratio);
                replace_line(&mut self.inverse, &change, at);
            }
            (Entering::Line(new), Leaving::Slack(row)) => {
                let across = self.across(row);
                let own = f64::from(u8::from(self.columns[new].rows.contains(&(row as u32))));
                let met: f64 = self.covers(row).zip(&change).map(|(covers, change)| covers * change).sum();
                border(&mut self.inverse, &change, &across, own - met);
                self.basic[new] = true;
                self.taken.push((new, ratio));
                self.slacks[row] = Slack::Tight(self.of.len());
                self.of.push(self.people + row);
            }
            (Entering::Under(row) | Entering::Over(row), Leaving::Line(at)) => {
                let Some(place) = self.tight(row) else { return self.refresh() };
                unborder(&mut self.inverse, at, place);
                self.basic[self.taken[at].0] = false;
                self.taken.swap_remove(at);
                self.loosen(entering, row, ratio);
                self.of.swap_remove(place);
                if let Some(moved) = self.of.get(place).copied() {
                    match moved.checked_sub(self.people) {
                        Some(row) => self.slacks[row] = Slack::Tight(place),
                        None => self.place[moved] = place,
                    }
                }
            }
            (Entering::Under(row) | Entering::Over(row), Leaving::Slack(new)) => {
                let Some(place) = self.tight(row) else { return self.refresh() };
                let across = self.across(new);
                replace_row(&mut self.inverse, &across, place);
                self.loosen(entering, row, ratio);
                self.slacks[new] = Slack::Tight(place);
                self.of[place] = self.people + new;
            }
        }
        self.since_refresh += 1;
        self.since_refresh < REFRESH || self.refresh()
    }

    fn loosen(&mut self, entering: Entering, row: usize, value: f64) {
        self.slacks[row] =
            if matches!(entering, Entering::Under(_)) { Slack::Under(value) } else { Slack::Over(value) };
    }

    /// Which of the taken lines cover a row.
    fn covers(&self, row: usize) -> impl Iterator<Item = f64> + '_ {
        let covers = move |(column, _): &(usize, f64)| {
            f64::from(u8::from(self.columns[*column].rows.binary_search(&(row as u32)).is_ok()))
        };
        self.taken.iter().map(covers)
    }

    /// A row that is not in the inverse, times the inverse.
    fn across(&self, row: usize) -> Vec<f64> {
        let mut across = vec![0.0; self.of.len()];
        for (covers, line) in self.covers(row).zip(&self.inverse) {
            if covers != 0.0 {
                across.iter_mut().zip(line).for_each(|(sum, value)| *sum += value);
            }
        }
        across
    }

    /// Computes the inverse and the values anew; `false` where there is no inverse, or where that changed nothing.
    fn refresh(&mut self) -> bool {
        let was_fresh = self.since_refresh == 0;
        let size = self.taken.len();
        let mut matrix = vec![vec![0.0; size]; size];
        for (at, (column, _)) in self.taken.iter().enumerate() {
            let column = &self.columns[*column];
            matrix[self.place[column.person]][at] = 1.0;
            for place in column.rows.iter().filter_map(|row| self.tight(*row as usize)) {
                matrix[place][at] = 1.0;
            }
        }
        let Some(inverse) = invert(matrix) else { return false };
        self.inverse = inverse;
        self.since_refresh = 0;
        let right: Vec<f64> =
            self.of.iter().map(|id| id.checked_sub(self.people).map_or(1.0, |row| self.needs[row])).collect();
        let mut left = self.needs.clone();
        for (taken, line) in self.taken.iter_mut().zip(&self.inverse) {
            taken.1 = line.iter().zip(&right).map(|(a, b)| a * b).sum();
            for row in &self.columns[taken.0].rows {
                left[*row as usize] -= taken.1;
            }
        }
        for (slack, left) in self.slacks.iter_mut().zip(left) {
            match slack {
                Slack::Under(value) => *value = left,
                Slack::Over(value) => *value = -left,
                Slack::Tight(_) => {}
            }
        }
        !was_fresh
    }
}

#[cfg(test)]
mod tests;
