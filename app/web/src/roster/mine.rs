//! One's own shifts, made for a phone: the next one first, what changed, what one could take.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use desk::roster::{AskedSwap, MyShift, MyShifts, TakeWhat, Takeable};
use domain::SwapKind;
use domain::roster::Presence;
use leptos::prelude::*;
use serde::Deserialize;

use super::{changes, swaps, words as said};
use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::queue::rows;
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// What came of the last thing that was done.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Came {
    said: String,
}

/// `GET /desk/shifts`.
pub(super) async fn page(at: Staffed, Query(came): Query<Came>) -> Response {
    let done = match came.said.as_str() {
        "open" => Some(at.words.t("swap-said-open")),
        "one" => Some(at.words.t("swap-said-one")),
        "asked" => Some(at.words.t("swap-said-asked")),
        "done" => Some(at.words.t("swap-said-done")),
        _ => None,
    };
    show(at, StatusCode::OK, done, None).await
}

/// The page again, with why something was refused.
pub(super) async fn refused(at: Staffed, error: &desk::Error) -> Response {
    let sentence = crate::refused::sentence(at.words, error);
    show(at, crate::refused::status(error), None, Some(sentence)).await
}

/// `POST /desk/shifts/feed`: a new address for one's calendar.
pub(super) async fn renew(at: Staffed) -> Response {
    match at.web.desk.renew_feed(&at.caller).await {
        Ok(()) => Redirect::to("/desk/shifts").into_response(),
        Err(error) => refused(at, &error).await,
    }
}

