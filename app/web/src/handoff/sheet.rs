//! One offer: its sheet, what was asked about it, and what whoever reads it can do.

use desk::handoff::HandoffView;
use domain::handoff::OfferState;
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

/// The sheet in the order in which it is read aloud.
pub(super) fn sheet(at: &Staffed, view: &HandoffView) -> impl IntoView + use<> {
    let words = at.words;
    let said = &view.handoff.sheet;
    let severity = view.handoff.severity;
    let next = match said.next_at {
        Some(due) => {
            let time = rows::day_time(words, &at.expo, due);
            words.with("handoff-next-by", &[("step", said.next_step.as_str().into()), ("time", time.into())])
        }
        None => said.next_step.clone(),
    };
    let lines = [
        ("handoff-summary", &said.summary),
        ("handoff-done", &said.done),
        ("handoff-promises", &said.promises),
        ("handoff-next_step", &next),
        ("handoff-if_then", &said.if_then),
        ("handoff-apart", &said.apart),
        ("handoff-restated", &view.handoff.restated),
    ];
    let lines = lines.into_iter().filter(|(_, text)| !text.trim().is_empty()).map(|(key, text)| {
        view! { <dt>{words.t(key)}</dt> <dd dir="auto">{text.clone()}</dd> }
    });
    let asked = view.lines.iter().map(|line| {
        let time = rows::day_time(words, &at.expo, line.at);
        view! { <li><strong><bdi>{line.by.name.clone()}</bdi></strong> " · " <small>{time}</small> <p dir="auto">{line.body.clone()}</p></li> }
    });
    let mark = rows_mark(severity);
    view! {
        <p class=format!("severity {severity}")>{mark} " " {words.t(&format!("severity-{severity}"))} " · " {state(words, view)}</p>
        <dl class="sheet-lines">{lines.collect_view()}</dl>
        <ul class="asked">{asked.collect_view()}</ul>
    }
}

/// A severity's symbol: never by colour alone.
pub(super) const fn rows_mark(severity: domain::handoff::Severity) -> &'static str {
    match severity {
        domain::handoff::Severity::Unstable => "▲▲",
        domain::handoff::Severity::Watch => "▲",
        domain::handoff::Severity::Stable => "●",
    }
}

/// What giver and receiver do with an open offer.
pub(super) fn deeds(at: &Staffed, view: &HandoffView, refused: &Refused) -> Option<impl IntoView + use<>> {
    if view.handoff.state != OfferState::Open {
        return None;
    }
    let words = at.words;
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
