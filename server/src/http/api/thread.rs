//! The thread with the exhibitor, and internal notes.

use axum::Json;
use axum::extract::State;
use desk::access::Caller;
use domain::{Language, TicketId};
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::auth::Bearer;
use super::body::Body;
use super::codes;
use super::filing::key;
use super::id::Named;
use super::types::Sent;
use crate::http::App;
use crate::http::problem::Result;

/// A message to the exhibitor: a text, or a saved reply, or a follow-up question.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct NewMessage {
    /// Free text; at most 10,000 characters.
    body: Option<String>,
    /// The language that the text is in. Where it is missing: the ticket's, if the caller speaks it, else the
    /// caller's first.
    #[schema(value_type = Option<codes::Language>)]
    language: Option<String>,
    /// The code of a saved reply, which the exhibitor reads in their language.
    #[schema(example = "coming_to_stand")]
    code: Option<String>,
    /// The code of a follow-up question, which the exhibitor answers by tapping.
    #[schema(example = "have_papers")]
    ask: Option<String>,
}

/// An internal note.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct NewNote {
    /// The text; at most 10,000 characters.
    body: String,
}

/// Writes to the exhibitor.
///
/// Exactly one of `body`, `code` and `ask`. The same `Idempotency-Key` again sends nothing twice.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/messages", tag = "thread", request_body = NewMessage,
    params(
        ("id" = String, Path, description = "The ticket's id, or its number."),
        ("Idempotency-Key" = Option<String>, Header, description = "8 to 100 visible ASCII characters, unique for each message."),
    ),
    responses((status = 201, description = "It is sent.", body = Sent)), security(("token" = [])))]
pub(crate) async fn message(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    headers: HeaderMap,
    mut body: Body,
) -> Result<(StatusCode, Json<Sent>)> {
    let text = body.text("body");
    let language = body.code("language", Language::from_code);
    let (code, ask) = (body.text("code"), body.text("ask"));
    if [&text, &code, &ask].iter().filter(|given| !given.is_empty()).count() > 1 {
        body.fault("body", "unknown_choice", "Send one of body, code and ask, not several.");
    }
    body.checked()?;
    let key = key(&app, &headers)?;
    let id = named.ticket(&app, &caller).await?;
    let desk = app.desk();
    let sent = if !code.is_empty() {
        desk.send_reply(&caller, &id, &key, &code).await?
    } else if !ask.is_empty() {
        desk.ask(&caller, &id, &key, &ask).await.map_err(named_ask)?
    } else {
        let language = match language {
            Some(language) => language,
            None => probably(&app, &caller, &id).await?,
        };
        desk.write(&caller, &id, &key, &text, language).await?
    };
    Ok((StatusCode::CREATED, Json(Sent { id: sent.0 })))
}

/// The use case calls both fields `code`.
fn named_ask(error: desk::Error) -> desk::Error {
    renamed(error, "code", "ask")
}

/// An error about a field that the body of a request calls otherwise.
pub(super) fn renamed(error: desk::Error, from: &str, to: &str) -> desk::Error {
    let desk::Error::Invalid(mut errors) = error else { return error };
    for error in errors.iter_mut().filter(|error| error.field == from) {
        error.field = to.to_owned();
    }
    desk::Error::Invalid(errors)
}

/// The language that a colleague who does not say it most likely writes in.
async fn probably(app: &App, caller: &Caller, ticket: &TicketId) -> Result<Language> {
    let theirs = app.desk().preview(caller, ticket).await?.row.language;
    let own = || caller.staff.languages.first().map(|(language, _)| *language);
    Ok(if caller.staff.speaks(theirs) { theirs } else { own().unwrap_or(theirs) })
}

/// Writes an internal note, which the exhibitor never sees.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/notes", tag = "thread", request_body = NewNote,
    params(
        ("id" = String, Path, description = "The ticket's id, or its number."),
        ("Idempotency-Key" = Option<String>, Header, description = "8 to 100 visible ASCII characters, unique for each note."),
    ),
    responses((status = 201, description = "It is written; the answer is `{}`.", body = Value)), security(("token" = [])))]
pub(crate) async fn note(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    headers: HeaderMap,
    body: Body,
) -> Result<(StatusCode, Json<Value>)> {
    let text = body.only_text("body")?;
    let key = key(&app, &headers)?;
    let id = named.ticket(&app, &caller).await?;
    app.desk().note(&caller, &id, &key, &text).await?;
    Ok((StatusCode::CREATED, Json(json!({}))))
}
