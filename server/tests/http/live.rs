//! The live stream: it delivers, it resumes, it ends, and it shows nobody what is not theirs.

use std::time::Duration;

use crate::expo::{TestApp, claire};
use crate::wall;
use axum::body::{Body, BodyDataStream};
use futures::StreamExt;
use http::{Method, Request};
use serde_json::{Value, json};
use server::http::Options;

/// An event as it came.
#[derive(Debug)]
struct Event {
    name: String,
    id: String,
    data: Value,
}

/// A stream that is read event by event.
struct Listener {
    body: BodyDataStream,
    text: String,
}

impl Listener {
    async fn open(app: &TestApp, request: Request<Body>) -> Self {
        let response = app.send(request).await;
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        assert_eq!(response.headers()["x-accel-buffering"], "no");
        assert!(
            response.headers().get("content-encoding").is_none(),
            "a stream is not held back to be compressed"
        );
        Self { body: response.into_body().into_data_stream(), text: String::new() }
    }

    /// By token, from a cursor on; now where it is empty.
    async fn of(app: &TestApp, who: &str, after: &str) -> Self {
        let request = app.request(Method::GET, who, "/api/v1/live").header("accept-encoding", "br");
        Self::open(app, request.header("last-event-id", after).body(Body::empty()).expect("a request")).await
    }

    /// The next event; `None` where the stream ended.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some((event, rest)) = self.text.split_once("\n\n") {
                let find = |name: &str| {
                    let line = event.lines().find_map(|line| line.strip_prefix(name));
                    line.unwrap_or_default().trim_start_matches(": ").to_owned()
                };
                let data = serde_json::from_str(&find("data")).unwrap_or_default();
                let event = Event { name: find("event"), id: find("id"), data };
                self.text = rest.to_owned();
                return Some(event);
            }
            // Less than the stream lets pass between two signs of life, so that those do not keep a test waiting.
            let more =
                tokio::time::timeout(Duration::from_secs(10), self.body.next()).await.expect("in time");
            self.text.push_str(&String::from_utf8_lossy(&more?.expect("a chunk")));
        }
    }

    /// The next event of this name; the others are passed over.
    async fn next_called(&mut self, name: &str) -> Event {
        loop {
            let event = self.next().await.expect("the stream goes on");
            if event.name == name {
                return event;
            }
        }
    }
}

#[tokio::test]
async fn what_is_filed_appears_and_what_is_claimed_goes() {
    let app = TestApp::new().await;
    let mut amal = Listener::of(&app, "amal", "").await;
    let mut park = Listener::of(&app, "park", "").await;
    for listener in [&mut amal, &mut park] {
        assert_eq!(listener.next().await.expect("hello").name, "hello");
    }
    let id = app.file(&claire()).await;
    let filed = amal.next_called("item").await;
    assert_eq!((&filed.data["kind"], &filed.data["action"]), (&json!("ticket"), &json!("filed")));
    assert_eq!((&filed.data["id"], &filed.data["ticket"]["state"]), (&json!(id), &json!("waiting")));
    assert_eq!(filed.data["cursor"], json!(filed.id));
    app.post("wei", &format!("/api/v1/tickets/{id}/claim"), &json!({})).await;
    let gone = amal.next_called("item").await;
    let members: Vec<&str> = gone
        .data
        .as_object()
        .expect("an object")
        .iter()
        .filter(|(_, v)| !v.is_null())
        .map(|(k, _)| k.as_str())
        .collect();
    assert_eq!(
        (&gone.data["kind"], members),
        (&json!("gone"), vec!["cursor", "id", "kind"]),
        "its id and nothing else"
    );
    let passed = park.next().await.expect("an event");
    assert_eq!(
        passed.name, "cursor",
        "a mediator sees nothing of it, only that the log moved on: {passed:?}"
    );
    assert!(!park.text.contains(&id));
}

#[tokio::test]
async fn who_was_away_misses_nothing() {
    let app = TestApp::new().await;
    let mut xu = Listener::of(&app, "xu", "").await;
    let hello = xu.next_called("hello").await;
    let first = app.file(&claire()).await;
    let seen = xu.next_called("item").await;
    assert_eq!(seen.data["id"], json!(first));
    drop(xu);
    let mut filed = Vec::new();
    for _ in 0..5 {
        filed.push(app.file(&claire()).await);
    }
    let mut again = Listener::of(&app, "xu", &seen.id).await;
    for id in &filed {
        assert_eq!(again.next_called("item").await.data["id"], json!(id));
    }
    let mut from_the_start = Listener::of(&app, "xu", &hello.id).await;
    assert_eq!(from_the_start.next_called("item").await.data["id"], json!(first));
    let log = app.get("xu", &format!("/api/v1/log?after={}&limit=3", hello.id)).await.json();
    let items = log["items"].as_array().expect("items");
    assert_eq!((items.len(), &items[0]), (3, &seen.data), "the log and the stream say the same");
    let rest =
        app.get("xu", &format!("/api/v1/log?after={}", log["next"].as_str().expect("a cursor"))).await.json();
    assert_eq!(rest["items"].as_array().map(Vec::len), Some(3));
}

