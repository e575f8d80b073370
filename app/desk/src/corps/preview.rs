//! What each row of a list will do, before anything is written.

use std::collections::{HashMap, HashSet};

use domain::people::{CellFault, Column, Listed, Practice, RowFault, read};
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
    /// Says again what an earlier row said, or what is known.
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

/// Licences by which people are known: a number is one only within its trade.
fn licences(practices: &[Practice]) -> HashSet<String> {
    let numbered = practices.iter().filter(|p| !p.licence.is_empty());
    numbered.map(|p| format!("{} {}", p.profession, p.licence)).collect()
}

/// Phone and mail address, where there are any.
fn reached(phone: &str, email: &str) -> Vec<String> {
    let phone = (!phone.is_empty()).then(|| format!("phone {phone}"));
    let email = (!email.is_empty()).then(|| format!("mail {email}"));
    phone.into_iter().chain(email).collect()
}

/// The accounts, by what people are known again by.
#[derive(Default)]
struct Known<'a> {
    by_name: HashMap<String, &'a accounts::Account>,
    by_licence: HashMap<String, Vec<&'a accounts::Account>>,
    by_reach: HashMap<String, Vec<&'a accounts::Account>>,
}

/// Somebody cannot be told from somebody else.
struct Unclear;

impl<'a> Known<'a> {
    fn of(all: &'a [accounts::Account]) -> Self {
        let mut known = Self::default();
        for account in all {
            known.by_name.insert(accounts::name_key(&account.name), account);
            for licence in licences(&account.practices) {
                known.by_licence.entry(licence).or_default().push(account);
            }
            for reach in reached(&account.phone, &account.email) {
                known.by_reach.entry(reach).or_default().push(account);
            }
        }
        known
    }

    /// Whom a row means: by licence, else by phone or mail address, else by name. Where the name is another's, or somebody
    /// of the name has another licence and another phone, it is not clear.
    fn find(&self, listed: &Listed) -> Result<Option<&'a accounts::Account>, Unclear> {
        let own = licences(&listed.practices);
        let named = self.by_name.get(&accounts::name_key(&listed.name)).copied();
        // Of several the one with the name.
        let one_of = |found: Vec<&'a accounts::Account>| {
            let first = found.first().copied();
            let same = |account: &&accounts::Account| named.is_some_and(|named| named.id == account.id);
            match found.iter().copied().find(same) {
                Some(named) => Ok(Some(named)),
                None if found.iter().any(|other| first.is_some_and(|first| first.id != other.id)) => {
                    Err(Unclear)
                }
                None => Ok(first),
            }
        };
        let of = |map: &HashMap<String, Vec<&'a accounts::Account>>,
                  keys: &mut dyn Iterator<Item = String>| {
            keys.filter_map(|key| map.get(&key)).flatten().copied().collect::<Vec<_>>()
        };
        let is_anothers = |found: &accounts::Account| named.is_some_and(|named| named.id != found.id);
        if let Some(found) = one_of(of(&self.by_licence, &mut own.iter().cloned()))? {
            return if is_anothers(found) { Err(Unclear) } else { Ok(Some(found)) };
        }
        let others = |account: &accounts::Account| {
            let theirs = licences(&account.practices);
            !own.is_empty() && !theirs.is_empty() && own.is_disjoint(&theirs)
        };
        let reach = reached(&listed.phone, &listed.email);
        if let Some(found) = one_of(of(&self.by_reach, &mut reach.into_iter()))? {
            // An office's phone is many people's.
            let is_shared = is_anothers(found) || (named.is_none() && others(found));
            return if is_shared { Err(Unclear) } else { Ok(Some(found)) };
        }
        let namesake = |account: &accounts::Account| {
            let differ = |a: &str, b: &str| !a.is_empty() && !b.is_empty() && a != b;
            others(account) && differ(&account.phone, &listed.phone)
        };
        if named.is_some_and(namesake) { Err(Unclear) } else { Ok(named) }
    }
}

/// What each row will do to these accounts.
pub(super) fn preview(kept: &Kept, all: &[accounts::Account]) -> Vec<Bringing> {
    let known = Known::of(all);
    // Whom earlier rows mean: by account, or by name and licence where they are new.
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
                Ok(listed) => filled(&known, &mut earlier, kept, listed),
            }
        };
        found.push(Bringing { number: at + 1, cells: cells.clone(), does });
    }
    found
}

/// What a row without faults will do.
fn filled(known: &Known<'_>, earlier: &mut HashMap<String, Listed>, kept: &Kept, listed: Listed) -> Filled {
    let bad = |listed: Listed, fault: CellFault| {
        Filled::Bad(vec![RowFault { column: Column::Name, fault, word: listed.name }])
    };
    let Ok(account) = known.find(&listed) else { return bad(listed, CellFault::Unclear) };
    let mut means = vec![format!("name {}", accounts::name_key(&listed.name))];
    match account {
        Some(account) => means.push(format!("account {}", account.id)),
        None => means.extend(licences(&listed.practices)),
    }
    if let Some(before) = means.iter().find_map(|key| earlier.get(key)) {
        return if *before == listed { Filled::Same } else { bad(listed, CellFault::Twice) };
    }
    earlier.extend(means.into_iter().map(|key| (key, listed.clone())));
    match account {
        Some(account) if merged(listed.clone(), &kept.columns, Some(account)) == as_known(account) => {
            Filled::Same
        }
        Some(account) => Filled::Update(account.id.clone(), listed),
        None => Filled::New(listed),
    }
}

/// An account as a change that changes nothing.
fn as_known(account: &accounts::Account) -> AccountChange {
    AccountChange {
        role: account.role,
        practices: account.practices.clone(),
        languages: account.languages.clone(),
        firm: account.firm.clone(),
        phone: account.phone.clone(),
        email: account.email.clone(),
        team: account.team.clone(),
        hours: account.hours,
        active: account.active,
    }
}

/// What a list says of somebody, over what was known: columns that the list has not stay as they were.
pub(super) fn merged(
    listed: Listed,
    columns: &[Option<Column>],
    known: Option<&accounts::Account>,
) -> AccountChange {
    let has = |column| columns.contains(&Some(column));
    let base = match known {
        Some(account) => as_known(account),
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
