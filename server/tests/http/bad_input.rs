//! Whatever is sent, the answer is a problem that names the field, and never a 500.

use crate::expo::{TestApp, claire};
use axum::body::Body;
use http::Method;
use serde_json::{Value, json};

/// Claire's request with one member changed; `contact.name` is a path.
fn with(path: &str, value: Value) -> String {
    let mut body = claire();
    match path.split_once('.') {
        Some((outer, inner)) => body[outer][inner] = value,
        None => body[path] = value,
    }
    body.to_string()
}

/// The same without a member.
fn without(name: &str) -> String {
    let mut body = claire();
    body.as_object_mut().expect("an object").remove(name);
    body.to_string()
}

#[tokio::test]
async fn every_bad_request_is_refused_by_field() {
    let app = TestApp::new().await;
    let long = "x".repeat(1_000_000);
    let table: Vec<(&str, String, u16, &str)> = vec![
        ("not JSON", "{".into(), 400, "body"),
        ("not JSON either", "language=fr".into(), 400, "body"),
        ("JSON and more", "{} {}".into(), 400, "body"),
        ("half a surrogate pair", r#"{"story":"\ud800"}"#.into(), 400, "body"),
        ("deeply nested", "[".repeat(100_000), 400, "body"),
        ("a list", "[]".into(), 422, "body"),
        ("null", "null".into(), 422, "body"),
        ("nothing", String::new(), 422, "language"),
        ("an empty object", "{}".into(), 422, "language"),
        ("a number as language", with("language", json!(7)), 422, "language"),
        ("an unknown language", with("language", json!("tlh")), 422, "language"),
        ("an unknown category", with("category", json!("love")), 422, "category"),
        ("a list as category", with("category", json!(["contract"])), 422, "category"),
        ("answers as a text", with("answers", json!("none")), 422, "answers"),
        ("answers as a list", with("answers", json!([1, 2])), 422, "answers"),
        ("an answer as an object", with("answers", json!({"paid": {}})), 422, "answers.paid"),
        ("an unknown answer", with("answers", json!({"paid": "maybe"})), 422, "answers.paid"),
        ("an unknown question", with("answers", json!({"colour": "red"})), 422, "answers.colour"),
        ("an amount without currency", with("answers", json!({"value": 12})), 422, "answers.value"),
        ("no story", without("story"), 422, "story"),
        ("a story of blanks", with("story", json!(" \n ")), 422, "story"),
        ("a story as a number", with("story", json!(1)), 422, "story"),
        ("a long story", with("story", json!("x".repeat(10_001))), 422, "story"),
        ("a story of a megabyte", with("story", json!(long)), 413, "story"),
        ("a name of a megabyte", with("contact.name", json!(long)), 413, "contact.name"),
        ("a control character", with("story", json!("a\u{0}b")), 422, "story"),
        ("another control character", with("contact.company", json!("a\u{7}b")), 422, "contact.company"),
        ("a bidi override", with("contact.name", json!("exe.\u{202e}gpj")), 422, "contact.name"),
        ("a bidi isolate", with("stand", json!("\u{2066}B07")), 422, "stand"),
        ("an unknown hall", with("hall", json!("99")), 422, "hall"),
        ("a long stand", with("stand", json!("B".repeat(25))), 422, "stand"),
        ("contact as a text", with("contact", json!("Claire")), 422, "contact"),
        ("no contact", without("contact"), 422, "contact.name"),
        ("no name", with("contact.name", json!("")), 422, "contact.name"),
        ("a name as a list", with("contact.name", json!(["Claire"])), 422, "contact.name"),
        ("no mail address", with("contact.email", json!("claire")), 422, "contact.email"),
        ("no phone number", with("contact.phone", json!("ring me")), 422, "contact.phone"),
        ("an unknown way to reach", with("contact.reach", json!("pigeon")), 422, "contact.reach"),
        ("another side as a number", with("other_side", json!(3)), 422, "other_side"),
        ("a day as time", with("too_late_at", json!("2026-11-05")), 422, "too_late_at"),
        ("a time without offset", with("too_late_at", json!("2026-11-05T17:00:00")), 422, "too_late_at"),
        ("a time as a number", with("too_late_at", json!(1_793_844_000)), 422, "too_late_at"),
        ("a time of last year", with("too_late_at", json!("2025-11-05T17:00:00Z")), 422, "too_late_at"),
        ("the end of time", with("too_late_at", json!("9999-12-30T00:00:00Z")), 422, "too_late_at"),
        ("an unknown channel", with("channel", json!("fax")), 422, "channel"),
        ("a phone call without token", with("channel", json!("phone")), 401, "channel"),
        ("no consent", with("consent", json!(false)), 422, "consent"),
        ("consent as a text", with("consent", json!("yes")), 422, "consent"),
        ("danger as a list", with("danger", json!([])), 422, "danger"),
        ("danger in other words", with("danger", json!("a bit")), 422, "danger"),
        ("moving at some time", with("moving", json!("later")), 422, "moving"),
    ];
    for (what, body, status, field) in table {
        let request =
            app.request(Method::POST, "", "/api/v1/tickets").header("content-type", "application/json");
        let answer = app.ask(request.body(Body::from(body)).expect("a request")).await;
        assert_eq!(answer.status, status, "{what}: {}", answer.text);
        assert_eq!(answer.json()["field"], field, "{what}: {}", answer.text);
        answer.is_problem(status, Some(field));
    }
    let list = app.get("xu", "/api/v1/tickets").await;
    assert_eq!(list.json()["items"], json!([]), "nothing was filed");
}

#[tokio::test]
async fn all_faults_are_told_at_once() {
    let app = TestApp::new().await;
    let mut body = claire();
    body["story"] = json!("");
    body["hall"] = json!("99");
    body["contact"]["email"] = json!("?");
    let answer = app.post("", "/api/v1/tickets", &body).await;
    let errors = answer.json()["errors"].as_array().expect("errors").clone();
    let told: Vec<(&str, &str)> = errors
        .iter()
        .map(|error| {
            (error["field"].as_str().unwrap_or_default(), error["code"].as_str().unwrap_or_default())
        })
        .collect();
    assert_eq!(told, [("hall", "unknown_hall"), ("story", "missing"), ("contact.email", "not_an_email")]);
}

#[tokio::test]
async fn bytes_headers_and_addresses_that_make_no_sense() {
    let app = TestApp::new().await;
    let post =
        |kind: &'static str| app.request(Method::POST, "", "/api/v1/tickets").header("content-type", kind);
    let ask = async |request: http::request::Builder, body: Vec<u8>| {
        app.ask(request.body(Body::from(body)).expect("a request")).await
    };
    let fine = claire().to_string().into_bytes();
    let broken = b"{\"language\":\"fr\",\"story\":\"caf\xe9\"}".to_vec();
    ask(post("application/json"), broken).await.is_problem(400, Some("story"));
    ask(post("text/plain"), fine.clone()).await.is_problem(415, Some("Content-Type"));
    ask(post("application/json"), vec![b' '; 6_000_000]).await.is_problem(413, Some("body"));
    for key in ["short", "with a blank", &"k".repeat(101)] {
        let request = post("application/json").header("idempotency-key", key);
        ask(request, fine.clone()).await.is_problem(400, Some("Idempotency-Key"));
    }
    let huge = post("application/json").header("x-huge", "h".repeat(40_000));
    ask(huge, fine.clone()).await.is_problem(431, Some("headers"));
    let basic = post("application/json").header("authorization", "Basic eDp5");
    ask(basic, fine.clone()).await.is_problem(401, None);
    for path in
        ["%00", "%ff", "x", "A-9999", "..%2f..", "01a1aa6f-3c00-7000-8000-00000000ffff", &"9".repeat(9_000)]
    {
        let answer = app.get("xu", &format!("/api/v1/tickets/{path}")).await;
        assert!(matches!(answer.status.as_u16(), 400 | 404), "{path}: {} {}", answer.status, answer.text);
        answer.is_problem(answer.status.as_u16(), None);
    }
    for path in ["/api", "/api/", "/api/v1", "/api/v1/nothing", "/api/v2/tickets", "/api/v1/tickets/"] {
        app.get("xu", path).await.is_problem(404, None);
    }
    let answer = ask(app.request(Method::DELETE, "xu", "/api/v1/tickets"), Vec::new()).await;
    answer.is_problem(405, None);
    assert!(answer.header("allow").contains("POST"), "{:?}", answer.headers);
}

#[tokio::test]
async fn queries_that_make_no_sense() {
    let app = TestApp::new().await;
    for (query, field) in [
        ("state=open", "state"),
        ("profession=judge", "profession"),
        ("language=fr%00", "language"),
        ("mine=perhaps", "mine"),
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("limit=-1", "limit"),
        ("limit=99999999999999999999", "limit"),
        ("after=yesterday", "after"),
        ("after=%00", "after"),
    ] {
        app.get("xu", &format!("/api/v1/tickets?{query}")).await.is_problem(422, Some(field));
    }
    for (query, field) in [("after=x", "after"), ("after=-1-2", "after"), ("limit=x", "limit")] {
        app.get("xu", &format!("/api/v1/log?{query}")).await.is_problem(422, Some(field));
    }
    app.get("xu", "/api/v1/live?after=x").await.is_problem(422, Some("after"));
}

#[tokio::test]
async fn verbs_name_their_fields() {
    let app = TestApp::new().await;
    let id = app.file(&claire()).await;
    app.post("wei", &format!("/api/v1/tickets/{id}/claim"), &json!({})).await;
    let control = json!("a\u{1}b");
    for (verb, body, field) in [
        ("claim", json!([]), "body"),
        ("close", json!("now"), "body"),
        ("release", json!({}), "reason"),
        ("release", json!({"reason": ""}), "reason"),
        ("release", json!({"reason": 7}), "reason"),
        ("release", json!({"reason": "x".repeat(501)}), "reason"),
        ("release", json!({"reason": control}), "reason"),
        ("refer", json!({"reason": "Look."}), "profession"),
        ("refer", json!({"profession": "judge", "reason": "Look."}), "profession"),
        ("refer", json!({"profession": "notary"}), "reason"),
        ("messages", json!({}), "body"),
        ("messages", json!({"body": {}}), "body"),
        ("messages", json!({"body": "x".repeat(10_001)}), "body"),
        ("messages", json!({"body": "\u{202e}"}), "body"),
        ("messages", json!({"body": "Hello.", "language": "tlh"}), "language"),
        ("messages", json!({"code": "no_such_reply"}), "code"),
        ("messages", json!({"ask": "no_such_question"}), "ask"),
        ("messages", json!({"body": "Hello.", "code": "reading"}), "body"),
        ("notes", json!({"body": " "}), "body"),
        ("notes", json!({"body": null}), "body"),
        ("resolve", json!({}), "outcome"),
        ("resolve", json!({"outcome": "happy"}), "outcome"),
        ("resolve", json!({"outcome": "settled", "note": []}), "note"),
        ("resolve", json!({"outcome": "settled", "note": control}), "note"),
        ("reopen", json!({"reason": null}), "reason"),
    ] {
        let answer = app.post("wei", &format!("/api/v1/tickets/{id}/{verb}"), &body).await;
        assert_eq!(answer.status, 422, "{verb} {body}: {}", answer.text);
        answer.is_problem(422, Some(field));
    }
    let outcome = json!({"outcome": "solved"});
    app.post("wei", &format!("/api/v1/tickets/{id}/resolve"), &outcome).await.is_problem(409, None);
}
