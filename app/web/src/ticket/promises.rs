//! Promises and clocks on a case's page: what is open, and the forms to make, keep, move and end them.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use desk::access::Caller;
use desk::views::TicketView;
use desk::{ClockView, Error, NewPromise, PromiseView, Told, Zoned};
use domain::clock::ClockState;
use domain::draft::{FieldError, Problem};
use domain::expo::Venue;
use domain::{ClockCode, ClockId, Language, Millis, PromiseState, State};
use leptos::prelude::*;
use serde::Deserialize;

use super::confirm::to_confirm;
use super::page::{Refused, page};
use super::sheet::Sheet;
use crate::i18n::Words;
use crate::queue::rows;
use crate::session::Staffed;

/// What the forms send, and what was wrong with it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) key: String,
    pub(super) body: String,
    pub(super) told: String,
    pub(super) due: String,
    pub(super) language: String,
    pub(super) reason: String,
    pub(super) message: String,
    pub(super) kind: String,
    pub(super) from: String,
    pub(super) side: String,
    pub(super) text: String,
    /// Which form it was: its address below the ticket's.
    #[serde(skip)]
    pub(super) form: String,
    #[serde(skip)]
    pub(super) errors: Vec<FieldError>,
}

/// A time on the venue's clock; empty is missing.
fn moment(expo: &Zoned, field: &str, typed: &str) -> Result<Millis, Error> {
    if typed.is_empty() {
        return Err(Error::field(field, Problem::Missing));
    }
    expo.instant(typed).ok_or_else(|| Error::field(field, Problem::NotATime))
}

pub(super) fn language(typed: &Typed) -> Result<Language, Error> {
    Language::from_code(&typed.language).ok_or_else(|| Error::field("language", Problem::UnknownChoice))
}

fn told(typed: &Typed) -> Result<Told, Error> {
    Ok(Told {
        reason: typed.reason.clone(),
        message: typed.message.replace("\r\n", "\n"),
        language: language(typed)?,
    })
}

/// `POST /desk/tickets/{number}/promises`.
pub(super) async fn promise(at: Staffed, Path(number): Path<String>, Form(typed): Form<Typed>) -> Response {
    let done = async {
        let ticket = at.web.desk.ticket_by_number(&at.caller, &number).await?;
        let new = NewPromise {
            key: typed.key.clone(),
            body: typed.body.replace("\r\n", "\n"),
            told: typed.told.clone(),
            due_at: moment(&at.expo, "due", &typed.due)?,
            language: language(&typed)?,
        };
        at.web.desk.promise(&at.caller, &ticket, new).await.map(drop)
    };
    let done = done.await;
    after(at, &number, "times", Typed { form: "promises".into(), ..typed }, done).await
}

/// `POST /desk/tickets/{number}/promises/{id}/{verb}`.
pub(super) async fn end_promise(
    at: Staffed,
    Path((number, id, verb)): Path<(String, String, String)>,
    Form(typed): Form<Typed>,
) -> Response {
    let (desk, who, promise) = (at.web.desk.clone(), &at.caller, ClockId(id.clone()));
    let done = async {
        match verb.as_str() {
            "keep" => desk.keep_promise(who, &promise, &typed.reason).await.map(drop),
            "move" => {
                let due = moment(&at.expo, "due", &typed.due)?;
                desk.move_promise(who, &promise, due, told(&typed)?).await.map(drop)
            }
            "withdraw" => desk.withdraw_promise(who, &promise, told(&typed)?).await.map(drop),
            _ => Err(Error::NotFound),
        }
    };
    let done = done.await;
    after(at, &number, "times", Typed { form: format!("promises/{id}/{verb}"), ..typed }, done).await
}

/// `POST /desk/tickets/{number}/clocks`.
pub(super) async fn start_clock(
    at: Staffed,
    Path(number): Path<String>,
    Form(typed): Form<Typed>,
) -> Response {
    let done = async {
        let ticket = at.web.desk.ticket_by_number(&at.caller, &number).await?;
        let kind =
            ClockCode::from_code(&typed.kind).ok_or_else(|| Error::field("kind", Problem::UnknownChoice))?;
        let from = match typed.from.as_str() {
            "" => None,
            from => Some(moment(&at.expo, "from", from)?),
        };
        at.web.desk.start_clock(&at.caller, &ticket, &typed.key, kind, from).await.map(drop)
    };
    let done = done.await;
    after(at, &number, "times", Typed { form: "clocks".into(), ..typed }, done).await
}

/// `POST /desk/tickets/{number}/waits`.
pub(super) async fn wait(at: Staffed, Path(number): Path<String>, Form(typed): Form<Typed>) -> Response {
    let done = async {
        let ticket = at.web.desk.ticket_by_number(&at.caller, &number).await?;
        let due = moment(&at.expo, "due", &typed.due)?;
        at.web.desk.wait_for_others(&at.caller, &ticket, &typed.key, due, &typed.reason).await.map(drop)
    };
    let done = done.await;
    after(at, &number, "times", Typed { form: "waits".into(), ..typed }, done).await
}

