//! `cargo xtask bench roster`: the roster's solver on made-up corps, in a process of its own.
//!
//! For each measure one line of JSON: what ran, when the first complete roster stood, what the best one cost when time was
//! up, what no roster can cost less than, and how no-shows were repaired.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::process;
use crate::repo::Repo;

/// People, and the seconds that the solver gets for them.
const MEASURES: [(usize, u32); 3] = [(100, 5), (1_000, 5), (1_000, 30)];
/// Where each corps comes from.
const SEEDS: [u64; 3] = [1, 2, 3];
/// As many as a small desk's machine has.
const THREADS: usize = 2;
/// How many assignments of each roster fall out.
const NO_SHOWS: usize = 20;

/// Measures each size with each seed. The solver is called, as its own example, rather than linked.
pub(super) fn measure(repo: &Repo) -> Result<()> {
    for (people, seconds) in MEASURES {
        for seed in SEEDS {
            let args = [
                ("--people", people.to_string()),
                ("--seed", seed.to_string()),
                ("--seconds", seconds.to_string()),
                ("--threads", THREADS.to_string()),
                ("--no-shows", NO_SHOWS.to_string()),
            ];
            let ran = solve(repo, &args)?;
            println!("{}", report(people, seconds, seed, &ran));
        }
    }
    Ok(())
}

/// Runs the example; its last line is what came of it.
fn solve(repo: &Repo, args: &[(&str, String)]) -> Result<Value> {
    let mut command = process::cargo(repo);
    command.args(["run", "--quiet", "--release", "--package", "roster", "--example", "desk", "--"]);
    for (name, value) in args {
        command.args([*name, value.as_str()]);
    }
    let answer = process::output(&mut command)?;
    let line = answer.lines().last().context("the solver's example says nothing")?;
    serde_json::from_str(line).context("the solver's example does not answer in JSON")
}

fn report(people: usize, seconds: u32, seed: u64, ran: &Value) -> Value {
    json!({
        "measure": format!("roster_{people}_people_{seconds}_s"),
        "seed": seed,
        "threads": THREADS,
        "result": {
            "ran": format!("{people} people, {} shifts, {} needs", ran["shifts"], ran["needs"]),
            "first_complete_ms": ran["first_ms"],
            "cost": ran["cost"],
            "lower_bound": ran["bound"],
            "missing_heads": ran["missing"],
            "repair": ran["repairs"],
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_says_what_ran_and_what_came_of_it() {
        let ran = json!({"shifts": 32, "needs": 512, "first_ms": 6, "cost": 1166.0, "bound": null, "missing": 5,
            "repairs": {"repaired": 19}});
        let said = report(100, 5, 1, &ran);
        assert_eq!(said["measure"], "roster_100_people_5_s");
        assert_eq!(said["result"]["ran"], "100 people, 32 shifts, 512 needs");
        assert_eq!(said["result"]["repair"]["repaired"], 19);
        assert!(said["result"]["lower_bound"].is_null());
    }
}
