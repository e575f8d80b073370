//! All open offers that concern somebody, in the order in which they are read aloud at the shift meeting.

use axum::http::StatusCode;
use axum::response::Response;
use desk::handoff::HandoffView;
use leptos::prelude::*;

use super::sheet;
use crate::page::{Audience, render};
use crate::queue::rows;
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// `GET /desk/handoffs`.
pub(super) async fn page(at: Staffed) -> Response {
    let offers = match at.web.desk.read_open_handoffs(&at.caller).await {
        Ok(offers) => offers,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    let now = at.web.desk.now();
    render(Audience::Staff, StatusCode::OK, move || {
        let (to_me, others): (Vec<_>, Vec<_>) = offers.iter().partition(|offer| offer.to_me);
        let none = to_me.is_empty();
        let item = |offer: &&HandoffView| item(&at, offer, now);
        let to_me = to_me.iter().map(item).collect_view();
        let others = others.iter().map(item).collect_view();
        view! {
            <DeskShell at=at.clone() title=words.t("handoffs-title") live="">
                <div class="stack" data-refresh="5">
                    <h1>{words.t("handoffs-title")}</h1>
                    <p>{words.t("handoffs-lead")} " " <a href="/desk/meeting">{words.t("meeting-title")}</a></p>
                    <div id="handoffs-to-me" data-part>
                        <h2>{words.t("handoffs-to-me")}</h2>
                        {none.then(|| view! { <p class="empty">{words.t("handoffs-none")}</p> })}
                        <ul class="changes">{to_me}</ul>
                    </div>
                    <div id="handoffs-others" data-part>
                        <h2>{words.t("handoffs-others")}</h2>
                        <ul class="changes">{others}</ul>
                    </div>
                </div>
            </DeskShell>
        }
    })
    .await
}

fn item(at: &Staffed, offer: &HandoffView, now: domain::Millis) -> impl IntoView + use<> {
    let words = at.words;
    let number = offer.row.number.to_string();
    let severity = offer.handoff.severity;
    let clock = offer.row.clock.as_ref().map(|clock| rows::clock(words, clock, now, String::new()));
    view! {
        <li class="card handoff">
            <a href=format!("/desk/tickets/{number}/handoff")>
                <strong><bdi>{number.clone()}</bdi> " " {words.t(&format!("category-{}.staff", offer.row.category))}</strong>
            </a>
            <p class=format!("severity {severity}")>{rows::mark(severity)} " " {words.t(&format!("severity-{severity}"))} " · " {sheet::state(words, offer)}</p>
            {offer.names_first.then(|| view! { <p>"▲ " {words.t("conflict-title")}</p> })}
            <p dir="auto">{offer.handoff.sheet.next_step.clone()}</p>
            <p>{clock} " " {rows::owed(words, &offer.row)}</p>
        </li>
    }
}
