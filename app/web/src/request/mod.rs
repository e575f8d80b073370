//! An exhibitor files and follows a request.
//!
//! Handlers (`api`, `follow`) ask `desk` for data, then hand it as values to a view (`landing`, `form`,
//! `receipt`, `status`). `form`, `fields` and `parse` also serve the volunteer who types for a caller.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::state::Web;

mod access;
pub(crate) mod answers;
pub(crate) mod api;
mod composer;
pub(crate) mod errors;
mod fields;
pub(crate) mod follow;
pub(crate) mod form;
pub(crate) mod inputs;
pub(crate) mod landing;
pub(crate) mod lang;
mod legal;
pub(crate) mod outbox;
pub(crate) mod parse;
pub(crate) mod qr;
mod rate;
pub(crate) mod receipt;
mod status;
#[cfg(test)]
mod tests;
mod thread;
mod waits;
mod who;

pub use errors::not_found;

/// The most bytes of a form with its photos.
pub const FORM_MAX: usize = 64 * 1024 * 1024;

/// A pattern of keys with `{}` in the place of a code, and the codes.
pub type KeyPattern = (&'static str, fn() -> Vec<&'static str>);

/// Keys of `exhibitor.ftl` that are built from a code. Every other key stands in the sources as it is.
pub const KEY_PATTERNS: &[KeyPattern] = &[
    ("receipt-now-{}", || domain::Category::ALL.iter().map(|c| c.code()).collect()),
    ("error-{}", errors::problem_codes),
    ("upload-{}", errors::upload_codes),
    ("field-{}", || form::FIELDS.iter().map(|(_, label)| *label).collect()),
    ("done-{}", || follow::DONE.to_vec()),
];

/// The exhibitor's pages.
pub fn routes() -> Router<Web> {
    let with_files = Router::new()
        .route("/{lang}/new/{category}", get(api::blank).post(api::send))
        .route("/{lang}/r/{secret}/messages", get(follow::to_status).post(follow::write))
        .layer(DefaultBodyLimit::max(FORM_MAX));
    let plain = Router::new()
        .route("/", get(landing::choose_language))
        .route("/{lang}", get(landing::choose_category))
        .route("/{lang}/find", get(landing::find).post(landing::look_up))
        .route("/{lang}/notice", get(legal::notice))
        .route("/{lang}/accessibility", get(access::statement))
        .route("/{lang}/offline", get(outbox::offline))
        .route("/{lang}/kept.json", get(outbox::words))
        .route("/{lang}/app.webmanifest", get(outbox::manifest))
        .route("/{lang}/r/{secret}", get(follow::status))
        .route("/{lang}/r/{secret}/receipt", get(follow::receipt))
        .route("/{lang}/r/{secret}/version", get(follow::version))
        .route("/{lang}/r/{secret}/files/{id}/{variant}", get(follow::file))
        .route("/{lang}/r/{secret}/tap", post(follow::tap))
        .route("/{lang}/r/{secret}/withdraw", post(follow::withdraw))
        .route("/{lang}/r/{secret}/solved", post(follow::solved))
        .route("/{lang}/r/{secret}/reopen", post(follow::reopen))
        .route("/{lang}/r/{secret}/rate", get(follow::to_status).post(follow::rate))
        .layer(DefaultBodyLimit::max(64 * 1024));
    let pieces = Router::new()
        .route("/{lang}/r/{secret}/uploads/{key}", get(outbox::uploaded).put(outbox::upload))
        .layer(DefaultBodyLimit::max(outbox::PIECE_MAX));
    plain.merge(with_files).merge(pieces)
}
