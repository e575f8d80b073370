//! `legal-desk demo` and `legal-desk load`.

use std::process::ExitCode;

use clap::Args;
use desk::Desk;

use super::{Outcome, sentence};

/// `legal-desk demo`
#[derive(Args, Debug)]
pub(super) struct Demo {
    /// Print nothing but a JSON list of {name, password, role, professions, languages}
    #[arg(long)]
    json: bool,
}

/// `legal-desk load`
#[derive(Args, Debug)]
pub(super) struct Load {
    /// How many tickets stay open
    #[arg(long, default_value_t = 1_000)]
    open: usize,
    /// How many tickets are filed and end
    #[arg(long, default_value_t = 0)]
    ended: usize,
}

impl Demo {
    pub(super) async fn run(self, desk: &Desk) -> Outcome {
        let logins = |desk: Desk| async move { desk.demo_logins().await.map_err(|error| sentence(&error)) };
        if logins(desk.clone()).await?.is_empty() {
            match desk.load_demo().await {
                Ok(()) => {}
                Err(desk::Error::Forbidden) => {
                    return Err(
                        "this database is not empty; the demo is loaded into an empty one only".to_owned()
                    );
                }
                Err(error) => return Err(sentence(&error)),
            }
        }
        if self.json {
            let list = serde_json::to_string_pretty(&logins(desk.clone()).await?);
            println!("{}", list.map_err(|error| error.to_string())?);
        } else {
            print_logins(desk).await?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Load {
    pub(super) async fn run(self, desk: &Desk) -> Outcome {
        match desk.load_many(self.open, self.ended).await {
            Ok(()) => {
                println!("{} tickets were filed, of which {} are open.", self.open + self.ended, self.open)
            }
            Err(desk::Error::Forbidden) => {
                return Err("only a demo database can be filled with made-up tickets".to_owned());
            }
            Err(error) => return Err(sentence(&error)),
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Loads the demo where there is nothing yet; leaves everything else as it is.
pub(super) async fn load_if_empty(desk: &Desk) -> Outcome<()> {
    match desk.load_demo().await {
        Ok(()) | Err(desk::Error::Forbidden) => Ok(()),
        Err(error) => Err(sentence(&error)),
    }
}

/// Prints the demo's logins, where this is one.
pub(super) async fn print_logins(desk: &Desk) -> Outcome<()> {
    let logins = desk.demo_logins().await.map_err(|error| sentence(&error))?;
    let Some(first) = logins.first() else { return Ok(()) };
    println!("This is a demo: everybody in it is made up. The password of all is {}", first.password);
    let width = logins.iter().map(|login| login.name.chars().count()).max().unwrap_or(0);
    for login in &logins {
        let codes: Vec<&str> = login.professions.iter().map(|p| p.code()).collect();
        let languages: Vec<&str> = login.languages.iter().map(|l| l.code()).collect();
        let what = if codes.is_empty() { login.role.code().to_owned() } else { codes.join(", ") };
        println!("  {:width$}  {what:<12}  {}", login.name, languages.join(" "));
    }
    Ok(())
}
