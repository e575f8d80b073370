//! A line of people at the counter: numbers that are given, called and shown, and contacts that are only counted.

use axum::Router;
use axum::routing::{get, post};

use crate::state::Web;

mod api;
mod page;
mod screen;
mod slip;

/// Addresses of this module for staff.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/desk/counter", get(api::show).post(api::sit))
        .route("/desk/counter/give", post(api::give))
        .route("/desk/counter/next", post(api::next))
        .route("/desk/counter/count", post(api::count))
        .route("/desk/counter/uncount", post(api::uncount))
        .route("/desk/counter/slips/{id}", get(slip::show))
        .route("/desk/counter/slips/{id}/{deed}", post(api::deed))
}

/// The calling screen, for everybody: it shows numbers and counters and nothing else.
pub fn screen_routes() -> Router<Web> {
    Router::new().route("/screen", get(screen::show)).route("/screen/now", get(screen::now))
}
