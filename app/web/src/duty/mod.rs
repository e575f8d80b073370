//! Duty: who is there, who is missing, who stands in; hours served.

mod calls;
mod hours;
mod page;
mod stay;

pub(crate) use hours::download;

use axum::Router;
use axum::routing::{get, post};

use crate::state::Web;

/// Addresses of this module. `POST /desk/duty`, checking in and out, is the session's.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/desk/duty/board", get(page::page))
        .route("/desk/duty/put", post(page::put))
        .route("/desk/duty/off", post(page::off))
        .route("/desk/duty/rest", post(page::rest))
        .route("/desk/duty/stay", post(stay::stay))
        .route("/desk/duty/no-replacement", post(page::no_replacement))
        .route("/desk/duty/calls/{shift}", get(calls::page).post(calls::answer))
        .route("/desk/duty/calls/{shift}/end", post(calls::end))
        .route("/desk/hours", get(hours::page))
        .route("/desk/hours/{file}", get(hours::file))
}
