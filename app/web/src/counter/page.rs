//! The counter's page: whom to call, a number to give, a contact to count.

use axum::http::StatusCode;
use axum::response::Response;
use desk::{Line, Slip};
use domain::draft::FieldError;
use domain::{Category, Language};
use leptos::prelude::*;

use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::queue::rows;
use crate::request::inputs::{Field, Inputs, Typing};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;
use crate::ui::icons;

/// What the page says beside the line.
#[derive(Default)]
pub(super) struct Said {
    /// The counter that this browser sits at.
    pub(super) counter: String,
    /// The language that contacts are counted in.
    pub(super) language: Option<Language>,
    /// What was just counted.
    pub(super) counted: String,
    /// Nobody waited.
    pub(super) empty: bool,
    /// Somebody was faster.
    pub(super) taken: bool,
    /// What is wrong with the counter's name.
    pub(super) errors: Vec<FieldError>,
}

/// A number as it is printed and called.
pub(super) fn number(number: i64) -> String {
    format!("{number:03}")
}

/// The page. The line is read again every few seconds.
pub(super) async fn page(at: Staffed, status: StatusCode, said: Said) -> Response {
    let line = match at.web.desk.line(&at.caller).await {
        Ok(line) => line,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let (words, now) = (at.words, at.web.desk.now());
    render(Audience::Staff, status, move || {
        let taken = said.taken.then(|| view! { <p class="error" role="alert">{words.t("counter-taken")}</p> });
        let empty = said.empty.then(|| view! { <p class="done" role="status">{words.t("counter-empty")}</p> });
        view! {
            <DeskShell at=at.clone() title=words.t("counter-title") live="">
                <div class="counter" data-refresh="5">
                    <header class="counter-head">
                        <h1>{words.t("counter-title")}</h1>
                        {seat(words, &said)}
                        <a class="button" href="/screen" target="_blank" rel="noopener">{words.t("counter-screen")}</a>
                    </header>
                    {taken} {empty}
                    <section class="card stack" aria-labelledby="line-title">
                        <h2 id="line-title">{words.t("counter-line")}</h2>
                        <div id="line-mine" data-part aria-live="polite">
                            {line.mine.iter().map(|slip| mine(words, slip)).collect_view()}
                        </div>
                        <form method="post" action="/desk/counter/next" data-once>
                            <input type="hidden" name="key" value=at.web.desk.new_key() />
                            <button class="button primary large" type="submit">{words.t("counter-next")}</button>
                        </form>
                        <div id="line-waiting" data-part>
                            <ul class="slips">
                                {line.waiting.iter().map(|slip| waiting(words, slip, now)).collect_view()}
                                {line.others.iter().map(|slip| others(words, slip, now)).collect_view()}
                            </ul>
                            {(line.waiting.is_empty() && line.mine.is_empty())
                                .then(|| view! { <p class="empty">{words.t("counter-nobody")}</p> })}
                            {gone(words, &line)}
                        </div>
                    </section>
                    {give(words, at.web.desk.new_key())}
                    {count(words, &line, &said)}
                </div>
            </DeskShell>
        }
    })
    .await
}

fn seat(words: Words, said: &Said) -> impl IntoView + use<> {
    let inputs = Inputs { w: words, errors: &said.errors, forgets: true };
    view! {
        <form class="line seat" method="post" novalidate action="/desk/counter">
            {inputs.line(
                Field::new("counter", words.t("counter-name")).hint(words.t("counter-name-hint")),
                &said.counter,
                Typing { class: "input short", ..Typing::TEXT },
            )}
            <button class="button" type="submit">{words.t("counter-sit")}</button>
        </form>
    }
}

fn deed(words: Words, slip: &Slip, deed: &str, class: &'static str) -> impl IntoView + use<> {
    let label = words.t(&format!("counter-deed-{deed}"));
    view! {
        <form method="post" action=format!("/desk/counter/slips/{}/{deed}", slip.id)>
            <button class=class type="submit">{label}</button>
        </form>
    }
}

/// Who is called to this counter, and what can become of them.
fn mine(words: Words, slip: &Slip) -> impl IntoView + use<> {
    let brief = format!("/desk/brief?slip={}&language={}", slip.id, slip.language);
    view! {
        <div class="slip-now">
            <p><bdi class="slip-number">{number(slip.number)}</bdi> <span>{words.t(&format!("language-{}", slip.language))}</span></p>
            <div class="line">
                <a class="button primary" href=brief>{words.t("brief-title")}</a>
                {deed(words, slip, "served", "button")} {deed(words, slip, "call", "button")}
                {deed(words, slip, "later", "button")} {deed(words, slip, "gone", "button")}
            </div>
        </div>
    }
}

fn waiting(words: Words, slip: &Slip, now: domain::Millis) -> impl IntoView + use<> {
    view! {
        <li>
            <bdi class="slip-number small">{number(slip.number)}</bdi>
            <span>{words.t(&format!("language-{}", slip.language))}</span>
            <span class="soft" data-from=slip.at.to_string()>{words.with("row-waited", &[("span", rows::span(words, now - slip.at).into())])}</span>
            {deed(words, slip, "call", "button")}
        </li>
    }
}

/// Who is called to another counter; a call that was forgotten can be taken over.
fn others(words: Words, slip: &Slip, now: domain::Millis) -> impl IntoView + use<> {
    let forgotten = slip.called_at.is_none_or(|called| now - called > desk::FORGOTTEN);
    let over = forgotten
        .then(|| view! { {deed(words, slip, "call", "button")} {deed(words, slip, "gone", "button")} });
    let at = words.with("counter-called-at", &[("counter", slip.counter.as_str().into())]);
    view! {
        <li class="off">
            <bdi class="slip-number small">{number(slip.number)}</bdi>
            <span>{words.t(&format!("language-{}", slip.language))}</span>
            <span>{at}</span>
            {over}
        </li>
    }
}

/// Who was not there when called: they come back, and are called again.
fn gone(words: Words, line: &Line) -> Option<impl IntoView + use<>> {
    let slips = line
        .gone
        .iter()
        .map(|slip| {
            view! {
                <li class="off">
                    <bdi class="slip-number small">{number(slip.number)}</bdi>
                    <span>{words.t(&format!("language-{}", slip.language))}</span>
                    {deed(words, slip, "call", "button")}
                </li>
            }
        })
        .collect_view();
    (!line.gone.is_empty()).then(|| {
        view! {
            <details class="gone">
                <summary>{words.with("counter-gone", &[("count", line.gone.len().into())])}</summary>
                <ul class="slips">{slips}</ul>
            </details>
        }
    })
}

/// Twelve languages, each in its own script: the tap that gives a number.
fn give(words: Words, key: String) -> impl IntoView {
    let buttons = Language::ALL
        .iter()
        .map(|language| {
            let (code, dir) = (language.code(), language.direction().code());
            view! { <button class="button" name="language" value=code lang=code dir=dir type="submit">{language.own_name()}</button> }
        })
        .collect_view();
    view! {
        <form class="card stack" method="post" action="/desk/counter/give" aria-labelledby="give-title" data-once>
            <input type="hidden" name="key" value=key />
            <h2 id="give-title">{words.t("counter-give")}</h2>
            <p class="soft">{words.t("counter-give-lead")}</p>
            <div class="taps-grid">{buttons}</div>
        </form>
    }
}

/// One tap on a subject counts; the language stays until another is chosen.
fn count(words: Words, line: &Line, said: &Said) -> impl IntoView + use<> {
    let spoken = said.language.or(line.mine.first().map(|slip| slip.language)).unwrap_or(Language::En);
    let languages = Language::ALL
        .iter()
        .map(|language| {
            let code = language.code();
            let label = words.t(&format!("language-{language}"));
            view! { <option value=code selected=*language == spoken>{label}</option> }
        })
        .collect_view();
    let subjects = Category::ALL
        .iter()
        .map(|category| {
            let code = category.code();
            let so_far: i64 = line.counts.iter().filter(|(c, ..)| c == category).map(|(.., n)| n).sum();
            view! {
                <button class="button" name="category" value=code type="submit">
                    {icons::of_category(*category)} {words.t(&format!("category-{category}.staff"))}
                    " " <span class="count">{so_far}</span>
                </button>
            }
        })
        .collect_view();
    let total: i64 = line.counts.iter().map(|(.., n)| n).sum();
    let slip = line.mine.first().map(|slip| {
        let text = words.with("counter-count-slip", &[("number", number(slip.number).into())]);
        view! { <input type="hidden" name="slip" value=slip.id.to_string() /><p class="soft">{text}</p> }
    });
    let undo = (!said.counted.is_empty()).then(|| {
        view! {
            <form class="line done" method="post" action="/desk/counter/uncount" role="status">
                <input type="hidden" name="id" value=said.counted.clone() />
                <input type="hidden" name="language" value=spoken.code() />
                <span>{words.t("counter-counted")}</span>
                <button class="button" type="submit">{words.t("counter-uncount")}</button>
            </form>
        }
    });
    view! {
        <section class="card stack" aria-labelledby="count-title">
            <h2 id="count-title">{words.t("counter-count")}</h2>
            <p class="soft">{words.t("counter-count-lead")}</p>
            {undo}
            <form class="stack" method="post" action="/desk/counter/count">
                <div class="field">
                    <label for="count-language">{words.t("filter-language")}</label>
                    <select class="input" id="count-language" name="language">{languages}</select>
                </div>
                {slip}
                <div class="taps-grid">{subjects}</div>
            </form>
            <p>{words.with("counter-total", &[("count", total.into())])}</p>
        </section>
    }
}
