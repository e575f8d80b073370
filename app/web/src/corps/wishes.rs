//! When one can work, by the hour, on a phone.

use axum::extract::{Form, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use desk::corps::WishDay;
use domain::Millis;
use domain::roster::{Wish, clock_time};
use leptos::prelude::*;
use serde::Deserialize;

use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::roster::words as said;
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// Whether it was just saved.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Saved {
    saved: Option<String>,
}

/// `GET /desk/shifts/wishes`.
pub(super) async fn page(at: Staffed, Query(saved): Query<Saved>) -> Response {
    let days = match at.web.desk.my_wishes(&at.caller).await {
        Ok(days) => days,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    let today = at.expo.local(at.web.desk.now()).map(|(day, _)| day).unwrap_or_default();
    render(Audience::Staff, StatusCode::OK, move || {
        let first = days.iter().find(|day| day.day >= today).map(|day| day.day.clone());
        let days = days.iter().map(|one| day(words, one, Some(&one.day) == first.as_ref())).collect_view();
        let done = saved.saved.map(|_| view! { <p class="done" role="status">{words.t("wishes-saved")}</p> });
        view! {
            <DeskShell at title=words.t("wishes-title") live="">
                <form class="stack narrow" method="post" action="/desk/shifts/wishes">
                    <h1>{words.t("wishes-title")}</h1>
                    {done}
                    <p>{words.t("wishes-lead")}</p>
                    {days}
                    <div class="line sticky-foot">
                        <button class="button primary" type="submit">{words.t("people-save")}</button>
                        <a class="button" href="/desk/shifts">{words.t("shifts-title")}</a>
                    </div>
                </form>
            </DeskShell>
        }
    })
    .await
}

fn options(words: Words, chosen: Option<Wish>) -> impl IntoView + use<> {
    Wish::ALL
        .iter()
        .map(|wish| {
            let selected = chosen == Some(*wish);
            view! { <option value=wish.code() selected=selected>{words.t(&format!("wish-{wish}"))}</option> }
        })
        .collect_view()
}

fn day(words: Words, day: &WishDay, open: bool) -> impl IntoView + use<> {
    let label = said::day(words, &day.day);
    let hours = day.hours.iter().map(|hour| {
        let time = clock_time(hour.starts);
        let name = words.with("wishes-hour", &[("day", label.clone().into()), ("time", time.clone().into())]);
        view! {
            <label class="wish">
                <span>{time}</span>
                <select name=format!("h.{}", hour.from) aria-label=name>{options(words, Some(hour.wish))}</select>
            </label>
        }
    });
    let told = day.hours.iter().filter(|hour| hour.wish != Wish::Neutral).count();
    let count = (told > 0).then(|| words.with("wishes-told", &[("count", told.into())]));
    let whole = words.with("wishes-whole", &[("day", label.clone().into())]);
    view! {
        <details class="card wish-day" open=open>
            <summary>{label.clone()} " " <span class="soft">{count}</span></summary>
            <label class="wish whole">
                <span>{words.t("wishes-all")}</span>
                <select name=format!("d.{}", day.day) aria-label=whole>
                    <option value="">{words.t("wishes-each")}</option>
                    {options(words, None)}
                </select>
            </label>
            <div class="wishes">{hours.collect_view()}</div>
        </details>
    }
}

/// `POST /desk/shifts/wishes`. What is said of a whole day counts for each of its hours.
pub(super) async fn save(at: Staffed, Form(pairs): Form<Vec<(String, String)>>) -> Response {
    let mut said: Vec<(Millis, Wish)> = Vec::new();
    let mut whole: Vec<(String, Wish)> = Vec::new();
    for (name, value) in &pairs {
        let Some(wish) = Wish::from_code(value) else { continue };
        if let Some(from) = name.strip_prefix("h.").and_then(|from| from.parse().ok()) {
            said.push((from, wish));
        } else if let Some(day) = name.strip_prefix("d.") {
            whole.push((day.to_owned(), wish));
        }
    }
    for (from, wish) in &mut said {
        let day = at.expo.local(*from).map(|(day, _)| day);
        if let Some((_, all)) = whole.iter().find(|(of, _)| Some(of) == day.as_ref()) {
            *wish = *all;
        }
    }
    match at.web.desk.set_my_wishes(&at.caller, said).await {
        Ok(()) => Redirect::to("/desk/shifts/wishes?saved=yes").into_response(),
        Err(error) => crate::refused::page(at, &error).await,
    }
}
