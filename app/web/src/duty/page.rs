//! Who is on duty, who is expected, who stands by; and what a coordinator can do about it.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use desk::presence::{DutyBoard, Expected, OnDuty};
use domain::Level;
use domain::draft::FieldError;
use leptos::prelude::*;
use serde::Deserialize;

use super::stay;
use crate::format::Formats;
use crate::page::{Audience, render};
use crate::queue::rows;
use crate::request::inputs::{Field, Inputs, Typing};
use crate::roster::words as said;
use crate::session::{Staffed, clock_time};
use crate::shell::desk::DeskShell;

/// What a coordinator typed, and what is wrong with it.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) who: String,
    pub(super) reason: String,
    pub(super) hours: String,
    pub(super) consent: String,
    #[serde(skip)]
    pub(super) errors: Vec<FieldError>,
    /// Which form it was.
    #[serde(skip)]
    pub(super) form: &'static str,
}

/// `GET /desk/duty/board`.
pub(super) async fn page(at: Staffed) -> Response {
    show(at, StatusCode::OK, Typed::default(), None).await
}

/// `POST /desk/duty/put`.
pub(super) async fn put(at: Staffed, Form(typed): Form<Typed>) -> Response {
    let done = at.web.desk.put_on_duty(&at.caller, &typed.who.as_str().into(), &typed.reason).await;
    after(at, Typed { form: "put", ..typed }, done).await
}

/// `POST /desk/duty/off`.
pub(super) async fn off(at: Staffed, Form(typed): Form<Typed>) -> Response {
    let done = at.web.desk.take_off_duty(&at.caller, &typed.who.as_str().into(), &typed.reason).await;
    after(at, Typed { form: "off", ..typed }, done).await
}

/// `POST /desk/duty/rest`.
pub(super) async fn rest(at: Staffed, Form(typed): Form<Typed>) -> Response {
    let hours = typed.hours.trim().parse().unwrap_or(u16::MAX);
    let consented = typed.consent == "yes";
    let who = typed.who.as_str().into();
    let done = at.web.desk.shorten_rest(&at.caller, &who, hours, consented, &typed.reason).await;
    after(at, Typed { form: "rest", ..typed }, done).await
}

/// `POST /desk/duty/no-replacement`.
pub(super) async fn no_replacement(at: Staffed) -> Response {
    let done = at.web.desk.no_replacement(&at.caller).await;
    after(at, Typed::default(), done).await
}

pub(super) async fn after(at: Staffed, typed: Typed, done: desk::Result<()>) -> Response {
    match done {
        Ok(()) => Redirect::to("/desk/duty/board").into_response(),
        Err(desk::Error::Invalid(errors)) => {
            show(at, StatusCode::UNPROCESSABLE_ENTITY, Typed { errors, ..typed }, None).await
        }
        Err(error) => {
            let sentence = crate::refused::sentence(at.words, &error);
            show(at, crate::refused::status(&error), typed, Some(sentence)).await
        }
    }
}

