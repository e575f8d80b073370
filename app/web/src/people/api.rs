//! The addresses of the accounts' pages.

use axum::Router;
use axum::extract::{Form, Path, RawQuery};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use desk::views::Account;
use desk::{Error, NewAccount};
use domain::AccountId;

use super::account::{self, Said};
use super::form::Typed;
use super::list;
use crate::cookies;
use crate::session::Staffed;
use crate::state::Web;

type Pairs = Form<Vec<(String, String)>>;

/// Addresses of this module.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/desk/people", get(all))
        .route("/desk/people/new", get(blank).post(add))
        .route("/desk/people/{id}", get(one).post(change))
        .route("/desk/people/{id}/password", post(reset))
        .route("/desk/people/{id}/seen", get(seen))
        .route("/desk/account", get(own).post(own_password))
}

async fn find(at: &Staffed, id: &str) -> Result<Account, Error> {
    let accounts = at.web.desk.accounts(&at.caller).await?;
    accounts.into_iter().find(|account| account.id.as_str() == id).ok_or(Error::NotFound)
}

/// What went wrong, beside its field where it has one; anything else is a page of its own.
fn said(at: &Staffed, error: Error) -> Result<Said, Error> {
    match error {
        Error::Invalid(errors) => Ok(Said { errors, ..Said::default() }),
        Error::NameTaken => {
            Ok(Said { error: Some(crate::refused::sentence(at.words, &Error::NameTaken)), ..Said::default() })
        }
        other => Err(other),
    }
}

async fn all(at: Staffed, RawQuery(query): RawQuery) -> Response {
    match at.web.desk.accounts(&at.caller).await {
        Ok(accounts) => {
            let query = query.unwrap_or_default();
            let value =
                |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
            let added = accounts.iter().find(|account| Some(account.id.as_str()) == value("added"));
            let added = added.map(|a| at.words.with("people-added", &[("name", a.name.as_str().into())]));
            let count = |name: &str| value(name)?.parse::<usize>().ok();
            let brought = count("new").zip(count("changed")).map(|(new, changed)| {
                at.words.with("import-done", &[("new", new.into()), ("changed", changed.into())])
            });
            let added = added.or(brought);
            list::page(at, accounts, added).await
        }
        Err(error) => crate::refused::page(at, &error).await,
    }
}

async fn blank(at: Staffed) -> Response {
    if at.caller.staff.is_coordinator() {
        account::new(at, Typed::blank(), Said::default()).await
    } else {
        crate::refused::page(at, &Error::Forbidden).await
    }
}

async fn add(at: Staffed, Form(pairs): Pairs) -> Response {
    let typed = Typed::read(pairs);
    let new =
        NewAccount { name: typed.name.clone(), password: typed.password.clone(), change: typed.change() };
    match at.web.desk.add_account(Some(&at.caller), new).await {
        Ok(id) => Redirect::to(&format!("/desk/people?added={id}")).into_response(),
        Err(error) => match said(&at, error) {
            Ok(said) => account::new(at, typed, said).await,
            Err(error) => crate::refused::page(at, &error).await,
        },
    }
}

async fn one(at: Staffed, Path(id): Path<String>) -> Response {
    match find(&at, &id).await {
        Ok(account) => {
            let typed = Typed::of(&account);
            account::edit(at, account, typed, Said::default()).await
        }
        Err(error) => crate::refused::page(at, &error).await,
    }
}

async fn change(at: Staffed, Path(id): Path<String>, Form(pairs): Pairs) -> Response {
    let typed = Typed::read(pairs);
    let done = at.web.desk.change_account(&at.caller, &AccountId(id.clone()), typed.change()).await;
    after(at, id, typed, done, "people-saved").await
}

async fn reset(at: Staffed, Path(id): Path<String>, Form(pairs): Pairs) -> Response {
    let password = Typed::read(pairs).password;
    let account = match find(&at, &id).await {
        Ok(account) => account,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let done = at.web.desk.set_password(&at.caller, &account.id, None, &password).await;
    after(at, id, Typed::of(&account), done, "people-password-done").await
}

/// The account's page again, with what was typed and what came of it.
async fn after(
    at: Staffed,
    id: String,
    typed: Typed,
    done: Result<(), Error>,
    sentence: &'static str,
) -> Response {
    let said = match done {
        Ok(()) => Ok(Said { done: Some(at.words.t(sentence)), ..Said::default() }),
        Err(error) => said(&at, error),
    };
    let loaded = async { Ok((find(&at, &id).await?, said?)) };
    match loaded.await {
        Ok((account, said)) => {
            let typed = if said.done.is_some() { Typed::of(&account) } else { typed };
            account::edit(at, account, typed, said).await
        }
        Err(error) => crate::refused::page(at, &error).await,
    }
}

async fn seen(at: Staffed, Path(id): Path<String>) -> Response {
    let load = async {
        let account = find(&at, &id).await?;
        let list = at.web.desk.seen_by_person(&at.caller, &account.id).await?;
        Ok((account, list))
    };
    match load.await {
        Ok((account, list)) => list::seen(at, account, list).await,
        Err(error) => crate::refused::page(at, &error).await,
    }
}

async fn own(at: Staffed) -> Response {
    account::own(at, Said::default()).await
}

/// All sessions end with the old password; this browser gets a new one.
async fn own_password(at: Staffed, headers: HeaderMap, Form(pairs): Pairs) -> Response {
    let old = pairs.iter().find(|(name, _)| name == "old").map_or("", |(_, value)| value.as_str()).to_owned();
    let password = Typed::read(pairs).password;
    let desk = at.web.desk.clone();
    let (staff, from) = (at.caller.staff.clone(), at.caller.from.clone());
    if let Err(error) = desk.set_password(&at.caller, &staff.id, Some(&old), &password).await {
        return match said(&at, error) {
            Ok(said) => account::own(at, said).await,
            Err(error) => crate::refused::page(at, &error).await,
        };
    }
    let tablet = cookies::read(&headers, cookies::DEVICE);
    let Ok(session) = desk.sign_in(&staff.name, &password, &from, tablet.as_deref()).await else {
        return Redirect::to("/desk/sign-in").into_response();
    };
    let seconds = (session.expires_at - desk.now()) / 1_000;
    let cookie = cookies::set(cookies::SESSION, session.secret, seconds, at.web.secure_cookies);
    let done = Said { done: Some(at.words.t("account-done")), ..Said::default() };
    let mut response = account::own(at, done).await;
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
