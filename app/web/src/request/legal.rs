//! The notice: what is kept, why, how long, and what one can ask for.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::i18n::Words;
use crate::request::lang::Lang;
use crate::shell::exhibitor::{Shell, Switch};
use crate::state::Web;

/// The notice's parts: a heading and what stands below it.
const PARTS: &[(&str, &str)] = &[
    ("notice-what", "notice-what-text"),
    ("notice-why", "notice-why-text"),
    ("notice-who", "notice-who-text"),
    ("notice-long", "notice-long-text"),
    ("notice-rights", "notice-rights-text"),
    ("notice-cookies", "notice-cookies-text"),
];

/// `GET /{lang}/notice`.
pub(crate) async fn notice(State(web): State<Web>, Lang(w): Lang) -> Response {
    let shell = Shell::new(&web, w, w.t("notice-title")).switch(Switch::Page("/notice".into()));
    let article = move || {
        view! {
            <article class="page narrow">
                <h1>{w.t("notice-title")}</h1>
                <p class="lead">{w.t("notice-lead")}</p>
                {parts(w)}
            </article>
        }
    };
    shell.respond(StatusCode::OK, article).await
}

/// The notice's parts.
pub(crate) fn parts(w: Words) -> AnyView {
    PARTS
        .iter()
        .map(|(title, text)| view! { <section class="stack"><h2>{w.t(title)}</h2><p>{w.t(text)}</p></section> })
        .collect_view()
        .into_any()
}
