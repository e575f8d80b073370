//! A case passes from one colleague to another: the sheet that is written, read, asked about and accepted.

mod facts;
mod form;
mod list;
mod meeting;
mod paper;
mod sheet;

use std::collections::HashMap;

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use desk::handoff::Acceptance;
use domain::{ClockId, HandoffId};
use serde::Deserialize;

use crate::session::Staffed;
use crate::state::Web;

/// Addresses of this module.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/desk/handoffs", get(list::page))
        .route("/desk/meeting", get(meeting::page).post(meeting::act))
        .route("/desk/meeting/paper", get(paper::page))
        .route("/desk/tickets/{number}/handoff", get(form::page).post(form::offer))
        .route("/desk/handoffs/{id}/{deed}", post(act))
}

/// What was typed about an offer.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Said {
    number: String,
    text: String,
    /// The promises that were ticked: `read.ID`.
    #[serde(flatten)]
    ticked: HashMap<String, String>,
}

/// The ids of the boxes that were ticked, or of the fields that were sent, under this name.
fn ids(sent: &HashMap<String, String>, name: &str) -> Vec<String> {
    let mut ids: Vec<String> =
        sent.keys().filter_map(|key| key.strip_prefix(name)?.strip_prefix('.')).map(str::to_owned).collect();
    ids.sort_unstable();
    ids
}

/// `POST /desk/handoffs/{id}/{deed}`: accept, decline, withdraw, ask. What is refused is said above the sheet, with what was
/// typed.
async fn act(at: Staffed, Path((id, deed)): Path<(String, String)>, Form(said): Form<Said>) -> Response {
    let (desk, who, id) = (at.web.desk.clone(), &at.caller, HandoffId(id));
    let read: Vec<ClockId> = ids(&said.ticked, "read").into_iter().map(ClockId).collect();
    let done = match deed.as_str() {
        "accept" => {
            let acceptance = Acceptance { restated: said.text.clone(), read: read.clone() };
            desk.accept_handoff(who, &id, acceptance).await
        }
        "decline" => desk.decline_handoff(who, &id, &said.text).await,
        "withdraw" => desk.withdraw_handoff(who, &id).await,
        "ask" => desk.ask_about_handoff(who, &id, &said.text).await,
        _ => Err(desk::Error::NotFound),
    };
    let number = said.number;
    match done {
        // Whoever took it over goes on with the case; who declined has nothing more to do with it.
        Ok(_) if deed == "accept" => Redirect::to(&format!("/desk/tickets/{number}")).into_response(),
        Ok(_) if deed == "decline" => Redirect::to("/desk/handoffs").into_response(),
        Ok(_) => Redirect::to(&format!("/desk/tickets/{number}/handoff")).into_response(),
        Err(error @ desk::Error::Conflict(_)) => {
            crate::conflict::stopped(at, &number, crate::refused::status(&error)).await
        }
        Err(error) => {
            let refused = sheet::Refused {
                sentence: Some(crate::refused::sentence(at.words, &error)),
                deed,
                typed: said.text,
                read,
            };
            let status = crate::refused::status(&error);
            let response = form::show(at.clone(), &number, status, None, refused).await;
            // Out of sight meanwhile, as for who was slower: still say what the matter is.
            if response.status() == status { response } else { crate::refused::page(at, &error).await }
        }
    }
}
