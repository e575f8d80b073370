//! Duty: who is there, and checking in and out for oneself.

use axum::Json;
use axum::extract::State;
use desk::access::Caller;
use desk::presence::OnDuty as There;
use domain::{Language, Profession};
use serde::Deserialize;
use utoipa::ToSchema;

use super::auth::Bearer;
use super::body::Body;
use super::codes;
use super::query::Asked;
use super::types::{Duty, OfLanguage, OfProfession, OwnDuty};
use crate::http::App;
use crate::http::problem::{Problem, Result};

/// Until when, and why.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct Stay {
    /// At most four hours from now.
    #[schema(format = DateTime)]
    until: String,
    /// At most 500 characters.
    reason: String,
}

/// Who is on duty now, and how many of each profession and in each language.
#[utoipa::path(get, path = "/api/v1/duty", tag = "duty",
    params(
        ("profession" = Option<codes::Profession>, Query, description = "List only this profession."),
        ("language" = Option<codes::Language>, Query, description = "List only who works in this language."),
    ),
    responses((status = 200, description = "Who is there.", body = Duty)), security(("token" = [])))]
pub(crate) async fn read(
    State(app): State<App>,
    Bearer(caller): Bearer,
    mut asked: Asked,
) -> Result<Json<Duty>> {
    let profession = asked.code("profession", Profession::from_code);
    let language = asked.code("language", Language::from_code);
    asked.checked()?;
    let board = app.desk().duty_board(&caller).await?;
    let of_profession = |(profession, count)| OfProfession { profession, count };
    let of_language = |(language, count)| OfLanguage { language, count };
    let professions = board.professions.into_iter().map(of_profession).collect();
    let languages = board.languages.into_iter().map(of_language).collect();
    let is_listed = |one: &There| {
        profession.is_none_or(|p| one.professions.contains(&p)) && language.is_none_or(|l| one.works_in(l))
    };
    let on_duty = board.on_duty.into_iter().filter(is_listed).map(Into::into).collect();
    Ok(Json(Duty { on_duty, professions, languages, own: own(&app, &caller).await? }))
}

/// Puts the caller on duty, under the rules of the page: a volunteer needs a published shift that goes on or begins within
/// half an hour, unless no roster is published. Who is on duty stays so.
#[utoipa::path(post, path = "/api/v1/duty/check-in", tag = "duty",
    responses((status = 200, description = "The caller is on duty.", body = OwnDuty)), security(("token" = [])))]
pub(crate) async fn check_in(
    State(app): State<App>,
    Bearer(caller): Bearer,
    body: Body,
) -> Result<Json<OwnDuty>> {
    body.checked()?;
    app.desk().start_duty(&caller).await?;
    Ok(Json(own(&app, &caller).await?))
}

/// Takes the caller off duty. Who is off duty stays so.
#[utoipa::path(post, path = "/api/v1/duty/check-out", tag = "duty",
    responses((status = 200, description = "The caller is off duty.", body = OwnDuty)), security(("token" = [])))]
pub(crate) async fn check_out(
    State(app): State<App>,
    Bearer(caller): Bearer,
    body: Body,
) -> Result<Json<OwnDuty>> {
    body.checked()?;
    app.desk().end_duty(&caller).await?;
    Ok(Json(own(&app, &caller).await?))
}

/// The caller stays on duty beyond the end of their shift.
#[utoipa::path(post, path = "/api/v1/duty/stay", tag = "duty", request_body = Stay,
    responses((status = 200, description = "They stay.", body = OwnDuty)), security(("token" = [])))]
pub(crate) async fn stay(
    State(app): State<App>,
    Bearer(caller): Bearer,
    mut body: Body,
) -> Result<Json<OwnDuty>> {
    let until = body.needed_instant("until");
    let reason = body.text("reason");
    body.checked()?;
    let until = until.ok_or_else(Problem::internal)?;
    app.desk().stay_on(&caller, &caller.staff.id, until, &reason).await?;
    Ok(Json(own(&app, &caller).await?))
}

async fn own(app: &App, caller: &Caller) -> Result<OwnDuty> {
    Ok(app.desk().me(caller).await?.into())
}
