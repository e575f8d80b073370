//! Who interprets on a ticket.

use axum::extract::State;
use http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;

use super::auth::Bearer;
use super::body::Body;
use super::id::Named;
use crate::http::App;
use crate::http::problem::Result;

/// Somebody on duty who works in the ticket's language.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct Interpreter {
    /// The account's id.
    account: String,
}

/// Names who interprets; another takes their place.
///
/// By the holder and coordinators; by whoever was asked to translate, for themselves.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/interpreter", tag = "tickets", request_body = Interpreter,
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 204, description = "They interpret.")), security(("token" = [])))]
pub(crate) async fn mark(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<StatusCode> {
    let account = body.only_text("account")?;
    let id = named.ticket(&app, &caller).await?;
    app.desk().mark_interpreter(&caller, &id, &account.as_str().into()).await.map_err(named_account)?;
    Ok(StatusCode::NO_CONTENT)
}

/// Nobody interprets any more. By the holder, coordinators, and who interprets.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/interpreter/end", tag = "tickets",
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 204, description = "Nobody interprets.")), security(("token" = [])))]
pub(crate) async fn unmark(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<StatusCode> {
    body.checked()?;
    let id = named.ticket(&app, &caller).await?;
    app.desk().unmark_interpreter(&caller, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The use case says `of`, as the page's form does.
fn named_account(error: desk::Error) -> desk::Error {
    super::thread::renamed(error, "of", "account")
}
