//! What each row of a list will do, before anything is written.

use std::collections::HashMap;

use domain::people::{CellFault, Column, Listed, RowFault, read};
use domain::{AccountId, Role};
use store::accounts;

use super::import::Kept;
use crate::accounts::AccountChange;

/// What a row will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filled {
    /// Makes an account.
    New(Listed),
    /// Changes this one.
    Update(AccountId, Listed),
    /// Says again what an earlier row said.
    Same,
    /// Nothing: it is left out.
    Skipped,
    /// Nothing until it is mended.
    Bad(Vec<RowFault>),
}

/// One row of the preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bringing {
    /// Its number in the file, counted from 1.
    pub number: usize,
    /// Its cells.
    pub cells: Vec<String>,
    /// What it will do.
    pub does: Filled,
}

/// How people are compared: by licence, phone and mail address.
fn keys(practices: &[domain::people::Practice], phone: &str, email: &str) -> Vec<String> {
    let licences =
        practices.iter().filter(|p| !p.licence.is_empty()).map(|p| format!("licence {}", p.licence));
    let phone = (!phone.is_empty()).then(|| format!("phone {phone}"));
    let email = (!email.is_empty()).then(|| format!("mail {email}"));
    licences.chain(phone).chain(email).collect()
}

/// What each row will do to these accounts. A person is known again by name, or where the name differs by licence, phone or
/// mail address.
pub(super) fn preview(kept: &Kept, all: &[accounts::Account]) -> Vec<Bringing> {
    let mut by_name: HashMap<String, &accounts::Account> = HashMap::new();
    let mut by_key: HashMap<String, &accounts::Account> = HashMap::new();
    for account in all {
        by_name.insert(accounts::name_key(&account.name), account);
        for key in keys(&account.practices, &account.phone, &account.email) {
            by_key.insert(key, account);
        }
    }
    let mut earlier: HashMap<String, Listed> = HashMap::new();
    let mut found = Vec::new();
    for (at, cells) in kept.rows().iter().enumerate().skip(kept.header + 1) {
        if cells.iter().all(String::is_empty) {
            continue;
        }
        let does = if kept.skipped.contains(&at) {
            Filled::Skipped
        } else {
            match read(cells, &kept.columns) {
                Err(faults) => Filled::Bad(faults),
                Ok(listed) => {
                    let name = accounts::name_key(&listed.name);
                    match earlier.get(&name) {
                        Some(before) if *before == listed => Filled::Same,
                        Some(_) => Filled::Bad(vec![RowFault {
                            column: Column::Name,
                            fault: CellFault::Twice,
                            word: listed.name,
                        }]),
                        None => {
                            earlier.insert(name.clone(), listed.clone());
                            let known = by_name.get(&name).or_else(|| {
                                let keys = keys(&listed.practices, &listed.phone, &listed.email);
                                keys.iter().find_map(|key| by_key.get(key))
                            });
                            match known {
                                Some(account) => Filled::Update(account.id.clone(), listed),
                                None => Filled::New(listed),
                            }
                        }
                    }
                }
            }
        };
        found.push(Bringing { number: at + 1, cells: cells.clone(), does });
    }
    found
}

/// What a list says of somebody, over what was known: columns that the list has not stay as they were.
pub(super) fn merged(
    listed: Listed,
    columns: &[Option<Column>],
    known: Option<&accounts::Account>,
) -> AccountChange {
    let has = |column| columns.contains(&Some(column));
    let base = match known {
        Some(account) => AccountChange {
            role: account.role,
            practices: account.practices.clone(),
            languages: account.languages.clone(),
            firm: account.firm.clone(),
            phone: account.phone.clone(),
            email: account.email.clone(),
            team: account.team.clone(),
            hours: account.hours,
            active: account.active,
        },
        None => AccountChange::of(Role::Volunteer),
    };
    let mut practices = listed.practices;
    for practice in &mut practices {
        let before = base.practices.iter().find(|p| p.profession == practice.profession);
        if !has(Column::Licence) {
            practice.licence = before.map(|p| p.licence.clone()).unwrap_or_default();
        }
        if !has(Column::LicenceUntil) {
            practice.until = before.map(|p| p.until.clone()).unwrap_or_default();
        }
    }
    let mut hours = base.hours;
    for (column, to, from) in [
        (Column::DayMax, &mut hours.day_max, listed.hours.day_max),
        (Column::TotalMax, &mut hours.total_max, listed.hours.total_max),
        (Column::Earliest, &mut hours.earliest, listed.hours.earliest),
        (Column::Latest, &mut hours.latest, listed.hours.latest),
    ] {
        if has(column) {
            *to = from;
        }
    }
    AccountChange {
        practices,
        languages: if has(Column::Languages) { listed.languages } else { base.languages },
        firm: if has(Column::Firm) { listed.firm } else { base.firm },
        phone: if has(Column::Phone) { listed.phone } else { base.phone },
        email: if has(Column::Email) { listed.email } else { base.email },
        team: if has(Column::Team) { listed.team } else { base.team },
        hours,
        role: base.role,
        active: base.active,
    }
}
