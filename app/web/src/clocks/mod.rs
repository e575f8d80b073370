//! The clock board: what runs out next over the whole desk, as far as one may see it.

mod summary;

use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use desk::BoardLine;
use domain::Millis;
use leptos::prelude::*;

use crate::page::{Audience, render};
use crate::queue::rows;
use crate::session::Staffed;
use crate::shell::desk::DeskShell;
use crate::state::Web;

/// Addresses of this module.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/desk/clocks", get(board))
        .route("/desk/clocks/summary", get(summary::page))
        .route("/desk/clocks/summary/{file}", get(summary::file))
}

async fn board(at: Staffed) -> Response {
    let lines = match at.web.desk.clock_board(&at.caller).await {
        Ok(lines) => lines,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let (words, now) = (at.words, at.web.desk.now());
    render(Audience::Staff, StatusCode::OK, move || {
        let (empty, coordinator) = (lines.is_empty(), at.caller.staff.is_coordinator());
        let lines = lines.iter().map(|one| line(&at, one, now)).collect_view();
        view! {
            <DeskShell at=at.clone() title=words.t("board-title") live="">
                <div class="stack" data-refresh="10">
                    <div class="line">
                        <h1>{words.t("board-title")}</h1>
                        {coordinator.then(|| view! { <a class="button" href="/desk/clocks/summary">{words.t("breaches-title")}</a> })}
                    </div>
                    <p class="soft">{words.t("board-lead")}</p>
                    <div id="clock-board" data-part>
                        {empty.then(|| view! { <p class="empty">{words.t("board-empty")}</p> })}
                        <ul class="board">{lines}</ul>
                    </div>
                </div>
            </DeskShell>
        }
    })
    .await
}

fn line(at: &Staffed, one: &BoardLine, now: Millis) -> impl IntoView + use<> {
    let words = at.words;
    let row = &one.row;
    let number = row.number.to_string();
    // Never by colour alone: a sign and a word.
    let sign = if one.clock.due_at <= now {
        Some(("▲▲", "board-over"))
    } else if one.clock.presses(now) {
        Some(("▲", "board-pressing"))
    } else {
        None
    };
    let sign = sign.map(|(sign, key)| view! { <strong class="late">{sign} " " {words.t(key)}</strong> });
    let holder = match &row.holder {
        Some(holder) if holder.id == at.caller.staff.id => words.t("row-mine"),
        Some(holder) => words.with("row-held-by", &[("name", holder.name.as_str().into())]),
        None => words.t(&format!("state-{}", row.state)),
    };
    let severity = rows::severity(words, row).map(|severity| view! { {severity} " · " });
    let owed = rows::owed(words, row).map(|owed| format!(" · {owed}"));
    let due = rows::day_time(words, &at.expo, one.clock.due_at);
    view! {
        <li id=format!("board-{}", one.id)>
            <a href=format!("/desk/tickets/{number}")><bdi class="number">{number.clone()}</bdi></a>
            <span>{sign} " " {rows::clock(words, &one.clock, now, format!(" ({due})"))}</span>
            <span>{words.t(&format!("category-{}.staff", row.category))}</span>
            <span class="soft">{severity} {holder} {owed}</span>
        </li>
    }
}
