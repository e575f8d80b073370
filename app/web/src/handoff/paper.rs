//! The shift meeting on paper: a page a case, in the order in which it is read aloud. Whoever prints it has read it: each case
//! is recorded.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use desk::handoff::Turn;
use desk::views::TicketView;
use domain::Millis;
use leptos::prelude::*;
use serde::Deserialize;

use super::{facts, meeting, sheet};
use crate::page::{Audience, render};
use crate::queue::rows;
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// Which cases.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    desk: String,
}

/// `GET /desk/meeting/paper`.
pub(super) async fn page(at: Staffed, Query(asked): Query<Asked>) -> Response {
    let desk = &at.web.desk;
    let load = async {
        let at_desk = Some(asked.desk.as_str()).filter(|desk| !desk.is_empty());
        let mut sheets = Vec::new();
        for turn in desk.meeting(&at.caller, at_desk).await?.turns {
            match desk.open_ticket(&at.caller, &turn.row.id).await {
                Ok(view) => {
                    desk.record_print(&at.caller, &turn.row.id).await?;
                    sheets.push((turn, view));
                }
                // It went elsewhere while the others were read.
                Err(desk::Error::NotFound | desk::Error::Forbidden) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(sheets)
    };
    let sheets: Vec<(Turn, TicketView)> = match load.await {
        Ok(sheets) => sheets,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let (words, now) = (at.words, desk.now());
    render(Audience::Staff, StatusCode::OK, move || {
        let nothing = sheets.is_empty();
        let pages = sheets.iter().map(|(turn, view)| one(&at, turn, view, now)).collect_view();
        let title = words.t("meeting-paper");
        view! {
            <DeskShell at=at.clone() title=title.clone() live="">
                <div class="stack">
                    <div class="line no-print">
                        <h1>{title}</h1>
                        <button class="button primary" type="button" data-print="a4" hidden=nothing>{words.t("receipt-print")}</button>
                        <a href="/desk/meeting">{words.t("meeting-back")}</a>
                    </div>
                    {nothing.then(|| view! { <p class="empty">{words.t("meeting-nothing")}</p> })}
                    {pages}
                </div>
            </DeskShell>
        }
    })
    .await
}

fn one(at: &Staffed, turn: &Turn, view: &TicketView, now: Millis) -> impl IntoView + use<> {
    let words = at.words;
    let row = &turn.row;
    let holder = words.with("row-held-by", &[("name", turn.holder.name.as_str().into())]);
    let part = turn.part.as_ref().map(|part| {
        let profession = words.t(&format!("profession-{}", part.profession));
        words.with("meeting-part-of", &[("profession", profession.into())])
    });
    let written = match (&turn.offer, &turn.sheet) {
        (Some(offer), _) => Some(sheet::said(at, offer).into_any()),
        (None, Some((draft, _))) => Some(sheet::lines(at, &draft.sheet, "").into_any()),
        (None, None) => None,
    };
    let (unwritten, somebody) = (written.is_none(), turn.receives.is_somebody());
    let receiver = meeting::receiver(words, turn);
    let sign = if somebody { "→ " } else { "▲ " };
    let printed = rows::day_time(words, &at.expo, now);
    view! {
        <article class="card stack handoff-paper">
            <h2><bdi>{row.number.to_string()}</bdi> " · " {words.t(&format!("category-{}.staff", row.category))}</h2>
            <p class="turn-head">
                {rows::severity(words, row)}
                <span>{holder}</span>
                <strong>{sign} {receiver}</strong>
                <span>{part}</span>
                <span>{words.t(&format!("language-{}", row.language))}</span>
            </p>
            {unwritten.then(|| view! { <p><strong>{words.t("meeting-no-sheet")}</strong></p> })}
            {written}
            {facts::facts(at, view, now)}
            <p class="soft">{words.with("meeting-printed", &[("time", printed.into())])}</p>
        </article>
    }
}
