//! Setting up a tablet, and taking it out of use.

use axum::extract::{Form, Path};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use desk::Error;
use domain::DeviceKind;
use domain::draft::Problem;
use serde::Deserialize;

use super::page::{self, Typed};
use crate::cookies;
use crate::session::Staffed;

/// A tablet stays what it is for as long as the expo and the days around it last.
const DEVICE_AGE: i64 = 60 * 24 * 60 * 60;

/// `GET /desk/devices`.
pub(super) async fn all(at: Staffed) -> Response {
    page::page(at, StatusCode::OK, Typed::default()).await
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct New {
    kind: String,
    name: String,
    place: String,
}

/// `POST /desk/devices`: this tablet becomes one of the expo's. A kiosk belongs to nobody: whoever set it up is signed out
/// there.
pub(super) async fn set_up(at: Staffed, headers: HeaderMap, Form(new): Form<New>) -> Response {
    let kind = DeviceKind::from_code(&new.kind);
    let done = match kind {
        Some(kind) => at.web.desk.set_up_device(&at.caller, kind, &new.name, &new.place).await,
        None => Err(Error::field("kind", Problem::UnknownChoice)),
    };
    let secret = match done {
        Ok(secret) => secret,
        Err(Error::Invalid(errors)) => {
            let typed = Typed { kind: new.kind, name: new.name, place: new.place, errors };
            return page::page(at, StatusCode::UNPROCESSABLE_ENTITY, typed).await;
        }
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let session = cookies::read(&headers, cookies::SESSION).unwrap_or_default();
    // Whoever set it up goes on by signing in again, as everybody will who uses it.
    if let Err(error) = at.web.desk.sign_out(&session).await {
        return crate::refused::page(at, &error).await;
    }
    let to = if kind == Some(DeviceKind::Kiosk) { "/kiosk" } else { "/desk/sign-in" };
    let secure = at.web.secure_cookies;
    let mut response = Redirect::to(to).into_response();
    for cookie in [
        cookies::set(cookies::DEVICE, secret, DEVICE_AGE, secure),
        cookies::set(cookies::SESSION, String::new(), 0, secure),
    ]
    .into_iter()
    .flatten()
    {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// `POST /desk/devices/{id}/retire`.
pub(super) async fn retire(at: Staffed, Path(id): Path<String>) -> Response {
    match at.web.desk.retire_device(&at.caller, &id.into()).await {
        Ok(()) => Redirect::to("/desk/devices").into_response(),
        Err(error) => crate::refused::page(at, &error).await,
    }
}
