//! Promises and clocks through the forms and the API.

use crate::expo::{TestApp, claire};
use axum::body::Body;
use http::Request;
use serde_json::{Value, json};

/// A ticket that Wei holds: its number.
async fn held(app: &TestApp) -> String {
    let id = app.file(&claire()).await;
    let row = app.post("wei", &format!("/api/v1/tickets/{id}/claim"), &json!({})).await.json();
    row["number"].as_str().expect("a number").to_owned()
}

async fn form(app: &TestApp, path: &str, body: &'static str) -> crate::expo::Answer {
    let cookie = app.cookie("wei").await;
    let request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("origin", "https://desk.example")
        .header("host", "desk.example")
        .header("cookie", cookie);
    app.ask(request.body(Body::from(body)).expect("a request")).await
}

async fn page(app: &TestApp, path: &str) -> crate::expo::Answer {
    let cookie = app.cookie("wei").await;
    let request = Request::get(path).header("host", "desk.example").header("cookie", cookie);
    app.ask(request.body(Body::empty()).expect("a request")).await
}

#[tokio::test]
async fn a_form_with_a_fault_names_the_field_and_keeps_what_was_typed() {
    let app = TestApp::new().await;
    let number = held(&app).await;
    let path = format!("/desk/tickets/{number}/promises");
    let answer =
        form(&app, &path, "key=form-one-x&body=We+call+%3Cb%3E&due=2026-11-05T09:00&language=fr&told=Ann")
            .await;
    assert_eq!(answer.status, 422, "{}", answer.text);
    for kept in [
        "We call &lt;b&gt;",
        "value=\"2026-11-05T09:00\"",
        "value=\"Ann\"",
        "id=\"promises-due-error\"",
        "form-one-x",
    ] {
        assert!(answer.text.contains(kept), "{kept}");
    }
    let nonsense = form(&app, &path, "key=form-one-x&body=We+call&due=tomorrow&language=fr").await;
    assert_eq!(nonsense.status, 422);
    assert!(nonsense.text.contains("id=\"promises-due-error\""));
    let done = form(&app, &path, "key=form-one-x&body=We+call&due=2026-11-05T18:00&language=fr").await;
    assert_eq!(
        (done.status.as_u16(), done.header("location")),
        (303, format!("/desk/tickets/{number}?done=times#case-times").as_str())
    );
    let clocks = format!("/desk/tickets/{number}/clocks");
    let answer = form(&app, &clocks, "key=form-two-x&kind=court_48h").await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("id=\"clocks-from-error\""));
    assert_eq!(form(&app, &clocks, "key=form-two-x&kind=promise&from=").await.status, 422);
    let all = app.get("wei", &format!("/api/v1/tickets/{number}/promises")).await.json();
    let id = all["items"][0]["id"].as_str().expect("an id").to_owned();
    let silent = form(&app, &format!("{path}/{id}/withdraw"), "reason=No+time&message=&language=fr").await;
    assert_eq!(silent.status, 422);
    assert!(silent.text.contains("No time") && silent.text.contains("-withdraw-message-error"));
}

