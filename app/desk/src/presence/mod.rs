//! Who is there: on duty now, expected, standing by; who does not come; hours served.

mod calls;
mod hours;

pub use calls::{Near, ShiftCall, StandIn};
pub use hours::Served;

use std::collections::{BTreeMap, HashMap};

use domain::roster::{Presence, Span, presence};
use domain::{AccountId, DeskKind, HOUR, Language, Level, Millis, Profession, Role};
use store::roster::Stint;
use store::{accounts, roster as rows};

use crate::access::{Caller, knows};
use crate::accounts::only_coordinators;
use crate::roster::{Loaded, ToldShift, told};
use crate::{Desk, Result};
use calls::shown;

/// Somebody on duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnDuty {
    /// Who.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// What they are by trade.
    pub professions: Vec<Profession>,
    /// What they speak.
    pub languages: Vec<(Language, Level)>,
    /// Since when.
    pub since: Millis,
    /// The shift that they are on, and until when it lasts.
    pub shift: Option<(ToldShift, Millis)>,
    /// The coordinator who put them on duty, if one did.
    pub put_by: Option<String>,
}

impl OnDuty {
    /// Whether they can work in this language.
    pub fn works_in(&self, language: Language) -> bool {
        self.languages.iter().any(|(spoken, level)| *spoken == language && *level >= Level::Working)
    }
}

/// Somebody on a shift that goes on or begins soon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Who.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// Their phone; empty where there is none, and for who may not know it.
    pub phone: String,
    /// The shift.
    pub shift: ToldShift,
    /// From when to when.
    pub span: Span,
    /// How it stands.
    pub presence: Presence,
}

/// Everything that the page of duty shows.
#[derive(Clone, Debug)]
pub struct DutyBoard {
    /// Who is on duty, by profession.
    pub on_duty: Vec<OnDuty>,
    /// How many of them are of each profession; one without anybody is left out.
    pub professions: Vec<(Profession, usize)>,
    /// How many of them work in each language; the same.
    pub languages: Vec<(Language, usize)>,
    /// Who is expected and not there, soonest first.
    pub expected: Vec<Expected>,
    /// Who stands by.
    pub standby: Vec<Expected>,
    /// Open calls; for coordinators.
    pub calls: Vec<ShiftCall>,
    /// Everybody else who could be put on duty; for coordinators.
    pub others: Vec<(AccountId, String)>,
}

/// How many are on duty, for exhibitors: by profession, and in which languages the desk can help.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DutyCounts {
    /// How many of each profession.
    pub professions: Vec<(Profession, usize)>,
    /// The languages that somebody on duty works in.
    pub languages: Vec<Language>,
}

/// What waits and nobody on duty can serve, for coordinators.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unserved {
    /// Professions that nobody on duty has, and how much waits for each.
    pub professions: Vec<(Profession, usize)>,
    /// Languages that nobody on duty works in, and how much waits in each.
    pub languages: Vec<(Language, usize)>,
}

/// How many of these there are of each kind that anybody is.
fn tally<T: Copy>(all: &[T], on_duty: &[OnDuty], is: impl Fn(&OnDuty, T) -> bool) -> Vec<(T, usize)> {
    let count = |of: T| on_duty.iter().filter(|one| is(one, of)).count();
    all.iter().map(|of| (*of, count(*of))).filter(|(_, count)| *count > 0).collect()
}

fn expected(caller: &Caller, loaded: &Loaded, came: &[rows::Came], now: Millis) -> Vec<Expected> {
    let mut found = Vec::new();
    for assigned in &loaded.assigned {
        let Some(row) =
            loaded.shift(&assigned.shift).filter(|row| row.to > now && row.from - 12 * HOUR < now)
        else {
            continue;
        };
        let Some(member) = loaded.members.iter().find(|m| m.id == assigned.account) else { continue };
        let span = Span { from: row.from, to: row.to };
        let here = came.iter().find(|c| c.shift == row.id && c.account == assigned.account);
        found.push(Expected {
            account: assigned.account.clone(),
            name: member.name.clone(),
            phone: if knows(&caller.staff, &assigned.account) { member.phone.clone() } else { String::new() },
            shift: told(row, assigned.profession),
            span,
            presence: presence(span, here.map(|c| c.came), here.and_then(|c| c.went), now),
        });
    }
    found.sort_by(|a, b| (a.span.from, &a.name).cmp(&(b.span.from, &b.name)));
    found
}

