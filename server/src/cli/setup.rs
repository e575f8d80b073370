//! `legal-desk setup`: the expo's own facts and its first coordinator.

use std::process::ExitCode;

use clap::Args;
use desk::{AccountChange, Desk, NewAccount};
use domain::Role;
use domain::expo::{Expo, Hall};

use super::{Outcome, ask, sentence};
use crate::config::{Config, public_url};

/// `legal-desk setup`
#[derive(Args, Debug)]
pub(super) struct Setup {
    /// The expo's name, as on the badge
    #[arg(long)]
    name: Option<String>,
    /// The first day of the show, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    starts: Option<String>,
    /// The last day of the show
    #[arg(long, value_name = "DAY")]
    ends: Option<String>,
    /// The venue's time zone, such as Asia/Shanghai
    #[arg(long)]
    zone: Option<String>,
    /// A hall with its hours on show days, such as `5.1=09:00-18:00`; once for each hall
    #[arg(long = "hall", value_name = "CODE=HH:MM-HH:MM", value_parser = hall)]
    halls: Vec<Hall>,
    /// The name of the first coordinator
    #[arg(long, value_name = "NAME")]
    coordinator: Option<String>,
    /// The coordinator's password; others on this machine can see it in the list of processes, so rather let it be
    /// asked for
    #[arg(long, value_name = "PASSWORD", env = "DESK_PASSWORD", hide_env_values = true)]
    coordinator_password: Option<String>,
}

impl Setup {
    pub(super) async fn run(self, config: &Config, desk: &Desk) -> Outcome {
        let known = match desk.expo().await {
            Ok(expo) => Some(expo.expo.clone()),
            Err(desk::Error::NotFound) => None,
            Err(error) => return Err(sentence(&error)),
        };
        if known.as_ref().is_some_and(|expo| expo.demo) {
            return Err("this database holds the demo; a real expo needs an empty one".to_owned());
        }
        let old = known.as_ref();
        let name =
            ask::text(self.name.as_deref(), "--name", "The expo's name", old.map(|e| e.name.as_str()))?;
        let first = old.map(|e| e.starts_on.as_str());
        let starts =
            ask::text(self.starts.as_deref(), "--starts", "First day of the show, YYYY-MM-DD", first)?;
        let last = old.map(|e| e.ends_on.as_str());
        let ends = ask::text(self.ends.as_deref(), "--ends", "Last day of the show, YYYY-MM-DD", last)?;
        let zone = old.map_or("Asia/Shanghai", |e| e.zone.as_str());
        let zone = ask::text(self.zone.as_deref(), "--zone", "The venue's time zone", Some(zone))?;
        let halls = halls(self.halls, old)?;
        let question = "The address that exhibitors reach, such as https://desk.example";
        let url = config.public_url.as_deref();
        let url = ask::text(url, "--public-url", question, old.map(|e| e.public_url.as_str()))?;
        let url = public_url(&url).map_err(|wrong| wrong.to_string())?;
        let is_first = !desk
            .list_accounts()
            .await
            .map_err(|e| sentence(&e))?
            .iter()
            .any(|a| a.role == Role::Coordinator);
        let coordinator = if is_first || self.coordinator.is_some() {
            let asked = ask::text(
                self.coordinator.as_deref(),
                "--coordinator",
                "Name of the first coordinator",
                None,
            )?;
            let password =
                ask::password(self.coordinator_password.as_deref(), "--coordinator-password", &asked)?;
            Some((asked, password))
        } else {
            None
        };
        let expo = Expo {
            name,
            zone,
            starts_on: starts,
            ends_on: ends,
            public_url: url.clone(),
            halls,
            // The command asks for neither: what is there stays.
            desks: old.map_or_else(domain::expo::usual_desks, |expo| expo.desks.clone()),
            rules: old.map(|expo| expo.rules.clone()).unwrap_or_default(),
            demo: false,
        };
        desk.set_up(expo).await.map_err(|error| sentence(&error))?;
        if let Some((name, password)) = coordinator {
            let change = AccountChange::of(Role::Coordinator);
            let new = NewAccount { name: name.clone(), password, change };
            desk.add_account(None, new).await.map_err(|error| sentence(&error))?;
            println!("{name} coordinates, and can sign in at {url}/desk");
        }
        println!("The expo is set up. `legal-desk serve` opens the desk.");
        Ok(ExitCode::SUCCESS)
    }
}

fn halls(given: Vec<Hall>, old: Option<&Expo>) -> Outcome<Vec<Hall>> {
    if !given.is_empty() {
        return Ok(given);
    }
    let usual = old.map(|expo| expo.halls.iter().map(written).collect::<Vec<_>>().join(" "));
    let question = "The halls with their hours, such as `1.1=09:00-18:00 5.1=09:00-18:00`";
    let answer = ask::text(None, "--hall", question, usual.as_deref())?;
    answer.split_whitespace().map(hall).collect()
}

fn written(hall: &Hall) -> String {
    format!("{}={}-{}", hall.code, hall.opens, hall.closes)
}

/// Reads a hall with its hours; whether the hours are times is asked of the use case.
fn hall(text: &str) -> Result<Hall, String> {
    let hall = text.split_once('=').and_then(|(code, hours)| {
        let (opens, closes) = hours.split_once('-')?;
        Some(Hall { code: code.to_owned(), opens: opens.to_owned(), closes: closes.to_owned() })
    });
    hall.ok_or_else(|| format!("`{text}` is no hall with its hours; write 5.1=09:00-18:00"))
}

/// Links begin with what the settings say, where they say something; a demo's with the address that it listens on
/// now.
pub(super) async fn keep_public_url(desk: &Desk, given: Option<&str>, here: &str) -> Outcome<()> {
    let expo = match desk.expo().await {
        Ok(expo) => expo.expo.clone(),
        Err(desk::Error::NotFound) => return Ok(()),
        Err(error) => return Err(sentence(&error)),
    };
    let url = match given {
        Some(given) => given,
        None if expo.demo => here,
        None => return Ok(()),
    };
    if expo.public_url == url {
        return Ok(());
    }
    desk.set_up(Expo { public_url: url.to_owned(), ..expo }).await.map_err(|error| sentence(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halls_are_read_with_their_hours() {
        let read = hall("5.1=09:00-18:00").expect("a hall");
        assert_eq!(written(&read), "5.1=09:00-18:00");
        for bad in ["", "5.1", "5.1=09:00", "09:00-18:00"] {
            assert!(hall(bad).is_err(), "{bad}");
        }
    }
}
