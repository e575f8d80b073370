//! Hours served, for the certificates.

use domain::{AccountId, Millis, Profession};
use store::roster::Stint;
use store::{Conn, accounts, roster as rows};

use crate::access::Caller;
use crate::accounts::only_coordinators;
use crate::{Desk, Result};

/// The hours of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    /// Who.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// Their firm.
    pub firm: String,
    /// What they are by trade.
    pub professions: Vec<Profession>,
    /// How long they were on duty, in ms.
    pub time: Millis,
    /// How many times.
    pub stints: usize,
    /// On how many days at the venue.
    pub days: usize,
    /// The first and the last day, `YYYY-MM-DD`.
    pub span: Option<(String, String)>,
    /// Whether they are on duty now; the time counts until now.
    pub is_there: bool,
}

impl Desk {
    /// How long everybody served. Coordinators only.
    pub async fn hours_served(&self, caller: &Caller) -> Result<Vec<Served>> {
        only_coordinators(caller)?;
        let (stints, people) = self
            .store()
            .read(|c: &mut Conn| {
                Box::pin(async move {
                    Ok::<_, store::Error>((rows::stints(c, None).await?, accounts::all(c).await?))
                })
            })
            .await?;
        let (zoned, now) = (self.expo().await?, self.now());
        let served = |account: accounts::Account| {
            let own: Vec<&Stint> = stints.iter().filter(|s| s.account == account.id).collect();
            if own.is_empty() && account.practices.is_empty() {
                return None;
            }
            let mut days: Vec<String> = own.iter().filter_map(|s| Some(zoned.local(s.from)?.0)).collect();
            days.sort_unstable();
            days.dedup();
            Some(Served {
                professions: account.professions(),
                time: own.iter().map(|s| s.to.unwrap_or(now) - s.from).sum(),
                stints: own.len(),
                span: days.first().cloned().zip(days.last().cloned()),
                days: days.len(),
                is_there: own.iter().any(|s| s.to.is_none()),
                account: account.id,
                name: account.name,
                firm: account.firm,
            })
        };
        Ok(people.into_iter().filter_map(served).collect())
    }
}
