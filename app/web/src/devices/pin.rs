//! One's own PIN for shared tablets.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use desk::Error;
use leptos::prelude::*;
use serde::Deserialize;

use crate::page::{Audience, render};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

#[derive(Default)]
struct Said {
    done: bool,
    wrong_old: bool,
    wrong_pin: bool,
}

/// `GET /desk/account/pin`.
pub(super) async fn page(at: Staffed) -> Response {
    show(at, StatusCode::OK, Said::default()).await
}

async fn show(at: Staffed, status: StatusCode, said: Said) -> Response {
    let words = at.words;
    let has = match at.web.desk.has_pin(&at.caller).await {
        Ok(has) => has,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let field = move |name: &'static str,
                      label: &str,
                      hint: Option<&str>,
                      wrong: Option<&str>,
                      mode: Option<&'static str>| {
        let (hint_id, error_id) = (format!("{name}-hint"), format!("{name}-error"));
        let described = [hint.map(|_| hint_id.clone()), wrong.map(|_| error_id.clone())];
        let described: Vec<_> = described.into_iter().flatten().collect();
        view! {
            <div class="field">
                <label for=name>{words.t(label)}</label>
                {hint.map(|hint| view! { <p class="hint" id=hint_id>{words.t(hint)}</p> })}
                <input class="input short" id=name name=name type="password" inputmode=mode required
                    autocomplete=if mode.is_some() { "off" } else { "current-password" }
                    aria-invalid=wrong.map(|_| "true") aria-describedby=(!described.is_empty()).then(|| described.join(" ")) />
                {wrong.map(|wrong| view! { <p class="error" id=error_id>{words.t(wrong)}</p> })}
            </div>
        }
    };
    render(Audience::Staff, status, move || {
        let done = said.done.then(|| view! { <p class="done" role="status">{words.t("pin-done")}</p> });
        let state = (has && !said.done).then(|| view! { <p class="soft">{words.t("pin-is-set")}</p> });
        view! {
            <DeskShell at title=words.t("pin-title") live="">
                {done}
                <form class="card stack narrow" method="post" novalidate action="/desk/account/pin">
                    <h1>{words.t("pin-title")}</h1>
                    <p>{words.t("pin-lead")}</p>
                    {state}
                    {field("old", "account-old", None, said.wrong_old.then_some("account-old-wrong"), None)}
                    {field("pin", "pin-new", Some("pin-hint"), said.wrong_pin.then_some("pin-wrong"), Some("numeric"))}
                    <p><button class="button primary" type="submit">{words.t("pin-save")}</button></p>
                </form>
            </DeskShell>
        }
    })
    .await
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Given {
    old: String,
    pin: String,
}

/// `POST /desk/account/pin`.
pub(super) async fn set(at: Staffed, Form(given): Form<Given>) -> Response {
    match at.web.desk.set_pin(&at.caller, &given.old, given.pin.trim()).await {
        Ok(()) => show(at, StatusCode::OK, Said { done: true, ..Said::default() }).await,
        Err(Error::Invalid(faults)) => {
            let wrong = |field: &str| faults.iter().any(|fault| fault.field == field);
            let said = Said { done: false, wrong_old: wrong("old"), wrong_pin: wrong("pin") };
            show(at, StatusCode::UNPROCESSABLE_ENTITY, said).await
        }
        Err(error) => crate::refused::page(at, &error).await,
    }
}
