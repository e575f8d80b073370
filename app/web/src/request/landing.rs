//! The first pages: which language, what it is about, and the way back to a request.

use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::extract::{Form, Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use desk::presence::DutyCounts;
use domain::{Category, Language};
use leptos::prelude::*;
use serde::Deserialize;

use crate::cookies;
use crate::format::Formats;
use crate::i18n::Words;
use crate::request::lang::{self, Lang};
use crate::request::{errors, inputs};
use crate::shell::exhibitor::{Shell, Switch};
use crate::state::Web;
use crate::ui::icons::{self, icon};

/// How long a browser remembers the language, in seconds: the expo and the days around it.
const LANGUAGE_AGE: i64 = 14 * 24 * 60 * 60;

/// `GET /`: twelve languages, each in its own script; the guessed one first.
pub(crate) async fn choose_language(State(web): State<Web>, headers: HeaderMap) -> Response {
    let guessed = lang::guess(&headers);
    let w = Words::of(guessed);
    let shell = Shell::new(&web, w, w.t("languages-title")).switch(Switch::None);
    shell.respond(StatusCode::OK, move || languages(w, "")).await
}

/// All languages; `base` is what stands before a language's code in the addresses.
pub(crate) fn languages(w: Words, base: &'static str) -> impl IntoView {
    let guessed = w.language();
    let link = |language: Language, class: &'static str, text: String| {
        let (code, dir) = (language.code(), language.direction().code());
        let href = format!("{base}/{code}");
        view! { <a class=class href=href lang=code dir=dir hreflang=code>{text}{icon("next")}</a> }
    };
    let others = Language::ALL
        .iter()
        .filter(|l| **l != guessed)
        .map(|l| view! { <li>{link(*l, "button language", l.own_name().to_owned())}</li> })
        .collect_view();
    view! {
        <div class="page">
            <h1>{w.t("languages-title")}</h1>
            <p class="lead">{w.t("languages-lead")}</p>
            {link(guessed, "button primary language-first", w.t("languages-continue"))}
            <ul class="languages-all">{others}</ul>
            {emergency(w)}
        </div>
    }
}

/// `GET /{lang}`: what it is about, by plain words and pictures.
pub(crate) async fn choose_category(
    State(web): State<Web>,
    Path(code): Path<String>,
    place: Result<Query<Place>, QueryRejection>,
    headers: HeaderMap,
) -> Response {
    let Some(language) = Language::from_code(&code) else {
        // `/zh-TW` or `/EN` were meant well.
        return match Language::from_tag(&code) {
            Some(language) => Redirect::permanent(&format!("/{}", language.code())).into_response(),
            None => errors::missing(&web, Words::of(lang::guess(&headers))).await,
        };
    };
    let w = Words::of(language);
    let shell = Shell::new(&web, w, w.t("landing-title"));
    let base = format!("/{code}");
    let place = place.map(|Query(place)| place.query()).unwrap_or_default();
    // The page helps without it too, so that nobody waits for an answer about who is there.
    let duty = web.desk.duty_counts().await.ok().zip(web.desk.expo().await.ok());
    let now = web.desk.now();
    let duty = duty.map(|(counts, expo)| (counts, Formats::of(language).time(now, &expo.zone)));
    let mut response = shell
        .respond(StatusCode::OK, move || {
            view! { {categories(w, &base, &place, true)} {duty.map(|(counts, time)| on_duty(w, &counts, &time))} }
        })
        .await;
    let cookie = cookies::set(cookies::LANGUAGE, code, LANGUAGE_AGE, web.secure_cookies);
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// Where a card with a code hangs: it fills in hall and stand.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Place {
    pub(crate) hall: String,
    pub(crate) stand: String,
}

impl Place {
    /// The same again, for the next address.
    pub(crate) fn query(&self) -> String {
        let query = serde_urlencoded::to_string([("hall", &self.hall), ("stand", &self.stand)]);
        if self.hall.is_empty() && self.stand.is_empty() {
            return String::new();
        }
        query.map(|query| format!("?{query}")).unwrap_or_default()
    }
}

/// What it is about. `place` is handed on to the form; `find` offers the way back to a request that was sent before.
pub(crate) fn categories(w: Words, base: &str, place: &str, find: bool) -> impl IntoView + use<> {
    let (base, place) = (base.to_owned(), place.to_owned());
    let tile = |category: Category, class: &'static str| {
        let href = format!("{base}/new/{category}{place}");
        view! {
            <a class=class href=href>
                {icons::of_category(category)}
                <span class="tile-words">
                    <span class="tile-title">{w.t(&format!("category-{category}"))}</span>
                    <span class="tile-hint">{w.t(&format!("category-{category}.hint"))}</span>
                </span>
            </a>
        }
    };
    let pressing = Category::ALL.iter().filter(|c| c.rules().emergency).map(|c| tile(*c, "tile urgent"));
    let others =
        Category::ALL.iter().filter(|c| !c.rules().emergency).map(|c| view! { <li>{tile(*c, "tile")}</li> });
    view! {
        <div class="page">
            <h1>{w.t("landing-title")}</h1>
            <p class="lead">{w.t("landing-lead")}</p>
            <section class="emergency-first" aria-label=w.t("emergency-title")>
                {emergency(w)} {pressing.collect_view()}
            </section>
            <ul class="tiles">{others.collect_view()}</ul>
            {find
                .then(|| {
                    let href = format!("{base}/find");
                    view! { <p class="find-link"><a class="button" href=href>{icon("search")}{w.t("landing-find")}</a></p> }
                })}
        </div>
    }
}

