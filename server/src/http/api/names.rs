//! The names that a ticket keeps apart, and what becomes of a likely conflict of interest.

use axum::Json;
use axum::extract::State;
use domain::conflict::{NameKind, Party, Side};
use http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;
use web::format::instant;

use super::auth::Bearer;
use super::body::Body;
use super::codes;
use super::id::Named;
use super::tickets::Reason;
use super::types::{AlikeNames, Conflict, Name};
use crate::http::App;
use crate::http::problem::{Problem, Result};

/// A name to keep apart.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct NewName {
    /// On which side it stands.
    #[schema(value_type = codes::Side)]
    side: String,
    /// What bears it: `person`, `firm`, `brand` or `stand`.
    #[schema(value_type = codes::NameKind)]
    kind: String,
    /// As it is written, in any script. At most 200 characters.
    text: String,
}

/// What the caller says to names that stand between them and a ticket.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct Said {
    /// `mine`: it is a conflict, and the ticket is kept from the caller. `ask`: a coordinator decides.
    decision: String,
}

/// That it is a conflict, why, and for whom.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct Decision {
    /// For colleagues. At most 500 characters.
    reason: String,
    /// Whether the ticket is kept from the whole firm.
    whole_firm: Option<bool>,
}

/// The names of a ticket, askers first.
#[utoipa::path(get, path = "/api/v1/tickets/{id}/names", tag = "names",
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 200, description = "The names.", body = [Name])), security(("token" = [])))]
pub(crate) async fn list(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
) -> Result<Json<Vec<Name>>> {
    let id = named.ticket(&app, &caller).await?;
    Ok(Json(app.desk().names(&caller, &id).await?.into_iter().map(Name::from).collect()))
}

/// Adds a name; it is compared for everyone on the ticket. Sending the same again adds nothing.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/names", tag = "names", request_body = NewName,
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 201, description = "It is kept apart.", body = Name)), security(("token" = [])))]
pub(crate) async fn add(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    mut body: Body,
) -> Result<(StatusCode, Json<Name>)> {
    let side = body.needed_code("side", Side::from_code);
    let said = |code: &str| NameKind::from_code(code).filter(|kind| NameKind::SAID.contains(kind));
    let kind = body.needed_code("kind", said);
    let text = body.text("text");
    body.checked()?;
    let (side, kind) = side.zip(kind).ok_or_else(Problem::internal)?;
    let id = named.ticket(&app, &caller).await?;
    let name = app.desk().add_name(&caller, &id, Party { side, kind, text }).await?;
    Ok((StatusCode::CREATED, Json(name.into())))
}

/// Takes a name away. The log keeps that it was there.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/names/{part}/remove", tag = "names",
    params(("id" = String, Path, description = "The ticket's id, or its number."), ("part" = String, Path, description = "The name's id.")),
    responses((status = 200, description = "The names that stay.", body = [Name])), security(("token" = [])))]
pub(crate) async fn remove(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<Json<Vec<Name>>> {
    body.checked()?;
    let id = named.ticket(&app, &caller).await?;
    app.desk().remove_name(&caller, &id, &named.name()?).await?;
    Ok(Json(app.desk().names(&caller, &id).await?.into_iter().map(Name::from).collect()))
}

/// Says whether the names of a problem `conflict` are one. After `mine` there is no such ticket for the caller any more.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/conflict", tag = "names", request_body = Said,
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 204, description = "It is said.")), security(("token" = [])))]
pub(crate) async fn say(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    mut body: Body,
) -> Result<StatusCode> {
    let mine = body.needed_code("decision", |code| match code {
        "mine" => Some(true),
        "ask" => Some(false),
        _ => None,
    });
    body.checked()?;
    let mine = mine.ok_or_else(Problem::internal)?;
    let id = named.ticket(&app, &caller).await?;
    if mine {
        app.desk().step_back(&caller, &id).await?;
    } else {
        app.desk().ask_about_conflict(&caller, &id).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// What nobody has decided, oldest first. Coordinators only.
#[utoipa::path(get, path = "/api/v1/conflicts", tag = "names",
    responses((status = 200, description = "One for each person and ticket.", body = [Conflict])), security(("token" = [])))]
pub(crate) async fn open(State(app): State<App>, Bearer(caller): Bearer) -> Result<Json<Vec<Conflict>>> {
    let all = app.desk().open_conflicts(&caller).await?;
    let conflict = |one: desk::conflict::ConflictView| Conflict {
        id: one.id.0,
        number: one.number.to_string(),
        who: one.who.into(),
        names: one
            .pairs
            .into_iter()
            .map(|(name, like, _)| AlikeNames { name: name.text, like: like.text })
            .collect(),
        state: one.state,
        found_at: instant(one.found_at),
    };
    Ok(Json(all.into_iter().map(conflict).collect()))
}

/// It is no conflict: the person may go on. Coordinators only.
#[utoipa::path(post, path = "/api/v1/conflicts/{id}/clear", tag = "names", request_body = Reason,
    params(("id" = String, Path, description = "The conflict's id.")),
    responses((status = 204, description = "It is cleared.")), security(("token" = [])))]
pub(crate) async fn clear(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<StatusCode> {
    let reason = body.only_text("reason")?;
    app.desk().clear_conflict(&caller, &named.conflict()?, &reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// It is a conflict: the ticket is kept from the person. Coordinators only.
#[utoipa::path(post, path = "/api/v1/conflicts/{id}/decide", tag = "names", request_body = Decision,
    params(("id" = String, Path, description = "The conflict's id.")),
    responses((status = 204, description = "It is decided.")), security(("token" = [])))]
pub(crate) async fn decide(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    mut body: Body,
) -> Result<StatusCode> {
    let (reason, whole_firm) = (body.text("reason"), body.flag("whole_firm"));
    body.checked()?;
    app.desk().decide_conflict(&caller, &named.conflict()?, whole_firm, &reason).await?;
    Ok(StatusCode::NO_CONTENT)
}
