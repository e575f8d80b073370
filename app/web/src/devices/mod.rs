//! Tablets of the expo: a coordinator sets them up and sees how they are; a shared one is locked and opened by PIN.

use axum::Router;
use axum::routing::{get, post};

use crate::state::Web;

mod api;
mod lock;
mod page;
mod pin;

/// Addresses of this module.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/desk/devices", get(api::all).post(api::set_up))
        .route("/desk/devices/{id}/retire", post(api::retire))
        .route("/desk/lock", get(lock::page).post(lock::unlock))
        .route("/desk/lock/now", post(lock::now))
        .route("/desk/lock/awake", post(lock::awake))
        .route("/desk/account/pin", get(pin::page).post(pin::set))
}
