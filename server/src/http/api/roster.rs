//! The corps and the published roster, by days.

use axum::Json;
use axum::extract::State;
use desk::corps::Colleagues;
use desk::roster::Days;
use domain::{AccountId, Language, Profession};

use super::auth::Bearer;
use super::codes;
use super::id::{Named, is_id};
use super::query::Asked;
use super::types::{Assignment, List, Shift, Volunteer};
use crate::http::App;
use crate::http::problem::Result;

/// The corps, in the order in which they came to it. Phone, mail and licences are there only for coordinators, and of
/// oneself.
#[utoipa::path(get, path = "/api/v1/volunteers", tag = "roster",
    params(
        ("profession" = Option<codes::Profession>, Query, description = "Only this profession."),
        ("language" = Option<codes::Language>, Query, description = "Only who works in this language."),
        ("on_duty" = Option<bool>, Query, description = "Only who is on duty, or only who is not."),
        ("limit" = Option<u32>, Query, description = "At most so many, from 1 to 200; 50 where it is missing."),
        ("after" = Option<String>, Query, description = "Where the last page ended: its `next`."),
    ),
    responses((status = 200, description = "A page of them.", body = List<Volunteer>)), security(("token" = [])))]
pub(crate) async fn volunteers(
    State(app): State<App>,
    Bearer(caller): Bearer,
    mut asked: Asked,
) -> Result<Json<List<Volunteer>>> {
    let wanted = Colleagues {
        profession: asked.code("profession", Profession::from_code),
        language: asked.code("language", Language::from_code),
        on_duty: asked.flag("on_duty"),
        paging: asked.paging(),
    };
    asked.checked()?;
    Ok(Json(app.desk().colleagues(&caller, &wanted).await?.into()))
}

/// One of the corps.
#[utoipa::path(get, path = "/api/v1/volunteers/{id}", tag = "roster",
    params(("id" = String, Path, description = "The account's id.")),
    responses((status = 200, description = "The volunteer.", body = Volunteer)), security(("token" = [])))]
pub(crate) async fn volunteer(
    State(app): State<App>,
    Bearer(caller): Bearer,
    named: Named,
) -> Result<Json<Volunteer>> {
    Ok(Json(app.desk().colleague(&caller, &named.account()?).await?.into()))
}

/// Shifts by time, with what they need and what is short as published. Before a roster is published only coordinators see
/// them.
#[utoipa::path(get, path = "/api/v1/shifts", tag = "roster",
    params(
        ("from" = Option<String>, Query, description = "From this day at the venue on, `YYYY-MM-DD`.", format = Date),
        ("to" = Option<String>, Query, description = "Until this day, itself too.", format = Date),
        ("desk" = Option<String>, Query, description = "Only at this desk, by its code."),
        ("limit" = Option<u32>, Query, description = "At most so many, from 1 to 200; 50 where it is missing."),
        ("after" = Option<String>, Query, description = "Where the last page ended: its `next`."),
    ),
    responses((status = 200, description = "A page of them.", body = List<Shift>)), security(("token" = [])))]
pub(crate) async fn shifts(
    State(app): State<App>,
    Bearer(caller): Bearer,
    mut asked: Asked,
) -> Result<Json<List<Shift>>> {
    let days = days(&mut asked);
    asked.checked()?;
    Ok(Json(app.desk().shifts(&caller, &days).await?.into()))
}

/// Who is on which shift, as published, by time.
#[utoipa::path(get, path = "/api/v1/assignments", tag = "roster",
    params(
        ("from" = Option<String>, Query, description = "From this day at the venue on, `YYYY-MM-DD`.", format = Date),
        ("to" = Option<String>, Query, description = "Until this day, itself too.", format = Date),
        ("desk" = Option<String>, Query, description = "Only at this desk, by its code."),
        ("volunteer" = Option<String>, Query, description = "Only this volunteer's, by the account's id."),
        ("mine" = Option<bool>, Query, description = "Only the caller's own."),
        ("limit" = Option<u32>, Query, description = "At most so many, from 1 to 200; 50 where it is missing."),
        ("after" = Option<String>, Query, description = "Where the last page ended: its `next`."),
    ),
    responses((status = 200, description = "A page of them.", body = List<Assignment>)), security(("token" = [])))]
pub(crate) async fn assignments(
    State(app): State<App>,
    Bearer(caller): Bearer,
    mut asked: Asked,
) -> Result<Json<List<Assignment>>> {
    let days = days(&mut asked);
    let id = |text: &str| is_id(text).then(|| AccountId::from(text));
    let named = asked.read("volunteer", id, "unknown_choice", "It is no account's id.");
    let mine = asked.flag("mine").unwrap_or_default();
    asked.checked()?;
    let who = if mine { Some(caller.staff.id.clone()) } else { named };
    Ok(Json(app.desk().assignments(&caller, &days, who.as_ref()).await?.into()))
}

fn days(asked: &mut Asked) -> Days {
    Days {
        from: asked.day("from"),
        to: asked.day("to"),
        desk: asked.text("desk").map(str::to_owned),
        paging: asked.paging(),
    }
}
