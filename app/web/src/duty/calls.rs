//! A call list: whom to ask to stand in, the nearest first, with what they said.

use axum::extract::{Form, Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use desk::presence::{Near, StandIn};
use desk::roster::Repairs;
use domain::Language;
use leptos::prelude::*;
use serde::Deserialize;

use super::page::when;
use crate::format::Formats;
use crate::page::{Audience, render};
use crate::roster::words as said;
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// Who did not come.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Absent {
    absent: String,
}

/// What somebody said, or why the call is over.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    absent: String,
    who: String,
    answer: String,
    reason: String,
}

/// `GET /desk/duty/calls/{shift}`.
pub(super) async fn page(at: Staffed, Path(shift): Path<String>, Query(absent): Query<Absent>) -> Response {
    show(at, shift, absent.absent, StatusCode::OK, None).await
}

/// `POST /desk/duty/calls/{shift}`.
pub(super) async fn answer(at: Staffed, Path(shift): Path<String>, Form(said): Form<Said>) -> Response {
    let (id, absent, who) = (shift.as_str().into(), said.absent.as_str().into(), said.who.as_str().into());
    match at.web.desk.note_answer(&at.caller, &id, &absent, &who, &said.answer).await {
        Ok(()) if said.answer == "coming" => Redirect::to("/desk/duty/board").into_response(),
        Ok(()) => Redirect::to(&format!("/desk/duty/calls/{shift}?absent={absent}")).into_response(),
        Err(error) => again(at, shift, said.absent, &error).await,
    }
}

/// `POST /desk/duty/calls/{shift}/end`.
pub(super) async fn end(at: Staffed, Path(shift): Path<String>, Form(said): Form<Said>) -> Response {
    let (id, absent) = (shift.as_str().into(), said.absent.as_str().into());
    match at.web.desk.end_shift_call(&at.caller, &id, &absent, &said.reason).await {
        Ok(()) => Redirect::to("/desk/duty/board").into_response(),
        Err(error) => again(at, shift, said.absent, &error).await,
    }
}

async fn again(at: Staffed, shift: String, absent: String, error: &desk::Error) -> Response {
    let sentence = crate::refused::sentence(at.words, error);
    show(at, shift, absent, crate::refused::status(error), Some(sentence)).await
}

async fn show(
    at: Staffed,
    shift: String,
    absent: String,
    status: StatusCode,
    refused: Option<String>,
) -> Response {
    let load = at.web.desk.stand_ins(&at.caller, &shift.as_str().into(), &absent.as_str().into()).await;
    let (call, people, repairs) = match load {
        Ok(loaded) => loaded,
        // Somebody took care of it meanwhile.
        Err(desk::Error::NotFound) => return Redirect::to("/desk/duty/board").into_response(),
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    render(Audience::Staff, status, move || {
        let told = said::told(words, &at.expo, &call.shift);
        let who = if call.name.is_empty() { words.t("duty-call-nobody") } else { call.name.clone() };
        let title = words.with(&format!("duty-call-{}", call.reason), &[("name", who.into()), ("shift", told.into())]);
        let list = people.iter().map(|one| line(&at, &shift, &absent, one)).collect_view();
        let none = people.is_empty();
        let phone = (!call.phone.is_empty()).then(|| tel(&call.phone));
        view! {
            <DeskShell at=at.clone() title=words.t("duty-title") live="">
                <div class="stack narrow">
                    <h1>{title}</h1>
                    {refused.map(|text| view! { <p class="error" role="alert">{text}</p> })}
                    <p class="soft">{words.with("duty-call-since", &[("time", when(&at, call.at).into())])} " " {phone}</p>
                    <h2>{words.t("stand-in-title")}</h2>
                    {none.then(|| view! { <p class="empty">{words.t("stand-in-none")}</p> })}
                    <ol class="changes">{list}</ol>
                    {repairs.filter(|r| r.moves.len() > 1).map(|repairs| proposal(&at, &repairs))}
                    <form class="card stack" method="post" action=format!("/desk/duty/calls/{shift}/end")>
                        <input type="hidden" name="absent" value=absent.clone() />
                        <label for="end-reason">{words.t("duty-call-end-why")}</label>
                        <input class="input" id="end-reason" name="reason" required />
                        <p><button class="button" type="submit">{words.t("duty-call-end")}</button></p>
                    </form>
                </div>
            </DeskShell>
        }
    })
    .await
}

fn tel(phone: &str) -> impl IntoView + use<> {
    view! { <a class="button tel" href=format!("tel:{phone}")><bdi dir="ltr">{phone.to_owned()}</bdi></a> }
}

const fn near(near: Near) -> &'static str {
    match near {
        Near::Standby => "near-standby",
        Near::Venue => "near-venue",
        Near::OnCall => "near-on_call",
        Near::Away => "near-away",
    }
}

