//! The HTTP server: pages, server functions, the API, the live stream, assets, and what guards them all.
//!
//! A request passes, from the outside in: [`address`] (who asks, through which proxies), [`observe`] (its id,
//! metrics, the log), [`security`] (headers out, origin and size checks in), [`patience`] (a time limit), and
//! compression; then the page, the API's handler or the asset.

pub mod address;
pub mod api;
mod assets;
mod health;
pub mod limit;
mod live;
pub mod metrics;
mod observe;
mod patience;
pub mod problem;
mod pulse;
mod security;

use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use desk::Desk;
use http::{StatusCode, header};
use leptos::prelude::provide_context;
use tokio::sync::watch;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::Predicate;
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::limit::RequestBodyLimitLayer;
use web::state::Web;

use address::Net;
use limit::{Limiter, Rate};
use metrics::Metrics;
use pulse::Pulse;

/// The most bytes that an island sends: a message and what is around it.
const CALL_MAX: usize = 256 * 1024;

/// What the router has to know of the settings.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whose forwarding headers are believed.
    pub trusted_proxies: Vec<Net>,
    /// How much may be filed without a token; `None` for no limit.
    pub public_rate: Option<Rate>,
    /// The token that `/metrics` asks for; without one it is not there.
    pub metrics_token: Option<String>,
    /// Whether cookies are for HTTPS only.
    pub secure_cookies: bool,
    /// How long a listener of the live stream is believed before its session is looked up again.
    pub believed: Duration,
    /// Where notices go out by mail; nowhere without one.
    pub mailer: Option<crate::mail::Mailer>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            trusted_proxies: Vec::new(),
            public_rate: None,
            metrics_token: None,
            secure_cookies: false,
            believed: Duration::from_secs(60),
            mailer: None,
        }
    }
}

/// Everything that handlers of this crate can reach. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// What an [`App`] points to.
pub struct Inner {
    /// What pages can reach; the use cases are in there.
    pub web: Web,
    /// The settings.
    pub options: Options,
    /// What is counted.
    pub metrics: Metrics,
    /// Slows down who files without a token.
    pub limiter: Option<Limiter>,
    pulse: Pulse,
    shutdown: watch::Receiver<bool>,
}

impl Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl App {
    /// The server's parts around a desk. `shutdown` turns true when the server is to end: streams end then.
    pub async fn new(desk: Desk, options: Options, shutdown: watch::Receiver<bool>) -> desk::Result<Self> {
        let pulse = Pulse::start(desk.clone(), shutdown.clone()).await?;
        let metrics = Metrics::new();
        let limiter = options.public_rate.map(Limiter::new);
        let web = Web::new(desk, assets::manifest(), options.secure_cookies);
        Ok(Self(Arc::new(Inner { web, options, metrics, limiter, pulse, shutdown })))
    }

    /// The use cases.
    pub fn desk(&self) -> &Desk {
        &self.web.desk
    }

    /// Whether the server is about to end.
    pub(crate) fn is_ending(&self) -> bool {
        *self.shutdown.borrow()
    }
}

/// The whole server as a service.
pub fn router(app: App) -> Router {
    let called = any(server_functions).layer(RequestBodyLimitLayer::new(CALL_MAX));
    let pages = web::request::routes()
        .merge(web::kiosk::routes())
        .merge(web::counter::screen_routes())
        .merge(web::staff_routes())
        .route("/fn/{*name}", called)
        .fallback(web::request::not_found)
        .with_state(app.web.clone());
    let own = Router::new()
        .route("/live", get(live::for_session))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(metrics::with_token))
        .with_state(app.clone());
    let dynamic = pages
        .merge(own)
        .merge(api::routes(app.clone()))
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(5)).compress_when(IsText));
    dynamic
        .merge(assets::routes(&app.web.assets))
        .layer(from_fn_with_state(app.clone(), patience::limit))
        .layer(from_fn_with_state(app.clone(), security::guard))
        .layer(from_fn_with_state(app.clone(), security::headers))
        .layer(from_fn_with_state(app.clone(), observe::note))
        .layer(from_fn_with_state(app, address::note))
        .layer(CatchPanicLayer::custom(panicked))
}

/// The router of an address of its own for metrics.
pub fn metrics_router(app: App) -> Router {
    Router::new()
        .route("/metrics", get(metrics::open))
        .layer(from_fn(security::plain_headers))
        .with_state(app)
}

/// What islands call.
async fn server_functions(State(web): State<Web>, request: Request<Body>) -> Response {
    let context = move || provide_context(web.clone());
    let response = leptos_axum::handle_server_fns_with_context(context, request).await.into_response();
    if response.status() == StatusCode::INTERNAL_SERVER_ERROR { told_apart(response).await } else { response }
}

/// Leptos answers 500 to whatever went wrong, arguments that cannot be read among it. Those are the sender's fault,
/// and must not look like ours in the log and the metrics.
async fn told_apart(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let bytes = to_bytes(body, CALL_MAX).await.unwrap_or_default();
    let kind = bytes.split(|byte| *byte == b'|').next().unwrap_or_default();
    if bytes.ends_with(b"length limit exceeded") {
        parts.status = StatusCode::PAYLOAD_TOO_LARGE;
    } else if matches!(kind, b"Args" | b"MissingArg" | b"Deserialization") {
        parts.status = StatusCode::BAD_REQUEST;
    }
    Response::from_parts(parts, Body::from(bytes))
}

fn panicked(_: Box<dyn std::any::Any + Send + 'static>) -> Response {
    tracing::error!("a request made the server panic");
    let text = "Something went wrong at the desk. Please try again.\n";
    (StatusCode::INTERNAL_SERVER_ERROR, [(header::CACHE_CONTROL, "no-store")], text).into_response()
}

/// What gets smaller: text. Photos do not, an original of 10 MB would only keep a core busy, and a stream must
/// not wait until a block of it is full.
#[derive(Clone, Copy)]
struct IsText;

impl Predicate for IsText {
    fn should_compress<B>(&self, response: &http::Response<B>) -> bool
    where
        B: axum::body::HttpBody,
    {
        const LEAST: u64 = 256;
        let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let is_text = kind.is_some_and(|kind| {
            let kind = kind.split(';').next().unwrap_or_default();
            kind != "text/event-stream"
                && (kind.starts_with("text/") || kind.ends_with("json") || kind.ends_with("svg+xml"))
        });
        is_text && response.body().size_hint().exact().is_none_or(|size| size >= LEAST)
    }
}
