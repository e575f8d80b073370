//! One small made-up expo, for every test: its halls, its volunteers, its exhibitors, its clock.
//!
//! Amira of Nile Glass had a crate dropped; Claire of Maison Belcourt is not paid; Tom of Brightwell Lamps is
//! copied. Wei and Amal are lawyers, Chen and Zhou notaries, Tang an appraiser, Park a mediator; Xu coordinates.

#![allow(dead_code, reason = "each test binary uses its own part of the cast")]

pub mod plan;
mod time;

use std::collections::HashMap;
use std::future::Future;
use std::sync::atomic::{AtomicU64, Ordering};

use desk::access::{Caller, Staff};
use desk::{AccountChange, Desk, NewAccount, NewRequest, Receipt};
use domain::draft::{ContactDraft, Draft};
use domain::people::Practice;
use domain::{Language, Level, Profession, Role};
use store::Store;
pub use time::PASSWORD;
use time::TestClock;

/// The expo on one engine.
pub struct TestExpo {
    pub desk: Desk,
    pub store: Store,
    pub clock: TestClock,
    cast: HashMap<&'static str, Caller>,
    _folder: Option<tempfile::TempDir>,
}

/// Name, profession, languages.
type Person = (&'static str, Option<Profession>, &'static [(Language, Level)]);

const PEOPLE: &[Person] = &[
    ("wei", Some(Profession::Lawyer), &[(Language::ZhHans, Level::Fluent), (Language::Fr, Level::Working)]),
    ("amal", Some(Profession::Lawyer), &[(Language::Ar, Level::Fluent), (Language::ZhHans, Level::Working)]),
    ("chen", Some(Profession::Notary), &[(Language::ZhHans, Level::Fluent)]),
    ("zhou", Some(Profession::Notary), &[(Language::ZhHans, Level::Fluent), (Language::Ko, Level::Basic)]),
    ("tang", Some(Profession::Appraiser), &[(Language::ZhHans, Level::Fluent)]),
    ("park", Some(Profession::Mediator), &[(Language::Ko, Level::Fluent)]),
    ("xu", None, &[(Language::ZhHans, Level::Fluent)]),
];