/// Who could help at this moment: how many of each profession, and in which languages.
fn on_duty(w: Words, counts: &DutyCounts, time: &str) -> impl IntoView + use<> {
    let formats = Formats::of(w.language());
    let heads: Vec<String> = counts
        .professions
        .iter()
        .map(|(profession, count)| w.with(&format!("duty-{profession}"), &[("count", (*count).into())]))
        .collect();
    let languages: Vec<String> =
        counts.languages.iter().map(|language| w.t(&format!("language-{language}"))).collect();
    let told = if heads.is_empty() {
        view! { <p>{w.t("landing-duty-none")}</p> }.into_any()
    } else {
        let languages = w.with("landing-duty-languages", &[("languages", formats.list(&languages).into())]);
        view! {
            <h2>{w.with("landing-duty", &[("time", time.to_owned().into())])}</h2>
            <p>{formats.list(&heads)}</p>
            <p class="hint">{languages}</p>
        }
        .into_any()
    };
    view! { <section class="page on-duty">{told}</section> }
}

/// The emergency numbers, before everything else where somebody is hurt.
pub(crate) fn emergency(w: Words) -> impl IntoView {
    let number = |digits: &'static str, what: &'static str| {
        view! {
            <a class="emergency-number" href=format!("tel:{digits}")>
                {icon("phone")} <bdi class="digits">{digits}</bdi> <span>{w.t(what)}</span>
            </a>
        }
    };
    view! {
        <div class="emergency" role="group" aria-label=w.t("emergency-title")>
            <p>{w.t("emergency-lead")}</p>
            {number("120", "emergency-ambulance")}
            {number("110", "emergency-police")}
        </div>
    }
}

/// What somebody types who lost the link.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Search {
    number: String,
    code: String,
}

/// `GET /{lang}/find`.
pub(crate) async fn find(State(web): State<Web>, Lang(w): Lang) -> Response {
    find_page(&web, w, StatusCode::OK, Search::default(), false).await
}

/// `POST /{lang}/find`: to the status page, or the form again with what was typed.
pub(crate) async fn look_up(
    State(web): State<Web>,
    Lang(w): Lang,
    form: Result<Form<Search>, FormRejection>,
) -> Response {
    let Ok(Form(search)) = form else {
        return errors::bad_request(&web, w).await;
    };
    match web.desk.find_request(search.number.trim(), search.code.trim()).await {
        Ok(secret) => Redirect::to(&format!("/{}/r/{secret}", w.language().code())).into_response(),
        Err(desk::Error::NotFound | desk::Error::Forbidden | desk::Error::Invalid(_)) => {
            find_page(&web, w, StatusCode::UNPROCESSABLE_ENTITY, search, true).await
        }
        Err(error) => errors::page(&web, w, &error).await,
    }
}

async fn find_page(web: &Web, w: Words, status: StatusCode, search: Search, failed: bool) -> Response {
    let shell = Shell::new(web, w, w.t("find-title")).switch(Switch::Page("/find".into()));
    shell.respond(status, move || find_view(w, search, failed)).await
}

fn find_view(w: Words, search: Search, failed: bool) -> impl IntoView {
    let field = |name: &'static str, label: &'static str, hint: &'static str, value: String| {
        let (id, hint_id) = (format!("f-{name}"), format!("f-{name}-hint"));
        let described = if failed { format!("{hint_id} find-error") } else { hint_id.clone() };
        view! {
            <div class="field">
                <label for=id.clone()>{w.t(label)}</label>
                <p class="hint" id=hint_id>{w.t(hint)}</p>
                <input class="input short" id=id name=name value=value required dir="ltr" autocomplete="off"
                    autocapitalize="characters" spellcheck="false" aria-describedby=described
                    aria-invalid=failed.then_some("true") />
            </div>
        }
    };
    view! {
        <div class="page narrow">
            <h1>{w.t("find-title")}</h1>
            <p class="lead">{w.t("find-lead")}</p>
            {failed.then(|| inputs::banner("danger", "warning", Some("find-error"), w.t("find-error")))}
            <form method="post" action=format!("/{}/find", w.language().code()) class="stack" novalidate>
                {field("number", "find-number", "find-number-hint", search.number)}
                {field("code", "find-code", "find-code-hint", search.code)}
                <button class="button primary">{icon("search")}{w.t("find-send")}</button>
            </form>
            <p class="soft">{w.t("find-lost")}</p>
        </div>
    }
}
