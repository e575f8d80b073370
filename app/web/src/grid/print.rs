//! The roster on paper: a page for each day, to hang on the wall and to read aloud from.

use std::collections::HashMap;

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use domain::Profession;
use domain::roster::{Board, Seat, Shift, TimeSpan, day_text};
use leptos::prelude::*;
use serde::Deserialize;

use crate::page::{Audience, render};
use crate::roster::words as said;
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// Which sheets.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Which {
    /// `YYYY-MM-DD`, or empty for all days.
    day: String,
    /// `a3`, or else A4.
    paper: String,
    /// `draft`, or else what is published.
    of: String,
}

/// So many names fit a sheet of A4 in large type, twice as many in middle-sized.
const LARGE: usize = 60;
const MIDDLE: usize = 130;

/// `GET /desk/roster/print`.
pub(super) async fn page(at: Staffed, Query(which): Query<Which>) -> Response {
    let board = match at.web.desk.board(&at.caller).await {
        Ok(board) => board,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    let a3 = which.paper == "a3";
    let draft = which.of == "draft" || board.published.is_empty();
    let seats = if draft { &board.draft } else { &board.published };
    let mut days: Vec<i32> = board.shifts.iter().map(|shift| shift.day).collect();
    days.sort_unstable();
    days.dedup();
    let sheets: Vec<_> = days
        .iter()
        .filter(|day| which.day.is_empty() || day_text(**day) == which.day)
        .map(|day| sheet(&at, &board, seats, *day, a3, draft).into_any())
        .collect();
    let links: Vec<(String, &str, bool)> = [("a4", false), ("a3", true)]
        .into_iter()
        .map(|(paper, is_a3)| {
            let of = if which.of == "draft" { "draft" } else { "" };
            let href = format!("/desk/roster/print?paper={paper}&day={}&of={of}", which.day);
            (href, if is_a3 { "A3" } else { "A4" }, is_a3 == a3)
        })
        .collect();
    let choice = [("", "print-published"), ("draft", "roster-tab-draft")].map(|(of, key)| {
        let paper = if a3 { "a3" } else { "a4" };
        let current = ((of == "draft") == draft).then_some("page");
        let href = format!("/desk/roster/print?paper={paper}&day={}&of={of}", which.day);
        view! { <a href=href aria-current=current>{words.t(key)}</a> }
    });
    let choice = choice.into_iter().collect_view();
    render(Audience::Staff, StatusCode::OK, move || {
        let empty = sheets.is_empty();
        let papers = links.into_iter().map(|(href, paper, here)| {
            view! { <a href=href aria-current=here.then_some("page")>{paper}</a> }
        });
        let papers = papers.collect_view();
        view! {
            <DeskShell at=at.clone() title=words.t("print-title") live="">
                <div class="stack no-print">
                    <h1>{words.t("print-title")}</h1>
                    {crate::roster::tabs(words, "/desk/roster/print")}
                    <nav class="tabs" aria-label=words.t("print-paper")>{papers}{choice}</nav>
                    <p><button class="button primary" type="button" data-print=if a3 { "a3" } else { "a4" }>{words.t("print-now")}</button></p>
                    {empty.then(|| view! { <p class="empty">{words.t("roster-empty")}</p> })}
                </div>
                <div class="sheets">{sheets}</div>
            </DeskShell>
        }
    })
    .await
}

fn sheet(
    at: &Staffed,
    board: &Board,
    seats: &[Seat],
    day: i32,
    a3: bool,
    draft: bool,
) -> impl IntoView + use<> {
    let words = at.words;
    let names: HashMap<_, _> = board.members.iter().map(|m| (&m.member.id, m.name.as_str())).collect();
    let mut shifts: Vec<&Shift> = board.shifts.iter().filter(|shift| shift.day == day).collect();
    shifts.sort_by_key(|shift| (shift.span.from, shift.span.to, &shift.desk));
    let of_day: Vec<&Seat> =
        seats.iter().filter(|seat| shifts.iter().any(|shift| shift.id == seat.shift)).collect();
    let professions: Vec<Profession> = Profession::ALL
        .iter()
        .copied()
        .filter(|profession| of_day.iter().any(|seat| seat.profession == *profession))
        .collect();
    let room = if a3 { 2 } else { 1 };
    let type_size = match of_day.len() {
        count if count <= LARGE * room => "large",
        count if count <= MIDDLE * room => "middle",
        _ => "small",
    };
    let rows = shifts.iter().map(|shift| {
        let cells = professions.iter().map(|profession| {
            let mut there: Vec<&str> = of_day
                .iter()
                .filter(|seat| seat.shift == shift.id && seat.profession == *profession)
                .filter_map(|seat| names.get(&seat.member).copied())
                .collect();
            there.sort_unstable();
            let there = there.into_iter().map(|name| view! { <li><bdi>{name.to_owned()}</bdi></li> });
            view! { <td><ul>{there.collect_view()}</ul></td> }
        });
        let time = said::span(words, TimeSpan { starts: shift.starts, ends: shift.ends });
        let desk = said::desk(words, &at.expo, &shift.desk);
        view! { <tr><th scope="row"><span>{time}</span> <small>{desk}</small></th>{cells.collect_view()}</tr> }
    });
    let heads =
        professions.iter().map(|p| view! { <th scope="col">{words.t(&format!("profession-{p}"))}</th> });
    let mark = draft.then(|| view! { <strong class="sheet-draft">{words.t("roster-tab-draft")}</strong> });
    let paper = if a3 { "a3" } else { "a4" };
    view! {
        <section class=format!("sheet {paper} {type_size}")>
            <h2>{at.expo.expo.name.clone()} " · " {said::day(words, &day_text(day))} {mark}</h2>
            <table>
                <thead><tr><th scope="col">{words.t("print-shift")}</th>{heads.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}
