//! How well the matcher does on labelled pairs of names, as JSON.
//!
//! `cargo run --release -p names --example pairs -- PAIRS.csv` prints one line: precision, recall and F1 over all pairs, by
//! schema and by halves (odd rows, even rows), how many matching pairs share a key, and what preparing and comparing
//! cost. With `--wrong`, a line before it for each pair that is judged wrongly.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "an example talks on its terminal")]

mod read;

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use names::{Kind, Name, likely, likeness};
use serde_json::{Value, json};

/// What was judged how.
#[derive(Default, Clone, Copy)]
struct Tally {
    pairs: usize,
    found: usize,
    missed: usize,
    false_alarms: usize,
}

impl Tally {
    fn count(&mut self, is_match: bool, said: bool) {
        self.pairs += 1;
        match (is_match, said) {
            (true, true) => self.found += 1,
            (true, false) => self.missed += 1,
            (false, true) => self.false_alarms += 1,
            (false, false) => {}
        }
    }

    fn to_json(self) -> Value {
        let share = |part: usize, all: usize| (part as f64 / all.max(1) as f64 * 1000.0).round() / 1000.0;
        json!({
            "pairs": self.pairs,
            "precision": share(self.found, self.found + self.false_alarms),
            "recall": share(self.found, self.found + self.missed),
            "f1": share(2 * self.found, 2 * self.found + self.false_alarms + self.missed),
        })
    }
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let Some(path) = args.iter().find(|arg| !arg.starts_with("--")) else {
        eprintln!("which file? `pairs PAIRS.csv`");
        return ExitCode::FAILURE;
    };
    match run(path, args.iter().any(|arg| arg == "--wrong")) {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{path}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(path: &str, show_wrong: bool) -> Result<Value, csv::Error> {
    let pairs = read::read(Path::new(path))?;
    // The tables are read before anything is measured.
    black_box((Name::new(Kind::Person, "a").is_empty(), Name::new(Kind::Firm, "a").is_empty()));
    let started = Instant::now();
    let names: Vec<(Name, Name)> = pairs.iter().map(read::Pair::prepared).collect();
    let prepare_us = started.elapsed().as_secs_f64() * 1e6 / (2 * names.len().max(1)) as f64;

    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let (mut all, mut matching, mut sharing) = (Tally::default(), 0, 0);
    for (row, (pair, (a, b))) in pairs.iter().zip(&names).enumerate() {
        let said = likely(a, b);
        let half = if row % 2 == 0 { "odd_rows" } else { "even_rows" };
        for tally in [pair.schema.as_str(), half] {
            tallies.entry(tally.to_owned()).or_default().count(pair.is_match, said);
        }
        all.count(pair.is_match, said);
        if pair.is_match {
            matching += 1;
            let shares = !a.keys().is_disjoint(&b.keys());
            sharing += usize::from(shares);
            if show_wrong && !shares {
                println!("{}", json!({"no_key": [pair.name1, pair.name2], "keys": [a.keys(), b.keys()]}));
            }
        }
        if show_wrong && said != pair.is_match {
            let found = likeness(a, b);
            println!(
                "{}",
                json!({"schema": pair.schema, "names": [pair.name1, pair.name2], "is_match": pair.is_match,
                    "score": found.score, "reason": format!("{:?}", found.reason)})
            );
        }
    }
    let mut line = all.to_json();
    line["by"] = tallies.into_iter().map(|(name, tally)| (name, tally.to_json())).collect();
    line["matching_pairs_sharing_a_key"] = json!({"of": matching, "share_one": sharing});
    line["prepare_us"] = json!((prepare_us * 100.0).round() / 100.0);
    line["compare_us"] = json!((compare(&names) * 100.0).round() / 100.0);
    line["keys"] = selectivity(&names);
    Ok(line)
}

/// Microseconds for one comparison, over the pairs of the file and pairs of strangers.
fn compare(names: &[(Name, Name)]) -> f64 {
    const ROUNDS: usize = 20;
    let started = Instant::now();
    for round in 0..ROUNDS {
        for at in 0..names.len() {
            black_box(likeness(&names[at].0, &names[(at + round) % names.len()].1));
        }
    }
    started.elapsed().as_secs_f64() * 1e6 / (ROUNDS * names.len().max(1)) as f64
}

/// Keys that a name has, and which share of other names shares one with it.
fn selectivity(names: &[(Name, Name)]) -> Value {
    let keys: Vec<_> = names.iter().flat_map(|(a, b)| [a.keys(), b.keys()]).collect();
    let count: usize = keys.iter().map(std::collections::BTreeSet::len).sum();
    let met = keys.iter().map(|a| keys.iter().filter(|b| !a.is_disjoint(b)).count()).sum::<usize>();
    let round = |x: f64| (x * 10_000.0).round() / 10_000.0;
    let all = keys.len().max(1) as f64;
    json!({"a_name": round(count as f64 / all), "share_of_names_met": round(met as f64 / (all * all))})
}
