//! The solver's page: begun, watched, stopped; its proposal looked at and taken.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use desk::roster::{SolveState, SolveView};
use domain::roster::{Board, NeedLine};
use leptos::prelude::*;
use roster::plan::{CostKind, Plan};
use serde::Deserialize;

use super::{list, tabs, words as said};
use crate::page::{Audience, render};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// How long a search may take.
#[derive(Deserialize)]
pub(super) struct Asked {
    seconds: i64,
}

/// `GET /desk/roster/solve`. Its parts are read again every second while a search goes on.
pub(super) async fn page(at: Staffed) -> Response {
    show(at, StatusCode::OK, None).await
}

/// `POST /desk/roster/solve`.
pub(super) async fn start(at: Staffed, Form(asked): Form<Asked>) -> Response {
    let done = at.web.desk.start_solve(&at.caller, asked.seconds).await.map(drop);
    after(at, done).await
}

/// `POST /desk/roster/solve/{id}/stop`.
pub(super) async fn stop(at: Staffed, Path(id): Path<String>) -> Response {
    let done = at.web.desk.stop_solve(&at.caller, &id).await;
    after(at, done).await
}

/// `POST /desk/roster/solve/{id}/take`.
pub(super) async fn take(at: Staffed, Path(id): Path<String>) -> Response {
    match at.web.desk.take_proposal(&at.caller, &id).await {
        Ok(()) => Redirect::to("/desk/roster").into_response(),
        Err(error) => after(at, Err(error)).await,
    }
}

async fn after(at: Staffed, done: desk::Result<()>) -> Response {
    match done {
        Ok(()) => Redirect::to("/desk/roster/solve").into_response(),
        Err(error) => {
            let sentence = crate::refused::sentence(at.words, &error);
            show(at, crate::refused::status(&error), Some(sentence)).await
        }
    }
}

