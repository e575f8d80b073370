//! Tickets: lists, one of them, and what is done to one as a whole.

use axum::Json;
use axum::extract::State;
use desk::{Filter, Scope};
use domain::{Language, Outcome, Profession, State as TicketState};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::auth::Bearer;
use super::body::Body;
use super::codes;
use super::id::Named;
use super::query::Asked;
use super::types::{List, Ticket, TicketRow};
use crate::http::App;
use crate::http::problem::{Problem, Result};

/// Which tickets; an empty value counts as not given.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "it only describes the query: values are read one by one, to name each that is wrong"
)]
pub(crate) struct Wanted {
    /// Only this state.
    #[param(value_type = Option<codes::State>)]
    state: Option<String>,
    /// Only this profession, as ticket or as part.
    #[param(value_type = Option<codes::Profession>)]
    profession: Option<String>,
    /// Only this language.
    #[param(value_type = Option<codes::Language>)]
    language: Option<String>,
    /// Only those that the caller holds.
    mine: Option<bool>,
    /// At most so many, from 1 to 200; 50 where it is missing.
    limit: Option<u32>,
    /// Where the last page ended: its `next`.
    after: Option<String>,
}

/// A reason.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct Reason {
    /// Why; kept in the ticket's history. At most 500 characters.
    reason: String,
}

/// How it ended.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct Resolution {
    /// How it ended.
    #[schema(value_type = codes::Outcome)]
    outcome: String,
    /// For colleagues; may be missing.
    note: Option<String>,
}

/// The tickets that the caller may see, the most pressing first.
#[utoipa::path(get, path = "/api/v1/tickets", tag = "tickets", params(Wanted),
    responses((status = 200, description = "A page of them.", body = List<TicketRow>)), security(("token" = [])))]
pub(crate) async fn list(
    State(app): State<App>,
    Bearer(caller): Bearer,
    mut asked: Asked,
) -> Result<Json<List<TicketRow>>> {
    let filter = Filter {
        scope: if asked.flag("mine").unwrap_or_default() { Scope::Mine } else { Scope::All },
        state: asked.code("state", TicketState::from_code),
        profession: asked.code("profession", Profession::from_code),
        language: asked.code("language", Language::from_code),
        hall: None,
        limit: asked.limit(),
        after: asked.text("after").map(str::to_owned),
    };
    asked.checked()?;
    Ok(Json(app.desk().read_queue(&caller, &filter).await?.into()))
}

/// One ticket: all of it for who may open it, else what one sees before claiming.
#[utoipa::path(get, path = "/api/v1/tickets/{id}", tag = "tickets",
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 200, description = "The ticket.", body = Ticket)), security(("token" = [])))]
pub(crate) async fn read(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
) -> Result<Json<Ticket>> {
    let id = named.ticket(&app, &caller).await?;
    match app.desk().open_ticket(&caller, &id).await {
        Ok(view) => Ok(Json(view.into())),
        Err(desk::Error::Forbidden) => Ok(Json(app.desk().preview(&caller, &id).await?.into())),
        Err(error) => Err(error.into()),
    }
}

/// Claims the ticket, or the part of it that waits for the caller's profession.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/claim", tag = "tickets",
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 200, description = "It is the caller's.", body = TicketRow)), security(("token" = [])))]
pub(crate) async fn claim(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<Json<TicketRow>> {
    body.checked()?;
    let id = named.ticket(&app, &caller).await?;
    Ok(Json(app.desk().claim(&caller, &id).await?.into()))
}

/// Gives the ticket back to the queue.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/release", tag = "tickets", request_body = Reason,
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 200, description = "It waits again.", body = TicketRow)), security(("token" = [])))]
pub(crate) async fn release(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<Json<TicketRow>> {
    let reason = body.only_text("reason")?;
    let id = named.ticket(&app, &caller).await?;
    Ok(Json(app.desk().release(&caller, &id, &reason).await?.into()))
}

/// Ends the desk's work on the ticket.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/resolve", tag = "tickets", request_body = Resolution,
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 200, description = "It is resolved.", body = TicketRow)), security(("token" = [])))]
pub(crate) async fn resolve(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    mut body: Body,
) -> Result<Json<TicketRow>> {
    let outcome = body.needed_code("outcome", Outcome::from_code);
    let note = body.text("note");
    body.checked()?;
    let outcome = outcome.ok_or_else(Problem::internal)?;
    let id = named.ticket(&app, &caller).await?;
    Ok(Json(app.desk().resolve(&caller, &id, outcome, &note).await?.into()))
}

/// Closes a resolved ticket.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/close", tag = "tickets",
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 200, description = "It is closed.", body = TicketRow)), security(("token" = [])))]
pub(crate) async fn close(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<Json<TicketRow>> {
    body.checked()?;
    let id = named.ticket(&app, &caller).await?;
    Ok(Json(app.desk().close(&caller, &id).await?.into()))
}

/// Opens it again: back to its holder where they are on duty, else to the queue.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/reopen", tag = "tickets", request_body = Reason,
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 200, description = "It is open again.", body = TicketRow)), security(("token" = [])))]
pub(crate) async fn reopen(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<Json<TicketRow>> {
    let reason = body.only_text("reason")?;
    let id = named.ticket(&app, &caller).await?;
    Ok(Json(app.desk().reopen(&caller, &id, &reason).await?.into()))
}