#[tokio::test]
async fn the_api_promises_moves_keeps_and_says_what_is_owed() {
    let app = TestApp::new().await;
    let number = held(&app).await;
    let path = format!("/api/v1/tickets/{number}/promises");
    app.post("wei", &path, &json!({"body": "Nous appelons."})).await.is_problem(422, Some("language"));
    let bad = json!({"body": "Nous appelons.", "language": "fr", "due": "soon"});
    app.post("wei", &path, &bad).await.is_problem(422, Some("due"));
    let good = json!({"body": "Nous appelons.", "language": "fr", "due": "2026-11-05T15:00:00+08:00"});
    let made = app.post("wei", &path, &good).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let id = made.json()["id"].as_str().expect("an id").to_owned();
    let ends = json!({"outcome": "settled", "note": ""});
    let refused = app.post("wei", &format!("/api/v1/tickets/{number}/resolve"), &ends).await;
    refused.is_problem(409, None);
    assert!(refused.text.contains("promise_open"), "{}", refused.text);
    let board = app.get("xu", "/api/v1/clocks").await.json();
    assert_eq!(
        (&board["items"][0]["code"], &board["items"][0]["ticket"]["promises"]),
        (&json!("promise"), &json!(1))
    );
    assert!(!board.to_string().contains("appelons"), "the board says nothing of the case");
    assert_eq!(app.get("park", "/api/v1/clocks").await.json()["items"], json!([]));

    let later = json!({"due": "2026-11-06T15:00:00+08:00", "reason": "Closed.", "message": "Demain.", "language": "fr"});
    let moved = app.post("wei", &format!("/api/v1/promises/{id}/move"), &later).await.json();
    assert_eq!((&moved["state"], &moved["due_at"]), (&json!("open"), &json!("2026-11-06T07:00:00Z")));
    let held: Value = app.get("wei", &format!("/api/v1/tickets/{number}")).await.json();
    assert_eq!(held["messages"][0]["body"], "Demain.");
    let id = moved["id"].as_str().expect("an id").to_owned();
    let kept = app.post("wei", &format!("/api/v1/promises/{id}/keep"), &json!({})).await.json();
    assert_eq!((&kept["state"], &kept["ended_by"]["name"]), (&json!("kept"), &json!("wei")));
    app.post("wei", &format!("/api/v1/promises/{id}/keep"), &json!({})).await.is_problem(409, None);
    app.post("wei", "/api/v1/promises/A-0001/keep", &json!({})).await.is_problem(404, None);
    assert_eq!(app.post("wei", &format!("/api/v1/tickets/{number}/resolve"), &ends).await.status, 200);
    assert_eq!(app.desk.check().await.expect("runs"), []);
}

#[tokio::test]
async fn programs_start_and_end_clocks_wait_keep_a_sheet_and_stay() {
    let app = TestApp::new().await;
    let number = held(&app).await;
    let path = |rest: &str| format!("/api/v1/tickets/{number}/{rest}");
    app.post("wei", &path("clocks"), &json!({"kind": "court_48h"})).await.is_problem(422, Some("from"));
    app.post("wei", &path("clocks"), &json!({"kind": "soon"})).await.is_problem(422, Some("kind"));
    let court = json!({"kind": "court_48h", "from": "2026-11-05T15:00:00+08:00"});
    let made = app.post("wei", &path("clocks"), &court).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let waits = json!({"due": "2026-11-06T15:00:00+08:00", "reason": "The bank opens at nine."});
    assert_eq!(app.post("wei", &path("wait"), &waits).await.status, 201);
    assert_eq!(app.post("amal", &path("wait"), &waits).await.status, 404);
    let all = app.get("wei", &path("clocks")).await.json();
    let running: Vec<(&Value, &Value)> =
        all["items"].as_array().expect("clocks").iter().map(|c| (&c["code"], &c["state"])).collect();
    let (court, waits, runs) = (json!("court_48h"), json!("waits"), json!("running"));
    assert!(running.contains(&(&court, &runs)) && running.contains(&(&waits, &runs)), "{running:?}");
    assert_eq!(app.get("amal", &path("clocks")).await.status, 404);

    let clock = format!("/api/v1/clocks/{}", made.json()["id"].as_str().expect("an id"));
    app.post("wei", &format!("{clock}/meet"), &json!({})).await.is_problem(422, Some("reason"));
    let later = json!({"due": "2026-11-08T15:00:00+08:00", "reason": "Adjourned."});
    assert_eq!(app.post("amal", &format!("{clock}/move"), &later).await.status, 404);
    assert_eq!(app.post("wei", &format!("{clock}/move"), &later).await.status, 204);
    app.post("wei", &format!("{clock}/void"), &json!({"reason": "Over."})).await.is_problem(409, None);
    let of_filing = all["items"].as_array().expect("clocks").iter().find(|c| c["started_by"].is_null());
    if let Some(id) = of_filing.and_then(|c| c["id"].as_str()) {
        let answer = app.post("wei", &format!("/api/v1/clocks/{id}/void"), &json!({"reason": "Over."})).await;
        assert_eq!(answer.status, 204, "what began with the filing has an id, too: {}", answer.text);
    }
    app.post("wei", "/api/v1/clocks/A-0001/meet", &json!({"reason": "x"})).await.is_problem(404, None);

    assert_eq!(app.get("wei", &path("sheet")).await.json(), Value::Null);
    let sheet = json!({"severity": "watch", "summary": "The buyer is silent."});
    assert_eq!(app.post("wei", &path("sheet"), &sheet).await.status, 204);
    let kept = app.get("wei", &path("sheet")).await.json();
    assert_eq!(
        (&kept["by"]["name"], &kept["sheet"]["summary"]),
        (&json!("wei"), &json!("The buyer is silent."))
    );
    assert_eq!(app.get("amal", &path("sheet")).await.status, 404);

    let stay =
        |hours: &str| json!({"until": format!("2026-11-05T{hours}:00:00+08:00"), "reason": "A hearing."});
    app.post("wei", "/api/v1/duty/stay", &stay("23")).await.is_problem(422, Some("until"));
    assert_eq!(app.post("wei", "/api/v1/duty/stay", &stay("11")).await.status, 200);
    app.post("wei", &path("promises/confirm"), &json!({"message": "It stands."}))
        .await
        .is_problem(422, Some("language"));
    app.post("wei", &path("promises/confirm"), &json!({"reason": "Told."})).await.is_problem(409, None);

    let refer = json!({"profession": "notary", "reason": "Record it."});
    let part = app.post("wei", &path("refer"), &refer).await.json()["parts"][0]["id"].clone();
    let refuse = path(&format!("parts/{}/refuse", part.as_str().expect("an id")));
    app.post("chen", &refuse, &json!({})).await.is_problem(422, Some("reason"));
    assert_eq!(app.post("wei", &refuse, &json!({"reason": "No."})).await.status, 403);
    assert_eq!(app.post("chen", &refuse, &json!({"reason": "Not for notaries."})).await.status, 204);
    assert_eq!(app.get("wei", &path("")[..path("").len() - 1]).await.json()["parts"][0]["state"], "refused");
    assert_eq!(app.desk.check().await.expect("runs"), []);
}

