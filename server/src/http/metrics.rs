//! What Prometheus reads: requests, streams, and how many tickets there are.

use std::time::Duration;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use desk::Figures;
use desk::secrets::same;
use http::{HeaderMap, StatusCode, header};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

use crate::http::App;
use crate::http::api::auth::bearer;

const MEDIA_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
/// Seconds.
const BUCKETS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

fn histogram() -> Histogram {
    Histogram::new(BUCKETS)
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Answered {
    method: String,
    route: String,
    status: u16,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Route {
    method: String,
    route: String,
}

/// What is counted.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    requests: Family<Answered, Counter>,
    latency: Family<Route, Histogram, fn() -> Histogram>,
    streams: Gauge,
    filed: Counter,
    waiting: Gauge,
    claimed: Gauge,
    calls: Gauge,
    nobodys: Gauge,
    ran_out: Counter,
}

/// A live stream that is open; dropping it closes it.
#[derive(Debug)]
pub(crate) struct OpenStream(Gauge);

impl Drop for OpenStream {
    fn drop(&mut self) {
        self.0.dec();
    }
}

impl Metrics {
    /// Nothing counted yet.
    pub(crate) fn new() -> Self {
        let mut registry = Registry::with_prefix("legal_desk");
        let requests = Family::<Answered, Counter>::default();
        registry.register("http_requests", "Requests by route and status", requests.clone());
        let latency = Family::<Route, Histogram, fn() -> Histogram>::new_with_constructor(histogram);
        registry.register("http_request_duration_seconds", "Time until the answer began", latency.clone());
        let mut gauge = |name: &str, help: &str| {
            let gauge = Gauge::default();
            registry.register(name, help, gauge.clone());
            gauge
        };
        let streams = gauge("live_streams", "Live streams that are open");
        let waiting = gauge("tickets_waiting", "Tickets that wait to be claimed");
        let claimed = gauge("tickets_claimed", "Tickets that somebody holds");
        let calls = gauge("open_calls", "Tickets that a coordinator is called to and has not seen");
        let nobodys = gauge(
            "unaccounted_cases",
            "Open cases and parts that nobody is accountable for; anything but 0 is a fault",
        );
        let filed = Counter::default();
        registry.register("tickets_filed", "Tickets ever filed at this desk", filed.clone());
        let ran_out = Counter::default();
        let help = "Clocks and promises to exhibitors that ran out while running";
        registry.register("clocks_ran_out", help, ran_out.clone());
        Self { registry, requests, latency, streams, filed, waiting, claimed, calls, ran_out, nobodys }
    }

    /// Counts an answer.
    pub(crate) fn count(&self, method: &str, route: &str, status: u16, took: Duration) {
        let (method, route) = (method.to_owned(), route.to_owned());
        self.latency
            .get_or_create(&Route { method: method.clone(), route: route.clone() })
            .observe(took.as_secs_f64());
        self.requests.get_or_create(&Answered { method, route, status }).inc();
    }

    /// Counts a stream for as long as the value lives.
    pub(crate) fn open_stream(&self) -> OpenStream {
        self.streams.inc();
        OpenStream(self.streams.clone())
    }

    /// Takes over what the database says.
    fn take(&self, figures: Figures) {
        self.filed.inc_by(u64::try_from(figures.filed).unwrap_or(0).saturating_sub(self.filed.get()));
        self.waiting.set(figures.waiting);
        self.claimed.set(figures.claimed);
        self.calls.set(figures.calls);
        self.nobodys.set(figures.nobodys);
        self.ran_out.inc_by(u64::try_from(figures.ran_out).unwrap_or(0).saturating_sub(self.ran_out.get()));
    }
}

/// `GET /metrics` on the desk's own address: only for who knows the token; for all others it is not there.
pub(crate) async fn with_token(State(app): State<App>, headers: HeaderMap) -> Response {
    let sent = bearer(&headers).ok().flatten().unwrap_or_default();
    match &app.options.metrics_token {
        Some(token) if same(token, sent) => open(State(app)).await,
        _ => (StatusCode::NOT_FOUND, "There is no such page.\n").into_response(),
    }
}

/// `GET /metrics` on an address of its own.
pub(crate) async fn open(State(app): State<App>) -> Response {
    match app.desk().figures().await {
        Ok(figures) => app.metrics.take(figures),
        // The other numbers are the more needed when the database is away.
        Err(error) => tracing::warn!(%error, "the desk's figures could not be read"),
    }
    let mut text = String::new();
    match encode(&mut text, &app.metrics.registry) {
        Ok(()) => {
            ([(header::CONTENT_TYPE, MEDIA_TYPE), (header::CACHE_CONTROL, "no-store")], text).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "metrics could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
