//! Mail to staff whose shifts changed.

use std::sync::Arc;

use domain::{HOUR, MINUTE, Millis};
use store::{accounts, roster as rows};

use super::PersonChange;
use crate::reach::{TRIES, pause};
use crate::{Desk, Error, Result, Zoned};

/// How long a server may take to send one mail before another one tries.
const TAKEN: Millis = 5 * MINUTE;
/// What could not be told for so long is old news.
const STALE: Millis = 24 * HOUR;

/// A mail that says which shifts changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffMail {
    /// The notice.
    pub id: String,
    /// Where it goes.
    pub email: String,
    /// What changed.
    pub change: PersonChange,
    /// The expo: its name, where the desk is reached, what its desks are called.
    pub expo: Arc<Zoned>,
    /// How often it was tried.
    pub tries: i64,
}

impl Desk {
    /// Takes the next mail that is due; `None` where there is none. Who takes it says how it went, by
    /// [`Desk::staff_mail_sent`] or [`Desk::staff_mail_failed`]; else another server tries it in five minutes.
    pub async fn next_staff_mail(&self) -> Result<Option<StaffMail>> {
        let (now, expo) = (self.now(), self.expo().await?);
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    while let Some(due) = rows::take_due(c, now, now + TAKEN).await? {
                        let account = accounts::load(c, &due.account).await?;
                        let email =
                            account.filter(|a| a.active).map(|a| a.email).filter(|email| !email.is_empty());
                        let (Some(email), true) = (email, due.at > now - STALE) else {
                            rows::settle_notice(c, &due.id, "shown", now, due.tries, "").await?;
                            continue;
                        };
                        return Ok(Some(StaffMail {
                            change: serde_json::from_str(&due.body).map_err(store::Error::from)?,
                            id: due.id,
                            email,
                            expo,
                            tries: due.tries,
                        }));
                    }
                    Ok::<_, Error>(None)
                })
            })
            .await
    }

    /// The mail went out.
    pub async fn staff_mail_sent(&self, mail: &StaffMail) -> Result<()> {
        self.settle(mail, "sent", String::new()).await
    }

    /// It could not be sent: it is tried again, later each time, and given up in the end. `for_good` says that trying again
    /// makes no sense.
    pub async fn staff_mail_failed(&self, mail: &StaffMail, error: &str, for_good: bool) -> Result<()> {
        let ends = for_good || mail.tries + 1 >= TRIES;
        self.settle(mail, if ends { "failed" } else { "due" }, error.chars().take(200).collect()).await
    }

    async fn settle(&self, mail: &StaffMail, state: &'static str, error: String) -> Result<()> {
        let (id, tries, at) = (mail.id.clone(), mail.tries + 1, self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    Ok::<_, Error>(
                        rows::settle_notice(c, &id, state, at + pause(tries), tries, &error).await?,
                    )
                })
            })
            .await
    }
}
