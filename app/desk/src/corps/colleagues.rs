//! Colleagues: what everybody of the corps knows of one another, and what only coordinators do.

use domain::people::Practice;
use domain::{AccountId, Language, Level, Millis, Profession};
use store::accounts;

use crate::access::{Caller, knows};
use crate::paging::Paging;
use crate::queue::Page;
use crate::{Desk, Error, Result};

/// Somebody of the corps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// What they are by trade.
    pub professions: Vec<Profession>,
    /// What they speak, and how well.
    pub languages: Vec<(Language, Level)>,
    /// Since when they are on duty, if they are.
    pub on_duty_since: Option<Millis>,
    /// How to reach them, for who may know it.
    pub record: Option<Record>,
}

/// What is kept of somebody beyond what colleagues know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Phone in E.164, or empty.
    pub phone: String,
    /// Mail address; may be empty.
    pub email: String,
    /// Their firm or office.
    pub firm: String,
    /// Their team; may be empty.
    pub team: String,
    /// What they may practise.
    pub practices: Vec<Practice>,
}

/// Which colleagues.
#[derive(Clone, Debug, Default)]
pub struct Colleagues {
    /// Only this profession.
    pub profession: Option<Profession>,
    /// Only who works in this language.
    pub language: Option<Language>,
    /// Only who is on duty, or only who is not.
    pub on_duty: Option<bool>,
    /// Which page.
    pub paging: Paging,
}

/// Whoever may sign in and has a profession is of the corps.
fn colleague(caller: &Caller, account: accounts::Account) -> Option<Colleague> {
    if !account.active || account.practices.is_empty() {
        return None;
    }
    let professions = account.professions();
    let record = knows(&caller.staff, &account.id).then_some(Record {
        phone: account.phone,
        email: account.email,
        firm: account.firm,
        team: account.team,
        practices: account.practices,
    });
    Some(Colleague {
        account: account.id,
        name: account.name,
        professions,
        languages: account.languages,
        on_duty_since: account.on_duty_since,
        record,
    })
}

impl Desk {
    /// The corps, in the order in which they came to it.
    pub async fn colleagues(&self, caller: &Caller, wanted: &Colleagues) -> Result<Page<Colleague>> {
        let all = self.store().read(|c| Box::pin(async move { accounts::all(c).await })).await?;
        let works_in = |one: &Colleague, language: Language| {
            one.languages.iter().any(|(spoken, level)| *spoken == language && *level >= Level::Working)
        };
        let is_wanted = |one: &Colleague| {
            wanted.profession.is_none_or(|p| one.professions.contains(&p))
                && wanted.language.is_none_or(|l| works_in(one, l))
                && wanted.on_duty.is_none_or(|on| one.on_duty_since.is_some() == on)
        };
        let found = all.into_iter().filter_map(|a| colleague(caller, a)).filter(is_wanted).collect();
        wanted.paging.cut(found, |one| (0, one.account.0.clone()))
    }

    /// One of the corps.
    pub async fn colleague(&self, caller: &Caller, id: &AccountId) -> Result<Colleague> {
        let id = id.clone();
        let account = self.store().read(|c| Box::pin(async move { accounts::load(c, &id).await })).await?;
        account.and_then(|account| colleague(caller, account)).ok_or(Error::NotFound)
    }
}
