//! How the desk runs: the command line, the settings, the HTTP server and what it does by itself.
//!
//! A library so that `tests/` can call the router without a socket; `main.rs` only calls [`cli::main`].

// Views are types inside types: a page with many parts is deeper than the compiler expects.
#![recursion_limit = "512"]

pub mod cli;
pub mod config;
pub mod http;
pub mod jobs;
pub mod key;
pub mod mail;
pub mod serve;
