//! The ticket's page: a preview before the claim, the case after it.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use desk::views::{Preview, TicketView};
use domain::{Category, Clock, PartState};
use leptos::prelude::*;

use super::{actions, case, confirm, names, promises};
use crate::page::{Audience, render};
use crate::queue::rows;
use crate::request::follow;
use crate::session::{Signed, Staffed};
use crate::shell::desk::DeskShell;
use crate::state::Web;

/// Addresses of this module.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/desk/tickets/{number}", get(show))
        .route("/desk/tickets/{number}/files/{file}/{variant}", get(file))
        .route("/desk/tickets/{number}/{deed}", get(to_ticket).post(actions::act))
        .route("/desk/tickets/{number}/promises", get(to_ticket_alone).post(promises::promise))
        .route("/desk/tickets/{number}/promises/{id}/{verb}", get(to_ticket_of).post(promises::end_promise))
        .route("/desk/tickets/{number}/names", get(to_ticket_alone).post(names::add))
        .route("/desk/tickets/{number}/names/{id}/{verb}", get(to_ticket_of).post(names::change))
        .route("/desk/tickets/{number}/clocks", get(to_ticket_alone).post(promises::start_clock))
        .route("/desk/tickets/{number}/confirm/{verb}", get(to_ticket).post(confirm::confirm))
        .route("/desk/tickets/{number}/waits", get(to_ticket_alone).post(promises::wait))
        .route("/desk/tickets/{number}/clocks/{id}/{verb}", get(to_ticket_of).post(promises::end_clock))
}

/// `GET` of an address that takes a form, which stands in the browser's bar after a form with errors.
async fn to_ticket(Path((number, _)): Path<(String, String)>) -> Redirect {
    Redirect::to(&format!("/desk/tickets/{number}"))
}

/// The same, below a promise or a clock.
async fn to_ticket_of(Path((number, _, _)): Path<(String, String, String)>) -> Redirect {
    Redirect::to(&format!("/desk/tickets/{number}"))
}

/// The same, where the address has nothing beside the number.
async fn to_ticket_alone(Path(number): Path<String>) -> Redirect {
    Redirect::to(&format!("/desk/tickets/{number}"))
}

async fn show(at: Staffed, Path(number): Path<String>) -> Response {
    page(at, &number, StatusCode::OK, None).await
}

