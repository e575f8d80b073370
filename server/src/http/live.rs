//! The live stream: the log as it grows, filtered by what the listener may see, as server-sent events.
//!
//! `/live` for pages (cookie), `/api/v1/live` for programs (token). Every event's id is where the log was read
//! to, so that a listener that was away resumes with `Last-Event-ID` and misses nothing:
//!
//! - `hello`: the stream listens, from this cursor on
//! - `item`: something that happened: a [`desk::LiveItem`] for pages, a [`LogItem`] for programs
//! - `cursor`: things happened that are not this listener's to see; only the cursor moved
//! - `reset`: the log does not reach to the listener's cursor (another database): load everything anew
//! - `end`: the session ended; do not come back

use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{FromRequestParts, Query, State};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use desk::access::Staff;
use desk::{Cursor, LiveItem};
use futures::{Stream, stream};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde_json::json;
use tokio::sync::watch;
use tokio::time::Instant;
use web::cookies;

use crate::http::App;
use crate::http::api::auth::{Bearer, bearer};
use crate::http::api::types::LogItem;
use crate::http::metrics::OpenStream;
use crate::http::problem::{Problem, Result};

const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// How soon a stream looks again after the database failed it.
const AFTER_FAILURE: Duration = Duration::from_secs(2);

/// `GET /live`: for whoever is signed in.
pub(crate) async fn for_session(State(app): State<App>, start: Start, headers: HeaderMap) -> Response {
    let Some(secret) = cookies::read(&headers, cookies::SESSION) else {
        return (StatusCode::UNAUTHORIZED, "Sign in first.\n").into_response();
    };
    match app.desk().session(&secret).await {
        Ok(Some(staff)) => open(app, Listener::Session(secret), staff, start)
            .await
            .unwrap_or_else(IntoResponse::into_response),
        Ok(None) => (StatusCode::UNAUTHORIZED, "The session has ended.\n").into_response(),
        Err(error) => Problem::from(error).into_response(),
    }
}

/// What happens, as it happens.
///
/// Server-sent events. `item` carries the same JSON as the items of `/api/v1/log`, and every event's id is a
/// cursor: after a lost connection send it as `Last-Event-ID` and nothing is missed. `hello` says that the stream
/// listens; `cursor` that only things out of sight happened; `reset` that the log does not reach to the cursor that
/// was sent; `end` that the token was revoked. A comment every 15 s keeps the connection open.
#[utoipa::path(get, path = "/api/v1/live", tag = "log",
    params(
        ("after" = Option<String>, Query, description = "The cursor to go on from; now where it is missing."),
        ("Last-Event-ID" = Option<String>, Header, description = "The same, as browsers send it; it wins."),
    ),
    responses((status = 200, description = "The stream, until either side ends it.", body = String, content_type = "text/event-stream")),
    security(("token" = [])))]
pub(crate) async fn for_token(
    State(app): State<App>,
    Bearer(caller): Bearer,
    start: Start,
    headers: HeaderMap,
) -> Result<Response> {
    let token = bearer(&headers)?.unwrap_or_default().to_owned();
    open(app, Listener::Token(token), caller.staff, start).await
}

/// Where a listener wants to go on.
pub(crate) struct Start(Option<Cursor>);

impl<S: Sync> FromRequestParts<S> for Start {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        let header = parts.headers.get("last-event-id").map(|value| value.to_str().unwrap_or("?").to_owned());
        let query = Query::<Vec<(String, String)>>::try_from_uri(&parts.uri);
        let query = query.ok().and_then(|Query(pairs)| pairs.into_iter().find(|(name, _)| name == "after"));
        let given = match (header, query) {
            (Some(id), _) => Some(("Last-Event-ID", id)),
            (None, Some((_, after))) => Some(("after", after)),
            (None, None) => None,
        };
        match given.filter(|(_, text)| !text.is_empty()) {
            None => Ok(Self(None)),
            Some((field, text)) => match text.parse() {
                Ok(cursor) => Ok(Self(Some(cursor))),
                Err(()) => Err(Problem::field(field, "unknown_choice", "It is no cursor of this log.")),
            },
        }
    }
}