async fn show(at: Staffed, status: StatusCode, refused: Option<String>) -> Response {
    let load = async {
        let last = at.web.desk.last_solve(&at.caller).await?;
        Ok::<_, desk::Error>((last, at.web.desk.board(&at.caller).await?))
    };
    let (last, board) = match load.await {
        Ok(loaded) => loaded,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    render(Audience::Staff, status, move || {
        let choices = [5, 15, 60, 300].map(|seconds: i64| {
            let label = words.with("solve-seconds", &[("seconds", seconds.into())]);
            view! { <button class="button" name="seconds" value=seconds.to_string() type="submit">{label}</button> }
        });
        let running = last.as_ref().is_some_and(|s| s.state == SolveState::Running);
        let ready = !board.needs.is_empty() && !board.members.is_empty();
        let said = match (&last, ready) {
            (Some(solve), _) => state(&at, solve, &board).into_any(),
            (None, true) => view! { <p class="soft">{words.t("solve-none")}</p> }.into_any(),
            (None, false) => view! { <p class="soft">{words.t("solve-not-ready")}</p> }.into_any(),
        };
        view! {
            <DeskShell at=at.clone() title=words.t("roster-tab-solve") live="">
                <div class="stack" data-refresh="1">
                    <h1>{words.t("roster-title")}</h1>
                    {tabs(words, "/desk/roster/solve")}
                    {refused.map(|text| view! { <p class="error" role="alert">{text}</p> })}
                    <p>{words.t("solve-lead")}</p>
                    <div id="solve-start" data-part>
                        {(!running && ready)
                            .then(|| view! {
                                <form class="line" method="post" action="/desk/roster/solve">
                                    <span>{words.t("solve-start")}</span>
                                    {choices.collect_view()}
                                </form>
                            })}
                    </div>
                    <div id="solve-state" data-part aria-live="polite">{said}</div>
                </div>
            </DeskShell>
        }
    })
    .await
}

fn state(at: &Staffed, solve: &SolveView, board: &Board) -> impl IntoView + use<> {
    let words = at.words;
    let numbers = [
        ("missing", solve.progress.missing.into()),
        ("cost", (solve.progress.cost.round() as i64).into()),
        ("seconds", (solve.progress.elapsed_ms / 1_000).into()),
    ];
    match solve.state {
        SolveState::Running => {
            let stop = format!("/desk/roster/solve/{}/stop", solve.id);
            let whole = (solve.seconds * 1_000).max(1);
            view! {
                <div class="card stack">
                    <p>{words.with("solve-running", &numbers)}</p>
                    <progress value=solve.progress.elapsed_ms.to_string() max=whole.to_string() aria-label=words.t("roster-tab-solve")></progress>
                    <form method="post" action=stop>
                        <button class="button" type="submit">{words.t("solve-stop")}</button>
                    </form>
                </div>
            }
            .into_any()
        }
        SolveState::Failed => {
            let text = match &solve.progress.conflict {
                Some(name) => words.with("solve-conflict", &[("name", name.as_str().into())]),
                None => words.t("solve-failed"),
            };
            view! { <p class="error">{text}</p> }.into_any()
        }
        SolveState::Done | SolveState::Taken => {
            let taken = solve.state == SolveState::Taken;
            let key = if taken { "solve-taken" } else { "solve-done" };
            let proposal =
                solve.plan.as_ref().filter(|_| !taken).map(|plan| proposal(at, solve, plan, board));
            view! { <div class="stack"><p>{words.with(key, &numbers)}</p> {proposal}</div> }.into_any()
        }
    }
}

const KINDS: [(CostKind, &str); 8] = [
    (CostKind::MissingHead, "missing_head"),
    (CostKind::MissingLanguage, "missing_language"),
    (CostKind::Over, "over"),
    (CostKind::Wishes, "wishes"),
    (CostKind::Hours, "hours"),
    (CostKind::Nights, "nights"),
    (CostKind::Weekends, "weekends"),
    (CostKind::Change, "change"),
];

/// What the solver proposes: what stays short and why, and what each compromise costs whom.
fn proposal(at: &Staffed, solve: &SolveView, plan: &Plan, board: &Board) -> impl IntoView + use<> {
    let words = at.words;
    let place = |id: &domain::ShiftId| {
        board.shift(id).map_or_else(String::new, |shift| {
            let time = crate::queue::rows::day_time(words, &at.expo, shift.span.from);
            format!("{time} · {}", said::desk(words, &at.expo, &shift.desk))
        })
    };
    let short = plan.short.iter().map(|s| {
        let line = NeedLine { profession: s.need.profession, language: s.need.language, heads: s.need.heads };
        view! {
            <li>
                <strong>{place(&s.need.shift)} " · " {said::need(words, &line)}</strong> ": " {list::why(words, &at.expo, s)}
            </li>
        }
    });
    let name = |id: &domain::AccountId| board.member(id).map_or_else(String::new, |m| m.name.clone());
    let costs = KINDS.iter().filter_map(|(kind, code)| {
        let of_kind: Vec<_> = plan.costs.iter().filter(|cost| cost.kind == *kind).collect();
        let sum: f64 = of_kind.iter().map(|cost| cost.cost).sum();
        if of_kind.is_empty() {
            return None;
        }
        let lines = of_kind.iter().map(|cost| {
            let who = cost.member.as_ref().map(&name);
            let place = cost.shift.as_ref().map(&place);
            let what: Vec<String> = who.into_iter().chain(place).collect();
            view! { <li>{what.join(" · ")} ": " {cost.cost.round() as i64}</li> }
        });
        Some(view! {
            <details>
                <summary>{words.t(&format!("cost-{code}"))} ": " {sum.round() as i64}</summary>
                <ul>{lines.collect_view()}</ul>
            </details>
        })
    });
    let broken = plan.broken.iter().map(|b| {
        let rule = words.t(&format!("rule-{}", b.fault.code()));
        view! { <li><bdi>{name(&b.member)}</bdi> " · " {place(&b.shift)} ": " <strong>{rule}</strong></li> }
    });
    let broken = (!plan.broken.is_empty()).then(|| {
        view! {
            <h2 class="late">{words.t("solve-broken")}</h2>
            <ul class="causes">{broken.collect_view()}</ul>
        }
    });
    let (outdated, take) = (solve.outdated, format!("/desk/roster/solve/{}/take", solve.id));
    view! {
        <div class="card stack">
            {outdated.then(|| view! { <p class="error">{words.t("solve-outdated")}</p> })}
            {(!outdated)
                .then(|| view! {
                    <form method="post" action=take>
                        <button class="button primary" type="submit">{words.t("solve-take")}</button>
                    </form>
                })}
            {broken}
            <h2>{words.t("solve-short")}</h2>
            {plan.short.is_empty().then(|| view! { <p class="soft">{words.t("roster-full")}</p> })}
            <ul class="causes">{short.collect_view()}</ul>
            <h2>{words.t("solve-costs")}</h2>
            <p class="hint">{words.t("solve-costs-hint")}</p>
            {costs.collect_view()}
        </div>
    }
}
