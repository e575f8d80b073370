//! What a kiosk says of itself, and how it calls somebody.

use axum::extract::{Form, FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use desk::{Device, Pulse};
use domain::DeviceKind;
use leptos::prelude::*;
use serde::Deserialize;

use crate::cookies;
use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::session::staff_language;
use crate::shell::desk::Bare;
use crate::state::Web;

/// The tablet that a page is shown on, set up as a kiosk. Another browser is told how that is done.
pub(crate) struct Kiosk(pub(crate) Device);

impl FromRequestParts<Web> for Kiosk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Response> {
        let device = match cookies::read(&parts.headers, cookies::DEVICE) {
            Some(secret) => web.desk.device(&secret).await,
            None => Ok(None),
        };
        let words = Words::of(staff_language(&parts.headers, None));
        match device {
            Ok(Some(device)) if device.kind == DeviceKind::Kiosk => Ok(Self(device)),
            Ok(_) => Err(not_set_up(web.clone(), words).await),
            Err(error) => Err(crate::refused::plain(words, &error)),
        }
    }
}

async fn not_set_up(web: Web, words: Words) -> Response {
    render(Audience::Staff, StatusCode::NOT_FOUND, move || {
        view! {
            <Bare web words title=words.t("kiosk-not-set-up") next="/desk/devices".to_owned()>
                <div class="card stack sign-in">
                    <h1>{words.t("kiosk-not-set-up")}</h1>
                    <p>{words.t("kiosk-not-set-up-lead")}</p>
                    <p><a class="button primary" href="/desk/devices">{words.t("devices-title")}</a></p>
                </div>
            </Bare>
        }
    })
    .await
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    version: String,
    battery: Option<i64>,
    charging: Option<bool>,
}

fn secret(headers: &HeaderMap) -> String {
    cookies::read(headers, cookies::DEVICE).unwrap_or_default()
}

fn status(done: desk::Result<()>) -> StatusCode {
    match done {
        Ok(()) => StatusCode::NO_CONTENT,
        Err(error) => crate::refused::status(&error),
    }
}

/// `POST /kiosk/pulse`: the tablet is there. 204; 404 where it was taken out of use.
pub(super) async fn pulse(State(web): State<Web>, headers: HeaderMap, Form(said): Form<Said>) -> Response {
    let pulse = Pulse { version: said.version, battery: said.battery, charging: said.charging };
    status(web.desk.device_pulse(&secret(&headers), pulse).await.map(drop)).into_response()
}

/// `POST /kiosk/call`: the person at the tablet wants somebody.
pub(super) async fn call(State(web): State<Web>, headers: HeaderMap) -> Response {
    status(web.desk.call_staff(&secret(&headers)).await).into_response()
}
