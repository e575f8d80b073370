//! Publishing: what changes for whom, and what colleagues want to change between them.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use desk::roster::{AskedSwap, BrokenRule, PersonChange, Publishing, ToldShift};
use domain::SwapState;
use leptos::prelude::*;
use serde::Deserialize;

use super::{tabs, words as said};
use crate::page::{Audience, render};
use crate::queue::rows;
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// `GET /desk/roster/publish`.
pub(super) async fn page(at: Staffed) -> Response {
    show(at, StatusCode::OK, None).await
}

/// What a coordinator saw when they pressed the button.
#[derive(Deserialize)]
pub(super) struct Seen {
    version: i64,
    #[serde(default)]
    reason: String,
}

/// `POST /desk/roster/publish`.
pub(super) async fn publish(at: Staffed, Form(seen): Form<Seen>) -> Response {
    let done = at.web.desk.publish(&at.caller, seen.version, &seen.reason).await.map(drop);
    after(at, done).await
}

/// `POST /desk/roster/unpublish`.
pub(super) async fn unpublish(at: Staffed) -> Response {
    let done = at.web.desk.unpublish(&at.caller).await.map(drop);
    after(at, done).await
}

/// A coordinator's word on a proposal.
#[derive(Deserialize)]
pub(super) struct Word {
    yes: bool,
    #[serde(default)]
    reason: String,
}

/// `POST /desk/roster/swaps/{id}`.
pub(super) async fn decide(at: Staffed, Path(id): Path<String>, Form(word): Form<Word>) -> Response {
    let done = at.web.desk.decide_swap(&at.caller, &id.into(), word.yes, &word.reason).await;
    after(at, done).await
}

async fn after(at: Staffed, done: desk::Result<()>) -> Response {
    match done {
        Ok(()) => Redirect::to("/desk/roster/publish").into_response(),
        Err(error) => {
            let sentence = crate::refused::sentence(at.words, &error);
            show(at, crate::refused::status(&error), Some(sentence)).await
        }
    }
}

async fn show(at: Staffed, status: StatusCode, refused: Option<String>) -> Response {
    let load = async {
        let changes = at.web.desk.publish_changes(&at.caller).await?;
        Ok::<_, desk::Error>((changes, at.web.desk.open_swaps(&at.caller).await?))
    };
    let (Publishing { version, changes, broken, published }, swaps) = match load.await {
        Ok(loaded) => loaded,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    render(Audience::Staff, status, move || {
        let state = match published {
            Some(since) => {
                let time = rows::day_time(words, &at.expo, since);
                words.with("publish-since", &[("time", time.into())])
            }
            None => words.t("publish-never"),
        };
        let count = words.with("publish-count", &[("count", changes.len().into())]);
        let people = changes.iter().map(|change| person(&at, change)).collect_view();
        let asked = swaps.iter().map(|swap| asked(&at, swap)).collect_view();
        let faulty = (!broken.is_empty()).then(|| faulty(&at, &broken));
        // What breaks a rule is published only by who says why.
        let why = faulty.is_some().then(|| {
            view! {
                <label class="grow" for="publish-why">{words.t("publish-why")}</label>
                <input class="input" id="publish-why" name="reason" required />
            }
        });
        let (none, no_swaps) = (changes.is_empty(), swaps.is_empty());
        view! {
            <DeskShell at=at.clone() title=words.t("roster-tab-publish") live="">
                <div class="stack">
                    <h1>{words.t("roster-title")}</h1>
                    {tabs(words, "/desk/roster/publish")}
                    {refused.map(|text| view! { <p class="error" role="alert">{text}</p> })}
                    <p class="soft">{state}</p>
                    {faulty}
                    <div class="line">
                        <form class="line" method="post" action="/desk/roster/publish">
                            <input type="hidden" name="version" value=version.to_string() />
                            {why}
                            <button class="button primary" type="submit" disabled=none && published.is_some()>{words.t("publish-send")}</button>
                        </form>
                        {published
                            .is_some()
                            .then(|| view! {
                                <form method="post" action="/desk/roster/unpublish">
                                    <button class="button" type="submit">{words.t("publish-back")}</button>
                                </form>
                            })}
                    </div>
                    <p>{count}</p>
                    <ul class="changes">{people}</ul>
                    <h2>{words.t("swaps-title")}</h2>
                    {no_swaps.then(|| view! { <p class="empty">{words.t("swaps-none")}</p> })}
                    <ul class="changes">{asked}</ul>
                </div>
            </DeskShell>
        }
    })
    .await
}

/// What changes for somebody, in words.
pub(super) fn lines(at: &Staffed, change: &PersonChange) -> impl IntoView + use<> {
    let words = at.words;
    let line = |key: &str, shift: &ToldShift| {
        let text = said::told(words, &at.expo, shift);
        view! { <li>{words.with(key, &[("shift", text.into())])}</li> }
    };
    let added = change.added.iter().map(|shift| line("publish-added", shift));
    let removed = change.removed.iter().map(|shift| line("publish-removed", shift));
    view! { <ul>{added.chain(removed).collect_view()}</ul> }
}

/// The hard rules that the draft breaks, each with whom and where.
fn faulty(at: &Staffed, broken: &[BrokenRule]) -> impl IntoView + use<> {
    let words = at.words;
    let each = broken.iter().map(|one| {
        let rule = words.t(&format!("rule-{}", one.fault.code()));
        let shift = said::told(words, &at.expo, &one.shift);
        view! { <li><bdi>{one.name.clone()}</bdi> " · " {shift} ": " <strong>{rule}</strong></li> }
    });
    view! {
        <section class="card stack">
            <h2 class="late">{words.with("publish-broken", &[("count", broken.len().into())])}</h2>
            <ul class="causes">{each.collect_view()}</ul>
        </section>
    }
}

fn person(at: &Staffed, change: &PersonChange) -> impl IntoView + use<> {
    view! { <li class="card"><strong><bdi>{change.name.clone()}</bdi></strong> {lines(at, change)}</li> }
}

fn asked(at: &Staffed, swap: &AskedSwap) -> impl IntoView + use<> {
    let words = at.words;
    let text = super::swaps::sentence(at, swap);
    let touches = (!swap.touches.is_empty()).then(|| {
        let rules = said::rules(words, &swap.touches);
        view! { <p class="late">{words.with("swap-touches", &[("rules", rules.into())])}</p> }
    });
    let action = format!("/desk/roster/swaps/{}", swap.id);
    let id = format!("swap-{}", swap.id);
    let decide = (swap.state == SwapState::Asked).then(|| {
        view! {
            <form class="line" method="post" action=action>
                <label class="grow" for=id.clone()>{words.t("reason-label")}</label>
                <input class="input" id=id name="reason" required />
                <button class="button primary" name="yes" value="true" type="submit">{words.t("swap-yes")}</button>
                <button class="button" name="yes" value="false" type="submit">{words.t("swap-no")}</button>
            </form>
        }
    });
    view! { <li class="card"><p>{text}</p> {touches} {decide}</li> }
}
