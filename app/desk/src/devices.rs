//! Tablets of the expo: set up once by a coordinator, known by a secret of their own, and able to call somebody.

use domain::draft::{FieldError, Problem};
use domain::{DeviceId, DeviceKind, LogAction, MINUTE, Millis, text};
use store::devices::{self, Device, NewDevice};
use store::log::{NewEntry, append};

use crate::access::Caller;
use crate::secrets::{base32, stored_hash};
use crate::{Desk, Error, Result};

/// A kiosk says that it is there every half minute; after that long without a word somebody looks.
const SILENT: Millis = 3 * MINUTE / 2;
/// The most characters of a tablet's name and place.
const NAME_MAX: usize = 40;

/// What a tablet says of itself.
#[derive(Clone, Debug, Default)]
pub struct Pulse {
    /// The version of the app that it shows.
    pub version: String,
    /// Charge in percent, where the browser tells.
    pub battery: Option<i64>,
    /// Whether it is being charged, where the browser tells.
    pub charging: Option<bool>,
}

impl Desk {
    /// Sets up the tablet that this is called from; its secret is shown this once. Coordinators only. Field names in
    /// errors: `name`, `place`.
    pub async fn set_up_device(
        &self,
        caller: &Caller,
        kind: DeviceKind,
        name: &str,
        place: &str,
    ) -> Result<String> {
        if !caller.staff.is_coordinator() {
            return Err(Error::Forbidden);
        }
        let (name, place) = (name.trim().to_owned(), place.trim().to_owned());
        let mut faults = Vec::new();
        for (field, value) in [("name", &name), ("place", &place)] {
            let problem = match text::check(value, NAME_MAX) {
                Ok(()) if value.is_empty() => Problem::Missing,
                Ok(()) => continue,
                Err(fault) => fault.into(),
            };
            faults.push(FieldError { field: field.into(), problem });
        }
        if !faults.is_empty() {
            return Err(Error::Invalid(faults));
        }
        let secret = base32(&self.inner.ids.random());
        let (id, hash, at) = (DeviceId(self.new_id()), stored_hash(&secret), self.now());
        let me = caller.staff.id.clone();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let new =
                        NewDevice { id: &id, kind, name: &name, place: &place, hash: &hash, by: &me, at };
                    devices::insert(c, &new).await?;
                    let entry = NewEntry::new(at, LogAction::DeviceChanged).by(&me);
                    append(c, &entry.about(id.as_str())).await?;
                    Ok::<_, Error>(())
                })
            })
            .await?;
        Ok(secret)
    }

    /// The tablet with this secret, unless it was retired.
    pub async fn device(&self, secret: &str) -> Result<Option<Device>> {
        let hash = stored_hash(secret);
        Ok(self.store().read(|c| Box::pin(async move { devices::with_secret(c, &hash).await })).await?)
    }

    /// All tablets in use, and what each last said of itself. Coordinators only.
    pub async fn devices(&self, caller: &Caller) -> Result<Vec<Device>> {
        if !caller.staff.is_coordinator() {
            return Err(Error::Forbidden);
        }
        Ok(self.store().read(|c| Box::pin(async move { devices::all(c).await })).await?)
    }

    /// Whether a tablet was heard of lately.
    pub fn is_silent(&self, device: &Device) -> bool {
        device.kind == DeviceKind::Kiosk && device.seen_at < self.now() - SILENT
    }

    /// Takes a tablet out of use; whoever is signed in on it is signed out. Coordinators only.
    pub async fn retire_device(&self, caller: &Caller, id: &DeviceId) -> Result<()> {
        if !caller.staff.is_coordinator() {
            return Err(Error::Forbidden);
        }
        let (me, id, at) = (caller.staff.id.clone(), id.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    if !devices::retire(c, &id, at).await? {
                        return Err(Error::NotFound);
                    }
                    devices::answer(c, &id, &me, at).await?;
                    store::sessions::end_on_device(c, &id).await?;
                    let entry = NewEntry::new(at, LogAction::DeviceChanged).by(&me);
                    append(c, &entry.about(id.as_str())).await?;
                    Ok(())
                })
            })
            .await?;
        self.forget_known();
        Ok(())
    }

    /// A tablet says that it is there. Returns whether somebody is called to it.
    pub async fn device_pulse(&self, secret: &str, pulse: Pulse) -> Result<bool> {
        let (hash, at) = (stored_hash(secret), self.now());
        let battery = pulse.battery.map(|percent| percent.clamp(0, 100));
        let version: String = pulse.version.chars().filter(char::is_ascii_graphic).take(40).collect();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let device = devices::with_secret(c, &hash).await?.ok_or(Error::NotFound)?;
                    devices::seen(c, &hash, at, &version, battery, pulse.charging).await?;
                    Ok(device.call.is_some())
                })
            })
            .await
    }

    /// Somebody at a kiosk wants a person. A second tap changes nothing.
    pub async fn call_staff(&self, secret: &str) -> Result<()> {
        let device = self.device(secret).await?.ok_or(Error::NotFound)?;
        self.call_to(&device.id, "called").await?;
        Ok(())
    }

    /// Calls somebody to kiosks that fell silent, once each. Run every few seconds; harmless from several processes.
    /// Returns how many were called.
    pub async fn sweep_silent(&self) -> Result<usize> {
        let before = self.now() - SILENT;
        let silent = self.store().read(|c| Box::pin(async move { devices::silent(c, before).await })).await?;
        let mut called = 0;
        for device in &silent {
            called += usize::from(self.call_to(device, "silent").await?);
        }
        Ok(called)
    }

    async fn call_to(&self, device: &DeviceId, reason: &'static str) -> Result<bool> {
        let (id, device, at) = (self.new_id(), device.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let is_new = devices::call(c, &id, &device, at, reason).await?;
                    if is_new {
                        let entry = NewEntry::new(at, LogAction::StaffCalled);
                        append(c, &entry.about(device.as_str())).await?;
                    }
                    Ok(is_new)
                })
            })
            .await
    }

    /// A colleague goes to the kiosk.
    pub async fn answer_device(&self, caller: &Caller, id: &DeviceId) -> Result<()> {
        let (me, id, at) = (caller.staff.id.clone(), id.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    // A colleague may have been faster; then it is done.
                    if devices::answer(c, &id, &me, at).await? {
                        let entry = NewEntry::new(at, LogAction::StaffCame).by(&me);
                        append(c, &entry.about(id.as_str())).await?;
                    }
                    Ok(())
                })
            })
            .await
    }
}