/// The page, with what was typed and what was wrong with it where an action was refused.
pub(super) async fn page(
    at: Staffed,
    number: &str,
    status: StatusCode,
    refused: Option<Refused>,
) -> Response {
    let desk = &at.web.desk;
    let load = async {
        let cursor = desk.cursor().await?;
        let id = desk.ticket_by_number(&at.caller, number).await?;
        let found = match desk.open_ticket(&at.caller, &id).await {
            Ok(view) => Found::Open(Box::new(view)),
            Err(desk::Error::Forbidden) => Found::Preview(Box::new(desk.preview(&at.caller, &id).await?)),
            Err(error) => return Err(error),
        };
        Ok((cursor, found))
    };
    let (cursor, found) = match load.await {
        Ok(loaded) => loaded,
        Err(desk::Error::Conflict(_)) => return crate::conflict::stopped(at, number, status).await,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let (words, now) = (at.words, desk.now());
    let title = format!("{} · {}", number, words.t(&format!("category-{}.staff", found.category())));
    render(Audience::Staff, status, move || {
        let refused = refused.unwrap_or_default();
        view! {
            <DeskShell at=at.clone() title=title live=cursor.to_string()>
                {refused.sentence.clone().map(|s| view! { <p class="error" role="alert" id="refused">{s}</p> })}
                {match found {
                    Found::Preview(preview) => view! { <Before at preview=*preview now /> }.into_any(),
                    Found::Open(view) => case::case(at, *view, now, refused),
                }}
            </DeskShell>
        }
    })
    .await
}

/// What was typed into a form that was refused, so that nothing is lost.
#[derive(Clone, Debug, Default)]
pub(super) struct Refused {
    pub(super) deed: String,
    pub(super) sentence: Option<String>,
    pub(super) typed: String,
    /// The same of the forms for promises, clocks and names, which have several fields.
    pub(super) times: promises::Typed,
}

impl Refused {
    /// What was typed for this deed.
    pub(super) fn typed_for(&self, deed: &str) -> String {
        if self.deed == deed { self.typed.clone() } else { String::new() }
    }
}

enum Found {
    Preview(Box<Preview>),
    Open(Box<TicketView>),
}

impl Found {
    fn category(&self) -> Category {
        match self {
            Found::Preview(p) => p.row.category,
            Found::Open(v) => v.row.category,
        }
    }
}

/// Number, state and clocks, above preview and case.
#[component]
pub(super) fn Summary(
    at: Staffed,
    row: domain::row::Row,
    clocks: Vec<Clock>,
    now: domain::Millis,
) -> impl IntoView {
    let words = at.words;
    let urgency = row.urgency;
    let is_open = row.state.is_open();
    let owed = rows::owed(words, &row);
    let severity = rows::severity(words, &row);
    let holder = row.holder.as_ref().map(|h| words.with("row-held-by", &[("name", h.name.as_str().into())]));
    view! {
        <header class="ticket-head" id="case-head" data-part>
            <h1><bdi>{row.number.to_string()}</bdi> " " {words.t(&format!("category-{}.staff", row.category))}</h1>
            <p class="facts">
                <span class=format!("urgency {urgency}")>{rows::symbol(urgency)} " " {words.t(&format!("urgency-{urgency}"))}</span>
                <span>{words.t(&format!("state-{}", row.state))}</span>
                <span>{holder}</span>
                {severity}
                <strong>{owed}</strong>
                <span>{words.t(&format!("language-{}", row.language))}</span>
                <span>{row.hall.clone().map(|hall| words.with("row-hall", &[("hall", hall.into())]))}</span>
                <span>{words.t(&format!("channel-{}", row.channel))}</span>
                <span>{words.with("ticket-filed", &[("time", rows::day_time(words, &at.expo, row.filed_at).into())])}</span>
            </p>
            <ul class="clocks">
                {clocks
                    .iter()
                    .filter(|clock| is_open && clock.is_on_board(now))
                    .map(|c| {
                        let due = rows::day_time(words, &at.expo, c.due_at);
                        view! { <li>{rows::clock(words, c, now, format!(" ({due})"))}</li> }
                    })
                    .collect_view()}
            </ul>
        </header>
    }
}

#[component]
fn Before(at: Staffed, preview: Preview, now: domain::Millis) -> impl IntoView {
    let words = at.words;
    let at_ticket = format!("/desk/tickets/{}", preview.row.number);
    let action = format!("{at_ticket}/claim");
    let claim = preview.may.claim || preview.may.claim_part;
    let answers = case::answers(&at, preview.row.category, &preview.answers);
    // A part is not the case: who takes it must not think that the holder is to be relieved.
    let mine = |p: &&domain::row::PartRow| p.state == PartState::Waiting && at.caller.staff.is(p.profession);
    let waits = preview.row.parts.iter().find(mine).filter(|_| preview.may.claim_part && !preview.may.claim);
    let part = waits.map(|part| words.t(&format!("profession-{}", part.profession)));
    // Only what somebody holds can be given back to who asked.
    let held = waits.filter(|_| preview.row.state == domain::State::Claimed);
    let number = preview.row.number.to_string();
    let refuse = held.map(|part| super::controls::refuse_part(words, &number, part, &Refused::default()));
    let label = match &part {
        Some(profession) => words.with("preview-part-claim", &[("profession", profession.as_str().into())]),
        None => words.t("row-claim"),
    };
    let asked = part.map(|profession| words.with("preview-part", &[("profession", profession.into())]));
    view! {
        <div class="preview" data-ticket-page=preview.row.id.to_string() data-kind="preview" data-at=at_ticket data-gone=words.t("preview-gone")>
            <Summary at=at.clone() row=preview.row.clone() clocks=preview.clocks now />
            <section class="card stack">
                <h2>{words.t("ticket-answers")}</h2>
                {answers}
                <p class="soft">{words.t("preview-lead")}</p>
            </section>
            {asked.map(|asked| view! { <p class="done">{asked}</p> })}
            <div id="case-claim" data-part role="status">
                {claim
                    .then(|| view! {
                        <form method="post" action=action>
                            <input type="hidden" name="of" value=preview.row.id.to_string() />
                            <button class="button primary large" type="submit">{label}</button>
                        </form>
                    })}
                {refuse}
            </div>
        </div>
    }
}

async fn file(
    State(web): State<Web>,
    Signed(caller): Signed,
    Path((number, file, variant)): Path<(String, String, String)>,
) -> Response {
    let Some(variant) = follow::variant(&variant) else { return StatusCode::NOT_FOUND.into_response() };
    let load = async {
        let ticket = web.desk.ticket_by_number(&caller, &number).await?;
        web.desk.file_for_staff(&caller, &ticket, &file.into(), variant).await
    };
    match load.await {
        Ok(file) => follow::file_response(file, variant),
        Err(error) => crate::refused::status(&error).into_response(),
    }
}
