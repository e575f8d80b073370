//! What the hours need: painted over days, copied, changed one by one.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use desk::Error;
use desk::roster::{DemandDay, DemandShift, Paint};
use domain::draft::{FieldError, Problem};
use domain::roster::{NeedLine, SpanFault, spans_of, spans_text, watches};
use domain::{Language, Profession};
use leptos::prelude::*;

use super::both::{self, Both};
use super::{tabs, words as said};
use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::request::inputs::{Choice, Field, Inputs, Typing};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

type Pairs = Form<Vec<(String, String)>>;

/// The numbers of a form: `need.lawyer`, `speaks.ru`.
const NEED: &str = "need.";
const SPEAKS: &str = "speaks.";

/// A template as it stands in the form.
#[derive(Clone, Default)]
struct Typed {
    desk: String,
    from: String,
    to: String,
    watch: String,
    first: String,
    spans: String,
    numbers: Vec<(String, String)>,
    both: Vec<Both>,
    day: String,
    errors: Vec<FieldError>,
}

impl Typed {
    fn read(pairs: Vec<(String, String)>) -> Self {
        let mut typed = Self::default();
        for (name, value) in pairs {
            if both::take(&mut typed.both, &name, &value) {
                continue;
            }
            match name.as_str() {
                "desk" => typed.desk = value,
                "from" => typed.from = value,
                "to" => typed.to = value,
                "watch" => typed.watch = value,
                "first" => typed.first = value,
                "spans" => typed.spans = value,
                "day" => typed.day = value,
                _ => typed.numbers.push((name, value)),
            }
        }
        typed
    }

