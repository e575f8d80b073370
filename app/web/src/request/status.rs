//! The status page: where the request stands in plain words, the thread, and what one can do about it.

use desk::Zoned;
use desk::views::RequestView;
use domain::{Outcome, Reach, State};
use leptos::prelude::*;

use crate::format::Formats;
use crate::i18n::Words;
use crate::request::composer::{self, Writing};
use crate::request::inputs::banner;
use crate::request::rate::Rating;
use crate::request::{answers, landing, rate, thread, waits};
use crate::ui::icons::{self, icon};

/// Everything that the page shows.
pub(crate) struct Status {
    pub(crate) w: Words,
    pub(crate) venue: std::sync::Arc<Zoned>,
    pub(crate) request: RequestView,
    /// The address of this page.
    pub(crate) base: String,
    pub(crate) now: domain::Millis,
    pub(crate) writing: Writing,
    /// Stars and a word that could not be taken as they are.
    pub(crate) rating: Option<Rating>,
    /// What was just done, `done-CODE`.
    pub(crate) done: Option<&'static str>,
}

impl Status {
    fn is_open(&self) -> bool {
        self.request.state.is_open()
    }
}

/// The page. Parts with an id and `data-live` are exchanged by `status.js` when there is news; what is
/// being written stands outside of them.
pub(crate) fn page(s: &Status) -> impl IntoView + use<> {
    let (w, request) = (s.w, &s.request);
    let number = request.number.to_string();
    view! {
        <div class="page narrow status" data-poll=format!("{}/version", s.base) data-version=request.version.to_string()
            data-news=w.t("status-news") data-offline=w.t("status-offline")>
            <h1 class="with-icon">
                {icons::of_category(request.category)}
                <span>{w.t(&format!("category-{}", request.category))} " "
                    <bdi class="number" dir="ltr">{number}</bdi>
                </span>
            </h1>
            {s.done.map(|code| banner("good", "check", None, w.t(&format!("done-{code}"))))}
            {s.writing.failed.then(|| banner("danger", "warning", None, w.t("form-failed")))}
            {request.category.rules().emergency.then(|| landing::emergency(w))}
            <div id="state" data-live aria-live="polite">{state(s)}</div>
            <p class="news"><a href=s.base.clone() class="button quiet" data-check>{icon("refresh")}{w.t("status-check")}</a>
                <span role="status" data-state></span></p>
            <section class="stack" aria-labelledby="thread-title">
                <h2 id="thread-title">{w.t("thread-title")}</h2>
                {thread::list(w, &s.venue, request, &s.base, s.is_open())}
            </section>
            {(request.state != State::Closed).then(|| {
                composer::form(w, format!("{}/messages", s.base), &s.writing)
            })}
            <div id="ending" data-live class="stack">{ending(s)}</div>
            <div id="told">{told(s)}</div>
            <p class="row no-print">
                <a class="button" href=format!("{}/receipt", s.base)>{icon("print")}{w.t("status-receipt")}</a>
            </p>
        </div>
    }
}

fn state(s: &Status) -> AnyView {
    let (w, request) = (s.w, &s.request);
    let formats = Formats::of(w.language());
    let sentence = match (request.state, request.outcome) {
        (State::Resolved | State::Closed, Some(outcome)) => w.t(&format!("outcome-{outcome}.exhibitor")),
        (state, _) => w.t(&format!("state-{state}.exhibitor")),
    };
    let waiting = request.waiting.map(|waiting| view! { <p>{waits::waiting(w, waiting)}</p> });
    // The holder's profession is the first; the name is there only where it was shared.
    let mut who: Vec<_> = request.professions.iter().map(|p| w.t(&format!("profession-{p}"))).collect();
    if let (Some(first), Some(name)) = (who.first_mut(), &request.holder_name) {
        *first = thread::named(w, name, first);
    }
    let who = (!who.is_empty()).then(|| {
        let who = w.with("status-who", &[("who", formats.list(&who).into())]);
        view! { <p class="with-icon">{icon("person")}<span>{who}</span></p> }
    });
    let reached = request.reached.filter(|_| s.is_open()).map(|(kind, at)| {
        let time = formats.time(at, &s.venue.zone);
        let text = w.with(&format!("reached-{kind}"), &[("time", time.into())]);
        view! { <p class="with-icon reached">{icon("phone")}<strong>{text}</strong></p> }
    });
    let handed = request.handed_at.map(|at| {
        let text = w.with("status-handed", &[("time", formats.time(at, &s.venue.zone).into())]);
        view! { <p class="with-icon">{icon("person")}<span>{text}</span></p> }
    });
    let filed = formats.day_time(request.filed_at, &s.venue.zone);
    let clocks = s.is_open().then(|| waits::clocks(w, &s.venue, &request.clocks, s.now));
    let class = format!("card stack state state-{}", request.state);
    view! {
        <div class=class>
            <p class="state-sentence">{sentence}</p>
            {reached} {waiting} {who} {handed} {promised(s)} {clocks}
            <p class="soft small">{w.with("status-filed", &[("time", filed.into())])}</p>
        </div>
    }
    .into_any()
}

