//! `cargo xtask`: set-up, build, test and start of the legal desk, on a machine that has Rust and Node.js.
//!
//! One file per subject: [`site`] builds what the browser gets, [`serve`] and [`dist`] the server around it,
//! [`test`] runs every check there is. Nothing here ends up in the product.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a build tool talks on its terminal")]

mod bench;
mod dist;
mod npm;
mod process;
mod repo;
mod serve;
mod site;
mod test;

use anyhow::{Result, bail};
use repo::Repo;
use std::process::ExitCode;

/// What `cargo xtask help` prints.
const HELP: &str = "\
cargo xtask serve [ARGS]   build everything in release and start the desk on 127.0.0.1:3000
                           (ARGS and the environment go to `legal-desk serve`; see `legal-desk --help`)
cargo xtask test [OPTIONS] every check: formatting, clippy, site, Rust tests on both databases, browser tests
      --only STEP          fmt, clippy, site, rust or e2e; may be given more than once
      -- ARGS              passed to Playwright, e.g. `cargo xtask test --only e2e -- queue.spec.ts`
cargo xtask dist           one file with everything inside: target/dist/legal-desk
cargo xtask bench [ENGINE] what the desk does in a second, over HTTP, one line of JSON a measure
                           (ENGINE: sqlite or postgres, both where none is named; --small: a tenth of the tickets)
cargo xtask bench names    how well names that are one party's are told from others, on the labelled pairs
cargo xtask bench roster   what the roster's solver does in 5 and in 30 s, for 100 and for 1,000 people
cargo xtask site           only the browser's part: target/site
cargo xtask help           this list";

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the command that the first argument names.
fn run(mut args: Vec<String>) -> Result<ExitCode> {
    let repo = Repo::find()?;
    let rest = args.split_off(args.len().min(1));
    match args.first().map_or("help", String::as_str) {
        "serve" => serve::run(&repo, &rest)?,
        "test" => return test::run(&repo, &rest),
        "dist" => dist::run(&repo)?,
        "bench" => bench::run(&repo, &rest)?,
        "site" => {
            site::build(&repo)?;
        }
        "help" | "--help" | "-h" => println!("{HELP}"),
        other => bail!("there is no command `{other}`; these are the commands:\n{HELP}"),
    }
    Ok(ExitCode::SUCCESS)
}
