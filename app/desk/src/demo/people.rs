//! The demo's people, all made up.

use std::collections::HashMap;

use domain::Language::{self, Ar, De, En, Es, Fr, It, Ja, Ko, Pt, Ru, ZhHans, ZhHant};
use domain::Level::{Basic, Fluent, Working};
use domain::Profession::{self, Appraiser, Arbitrator, Lawyer, Mediator, Notary};
use domain::people::{Hours, Practice};
use domain::{Level, Role};
use store::accounts;
use store::log::{NewEntry, append};

use super::{DEMO_PASSWORD, Stage};
use crate::access::{Caller, Staff};
use crate::secrets::hash_password;
use crate::{Error, Result};

/// Name, profession, languages, firm.
type Person = (&'static str, Option<Profession>, &'static [(Language, Level)], &'static str);

const PEOPLE: &[Person] = &[
    ("Lin Wei", Some(Lawyer), &[(ZhHans, Fluent), (En, Fluent), (Fr, Working)], "Plane Tree Law Office"),
    (
        "Amal Haddad",
        Some(Lawyer),
        &[(Ar, Fluent), (En, Fluent), (ZhHans, Working), (Fr, Working)],
        "Two Rivers Law",
    ),
    ("Sakura Mori", Some(Lawyer), &[(Ja, Fluent), (ZhHans, Fluent), (En, Working)], "Bridge & Mori"),
    (
        "Diego Ramos",
        Some(Lawyer),
        &[(Es, Fluent), (Pt, Working), (En, Fluent), (ZhHans, Working)],
        "Ramos Abogados",
    ),
    (
        "Chen Jing",
        Some(Notary),
        &[(ZhHans, Fluent), (ZhHant, Fluent), (En, Working)],
        "Riverside Notary Office",
    ),
    ("Zhou Min", Some(Notary), &[(ZhHans, Fluent), (Ko, Working), (En, Working)], "Riverside Notary Office"),
    (
        "Park Jisoo",
        Some(Mediator),
        &[(Ko, Fluent), (ZhHans, Fluent), (En, Working)],
        "Commerce Mediation Centre",
    ),
    (
        "Irina Volkova",
        Some(Mediator),
        &[(Ru, Fluent), (En, Fluent), (ZhHans, Working)],
        "Commerce Mediation Centre",
    ),
    ("Tang Bo", Some(Appraiser), &[(ZhHans, Fluent), (En, Working), (De, Basic)], "Eastgate Appraisers"),
    (
        "Giulia Ferri",
        Some(Appraiser),
        &[(It, Fluent), (Es, Working), (En, Fluent), (ZhHans, Working)],
        "Eastgate Appraisers",
    ),
    (
        "Hans Vogel",
        Some(Arbitrator),
        &[(De, Fluent), (En, Fluent), (ZhHans, Working)],
        "Pier Arbitration Chamber",
    ),
    ("Wu Yan", Some(Arbitrator), &[(ZhHans, Fluent), (En, Fluent), (Fr, Basic)], "Pier Arbitration Chamber"),
    ("Xu Ning", None, &[(ZhHans, Fluent), (En, Fluent)], "Expo Legal Desk"),
    ("Maya Okafor", None, &[(En, Fluent), (Fr, Fluent), (ZhHans, Working)], "Expo Legal Desk"),
];

/// The people by name, as callers.
pub(super) type Cast = HashMap<&'static str, Caller>;

/// Makes the accounts and checks everybody in.
pub(super) async fn arrive(stage: &Stage) -> Result<Cast> {
    // All have the same password: one hash serves them all, and the demo loads in a blink.
    let hash = hash_password(DEMO_PASSWORD.to_owned()).await?;
    let mut cast = Cast::new();
    stage.minutes_ago(5 * 60);
    for (at, (name, profession, languages, firm)) in PEOPLE.iter().enumerate() {
        let role = if profession.is_some() { Role::Volunteer } else { Role::Coordinator };
        let staff = Staff {
            id: stage.desk.new_id().into(),
            name: (*name).to_owned(),
            role,
            professions: profession.iter().copied().collect(),
            languages: languages.to_vec(),
        };
        let account = accounts::Account {
            id: staff.id.clone(),
            name: staff.name.clone(),
            role,
            password_hash: hash.clone(),
            firm: (*firm).to_owned(),
            phone: format!("+8613800138{at:03}"),
            active: true,
            wrong_count: 0,
            wrong_until: 0,
            email: String::new(),
            team: String::new(),
            hours: Hours::default(),
            practices: profession
                .map(|profession| Practice {
                    licence: format!("DEMO-{:04}", 1_000 + at),
                    ..Practice::of(profession)
                })
                .into_iter()
                .collect(),
            languages: staff.languages.clone(),
            on_duty_since: None,
            holding: 0,
        };
        let now = stage.desk.now();
        stage
            .desk
            .store()
            .write(move |c| {
                Box::pin(async move {
                    accounts::insert(c, &account, now).await?;
                    let entry = NewEntry::new(now, domain::LogAction::AccountChanged);
                    append(c, &entry.about(account.id.as_str())).await?;
                    Ok::<_, Error>(())
                })
            })
            .await?;
        let caller = Caller { staff, from: "demo".to_owned() };
        stage.desk.start_duty(&caller).await?;
        cast.insert(name, caller);
    }
    Ok(cast)
}
