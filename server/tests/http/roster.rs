//! The roster and duty over HTTP: Xu plans and publishes, Wei has a shift, everybody reads what is theirs to know.

use crate::expo::{Answer, TestApp};
use axum::body::Body;
use desk::AccountChange;
use desk::access::Caller;
use desk::roster::Paint;
use domain::people::Practice;
use domain::roster::{Edit, NeedLine, Seat, TimeSpan};
use domain::{HOUR, Profession, Role, ShiftId};
use http::Method;
use serde_json::{Value, json};

const DAY: &str = "2026-11-05";

/// Somebody of the cast, to call use cases as.
pub async fn caller(app: &TestApp, name: &str) -> Caller {
    let staff = app.desk.token(app.token(name)).await.expect("reads").expect("a token");
    Caller { staff, from: "test".into() }
}

/// Two lawyers are needed from three in the afternoon of two days; Wei is on the first of these shifts in the draft.
/// Gives its id.
pub async fn plan(app: &TestApp) -> ShiftId {
    let xu = caller(app, "xu").await;
    let paint = Paint {
        desk: "desk".into(),
        from: DAY.into(),
        to: "2026-11-06".into(),
        spans: vec![TimeSpan { starts: 900, ends: 1_140 }],
        lines: vec![NeedLine { profession: Some(Profession::Lawyer), language: None, heads: 2 }],
    };
    app.desk.paint(&xu, paint).await.expect("paints");
    let shift = app.desk.demand(&xu).await.expect("reads")[0].shifts[0].id.clone();
    let seat = Seat {
        shift: shift.clone(),
        member: caller(app, "wei").await.staff.id,
        profession: Profession::Lawyer,
        pinned: false,
    };
    app.desk.edit_draft(&xu, Edit { take: Vec::new(), put: vec![seat] }).await.expect("he can");
    shift
}

/// The same, published.
pub async fn publish(app: &TestApp) -> ShiftId {
    let shift = plan(app).await;
    let xu = caller(app, "xu").await;
    let version = app.desk.publish_changes(&xu).await.expect("reads").version;
    app.desk.publish(&xu, version, "").await.expect("publishes");
    shift
}

async fn items(app: &TestApp, who: &str, path: &str) -> Vec<Value> {
    let answer = app.get(who, path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text);
    answer.json()["items"].as_array().expect("a list").clone()
}

#[tokio::test]
async fn a_draft_is_the_coordinators_and_what_is_published_everybodys() {
    let app = TestApp::new().await;
    let shift = plan(&app).await;
    assert_eq!(items(&app, "wei", "/api/v1/shifts").await, Vec::<Value>::new(), "nothing is published");
    let planned = items(&app, "xu", "/api/v1/shifts").await;
    assert_eq!(planned.len(), 2);
    let need =
        json!({"profession": "lawyer", "language": null, "need": 2, "have": 0, "short": 2, "planned": 1});
    assert_eq!(planned[0]["needs"], json!([need]));
    assert_eq!(items(&app, "xu", "/api/v1/assignments").await, Vec::<Value>::new(), "a draft tells nobody");

    let xu = caller(&app, "xu").await;
    let version = app.desk.publish_changes(&xu).await.expect("reads").version;
    app.desk.publish(&xu, version, "").await.expect("publishes");
    let told = items(&app, "park", &format!("/api/v1/shifts?from={DAY}&to={DAY}&desk=desk")).await;
    let need = json!({"profession": "lawyer", "language": null, "need": 2, "have": 1, "short": 1});
    let expected = json!({
        "id": shift, "desk": "desk", "day": DAY, "starts_at": "2026-11-05T07:00:00Z",
        "ends_at": "2026-11-05T11:00:00Z", "needs": [need],
    });
    assert_eq!(told, [expected]);
    let all = items(&app, "park", "/api/v1/assignments").await;
    assert_eq!((all.len(), &all[0]["volunteer"]["name"]), (1, &json!("wei")));
    assert_eq!((&all[0]["shift"], &all[0]["presence"]), (&json!(shift), &json!("ahead")));
    assert_eq!(items(&app, "wei", "/api/v1/assignments?mine=true").await, all);
    let wei = all[0]["volunteer"]["id"].as_str().expect("an id");
    assert_eq!(items(&app, "park", &format!("/api/v1/assignments?volunteer={wei}")).await, all);
    for path in [
        "/api/v1/assignments?mine=yes",
        "/api/v1/assignments?from=2026-11-06",
        "/api/v1/shifts?to=2026-11-04",
    ] {
        assert_eq!(items(&app, "amal", path).await, Vec::<Value>::new(), "{path}");
    }
    app.clock.pass(12 * HOUR);
    let stands = async |who: &str| items(&app, who, "/api/v1/assignments").await[0]["presence"].clone();
    assert_eq!(stands("park").await, Value::Null, "who did not come is not for colleagues to know");
    assert_eq!((stands("xu").await, stands("wei").await), (json!("missed"), json!("missed")));
}

