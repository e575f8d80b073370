//! Whether the server lives, and whether it can do its work.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};

use crate::http::App;

const NO_STORE: [(header::HeaderName, &str); 1] = [(header::CACHE_CONTROL, "no-store")];

/// `GET /healthz`: the process answers.
#[utoipa::path(get, path = "/healthz", tag = "health", responses((status = 200, description = "The process answers.", body = String, content_type = "text/plain")))]
pub(crate) async fn alive() -> Response {
    (NO_STORE, "ok\n").into_response()
}

/// `GET /readyz`: the database answers and is migrated, and the server is not about to end.
#[utoipa::path(get, path = "/readyz", tag = "health", responses(
    (status = 200, description = "The database answers and is migrated.", body = String, content_type = "text/plain"),
    (status = 503, description = "It does not, or the server is about to end.", body = String, content_type = "text/plain"),
))]
pub(crate) async fn ready(State(app): State<App>) -> Response {
    if app.is_ending() {
        return (StatusCode::SERVICE_UNAVAILABLE, NO_STORE, "ending\n").into_response();
    }
    match app.desk().ready().await {
        Ok(()) => (NO_STORE, "ready\n").into_response(),
        Err(error) => {
            tracing::error!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, NO_STORE, "the database does not answer\n").into_response()
        }
    }
}
