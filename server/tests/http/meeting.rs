//! The shift meeting through its pages, and what the API says of handoffs: who may see and do what.

use crate::expo::{Answer, TestApp, claire};
use axum::body::Body;
use desk::access::Caller;
use http::Request;
use serde_json::{Value, json};

/// A ticket that Wei holds: id and number.
async fn held(app: &TestApp) -> (String, String) {
    let id = app.file(&claire()).await;
    let row = app.post("wei", &format!("/api/v1/tickets/{id}/claim"), &json!({})).await.json();
    // Whoever takes it over may speak no French.
    let wei = json!({"account": app.account("xu", "wei").await});
    let marked = app.post("wei", &format!("/api/v1/tickets/{id}/interpreter"), &wei).await;
    assert_eq!(marked.status, 204, "{}", marked.text);
    (id, row["number"].as_str().expect("a number").to_owned())
}

async fn page(app: &TestApp, who: &str, path: &str) -> Answer {
    let cookie = app.cookie(who).await;
    let request = Request::get(path).header("host", "desk.example").header("cookie", cookie);
    app.ask(request.body(Body::empty()).expect("a request")).await
}

async fn form(app: &TestApp, who: &str, path: &str, body: String) -> Answer {
    let cookie = app.cookie(who).await;
    let request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("origin", "https://desk.example")
        .header("host", "desk.example")
        .header("cookie", cookie);
    app.ask(request.body(Body::from(body)).expect("a request")).await
}

const SHEET: &str =
    "severity=stable&summary=Deposit+kept&promises=yes&next_step=Call&next_at=2026-11-05T18:00";

/// The offers of a ticket, as somebody who may see them reads them.
async fn offers(app: &TestApp, id: &str) -> Value {
    app.get("xu", &format!("/api/v1/tickets/{id}/handoffs")).await.json()
}

#[tokio::test]
async fn the_meeting_shows_what_one_may_see_and_does_what_one_may_do() {
    let app = TestApp::new().await;
    let (id, number) = held(&app).await;
    for path in ["/desk/meeting", "/desk/meeting/paper"] {
        assert_eq!(app.get("", path).await.status, 401, "{path}");
        for (who, sees) in [("wei", true), ("amal", false), ("park", false), ("xu", true)] {
            let answer = page(&app, who, path).await;
            assert_eq!(answer.status, 200, "{who} {path}");
            assert_eq!(answer.text.contains(&number), sees, "{who} {path}");
        }
    }
    let staff = app.desk.token(app.token("xu")).await.expect("reads").expect("hers");
    let xu = Caller { staff, from: "test".into() };
    let printed = app.desk.seen_of_ticket(&xu, &id.as_str().into()).await.expect("reads");
    assert!(printed.iter().any(|seen| seen.what == "printed" && seen.by.name == "wei"), "{printed:?}");

    // The sheet is kept: by whoever holds the case, and by nobody else.
    let sheet = format!("/desk/tickets/{number}/handoff");
    let kept = form(&app, "amal", &sheet, format!("{SHEET}&deed=keep")).await;
    assert_eq!(kept.status, 404);
    let kept = form(&app, "wei", &sheet, format!("{SHEET}&deed=keep")).await;
    assert_eq!(kept.status, 303, "{}", kept.text);
    assert!(page(&app, "wei", &sheet).await.text.contains("Deposit kept"));
    assert_eq!(app.get("wei", &format!("/api/v1/tickets/{id}")).await.json()["severity"], "stable");

    // In one go: the answer says of each what came of it, and of what is out of sight nothing.
    let all = format!("deed=offer&to=next&case.{id}=yes");
    let strange = form(&app, "park", "/desk/meeting", all.clone()).await;
    assert_eq!(strange.status, 200);
    assert!(!strange.text.contains(&number), "nothing is told");
    assert_eq!(offers(&app, &id).await, json!([]));
    let done = form(&app, "wei", "/desk/meeting", all.clone()).await;
    assert!(done.text.contains(&format!("{number}: offered")), "{}", done.text);
    let again = form(&app, "wei", "/desk/meeting", all).await;
    assert!(again.text.contains("It is offered to somebody already."), "{}", again.text);
    let offer = offers(&app, &id).await[0]["id"].as_str().expect("an id").to_owned();
    let all = format!("deed=accept&offer.{offer}=yes");
    let strange = form(&app, "park", "/desk/meeting", all.clone()).await;
    assert!(!strange.text.contains(&number), "nothing is told");
    let done = form(&app, "amal", "/desk/meeting", all).await;
    assert!(done.text.contains(&format!("{number}: yours now")), "{}", done.text);
    assert_eq!(form(&app, "wei", "/desk/meeting", "deed=x".into()).await.status, 404);
    assert_eq!(app.desk.check().await.expect("runs"), []);
}

