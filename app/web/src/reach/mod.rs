//! Reaching people whose page is closed: whom to call back, the mail that says there is an answer, cards for stands.

use axum::Router;
use axum::routing::get;

use crate::state::Web;

mod callbacks;
mod cards;
pub mod mail;

/// Addresses of this module.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/desk/callbacks", get(callbacks::page)).route("/desk/cards", get(cards::page))
}
