//! A tablet that the staff share: several people are signed in, one at most is at work. The others are locked out until
//! they open it with a PIN of their own.

use domain::draft::Problem;
use domain::{AccountId, LogAction, MINUTE, Millis};
use store::log::{NewEntry, append};
use store::sessions::Here;
use store::{accounts, devices, sessions};

use crate::access::Caller;
use crate::secrets::{base32, hash_password, stored_hash, verify_password};
use crate::sessions::staff;
use crate::{Desk, Error, Result, SignIn, SignInError};

/// How long a session on a shared tablet stays open without a sign of life. The page locks it sooner, by itself; this is
/// for a tablet whose page cannot.
pub(crate) const UNUSED: Millis = 5 * MINUTE;
/// After so many wrong PINs in a row the session on this tablet ends, and the password is asked for.
const PIN_TRIES: i64 = 5;
/// How many digits a PIN has.
const PIN_DIGITS: std::ops::RangeInclusive<usize> = 4..=8;

impl Desk {
    /// Sets one's own PIN, for who knows the password. Field names in errors: `old` (the password), `pin`.
    pub async fn set_pin(&self, caller: &Caller, password: &str, pin: &str) -> Result<()> {
        let digits = pin.bytes().all(|b| b.is_ascii_digit()) && PIN_DIGITS.contains(&pin.len());
        // One digit four times, or 1234, is what everybody tries first.
        let steps: Vec<i16> =
            pin.as_bytes().windows(2).map(|two| i16::from(two[1]) - i16::from(two[0])).collect();
        let plain =
            steps.windows(2).all(|two| two[0] == two[1]) && steps.first().is_some_and(|s| s.abs() <= 1);
        if !digits || plain {
            return Err(Error::field("pin", Problem::OutOfRange));
        }
        let id = caller.staff.id.clone();
        let account = self.store().read(|c| Box::pin(async move { accounts::load(c, &id).await })).await?;
        let hash = account.map(|account| account.password_hash);
        if !verify_password(hash, password.to_owned()).await? {
            return Err(Error::field("old", Problem::OutOfRange));
        }
        let (me, hash, at) = (caller.staff.id.clone(), hash_password(pin.to_owned()).await?, self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    accounts::set_pin(c, &me, &hash).await?;
                    let entry = NewEntry::new(at, LogAction::AccountChanged).by(&me);
                    append(c, &entry.about(me.as_str())).await?;
                    Ok(())
                })
            })
            .await
    }

    /// Whether somebody has a PIN.
    pub async fn has_pin(&self, caller: &Caller) -> Result<bool> {
        let id = caller.staff.id.clone();
        let pin = self.store().read(|c| Box::pin(async move { accounts::pin(c, &id).await })).await?;
        Ok(pin.is_some())
    }

    /// Locks a session; only its person's PIN opens it. One that is on no shared tablet (any more) has no door that
    /// could open it again: it ends.
    pub async fn lock(&self, secret: &str) -> Result<()> {
        let (hash, at) = (stored_hash(secret), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    if !sessions::lock(c, &hash, at).await? {
                        sessions::end(c, &hash).await?;
                    }
                    Ok::<_, Error>(())
                })
            })
            .await?;
        self.forget_known();
        Ok(())
    }

    /// Somebody is at work on a shared tablet.
    pub async fn use_session(&self, secret: &str) -> Result<()> {
        let (hash, at) = (stored_hash(secret), self.now());
        self.store()
            .write(move |c| Box::pin(async move { Ok::<_, Error>(sessions::used(c, &hash, at).await?) }))
            .await
    }

    /// Who is signed in on a tablet, by name; nobody where it is no shared one.
    pub async fn people_here(&self, device_secret: &str) -> Result<Vec<Here>> {
        let Some(device) = self.device(device_secret).await? else { return Ok(Vec::new()) };
        let now = self.now();
        Ok(self.store().read(|c| Box::pin(async move { sessions::here(c, &device.id, now).await })).await?)
    }

    /// Opens a tablet with a PIN: this person goes on where they were, everybody else there is locked out. The session
    /// gets a new secret. After five wrong PINs it ends, and the password is asked for.
    pub async fn unlock(
        &self,
        device_secret: &str,
        account: &AccountId,
        pin: &str,
    ) -> Result<SignIn, SignInError> {
        let device = self.device(device_secret).await?.ok_or(SignInError::Wrong)?;
        let (id, here, now) = (account.clone(), device.id.clone(), self.now());
        // Counted before it is looked at, so that many at once are many.
        let tried = self
            .store()
            .write(move |c| {
                Box::pin(async move {
                    if !sessions::is_here(c, &here, &id, now).await? {
                        return Ok::<_, Error>(None);
                    }
                    let tried = accounts::count_pin(c, &id).await?;
                    Ok(accounts::pin(c, &id).await?.map(|hash| (tried, hash)))
                })
            })
            .await?;
        let Some((tried, hash)) = tried else { return Err(SignInError::Wrong) };
        let right = tried <= PIN_TRIES && verify_password(Some(hash), pin.to_owned()).await?;
        let secret = base32(&self.inner.ids.random());
        let (id, fresh) = (account.clone(), stored_hash(&secret));
        let opened = self
            .store()
            .write(move |c| {
                Box::pin(async move {
                    if !right {
                        if tried >= PIN_TRIES {
                            sessions::end_here(c, &device.id, &id).await?;
                            accounts::forget_wrong_pins(c, &id).await?;
                        }
                        return Ok::<_, Error>(None);
                    }
                    accounts::forget_wrong_pins(c, &id).await?;
                    let expires = sessions::reopen(c, &device.id, &id, &fresh, now).await?;
                    let account = accounts::load(c, &id).await?.filter(|a| a.active);
                    Ok(expires.zip(account))
                })
            })
            .await?;
        self.forget_known();
        let (expires_at, account) = opened.ok_or(SignInError::Wrong)?;
        Ok(SignIn { secret, staff: staff(account), expires_at })
    }

    /// The id of the shared tablet with this secret, for a session that begins there.
    pub(crate) async fn tablet(&self, secret: Option<&str>) -> Result<Option<domain::DeviceId>> {
        let Some(secret) = secret else { return Ok(None) };
        let hash = stored_hash(secret);
        let device =
            self.store().read(|c| Box::pin(async move { devices::with_secret(c, &hash).await })).await?;
        Ok(device.filter(|d| d.kind == domain::DeviceKind::Tablet).map(|d| d.id))
    }
}
