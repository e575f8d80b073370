//! The expo itself: its dates and clock, halls with their hours, desks, and the hard rules of its roster.

use axum::extract::{Form, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use desk::Error;
use domain::draft::{FieldError, Problem};
use domain::expo::{DeskPlace, Expo, Hall};
use domain::roster::Rules;
use domain::{DeskKind, HOUR, Millis};
use leptos::prelude::*;
use serde::Deserialize;

use super::tabs;
use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::request::inputs::{Field, Inputs, Typing};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// Empty rows below those that are there.
const SPARE: usize = 2;

/// The rules, as fields in hours or in days.
const HOURS: [&str; 3] = ["rules.rest", "rules.day_max", "rules.total_max"];
const COUNTS: [&str; 2] = ["rules.nights", "rules.days"];

/// The form as it was typed.
#[derive(Clone, Default)]
struct Typed {
    pairs: Vec<(String, String)>,
    halls: usize,
    desks: usize,
    errors: Vec<FieldError>,
}

impl Typed {
    fn of(expo: &Expo) -> Self {
        let mut typed = Self { halls: expo.halls.len(), desks: expo.desks.len(), ..Self::default() };
        let mut put = |name: String, value: String| typed.pairs.push((name, value));
        for (name, value) in [
            ("name", &expo.name),
            ("zone", &expo.zone),
            ("starts_on", &expo.starts_on),
            ("ends_on", &expo.ends_on),
        ] {
            put(name.to_owned(), value.clone());
        }
        for (at, hall) in expo.halls.iter().enumerate() {
            put(format!("halls.{at}.code"), hall.code.clone());
            put(format!("halls.{at}.opens"), hall.opens.clone());
            put(format!("halls.{at}.closes"), hall.closes.clone());
        }
        for (at, desk) in expo.desks.iter().enumerate() {
            put(format!("desks.{at}.code"), desk.code.clone());
            put(format!("desks.{at}.kind"), desk.kind.to_string());
            put(format!("desks.{at}.name"), desk.name.clone());
            put(format!("desks.{at}.hall"), desk.hall.clone());
        }
        let rules = &expo.rules;
        for (name, span) in HOURS.into_iter().zip([rules.rest, rules.day_max, rules.total_max]) {
            put(name.to_owned(), (span as f64 / HOUR as f64).to_string());
        }
        for (name, count) in COUNTS.into_iter().zip([rules.nights, rules.days]) {
            put(name.to_owned(), count.to_string());
        }
        typed
    }

    fn get(&self, name: &str) -> &str {
        self.pairs.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value.trim())
    }

    /// The rows of a list that are not empty, in order.
    fn rows(&self, list: &str, telling: &str) -> Vec<usize> {
        let all = self.pairs.iter().filter_map(|(name, _)| {
            let at = name.strip_prefix(list)?.strip_prefix('.')?.strip_suffix(telling)?.strip_suffix('.')?;
            at.parse().ok()
        });
        let mut all: Vec<usize> =
            all.filter(|at: &usize| !self.get(&format!("{list}.{at}.{telling}")).is_empty()).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// What was typed as an expo, or what is no number.
    fn expo(&self) -> Result<Expo, Vec<FieldError>> {
        let mut faults = Vec::new();
        let mut hours = |name: &str| -> Millis {
            match self.get(name).replace(',', ".").parse::<f64>() {
                Ok(hours) if hours.is_finite() => (hours * HOUR as f64) as Millis,
                _ => {
                    faults.push(FieldError { field: name.to_owned(), problem: Problem::NotANumber });
                    0
                }
            }
        };
        let [rest, day_max, total_max] = HOURS.map(&mut hours);
        let mut count = |name: &str| -> u16 {
            self.get(name).parse().unwrap_or_else(|_| {
                faults.push(FieldError { field: name.to_owned(), problem: Problem::NotANumber });
                0
            })
        };
        let [nights, days] = COUNTS.map(&mut count);
        let halls = self.rows("halls", "code").into_iter().map(|at| {
            let of = |field: &str| self.get(&format!("halls.{at}.{field}")).to_owned();
            Hall { code: of("code"), opens: of("opens"), closes: of("closes") }
        });
        let mut desks: Vec<DeskPlace> = Vec::new();
        for at in self.rows("desks", "kind") {
            let of = |field: &str| self.get(&format!("desks.{at}.{field}")).to_owned();
            let Some(kind) = DeskKind::from_code(&of("kind")) else { continue };
            let code = of("code");
            // Nobody has to think of a code; files and the API need one that stays.
            let code = if code.is_empty() {
                let known = |code: &str| desks.iter().any(|d| d.code == code) || self.names_desk(code);
                (1..).map(|n| format!("{kind}-{n}")).find(|code| !known(code)).unwrap_or_default()
            } else {
                code
            };
            desks.push(DeskPlace { code, kind, name: of("name"), hall: of("hall") });
        }
        let expo = Expo {
            name: self.get("name").to_owned(),
            zone: self.get("zone").to_owned(),
            starts_on: self.get("starts_on").to_owned(),
            ends_on: self.get("ends_on").to_owned(),
            // Kept as it is: `Desk::change_expo`.
            public_url: String::new(),
            halls: halls.collect(),
            desks,
            rules: Rules { rest, day_max, total_max, nights, days },
            demo: false,
        };
        if faults.is_empty() { Ok(expo) } else { Err(faults) }
    }

    fn names_desk(&self, code: &str) -> bool {
        self.pairs.iter().any(|(name, value)| {
            name.starts_with("desks.") && name.ends_with(".code") && value.trim() == code
        })
    }
}

/// Whether it was just saved.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct After {
    saved: bool,
}