/// `POST /desk/tickets/{number}/clocks/{id}/{verb}`.
pub(super) async fn end_clock(
    at: Staffed,
    Path((number, id, verb)): Path<(String, String, String)>,
    Form(typed): Form<Typed>,
) -> Response {
    let done = end(&at, &at.caller, &ClockId(id.clone()), &verb, &typed).await;
    after(at, &number, "times", Typed { form: format!("clocks/{id}/{verb}"), ..typed }, done).await
}

async fn end(at: &Staffed, who: &Caller, clock: &ClockId, verb: &str, typed: &Typed) -> Result<(), Error> {
    let desk = &at.web.desk;
    match verb {
        "meet" => desk.meet_clock(who, clock, &typed.reason).await,
        "move" => {
            let due = moment(&at.expo, "due", &typed.due)?;
            desk.move_clock(who, clock, due, &typed.reason).await
        }
        "void" => desk.void_clock(who, clock, &typed.reason).await,
        _ => Err(Error::NotFound),
    }
}

/// Back to the case; or the case again, with everything that was typed and what is wrong with it.
pub(super) async fn after(
    at: Staffed,
    number: &str,
    part: &str,
    typed: Typed,
    done: Result<(), Error>,
) -> Response {
    let (error, errors) = match done {
        Ok(()) => {
            return Redirect::to(&format!("/desk/tickets/{number}?done={part}#case-{part}")).into_response();
        }
        Err(Error::Invalid(errors)) => (None, errors),
        Err(error @ (Error::NotFound | Error::Store(_) | Error::Internal(_))) => {
            return crate::refused::page(at, &error).await;
        }
        Err(error) => (Some(error), Vec::new()),
    };
    let status = error.as_ref().map_or(StatusCode::UNPROCESSABLE_ENTITY, crate::refused::status);
    let sentence = error.as_ref().map(|error| crate::refused::sentence(at.words, error));
    let times = Typed { errors, ..typed };
    page(at, number, status, Some(Refused { sentence, times, ..Refused::default() })).await
}

/// The part of the case's page: open promises, running clocks, and how to begin another.
pub(super) fn times(at: &Staffed, view: &TicketView, now: Millis, refused: &Refused) -> AnyView {
    let words = at.words;
    let number = view.row.number.to_string();
    let theirs = view.row.language;
    let spoken = at.caller.staff.speaks(theirs);
    let usual = if spoken { theirs.code() } else { words.language().code() };
    let open: Vec<&PromiseView> = view.promises.iter().filter(|p| p.state == PromiseState::Open).collect();
    let running = view.deadlines.iter().filter(|d| d.state == ClockState::Running);
    let (owed, running): (Vec<&ClockView>, Vec<&ClockView>) =
        running.partition(|d| d.clock.code == ClockCode::Confirm);
    let none = open.is_empty() && running.is_empty();
    let confirm = owed.first().map(|owed| to_confirm(at, view, &open, owed, now, refused));
    let promises = open.into_iter().map(|promise| {
        let deeds = view.may.promise.then(|| promise_deeds(words, &number, promise, usual, refused));
        promise_line(at, promise, now, deeds)
    });
    let clocks = running.into_iter().map(|deadline| {
        let deeds = view.may.clock.then(|| clock_deeds(words, &number, deadline, refused));
        clock_line(at, deadline, now, deeds)
    });
    let new_promise = view.may.promise.then(|| new_promise(at, &number, usual, refused));
    let new_clock = view.may.clock.then(|| new_clock(at, &number, refused));
    let claimed = view.row.state == State::Claimed;
    let waits = (view.may.clock && claimed).then(|| waits(at, &number, refused));
    view! {
        <section class="card" id="case-times" data-part>
            <h2>{words.t("times-title")}</h2>
            {none.then(|| view! { <p class="soft">{words.t("times-none")}</p> })}
            {confirm}
            <ul class="parts">{promises.collect_view()} {clocks.collect_view()}</ul>
            <div class="deeds">{new_promise} {new_clock} {waits}</div>
        </section>
    }
    .into_any()
}

pub(super) fn due(at: &Staffed, clock: &domain::Clock, now: Millis) -> AnyView {
    let time = rows::day_time(at.words, &at.expo, clock.due_at);
    rows::clock(at.words, clock, now, format!(" ({time})")).into_any()
}

fn promise_line(at: &Staffed, promise: &PromiseView, now: Millis, deeds: Option<AnyView>) -> AnyView {
    let words = at.words;
    let name = promise.by.as_ref().map_or_else(String::new, |by| by.name.clone());
    let time = rows::day_time(words, &at.expo, promise.made_at);
    let made = words.with("promise-made", &[("name", name.into()), ("time", time.into())]);
    let told = (!promise.told.is_empty())
        .then(|| format!(" · {}", words.with("promise-told", &[("name", promise.told.as_str().into())])));
    view! {
        <li id=format!("promise-{}", promise.id)>
            <p>{due(at, &promise.clock, now)}</p>
            <p lang=promise.language.code() dir="auto"><strong>{promise.body.clone()}</strong></p>
            <p class="by">{made} {told}</p>
            {deeds}
        </li>
    }
    .into_any()
}

