//! Several processes on one PostgreSQL: each timer acts once, within five seconds, also where a process is killed between
//! deciding and doing.

use std::io::Write as _;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use desk::access::{Caller, Staff};
use desk::secrets::Key;
use desk::{AccountChange, Desk, NewAccount, NewRequest, Receipt, Settings};
use domain::draft::{ContactDraft, Draft};
use domain::expo::{Expo, Hall};
use domain::people::Practice;
use domain::timer::{ACTS_WITHIN, GRACE, Timer};
use domain::{AccountId, Language, Level, LogAction, Millis, Profession, Role};
use store::Store;
use tokio::sync::Notify;
use tokio::time::{Instant, sleep};

/// How many lawyers' shifts end at the same moment.
const LAWYERS: usize = 6;
/// How far ahead the end of their grace is when the processes begin to look.
const AHEAD: Millis = 6_000;
const STEPS: [LogAction; 6] = [
    LogAction::ShiftEnding,
    LogAction::HandoverDue,
    LogAction::ShiftOver,
    LogAction::GraceOver,
    LogAction::Listed,
    LogAction::HandoffDrafted,
];

/// A desk on a database of its own.
struct TwoDesks {
    desk: Desk,
    store: Store,
    url: String,
    folder: tempfile::TempDir,
}

