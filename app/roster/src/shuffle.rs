//! Some people's lines taken out and put back one after the other, in another order: quick, and often enough.

use crate::dive::{Outcome, Part};
use crate::line::Finder;
use crate::problem::{OFF, Person, add};

impl Part<'_> {
    /// Tries so many times, each with a few of the people; keeps what costs no more.
    pub fn shuffle(&self, finder: &mut Finder, random: &mut fastrand::Rng, times: usize) -> Outcome {
        let problem = self.problem;
        let mut heads = self.heads.to_vec();
        let mut roster = self.roster.clone();
        let mut outcome = Outcome::default();
        let mut changed = vec![false; roster.len()];
        'tries: for _ in 0..times {
            let few = self.few(&roster, random);
            let mut lines: Vec<Vec<u8>> = few.iter().map(|at| roster[*at].clone()).collect();
            let mut change = 0.0;
            for at in &few {
                change -= self.own(&problem.people[*at], &roster[*at]);
                change += self.step(&mut heads, &problem.people[*at], &roster[*at], -1);
            }
            let mut order: Vec<usize> = (0..few.len()).collect();
            random.shuffle(&mut order);
            // The second time each sees where all the others went.
            for round in 0..2 {
                for &of in &order {
                    // What is begun is let go: the roster has only what was tried to its end.
                    if (self.stop)() {
                        break 'tries;
                    }
                    let (at, person) = (few[of], &problem.people[few[of]]);
                    if round > 0 {
                        change -= self.own(person, &lines[of]);
                        change += self.step(&mut heads, person, &lines[of], -1);
                    }
                    let ask = self.ask(at, &roster[at]);
                    let price = |row: u32| problem.rows[row as usize].one_more(heads[row as usize]);
                    outcome.work += 1;
                    if let Some(found) = finder.find(ask, &self.window, price) {
                        lines[of] = found.line;
                    }
                    change += self.own(person, &lines[of]);
                    change += self.step(&mut heads, person, &lines[of], 1);
                }
            }
            if change < 1e-6 {
                for (at, line) in few.iter().zip(lines) {
                    changed[*at] |= roster[*at] != line;
                    roster[*at] = line;
                }
            } else {
                for (at, line) in few.iter().zip(&lines) {
                    add(&mut heads, &problem.people[*at], line, self.window.clone(), -1);
                    add(&mut heads, &problem.people[*at], &roster[*at], self.window.clone(), 1);
                }
            }
        }
        let changed = (0..roster.len()).filter(|at| changed[*at]);
        outcome.lines = changed.map(|at| (at, std::mem::take(&mut roster[at]))).collect();
        outcome
    }

    fn own(&self, person: &Person, line: &[u8]) -> f64 {
        person.line_cost(&self.problem.weekends, line).unwrap_or(1e12)
    }

    /// Takes a line out of the rows, or puts it in, and says what that changes.
    fn step(&self, heads: &mut [i32], person: &Person, line: &[u8], by: i32) -> f64 {
        let mut change = 0.0;
        for day in self.window.clone().filter(|day| line[*day] != OFF) {
            for &row in &person.days[day].choices[usize::from(line[day])].rows {
                let (row, heads) = (&self.problem.rows[row as usize], &mut heads[row as usize]);
                change -= row.cost(*heads);
                *heads += by;
                change += row.cost(*heads);
            }
        }
        change
    }

    /// A few who work on the same day, or anybody.
    fn few(&self, roster: &[Vec<u8>], random: &mut fastrand::Rng) -> Vec<usize> {
        let count = random.usize(2..=8).min(self.people.len());
        let mut few: Vec<usize> = Vec::with_capacity(count);
        let day = self.window.start + random.usize(0..self.window.len().max(1));
        let by_day = random.bool();
        for _ in 0..count * 6 {
            let at = self.people[random.usize(0..self.people.len())];
            if !few.contains(&at) && (!by_day || roster[at][day] != OFF || random.f64() < 0.2) {
                few.push(at);
            }
            if few.len() == count {
                break;
            }
        }
        few
    }
}
