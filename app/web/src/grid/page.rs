//! The page around the grid, and what only the server knows of days and words.

use axum::Router;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use desk::Zoned;
use domain::roster::{Board, Wish, day_number, day_text};
use domain::{Language, Profession};
use leptos::prelude::*;
use serde::Deserialize;

use super::data::{GridData, GridDay, Texts};
use super::view::RosterGrid;
use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::roster::words as said;
use crate::session::Staffed;
use crate::shell::desk::DeskShell;
use crate::state::Web;

/// Addresses of this module.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/desk/roster/grid", get(page)).route("/desk/roster/print", get(super::print::page))
}

/// The board with the venue's days.
pub(super) fn data(words: Words, expo: &Zoned, board: Board) -> GridData {
    let numbers = board.shifts.iter().map(|shift| shift.day);
    let days = match (numbers.clone().min(), numbers.max()) {
        // The night of the last day reaches into the next.
        (Some(first), Some(last)) => {
            (first..=last + 1).filter_map(|number| day(words, expo, number)).collect()
        }
        _ => Vec::new(),
    };
    let desks = expo.expo.desks.iter();
    let desks = desks.map(|desk| (desk.code.clone(), said::desk(words, expo, &desk.code))).collect();
    GridData { board, days, desks }
}

fn day(words: Words, expo: &Zoned, number: i32) -> Option<GridDay> {
    let text = day_text(number);
    let mut hours = Vec::new();
    for hour in 0..24_u16 {
        let at = expo.minute_of(&text, hour * 60)?;
        // Where clocks go forward two hours of the count are one instant.
        if hours.last().is_none_or(|(before, _)| *before < at) {
            hours.push((at, format!("{hour:02}:00")));
        }
    }
    Some(GridDay {
        number,
        label: said::day(words, &text),
        from: expo.minute_of(&text, 0)?,
        to: expo.end_of_day(&text)?,
        hours,
    })
}

/// The sentences of the grid; what changes stands in braces.
fn texts(words: Words) -> Texts {
    let plain = [
        "grid-title",
        "grid-people",
        "grid-desks",
        "grid-earlier",
        "grid-later",
        "grid-day",
        "grid-week",
        "grid-farther",
        "grid-nearer",
        "grid-undo",
        "grid-redo",
        "grid-published",
        "grid-filter",
        "grid-gone",
        "grid-put-back",
        "grid-saved",
        "grid-undone",
        "grid-loading",
        "grid-again",
        "grid-offline",
        "grid-unsent",
        "grid-keys",
        "grid-keys-move",
        "grid-keys-act",
        "grid-keys-mouse",
        "grid-no-rows",
        "grid-panel",
        "grid-close",
        "grid-move",
        "grid-stretch",
        "grid-instead",
        "grid-who-could",
        "grid-nobody",
        "demand-day",
        "roster-anybody",
        "roster-empty",
        "roster-tab-demand",
        "roster-pinned",
        "roster-not-told",
        "roster-pin",
        "roster-unpin",
        "roster-remove",
    ];
    let rules = [
        "profession",
        "licence",
        "impossible",
        "hours",
        "overlap",
        "rest",
        "day",
        "total",
        "nights",
        "days",
        "outdated",
    ];
    let words_of = [
        rules.iter().map(|code| format!("rule-{code}")).collect::<Vec<_>>(),
        Wish::ALL.iter().map(|wish| format!("wish-{wish}")).collect(),
        Profession::ALL.iter().map(|profession| format!("profession-{profession}")).collect(),
        Language::ALL.iter().map(|language| format!("language-{language}")).collect(),
    ];
    let keys = plain.into_iter().map(str::to_owned).chain(words_of.into_iter().flatten());
    let filled: [(&str, &[&str]); 9] = [
        ("grid-hours", &["hours"]),
        ("grid-short", &["count", "who"]),
        ("grid-refused", &["name", "rules"]),
        ("grid-fits", &["where"]),
        ("grid-fits-not", &["where", "rules"]),
        ("grid-taken", &["where"]),
        ("grid-more", &["count"]),
        ("grid-who-cannot", &["count"]),
        ("grid-sums", &["hours", "nights"]),
    ];
    let with_blanks = filled.into_iter().map(|(key, names)| {
        let blanks: Vec<_> = names.iter().map(|name| (*name, format!("{{{name}}}").into())).collect();
        (key.to_owned(), words.with(key, &blanks))
    });
    Texts(keys.map(|key| (key.clone(), words.t(&key))).chain(with_blanks).collect())
}

/// Which day is shown first.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Which {
    day: String,
}

/// `GET /desk/roster/grid`.
async fn page(at: Staffed, Query(which): Query<Which>) -> Response {
    if let Err(error) = at.web.desk.may_plan(&at.caller) {
        return crate::refused::page(at, &error).await;
    }
    let today = at.expo.local(at.web.desk.now()).map(|(day, _)| day).unwrap_or_default();
    let day = day_number(&which.day).or_else(|| day_number(&today)).unwrap_or_default();
    let words = at.words;
    render(Audience::Staff, StatusCode::OK, move || {
        view! {
            <DeskShell at=at.clone() title=words.t("grid-title") live="">
                <div class="stack">
                    <h1>{words.t("roster-title")}</h1>
                    {crate::roster::tabs(words, "/desk/roster/grid")}
                    <noscript><p><a href="/desk/roster">{words.t("grid-no-script")}</a></p></noscript>
                    <RosterGrid texts=texts(words) day />
                </div>
            </DeskShell>
        }
    })
    .await
}
