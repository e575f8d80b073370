//! Hours served, for the certificates: as a page, CSV and XLSX.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use desk::corps::sheets::{Cell, to_csv, to_xlsx};
use desk::presence::Served;
use leptos::prelude::*;

use crate::format::Formats;
use crate::page::{Audience, render};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// Hours with one decimal.
fn hours(served: &Served) -> f64 {
    (served.time as f64 / domain::HOUR as f64 * 10.0).round() / 10.0
}

/// `GET /desk/hours`.
pub(super) async fn page(at: Staffed) -> Response {
    let all = match at.web.desk.hours_served(&at.caller).await {
        Ok(all) => all,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    render(Audience::Staff, StatusCode::OK, move || {
        let formats = Formats::of(words.language());
        let lines = all.iter().map(|one| {
            let trades: Vec<String> = one.professions.iter().map(|p| words.t(&format!("profession-{p}"))).collect();
            let days = one.span.as_ref().map(|(from, to)| {
                let (from, to) = (formats.day(from), formats.day(to));
                if from == to { from } else { words.with("roster-span", &[("from", from.into()), ("to", to.into())]) }
            });
            view! {
                <tr>
                    <th scope="row"><bdi>{one.name.clone()}</bdi></th>
                    <td>{formats.list(&trades)}</td>
                    <td dir="auto">{one.firm.clone()}</td>
                    <td class="number" data-label=words.t("hours-hours")>{formats.number(&hours(one).to_string())} {one.is_there.then_some(" …")}</td>
                    <td class="number" data-label=words.t("hours-stints")>{one.stints}</td>
                    <td>{days}</td>
                </tr>
            }
        });
        let lines = lines.collect_view();
        view! {
            <DeskShell at=at.clone() title=words.t("hours-title") live="">
                <div class="stack">
                    <div class="line">
                        <h1>{words.t("hours-title")}</h1>
                        <a class="button" href="/desk/hours/hours.csv" download>"CSV"</a>
                        <a class="button" href="/desk/hours/hours.xlsx" download>"XLSX"</a>
                    </div>
                    <p class="soft">{words.t("hours-lead")}</p>
                    <div class="scroll" tabindex="0" role="region" aria-label=words.t("hours-title")>
                        <table class="people">
                            <thead>
                                <tr>
                                    <th scope="col">{words.t("people-name")}</th>
                                    <th scope="col">{words.t("people-professions")}</th>
                                    <th scope="col">{words.t("people-firm")}</th>
                                    <th scope="col">{words.t("hours-hours")}</th>
                                    <th scope="col">{words.t("hours-stints")}</th>
                                    <th scope="col">{words.t("hours-days")}</th>
                                </tr>
                            </thead>
                            <tbody>{lines}</tbody>
                        </table>
                    </div>
                </div>
            </DeskShell>
        }
    })
    .await
}

/// `GET /desk/hours/hours.csv` and `/desk/hours/hours.xlsx`.
pub(super) async fn file(at: Staffed, Path(file): Path<String>) -> Response {
    let all = match at.web.desk.hours_served(&at.caller).await {
        Ok(all) => all,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    let headers = [
        "people-name",
        "people-professions",
        "people-firm",
        "hours-hours",
        "hours-stints",
        "hours-count",
        "hours-from",
        "hours-to",
    ];
    let headers: Vec<String> = headers.iter().map(|key| words.t(key)).collect();
    let row = |one: &Served| {
        let trades: Vec<String> =
            one.professions.iter().map(|p| words.t(&format!("profession-{p}"))).collect();
        let (from, to) = one.span.clone().unwrap_or_default();
        vec![
            Cell::Text(one.name.clone()),
            Cell::Text(trades.join(", ")),
            Cell::Text(one.firm.clone()),
            Cell::Number(hours(one)),
            Cell::Number(one.stints as f64),
            Cell::Number(one.days as f64),
            Cell::Text(from),
            Cell::Text(to),
        ]
    };
    let rows: Vec<Vec<Cell>> = all.iter().map(row).collect();
    download(&file, &words.t("hours-title"), &headers, &rows)
}

/// A table as the file that was asked for, by its ending.
pub(crate) fn download(file: &str, title: &str, headers: &[String], rows: &[Vec<Cell>]) -> Response {
    const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let (kind, bytes) = match file.rsplit_once('.') {
        Some((_, "csv")) => ("text/csv; charset=utf-8", to_csv(headers, rows)),
        Some((_, "xlsx")) => (XLSX, to_xlsx(title, headers, rows)),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    match bytes {
        Ok(bytes) => {
            let headers = [
                (header::CONTENT_TYPE, kind.to_owned()),
                (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{file}\"")),
                (header::CACHE_CONTROL, "no-store".to_owned()),
            ];
            (headers, bytes).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "a table could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
