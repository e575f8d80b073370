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
