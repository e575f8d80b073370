//! Filing over HTTP: once for each key, limited without a token, and what comes of it.

use crate::expo::time::PUBLIC;
use crate::expo::{TestApp, claire};
use axum::body::Body;
use http::Method;
use serde_json::{Value, json};
use server::http::Options;

async fn file(app: &TestApp, who: &str, key: &str, body: &Value) -> crate::expo::Answer {
    let request = app.request(Method::POST, who, "/api/v1/tickets");
    let request = request.header("content-type", "application/json").header("idempotency-key", key);
    app.ask(request.body(Body::from(body.to_string())).expect("a request")).await
}

#[tokio::test]
async fn the_same_key_gives_the_same_receipt_and_another_body_is_refused() {
    let app = TestApp::new().await;
    let first = file(&app, "", "claire-0001", &claire()).await;
    assert_eq!(first.status, 201, "{}", first.text);
    let receipt = first.json();
    assert_eq!(receipt["number"], "A-0001");
    let link = format!("{PUBLIC}/fr/r/");
    assert!(receipt["status_url"].as_str().is_some_and(|url| url.starts_with(&link)), "{receipt}");
    assert_eq!(
        first.header("location"),
        format!("/api/v1/tickets/{}", receipt["id"].as_str().expect("an id"))
    );
    let again = file(&app, "", "claire-0001", &claire()).await;
    assert_eq!((again.status.as_u16(), again.json()), (200, receipt.clone()));
    let with_token = file(&app, "wei", "claire-0001", &claire()).await;
    assert_eq!((with_token.status.as_u16(), with_token.json()), (200, receipt), "whoever sends it");
    let mut other = claire();
    other["story"] = json!("Il a payé.");
    file(&app, "", "claire-0001", &other).await.is_problem(409, Some("Idempotency-Key"));
    let new = file(&app, "", "claire-0002", &other).await;
    assert_eq!((new.status.as_u16(), &new.json()["number"]), (201, &json!("A-0002")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_key_sent_three_times_at_once_files_once() {
    let app = TestApp::new().await;
    let body = claire();
    let keys: Vec<String> = (0..60).map(|n| format!("key-{:06}", n / 3)).collect();
    let answers = futures::future::join_all(keys.iter().map(|key| file(&app, "", key, &body))).await;
    let created = answers.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(created, 20);
    assert!(answers.iter().all(|answer| matches!(answer.status.as_u16(), 200 | 201)));
    for three in answers.chunks(3) {
        assert!(three.iter().all(|answer| answer.json() == three[0].json()));
    }
}

#[tokio::test]
async fn without_a_token_an_address_is_slowed_down() {
    let public_rate = Some("1/3".parse().expect("a rate"));
    let app = TestApp::with(Options { public_rate, ..Options::default() }).await;
    for _ in 0..3 {
        app.file(&claire()).await;
    }
    let answer = app.post("", "/api/v1/tickets", &claire()).await;
    answer.is_problem(429, None);
    let wait: u64 = answer.header("retry-after").parse().expect("seconds");
    assert!((1..=61).contains(&wait), "{wait}");
    assert_eq!(app.post("wei", "/api/v1/tickets", &claire()).await.status, 201, "a token has no such limit");
}

#[tokio::test]
async fn what_is_filed_is_there_as_it_was_sent() {
    let app = TestApp::new().await;
    let id = app.file(&claire()).await;
    let ticket = app.get("xu", &format!("/api/v1/tickets/{id}")).await.json();
    for (path, value) in [
        ("/story", json!("L’acheteur ne paie pas.")),
        ("/stand", json!("D31")),
        ("/contact/name", json!("Claire Aubin")),
        ("/contact/phone", json!("+33123456789")),
        ("/other_side", Value::Null),
        ("/answers/signed", json!("yes")),
        ("/answers/value", json!("1200.50 EUR")),
        ("/clocks/0/due_at", json!("2026-11-05T09:00:00Z")),
        ("/filed_at", json!("2026-11-05T02:00:00Z")),
        ("/channel", json!("online")),
        ("/history/0/by_exhibitor", json!(true)),
    ] {
        assert_eq!(ticket.pointer(path), Some(&value), "{path}: {ticket}");
    }
}

#[tokio::test]
async fn a_volunteer_files_for_somebody_on_the_phone() {
    let app = TestApp::new().await;
    let call = json!({
        "language": "fr", "category": "contract", "contact": {"name": "Claire Aubin"}, "channel": "phone", "consent": true
    });
    let answer = app.post("wei", "/api/v1/tickets", &call).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    let ticket = app.get("xu", "/api/v1/tickets/A-0001").await.json();
    assert_eq!((&ticket["channel"], &ticket["history"][0]["by"]["name"]), (&json!("phone"), &json!("wei")));
}

#[tokio::test]
async fn a_case_is_worked_on_from_filing_to_closing() {
    let app = TestApp::new().await;
    let id = app.file(&claire()).await;
    let act = async |who: &str, verb: &str, body: Value| {
        let answer = app.post(who, &format!("/api/v1/tickets/{id}/{verb}"), &body).await;
        assert!(answer.status.is_success(), "{who} {verb}: {}", answer.text);
        answer.json()
    };
    assert_eq!(act("wei", "claim", json!({})).await["claimed_by"], "wei");
    let message = act("wei", "messages", json!({"body": "Bonjour."})).await;
    act("wei", "messages", json!({"code": "reading"})).await;
    act("wei", "messages", json!({"ask": "have_papers"})).await;
    act("wei", "notes", json!({"body": "Ask for the contract."})).await;
    let row = act("wei", "refer", json!({"profession": "notary", "reason": "Record it."})).await;
    let part = row["parts"][0]["id"].as_str().expect("a part").to_owned();
    act("chen", "claim", json!({})).await;
    act("chen", &format!("parts/{part}/finish"), json!({"result": "Recorded."})).await;
    act("wei", "resolve", json!({"outcome": "advice_given", "note": "Done."})).await;
    act("wei", "close", json!({})).await;
    act("wei", "reopen", json!({"reason": "They came back."})).await;
    let ticket = app.get("xu", &format!("/api/v1/tickets/{id}")).await.json();
    assert_eq!(ticket["state"], "claimed", "back to wei, who is on duty");
    let kinds: Vec<&str> =
        ticket["messages"].as_array().expect("messages").iter().filter_map(|m| m["kind"].as_str()).collect();
    assert_eq!(kinds, ["text", "reply", "ask"]);
    assert_eq!(
        (&ticket["messages"][0]["id"], &ticket["messages"][0]["language"]),
        (&message["id"], &json!("fr"))
    );
    assert_eq!(ticket["parts"][0]["result"], "Recorded.");
    assert_eq!(app.desk.check().await.expect("runs"), []);
}

#[tokio::test]
async fn a_message_sent_twice_with_one_key_is_there_once() {
    let app = TestApp::new().await;
    let id = app.file(&claire()).await;
    app.post("wei", &format!("/api/v1/tickets/{id}/claim"), &json!({})).await;
    let send = async || {
        let request = app.request(Method::POST, "wei", &format!("/api/v1/tickets/{id}/messages"));
        let request =
            request.header("content-type", "application/json").header("idempotency-key", "message-1");
        app.ask(request.body(Body::from(r#"{"body":"Bonjour."}"#)).expect("a request")).await.json()
    };
    assert_eq!(send().await, send().await);
    let ticket = app.get("wei", &format!("/api/v1/tickets/{id}")).await.json();
    assert_eq!(ticket["messages"].as_array().map(Vec::len), Some(1));
}
