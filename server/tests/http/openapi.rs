//! The OpenAPI document and the router say the same.

use std::collections::{BTreeMap, BTreeSet};

use crate::expo::{TestApp, claire};
use crate::roster::publish;
use axum::body::Body;
use desk::access::Caller;
use http::Method;
use serde_json::Value;

const METHODS: [Method; 5] = [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE];

async fn document(app: &TestApp) -> Value {
    let answer = app.get("", "/api/v1/openapi.json").await;
    assert_eq!(answer.status, 200);
    answer.json()
}

/// The methods of each path below `/api`.
fn described(document: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let paths = document["paths"].as_object().expect("paths").iter();
    paths
        .filter(|(path, _)| path.starts_with("/api/"))
        .map(|(path, item)| (path.clone(), item.as_object().expect("methods").keys().cloned().collect()))
        .collect()
}

#[tokio::test]
async fn every_address_that_is_served_is_described_and_the_other_way_round() {
    let app = TestApp::new().await;
    let described = described(&document(&app).await);
    let served: BTreeSet<String> =
        server::http::api::table().into_iter().map(|(path, _)| path.to_owned()).collect();
    assert_eq!(described.keys().cloned().collect::<BTreeSet<_>>(), served);
    for (path, methods) in described {
        let address = path.replace("{id}", "A-9999").replace("{part}", "x");
        for method in METHODS {
            let request = app.request(method.clone(), "", &address).body(Body::empty()).expect("a request");
            let status = app.send(request).await.status();
            let is_described = methods.contains(&method.as_str().to_lowercase());
            assert_eq!(status != 405, is_described, "{method} {path}: {status}");
        }
    }
}

#[tokio::test]
async fn every_reference_leads_somewhere_and_every_operation_says_how_it_fails() {
    let app = TestApp::new().await;
    let document = document(&app).await;
    let schemas = document["components"]["schemas"].as_object().expect("schemas");
    let text = document.to_string();
    for reference in text.split("\"$ref\":\"").skip(1) {
        let path = reference.split('"').next().expect("a path");
        let name = path.strip_prefix("#/components/schemas/").expect("a schema");
        assert!(schemas.contains_key(name), "{name} is described nowhere");
    }
    for (path, methods) in described(&document) {
        for method in methods.iter().filter(|_| path != "/api/v1/openapi.json") {
            let responses = &document["paths"][&path][method]["responses"];
            for status in ["401", "503"] {
                let problem = &responses[status]["content"]["application/problem+json"]["schema"]["$ref"];
                assert_eq!(problem, "#/components/schemas/Problem", "{method} {path} {status}");
            }
        }
    }
    assert_eq!(document["components"]["securitySchemes"]["token"]["scheme"], "bearer");
}

/// The names that an object may have, with everything that it is composed of.
fn members(document: &Value, schema: &Value, into: &mut BTreeSet<String>) {
    if let Some(path) = schema["$ref"].as_str() {
        let name = path.rsplit('/').next().expect("a name");
        members(document, &document["components"]["schemas"][name], into);
    }
    for kind in ["allOf", "oneOf"] {
        for part in schema[kind].as_array().into_iter().flatten() {
            members(document, part, into);
        }
    }
    into.extend(schema["properties"].as_object().into_iter().flat_map(|p| p.keys().cloned()));
}

#[tokio::test]
async fn what_is_sent_is_what_is_described() {
    let app = TestApp::new().await;
    let document = document(&app).await;
    let id = app.file(&claire()).await;
    publish(&app).await;
    let wei = app.desk.token(app.token("wei")).await.expect("reads").expect("his").id;
    for (who, path, schema) in [
        ("xu", format!("/api/v1/tickets/{id}"), "Ticket"),
        ("xu", format!("/api/v1/volunteers/{wei}"), "Volunteer"),
        ("amal", "/api/v1/shifts".to_owned(), "Shift"),
        ("amal", "/api/v1/assignments".to_owned(), "Assignment"),
        ("amal", "/api/v1/duty".to_owned(), "Duty"),
        ("chen", "/api/v1/tickets/x".to_owned(), "Problem"),
        ("wei", format!("/api/v1/tickets/{id}"), "Ticket"),
    ] {
        let sent = app.get(who, &path).await.json();
        let sent = sent.get("items").map_or(&sent, |items| &items[0]);
        let mut known = BTreeSet::new();
        members(&document, &document["components"]["schemas"][schema], &mut known);
        for name in sent.as_object().expect("an object").keys() {
            assert!(known.contains(name), "{schema} has no {name}");
        }
    }
    let codes = |schema: &str| document["components"]["schemas"][schema]["enum"].clone();
    assert_eq!(codes("State"), serde_json::json!(["waiting", "claimed", "resolved", "closed"]));
    assert_eq!(codes("Category").as_array().map(Vec::len), Some(domain::Category::ALL.len()));
}

#[tokio::test]
async fn the_calendar_is_described_where_it_is_served() {
    let app = TestApp::new().await;
    publish(&app).await;
    let document = document(&app).await;
    let described = &document["paths"]["/calendar/{address}.ics"]["get"]["responses"];
    assert!(described["200"]["content"]["text/calendar"].is_object(), "{described}");
    let staff = app.desk.token(app.token("wei")).await.expect("reads").expect("his");
    let address = app.desk.feed_address(&Caller { staff, from: "test".into() }).await.expect("his");
    let answer = app.get("", &format!("/calendar/{address}.ics")).await;
    assert_eq!(
        (answer.status.as_u16(), answer.header("content-type")),
        (200, "text/calendar; charset=utf-8")
    );
    assert!(answer.text.contains("DTSTART;TZID=Asia/Shanghai:20261105T150000"), "{}", answer.text);
    assert_eq!(app.get("", &format!("/calendar/{address}x.ics")).await.status, 404);
}
