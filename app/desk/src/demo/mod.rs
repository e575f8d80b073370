//! A demo expo that is open now: made-up people, tickets in many languages and all states. Everything goes
//! through the use cases, with a clock that is set back, so that the demo is as real as the desk.

mod bulk;
mod people;
mod roster;
mod tickets;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use domain::expo::{Expo, Hall};
use domain::{Language, Level, Millis, Profession, Role};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;
use store::accounts;

use crate::{Clock, Desk, Error, Result, SystemIds};

/// The password of every demo account; refused in a real database.
pub const DEMO_PASSWORD: &str = "open-desk-demo";

/// A login of the demo.
#[derive(Clone, Debug, Serialize)]
pub struct DemoLogin {
    /// The name to sign in with.
    pub name: String,
    /// The password.
    pub password: String,
    /// What they may do.
    pub role: Role,
    /// What they are by trade.
    pub professions: Vec<Profession>,
    /// What they speak.
    pub languages: Vec<Language>,
    /// How well, in the same order.
    #[serde(skip)]
    pub levels: Vec<Level>,
}

/// A clock that the demo sets back while it tells its stories.
#[derive(Clone)]
struct StoryClock(Arc<AtomicI64>);

impl Clock for StoryClock {
    fn now(&self) -> Millis {
        self.0.load(Ordering::Relaxed)
    }
}

/// The desk as the demo's stories use it.
struct Stage {
    desk: Desk,
    clock: StoryClock,
    now: Millis,
}

impl Stage {
    /// Goes to so many minutes before now.
    fn minutes_ago(&self, minutes: i64) {
        self.clock.0.store(self.now - minutes * domain::MINUTE, Ordering::Relaxed);
    }
}

impl Desk {
    /// Loads the demo into an empty database; `Error::Forbidden` where it is not empty.
    pub async fn load_demo(&self) -> Result<()> {
        let used = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    let people = accounts::how_many(c).await?;
                    Ok::<_, store::Error>(people > 0 || store::expo::load(c).await?.is_some())
                })
            })
            .await?;
        if used {
            return Err(Error::Forbidden);
        }
        let now = self.now();
        self.set_up(expo(now)?).await?;
        let clock = StoryClock(Arc::new(AtomicI64::new(now)));
        let desk = Desk::with(self.store().clone(), self.inner.settings.clone(), clock.clone(), SystemIds)?;
        let stage = Stage { desk, clock, now };
        let cast = people::arrive(&stage).await?;
        tickets::happen(&stage, &cast).await?;
        stage.minutes_ago(0);
        roster::draft(&stage, &cast).await
    }

    /// The demo's logins; empty where this is no demo.
    pub async fn demo_logins(&self) -> Result<Vec<DemoLogin>> {
        if !self.is_demo().await? {
            return Ok(Vec::new());
        }
        let all = self.store().read(|c| Box::pin(async move { accounts::all(c).await })).await?;
        // Whoever is listed as a volunteer is on duty at this moment.
        let there =
            |a: &accounts::Account| a.active && (a.role == Role::Coordinator || a.on_duty_since.is_some());
        let login = |a: accounts::Account| DemoLogin {
            professions: a.professions(),
            name: a.name,
            password: DEMO_PASSWORD.to_owned(),
            role: a.role,
            languages: a.languages.iter().map(|(language, _)| *language).collect(),
            levels: a.languages.iter().map(|(_, level)| *level).collect(),
        };
        Ok(all.into_iter().filter(there).map(login).collect())
    }

    /// Whether this database is a demo.
    pub(crate) async fn is_demo(&self) -> Result<bool> {
        match self.expo().await {
            Ok(expo) => Ok(expo.expo.demo),
            Err(Error::NotFound) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

fn expo(now: Millis) -> Result<Expo> {
    let wrong = |e: jiff::Error| Error::Internal(e.to_string());
    let zone = TimeZone::get("Asia/Shanghai").map_err(wrong)?;
    let local = Timestamp::from_millisecond(now).map_err(wrong)?.to_zoned_datetime(zone);
    let day = |by: i64| -> Result<String> {
        let then = Timestamp::from_millisecond(now + by * domain::DAY).map_err(wrong)?;
        Ok(then.to_zoned_datetime(local.time_zone().clone()).date().to_string())
    };
    // The demo is open whenever somebody tries it, at night too.
    let (opens, closes) =
        if (9..17).contains(&local.hour()) { ("09:00", "18:00") } else { ("00:00", "23:59") };
    let hall = |code: &str| Hall { code: code.into(), opens: opens.into(), closes: closes.into() };
    Ok(Expo {
        name: "Harbour Import Expo (demo)".into(),
        zone: "Asia/Shanghai".into(),
        starts_on: day(-2)?,
        ends_on: day(3)?,
        public_url: "http://127.0.0.1:3000".into(),
        halls: ["1.1", "2.1", "3", "4.1", "5.1", "5.2", "6.1", "7.1", "8.2"].map(hall).to_vec(),
        desks: domain::expo::usual_desks(),
        rules: domain::roster::Rules::default(),
        demo: true,
    })
}
