//! The kiosk: a tablet of the expo that serves one person after the other and forgets each of them.
//!
//! Its pages are the exhibitor's own, in a shell with larger targets, a way to call somebody, and a clock that starts
//! over when nobody is there any more. The whole visit is one entry of the browser's history; the receipt's link is on
//! paper and in a code to scan, in no address.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::request::FORM_MAX;
use crate::state::Web;

mod pages;
mod pulse;

pub(crate) use pulse::Kiosk;

/// The kiosk's pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/kiosk/{lang}/new/{category}", get(pages::blank).post(pages::send))
        .layer(DefaultBodyLimit::max(FORM_MAX))
        .route("/kiosk", get(pages::choose_language))
        .route("/kiosk/{lang}", get(pages::choose_category))
        .route("/kiosk/pulse", post(pulse::pulse))
        .route("/kiosk/call", post(pulse::call))
}
