//! Headers of every answer, the origin check on every write, who is believed about where a request comes from, and
//! what is there for machines.

use std::io::Write;
use std::net::SocketAddr;

use crate::expo::{TestApp, claire};
use axum::body::Body;
use axum::extract::ConnectInfo;
use http::{Method, Request};
use serde_json::{Value, json};
use server::http::Options;

fn get(path: &str) -> Request<Body> {
    Request::get(path).header("host", "desk.example").body(Body::empty()).expect("a request")
}

#[tokio::test]
async fn every_answer_carries_the_headers() {
    let app = TestApp::new().await;
    for path in [
        "/",
        "/fr",
        "/fr/new/contract",
        "/nothing/here",
        "/healthz",
        "/api/v1/tickets",
        "/a/x.js",
        "/metrics",
    ] {
        let answer = app.ask(get(path)).await;
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("x-frame-options", "SAMEORIGIN"),
            ("cross-origin-opener-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{path}");
        }
        assert!(answer.header("permissions-policy").contains("microphone=()"), "{path}");
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("unsafe-eval'"), "{path}: {policy}");
        assert!(!answer.header("x-request-id").is_empty(), "{path}");
        assert_eq!(answer.header("strict-transport-security"), "", "{path}: not without TLS");
    }
}

#[tokio::test]
async fn behind_tls_browsers_are_told_to_stay_there() {
    let app = TestApp::with(Options { secure_cookies: true, ..Options::default() }).await;
    assert!(app.ask(get("/fr")).await.header("strict-transport-security").starts_with("max-age="));
}

#[tokio::test]
async fn a_page_is_nobody_elses_and_comes_compressed() {
    let app = TestApp::new().await;
    let request =
        Request::get("/fr").header("accept-encoding", "gzip, br").body(Body::empty()).expect("a request");
    let response = app.send(request).await;
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-encoding"], "br");
    assert_eq!(response.headers()["cache-control"], "no-store");
}

/// The site that `cargo xtask site` built; the harness counts where it is missing.
fn site() -> Option<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/site/manifest.json");
    let manifest = std::fs::read_to_string(path).ok().and_then(|text| serde_json::from_str(&text).ok());
    if manifest.is_none()
        && let Ok(skips) = std::env::var("DESK_TEST_SKIPS")
        && let Ok(mut skips) = std::fs::OpenOptions::new().create(true).append(true).open(skips)
    {
        let _ = writeln!(skips, "assets: target/site is not built");
    }
    manifest
}

#[tokio::test]
async fn assets_come_compressed_and_are_kept_for_ever() {
    let Some(site) = site() else { return };
    let app = TestApp::new().await;
    let script = format!("/{}", site["files"]["form.js"].as_str().expect("the form's script"));
    let wasm = format!("/{}/legal-desk.wasm", site["pkg"].as_str().expect("a folder"));
    for (path, kind) in [(&script, "text/javascript; charset=utf-8"), (&wasm, "application/wasm")] {
        let ask = async |name: &'static str, value: &str| {
            let request = Request::get(path).header(name, value).body(Body::empty()).expect("a request");
            app.ask(request).await
        };
        let small = ask("accept-encoding", "gzip, deflate, br").await;
        assert_eq!((small.status.as_u16(), small.header("content-type")), (200, kind), "{path}");
        assert_eq!(small.header("content-encoding"), "br", "{path}");
        assert_eq!(small.header("cache-control"), "public, max-age=31536000, immutable", "{path}");
        assert_eq!(small.header("vary"), "accept-encoding", "{path}");
        assert_eq!(ask("accept-encoding", "gzip").await.header("content-encoding"), "gzip", "{path}");
        let plain = ask("accept-encoding", "identity").await;
        assert_eq!(plain.header("content-encoding"), "", "{path}");
        assert_ne!(plain.header("etag"), small.header("etag"), "other bytes, another tag");
        assert_eq!(ask("if-none-match", plain.header("etag")).await.status, 304, "{path}");
    }
    assert_eq!(app.ask(get("/a/form.000000000000.js")).await.status, 404);
    assert_eq!(app.ask(get("/a/..%2fmanifest.json")).await.status, 404);
    assert_eq!(app.ask(get("/robots.txt")).await.status, 200);
}

/// Sends a form as a browser or a program would; gives the status.
async fn form(app: &TestApp, path: &str, headers: &[(&str, &str)]) -> u16 {
    let mut request = Request::post(path).header("content-type", "application/x-www-form-urlencoded");
    request = request.header("host", "127.0.0.1:3000");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    app.ask(request.body(Body::from("on=false")).expect("a request")).await.status.as_u16()
}

#[tokio::test]
async fn a_write_from_another_site_is_refused() {
    let app = TestApp::new().await;
    let cookie = app.cookie("wei").await;
    let cookie = ("cookie", cookie.as_str());
    for (headers, refused) in [
        (vec![cookie, ("sec-fetch-site", "same-origin"), ("origin", "http://127.0.0.1:3000")], false),
        (vec![cookie, ("sec-fetch-site", "same-origin")], false),
        (vec![cookie, ("origin", "http://127.0.0.1:3000")], false),
        (vec![cookie, ("origin", crate::expo::time::PUBLIC)], false),
        (vec![cookie, ("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")], true),
        (vec![cookie, ("sec-fetch-site", "same-site"), ("origin", "https://other.example")], true),
        (vec![cookie, ("sec-fetch-site", "cross-site")], true),
        (vec![cookie, ("origin", "https://evil.example")], true),
        (vec![cookie, ("origin", "http://127.0.0.1:3001")], true),
        (vec![cookie, ("origin", "null")], true),
        // Some program that holds a cookie: no browser of today says nothing at all.
        (vec![cookie], true),
        // Without a cookie: a browser is refused all the same, a program is not.
        (vec![("origin", "https://evil.example")], true),
        (vec![], false),
    ] {
        for path in ["/desk/duty", "/desk/sign-out", "/fn/queue/acknowledge", "/fr/r/x/withdraw"] {
            let status = form(&app, path, &headers).await;
            assert_eq!(status == 403, refused, "{path} {headers:?}: {status}");
        }
        assert!(refused || headers.is_empty() || app.desk.check().await.is_ok());
        // Signing out worked where it was not refused: sign in anew.
    }
}