impl TestExpo {
    /// An expo on SQLite, in a folder of its own.
    pub async fn on_sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("desk.db").display());
        Self::at(&url, Some(folder)).await
    }

    /// An expo on a PostgreSQL server, in a database of its own.
    pub async fn on_postgres(server: &str) -> Self {
        Self::at(&new_database(server).await, None).await
    }

    async fn at(url: &str, folder: Option<tempfile::TempDir>) -> Self {
        let store = Store::open(url).await.expect("a database");
        let (desk, clock) = time::open(store.clone()).await;
        let mut expo = Self { desk, store, clock, cast: HashMap::new(), _folder: folder };
        for (name, profession, languages) in PEOPLE {
            expo.hire(name, *profession, languages).await;
            expo.desk.start_duty(expo.who(name)).await.expect("no roster is published yet");
        }
        expo
    }

    pub async fn hire(
        &mut self,
        name: &'static str,
        profession: Option<Profession>,
        languages: &[(Language, Level)],
    ) {
        let role = if profession.is_some() { Role::Volunteer } else { Role::Coordinator };
        let change = AccountChange {
            practices: profession.into_iter().map(Practice::of).collect(),
            languages: languages.to_vec(),
            ..AccountChange::of(role)
        };
        let new = NewAccount { name: name.into(), password: PASSWORD.into(), change: change.clone() };
        let id = self.desk.add_account(None, new).await.expect("a fine account");
        let staff = Staff {
            id,
            name: name.into(),
            role,
            professions: profession.into_iter().collect(),
            languages: change.languages,
        };
        self.cast.insert(name, Caller { staff, from: "192.0.2.7".into() });
    }

    /// Somebody is of this firm from now on.
    pub async fn join(&self, name: &str, firm: &str) {
        let staff = &self.who(name).staff;
        let change = AccountChange {
            practices: staff.professions.iter().map(|p| Practice::of(*p)).collect(),
            languages: staff.languages.clone(),
            firm: firm.into(),
            ..AccountChange::of(staff.role)
        };
        self.desk.change_account(self.who("xu"), &staff.id, change).await.expect("a fine change");
    }

    pub fn who(&self, name: &str) -> &Caller {
        &self.cast[name]
    }

    /// Nobody is on duty any more.
    pub async fn all_go_home(&self) {
        for caller in self.cast.values() {
            self.desk.end_duty(caller).await.expect("ends");
        }
    }

    pub async fn file(&self, key: &str, draft: Draft) -> Receipt {
        self.desk.file_request(request(key, draft)).await.expect("a fine draft")
    }

    /// What the log says from its beginning on, once it says this. On PostgreSQL its readers wait for every transaction that
    /// is older, also for those of tests beside this one.
    pub async fn log_until(&self, last: domain::LogAction) -> Vec<domain::LogAction> {
        let engine = self.store.engine();
        loop {
            let read = self
                .store
                .read(|c| Box::pin(async move { store::log::after(c, engine, 0, 0, 10_000).await }))
                .await
                .expect("reads");
            let actions: Vec<_> = read.into_iter().map(|stored| stored.entry.action).collect();
            if actions.contains(&last) {
                return actions;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }

    /// The desk's process ends and begins again, for the `nth` time: the same store and clock, nothing remembered.
    pub fn restart(&mut self, nth: u64) {
        self.desk = time::desk(self.store.clone(), self.clock.clone(), nth << 32);
    }

    /// What nobody is accountable for, without the timers.
    pub async fn nobodys(&self) -> Vec<(String, &'static str)> {
        self.store.read(|c| Box::pin(async move { store::faults::nobodys(c).await })).await.expect("reads")
    }

    /// How often each timer went off.
    pub async fn timers(&self) -> Vec<(domain::timer::Timer, usize)> {
        let all = self.store.read(|c| Box::pin(async move { store::timers::tally(c).await }));
        all.await.expect("reads")
    }

    /// Cases and parts that the log gives to somebody while somebody has them.
    pub async fn held_twice(&self) -> Vec<String> {
        use domain::LogAction as L;
        let all = self.store.read(|c| Box::pin(async move { store::log::by_ticket(c, "", i64::MAX).await }));
        let mut held: HashMap<String, bool> = HashMap::new();
        let mut twice = Vec::new();
        for stored in all.await.expect("reads") {
            let (ticket, part) = (stored.ticket.expect("of a ticket").0, stored.entry.part);
            let what = part.map_or(ticket, |part| part.0);
            match stored.entry.action {
                L::Claimed | L::PartClaimed if held.insert(what.clone(), true) == Some(true) => {
                    twice.push(what)
                }
                L::Released | L::Resolved | L::Withdrawn | L::Solved | L::PartReleased | L::PartDone => {
                    held.insert(what, false);
                }
                _ => {}
            }
        }
        twice
    }

    /// Nothing disagrees with the log, once the timers have looked as they do every two seconds.
    pub async fn is_sound(&self) {
        self.desk.sweep_timers().await.expect("runs");
        assert_eq!(self.desk.check().await.expect("runs"), []);
    }
}

pub fn request(key: &str, draft: Draft) -> NewRequest {
    NewRequest { key: key.into(), draft, files: Vec::new(), kept: Vec::new(), by: None, waited: 0 }
}

/// Amira of Nile Glass: her crate was dropped. Needs an appraiser and a notary.
pub fn amira() -> Draft {
    Draft {
        language: "ar".into(),
        category: "damage".into(),
        answers: [("moved".to_owned(), "not_moved".to_owned())].into(),
        story: "سقط الصندوق".into(),
        hall: "5.1".into(),
        stand: "B07".into(),
        contact: ContactDraft {
            name: "أميرة حسن".into(),
            company: "Nile Glass".into(),
            ..Default::default()
        },
        consent: true,
        ..Default::default()
    }
}

/// Claire of Maison Belcourt: the buyer does not pay. Needs a lawyer.
pub fn claire() -> Draft {
    Draft {
        language: "fr".into(),
        category: "contract".into(),
        answers: [("paid".to_owned(), "paid_part".to_owned())].into(),
        story: "L’acheteur ne paie pas.".into(),
        hall: "8.2".into(),
        stand: "D31".into(),
        contact: ContactDraft {
            name: "Claire Aubin".into(),
            company: "Maison Belcourt".into(),
            ..Default::default()
        },
        consent: true,
        ..Default::default()
    }
}

/// Tom of Brightwell Lamps stands at the counter, and a volunteer takes it down in haste.
pub fn tom() -> Draft {
    Draft {
        language: "en".into(),
        category: "ip_claim".into(),
        story: "Same lamp at 5.1 C12.".into(),
        contact: ContactDraft { phone: "+44 20 7946 0018".into(), ..Default::default() },
        channel: "walk-in".into(),
        consent: true,
        brief: true,
        ..Default::default()
    }
}

/// A photo, small but real.
pub fn photo() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(40, 30).write_to(&mut bytes, image::ImageFormat::Png).expect("encodes");
    bytes.into_inner()
}

/// Runs a story on SQLite, and on PostgreSQL where `DESK_TEST_POSTGRES` names a server.
pub fn on_both_engines<F, Fut>(story: F)
where
    F: Fn(TestExpo) -> Fut,
    Fut: Future<Output = ()>,
{
    let runtime =
        || tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("runs");
    runtime().block_on(async {
        story(TestExpo::on_sqlite().await).await;
    });
    match std::env::var("DESK_TEST_POSTGRES") {
        Ok(server) => runtime().block_on(async { story(TestExpo::on_postgres(&server).await).await }),
        Err(_) => skipped("PostgreSQL: DESK_TEST_POSTGRES is not set"),
    }
}

/// The PostgreSQL server for tests; without one the test is skipped.
pub fn postgres() -> Option<String> {
    let server = std::env::var("DESK_TEST_POSTGRES").ok();
    if server.is_none() {
        skipped("PostgreSQL: DESK_TEST_POSTGRES is not set");
    }
    server
}

/// A database of one's own on the server.
async fn new_database(server: &str) -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let name = format!("t{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    store::create_postgres_database(server, &name).await.expect("a database")
}

/// Tells the harness that a test was skipped; it counts them, and in CI they fail.
fn skipped(why: &str) {
    use std::io::Write;
    if let Ok(path) = std::env::var("DESK_TEST_SKIPS") {
        let file = std::fs::OpenOptions::new().create(true).append(true).open(path);
        let test = std::thread::current().name().unwrap_or("a test").to_owned();
        if let Ok(mut file) = file {
            let _ = writeln!(file, "{test}: {why}");
        }
    }
}

/// The field that was refused, and what is wrong with it.
pub fn field<T: std::fmt::Debug>(result: Result<T, desk::Error>) -> (String, domain::draft::Problem) {
    match result {
        Err(desk::Error::Invalid(faults)) => (faults[0].field.clone(), faults[0].problem),
        other => panic!("no field is named: {other:?}"),
    }
}
