//! Which part of one name stands for which part of the other, at the least cost.
//!
//! Parts are taken in order; two or three that stand beside each other may be one in the other name (`Dong Hai`,
//! `van der Bilt`). What an order costs is the caller's to say.

use crate::token::{Cost, Group, Token, how, pair, texts};

/// Names have at most this many parts; whoever makes them cuts off the rest.
pub(crate) const MOST: usize = 12;

/// What may be misspelt in words that are written together, in shares.
const SLIP: f32 = 0.5;

type Table = [[Cost; MOST]; MOST];

/// What each part of one name costs against each part of the other.
pub(crate) struct Grid {
    pairs: Table,
    /// `a[i]` and `a[i + 1]` against `b[j]`, and so on.
    two_to_one: Table,
    three_to_one: Table,
    one_to_two: Table,
    one_to_three: Table,
    rows: usize,
    columns: usize,
    /// A bit for each part that is like one of the other name's.
    met_a: u32,
    met_b: u32,
}

/// Writing words together is worth a little less than writing them apart alike, in shares.
const JOINED: f32 = 0.05;

impl Grid {
    pub(crate) fn new(a: &[Token], b: &[Token], budget: f32) -> Self {
        let none = [[Cost::NEVER; MOST]; MOST];
        let mut grid = Self {
            pairs: none,
            two_to_one: none,
            three_to_one: none,
            one_to_two: none,
            one_to_three: none,
            rows: a.len(),
            columns: b.len(),
            met_a: 0,
            met_b: 0,
        };
        for (i, x) in a.iter().enumerate() {
            for (j, y) in b.iter().enumerate() {
                grid.pairs[i][j] = pair(x, y, budget);
                grid.two_to_one[i][j] = joined(a, i, 2, y, budget);
                grid.three_to_one[i][j] = joined(a, i, 3, y, budget);
                grid.one_to_two[i][j] = joined(b, j, 2, x, budget);
                grid.one_to_three[i][j] = joined(b, j, 3, x, budget);
                grid.note(i, j);
            }
        }
        grid
    }

    /// Notes which parts these two, and those that are written together with them, give a counterpart.
    fn note(&mut self, i: usize, j: usize) {
        for (table, here, there) in [
            (&self.pairs, 1, 1),
            (&self.two_to_one, 3, 1),
            (&self.three_to_one, 7, 1),
            (&self.one_to_two, 1, 3),
            (&self.one_to_three, 1, 7),
        ] {
            if table[i][j].share <= 1.0 {
                self.met_a |= here << i;
                self.met_b |= there << j;
            }
        }
    }

    /// Whether a likely match can be hoped for: no part without a counterpart costs too much alone.
    fn hopeful(&self, gap_a: &impl Fn(usize) -> f32, gap_b: &impl Fn(usize) -> f32) -> bool {
        (0..self.rows).all(|i| self.met_a & (1 << i) != 0 || gap_a(i) <= 1.0)
            && (0..self.columns).all(|j| self.met_b & (1 << j) != 0 || gap_b(j) <= 1.0)
    }

    /// The least cost of taking `a` for `b`, with their parts in these orders; `gap_a` and `gap_b` say what a part
    /// costs that the other name lacks. [`Cost::NEVER`] where that is soon seen to be too much.
    pub(crate) fn align(
        &self,
        order_a: &[usize],
        order_b: &[usize],
        gap_a: impl Fn(usize) -> f32,
        gap_b: impl Fn(usize) -> f32,
    ) -> Cost {
        let (n, m) = (self.rows, self.columns);
        if !self.hopeful(&gap_a, &gap_b) {
            return Cost::NEVER;
        }
        let mut table = [[Cost::NEVER; MOST + 1]; MOST + 1];
        table[0][0] = Cost::NONE;
        for i in 0..=n {
            for j in 0..=m {
                let mut best = table[i][j];
                if i > 0 {
                    best = best.or(table[i - 1][j].plus(Cost::new(gap_a(order_a[i - 1]), how::PART)));
                }
                if j > 0 {
                    best = best.or(table[i][j - 1].plus(Cost::new(gap_b(order_b[j - 1]), how::PART)));
                }
                if i > 0 && j > 0 {
                    let (x, y) = (order_a[i - 1], order_b[j - 1]);
                    best = best.or(table[i - 1][j - 1].plus(self.pairs[x][y].counted()));
                    for (back, costs) in [(2, &self.two_to_one), (3, &self.three_to_one)] {
                        if i >= back && together(&order_a[i - back..i]) {
                            best =
                                best.or(table[i - back][j - 1].plus(costs[order_a[i - back]][y].counted()));
                        }
                    }
                    for (back, costs) in [(2, &self.one_to_two), (3, &self.one_to_three)] {
                        if j >= back && together(&order_b[j - back..j]) {
                            best =
                                best.or(table[i - 1][j - back].plus(costs[x][order_b[j - back]].counted()));
                        }
                    }
                }
                table[i][j] = best;
            }
        }
        table[n][m]
    }
}

/// Whether these parts stand beside each other in the name as it was written.
fn together(order: &[usize]) -> bool {
    order.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

/// What it costs to take `count` parts from `at` on, written together, for `one`.
fn joined(parts: &[Token], at: usize, count: usize, one: &Token, budget: f32) -> Cost {
    let Some(parts) = parts.get(at..at + count) else { return Cost::NEVER };
    let length: usize = parts.iter().map(|p| p.text.len()).sum();
    let script = parts[0].script;
    let loose = script != one.script && (script.is_loose() || one.script.is_loose());
    if parts.iter().any(|p| p.script != script || p.initial || matches!(p.group, Group::Number(_)))
        || one.initial
        // A slip of the pen in the first letter, and a space too many, are rarely made at once.
        || (!loose && (length.abs_diff(one.text.len()) > 3 || parts[0].text.as_bytes()[0] != one.text.as_bytes()[0]))
        || (loose && one.text.len() < 2 * count)
    {
        return Cost::NEVER;
    }
    let little = Cost::new(JOINED, how::SPELT);
    if script == one.script && script.is_syllabic() {
        let run: Vec<char> = parts.iter().flat_map(|p| p.native.iter().copied()).collect();
        let same = run[..] == one.native[..];
        return if same { little } else { Cost::NEVER };
    }
    let mut text = [0_u8; 64];
    let mut end = 0;
    for part in parts {
        let bytes = part.text.as_bytes();
        let taken = bytes.len().min(text.len() - end);
        text[end..end + taken].copy_from_slice(&bytes[..taken]);
        end += taken;
    }
    let cost = texts(&text[..end], one.text.as_bytes(), script, one.script, budget);
    if cost.share > SLIP { Cost::NEVER } else { cost.plus(little) }
}
