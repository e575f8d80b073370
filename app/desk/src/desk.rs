//! The desk: a store, a clock, a source of ids and keys, and the settings.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use domain::{Millis, TicketId, Urgency};
use store::Store;

use crate::access::Staff;
use crate::secrets::{Key, base32};
use crate::{Result, Zoned};

/// What the time is. Tests own it.
pub trait Clock: Send + Sync + 'static {
    /// Now.
    fn now(&self) -> Millis;
}

/// Where ids and secrets come from. Tests own it.
pub trait Ids: Send + Sync + 'static {
    /// A new UUIDv7 as text.
    fn id(&self, now: Millis) -> String;
    /// 32 random bytes.
    fn random(&self) -> [u8; 32];
}

/// The system's clock.
#[derive(Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Millis {
        jiff::Timestamp::now().as_millisecond()
    }
}

/// The system's randomness.
#[derive(Debug, Default)]
pub struct SystemIds;

impl Ids for SystemIds {
    fn id(&self, now: Millis) -> String {
        let (seconds, nanos) = (now.div_euclid(1_000) as u64, (now.rem_euclid(1_000) * 1_000_000) as u32);
        uuid::Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, nanos)).to_string()
    }

    fn random(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        // Without the system's randomness there are no secrets; going on would be worse than ending.
        getrandom::fill(&mut bytes).expect("the system gives randomness");
        bytes
    }
}

/// What a coordinator or the command line can set.
#[derive(Clone, Debug)]
pub struct Settings {
    /// How long a ticket of each urgency may wait unclaimed, in the order of [`Urgency::ALL`].
    pub claim_limits: [Millis; 4],
    /// How long a claimed ticket of each urgency may stay without a first reply before its holder is told, in the same
    /// order; half as long again, and it goes back to the queue.
    pub reply_limits: [Millis; 4],
    /// The key under which receipts' links are made. All processes of one database need the same; a new one
    /// kills every link.
    pub key: Key,
    /// How long an answer waits for the exhibitor's page to be opened before a mail says that it is there.
    pub mail_after: Millis,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            claim_limits: [0, 1, 2, 3].map(|at: usize| Urgency::ALL[at].claim_limit()),
            reply_limits: [0, 1, 2, 3].map(|at: usize| Urgency::ALL[at].reply_limit()),
            key: Key(SystemIds.random()),
            mail_after: domain::MINUTE,
        }
    }
}

/// Figures for whoever watches the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Tickets that wait.
    pub waiting: i64,
    /// Tickets that somebody holds.
    pub claimed: i64,
    /// Tickets ever filed.
    pub filed: i64,
    /// Calls to what still waits, which no coordinator has acknowledged.
    pub calls: i64,
    /// Clocks and promises that ever ran out while running.
    pub ran_out: i64,
    /// Open cases and parts that nobody is accountable for: always 0.
    pub nobodys: i64,
}

pub(crate) struct Inner {
    pub(crate) store: Store,
    pub(crate) clock: Box<dyn Clock>,
    pub(crate) ids: Box<dyn Ids>,
    pub(crate) settings: Settings,
    /// The expo, read again every few seconds: another process may have changed it.
    pub(crate) expo: RwLock<Option<(Millis, Arc<Zoned>)>>,
    /// Who a session or token is, for a few seconds, by the hash of its secret.
    pub(crate) known: Mutex<HashMap<String, (Millis, Staff)>>,
    /// Pages of requests that are open, and when that was last written down.
    pub(crate) open_pages: Mutex<HashMap<TicketId, Millis>>,
}

/// The desk. Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct Desk {
    pub(crate) inner: Arc<Inner>,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Desk").field("engine", &self.inner.store.engine()).finish_non_exhaustive()
    }
}

impl Desk {
    /// Opens the desk on a database (`sqlite:PATH` or `postgres://...`), migrated.
    pub async fn open(url: &str, settings: Settings) -> Result<Self> {
        Self::with(Store::open(url).await?, settings, SystemClock, SystemIds)
    }

    /// A desk with a clock and ids of one's own.
    pub fn with(store: Store, settings: Settings, clock: impl Clock, ids: impl Ids) -> Result<Self> {
        Ok(Self {
            inner: Arc::new(Inner {
                store,
                clock: Box::new(clock),
                ids: Box::new(ids),
                settings,
                expo: RwLock::new(None),
                known: Mutex::new(HashMap::new()),
                open_pages: Mutex::new(HashMap::new()),
            }),
        })
    }

    /// The time by the desk's clock.
    pub fn now(&self) -> Millis {
        self.inner.clock.now()
    }

    /// A new key for a form, so that sending it twice files once.
    pub fn new_key(&self) -> String {
        base32(&self.inner.ids.random()[..20])
    }

    /// Whether the database answers and is migrated.
    pub async fn ready(&self) -> Result<()> {
        Ok(self.inner.store.ping().await?)
    }

    /// Figures for whoever watches the server.
    pub async fn figures(&self) -> Result<Figures> {
        let ([waiting, claimed, filed], calls, ran_out) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((
                        store::tickets::figures(c).await?,
                        store::calls::how_many(c).await?,
                        store::clocks::how_many_ran_out(c).await?,
                    ))
                })
            })
            .await?;
        let nobodys = i64::try_from(self.nobodys().await?).unwrap_or(i64::MAX);
        Ok(Figures { waiting, claimed, filed, calls, ran_out, nobodys })
    }

    pub(crate) fn store(&self) -> &Store {
        &self.inner.store
    }

    pub(crate) fn new_id(&self) -> String {
        self.inner.ids.id(self.now())
    }

    pub(crate) fn key(&self) -> &Key {
        &self.inner.settings.key
    }

    /// Forgets who the sessions and tokens of everybody are, after one ended or an account changed.
    pub(crate) fn forget_known(&self) {
        self.inner.known.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