/// `GET /desk/roster/expo`.
pub(super) async fn page(at: Staffed, Query(after): Query<After>) -> Response {
    if let Err(error) = at.web.desk.may_plan(&at.caller) {
        return crate::refused::page(at, &error).await;
    }
    let typed = Typed::of(&at.expo.expo);
    show(at, StatusCode::OK, typed, after.saved).await
}

/// `POST /desk/roster/expo`.
pub(super) async fn save(at: Staffed, Form(pairs): Form<Vec<(String, String)>>) -> Response {
    let typed = Typed { pairs, ..Typed::default() };
    let read = typed.expo();
    let done = match &read {
        Ok(expo) => at.web.desk.change_expo(&at.caller, expo.clone()).await,
        Err(faults) => Err(Error::Invalid(faults.clone())),
    };
    match done {
        Ok(()) => Redirect::to("/desk/roster/expo?saved=true").into_response(),
        Err(Error::Invalid(errors)) => {
            // Rows are numbered anew without the empty ones, as the errors are.
            let typed = match read {
                Ok(expo) => Typed { errors, ..Typed::of(&expo) },
                Err(_) => {
                    let last = |list| typed.rows(list, if list == "halls" { "code" } else { "kind" });
                    let room = |list| last(list).last().map_or(0, |at| at + 1);
                    Typed { errors, halls: room("halls"), desks: room("desks"), ..typed }
                }
            };
            show(at, StatusCode::UNPROCESSABLE_ENTITY, typed, false).await
        }
        Err(error) => crate::refused::page(at, &error).await,
    }
}

async fn show(at: Staffed, status: StatusCode, typed: Typed, saved: bool) -> Response {
    let words = at.words;
    render(Audience::Staff, status, move || {
        let form = form(words, &typed);
        let faulty = !typed.errors.is_empty();
        view! {
            <DeskShell at=at.clone() title=words.t("expo-title") live="">
                <div class="stack">
                    <h1>{words.t("roster-title")}</h1>
                    {tabs(words, "/desk/roster/expo")}
                    {saved.then(|| view! { <p class="done" role="status">{words.t("expo-saved")}</p> })}
                    {faulty.then(|| view! { <p class="error" role="alert">{words.t("expo-faulty")}</p> })}
                    {form}
                </div>
            </DeskShell>
        }
    })
    .await
}

