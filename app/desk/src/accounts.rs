//! Accounts: who may sign in, and what they are.

use domain::draft::{FieldError, NAME_MAX, Problem};
use domain::people::{Hours, Practice};
use domain::{AccountId, Language, Level, LogAction, Role, question, text};
use store::log::{NewEntry, append};
use store::{accounts, conflicts, interpreters, sessions};

use crate::access::Caller;
use crate::conflict::follow_firm;
use crate::demo::DEMO_PASSWORD;
use crate::handoff::to_list;
use crate::interpret::interprets_no_more;
use crate::secrets::{hash_password, verify_password};
use crate::ticket::Actor;
use crate::views::Account;
use crate::{Desk, Error, Result};

/// The fewest characters of a password (NIST SP 800-63B asks for 8; a desk in a public hall asks for more).
const PASSWORD_MIN: usize = 10;
const PASSWORD_MAX: usize = 200;

/// An account to make.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// The name they sign in with and are called by; unique, upper and lower case count as one.
    pub name: String,
    /// At least 10 characters.
    pub password: String,
    /// Everything else.
    pub change: AccountChange,
}

/// What can be changed of an account.
#[derive(Clone, Debug, PartialEq)]
pub struct AccountChange {
    /// What they may do.
    pub role: Role,
    /// What they are by trade, with the licences; a volunteer needs one.
    pub practices: Vec<Practice>,
    /// What they speak, and how well.
    pub languages: Vec<(Language, Level)>,
    /// Their firm or office.
    pub firm: String,
    /// Phone, in any way people write it.
    pub phone: String,
    /// Mail address; may be empty.
    pub email: String,
    /// Their team; may be empty.
    pub team: String,
    /// How much and when they can work.
    pub hours: Hours,
    /// Whether they may sign in.
    pub active: bool,
}

impl AccountChange {
    /// Somebody who may sign in, with nothing else known of them.
    pub fn of(role: Role) -> Self {
        Self {
            role,
            practices: Vec::new(),
            languages: Vec::new(),
            firm: String::new(),
            phone: String::new(),
            email: String::new(),
            team: String::new(),
            hours: Hours::default(),
            active: true,
        }
    }
}

