//! One offer: its sheet, what was asked about it, and what whoever reads it can do.

use desk::PromiseView;
use desk::handoff::HandoffView;
use domain::handoff::{NO_PROMISES, OfferState, Sheet};
use domain::{ClockId, PromiseState};
use leptos::prelude::*;

use crate::i18n::Words;
use crate::queue::rows;
use crate::request::inputs::textarea_content;
use crate::session::Staffed;

/// A deed that was refused, with what was typed for it.
#[derive(Clone, Default)]
pub(super) struct Refused {
    pub(super) sentence: Option<String>,
    pub(super) deed: String,
    pub(super) typed: String,
    /// The promises that were ticked.
    pub(super) read: Vec<ClockId>,
}

/// Who gives it to whom, and how it stands.
pub(super) fn state(words: Words, view: &HandoffView) -> String {
    let offer = &view.handoff;
    let to = match &offer.to {
        Some(to) => to.name.clone(),
        None => words.with(
            "handoff-next",
            &[("profession", words.t(&format!("profession-{}", offer.profession)).into())],
        ),
    };
    let by = offer.ended_by.as_ref().map_or_else(String::new, |by| by.name.clone());
    words.with(
        &format!("handoff-state-{}", offer.state),
        &[("from", offer.from.name.as_str().into()), ("to", to.into()), ("by", by.into())],
    )
}

/// A sheet in the order in which it is read aloud; what was promised stands beside it, as the log has it.
pub(super) fn lines(at: &Staffed, said: &Sheet, restated: &str) -> impl IntoView + use<> {
    let words = at.words;
    let step = match said.next_who.trim() {
        "" => said.next_step.clone(),
        who => {
            words.with("handoff-next-who", &[("step", said.next_step.as_str().into()), ("who", who.into())])
        }
    };
    let next = match said.next_at {
        Some(due) => {
            let time = rows::day_time(words, &at.expo, due);
            words.with("handoff-next-by", &[("step", step.into()), ("time", time.into())])
        }
        None => step,
    };
    let promises = match said.promises.trim() {
        NO_PROMISES => words.t("handoff-promises-none"),
        other => other.to_owned(),
    };
    let lines = [
        ("handoff-summary", said.summary.clone()),
        ("handoff-done", said.done.clone()),
        ("handoff-promises", promises),
        ("handoff-next_step", next),
        ("handoff-if_then", said.if_then.clone()),
        ("handoff-apart", said.apart.clone()),
        ("handoff-restated", restated.to_owned()),
    ];
    let lines = lines.into_iter().filter(|(_, text)| !text.trim().is_empty()).map(|(key, text)| {
        view! { <dt>{words.t(key)}</dt> <dd dir="auto">{text}</dd> }
    });
    view! { <dl class="sheet-lines">{lines.collect_view()}</dl> }
}

/// How closely to watch a case, and how its offer stands.
fn standing(words: Words, view: &HandoffView) -> impl IntoView + use<> {
    let severity = view.handoff.severity;
    view! {
        <p class=format!("severity {severity}")>{rows::mark(severity)} " " {words.t(&format!("severity-{severity}"))} " · " {state(words, view)}</p>
    }
}

/// The sheet of an offer, how it stands, and what was asked about it.
pub(super) fn sheet(at: &Staffed, view: &HandoffView) -> impl IntoView + use<> {
    view! { {standing(at.words, view)} {said(at, view)} }
}

/// The sheet of an offer, and what was asked about it.
pub(super) fn said(at: &Staffed, view: &HandoffView) -> impl IntoView + use<> {
    let words = at.words;
    let asked = view.lines.iter().map(|line| {
        let time = rows::day_time(words, &at.expo, line.at);
        view! { <li><strong><bdi>{line.by.name.clone()}</bdi></strong> " · " <small>{time}</small> <p dir="auto">{line.body.clone()}</p></li> }
    });
    let asked = asked.collect_view();
    view! {
        {lines(at, &view.handoff.sheet, &view.handoff.restated)}
        <ul class="asked">{asked}</ul>
    }
}

/// A box to tick for each promise that is open: whoever takes the case over has read it.
fn ticks(at: &Staffed, promises: &[&PromiseView], read: &[ClockId]) -> impl IntoView + use<> {
    let words = at.words;
    let some = !promises.is_empty();
    let boxes = promises.iter().map(|promise| {
        let time = rows::day_time(words, &at.expo, promise.clock.due_at);
        let until = words.with("handoff-promise-by", &[("time", time.into())]);
        let (name, checked) = (format!("read.{}", promise.id), read.contains(&promise.id));
        view! {
            <label class="choice">
                <input type="checkbox" name=name value="yes" checked=checked required />
                <span><bdi lang=promise.language.code()>{promise.body.clone()}</bdi> " " <small>{until}</small></span>
            </label>
        }
    });
    let boxes = boxes.collect_view();
    some.then(|| {
        view! {
            <fieldset class="field">
                <legend>{words.t("handoff-read")}</legend>
                <div class="choices">{boxes}</div>
            </fieldset>
        }
    })
}

/// What giver and receiver do with an open offer.
pub(super) fn deeds(
    at: &Staffed,
    view: &HandoffView,
    promises: &[PromiseView],
    refused: &Refused,
) -> Option<impl IntoView + use<>> {
    if view.handoff.state != OfferState::Open {
        return None;
    }
    let words = at.words;
    let open: Vec<&PromiseView> = promises.iter().filter(|p| p.state == PromiseState::Open).collect();
    let (number, id) = (view.row.number.to_string(), view.handoff.id.to_string());
    let form = |deed: &'static str, label: Option<&str>, button: &'static str, required: bool| {
        let typed = if refused.deed == deed { refused.typed.clone() } else { String::new() };
        let wrong = refused.sentence.clone().filter(|_| refused.deed == deed);
        let field = format!("{deed}-text");
        let (error, invalid) = (format!("{field}-error"), wrong.is_some());
        let described = invalid.then(|| error.clone());
        let area = label.map(|label| {
            view! {
                <label for=field.clone()>{words.t(label)}</label>
                <textarea class="input" id=field.clone() name="text" rows="2" maxlength="1000" dir="auto" required=required
                    aria-invalid=invalid.then_some("true") aria-describedby=described inner_html=textarea_content(&typed)></textarea>
            }
        });
        let class = if deed == "accept" { "button primary" } else { "button" };
        view! {
            <form class="stack" method="post" novalidate action=format!("/desk/handoffs/{id}/{deed}")>
                <input type="hidden" name="number" value=number.clone() />
                {(deed == "accept").then(|| ticks(at, &open, &refused.read))}
                {area}
                {wrong.map(|text| view! { <p class="error" id=error role="alert">{text}</p> })}
                <button class=class type="submit">{words.t(button)}</button>
            </form>
        }
    };
    let asks = view.handoff.sheet.asks_back();
    let restate = if asks { "handoff-restate-needed" } else { "handoff-restate" };
    let to_one = view.handoff.to.is_some();
    let accept = view.to_me.then(|| form("accept", Some(restate), "handoff-accept", asks));
    let decline =
        (view.to_me && to_one).then(|| form("decline", Some("reason-label"), "handoff-decline", true));
    let withdraw = view.may_withdraw.then(|| form("withdraw", None, "handoff-withdraw", false));
    Some(view! {
        <div class="halves">
            {accept}
            {form("ask", Some("handoff-ask-label"), "handoff-ask", true)}
            {decline}
            {withdraw}
        </div>
    })
}
