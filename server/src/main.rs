//! The program `legal-desk`.

// Views are types inside types: a page with many parts is deeper than the compiler expects.
#![recursion_limit = "512"]

use std::process::ExitCode;

fn main() -> ExitCode {
    server::cli::main()
}
