//! Handoffs: offering a ticket to a colleague, asking about it, accepting it.

use axum::Json;
use axum::extract::State;
use desk::handoff::{Acceptance, HandoffView, To};
use domain::handoff::{Severity, Sheet as Written};
use domain::{ClockId, HandoffId, Profession};
use http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;
use web::format::instant;

use super::auth::Bearer;
use super::body::Body;
use super::codes;
use super::id::Named;
use super::tickets::Reason;
use super::types::{Handoff, HandoffLine, KeptSheet, Passed, Sheet};
use crate::http::App;
use crate::http::problem::Result;

/// What is offered, and to whom.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct Offer {
    /// An account's id; left out for whoever of the profession accepts first.
    to: Option<String>,
    /// Without `to`: another profession, to whose next one all of the ticket goes.
    #[schema(value_type = Option<codes::Profession>)]
    to_profession: Option<String>,
    /// How closely to watch it.
    #[schema(value_type = codes::Severity)]
    severity: String,
    /// What the case is. At most 2,000 characters, as every text here.
    summary: String,
    /// What was done.
    done: Option<String>,
    /// `none`, where nothing is promised; else what to know of the open promises, which say themselves what they are.
    promises: Option<String>,
    /// What has to be done next.
    next_step: String,
    /// Who does it; left out for whoever takes over.
    next_who: Option<String>,
    /// By when.
    next_at: String,
    /// What to do if something happens.
    if_then: Option<String>,
    /// Names that must be kept apart.
    apart: Option<String>,
}

/// A sheet as far as it is written.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct Draft {
    /// How closely to watch it.
    #[schema(value_type = Option<codes::Severity>)]
    severity: Option<String>,
    /// What the case is. At most 2,000 characters, as every text here.
    summary: Option<String>,
    /// What was done.
    done: Option<String>,
    /// `none`, where nothing is promised.
    promises: Option<String>,
    /// What has to be done next.
    next_step: Option<String>,
    /// Who does it.
    next_who: Option<String>,
    /// By when.
    next_at: Option<String>,
    /// What to do if something happens.
    if_then: Option<String>,
    /// Names that must be kept apart.
    apart: Option<String>,
}

/// What whoever takes it over says.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct Restated {
    /// The next step in one's own words; needed where the ticket is `unstable`. At most 1,000 characters.
    restated: Option<String>,
    /// The ids of the open promises that were read: all of them, else it is a conflict.
    promises_read: Option<Vec<String>>,
}

/// A question or an answer.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct Asked {
    /// At most 1,000 characters.
    body: String,
}

impl From<Written> for Sheet {
    fn from(sheet: Written) -> Self {
        Self {
            severity: sheet.severity,
            summary: sheet.summary,
            done: sheet.done,
            promises: sheet.promises,
            next_step: sheet.next_step,
            next_who: sheet.next_who,
            next_at: sheet.next_at.map(instant),
            if_then: sheet.if_then,
            apart: sheet.apart,
        }
    }
}

impl From<HandoffView> for Handoff {
    fn from(view: HandoffView) -> Self {
        let offer = view.handoff;
        Self {
            id: offer.id.0,
            from: offer.from.into(),
            to: offer.to.map(Into::into),
            profession: offer.profession,
            state: offer.state,
            offered_at: instant(offer.offered_at),
            ended_at: offer.ended_at.map(instant),
            ended_by: offer.ended_by.map(Into::into),
            sheet: Written { severity: Some(offer.severity), ..offer.sheet }.into(),
            restated: offer.restated,
            lines: view
                .lines
                .into_iter()
                .map(|line| HandoffLine { by: line.by.into(), at: instant(line.at), body: line.body })
                .collect(),
        }
    }
}

/// The offers of a ticket, latest first.
#[utoipa::path(get, path = "/api/v1/tickets/{id}/handoffs", tag = "handoffs",
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 200, description = "The offers.", body = [Handoff])), security(("token" = [])))]
pub(crate) async fn list(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
) -> Result<Json<Vec<Handoff>>> {
    let id = named.ticket(&app, &caller).await?;
    Ok(Json(app.desk().read_handoffs(&caller, &id).await?.into_iter().map(Into::into).collect()))
}