async fn show(at: Staffed, status: StatusCode, typed: Typed, refused: Option<String>) -> Response {
    let board = match at.web.desk.duty_board(&at.caller).await {
        Ok(board) => board,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    render(Audience::Staff, status, move || {
        let coordinator = at.caller.staff.is_coordinator();
        let there = board.on_duty.iter().map(|one| on_duty(&at, one)).collect_view();
        let expected_list = board.expected.iter().map(|one| expected(&at, one)).collect_view();
        let standby = board.standby.iter().map(|one| expected(&at, one)).collect_view();
        let (nobody, none, no_standby) =
            (board.on_duty.is_empty(), board.expected.is_empty(), board.standby.is_empty());
        let calls = board.calls.iter().map(|call| {
            let who = if call.name.is_empty() { words.t("duty-call-nobody") } else { call.name.clone() };
            let shift = said::told(words, &at.expo, &call.shift);
            let text = words.with(
                &format!("duty-call-{}", call.reason),
                &[("name", who.into()), ("shift", shift.into())],
            );
            let href = format!("/desk/duty/calls/{}?absent={}", call.shift.shift, call.absent);
            view! { <li class="card line"><span class="late">"▲ " {text}</span> <a class="button primary" href=href>{words.t("duty-call-look")}</a></li> }
        });
        let calls = calls.collect_view();
        let mine = board.on_duty.iter().find(|one| one.account == at.caller.staff.id);
        // Without a shift nobody comes after one.
        let replacement = mine.is_some_and(|one| one.shift.is_some()).then(|| {
            view! {
                <form method="post" action="/desk/duty/no-replacement">
                    <button class="button" type="submit">{words.t("duty-no-replacement")}</button>
                </form>
            }
        });
        let somebody = !board.on_duty.is_empty();
        let stay = (mine.is_some() || (coordinator && somebody)).then(|| stay::form(words, &board, coordinator, &typed));
        let forms = coordinator.then(|| forms(&at, &board, &typed));
        view! {
            <DeskShell at=at.clone() title=words.t("duty-title") live="">
                <div class="stack" data-refresh="10">
                    <div class="line">
                        <h1>{words.t("duty-title")}</h1>
                        {coordinator.then(|| view! { <a class="button" href="/desk/hours">{words.t("hours-title")}</a> })}
                    </div>
                    {refused.map(|text| view! { <p class="error" role="alert">{text}</p> })}
                    {counts(&at, &board)} {replacement}
                    <ul class="changes" id="duty-calls" data-part aria-live="polite">{calls}</ul>
                    <section id="duty-there" data-part>
                        <h2>{words.with("duty-there", &[("count", board.on_duty.len().into())])}</h2>
                        {nobody.then(|| view! { <p class="empty">{words.t("duty-nobody")}</p> })}
                        <ul class="duty-list">{there}</ul>
                    </section>
                    <section id="duty-expected" data-part>
                        <h2>{words.t("duty-expected")}</h2>
                        {none.then(|| view! { <p class="empty">{words.t("duty-expected-none")}</p> })}
                        <ul class="duty-list">{expected_list}</ul>
                    </section>
                    <section id="duty-standby" data-part>
                        <h2>{words.t("duty-standby")}</h2>
                        {no_standby.then(|| view! { <p class="empty">{words.t("duty-standby-none")}</p> })}
                        <ul class="duty-list">{standby}</ul>
                    </section>
                    {stay} {forms}
                </div>
            </DeskShell>
        }
    })
    .await
}

/// How many are on duty, by profession and by language.
fn counts(at: &Staffed, board: &DutyBoard) -> impl IntoView + use<> {
    let words = at.words;
    let count = |what: String, count: usize| {
        view! { <li>{words.with("duty-count", &[("what", what.into()), ("count", count.into())])}</li> }
    };
    let professions = board.professions.iter().map(|(p, n)| count(words.t(&format!("profession-{p}")), *n));
    let languages = board.languages.iter().map(|(l, n)| count(words.t(&format!("language-{l}")), *n));
    view! {
        <div id="duty-counts" data-part>
            <ul class="coverage" aria-label=words.t("duty-counts-professions")>{professions.collect_view()}</ul>
            <ul class="coverage" aria-label=words.t("duty-counts-languages")>{languages.collect_view()}</ul>
        </div>
    }
}

fn on_duty(at: &Staffed, one: &OnDuty) -> impl IntoView + use<> {
    let words = at.words;
    let formats = Formats::of(words.language());
    let trades: Vec<String> = one.professions.iter().map(|p| words.t(&format!("profession-{p}"))).collect();
    let trades = if trades.is_empty() { vec![words.t(&format!("role-{}", one.role))] } else { trades };
    let spoken = one.languages.iter().filter(|(_, level)| *level >= Level::Working);
    let spoken: Vec<String> = spoken.map(|(l, _)| words.t(&format!("language-{l}"))).collect();
    let since = words.with("people-on-duty", &[("time", clock_time(words, &at.expo.zone, one.since).into())]);
    let until = one.shift.as_ref().map(|(shift, until)| {
        let time = clock_time(words, &at.expo.zone, *until);
        let desk = said::desk(words, &at.expo, &shift.desk);
        words.with("duty-until", &[("desk", desk.into()), ("time", time.into())])
    });
    let put = one.put_by.as_ref().map(|by| words.with("duty-put-by", &[("name", by.as_str().into())]));
    let notes: Vec<String> = [Some(since), until, put].into_iter().flatten().collect();
    view! {
        <li>
            <strong><bdi>{one.name.clone()}</bdi></strong> " · " {formats.list(&trades)} " · " {formats.list(&spoken)}
            <span class="soft">" " {notes.join(" · ")}</span>
        </li>
    }
}

fn expected(at: &Staffed, one: &Expected) -> impl IntoView + use<> {
    let words = at.words;
    let phone = (!one.phone.is_empty()).then(|| {
        view! { " " <a class="tel" href=format!("tel:{}", one.phone)><bdi dir="ltr">{one.phone.clone()}</bdi></a> }
    });
    let late = matches!(one.presence, domain::roster::Presence::Late | domain::roster::Presence::Absent);
    view! {
        <li>
            <strong><bdi>{one.name.clone()}</bdi></strong> " · " {said::told(words, &at.expo, &one.shift)} " · "
            <span class=if late { "late" } else { "soft" }>{words.t(&format!("presence-{}", one.presence))}</span>
            {phone}
        </li>
    }
}

fn forms(at: &Staffed, board: &DutyBoard, typed: &Typed) -> impl IntoView + use<> {
    let words = at.words;
    let choose = |id: &'static str, form: &'static str, people: Vec<(String, String)>| {
        let chosen = if typed.form == form { typed.who.clone() } else { String::new() };
        let options = people.into_iter().map(|(value, name)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{name}</option> }
        });
        view! {
            <div class="field">
                <label for=id>{words.t("duty-who")}</label>
                <select class="input" id=id name="who" required><option value="">"–"</option>{options.collect_view()}</select>
            </div>
        }
    };
    let reason = |form: &'static str| {
        let errors: &[FieldError] = if typed.form == form { &typed.errors } else { &[] };
        let inputs = Inputs { w: words, errors, forgets: false };
        let value = if typed.form == form { typed.reason.as_str() } else { "" };
        let wrong = inputs.faults("reason").join(" ");
        let id = format!("{form}-reason");
        let is_wrong = !wrong.is_empty();
        let error_id = format!("{id}-error");
        view! {
            <div class="field">
                <label for=id.clone()>{words.t("duty-reason")}</label>
                <input class="input" id=id name="reason" value=value.to_owned() required aria-invalid=is_wrong.then_some("true")
                    aria-describedby=is_wrong.then(|| error_id.clone()) />
                {is_wrong.then(|| view! { <p class="error" id=error_id.clone()>{wrong}</p> })}
            </div>
        }
    };
    let named = |list: Vec<(domain::AccountId, String)>| {
        list.into_iter().map(|(id, name)| (id.0, name)).collect::<Vec<_>>()
    };
    let others = named(board.others.clone());
    let there = named(board.on_duty.iter().map(|one| (one.account.clone(), one.name.clone())).collect());
    let rest_errors: &[FieldError] = if typed.form == "rest" { &typed.errors } else { &[] };
    let inputs = Inputs { w: words, errors: rest_errors, forgets: false };
    let hours = inputs.line(
        Field::new("hours", words.t("duty-rest-hours")).required(true),
        &typed.hours,
        Typing::NUMBER,
    );
    let consent = inputs
        .tick(Field::new("consent", words.t("duty-rest-consent")).required(true), typed.consent == "yes");
    view! {
        <div class="halves">
            <form class="card stack" method="post" novalidate action="/desk/duty/put">
                <h2>{words.t("duty-put")}</h2>
                {choose("put-who", "put", others.clone())} {reason("put")}
                <p><button class="button" type="submit">{words.t("duty-put-send")}</button></p>
            </form>
            <form class="card stack" method="post" novalidate action="/desk/duty/off">
                <h2>{words.t("duty-off")}</h2>
                {choose("off-who", "off", there)} {reason("off")}
                <p><button class="button" type="submit">{words.t("duty-off-send")}</button></p>
            </form>
            <form class="card stack" method="post" novalidate action="/desk/duty/rest">
                <h2>{words.t("duty-rest")}</h2>
                <p>{words.t("duty-rest-lead")}</p>
                {choose("rest-who", "rest", others)} {hours} {consent} {reason("rest")}
                <p><button class="button" type="submit">{words.t("duty-rest-send")}</button></p>
            </form>
        </div>
    }
}

/// When, in words, for the pages beside this one.
pub(super) fn when(at: &Staffed, moment: domain::Millis) -> String {
    rows::day_time(at.words, &at.expo, moment)
}
