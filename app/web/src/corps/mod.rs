//! The corps: lists of volunteers in and out, invitations, when each can work.

mod import;
mod invite;
mod wishes;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::state::Web;

/// The most bytes of a list and what is around it.
const UPLOAD_MAX: usize = desk::corps::sheets::FILE_MAX + 64 * 1024;

/// Addresses of this module.
pub(crate) fn routes() -> Router<Web> {
    let begin = get(import::blank).post(import::begin).layer(DefaultBodyLimit::max(UPLOAD_MAX));
    Router::new()
        .route("/desk/people/import", begin)
        .route("/desk/people/import/{id}", get(import::preview).post(import::step))
        .route("/desk/people/import/{id}/finish", post(import::finish))
        .route("/desk/people/export/{file}", get(import::export))
        .route("/desk/people/invite", post(invite::all))
        .route("/desk/people/{id}/invite", post(invite::one))
        .route("/desk/join/{address}", get(invite::door).post(invite::join))
        .route("/desk/shifts/wishes", get(wishes::page).post(wishes::save))
}
