//! What is known of every request: its id, how long it took, a line in the log. Never a secret: the log names
//! the route as it stands in the code (`/{lang}/r/{secret}`), not the address that was asked for.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue};
use tracing::Instrument;

use crate::http::App;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Counts and logs the request, and gives it an id.
pub(crate) async fn note(State(app): State<App>, request: Request, next: Next) -> Response {
    let route = match request.extensions().get::<MatchedPath>() {
        Some(path) => path.as_str().to_owned(),
        None => "none".to_owned(),
    };
    // Methods that people make up would fill the metrics.
    let method = match request.method().as_str() {
        known @ ("GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS") => known.to_owned(),
        _ => "OTHER".to_owned(),
    };
    let id = uuid::Uuid::now_v7().to_string();
    let span = tracing::info_span!("request", id, method, route);
    let begun = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let took = begun.elapsed();
    let status = response.status();
    app.metrics.count(&method, &route, status.as_u16(), took);
    span.in_scope(|| {
        let ms = took.as_secs_f64() * 1_000.0;
        if status.is_server_error() {
            tracing::error!(status = status.as_u16(), ms, "answered");
        } else {
            tracing::debug!(status = status.as_u16(), ms, "answered");
        }
    });
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}
