//! Whom to call back: people who left a phone number and nothing else.

use axum::http::StatusCode;
use axum::response::Response;
use desk::views::CallBack;
use domain::Reached;
use leptos::prelude::*;

use crate::page::{Audience, render};
use crate::queue::rows;
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// `GET /desk/callbacks`.
pub(super) async fn page(at: Staffed) -> Response {
    let list = match at.web.desk.call_backs(&at.caller).await {
        Ok(list) => list,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    render(Audience::Staff, StatusCode::OK, move || {
        let empty = list.is_empty().then(|| view! { <p class="empty">{words.t("callbacks-empty")}</p> });
        let lines = list.iter().map(|back| line(&at, back)).collect_view();
        view! {
            <DeskShell at=at.clone() title=words.t("callbacks-title") live="">
                <div class="stack narrow">
                    <h1>{words.t("callbacks-title")}</h1>
                    <p>{words.t("callbacks-lead")}</p>
                    {empty}
                    <ul class="callbacks">{lines}</ul>
                </div>
            </DeskShell>
        }
    })
    .await
}

fn line(at: &Staffed, back: &CallBack) -> impl IntoView + use<> {
    let words = at.words;
    let number = back.row.number.to_string();
    let name = if back.words.address_as.is_empty() { &back.words.name } else { &back.words.address_as };
    let discreet =
        back.words.discreet.then(|| view! { <p class="error">"▲ " {words.t("ticket-discreet")}</p> });
    let phone = back.words.phone.clone();
    let done = back
        .done
        .iter()
        .take(3)
        .map(|done| {
            let time = rows::day_time(words, &at.expo, done.at);
            let what = words.t(&format!("deed-reach-{}", done.kind));
            view! { <li class="soft">{time} " · " {done.by.name.clone()} " · " {what} " " <q dir="auto">{done.note.clone()}</q></li> }
        })
        .collect_view();
    let action = format!("/desk/tickets/{number}/reached");
    let results = Reached::CALLS
        .iter()
        .map(|kind| {
            let label = words.t(&format!("deed-reach-{kind}"));
            view! { <button class="button" name="of" value=kind.code() type="submit">{label}</button> }
        })
        .collect_view();
    view! {
        <li class="card stack">
            <p class="line">
                <a href=format!("/desk/tickets/{number}")><bdi>{number.clone()}</bdi></a>
                <strong dir="auto">{name.clone()}</strong>
                <span>{words.t(&format!("language-{}", back.row.language))}</span>
                <span class=format!("urgency {}", back.row.urgency)>{rows::symbol(back.row.urgency)} " " {words.t(&format!("urgency-{}", back.row.urgency))}</span>
            </p>
            {discreet}
            <p><a class="button primary" href=format!("tel:{phone}")><bdi dir="ltr">{phone.clone()}</bdi></a></p>
            <ul class="plain">{done}</ul>
            <form class="line" method="post" action=action>
                <input type="hidden" name="back" value="callbacks" />
                <label class="hidden-text" for=format!("note-{number}")>{words.t("reached-note")}</label>
                <input class="input" id=format!("note-{number}") name="text" maxlength="500" placeholder=words.t("reached-note") dir="auto" autocomplete="off" />
                {results}
            </form>
        </li>
    }
}
