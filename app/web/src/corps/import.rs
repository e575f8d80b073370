//! Bringing in a list of volunteers, and taking one out.

use axum::extract::{Form, Multipart, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use desk::Error;
use desk::corps::sheets::Cell;
use desk::corps::{Bringing, Filled, ImportStep, ImportView};
use domain::draft::Problem;
use domain::people::{Column, RowFault};
use domain::roster::clock_time;
use leptos::prelude::*;

use crate::duty::download;
use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

type Pairs = Form<Vec<(String, String)>>;

/// `GET /desk/people/import`.
pub(super) async fn blank(at: Staffed) -> Response {
    if !at.caller.staff.is_coordinator() {
        return crate::refused::page(at, &Error::Forbidden).await;
    }
    show_blank(at, StatusCode::OK, None).await
}

async fn show_blank(at: Staffed, status: StatusCode, wrong: Option<String>) -> Response {
    let words = at.words;
    render(Audience::Staff, status, move || {
        let is_wrong = wrong.is_some();
        view! {
            <DeskShell at title=words.t("import-title") live="">
                <form class="card stack narrow" method="post" novalidate enctype="multipart/form-data" action="/desk/people/import">
                    <h1>{words.t("import-title")}</h1>
                    <p>{words.t("import-lead")}</p>
                    <div class="field">
                        <label for="file">{words.t("import-file")}</label>
                        <input class="input" id="file" name="file" type="file" accept=".csv,.txt,.xlsx,.xls,.ods" required
                            aria-invalid=is_wrong.then_some("true") aria-describedby=is_wrong.then_some("file-error") />
                        {wrong.map(|text| view! { <p class="error" id="file-error" role="alert">{text}</p> })}
                    </div>
                    <div class="line">
                        <button class="button primary" type="submit">{words.t("import-read")}</button>
                        <a class="button" href="/desk/people">{words.t("people-back")}</a>
                    </div>
                </form>
            </DeskShell>
        }
    })
    .await
}

/// `POST /desk/people/import`.
pub(super) async fn begin(at: Staffed, mut form: Multipart) -> Response {
    let mut name = String::new();
    let mut bytes = Vec::new();
    loop {
        match form.next_field().await {
            Ok(Some(field)) if field.name() == Some("file") => {
                name = field.file_name().unwrap_or_default().to_owned();
                match field.bytes().await {
                    Ok(read) => bytes = read.to_vec(),
                    Err(_) => {
                        return show_blank(
                            at.clone(),
                            StatusCode::PAYLOAD_TOO_LARGE,
                            Some(at.words.t("import-too-large")),
                        )
                        .await;
                    }
                }
            }
            Ok(Some(_)) => {}
            Ok(None) => break,
            Err(_) => {
                return show_blank(
                    at.clone(),
                    StatusCode::BAD_REQUEST,
                    Some(at.words.t("import-unreadable")),
                )
                .await;
            }
        }
    }
    match at.web.desk.begin_import(&at.caller, &name, bytes).await {
        Ok(id) => Redirect::to(&format!("/desk/people/import/{id}")).into_response(),
        Err(Error::Invalid(faults)) => {
            let key = match faults.first().map(|fault| fault.problem) {
                Some(Problem::Missing) => "import-missing",
                Some(Problem::TooLong { .. }) => "import-too-large",
                _ => "import-unreadable",
            };
            let text = at.words.t(key);
            show_blank(at, StatusCode::UNPROCESSABLE_ENTITY, Some(text)).await
        }
        Err(error) => crate::refused::page(at, &error).await,
    }
}

/// `GET /desk/people/import/{id}`.
pub(super) async fn preview(at: Staffed, Path(id): Path<String>) -> Response {
    show(at, id, StatusCode::OK, None).await
}

/// `POST /desk/people/import/{id}`: another sheet, header or mapping, or mended cells.
pub(super) async fn step(at: Staffed, Path(id): Path<String>, Form(pairs): Pairs) -> Response {
    let value = |name: &str| pairs.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.as_str());
    let number = |name: &str| value(name).parse().unwrap_or(0usize);
    let step = match value("step") {
        "sheet" => ImportStep::Sheet(number("sheet")),
        "header" => ImportStep::Header(number("header")),
        "columns" => {
            let of = |at: usize| Column::from_code(value(&format!("column.{at}")));
            let count = pairs.iter().filter(|(name, _)| name.starts_with("column.")).count();
            ImportStep::Columns((0..count).map(of).collect())
        }
        _ => {
            let cells = pairs.iter().filter_map(|(name, text)| {
                let (row, column) = name.strip_prefix("cell.")?.split_once('.')?;
                Some((row.parse().ok()?, column.parse().ok()?, text.clone()))
            });
            let skipped = pairs.iter().filter_map(|(name, _)| name.strip_prefix("skip.")?.parse().ok());
            ImportStep::Mend(cells.collect(), skipped.collect())
        }
    };
    match at.web.desk.import_step(&at.caller, &id, step).await {
        Ok(()) => Redirect::to(&format!("/desk/people/import/{id}")).into_response(),
        Err(error) => again(at, id, &error).await,
    }
}

