//! The door of a shared tablet: who is signed in here, and the PIN that lets one of them go on.

use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use desk::{Here, SignInError};
use domain::AccountId;
use leptos::prelude::*;
use serde::Deserialize;

use crate::cookies;
use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::session::{Signed, local, staff_language};
use crate::shell::desk::Bare;
use crate::state::Web;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Next {
    next: String,
}

/// `GET /desk/lock`.
pub(super) async fn page(
    State(web): State<Web>,
    headers: HeaderMap,
    uri: axum::http::Uri,
    Query(next): Query<Next>,
) -> Response {
    let words = Words::of(staff_language(&headers, uri.query()));
    show(web, words, &headers, StatusCode::OK, local(&next.next).to_owned(), None).await
}

/// Whose PIN was wrong.
struct Wrong {
    who: String,
}

async fn show(
    web: Web,
    words: Words,
    headers: &HeaderMap,
    status: StatusCode,
    next: String,
    wrong: Option<Wrong>,
) -> Response {
    let secret = cookies::read(headers, cookies::DEVICE).unwrap_or_default();
    let people = match web.desk.people_here(&secret).await {
        Ok(people) => people,
        Err(error) => return crate::refused::plain(words, &error),
    };
    if people.is_empty() {
        let mut response = Redirect::to(&format!("/desk/sign-in?next={next}")).into_response();
        // A tablet that was taken out of use: nobody who signs in here is locked out any more.
        if let Ok(None) = web.desk.device(&secret).await
            && let Some(cookie) = cookies::set(cookies::DEVICE, String::new(), 0, web.secure_cookies)
        {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        return response;
    }
    render(Audience::Staff, status, move || {
        let back = next.clone();
        // A PIN that was wrong once too often ends the session: that person is not here any more.
        let ended = wrong.as_ref().is_some_and(|wrong| people.iter().all(|here| here.id.as_str() != wrong.who));
        let ended = ended.then(|| view! { <p class="error" role="alert">{words.t("lock-ended")}</p> });
        let people = people.iter().map(|here| person(words, here, &next, wrong.as_ref())).collect_view();
        view! {
            <Bare web words title=words.t("lock-title") next=format!("/desk/lock?next={back}")>
                <div class="stack lock">
                    <h1>{words.t("lock-title")}</h1>
                    <p>{words.t("lock-lead")}</p>
                    {ended}
                    <ul class="lock-people">{people}</ul>
                    <p><a class="button" href=format!("/desk/sign-in?next={back}")>{words.t("lock-other")}</a></p>
                </div>
            </Bare>
        }
    })
    .await
}

fn person(words: Words, here: &Here, next: &str, wrong: Option<&Wrong>) -> impl IntoView + use<> {
    let id = format!("pin-{}", here.id);
    let error_id = format!("{id}-error");
    let is_wrong = wrong.is_some_and(|wrong| wrong.who == here.id.as_str());
    let opens = here.has_pin.then(|| {
        let error =
            is_wrong.then(|| view! { <p class="error" id=error_id.clone() role="alert">{words.t("lock-wrong")}</p> });
        view! {
            <form class="line" method="post" novalidate action="/desk/lock">
                <input type="hidden" name="next" value=next.to_owned() />
                <input type="hidden" name="who" value=here.id.to_string() />
                <label class="hidden-text" for=id.clone()>{words.with("lock-pin", &[("name", here.name.as_str().into())])}</label>
                <input class="input short pin" id=id.clone() name="pin" type="password" inputmode="numeric" maxlength="8"
                    autocomplete="off" placeholder="PIN" autofocus=is_wrong aria-invalid=is_wrong.then_some("true")
                    aria-describedby=is_wrong.then_some(error_id) />
                <button class="button primary" type="submit">{words.t("lock-open")}</button>
            </form>
            {error}
        }
    });
    let password = (!here.has_pin).then(|| view! { <p class="soft">{words.t("lock-no-pin")}</p> });
    view! { <li class="card stack"><strong><bdi>{here.name.clone()}</bdi></strong> {opens} {password}</li> }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Given {
    who: String,
    pin: String,
    next: String,
}

/// `POST /desk/lock`.
pub(super) async fn unlock(State(web): State<Web>, headers: HeaderMap, Form(given): Form<Given>) -> Response {
    let words = Words::of(staff_language(&headers, None));
    let secret = cookies::read(&headers, cookies::DEVICE).unwrap_or_default();
    let next = local(&given.next).to_owned();
    match web.desk.unlock(&secret, &AccountId(given.who.clone()), &given.pin).await {
        Ok(session) => {
            let seconds = (session.expires_at - web.desk.now()) / 1_000;
            let cookie = cookies::set(cookies::SESSION, session.secret, seconds, web.secure_cookies);
            let mut response = Redirect::to(&next).into_response();
            if let Some(cookie) = cookie {
                response.headers_mut().append(header::SET_COOKIE, cookie);
            }
            response
        }
        Err(SignInError::Desk(error)) => crate::refused::plain(words, &error),
        Err(SignInError::Wrong | SignInError::Slow { .. }) => {
            let wrong = Some(Wrong { who: given.who });
            show(web, words, &headers, StatusCode::UNPROCESSABLE_ENTITY, next, wrong).await
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct LockFrom {
    next: String,
}

/// `POST /desk/lock/now`: by the page when nobody is at work, and by who lets a colleague have the tablet.
pub(super) async fn now(
    State(web): State<Web>,
    headers: HeaderMap,
    from: Result<Form<LockFrom>, FormRejection>,
) -> Response {
    let secret = cookies::read(&headers, cookies::SESSION).unwrap_or_default();
    let next = from.map(|Form(from)| local(&from.next).to_owned()).unwrap_or_else(|_| "/desk".to_owned());
    match web.desk.lock(&secret).await {
        Ok(()) => Redirect::to(&format!("/desk/lock?next={next}")).into_response(),
        Err(error) => crate::refused::plain(Words::of(staff_language(&headers, None)), &error),
    }
}

/// `POST /desk/lock/awake`: somebody is at work. 204; 401 where the session is locked or has ended.
pub(super) async fn awake(State(web): State<Web>, _: Signed, headers: HeaderMap) -> Response {
    let secret = cookies::read(&headers, cookies::SESSION).unwrap_or_default();
    match web.desk.use_session(&secret).await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => crate::refused::status(&error).into_response(),
    }
}