fn line(at: &Staffed, shift: &str, absent: &str, one: &StandIn) -> impl IntoView + use<> {
    let words = at.words;
    let phone = (!one.phone.is_empty()).then(|| tel(&one.phone));
    let hours = one.hours / domain::HOUR;
    let said = one.said.as_ref().map(|(answer, time)| {
        let answer = words.t(&format!("answer-{answer}"));
        words.with("answer-said", &[("answer", answer.into()), ("time", when(at, *time).into())])
    });
    let button = |answer: &'static str, class: &'static str| {
        let label = words.with(&format!("answer-{answer}-name"), &[("name", one.name.as_str().into())]);
        view! { <button class=class name="answer" value=answer type="submit" aria-label=label>{words.t(&format!("answer-{answer}"))}</button> }
    };
    let near = words.t(near(one.near));
    let languages = |list: &[Language]| {
        let each: Vec<String> = list.iter().map(|l| words.t(&format!("language-{l}"))).collect();
        Formats::of(words.language()).list(&each)
    };
    let restores = (!one.restores.is_empty())
        .then(|| words.with("stand-in-restores", &[("languages", languages(&one.restores).into())]));
    view! {
        <li class="card stack">
            <p>
                <strong><bdi>{one.name.clone()}</bdi></strong> " · " {near} " · "
                {words.with("stand-in-hours", &[("count", hours.into())])} " · " {languages(&one.languages)}
            </p>
            {restores.map(|text| view! { <p><strong>{text}</strong></p> })}
            {said.map(|text| view! { <p class="soft">{text}</p> })}
            <form class="line" method="post" action=format!("/desk/duty/calls/{shift}")>
                {phone}
                <input type="hidden" name="absent" value=absent.to_owned() />
                <input type="hidden" name="who" value=one.account.to_string() />
                {button("coming", "button primary")} {button("declined", "button")} {button("no_answer", "button")}
            </form>
        </li>
    }
}

/// How it could be closed by moving more than one.
fn proposal(at: &Staffed, repairs: &Repairs) -> impl IntoView + use<> {
    let words = at.words;
    let moves = repairs.moves.iter().map(|m| {
        let takes = said::told(words, &at.expo, &m.takes);
        let text = match &m.leaves {
            Some(leaves) => {
                let leaves = said::told(words, &at.expo, leaves);
                words.with(
                    "repair-move",
                    &[("name", m.name.as_str().into()), ("takes", takes.into()), ("leaves", leaves.into())],
                )
            }
            None => words.with("repair-take", &[("name", m.name.as_str().into()), ("takes", takes.into())]),
        };
        let phone = (!m.phone.is_empty()).then(|| tel(&m.phone));
        view! { <li class="line">{text} " " {phone}</li> }
    });
    view! {
        <section class="card stack">
            <h2>{words.t("repair-title")}</h2>
            <ol>{moves.collect_view()}</ol>
        </section>
    }
}