/// One process of it, killed where it is not ended before.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        // Gone already, where the test killed it.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl TwoDesks {
    async fn new(server: &str, name: &str) -> Self {
        let name = format!("p{}_{name}", std::process::id());
        let url = store::create_postgres_database(server, &name).await.expect("a database");
        let store = Store::open(&url).await.expect("migrates");
        let desk =
            Desk::open(&url, Settings { key: Key([3; 32]), ..Settings::default() }).await.expect("opens");
        let today = jiff::Timestamp::now().to_string()[..10].to_owned();
        desk.set_up(Expo {
            name: "Test Expo".into(),
            zone: "Asia/Shanghai".into(),
            starts_on: today.clone(),
            ends_on: today,
            public_url: "https://desk.example".into(),
            halls: vec![Hall { code: "8.2".into(), opens: "09:00".into(), closes: "18:00".into() }],
            desks: domain::expo::usual_desks(),
            rules: domain::roster::Rules::default(),
            demo: true,
        })
        .await
        .expect("a fine expo");
        Self { desk, store, url, folder: tempfile::tempdir().expect("a folder") }
    }

    fn start(&self) -> Process {
        let mut command = Command::new(env!("CARGO_BIN_EXE_legal-desk"));
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("DESK_")) {
            command.env_remove(name);
        }
        let child = command
            .arg("serve")
            .env("DATABASE_URL", &self.url)
            .env("DESK_DATA", self.folder.path())
            .env("DESK_ADDR", "127.0.0.1:0")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("it runs");
        Process(child)
    }

    async fn hire(&self, name: &str, profession: Option<Profession>) -> Caller {
        let role = if profession.is_some() { Role::Volunteer } else { Role::Coordinator };
        let change = AccountChange {
            practices: profession.into_iter().map(Practice::of).collect(),
            languages: vec![(Language::En, Level::Fluent)],
            ..AccountChange::of(role)
        };
        let new = NewAccount { name: name.into(), password: "ten in the morning".into(), change };
        let id = self.desk.add_account(None, new).await.expect("a fine account");
        let staff = Staff {
            id,
            name: name.into(),
            role,
            professions: profession.into_iter().collect(),
            languages: vec![(Language::En, Level::Fluent)],
        };
        Caller { staff, from: "192.0.2.7".into() }
    }

    /// Somebody on duty with a case that they have replied to, of a request with this key.
    async fn works(&self, who: &Caller, key: &str) -> Receipt {
        let draft = Draft {
            language: "en".into(),
            category: "contract".into(),
            story: "The buyer does not pay.".into(),
            contact: ContactDraft { name: "Tom Bright".into(), ..Default::default() },
            consent: true,
            ..Default::default()
        };
        let new =
            NewRequest { key: key.into(), draft, files: Vec::new(), kept: Vec::new(), by: None, waited: 0 };
        let receipt = self.desk.file_request(new).await.expect("a fine draft");
        self.desk.start_duty(who).await.expect("no roster is published");
        self.desk.claim(who, &receipt.id).await.expect("theirs");
        self.desk.write(who, &receipt.id, "first-word", "We read it.", Language::En).await.expect("replies");
        receipt
    }

    /// Their shift is long over, and they said that they stay; their grace is over at this moment.
    async fn grace_ends(&self, who: &[&AccountId], at: Millis) {
        let stays_until = at - GRACE;
        let shift = "INSERT INTO shift (id, desk, day, starts, ends, from_at, to_at, in_draft) \
                     VALUES ('shift', 'desk', '2026-11-05', 0, 240, 1793808000000, 1793822400000, 0)";
        store::faults::plant(&self.store, shift.to_owned()).await.expect("plants");
        let all: Vec<String> = who.iter().map(|id| format!("'{id}'")).collect();
        let on_it = format!(
            "UPDATE duty SET shift_id = 'shift', stays_until = {stays_until} WHERE account_id IN ({})",
            all.join(", ")
        );
        store::faults::plant(&self.store, on_it).await.expect("plants");
    }

    /// The steps that went off for somebody's duty.
    async fn gone_off(&self, duty: &str) -> Vec<Timer> {
        let duty = duty.to_owned();
        let read = self.store.read(|c| Box::pin(async move { store::timers::gone_off(c, &duty).await }));
        read.await.expect("reads").into_iter().map(|(step, _)| step).collect()
    }

    /// What the log says of timers, in its order: what, about whom, and when.
    async fn log(&self) -> Vec<(LogAction, Millis)> {
        let engine = self.store.engine();
        let read =
            self.store.read(|c| Box::pin(async move { store::log::after(c, engine, 0, 0, 10_000).await }));
        let all = read.await.expect("reads").into_iter().map(|entry| (entry.entry.action, entry.at));
        all.filter(|(action, _)| STEPS.contains(action)).collect()
    }

    /// Waits until the log says something so often; the last answer where it does not.
    async fn until(&self, action: LogAction, times: usize) -> Vec<(LogAction, Millis)> {
        let begun = Instant::now();
        loop {
            let log = self.log().await;
            let enough = log.iter().filter(|(is, _)| *is == action).count() >= times;
            if enough || begun.elapsed() > Duration::from_secs(60) {
                return log;
            }
            sleep(Duration::from_millis(100)).await;
        }
    }

    async fn is_sound(&self) {
        assert_eq!(self.desk.nobodys().await.expect("counts"), 0);
        assert_eq!(self.desk.check().await.expect("runs"), []);
    }
}

/// The server for tests; without one the test is skipped, and the harness counts it.
fn postgres() -> Option<String> {
    if let Ok(server) = std::env::var("DESK_TEST_POSTGRES") {
        return Some(server);
    }
    if let Ok(path) = std::env::var("DESK_TEST_SKIPS") {
        let file = std::fs::OpenOptions::new().create(true).append(true).open(path);
        writeln!(file.expect("opens"), "processes: DESK_TEST_POSTGRES is not set").expect("writes");
    }
    None
}

fn run(story: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("runs").block_on(story);
}

