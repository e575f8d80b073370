//! How often clocks ran out and promises were broken, for coordinators: as a page, CSV and XLSX.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use desk::Breaches;
use desk::corps::sheets::Cell;
use leptos::prelude::*;

use crate::duty::download;
use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

fn kind(words: Words, line: &Breaches) -> String {
    words.t(&format!("clock-{}", line.code))
}

fn profession(words: Words, line: &Breaches) -> String {
    line.profession
        .map_or_else(|| words.t("breaches-all"), |profession| words.t(&format!("profession-{profession}")))
}

/// `GET /desk/clocks/summary`.
pub(super) async fn page(at: Staffed) -> Response {
    let all = match at.web.desk.breaches(&at.caller).await {
        Ok(all) => all,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    render(Audience::Staff, StatusCode::OK, move || {
        let empty = all.is_empty();
        let of = |ran_out: desk::RanOut| {
            let text =
                words.with("breaches-of", &[("count", ran_out.count.into()), ("all", ran_out.of.into())]);
            // Never by colour alone.
            let class = if ran_out.count > 0 { "late" } else { "" };
            view! { <span class=class>{(ran_out.count > 0).then_some("▲ ")} {text}</span> }
        };
        let lines = all.iter().map(|line| {
            let head = match line.profession {
                None => view! { <th scope="row">{kind(words, line)}</th> }.into_any(),
                Some(_) => view! { <td></td> }.into_any(),
            };
            view! {
                <tr>
                    {head}
                    <td>{profession(words, line)}</td>
                    <td data-label=words.t("breaches-today")>{of(line.today)}</td>
                    <td data-label=words.t("breaches-ever")>{of(line.ever)}</td>
                </tr>
            }
        });
        let lines = lines.collect_view();
        let title = words.t("breaches-title");
        view! {
            <DeskShell at=at.clone() title=title.clone() live="">
                <div class="stack" data-refresh="30">
                    <div class="line">
                        <h1>{title.clone()}</h1>
                        <a class="button" href="/desk/clocks/summary/clocks.csv" download>"CSV"</a>
                        <a class="button" href="/desk/clocks/summary/clocks.xlsx" download>"XLSX"</a>
                        <a href="/desk/clocks">{words.t("board-title")}</a>
                    </div>
                    <p class="soft">{words.t("breaches-lead")}</p>
                    <div id="clock-breaches" data-part>
                        {empty.then(|| view! { <p class="empty">{words.t("breaches-none")}</p> })}
                        <div class="scroll" tabindex="0" role="region" aria-label=title hidden=empty>
                            <table class="people">
                                <thead>
                                    <tr>
                                        <th scope="col">{words.t("clock-kind")}</th>
                                        <th scope="col">{words.t("filter-profession")}</th>
                                        <th scope="col">{words.t("breaches-today")}</th>
                                        <th scope="col">{words.t("breaches-ever")}</th>
                                    </tr>
                                </thead>
                                <tbody>{lines}</tbody>
                            </table>
                        </div>
                    </div>
                </div>
            </DeskShell>
        }
    })
    .await
}

/// `GET /desk/clocks/summary/clocks.csv` and `clocks.xlsx`.
pub(super) async fn file(at: Staffed, Path(file): Path<String>) -> Response {
    let all = match at.web.desk.breaches(&at.caller).await {
        Ok(all) => all,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    let (today, ever) = (words.t("breaches-today"), words.t("breaches-ever"));
    let (ran_out, of) = (words.t("breaches-ran-out"), words.t("breaches-all-of"));
    let headers = [
        words.t("clock-kind"),
        words.t("filter-profession"),
        format!("{today}: {ran_out}"),
        format!("{today}: {of}"),
        format!("{ever}: {ran_out}"),
        format!("{ever}: {of}"),
    ];
    let row = |line: &Breaches| {
        let counts = [line.today.count, line.today.of, line.ever.count, line.ever.of];
        let words = [kind(words, line), profession(words, line)];
        words.into_iter().map(Cell::Text).chain(counts.map(|n| Cell::Number(n as f64))).collect()
    };
    let rows: Vec<Vec<Cell>> = all.iter().map(row).collect();
    download(&file, &words.t("breaches-title"), &headers, &rows)
}
