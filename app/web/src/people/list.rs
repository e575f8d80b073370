//! All accounts, and what one person saw.

use axum::http::StatusCode;
use axum::response::Response;
use desk::views::{Account, Seen};
use domain::Role;
use leptos::prelude::*;

use crate::format::Formats;
use crate::page::{Audience, render};
use crate::queue::rows;
use crate::session::{Staffed, clock_time};
use crate::shell::desk::DeskShell;

/// The page of all accounts: who is on duty first.
/// `added` says what was just added.
pub(super) async fn page(at: Staffed, mut accounts: Vec<Account>, added: Option<String>) -> Response {
    accounts.sort_by_key(|a| (!a.active, a.on_duty_since.is_none()));
    let words = at.words;
    let on_duty = accounts.iter().filter(|a| a.on_duty_since.is_some()).count();
    render(Audience::Staff, StatusCode::OK, move || {
        let lines = accounts.into_iter().map(|account| line(&at, account)).collect_view();
        view! {
            <DeskShell at=at.clone() title=words.t("people-title") live="">
                {added.map(|text| view! { <p class="done" role="status">{text}</p> })}
                <div class="stack">
                    <div class="line">
                        <h1>{words.t("people-title")}</h1>
                        <p class="soft">{words.with("people-count-on-duty", &[("count", on_duty.into())])}</p>
                        <a class="button primary" href="/desk/people/new">{words.t("people-add")}</a>
                        <a class="button" href="/desk/people/import">{words.t("import-title")}</a>
                        <a class="button" href="/desk/people/export/volunteers.xlsx" download>"XLSX"</a>
                        <a class="button" href="/desk/people/export/volunteers.csv" download>"CSV"</a>
                        <form method="post" action="/desk/people/invite">
                            <button class="button" type="submit">{words.t("invite-all")}</button>
                        </form>
                    </div>
                    <div class="scroll" tabindex="0" role="region" aria-label=words.t("people-title")>
                        <table class="people">
                            <thead>
                                <tr>
                                    <th scope="col">{words.t("people-name")}</th>
                                    <th scope="col">{words.t("people-professions")}</th>
                                    <th scope="col">{words.t("people-languages")}</th>
                                    <th scope="col">{words.t("people-duty")}</th>
                                    <th scope="col">{words.t("people-holding")}</th>
                                    <th scope="col">{words.t("people-firm")}</th>
                                    <th scope="col">{words.t("people-phone")}</th>
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

fn line(at: &Staffed, account: Account) -> impl IntoView + use<> {
    let words = at.words;
    let list = |items: Vec<String>| Formats::of(words.language()).list(&items);
    let mut trades: Vec<String> =
        account.professions.iter().map(|p| words.t(&format!("profession-{p}"))).collect();
    if account.role == Role::Coordinator {
        trades.insert(0, words.t(&format!("role-{}", account.role)));
    }
    let languages = account
        .languages
        .iter()
        .map(|(language, level)| {
            let (language, level) =
                (words.t(&format!("language-{language}")), words.t(&format!("level-{level}")));
            words.with("people-speaks", &[("language", language.into()), ("level", level.into())])
        })
        .collect();
    let duty = match (account.active, account.on_duty_since) {
        (false, _) => view! { <span class="off">{words.t("people-inactive")}</span> }.into_any(),
        (true, Some(since)) => {
            let time = clock_time(words, &at.expo.zone, since);
            let text = words.with("people-on-duty", &[("time", time.into())]);
            view! { <span class="on-duty">"● " {text}</span> }.into_any()
        }
        (true, None) => view! { <span class="off">{words.t("people-off-duty")}</span> }.into_any(),
    };
    let phone = (!account.phone.is_empty())
        .then(|| view! { <a href=format!("tel:{}", account.phone)><bdi dir="ltr">{account.phone.clone()}</bdi></a> });
    view! {
        <tr class=(!account.active).then_some("off")>
            <th scope="row"><a href=format!("/desk/people/{}", account.id)><bdi>{account.name.clone()}</bdi></a></th>
            <td>{list(trades)}</td>
            <td>{list(languages)}</td>
            <td>{duty}</td>
            <td data-label=words.t("people-holding")>{account.holding}</td>
            <td dir="auto">{account.firm}</td>
            <td>{phone}</td>
        </tr>
    }
}

/// What one person saw, newest first.
pub(super) async fn seen(at: Staffed, account: Account, list: Vec<Seen>) -> Response {
    let words = at.words;
    let title = words.with("people-seen-title", &[("name", account.name.as_str().into())]);
    render(Audience::Staff, StatusCode::OK, move || {
        let lines = list
            .iter()
            .map(|seen| {
                let time = rows::day_time(words, &at.expo, seen.at);
                let what = words.t(&format!("seen-{}", seen.what));
                let ticket = seen.ticket.as_ref().map(|(_, number)| {
                    let href = format!("/desk/tickets/{number}");
                    view! { <a href=href><bdi>{number.to_string()}</bdi></a> }
                });
                view! { <li>{time} " · " {what} " " {ticket} " · " <bdi>{seen.from.clone()}</bdi></li> }
            })
            .collect_view();
        view! {
            <DeskShell at=at.clone() title=title.clone() live="">
                <div class="stack narrow">
                    <h1>{title}</h1>
                    <p>{words.t("seen-lead")}</p>
                    {list.is_empty().then(|| view! { <p class="empty">{words.t("people-seen-empty")}</p> })}
                    <ol class="history">{lines}</ol>
                    <p><a class="button" href=format!("/desk/people/{}", account.id)>{words.t("people-back")}</a></p>
                </div>
            </DeskShell>
        }
    })
    .await
}
