//! The roster's pages: what the hours need, the draft, the solver, publishing; one's own shifts.

mod both;
mod changes;
mod demand;
mod expo;
pub(crate) mod feed;
mod list;
pub mod mail;
mod mine;
mod solve;
mod swaps;
pub(crate) mod words;

use axum::Router;
use axum::routing::{get, post};
use leptos::prelude::*;

use crate::i18n::Words;
use crate::state::Web;

/// Addresses of this module.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/desk/roster", get(list::page))
        .route("/desk/roster/expo", get(expo::page).post(expo::save))
        .route("/desk/roster/seat", post(list::seat))
        .route("/desk/roster/demand", get(demand::page))
        .route("/desk/roster/demand/paint", post(demand::paint))
        .route("/desk/roster/demand/copy", post(demand::copy))
        .route("/desk/roster/demand/{shift}", get(demand::one).post(demand::set))
        .route("/desk/roster/demand/{shift}/remove", post(demand::remove))
        .route("/desk/roster/solve", get(solve::page).post(solve::start))
        .route("/desk/roster/solve/{id}/stop", post(solve::stop))
        .route("/desk/roster/solve/{id}/take", post(solve::take))
        .route("/desk/roster/publish", get(changes::page).post(changes::publish))
        .route("/desk/roster/unpublish", post(changes::unpublish))
        .route("/desk/roster/swaps/{id}", post(changes::decide))
        .route("/desk/shifts", get(mine::page))
        .route("/desk/shifts/feed", post(mine::renew))
        .route("/desk/shifts/propose", post(swaps::propose))
        .route("/desk/shifts/swaps/{id}/accept", post(swaps::accept))
        .route("/desk/shifts/swaps/{id}/withdraw", post(swaps::withdraw))
        .route("/calendar/{address}", get(feed::serve))
}

/// The pages of the roster, one beside the other.
pub(crate) fn tabs(words: Words, here: &str) -> impl IntoView + use<> {
    let tab = |path: &'static str, key: &str| {
        let current = (here == path).then_some("page");
        view! { <a href=path aria-current=current>{words.t(key)}</a> }
    };
    view! {
        <nav class="tabs" aria-label=words.t("roster-title")>
            {tab("/desk/roster/grid", "roster-tab-grid")} {tab("/desk/roster", "roster-tab-draft")} {tab("/desk/roster/demand", "roster-tab-demand")}
            {tab("/desk/roster/solve", "roster-tab-solve")} {tab("/desk/roster/publish", "roster-tab-publish")}
            {tab("/desk/roster/print", "roster-tab-print")} {tab("/desk/roster/expo", "roster-tab-expo")}
        </nav>
    }
}
