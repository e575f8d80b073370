//! Signing in and out, the language of the staff's pages, duty.

use axum::Router;
use axum::extract::{Form, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use desk::{DemoLogin, SignInError};
use domain::Language;
use leptos::prelude::*;
use serde::Deserialize;

use super::{ClientAddr, Staffed, staff_language};
use crate::cookies;
use crate::format::Formats;
use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::shell::desk::Bare;
use crate::state::Web;

/// Addresses of this module.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/desk/sign-in", get(page).post(sign_in))
        .route("/desk/sign-out", post(sign_out))
        .route("/desk/sign-out-everywhere", post(sign_out_everywhere))
        .route("/desk/language", post(language))
        .route("/desk/duty", post(duty))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Next {
    next: String,
    /// There while something was being sent by somebody whose session had ended.
    ended: Option<String>,
}

/// A path of our own, or the queue: never another site.
pub(crate) fn local(next: &str) -> &str {
    let fine =
        next.starts_with("/desk") && !next.contains(['\\', ':', '\r', '\n']) && !next.starts_with("//");
    if fine { next } else { "/desk" }
}

async fn page(
    State(web): State<Web>,
    headers: HeaderMap,
    uri: axum::http::Uri,
    Query(next): Query<Next>,
) -> Response {
    let words = Words::of(staff_language(&headers, uri.query()));
    let notice = next.ended.map(|_| words.t("sign-in-ended"));
    show(
        web,
        words,
        StatusCode::OK,
        String::new(),
        local(&next.next).to_owned(),
        Notice { notice, error: None },
    )
    .await
}

/// What the door says above its fields.
struct Notice {
    notice: Option<String>,
    error: Option<String>,
}

async fn show(
    web: Web,
    words: Words,
    status: StatusCode,
    name: String,
    next: String,
    said: Notice,
) -> Response {
    // Names and password of a demo are for everybody; a real desk has none to show.
    let logins = web.desk.demo_logins().await.unwrap_or_default();
    render(Audience::Staff, status, move || {
        let Notice { notice, error } = said;
        let wrong = error.is_some();
        view! {
            <Bare web words title=words.t("sign-in-title") next=format!("/desk/sign-in?next={next}")>
                <form class="sign-in card" method="post" novalidate action="/desk/sign-in">
                    <h1>{words.t("sign-in-title")}</h1>
                    <p>{words.t("sign-in-lead")}</p>
                    {notice.map(|notice| view! { <p class="done" role="status">{notice}</p> })}
                    {error.map(|error| view! { <p class="error" id="sign-in-error" role="alert">{error}</p> })}
                    <input type="hidden" name="next" value=next />
                    <div class="field">
                        <label for="name">{words.t("sign-in-name")}</label>
                        <input id="name" name="name" value=name autocomplete="username" required
                            aria-invalid=wrong.then_some("true") aria-describedby=wrong.then_some("sign-in-error") />
                    </div>
                    <div class="field">
                        <label for="password">{words.t("sign-in-password")}</label>
                        <input id="password" name="password" type="password" autocomplete="current-password" required
                            aria-invalid=wrong.then_some("true") aria-describedby=wrong.then_some("sign-in-error") />
                    </div>
                    <button class="button primary" type="submit">{words.t("sign-in-send")}</button>
                </form>
                {demo(words, logins)}
            </Bare>
        }
    })
    .await
}

/// Who works at the demo, so that one can look around.
fn demo(words: Words, logins: Vec<DemoLogin>) -> Option<impl IntoView> {
    let password = logins.first()?.password.clone();
    let line = |login: &DemoLogin| {
        let mut what: Vec<String> =
            login.professions.iter().map(|p| words.t(&format!("profession-{p}"))).collect();
        if what.is_empty() {
            what.push(words.t(&format!("role-{}", login.role)));
        }
        let what = Formats::of(words.language()).list(&what);
        view! { <li><strong>{login.name.clone()}</strong> " · " {what}</li> }
    };
    let lines = logins.iter().map(line).collect_view();
    Some(view! {
        <details class="card demo-logins">
            <summary>{words.t("sign-in-demo")}</summary>
            <p>{words.t("sign-in-demo-password")} " " <code>{password}</code></p>
            <ul class="names">{lines}</ul>
        </details>
    })
}

#[derive(Deserialize)]
struct Given {
    name: String,
    password: String,
    #[serde(default)]
    next: String,
}

async fn sign_in(
    State(web): State<Web>,
    ClientAddr(from): ClientAddr,
    headers: HeaderMap,
    Form(given): Form<Given>,
) -> Response {
    let words = Words::of(staff_language(&headers, None));
    let next = local(&given.next).to_owned();
    let tablet = cookies::read(&headers, cookies::DEVICE);
    let (status, sentence) =
        match web.desk.sign_in(&given.name, &given.password, &from, tablet.as_deref()).await {
            Ok(session) => {
                let seconds = (session.expires_at - web.desk.now()) / 1_000;
                let cookie = cookies::set(cookies::SESSION, session.secret, seconds, web.secure_cookies);
                return with_cookie(Redirect::to(&next).into_response(), cookie);
            }
            Err(SignInError::Wrong) => (StatusCode::UNPROCESSABLE_ENTITY, words.t("sign-in-wrong")),
            Err(SignInError::Slow { until }) => {
                let seconds = (until - web.desk.now()) / 1_000 + 1;
                (StatusCode::TOO_MANY_REQUESTS, words.with("sign-in-slow", &[("seconds", seconds.into())]))
            }
            Err(SignInError::Desk(error)) => {
                tracing::error!(%error, "nobody could sign in");
                (StatusCode::SERVICE_UNAVAILABLE, words.t("refused-unavailable"))
            }
        };
    show(web, words, status, given.name, next, Notice { notice: None, error: Some(sentence) }).await
}

fn with_cookie(mut response: Response, cookie: Option<http::HeaderValue>) -> Response {
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

async fn sign_out(State(web): State<Web>, headers: HeaderMap) -> Response {
    if let Some(secret) = cookies::read(&headers, cookies::SESSION)
        && let Err(error) = web.desk.sign_out(&secret).await
    {
        tracing::error!(%error, "a session could not be ended");
    }
    gone(&web)
}

async fn sign_out_everywhere(State(web): State<Web>, headers: HeaderMap) -> Response {
    if let Some(secret) = cookies::read(&headers, cookies::SESSION)
        && let Err(error) = web.desk.sign_out_everywhere(&secret).await
    {
        tracing::error!(%error, "sessions could not be ended");
    }
    gone(&web)
}

fn gone(web: &Web) -> Response {
    let cookie = cookies::set(cookies::SESSION, String::new(), 0, web.secure_cookies);
    with_cookie(Redirect::to("/desk/sign-in").into_response(), cookie)
}

#[derive(Deserialize)]
struct Choice {
    lang: String,
    #[serde(default)]
    next: String,
}

async fn language(State(web): State<Web>, Form(choice): Form<Choice>) -> Response {
    let chosen =
        Language::from_code(&choice.lang).filter(|l| Language::STAFF.contains(l)).unwrap_or(Language::En);
    let cookie =
        cookies::set(cookies::STAFF_LANGUAGE, chosen.code().to_owned(), 31_536_000, web.secure_cookies);
    with_cookie(Redirect::to(local(&choice.next)).into_response(), cookie)
}

#[derive(Deserialize)]
struct Duty {
    on: bool,
    #[serde(default)]
    next: String,
}

async fn duty(State(web): State<Web>, at: Staffed, Form(duty): Form<Duty>) -> Response {
    let done =
        if duty.on { web.desk.start_duty(&at.caller).await } else { web.desk.end_duty(&at.caller).await };
    match done {
        Ok(()) => Redirect::to(local(&duty.next)).into_response(),
        Err(error) => crate::refused::page(at, &error).await,
    }
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn signing_in_leads_to_our_own_pages_only() {
        assert_eq!(local("/desk/search"), "/desk/search");
        for evil in
            ["https://evil.example", "//evil.example", "/\\evil", "", "/desk\r\nx: y", "javascript:alert(1)"]
        {
            assert_eq!(local(evil), "/desk", "{evil}");
        }
    }
}