fn form(words: Words, typed: &Typed) -> impl IntoView + use<> {
    let inputs = Inputs { w: words, errors: &typed.errors, forgets: false };
    let line = |name: &str, key: &str, typing: Typing| {
        inputs.line(Field::new(name, words.t(key)).required(true), typed.get(name), typing)
    };
    let date = Typing { kind: "date", class: "input short", ..Typing::TEXT };
    let zone = Field::new("zone", words.t("expo-zone")).hint(words.t("expo-zone-hint")).required(true);
    let rules = HOURS.iter().chain(&COUNTS).map(|name| {
        let key = format!("expo-{}", name.replace('.', "-"));
        line(name, &key, Typing::NUMBER)
    });
    let whole = |list: &str| {
        inputs.faults(list).into_iter().map(|text| view! { <p class="error">{text}</p> }).collect_view()
    };
    view! {
        <form class="stack" method="post" novalidate action="/desk/roster/expo">
            <div class="halves">
                <section class="card stack">
                    <h2>{words.t("expo-title")}</h2>
                    {line("name", "expo-name", Typing::TEXT)}
                    <div class="line">{line("starts_on", "expo-starts", date)} {line("ends_on", "expo-ends", date)}</div>
                    {inputs.line(zone, typed.get("zone"), Typing::TEXT)}
                </section>
                <section class="card stack">
                    <h2>{words.t("expo-rules")}</h2>
                    <div class="numbers wide">{rules.collect_view()}</div>
                </section>
            </div>
            <section class="card stack">
                <h2>{words.t("expo-halls")}</h2>
                <p class="hint">{words.t("expo-halls-hint")}</p>
                {whole("halls")} {halls(words, &inputs, typed)}
            </section>
            <section class="card stack">
                <h2>{words.t("expo-desks")}</h2>
                <p class="hint">{words.t("expo-desks-hint")}</p>
                {whole("desks")} {desks(words, &inputs, typed)}
            </section>
            <p><button class="button primary" type="submit">{words.t("people-save")}</button></p>
        </form>
    }
}

fn halls(words: Words, inputs: &Inputs<'_>, typed: &Typed) -> impl IntoView + use<> {
    let time = Typing { kind: "time", class: "input short", ..Typing::TEXT };
    let short = Typing { class: "input short", ..Typing::TEXT };
    let rows = (0..typed.halls + SPARE).map(|at| {
        let path = |field: &str| format!("halls.{at}.{field}");
        let field = |name: &str, key: &str, typing: Typing| {
            inputs.line(Field::new(&path(name), words.t(key)), typed.get(&path(name)), typing)
        };
        // Opening and closing are wrong together.
        let hours = inputs.faults(&path("hours")).join(" ");
        view! {
            <div class="practice">
                {field("code", "expo-hall", short)} {field("opens", "expo-opens", time)} {field("closes", "expo-closes", time)}
                {(!hours.is_empty()).then(|| view! { <p class="error">{hours}</p> })}
            </div>
        }
    });
    rows.collect_view()
}

fn desks(words: Words, inputs: &Inputs<'_>, typed: &Typed) -> impl IntoView + use<> {
    let rows = (0..typed.desks + SPARE).map(|at| {
        let path = |field: &str| format!("desks.{at}.{field}");
        let (code, kind) = (path("code"), path("kind"));
        let mut kinds = vec![(String::new(), words.t("expo-no-desk"))];
        let each = DeskKind::ALL.iter().map(|k| (k.to_string(), words.t(&format!("desk-kind-{k}"))));
        kinds.extend(each);
        let line = |name: &str, key: &str| {
            inputs.line(Field::new(&path(name), words.t(key)), typed.get(&path(name)), Typing::TEXT)
        };
        let wrong = inputs.faults(&code).join(" ");
        view! {
            <div class="practice">
                <input type="hidden" name=code.clone() value=typed.get(&code).to_owned() />
                <div class="field">
                    <span aria-hidden="true">{words.t("expo-kind")}</span>
                    {inputs.select(kind.clone(), words.t("expo-kind"), typed.get(&kind), kinds)}
                </div>
                {line("name", "expo-desk-name")} {line("hall", "expo-hall")}
                {(!wrong.is_empty()).then(|| view! { <p class="error">{wrong}</p> })}
            </div>
        }
    });
    rows.collect_view()
}
