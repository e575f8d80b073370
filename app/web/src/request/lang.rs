//! The language of an exhibitor's page, from its address.

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::Response;
use domain::Language;

use crate::cookies;
use crate::i18n::Words;
use crate::request::errors;
use crate::state::Web;

/// The sentences of the language that `/{lang}/...` names; another word there is answered by "not found".
pub(crate) struct Lang(pub(crate) Words);

impl FromRequestParts<Web> for Lang {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Response> {
        let params = RawPathParams::from_request_parts(parts, web).await.ok();
        let code = params.as_ref().and_then(|p| p.iter().find(|(name, _)| *name == "lang"));
        match code.and_then(|(_, code)| Language::from_code(code)) {
            Some(language) => Ok(Self(Words::of(language))),
            None => Err(errors::missing(web, Words::of(guess(&parts.headers))).await),
        }
    }
}

/// The language that the browser itself asks for, whatever was chosen in it before.
pub(crate) fn of_browser(headers: &HeaderMap) -> Language {
    cookies::language(headers, "", Language::ALL, Language::En)
}

/// The language that somebody without an address in one probably reads.
pub(crate) fn guess(headers: &HeaderMap) -> Language {
    cookies::language(headers, cookies::LANGUAGE, Language::ALL, Language::En)
}
