//! What the desk promised to exhibitors.

use axum::Json;
use axum::extract::State;
use desk::{Confirmation, NewPromise as Making, Told};
use domain::Language;
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use utoipa::ToSchema;

use super::auth::Bearer;
use super::body::Body;
use super::codes;
use super::filing::key;
use super::id::Named;
use super::types::{List, Promise};
use crate::http::App;
use crate::http::problem::{Problem, Result};

/// What the desk will do, and by when.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct NewPromise {
    /// What, as the exhibitor reads it; at most 500 characters.
    body: String,
    /// The language that it is written in.
    #[schema(value_type = codes::Language)]
    language: String,
    /// By when; later than now, within two years.
    #[schema(format = DateTime)]
    due: String,
    /// Whom it was told, where it was not who asked; at most 120 characters.
    told: Option<String>,
}

/// What becomes of a promise that is kept.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct Kept {
    /// How, for colleagues; may be missing.
    reason: Option<String>,
}

/// Why a promise is taken back, and what the exhibitor is told.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct Withdrawal {
    /// Why, for colleagues; at most 500 characters.
    reason: String,
    /// The message to the exhibitor; at most 10,000 characters.
    message: String,
    /// The language that the message is written in.
    #[schema(value_type = codes::Language)]
    language: String,
}

/// Why another time is promised, which, and what the exhibitor is told.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct Move {
    /// The new time; later than now, within two years.
    #[schema(format = DateTime)]
    due: String,
    /// Why, for colleagues; at most 500 characters.
    reason: String,
    /// The message to the exhibitor; at most 10,000 characters.
    message: String,
    /// The language that the message is written in.
    #[schema(value_type = codes::Language)]
    language: String,
}

/// How what was promised was confirmed: by a message that is sent now, or as it was said.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct Confirmed {
    /// The message to the exhibitor; at most 10,000 characters.
    message: Option<String>,
    /// The language that the message is written in; needed with one.
    #[schema(value_type = Option<codes::Language>)]
    language: Option<String>,
    /// Without a message: how they were told, for colleagues; at most 500 characters.
    reason: Option<String>,
}

/// What was promised to the exhibitor, in whatever state, the soonest first. For who may open the ticket.
#[utoipa::path(get, path = "/api/v1/tickets/{id}/promises", tag = "promises",
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 200, description = "All of them.", body = List<Promise>)), security(("token" = [])))]
pub(crate) async fn list(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
) -> Result<Json<List<Promise>>> {
    let id = named.ticket(&app, &caller).await?;
    let all = app.desk().promises(&caller, &id).await?;
    Ok(Json(List { items: all.into_iter().map(Promise::from).collect(), next: None }))
}

/// Promises something to the exhibitor, who reads it on their page. A case cannot be ended before it is kept or taken
/// back. The same `Idempotency-Key` again promises nothing twice.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/promises", tag = "promises", request_body = NewPromise,
    params(
        ("id" = String, Path, description = "The ticket's id, or its number."),
        ("Idempotency-Key" = Option<String>, Header, description = "8 to 100 visible ASCII characters, unique for each promise."),
    ),
    responses((status = 201, description = "It is promised.", body = Promise)), security(("token" = [])))]
pub(crate) async fn make(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    headers: HeaderMap,
    mut body: Body,
) -> Result<(StatusCode, Json<Promise>)> {
    let written = body.text("body");
    let told = body.text("told");
    let language = body.needed_code("language", Language::from_code);
    let due = body.needed_instant("due");
    body.checked()?;
    let (language, due_at) = language.zip(due).ok_or_else(Problem::internal)?;
    let key = key(&app, &headers)?;
    let id = named.ticket(&app, &caller).await?;
    let new = Making { key, body: written, told, due_at, language };
    Ok((StatusCode::CREATED, Json(app.desk().promise(&caller, &id, new).await?.into())))
}

/// It was kept.
#[utoipa::path(post, path = "/api/v1/promises/{id}/keep", tag = "promises", request_body = Kept,
    params(("id" = String, Path, description = "The promise's id.")),
    responses((status = 200, description = "It is kept.", body = Promise)), security(("token" = [])))]
pub(crate) async fn keep(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<Json<Promise>> {
    let reason = body.only_text("reason")?;
    Ok(Json(app.desk().keep_promise(&caller, &named.promise()?, &reason).await?.into()))
}

/// Promises another time instead, and tells the exhibitor. The answer is the promise that holds now.
#[utoipa::path(post, path = "/api/v1/promises/{id}/move", tag = "promises", request_body = Move,
    params(("id" = String, Path, description = "The promise's id.")),
    responses((status = 200, description = "It holds for another time.", body = Promise)), security(("token" = [])))]
pub(crate) async fn set_time(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    mut body: Body,
) -> Result<Json<Promise>> {
    let due = body.needed_instant("due");
    let told = told(&mut body);
    body.checked()?;
    let (due_at, told) = due.zip(told).ok_or_else(Problem::internal)?;
    Ok(Json(app.desk().move_promise(&caller, &named.promise()?, due_at, told).await?.into()))
}

/// Takes it back, and tells the exhibitor.
#[utoipa::path(post, path = "/api/v1/promises/{id}/withdraw", tag = "promises", request_body = Withdrawal,
    params(("id" = String, Path, description = "The promise's id.")),
    responses((status = 200, description = "It is taken back.", body = Promise)), security(("token" = [])))]
pub(crate) async fn withdraw(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    mut body: Body,
) -> Result<Json<Promise>> {
    let told = told(&mut body);
    body.checked()?;
    let told = told.ok_or_else(Problem::internal)?;
    Ok(Json(app.desk().withdraw_promise(&caller, &named.promise()?, told).await?.into()))
}

fn told(body: &mut Body) -> Option<Told> {
    let (reason, message) = (body.text("reason"), body.text("message"));
    let language = body.needed_code("language", Language::from_code)?;
    Some(Told { reason, message, language })
}

/// Confirms with the exhibitor what was promised by somebody who left without a handover; the clock `confirm` runs until then.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/promises/confirm", tag = "promises", request_body = Confirmed,
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 204, description = "It is confirmed.")), security(("token" = [])))]
pub(crate) async fn confirm(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    mut body: Body,
) -> Result<StatusCode> {
    let (message, reason) = (body.text("message"), body.text("reason"));
    let by_message = !message.is_empty() || reason.is_empty();
    let language = if by_message { body.needed_code("language", Language::from_code) } else { None };
    body.checked()?;
    let how = match language {
        Some(language) => Confirmation::Message(message, language),
        None => Confirmation::Spoken(reason),
    };
    let id = named.ticket(&app, &caller).await?;
    app.desk().confirm_promises(&caller, &id, how).await?;
    Ok(StatusCode::NO_CONTENT)
}
