//! A short request is completed: the whole form, with what is known already.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use desk::{CompleteError, Desk, Error, FileError};
use domain::draft::Draft;
use domain::question::Kind;
use domain::{Category, Channel, TicketId};
use leptos::prelude::*;

use crate::page::{Audience, render};
use crate::request::api;
use crate::request::form::{self, FormContext, Trouble};
use crate::request::parse::{CURRENCY, Submission};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;
use crate::ui::icons;

/// `GET /desk/tickets/{number}/complete`.
pub(super) async fn blank(at: Staffed, Path(number): Path<String>) -> Response {
    match load(&at, &number).await {
        Ok((_, draft)) => match context(&at, &number, draft) {
            Some(ctx) => page(at, StatusCode::OK, &number, ctx).await,
            None => crate::refused::page(at, &Error::NotFound).await,
        },
        Err(error) => crate::refused::page(at, &error).await,
    }
}

async fn load(at: &Staffed, number: &str) -> Result<(TicketId, Draft), Error> {
    let id = at.web.desk.ticket_by_number(&at.caller, number).await?;
    let draft = at.web.desk.draft_of(&at.caller, &id).await?;
    Ok((id, draft))
}

/// The form with what is known; an amount stands in two fields.
fn context(at: &Staffed, number: &str, mut draft: Draft) -> Option<FormContext> {
    let seen = Desk::fingerprint(&draft).ok()?;
    let category = Category::from_code(&draft.category)?;
    let channel = Channel::from_code(&draft.channel)?;
    for question in category.questions().iter().filter(|q| matches!(q.kind, Kind::Amount)) {
        if let Some((amount, currency)) =
            draft.answers.get(question.code).and_then(|answer| answer.split_once(' '))
        {
            let (amount, currency) = (amount.to_owned(), currency.to_owned());
            draft.answers.insert(format!("{}{CURRENCY}", question.code), currency);
            draft.answers.insert(question.code.to_owned(), amount);
        }
    }
    let action = format!("/desk/tickets/{number}/complete");
    let mut ctx = FormContext::new(&at.web, at.words, category, channel, action, at.expo.clone());
    ctx.draft = draft;
    ctx.completes = Some(seen);
    Some(ctx)
}

/// `POST /desk/tickets/{number}/complete`: back to the ticket, or the same form with every value kept.
pub(super) async fn send(
    at: Staffed,
    Path(number): Path<String>,
    multipart: Result<Multipart, MultipartRejection>,
) -> Response {
    let (id, known) = match load(&at, &number).await {
        Ok(loaded) => loaded,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let Some(mut ctx) = context(&at, &number, known) else {
        return crate::refused::page(at, &Error::NotFound).await;
    };
    let blank = Submission::new(at.words.language(), ctx.category, ctx.channel);
    let submission = match api::read(multipart, blank).await {
        Ok(submission) => submission,
        Err(bad) => return api::unreadable(&at.web, at.words, bad).await,
    };
    let (draft, uploads, seen) = (submission.to_file(), submission.uploads.clone(), submission.seen);
    ctx.draft = submission.draft;
    // Whoever has to mend something goes on from what they saw.
    let current = ctx.completes.replace(seen.clone());
    let status = match at.web.desk.complete_request(&at.caller, &id, &seen, draft, uploads).await {
        Ok(()) => return Redirect::to(&format!("/desk/tickets/{number}?done=complete")).into_response(),
        // What the colleague saved is now known to who goes on: the next try says so.
        Err(CompleteError::Outdated) => {
            ctx.completes = current;
            ctx.trouble = Some(Trouble::Outdated);
            StatusCode::CONFLICT
        }
        Err(CompleteError::File(FileError::Invalid(faults))) => {
            ctx.errors = faults;
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(CompleteError::File(FileError::Uploads(faults))) => {
            ctx.upload_faults = faults;
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(CompleteError::File(FileError::Desk(
            error @ (Error::NotFound | Error::Forbidden | Error::Refused(_)),
        ))) => {
            return crate::refused::page(at, &error).await;
        }
        Err(error) => {
            tracing::error!(%error, "a request could not be completed");
            ctx.trouble = Some(Trouble::Failed);
            StatusCode::SERVICE_UNAVAILABLE
        }
    };
    page(at, status, &number, ctx).await
}

async fn page(at: Staffed, status: StatusCode, number: &str, ctx: FormContext) -> Response {
    let words = at.words;
    let title = words.with("complete-title", &[("number", number.to_owned().into())]);
    let back = format!("/desk/tickets/{number}");
    render(Audience::Staff, status, move || {
        let script = at.web.assets.url("form.js");
        view! {
            <DeskShell at title=title.clone() live="">
                <div class="narrow intake stack">
                    <h1 class="line">{icons::of_category(ctx.category)} <span>{title}</span></h1>
                    <p class="soft">{words.t("complete-lead")}</p>
                    {form::form(&ctx)}
                    <p><a class="button" href=back>{words.t("link-back")}</a></p>
                </div>
                <script src=script defer></script>
            </DeskShell>
        }
    })
    .await
}