#[test]
fn two_processes_take_each_step_once_and_within_five_seconds() {
    let Some(server) = postgres() else { return };
    run(async {
        let expo = TwoDesks::new(&server, "two").await;
        let xu = expo.hire("Xu Lan", None).await;
        expo.desk.start_duty(&xu).await.expect("coordinates");
        let mut lawyers = Vec::new();
        for n in 0..LAWYERS {
            let who = expo.hire(&format!("Lawyer {n}"), Some(Profession::Lawyer)).await;
            expo.works(&who, &format!("request-{n}")).await;
            lawyers.push(who);
        }
        let ids: Vec<&AccountId> = lawyers.iter().map(|who| &who.staff.id).collect();
        let (_a, _b) = (expo.start(), expo.start());
        let over = expo.desk.now() + AHEAD;
        expo.grace_ends(&ids, over).await;
        expo.until(LogAction::Listed, LAWYERS).await;
        // Whoever was slower has had its turn too.
        sleep(Duration::from_secs(3)).await;
        let log = expo.log().await;
        for step in STEPS {
            let times = log.iter().filter(|(is, _)| *is == step).count();
            assert_eq!(times, LAWYERS, "{step}: {log:?}");
        }
        let late = log.iter().filter(|(is, _)| *is == LogAction::Listed).map(|(_, at)| at - over).max();
        assert!(late.is_some_and(|late| (0..=ACTS_WITHIN).contains(&late)), "{late:?} ms late");
        expo.is_sound().await;
    });
}

#[test]
fn what_a_killed_process_had_decided_and_not_done_another_one_does_once() {
    let Some(server) = postgres() else { return };
    run(async {
        let expo = TwoDesks::new(&server, "killed").await;
        let xu = expo.hire("Xu Lan", None).await;
        expo.desk.start_duty(&xu).await.expect("coordinates");
        let wei = expo.hire("Wei Ming", Some(Profession::Lawyer)).await;
        let receipt = expo.works(&wei, "request-1").await;
        // Somebody has the case's row in hand, so that whoever gives it to the coordinator has to wait for it.
        let (engine, id) = (expo.store.engine(), receipt.id.clone());
        let [held, let_go] = [(); 2].map(|()| Arc::new(Notify::new()));
        let (is_held, may_go) = (held.clone(), let_go.clone());
        let store = expo.store.clone();
        let holding = tokio::spawn(async move {
            store
                .write(move |c| {
                    Box::pin(async move {
                        store::tickets::load(c, &id, Some(engine)).await?;
                        held.notify_one();
                        may_go.notified().await;
                        Ok::<_, store::Error>(())
                    })
                })
                .await
        });
        is_held.notified().await;
        let mut first = expo.start();
        let over = expo.desk.now() + AHEAD;
        expo.grace_ends(&[&wei.staff.id], over).await;
        let who = wei.staff.id.clone();
        let spell =
            expo.store.read(|c| Box::pin(async move { store::timers::spell_of(c, domain::DAY, &who).await }));
        let duty = spell.await.expect("reads").expect("is on duty").duty;
        // Not of the log: its readers wait for whoever holds a transaction open.
        let begun = Instant::now();
        while expo.gone_off(&duty).await.len() < 3 && begun.elapsed() < Duration::from_secs(60) {
            sleep(Duration::from_millis(100)).await;
        }
        // By now it has written that the grace is over, in a transaction that waits for the row.
        let wait = u64::try_from(over - expo.desk.now() + ACTS_WITHIN).unwrap_or(0);
        sleep(Duration::from_millis(wait)).await;
        assert_eq!(expo.gone_off(&duty).await, Timer::OF_SHIFT[..3], "nothing of the last is done");
        first.0.kill().expect("is killed");
        first.0.wait().expect("is gone");
        let _second = expo.start();
        sleep(Duration::from_secs(3)).await;
        let_go.notify_one();
        holding.await.expect("runs").expect("reads");
        expo.until(LogAction::Listed, 1).await;
        sleep(Duration::from_secs(3)).await;
        let log: Vec<LogAction> = expo.log().await.into_iter().map(|(action, _)| action).collect();
        assert_eq!(log, STEPS, "each once, in order");
        let view = expo.desk.open_ticket(&xu, &receipt.id).await.expect("hers");
        assert!(view.row.is_held_by(&xu.staff.id), "on her list");
        expo.is_sound().await;
    });
}
