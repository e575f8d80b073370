//! The JSON API, version 1. Every handler reads what was sent, calls one use case, and writes what it answers:
//! the same use cases as the pages, and so the same rules and permissions.

pub(crate) mod auth;
mod body;
mod clocks;
pub mod codes;
mod convert;
mod duty;
mod filing;
mod handoffs;
mod id;
mod interpreter;
mod log;
mod names;
mod openapi;
mod parts;
mod promises;
mod query;
mod roster;
mod thread;
mod tickets;
pub mod types;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, any, get, post};
use tower_http::catch_panic::CatchPanicLayer;

use crate::http::problem::Problem;
use crate::http::{App, live};

pub use openapi::document;

/// Every address of the API and what answers there: the one list from which the router is made, and which a test
/// holds against the OpenAPI document.
pub fn table() -> Vec<(&'static str, MethodRouter<App>)> {
    vec![
        ("/api/v1/openapi.json", get(openapi::serve)),
        ("/api/v1/tickets", get(tickets::list).post(filing::file)),
        ("/api/v1/tickets/{id}", get(tickets::read)),
        ("/api/v1/tickets/{id}/claim", post(tickets::claim)),
        ("/api/v1/tickets/{id}/release", post(tickets::release)),
        ("/api/v1/tickets/{id}/refer", post(parts::refer)),
        ("/api/v1/tickets/{id}/parts/{part}/release", post(parts::release)),
        ("/api/v1/tickets/{id}/parts/{part}/finish", post(parts::finish)),
        ("/api/v1/tickets/{id}/parts/{part}/cancel", post(parts::cancel)),
        ("/api/v1/tickets/{id}/parts/{part}/refuse", post(parts::refuse)),
        ("/api/v1/tickets/{id}/messages", post(thread::message)),
        ("/api/v1/tickets/{id}/notes", post(thread::note)),
        ("/api/v1/tickets/{id}/interpreter", post(interpreter::mark)),
        ("/api/v1/tickets/{id}/interpreter/end", post(interpreter::unmark)),
        ("/api/v1/tickets/{id}/names", get(names::list).post(names::add)),
        ("/api/v1/tickets/{id}/names/{part}/remove", post(names::remove)),
        ("/api/v1/tickets/{id}/conflict", post(names::say)),
        ("/api/v1/conflicts", get(names::open)),
        ("/api/v1/conflicts/{id}/clear", post(names::clear)),
        ("/api/v1/conflicts/{id}/decide", post(names::decide)),
        ("/api/v1/tickets/{id}/promises", get(promises::list).post(promises::make)),
        ("/api/v1/promises/{id}/keep", post(promises::keep)),
        ("/api/v1/promises/{id}/move", post(promises::set_time)),
        ("/api/v1/promises/{id}/withdraw", post(promises::withdraw)),
        ("/api/v1/tickets/{id}/promises/confirm", post(promises::confirm)),
        ("/api/v1/tickets/{id}/clocks", get(clocks::list).post(clocks::start)),
        ("/api/v1/tickets/{id}/wait", post(clocks::wait)),
        ("/api/v1/clocks", get(clocks::board)),
        ("/api/v1/clocks/{id}/meet", post(clocks::meet)),
        ("/api/v1/clocks/{id}/move", post(clocks::set_time)),
        ("/api/v1/clocks/{id}/void", post(clocks::void)),
        ("/api/v1/tickets/{id}/resolve", post(tickets::resolve)),
        ("/api/v1/tickets/{id}/close", post(tickets::close)),
        ("/api/v1/tickets/{id}/reopen", post(tickets::reopen)),
        ("/api/v1/tickets/{id}/handoffs", get(handoffs::list).post(handoffs::offer)),
        ("/api/v1/tickets/{id}/sheet", get(handoffs::kept).post(handoffs::keep)),
        ("/api/v1/handoffs/{id}/accept", post(handoffs::accept)),
        ("/api/v1/handoffs/{id}/decline", post(handoffs::decline)),
        ("/api/v1/handoffs/{id}/withdraw", post(handoffs::withdraw)),
        ("/api/v1/handoffs/{id}/lines", post(handoffs::ask)),
        ("/api/v1/volunteers", get(roster::volunteers)),
        ("/api/v1/volunteers/{id}", get(roster::volunteer)),
        ("/api/v1/shifts", get(roster::shifts)),
        ("/api/v1/assignments", get(roster::assignments)),
        ("/api/v1/duty", get(duty::read)),
        ("/api/v1/duty/check-in", post(duty::check_in)),
        ("/api/v1/duty/check-out", post(duty::check_out)),
        ("/api/v1/duty/stay", post(duty::stay)),
        ("/api/v1/log", get(log::read)),
        ("/api/v1/live", get(live::for_token)),
    ]
}

/// The API's routes. Whatever goes wrong below `/api`, the answer is a problem document.
pub(crate) fn routes(app: App) -> Router {
    let mut router = Router::new();
    for (path, methods) in table() {
        router = router.route(path, methods);
    }
    let nothing = any(|| async { Problem::not_found() });
    router
        .method_not_allowed_fallback(|| async { Problem::method_not_allowed() })
        .route("/api", nothing.clone())
        .route("/api/", nothing.clone())
        .route("/api/{*rest}", nothing)
        .layer(CatchPanicLayer::custom(panicked))
        .with_state(app)
}

fn panicked(_: Box<dyn std::any::Any + Send + 'static>) -> Response {
    tracing::error!("a request to the API made the server panic");
    Problem::internal().into_response()
}