#[tokio::test]
async fn colleagues_know_names_trades_and_languages_and_coordinators_the_rest() {
    let app = TestApp::new().await;
    let (xu, park) = (caller(&app, "xu").await, caller(&app, "park").await.staff);
    let change = AccountChange {
        practices: vec![Practice {
            licence: "M-7".into(),
            until: "2027-01-31".into(),
            ..Practice::of(Profession::Mediator)
        }],
        languages: park.languages.clone(),
        phone: "+82 10 1234 5678".into(),
        email: "park@example.com".into(),
        ..AccountChange::of(Role::Volunteer)
    };
    app.desk.change_account(&xu, &park.id, change).await.expect("changes");
    let address = format!("/api/v1/volunteers/{}", park.id);
    let seen = app.get("wei", &address).await;
    assert_eq!(seen.status, 200, "{}", seen.text);
    let (seen, since) = (seen.json(), "2026-11-05T02:00:00Z");
    let languages = json!([{"language": "ko", "level": "fluent"}]);
    let name = json!({"id": park.id, "name": "park", "professions": ["mediator"], "languages": languages, "on_duty_since": since});
    assert_eq!(seen, name, "and nothing else");
    for who in ["xu", "park"] {
        let known = app.get(who, &address).await.json();
        assert_eq!((&known["phone"], &known["email"]), (&json!("+821012345678"), &json!("park@example.com")));
        let licence = json!({"profession": "mediator", "number": "M-7", "valid_until": "2027-01-31"});
        assert_eq!(known["licences"], json!([licence]));
    }
    let all = items(&app, "wei", "/api/v1/volunteers").await;
    let names: Vec<&str> = all.iter().filter_map(|one| one["name"].as_str()).collect();
    assert_eq!(names, ["wei", "amal", "chen", "zhou", "park"], "Xu has no profession");
    let with_phone: Vec<&Value> =
        all.iter().filter(|one| one.get("phone").is_some()).map(|one| &one["name"]).collect();
    assert_eq!(with_phone, ["wei"], "one's own");
    let answer = app.get("wei", "/api/v1/volunteers?profession=notary&language=zh-Hans&on_duty=true").await;
    assert_eq!(answer.json()["items"].as_array().map(Vec::len), Some(2));
    assert!(!answer.text.contains("phone") && !answer.text.contains("email"));

    let (mut seen, mut next) = (Vec::new(), String::new());
    loop {
        let page = app.get("wei", &format!("/api/v1/volunteers?limit=2&after={next}")).await.json();
        seen.extend(page["items"].as_array().expect("items").iter().map(|one| one["name"].clone()));
        match page["next"].as_str() {
            Some(after) => next = after.to_owned(),
            None => break,
        }
    }
    assert_eq!(seen, names, "each stands on one page");
    for nobody in [format!("/api/v1/volunteers/{}", xu.staff.id), "/api/v1/volunteers/park".into()] {
        app.get("wei", &nobody).await.is_problem(404, None);
    }
}

