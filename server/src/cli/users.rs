//! `legal-desk user` and `legal-desk token`.

use std::process::ExitCode;

use clap::{Args, Subcommand};
use desk::{AccountChange, Desk, NewAccount};
use domain::people::Practice;
use domain::{Language, Level, Profession, Role};

use super::{Outcome, ask, sentence};

/// `legal-desk user`
#[derive(Debug, Subcommand)]
pub(super) enum User {
    /// Make an account; the password is asked for where it is not given
    Add(Box<Add>),
    /// List all accounts
    List,
}

/// `legal-desk user add`
#[derive(Args, Debug)]
pub(super) struct Add {
    /// The name to sign in with
    #[arg(long)]
    name: String,
    /// volunteer or coordinator
    #[arg(long, default_value = "volunteer", value_parser = code(Role::from_code))]
    role: Role,
    /// lawyer, notary, mediator, appraiser or arbitrator; may be given more than once
    #[arg(long = "profession", value_name = "PROFESSION", value_parser = code(Profession::from_code))]
    professions: Vec<Profession>,
    /// A language and how well: `fr:fluent`, `ko:working`, `de:basic`; may be given more than once
    #[arg(long = "language", value_name = "LANGUAGE:LEVEL", value_parser = language)]
    languages: Vec<(Language, Level)>,
    /// Phone number
    #[arg(long, default_value = "")]
    phone: String,
    /// Firm or office
    #[arg(long, default_value = "")]
    firm: String,
    /// Bar or licence number
    #[arg(long, default_value = "")]
    licence: String,
    /// The password; others on this machine can see it in the list of processes, so rather let it be asked for
    #[arg(long, env = "DESK_PASSWORD", hide_env_values = true)]
    password: Option<String>,
}

/// `legal-desk token`
#[derive(Debug, Subcommand)]
pub(super) enum Token {
    /// Make a token that acts for a user; it is printed alone on the last line, this once
    Add {
        /// The user's name
        #[arg(long)]
        user: String,
        /// What the token is for
        #[arg(long, default_value = "")]
        label: String,
    },
    /// Revoke a user's tokens: those with this label, or all
    Revoke {
        /// The user's name
        #[arg(long)]
        user: String,
        /// Only those with this label
        #[arg(long)]
        label: Option<String>,
    },
}

impl User {
    pub(super) async fn run(self, desk: &Desk) -> Outcome {
        match self {
            User::Add(add) => add.run(desk).await,
            User::List => list(desk).await,
        }
    }
}

impl Add {
    async fn run(self, desk: &Desk) -> Outcome {
        let password = ask::password(self.password.as_deref(), "--password", &self.name)?;
        let change = AccountChange {
            practices: self.professions.into_iter().map(practice(self.licence)).collect(),
            languages: self.languages,
            firm: self.firm,
            phone: self.phone,
            ..AccountChange::of(self.role)
        };
        let new = NewAccount { name: self.name.clone(), password, change };
        desk.add_account(None, new).await.map_err(|error| sentence(&error))?;
        println!("{} can sign in now.", self.name);
        Ok(ExitCode::SUCCESS)
    }
}

/// A profession with the number that was given for all of them.
fn practice(licence: String) -> impl Fn(Profession) -> Practice {
    move |profession| Practice { licence: licence.clone(), ..Practice::of(profession) }
}

async fn list(desk: &Desk) -> Outcome {
    let accounts = desk.list_accounts().await.map_err(|error| sentence(&error))?;
    let width = accounts.iter().map(|account| account.name.chars().count()).max().unwrap_or(0);
    for account in accounts {
        let professions: Vec<&str> = account.professions.iter().map(|p| p.code()).collect();
        let languages: Vec<String> =
            account.languages.iter().map(|(language, level)| format!("{language}:{level}")).collect();
        let state = match (account.active, account.on_duty_since) {
            (false, _) => "may not sign in",
            (true, Some(_)) => "on duty",
            (true, None) => "off duty",
        };
        println!(
            "{:width$}  {:<11}  {:<15}  {:<10}  {}",
            account.name,
            account.role.code(),
            state,
            professions.join(","),
            languages.join(" ")
        );
    }
    Ok(ExitCode::SUCCESS)
}

impl Token {
    pub(super) async fn run(self, desk: &Desk) -> Outcome {
        let unknown = |user: &str, error: desk::Error| match error {
            desk::Error::NotFound => format!("there is no active account called {user}"),
            error => sentence(&error),
        };
        match self {
            Token::Add { user, label } => {
                let token = desk.add_token(&user, &label).await.map_err(|error| unknown(&user, error))?;
                println!("A token that acts for {user}. It is shown this once:");
                println!("{token}");
            }
            Token::Revoke { user, label } => {
                let revoked = desk.revoke_tokens(&user, label.as_deref()).await;
                let revoked = revoked.map_err(|error| unknown(&user, error))?;
                println!("{revoked} token{} revoked.", if revoked == 1 { " was" } else { "s were" });
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Reads a code of a closed list; clap names the option.
fn code<T: Clone + Send + Sync + 'static>(
    read: fn(&str) -> Option<T>,
) -> impl Fn(&str) -> Result<T, String> + Clone + Send + Sync + 'static {
    move |text| read(text).ok_or_else(|| "it is not one of the choices; `--help` lists them".to_owned())
}

fn language(text: &str) -> Result<(Language, Level), String> {
    let (language, level) = text.split_once(':').unwrap_or((text, "working"));
    let language = Language::from_code(language).ok_or_else(|| {
        let codes: Vec<&str> = Language::ALL.iter().map(|language| language.code()).collect();
        format!("`{language}` is none of {}", codes.join(", "))
    })?;
    let level =
        Level::from_code(level).ok_or_else(|| format!("`{level}` is none of basic, working, fluent"))?;
    Ok((language, level))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_read_with_their_level() {
        assert_eq!(language("fr:fluent"), Ok((Language::Fr, Level::Fluent)));
        assert_eq!(language("zh-Hans"), Ok((Language::ZhHans, Level::Working)));
        assert!(language("xx:fluent").is_err() && language("fr:perfect").is_err());
    }
}
