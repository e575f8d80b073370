//! The calling screen: numbers and counters, each said in the language of its person. It hangs where everybody sees it, so
//! it knows nothing else.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use desk::Slip;
use leptos::prelude::*;
use serde::Serialize;

use super::page::number;
use crate::i18n::Words;
use crate::page::{Audience, render, title};
use crate::request::lang;
use crate::state::Web;

/// A number that is called.
#[derive(Serialize)]
struct Called {
    number: String,
    counter: String,
    lang: &'static str,
    dir: &'static str,
    text: String,
    /// Changes when the same number is called again.
    at: i64,
}

fn called(slip: &Slip) -> Called {
    let theirs = Words::of(slip.language);
    let number = number(slip.number);
    let text = theirs
        .with("screen-call", &[("number", number.clone().into()), ("counter", slip.counter.as_str().into())]);
    let (lang, dir) = (slip.language.code(), slip.language.direction().code());
    Called { number, counter: slip.counter.clone(), lang, dir, text, at: slip.called_at.unwrap_or_default() }
}

/// `GET /screen/now`: what is called now, the latest first.
pub(super) async fn now(State(web): State<Web>) -> Response {
    match web.desk.called_slips().await {
        Ok(slips) => {
            let all: Vec<Called> = slips.iter().map(called).collect();
            ([(header::CACHE_CONTROL, "no-store")], Json(all)).into_response()
        }
        Err(error) => crate::refused::status(&error).into_response(),
    }
}

/// `GET /screen`: the page; its script asks for what is called every two seconds.
pub(super) async fn show(State(web): State<Web>, headers: HeaderMap) -> Response {
    let w = Words::of(lang::of_browser(&headers));
    let slips = match web.desk.called_slips().await {
        Ok(slips) => slips,
        Err(error) => return crate::refused::status(&error).into_response(),
    };
    render(Audience::Exhibitor, StatusCode::OK, move || {
        let (style, script) = (web.assets.url("exhibitor.css"), web.assets.url("screen.js"));
        let calls = slips
            .iter()
            .map(called)
            .map(|call| {
                view! {
                    <li data-at=call.at.to_string()>
                        <bdi class="slip-number">{call.number}</bdi>
                        <bdi class="screen-counter">{call.counter}</bdi>
                        <span lang=call.lang dir=call.dir>{call.text}</span>
                    </li>
                }
            })
            .collect_view();
        view! {
            <!DOCTYPE html>
            <html lang=w.language().code() dir=w.language().direction().code()>
                <head>
                    <meta charset="utf-8" />
                    {title(&w.t("screen-title"))}
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <link rel="icon" href=web.assets.url("icon.svg") type="image/svg+xml" />
                    <link rel="stylesheet" href=style />
                    <script defer src=script></script>
                </head>
                <body class="exhibitor screen">
                    <main id="main">
                        <h1>{w.t("screen-title")}</h1>
                        <ol id="calls" aria-live="polite">{calls}</ol>
                        <p class="soft" id="nobody" hidden=!slips.is_empty()>{w.t("screen-empty")}</p>
                    </main>
                </body>
            </html>
        }
    })
    .await
}
