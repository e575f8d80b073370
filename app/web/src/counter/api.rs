//! What is done at the counter: one use case each, then back to its page.

use axum::extract::{Form, Path, Query};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use desk::Error;
use domain::draft::Problem;
use domain::{Category, Language, SlipId, SlipState};
use serde::Deserialize;

use super::page::{self, Said};
use crate::cookies;
use crate::session::Staffed;

/// A counter's name is kept by its tablet for the days of the expo.
const COUNTER_AGE: i64 = 14 * 24 * 60 * 60;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// The language that contacts are counted in, until another is tapped.
    language: String,
    /// What was just counted, so that it can be taken back.
    counted: String,
    /// Nobody waited when the next was called.
    empty: Option<String>,
    /// Somebody else was faster.
    taken: Option<String>,
}

/// The name of the counter that this browser sits at.
pub(super) fn counter(headers: &HeaderMap) -> String {
    let name = cookies::read(headers, cookies::COUNTER).unwrap_or_default();
    let bytes: Option<Vec<u8>> =
        (0..name.len()).step_by(2).map(|at| u8::from_str_radix(name.get(at..at + 2)?, 16).ok()).collect();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// `GET /desk/counter`.
pub(super) async fn show(at: Staffed, headers: HeaderMap, Query(asked): Query<Asked>) -> Response {
    let said = Said {
        counter: counter(&headers),
        language: Language::from_code(&asked.language),
        counted: asked.counted,
        empty: asked.empty.is_some(),
        taken: asked.taken.is_some(),
        errors: Vec::new(),
    };
    page::page(at, StatusCode::OK, said).await
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Given {
    counter: String,
    language: String,
    category: String,
    slip: String,
    id: String,
    key: String,
}

fn back(language: &str) -> Response {
    let query = if language.is_empty() { String::new() } else { format!("?language={language}") };
    Redirect::to(&format!("/desk/counter{query}")).into_response()
}

/// What a browser can keep in a cookie whatever was typed.
fn hex(name: &str) -> String {
    desk::secrets::hex(name.as_bytes())
}

/// `POST /desk/counter`: which counter this is.
pub(super) async fn sit(at: Staffed, Form(given): Form<Given>) -> Response {
    let name = given.counter.trim().to_owned();
    if name.is_empty() || name.chars().count() > 16 {
        let problem = if name.is_empty() { Problem::Missing } else { Problem::TooLong { max: 16 } };
        let errors = vec![domain::draft::FieldError { field: "counter".into(), problem }];
        let said = Said { counter: given.counter, errors, ..Said::default() };
        return page::page(at, StatusCode::UNPROCESSABLE_ENTITY, said).await;
    }
    let mut response = back("");
    let cookie = cookies::set(cookies::COUNTER, hex(&name), COUNTER_AGE, at.web.secure_cookies);
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// `POST /desk/counter/give`: a number for somebody, shown and printed in their language.
pub(super) async fn give(at: Staffed, Form(given): Form<Given>) -> Response {
    let Some(language) = Language::from_code(&given.language) else {
        return crate::refused::page(at, &Error::field("language", Problem::UnknownChoice)).await;
    };
    match at.web.desk.give_slip(&at.caller, language, &given.key).await {
        Ok(id) => Redirect::to(&format!("/desk/counter/slips/{id}")).into_response(),
        Err(error) => crate::refused::page(at, &error).await,
    }
}

/// `POST /desk/counter/next`.
pub(super) async fn next(at: Staffed, headers: HeaderMap, Form(given): Form<Given>) -> Response {
    match at.web.desk.call_next(&at.caller, &counter(&headers), &given.key).await {
        Ok(Some(_)) => back(""),
        Ok(None) => Redirect::to("/desk/counter?empty").into_response(),
        Err(Error::Invalid(errors)) => {
            let said = Said { errors, ..Said::default() };
            page::page(at, StatusCode::UNPROCESSABLE_ENTITY, said).await
        }
        Err(error) => crate::refused::page(at, &error).await,
    }
}

/// `POST /desk/counter/slips/{id}/{call|served|gone|later}`.
pub(super) async fn deed(
    at: Staffed,
    headers: HeaderMap,
    Path((id, deed)): Path<(String, String)>,
) -> Response {
    let to = match deed.as_str() {
        "call" => SlipState::Called,
        "served" => SlipState::Served,
        "gone" => SlipState::Gone,
        "later" => SlipState::Waiting,
        _ => return crate::refused::page(at, &Error::NotFound).await,
    };
    match at.web.desk.move_slip(&at.caller, &SlipId(id), to, &counter(&headers)).await {
        Ok(()) => back(""),
        Err(Error::Taken { .. }) => Redirect::to("/desk/counter?taken").into_response(),
        Err(Error::Invalid(errors)) => {
            let said = Said { errors, ..Said::default() };
            page::page(at, StatusCode::UNPROCESSABLE_ENTITY, said).await
        }
        Err(error) => crate::refused::page(at, &error).await,
    }
}

/// `POST /desk/counter/count`: one tap counts a contact; its number in the line, if it had one, is served.
pub(super) async fn count(at: Staffed, Form(given): Form<Given>) -> Response {
    let (Some(category), Some(language)) =
        (Category::from_code(&given.category), Language::from_code(&given.language))
    else {
        return crate::refused::page(at, &Error::field("category", Problem::UnknownChoice)).await;
    };
    let counted = match at.web.desk.count_contact(&at.caller, category, language).await {
        Ok(counted) => counted,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    if !given.slip.is_empty() {
        let done = at.web.desk.move_slip(&at.caller, &SlipId(given.slip), SlipState::Served, "").await;
        if let Err(error) = done {
            tracing::debug!(%error, "a number was counted that had ended already");
        }
    }
    Redirect::to(&format!("/desk/counter?language={language}&counted={counted}")).into_response()
}

/// `POST /desk/counter/uncount`.
pub(super) async fn uncount(at: Staffed, Form(given): Form<Given>) -> Response {
    match at.web.desk.uncount_contact(&at.caller, &given.id).await {
        Ok(()) => back(&given.language),
        Err(error) => crate::refused::page(at, &error).await,
    }
}
