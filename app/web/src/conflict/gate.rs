//! The names that stand between somebody and a case, and nothing else of either case.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use desk::conflict::{Doubts, Pair};
use domain::draft::Problem;
use leptos::prelude::*;
use serde::Deserialize;

use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// `GET /desk/tickets/{number}/conflict`.
pub(super) async fn page(at: Staffed, Path(number): Path<String>) -> Response {
    stopped(at, &number, StatusCode::OK).await
}

/// What was decided.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Decided {
    of: String,
}

/// `POST /desk/tickets/{number}/conflict`: `mine` keeps the case from whoever says so, `ask` asks a coordinator.
pub(super) async fn decide(
    at: Staffed,
    Path(number): Path<String>,
    Form(decided): Form<Decided>,
) -> Response {
    let (desk, who) = (at.web.desk.clone(), &at.caller);
    let done = async {
        let id = desk.ticket_by_number(who, &number).await?;
        match decided.of.as_str() {
            "mine" => desk.step_back(who, &id).await,
            "ask" => desk.ask_about_conflict(who, &id).await,
            _ => Err(desk::Error::field("of", Problem::UnknownChoice)),
        }
    };
    match done.await {
        // There is no such case any more, and so no page of it.
        Ok(()) if decided.of == "mine" => Redirect::to("/desk").into_response(),
        Ok(()) => Redirect::to(&format!("/desk/tickets/{number}/conflict")).into_response(),
        Err(error) => crate::refused::page(at, &error).await,
    }
}

/// The names, in place of what was wanted; back to the case where none stand in the way.
pub(crate) async fn stopped(at: Staffed, number: &str, status: StatusCode) -> Response {
    let desk = &at.web.desk;
    let load = async {
        let id = desk.ticket_by_number(&at.caller, number).await?;
        desk.doubts(&at.caller, &id).await
    };
    let doubts = match load.await {
        Ok(doubts) if doubts.pairs.is_empty() => {
            return Redirect::to(&format!("/desk/tickets/{number}")).into_response();
        }
        Ok(doubts) => doubts,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let (words, action) = (at.words, format!("/desk/tickets/{number}/conflict"));
    render(Audience::Staff, status, move || {
        view! {
            <DeskShell at=at.clone() title=words.t("conflict-title") live="">
                {names(words, doubts, action)}
            </DeskShell>
        }
    })
    .await
}

fn names(words: Words, doubts: Doubts, action: String) -> impl IntoView {
    let asked = doubts.asked;
    let pairs = doubts.pairs.iter().map(|pair| view! { <li>{beside(words, pair)}</li> }).collect_view();
    view! {
        <div class="stack narrow" id="conflict">
            <h1>{words.t("conflict-title")}</h1>
            <p>{words.t("conflict-lead")}</p>
            <ul class="alike">{pairs}</ul>
            {asked.then(|| view! { <p class="done" role="status">{words.t("conflict-is-asked")}</p> })}
            <form class="stack" method="post" action=action>
                <p>{words.t("conflict-question")}</p>
                <button class="button large" name="of" value="mine" type="submit">{words.t("conflict-mine")}</button>
                <p class="soft">{words.t("conflict-mine-hint")}</p>
                {(!asked)
                    .then(|| view! {
                        <button class="button large" name="of" value="ask" type="submit">{words.t("conflict-ask")}</button>
                        <p class="soft">{words.t("conflict-ask-hint")}</p>
                    })}
            </form>
            <p><a class="button" href="/desk">{words.t("refused-back")}</a></p>
        </div>
    }
}

/// One name beside the other.
pub(crate) fn beside(words: Words, pair: &Pair) -> impl IntoView + use<> {
    view! {
        <bdi class="name">{pair.name.clone()}</bdi>
        " " <span class="soft">{words.t("conflict-like")}</span> " "
        <bdi class="name">{pair.like.clone()}</bdi>
    }
}
