//! Who calls the API: a bearer token, and nothing else. Cookies are not looked at here, so that no page of
//! another site can make a browser act through the API.

use axum::extract::FromRequestParts;
use desk::access::Caller;
use http::request::Parts;
use http::{HeaderMap, header};
use web::session::ClientAddr;

use crate::http::App;
use crate::http::problem::{Problem, Result};

/// The person whom the token acts for; 401 without one.
pub(crate) struct Bearer(pub(crate) Caller);

/// The same where a token is no must; a wrong one is still refused.
pub(crate) struct MaybeBearer(pub(crate) Option<Caller>);

impl FromRequestParts<App> for MaybeBearer {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Some(token) = bearer(&parts.headers)? else { return Ok(Self(None)) };
        let staff = app.desk().token(token).await?.ok_or_else(Problem::bad_token)?;
        Ok(Self(Some(Caller { staff, from: from(parts) })))
    }
}

impl FromRequestParts<App> for Bearer {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let MaybeBearer(caller) = MaybeBearer::from_request_parts(parts, app).await?;
        caller.map(Self).ok_or_else(Problem::no_token)
    }
}

/// Where a request comes from.
pub(crate) fn from(parts: &Parts) -> String {
    parts.extensions.get::<ClientAddr>().map_or_else(|| "unknown".to_owned(), |client| client.0.clone())
}

/// The bearer token of a request; another kind of authorization is refused.
pub(crate) fn bearer(headers: &HeaderMap) -> Result<Option<&str>> {
    let Some(value) = headers.get(header::AUTHORIZATION) else { return Ok(None) };
    let (kind, token) =
        value.to_str().ok().and_then(|text| text.split_once(' ')).ok_or_else(Problem::no_token)?;
    let token = token.trim();
    if kind.eq_ignore_ascii_case("bearer") && !token.is_empty() {
        Ok(Some(token))
    } else {
        Err(Problem::no_token())
    }
}
