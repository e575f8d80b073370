//! What nobody has decided yet, for coordinators.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use desk::conflict::ConflictView;
use domain::ConflictId;
use leptos::prelude::*;
use serde::Deserialize;

use crate::page::{Audience, render};
use crate::queue::rows;
use crate::request::inputs::textarea_content;
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// What a coordinator decides, and why.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Decided {
    text: String,
    firm: Option<String>,
}

/// A decision that was refused, with what was typed.
#[derive(Clone, Default)]
struct Refused {
    id: String,
    deed: String,
    sentence: Option<String>,
    typed: Decided,
}

/// `GET /desk/conflicts`.
pub(super) async fn page(at: Staffed) -> Response {
    show(at, StatusCode::OK, Refused::default()).await
}

/// `POST /desk/conflicts/{id}/{deed}`: `clear` or `decide`.
pub(super) async fn decide(
    at: Staffed,
    Path((id, deed)): Path<(String, String)>,
    Form(decided): Form<Decided>,
) -> Response {
    let (desk, conflict) = (at.web.desk.clone(), ConflictId(id.clone()));
    let done = match deed.as_str() {
        "clear" => desk.clear_conflict(&at.caller, &conflict, &decided.text).await,
        "decide" => desk.decide_conflict(&at.caller, &conflict, decided.firm.is_some(), &decided.text).await,
        _ => Err(desk::Error::NotFound),
    };
    match done {
        Ok(()) => Redirect::to("/desk/conflicts").into_response(),
        Err(error @ desk::Error::Invalid(_)) => {
            let sentence = Some(crate::refused::sentence(at.words, &error));
            let status = crate::refused::status(&error);
            show(at, status, Refused { id, deed, sentence, typed: decided }).await
        }
        Err(error) => crate::refused::page(at, &error).await,
    }
}

async fn show(at: Staffed, status: StatusCode, refused: Refused) -> Response {
    let all = match at.web.desk.open_conflicts(&at.caller).await {
        Ok(all) => all,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    render(Audience::Staff, status, move || {
        let none = all.is_empty();
        let cards = all.iter().map(|one| card(&at, one, &refused)).collect_view();
        view! {
            <DeskShell at=at.clone() title=words.t("conflicts-title") live="">
                <div class="stack">
                    <h1>{words.t("conflicts-title")}</h1>
                    <p>{words.t("conflicts-lead")}</p>
                    {none.then(|| view! { <p class="empty">{words.t("conflicts-none")}</p> })}
                    <ul class="changes">{cards}</ul>
                </div>
            </DeskShell>
        }
    })
    .await
}

fn card(at: &Staffed, one: &ConflictView, refused: &Refused) -> impl IntoView + use<> {
    let words = at.words;
    let number = one.number.to_string();
    let pairs = one.pairs.iter().map(|(name, like, other)| {
        let other = other.to_string();
        view! {
            <li>
                <bdi class="name">{name.text.clone()}</bdi>
                " (" {words.t(&format!("side-{}", name.side))} ") "
                <span class="soft">{words.t("conflict-like")}</span> " "
                <bdi class="name">{like.text.clone()}</bdi>
                " (" <a href=format!("/desk/tickets/{other}")><bdi>{other.clone()}</bdi></a> ", "
                {words.t(&format!("side-{}", like.side))} ")"
            </li>
        }
    });
    let since = rows::day_time(words, &at.expo, one.found_at);
    let state = words.with(&format!("conflict-state-{}", one.state), &[("time", since.into())]);
    view! {
        <li class="card stack conflict">
            <h2>
                <bdi>{one.who.name.clone()}</bdi> " · "
                <a href=format!("/desk/tickets/{number}")><bdi>{number.clone()}</bdi></a>
            </h2>
            <p class="soft">{state}</p>
            <ul class="alike">{pairs.collect_view()}</ul>
            <div class="halves">
                {form(at, one, "clear", refused)}
                {form(at, one, "decide", refused)}
            </div>
        </li>
    }
}

/// The reason, and for a conflict whether it binds the whole firm.
fn form(at: &Staffed, one: &ConflictView, deed: &'static str, refused: &Refused) -> impl IntoView + use<> {
    let words = at.words;
    let refused = Some(refused).filter(|r| r.id == one.id.as_str() && r.deed == deed);
    let typed = refused.map(|r| r.typed.clone()).unwrap_or_default();
    let sentence = refused.and_then(|r| r.sentence.clone());
    let wrong = sentence.is_some();
    let field = format!("{deed}-{}", one.id);
    let error = format!("{field}-error");
    let described = wrong.then(|| error.clone());
    let checked = refused.map_or(one.binds_firm, |_| typed.firm.is_some());
    let firm = (deed == "decide").then(|| {
        view! {
            <label class="choice">
                <input type="checkbox" name="firm" value="yes" checked=checked />
                {words.t("conflict-firm")}
            </label>
        }
    });
    view! {
        <form class="stack" method="post" novalidate action=format!("/desk/conflicts/{}/{deed}", one.id)>
            <label for=field.clone()>{words.t("reason-label")}</label>
            <textarea class="input" id=field name="text" rows="2" maxlength="500" dir="auto" required
                aria-invalid=wrong.then_some("true") aria-describedby=described autofocus=wrong
                inner_html=textarea_content(&typed.text)></textarea>
            {sentence.map(|text| view! { <p class="error" id=error role="alert">{text}</p> })}
            {firm}
            <button class="button" type="submit">{words.t(&format!("conflict-do-{deed}"))}</button>
        </form>
    }
}