/// `POST /desk/people/import/{id}/finish`.
pub(super) async fn finish(at: Staffed, Path(id): Path<String>) -> Response {
    match at.web.desk.finish_import(&at.caller, &id).await {
        Ok((new, changed)) => {
            Redirect::to(&format!("/desk/people?new={new}&changed={changed}")).into_response()
        }
        Err(error) => again(at, id, &error).await,
    }
}

async fn again(at: Staffed, id: String, error: &Error) -> Response {
    match error {
        Error::Invalid(_) | Error::NameTaken => {
            let text = at.words.t("import-still-bad");
            show(at, id, StatusCode::UNPROCESSABLE_ENTITY, Some(text)).await
        }
        error => crate::refused::page(at, error).await,
    }
}

async fn show(at: Staffed, id: String, status: StatusCode, wrong: Option<String>) -> Response {
    let import = match at.web.desk.import_preview(&at.caller, &id).await {
        Ok(import) => import,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    render(Audience::Staff, status, move || {
        let here = format!("/desk/people/import/{id}");
        let (new, changed, bad) = import.counts();
        let counts = words.with(
            "import-counts",
            &[("new", new.into()), ("changed", changed.into()), ("bad", bad.into())],
        );
        let ready = bad == 0 && new + changed > 0;
        let tone = if bad == 0 { "soft" } else { "late" };
        view! {
            <DeskShell at title=words.t("import-title") live="">
                <div class="stack">
                    <h1>{words.t("import-title")}</h1>
                    {wrong.map(|text| view! { <p class="error" role="alert">{text}</p> })}
                    {reading(words, &import, &here)}
                    <p role="status" class=tone>{counts}</p>
                    {rows(words, &import, &here)}
                    <div class="line">
                        {ready
                            .then(|| view! {
                                <form method="post" action=format!("{here}/finish")>
                                    <button class="button primary" type="submit">{words.t("import-finish")}</button>
                                </form>
                            })}
                        <a class="button" href="/desk/people/import">{words.t("import-other")}</a>
                    </div>
                </div>
            </DeskShell>
        }
    })
    .await
}

/// Which sheet, which row holds the headers, and what each column means.
fn reading(words: Words, import: &ImportView, here: &str) -> impl IntoView + use<> {
    let sheets = (import.sheets.len() > 1).then(|| {
        let options = import.sheets.iter().enumerate().map(|(at, name)| {
            let selected = at == import.sheet;
            view! { <option value=at.to_string() selected=selected>{name.clone()}</option> }
        });
        view! {
            <form class="line" method="post" action=here.to_owned()>
                <label for="sheet">{words.t("import-sheet")}</label>
                <select class="input" id="sheet" name="sheet">{options.collect_view()}</select>
                <button class="button" name="step" value="sheet" type="submit">{words.t("import-choose")}</button>
            </form>
        }
    });
    let columns = import.headers.iter().zip(&import.columns).enumerate().map(|(at, (header, column))| {
        let options = Column::ALL.iter().map(|of| {
            let selected = *column == Some(*of);
            view! { <option value=of.code() selected=selected>{words.t(&format!("column-{of}"))}</option> }
        });
        let shown = if header.is_empty() { format!("{}", at + 1) } else { header.clone() };
        view! {
            <label class="number-field">
                <span dir="auto">{shown}</span>
                <select class="input" name=format!("column.{at}")>
                    <option value="">{words.t("import-nothing")}</option>
                    {options.collect_view()}
                </select>
            </label>
        }
    });
    view! {
        <section class="card stack">
            <h2 dir="auto">{import.file.clone()}</h2>
            {sheets}
            <form class="line" method="post" action=here.to_owned()>
                <label for="header">{words.t("import-header")}</label>
                <input class="input short" id="header" name="header" type="number" min="1" value=import.header.to_string() />
                <button class="button" name="step" value="header" type="submit">{words.t("import-choose")}</button>
            </form>
            <form class="stack" method="post" action=here.to_owned()>
                <h3>{words.t("import-columns")}</h3>
                <div class="numbers wide">{columns.collect_view()}</div>
                <p><button class="button" name="step" value="columns" type="submit">{words.t("import-map")}</button></p>
            </form>
        </section>
    }
}

fn fault(words: Words, fault: &RowFault) -> String {
    words.with(
        &format!("cell-{}", fault.fault),
        &[
            ("column", words.t(&format!("column-{}", fault.column)).into()),
            ("word", fault.word.as_str().into()),
        ],
    )
}

fn rows(words: Words, import: &ImportView, here: &str) -> impl IntoView + use<> {
    let shown: Vec<(usize, Column)> =
        import.columns.iter().enumerate().filter_map(|(at, column)| Some((at, (*column)?))).collect();
    let heads =
        shown.iter().map(|(_, column)| view! { <th scope="col">{words.t(&format!("column-{column}"))}</th> });
    let heads = heads.collect_view();
    // Bad rows first: they are what somebody has to do.
    let mut ordered: Vec<&Bringing> = import.rows.iter().collect();
    ordered.sort_by_key(|row| (!matches!(row.does, Filled::Bad(_)), row.number));
    let lines = ordered.into_iter().map(|row| line(words, row, &shown)).collect_view();
    view! {
        <form class="stack" method="post" novalidate action=here.to_owned()>
            <div class="scroll" tabindex="0" role="region" aria-label=words.t("import-rows")>
                <table class="people import">
                    <thead>
                        <tr>
                            <th scope="col">{words.t("import-row")}</th>
                            <th scope="col">{words.t("import-does")}</th>
                            {heads}
                            <th scope="col">{words.t("import-skip")}</th>
                        </tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
            <p><button class="button" name="step" value="mend" type="submit">{words.t("import-mend")}</button></p>
        </form>
    }
}

fn line(words: Words, row: &Bringing, shown: &[(usize, Column)]) -> impl IntoView + use<> {
    let faults: &[RowFault] = if let Filled::Bad(faults) = &row.does { faults } else { &[] };
    let said = match &row.does {
        Filled::New(_) => words.t("import-new"),
        Filled::Update(..) => words.t("import-update"),
        Filled::Same => words.t("import-same"),
        Filled::Skipped => words.t("import-skipped"),
        Filled::Bad(faults) => faults.iter().map(|f| fault(words, f)).collect::<Vec<_>>().join(" "),
    };
    let error_id = format!("row-{}", row.number);
    let is_bad = !faults.is_empty();
    let cells = shown.iter().map(|(at, column)| {
        let text = row.cells.get(*at).cloned().unwrap_or_default();
        let wrong = faults.iter().any(|fault| fault.column == *column);
        // Only rows that need it are mended: a thousand fields would be slow to send.
        let content = if is_bad {
            let label = words.with(
                "import-cell",
                &[("column", words.t(&format!("column-{column}")).into()), ("row", row.number.into())],
            );
            view! {
                <input class="input" name=format!("cell.{}.{at}", row.number) value=text dir="auto" aria-label=label
                    aria-invalid=wrong.then_some("true") aria-describedby=wrong.then(|| error_id.clone()) />
            }
            .into_any()
        } else {
            view! { <span dir="auto">{text}</span> }.into_any()
        };
        view! { <td>{content}</td> }
    });
    let cells = cells.collect_view();
    let skip = matches!(row.does, Filled::Skipped);
    let label = words.with("import-skip-row", &[("row", row.number.into())]);
    view! {
        <tr>
            <th scope="row">{row.number}</th>
            <td class=is_bad.then_some("late") id=error_id.clone()>{is_bad.then_some("▲ ")} {said}</td>
            {cells}
            <td><input type="checkbox" name=format!("skip.{}", row.number) value="yes" checked=skip aria-label=label /></td>
        </tr>
    }
}

/// `GET /desk/people/export/volunteers.csv` and `.xlsx`: the columns that an import reads.
pub(super) async fn export(at: Staffed, Path(file): Path<String>) -> Response {
    let all = match at.web.desk.accounts(&at.caller).await {
        Ok(all) => all,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    let headers: Vec<String> =
        Column::ALL.iter().map(|column| words.t(&format!("column-{column}"))).collect();
    let hours = |minutes: Option<u16>| minutes.map(|m| (f64::from(m) / 60.0).to_string()).unwrap_or_default();
    let row = |account: &desk::views::Account| -> Vec<Cell> {
        let join = |of: &dyn Fn(&domain::people::Practice) -> String| {
            account.practices.iter().map(of).collect::<Vec<_>>().join("; ")
        };
        let speaks = account.languages.iter().map(|(language, level)| {
            format!("{} ({})", words.t(&format!("language-{language}")), words.t(&format!("level-{level}")))
        });
        [
            account.name.clone(),
            join(&|p| words.t(&format!("profession-{}", p.profession))),
            join(&|p| p.licence.clone()),
            join(&|p| p.until.clone()),
            speaks.collect::<Vec<_>>().join("; "),
            account.phone.clone(),
            account.email.clone(),
            account.firm.clone(),
            account.team.clone(),
            hours(account.hours.day_max),
            hours(account.hours.total_max),
            account.hours.earliest.map(clock_time).unwrap_or_default(),
            account.hours.latest.map(clock_time).unwrap_or_default(),
        ]
        .map(Cell::Text)
        .to_vec()
    };
    let rows: Vec<Vec<Cell>> = all.iter().filter(|a| !a.practices.is_empty()).map(row).collect();
    download(&file, &words.t("people-title"), &headers, &rows)
}
