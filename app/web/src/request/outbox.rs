//! What `outbox.js` and `kept.js` talk to: forms that wait on a device for the network, and photos in pieces.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use desk::{Piece, Uploaded};
use domain::Category;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::i18n::Words;
use crate::request::errors;
use crate::request::lang::Lang;
use crate::shell::exhibitor::{Shell, Switch};
use crate::state::Web;
use crate::ui::icons::icon;

/// The most bytes of one piece; `outbox.js` sends a quarter of it.
pub(crate) const PIECE_MAX: usize = 1024 * 1024;

/// What a form was sent by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sender {
    /// A browser, which shows what comes back.
    Browser,
    /// `outbox.js`, which reads it; `photos` follow one by one.
    Outbox {
        /// Whether photos follow.
        photos: bool,
    },
}

impl Sender {
    /// Who sends, by the headers.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        match headers.get("x-outbox").map(|value| value.as_bytes()) {
            Some(value) => Self::Outbox { photos: value == b"photos" },
            None => Self::Browser,
        }
    }

    /// Whether photos follow.
    pub(crate) fn has_more(self) -> bool {
        self == Self::Outbox { photos: true }
    }
}

/// How long a form waited on its device, in ms, by that device's own clock.
pub(crate) fn waited(headers: &HeaderMap) -> domain::Millis {
    let said = headers.get("x-outbox-waited").and_then(|value| value.to_str().ok());
    said.and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// What `outbox.js` learns when a text has arrived.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Arrived {
    /// The ticket's number, of a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) number: Option<String>,
    /// Where to go on.
    pub(crate) open: String,
    /// Where its photos go.
    pub(crate) uploads: String,
    /// The key of the message that they belong to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) message: Option<String>,
}

impl Arrived {
    /// The answer.
    pub(crate) fn respond(self) -> Response {
        let no_store = [(header::CACHE_CONTROL, "no-store")];
        (StatusCode::OK, no_store, Json(self)).into_response()
    }
}

/// Where the photos of a ticket go.
pub(crate) fn uploads(w: Words, secret: &str) -> String {
    format!("/{}/r/{secret}/uploads", w.language().code())
}