#[tokio::test]
async fn one_checks_in_to_ones_shift_and_out_again() {
    let app = TestApp::new().await;
    let shift = publish(&app).await;
    let duty = app.get("chen", "/api/v1/duty?language=ko").await.json();
    assert_eq!(duty["on_duty"].as_array().map(Vec::len), Some(1));
    assert_eq!(duty["on_duty"][0]["name"], "park");
    assert_eq!(duty["professions"][0], json!({"profession": "lawyer", "count": 2}));
    assert!(duty["languages"].as_array().expect("counts").contains(&json!({"language": "fr", "count": 1})));

    let go =
        async |who: &str, way: &str| app.post(who, &format!("/api/v1/duty/check-{way}"), &json!({})).await;
    let own =
        |answer: &Answer| (answer.json()["on_duty_since"].clone(), answer.json()["may_check_in"].clone());
    assert_eq!(own(&go("wei", "out").await), (Value::Null, json!(false)));
    assert_eq!(go("wei", "out").await.status, 200, "again changes nothing");
    let early = go("wei", "in").await;
    early.is_problem(409, None);
    assert_eq!(early.json()["type"], "urn:legal-desk:problem:no_shift_now");
    app.clock.pass(4 * HOUR + HOUR / 2);
    assert_eq!(
        app.get("wei", "/api/v1/duty").await.json()["own"],
        json!({"on_duty_since": null, "may_check_in": true})
    );
    let since = json!("2026-11-05T06:30:00Z");
    assert_eq!(own(&go("wei", "in").await), (since.clone(), json!(false)));
    app.clock.pass(HOUR);
    assert_eq!(own(&go("wei", "in").await).0, since, "again changes nothing");
    let there = app.get("park", "/api/v1/duty?profession=lawyer").await.json();
    let his = there["on_duty"].as_array().expect("a list").iter().find(|one| one["name"] == "wei").cloned();
    let his = his.expect("he is there");
    assert_eq!((&his["shift"], &his["until"]), (&json!(shift), &json!("2026-11-05T11:00:00Z")));
    assert_eq!(items(&app, "park", "/api/v1/assignments").await[0]["presence"], "there");
    assert!(!there.to_string().contains("phone"));
    for (who, status) in [("", 401), ("amal", 200), ("xu", 200)] {
        assert_eq!(go(who, "out").await.status, status, "{who}");
    }
    assert_eq!(go("xu", "in").await.status, 200, "a coordinator needs no shift");
    go("amal", "in").await.is_problem(409, None);
    assert_eq!(app.desk.check().await.expect("runs"), [], "the log and the tables still agree");
}

#[tokio::test]
async fn what_is_asked_for_wrongly_is_named() {
    let app = TestApp::new().await;
    for (path, field) in [
        ("shifts?from=2026-02-30", "from"),
        ("shifts?to=tomorrow", "to"),
        ("shifts?from=2026-11-06&to=2026-11-05", "to"),
        ("shifts?after=x", "after"),
        ("assignments?volunteer=wei", "volunteer"),
        ("assignments?mine=perhaps", "mine"),
        ("assignments?after=1", "after"),
        ("assignments?limit=0", "limit"),
        ("volunteers?profession=cook", "profession"),
        ("volunteers?on_duty=maybe", "on_duty"),
        ("volunteers?after=.", "after"),
        ("duty?language=tlh", "language"),
    ] {
        app.get("xu", &format!("/api/v1/{path}")).await.is_problem(422, Some(field));
    }
    let request = app.request(Method::POST, "wei", "/api/v1/duty/check-in");
    let request =
        request.header("content-type", "application/json").body(Body::from("{")).expect("a request");
    app.ask(request).await.is_problem(400, Some("body"));
}
