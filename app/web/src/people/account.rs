//! One account: the form of a coordinator, and everybody's own password.

use axum::http::StatusCode;
use axum::response::Response;
use desk::views::Account;
use domain::draft::FieldError;
use leptos::prelude::*;

use super::form::{self, Typed};
use crate::page::{Audience, render};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// What a page says about the last thing that was done.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    /// What is wrong with which field.
    pub(super) errors: Vec<FieldError>,
    /// What is wrong otherwise.
    pub(super) error: Option<String>,
    /// What was done.
    pub(super) done: Option<String>,
}

impl Said {
    fn status(&self) -> StatusCode {
        let is_fine = self.errors.is_empty() && self.error.is_none();
        if is_fine { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
    }

    fn view(&self) -> impl IntoView + use<> {
        let (done, error) = (self.done.clone(), self.error.clone());
        view! {
            {done.map(|text| view! { <p class="done" role="status">{text}</p> })}
            {error.map(|text| view! { <p class="error" role="alert">{text}</p> })}
        }
    }
}

/// The form of a new account.
pub(super) async fn new(at: Staffed, typed: Typed, said: Said) -> Response {
    let words = at.words;
    render(Audience::Staff, said.status(), move || {
        view! {
            <DeskShell at title=words.t("people-add") live="">
                {said.view()}
                <form class="card stack narrow" method="post" novalidate action="/desk/people/new">
                    <h1>{words.t("people-add")}</h1>
                    {form::fields(words, &typed, &said.errors, true)}
                    <div class="line">
                        <button class="button primary" type="submit">{words.t("people-save")}</button>
                        <a class="button" href="/desk/people">{words.t("people-back")}</a>
                    </div>
                </form>
            </DeskShell>
        }
    })
    .await
}

/// The page of an account that is there.
pub(super) async fn edit(at: Staffed, account: Account, typed: Typed, said: Said) -> Response {
    let words = at.words;
    let is_own = account.id == at.caller.staff.id;
    render(Audience::Staff, said.status(), move || {
        let here = format!("/desk/people/{}", account.id);
        // The same rule as for a new account; one's own is changed where the old one is asked for.
        let reset = (!is_own).then(|| {
            let wrong = form::own_sentence(words, &said.errors, "password", "people-password-wrong");
            view! {
                <form class="card stack" method="post" novalidate action=format!("{here}/password")>
                    <h2>{words.t("people-password-new")}</h2>
                    <p>{words.t("people-password-lead")}</p>
                    {form::password(words, "password", words.t("people-password"), "new-password", true, wrong)}
                    <p><button class="button" type="submit">{words.t("people-password-set")}</button></p>
                </form>
            }
        });
        view! {
            <DeskShell at title=account.name.clone() live="">
                {said.view()}
                <div class="stack narrow">
                    <div class="line">
                        <h1 dir="auto">{account.name.clone()}</h1>
                        <a class="button" href=format!("{here}/seen")>{words.t("people-seen")}</a>
                    </div>
                    <form class="card stack" method="post" novalidate action=here.clone()>
                        {form::fields(words, &typed, &said.errors, false)}
                        <div class="line">
                            <button class="button primary" type="submit">{words.t("people-save")}</button>
                            <a class="button" href="/desk/people">{words.t("people-back")}</a>
                        </div>
                    </form>
                    {reset}
                    <form class="card stack" method="post" action=format!("{here}/invite")>
                        <h2>{words.t("invite-title")}</h2>
                        <p>{words.t("invite-lead")}</p>
                        <p><button class="button" type="submit">{words.t("invite-one")}</button></p>
                    </form>
                </div>
            </DeskShell>
        }
    })
    .await
}

/// One's own password.
pub(super) async fn own(at: Staffed, said: Said) -> Response {
    let words = at.words;
    render(Audience::Staff, said.status(), move || {
        let wrong_old = form::own_sentence(words, &said.errors, "old", "account-old-wrong");
        let wrong_new = form::own_sentence(words, &said.errors, "password", "people-password-wrong");
        view! {
            <DeskShell at title=words.t("account-title") live="">
                {said.view()}
                <form class="card stack narrow" method="post" novalidate action="/desk/account">
                    <h1>{words.t("account-title")}</h1>
                    <p>{words.t("account-lead")}</p>
                    {form::password(words, "old", words.t("account-old"), "current-password", false, wrong_old)}
                    {form::password(words, "password", words.t("account-new"), "new-password", true, wrong_new)}
                    <p><button class="button primary" type="submit">{words.t("account-save")}</button></p>
                </form>
            </DeskShell>
        }
    })
    .await
}