impl Desk {
    /// Who is on duty, expected and standing by; for coordinators also the calls.
    pub async fn duty_board(&self, caller: &Caller) -> Result<DutyBoard> {
        let now = self.now();
        let (loaded, came, stints, calls, people) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((
                        Loaded::read(c, None).await?,
                        rows::came_on(c, now).await?,
                        rows::on_duty_now(c).await?,
                        rows::calls(c, now).await?,
                        accounts::all(c).await?,
                    ))
                })
            })
            .await?;
        let zoned = self.expo().await?;
        let people: HashMap<&AccountId, &accounts::Account> = people.iter().map(|a| (&a.id, a)).collect();
        let on_shift = |stint: &Stint| {
            let row = loaded.shift(stint.shift.as_ref()?)?;
            let assigned = loaded.assigned.iter().find(|a| a.shift == row.id && a.account == stint.account);
            let first = || people.get(&stint.account).and_then(|a| a.practices.first()).map(|p| p.profession);
            Some((told(row, assigned.map(|a| a.profession).or_else(first)?), row.to))
        };
        let mut on_duty: Vec<OnDuty> = stints
            .iter()
            .filter_map(|stint| {
                let account = people.get(&stint.account)?;
                Some(OnDuty {
                    account: stint.account.clone(),
                    name: stint.name.clone(),
                    role: account.role,
                    professions: account.professions(),
                    languages: account.languages.clone(),
                    since: stint.from,
                    shift: on_shift(stint),
                    put_by: stint.put_by.clone(),
                })
            })
            .collect();
        on_duty.sort_by(|a, b| (&a.professions, &a.name).cmp(&(&b.professions, &b.name)));
        let (standby, rest): (Vec<Expected>, Vec<Expected>) = expected(caller, &loaded, &came, now)
            .into_iter()
            .partition(|e| zoned.expo.desk(&e.shift.desk).is_some_and(|desk| desk.kind == DeskKind::Standby));
        let there = |e: &Expected| on_duty.iter().any(|o| o.account == e.account);
        let coordinator = caller.staff.is_coordinator();
        let calls =
            calls.into_iter().filter(|_| coordinator).filter_map(|call| shown(&loaded, call)).collect();
        let others = people
            .values()
            .filter(|a| coordinator && a.active && a.on_duty_since.is_none() && !a.practices.is_empty());
        let mut others: Vec<(AccountId, String)> = others.map(|a| (a.id.clone(), a.name.clone())).collect();
        others.sort_by(|a, b| a.1.cmp(&b.1));
        let expected = rest
            .into_iter()
            .filter(|e| !matches!(e.presence, Presence::There | Presence::Served) && !there(e))
            .collect();
        let standby = standby.into_iter().filter(|e| e.span.from <= now && now < e.span.to).collect();
        let professions = tally(Profession::ALL, &on_duty, |one, of| one.professions.contains(&of));
        let languages = tally(Language::ALL, &on_duty, OnDuty::works_in);
        Ok(DutyBoard { on_duty, professions, languages, expected, standby, calls, others })
    }

    /// How many are on duty, for exhibitors.
    pub async fn duty_counts(&self) -> Result<DutyCounts> {
        let (heads, served) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((
                        store::duty::heads_on_duty(c).await?,
                        store::duty::served(c).await?,
                    ))
                })
            })
            .await?;
        let spoken = |language: &&Language| served.iter().any(|(_, spoken)| *spoken == Some(**language));
        let mut professions = heads;
        professions.sort_by_key(|(profession, _)| *profession as usize);
        Ok(DutyCounts { professions, languages: Language::ALL.iter().filter(spoken).copied().collect() })
    }

    /// What waits in the queue and nobody on duty can serve. Coordinators only.
    pub async fn unserved(&self, caller: &Caller) -> Result<Unserved> {
        only_coordinators(caller)?;
        let me = caller.staff.id.clone();
        let (waiting, served) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((
                        store::queue::waiting_for(c, &me).await?,
                        store::duty::served(c).await?,
                    ))
                })
            })
            .await?;
        let mut professions: BTreeMap<Profession, usize> = BTreeMap::new();
        let mut languages: BTreeMap<Language, usize> = BTreeMap::new();
        for (profession, language, count) in waiting {
            if !served.iter().any(|(p, _)| *p == profession) {
                *professions.entry(profession).or_default() += count;
            }
            if let Some(language) = language.filter(|l| !served.iter().any(|(_, spoken)| *spoken == Some(*l)))
            {
                *languages.entry(language).or_default() += count;
            }
        }
        Ok(Unserved {
            professions: professions.into_iter().collect(),
            languages: languages.into_iter().collect(),
        })
    }
}
