//! The made-up expo's clock, ids and venue, for the tests of every crate: `server/tests/expo` reads this file too.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use desk::secrets::Key;
use desk::{Clock, Desk, Ids, Settings};
use domain::Millis;
use domain::expo::{Expo, Hall};
use store::Store;

/// 2026-11-05T02:00:00Z: ten in the morning of the first day at the venue.
pub const OPENING: Millis = 1_793_844_000_000;

/// A clock that tests move.
#[derive(Clone)]
pub struct TestClock(Arc<AtomicI64>);

impl Clock for TestClock {
    fn now(&self) -> Millis {
        self.0.load(Ordering::Relaxed)
    }
}

impl TestClock {
    pub fn pass(&self, millis: Millis) {
        self.0.fetch_add(millis, Ordering::Relaxed);
    }
}

/// Ids that count up and secrets that repeat from run to run.
pub struct TestIds(AtomicU64);

impl Ids for TestIds {
    fn id(&self, now: Millis) -> String {
        let n = self.0.fetch_add(1, Ordering::Relaxed);
        format!("{:08x}-{:04x}-7000-8000-{n:012x}", now >> 16, now & 0xffff)
    }

    fn random(&self) -> [u8; 32] {
        let n = self.0.fetch_add(1, Ordering::Relaxed);
        let mut bytes = [9; 32];
        bytes[..8].copy_from_slice(&n.to_be_bytes());
        bytes
    }
}

/// Where exhibitors reach this desk.
pub const PUBLIC: &str = "https://desk.example";
/// The password of everybody in the cast.
pub const PASSWORD: &str = "ten in the morning";

/// A desk on this store and clock, whose ids count from there.
pub fn desk(store: Store, clock: TestClock, first_id: u64) -> Desk {
    let settings = Settings { key: Key([3; 32]), ..Settings::default() };
    Desk::with(store, settings, clock, TestIds(AtomicU64::new(first_id))).expect("a desk")
}

/// A desk on this store, with the expo set up and its clock at the opening.
pub async fn open(store: Store) -> (Desk, TestClock) {
    let clock = TestClock(Arc::new(AtomicI64::new(OPENING)));
    let desk = desk(store, clock.clone(), 1);
    let hall = |code: &str| Hall { code: code.into(), opens: "09:00".into(), closes: "18:00".into() };
    let expo = Expo {
        name: "Test Expo".into(),
        zone: "Asia/Shanghai".into(),
        starts_on: "2026-11-05".into(),
        ends_on: "2026-11-10".into(),
        public_url: PUBLIC.into(),
        halls: ["1.1", "5.1", "8.2"].map(hall).to_vec(),
        desks: domain::expo::usual_desks(),
        rules: domain::roster::Rules::default(),
        // The fixture's people share one known password, as only a demo's may.
        demo: true,
    };
    desk.set_up(expo).await.expect("a fine expo");
    (desk, clock)
}
