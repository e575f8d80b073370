//! What is accessible, how that was tested, and what is missing.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::request::lang::Lang;
use crate::shell::exhibitor::{Shell, Switch};
use crate::state::Web;

/// What one can rely on.
const MET: &[&str] = &[
    "access-met-keys",
    "access-met-reader",
    "access-met-zoom",
    "access-met-colour",
    "access-met-time",
    "access-met-script",
];

/// `GET /{lang}/accessibility`.
pub(crate) async fn statement(State(web): State<Web>, Lang(w): Lang) -> Response {
    let shell = Shell::new(&web, w, w.t("access-title")).switch(Switch::Page("/accessibility".into()));
    shell
        .respond(StatusCode::OK, move || {
            let met = MET.iter().map(|key| view! { <li>{w.t(key)}</li> }).collect_view();
            view! {
                <article class="page narrow">
                    <h1>{w.t("access-title")}</h1>
                    <p class="lead">{w.t("access-lead")}</p>
                    <section class="stack"><h2>{w.t("access-met")}</h2><ul>{met}</ul><p>{w.t("access-rule")}</p></section>
                    <section class="stack"><h2>{w.t("access-tested")}</h2><p>{w.t("access-tested-text")}</p></section>
                    <section class="stack"><h2>{w.t("access-gaps")}</h2><p>{w.t("access-gaps-text")}</p></section>
                    <p>{w.t("access-help")}</p>
                </article>
            }
        })
        .await
}