/// What the desk said that it will do, as it was written, and by when.
fn promised(s: &Status) -> Option<AnyView> {
    let w = s.w;
    let formats = Formats::of(w.language());
    let lines = s.request.promised.iter().map(|promise| {
        let time = formats.day_time(promise.due_at, &s.venue.zone);
        let key = if promise.due_at <= s.now { "promised-late" } else { "promised-by" };
        view! {
            <li>
                <strong class="said" dir="auto" lang=promise.language.code()>{promise.body.clone()}</strong>
                <span class="soft">{w.with(key, &[("time", time.into())])}</span>
            </li>
        }
    });
    (s.is_open() && !s.request.promised.is_empty()).then(|| {
        view! {
            <section class="promised" aria-labelledby="promised-title">
                <h2 class="label with-icon" id="promised-title">{icon("check")}<span>{w.t("promised-title")}</span></h2>
                <ul>{lines.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// Withdraw, say it is solved, open it again, rate.
fn ending(s: &Status) -> AnyView {
    let (w, request) = (s.w, &s.request);
    let withdrawn = request.outcome == Some(Outcome::Withdrawn);
    let post = |verb: &str, label: &'static str, class: &'static str, sign: &'static str| {
        let action = format!("{}/{verb}", s.base);
        view! {
            <form method="post" action=action><button class=class>{icon(sign)}{w.t(label)}</button></form>
        }
    };
    let rating = s.rating.clone().unwrap_or_else(|| match &request.rating {
        Some(given) => {
            Rating { stars: Some(given.stars), word: given.word.clone(), given: true, ..Rating::default() }
        }
        None => Rating::default(),
    });
    let shown = s.rating.is_some() || (!s.is_open() && !withdrawn);
    let rating = shown.then(|| {
        view! { <section class="card">{rate::form(w, format!("{}/rate", s.base), &rating)}</section> }
    });
    let actions = match request.state {
        State::Waiting | State::Claimed => view! {
            <div class="row">{post("solved", "status-solved", "button", "check")}</div>
            <details class="confirm">
                <summary>{w.t("status-withdraw")}</summary>
                <div class="stack">
                    <p>{w.t("status-withdraw-sure")}</p>
                    {post("withdraw", "status-withdraw-yes", "button danger", "close")}
                </div>
            </details>
        }
        .into_any(),
        State::Resolved => view! {
            <p class="label">{w.t("status-resolved-question")}</p>
            <div class="row">
                {post("solved", "status-solved", "button primary", "check")}
                {post("reopen", "status-reopen", "button", "refresh")}
            </div>
        }
        .into_any(),
        State::Closed => {
            view! { <div class="row">{post("reopen", "status-reopen", "button", "refresh")}</div> }.into_any()
        }
    };
    view! { {actions} {rating} }.into_any()
}

/// What they told us, as they wrote it.
fn told(s: &Status) -> AnyView {
    let (w, request) = (s.w, &s.request);
    let words = &request.words;
    let reach = Reach::from_code(&words.reach).map(|r| w.t(&format!("reach-{r}")));
    let other_side = if words.other_side.is_empty() && words.other_side_unreadable {
        w.t("field-other-side-unreadable")
    } else {
        words.other_side.clone()
    };
    let mut lines = answers::said(w, &s.venue, request.category, &request.answers);
    lines.extend([
        (w.t("field-hall"), request.hall.clone().unwrap_or_default()),
        (w.t("field-stand"), words.stand.clone()),
        (w.t("field-other-side"), other_side),
        (w.t("field-name"), words.name.clone()),
        (w.t("field-romanised"), words.romanised.clone()),
        (w.t("field-address-as"), words.address_as.clone()),
        (w.t("field-company"), words.company.clone()),
        (w.t("field-reach"), reach.unwrap_or_default()),
        (w.t("field-phone"), words.phone.clone()),
        (w.t("field-email"), words.email.clone()),
    ]);
    let lines = lines
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(label, text)| view! { <div><dt>{label}</dt><dd><bdi>{text}</bdi></dd></div> })
        .collect_view();
    view! {
        <details class="told">
            <summary>{w.t("status-told")}</summary>
            <div class="stack">
                <div class="said" dir="auto" lang=request.language.code()>{words.story.clone()}</div>
                {thread::files(w, &request.files, &s.base)}
                <dl class="facts">{lines}</dl>
            </div>
        </details>
    }
    .into_any()
}
