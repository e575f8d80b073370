//! Staying on beyond the end of a shift: for oneself, and as a coordinator for somebody.

use axum::extract::Form;
use axum::response::Response;
use desk::presence::DutyBoard;
use domain::draft::FieldError;
use domain::{AccountId, MINUTE};
use leptos::prelude::*;

use super::page::{Typed, after};
use crate::i18n::Words;
use crate::request::inputs::{Field, Inputs, Typing};
use crate::session::Staffed;

/// How long one can say that one stays, in minutes.
const CHOICES: [i64; 4] = [30, 60, 120, 240];

/// `POST /desk/duty/stay`.
pub(super) async fn stay(at: Staffed, Form(typed): Form<Typed>) -> Response {
    let who =
        if typed.who.is_empty() { at.caller.staff.id.clone() } else { AccountId::from(typed.who.as_str()) };
    // What is no number is no choice of the form: the desk refuses it, and names the field.
    let minutes: i64 =
        typed.hours.parse().ok().filter(|minutes| CHOICES.contains(minutes)).unwrap_or_default();
    let until = at.web.desk.now() + minutes * MINUTE;
    let done = at.web.desk.stay_on(&at.caller, &who, until, &typed.reason).await;
    after(at, Typed { form: "stay", ..typed }, done).await
}

/// The form: of whoever is on duty themselves, or with a choice of who.
pub(super) fn form(
    words: Words,
    board: &DutyBoard,
    coordinator: bool,
    typed: &Typed,
) -> impl IntoView + use<> {
    let is_this = typed.form == "stay";
    let errors: &[FieldError] = if is_this { &typed.errors } else { &[] };
    let inputs = Inputs { w: words, errors, forgets: false };
    let typed = if is_this { typed.clone() } else { Typed::default() };
    let who = coordinator.then(|| {
        let options = board.on_duty.iter().map(|one| {
            let selected = typed.who == one.account.as_str();
            view! { <option value=one.account.to_string() selected=selected>{one.name.clone()}</option> }
        });
        view! {
            <div class="field">
                <label for="stay-who">{words.t("duty-who")}</label>
                <select class="input" id="stay-who" name="who" required><option value="">"–"</option>{options.collect_view()}</select>
            </div>
        }
    });
    let wrong = inputs.faults("until").join(" ");
    let is_wrong = !wrong.is_empty();
    let lengths = CHOICES.into_iter().map(|minutes| {
        let selected = typed.hours == minutes.to_string();
        let text = words.with("stay-minutes", &[("minutes", minutes.into())]);
        view! { <option value=minutes.to_string() selected=selected>{text}</option> }
    });
    let reason =
        inputs.line(Field::new("reason", words.t("stay-reason")).required(true), &typed.reason, Typing::TEXT);
    let title = if coordinator { "stay-title-other" } else { "stay-title" };
    view! {
        <form class="card stack" id="stay" method="post" novalidate action="/desk/duty/stay">
            <h2>{words.t(title)}</h2>
            {who}
            <div class="field">
                <label for="stay-for">{words.t("stay-for")}</label>
                <select class="input" id="stay-for" name="hours" aria-invalid=is_wrong.then_some("true")
                    aria-describedby=is_wrong.then_some("stay-for-error")>
                    {lengths.collect_view()}
                </select>
                {is_wrong.then(|| view! { <p class="error" id="stay-for-error">{wrong}</p> })}
            </div>
            {reason}
            <p><button class="button" type="submit">{words.t("stay-send")}</button></p>
        </form>
    }
}
