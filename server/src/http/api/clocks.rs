//! Clocks of tickets: started, met, moved and voided by hand; and what a ticket waits for.

use axum::Json;
use axum::extract::State;
use domain::ClockCode;
use http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::auth::Bearer;
use super::body::Body;
use super::codes;
use super::filing::key;
use super::id::Named;
use super::tickets::Reason;
use super::types::{BoardLine, List, TicketClock};
use crate::http::App;
use crate::http::problem::{Problem, Result};

/// Which clock, and from when.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct NewClock {
    /// What it counts down to.
    #[schema(value_type = codes::ClockCode)]
    kind: String,
    /// From when it counts; needed where the expo's own hours do not say it.
    #[schema(format = DateTime)]
    from: Option<String>,
}

/// Until when a ticket waits for others, and why.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct Wait {
    /// Later than now, within two years.
    #[schema(format = DateTime)]
    due: String,
    /// For whom or what; at most 500 characters.
    reason: String,
}

/// The new time of a clock, and why.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct NewTime {
    /// Later than now, within two years.
    #[schema(format = DateTime)]
    due: String,
    /// At most 500 characters.
    reason: String,
}

/// A clock that was started.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Started {
    /// The clock's id.
    id: String,
}

/// The clock board: what runs out next on open tickets that the caller may see, overdue first, promises too. At most 500.
#[utoipa::path(get, path = "/api/v1/clocks", tag = "promises",
    responses((status = 200, description = "The board.", body = List<BoardLine>)), security(("token" = [])))]
pub(crate) async fn board(State(app): State<App>, Bearer(caller): Bearer) -> Result<Json<List<BoardLine>>> {
    let lines = app.desk().read_clock_board(&caller).await?;
    Ok(Json(List { items: lines.into_iter().map(BoardLine::from).collect(), next: None }))
}

/// All clocks of a ticket but its promises, in whatever state, soonest first. For who may open the ticket.
#[utoipa::path(get, path = "/api/v1/tickets/{id}/clocks", tag = "promises",
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 200, description = "All of them.", body = List<TicketClock>)), security(("token" = [])))]
pub(crate) async fn list(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
) -> Result<Json<List<TicketClock>>> {
    let id = named.ticket(&app, &caller).await?;
    let all = app.desk().open_ticket(&caller, &id).await?.deadlines;
    Ok(Json(List { items: all.into_iter().map(TicketClock::from).collect(), next: None }))
}

/// Starts a clock. The same `Idempotency-Key` again starts nothing twice.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/clocks", tag = "promises", request_body = NewClock,
    params(
        ("id" = String, Path, description = "The ticket's id, or its number."),
        ("Idempotency-Key" = Option<String>, Header, description = "8 to 100 visible ASCII characters, unique for each clock."),
    ),
    responses((status = 201, description = "It runs.", body = Started)), security(("token" = [])))]
pub(crate) async fn start(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    headers: HeaderMap,
    mut body: Body,
) -> Result<(StatusCode, Json<Started>)> {
    let kind = body.needed_code("kind", ClockCode::from_code);
    let from = body.instant("from");
    body.checked()?;
    let kind = kind.ok_or_else(Problem::internal)?;
    let key = key(&app, &headers)?;
    let id = named.ticket(&app, &caller).await?;
    let clock = app.desk().start_clock(&caller, &id, &key, kind, from).await?;
    Ok((StatusCode::CREATED, Json(Started { id: clock.0 })))
}

/// The ticket waits for others: until then it is not given back for want of a first reply. It replaces what it waited for
/// before. The same `Idempotency-Key` again changes nothing.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/wait", tag = "promises", request_body = Wait,
    params(
        ("id" = String, Path, description = "The ticket's id, or its number."),
        ("Idempotency-Key" = Option<String>, Header, description = "8 to 100 visible ASCII characters, unique for each wait."),
    ),
    responses((status = 201, description = "It waits.", body = Started)), security(("token" = [])))]
pub(crate) async fn wait(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    headers: HeaderMap,
    mut body: Body,
) -> Result<(StatusCode, Json<Started>)> {
    let due = body.needed_instant("due");
    let reason = body.text("reason");
    body.checked()?;
    let due = due.ok_or_else(Problem::internal)?;
    let key = key(&app, &headers)?;
    let id = named.ticket(&app, &caller).await?;
    let clock = app.desk().wait_for_others(&caller, &id, &key, due, &reason).await?;
    Ok((StatusCode::CREATED, Json(Started { id: clock.0 })))
}

/// What it counted down to was done. Promises are kept, not met.
#[utoipa::path(post, path = "/api/v1/clocks/{id}/meet", tag = "promises", request_body = Reason,
    params(("id" = String, Path, description = "The clock's id.")),
    responses((status = 204, description = "It is met.")), security(("token" = [])))]
pub(crate) async fn meet(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<StatusCode> {
    let reason = body.only_text("reason")?;
    app.desk().meet_clock(&caller, &named.clock()?, &reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Another time holds.
#[utoipa::path(post, path = "/api/v1/clocks/{id}/move", tag = "promises", request_body = NewTime,
    params(("id" = String, Path, description = "The clock's id.")),
    responses((status = 204, description = "Another clock of its kind runs instead.")), security(("token" = [])))]
pub(crate) async fn set_time(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    mut body: Body,
) -> Result<StatusCode> {
    let due = body.needed_instant("due");
    let reason = body.text("reason");
    body.checked()?;
    let due = due.ok_or_else(Problem::internal)?;
    app.desk().move_clock(&caller, &named.clock()?, due, &reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// It does not hold any more.
#[utoipa::path(post, path = "/api/v1/clocks/{id}/void", tag = "promises", request_body = Reason,
    params(("id" = String, Path, description = "The clock's id.")),
    responses((status = 204, description = "It is void.")), security(("token" = [])))]
pub(crate) async fn void(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<StatusCode> {
    let reason = body.only_text("reason")?;
    app.desk().void_clock(&caller, &named.clock()?, &reason).await?;
    Ok(StatusCode::NO_CONTENT)
}
