//! Referrals: a part of a ticket in another profession's hands.

use axum::Json;
use axum::extract::State;
use domain::Profession;
use http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;

use super::auth::Bearer;
use super::body::Body;
use super::codes;
use super::id::Named;
use super::tickets::Reason;
use super::types::TicketRow;
use crate::http::App;
use crate::http::problem::{Problem, Result};

/// Whom to ask, and why.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct Referral {
    /// The other profession.
    #[schema(value_type = codes::Profession)]
    profession: String,
    /// What is asked of them. At most 500 characters.
    reason: String,
}

/// What became of a part.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct PartResult {
    /// Its result, for the holder.
    result: String,
}

/// Asks another profession for a part of it. The holder stays accountable.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/refer", tag = "parts", request_body = Referral,
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 200, description = "The part waits in that profession's queue.", body = TicketRow)), security(("token" = [])))]
pub(crate) async fn refer(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    mut body: Body,
) -> Result<Json<TicketRow>> {
    let profession = body.needed_code("profession", Profession::from_code);
    let reason = body.text("reason");
    body.checked()?;
    let profession = profession.ok_or_else(Problem::internal)?;
    let id = named.ticket(&app, &caller).await?;
    Ok(Json(app.desk().refer(&caller, &id, profession, &reason).await?.into()))
}

/// Gives one's part back to the profession's queue.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/parts/{part}/release", tag = "parts", request_body = Reason,
    params(("id" = String, Path, description = "The ticket's id, or its number."), ("part" = String, Path, description = "The part's id.")),
    responses((status = 200, description = "The part waits again.", body = TicketRow)), security(("token" = [])))]
pub(crate) async fn release(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<Json<TicketRow>> {
    let reason = body.only_text("reason")?;
    let id = named.ticket(&app, &caller).await?;
    Ok(Json(app.desk().release_part(&caller, &id, &named.part()?, &reason).await?.into()))
}

/// Finishes one's part with its result.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/parts/{part}/finish", tag = "parts", request_body = PartResult,
    params(("id" = String, Path, description = "The ticket's id, or its number."), ("part" = String, Path, description = "The part's id.")),
    responses((status = 200, description = "The part is done.", body = TicketRow)), security(("token" = [])))]
pub(crate) async fn finish(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<Json<TicketRow>> {
    let result = body.only_text("result")?;
    let id = named.ticket(&app, &caller).await?;
    Ok(Json(app.desk().finish_part(&caller, &id, &named.part()?, &result).await?.into()))
}

/// Takes back a part that nobody has claimed.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/parts/{part}/cancel", tag = "parts", request_body = Reason,
    params(("id" = String, Path, description = "The ticket's id, or its number."), ("part" = String, Path, description = "The part's id.")),
    responses((status = 200, description = "The part is no longer asked for.", body = TicketRow)), security(("token" = [])))]
pub(crate) async fn cancel(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<Json<TicketRow>> {
    let reason = body.only_text("reason")?;
    let id = named.ticket(&app, &caller).await?;
    Ok(Json(app.desk().cancel_part(&caller, &id, &named.part()?, &reason).await?.into()))
}

/// Says that the caller's profession will not do a part that waits for it: it is back with who asked.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/parts/{part}/refuse", tag = "parts", request_body = Reason,
    params(("id" = String, Path, description = "The ticket's id, or its number."), ("part" = String, Path, description = "The part's id.")),
    responses((status = 204, description = "Who asked reads why.")), security(("token" = [])))]
pub(crate) async fn refuse(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<StatusCode> {
    let reason = body.only_text("reason")?;
    let id = named.ticket(&app, &caller).await?;
    app.desk().refuse_part(&caller, &id, &named.part()?, &reason).await?;
    Ok(StatusCode::NO_CONTENT)
}
