//! A case passes from one colleague to another: the sheet that is written, read, asked about and accepted.

mod form;
mod list;
mod sheet;

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use domain::HandoffId;
use serde::Deserialize;

use crate::session::Staffed;
use crate::state::Web;

/// Addresses of this module.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/desk/handoffs", get(list::page))
        .route("/desk/tickets/{number}/handoff", get(form::page).post(form::offer))
        .route("/desk/handoffs/{id}/{deed}", post(act))
}

/// What was typed about an offer.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Said {
    number: String,
    text: String,
}

/// `POST /desk/handoffs/{id}/{deed}`: accept, decline, withdraw, ask. What is refused is said above the sheet, with what was
/// typed.
async fn act(at: Staffed, Path((id, deed)): Path<(String, String)>, Form(said): Form<Said>) -> Response {
    let (desk, who, id) = (at.web.desk.clone(), &at.caller, HandoffId(id));
    let done = match deed.as_str() {
        "accept" => desk.accept_handoff(who, &id, &said.text).await,
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
            };
            let status = crate::refused::status(&error);
            let response = form::show(at.clone(), &number, status, None, refused).await;
            // Out of sight meanwhile, as for who was slower: still say what the matter is.
            if response.status() == status { response } else { crate::refused::page(at, &error).await }
        }
    }
}
