//! Nobody serves both sides: the names alone, before a case is shown; and the coordinators' list of what is undecided.

mod gate;
mod list;

use axum::Router;
use axum::routing::{get, post};

use crate::state::Web;

pub(crate) use gate::{beside, stopped};

/// Addresses of this module.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/desk/tickets/{number}/conflict", get(gate::page).post(gate::decide))
        .route("/desk/conflicts", get(list::page))
        .route("/desk/conflicts/{id}/{deed}", post(list::decide))
}
