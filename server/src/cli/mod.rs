//! The command line. Every command opens the desk on its database and calls use cases.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line talks on its terminal")]

mod ask;
mod demo;
mod setup;
mod users;

use std::io::IsTerminal;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use desk::Desk;
use tracing_subscriber::util::SubscriberInitExt;

use crate::config::{Config, Given, unknown_settings};
use crate::serve;

/// The Expo Legal Desk: free legal help at an expo, around the clock.
///
/// Every setting can be given as an option or in the environment; the option wins. `legal-desk serve` starts the
/// desk, `legal-desk setup` prepares an expo of your own, `legal-desk demo` one to look around in.
#[derive(Debug, Parser)]
#[command(name = "legal-desk", version, max_term_width = 100)]
struct Cli {
    #[command(flatten)]
    settings: Given,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the desk until SIGTERM or ctrl-c
    Serve,
    /// Bring the database up to date, and do nothing else (`serve` does it too)
    Migrate,
    /// Set up the expo and its first coordinator; asks for what is not given
    Setup(setup::Setup),
    /// Load a demo expo that is open now into an empty database, and print its logins
    Demo(demo::Demo),
    /// File many made-up tickets in a demo database, for benchmarks
    Load(demo::Load),
    /// Accounts
    #[command(subcommand)]
    User(users::User),
    /// Tokens for the API
    #[command(subcommand)]
    Token(users::Token),
    /// Replay the log against the tables: prints what disagrees, and fails if anything does
    Check,
}

/// What a command failed with: a sentence for whoever typed it.
type Outcome<T = ExitCode> = Result<T, String>;

/// Runs the program.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("legal-desk: no threads to run on: {error}");
            return ExitCode::FAILURE;
        }
    };
    let done = runtime.block_on(run(cli));
    // A query that hangs must not hold the program back.
    runtime.shutdown_background();
    match done {
        Ok(code) => code,
        Err(sentence) => {
            eprintln!("legal-desk: {sentence}");
            ExitCode::FAILURE
        }
    }
}

async fn run(cli: Cli) -> Outcome {
    let filter = cli.settings.filter().map_err(|wrong| wrong.to_string())?;
    let colours = std::io::stderr().is_terminal();
    let log =
        tracing_subscriber::fmt().with_env_filter(filter).with_ansi(colours).with_writer(std::io::stderr);
    // Only a second logger in one process could fail here.
    let _ = log.finish().try_init();
    let known = known_settings();
    for name in unknown_settings(&known, std::env::vars().map(|(name, _)| name)) {
        tracing::warn!("{name} is no setting of legal-desk and does nothing; `legal-desk --help` lists them");
    }
    let config = cli.settings.check().map_err(|wrong| wrong.to_string())?;
    match cli.command {
        Command::Serve => start(&config).await,
        Command::Migrate => {
            open(&config).await?;
            println!("The database is up to date.");
            Ok(ExitCode::SUCCESS)
        }
        Command::Setup(setup) => setup.run(&config, &open(&config).await?).await,
        Command::Demo(demo) => demo.run(&open(&config).await?).await,
        Command::Load(load) => load.run(&open(&config).await?).await,
        Command::User(user) => user.run(&open(&config).await?).await,
        Command::Token(token) => token.run(&open(&config).await?).await,
        Command::Check => check(&open(&config).await?).await,
    }
}

/// The environment variables that options are read from.
fn known_settings() -> Vec<String> {
    let command = Cli::command();
    command.get_arguments().filter_map(|arg| Some(arg.get_env()?.to_string_lossy().into_owned())).collect()
}

async fn open(config: &Config) -> Outcome<Desk> {
    let opened = Desk::open(&config.database_url, config.desk_settings()).await;
    opened.map_err(|error| format!("DATABASE_URL (--database-url): the database cannot be opened: {error}"))
}

async fn start(config: &Config) -> Outcome {
    config.check_for_serving().map_err(|wrong| wrong.to_string())?;
    let desk = open(config).await?;
    if config.demo {
        demo::load_if_empty(&desk).await?;
    }
    let listening = serve::listen(config).await?;
    let here = format!("http://{}", listening.addr);
    setup::keep_public_url(&desk, config.public_url.as_deref(), &here).await?;
    println!("The legal desk is open at {here}");
    match desk.expo().await {
        Ok(expo) if config.public_url.is_none() && expo.expo.public_url != here => {
            println!("Exhibitors reach it at {}", expo.expo.public_url);
        }
        Ok(_) => {}
        Err(desk::Error::NotFound) => println!(
            "No expo is set up yet, so that nothing can be filed: run `legal-desk setup`, or `legal-desk demo` to look around."
        ),
        Err(error) => return Err(sentence(&error)),
    }
    demo::print_logins(&desk).await?;
    serve::serve(config, desk, listening).await?;
    Ok(ExitCode::SUCCESS)
}

async fn check(desk: &Desk) -> Outcome {
    let faults = desk.check().await.map_err(|error| sentence(&error))?;
    for fault in &faults {
        println!("{}: {}", fault.about, fault.what);
    }
    println!("{} fault{}", faults.len(), if faults.len() == 1 { "" } else { "s" });
    Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// An error of a use case for whoever typed the command: each faulty field with what is wrong.
fn sentence(error: &desk::Error) -> String {
    match error {
        desk::Error::Invalid(faults) => {
            let fault = |fault: &domain::draft::FieldError| {
                let why = match (fault.field.as_str(), fault.problem) {
                    ("password", domain::draft::Problem::Missing) => {
                        "needs at least 10 characters".to_owned()
                    }
                    ("password", domain::draft::Problem::UnknownChoice) => {
                        "is the demo's, which everybody knows".to_owned()
                    }
                    (_, problem) => problem.code().replace('_', " "),
                };
                format!("{}: {why}", fault.field)
            };
            faults.iter().map(fault).collect::<Vec<_>>().join("; ")
        }
        desk::Error::NameTaken => "an account of this name exists already".to_owned(),
        other => other.to_string(),
    }
}
