//! How long a request may take.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};

use crate::http::App;
use crate::http::problem::Problem;

const USUAL: Duration = Duration::from_secs(30);
/// Ten photos over a hall's crowded wireless network take minutes, and must not be lost for it.
const UPLOAD: Duration = Duration::from_secs(15 * 60);

/// Ends what takes too long. A stream is an answer that was given at once, so that its length does not count.
pub(crate) async fn limit(State(_): State<App>, request: Request, next: Next) -> Response {
    let is_api = request.uri().path().starts_with("/api/");
    let allowed = allowed(request.headers());
    match tokio::time::timeout(allowed, next.run(request)).await {
        Ok(response) => response,
        Err(_) if is_api => Problem::unavailable().into_response(),
        Err(_) => {
            let headers = [(header::CACHE_CONTROL, "no-store"), (header::RETRY_AFTER, "5")];
            (StatusCode::SERVICE_UNAVAILABLE, headers, "This took too long. Please try again.\n")
                .into_response()
        }
    }
}

fn allowed(headers: &HeaderMap) -> Duration {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) { UPLOAD } else { USUAL }
}
