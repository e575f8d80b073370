//! The pages of search and of the record.

use axum::Router;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use desk::views::Seen;
use leptos::prelude::*;
use serde::Deserialize;

use crate::page::{Audience, render};
use crate::queue::rows::{self, RowItem};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;
use crate::state::Web;

/// Addresses of this module.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/desk/search", get(search)).route("/desk/tickets/{number}/seen", get(seen))
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
}

async fn search(at: Staffed, Query(asked): Query<Asked>) -> Response {
    let hits = match at.web.desk.search(&at.caller, &asked.q).await {
        Ok(hits) => hits,
        Err(desk::Error::Invalid(_)) => Vec::new(),
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    let reader = rows::reader(words, &at.caller.staff, at.web.desk.now());
    let nothing = !asked.q.trim().is_empty() && hits.is_empty();
    render(Audience::Staff, StatusCode::OK, move || {
        view! {
            <DeskShell at title=words.t("search-title") live="">
                <h1>{words.t("search-title")}</h1>
                <form class="filters" method="get" action="/desk/search" role="search">
                    <label for="q">{words.t("search-label")}</label>
                    <input id="q" name="q" type="search" value=asked.q dir="auto" maxlength="160" />
                    <button class="button primary" type="submit">{words.t("search-send")}</button>
                </form>
                {nothing.then(|| view! { <p class="empty">{words.t("search-none")}</p> })}
                <ul class="rows">
                    {hits
                        .into_iter()
                        .map(|hit| {
                            let who = hit.who.map(|(company, name)| {
                                [company, name].into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" · ")
                            });
                            view! {
                                <RowItem row=hit.row reader=reader.clone() />
                                {who.map(|who| view! { <li class="who" dir="auto">{who}</li> })}
                            }
                        })
                        .collect_view()}
                </ul>
            </DeskShell>
        }
    })
    .await
}

async fn seen(at: Staffed, Path(number): Path<String>) -> Response {
    let load = async {
        let ticket = at.web.desk.ticket_by_number(&at.caller, &number).await?;
        at.web.desk.seen_of_ticket(&at.caller, &ticket).await
    };
    let list = match load.await {
        Ok(list) => list,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    let title = format!("{number} · {}", words.t("seen-title"));
    render(Audience::Staff, StatusCode::OK, move || {
        let expo = at.expo.clone();
        let line = move |seen: &Seen| {
            let time = rows::day_time(words, &expo, seen.at);
            let what = words.t(&format!("seen-{}", seen.what));
            view! { <li>{time} " · " {seen.by.name.clone()} " · " {what} " · " <bdi>{seen.from.clone()}</bdi></li> }
        };
        view! {
            <DeskShell at=at.clone() title=title.clone() live="">
                <h1>{title}</h1>
                <p>{words.t("seen-lead")}</p>
                {list.is_empty().then(|| view! { <p class="empty">{words.t("seen-empty")}</p> })}
                <ol class="history">{list.iter().map(line).collect_view()}</ol>
                <p><a class="button" href=format!("/desk/tickets/{number}")>{words.t("link-back")}</a></p>
            </DeskShell>
        }
    })
    .await
}