    fn number(&self, name: &str) -> &str {
        self.numbers.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    /// The lines, and what is wrong with a number.
    fn lines(&self) -> Result<Vec<NeedLine>, FieldError> {
        let mut lines = Vec::new();
        for (name, value) in self.numbers.iter().filter(|(_, value)| !value.trim().is_empty()) {
            let profession = name.strip_prefix(NEED).and_then(Profession::from_code);
            let language = name.strip_prefix(SPEAKS).and_then(Language::from_code);
            if profession.is_none() && language.is_none() {
                continue;
            }
            let wrong = || FieldError { field: "needs".into(), problem: Problem::NotANumber };
            let heads = value.trim().parse().map_err(|_| wrong())?;
            lines.push(NeedLine { profession, language, heads });
        }
        for row in &self.both {
            lines.extend(row.line()?);
        }
        Ok(lines)
    }

    /// What it paints, or what is wrong.
    fn paint(&self) -> Result<Paint, FieldError> {
        let wrong = |_: SpanFault| FieldError { field: "spans".into(), problem: Problem::NotATime };
        let first = spans_of(&format!("{}-24:00", self.first)).ok().map_or(0, |spans| spans[0].starts);
        let spans = match self.watch.as_str() {
            "eight" => watches(first, 8),
            "six" => watches(first, 6),
            "none" => Vec::new(),
            _ => spans_of(&self.spans).map_err(wrong)?,
        };
        Ok(Paint {
            desk: self.desk.clone(),
            from: self.from.clone(),
            to: self.to.clone(),
            spans,
            lines: self.lines()?,
        })
    }
}

/// `GET /desk/roster/demand`.
pub(super) async fn page(at: Staffed) -> Response {
    let expo = &at.expo.expo;
    let typed = Typed {
        desk: expo.desks.first().map(|desk| desk.code.clone()).unwrap_or_default(),
        from: expo.starts_on.clone(),
        to: expo.ends_on.clone(),
        watch: "eight".into(),
        first: "08:00".into(),
        numbers: vec![(format!("{NEED}lawyer"), "2".into()), (format!("{NEED}notary"), "1".into())],
        day: expo.starts_on.clone(),
        ..Typed::default()
    };
    show(at, StatusCode::OK, typed).await
}

/// `POST /desk/roster/demand/paint`.
pub(super) async fn paint(at: Staffed, Form(pairs): Pairs) -> Response {
    let typed = Typed::read(pairs);
    let done = match typed.paint() {
        Ok(paint) => at.web.desk.paint(&at.caller, paint).await,
        Err(fault) => Err(Error::Invalid(vec![fault])),
    };
    after(at, typed, done).await
}

/// `POST /desk/roster/demand/copy`.
pub(super) async fn copy(at: Staffed, Form(pairs): Pairs) -> Response {
    let typed = Typed::read(pairs);
    let done = at.web.desk.copy_day(&at.caller, &typed.day, &typed.from, &typed.to).await;
    after(at, typed, done).await
}

async fn after(at: Staffed, typed: Typed, done: Result<(), Error>) -> Response {
    match done {
        Ok(()) => Redirect::to("/desk/roster/demand").into_response(),
        Err(Error::Invalid(errors)) => {
            show(at, StatusCode::UNPROCESSABLE_ENTITY, Typed { errors, ..typed }).await
        }
        Err(error) => crate::refused::page(at, &error).await,
    }
}

async fn show(at: Staffed, status: StatusCode, typed: Typed) -> Response {
    let days = match at.web.desk.demand(&at.caller).await {
        Ok(days) => days,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    render(Audience::Staff, status, move || {
        let table = days.iter().map(|day| day_row(&at, day)).collect_view();
        let desks = at.expo.expo.desks.iter();
        let head = desks
            .map(|d| view! { <th scope="col">{said::desk(words, &at.expo, &d.code)}</th> })
            .collect_view();
        view! {
            <DeskShell at=at.clone() title=words.t("roster-tab-demand") live="">
                <div class="stack">
                    <h1>{words.t("roster-title")}</h1>
                    {tabs(words, "/desk/roster/demand")}
                    <div class="scroll" tabindex="0" role="region" aria-label=words.t("roster-tab-demand")>
                        <table class="people demand">
                            <thead><tr><th scope="col">{words.t("demand-day")}</th>{head}</tr></thead>
                            <tbody>{table}</tbody>
                        </table>
                    </div>
                    <div class="halves">{paint_form(&at, &typed)} {copy_form(words, &typed)}</div>
                </div>
            </DeskShell>
        }
    })
    .await
}

fn day_row(at: &Staffed, day: &DemandDay) -> impl IntoView + use<> {
    let words = at.words;
    let cell = |code: &str| {
        let shifts = day.shifts.iter().filter(|shift| shift.desk == code);
        let each = shifts.map(|shift| {
            let needs = shift.lines.iter().map(|line| {
                let need = said::need(words, line);
                view! { <li>{words.with("demand-line", &[("count", line.heads.into()), ("who", need.into())])}</li> }
            });
            let href = format!("/desk/roster/demand/{}", shift.id);
            view! {
                <li>
                    <a href=href>{said::span(words, shift.span)}</a>
                    <ul>{needs.collect_view()}</ul>
                </li>
            }
        });
        view! { <td><ul class="demand-cell">{each.collect_view()}</ul></td> }
    };
    let cells = at.expo.expo.desks.iter().map(|desk| cell(&desk.code)).collect_view();
    view! { <tr><th scope="row">{said::day(words, &day.day)}</th>{cells}</tr> }
}

/// The numbers of what a shift needs.
fn numbers(words: Words, typed: &Typed) -> impl IntoView + use<> {
    let field = |name: String, label: String| {
        let value = typed.number(&name).to_owned();
        let id = format!("f-{}", name.replace('.', "-"));
        view! {
            <label class="number-field">
                <span>{label}</span>
                <input id=id class="input" name=name value=value type="number" min="0" max="99" inputmode="numeric" />
            </label>
        }
    };
    let professions =
        Profession::ALL.iter().map(|p| field(format!("{NEED}{p}"), words.t(&format!("profession-{p}"))));
    let languages =
        Language::ALL.iter().map(|l| field(format!("{SPEAKS}{l}"), words.t(&format!("language-{l}"))));
    let inputs = Inputs { w: words, errors: &typed.errors, forgets: false };
    let wrong = inputs.faults("needs").join(" ");
    let is_wrong = !wrong.is_empty();
    view! {
        <fieldset class="field" aria-describedby=is_wrong.then_some("needs-error")>
            <legend>{words.t("demand-heads")}</legend>
            <div class="numbers">{professions.collect_view()}</div>
            {is_wrong.then(|| view! { <p class="error" id="needs-error">{wrong}</p> })}
        </fieldset>
        <details class="field">
            <summary>{words.t("demand-languages")}</summary>
            <p class="hint">{words.t("demand-languages-hint")}</p>
            <div class="numbers">{languages.collect_view()}</div>
        </details>
        {both::fields(words, &typed.both, &typed.errors)}
    }
}

fn paint_form(at: &Staffed, typed: &Typed) -> impl IntoView + use<> {
    let words = at.words;
    let inputs = Inputs { w: words, errors: &typed.errors, forgets: false };
    let day = Typing { kind: "date", class: "input short", ..Typing::TEXT };
    let time = Typing { kind: "time", class: "input short", ..Typing::TEXT };
    let desks = at.expo.expo.desks.iter().map(|desk| Choice {
        value: desk.code.clone(),
        label: said::desk(words, &at.expo, &desk.code).into_any(),
    });
    let watches = ["eight", "six", "free", "none"].map(|code| Choice {
        value: code.to_owned(),
        label: words.t(&format!("demand-watch-{code}")).into_any(),
    });
    view! {
        <form class="card stack" method="post" novalidate action="/desk/roster/demand/paint">
            <h2>{words.t("demand-paint")}</h2>
            <p>{words.t("demand-paint-lead")}</p>
            {inputs.choices(Field::new("desk", words.t("demand-desk")).required(true), &typed.desk, desks.collect(), None, "choices")}
            <div class="line">
                {inputs.line(Field::new("from", words.t("demand-from")).required(true), &typed.from, day)}
                {inputs.line(Field::new("to", words.t("demand-to")).required(true), &typed.to, day)}
            </div>
            {inputs.choices(Field::new("watch", words.t("demand-watch")), &typed.watch, watches.into(), None, "choices")}
            {inputs.line(Field::new("first", words.t("demand-first")), &typed.first, time)}
            {inputs.line(Field::new("spans", words.t("demand-spans")).hint(words.t("demand-spans-hint")), &typed.spans, Typing::TEXT)}
            {numbers(words, typed)}
            <p><button class="button primary" type="submit">{words.t("demand-send")}</button></p>
        </form>
    }
}

fn copy_form(words: Words, typed: &Typed) -> impl IntoView + use<> {
    let inputs = Inputs { w: words, errors: &[], forgets: false };
    let day = Typing { kind: "date", class: "input short", ..Typing::TEXT };
    // The same days as above, under labels of their own: what was wrong is said above.
    let field = |name: &'static str, label: &str, value: &str| {
        let id = format!("copy-{name}");
        inputs.named_line(Field::new(&id, words.t(label)).required(true), name, value, day)
    };
    view! {
        <form class="card stack" method="post" novalidate action="/desk/roster/demand/copy">
            <h2>{words.t("demand-copy")}</h2>
            <p>{words.t("demand-copy-lead")}</p>
            {field("day", "demand-copy-day", &typed.day)}
            <div class="line">{field("from", "demand-from", &typed.from)} {field("to", "demand-to", &typed.to)}</div>
            <p><button class="button" type="submit">{words.t("demand-copy-send")}</button></p>
        </form>
    }
}

async fn find(at: &Staffed, id: &str) -> Result<(String, DemandShift), Error> {
    let days = at.web.desk.demand(&at.caller).await?;
    let found = days.into_iter().find_map(|day| {
        let shift = day.shifts.into_iter().find(|shift| shift.id.as_str() == id)?;
        Some((day.day, shift))
    });
    found.ok_or(Error::NotFound)
}

/// `GET /desk/roster/demand/{shift}`.
pub(super) async fn one(at: Staffed, Path(id): Path<String>) -> Response {
    show_one(at, id, StatusCode::OK, None).await
}

async fn show_one(at: Staffed, id: String, status: StatusCode, typed: Option<Typed>) -> Response {
    let (day, shift) = match find(&at, &id).await {
        Ok(found) => found,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let number = |line: &NeedLine| {
        let name = match (line.profession, line.language) {
            (Some(p), None) => format!("{NEED}{p}"),
            (None, Some(l)) => format!("{SPEAKS}{l}"),
            // Those who practise and speak have rows of their own.
            _ => return None,
        };
        Some((name, line.heads.to_string()))
    };
    let typed = typed.unwrap_or_else(|| Typed {
        numbers: shift.lines.iter().filter_map(number).collect(),
        both: shift.lines.iter().filter_map(Both::of).collect(),
        spans: spans_text(&[shift.span]),
        ..Typed::default()
    });
    let words = at.words;
    render(Audience::Staff, status, move || {
        let title = format!(
            "{} · {} · {}",
            said::day(words, &day),
            said::span(words, shift.span),
            said::desk(words, &at.expo, &shift.desk)
        );
        let here = format!("/desk/roster/demand/{id}");
        view! {
            <DeskShell at=at.clone() title=title.clone() live="">
                <div class="stack narrow">
                    <h1>{title}</h1>
                    <form class="card stack" method="post" novalidate action=here.clone()>
                        {numbers(words, &typed)}
                        <div class="line">
                            <button class="button primary" type="submit">{words.t("people-save")}</button>
                            <a class="button" href="/desk/roster/demand">{words.t("people-back")}</a>
                        </div>
                    </form>
                    <form method="post" action=format!("{here}/remove")>
                        <button class="button" type="submit">{words.t("demand-remove")}</button>
                    </form>
                </div>
            </DeskShell>
        }
    })
    .await
}

/// `POST /desk/roster/demand/{shift}`.
pub(super) async fn set(at: Staffed, Path(id): Path<String>, Form(pairs): Pairs) -> Response {
    let typed = Typed::read(pairs);
    let done = match typed.lines() {
        Ok(lines) => at.web.desk.set_needs(&at.caller, &id.as_str().into(), lines).await,
        Err(fault) => Err(Error::Invalid(vec![fault])),
    };
    match done {
        Ok(()) => Redirect::to("/desk/roster/demand").into_response(),
        Err(Error::Invalid(errors)) => {
            show_one(at, id, StatusCode::UNPROCESSABLE_ENTITY, Some(Typed { errors, ..typed })).await
        }
        Err(error) => crate::refused::page(at, &error).await,
    }
}

/// `POST /desk/roster/demand/{shift}/remove`.
pub(super) async fn remove(at: Staffed, Path(id): Path<String>) -> Response {
    match at.web.desk.remove_shift(&at.caller, &id.into()).await {
        Ok(()) => Redirect::to("/desk/roster/demand").into_response(),
        Err(error) => crate::refused::page(at, &error).await,
    }
}