#[tokio::test]
async fn a_refused_write_changed_nothing() {
    let app = TestApp::new().await;
    let cookie = app.cookie("wei").await;
    let on_duty = async || {
        let accounts = app.desk.list_accounts().await.expect("accounts");
        accounts.iter().any(|account| account.name == "wei" && account.on_duty_since.is_some())
    };
    let headers = [("cookie", cookie.as_str()), ("origin", "https://evil.example")];
    assert!(on_duty().await, "everybody of this expo is");
    assert_eq!(form(&app, "/desk/duty", &headers).await, 403);
    assert!(on_duty().await, "the form would have ended it");
}

#[tokio::test]
async fn the_api_knows_no_cookies() {
    let app = TestApp::new().await;
    let cookie = app.cookie("xu").await;
    let request =
        Request::get("/api/v1/tickets").header("cookie", cookie).body(Body::empty()).expect("a request");
    app.ask(request).await.is_problem(401, None);
}

/// What the record of who saw what says of where a read came from.
async fn seen_from(app: &TestApp, peer: &str, forwarded: &str) -> String {
    let mut request =
        app.request(Method::GET, "xu", "/api/v1/tickets").body(Body::empty()).expect("a request");
    request.extensions_mut().insert(ConnectInfo(peer.parse::<SocketAddr>().expect("an address")));
    request.headers_mut().insert("x-forwarded-for", forwarded.parse().expect("a header"));
    assert_eq!(app.ask(request).await.status, 200);
    let staff = app.desk.token(app.token("xu")).await.expect("a person").expect("xu");
    let caller = desk::access::Caller { from: "test".into(), staff };
    let seen = app.desk.seen_by_person(&caller, &caller.staff.id).await.expect("a record");
    app.clock.pass(1_000);
    seen.first().expect("a line").from.clone()
}

#[tokio::test]
async fn only_a_trusted_proxy_is_believed_about_where_a_request_comes_from() {
    let trusted_proxies = vec!["10.0.0.0/8".parse().expect("a network")];
    let app = TestApp::with(Options { trusted_proxies, ..Options::default() }).await;
    assert_eq!(seen_from(&app, "10.0.0.1:4711", "1.1.1.1, 203.0.113.5").await, "203.0.113.5");
    assert_eq!(seen_from(&app, "198.51.100.9:4711", "203.0.113.6").await, "198.51.100.9");
}

#[tokio::test]
async fn machines_learn_how_the_server_does() {
    const TOKEN: &str = "a-token-for-prometheus";
    let app = TestApp::with(Options { metrics_token: Some(TOKEN.into()), ..Options::default() }).await;
    assert_eq!(app.get("", "/healthz").await.status, 200);
    assert_eq!(app.get("", "/readyz").await.status, 200);
    app.file(&claire()).await;
    app.post("", "/api/v1/tickets", &json!({})).await;
    for token in [None, Some("another-token-altogether")] {
        let mut request = Request::get("/metrics");
        if let Some(token) = token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        assert_eq!(app.ask(request.body(Body::empty()).expect("a request")).await.status, 404);
    }
    let request = Request::get("/metrics").header("authorization", format!("Bearer {TOKEN}"));
    let answer = app.ask(request.body(Body::empty()).expect("a request")).await;
    for line in [
        r#"legal_desk_http_requests_total{method="POST",route="/api/v1/tickets",status="201"} 1"#,
        r#"legal_desk_http_requests_total{method="POST",route="/api/v1/tickets",status="422"} 1"#,
        r#"legal_desk_http_request_duration_seconds_count{method="GET",route="/healthz"} 1"#,
        "legal_desk_tickets_filed_total 1",
        "legal_desk_tickets_waiting 1",
        "legal_desk_live_streams 0",
    ] {
        assert!(answer.text.lines().any(|l| l == line), "{line} is missing:\n{}", answer.text);
    }
    app.end();
    assert_eq!(app.get("", "/readyz").await.status, 503, "no new work for a server that is about to end");
}

#[tokio::test]
async fn without_a_token_of_its_own_there_are_no_metrics() {
    let app = TestApp::new().await;
    let request = Request::get("/metrics").header("authorization", "Bearer x");
    assert_eq!(app.ask(request.body(Body::empty()).expect("a request")).await.status, 404);
}

#[tokio::test]
async fn what_an_island_would_never_send_is_the_senders_fault() {
    let app = TestApp::new().await;
    for (body, status) in
        [(vec![b' '; 1_000_000], 413), (b"ticket=%ff&x".to_vec(), 400), (b"\0".to_vec(), 400)]
    {
        let request =
            Request::post("/fn/queue/row").header("content-type", "application/x-www-form-urlencoded");
        let answer = app.ask(request.body(Body::from(body)).expect("a request")).await;
        assert_eq!(answer.status, status, "{}", answer.text);
    }
}
