//! Signing in and out; tokens of the API.

use std::sync::PoisonError;

use domain::{AccountId, HOUR, MINUTE, Millis};
use futures::future::BoxFuture;
use store::{accounts, sessions};

use crate::access::Staff;
use crate::demo::DEMO_PASSWORD;
use crate::secrets::{base32, stored_hash, verify_password};
use crate::slips::ABANDONED;
use crate::tablet::UNUSED;
use crate::{Desk, Error, Result};

/// A session ends by itself after a long shift.
const SESSION: Millis = 14 * HOUR;
/// How long this process believes who a secret is; another process may have ended it.
const BELIEVED: Millis = 3_000;

/// A new session.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// The cookie's value.
    pub secret: String,
    /// Who it is.
    pub staff: Staff,
    /// When it ends by itself.
    pub expires_at: Millis,
}

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Name or password is wrong; which one is not said.
    #[error("wrong name or password")]
    Wrong,
    /// Too many wrong passwords for this account.
    #[error("wait until {until}")]
    Slow {
        /// From when it can be tried again.
        until: Millis,
    },
    /// The database failed.
    #[error(transparent)]
    Desk(#[from] crate::Error),
}

/// How long to wait after so many wrong passwords in a row: nothing for the first four, then 2 s, 4 s, ...
/// up to a quarter of an hour.
fn slow_down(wrong: i64) -> Millis {
    match wrong {
        ..5 => 0,
        5..14 => 1_000 << (wrong - 4),
        _ => 15 * MINUTE,
    }
}