#[tokio::test]
async fn what_was_promised_is_confirmed_from_the_case_in_the_words_of_whoever_asked() {
    let app = TestApp::new().await;
    let number = held(&app).await;
    let good = json!({"body": "Nous appelons <b>.", "language": "fr", "due": "2026-11-05T15:00:00+08:00"});
    app.post("wei", &format!("/api/v1/tickets/{number}/promises"), &good).await;
    let wei = app.account("xu", "wei").await.as_str().into();
    let staff = app.desk.token(app.token("xu")).await.expect("reads").expect("hers");
    let xu = desk::access::Caller { staff, from: "test".into() };
    app.desk.take_off_duty(&xu, &wei, "left without a word").await.expect("is gone");
    app.desk
        .start_duty(&desk::access::Caller {
            staff: app.desk.token(app.token("wei")).await.expect("reads").expect("his"),
            from: "test".into(),
        })
        .await
        .expect("is back");
    let release = json!({"reason": "Wei is back."});
    app.post("xu", &format!("/api/v1/tickets/{number}/release"), &release).await;
    assert_eq!(app.post("wei", &format!("/api/v1/tickets/{number}/claim"), &json!({})).await.status, 200);

    let path = format!("/desk/tickets/{number}");
    let shown = page(&app, &path).await;
    assert!(shown.text.contains("id=\"to-confirm\""), "it stands above all");
    assert!(shown.text.contains("Ce que nous vous avons promis reste valable"), "in French");
    assert!(shown.text.contains("– Nous appelons &lt;b&gt;."), "with what was promised");
    let all = app.get("wei", &format!("/api/v1/tickets/{number}/clocks")).await.json();
    let clock =
        all["items"].as_array().expect("clocks").iter().find(|c| c["code"] == "confirm").expect("runs");
    let clock = clock["id"].as_str().expect("an id");
    assert!(!shown.text.contains(&format!("clock-{clock}")), "and is no clock that one just ends");
    let met = json!({"reason": "Done."});
    app.post("wei", &format!("/api/v1/clocks/{clock}/meet"), &met).await.is_problem(404, None);
    let empty = form(&app, &format!("{path}/confirm/write"), "message=&language=fr").await;
    assert_eq!(empty.status, 422);
    assert!(empty.text.contains("confirm-write-message-error"), "{}", empty.text);
    let done = form(&app, &format!("{path}/confirm/write"), "message=Cela+tient.&language=fr").await;
    assert_eq!(done.status, 303, "{}", done.text);
    let shown = page(&app, &path).await;
    assert!(shown.text.contains("Cela tient.") && !shown.text.contains("to-confirm"));
}
