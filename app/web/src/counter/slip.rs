//! A number for somebody in the line: to photograph or to print.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use domain::SlipId;
use leptos::prelude::*;

use super::page::number;
use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::session::{Staffed, clock_time};
use crate::shell::desk::DeskShell;
use crate::ui::papers;

/// `GET /desk/counter/slips/{id}`.
pub(super) async fn show(at: Staffed, Path(id): Path<String>) -> Response {
    let (slip, ahead) = match at.web.desk.slip(&SlipId(id)).await {
        Ok(found) => found,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    render(Audience::Staff, StatusCode::OK, move || {
        let theirs = Words::of(slip.language);
        let (lang, dir) = (slip.language.code(), slip.language.direction().code());
        let title = format!("{} {}", words.t("counter-slip"), number(slip.number));
        let time = clock_time(theirs, &at.expo.zone, slip.at);
        let desk = format!("{} · {}", theirs.t("desk-name"), at.expo.expo.name);
        view! {
            <DeskShell at=at.clone() title=title live="">
                <div class="stack narrow">
                    <article class="card slip-sheet" lang=lang dir=dir>
                        <p class="soft">{desk}</p>
                        <h1>{theirs.t("slip-title")}</h1>
                        <p class="slip-number huge"><bdi>{number(slip.number)}</bdi></p>
                        <p>{theirs.t("slip-lead")}</p>
                        <p>{theirs.with("slip-ahead", &[("count", ahead.into())])}</p>
                        <p class="soft">{time}</p>
                    </article>
                    <div class="line no-print">
                        {papers(words.t("deed-print"))}
                        <a class="button primary" href="/desk/counter">{words.t("counter-back")}</a>
                    </div>
                </div>
            </DeskShell>
        }
    })
    .await
}