#[tokio::test]
async fn what_ran_out_is_for_coordinators() {
    let app = TestApp::new().await;
    let (id, _) = held(&app).await;
    let due = web::format::instant(app.desk.now() + domain::HOUR);
    let promise = json!({"body": "Nous appelons.", "language": "fr", "due": due});
    let made = app.post("wei", &format!("/api/v1/tickets/{id}/promises"), &promise).await.json();
    let keep = format!("/api/v1/promises/{}/keep", made["id"].as_str().expect("an id"));
    assert_eq!(app.post("wei", &keep, &json!({})).await.status, 200);
    for path in
        ["/desk/clocks/summary", "/desk/clocks/summary/clocks.csv", "/desk/clocks/summary/clocks.xlsx"]
    {
        assert_eq!(app.get("", path).await.status, 401, "{path}");
        assert_eq!(page(&app, "wei", path).await.status, 403, "{path}");
        assert_eq!(page(&app, "xu", path).await.status, 200, "{path}");
    }
    let csv = page(&app, "xu", "/desk/clocks/summary/clocks.csv").await;
    assert!(csv.text.contains(",all,0,1,0,1"), "{}", csv.text);
    assert_eq!(page(&app, "xu", "/desk/clocks/summary/clocks.pdf").await.status, 404);
}

#[tokio::test]
async fn a_promise_is_read_before_a_ticket_is_accepted() {
    let app = TestApp::new().await;
    let (id, number) = held(&app).await;
    let due = web::format::instant(app.desk.now() + domain::HOUR);
    let promise = json!({"body": "Nous appelons <b>.", "language": "fr", "due": due});
    let made = app.post("wei", &format!("/api/v1/tickets/{id}/promises"), &promise).await.json();
    let sheet =
        json!({"severity": "stable", "summary": "Deposit kept.", "next_step": "Call.", "next_at": due});
    let offered = app.post("wei", &format!("/api/v1/tickets/{id}/handoffs"), &sheet).await;
    assert_eq!(offered.status, 200, "what is promised says so itself: {}", offered.text);
    let offer = offered.json()[0]["id"].as_str().expect("an id").to_owned();

    let shown = page(&app, "amal", &format!("/desk/tickets/{number}/handoff")).await;
    assert!(shown.text.contains("Nous appelons &lt;b&gt;."), "{}", shown.text);
    let accept = format!("/desk/handoffs/{offer}/accept");
    let unread = form(&app, "amal", &accept, format!("number={number}&text=I+go")).await;
    assert_eq!(unread.status, 409);
    assert!(unread.text.contains("I go"), "what was typed is still there");
    let path = format!("/api/v1/handoffs/{offer}/accept");
    app.post("amal", &path, &json!({})).await.is_problem(409, None);
    app.post("amal", &path, &json!({"promises_read": "all"})).await.is_problem(422, Some("promises_read"));
    let read = json!({"promises_read": [made["id"]]});
    assert_eq!(app.post("amal", &path, &read).await.status, 200);
    let row = app.get("amal", &format!("/api/v1/tickets/{id}")).await.json();
    assert_eq!(
        (&row["claimed_by"], &row["promises"], &row["severity"]),
        (&json!("amal"), &json!(1), &json!("stable"))
    );
}
