//! Invitations: a link and a code by which somebody sets their password.

use domain::{AccountId, DAY, LogAction, Millis};
use store::log::{NewEntry, append};
use store::{accounts, links, sessions};

use crate::access::Caller;
use crate::accounts::only_coordinators;
use crate::secrets::{hash_password, same};
use crate::{Desk, Error, Result};

/// What the link's secret is made for.
const PURPOSE: &str = "invite";
/// How long an invitation is good.
const GOOD: Millis = 14 * DAY;

/// An invitation to hand out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Whose.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// The address that they open.
    pub link: String,
    /// Until when it is good.
    pub until: Millis,
}

/// Who opened an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// Who.
    pub account: AccountId,
    /// The name that they will sign in with.
    pub name: String,
}

impl Desk {
    /// Makes invitations for these people, or for everybody who never set a password; earlier ones of theirs are dead.
    /// Coordinators only.
    pub async fn invite(&self, caller: &Caller, who: Option<&AccountId>) -> Result<Vec<Invitation>> {
        only_coordinators(caller)?;
        let zoned = self.expo().await?;
        let (desk, me, at, who) = (self.clone(), caller.staff.id.clone(), self.now(), who.cloned());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let all = accounts::all(c).await?;
                    let wanted = |a: &&accounts::Account| match &who {
                        Some(id) => a.id == *id,
                        None => a.password_hash.is_empty(),
                    };
                    let mut made = Vec::new();
                    for account in all.iter().filter(|a| a.active).filter(wanted) {
                        let until = at + GOOD;
                        let version = links::invite(c, &account.id, until).await?;
                        let secret = desk.key().personal(PURPOSE, &account.id, version);
                        let entry = NewEntry::new(at, LogAction::Invited).by(&me);
                        append(c, &entry.about(account.id.as_str())).await?;
                        made.push(Invitation {
                            account: account.id.clone(),
                            name: account.name.clone(),
                            link: format!("{}/desk/join/{}.{secret}", zoned.expo.public_url, account.id),
                            until,
                        });
                    }
                    if who.is_some() && made.is_empty() {
                        return Err(Error::NotFound);
                    }
                    Ok(made)
                })
            })
            .await
    }

    /// Who an invitation is for, by the secret part of its address; `Error::NotFound` where it is used up, too old or none.
    pub async fn invited(&self, address: &str) -> Result<Invited> {
        Ok(self.invitation(address).await?.0)
    }

    async fn invitation(&self, address: &str) -> Result<(Invited, i64)> {
        let (id, secret) = address.split_once('.').ok_or(Error::NotFound)?;
        let account = AccountId::from(id);
        let (found, named) = self
            .store()
            .read(|c| {
                let account = account.clone();
                Box::pin(async move {
                    let found = links::invitation(c, &account).await?;
                    Ok::<_, store::Error>((found, accounts::load(c, &account).await?))
                })
            })
            .await?;
        let ((version, until), named) = found.zip(named).ok_or(Error::NotFound)?;
        let right = same(secret, &self.key().personal(PURPOSE, &account, version));
        if !right || until < self.now() {
            return Err(Error::NotFound);
        }
        Ok((Invited { account, name: named.name }, version))
    }

    /// Sets the password of whoever was invited, once; gives the name to sign in with. Field name in errors: `password`.
    pub async fn join(&self, address: &str, password: &str) -> Result<String> {
        let (invited, version) = self.invitation(address).await?;
        self.check_password(password).await?;
        let hash = hash_password(password.to_owned()).await?;
        let (id, at) = (invited.account, self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    if !links::use_invitation(c, &id, version).await? {
                        return Err(Error::NotFound);
                    }
                    accounts::set_password(c, &id, &hash).await?;
                    sessions::end_all(c, &id).await?;
                    append(c, &NewEntry::new(at, LogAction::Joined).by(&id).about(id.as_str())).await?;
                    Ok(())
                })
            })
            .await?;
        self.forget_known();
        Ok(invited.name)
    }
}