async fn show(at: Staffed, status: StatusCode, done: Option<String>, refused: Option<String>) -> Response {
    let load = async {
        let mine = at.web.desk.my_shifts(&at.caller).await?;
        let feed = at.web.desk.feed_address(&at.caller).await?;
        // What changes while they read is news the next time.
        if let Some((latest, _)) = mine.news.first() {
            at.web.desk.seen_my_shifts(&at.caller, *latest).await?;
        }
        Ok::<_, desk::Error>((mine, feed))
    };
    let (mine, feed) = match load.await {
        Ok(loaded) => loaded,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    render(Audience::Staff, status, move || {
        let news = mine
            .news
            .iter()
            .map(|(when, change)| {
                let time = rows::day_time(words, &at.expo, *when);
                view! {
                    <div class="done" role="status">
                        <p>{words.with("shifts-news", &[("time", time.into())])}</p>
                        {changes::lines(&at, change)}
                    </div>
                }
            })
            .collect_view();
        let shifts = mine.shifts.iter().map(|shift| one(&at, shift, &mine)).collect_view();
        let asked = mine.asked.iter().map(|swap| {
            let action = format!("/desk/shifts/swaps/{}/withdraw", swap.id);
            view! {
                <li class="card">
                    <p>{swaps::sentence(&at, swap)}</p>
                    <p class="soft">{words.t("swap-waits")}</p>
                    <form method="post" action=action><button class="button" type="submit">{words.t("swap-withdraw")}</button></form>
                </li>
            }
        });
        let asked = asked.collect_view();
        let refusals = mine.refused.iter().map(|swap| refusal(&at, swap)).collect_view();
        let (none, past) = (mine.shifts.is_empty(), mine.past);
        let takeable = mine.takeable.iter().map(|take| takeable(&at, take)).collect_view();
        let nothing = mine.takeable.is_empty();
        let lang = words.language().code();
        let address = format!("{}/calendar/{feed}.ics?lang={lang}", at.expo.expo.public_url);
        view! {
            <DeskShell at=at.clone() title=words.t("shifts-title") live="">
                <div class="stack narrow">
                    <h1>{words.t("shifts-title")}</h1>
                    {done.map(|text| view! { <p class="done" role="status">{text}</p> })}
                    {refused.map(|text| view! { <p class="error" role="alert">{text}</p> })}
                    {news}
                    {none.then(|| view! { <p class="empty">{words.t("shifts-none")}</p> })}
                    <ul class="my-shifts">{shifts}</ul>
                    <p class="soft">{words.with("shifts-past", &[("count", past.into())])}</p>
                    <p><a class="button" href="/desk/shifts/wishes">{words.t("wishes-title")}</a></p>
                    <ul class="my-shifts">{asked} {refusals}</ul>
                    <h2>{words.t("shifts-take")}</h2>
                    {nothing.then(|| view! { <p class="empty">{words.t("shifts-take-none")}</p> })}
                    <ul class="my-shifts">{takeable}</ul>
                    <details class="card">
                        <summary>{words.t("feed-title")}</summary>
                        <p>{words.t("feed-lead")}</p>
                        <p><a class="feed" href=address.clone()><bdi dir="ltr">{address.clone()}</bdi></a></p>
                        <form method="post" action="/desk/shifts/feed">
                            <button class="button" type="submit">{words.t("feed-renew")}</button>
                        </form>
                    </details>
                </div>
            </DeskShell>
        }
    })
    .await
}

fn one(at: &Staffed, shift: &MyShift, mine: &MyShifts) -> impl IntoView + use<> {
    let words = at.words;
    let now = at.web.desk.now();
    let ahead = shift.span.from > now;
    let state = match shift.presence {
        Presence::Ahead => {
            words.with("presence-in", &[("span", rows::span(words, shift.span.from - now).into())])
        }
        other => words.t(&format!("presence-{other}")),
    };
    let check_in = matches!(shift.presence, Presence::Due | Presence::Late | Presence::Absent).then(|| {
        view! {
            <form method="post" action="/desk/duty">
                <input type="hidden" name="next" value="/desk/shifts" />
                <input type="hidden" name="on" value="true" />
                <button class="button primary large" type="submit">{words.t("duty-start")}</button>
            </form>
        }
    });
    let with: Vec<String> = shift
        .with
        .iter()
        .map(|(name, profession)| format!("{name} ({})", words.t(&format!("profession-{profession}"))))
        .collect();
    let with = (!with.is_empty()).then(|| {
        let names = crate::format::Formats::of(words.language()).list(&with);
        words.with("shifts-with", &[("names", names.into())])
    });
    let id = shift.shift.shift.to_string();
    let change = match &shift.swap {
        Some(swap) => {
            let action = format!("/desk/shifts/swaps/{}/withdraw", swap.id);
            let text = swaps::sentence(at, swap);
            view! {
                <p class="soft">{text}</p>
                <form method="post" action=action><button class="button" type="submit">{words.t("swap-withdraw")}</button></form>
            }
            .into_any()
        }
        None if ahead => {
            let others = mine.colleagues.iter().flat_map(|(who, name, shifts)| {
                shifts.iter().map(move |their| {
                    let text = format!("{name} · {}", said::told(words, &at.expo, their));
                    view! { <option value=format!("{who} {}", their.shift)>{text}</option> }
                })
            });
            let others = others.collect_view();
            let label = words.t("swap-with");
            view! {
                <details>
                    <summary>{words.t("swap-cannot")}</summary>
                    <form class="stack" method="post" action="/desk/shifts/propose">
                        <input type="hidden" name="shift" value=id.clone() />
                        <button class="button" name="kind" value="offer" type="submit">{words.t("swap-offer-send")}</button>
                    </form>
                    {to_one(words, &id, shift)}
                    <form class="stack" method="post" action="/desk/shifts/propose">
                        <input type="hidden" name="shift" value=id />
                        <select class="input" name="with" aria-label=label.clone() required>
                            <option value="">{label.clone()}</option>
                            {others}
                        </select>
                        <button class="button" name="kind" value="exchange" type="submit">{words.t("swap-exchange-send")}</button>
                    </form>
                </details>
            }
            .into_any()
        }
        None => ().into_any(),
    };
    view! {
        <li class="card stack" data-presence=shift.presence.code()>
            <p class="when"><strong>{said::day(words, &shift.shift.day)}</strong> " " {said::span(words, shift.shift.span)}</p>
            <p>{said::desk(words, &at.expo, &shift.shift.desk)} " · " {words.t(&format!("profession-{}", shift.shift.profession))}</p>
            <p class="soft">{state}</p>
            {with.map(|text| view! { <p class="soft">{text}</p> })}
            {check_in}
            {change}
        </li>
    }
}

/// Offers a shift to one colleague of those who could take it.
fn to_one(words: Words, id: &str, shift: &MyShift) -> Option<AnyView> {
    let takers = shift.takers.iter().map(|one| {
        let name = one.name.clone();
        let text = if one.touches { words.with("swap-to-touching", &[("name", name.into())]) } else { name };
        view! { <option value=one.account.to_string()>{text}</option> }
    });
    let (takers, label) = (takers.collect_view(), words.t("swap-to"));
    (!shift.takers.is_empty()).then(|| {
        view! {
            <form class="stack" method="post" action="/desk/shifts/propose">
                <input type="hidden" name="shift" value=id.to_owned() />
                <select class="input" name="to" aria-label=label.clone() required>
                    <option value="">{label.clone()}</option>
                    {takers}
                </select>
                <button class="button" name="kind" value="offer_to" type="submit">{words.t("swap-to-send")}</button>
            </form>
        }
        .into_any()
    })
}

/// What a coordinator refused, and why.
fn refusal(at: &Staffed, swap: &AskedSwap) -> impl IntoView + use<> {
    let words = at.words;
    let (when, why) = swap.ended.clone().unwrap_or_default();
    let time = rows::day_time(words, &at.expo, when);
    view! {
        <li class="card stack">
            <p>{swaps::sentence(at, swap)}</p>
            <p class="late">{words.with("swap-refused", &[("time", time.into())])}</p>
            <p dir="auto">{why}</p>
        </li>
    }
}

fn takeable(at: &Staffed, take: &Takeable) -> impl IntoView + use<> {
    let words = at.words;
    let (text, exchange) = match &take.what {
        TakeWhat::Swap(swap) => (swaps::sentence(at, swap), swap.kind == SwapKind::Exchange),
        TakeWhat::Short => {
            let shift = said::told(words, &at.expo, &take.shift);
            (words.with("shifts-short", &[("shift", shift.into())]), false)
        }
    };
    let label = words.t(if exchange { "swap-accept-exchange" } else { "swap-accept" });
    let touches = (!take.touches.is_empty()).then(|| {
        let rules = said::rules(words, &take.touches);
        view! { <p class="soft">{words.with("swap-touches", &[("rules", rules.into())])}</p> }
    });
    let form = if !take.not.is_empty() {
        let rules = said::rules(words, &take.not);
        view! { <p class="late">{words.with("shifts-not", &[("rules", rules.into())])}</p> }.into_any()
    } else {
        match &take.what {
            TakeWhat::Swap(swap) => {
                let action = format!("/desk/shifts/swaps/{}/accept", swap.id);
                // Who is asked by name can also say no; what is offered to all, they leave to others.
                let decline = swap.to.is_some().then(|| {
                    let action = format!("/desk/shifts/swaps/{}/withdraw", swap.id);
                    view! { <form method="post" action=action><button class="button" type="submit">{words.t("swap-decline")}</button></form> }
                });
                view! {
                    <form method="post" action=action><button class="button primary" type="submit">{label}</button></form>
                    {decline}
                }
                .into_any()
            }
            TakeWhat::Short => view! {
                <form method="post" action="/desk/shifts/propose">
                    <input type="hidden" name="shift" value=take.shift.shift.to_string() />
                    <input type="hidden" name="profession" value=take.shift.profession.code() />
                    <button class="button primary" name="kind" value="take" type="submit">{label}</button>
                </form>
            }
            .into_any(),
        }
    };
    view! { <li class="card stack"><p>{text}</p> {touches} {form}</li> }
}