fn promise_deeds(
    words: Words,
    number: &str,
    promise: &PromiseView,
    usual: &str,
    refused: &Refused,
) -> AnyView {
    let sheet = |verb: &str| Sheet::new(words, number, format!("promises/{}/{verb}", promise.id), refused);
    let (keep, other, back) = (sheet("keep"), sheet("move"), sheet("withdraw"));
    let moved =
        view! { {other.due("promise-due")} {other.message(usual)} {other.reason("promise-reason", true)} };
    let withdrawn = view! { {back.message(usual)} {back.reason("promise-reason", true)} };
    view! {
        <div class="deeds">
            {keep.folded("promise-keep", "promise-keep", keep.reason("promise-keep-note", false))}
            {other.folded("promise-move", "promise-move", moved.into_any())}
            {back.folded("promise-withdraw", "promise-withdraw", withdrawn.into_any())}
        </div>
    }
    .into_any()
}

fn clock_line(at: &Staffed, deadline: &ClockView, now: Millis, deeds: Option<AnyView>) -> AnyView {
    let words = at.words;
    let source = at
        .expo
        .clock_kind(deadline.clock.code)
        .map(|kind| kind.source_in(words.language()).to_owned())
        .unwrap_or_default();
    let source = (!source.is_empty()).then(|| words.with("times-source", &[("source", source.into())]));
    let later = (!deadline.clock.is_on_board(now)).then(|| words.t("times-later"));
    let facts: Vec<String> = [source, later].into_iter().flatten().collect();
    view! {
        <li id=format!("clock-{}", deadline.id)>
            <p>{due(at, &deadline.clock, now)}</p>
            <p class="by">{facts.join(" · ")}</p>
            {deeds}
        </li>
    }
    .into_any()
}

fn clock_deeds(words: Words, number: &str, deadline: &ClockView, refused: &Refused) -> AnyView {
    let sheet = |verb: &str| Sheet::new(words, number, format!("clocks/{}/{verb}", deadline.id), refused);
    let (meet, other, void) = (sheet("meet"), sheet("move"), sheet("void"));
    let moved = view! { {other.due("clock-due")} {other.reason("reason-label", true)} };
    view! {
        <div class="deeds">
            {meet.folded("clock-meet", "clock-meet", meet.reason("reason-label", true))}
            {other.folded("clock-move", "clock-move", moved.into_any())}
            {void.folded("clock-void", "clock-void", void.reason("reason-label", true))}
        </div>
    }
    .into_any()
}

/// The key of a form: the one that was sent before, so that sending it again does nothing twice.
fn key(at: &Staffed, sheet: &Sheet<'_>) -> AnyView {
    let before = sheet.value(|t| &t.key);
    let key = if before.is_empty() { at.web.desk.new_key() } else { before };
    view! { <input type="hidden" name="key" value=key /> }.into_any()
}

fn new_promise(at: &Staffed, number: &str, usual: &str, refused: &Refused) -> AnyView {
    let words = at.words;
    let sheet = Sheet::new(words, number, "promises".into(), refused);
    let inside = view! {
        {key(at, &sheet)}
        {sheet.field("body", words.t("promise-body"), "", &sheet.value(|t| &t.body), true)}
        {sheet.language(usual)}
        {sheet.due("promise-due")}
        {sheet.field("told", words.t("promise-to"), "text", &sheet.value(|t| &t.told), false)}
    };
    sheet.folded("promise-new", "promise-send", inside.into_any())
}

fn waits(at: &Staffed, number: &str, refused: &Refused) -> AnyView {
    let sheet = Sheet::new(at.words, number, "waits".into(), refused);
    let inside = view! { {key(at, &sheet)} {sheet.due("waits-until")} {sheet.reason("waits-reason", true)} };
    sheet.folded("waits-title", "waits-send", inside.into_any())
}

fn new_clock(at: &Staffed, number: &str, refused: &Refused) -> AnyView {
    let words = at.words;
    let sheet = Sheet::new(words, number, "clocks".into(), refused);
    let kinds = ClockCode::ALL
        .iter()
        .filter(|code| at.expo.clock_kind(**code).is_some_and(domain::ClockKind::is_by_hand))
        .map(|code| (code.code(), words.t(&format!("clock-{code}"))))
        .collect();
    let inside = view! {
        {key(at, &sheet)}
        {sheet.choice("kind", words.t("clock-kind"), kinds, &sheet.value(|t| &t.kind))}
        {sheet.field("from", words.t("clock-from"), "datetime-local", &sheet.value(|t| &t.from), false)}
        <p class="soft">{words.t("clock-from-hint")}</p>
    };
    sheet.folded("clock-new", "clock-start", inside.into_any())
}