impl Desk {
    /// All accounts by name. Coordinators only.
    pub async fn accounts(&self, caller: &Caller) -> Result<Vec<Account>> {
        only_coordinators(caller)?;
        let me = caller.staff.id.clone();
        let (mut all, unseen) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((accounts::all(c).await?, conflicts::held_unseen(c, &me).await?))
                })
            })
            .await?;
        // What is kept from whoever asks is not counted either.
        for (who, count) in unseen {
            all.iter_mut().filter(|account| account.id == who).for_each(|account| account.holding -= count);
        }
        Ok(all.into_iter().map(view).collect())
    }

    /// All accounts, for the command line.
    pub async fn list_accounts(&self) -> Result<Vec<Account>> {
        let all = self.store().read(|c| Box::pin(async move { accounts::all(c).await })).await?;
        Ok(all.into_iter().map(view).collect())
    }

    /// Makes an account. `caller` is `None` for the command line. Field names in errors: `name`,
    /// `password`, `professions`, `phone`, `email`, `firm`, `team`, `licence.PROFESSION`, `until.PROFESSION`.
    pub async fn add_account(&self, caller: Option<&Caller>, new: NewAccount) -> Result<AccountId> {
        if let Some(caller) = caller {
            only_coordinators(caller)?;
        }
        let mut faults = Vec::new();
        let name = new.name.trim().to_owned();
        if name.is_empty() {
            faults.push(FieldError { field: "name".into(), problem: Problem::Missing });
        } else if let Err(fault) = text::check(&name, 80) {
            faults.push(FieldError { field: "name".into(), problem: fault.into() });
        }
        if let Err(problem) = self.password_fault(&new.password).await? {
            faults.push(FieldError { field: "password".into(), problem });
        }
        let phone = check_change(&new.change, &mut faults);
        if !faults.is_empty() {
            return Err(Error::Invalid(faults));
        }
        let hash = hash_password(new.password).await?;
        let id = AccountId(self.new_id());
        let account = row(id.clone(), name, hash, &new.change, phone);
        let (desk, actor, at) = (self.clone(), caller.map(|c| c.staff.id.clone()), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    accounts::insert(c, &account, at).await.map_err(|error| {
                        if accounts::is_name_taken(&error) { Error::NameTaken } else { error.into() }
                    })?;
                    store::roster::bump(c).await?;
                    let entry =
                        NewEntry { actor: actor.as_ref(), ..NewEntry::new(at, LogAction::AccountChanged) };
                    append(c, &entry.about(account.id.as_str())).await?;
                    follow_firm(c, &desk, &account.id, ("", &account.firm), at).await?;
                    Ok::<_, Error>(())
                })
            })
            .await?;
        Ok(id)
    }

    /// Changes an account; taking `active` away signs it out everywhere. Coordinators only.
    pub async fn change_account(&self, caller: &Caller, id: &AccountId, change: AccountChange) -> Result<()> {
        only_coordinators(caller)?;
        let mut faults = Vec::new();
        let phone = check_change(&change, &mut faults);
        let locks_out_self = *id == caller.staff.id && (!change.active || change.role != Role::Coordinator);
        if locks_out_self {
            faults.push(FieldError { field: "active".into(), problem: Problem::OutOfRange });
        }
        if !faults.is_empty() {
            return Err(Error::Invalid(faults));
        }
        let (desk, actor, at, id) = (self.clone(), caller.staff.id.clone(), self.now(), id.clone());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    // A proposal or a publication made for other people is one no more.
                    store::roster::bump(c).await?;
                    let known = accounts::load(c, &id).await?.ok_or(Error::NotFound)?;
                    let firm = known.firm;
                    accounts::update(c, &row(id.clone(), known.name, known.password_hash, &change, phone))
                        .await?;
                    follow_firm(c, &desk, &id, (&firm, &change.firm), at).await?;
                    // Nobody interprets from a language that they do not work in any more.
                    let works_in = |of: &Language| {
                        change.languages.iter().any(|(one, level)| one == of && *level >= Level::Working)
                    };
                    for (ticket, _) in
                        interpreters::cases_of(c, &id).await?.iter().filter(|(_, of)| !works_in(of))
                    {
                        interprets_no_more(c, &id, Some(ticket), Some(&actor), at).await?;
                    }
                    if !change.active {
                        sessions::end_all(c, &id).await?;
                        sessions::revoke_tokens(c, &id, None).await?;
                        store::duty::end_duty(c, &id, at).await?;
                    }
                    append(c, &NewEntry::new(at, LogAction::AccountChanged).by(&actor).about(id.as_str()))
                        .await?;
                    // Only who is on duty holds cases, and who coordinates.
                    let keeps = change.active
                        && (change.role == Role::Coordinator
                            || store::duty::keep_on_duty(c, &id).await?.is_some());
                    if keeps {
                        return Ok(());
                    }
                    to_list(&desk, c, &id, Some(&actor), (&Actor::Staff(actor.clone()), ""), at).await
                })
            })
            .await?;
        self.forget_known();
        Ok(())
    }

    /// Sets a new password: one's own (then `old` is needed) or, for coordinators, anybody's. Signs the
    /// account out everywhere.
    pub async fn set_password(
        &self,
        caller: &Caller,
        id: &AccountId,
        old: Option<&str>,
        new: &str,
    ) -> Result<()> {
        let own = caller.staff.id == *id;
        if !own {
            only_coordinators(caller)?;
        }
        let account_id = id.clone();
        let known =
            self.store().read(|c| Box::pin(async move { accounts::load(c, &account_id).await })).await?;
        let known = known.ok_or(Error::NotFound)?;
        if own && !verify_password(Some(known.password_hash), old.unwrap_or_default().to_owned()).await? {
            return Err(Error::field("old", Problem::UnknownChoice));
        }
        self.check_password(new).await?;
        let hash = hash_password(new.to_owned()).await?;
        let (actor, at, id) = (caller.staff.id.clone(), self.now(), id.clone());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    accounts::set_password(c, &id, &hash).await?;
                    sessions::end_all(c, &id).await?;
                    append(c, &NewEntry::new(at, LogAction::AccountChanged).by(&actor).about(id.as_str()))
                        .await?;
                    Ok::<_, Error>(())
                })
            })
            .await?;
        self.forget_known();
        Ok(())
    }

    /// Whether a password will do. Field name in errors: `password`.
    pub(crate) async fn check_password(&self, password: &str) -> Result<()> {
        self.password_fault(password).await?.map_err(|problem| Error::field("password", problem))
    }

    /// What is wrong with a password. The demo's is known to everybody and refused where people are real.
    async fn password_fault(&self, password: &str) -> Result<Result<(), Problem>> {
        let length = password.chars().count();
        if length < PASSWORD_MIN {
            return Ok(Err(Problem::Missing));
        }
        if length > PASSWORD_MAX {
            return Ok(Err(Problem::TooLong { max: PASSWORD_MAX }));
        }
        Ok(if password == DEMO_PASSWORD && !self.is_demo().await? {
            Err(Problem::UnknownChoice)
        } else {
            Ok(())
        })
    }
}

