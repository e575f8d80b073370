//! What went wrong, said in the reader's language.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use desk::UploadFault;
use domain::draft::Problem;
use leptos::prelude::*;

use crate::i18n::Words;
use crate::request::lang;
use crate::shell::exhibitor::{Shell, Switch};
use crate::state::Web;
use crate::ui::icons::icon;

/// Every problem that a field can have, for the locale test.
pub(crate) fn problem_codes() -> Vec<&'static str> {
    use Problem::*;
    [
        Missing,
        TooLong { max: 0 },
        ControlCharacter,
        DirectionCharacter,
        UnknownChoice,
        UnknownHall,
        UnknownQuestion,
        NotAnEmail,
        NotAPhone,
        NotADate,
        NotATime,
        NotANumber,
        OutOfBounds { min: 0, max: 0 },
        NotAnAmount,
        OutOfRange,
        ConsentMissing,
    ]
    .map(Problem::code)
    .to_vec()
}

/// Every fault that a file can have, for the locale test.
pub(crate) fn upload_codes() -> Vec<&'static str> {
    use UploadFault::*;
    [TooLarge, TooMany, Kind, Broken].map(UploadFault::code).to_vec()
}

/// What is wrong with a field, as a sentence.
pub(crate) fn problem_text(w: Words, problem: Problem) -> String {
    let key = format!("error-{}", problem.code());
    match problem {
        Problem::TooLong { max } => w.with(&key, &[("max", max.into())]),
        Problem::OutOfBounds { min, max } => w.with(&key, &[("min", min.into()), ("max", max.into())]),
        _ => w.t(&key),
    }
}

/// What is wrong with a file, as a sentence that names it.
pub(crate) fn upload_text(w: Words, name: &str, fault: UploadFault) -> String {
    w.with(&format!("upload-{}", fault.code()), &[("file", name.to_owned().into())])
}

/// The page for an error of a use case.
pub(crate) async fn page(web: &Web, w: Words, error: &desk::Error) -> Response {
    match error {
        desk::Error::NotFound | desk::Error::Forbidden | desk::Error::Conflict(_) => missing(web, w).await,
        desk::Error::Refused(_) | desk::Error::Taken { .. } | desk::Error::NameTaken => {
            sentence(web, w, StatusCode::CONFLICT, "page-refused-title", "page-refused-lead").await
        }
        desk::Error::Invalid(_) => bad_request(web, w).await,
        desk::Error::Store(_) | desk::Error::Internal(_) => {
            tracing::error!(%error, "an exhibitor's page failed");
            sentence(web, w, StatusCode::SERVICE_UNAVAILABLE, "page-failed-title", "page-failed-lead").await
        }
    }
}

/// There is no such page.
pub(crate) async fn missing(web: &Web, w: Words) -> Response {
    sentence(web, w, StatusCode::NOT_FOUND, "page-missing-title", "page-missing-lead").await
}

/// What was sent cannot be read as a form.
pub(crate) async fn bad_request(web: &Web, w: Words) -> Response {
    sentence(web, w, StatusCode::BAD_REQUEST, "page-bad-title", "page-bad-lead").await
}

/// More was sent than a form may hold.
pub(crate) async fn too_large(web: &Web, w: Words) -> Response {
    sentence(web, w, StatusCode::PAYLOAD_TOO_LARGE, "page-large-title", "page-large-lead").await
}

/// The answer to an address that nothing has; in the language that the browser asks for.
pub async fn not_found(State(web): State<Web>, headers: HeaderMap) -> Response {
    missing(&web, Words::of(lang::guess(&headers))).await
}

async fn sentence(
    web: &Web,
    w: Words,
    status: StatusCode,
    title: &'static str,
    lead: &'static str,
) -> Response {
    let home = format!("/{}", w.language().code());
    Shell::new(web, w, w.t(title))
        .switch(Switch::Page(String::new()))
        .respond(status, move || {
            view! {
                <div class="page narrow">
                    <h1>{w.t(title)}</h1>
                    <p>{w.t(lead)}</p>
                    <p class="row">
                        <a class="button primary" href=home.clone()>{w.t("footer-home")}</a>
                        <a class="button" href=format!("{home}/find")>{icon("search")}{w.t("footer-find")}</a>
                    </p>
                </div>
            }
        })
        .await
}