#[derive(Deserialize)]
pub(crate) struct At {
    secret: String,
    key: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Part {
    at: i64,
    size: i64,
    name: String,
    message: Option<String>,
}

#[derive(Serialize)]
struct Progress {
    have: i64,
    done: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    fault: Option<String>,
}

/// `GET /{lang}/r/{secret}/uploads/{key}`: how far the photo has come.
pub(crate) async fn uploaded(State(web): State<Web>, Lang(w): Lang, Path(at): Path<At>) -> Response {
    answer(w, web.desk.uploaded(&at.secret, &at.key).await)
}

/// `PUT /{lang}/r/{secret}/uploads/{key}?at=&size=&name=&message=`: one piece of it.
pub(crate) async fn upload(
    State(web): State<Web>,
    Lang(w): Lang,
    Path(at): Path<At>,
    part: Result<Query<Part>, QueryRejection>,
    body: Bytes,
) -> Response {
    let Ok(Query(part)) = part else { return StatusCode::BAD_REQUEST.into_response() };
    let piece =
        Piece { key: at.key, name: part.name, size: part.size, at: part.at, body, message: part.message };
    answer(w, web.desk.exhibitor_uploads(&at.secret, piece).await)
}

fn answer(w: Words, state: desk::Result<Uploaded>) -> Response {
    let no_store = [(header::CACHE_CONTROL, "no-store")];
    match state {
        Ok(Uploaded { have, done, fault }) => {
            let fault = fault.map(|(name, fault)| errors::upload_text(w, &name, fault));
            (no_store, Json(Progress { have, done, fault })).into_response()
        }
        Err(error) => {
            if matches!(error, desk::Error::Store(_) | desk::Error::Internal(_)) {
                tracing::error!(%error, "a piece of a photo could not be kept");
            }
            (crate::refused::status(&error), no_store).into_response()
        }
    }
}

/// Everything that `kept.js` says, and which pages the service worker keeps.
#[derive(Serialize)]
struct KeptWords {
    title: String,
    lead: String,
    lead_open: String,
    request: String,
    message: String,
    waiting: String,
    sending: String,
    photos: String,
    refused: String,
    lost: String,
    mend: String,
    signed_out: String,
    other: String,
    send_now: String,
    drop: String,
    drop_sure: String,
    drop_yes: String,
    arrived: String,
    arrived_message: String,
    open: String,
    done: String,
    too_large: String,
    too_many: String,
    kind: String,
    pages: Vec<String>,
}

/// `GET /{lang}/kept.json`.
pub(crate) async fn words(Lang(w): Lang) -> Response {
    let language = w.language().code();
    let blank = |key: &str, name: &str| w.with(key, &[(name, format!("{{{name}}}").into())]);
    let mut pages = vec![format!("/{language}"), format!("/{language}/offline")];
    pages.extend(Category::ALL.iter().map(|category| format!("/{language}/new/{category}?kept")));
    let words = KeptWords {
        title: w.t("kept-title"),
        lead: w.t("kept-lead"),
        lead_open: w.t("kept-lead-open"),
        request: blank("kept-request", "category"),
        message: w.t("kept-message"),
        waiting: w.t("kept-waiting"),
        sending: w.t("kept-sending"),
        photos: w.with("kept-photos", &[("sent", "{sent}".into()), ("count", "{count}".into())]),
        refused: w.t("kept-refused"),
        lost: w.t("kept-lost"),
        mend: w.t("kept-mend"),
        signed_out: w.t("kept-signed-out"),
        other: w.t("kept-other"),
        send_now: w.t("kept-send-now"),
        drop: w.t("kept-drop"),
        drop_sure: w.t("kept-drop-sure"),
        drop_yes: w.t("kept-drop-yes"),
        arrived: blank("kept-arrived", "number"),
        arrived_message: w.t("kept-arrived-message"),
        open: w.t("kept-open"),
        done: w.t("kept-done"),
        too_large: blank("upload-too_large", "file"),
        too_many: blank("upload-too_many", "file"),
        kind: blank("upload-kind", "file"),
        pages,
    };
    ([(header::CACHE_CONTROL, "no-store")], Json(words)).into_response()
}

/// `GET /{lang}/offline`: what the service worker shows where there is no network and no kept page.
pub(crate) async fn offline(State(web): State<Web>, Lang(w): Lang) -> Response {
    let home = format!("/{}", w.language().code());
    let shell = Shell::new(&web, w, w.t("offline-title")).switch(Switch::None);
    shell
        .respond(StatusCode::OK, move || {
            view! {
                <div class="page narrow">
                    <h1>{w.t("offline-title")}</h1>
                    <p class="lead">{w.t("offline-lead")}</p>
                    <p class="row">
                        <a class="button primary" href=home>{icon("send")}{w.t("offline-write")}</a>
                        <button type="button" class="button" data-again>{w.t("offline-again")}</button>
                    </p>
                </div>
            }
        })
        .await
}

/// `GET /{lang}/app.webmanifest`: the app as a phone keeps it, in the language it was found in.
pub(crate) async fn manifest(State(web): State<Web>, Lang(w): Lang) -> Response {
    let language = w.language();
    let icon = |name: &str, sizes: &str, kind: &str, purpose: &str| serde_json::json!({ "src": web.assets.url(name), "sizes": sizes, "type": kind, "purpose": purpose });
    let manifest = serde_json::json!({
        "id": "/",
        "name": w.t("desk-name"),
        "short_name": w.t("desk-name"),
        "description": w.t("desk-description"),
        "lang": language.code(),
        "dir": language.direction().code(),
        "start_url": format!("/{}", language.code()),
        "scope": "/",
        "display": "standalone",
        "background_color": "#f5f6f4",
        "theme_color": "#00616b",
        "icons": [
            icon("icon.svg", "any", "image/svg+xml", "any"),
            icon("icon-192.png", "192x192", "image/png", "any"),
            icon("icon-512.png", "512x512", "image/png", "maskable"),
        ],
    });
    let kind = (header::CONTENT_TYPE, "application/manifest+json");
    ([kind, (header::CACHE_CONTROL, "no-store")], manifest.to_string()).into_response()
}