pub(crate) fn only_coordinators(caller: &Caller) -> Result<()> {
    if caller.staff.is_coordinator() { Ok(()) } else { Err(Error::Forbidden) }
}

/// Checks what can be changed; gives the phone in E.164.
pub(crate) fn check_change(change: &AccountChange, faults: &mut Vec<FieldError>) -> String {
    if change.role == Role::Volunteer && change.practices.is_empty() {
        faults.push(FieldError { field: "professions".into(), problem: Problem::Missing });
    }
    for (field, value) in [("firm", &change.firm), ("team", &change.team)] {
        if let Err(fault) = text::check(value, NAME_MAX) {
            faults.push(FieldError { field: field.into(), problem: fault.into() });
        }
    }
    for practice in &change.practices {
        let profession = practice.profession;
        if let Err(fault) = text::check(&practice.licence, NAME_MAX) {
            faults.push(FieldError { field: format!("licence.{profession}"), problem: fault.into() });
        }
        if !practice.until.is_empty() && !question::is_date(&practice.until) {
            faults.push(FieldError { field: format!("until.{profession}"), problem: Problem::NotADate });
        }
    }
    if !change.email.trim().is_empty() && !text::is_email(change.email.trim()) {
        faults.push(FieldError { field: "email".into(), problem: Problem::NotAnEmail });
    }
    let phone = text::phone(&change.phone);
    if phone.is_none() && !change.phone.trim().is_empty() {
        faults.push(FieldError { field: "phone".into(), problem: Problem::NotAPhone });
    }
    phone.unwrap_or_default()
}

pub(crate) fn row(
    id: AccountId,
    name: String,
    password_hash: String,
    change: &AccountChange,
    phone: String,
) -> accounts::Account {
    accounts::Account {
        id,
        name,
        role: change.role,
        password_hash,
        firm: change.firm.trim().to_owned(),
        phone,
        email: change.email.trim().to_lowercase(),
        team: change.team.trim().to_owned(),
        hours: change.hours,
        active: change.active,
        wrong_count: 0,
        wrong_until: 0,
        practices: change.practices.clone(),
        languages: change.languages.clone(),
        on_duty_since: None,
        holding: 0,
    }
}

fn view(account: accounts::Account) -> Account {
    let professions = account.professions();
    Account {
        id: account.id,
        name: account.name,
        role: account.role,
        professions,
        practices: account.practices,
        languages: account.languages,
        firm: account.firm,
        phone: account.phone,
        email: account.email,
        team: account.team,
        hours: account.hours,
        active: account.active,
        on_duty_since: account.on_duty_since,
        holding: account.holding,
    }
}