impl Desk {
    /// Signs in by name and password. Wrong passwords slow down per account, not per address: a whole
    /// expo may share one.
    /// `tablet` is the secret of the tablet it happens on, if it is one of the expo's: everybody else there is locked out.
    pub async fn sign_in(
        &self,
        name: &str,
        password: &str,
        from: &str,
        tablet: Option<&str>,
    ) -> Result<SignIn, SignInError> {
        let given = name.to_owned();
        let account =
            self.store().read(|c| Box::pin(async move { accounts::by_name(c, &given).await })).await;
        let account = account.map_err(Error::from)?.filter(|a| a.active);
        let now = self.now();
        if let Some(until) = account.as_ref().map(|a| a.wrong_until).filter(|until| *until > now) {
            return Err(SignInError::Slow { until });
        }
        let hash = account.as_ref().map(|a| a.password_hash.clone());
        let right = verify_password(hash, password.to_owned()).await?;
        let Some(account) = account else { return Err(SignInError::Wrong) };
        if !right {
            let (id, wrong) = (account.id.clone(), account.wrong_count + 1);
            let until = now + slow_down(wrong);
            self.store()
                .write(move |c| {
                    Box::pin(async move { Ok::<_, Error>(accounts::set_wrong(c, &id, wrong, until).await?) })
                })
                .await?;
            return Err(SignInError::Wrong);
        }
        if password == DEMO_PASSWORD && !self.is_demo().await? {
            return Err(SignInError::Wrong);
        }
        let device = self.tablet(tablet).await?;
        let secret = base32(&self.inner.ids.random());
        let (hash, expires_at, id, from) =
            (stored_hash(&secret), now + SESSION, account.id.clone(), from.to_owned());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    accounts::set_wrong(c, &id, 0, 0).await?;
                    if let Some(device) = &device {
                        sessions::end_here(c, device, &id).await?;
                        sessions::lock_device(c, device, now).await?;
                    }
                    let device = device.as_ref();
                    Ok::<_, Error>(sessions::insert(c, &hash, &id, now, expires_at, &from, device).await?)
                })
            })
            .await?;
        self.forget_known();
        Ok(SignIn { secret, staff: staff(account), expires_at })
    }

    /// The person of a session cookie, or `None` where it has ended.
    pub async fn session(&self, secret: &str) -> Result<Option<Staff>> {
        let now = self.now();
        let used = now - UNUSED;
        self.known(secret, move |c, hash| {
            Box::pin(async move { sessions::account(c, &hash, now, used).await })
        })
        .await
    }

    /// Ends one session.
    pub async fn sign_out(&self, secret: &str) -> Result<()> {
        let hash = stored_hash(secret);
        self.store()
            .write(move |c| Box::pin(async move { Ok::<_, Error>(sessions::end(c, &hash).await?) }))
            .await?;
        self.forget_known();
        Ok(())
    }

    /// Ends all sessions of the person of this one.
    pub async fn sign_out_everywhere(&self, secret: &str) -> Result<()> {
        let (hash, now) = (stored_hash(secret), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    if let Some(account) = sessions::account(c, &hash, now, now - UNUSED).await? {
                        sessions::end_all(c, &account).await?;
                    }
                    Ok::<_, Error>(())
                })
            })
            .await?;
        self.forget_known();
        Ok(())
    }

    /// Forgets sessions that ended by themselves, and files of forms that were never sent or came only in part.
    pub async fn sweep_leftovers(&self) -> Result<()> {
        let now = self.now();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    sessions::sweep(c, now).await?;
                    store::files::sweep_drafts(c, now - domain::DAY).await?;
                    store::uploads::sweep(c, now - domain::DAY).await?;
                    store::slips::sweep(c, now - ABANDONED, now).await?;
                    store::roster::forget_imports(c, now - domain::DAY).await?;
                    Ok(())
                })
            })
            .await
    }

    /// Makes a bearer token for this account; it is shown this once.
    pub async fn add_token(&self, account_name: &str, label: &str) -> Result<String> {
        let token = format!("eld_{}", base32(&self.inner.ids.random()));
        let (name, label, hash, now) =
            (account_name.to_owned(), label.to_owned(), stored_hash(&token), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let account =
                        accounts::by_name(c, &name).await?.filter(|a| a.active).ok_or(Error::NotFound)?;
                    Ok::<_, Error>(sessions::insert_token(c, &hash, &account.id, &label, now).await?)
                })
            })
            .await?;
        Ok(token)
    }

    /// The person a bearer token acts for, or `None` where it was revoked.
    pub async fn token(&self, token: &str) -> Result<Option<Staff>> {
        self.known(token, |c, hash| Box::pin(async move { sessions::token_account(c, &hash).await })).await
    }

    /// Revokes every token of this account with this label; all, where the label is `None`. Returns how many.
    pub async fn revoke_tokens(&self, account_name: &str, label: Option<&str>) -> Result<u64> {
        let (name, label) = (account_name.to_owned(), label.map(str::to_owned));
        let revoked = self
            .store()
            .write(move |c| {
                Box::pin(async move {
                    let account = accounts::by_name(c, &name).await?.ok_or(Error::NotFound)?;
                    Ok::<_, Error>(sessions::revoke_tokens(c, &account.id, label.as_deref()).await?)
                })
            })
            .await?;
        self.forget_known();
        Ok(revoked)
    }

    /// Who a secret is, remembered for a few seconds.
    async fn known<F>(&self, secret: &str, find: F) -> Result<Option<Staff>>
    where
        F: for<'c> FnOnce(&'c mut store::Conn, String) -> BoxFuture<'c, store::Result<Option<AccountId>>>
            + Send
            + 'static,
    {
        let (hash, now) = (stored_hash(secret), self.now());
        {
            let mut known = self.inner.known.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some((at, staff)) = known.get(&hash)
                && (now - at).abs() < BELIEVED
            {
                return Ok(Some(staff.clone()));
            }
            known.retain(|_, (at, _)| (now - *at).abs() < BELIEVED);
        }
        let key = hash.clone();
        let account = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    match find(c, hash).await? {
                        Some(id) => accounts::load(c, &id).await,
                        None => Ok(None),
                    }
                })
            })
            .await?;
        let found = account.filter(|a| a.active).map(staff);
        if let Some(staff) = &found {
            self.inner.known.lock().unwrap_or_else(PoisonError::into_inner).insert(key, (now, staff.clone()));
        }
        Ok(found)
    }
}

pub(crate) fn staff(account: accounts::Account) -> Staff {
    Staff {
        professions: account.professions(),
        id: account.id,
        name: account.name,
        role: account.role,
        languages: account.languages,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_passwords_slow_down_but_never_lock_out() {
        assert_eq!(slow_down(4), 0);
        assert_eq!(slow_down(5), 2_000);
        assert_eq!(slow_down(13), 512_000);
        assert_eq!(slow_down(1_000), 15 * MINUTE);
    }
}