#[tokio::test]
async fn a_cursor_of_another_database_starts_over() {
    let app = TestApp::new().await;
    let mut xu = Listener::of(&app, "xu", "0-999999").await;
    assert_eq!(xu.next().await.expect("an event").name, "reset");
    app.file(&claire()).await;
    assert_eq!(xu.next_called("item").await.data["action"], "filed");
}

#[tokio::test]
async fn pages_listen_with_their_cookie_and_get_rows_as_islands_read_them() {
    let app = TestApp::new().await;
    let bare = Request::get("/live").body(Body::empty()).expect("a request");
    assert_eq!(app.send(bare).await.status(), 401);
    let with_cookie =
        |cookie: &str| Request::get("/live").header("cookie", cookie).body(Body::empty()).expect("a request");
    let cookie = app.cookie("xu").await;
    let mut xu = Listener::open(&app, with_cookie(&cookie)).await;
    xu.next_called("hello").await;
    let id = app.file(&claire()).await;
    let item = xu.next_called("item").await.data;
    let item: desk::LiveItem = serde_json::from_value(item).expect("what islands read");
    assert!(matches!(item.kind, desk::LiveKind::Ticket { row, .. } if row.id.as_str() == id));
    app.desk.sign_out(cookie.split_once('=').expect("a cookie").1).await.expect("signs out");
    assert_eq!(app.send(with_cookie(&cookie)).await.status(), 401);
}

#[tokio::test]
async fn a_stream_ends_soon_after_its_token() {
    let app = TestApp::with(Options { believed: Duration::from_millis(100), ..Options::default() }).await;
    let mut wei = Listener::of(&app, "wei", "").await;
    wei.next_called("hello").await;
    app.desk.revoke_tokens("wei", None).await.expect("revokes");
    let ended = async {
        while let Some(event) = wei.next().await {
            if event.name == "end" {
                break;
            }
        }
        wei.next().await
    };
    assert!(ended.await.is_none(), "nothing comes after the end");
}

#[tokio::test]
async fn streams_end_with_the_server() {
    let app = TestApp::new().await;
    let mut xu = Listener::of(&app, "xu", "").await;
    xu.next_called("hello").await;
    app.end();
    assert!(xu.next().await.is_none());
}

/// Everything that a stream says until it tells of this ticket, and of which tickets; the whole text.
async fn until(listener: &mut Listener, ticket: &str) -> (usize, String) {
    let (mut heard, mut text) = (0, String::new());
    loop {
        let event = listener.next().await.expect("the stream goes on");
        text.push_str(&format!("{} {} {}\n", event.name, event.id, event.data));
        heard += usize::from(event.name == "item");
        // To the API the ticket says its id, to an island its row does.
        if [&event.data["id"], &event.data["row"]["id"]].contains(&&json!(ticket)) {
            return (heard, text);
        }
    }
}

#[tokio::test]
async fn whoever_a_case_is_kept_from_hears_nothing_of_it_from_any_stream() {
    let app = wall::expo().await;
    let known = wall::walled_case(&app).await;
    // Whoever had it on the screen at that moment lost it; a minute later nothing tells of it.
    app.clock.pass(2 * domain::MINUTE);
    let mut listeners = Vec::new();
    for who in wall::WALLED {
        // From the beginning, as after a long sleep, and from now on; with the token, and as a page.
        listeners.push((who, Listener::of(&app, who, "0-0").await));
        listeners.push((who, Listener::of(&app, who, "").await));
        let cookie = app.kept_cookie(who).await;
        let request = Request::get("/live?after=0-0").header("cookie", cookie).body(Body::empty());
        listeners.push((who, Listener::open(&app, request.expect("a request")).await));
    }
    let path = |rest: &str| format!("/api/v1/tickets/{}/{rest}", known.ticket);
    let now = [
        ("amal", "notes", json!({"body": "Later."})),
        ("amal", "names", json!({"side": "other", "kind": "firm", "text": "Golden Ladle"})),
        ("xu", "names", json!({"side": "other", "kind": "firm", "text": "Silver Ladle"})),
        ("amal", "release", json!({"reason": "Cannot go on."})),
        ("amal", "claim", json!({})),
        ("amal", "refer", json!({"profession": "appraiser", "reason": "What is it worth?"})),
    ];
    for (who, deed, body) in now {
        let answer = app.post(who, &path(deed), &body).await;
        assert!(answer.status.is_success(), "{who} {deed}: {}", answer.text);
    }
    let other = app.file(&claire()).await;
    for (who, listener) in &mut listeners {
        let (heard, text) = until(listener, &other).await;
        assert!(heard > 0, "{who}");
        assert!(known.ids().iter().all(|id| !text.contains(id)), "{who}: {text}");
    }
}