/// Whom the stream is for, so that it can end with their session.
enum Listener {
    Session(String),
    Token(String),
}

struct Live {
    app: App,
    listener: Listener,
    staff: Staff,
    looked_up: Instant,
    cursor: Cursor,
    end: watch::Receiver<Cursor>,
    shutdown: watch::Receiver<bool>,
    ready: VecDeque<Event>,
    over: bool,
    _open: OpenStream,
}

async fn open(app: App, listener: Listener, staff: Staff, start: Start) -> Result<Response> {
    let now = app.desk().cursor().await?;
    let (cursor, is_ahead) = match start.0 {
        Some(cursor) if cursor > now => (now, true),
        Some(cursor) => (cursor, false),
        None => (now, false),
    };
    let hello = if is_ahead { "reset" } else { "hello" };
    let live = Live {
        ready: VecDeque::from([event(hello, cursor)]),
        end: app.pulse.listen(),
        shutdown: app.shutdown.clone(),
        _open: app.metrics.open_stream(),
        looked_up: Instant::now(),
        over: false,
        app,
        listener,
        staff,
        cursor,
    };
    let mut response =
        Sse::new(events(live)).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // nginx would hold events back until its buffer is full.
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(response)
}

fn events(live: Live) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold(live, |mut live| async move {
        loop {
            if let Some(event) = live.ready.pop_front() {
                return Some((Ok(event), live));
            }
            if live.over || *live.shutdown.borrow() {
                return None;
            }
            live.go_on().await;
        }
    })
}

fn event(name: &str, cursor: Cursor) -> Event {
    let cursor = cursor.to_string();
    Event::default().event(name).id(&cursor).data(json!({ "cursor": cursor }).to_string())
}

impl Live {
    /// Reads what is new, or waits until there may be something.
    async fn go_on(&mut self) {
        let believed = self.app.options.believed;
        if self.looked_up.elapsed() >= believed {
            self.look_up().await;
            if self.over {
                return;
            }
        }
        // Seen before the log is read, so that what is committed meanwhile wakes us at once.
        self.end.mark_unchanged();
        match self.app.desk().log_after(&self.staff, self.cursor, 0).await {
            Ok((items, end)) if end != self.cursor => self.take(items, end),
            Ok(_) => self.wait(believed.saturating_sub(self.looked_up.elapsed())).await,
            Err(error) => {
                tracing::warn!(%error, "a live stream could not read the log");
                self.wait(AFTER_FAILURE).await;
            }
        }
    }

    fn take(&mut self, items: Vec<LiveItem>, end: Cursor) {
        let shown = items.last().map(|item| item.cursor.clone());
        for item in items {
            let blank = Event::default().event("item").id(&item.cursor);
            // Ids, codes and times alone: this cannot fail.
            let data = match self.listener {
                Listener::Session(_) => serde_json::to_string(&item),
                Listener::Token(_) => serde_json::to_string(&LogItem::from(item)),
            };
            self.ready.push_back(blank.data(data.unwrap_or_default()));
        }
        self.cursor = end;
        if shown != Some(end.to_string()) {
            self.ready.push_back(event("cursor", self.cursor));
        }
    }

    async fn wait(&mut self, at_most: Duration) {
        tokio::select! {
            _ = self.end.changed() => {}
            _ = self.shutdown.wait_for(|ending| *ending) => {}
            () = tokio::time::sleep(at_most) => {}
        }
    }

    /// Whether the listener may still listen, and what they are by now.
    async fn look_up(&mut self) {
        let desk = self.app.desk();
        let found = match &self.listener {
            Listener::Session(secret) => desk.session(secret).await,
            Listener::Token(token) => desk.token(token).await,
        };
        match found {
            Ok(Some(staff)) => {
                self.staff = staff;
                self.looked_up = Instant::now();
            }
            Ok(None) => {
                self.ready.push_back(event("end", self.cursor));
                self.over = true;
            }
            // The database is away, and with it everything that could be sent: ask again with the next look.
            Err(error) => tracing::warn!(%error, "a listener could not be looked up"),
        }
    }
}