/// Offers a ticket to a colleague, or to the next shift. It stays its holder's until somebody accepts.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/handoffs", tag = "handoffs", request_body = Offer,
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 200, description = "It is offered; the offers, latest first.", body = [Handoff])), security(("token" = [])))]
pub(crate) async fn offer(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    mut body: Body,
) -> Result<Json<Vec<Handoff>>> {
    let to = body.text("to");
    let profession = body.code("to_profession", Profession::from_code);
    let sheet = written(&mut body);
    body.checked()?;
    let id = named.ticket(&app, &caller).await?;
    let to = match profession {
        _ if !to.is_empty() => To::Person(to.into()),
        Some(profession) => To::Profession(profession),
        None => To::NextShift,
    };
    app.desk().offer(&caller, &id, to, sheet).await?;
    Ok(Json(app.desk().read_handoffs(&caller, &id).await?.into_iter().map(Into::into).collect()))
}

fn written(body: &mut Body) -> Written {
    Written {
        severity: body.code("severity", Severity::from_code),
        summary: body.text("summary"),
        done: body.text("done"),
        promises: body.text("promises"),
        next_step: body.text("next_step"),
        next_who: body.text("next_who"),
        next_at: body.instant("next_at"),
        if_then: body.text("if_then"),
        apart: body.text("apart"),
    }
}

/// The sheet that is being written for a ticket; null where there is none. For its holder and coordinators.
#[utoipa::path(get, path = "/api/v1/tickets/{id}/sheet", tag = "handoffs",
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 200, description = "What was written.", body = Option<KeptSheet>)), security(("token" = [])))]
pub(crate) async fn kept(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
) -> Result<Json<Option<KeptSheet>>> {
    let id = named.ticket(&app, &caller).await?;
    let draft = app.desk().kept_sheet(&caller, &id).await?;
    let kept = |d: desk::handoff::Draft| KeptSheet {
        by: d.by.into(),
        at: instant(d.at),
        sheet: d.sheet.into(),
        from_log: d.from_log,
    };
    Ok(Json(draft.map(kept)))
}

/// Keeps the sheet of a ticket without offering it, in place of what was written before; it may lack anything.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/sheet", tag = "handoffs", request_body = Draft,
    params(("id" = String, Path, description = "The ticket's id, or its number.")),
    responses((status = 204, description = "It is kept.")), security(("token" = [])))]
pub(crate) async fn keep(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    mut body: Body,
) -> Result<StatusCode> {
    let sheet = written(&mut body);
    body.checked()?;
    let id = named.ticket(&app, &caller).await?;
    app.desk().keep_sheet(&caller, &id, sheet).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn passed(ticket: domain::TicketId) -> Json<Passed> {
    Json(Passed { ticket: ticket.0 })
}

/// Accepts an offer: the ticket is the caller's from now on.
#[utoipa::path(post, path = "/api/v1/handoffs/{id}/accept", tag = "handoffs", request_body = Restated,
    params(("id" = String, Path, description = "The offer's id.")),
    responses((status = 200, description = "It is the caller's.", body = Passed)), security(("token" = [])))]
pub(crate) async fn accept(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    mut body: Body,
) -> Result<Json<Passed>> {
    let restated = body.text("restated");
    let read = body.list("promises_read").into_iter().map(ClockId).collect();
    body.checked()?;
    let said = Acceptance { restated, read };
    Ok(passed(app.desk().accept_handoff(&caller, &named.handoff()?, said).await?))
}

/// Does not take it.
#[utoipa::path(post, path = "/api/v1/handoffs/{id}/decline", tag = "handoffs", request_body = Reason,
    params(("id" = String, Path, description = "The offer's id.")),
    responses((status = 200, description = "It stays its giver's.", body = Passed)), security(("token" = [])))]
pub(crate) async fn decline(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<Json<Passed>> {
    let reason = body.only_text("reason")?;
    Ok(passed(app.desk().decline_handoff(&caller, &named.handoff()?, &reason).await?))
}

/// Takes one's offer back.
#[utoipa::path(post, path = "/api/v1/handoffs/{id}/withdraw", tag = "handoffs",
    params(("id" = String, Path, description = "The offer's id.")),
    responses((status = 200, description = "Nobody is asked any more.", body = Passed)), security(("token" = [])))]
pub(crate) async fn withdraw(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<Json<Passed>> {
    body.checked()?;
    let id: HandoffId = named.handoff()?;
    Ok(passed(app.desk().withdraw_handoff(&caller, &id).await?))
}

/// Asks something about an open offer, or answers.
#[utoipa::path(post, path = "/api/v1/handoffs/{id}/lines", tag = "handoffs", request_body = Asked,
    params(("id" = String, Path, description = "The offer's id.")),
    responses((status = 200, description = "Giver and receiver read it.", body = Passed)), security(("token" = [])))]
pub(crate) async fn ask(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
    body: Body,
) -> Result<Json<Passed>> {
    let text = body.only_text("body")?;
    Ok(passed(app.desk().ask_about_handoff(&caller, &named.handoff()?, &text).await?))
}
