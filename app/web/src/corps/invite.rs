//! Invitations: handed out by link and code, opened once.

use axum::extract::{Form, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use desk::Error;
use desk::corps::Invitation;
use leptos::prelude::*;
use serde::Deserialize;

use crate::cookies;
use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::queue::rows;
use crate::request::qr;
use crate::session::{ClientAddr, Staffed, staff_language};
use crate::shell::desk::{Bare, DeskShell};
use crate::state::Web;

/// `POST /desk/people/invite`: everybody who never set a password.
pub(super) async fn all(at: Staffed) -> Response {
    let made = at.web.desk.invite(&at.caller, None).await;
    show(at, made).await
}

/// `POST /desk/people/{id}/invite`.
pub(super) async fn one(at: Staffed, Path(id): Path<String>) -> Response {
    let made = at.web.desk.invite(&at.caller, Some(&id.into())).await;
    show(at, made).await
}

async fn show(at: Staffed, made: Result<Vec<Invitation>, Error>) -> Response {
    let made = match made {
        Ok(made) => made,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    render(Audience::Staff, StatusCode::OK, move || {
        let cards = made.iter().map(|one| card(&at, one)).collect_view();
        let none = made.is_empty();
        view! {
            <DeskShell at=at.clone() title=words.t("invite-title") live="">
                <div class="stack narrow">
                    <h1>{words.t("invite-title")}</h1>
                    <p>{words.t("invite-lead")}</p>
                    {none.then(|| view! { <p class="empty">{words.t("invite-none")}</p> })}
                    <ul class="invitations">{cards}</ul>
                    <p class="papers line">
                        <button class="button" type="button" data-script data-print="a4" hidden>{words.t("deed-print")}</button>
                        <a class="button" href="/desk/people">{words.t("people-back")}</a>
                    </p>
                </div>
            </DeskShell>
        }
    })
    .await
}

fn card(at: &Staffed, one: &Invitation) -> impl IntoView + use<> {
    let words = at.words;
    let until = words.with("invite-until", &[("time", rows::day_time(words, &at.expo, one.until).into())]);
    let label = words.with("invite-code", &[("name", one.name.as_str().into())]);
    view! {
        <li class="card stack">
            <strong><bdi>{one.name.clone()}</bdi></strong>
            {qr::svg(&one.link, label)}
            <a class="feed" href=one.link.clone()><bdi dir="ltr">{one.link.clone()}</bdi></a>
            <span class="soft">{until}</span>
        </li>
    }
}

/// `GET /desk/join/{address}`.
pub(super) async fn door(
    State(web): State<Web>,
    Path(address): Path<String>,
    headers: HeaderMap,
    uri: axum::http::Uri,
) -> Response {
    let words = Words::of(staff_language(&headers, uri.query()));
    show_door(web, words, address, None).await
}

async fn show_door(web: Web, words: Words, address: String, wrong: Option<String>) -> Response {
    let invited = match web.desk.invited(&address).await {
        Ok(invited) => Some(invited),
        Err(Error::NotFound) => None,
        Err(error) => return crate::refused::plain(words, &error),
    };
    let status = match (&invited, &wrong) {
        (None, _) => StatusCode::NOT_FOUND,
        (Some(_), Some(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    render(Audience::Staff, status, move || {
        let here = format!("/desk/join/{address}");
        let form = match invited {
            Some(invited) => {
                let is_wrong = wrong.is_some();
                view! {
                    <form class="sign-in card" method="post" novalidate action=here.clone()>
                        <h1>{words.t("join-title")}</h1>
                        <p>{words.with("join-lead", &[("name", invited.name.as_str().into())])}</p>
                        <input type="hidden" name="username" value=invited.name autocomplete="username" />
                        <div class="field">
                            <label for="password">{words.t("people-password")}</label>
                            <p class="hint" id="password-hint">{words.t("people-password-hint")}</p>
                            <input id="password" name="password" type="password" autocomplete="new-password" required
                                aria-invalid=is_wrong.then_some("true")
                                aria-describedby=if is_wrong { "password-error" } else { "password-hint" } />
                            {wrong.map(|text| view! { <p class="error" id="password-error">{text}</p> })}
                        </div>
                        <button class="button primary" type="submit">{words.t("join-send")}</button>
                    </form>
                }
                .into_any()
            }
            None => view! {
                <div class="sign-in card">
                    <h1>{words.t("join-title")}</h1>
                    <p role="alert">{words.t("join-gone")}</p>
                    <a class="button" href="/desk/sign-in">{words.t("sign-in-title")}</a>
                </div>
            }
            .into_any(),
        };
        view! { <Bare web words title=words.t("join-title") next=here>{form}</Bare> }
    })
    .await
}

/// The password that somebody chose.
#[derive(Deserialize)]
pub(super) struct Chosen {
    password: String,
}

/// `POST /desk/join/{address}`: sets the password, signs in, and asks when they can work.
pub(super) async fn join(
    State(web): State<Web>,
    Path(address): Path<String>,
    ClientAddr(from): ClientAddr,
    headers: HeaderMap,
    Form(chosen): Form<Chosen>,
) -> Response {
    let words = Words::of(staff_language(&headers, None));
    let name = match web.desk.join(&address, &chosen.password).await {
        Ok(name) => name,
        Err(Error::Invalid(_)) => {
            return show_door(web, words, address, Some(words.t("people-password-wrong"))).await;
        }
        Err(Error::NotFound) => return show_door(web, words, address, None).await,
        Err(error) => return crate::refused::plain(words, &error),
    };
    let tablet = cookies::read(&headers, cookies::DEVICE);
    let Ok(session) = web.desk.sign_in(&name, &chosen.password, &from, tablet.as_deref()).await else {
        return Redirect::to("/desk/sign-in").into_response();
    };
    let seconds = (session.expires_at - web.desk.now()) / 1_000;
    let mut response = Redirect::to("/desk/shifts/wishes").into_response();
    if let Some(cookie) = cookies::set(cookies::SESSION, session.secret, seconds, web.secure_cookies) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
