//! What the case itself says beside a sheet, so that nobody has to write it: what is promised, what runs, what other
//! professions do, and which papers there are.

use desk::PromiseView;
use desk::handoff::HandoffView;
use desk::views::{File, TicketView};
use domain::{Millis, PartState, PromiseState};
use leptos::prelude::*;

use crate::queue::rows;
use crate::session::Staffed;
use crate::ticket::history;

/// Everything that the case says, in the order of the sheet.
pub(super) fn facts(at: &Staffed, view: &TicketView, now: Millis) -> AnyView {
    let words = at.words;
    let number = view.row.number.to_string();
    let promises =
        view.promises.iter().filter(|p| p.state != PromiseState::Moved).map(|p| promised(at, p, now));
    let promises: Vec<AnyView> = promises.collect();
    let none = promises.is_empty();
    let running = view.deadlines.iter().filter(|d| d.state == domain::ClockState::Running).map(|deadline| {
        let due = rows::day_time(words, &at.expo, deadline.clock.due_at);
        view! { <li>{rows::clock(words, &deadline.clock, now, format!(" ({due})"))}</li> }
    });
    let running = running.collect_view();
    let parts = view.parts.iter().filter(|p| p.part.state != PartState::Cancelled).map(|part| {
        let who = words.t(&format!("profession-{}", part.part.profession));
        let state = words.t(&format!("part_state-{}", part.part.state));
        let holder = part.part.holder.as_ref().map(|holder| holder.name.clone());
        let result = (!part.result.is_empty()).then(|| view! { <p dir="auto">{part.result.clone()}</p> });
        view! { <li><strong>{who}</strong> ": " {state} " " <bdi>{holder}</bdi> {result}</li> }
    });
    let parts: Vec<_> = parts.collect();
    let files: Vec<&File> = view.files.iter().chain(view.messages.iter().flat_map(|m| &m.files)).collect();
    let papers = files.iter().map(|file| {
        let href = format!("/desk/tickets/{number}/files/{}/original", file.id);
        view! { <li><a href=href download=file.name.clone()><bdi>{file.name.clone()}</bdi></a></li> }
    });
    let papers: Vec<_> = papers.collect();
    let list = |key: &str, items: AnyView, some: bool| {
        let title = words.t(key);
        some.then(|| view! { <dt>{title}</dt> <dd><ul class="facts-list">{items}</ul></dd> })
    };
    let some_run = view.deadlines.iter().any(|d| d.state == domain::ClockState::Running);
    let (some_parts, some_papers) = (!parts.is_empty(), !papers.is_empty());
    let interpreter = view.interpreter.as_ref().map(|one| {
        let label = words.t("interpreter-label");
        view! { <dt>{label}</dt> <dd><bdi>{one.name.clone()}</bdi></dd> }
    });
    let times = format!("/desk/tickets/{number}#case-times");
    view! {
        <section class="card stack" id="handoff-facts" data-part>
            <h2>{words.t("handoff-facts")}</h2>
            <dl class="sheet-lines">
                <dt>{words.t("handoff-promises")}</dt>
                <dd>
                    {none.then(|| words.t("handoff-promises-no-open"))}
                    <ul class="facts-list">{promises}</ul>
                    {view.may.promise.then(|| view! { <a class="no-print" href=times>{words.t("handoff-promises-mend")}</a> })}
                </dd>
                {interpreter}
                {list("handoff-running", running.into_any(), some_run)}
                {list("handoff-parts", parts.into_any(), some_parts)}
                {list("handoff-papers", papers.into_any(), some_papers)}
            </dl>
        </section>
    }
    .into_any()
}

/// A promise, by when, and what became of it.
fn promised(at: &Staffed, promise: &PromiseView, now: Millis) -> AnyView {
    let words = at.words;
    let due = rows::day_time(words, &at.expo, promise.clock.due_at);
    let when = match promise.state {
        PromiseState::Open => rows::clock(words, &promise.clock, now, format!(" ({due})")).into_any(),
        ended => view! { <span class="soft">{words.t(&format!("promise-state-{ended}"))}</span> }.into_any(),
    };
    view! { <li><strong><bdi lang=promise.language.code()>{promise.body.clone()}</bdi></strong> " " {when}</li> }
        .into_any()
}

/// What happened since whoever it is offered to last opened the case.
pub(super) fn since(at: &Staffed, view: &TicketView, offer: &HandoffView) -> Option<AnyView> {
    if !offer.to_me {
        return None;
    }
    let words = at.words;
    let seen = offer.seen_at.unwrap_or(Millis::MIN);
    let lines =
        view.history.iter().filter(|item| item.at > seen).map(|item| history(at, item)).collect_view();
    let title = match offer.seen_at {
        Some(seen) => {
            let time = rows::day_time(words, &at.expo, seen);
            words.with("handoff-since", &[("time", time.into())])
        }
        None => words.t("handoff-since-never"),
    };
    Some(
        view! {
            <details class="card" open>
                <summary>{title}</summary>
                <ol class="history">{lines}</ol>
            </details>
        }
        .into_any(),
    )
}
