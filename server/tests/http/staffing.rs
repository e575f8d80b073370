//! The pages of roster and duty: what they say to whom, and lists that go out and come in again.

use axum::body::{Body, to_bytes};
use desk::AccountChange;
use desk::access::Caller;
use domain::people::{Hours, Practice};
use domain::{Language, Level, Profession, Role};
use http::Request;

use crate::expo::{Answer, TestApp};
use crate::roster::{caller, plan, publish};

/// A page, as somebody who signed in sees it, in a language.
fn asked(cookie: &str, path: &str, language: &str) -> Request<Body> {
    let request = Request::get(path).header("cookie", cookie).header("accept-language", language);
    request.body(Body::empty()).expect("a request")
}

async fn page(app: &TestApp, who: &str, path: &str) -> Answer {
    let answer = app.ask(asked(&app.kept_cookie(who).await, path, "en")).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text);
    answer
}

async fn post(app: &TestApp, who: &str, path: &str, body: String) -> Answer {
    let request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("origin", "https://desk.example")
        .header("host", "desk.example")
        .header("cookie", app.kept_cookie(who).await)
        .header("accept-language", "en");
    app.ask(request.body(Body::from(body)).expect("a request")).await
}

async fn changed(app: &TestApp, who: &Caller, change: AccountChange) {
    app.desk.change_account(&caller(app, "xu").await, &who.staff.id, change).await.expect("changes");
}

fn lawyer(until: &str) -> AccountChange {
    let practice = Practice { until: until.into(), ..Practice::of(Profession::Lawyer) };
    AccountChange {
        practices: vec![practice],
        languages: vec![(Language::Fr, Level::Working)],
        phone: "+8613800138001".into(),
        ..AccountChange::of(Role::Volunteer)
    }
}

#[tokio::test]
async fn a_colleagues_phone_is_the_coordinators_to_see_and_counts_are_everybodys() {
    let app = TestApp::new().await;
    let wei = caller(&app, "wei").await;
    changed(&app, &wei, lawyer("")).await;
    publish(&app).await;
    app.desk.end_duty(&wei).await.expect("ends");
    for (who, sees) in [("park", false), ("amal", false), ("wei", true), ("xu", true)] {
        let page = page(&app, who, "/desk/duty/board").await;
        assert!(page.text.contains(">wei<"), "{who}: he is expected");
        assert_eq!(page.text.contains("13800138001"), sees, "{who}");
        for count in ["lawyer: 1", "notary: 2", "mediator: 1", "Korean: 1"] {
            assert!(page.text.contains(count), "{who}: {count}");
        }
    }
}

#[tokio::test]
async fn what_breaks_a_rule_is_named_and_published_only_with_a_reason() {
    let app = TestApp::new().await;
    plan(&app).await;
    let before = page(&app, "xu", "/desk/roster/publish").await;
    assert!(!before.text.contains("publish-why"), "nothing to explain");
    changed(&app, &caller(&app, "wei").await, lawyer("2026-11-04")).await;
    for path in ["/desk/roster/publish", "/desk/roster"] {
        assert!(page(&app, "xu", path).await.text.contains("the licence ends before"), "{path}");
    }
    let version = app.desk.publish_changes(&caller(&app, "xu").await).await.expect("reads").version;
    let answer = post(&app, "xu", "/desk/roster/publish", format!("version={version}")).await;
    assert_eq!(answer.status, 409);
    assert!(answer.text.contains("The roster breaks a rule (the licence ends before)"), "{}", answer.text);
    let body = format!("version={version}&reason=The+new+one+is+in+the+post");
    let answer = post(&app, "xu", "/desk/roster/publish", body).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
}

#[tokio::test]
async fn a_list_that_went_out_comes_in_again_and_changes_nobody() {
    let mut app = TestApp::new().await;
    app.hire("'t Hooft", Some(Profession::Appraiser), "Bergen, Hooft & Zn").await;
    let practice = |profession, licence: &str, until: &str| Practice {
        profession,
        licence: licence.into(),
        until: until.into(),
    };
    let change = AccountChange {
        practices: vec![
            practice(Profession::Lawyer, "", ""),
            practice(Profession::Arbitrator, "沪/12", "2027-01-31"),
        ],
        languages: Language::ALL
            .iter()
            .zip([Level::Basic, Level::Working, Level::Fluent].iter().cycle())
            .map(|(language, level)| (*language, *level))
            .collect(),
        email: "amal@firm.example".into(),
        team: "=A".into(),
        hours: Hours { day_max: Some(440), total_max: Some(2_400), earliest: Some(450), latest: Some(1_200) },
        ..lawyer("")
    };
    changed(&app, &caller(&app, "amal").await, change).await;
    let xu = caller(&app, "xu").await;
    let cookie = app.kept_cookie("xu").await;
    let before = app.desk.accounts(&xu).await.expect("reads");
    for language in ["en", "zh-CN"] {
        for file in ["volunteers.csv", "volunteers.xlsx"] {
            let path = format!("/desk/people/export/{file}");
            let answer = app.send(asked(&cookie, &path, language)).await;
            assert_eq!(answer.status(), 200);
            let list = to_bytes(answer.into_body(), 1_000_000).await.expect("a file").to_vec();
            let id = app.desk.begin_import(&xu, file, list).await.expect("reads");
            let view = app.desk.import_preview(&xu, &id).await.expect("hers");
            let unknown: Vec<&String> = view
                .headers
                .iter()
                .zip(&view.columns)
                .filter(|(_, of)| of.is_none())
                .map(|(h, _)| h)
                .collect();
            assert!(unknown.is_empty(), "{language} {file}: {unknown:?}");
            assert_eq!((view.rows.len(), view.counts()), (before.len() - 1, (0, 0, 0)), "{:?}", view.rows);
            assert_eq!(app.desk.finish_import(&xu, &id).await.expect("writes"), (0, 0));
        }
    }
    assert_eq!(app.desk.accounts(&xu).await.expect("reads"), before);
}
